// Every kind of row comes back from the tables as it went in.
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "core/store_engine.h"
#include "core/store_rows.h"
#include "store_place.h"

namespace porchlight {

namespace {

std::string any_text() {
    return *rc::gen::container<std::string>(rc::gen::inRange(' ', '~'));
}

WallTime any_time() {
    // Centuries around today, so that nobody narrows milliseconds to 32 bits.
    return WallTime{Millis{*rc::gen::inRange(-9'000'000'000'000LL, 9'000'000'000'000LL)}};
}
std::optional<WallTime> maybe_time() {
    return *rc::gen::arbitrary<bool>() ? std::optional{any_time()} : std::nullopt;
}

std::chrono::year_month_day any_day() {
    return std::chrono::floor<std::chrono::days>(any_time());
}

Ticket any_ticket() {
    return {static_cast<Color>(*rc::gen::inRange(0, color_count)),
            static_cast<Picture>(*rc::gen::inRange(0, picture_count))};
}

Status any_status() {
    const CounterId counter{any_text()};
    const std::vector<Status> all{Waiting{},    Called{counter}, InService{counter},
                                  SteppedOut{}, Finished{},      Left{}};
    return *rc::gen::elementOf(all);
}

QueueEntry any_entry() {
    QueueEntry entry;
    entry.queue.value = any_text();
    entry.asked = any_time();
    entry.place = any_time();
    entry.appointment = maybe_time();
    if (*rc::gen::arbitrary<bool>()) {
        entry.urgent = Urgent{static_cast<UrgentReason>(*rc::gen::inRange(0, 4)), any_time()};
    }
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
        entry.passes.push_back({static_cast<PassKind>(*rc::gen::inRange(0, 3)), any_time()});
        entry.sent.push_back({QueueId{any_text()}, any_time(), any_time()});
    }
    if (*rc::gen::arbitrary<bool>()) {
        entry.told = Told{any_time(), std::chrono::minutes{*rc::gen::inRange(0, 500)},
                          std::chrono::minutes{*rc::gen::inRange(0, 500)}};
    }
    for (int i = *rc::gen::inRange(1, 5); i > 0; --i) {
        entry.periods.push_back({any_status(), any_time()});
    }
    return entry;
}

Visit any_visit() {
    Visit visit;
    visit.id = new_id<VisitId>();
    visit.ticket = any_ticket();
    visit.arrived = any_time();
    visit.locale = any_text();
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        visit.needs.push_back(NeedId{any_text()});
        visit.entries.push_back(any_entry());
    }
    visit.call_way = *rc::gen::element(CallWay::on_screen, CallWay::find_me, CallWay::outside);
    if (*rc::gen::arbitrary<bool>()) {
        visit.spot = SpotId{"by the " + any_text()};
        visit.carried = any_day();
    }
    visit.over = *rc::gen::arbitrary<bool>();
    return visit;
}

SupplyRequest any_request(const VisitId& visit) {
    SupplyRequest request;
    request.id = new_id<RequestId>();
    request.visit = visit;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        request.lines.push_back({SupplyId{any_text()}, *rc::gen::inRange(1, 1000)});
    }
    request.for_me = *rc::gen::arbitrary<bool>();
    request.for_others = *rc::gen::arbitrary<bool>();
    request.asked = any_time();
    request.ready = maybe_time();
    request.given = maybe_time();
    request.way = *rc::gen::element(GetWay::at_desk, GetWay::find_me, GetWay::pick_up);
    if (*rc::gen::arbitrary<bool>()) {
        request.spot = SpotId{"by the " + any_text()};
    }
    return request;
}

Note any_note(const VisitId& visit) {
    return {new_id<NoteId>(), static_cast<NoteKind>(*rc::gen::inRange(0, 6)),
            *rc::gen::element(visit, VisitId{}), any_time(), maybe_time()};
}

HelpAlert any_alert() {
    return {new_id<AlertId>(),   StationId{any_text()}, any_time(),   *rc::gen::inRange(1, 50),
            maybe_time(),        StationId{any_text()}, maybe_time(), *rc::gen::arbitrary<bool>(),
            StaffId{any_text()}, maybe_time(),          maybe_time()};
}

Deck any_deck() {
    Deck deck;
    for (auto& times : deck.dealt) {
        times = *rc::gen::arbitrary<std::uint8_t>();
    }
    return deck;
}

