// When things are open: rows of schedules become recurrence rules, or stay words.
#include <fmt/format.h>

#include "core/fact_words.h"
#include "core/hsds_parts.h"
#include "core/mend_text.h"
#include "core/opening_hours.h"
#include "core/package_files.h"
#include "core/schedule_rule.h"

namespace porchlight::hsds {

namespace {

/// More than these say nothing more to anybody, and would be slow to draw.
constexpr std::size_t most_schedules = 1000;

void add(Facts& facts, const Schedule& schedule) {
    if (facts.schedules.size() < most_schedules) facts.schedules.push_back(schedule);
}

/// The schedule in words, for people: as the directory describes it, else its cells.
std::string as_written(const CsvTable& table, const CsvRow& row) {
    std::string text = text_cell(table, row, "description");
    if (!text.empty()) return text;
    const auto opens = table.cell(row, "opens_at"), closes = table.cell(row, "closes_at");
    if (opens.empty() && closes.empty()) return {};
    const auto day = table.cell(row, table.has("weekday") ? "weekday" : "byday");
    return one_line(fmt::format("{} {}-{}", day, opens, closes));
}

/// The days a row names with "valid_from" and the like. A day that cannot be read leaves open when
/// the row counts.
struct Dates {
    std::optional<std::chrono::year_month_day> from, to, starts, until;
    std::string unread;
};

Dates dates_of(const CsvTable& table, const CsvRow& row) {
    Dates dates;
    const auto read = [&](const char* column) {
        const auto cell = table.cell(row, column);
        const auto day = read_day(cell);
        if (!cell.empty() && !day) dates.unread = fmt::format("{} '{}'", column, cell);
        return day;
    };
    dates.from = read("valid_from");
    dates.to = read("valid_to");
    dates.starts = read("dtstart");
    dates.until = read("until");
    if (dates.from && dates.to && *dates.to < *dates.from)
        dates.unread =
            fmt::format("valid_to '{}', before valid_from,", table.cell(row, "valid_to"));
    return dates;
}

RuleParts rule_parts(const CsvTable& table, const CsvRow& row, const Dates& dates) {
    const auto cell = [&](const char* column) { return std::string(table.cell(row, column)); };
    RuleParts parts{
        cell("freq"),       cell("interval"),  cell(table.has("weekday") ? "weekday" : "byday"),
        cell("bymonthday"), cell("byyearday"), cell("byweekno"),
        cell("wkst"),       cell("count"),     dates.until,
        dates.starts};
    if (!parts.starts) parts.starts = dates.from;
    for (char& c : parts.freq)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return parts;
}

/// Nothing in it says on which days, but that it counts from one day to another.
bool every_day_between(const RuleParts& parts, const Dates& dates) {
    return dates.from && dates.to && parts.freq.empty() && parts.byday.empty() &&
           parts.bymonthday.empty() && parts.byyearday.empty() && parts.byweekno.empty();
}

/// Words that stand for hours nobody can read.
Skip keep_words(Facts& facts, const CsvTable& table, const CsvRow& row, const Mended& mended,
                const std::string& why) {
    const std::string words = as_written(table, row);
    if (words.empty()) return "has no hours";
    add_once(facts.hours_text, words);
    mended(why + ": kept as words");
    return {};
}

/// 1.1 makes one row a weekday out of a text, and loses some of it on the way: of "7:00am-7:00pm,
/// Mon-Fri; 8:00am-5:00pm, Sat" a real directory keeps Saturday from 7 to 7. So the text counts,
/// and where it cannot be read whole nobody knows.
Skip take_hours_text(Facts& facts, std::string_view text, const CsvTable& table, const CsvRow& row,
                     const Mended& mended) {
    const auto week = read_weekly_hours(text);
    if (!week) {
        add_once(facts.hours_text, paragraphs(text));
        mended(fmt::format("hours '{}' cannot be read: kept as words", one_line(text)));
        return {};
    }
    for (const Schedule& schedule : schedules_of(*week)) add(facts, schedule);
    const auto day = read_weekday(table.cell(row, "weekday"));
    const auto range = read_hours(table.cell(row, "opens_at"), table.cell(row, "closes_at"));
    const bool agree =
        !range || !day ||
        std::find(week->begin(), week->end(), WeeklyRange{*day, *range}) != week->end();
    if (!agree)
        mended(fmt::format("its day and times are not those of its text: '{}' counts",
                           one_line(text)));
    return {};
}

/// "09:00Z" is UTC to the letter, but most who write it mean the clock on the wall. Only where the
/// words beside it say the same days and hours it is sure.
std::optional<OpeningRange> told_in_words_too(const CsvTable& table, const CsvRow& row,
                                              const std::optional<std::string>& rule) {
    const auto on_the_wall = [&](const char* column) {
        const auto time = table.cell(row, column);
        return time.ends_with('Z') ? time.substr(0, time.size() - 1) : time;
    };
    const auto range = read_hours(on_the_wall("opens_at"), on_the_wall("closes_at"));
    const auto week = read_weekly_hours(text_cell(table, row, "description"));
    if (!range || !week || !rule) return {};
    const auto told = schedules_of(*week);
    const bool same = told.size() == 1 && told[0].rule == *rule && told[0].opens == range->opens &&
                      told[0].closes == range->closes;
    return same ? range : std::nullopt;
}

/// By phone or online only: those are not the hours of a door.
bool door_is_not_meant(const CsvTable& table, const CsvRow& row) {
    const auto how = lower_case(one_line(table.cell(row, "attending_type")));
    return how == "phone" || how == "telephone" || how == "online" || how == "virtual";
}

/// A row without times: shut on its days, or hours in words.
Skip take_without_times(Facts& facts, Schedule schedule, const CsvTable& table, const CsvRow& row,
                        const Mended& mended) {
    const std::string words = text_cell(table, row, "description");
    const bool days = !table.cell(row, "byday").empty();
    const auto week = days ? std::nullopt : read_weekly_hours(words);
    if (!week && (says_closed(words) || says_closed(table.cell(row, "notes")))) {
        schedule.exception = schedule.closed = true;
        // "Sundays closed", all the year, says no more than that Sundays have no hours.
        if (schedule.valid_from || schedule.valid_to) add(facts, schedule);
        return {};
    }
    if (!week) return keep_words(facts, table, row, mended, "gives no times");
    for (Schedule read : schedules_of(*week)) {
        read.valid_from = schedule.valid_from;
        read.valid_to = schedule.valid_to;
        add(facts, read);
    }
    return {};
}

}  // namespace

Skip take_schedule(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended) {
    const auto facts = subject(parts, table, row);
    if (!facts) return facts.error();
    const auto opens = table.cell(row, "opens_at"), closes = table.cell(row, "closes_at");
    if (const auto weekday = table.cell(row, "weekday");
        table.has("weekday") && !read_weekday(weekday))
        return fmt::format("weekday '{}' is not one day", weekday);
    if (const auto text = table.cell(row, "original_text"); !text.empty())
        return take_hours_text(**facts, text, table, row, mended);

    const auto keep = [&](const std::string& why) {
        return keep_words(**facts, table, row, mended, why);
    };
    const Dates dates = dates_of(table, row);
    if (!dates.unread.empty()) return keep(dates.unread + " is no day it can count by");
    if (door_is_not_meant(table, row)) return keep("is not for people who come");
    Schedule schedule;
    schedule.valid_from = dates.from;
    schedule.valid_to = dates.to;
    const RuleParts its = rule_parts(table, row, dates);
    const auto rule = every_day_between(its, dates) ? std::optional(std::string()) : make_rule(its);
    if (rule) schedule.rule = *rule;
    if (rule && (rule->find("INTERVAL") != rule->npos || rule->find("COUNT") != rule->npos))
        schedule.starts = its.starts;
    else
        schedule.starts = dates.starts;
    if (opens.empty() && closes.empty())
        return take_without_times(**facts, schedule, table, row, mended);
    auto range = read_hours(opens, closes);
    if (!range) range = told_in_words_too(table, row, rule);
    if (!range) return keep(fmt::format("hours '{}' to '{}' cannot be read", opens, closes));
    if (!rule) return keep("does not say for sure on which days");
    schedule.opens = range->opens;
    schedule.closes = range->closes;
    add(**facts, schedule);
    return {};
}

Skip take_holiday(Parts& parts, const CsvTable& table, const CsvRow& row, const Mended& mended) {
    const auto facts = subject(parts, table, row);
    if (!facts) return facts.error();
    const auto first = read_day(table.cell(row, "start_date"));
    const auto last = read_day(table.cell(row, "end_date"));
    if (!first) return fmt::format("start_date '{}' is not a day", table.cell(row, "start_date"));
    Schedule schedule;
    schedule.exception = true;
    schedule.valid_from = first;
    schedule.valid_to = last && *last >= *first ? last : first;
    const auto closed = lower_case(std::string(table.cell(row, "closed")));
    const auto opens = table.cell(row, "opens_at"), closes = table.cell(row, "closes_at");
    const auto range = read_hours(opens, closes);
    schedule.closed = closed == "true" || closed == "1" || closed == "yes" || closed == "t";
    if (!schedule.closed && !range)
        return keep_words(**facts, table, row, mended,
                          fmt::format("hours '{}' to '{}' cannot be read", opens, closes));
    if (!schedule.closed) {
        schedule.opens = range->opens;
        schedule.closes = range->closes;
    }
    add(**facts, schedule);
    return {};
}

}  // namespace porchlight::hsds
