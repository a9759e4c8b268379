// QR codes: made on a touch, kept as dark and light squares, drawn by the frame.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace porchlight {

struct QrCode {
    int side = 0;            ///< squares along one edge; 0: none
    std::vector<bool> dark;  ///< side x side, row by row
};
/// Plain UTF-8 text, up to some hundred bytes; text too long for a code gives none. Takes about a
/// millisecond: not for the frame.
QrCode make_qr_code(const std::string& text);
/// Black on white with its quiet edge, in every look, because cameras want it so; never mirrored.
void draw_qr_code(const QrCode& code, Rect place);

}  // namespace porchlight
