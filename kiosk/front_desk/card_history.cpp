// What happened, newest first; the newest step of each chain can be taken back.
#include <algorithm>
#include <ranges>

#include "kiosk/front_desk/card.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float line_h = 54;

const char* icon_of(ActKind kind) {
    switch (kind) {
        case ActKind::checked_in:
        case ActKind::added:
            return "emoji_people";
        case ActKind::called:
        case ActKind::called_again:
        case ActKind::not_there:
            return "campaign";
        case ActKind::started:
            return "meeting_room";
        case ActKind::stepped_out:
            return "park";
        case ActKind::came_back:
            return "login";
        case ActKind::left:
            return "logout";
        case ActKind::finished:
            return "check_circle";
        case ActKind::sent:
            return "sync_alt";
        case ActKind::urgent:
        case ActKind::urgent_undone:
            return "priority_high";
        case ActKind::needs_added:
            return "playlist_add";
        case ActKind::been_waiting:
            return "record_voice_over";
        case ActKind::told_wait:
            return "schedule";
        case ActKind::undone:
            return "undo";
        default:
            return "backpack";
    }
}

std::string queue_words(const ClinicState& state, const QueueId& queue) {
    const QueueSetting* setting = state.settings->queue(queue);
    return setting == nullptr ? queue.value : in_spoken(setting->name);
}

/// The room they were brought to with that act; empty when it was taken back since.
std::string room_of(const ClinicState& state, const Visit& visit, const Act& act) {
    for (const QueueEntry& entry : visit.entries) {
        for (const Period& period : entry.periods) {
            const auto* called = std::get_if<Called>(&period.status);
            const auto* helped = std::get_if<InService>(&period.status);
            if (period.since == act.at && (called != nullptr || helped != nullptr)) {
                const CounterId& id = called != nullptr ? called->counter : helped->counter;
                const CounterSetting* counter = state.settings->counter(id);
                return counter == nullptr ? id.value : in_spoken(counter->name);
            }
        }
    }
    return {};
}

std::string brought_words(const ClinicState& state, const Visit& visit, const Act& act) {
    const std::string room = room_of(state, visit, act);
    const bool started = act.kind == ActKind::started;
    if (room.empty()) {
        return started ? tr("desk history", "With staff") : tr("desk history", "Called");
    }
    // TRANSLATORS: {1} is a place such as Room 5
    return put(started                             ? tr("desk history", "With staff: {1}")
               : act.kind == ActKind::called_again ? tr("desk history", "Called again to {1}")
                                                   : tr("desk history", "Called to {1}"),
               {room});
}

std::string supply_act_words(ActKind kind) {
    switch (kind) {
        case ActKind::supplies_asked:
            return tr("desk history", "Asked for supplies");
        case ActKind::supplies_set_aside:
            return tr("desk history", "Supplies set aside");
        case ActKind::supplies_put_back:
            return tr("desk history", "Supplies put back");
        case ActKind::supplies_given:
            return tr("desk history", "Supplies given");
        default:
            return tr("desk history", "Supplies not given after all");
    }
}

std::string act_words(const ClinicState& state, const Visit& visit, const Act& act) {
    switch (act.kind) {
        case ActKind::checked_in:
            return tr("desk history", "Checked in");
        case ActKind::added:
            return tr("desk history", "Added at the desk");
        case ActKind::called:
        case ActKind::called_again:
        case ActKind::started:
            return brought_words(state, visit, act);
        case ActKind::not_there:
            return tr("desk history", "Called. Not there. Place kept");
        case ActKind::stepped_out:
            return tr("desk history", "Stepped out");
        case ActKind::came_back:
            return tr("desk history", "Is back");
        case ActKind::left:
            return tr("desk history", "Left");
        case ActKind::finished:
            // TRANSLATORS: {1} is the name of a line such as Nurse
            return put(tr("desk history", "Done: {1}"), {queue_words(state, act.queue)});
        case ActKind::sent:
            // TRANSLATORS: {1} is the name of a line such as Nurse
            return put(tr("desk history", "Sent to {1}"), {queue_words(state, act.queue)});
        case ActKind::urgent:
            return tr("desk history", "Marked urgent");
        case ActKind::urgent_undone:
            return tr("desk history", "Not urgent any more");
        case ActKind::needs_added:
            return tr("desk history", "Asked for more help");
        case ActKind::been_waiting:
            return tr("desk history", "Tapped “I have been waiting”");
        case ActKind::told_wait:
            return tr("desk history", "Told a wait");
        case ActKind::undone:
            return tr("desk history", "A step was taken back");
        default:
            return supply_act_words(act.kind);
    }
}

std::string who_of(const ClinicState& state, const Act& act) {
    if (!act.by.empty()) {
        const auto staff = state.staff.find(act.by);
        return staff == state.staff.end() ? tr("desk history", "Staff") : staff->second.name;
    }
    return act.station.value.starts_with("front-desk") ? tr("desk history", "Desk")
                                                       : tr("desk history", "Screen");
}

/// Whether that act is the newest step of one of their stops, and not what brought them here.
bool is_newest_step(const Visit& visit, const Act& act) {
    return std::ranges::any_of(visit.entries, [&](const QueueEntry& entry) {
        const bool came_with = act.kind == ActKind::needs_added || act.kind == ActKind::sent;
        return entry.since() == act.at && (entry.periods.size() > 1 || came_with);
    });
}

