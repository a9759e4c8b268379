// Closing a day: what is counted, who is carried and for how long, and what goes.
#include <algorithm>
#include <catch2/catch.hpp>

#include "core/closing.h"
#include "core/queue.h"
#include "tests/core/on_random_mornings.h"
#include "tests/core/small_clinic.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

constexpr auto monday = 2026y / November / 23;
constexpr auto friday = 2026y / November / 27;
constexpr auto next_monday = 2026y / November / 30;
constexpr auto next_tuesday = 2026y / December / 1;

/// Open Monday to Friday, 9 to 17, closing an hour later; UTC.
ClinicState weekday_clinic(days retention = days{0}) {
    ClinicState state = small_clinic();
    auto settings = std::make_shared<Settings>(*state.settings);
    for (std::size_t day = 1; day <= 5; ++day) {
        settings->hours[day] = OpenHours{hours{9}, hours{17}};
    }
    settings->closing_after = minutes{60};
    settings->time_zone = "UTC";
    settings->retention = retention;
    state.settings = settings;
    return state;
}

WallTime at(year_month_day day, int hour, int minute = 0) {
    return sys_days{day} + hours{hour} + minutes{minute};
}

int commands = 0;
template <class What>
std::optional<Refusal> ask(ClinicState& state, const What& what, WallTime now) {
    return run(state, {{"command " + std::to_string(++commands)}, {"desk"}, what}, now);
}

void come(ClinicState& state, const std::string& visit, WallTime now,
          const std::vector<NeedId>& needs = {{"nurse"}}) {
    CheckIn asked;
    asked.visit = {visit};
    asked.arrived = now;
    asked.needs = needs;
    asked.locale = "es";
    asked.call_way = CallWay::find_me;
    asked.spot = SpotId{"sofa"};
    REQUIRE_FALSE(ask(state, asked, now));
}

long long count_of(const ClinicState& state, year_month_day day, const std::string& what,
                   const std::string& key = "") {
    long long sum = 0;
    for (const DayCount& count : *state.day_counts) {
        sum += count.day == day && count.what == what && count.key == key ? count.count : 0;
    }
    return sum;
}

void close_all(ClinicState& state, WallTime now) {
    for (const year_month_day day : days_over(state, now)) {
        REQUIRE_FALSE(ask(state, CloseDay{day}, now));
    }
}

}  // namespace

TEST_CASE("a day runs from closing to closing", "[closing]") {
    const ClinicState clinic = weekday_clinic();
    const Settings& settings = *clinic.settings;
    CHECK(closing_of(settings, monday) == at(monday, 18));
    CHECK(clinic_day(settings, at(monday, 17, 59)) == monday);
    CHECK(clinic_day(settings, at(monday, 18)) == 2026y / November / 24);
    CHECK(closing_of(settings, 2026y / November / 28) == at(2026y / November / 29, 0));
    CHECK(next_open_day(settings, friday) == next_monday);
    CHECK(carried_until(settings, next_monday) == next_tuesday);

    Settings night = settings;
    night.hours[1] = OpenHours{hours{20}, hours{26}};
    CHECK(closing_of(night, monday) == at(2026y / November / 24, 3));
    CHECK(clinic_day(night, at(2026y / November / 24, 2)) == monday);

    night.hours = {};
    CHECK(next_open_day(night, friday) == 2026y / November / 28);
}

TEST_CASE("a day is not closed before its closing, and only once", "[closing]") {
    ClinicState state = weekday_clinic();
    come(state, "me", at(monday, 10));
    CHECK(days_over(state, at(monday, 17, 59)).empty());
    CHECK(ask(state, CloseDay{monday}, at(monday, 17, 59)) == Refusal::not_now);
    CHECK(days_over(state, at(monday, 18)) == std::vector<year_month_day>{monday});
    CHECK_FALSE(ask(state, CloseDay{monday}, at(monday, 18)));
    CHECK(days_over(state, at(monday, 18)).empty());
    const auto counts = *state.day_counts;
    CHECK_FALSE(ask(state, CloseDay{monday}, at(monday, 19)));
    CHECK(*state.day_counts == counts);
    CHECK(days_over(weekday_clinic(), at(monday, 18)).empty());  // nothing there, nothing to do
}

TEST_CASE("what was shared of a private check goes at closing, however long visits are kept",
          "[closing]") {
    const auto keep = GENERATE(days{0}, days{30});
    ClinicState state = weekday_clinic(keep);
    come(state, "seen", at(monday, 10));
    come(state, "waits", at(monday, 11));
    for (const char* visit : {"seen", "waits"}) {
        REQUIRE_FALSE(ask(state, ShareCheck{{visit}, {{"alone", "most"}}}, at(monday, 11)));
    }
    REQUIRE_FALSE(ask(state, Finish{{"seen"}, {"nurse"}}, at(monday, 12)));
    CHECK(state.shared_checks.size() == 2);
    close_all(state, at(monday, 18));
    CHECK(state.visits.contains({"seen"}) == (keep > days{0}));
    CHECK(state.visits.contains({"waits"}));
    CHECK(state.shared_checks.empty());
}

