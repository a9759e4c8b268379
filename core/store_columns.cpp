#include "core/store_columns.h"

#include <array>
#include <cstdio>
#include <utility>

#include "core/check.h"
#include "core/day_counts.h"
#include "core/store_engine.h"

namespace porchlight {

namespace {

template <class Value, std::size_t Count>
using WordTable = std::array<std::pair<Value, const char*>, Count>;

constexpr WordTable<CallWay, 3> call_ways{{{CallWay::on_screen, "on_screen"},
                                           {CallWay::find_me, "find_me"},
                                           {CallWay::outside, "outside"}}};
constexpr WordTable<UrgentReason, 4> urgent_reasons{{{UrgentReason::medical, "medical"},
                                                     {UrgentReason::safety, "safety"},
                                                     {UrgentReason::with_child, "with_child"},
                                                     {UrgentReason::other, "other"}}};
constexpr WordTable<PassKind, 3> pass_kinds{
    {{PassKind::time, "time"}, {PassKind::urgent, "urgent"}, {PassKind::sent, "sent"}}};
constexpr WordTable<StaffRole, 4> staff_roles{{{StaffRole::peer, "peer"},
                                               {StaffRole::nurse, "nurse"},
                                               {StaffRole::provider, "provider"},
                                               {StaffRole::front_desk, "front_desk"}}};
constexpr WordTable<ActKind, act_kind_count> act_kinds{
    {{ActKind::checked_in, "checked_in"},
     {ActKind::added, "added"},
     {ActKind::called, "called"},
     {ActKind::called_again, "called_again"},
     {ActKind::not_there, "not_there"},
     {ActKind::started, "started"},
     {ActKind::stepped_out, "stepped_out"},
     {ActKind::came_back, "came_back"},
     {ActKind::left, "left"},
     {ActKind::finished, "finished"},
     {ActKind::sent, "sent"},
     {ActKind::urgent, "urgent"},
     {ActKind::urgent_undone, "urgent_undone"},
     {ActKind::needs_added, "needs_added"},
     {ActKind::supplies_asked, "supplies_asked"},
     {ActKind::supplies_set_aside, "supplies_set_aside"},
     {ActKind::supplies_put_back, "supplies_put_back"},
     {ActKind::supplies_given, "supplies_given"},
     {ActKind::supplies_taken_back, "supplies_taken_back"},
     {ActKind::been_waiting, "been_waiting"},
     {ActKind::told_wait, "told_wait"},
     {ActKind::undone, "undone"}}};
constexpr WordTable<NoteKind, 6> note_kinds{{{NoteKind::feels_very_sick, "feels_very_sick"},
                                             {NoteKind::here_for_someone, "here_for_someone"},
                                             {NoteKind::been_waiting, "been_waiting"},
                                             {NoteKind::find_quietly, "find_quietly"},
                                             {NoteKind::lost_picture, "lost_picture"},
                                             {NoteKind::left_midway, "left_midway"}}};

constexpr WordTable<GetWay, 3> get_ways{
    {{GetWay::at_desk, "at_desk"}, {GetWay::find_me, "find_me"}, {GetWay::pick_up, "pick_up"}}};
constexpr WordTable<MovementKind, 3> movement_kinds{{{MovementKind::receipt, "receipt"},
                                                     {MovementKind::issue, "issue"},
                                                     {MovementKind::adjustment, "adjustment"}}};
constexpr WordTable<StockSource, 4> stock_sources{{{StockSource::other, "other"},
                                                   {StockSource::county, "county"},
                                                   {StockSource::bought, "bought"},
                                                   {StockSource::gift, "gift"}}};
constexpr WordTable<AdjustReason, 5> adjust_reasons{{{AdjustReason::counted, "counted"},
                                                     {AdjustReason::past_date, "past_date"},
                                                     {AdjustReason::damaged, "damaged"},
                                                     {AdjustReason::missing, "missing"},
                                                     {AdjustReason::found, "found"}}};

template <class Value, std::size_t Count>
std::string word_for(const WordTable<Value, Count>& words, Value value) {
    const auto* const found =
        std::find_if(words.begin(), words.end(), [&](const auto& it) { return it.first == value; });
    CHECK(found != words.end());
    return found->second;
}

template <class Value, std::size_t Count>
Value value_for(const WordTable<Value, Count>& words, const std::string& word) {
    const auto* const found =
        std::find_if(words.begin(), words.end(), [&](const auto& it) { return word == it.second; });
    if (found == words.end()) {
        throw Trouble(StoreHealth::damaged, "unknown word in the store: " + word);
    }
    return found->first;
}

}  // namespace

std::string column_word(CallWay way) {
    return word_for(call_ways, way);
}
std::string column_word(UrgentReason reason) {
    return word_for(urgent_reasons, reason);
}
std::string column_word(PassKind kind) {
    return word_for(pass_kinds, kind);
}
std::string column_word(StaffRole role) {
    return word_for(staff_roles, role);
}
std::string column_word(ActKind kind) {
    return word_for(act_kinds, kind);
}
std::string column_word(NoteKind kind) {
    return word_for(note_kinds, kind);
}
std::string column_word(GetWay way) {
    return word_for(get_ways, way);
}
std::string column_word(MovementKind kind) {
    return word_for(movement_kinds, kind);
}
std::string column_word(StockSource source) {
    return word_for(stock_sources, source);
}
std::string column_word(AdjustReason reason) {
    return word_for(adjust_reasons, reason);
}
GetWay get_way_from(const std::string& word) {
    return value_for(get_ways, word);
}
MovementKind movement_kind_from(const std::string& word) {
    return value_for(movement_kinds, word);
}
StockSource stock_source_from(const std::string& word) {
    return value_for(stock_sources, word);
}
AdjustReason adjust_reason_from(const std::string& word) {
    return value_for(adjust_reasons, word);
}
CallWay call_way_from(const std::string& word) {
    return value_for(call_ways, word);
}
UrgentReason urgent_reason_from(const std::string& word) {
    return value_for(urgent_reasons, word);
}
PassKind pass_kind_from(const std::string& word) {
    return value_for(pass_kinds, word);
}
StaffRole staff_role_from(const std::string& word) {
    return value_for(staff_roles, word);
}
ActKind act_kind_from(const std::string& word) {
    return value_for(act_kinds, word);
}
NoteKind note_kind_from(const std::string& word) {
    return value_for(note_kinds, word);
}

std::string column_word(const Status& status) {
    static constexpr std::array words{"waiting",     "called",   "in_service",
                                      "stepped_out", "finished", "left"};
    static_assert(words.size() == std::variant_size_v<Status>);
    return words.at(status.index());
}

Status status_from(const std::string& word, const std::string& counter) {
    if (word == "waiting") {
        return Waiting{};
    }
    if (word == "called") {
        return Called{CounterId{counter}};
    }
    if (word == "in_service") {
        return InService{CounterId{counter}};
    }
    if (word == "stepped_out") {
        return SteppedOut{};
    }
    if (word == "finished") {
        return Finished{};
    }
    if (word == "left") {
        return Left{};
    }
    throw Trouble(StoreHealth::damaged, "unknown status in the store: " + word);
}

const CounterId* counter_of(const Status& status) {
    if (const auto* called = std::get_if<Called>(&status)) {
        return &called->counter;
    }
    if (const auto* in_service = std::get_if<InService>(&status)) {
        return &in_service->counter;
    }
    return nullptr;
}

Maybe<long long> column(const std::optional<WallTime>& time) {
    return time ? Maybe<long long>{millis_of(*time), soci::i_ok} : Maybe<long long>{};
}

Maybe<std::string> column(const std::string& text) {
    return text.empty() ? Maybe<std::string>{} : Maybe<std::string>{text, soci::i_ok};
}

Maybe<std::string> column(const std::optional<std::chrono::year_month_day>& day) {
    return day ? column(day_text(*day)) : Maybe<std::string>{};
}

std::chrono::year_month_day day_from(const std::string& word) {
    int year = 0;
    unsigned month = 0, day = 0;
    if (std::sscanf(word.c_str(), "%d-%u-%u", &year, &month, &day) != 3) {
        throw Trouble(StoreHealth::damaged, "unknown day in the store: " + word);
    }
    return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

std::optional<WallTime> time_in(const Maybe<long long>& column) {
    return column.has == soci::i_ok ? std::optional{time_of(column.value)} : std::nullopt;
}

std::string text_in(const Maybe<std::string>& column) {
    return column.has == soci::i_ok ? column.value : std::string{};
}

}  // namespace porchlight
