// Reads the clinic once a frame into what the desk shows.
#include "kiosk/front_desk/desk.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/ui/words.h"

#include <algorithm>

namespace porchlight {

namespace {

constexpr float margin = 24;
constexpr float narrowest_lane = 430;
constexpr float low_height = 900;  ///< under it, the bars give some room to the lanes
constexpr float roomy = 1500;      ///< from here on the supplies have a lane of their own

DeskPlaces places_for(const Canvas& canvas, const Settings& settings, bool help) {
    DeskPlaces places;
    const float width = canvas.w - 2 * margin;
    const bool low = canvas.h < low_height;
    places.top = {0, 0, canvas.w, low ? 70.F : 84.F};
    places.band = {margin, low ? 76.F : 98.F, width, low ? 56.F : 68.F};
    places.low = low;
    places.foot =
        low ? Rect{margin, canvas.h - 62, width, 62} : Rect{margin, canvas.h - 80, width, 68};
    const float lanes_y = places.band.bottom() + (low ? 8.F : 16.F);
    places.lanes = {margin, lanes_y, width, places.foot.y - 8 - lanes_y};
    places.help = {0, places.top.bottom(), canvas.w, help ? help_bar_height(canvas.w) : 0.F};
    places.aside = canvas.w >= roomy;
    const int queues = static_cast<int>(settings.queues.size());
    const int fit = static_cast<int>((width + 16) / (narrowest_lane + 16));
    places.lanes_shown = places.aside ? std::min(queues, 3) : std::clamp(fit, 1, queues + 1);
    return places;
}

Lane read_lane(const QueueSetting& queue, QueueNow&& now) {
    Lane lane;
    lane.queue = &queue;
    lane.with_staff = std::move(now.with_staff);
    lane.in_line = std::move(now.in_line);
    for (const InLine& one : lane.in_line) {
        const bool out = one.entry->is<SteppedOut>();
        (out ? lane.out : lane.waiting) += 1;
        if (!out && lane.next == nullptr && !with_someone_else(one)) {
            lane.next = one.entry;
        }
        if (one.entry->is<Waiting>() && lane.to_call == nullptr && !with_someone_else(one)) {
            lane.to_call = one.entry;
        }
    }
    return lane;
}

void count(Counts& counts, const Visit& visit, WallTime midnight) {
    bool with_staff = false;
    bool here = false;
    bool out = false;
    bool seen = false;
    for (const QueueEntry& entry : visit.entries) {
        with_staff = with_staff || entry.is<InService>();
        here = here || entry.is<Waiting>() || entry.is<Called>();
        out = out || entry.is<SteppedOut>();
        seen = seen || (entry.is<Finished>() && entry.since() >= midnight);
    }
    counts.with_staff += with_staff ? 1 : 0;
    counts.in_line += here && !with_staff ? 1 : 0;
    counts.out += out && !here && !with_staff ? 1 : 0;
    counts.seen += seen ? 1 : 0;
}

const QueueEntry* longest_wait(const std::vector<Lane>& lanes) {
    const QueueEntry* longest = nullptr;
    int waiting = 0;
    for (const Lane& lane : lanes) {
        for (const InLine& one : lane.in_line) {
            if (!one.entry->is<Waiting>() || with_someone_else(one)) {
                continue;
            }
            ++waiting;
            if (longest == nullptr || one.entry->asked < longest->asked) {
                longest = one.entry;
            }
        }
    }
    return waiting > 1 ? longest : nullptr;
}

std::vector<const SupplyRequest*> requests_to_give(const ClinicState& state) {
    std::vector<const SupplyRequest*> found;
    for (const auto& [id, request] : state.requests) {
        if (!request.given && state.visits.contains(request.visit)) {
            found.push_back(&request);
        }
    }
    std::ranges::stable_sort(found, {}, &SupplyRequest::asked);
    return found;
}

std::vector<const Note*> open_notes(const ClinicState& state) {
    std::vector<const Note*> found;
    for (const auto& [id, note] : state.notes) {
        if (!note.answered && (note.visit.empty() || state.visits.contains(note.visit))) {
            found.push_back(&note);
        }
    }
    return found;
}

std::vector<const HelpAlert*> open_alerts(const ClinicState& state) {
    std::vector<const HelpAlert*> found;
    for (const auto& [id, alert] : state.alerts) {
        if (alert.open()) {
            found.push_back(&alert);
        }
    }
    std::ranges::stable_sort(found, {}, [](const HelpAlert* alert) {
        return std::pair{alert->taken.has_value(), alert->raised};
    });
    return found;
}

/// "Done" may have been a slip: their card takes it back.
bool is_done_since(const Visit& visit, WallTime midnight) {
    return visit.is_done() && visit.entries.back().since() >= midnight;
}

/// What came to an end stays until somebody at the desk has put it away.
std::vector<const Referral*> referrals_to_show(const ClinicState& state, ReferralWay way) {
    auto found = referrals_in_order(state.referrals, way);
    std::erase_if(found, [](const Referral* one) { return one->ended && one->partner_told; });
    return found;
}

/// Languages that people may pick here and nobody has stood for.
int unread_languages(const Settings& settings) {
    return static_cast<int>(std::ranges::count_if(settings.languages, [](const std::string& tag) {
        return pack(tag).tag == tag && pack(tag).reviewed_by.empty();
    }));
}

std::shared_ptr<const DeskSeen> look_at(const ClinicState& state, std::uint64_t snapshot,
                                        const LocalTime& local) {
    const Settings& settings = *state.settings;
    auto seen = std::make_shared<DeskSeen>();
    seen->snapshot = snapshot;
    seen->day = local.day;
    seen->to_give = requests_to_give(state);
    seen->notes = open_notes(state);
    seen->alerts = open_alerts(state);
    seen->stock =
        stock_lines(state, from_local(local.day, std::chrono::hours{12}, settings.time_zone));
    seen->card_notes = card_notes(settings.cards, local.day);
    seen->unread_languages = unread_languages(settings);
    seen->going_out = referrals_to_show(state, ReferralWay::outgoing);
    seen->coming_in = referrals_to_show(state, ReferralWay::incoming);
    seen->referral_counts = count_referrals(state.referrals, local.day);
    auto queues = all_queues(state);
    for (std::size_t i = 0; i < queues.size(); ++i) {
        seen->lanes.push_back(read_lane(settings.queues[i], std::move(queues[i])));
    }
    seen->longest = longest_wait(seen->lanes);
    const WallTime midnight = from_local(local.day, std::chrono::minutes{0}, settings.time_zone);
    for (const auto& [id, visit] : state.visits) {
        count(seen->counts, visit, midnight);
        if (visit.over) {
            continue;
        }
        if (visit.has_left() || std::ranges::any_of(visit.entries, &QueueEntry::open) ||
            is_done_since(visit, midnight)) {
            seen->findable.push_back(&visit);
        }
    }
    std::ranges::stable_sort(seen->findable, {}, [](const Visit* visit) {
        return std::pair{visit->is_done(), -visit->arrived.time_since_epoch()};
    });
    return seen;
}

/// The same again while the snapshot and the day are the same.
std::shared_ptr<const DeskSeen> seen_now(const ClinicState& state, const LocalTime& local) {
    auto& kept = frame().memory->desk;
    const std::uint64_t snapshot = frame().snapshot;
    if (kept == nullptr || snapshot == 0 || kept->snapshot != snapshot || kept->day != local.day) {
        kept = look_at(state, snapshot, local);
    }
    return kept;
}

/// A person who is not in any line any more is not in focus either.
void let_go_of_who_left(Desk& desk) {
    const auto forgotten = [&](const VisitId& id) { return !desk.state.visits.contains(id); };
    if (desk.draft.card && forgotten(desk.draft.card->visit)) {
        desk.draft.card.reset();
    }
    std::erase_if(desk.draft.seen_to, [&](const auto& seen) { return forgotten(seen.first); });
    std::erase_if(desk.draft.seen_referrals,
                  [&](const auto& seen) { return !desk.state.referrals.contains(seen.first); });
    const auto gone = [&](const VisitId& id, const QueueId& queue) {
        const auto visit = desk.state.visits.find(id);
        const QueueEntry* entry =
            visit == desk.state.visits.end() ? nullptr : visit->second.entry(queue);
        return entry == nullptr || !entry->open();
    };
    if (gone(desk.draft.focused, desk.draft.focused_queue)) {
        desk.draft.focused = {};
    }
    if (gone(desk.draft.calling, desk.draft.calling_queue)) {
        desk.draft.calling = {};
    }
    if (desk.draft.send && gone(desk.draft.send->visit, desk.draft.send->from)) {
        desk.draft.send.reset();
    }
}

}  // namespace

float closed_row_h() {
    return frame().canvas.h < low_height ? 98 : 104;
}

bool panel_open(const DeskDraft& draft) {
    return draft.times || draft.pause || draft.find || draft.more_open || draft.keys_open ||
           draft.giving || draft.move || draft.coming || draft.offer;
}

Desk look_around(const ClinicState& state, Session& session, Commands& commands) {
    const LocalTime local = to_local(session.now.wall, state.settings->time_zone);
    const auto seen = seen_now(state, local);
    Desk desk{.state = state,
              .session = session,
              .commands = commands,
              .draft = session.desk,
              .places = {},
              .local = local,
              .seen = seen,
              .lanes = seen->lanes,
              .to_give = seen->to_give,
              .attention = {},
              .alerts = seen->alerts,
              .longest = seen->longest};
    desk.places = places_for(frame().canvas, *state.settings, !desk.alerts.empty());
    let_go_of_who_left(desk);
    desk.choosing_room = !desk.draft.calling.empty();
    desk.adding = desk.draft.add.has_value();
    desk.card_open = desk.draft.card.has_value();
    desk.sending = desk.draft.send.has_value();
    desk.attention = what_needs_attention(desk);
    desk.times = desk.draft.times.has_value();
    desk.pausing = desk.draft.pause.has_value();
    desk.finding = desk.draft.find.has_value();
    desk.more = desk.draft.more_open;
    desk.keys = desk.draft.keys_open;
    desk.numbers = desk.draft.numbers.has_value();
    desk.stock = desk.draft.stock.has_value();
    desk.giving = desk.draft.giving.has_value();
    desk.referrals = desk.draft.referrals.has_value();
    desk.places_page = desk.draft.places.has_value();
    desk.moving = desk.draft.move.has_value();
    desk.entering = desk.draft.coming.has_value();
    desk.offering = desk.draft.offer.has_value();
    return desk;
}

const Lane* Desk::lane_of(const QueueId& queue) const {
    const auto found =
        std::ranges::find_if(lanes, [&](const Lane& lane) { return lane.queue->id == queue; });
    return found == lanes.end() ? nullptr : &*found;
}

const QueueEntry* Desk::next_of(const QueueId& queue) const {
    const Lane* lane = lane_of(queue);
    return lane == nullptr ? nullptr : lane->to_call;
}

std::string row_key(const QueueId& queue, const VisitId& visit) {
    return "row_" + queue.value + "_" + visit.value;
}

bool with_someone_else(const InLine& one) {
    return std::ranges::any_of(one.visit->entries, [&](const QueueEntry& other) {
        return other.queue != one.entry->queue && (other.is<Called>() || other.is<InService>());
    });
}

bool in_focus(const Desk& desk, const InLine& one) {
    return one.visit->id == desk.draft.focused && one.entry->queue == desk.draft.focused_queue;
}

const QueueEntry* open_row(const Desk& desk, const Lane& lane) {
    for (const auto* rows : {&lane.with_staff, &lane.in_line}) {
        for (const InLine& one : *rows) {
            if (in_focus(desk, one)) {
                return one.entry;
            }
        }
    }
    return desk.places.aside || lane.queue == lane_in_focus(desk) ? lane.next : nullptr;
}

bool lies_under_help(const Desk& desk, Rect place) {
    return desk.places.help.h > 0 && place.y < desk.places.help.bottom();
}

}  // namespace porchlight