std::optional<decltype(Command::what)> undo_of(const ClinicState& state, const Visit& visit,
                                               const Act& act) {
    switch (act.kind) {
        case ActKind::supplies_set_aside:
        case ActKind::supplies_given:
            for (const auto& [id, request] : state.requests) {
                if (request.visit != visit.id) {
                    continue;
                }
                if (act.kind == ActKind::supplies_given && request.given == act.at) {
                    return Give{id, false};
                }
                if (act.kind == ActKind::supplies_set_aside && request.ready == act.at &&
                    !request.given) {
                    return SetAside{id, false};
                }
            }
            return std::nullopt;
        case ActKind::urgent: {
            const QueueEntry* entry = visit.entry(act.queue);
            const bool still = entry != nullptr && entry->urgent && !entry->is<Finished>();
            return still ? std::optional<decltype(Command::what)>(UndoUrgent{visit.id, act.queue})
                         : std::nullopt;
        }
        case ActKind::checked_in:
        case ActKind::added:
        case ActKind::undone:
            return std::nullopt;
        default:
            return is_newest_step(visit, act)
                       ? std::optional<decltype(Command::what)>(Undo{visit.id, act.at})
                       : std::nullopt;
    }
}

/// The wait that was told stands with the entry it is about.
void add_told(const ClinicState& state, const Visit& visit, std::vector<HistoryLine>& lines) {
    for (const QueueEntry& entry : visit.entries) {
        if (!entry.told) {
            continue;
        }
        const Told& told = *entry.told;
        // TRANSLATORS: {1} is the name of a line such as Nurse; {2} and {3} are minutes
        lines.push_back({"", told.at, icon_of(ActKind::told_wait),
                         put(tr("desk history", "{1}, told: {2} to {3} minutes"),
                             {queue_words(state, entry.queue),
                              number_words(static_cast<int>(told.from.count())),
                              number_words(static_cast<int>(told.to.count()))}),
                         tr("desk history", "Screen"), std::nullopt});
    }
}

std::string time_words(const Desk& desk, WallTime at) {
    return clock_words(to_local(at, desk.settings().time_zone).since_midnight);
}

std::string goes_words(const Desk& desk) {
    const int days = static_cast<int>(desk.settings().retention.count());
    return days == 0
               ? tr("desk card", "Goes away at closing")
               : trn("desk card", "Goes away after {1} day", "Goes away after {1} days", days);
}

DeskButton undo_look() {
    DeskButton look;
    look.icon = "undo";
    return look;
}

/// How wide the columns are that every line shares.
struct Columns {
    float time = 0, undo = 0;
};

Columns columns_for(const Desk& desk, const std::vector<HistoryLine>& lines) {
    Columns columns;
    for (const HistoryLine& line : lines) {
        columns.time = std::max(columns.time,
                                text_room(time_words(desk, line.at), Type::desk_strong, 0).w + 2);
    }
    columns.undo = desk_button_width(tr("desk", "Undo"), undo_look());
    return columns;
}

void draw_line(Desk& desk, const HistoryLine& line, const Columns& columns, Rect place) {
    const Theme& look = look_now();
    fill(place.top(2), look.divider);
    TextAt at{Type::desk_strong, look.ink, Align::end, VAlign::middle, true};
    text(place.start(columns.time), time_words(desk, line.at), at);
    icon(line.icon, place.after(columns.time + 12).start(28), look.primary);
    constexpr float who_w = 104;
    const Rect words = place.after(columns.time + 52);
    at = {Type::desk_body, look.ink, Align::start, VAlign::middle};
    text(words.start(words.w - columns.undo - who_w - 20).inset(0, 2), line.words, at);
    at.ink = look.ink_soft;
    at.one_line = true;
    text(place.end(columns.undo + who_w + 10).start(who_w), line.who, at);
    if (!line.undo) {
        return;
    }
    const Rect button = place.end(columns.undo).centered({columns.undo, 42});
    if (is_saving(desk, "undo")) {
        saving_mark(button);
        return;
    }
    if (desk_button(line.key, tr("desk", "Undo"), button, undo_look())) {
        take_back_step(desk, *line.undo);
    }
}

}  // namespace

std::vector<HistoryLine> history_of(const ClinicState& state, const Visit& visit) {
    std::vector<HistoryLine> lines;
    const auto acts = state.acts.find(visit.id);
    bool urgent_taken_back = false;  // only the newest mark is the one that counts
    if (acts != state.acts.end()) {
        for (const Act& act : acts->second | std::views::reverse) {
            if (act.kind == ActKind::told_wait) {
                continue;
            }
            auto undo = undo_of(state, visit, act);
            if (act.kind == ActKind::urgent) {
                undo = urgent_taken_back ? std::nullopt : undo;
                urgent_taken_back = true;
            }
            lines.push_back({"undo_" + act.id.value, act.at, icon_of(act.kind),
                             act_words(state, visit, act), who_of(state, act), std::move(undo)});
        }
    }
    std::ranges::reverse(lines);
    add_told(state, visit, lines);
    std::ranges::stable_sort(lines, {}, &HistoryLine::at);
    std::ranges::reverse(lines);
    return lines;
}

void draw_history(Desk& desk, const Visit& visit, Rect place) {
    Rect room = card_part("history", tr("desk card", "History"), goes_words(desk), place);
    const auto lines = history_of(desk.state, visit);
    const Columns columns = columns_for(desk, lines);
    const std::vector<float> heights(lines.size(), line_h);
    const ListPage page =
        page_list("card_history_more", heights, desk.draft.card->history_page, room);
    for (std::size_t i = page.first; i < page.end; ++i) {
        const float y = room.y + line_h * static_cast<float>(i - page.first);
        draw_line(desk, lines[i], columns, {room.x, y, room.w, line_h});
    }
}

}  // namespace porchlight
