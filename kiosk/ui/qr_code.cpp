#include "kiosk/ui/qr_code.h"

#include <qrencode.h>

#include <cmath>
#include <memory>

#include "kiosk/ui/frame.h"
#include "kiosk/ui/paint.h"

namespace porchlight {

namespace {

constexpr int quiet = 4;  // squares around it, as ISO 18004 wants
constexpr Ink white = 0xFFFFFFFFU;
constexpr Ink black = 0xFF000000U;

}  // namespace

QrCode make_qr_code(const std::string& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made{
        QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free};
    QrCode code;
    if (made == nullptr) {
        return code;
    }
    code.side = made->width;
    const auto count =
        static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
    code.dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        code.dark.push_back((made->data[i] & 1U) != 0);
    }
    return code;
}

void draw_qr_code(const QrCode& code, Rect place) {
    if (code.side == 0) {
        return;
    }
    const float scale = frame().canvas.px_per_unit;
    const float room = std::min(place.w, place.h);
    const auto squares = static_cast<float>(code.side + 2 * quiet);
    const float square = std::floor(room * scale / squares) / scale;  // whole pixels
    const Rect paper = place.centered({square * squares, square * squares});
    fill(paper, white, 2 * square);
    const Rect ink = paper.inset(quiet * square);
    for (int row = 0; row < code.side; ++row) {
        const auto dark = [&](int column) {
            const int shown = frame().rtl ? code.side - 1 - column : column;
            return code.dark[static_cast<std::size_t>(row * code.side + shown)];
        };
        for (int from = 0; from < code.side; ++from) {
            int to = from;
            while (to < code.side && dark(to)) {
                ++to;
            }
            if (to > from) {
                fill({ink.x + static_cast<float>(from) * square,
                      ink.y + static_cast<float>(row) * square,
                      static_cast<float>(to - from) * square, square},
                     black);
                from = to;
            }
        }
    }
}

}  // namespace porchlight
