// Supplies in the tables: what was asked for, what is on the shelf, what is only counted.
#include <string>

#include "core/store_columns.h"
#include "core/store_topics.h"

namespace porchlight {

namespace {

using soci::into;
using soci::use;

void load_lines(soci::session& sql, ClinicState& state) {
    std::string request, supply;
    long long count = 0;
    soci::statement rows =
        (sql.prepare << "SELECT request, supply, count FROM supply_line ORDER BY request, number",
         into(request), into(supply), into(count));
    rows.execute();
    while (rows.fetch()) {
        parent(state.requests, RequestId{request})
            .lines.push_back({SupplyId{supply}, static_cast<int>(count)});
    }
}

}  // namespace

void load_requests(soci::session& sql, ClinicState& state) {
    std::string id, visit, way;
    long long for_me = 0, for_others = 0, asked = 0;
    Maybe<long long> ready, given;
    Maybe<std::string> spot;
    soci::statement rows =
        (sql.prepare << "SELECT id, visit, for_me, for_others, asked, ready, given, way, spot "
                        "FROM supply_request",
         into(id), into(visit), into(for_me), into(for_others), into(asked), into_maybe(ready),
         into_maybe(given), into(way), into_maybe(spot));
    rows.execute();
    while (rows.fetch()) {
        SupplyRequest request;
        request.id.value = id;
        request.visit.value = visit;
        request.for_me = for_me != 0;
        request.for_others = for_others != 0;
        request.asked = time_of(asked);
        request.ready = time_in(ready);
        request.given = time_in(given);
        request.way = get_way_from(way);
        if (spot.has == soci::i_ok) {
            request.spot = SpotId{spot.value};
        }
        state.requests.emplace(request.id, std::move(request));
    }
    load_lines(sql, state);
}

void load_stock(soci::session& sql, ClinicState& state) {
    std::string id, supply, lot, kind, source, reason, staff;
    Maybe<std::string> good_until, request;
    long long count = 0, at = 0;
    soci::statement rows =
        (sql.prepare << "SELECT id, supply, lot, good_until, kind, count, source, reason, at, "
                        "staff, request FROM stock_movement",
         into(id), into(supply), into(lot), into_maybe(good_until), into(kind), into(count),
         into(source), into(reason), into(at), into(staff), into_maybe(request));
    rows.execute();
    while (rows.fetch()) {
        StockMovement movement;
        movement.id.value = id;
        movement.supply.value = supply;
        movement.lot.name = lot;
        if (good_until.has == soci::i_ok) {
            movement.lot.good_until = day_from(good_until.value);
        }
        movement.kind = movement_kind_from(kind);
        movement.count = static_cast<int>(count);
        movement.source = stock_source_from(source);
        movement.reason = adjust_reason_from(reason);
        movement.at = time_of(at);
        movement.by.value = staff;
        movement.request.value = text_in(request);
        state.stock.emplace(movement.id, std::move(movement));
    }
}

void load_tallies(soci::session& sql, ClinicState& state) {
    std::string day, what, key;
    long long count = 0;
    soci::statement rows = (sql.prepare << "SELECT day, what, key, count FROM tally", into(day),
                            into(what), into(key), into(count));
    rows.execute();
    while (rows.fetch()) {
        state.tallies.emplace(TallyKey{day_from(day), what, key}, count);
    }
}

void save(soci::session& sql, const SupplyRequest& request) {
    const long long for_me = request.for_me ? 1 : 0;
    const long long for_others = request.for_others ? 1 : 0;
    const long long asked = millis_of(request.asked);
    auto ready = column(request.ready);
    auto given = column(request.given);
    const auto way = column_word(request.way);
    auto spot = column(request.spot ? request.spot->value : "");
    sql << "INSERT INTO supply_request "
           "(id, visit, for_me, for_others, asked, ready, given, way, spot) "
           "VALUES (:id, :visit, :for_me, :for_others, :asked, :ready, :given, :way, :spot) "
           "ON CONFLICT (id) DO UPDATE SET visit = excluded.visit, for_me = excluded.for_me, "
           "for_others = excluded.for_others, asked = excluded.asked, ready = excluded.ready, "
           "given = excluded.given, way = excluded.way, spot = excluded.spot",
        use(request.id.value), use(request.visit.value), use(for_me), use(for_others), use(asked),
        use(ready.value, ready.has), use(given.value, given.has), use(way),
        use(spot.value, spot.has);
    sql << "DELETE FROM supply_line WHERE request = :request", use(request.id.value);
    long long number = 0;
    for (const auto& line : request.lines) {
        const long long count = line.count;
        sql << "INSERT INTO supply_line (request, number, supply, count) "
               "VALUES (:request, :number, :supply, :count)",
            use(request.id.value), use(number), use(line.supply.value), use(count);
        ++number;
    }
}

// A movement never changes.
void save(soci::session& sql, const StockMovement& movement) {
    auto good_until = column(movement.lot.good_until);
    const auto kind = column_word(movement.kind);
    const long long count = movement.count;
    const auto source = column_word(movement.source);
    const auto reason = column_word(movement.reason);
    const long long at = millis_of(movement.at);
    auto request = column(movement.request.value);
    sql << "INSERT INTO stock_movement "
           "(id, supply, lot, good_until, kind, count, source, reason, at, staff, request) VALUES "
           "(:id, :supply, :lot, :good_until, :kind, :count, :source, :reason, :at, :staff, "
           ":request) ON CONFLICT (id) DO NOTHING",
        use(movement.id.value), use(movement.supply.value), use(movement.lot.name),
        use(good_until.value, good_until.has), use(kind), use(count), use(source), use(reason),
        use(at), use(movement.by.value), use(request.value, request.has);
}

void save(soci::session& sql, const Tally& tally) {
    const auto day = day_text(tally.of.day);
    if (tally.count == 0) {
        sql << "DELETE FROM tally WHERE day = :day AND what = :what AND key = :key", use(day),
            use(tally.of.what), use(tally.of.key);
        return;
    }
    sql << "INSERT INTO tally (day, what, key, count) VALUES (:day, :what, :key, :count) "
           "ON CONFLICT (day, what, key) DO UPDATE SET count = excluded.count",
        use(day), use(tally.of.what), use(tally.of.key), use(tally.count);
}

}  // namespace porchlight
