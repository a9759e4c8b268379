#include "kiosk/drive/full_day.h"

#include <algorithm>

#include "core/closing.h"
#include "core/store.h"
#include "kiosk/drive/staff.h"

namespace porchlight {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::minutes;
using What = decltype(Command::what);

struct Event {
    WallTime at;
    What what;
};

/// How many came in which hour, from 8 am.
constexpr std::array came{3, 11, 9, 7, 5, 8, 6, 3, 2, 2};

void supplies_for(const VisitId& visit, int number, WallTime at, std::vector<Event>& events) {
    static const std::array<const char*, 8> kinds{
        "naloxone_spray", "fentanyl_strips", "syringes", "wound_kit",
        "hygiene_kit",    "condoms",         "socks",    "water"};
    AskForSupplies ask;
    ask.request = new_id<RequestId>();
    ask.visit = visit;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        if (number % (static_cast<int>(kind) + 2) < 2) {
            ask.lines.push_back({{kinds.at(kind)}, 1 + (number + static_cast<int>(kind)) % 4});
        }
    }
    ask.for_me = true;
    events.push_back({at, ask});
    events.push_back({at + 6min, Give{ask.request}});
}

/// One person's day: comes, waits, is helped; the last three keep their place.
void add_person(int number, WallTime came_at, bool is_seen, std::vector<Event>& events) {
    static const std::array<const char*, 3> needs{"medication", "nurse", "peer"};
    static const std::array<const char*, 3> queues{"provider", "nurse", "peer"};
    static const std::array<const char*, 3> rooms{"room-2", "room-1", "room-5"};
    static constexpr std::array longest{46, 31, 22};
    const auto kind = static_cast<std::size_t>(number % 3);
    CheckIn check_in;
    check_in.visit = new_id<VisitId>();
    check_in.arrived = came_at;
    check_in.needs = {{needs.at(kind)}};
    check_in.locale = number % 4 == 0 ? "es" : "en";
    events.push_back({came_at, check_in});
    const bool long_wait = (number / 3) % 6 == static_cast<int>(kind);
    const minutes waits{long_wait ? longest.at(kind) - number % 5
                                  : 2 + number * 7 % (longest.at(kind) / 3)};
    if (is_seen) {
        const QueueId queue{queues.at(kind)};
        events.push_back({came_at + waits, Start{check_in.visit, queue, {rooms.at(kind)}}});
        events.push_back({came_at + waits + 9min, Finish{check_in.visit, queue}});
    }
    if (number % 8 == 3) {
        events.push_back(
            {came_at + 2min, TellDesk{new_id<NoteId>(), NoteKind::been_waiting, check_in.visit}});
    }
    if (number % 2 == 0) {
        supplies_for(check_in.visit, number, came_at + 1min, events);
    }
}

std::vector<Event> events_of(std::chrono::year_month_day day, const Settings& settings) {
    std::vector<Event> events;
    int number = 0;
    for (std::size_t hour = 0; hour < came.size(); ++hour) {
        for (int i = 0; i < came.at(hour); ++i) {
            const minutes at = 8h + minutes{static_cast<int>(hour) * 60 + 60 * i / came.at(hour)};
            add_person(number++, from_local(day, at, settings.time_zone), hour + 1 < came.size(),
                       events);
        }
    }
    std::ranges::stable_sort(events, {}, &Event::at);
    events.push_back({closing_of(settings, day), CloseDay{day}});
    return events;
}

}  // namespace

void live_a_day(Driver& driver) {
    change_clinic(driver, "report_threshold = 11", "report_threshold = 5");
    const auto settings = read_settings(driver.home() / "clinic.toml");
    if (!settings) {
        throw DriveFault{settings.error().sentence};
    }
    const auto shared = std::make_shared<const Settings>(*settings);
    const std::chrono::year_month_day day = clinic_day(*settings, driver.now().wall);
    Moment moment = driver.now();
    auto store = Store::open(store_place(*settings, driver.home()), [&moment] { return moment; });
    if (!store) {
        throw DriveFault{"The store of that day cannot be opened."};
    }
    auto events = events_of(day, *settings);
    const std::chrono::year_month_day before = std::chrono::sys_days{day} - days{1};
    events.insert(events.begin(), {closing_of(*settings, before), CloseDay{before}});  // quiet
    for (Event& event : events) {
        moment.wall = event.at;
        const Command command{new_id<CommandId>(), {"drive"}, std::move(event.what)};
        if (!(*store)->run(command, shared)) {
            throw DriveFault{"The store did not take a step of that day."};
        }
    }
    driver.pass(days{1});  // not before: an open face would close the day in the middle of it
    driver.wait_until([&](const ClinicState& state) {
        return state.settings->report_threshold == 5 && is_closed(state, day);
    });
}

}  // namespace porchlight
