// When places are open: against a second, plainly written evaluation, day by day.
#include "core/place_calendar.h"

#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "core/settings.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

const std::array<std::string, 7> weekday_codes{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

/// A schedule as it is thought, before it is written as a rule. Not a word of libical, no spans.
struct Thought {
    enum Freq { every_day, daily, weekly, monthly, yearly } freq = every_day;
    int interval = 1;
    std::optional<int> count;
    std::optional<sys_days> until;
    std::vector<std::pair<int, weekday>> by_day;  ///< 0: each, 2: the second, -1: the last
    std::vector<int> by_month_day, by_month;
    std::optional<sys_days> starts, from, to;
    bool exception = false, closed = false;
    int opens = 0, closes = 0;
};

int last_of(year_month_day date) {
    return int(unsigned((date.year() / date.month() / last).day()));
}

bool on_weekday(const Thought& t, sys_days day) {
    if (t.by_day.empty()) return true;
    const year_month_day date{day};
    for (const auto& [nth, name] : t.by_day) {
        if (weekday{day} != name) continue;
        if (nth == 0) return true;
        const int d = int(unsigned(date.day()));
        if (nth > 0 ? (d - 1) / 7 + 1 == nth : (last_of(date) - d) / 7 + 1 == -nth) return true;
    }
    return false;
}

bool on_month_day(const Thought& t, sys_days day) {
    const year_month_day date{day};
    const int d = int(unsigned(date.day()));
    for (const int n : t.by_month_day)
        if (n == d || (n < 0 && last_of(date) + 1 + n == d)) return true;
    return t.by_month_day.empty();
}

bool in_step(const Thought& t, sys_days day) {
    if (t.interval == 1) return true;
    const sys_days start = *t.starts;
    if (t.freq == Thought::daily) return (day - start).count() % t.interval == 0;
    if (t.freq == Thought::weekly) {
        const auto monday = [](sys_days d) { return d - (weekday{d} - Monday); };
        return (monday(day) - monday(start)).count() / 7 % t.interval == 0;
    }
    const year_month_day a{start}, b{day};
    const int months =
        (int(b.year()) - int(a.year())) * 12 + int(unsigned(b.month())) - int(unsigned(a.month()));
    return months % t.interval == 0;
}

/// As the rule says it, whatever else is said.
bool matches(const Thought& t, sys_days day) {
    if (t.freq == Thought::every_day) return true;
    if (t.starts && day < *t.starts) return false;
    if (!in_step(t, day)) return false;
    const year_month_day date{day};
    if (!t.by_month.empty() &&
        std::ranges::find(t.by_month, int(unsigned(date.month()))) == t.by_month.end())
        return false;
    if (t.starts && t.by_day.empty() && t.by_month_day.empty()) {
        const year_month_day start{*t.starts};
        if (t.freq == Thought::weekly) return weekday{day} == weekday{*t.starts};
        if (t.freq == Thought::monthly) return date.day() == start.day();
    }
    return on_weekday(t, day) && on_month_day(t, day);
}

struct Verdict {
    bool in_force = false, falls = false;
};
Verdict verdict(const Thought& t, sys_days day) {
    if ((t.from && day < *t.from) || (t.to && day > *t.to)) return {};
    if (t.starts && day < *t.starts) return {};
    if (t.until && day > *t.until) return {};
    if (t.count) {
        int before = 0;
        for (sys_days d = *t.starts; d < day; d += days{1}) before += matches(t, d) ? 1 : 0;
        if (before >= *t.count) return {};
    }
    return {true, matches(t, day)};
}

/// What is open on one day: nothing is "not known".
std::optional<std::vector<std::pair<int, int>>> hours(const std::vector<Thought>& thoughts,
                                                      sys_days day, bool holiday) {
    std::vector<std::pair<int, int>> usual, instead;
    bool in_force = false, shut = false, special = false;
    for (const Thought& t : thoughts) {
        const Verdict v = verdict(t, day);
        if (t.exception && v.falls) {
            if (t.closed) shut = true;
            if (!t.closed) special = true, instead.emplace_back(t.opens, t.closes);
        }
        if (t.exception) continue;
        in_force = in_force || v.in_force;
        if (v.falls) usual.emplace_back(t.opens, t.closes);
    }
    if (shut && special) return {};
    if (shut) return std::vector<std::pair<int, int>>{};
    if (special) return instead;
    if (!in_force || holiday) return {};
    return usual;
}

std::string day_text(sys_days day) {
    const year_month_day date{day};
    return fmt::format("{:04}{:02}{:02}", int(date.year()), unsigned(date.month()),
                       unsigned(date.day()));
}

template <class Range, class Words>
std::string listed(const char* key, const Range& values, const Words& words) {
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "" : ",") + words(value);
    return text.empty() ? "" : std::string(";") + key + "=" + text;
}

