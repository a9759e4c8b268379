// Everything about one person: what they asked for, what happened, and what can be done.
#include "kiosk/front_desk/card.h"

#include <algorithm>

#include "kiosk/front_desk/person_facts.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad = 22;
constexpr float lowest = 570;  ///< with less room than that the card waits
constexpr float button_h = 60;
constexpr float bottom_h = 190;
constexpr float narrowest_button = 188;

CardPlaces card_places(const Desk& desk) {
    const Canvas& canvas = frame().canvas;
    const bool upright = canvas.h > canvas.w;
    const float w = std::min(1330.F, canvas.w - 48);
    const float y = std::max(desk.places.top.bottom(), desk.places.help.bottom()) + 8;
    CardPlaces places;
    places.panel = {canvas.w - 24 - w, y, w, desk.places.foot.y - 8 - y};
    const Rect room = places.panel.inset(pad);
    const bool low = room.h < 700;
    const float gap = low ? 12 : 16;
    places.head = room.top(low ? 94.F : 120.F);
    places.action_rows = room.w / 6 - 12 < narrowest_button ? 2 : 1;
    const float actions_h = static_cast<float>(places.action_rows) * (button_h + 12) - 12;
    places.actions = {room.x, places.head.bottom() + gap, room.w, actions_h};
    Rect body = room.below(places.actions.bottom() + gap - room.y);
    if (upright) {
        places.urgent = body.last(bottom_h);
        places.send = places.urgent.moved(0, -bottom_h - gap);
        body.h -= 2 * (bottom_h + gap);
        places.asked = body.top(body.h * 0.42F);
        places.history = body.below(body.h * 0.42F + gap);
        return places;
    }
    const Rect bottom = body.last(bottom_h);
    body.h -= bottom_h + gap;
    places.asked = body.start(body.w * 0.43F);
    places.history = body.after(body.w * 0.43F + gap);
    places.send = bottom.start(bottom.w * 0.35F);
    places.urgent = bottom.after(bottom.w * 0.35F + gap);
    return places;
}

std::string since_words(const Desk& desk, const InLine& one) {
    const WallTime asked = one.entry == nullptr ? one.visit->arrived : one.entry->asked;
    const std::string time = clock_words(to_local(asked, desk.settings().time_zone).since_midnight);
    if (one.entry == nullptr || !one.entry->in_line()) {
        // TRANSLATORS: {1} is a time such as 9:54 am
        return put(tr("desk card", "Here since {1}"), {time});
    }
    if (desk.session.now.wall - asked < std::chrono::minutes{2}) {
        // TRANSLATORS: {1} is a time such as 9:54 am
        return put(tr("desk card", "In line since {1}"), {time});
    }
    // TRANSLATORS: {1} is how long, such as 48 min; {2} a time such as 9:54 am
    return put(tr("desk card", "In line {1}, since {2}"),
               {waited_words(asked, desk.session.now.wall), time});
}

Facts facts_of(const Desk& desk, const InLine& one) {
    const Theme& look = look_now();
    Facts facts{language_chip(*one.visit), plain("", since_words(desk, one))};
    Facts chips;
    if (one.entry != nullptr) {
        add_status(chips, desk, one);
        if (const auto* helped = std::get_if<InService>(&one.entry->status())) {
            chips.push_back(chip("meeting_room", counter_name(desk, helped->counter), look.teal));
        } else if (const auto* called = std::get_if<Called>(&one.entry->status())) {
            chips.push_back(chip("meeting_room", counter_name(desk, called->counter), look.teal));
        }
        if (one.entry->urgent) {
            // TRANSLATORS: {1} is a reason such as Safety
            chips.push_back(
                chip("priority_high",
                     put(tr("desk card", "Urgent: {1}"), {urgent_word(one.entry->urgent->reason)}),
                     look.clay));
        }
        if (waits_longer_than_told(*one.entry, desk.session.now.wall)) {
            // TRANSLATORS: {1} is a wait in minutes such as 20 to 45
            chips.push_back(chip(
                "schedule",
                put(tr("desk card", "Longer than we told: {1}"), {told_range(*one.entry->told)}),
                look.clay));
        }
    }
    if (one.visit->call_way == CallWay::on_screen) {
        chips.push_back(chip("tv", tr("desk card", "By picture on the TV"), look.blue));
    }
    add_call_way(chips, desk, one, true);
    if (!chips.empty()) {
        chips.front().line_before = true;
    }
    facts.insert(facts.end(), chips.begin(), chips.end());
    return facts;
}

void draw_head(Desk& desk, const InLine& one, Rect head) {
    const Theme& look = look_now();
    DeskButton close;
    close.icon = "close";
    close.cap = "Esc";
    const std::string close_words = tr("desk card", "Close");
    const float close_w = desk_button_width(close_words, close);
    if (desk_button("card_close", close_words, head.end(close_w).top(52), close)) {
        close_card(desk);
    }
    ticket_swatch(one.visit->ticket, head.start(head.h));
    const Rect words = head.after(head.h + 20).start(head.w - head.h - 20 - close_w - 20);
    const std::string name = ticket_name(one.visit->ticket);
    const float name_h = head.h < 100 ? 36 : 46;
    note(Role::heading, name, words.top(name_h));
    text(words.top(name_h), name,
         {Type::desk_count, look.ink, Align::start, VAlign::middle, true, true});
    lay_facts(facts_of(desk, one), words.below(name_h), 2, true);
}

