#include "printed_days.h"

#include "core/embedded.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using namespace std::chrono;

constexpr auto day = 2026y / November / 21;
constexpr SafeCount small{SafeCount::Kind::small, 0}, withheld{SafeCount::Kind::withheld, 0};

SafeCount shown(long long count) {
    return {SafeCount::Kind::shown, count};
}

/// Numbers for each queue and supply that is set, the last queue with too few people.
void fill_lists(Report& report, const Settings& settings) {
    int n = 0;
    for (const QueueSetting& each : settings.queues) {
        const bool too_few = &each == &settings.queues.back();
        report.queues.push_back({each.id, too_few ? small : shown(17 + 5 * n),
                                 too_few ? std::optional<Spread>() : Spread{26 - 2 * n, 58 - 3 * n},
                                 too_few ? std::optional<Spread>() : Spread{21 - n, 40},
                                 too_few ? std::optional<int>() : 71 + 2 * n});
        ++n;
    }
    for (const SupplySetting& each : settings.supplies) {
        const long long units = report.supplies.size() < 12 ? 120LL * n / 4 : 0;
        report.supplies.push_back({each.id, units});
        report.supplies_given += units;
        n = (n + 3) % 7;
    }
}

}  // namespace

Settings demo_settings() {
    return parse_settings(embedded("assets/clinic.toml"), "clinic.toml").value();
}

Report empty_day(const Settings& settings) {
    Report report;
    report.days = {day, day};
    report.threshold = 11;
    for (const QueueSetting& each : settings.queues) {
        report.queues.push_back({each.id, shown(0), {}, {}, {}});
    }
    for (const SupplySetting& each : settings.supplies) {
        report.supplies.push_back({each.id, 0});
    }
    return report;
}

Report full_day(const Settings& settings) {
    Report report;
    report.days = {day, day};
    report.threshold = 5;
    report.came = shown(56);
    report.seen = shown(54);
    report.been_waiting = shown(7);
    report.carried = small;
    report.help = small;
    report.urgent = shown(6);
    report.kept_percent = 84;
    report.by_hour = {{8, small},     {9, shown(11)}, {10, shown(9)}, {11, withheld},
                      {12, shown(5)}, {13, shown(8)}, {14, shown(6)}, {15, small},
                      {16, shown(0)}, {17, small}};
    report.by_language = {{"en", shown(31)}, {"es", shown(20)}, {"so", shown(5)}};
    fill_lists(report, settings);
    return report;
}

LongLists long_lists() {
    LongLists lists{demo_settings(), {}};
    Settings& settings = lists.settings;
    const QueueSetting queue = settings.queues.front();
    const SupplySetting supply = settings.supplies.front();
    while (settings.queues.size() < 12) {
        settings.queues.push_back(queue);
        settings.queues.back().id = {"queue-" + std::to_string(settings.queues.size())};
        settings.queues.back().name = {{{"en", "Warm hand-offs to treatment number " +
                                                   std::to_string(settings.queues.size())}}};
    }
    while (settings.supplies.size() < 20) {
        settings.supplies.push_back(supply);
        settings.supplies.back().id = {"supply-" + std::to_string(settings.supplies.size())};
        settings.supplies.back().name = {{{"en", "A longer name of a thing to take along, " +
                                                     std::to_string(settings.supplies.size())}}};
    }
    Report& report = lists.report;
    report = full_day(settings);
    for (SupplyCount& each : report.supplies) {
        each.units = std::max(each.units, 1LL);  // what was not given is not listed
    }
    report.days = {2026y / October / 1, 2026y / November / 21};
    report.so_far = true;
    report.came = shown(123'456);
    report.supplies_given = 1'234'567;
    report.threshold = 11;
    report.by_hour.clear();
    for (int hour = 0; hour < 24; ++hour) {
        report.by_hour.push_back({hour, hour % 5 == 0   ? small
                                        : hour % 7 == 0 ? withheld
                                                        : shown(4000 + 200 * hour)});
    }
    for (const Pack& each : packs()) {
        report.by_language.push_back({each.tag, shown(1000)});
        report.urgent_by_language.push_back({each.tag, small});
    }
    return lists;
}

}  // namespace porchlight
