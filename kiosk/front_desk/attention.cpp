// What needs attention first: notes people left, and what the desk sees for itself.
#include <algorithm>
#include <set>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/referrals.h"

namespace porchlight {

namespace {

/// Somebody who came back is pointed out this long.
constexpr std::chrono::minutes back_is_news{4};
/// A time outside is said this long before, and a little after.
constexpr std::chrono::minutes soon_to_go{30}, just_gone{15};

int rank(const Attention& one) {
    if (one.kind == Attention::Kind::longer_than_told) {
        return 1;
    }
    if (one.kind == Attention::Kind::is_back) {
        return 3;
    }
    if (one.kind == Attention::Kind::wants_referral || one.kind == Attention::Kind::outside_time) {
        return 2;
    }
    switch (one.note->kind) {
        case NoteKind::feels_very_sick:
            return 0;
        case NoteKind::been_waiting:
            return 1;
        case NoteKind::here_for_someone:
        case NoteKind::find_quietly:
        case NoteKind::lost_picture:
            return 2;
        case NoteKind::left_midway:
            return 4;
    }
    return 4;
}

bool is_just_back(const QueueEntry& entry, WallTime now) {
    const auto& periods = entry.periods;
    return entry.is<Waiting>() && periods.size() > 1 && now - entry.since() < back_is_news &&
           std::holds_alternative<SteppedOut>(periods[periods.size() - 2].status);
}

/// What there is to say about somebody in line that nobody here has seen to yet.
std::optional<Attention> about(const Desk& desk, const InLine& one) {
    const WallTime now = desk.session.now.wall;
    const QueueEntry& entry = *one.entry;
    const auto is_seen = [&](WallTime at) {
        return desk.draft.seen_to.contains({one.visit->id, at});
    };
    if (waits_longer_than_told(entry, now) && !is_seen(entry.told->at)) {
        return Attention{Attention::Kind::longer_than_told, nullptr, nullptr, one,
                         entry.told->at + entry.told->to};
    }
    if (is_just_back(entry, now) && !is_seen(entry.since())) {
        return Attention{Attention::Kind::is_back, nullptr, nullptr, one, entry.since()};
    }
    return std::nullopt;
}

/// Somebody asked for it on the screen, or it is nearly time to go.
std::optional<Attention> about(const Desk& desk, const Referral& referral) {
    const auto is_seen = [&](WallTime at) {
        return desk.draft.seen_referrals.contains({referral.id, at});
    };
    if (is_asked_for(referral)) {
        return Attention{Attention::Kind::wants_referral, nullptr, &referral, {}, *referral.asked};
    }
    if (referral.step != ReferralStep::arranged || !referral.time || is_seen(*referral.time)) {
        return std::nullopt;
    }
    const auto left = *referral.time - desk.session.now.wall;
    if (left > soon_to_go || left < -just_gone) {
        return std::nullopt;
    }
    return Attention{Attention::Kind::outside_time, nullptr, &referral, {}, *referral.time};
}

}  // namespace

bool waits_longer_than_told(const QueueEntry& entry, WallTime now) {
    return entry.told && entry.in_line() && entry.told->at + entry.told->to < now;
}

std::vector<Attention> what_needs_attention(const Desk& desk) {
    std::vector<Attention> found;
    std::set<VisitId> named;  // one line a person
    for (const Note* note : desk.seen->notes) {
        found.push_back({Attention::Kind::note, note, nullptr, {}, note->at});
        if (note->kind == NoteKind::been_waiting || note->kind == NoteKind::feels_very_sick) {
            named.insert(note->visit);
        }
    }
    for (const Lane& lane : desk.lanes) {
        for (const InLine& one : lane.in_line) {
            const auto words = about(desk, one);
            if (words && named.insert(one.visit->id).second) {
                found.push_back(*words);
            }
        }
    }
    for (const Referral* referral : desk.seen->going_out) {
        if (const auto words = about(desk, *referral)) {
            found.push_back(*words);
        }
    }
    std::ranges::stable_sort(found, {}, [](const Attention& one) {
        return std::pair{rank(one), one.at};
    });
    return found;
}

}  // namespace porchlight
