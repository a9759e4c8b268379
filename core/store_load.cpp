#include "core/store_rows.h"

#include <string>
#include <utility>

#include "core/store_columns.h"
#include "core/store_engine.h"
#include "core/store_topics.h"

namespace porchlight {

namespace {

using soci::into;

void load_visits(soci::session& sql, ClinicState& state) {
    std::string id, color, picture, locale, call_way;
    Maybe<std::string> spot, carried;
    long long arrived = 0, over = 0;
    soci::statement rows =
        (sql.prepare << "SELECT id, color, picture, arrived, locale, call_way, spot, carried, "
                        "day_over FROM visit",
         into(id), into(color), into(picture), into(arrived), into(locale), into(call_way),
         into_maybe(spot), into_maybe(carried), into(over));
    rows.execute();
    while (rows.fetch()) {
        Visit visit;
        visit.id.value = id;
        visit.ticket = ticket_from(color, picture);
        visit.arrived = time_of(arrived);
        visit.locale = locale;
        visit.call_way = call_way_from(call_way);
        if (spot.has == soci::i_ok) {
            visit.spot = SpotId{spot.value};
        }
        if (carried.has == soci::i_ok) {
            visit.carried = day_from(carried.value);
        }
        visit.over = over != 0;
        state.visits.emplace(visit.id, std::move(visit));
    }
}

void load_needs(soci::session& sql, ClinicState& state) {
    std::string visit, need;
    soci::statement rows =
        (sql.prepare << "SELECT visit, need FROM visit_need ORDER BY visit, number", into(visit),
         into(need));
    rows.execute();
    while (rows.fetch()) {
        parent(state.visits, VisitId{visit}).needs.push_back(NeedId{need});
    }
}

void load_notes(soci::session& sql, ClinicState& state) {
    std::string id, kind;
    Maybe<std::string> visit;
    long long at = 0;
    Maybe<long long> answered;
    soci::statement rows =
        (sql.prepare << "SELECT id, kind, visit, at, answered FROM note", into(id), into(kind),
         into_maybe(visit), into(at), into_maybe(answered));
    rows.execute();
    while (rows.fetch()) {
        state.notes.emplace(
            NoteId{id}, Note{NoteId{id}, note_kind_from(kind), VisitId{text_in(visit)}, time_of(at),
                             time_in(answered)});
    }
}

void load_alerts(soci::session& sql, ClinicState& state) {
    std::string id, station, taken_by, taken_staff;
    long long raised = 0, told = 0, by_mistake = 0;
    Maybe<long long> taken, closed, more_asked, ambulance_called;
    soci::statement rows =
        (sql.prepare << "SELECT id, station, raised, told, taken, taken_by, taken_staff, closed, "
                        "by_mistake, more_asked, ambulance_called FROM help_alert",
         into(id), into(station), into(raised), into(told), into_maybe(taken), into(taken_by),
         into(taken_staff), into_maybe(closed), into(by_mistake), into_maybe(more_asked),
         into_maybe(ambulance_called));
    rows.execute();
    while (rows.fetch()) {
        state.alerts.emplace(
            AlertId{id},
            HelpAlert{AlertId{id}, StationId{station}, time_of(raised), static_cast<int>(told),
                      time_in(taken), StationId{taken_by}, time_in(closed), by_mistake != 0,
                      StaffId{taken_staff}, time_in(more_asked), time_in(ambulance_called)});
    }
}

void load_deck(soci::session& sql, ClinicState& state) {
    std::string picture;
    long long dealt = 0;
    soci::statement rows =
        (sql.prepare << "SELECT picture, dealt FROM deck", into(picture), into(dealt));
    rows.execute();
    while (rows.fetch()) {
        const auto known = picture_from(picture);
        if (!known) {
            throw Trouble(StoreHealth::damaged, "unknown picture in the store: " + picture);
        }
        state.deck.dealt.at(static_cast<std::size_t>(*known)) = static_cast<std::uint8_t>(dealt);
    }
}

}  // namespace

Ticket ticket_from(const std::string& color, const std::string& picture) {
    const auto known_color = color_from(color);
    const auto known_picture = picture_from(picture);
    if (!known_color || !known_picture) {
        throw Trouble(StoreHealth::damaged, "unknown ticket in the store");
    }
    return {*known_color, *known_picture};
}

ClinicState load_clinic(soci::session& sql, const DayCounts& known_counts) {
    ClinicState state;
    load_visits(sql, state);
    load_needs(sql, state);
    load_entries(sql, state);
    load_passes(sql, state);
    load_sent(sql, state);
    load_periods(sql, state);
    load_requests(sql, state);
    load_notes(sql, state);
    load_alerts(sql, state);
    load_expected(sql, state);
    load_pauses(sql, state);
    load_staff(sql, state);
    load_acts(sql, state);
    load_stock(sql, state);
    load_tallies(sql, state);
    load_shared(sql, state);
    load_place_edits(sql, state);
    load_place_reports(sql, state);
    load_referrals(sql, state);
    state.day_counts = load_day_counts(sql, known_counts);
    load_deck(sql, state);
    return state;
}

}  // namespace porchlight