TEST_CASE("whoever was not seen keeps ticket, queue and place for two open days, nothing else",
          "[closing]") {
    ClinicState state = weekday_clinic();
    come(state, "me", at(friday, 10), {{"nurse"}, {"peer"}});
    come(state, "other", at(friday, 11));
    REQUIRE_FALSE(
        ask(state, MarkUrgent{{"other"}, {"nurse"}, UrgentReason::medical}, at(friday, 11, 1)));
    REQUIRE_FALSE(ask(state, Call{{"me"}, {"nurse"}, {"room-1"}}, at(friday, 12)));
    REQUIRE_FALSE(ask(state, TellDesk{{"note"}, NoteKind::been_waiting, {"me"}}, at(friday, 13)));
    const Visit before = state.visits.at({"me"});
    close_all(state, at(friday, 18));

    const Visit& me = state.visits.at({"me"});
    CHECK(me.ticket == before.ticket);
    CHECK(me.carried == next_monday);
    CHECK(me.needs.empty());
    CHECK(me.locale.empty());
    CHECK_FALSE(me.spot);
    REQUIRE(me.entries.size() == 2);
    CHECK(me.entries[0].place == before.entries[0].place);
    CHECK(me.entries[0].passes.empty());
    REQUIRE(me.entries[0].periods.size() == 1);
    CHECK(me.entries[0].is<SteppedOut>());
    CHECK(state.acts.empty());
    CHECK(state.notes.empty());
    CHECK(line(state, {"nurse"}).front().visit->id == VisitId{"me"});
    CHECK(count_of(state, friday, "carried", "nurse") == 2);
    CHECK(count_of(state, friday, "carried", "peer") == 1);
    CHECK(count_of(state, friday, "been_waiting") == 1);
    CHECK(count_of(state, friday, "urgent", "es") == 1);

    close_all(state, at(next_monday, 2));  // a weekend changes nothing
    CHECK(state.visits.size() == 2);
    come(state, "new", at(next_monday, 9));
    REQUIRE_FALSE(ask(state, ComeBack{{"me"}}, at(next_monday, 10)));
    CHECK(line(state, {"nurse"}).front().visit->id == VisitId{"me"});
    REQUIRE_FALSE(ask(state, Start{{"me"}, {"nurse"}, {"room-1"}}, at(next_monday, 11)));
    REQUIRE_FALSE(ask(state, Finish{{"me"}, {"nurse"}}, at(next_monday, 11, 20)));
    close_all(state, at(next_monday, 18));
    CHECK(count_of(state, next_monday, "people") == 1);  // counted on Friday
    CHECK(count_of(state, next_monday, "seen", "nurse") == 1);
    CHECK(count_of(state, next_monday, "wait", "nurse") == 0);
    CHECK(state.visits.at({"me"}).entries.size() == 1);  // the peer, still
    close_all(state, at(next_tuesday, 17, 59));
    CHECK(state.visits.contains({"other"}));
    close_all(state, at(next_tuesday, 18));
    CHECK_FALSE(state.visits.contains({"other"}));
    CHECK(state.visits.contains({"new"}));
}

TEST_CASE("whoever was seen or left goes at closing, or stays for the record until retention ends",
          "[closing]") {
    for (const int kept : {0, 1, 3}) {
        ClinicState state = weekday_clinic(days{kept});
        come(state, "seen", at(monday, 10));
        come(state, "left", at(monday, 11));
        REQUIRE_FALSE(ask(state, Start{{"seen"}, {"nurse"}, {"room-1"}}, at(monday, 12)));
        REQUIRE_FALSE(ask(state, Finish{{"seen"}, {"nurse"}}, at(monday, 12, 30)));
        REQUIRE_FALSE(ask(state, Leave{{"left"}}, at(monday, 12)));
        for (int day = 0; day <= kept; ++day) {
            INFO("kept for " << kept << ", closing " << day);
            close_all(state, at(sys_days{monday} + days{day}, 18));
            CHECK(state.visits.size() == (day < kept ? 2U : 0U));
            CHECK(live_tickets(state).empty());
            CHECK(ask(state, ComeBack{{"left"}}, at(sys_days{monday} + days{day}, 18, 1)) ==
                  Refusal::gone);
            CHECK(state.acts.size() == state.visits.size());
        }
        CHECK(count_of(state, monday, "seen", "nurse") == 1);
        CHECK(count_of(state, monday, "people") == 2);
    }
}

