// One person in one line: who, how long, what would help, and what to do next.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/person_facts.h"
#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad = 12;
constexpr float swatch = 76;
constexpr float strip_h = 60;
constexpr float strip_gap = 11;
constexpr float name_h = 32;
constexpr int most_fact_lines = 3;

/// Two small ones, one above the other, on a row that is not open.
constexpr float half_h = 40;

/// What would help stands only on the row in focus; every other row shows dots and a count.
void add_needs(Facts& facts, const Desk& desk, const Visit& visit, bool focused) {
    const int count = static_cast<int>(visit.needs.size());
    if (!focused) {
        if (count > 0) {
            Fact dots;
            dots.kind = Fact::Kind::dots;
            dots.count = std::min(count, 6);
            dots.words = trn("desk", "{1} ask", "{1} asks", count);
            facts.push_back(dots);
        }
        return;
    }
    for (const NeedId& id : visit.needs) {
        const NeedSetting* need = desk.settings().need(id);
        facts.push_back(
            plain(need == nullptr ? "favorite" : need->icon, need_short(desk.settings(), id)));
    }
    if (count == 0) {
        facts.push_back(plain("favorite", tr("desk", "Did not say")));
    }
}

/// Who goes first, and who has waited long.
void add_wait(Facts& facts, const Desk& desk, const InLine& one) {
    const Theme& look = look_now();
    if (one.entry->urgent) {
        facts.push_back(chip("priority_high", tr("desk", "Urgent"), look.clay));
    }
    if (waits_longer_than_told(*one.entry, desk.session.now.wall)) {
        facts.push_back(chip("schedule", tr("desk", "Longer than we told"), look.clay));
    } else if (one.entry == desk.longest) {
        facts.push_back(chip("schedule", tr("desk", "Longest wait"), look.clay));
    }
}

/// How long, and where.
Facts time_facts(const Desk& desk, const InLine& one) {
    const WallTime now = desk.session.now.wall;
    if (const auto* helped = std::get_if<InService>(&one.entry->status())) {
        return {plain("", counter_name(desk, helped->counter)),
                plain("", waited_words(one.entry->since(), now))};
    }
    return {plain("", waited_words(one.entry->asked, now))};
}

/// Time and status on the first line, the language first on the second; a status that has no room
/// on the first comes after it.
Facts facts_of(const Desk& desk, const InLine& one, float width, bool open) {
    const bool focused = in_focus(desk, one);
    Facts facts = time_facts(desk, one);
    Facts chips;
    add_status(chips, desk, one);
    add_wait(chips, desk, one);
    if (const auto* called = std::get_if<Called>(&one.entry->status()); called && open) {
        chips.push_back(plain("meeting_room", counter_name(desk, called->counter)));
    }
    add_call_way(chips, desk, one, focused);
    Facts later;
    bool line_before_needs = false;
    for (Fact& status : chips) {
        facts.push_back(std::move(status));
        if (lay_facts(facts, {0, 0, width, 0}, most_fact_lines, false) > 1) {
            later.push_back(std::move(facts.back()));
            facts.pop_back();
        }
    }
    // A carried visit keeps its place and nothing else. Where room is short, the clinic's first
    // language goes without saying.
    const std::string& locale = one.visit->locale;
    const bool first_language = locale == desk.settings().languages.front();
    if (!locale.empty() && (desk.places.aside || !first_language)) {
        facts.push_back(language_chip(*one.visit));
    } else {
        line_before_needs = true;
    }
    facts.insert(facts.end(), later.begin(), later.end());
    const std::size_t needs = facts.size();
    add_needs(facts, desk, *one.visit, focused);
    if (line_before_needs && later.empty() && needs < facts.size()) {
        facts[needs].line_before = true;
    }
    return facts;
}

int fact_lines(const Facts& facts, float width, bool focused) {
    return focused ? std::max(2, lay_facts(facts, {0, 0, width, 0}, most_fact_lines, false)) : 2;
}

