#include "kiosk/call_board/calls_shown.h"

#include <algorithm>

namespace porchlight {

namespace {

/// A second call of the same person is another call.
bool same(const NowCalled& a, const NowCalled& b) {
    return a.ticket == b.ticket && a.since == b.since;
}

bool among(const NowCalled& call, const std::vector<NowCalled>& calls) {
    return std::ranges::any_of(calls, [&](const NowCalled& one) { return same(one, call); });
}

/// Those still to come, newest first.
std::vector<NowCalled> being_called(const std::vector<NowCalled>& calls) {
    std::vector<NowCalled> standing;
    std::ranges::copy_if(calls, std::back_inserter(standing),
                         [](const NowCalled& call) { return !call.with_staff; });
    return standing;
}

/// What the last picture did not have, in the order of the calls. A board that starts has missed
/// nothing: everyone who was called before is in the column, so only the newest is news.
std::vector<NowCalled> news(const CallsShown& before, const std::vector<NowCalled>& standing) {
    std::vector<NowCalled> fresh;
    std::ranges::copy_if(standing, std::back_inserter(fresh),
                         [&](const NowCalled& call) { return !among(call, before.known); });
    if (!before.begun && fresh.size() > 1) {
        fresh.resize(1);
    }
    std::ranges::stable_sort(fresh, {}, &NowCalled::since);
    return fresh;
}

/// A person who is called again goes where the newer call says, so the older one is not shown.
void take_in(CallsShown& shown, const NowCalled& call, MonoTime now) {
    if (shown.large && shown.large->ticket == call.ticket) {
        shown.large = call;
        shown.large_since = now;
        return;
    }
    std::erase_if(shown.waiting, [&](const NowCalled& one) { return one.ticket == call.ticket; });
    shown.waiting.push_back(call);
}

}  // namespace

CallsShown calls_at(CallsShown before, const std::vector<NowCalled>& calls, MonoTime now) {
    const auto standing = being_called(calls);
    CallsShown shown = std::move(before);
    for (const NowCalled& call : news(shown, standing)) {
        take_in(shown, call, now);
    }
    std::erase_if(shown.waiting, [&](const NowCalled& one) { return !among(one, standing); });
    shown.known = calls;
    shown.begun = true;
    shown.large_stands = shown.large && among(*shown.large, standing);
    if (shown.large && now < shown.large_since + large_for) {
        return shown;
    }
    if (!shown.waiting.empty()) {
        shown.large = shown.waiting.front();
        shown.large_since = now;
        shown.waiting.erase(shown.waiting.begin());
    } else if (!shown.large_stands) {
        // Somebody who was called before and has not come yet: large again, but they had their
        // turn, so the next call takes over at once.
        shown.large = standing.empty() ? std::nullopt : std::optional{standing.front()};
    }
    shown.large_stands = shown.large.has_value();
    return shown;
}

MonoTime next_turn(const CallsShown& shown) {
    const bool something_comes = !shown.waiting.empty() || !shown.large_stands;
    return shown.large && something_comes ? shown.large_since + large_for : MonoTime::max();
}

std::vector<NowCalled> calls_beside(const CallsShown& shown, std::size_t most) {
    std::vector<NowCalled> beside;
    for (const NowCalled& call : shown.known) {
        if (beside.size() < most && !(shown.large && shown.large->ticket == call.ticket)) {
            beside.push_back(call);
        }
    }
    return beside;
}

}  // namespace porchlight