Schedule written(const Thought& t) {
    static const char* const freqs[] = {"", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    Schedule schedule;
    if (t.freq != Thought::every_day) {
        const auto number = [](int n) { return std::to_string(n); };
        schedule.rule = std::string("FREQ=") + freqs[t.freq];
        if (t.interval != 1) schedule.rule += ";INTERVAL=" + number(t.interval);
        if (t.count) schedule.rule += ";COUNT=" + number(*t.count);
        if (t.until) schedule.rule += ";UNTIL=" + day_text(*t.until);
        schedule.rule += listed("BYDAY", t.by_day, [&](const auto& day) {
            return (day.first == 0 ? "" : number(day.first)) +
                   weekday_codes.at(day.second.c_encoding());
        });
        schedule.rule += listed("BYMONTHDAY", t.by_month_day, number);
        schedule.rule += listed("BYMONTH", t.by_month, number);
    }
    if (t.starts) schedule.starts = *t.starts;
    if (t.from) schedule.valid_from = *t.from;
    if (t.to) schedule.valid_to = *t.to;
    schedule.exception = t.exception;
    schedule.closed = t.closed;
    schedule.opens = minutes{t.opens};
    schedule.closes = minutes{t.closes};
    return schedule;
}

class Dice {
public:
    explicit Dice(unsigned seed) : dice_(seed) {}
    int roll(int from, int to) { return std::uniform_int_distribution(from, to)(dice_); }
    bool one_in(int n) { return roll(1, n) == 1; }

private:
    std::mt19937 dice_;
};

const sys_days today = sys_days{2026y / November / 22};

void pick_days(Dice& dice, Thought& t) {
    const auto weekdays = [&](int nth) {
        for (unsigned day = 0; day < 7; ++day)
            if (dice.one_in(3)) t.by_day.emplace_back(nth, weekday{day});
        if (t.by_day.empty()) t.by_day.emplace_back(nth, weekday{unsigned(dice.roll(0, 6))});
    };
    if (t.freq == Thought::weekly && !(t.starts && dice.one_in(4))) weekdays(0);
    if (t.freq == Thought::monthly && !(t.starts && dice.one_in(5))) {
        if (dice.one_in(2))
            weekdays(dice.one_in(3) ? -1 : dice.roll(1, 4));
        else
            t.by_month_day = {dice.one_in(5) ? -1 : dice.roll(1, 28), dice.roll(1, 31)};
    }
    if (t.freq == Thought::yearly) {
        t.by_month = {dice.roll(11, 12)};
        if (dice.one_in(2))
            t.by_day = {{dice.roll(1, 4), weekday{unsigned(dice.roll(0, 6))}}};
        else
            t.by_month_day = {dice.roll(1, 30)};
    }
}

Thought think(Dice& dice) {
    Thought t;
    t.freq = static_cast<Thought::Freq>(dice.one_in(2) ? 2 : dice.roll(0, 4));
    if (dice.one_in(2)) t.starts = today + days{dice.roll(-400, 12)};
    if (t.starts && t.freq != Thought::yearly && t.freq != Thought::every_day) {
        if (dice.one_in(3)) t.interval = dice.roll(2, 4);
        if (dice.one_in(4)) t.count = dice.roll(1, 60);
    }
    if (t.freq != Thought::every_day && !t.count && dice.one_in(4))
        t.until = today + days{dice.roll(-6, 12)};
    pick_days(dice, t);
    if (dice.one_in(5)) t.from = today + days{dice.roll(-20, 8)};
    if (dice.one_in(5)) t.to = today + days{dice.roll(-8, 20)};
    t.exception = dice.one_in(4);
    if (t.exception && dice.one_in(2)) t.from = today + days{dice.roll(-3, 8)}, t.to = t.from;
    t.closed = t.exception && dice.one_in(2);
    t.opens = dice.roll(0, 95) * 15;
    t.closes = t.opens + dice.roll(1, dice.one_in(4) ? 96 : 40) * 15;
    if (dice.one_in(12)) t.opens = 0, t.closes = 1440;
    return t;
}

NearbyPlace place_of(const std::vector<Thought>& thoughts,
                     const std::vector<std::string>& holidays = {}) {
    NearbyPlace near;
    for (const Thought& t : thoughts) near.place.schedules.push_back(written(t));
    PlaceCalendar calendar(today - days{1}, holidays);
    const OpenDays days = calendar.open_days(near.place.schedules);
    near.open = days.open;
    near.days_known = days.days_known;
    return near;
}

/// "" where both see that instant alike.
std::string difference(const std::vector<Thought>& thoughts, const NearbyPlace& near, sys_days day,
                       int minute) {
    Nearby nearby;
    nearby.first_day = today - days{1};
    const auto own = hours(thoughts, day, false);
    const auto night = hours(thoughts, day - days{1}, false);
    bool open = false, usual_night = false;
    for (const auto& [opens, closes] : own.value_or(std::vector<std::pair<int, int>>{}))
        open = open || (opens <= minute && minute < closes);
    for (const auto& [opens, closes] : night.value_or(std::vector<std::pair<int, int>>{}))
        open = open || (opens <= minute + 1440 && minute + 1440 < closes);
    for (const Thought& t : thoughts)
        usual_night = usual_night || (!t.exception && t.closes - 1440 > minute);
    const OpenNow told = open_now(nearby, near, {day, minutes{minute}, weekday{day}});
    const OpenState expected = open                              ? OpenState::open
                               : !own || (!night && usual_night) ? OpenState::not_sure
                                                                 : OpenState::closed;
    if (told.state == expected) return "";
    std::string text = day_text(day) + " " + std::to_string(minute) + " told " +
                       std::to_string(int(told.state)) + " expected " +
                       std::to_string(int(expected));
    for (const auto& schedule : near.place.schedules)
        text += "\n" + schedule.rule + " " + std::to_string(schedule.opens.count()) + "-" +
                std::to_string(schedule.closes.count()) + (schedule.exception ? " instead" : "") +
                (schedule.closed ? " shut" : "") +
                (schedule.starts ? " starts " + day_text(*schedule.starts) : "") +
                (schedule.valid_from ? " from " + day_text(*schedule.valid_from) : "") +
                (schedule.valid_to ? " to " + day_text(*schedule.valid_to) : "");
    return text;
}

}  // namespace

TEST_CASE("Open now agrees with a plain evaluation, on 10,000 schedules and many instants each") {
    Dice dice(20261122);
    int open = 0, closed = 0, not_sure = 0;
    for (int n = 0; n < 10'000; ++n) {
        std::vector<Thought> thoughts;
        for (int more = dice.roll(1, 4); more > 0; --more) thoughts.push_back(think(dice));
        const NearbyPlace near = place_of(thoughts);
        for (int instant = 0; instant < 5; ++instant) {
            const sys_days day = today + days{dice.roll(0, 8)};
            const int minute = dice.one_in(4) ? dice.roll(0, 95) * 15 : dice.roll(0, 1439);
            const std::string told = difference(thoughts, near, day, minute);
            INFO(told);
            REQUIRE(told.empty());
            Nearby nearby;
            nearby.first_day = today - days{1};
            const auto state = open_now(nearby, near, {day, minutes{minute}, weekday{day}}).state;
            ++(state == OpenState::open ? open : state == OpenState::closed ? closed : not_sure);
        }
    }
    // All three answers were tried in earnest.
    CHECK(open > 5'000);
    CHECK(closed > 5'000);
    CHECK(not_sure > 5'000);
}