/// What stands at the end of a row that is not open: the next thing, and sometimes another one that
/// makes as much sense.
std::vector<Action> side_actions(const Desk& desk, const InLine& one) {
    const Action next = next_action(desk, one);
    if (!desk.places.aside) {
        return {next};  // no room for two; the open row has them all
    }
    if (next == Action::finish_next) {
        return {next, Action::finish};
    }
    if (was_not_there(*one.entry)) {
        return {next, Action::come_back};
    }
    if (one.entry->is<Called>()) {
        return {next, Action::step_out};
    }
    return {next};
}

float side_width(const Desk& desk, const InLine& one) {
    float words = 0;
    for (const Action action : side_actions(desk, one)) {
        words = std::max(words, text_room(action_word(action, *one.entry), Type::desk_label, 0).w);
    }
    return std::clamp(words + 26, 84.F, desk.places.aside ? 150.F : 96.F);
}

float words_width(const Desk& desk, const InLine& one, float width, bool open) {
    const float side = open ? 0 : side_width(desk, one) + 12;
    return width - pad - swatch - 14 - side - pad;
}

/// One line of buttons where they fit, else two.
int strip_rows(const std::vector<Action>& actions, const QueueEntry& entry, float width) {
    float needs = -strip_gap;
    for (const Action action : actions) {
        needs += text_room(action_word(action, entry), Type::desk_label, 0).w + 12 + strip_gap;
    }
    return needs <= width ? 1 : 2;
}

void draw_strip_row(Desk& desk, const InLine& one, const std::vector<Action>& actions, Rect place) {
    float words = 0;
    std::vector<float> widths;
    for (const Action action : actions) {
        widths.push_back(text_room(action_word(action, *one.entry), Type::desk_label, 0).w);
        words += widths.back();
    }
    const float spare = place.w - words - strip_gap * static_cast<float>(actions.size() - 1);
    const bool focused = in_focus(desk, one);
    float x = place.x;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const Action action = actions[i];
        const float w = spare >= 0 ? widths[i] + spare / static_cast<float>(actions.size())
                                   : widths[i] * (words + spare) / words;
        if (action_button(action_key(action, one), action_word(action, *one.entry),
                          focused ? action_cap(action) : "", {x, place.y, w, place.h},
                          action == next_action(desk, one))) {
            act(desk, one, action);
        }
        x += w + strip_gap;
    }
}

/// "Left" stands on the card only: nobody leaves by a slip of the hand.
std::vector<Action> strip_actions(const Desk& desk, const InLine& one) {
    auto actions = all_actions(desk, one);
    std::erase(actions, Action::leave);
    return actions;
}

void draw_strip(Desk& desk, const InLine& one, Rect place) {
    if (is_saving(desk, saving_key(one))) {
        saving_mark(place);
        return;
    }
    const auto actions = strip_actions(desk, one);
    if (strip_rows(actions, *one.entry, place.w) == 1) {
        draw_strip_row(desk, one, actions, place);
        return;
    }
    const std::vector<Action> top(actions.begin(), actions.begin() + 3);
    const std::vector<Action> bottom(actions.begin() + 3, actions.end());
    draw_strip_row(desk, one, top, place.top(strip_h));
    draw_strip_row(desk, one, bottom, place.last(strip_h));
}

void draw_side(Desk& desk, const InLine& one, Rect place) {
    if (is_saving(desk, saving_key(one))) {
        saving_mark(place.centered({place.w, 48}));
        return;
    }
    const auto actions = side_actions(desk, one);
    const float both = static_cast<float>(actions.size()) * (half_h + strip_gap) - strip_gap;
    const Rect room =
        actions.size() == 1 ? place.centered({place.w, 48}) : place.centered({place.w, both});
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const Rect at =
            room.cell(0, static_cast<int>(i), 1, static_cast<int>(actions.size()), strip_gap);
        if (action_button(action_key(actions[i], one), action_word(actions[i], *one.entry), "", at,
                          false)) {
            act(desk, one, actions[i]);
        }
    }
}

