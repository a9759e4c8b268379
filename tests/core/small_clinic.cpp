#include "tests/core/small_clinic.h"

#include <array>

namespace porchlight {

namespace {

std::string capital(std::string_view word) {
    std::string text{word};
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

template <class Setting, class Kind>
Setting with_id(const std::string& id, Kind Setting::*member) {
    Setting setting;
    (setting.*member).value = id;
    return setting;
}

QueueSetting queue(const std::string& id, const std::vector<std::string>& counters) {
    auto setting = with_id(id, &QueueSetting::id);
    for (const std::string& counter : counters) {
        setting.counters.push_back({counter});
    }
    return setting;
}

NeedSetting need(const std::string& id, const std::string& queue) {
    auto setting = with_id(id, &NeedSetting::id);
    setting.queue = {queue};
    return setting;
}

}  // namespace

WallTime at_minute(int minute) {
    using namespace std::chrono;
    return sys_days{2026y / November / 23} + minutes{minute};
}

WallTime at_clock(const std::string& text) {
    return at_minute(std::stoi(text.substr(0, 2)) * 60 + std::stoi(text.substr(3, 2)));
}

ClinicState small_clinic(std::optional<int> passes) {
    auto settings = std::make_shared<Settings>();
    settings->queues = {queue("nurse", {"room-1", "room-2"}),
                        queue("provider", {"room-3", "room-4"}), queue("peer", {"room-5"})};
    settings->needs = {need("nurse", "nurse"), need("wound", "nurse"),
                       need("medication", "provider"), need("peer", "peer")};
    for (const char* id : {"window", "sofa"}) {
        settings->spots.push_back(with_id(id, &SpotSetting::id));
    }
    for (const char* id : {"naloxone_spray", "test_strips"}) {
        settings->supplies.push_back(with_id(id, &SupplySetting::id));
    }
    settings->passes = passes;
    ClinicState state;
    state.settings = std::move(settings);
    return state;
}

std::optional<Refusal> run(ClinicState& state, const Command& command, WallTime now) {
    const auto change = decide(state, command, now);
    if (!change) {
        return change.error();
    }
    apply(state, *change);
    return std::nullopt;
}

std::string name_of(const Ticket& ticket) {
    return capital(code(ticket.color)) + " " + capital(code(ticket.picture));
}

std::string name_of(Refusal refusal) {
    constexpr std::array names{"none_free",    "gone",     "not_now",     "called_elsewhere",
                               "unknown_word", "bad_time", "cannot_save", "in_line_already"};
    return names.at(static_cast<std::size_t>(refusal));
}

}  // namespace porchlight