void draw_actions(Desk& desk, const InLine& one, const CardPlaces& places) {
    if (one.entry == nullptr) {
        return;
    }
    if (is_saving(desk, saving_key(one))) {
        saving_mark(places.actions);
        return;
    }
    const auto actions = all_actions(desk, one);
    const int count = static_cast<int>(actions.size());
    const int rows = places.action_rows;
    const int columns = std::max(rows > 1 ? 3 : 4, (count + rows - 1) / rows);
    for (int i = 0; i < count; ++i) {
        const Action action = actions[static_cast<std::size_t>(i)];
        DeskButton look;
        look.cap = action_cap(action);
        look.primary = action == next_action(desk, one);
        if (desk_button("card_" + std::string(action_cap(action)), action_word(action, *one.entry),
                        places.actions.cell(i % columns, i / columns, columns, rows, 12), look)) {
            act(desk, one, action);
        }
    }
}

bool touched_beside(const Desk& desk, Rect panel) {
    const Frame& now = frame();
    return now.released && !now.inert && now.now.mono >= now.memory->deaf_until &&
           now.pointer_y < desk.places.foot.y && now.pointer_y >= desk.places.help.bottom() &&
           !painted(panel).contains(now.pointer_x, now.pointer_y);
}

}  // namespace

void open_card(Desk& desk, const VisitId& visit, const QueueId& queue) {
    desk.draft.focused = visit;
    desk.draft.focused_queue = queue;
    desk.draft.card = CardDraft{visit, queue, {}};
    go_deaf();
}

void close_card(Desk& desk) {
    WidgetMemory& memory = *frame().memory;
    const CardDraft& card = *desk.draft.card;
    memory.focus = memory.focus_shown ? row_key(card.queue, card.visit) : "";
    if (!memory.focus_shown) {
        desk.draft.focused = {};  // reasons show no longer than somebody looks at them
    }
    desk.draft.card.reset();
    go_deaf();
}

InLine on_card(const Desk& desk) {
    const auto visit = desk.state.visits.find(desk.draft.card->visit);
    if (visit == desk.state.visits.end()) {
        return {};
    }
    const QueueEntry* entry = visit->second.entry(desk.draft.card->queue);
    const QueueEntry* now = visit->second.current();
    const bool moved_on = entry == nullptr || (!entry->open() && now != nullptr);
    return {&visit->second, moved_on ? now : entry};
}

Rect card_part(std::string_view icon_name, const std::string& title, const std::string& aside,
               Rect place, float taken) {
    const Theme& look = look_now();
    fill(place, look.surface, 18);
    outline(place, look.contrast ? look.line : look.row_line, 2, 18);
    const Rect room = place.inset(card_part_pad, 10);
    const Rect head = room.top(34);
    icon(icon_name, head.start(28), look.primary);
    const float aside_w = aside.empty() ? taken : text_room(aside, Type::desk_label, 0).w + 1;
    const Rect words = head.after(40).start(head.w - 40 - aside_w - (aside_w > 0 ? 12.F : 0.F));
    note(Role::heading, title, words);
    text(words, title, {Type::desk_strong, look.ink, Align::start, VAlign::middle, true, true});
    if (!aside.empty()) {
        text(head.end(aside_w), aside,
             {Type::desk_label, look.ink_soft, Align::end, VAlign::middle, true});
    }
    return room.below(42);
}

ListPage page_list(std::string_view key, const std::vector<float>& heights, int& page, Rect& room) {
    constexpr float more_h = 44;
    std::vector<std::size_t> starts{0};
    float all = 0;
    for (const float height : heights) {
        all += height;
    }
    const float most = all <= room.h ? room.h : room.h - more_h;
    float y = 0;
    for (std::size_t i = 0; i < heights.size(); ++i) {
        if (y + heights[i] > most && i > starts.back()) {
            starts.push_back(i);
            y = 0;
        }
        y += heights[i];
    }
    page = std::clamp(page, 0, static_cast<int>(starts.size()) - 1);
    const auto shown = static_cast<std::size_t>(page);
    const ListPage list{starts[shown],
                        shown + 1 < starts.size() ? starts[shown + 1] : heights.size()};
    if (starts.size() > 1) {
        const int left = static_cast<int>(heights.size() - list.end);
        DeskButton look;
        look.icon = left > 0 ? "arrow_downward" : "arrow_upward";
        // TRANSLATORS: {1} is how many more there are
        const std::string words =
            left > 0 ? put(tr("desk", "More: {1}"), {number_words(left)}) : tr("desk", "First");
        const float w = desk_button_width(words, look);
        if (desk_button(key, words, room.last(more_h).end(w).last(40), look)) {
            page = left > 0 ? page + 1 : 0;
        }
        room.h -= more_h;
    }
    return list;
}

void draw_card(Desk& desk) {
    if (!desk.card_open || !desk.draft.card) {
        return;
    }
    const CardPlaces places = card_places(desk);
    const InLine one = on_card(desk);
    if (places.panel.h < lowest || one.visit == nullptr) {
        return;  // after the call for help it is there again
    }
    const Theme& look = look_now();
    const float dim_y = desk.places.top.bottom();
    fill({places.panel.x - 34, dim_y, frame().canvas.w, desk.places.foot.y - dim_y},
         with_alpha(0xFF1E1C14U, look.contrast ? 0.85F : 0.5F));
    fill(places.panel, look.bg_top, 24);
    outline(places.panel, look.primary, 3, 24);
    note(Role::dialog, ticket_name(one.visit->ticket), places.panel);
    draw_asked(desk, *one.visit, places.asked);
    draw_history(desk, *one.visit, places.history);
    if (one.entry != nullptr && one.entry->open()) {
        draw_send_panel(desk, one, places.send);
        draw_urgent_panel(desk, one, places.urgent);
    }
    draw_actions(desk, one, places);
    if (desk.draft.card) {
        draw_head(desk, one, places.head);
    }
    if (desk.draft.card && touched_beside(desk, places.panel)) {
        close_card(desk);
    }
}

}  // namespace porchlight
