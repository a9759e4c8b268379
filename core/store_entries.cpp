// Queue entries and their periods, passes and hand-offs.
#include <string>
#include <utility>

#include "core/check.h"
#include "core/store_columns.h"
#include "core/store_topics.h"

namespace porchlight {

namespace {

using soci::into;
using soci::use;

QueueEntry& entry_at(ClinicState& state, const std::string& visit, long long number) {
    auto& entries = parent(state.visits, VisitId{visit}).entries;
    if (number < 0 || number >= static_cast<long long>(entries.size())) {
        throw Trouble(StoreHealth::damaged, "rows in the store are not in a row");
    }
    return entries[static_cast<std::size_t>(number)];
}

std::optional<Urgent> urgent_in(const Maybe<std::string>& reason, const Maybe<long long>& since) {
    if (reason.has != soci::i_ok) {
        return std::nullopt;
    }
    return Urgent{urgent_reason_from(reason.value), time_in(since).value_or(WallTime{})};
}

std::optional<Told> told_in(const Maybe<long long>& at, const Maybe<long long>& from,
                            const Maybe<long long>& to) {
    if (at.has != soci::i_ok) {
        return std::nullopt;
    }
    return Told{time_of(at.value), std::chrono::minutes{from.value},
                std::chrono::minutes{to.value}};
}

}  // namespace

void load_entries(soci::session& sql, ClinicState& state) {
    std::string visit, queue;
    long long asked = 0, place = 0;
    Maybe<long long> appointment, urgent_since, told_at, told_from, told_to;
    Maybe<std::string> reason;
    soci::statement rows =
        (sql.prepare << "SELECT visit, queue, asked, place, appointment, urgent_reason, "
                        "urgent_since, told_at, told_from, told_to "
                        "FROM queue_entry ORDER BY visit, number",
         into(visit), into(queue), into(asked), into(place), into_maybe(appointment),
         into_maybe(reason), into_maybe(urgent_since), into_maybe(told_at), into_maybe(told_from),
         into_maybe(told_to));
    rows.execute();
    while (rows.fetch()) {
        QueueEntry entry;
        entry.queue.value = queue;
        entry.asked = time_of(asked);
        entry.place = time_of(place);
        entry.appointment = time_in(appointment);
        entry.urgent = urgent_in(reason, urgent_since);
        entry.told = told_in(told_at, told_from, told_to);
        parent(state.visits, VisitId{visit}).entries.push_back(std::move(entry));
    }
}

void load_passes(soci::session& sql, ClinicState& state) {
    std::string visit, kind;
    long long entry = 0, at = 0;
    soci::statement rows = (sql.prepare << "SELECT visit, entry, kind, at FROM pass "
                                           "ORDER BY visit, entry, number",
                            into(visit), into(entry), into(kind), into(at));
    rows.execute();
    while (rows.fetch()) {
        entry_at(state, visit, entry).passes.push_back({pass_kind_from(kind), time_of(at)});
    }
}

void load_sent(soci::session& sql, ClinicState& state) {
    std::string visit, origin;
    long long entry = 0, at = 0, place_before = 0;
    soci::statement rows = (sql.prepare << "SELECT visit, entry, origin, at, place_before "
                                           "FROM sent ORDER BY visit, entry, number",
                            into(visit), into(entry), into(origin), into(at), into(place_before));
    rows.execute();
    while (rows.fetch()) {
        entry_at(state, visit, entry)
            .sent.push_back({QueueId{origin}, time_of(at), time_of(place_before)});
    }
}

void load_periods(soci::session& sql, ClinicState& state) {
    std::string visit, status;
    long long entry = 0, since = 0;
    Maybe<std::string> counter;
    soci::statement rows =
        (sql.prepare << "SELECT visit, entry, status, counter, since "
                        "FROM period ORDER BY visit, entry, number",
         into(visit), into(entry), into(status), into_maybe(counter), into(since));
    rows.execute();
    while (rows.fetch()) {
        entry_at(state, visit, entry)
            .periods.push_back({status_from(status, text_in(counter)), time_of(since)});
    }
    // An entry without a period has no status at all; nothing we save can look like that.
    for (const auto& [id, each] : state.visits) {
        for (const auto& stop : each.entries) {
            if (stop.periods.empty()) {
                throw Trouble(StoreHealth::damaged, "a queue entry in the store has no status");
            }
        }
    }
}

namespace {

void save_periods(soci::session& sql, const VisitId& visit, long long entry,
                  const std::vector<Period>& periods) {
    long long number = 0;
    for (const auto& period : periods) {
        const auto word = column_word(period.status);
        const long long since = millis_of(period.since);
        const CounterId* const named = counter_of(period.status);
        Maybe<std::string> counter =
            named ? Maybe<std::string>{named->value, soci::i_ok} : Maybe<std::string>{};
        sql << "INSERT INTO period (visit, entry, number, status, counter, since) "
               "VALUES (:visit, :entry, :number, :status, :counter, :since)",
            use(visit.value), use(entry), use(number), use(word), use(counter.value, counter.has),
            use(since);
        ++number;
    }
}

void save_passes(soci::session& sql, const VisitId& visit, long long entry,
                 const std::vector<Pass>& passes) {
    long long number = 0;
    for (const Pass& pass : passes) {
        const auto kind = column_word(pass.kind);
        const long long at = millis_of(pass.at);
        sql << "INSERT INTO pass (visit, entry, number, kind, at) "
               "VALUES (:visit, :entry, :number, :kind, :at)",
            use(visit.value), use(entry), use(number), use(kind), use(at);
        ++number;
    }
}

void save_sent(soci::session& sql, const VisitId& visit, long long entry,
               const std::vector<Sent>& sent) {
    long long number = 0;
    for (const Sent& one : sent) {
        const long long at = millis_of(one.at);
        const long long place_before = millis_of(one.place_before);
        sql << "INSERT INTO sent (visit, entry, number, origin, at, place_before) "
               "VALUES (:visit, :entry, :number, :origin, :at, :place_before)",
            use(visit.value), use(entry), use(number), use(one.from.value), use(at),
            use(place_before);
        ++number;
    }
}

void save_entry(soci::session& sql, const VisitId& visit, long long number,
                const QueueEntry& entry) {
    const long long asked = millis_of(entry.asked);
    const long long place = millis_of(entry.place);
    auto appointment = column(entry.appointment);
    Maybe<std::string> reason;
    Maybe<long long> urgent_since, told_at, told_from, told_to;
    if (entry.urgent) {
        reason = column(column_word(entry.urgent->reason));
        urgent_since = column(std::optional{entry.urgent->since});
    }
    if (entry.told) {
        told_at = column(std::optional{entry.told->at});
        told_from = {entry.told->from.count(), soci::i_ok};
        told_to = {entry.told->to.count(), soci::i_ok};
    }
    sql << "INSERT INTO queue_entry "
           "(visit, number, queue, asked, place, appointment, urgent_reason, urgent_since, "
           "told_at, told_from, told_to) VALUES "
           "(:visit, :number, :queue, :asked, :place, :appointment, :reason, :urgent_since, "
           ":told_at, :told_from, :told_to)",
        use(visit.value), use(number), use(entry.queue.value), use(asked), use(place),
        use(appointment.value, appointment.has), use(reason.value, reason.has),
        use(urgent_since.value, urgent_since.has), use(told_at.value, told_at.has),
        use(told_from.value, told_from.has), use(told_to.value, told_to.has);
}

}  // namespace

// The few stops of a visit are written anew each time: an undo takes periods away, too.
void save_entries(soci::session& sql, const Visit& visit) {
    sql << "DELETE FROM queue_entry WHERE visit = :visit", use(visit.id.value);
    long long number = 0;
    for (const auto& entry : visit.entries) {
        CHECK(!entry.periods.empty());
        save_entry(sql, visit.id, number, entry);
        save_passes(sql, visit.id, number, entry.passes);
        save_sent(sql, visit.id, number, entry.sent);
        save_periods(sql, visit.id, number, entry.periods);
        ++number;
    }
}

}  // namespace porchlight
