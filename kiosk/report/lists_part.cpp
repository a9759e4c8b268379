// Supplies given, and beside them languages and help: two lists, row by row.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "kiosk/report/sheet.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr double gap = 24;  // between the lists
constexpr double supplies_wide = (Paper::wide - gap) * 0.55;
constexpr double others_wide = Paper::wide - gap - supplies_wide;
constexpr double least_row = 15.2;

const Theme& look() {
    return theme(Look::daylight);
}

/// A row of the second list.
struct Line {
    std::string words, value;
    bool title = false;
};

PaperText line_text(const Line& line) {
    const double for_value = line.value.empty() ? 0 : 50;
    return {line.words, 9.4, line.title, line.title ? look().ink : look().ink_soft,
            others_wide - for_value};
}

/// Naloxone that was given, by kit and dose, and what people told of it.
void add_naloxone(std::vector<Line>& lines, const Report& report) {
    lines.push_back({tr("report", "Naloxone"), "", true});
    for (const NaloxoneCount& each : report.naloxone) {
        const bool nose = each.form == NaloxoneForm::nose;
        lines.push_back({nose ? tr("report", "Nose spray: kits") : tr("report", "Shot: kits"),
                         number_words(each.kits)});
        lines.push_back({nose ? tr("report", "Nose spray: doses") : tr("report", "Shot: doses"),
                         number_words(each.doses)});
    }
    lines.push_back({tr("report", "Used on someone, people told"),
                     count_words(report.told.reversals, report.threshold)});
}

std::vector<Line> languages_and_help(const Report& report) {
    const auto count = [&](const SafeCount& it) { return count_words(it, report.threshold); };
    std::vector<Line> lines;
    for (const KeyCount& each : report.by_language) {
        lines.push_back({language_words(each.key), count(each.count)});
    }
    if (lines.empty()) {
        const bool nobody = report.came.kind == SafeCount::Kind::shown && report.came.count == 0;
        lines.push_back({nobody ? tr("report", "Nobody came.")
                                : tr("report", "Too few people came to tell languages apart."),
                         ""});
    }
    lines.push_back({tr("report", "Help"), "", true});
    lines.push_back({tr("report", "Calls for help"), count(report.help)});
    lines.push_back({tr("report", "Turns marked urgent"), count(report.urgent)});
    for (const KeyCount& each : report.urgent_by_language) {
        // TRANSLATORS: a turn that staff marked urgent; {1} is the name of a language
        lines.push_back(
            {put(tr("report", "Urgent: {1}"), {language_words(each.key)}), count(each.count)});
    }
    add_naloxone(lines, report);
    return lines;
}

/// Those that were given; a clinic has many that nobody asks for on most days.
std::vector<SupplyCount> given_supplies(const Report& report) {
    std::vector<SupplyCount> given;
    std::ranges::copy_if(report.supplies, std::back_inserter(given),
                         [](const SupplyCount& each) { return each.units != 0; });
    return given;
}

struct Bars {
    double names = 0, most = 0;  ///< points
    long long units = 1;         ///< the longest bar
};

PaperText supply_text(const Sheet& sheet, const SupplyCount& supply) {
    return {given_words(sheet.settings, supply.supply), 9.2, true, look().ink_soft};
}

Bars bars_of(const Sheet& sheet, const std::vector<SupplyCount>& given) {
    Bars bars;
    double number = 0;
    for (const SupplyCount& each : given) {
        bars.names = std::max(bars.names, sheet.paper.measure(supply_text(sheet, each)).w);
        bars.units = std::max(bars.units, each.units);
        number = std::max(number, sheet.paper.measure({number_words(each.units), 9.2, true}).w);
    }
    bars.names = std::ceil(std::min(bars.names, supplies_wide / 2)) + 1;
    bars.most = supplies_wide - bars.names - 10 - number - 8;
    return bars;
}

PaperText wrapped_supply(const Sheet& sheet, const SupplyCount& supply, const Bars& bars) {
    PaperText text = supply_text(sheet, supply);
    text.wrap = bars.names;
    return text;
}

void draw_supply(const Sheet& sheet, const SupplyCount& supply, const Bars& bars) {
    sheet.paper.write(Paper::left, sheet.y, wrapped_supply(sheet, supply, bars));
    double x = Paper::left + bars.names + 10;
    if (supply.units > 0) {
        const double wide = std::max(
            3.0, bars.most * static_cast<double>(supply.units) / static_cast<double>(bars.units));
        sheet.paper.fill({x, sheet.y + 0.5, wide, 11}, look().primary, 3);
        x += wide + 7;
    }
    sheet.paper.write(x, sheet.y, {number_words(supply.units), 9.2, true, look().ink_soft});
}

void draw_line(const Sheet& sheet, const Line& line) {
    constexpr double x = Paper::left + supplies_wide + gap;
    sheet.paper.write(x, sheet.y, line_text(line));
    if (!line.value.empty()) {
        sheet.paper.write(Paper::right, sheet.y, {line.value, 9.4, true, look().ink, 0, Side::end});
    }
}

void draw_titles(Sheet& sheet, bool supplies, bool others) {
    if (supplies) {
        draw_title(sheet.paper, Paper::left, sheet.y, supplies_wide,
                   tr("report", "Supplies given"));
    }
    if (others) {
        draw_title(sheet.paper, Paper::left + supplies_wide + gap, sheet.y, others_wide,
                   tr("report", "Languages of those who came"));
    }
    sheet.y += title_height;
}

}  // namespace

void draw_lists(Sheet& sheet) {
    const auto supplies = given_supplies(sheet.report);
    const auto lines = languages_and_help(sheet.report);
    const Bars bars = bars_of(sheet, supplies);
    bool first = true;
    for (std::size_t row = 0; row < std::max(supplies.size(), lines.size()); ++row) {
        double tall = least_row;
        if (row < supplies.size()) {
            tall = std::max(
                tall, sheet.paper.measure(wrapped_supply(sheet, supplies[row], bars)).h + 1.5);
        }
        if (row < lines.size()) {
            tall = std::max(tall, sheet.paper.measure(line_text(lines[row])).h + 1.5);
        }
        if (make_room(sheet, tall + (first ? title_height : 0)) || first) {
            draw_titles(sheet, row < supplies.size(), row < lines.size());
            first = false;
        }
        if (row < supplies.size()) {
            draw_supply(sheet, supplies[row], bars);
        }
        if (row < lines.size()) {
            draw_line(sheet, lines[row]);
        }
        sheet.y += tall;
    }
}

}  // namespace porchlight
