#include <string>

#include "core/store_columns.h"
#include "core/store_rows.h"
#include "core/store_topics.h"

namespace porchlight {

namespace {

using soci::use;

void save_needs(soci::session& sql, const Visit& visit) {
    sql << "DELETE FROM visit_need WHERE visit = :visit", use(visit.id.value);
    long long number = 0;
    for (const auto& need : visit.needs) {
        sql << "INSERT INTO visit_need (visit, number, need) VALUES (:visit, :number, :need)",
            use(visit.id.value), use(number), use(need.value);
        ++number;
    }
}

void save(soci::session& sql, const Visit& visit) {
    const std::string color(code(visit.ticket.color));
    const std::string picture(code(visit.ticket.picture));
    const long long arrived = millis_of(visit.arrived);
    const auto call_way = column_word(visit.call_way);
    auto spot = column(visit.spot ? visit.spot->value : "");
    auto carried = column(visit.carried);
    const long long over = visit.over ? 1 : 0;
    sql << "INSERT INTO visit "
           "(id, color, picture, arrived, locale, call_way, spot, carried, day_over) VALUES "
           "(:id, :color, :picture, :arrived, :locale, :call_way, :spot, :carried, :over) "
           "ON CONFLICT (id) DO UPDATE SET color = excluded.color, picture = excluded.picture, "
           "arrived = excluded.arrived, locale = excluded.locale, call_way = excluded.call_way, "
           "spot = excluded.spot, carried = excluded.carried, day_over = excluded.day_over",
        use(visit.id.value), use(color), use(picture), use(arrived), use(visit.locale),
        use(call_way), use(spot.value, spot.has), use(carried.value, carried.has), use(over);
    save_needs(sql, visit);
    save_entries(sql, visit);
}

void save(soci::session& sql, const Note& note) {
    const auto kind = column_word(note.kind);
    auto visit = column(note.visit.value);
    const long long at = millis_of(note.at);
    auto answered = column(note.answered);
    sql << "INSERT INTO note (id, kind, visit, at, answered) "
           "VALUES (:id, :kind, :visit, :at, :answered) "
           "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, visit = excluded.visit, "
           "at = excluded.at, answered = excluded.answered",
        use(note.id.value), use(kind), use(visit.value, visit.has), use(at),
        use(answered.value, answered.has);
}

void save(soci::session& sql, const HelpAlert& alert) {
    const long long raised = millis_of(alert.raised);
    const long long told = alert.told;
    auto taken = column(alert.taken);
    auto closed = column(alert.closed);
    const long long by_mistake = alert.by_mistake ? 1 : 0;
    auto more_asked = column(alert.more_asked);
    auto ambulance_called = column(alert.ambulance_called);
    sql << "INSERT INTO help_alert (id, station, raised, told, taken, taken_by, taken_staff, "
           "closed, by_mistake, more_asked, ambulance_called) "
           "VALUES (:id, :station, :raised, :told, :taken, :taken_by, :taken_staff, "
           ":closed, :by_mistake, :more_asked, :ambulance_called) "
           "ON CONFLICT (id) DO UPDATE SET station = excluded.station, raised = excluded.raised, "
           "told = excluded.told, taken = excluded.taken, taken_by = excluded.taken_by, "
           "taken_staff = excluded.taken_staff, closed = excluded.closed, "
           "by_mistake = excluded.by_mistake, more_asked = excluded.more_asked, "
           "ambulance_called = excluded.ambulance_called",
        use(alert.id.value), use(alert.from.value), use(raised), use(told),
        use(taken.value, taken.has), use(alert.taken_by.value), use(alert.taken_staff.value),
        use(closed.value, closed.has), use(by_mistake), use(more_asked.value, more_asked.has),
        use(ambulance_called.value, ambulance_called.has);
}

void save(soci::session& sql, const Deck& deck) {
    for (std::size_t i = 0; i < deck.dealt.size(); ++i) {
        const std::string picture(code(static_cast<Picture>(i)));
        const long long dealt = deck.dealt[i];
        sql << "INSERT INTO deck (picture, dealt) VALUES (:picture, :dealt) "
               "ON CONFLICT (picture) DO UPDATE SET dealt = excluded.dealt "
               "WHERE deck.dealt <> excluded.dealt",
            use(picture), use(dealt);
    }
}

}  // namespace

void save_change(soci::session& sql, const Change& change) {
    // What is gone makes room first; then visits: requests, notes and acts refer to them.
    const auto save_all = [&](auto wanted) {
        for (const auto& row : change.rows) {
            std::visit(
                [&](const auto& value) {
                    if (wanted(value)) {
                        save(sql, value);
                    }
                },
                row);
        }
    };
    save_all([]<class T>(const T&) { return std::is_same_v<T, Gone>; });
    save_all([]<class T>(const T&) { return std::is_same_v<T, Visit>; });
    save_all(
        []<class T>(const T&) { return !std::is_same_v<T, Gone> && !std::is_same_v<T, Visit>; });
}

}  // namespace porchlight
