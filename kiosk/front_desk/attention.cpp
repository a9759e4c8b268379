// What needs attention first: notes people left, and what the desk sees for itself.
#include <algorithm>
#include <set>

#include "kiosk/front_desk/actions.h"

namespace porchlight {

namespace {

/// Somebody who came back is pointed out this long.
constexpr std::chrono::minutes back_is_news{4};

int rank(const Attention& one) {
    if (one.kind == Attention::Kind::longer_than_told) {
        return 1;
    }
    if (one.kind == Attention::Kind::is_back) {
        return 3;
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
        return Attention{Attention::Kind::longer_than_told, nullptr, one,
                         entry.told->at + entry.told->to};
    }
    if (is_just_back(entry, now) && !is_seen(entry.since())) {
        return Attention{Attention::Kind::is_back, nullptr, one, entry.since()};
    }
    return std::nullopt;
}

}  // namespace

bool waits_longer_than_told(const QueueEntry& entry, WallTime now) {
    return entry.told && entry.in_line() && entry.told->at + entry.told->to < now;
}

std::vector<Attention> what_needs_attention(const Desk& desk) {
    std::vector<Attention> found;
    std::set<VisitId> named;  // one line a person
    for (const Note* note : desk.seen->notes) {
        found.push_back({Attention::Kind::note, note, {}, note->at});
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
    std::ranges::stable_sort(found, {}, [](const Attention& one) {
        return std::pair{rank(one), one.at};
    });
    return found;
}

}  // namespace porchlight