Expected any_expected() {
    Expected expected{new_id<ExpectedId>(), QueueId{any_text()}, any_time(), {},
                      any_text(),           any_time(),          {}};
    if (*rc::gen::arbitrary<bool>()) {
        expected.ticket = any_ticket();
        expected.visit = new_id<VisitId>();
    }
    return expected;
}

Act any_act(const VisitId& visit) {
    return {new_id<CommandId>(),
            any_time(),
            StaffId{any_text()},
            StationId{any_text()},
            static_cast<ActKind>(*rc::gen::inRange(0, act_kind_count)),
            visit,
            QueueId{any_text()}};
}

SharedCheck any_shared(const VisitId& visit) {
    SharedCheck shared{visit, {}};
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        shared.answers[any_text()] = any_text();
    }
    return shared;
}

Staff any_staff() {
    return {new_id<StaffId>(), any_text(), static_cast<StaffRole>(*rc::gen::inRange(0, 4)),
            any_text()};
}

DayCount any_count() {
    return {any_day(), any_text(), any_text(), *rc::gen::inRange(0, 1440),
            *rc::gen::inRange(0LL, 9'000'000'000'000LL)};
}

StockMovement any_movement() {
    StockMovement movement;
    movement.id = new_id<MovementId>();
    movement.supply.value = any_text();
    movement.lot.name = any_text();
    if (*rc::gen::arbitrary<bool>()) {
        movement.lot.good_until = any_day();
        movement.request.value = "bag " + any_text();
    }
    movement.kind = *rc::gen::element(MovementKind::issue, MovementKind::adjustment);
    movement.count = *rc::gen::inRange(-1000, 0);
    if (*rc::gen::arbitrary<bool>()) {
        movement.kind = MovementKind::receipt;
        movement.count = *rc::gen::inRange(1, 1'000'000);
    }
    movement.source = static_cast<StockSource>(*rc::gen::inRange(0, 4));
    movement.reason = static_cast<AdjustReason>(*rc::gen::inRange(0, 5));
    movement.at = any_time();
    movement.by.value = any_text();
    return movement;
}

/// Often one that is there already, with another sum, or taken away.
Tally any_tally() {
    return {{std::chrono::sys_days{std::chrono::days{*rc::gen::inRange(20'000, 20'003)}}, "what",
             *rc::gen::element(std::string(), std::string("a key"))},
            *rc::gen::inRange(0LL, 9'000'000'000LL)};
}

template <class Choice>
Choice any_choice(int count) {
    return static_cast<Choice>(*rc::gen::inRange(0, count));
}

PlaceEdit any_edit() {
    PlaceEdit edit{new_id<EditId>(),
                   *rc::gen::element(std::string("1@2"), any_text()),
                   {},
                   StaffId{any_text()},
                   any_time()};
    edit.change.hidden = *rc::gen::arbitrary<bool>();
    edit.change.added = AddedPlace{any_text(), any_text(), any_text(), {}, {}, {}};
    return edit;
}

Referral any_referral(const VisitId& visit) {
    Referral one;
    one.id = new_id<ReferralId>();
    one.way = any_choice<ReferralWay>(2);
    one.code = new_uuid();
    one.place = any_text();
    one.partner_name = any_text();
    one.kind = any_choice<PartnerKind>(3);
    one.agreement = *rc::gen::arbitrary<bool>();
    one.step = any_choice<ReferralStep>(5);
    one.wish = any_choice<ReferralWish>(3);
    one.asked = maybe_time();
    one.offered = any_day();
    one.time = maybe_time();
    one.slip = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>()) {
        one.visit = visit;
        one.expected = any_day();
        one.why = any_choice<WhyNot>(8);
        one.ended = any_day();
        one.arrived = any_day();
    }
    one.note = any_text();
    one.by.value = any_text();
    return one;
}

/// One of each of the rows that no visit owns.
void add_others(Change& change, const VisitId& visit) {
    change.rows.insert(
        change.rows.begin(),
        {any_act(visit), any_alert(), any_deck(), any_expected(), any_staff(),
         Pause{QueueId{any_text()}, any_time(), maybe_time()}, any_count(), any_act(visit),
         any_count(), any_movement(), any_movement(), any_tally(), any_shared(visit), any_edit(),
         any_referral(visit),
         PlaceReport{new_id<ReportId>(), any_text(), any_choice<Complaint>(6), any_day()}});
}

/// Takes something away that is there; often everything of one visit.
void take_some(Change& change, const ClinicState& state) {
    const auto one_of = [&](const auto& things) {
        if (!things.empty() && *rc::gen::inRange(0, 3) == 0) {
            change.rows.insert(change.rows.begin(), Gone{std::prev(things.end())->first});
        }
    };
    one_of(state.visits);
    one_of(state.requests);
    one_of(state.notes);
    one_of(state.alerts);
    one_of(state.expected);
    one_of(state.staff);
    one_of(state.pauses);
    one_of(state.stock);
    one_of(state.place_reports);
    one_of(state.referrals);
    if (!state.place_edits.empty() && *rc::gen::inRange(0, 3) == 0) {
        change.rows.insert(change.rows.begin(), Gone{state.place_edits.begin()->second.front().id});
    }
}

std::unique_ptr<Engine> fresh_tables(const FreshStore& fresh) {
    auto engine = fresh.place.postgresql.empty() ? open_sqlite(fresh.place.sqlite_file)
                                                 : open_postgresql(fresh.place.postgresql);
    engine->begin_write();
    migrate(*engine);
    engine->commit();
    return engine;
}

bool same_rows(const ClinicState& a, const ClinicState& b) {
    return a.visits == b.visits && a.requests == b.requests && a.notes == b.notes &&
           a.alerts == b.alerts && a.deck == b.deck && a.expected == b.expected &&
           a.pauses == b.pauses && a.stock == b.stock && a.tallies == b.tallies &&
           a.staff == b.staff && a.acts == b.acts && a.shared_checks == b.shared_checks &&
           a.place_edits == b.place_edits && a.place_reports == b.place_reports &&
           a.referrals == b.referrals && *a.day_counts == *b.day_counts;
}

}  // namespace