void draw_ground(Rect place, bool away, bool open) {
    const Theme& look = look_now();
    constexpr float radius = 18;
    fill(place, away && !look.contrast ? blend(look.surface, look.lane, 0.45F) : look.surface,
         radius);
    if (away) {
        dashed_outline(place, look.line, 2, radius);
    } else {
        outline(place, open ? look.primary : look.row_line, open ? 3 : 2, radius);
    }
}

void focus_on(Desk& desk, const InLine& one, const Touch& touched) {
    if (touched.activated) {
        open_card(desk, one.visit->id, one.entry->queue);
    } else if (touched.focused && !in_focus(desk, one)) {
        desk.draft.focused = one.visit->id;
        desk.draft.focused_queue = one.entry->queue;
        go_deaf();
    }
}

}  // namespace

float row_grows_by(const Desk& desk, float width) {
    const WallTime now = desk.session.now.wall;
    const Visit nobody;
    QueueEntry anyone;
    int strips = 1;
    for (const auto& periods : std::initializer_list<std::vector<Period>>{
             {{Waiting{}, now}}, {{Called{}, now}}, {{Called{}, now}, {SteppedOut{}, now}}}) {
        anyone.periods = periods;
        strips = std::max(
            strips, strip_rows(strip_actions(desk, {&nobody, &anyone}), anyone, width - 2 * pad));
    }
    return static_cast<float>(strips) * (strip_h + strip_gap) + fact_line;
}

float row_height(const Desk& desk, const Lane& /*lane*/, const InLine& one, float width,
                 bool open) {
    if (!open) {
        return closed_row_h();
    }
    const bool focused = in_focus(desk, one);
    const float words_w = words_width(desk, one, width, true);
    const int lines = fact_lines(facts_of(desk, one, words_w, true), words_w, focused);
    const int strips = strip_rows(strip_actions(desk, one), *one.entry, width - 2 * pad);
    return closed_row_h() + fact_line * static_cast<float>(lines - 2) +
           (strip_h + strip_gap) * static_cast<float>(strips);
}

void draw_row(Desk& desk, const Lane& /*lane*/, const InLine& one, Rect place, bool open) {
    const Inert under(lies_under_help(desk, place));
    const QueueEntry& entry = *one.entry;
    const bool focused = in_focus(desk, one);
    const float words_w = words_width(desk, one, place.w, open);
    const Facts facts = facts_of(desk, one, words_w, open);
    const int lines = open ? fact_lines(facts, words_w, focused) : 2;
    const float head_h = closed_row_h() + fact_line * static_cast<float>(lines - 2);
    draw_ground(place, entry.is<SteppedOut>(), open);
    if (focused) {
        outline(place.grown(6), look_now().focus, 4, 24);
    }
    const float side_w = side_width(desk, one);
    const Rect head = open ? place.top(head_h - strip_gap)
                           : Rect{place.x, place.y, place.w - side_w - pad - 12, place.h};
    const std::string name = ticket_name(one.visit->ticket);
    const Touch touched =
        touch(row_key(entry.queue, one.visit->id), name, head, Role::row, focused);
    const float swatch_y = place.y + std::min(pad, (closed_row_h() - swatch) / 2);
    ticket_swatch(one.visit->ticket, {place.x + pad, swatch_y, swatch, swatch});
    const float above = (closed_row_h() - name_h - 2 * fact_line + 2) / 2;
    const Rect words{place.x + pad + swatch + 14, place.y + above, words_w, head_h - 2 * above};
    text(words.top(name_h), name,
         {type_that_fits(name, words.w, Type::desk_name, Type::desk_label), look_now().ink,
          Align::start, VAlign::middle, true, true});
    lay_facts(facts, words.below(name_h - 2), lines, true);
    if (open) {
        draw_strip(
            desk, one,
            {place.x + pad, place.y + head_h, place.w - 2 * pad, place.h - head_h - strip_gap});
    } else {
        draw_side(desk, one, place.inset(pad, 0).end(side_w));
    }
    focus_on(desk, one, touched);
}

}  // namespace porchlight
