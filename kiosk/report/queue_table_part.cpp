// The numbers of each line, as a table.
#include <algorithm>
#include <array>

#include "kiosk/report/sheet.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr std::array shares{0.25, 0.11, 0.15, 0.15, 0.16, 0.18};
constexpr double padding = 5;  // points above, below and beside what a cell says
using Cells = std::array<std::string, shares.size()>;

const Theme& look() {
    return theme(Look::daylight);
}

Cells titles() {
    return {tr("report", "Line"),         tr("report", "People"),
            tr("report", "Wait, middle"), tr("report", "9 of 10 by"),
            tr("report", "Help, middle"), tr("report", "Seen within what we told")};
}

Cells cells_of(const Sheet& sheet, const QueueNumbers& numbers) {
    const auto minutes = [](const std::optional<Spread>& spread, int Spread::*which) {
        return spread ? minutes_words((*spread).*which) : dash_words();
    };
    return {queue_words(sheet.settings, numbers.queue),
            count_words(numbers.seen, sheet.report.threshold),
            minutes(numbers.wait, &Spread::median),
            minutes(numbers.wait, &Spread::nine_of_ten),
            minutes(numbers.helped, &Spread::median),
            percent_words(numbers.kept_percent)};
}

PaperText cell_text(const Cells& cells, std::size_t column, bool bold) {
    return {cells.at(column),
            9.4,
            bold,
            bold ? look().ink_soft : look().ink,
            Paper::wide * shares.at(column) - 2 * padding,
            column == 0 ? Side::start : Side::end};
}

double row_height(const Paper& paper, const Cells& cells, bool bold) {
    double tall = 0;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        tall = std::max(tall, paper.measure(cell_text(cells, column, bold)).h);
    }
    return tall + padding;
}

void draw_cells(Sheet& sheet, const Cells& cells, bool bold) {
    const double tall = row_height(sheet.paper, cells, bold);
    double x = Paper::left;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const PaperText text = cell_text(cells, column, bold);
        // Titles of several lines stand on the line below them.
        const double drop = bold ? tall - padding - sheet.paper.measure(text).h : 0;
        sheet.paper.write(x + padding, sheet.y + padding / 2 + drop, text);
        x += Paper::wide * shares.at(column);
    }
    sheet.y += tall;
    sheet.paper.line(Paper::left, sheet.y, Paper::right, sheet.y, look().divider, 0.8);
}

}  // namespace

void draw_queue_table(Sheet& sheet) {
    const Cells head = titles();
    const double head_tall = row_height(sheet.paper, head, true);
    bool first = true;
    for (const QueueNumbers& each : sheet.report.queues) {
        const Cells cells = cells_of(sheet, each);
        const double tall = row_height(sheet.paper, cells, false);
        if (make_room(sheet, (first ? head_tall : 0) + tall) || first) {
            draw_cells(sheet, head, true);
            first = false;
        }
        draw_cells(sheet, cells, false);
    }
    sheet.y += after_part;
}

}  // namespace porchlight