TEST_CASE("rows come back as they went in, new ones and changed ones", "[store]") {
    const FreshStore fresh;
    const auto engine = fresh_tables(fresh);
    ClinicState expected;
    const bool holds = rc::check([&] {
        Change change;
        Visit visit = any_visit();
        // A request before its visit: the order within a change is the store's affair.
        change.rows = {any_request(visit.id), any_note(visit.id), visit};
        add_others(change, visit.id);
        if (!expected.visits.empty()) {
            Visit again = any_visit();
            again.id = expected.visits.begin()->first;
            change.rows.emplace_back(again);
            SupplyRequest request_again = any_request(again.id);
            request_again.id = expected.requests.begin()->first;
            change.rows.emplace_back(request_again);
            Note note_again = any_note(again.id);
            note_again.id = expected.notes.begin()->first;
            change.rows.emplace_back(note_again);
            change.rows.emplace_back(any_shared(again.id));
            HelpAlert alert_again = any_alert();
            alert_again.id = expected.alerts.begin()->first;
            change.rows.emplace_back(alert_again);
        }
        take_some(change, expected);
        engine->begin_write();
        save_change(engine->sql, change);
        engine->commit();
        apply(expected, change);
        RC_ASSERT(same_rows(load_clinic(engine->sql), expected));
    });
    REQUIRE(holds);
    engine->wipe();
    CHECK(same_rows(load_clinic(engine->sql), expected));
    CHECK(engine->check().empty());
}

TEST_CASE("a word that no table should hold is damage, not a guess", "[store]") {
    const FreshStore fresh;
    const auto engine = fresh_tables(fresh);
    engine->sql << "INSERT INTO visit VALUES "
                   "('v', 'beige', 'swan', 1, 'en', 'on_screen', NULL, NULL, 0)";
    CHECK_THROWS_AS(load_clinic(engine->sql), Trouble);
}

TEST_CASE("the tables know no name and no mark for being late", "[store]") {
    const FreshStore fresh;
    const auto engine = fresh_tables(fresh);
    const std::string columns =
        fresh.place.postgresql.empty()
            ? "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c"
            : "SELECT table_name || '.' || column_name FROM information_schema.columns "
              "WHERE table_schema = 'public'";
    std::string column;
    int seen = 0;
    soci::statement rows = (engine->sql.prepare << columns, soci::into(column));
    rows.execute();
    while (rows.fetch()) {
        ++seen;
        for (const char* forbidden : {"name", "late", "no_show", "penalty", "birth", "phone"}) {
            INFO(column);
            CHECK(column.substr(column.find('.')).find(forbidden) == std::string::npos);
        }
    }
    CHECK(seen > 40);
}

}  // namespace porchlight
