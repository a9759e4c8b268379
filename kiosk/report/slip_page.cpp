#include "kiosk/report/slip_page.h"

#include <algorithm>

#include "kiosk/report/paper.h"

namespace porchlight {

namespace {

constexpr double points_per_mm = 72 / 25.4;
constexpr Ink black = 0xFF000000U, white = 0xFFFFFFFFU;

// As on a receipt printer of 203 dpi with paper of 72 mm: 576 dots wide.
constexpr double dots = 576, edge = 36, wide = dots - 2 * edge;
constexpr double icon_room = 60, after_part = 18;

// From this width on it is a sheet, and the slip stands at its top.
constexpr int least_sheet_mm = 120;
constexpr PaperSize a4_mm{210, 297};
constexpr double column_on_sheet_mm = 120, sheet_margin_mm = 15;

/// The slip's own dots on the paper.
struct Pen {
    Paper& paper;
    double scale = 1;  ///< points a dot
    double left = 0;   ///< points
    double y = 0;      ///< dots from the top

    PaperText text(const std::string& words, double size, bool bold, double wrap) const {
        return {words, size * scale, bold, black, wrap * scale};
    }
    double write(double x, const PaperText& text) const {
        return paper.write(left + x * scale, y * scale, text).h / scale;
    }
    Box box(double x, double top, double w, double h) const {
        return {left + x * scale, top * scale, w * scale, h * scale};
    }
};

void dotted_line(Pen& pen) {
    pen.y += after_part;
    for (double x = edge + 1.5; x < dots - edge; x += 7) {
        pen.paper.dot(pen.left + x * pen.scale, pen.y * pen.scale, 1.6 * pen.scale, black);
    }
    pen.y += after_part + 4;
}

void draw_words(Pen& pen, const std::string& words, double size, bool bold,
                Side side = Side::start) {
    if (words.empty()) {
        return;
    }
    PaperText text = pen.text(words, size, bold, wide);
    text.side = side;
    pen.y += pen.write(edge, text);
}

void draw_row(Pen& pen, const SlipRow& row) {
    PaperText sign = pen.text(row.icon, 42, false, 0);
    sign.icon = true;
    pen.write(edge, sign);
    const double least = pen.y + 46;
    const double size = row.large ? 48 : 31;
    if (!row.strong.empty()) {
        PaperText strong = pen.text(row.strong, size, true, wide - icon_room);
        if (row.large) {
            PaperText alone = strong;
            alone.wrap = 0;
            strong.size = pen.paper.size_that_fits(alone, (wide - icon_room) * pen.scale);
        }
        pen.y += pen.write(edge + icon_room, strong);
    }
    for (const std::string& line : row.lines) {
        pen.y += pen.write(edge + icon_room, pen.text(line, 31, false, wide - icon_room));
    }
    pen.y = std::max(pen.y, least) + 12;
}

void draw_day(Pen& pen, const SlipDay& day) {
    constexpr double pad = 10, name_wide = wide * 0.44, hours_wide = wide * 0.52 - pad;
    PaperText name = pen.text(day.name, 30, day.today, name_wide);
    PaperText hours = pen.text(day.hours, 30, day.today, hours_wide);
    hours.side = Side::end;
    const double h =
        std::max(pen.paper.measure(name).h, pen.paper.measure(hours).h) / pen.scale + 4;
    if (day.today) {
        pen.paper.fill(pen.box(edge, pen.y, wide, h), black);
        name.ink = hours.ink = white;
    }
    pen.y += 2;
    pen.write(edge + pad, name);
    pen.write(edge + wide - pad - hours_wide, hours);
    pen.y += h;
}

/// Never mirrored: cameras want it as it is.
void draw_square(Pen& pen, const QrCode& code) {
    if (code.side == 0) {
        return;
    }
    const double square = std::max(6.0, 300.0 / code.side);
    const double x = (dots - square * code.side) / 2;
    for (int row = 0; row < code.side; ++row) {
        for (int column = 0; column < code.side; ++column) {
            const int shown = pen.paper.rtl() ? code.side - 1 - column : column;
            if (code.dark[static_cast<std::size_t>(row * code.side + shown)]) {
                // A hair wider, so that no white line stands between two dark ones.
                pen.paper.fill(
                    pen.box(x + square * column, pen.y + square * row, square + 0.2, square + 0.2),
                    black);
            }
        }
    }
    pen.y += square * code.side + 24;
}

void draw_all(Pen& pen, const Slip& slip) {
    pen.y = 30;
    draw_words(pen, slip.title, 54, true);
    draw_words(pen, slip.what, 33, false);
    if (!slip.title.empty()) {
        dotted_line(pen);
    }
    for (const SlipRow& row : slip.rows) {
        draw_row(pen, row);
    }
    if (!slip.week.empty()) {
        pen.y -= 12;
        dotted_line(pen);
    }
    for (const SlipDay& day : slip.week) {
        draw_day(pen, day);
    }
    pen.y += 8;
    draw_words(pen, slip.hours_note, 26, false);
    dotted_line(pen);
    draw_square(pen, slip.square);
    draw_words(pen, slip.square_words, 30, false, Side::center);
    if (!slip.code.empty()) {
        pen.y += 12;
        draw_words(pen, slip.code, 31, true, Side::center);
    }
    pen.y += 30;
}

struct Layout {
    PaperSize page;  ///< mm; no height yet on a slip
    double scale = 1, left = 0;
};

Layout layout_for(int width_mm) {
    if (width_mm >= least_sheet_mm) {
        return {a4_mm, column_on_sheet_mm * points_per_mm / dots, sheet_margin_mm * points_per_mm};
    }
    return {{static_cast<double>(width_mm), 0}, width_mm * points_per_mm / dots, 0};
}

}  // namespace

SlipPage draw_slip(const Slip& slip) {
    Layout at = layout_for(slip.width_mm);
    const Pack& language = pack(slip.language);
    {  // drawn once to see how long it gets
        Paper tried("", nullptr, {at.page.w * points_per_mm, a4_mm.h * points_per_mm}, language);
        Pen pen{tried, at.scale, at.left};
        draw_all(pen, slip);
        const double high = pen.y * at.scale / points_per_mm;
        if (at.page.h <= 0) {
            at.page.h = high;
        } else if (high > at.page.h) {  // a sheet stays one sheet
            at.scale *= at.page.h / high;
        }
    }
    SlipPage made;
    // The title says nothing: queues of printers show it to everybody.
    Paper paper("Page", &made.pdf, {at.page.w * points_per_mm, at.page.h * points_per_mm},
                language);
    Pen pen{paper, at.scale, at.left};
    draw_all(pen, slip);
    if (!paper.finish()) {
        made.pdf.clear();
    }
    made.texts = paper.printed();
    made.width_mm = slip.width_mm >= least_sheet_mm ? 0 : at.page.w;
    made.height_mm = slip.width_mm >= least_sheet_mm ? 0 : at.page.h;
    return made;
}

}  // namespace porchlight