TEST_CASE("what a day amounts to", "[closing]") {
    ClinicState state = weekday_clinic();
    REQUIRE_FALSE(ask(state, Expect{{"x"}, {"nurse"}, at(monday, 10), "", false}, at(monday, 9)));
    come(state, "a", at(monday, 9, 10));
    come(state, "b", at(monday, 9, 50));
    AskForSupplies supplies;
    supplies.request = {"r"};
    supplies.visit = {"b"};
    supplies.lines = {{{"naloxone_spray"}, 2}, {{"test_strips"}, 7}};
    REQUIRE_FALSE(ask(state, supplies, at(monday, 10)));
    REQUIRE_FALSE(ask(state, Give{{"r"}}, at(monday, 10, 1)));
    state.visits.at({"a"}).entries[0].told = Told{at(monday, 9, 10), minutes{20}, minutes{40}};
    state.visits.at({"b"}).entries[0].told = Told{at(monday, 9, 50), minutes{5}, minutes{10}};
    REQUIRE_FALSE(ask(state, Call{{"a"}, {"nurse"}, {"room-1"}}, at(monday, 9, 40)));
    REQUIRE_FALSE(ask(state, Start{{"a"}, {"nurse"}, {"room-1"}}, at(monday, 9, 45)));
    REQUIRE_FALSE(ask(state, Finish{{"a"}, {"nurse"}}, at(monday, 10)));
    REQUIRE_FALSE(ask(state, StepOut{{"b"}}, at(monday, 10, 10)));
    REQUIRE_FALSE(ask(state, ComeBack{{"b"}}, at(monday, 10, 30)));
    REQUIRE_FALSE(ask(state, Call{{"b"}, {"nurse"}, {"room-1"}}, at(monday, 10, 40)));
    const auto counts = count_day(state, monday);
    const auto has = [&](const std::string& what, const std::string& key, int minute, int n) {
        return std::ranges::count(counts, DayCount{monday, what, key, minute, n}) == 1;
    };
    CHECK(has("people", "", 9 * 60, 2));
    CHECK(has("language", "es", 0, 2));
    CHECK(has("wait", "nurse", 30, 2));  // the twenty minutes outside are no wait
    CHECK(has("helped", "nurse", 15, 1));
    CHECK(has("seen", "nurse", 0, 1));
    CHECK(has("told", "nurse", 0, 2));
    CHECK(has("kept", "nurse", 0, 1));
    CHECK(has("supplies", "naloxone_spray", 0, 2));
    CHECK(has("supplies", "test_strips", 0, 7));
    CHECK(has("supply_requests", "", 0, 1));
    CHECK(has("booked", "nurse", 0, 1));
    CHECK(has("came", "nurse", 0, 0));
    CHECK(count_day(state, 2026y / November / 24).empty());
}

TEST_CASE("days without power are closed one by one, oldest first", "[closing]") {
    ClinicState state = weekday_clinic();
    come(state, "me", at(monday, 10));
    REQUIRE_FALSE(ask(state, PauseQueue{{"nurse"}, std::nullopt}, at(monday, 11)));
    const auto wednesday = 2026y / November / 25;
    const auto thursday_morning = at(2026y / November / 26, 8);
    CHECK(days_over(state, thursday_morning) == std::vector<year_month_day>{monday, wednesday});
    close_all(state, thursday_morning);
    CHECK(state.visits.empty());  // Tuesday and Wednesday were its two open days
    CHECK(state.pauses.empty());
    CHECK(count_of(state, monday, "people") == 1);
    CHECK(days_over(state, thursday_morning).empty());
}

// Seen to fail: with is_unseen() leaving out those called, with `asked` for `place` in bare(), and
// with carried_until() being the first open day.
TEST_CASE("rule 3: closing drops nobody", "[rules]") {
    rc::prop("unseen visits have ticket, queue and place until the second open day is over", [] {
        const ClinicState evening = on_random_mornings([](const auto&...) {});
        ClinicState state = evening;
        const WallTime night = at(2026y / November / 24, 12);
        close_all(state, night);
        const auto waits = [](const ClinicState& clinic, const QueueId& queue) {
            std::vector<std::tuple<WallTime, VisitId, Ticket>> places;
            for (const InLine& one : line(clinic, queue)) {
                places.emplace_back(one.entry->place, one.visit->id, one.visit->ticket);
            }
            std::ranges::sort(places);
            return places;
        };
        for (const int later : {0, 1}) {
            close_all(state, night + days{later});
            for (const QueueSetting& queue : state.settings->queues) {
                RC_ASSERT(waits(state, queue.id) == waits(evening, queue.id));
            }
            for (const auto& [id, visit] : state.visits) {
                RC_ASSERT((visit.needs.empty() && visit.locale.empty() && !visit.spot));
            }
            RC_ASSERT((state.acts.empty() && state.requests.empty()));
        }
        close_all(state, night + days{2});
        RC_ASSERT(state.visits.empty());
    });
}
