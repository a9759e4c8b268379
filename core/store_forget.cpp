// What stays of a day, and what goes.
#include <string>

#include "core/store_columns.h"
#include "core/store_topics.h"

namespace porchlight {

namespace {

using soci::into;
using soci::use;

// What belongs to a visit or a request goes with it: the tables say ON DELETE CASCADE.
constexpr const char* statement(const VisitId&) {
    return "DELETE FROM visit WHERE id = :id";
}
constexpr const char* statement(const RequestId&) {
    return "DELETE FROM supply_request WHERE id = :id";
}
constexpr const char* statement(const NoteId&) {
    return "DELETE FROM note WHERE id = :id";
}
constexpr const char* statement(const AlertId&) {
    return "DELETE FROM help_alert WHERE id = :id";
}
constexpr const char* statement(const ExpectedId&) {
    return "DELETE FROM expected WHERE id = :id";
}
constexpr const char* statement(const StaffId&) {
    return "DELETE FROM staff WHERE id = :id";
}
constexpr const char* statement(const QueueId&) {
    return "DELETE FROM pause WHERE queue = :id";
}
constexpr const char* statement(const MovementId&) {
    return "DELETE FROM stock_movement WHERE id = :id";
}
constexpr const char* statement(const EditId&) {
    return "DELETE FROM place_edit WHERE id = :id";
}
constexpr const char* statement(const ReportId&) {
    return "DELETE FROM place_report WHERE id = :id";
}
constexpr const char* statement(const ReferralId&) {
    return "DELETE FROM referral WHERE id = :id";
}

}  // namespace

DayCounts load_day_counts(soci::session& sql, const DayCounts& known) {
    long long there = 0;
    sql << "SELECT COUNT(*) FROM day_count", into(there);
    if (there == static_cast<long long>(known->size())) {
        return known;
    }
    std::string day, what, key;
    long long minute = 0, count = 0;
    soci::statement rows = (sql.prepare << "SELECT day, what, key, minute, count FROM day_count",
                            into(day), into(what), into(key), into(minute), into(count));
    rows.execute();
    std::vector<DayCount> all;
    all.reserve(static_cast<std::size_t>(there));
    while (rows.fetch()) {
        all.push_back({day_from(day), what, key, static_cast<int>(minute), count});
    }
    return with_counts(no_day_counts(), all);
}

void save(soci::session& sql, const DayCount& count) {
    const auto day = day_text(count.day);
    const long long minute = count.minute;
    sql << "INSERT INTO day_count (day, what, key, minute, count) "
           "VALUES (:day, :what, :key, :minute, :count) "
           "ON CONFLICT (day, what, key, minute) DO UPDATE SET count = excluded.count",
        use(day), use(count.what), use(count.key), use(minute), use(count.count);
}

void save(soci::session& sql, const Gone& gone) {
    std::visit([&](const auto& id) { sql << statement(id), use(id.value); }, gone.what);
}

}  // namespace porchlight
