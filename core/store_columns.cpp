#include "core/store_columns.h"

#include <array>
#include <utility>

#include "core/check.h"
#include "core/store_engine.h"

namespace porchlight {

namespace {

template <class Value, std::size_t Count>
using Words = std::array<std::pair<Value, const char*>, Count>;

constexpr Words<CallWay, 3> call_ways{{{CallWay::on_screen, "on_screen"},
                                       {CallWay::find_me, "find_me"},
                                       {CallWay::outside, "outside"}}};
constexpr Words<Priority, 2> priorities{
    {{Priority::normal, "normal"}, {Priority::urgent, "urgent"}}};
constexpr Words<NoteKind, 5> note_kinds{{{NoteKind::feels_very_sick, "feels_very_sick"},
                                         {NoteKind::here_for_someone, "here_for_someone"},
                                         {NoteKind::been_waiting, "been_waiting"},
                                         {NoteKind::find_quietly, "find_quietly"},
                                         {NoteKind::lost_picture, "lost_picture"}}};

template <class Value, std::size_t Count>
std::string word_for(const Words<Value, Count>& words, Value value) {
    const auto* const found =
        std::find_if(words.begin(), words.end(), [&](const auto& it) { return it.first == value; });
    CHECK(found != words.end());
    return found->second;
}

template <class Value, std::size_t Count>
Value value_for(const Words<Value, Count>& words, const std::string& word) {
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
std::string column_word(Priority priority) {
    return word_for(priorities, priority);
}
std::string column_word(NoteKind kind) {
    return word_for(note_kinds, kind);
}
CallWay call_way_from(const std::string& word) {
    return value_for(call_ways, word);
}
Priority priority_from(const std::string& word) {
    return value_for(priorities, word);
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

std::optional<WallTime> time_in(const Maybe<long long>& column) {
    return column.has == soci::i_ok ? std::optional{time_of(column.value)} : std::nullopt;
}

std::string text_in(const Maybe<std::string>& column) {
    return column.has == soci::i_ok ? column.value : std::string{};
}

}  // namespace porchlight
