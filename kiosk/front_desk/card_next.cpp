// The lower part of the card: which line comes next, and who has to go first.
#include <algorithm>
#include <array>

#include "kiosk/front_desk/card.h"
#include "kiosk/front_desk/person_facts.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float gap = 12;

struct Reason {
    UrgentReason reason;
    const char* icon;
};
constexpr std::array<Reason, 4> reasons{{{UrgentReason::medical, "medical_services"},
                                         {UrgentReason::safety, "shield"},
                                         {UrgentReason::with_child, "child_care"},
                                         {UrgentReason::other, "more_horiz"}}};

bool pressed(char32_t letter) {
    const Frame& now = frame();
    return now.has_key && !now.inert && now.key.key == Key::character &&
           (now.key.character == letter ||
            (letter >= U'a' && (now.key.character | 0x20U) == letter));
}

/// Side by side, each as wide as its word needs.
void draw_reasons(Desk& desk, Rect row) {
    auto& picked = desk.draft.card->reason;
    float needed = gap * static_cast<float>(reasons.size() - 1);
    for (const Reason& one : reasons) {
        needed += desk_button_width(urgent_word(one.reason), {.icon = one.icon, .cap = "1"});
    }
    const float spare = (row.w - needed) / static_cast<float>(reasons.size());
    float x = row.x;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        const std::string cap = std::to_string(i + 1);
        const std::string words = urgent_word(reasons[i].reason);
        DeskButton look;
        look.icon = reasons[i].icon;
        look.cap = cap;
        look.picked = picked == reasons[i].reason;
        const float w = desk_button_width(words, {.icon = look.icon, .cap = "1"}) + spare;
        if (desk_button("reason_" + cap, words, {x, row.y, w, row.h}, look) ||
            pressed(U'1' + static_cast<char32_t>(i))) {
            picked = reasons[i].reason;
        }
        x += w + gap;
    }
}

/// The button that does it, and what it means.
bool draw_urgent_button(const std::string& label, const std::string& words, bool primary,
                        Rect row) {
    DeskButton look;
    look.cap = "U";
    look.primary = primary;
    const float w = desk_button_width(label, look) + 16;
    text(row.after(w + 16), words,
         {Type::desk_body, look_now().ink_soft, Align::start, VAlign::middle});
    return desk_button("urgent", label, row.start(w), look) || pressed(U'u');
}

}  // namespace

void draw_send_panel(Desk& desk, const InLine& one, Rect place) {
    const std::string time =
        clock_words(to_local(one.entry->place, desk.settings().time_zone).since_midnight);
    // TRANSLATORS: {1} is a time such as 9:54 am
    const Rect room = card_part("sync_alt", tr("desk action", "Send to..."),
                                put(tr("desk card", "Keeps the place: {1}"), {time}), place);
    std::vector<const Lane*> others;
    for (const Lane& lane : desk.lanes) {
        if (lane.queue->id != one.entry->queue) {
            others.push_back(&lane);
        }
    }
    constexpr std::size_t most = 4;
    const bool more = others.size() > most;
    others.resize(std::min(others.size(), more ? most - 1 : most));
    int cell = 0;
    for (const Lane* lane : others) {
        DeskButton look;
        look.icon = lane->queue->icon;
        if (desk_button("send_" + lane->queue->id.value, waiting_words(desk, *lane),
                        room.cell(cell % 2, cell / 2, 2, 2, gap), look)) {
            send_to(desk, one, lane->queue->id);
            return;
        }
        ++cell;
    }
    DeskButton look;
    look.icon = "more_horiz";
    if (more && desk_button("send_more", tr("desk", "More"), room.cell(1, 1, 2, 2, gap), look)) {
        act(desk, one, Action::send);
    }
}

void draw_urgent_panel(Desk& desk, const InLine& one, Rect place) {
    if (!desk.draft.card || !one.entry->in_line()) {
        return;
    }
    const std::string line = queue_name(desk, one.entry->queue);
    if (one.entry->urgent) {
        // TRANSLATORS: {1} is a reason such as Safety
        const Rect room =
            card_part("priority_high",
                      put(tr("desk card", "Urgent: {1}"), {urgent_word(one.entry->urgent->reason)}),
                      tr("desk card", "It is on record."), place);
        // TRANSLATORS: {1} is the name of a line such as Nurse
        if (draw_urgent_button(tr("desk card", "Not urgent any more"),
                               put(tr("desk card", "First in this line only: {1}."), {line}), false,
                               room.top(56))) {
            undo_urgent(desk, one);
        }
        return;
    }
    const Rect room = card_part("priority_high", tr("desk card", "Urgent: pick a reason"),
                                tr("desk card", "Needed. It goes on record."), place);
    outline(place, look_now().note_line, 3, 18);
    draw_reasons(desk, room.cell(0, 0, 1, 2, gap));
    // TRANSLATORS: {1} is the name of a line such as Nurse
    if (!draw_urgent_button(
            tr("desk card", "Mark urgent"),
            put(tr("desk card", "For this line only: {1}. You can undo it."), {line}), true,
            room.cell(0, 1, 1, 2, gap))) {
        return;
    }
    if (desk.draft.card->reason) {
        mark_urgent(desk, one, *desk.draft.card->reason);
        desk.draft.card->reason.reset();
    } else {
        refuse(desk, tr("desk card", "Pick a reason first."));
    }
}

}  // namespace porchlight
