#include "core/help_message.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "core/check.h"
#include "core/help_road.h"

namespace porchlight {

namespace {

using nlohmann::json;

constexpr int version = 1;
constexpr std::size_t most_desks = 64;
constexpr std::size_t longest_name = 100;
constexpr std::int64_t latest_time = 7'258'118'400'000;  // the year 2200

json time_or_null(const std::optional<WallTime>& time) {
    return time ? json(time->time_since_epoch().count()) : json(nullptr);
}

// Each reads one field, and answers whether it was there and made sense.
bool read(const json& from, const char* field, std::string& name, bool may_be_empty) {
    const auto found = from.find(field);
    if (found == from.end() || !found->is_string()) {
        return false;
    }
    name = found->get<std::string>();
    return name.size() <= longest_name && (may_be_empty || !name.empty());
}

bool read(const json& from, const char* field, bool& flag) {
    const auto found = from.find(field);
    if (found == from.end() || !found->is_boolean()) {
        return false;
    }
    flag = found->get<bool>();
    return true;
}

bool read(const json& from, const char* field, std::int64_t least, std::int64_t most,
          std::int64_t& number) {
    const auto found = from.find(field);
    if (found == from.end() || !found->is_number_integer()) {
        return false;
    }
    number = found->get<std::int64_t>();
    return number >= least && number <= most;
}

bool read(const json& from, const char* field, std::optional<WallTime>& time) {
    const auto found = from.find(field);
    if (found != from.end() && found->is_null()) {
        time.reset();
        return true;
    }
    std::int64_t millis = 0;
    if (!read(from, field, 0, latest_time, millis)) {
        return false;
    }
    time = WallTime{Millis{millis}};
    return true;
}

// Stations from before there was more to tell leave these out.
bool read_later_fields(const json& from, HelpAlert& alert) {
    const auto fits = [&](const char* field, auto& value, auto... more) {
        return !from.contains(field) || read(from, field, value, more...);
    };
    return fits("taken_staff", alert.taken_staff.value, true) &&
           fits("more_asked", alert.more_asked) && fits("ambulance_called", alert.ambulance_called);
}

bool read(const json& from, HelpAlert& alert) {
    std::int64_t told = 0;
    std::optional<WallTime> raised;
    const bool whole =
        read(from, "id", alert.id.value, false) && read(from, "from", alert.from.value, true) &&
        read(from, "raised", raised) && raised.has_value() &&
        read(from, "told", 1, 1'000'000, told) && read(from, "taken", alert.taken) &&
        read(from, "taken_by", alert.taken_by.value, true) && read(from, "closed", alert.closed) &&
        read(from, "by_mistake", alert.by_mistake) && read_later_fields(from, alert);
    if (whole) {
        alert.raised = *raised;
        alert.told = static_cast<int>(told);
    }
    return whole;
}

bool read_desks(const json& from, std::set<StationId>& desks) {
    const auto found = from.find("desks");
    if (found == from.end() || !found->is_array() || found->size() > most_desks) {
        return false;
    }
    for (const json& desk : *found) {
        if (!desk.is_string() || desk.get_ref<const std::string&>().size() > longest_name) {
            return false;
        }
        desks.insert(StationId{desk.get<std::string>()});
    }
    return true;
}

// The earlier of the two where both happened: the first "I am going" counts. The rest of the
// tuple only breaks ties, the same way at every station.
template <class Detail>
bool first_counts(const std::optional<WallTime>& a, const Detail& a_detail,
                  const std::optional<WallTime>& b, const Detail& b_detail) {
    return std::tuple(!a, a.value_or(WallTime{}), a_detail) <=
           std::tuple(!b, b.value_or(WallTime{}), b_detail);
}

std::optional<WallTime> first_of(const std::optional<WallTime>& a,
                                 const std::optional<WallTime>& b) {
    return !a || (b && *b < *a) ? b : a;
}

}  // namespace

HelpAlert merge(const HelpAlert& a, const HelpAlert& b) {
    CHECK(a.id == b.id);
    HelpAlert both = a;
    std::tie(both.raised, both.from) =
        std::min(std::tie(a.raised, a.from), std::tie(b.raised, b.from));
    both.told = std::max(a.told, b.told);
    if (!first_counts(a.taken, std::pair(a.taken_by, a.taken_staff), b.taken,
                      std::pair(b.taken_by, b.taken_staff))) {
        both.taken = b.taken;
        both.taken_by = b.taken_by;
        both.taken_staff = b.taken_staff;
    }
    both.more_asked = first_of(a.more_asked, b.more_asked);
    both.ambulance_called = first_of(a.ambulance_called, b.ambulance_called);
    if (!first_counts(a.closed, a.by_mistake, b.closed, b.by_mistake)) {
        both.closed = b.closed;
        both.by_mistake = b.by_mistake;
    }
    return both;
}

void merge_all(std::map<AlertId, HelpAlert>& known, const std::map<AlertId, HelpAlert>& heard) {
    for (const auto& [id, alert] : heard) {
        const auto [found, fresh] = known.try_emplace(id, alert);
        if (!fresh) {
            found->second = merge(found->second, alert);
        }
    }
}

Telling merge(const Telling& a, const Telling& b) {
    Telling both{merge(a.alert, b.alert), a.desks};
    both.desks.insert(b.desks.begin(), b.desks.end());
    // Always the same 64 are kept, so the order of merging still does not matter.
    while (both.desks.size() > most_desks) {
        both.desks.erase(std::prev(both.desks.end()));
    }
    return both;
}

std::string pack(const HelpMessage& message) {
    json out{{"v", version}, {"from", message.from}, {"answer", message.answer}};
    if (message.telling) {
        const HelpAlert& alert = message.telling->alert;
        out["alert"] = {{"id", alert.id.value},
                        {"from", alert.from.value},
                        {"raised", alert.raised.time_since_epoch().count()},
                        {"told", alert.told},
                        {"taken", time_or_null(alert.taken)},
                        {"taken_by", alert.taken_by.value},
                        {"closed", time_or_null(alert.closed)},
                        {"by_mistake", alert.by_mistake},
                        {"taken_staff", alert.taken_staff.value},
                        {"more_asked", time_or_null(alert.more_asked)},
                        {"ambulance_called", time_or_null(alert.ambulance_called)}};
        out["desks"] = json::array();
        for (const StationId& desk : message.telling->desks) {
            out["desks"].push_back(desk.value);
        }
    }
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<HelpMessage> unpack(std::string_view bytes) {
    if (bytes.size() > longest_message) {
        return std::nullopt;
    }
    const json in = json::parse(bytes, nullptr, /*allow_exceptions=*/false);
    std::int64_t spoken = 0;
    HelpMessage message;
    if (!in.is_object() || !read(in, "v", version, 1'000'000, spoken) ||
        !read(in, "from", message.from, false) || !read(in, "answer", message.answer)) {
        return std::nullopt;
    }
    if (const auto alert = in.find("alert"); alert != in.end()) {
        Telling telling;
        if (!alert->is_object() || !read(*alert, telling.alert) || !read_desks(in, telling.desks)) {
            return std::nullopt;
        }
        message.telling = std::move(telling);
    }
    return message;
}

}  // namespace porchlight
