// How one value of the clinic stands in one column: words for choices, NULL for "not yet".
#pragma once

#include <soci/soci.h>

#include <optional>
#include <string>

#include "core/act.h"
#include "core/help.h"
#include "core/staff.h"
#include "core/stock.h"
#include "core/supply.h"
#include "core/visit.h"

namespace porchlight {

std::string column_word(CallWay way);
std::string column_word(UrgentReason reason);
std::string column_word(PassKind kind);
std::string column_word(StaffRole role);
std::string column_word(ActKind kind);
std::string column_word(NoteKind kind);
std::string column_word(GetWay way);
std::string column_word(MovementKind kind);
std::string column_word(StockSource source);
std::string column_word(AdjustReason reason);
std::string column_word(const Status& status);
// Back again; each throws Trouble (damaged) on a word that no table should hold.
CallWay call_way_from(const std::string& word);
UrgentReason urgent_reason_from(const std::string& word);
PassKind pass_kind_from(const std::string& word);
StaffRole staff_role_from(const std::string& word);
ActKind act_kind_from(const std::string& word);
NoteKind note_kind_from(const std::string& word);
GetWay get_way_from(const std::string& word);
MovementKind movement_kind_from(const std::string& word);
StockSource stock_source_from(const std::string& word);
AdjustReason adjust_reason_from(const std::string& word);
/// `counter` matters to called and in_service only.
Status status_from(const std::string& word, const std::string& counter);
/// Null where the status has no counter.
const CounterId* counter_of(const Status& status);

/// One column that may be empty: SOCI wants a value and an indicator side by side. To save one,
/// write use(column.value, column.has) in the statement itself: what use() gives refers to a
/// temporary and may not leave a function.
template <class T>
struct Maybe {
    T value{};
    soci::indicator has = soci::i_null;
};

inline long long millis_of(WallTime time) {
    return time.time_since_epoch().count();
}
inline WallTime time_of(long long millis) {
    return WallTime{Millis{millis}};
}

Maybe<long long> column(const std::optional<WallTime>& time);
/// Empty text is NULL.
Maybe<std::string> column(const std::string& text);
/// "2026-11-23"; NULL for no day.
Maybe<std::string> column(const std::optional<std::chrono::year_month_day>& day);
std::chrono::year_month_day day_from(const std::string& word);
std::optional<WallTime> time_in(const Maybe<long long>& column);
std::string text_in(const Maybe<std::string>& column);

template <class T>
auto into_maybe(Maybe<T>& column) {
    return soci::into(column.value, column.has);
}
}  // namespace porchlight
