// The desk's own rows: people with a time, breaks, staff, who did what.
#include <string>

#include "core/store_columns.h"
#include "core/store_topics.h"

namespace porchlight {

namespace {

using soci::into;
using soci::use;

}  // namespace

void load_expected(soci::session& sql, ClinicState& state) {
    std::string id, queue, note;
    long long at = 0, entered = 0;
    Maybe<std::string> color, picture, visit;
    soci::statement rows =
        (sql.prepare << "SELECT id, queue, at, color, picture, note, entered, visit FROM expected",
         into(id), into(queue), into(at), into_maybe(color), into_maybe(picture), into(note),
         into(entered), into_maybe(visit));
    rows.execute();
    while (rows.fetch()) {
        Expected expected;
        expected.id.value = id;
        expected.queue.value = queue;
        expected.time = time_of(at);
        if (color.has == soci::i_ok) {
            expected.ticket = ticket_from(color.value, text_in(picture));
        }
        expected.note = note;
        expected.entered = time_of(entered);
        if (visit.has == soci::i_ok) {
            expected.visit = VisitId{visit.value};
        }
        state.expected.emplace(expected.id, std::move(expected));
    }
}

void load_pauses(soci::session& sql, ClinicState& state) {
    std::string queue;
    long long since = 0;
    Maybe<long long> until;
    soci::statement rows = (sql.prepare << "SELECT queue, since, until FROM pause", into(queue),
                            into(since), into_maybe(until));
    rows.execute();
    while (rows.fetch()) {
        state.pauses.emplace(QueueId{queue}, Pause{QueueId{queue}, time_of(since), time_in(until)});
    }
}

void load_staff(soci::session& sql, ClinicState& state) {
    std::string id, shown_as, role, pin_hash;
    soci::statement rows = (sql.prepare << "SELECT id, shown_as, role, pin_hash FROM staff",
                            into(id), into(shown_as), into(role), into(pin_hash));
    rows.execute();
    while (rows.fetch()) {
        state.staff.emplace(StaffId{id},
                            Staff{StaffId{id}, shown_as, staff_role_from(role), pin_hash});
    }
}

void load_acts(soci::session& sql, ClinicState& state) {
    std::string visit, id, staff, station, kind, queue;
    long long at = 0;
    soci::statement rows =
        (sql.prepare << "SELECT visit, id, at, staff, station, kind, queue FROM act "
                        "ORDER BY visit, number",
         into(visit), into(id), into(at), into(staff), into(station), into(kind), into(queue));
    rows.execute();
    while (rows.fetch()) {
        state.acts[VisitId{visit}].push_back({CommandId{id}, time_of(at), StaffId{staff},
                                              StationId{station}, act_kind_from(kind),
                                              VisitId{visit}, QueueId{queue}});
    }
}

void save(soci::session& sql, const Expected& expected) {
    const long long at = millis_of(expected.time);
    const long long entered = millis_of(expected.entered);
    auto color = column(std::string(expected.ticket ? code(expected.ticket->color) : ""));
    auto picture = column(std::string(expected.ticket ? code(expected.ticket->picture) : ""));
    auto visit = column(expected.visit ? expected.visit->value : "");
    sql << "INSERT INTO expected (id, queue, at, color, picture, note, entered, visit) "
           "VALUES (:id, :queue, :at, :color, :picture, :note, :entered, :visit) "
           "ON CONFLICT (id) DO UPDATE SET queue = excluded.queue, at = excluded.at, "
           "color = excluded.color, picture = excluded.picture, note = excluded.note, "
           "entered = excluded.entered, visit = excluded.visit",
        use(expected.id.value), use(expected.queue.value), use(at), use(color.value, color.has),
        use(picture.value, picture.has), use(expected.note), use(entered),
        use(visit.value, visit.has);
}

void save(soci::session& sql, const Pause& pause) {
    const long long since = millis_of(pause.since);
    auto until = column(pause.until);
    sql << "INSERT INTO pause (queue, since, until) VALUES (:queue, :since, :until) "
           "ON CONFLICT (queue) DO UPDATE SET since = excluded.since, until = excluded.until",
        use(pause.queue.value), use(since), use(until.value, until.has);
}

void save(soci::session& sql, const Staff& staff) {
    const auto role = column_word(staff.role);
    sql << "INSERT INTO staff (id, shown_as, role, pin_hash) "
           "VALUES (:id, :shown_as, :role, :pin_hash) "
           "ON CONFLICT (id) DO UPDATE SET shown_as = excluded.shown_as, role = excluded.role, "
           "pin_hash = excluded.pin_hash",
        use(staff.id.value), use(staff.name), use(role), use(staff.pin_hash);
}

// Acts are only ever added: the next number keeps their order, whatever the clocks do.
void save(soci::session& sql, const Act& act) {
    long long number = 0;
    sql << "SELECT COUNT(*) FROM act WHERE visit = :visit", use(act.visit.value), into(number);
    const long long at = millis_of(act.at);
    const auto kind = column_word(act.kind);
    sql << "INSERT INTO act (visit, number, id, at, staff, station, kind, queue) "
           "VALUES (:visit, :number, :id, :at, :staff, :station, :kind, :queue)",
        use(act.visit.value), use(number), use(act.id.value), use(at), use(act.by.value),
        use(act.station.value), use(kind), use(act.queue.value);
}

}  // namespace porchlight
