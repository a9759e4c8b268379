#include "core/place_calendar.h"

#include <algorithm>

#include "core/opening_hours.h"

namespace porchlight {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int day_length = 1440;
constexpr int looked_at = nearby_days + 1;

/// Sorted, and one where they touch.
void join(std::vector<OpenSpan>& spans) {
    std::ranges::sort(spans, {}, &OpenSpan::from);
    std::vector<OpenSpan> joined;
    for (const OpenSpan& span : spans) {
        if (!joined.empty() && span.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, span.to);
        else
            joined.push_back(span);
    }
    spans = std::move(joined);
}

std::optional<sys_days> later(std::optional<sys_days> a, std::optional<sys_days> b) {
    return a && b ? std::max(*a, *b) : a ? a : b;
}
std::optional<sys_days> earlier(std::optional<sys_days> a, std::optional<sys_days> b) {
    return a && b ? std::min(*a, *b) : a ? a : b;
}

}  // namespace

PlaceCalendar::PlaceCalendar(sys_days first_day, const std::vector<std::string>& holidays)
    : first_(first_day - days{1}) {
    for (const std::string& holiday : holidays) {
        if (const auto day = read_day(holiday)) {
            holidays_ |= between(sys_days{*day}, sys_days{*day});
        } else if (const auto found = days_of_rule(holiday, {}, first_, looked_at)) {
            if (!holiday.empty()) holidays_ |= found->falls;
        }
    }
}

std::uint32_t PlaceCalendar::between(std::optional<sys_days> from,
                                     std::optional<sys_days> to) const {
    std::uint32_t bits = 0;
    for (int n = 0; n < looked_at; ++n) {
        const sys_days day = first_ + days{n};
        if ((!from || *from <= day) && (!to || day <= *to)) bits |= 1U << unsigned(n);
    }
    return bits;
}

const std::optional<RuleDays>& PlaceCalendar::rule_days(const Schedule& schedule) {
    const int start = schedule.starts
                          ? static_cast<int>(sys_days{*schedule.starts}.time_since_epoch().count())
                          : std::numeric_limits<int>::min();
    const auto [found, is_new] = rules_.try_emplace({schedule.rule, start});
    if (is_new) found->second = days_of_rule(schedule.rule, schedule.starts, first_, looked_at);
    return found->second;
}

PlaceCalendar::Days PlaceCalendar::days_of(const Schedule& schedule) {
    const auto& rule = rule_days(schedule);
    const auto day = [](const auto& date) {
        return date ? std::optional{sys_days{*date}} : std::nullopt;
    };
    const auto from = later(day(schedule.valid_from), day(schedule.starts));
    const auto to = earlier(day(schedule.valid_to), rule ? rule->last : std::nullopt);
    const std::uint32_t in_force = between(from, to);
    if (!rule) return {0, 0, in_force};
    return {rule->falls & in_force, in_force, 0};
}

OpenDays PlaceCalendar::open_days(const std::vector<Schedule>& schedules) {
    std::uint32_t usual = 0, all_day = 0, not_read = 0, shut = 0, instead = 0, instead_not_read = 0;
    std::vector<Days> each;
    for (const Schedule& schedule : schedules) {
        const Days found = each.emplace_back(days_of(schedule));
        if (schedule.exception) {
            (schedule.closed ? shut : instead) |= found.falls;
            instead_not_read |= found.unreadable;
        } else {
            usual |= found.in_force;
            not_read |= found.unreadable;
            if ((schedule.closes - schedule.opens).count() >= day_length) all_day |= found.falls;
        }
    }
    // Shut and open by two exceptions on one day: nobody knows.
    const std::uint32_t special = (shut ^ instead) & ~instead_not_read;
    const bool always = (usual & ~all_day) == 0;
    const std::uint32_t ordinary =
        usual & ~not_read & ~shut & ~instead & ~instead_not_read & ~(always ? 0U : holidays_);
    OpenDays result;
    for (std::size_t i = 0; i < schedules.size(); ++i) {
        const Schedule& schedule = schedules[i];
        if (schedule.closed) continue;
        const std::uint32_t on = each[i].falls & (schedule.exception ? special : ordinary);
        for (int n = 0; n < looked_at; ++n) {
            if ((on >> unsigned(n) & 1U) == 0) continue;
            const int midnight = (n - 1) * day_length;
            const OpenSpan span{midnight + static_cast<int>(schedule.opens.count()),
                                midnight + static_cast<int>(schedule.closes.count())};
            if (span.to > 0 && span.to > span.from) result.open.push_back(span);
        }
    }
    join(result.open);
    result.days_known = static_cast<std::uint16_t>((special | ordinary) >> 1U);
    return result;
}

}  // namespace porchlight
