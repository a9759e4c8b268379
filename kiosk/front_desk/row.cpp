// One person in one line: who, how long, what would help, and what to do next.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
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

using Facts = std::vector<Fact>;

Fact chip(std::string_view icon_name, std::string words, const Accent& accent) {
    return {Fact::Kind::chip, std::string(icon_name), std::move(words), accent, {}, false, 0};
}

Fact plain(std::string_view icon_name, std::string words) {
    return {Fact::Kind::words, std::string(icon_name), std::move(words), {}, {}, false, 0};
}

std::string called_words(WallTime since, WallTime now) {
    const auto minutes =
        static_cast<int>(std::chrono::floor<std::chrono::minutes>(now - since).count());
    return minutes < 2 ? tr("desk", "Called just now")
                       : trn("desk", "Called {1} minute ago", "Called {1} minutes ago", minutes);
}

/// Where the person stands now, as a chip; what matters most for the next action comes first.
void add_status(Facts& facts, const Desk& desk, const InLine& one) {
    const Theme& look = look_now();
    const QueueEntry& entry = *one.entry;
    if (entry.is<Called>()) {
        facts.push_back(
            chip("campaign", called_words(entry.since(), desk.session.now.wall), look.teal));
    } else if (entry.is<SteppedOut>()) {
        facts.push_back(chip("park", tr("desk", "Stepped out"), look.blue));
    } else if (!entry.is<InService>() && with_someone_else(one)) {
        facts.push_back(chip("sync_alt", tr("desk", "In another line"), look.slate));
    }
    if (entry.urgent) {
        facts.push_back(chip("priority_high", tr("desk", "Urgent"), look.clay));
    }
    if (one.entry == desk.longest) {
        facts.push_back(chip("schedule", tr("desk", "Longest wait"), look.clay));
    }
}

void add_call_way(Facts& facts, const Desk& desk, const InLine& one, bool focused) {
    const Theme& look = look_now();
    const Visit& visit = *one.visit;
    if (visit.call_way == CallWay::find_me) {
        facts.push_back(chip("directions_walk", tr("desk", "Find quietly"), look.plum));
        if (focused && visit.spot) {
            facts.push_back(plain("place", spot_title(desk.settings(), *visit.spot)));
        }
    } else if (visit.call_way == CallWay::outside) {
        facts.push_back(chip("park", tr("desk", "Outside"), look.blue));
    }
    if (one.entry->appointment && !one.entry->is<InService>()) {
        const auto at = to_local(*one.entry->appointment, desk.settings().time_zone);
        // TRANSLATORS: {1} is a time such as 10:30 am
        facts.push_back(chip("event",
                             put(tr("desk", "Has a time: {1}"), {clock_words(at.since_midnight)}),
                             look.moss));
    }
}

Fact language_chip(const Visit& visit) {
    const Theme& look = look_now();
    const Pack& spoken_there = pack(visit.locale);
    const bool known = spoken_there.tag == visit.locale;
    Fact fact = chip("", known ? spoken_there.endonym : visit.locale, {look.ink, look.sunken});
    fact.language = known ? visit.locale : "";
    fact.line_before = true;
    return fact;
}

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
Facts facts_of(const Desk& desk, const InLine& one, float width) {
    const bool focused = in_focus(desk, one);
    Facts facts = time_facts(desk, one);
    Facts chips;
    add_status(chips, desk, one);
    if (const auto* called = std::get_if<Called>(&one.entry->status()); called && focused) {
        chips.push_back(plain("meeting_room", counter_name(desk, called->counter)));
    }
    add_call_way(chips, desk, one, focused);
    Facts later;
    for (Fact& status : chips) {
        facts.push_back(std::move(status));
        if (lay_facts(facts, {0, 0, width, 0}, most_fact_lines, false) > 1) {
            later.push_back(std::move(facts.back()));
            facts.pop_back();
        }
    }
    if (!one.visit->locale.empty()) {  // a carried visit keeps its place and nothing else
        facts.push_back(language_chip(*one.visit));
    }
    facts.insert(facts.end(), later.begin(), later.end());
    add_needs(facts, desk, *one.visit, focused);
    return facts;
}

int fact_lines(const Facts& facts, float width, bool focused) {
    return focused ? std::max(2, lay_facts(facts, {0, 0, width, 0}, most_fact_lines, false)) : 2;
}

float side_width(const InLine& one) {
    const float words = text_room(action_word(next_action(*one.entry)), Type::desk_label, 0).w;
    return std::clamp(words + 26, 84.F, 150.F);
}

float words_width(const InLine& one, float width, bool open) {
    const float side = open ? 0 : side_width(one) + 12;
    return width - pad - swatch - 14 - side - pad;
}

/// One line of buttons where they fit, else two.
int strip_rows(const std::vector<Action>& actions, float width) {
    float needs = -strip_gap;
    for (const Action action : actions) {
        needs += text_room(action_word(action), Type::desk_label, 0).w + 12 + strip_gap;
    }
    return needs <= width ? 1 : 2;
}

void draw_strip_row(Desk& desk, const InLine& one, const std::vector<Action>& actions, Rect place) {
    float words = 0;
    std::vector<float> widths;
    for (const Action action : actions) {
        widths.push_back(text_room(action_word(action), Type::desk_label, 0).w);
        words += widths.back();
    }
    const float spare = place.w - words - strip_gap * static_cast<float>(actions.size() - 1);
    const bool focused = in_focus(desk, one);
    float x = place.x;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const Action action = actions[i];
        const float w = widths[i] + spare / static_cast<float>(actions.size());
        if (action_button(action_key(action, one), action_word(action),
                          focused ? action_cap(action) : "", {x, place.y, w, place.h},
                          action == next_action(*one.entry))) {
            act(desk, one, action);
        }
        x += w + strip_gap;
    }
}

/// "Left" shows only on the row in focus: nobody leaves by a slip of the hand.
void draw_strip(Desk& desk, const InLine& one, Rect place) {
    if (is_saving(desk, saving_key(one))) {
        saving_mark(place);
        return;
    }
    auto actions = all_actions(*one.entry);
    const bool one_row = strip_rows(actions, place.w) == 1;
    if (!in_focus(desk, one)) {
        std::erase(actions, Action::leave);
    }
    if (one_row) {
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
        saving_mark(place);
        return;
    }
    const Action action = next_action(*one.entry);
    if (action_button(action_key(action, one), action_word(action), "", place, false)) {
        act(desk, one, action);
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
    if (touched.activated && in_focus(desk, one)) {
        desk.draft.focused = {};
        go_deaf();
    } else if (touched.activated || (touched.focused && !in_focus(desk, one))) {
        desk.draft.focused = one.visit->id;
        desk.draft.focused_queue = one.entry->queue;
        go_deaf();
    }
}

}  // namespace

float row_grows_by(const Desk& desk, float width) {
    QueueEntry anyone;
    anyone.periods = {{Waiting{}, desk.session.now.wall}};
    const int strips = strip_rows(all_actions(anyone), width - 2 * pad);
    return static_cast<float>(strips) * (strip_h + strip_gap) + fact_line;
}

float row_height(const Desk& desk, const Lane& /*lane*/, const InLine& one, float width,
                 bool open) {
    if (!open) {
        return row_h;
    }
    const bool focused = in_focus(desk, one);
    const float words_w = words_width(one, width, true);
    const int lines = fact_lines(facts_of(desk, one, words_w), words_w, focused);
    const int strips = strip_rows(all_actions(*one.entry), width - 2 * pad);
    return row_h + fact_line * static_cast<float>(lines - 2) +
           (strip_h + strip_gap) * static_cast<float>(strips);
}

void draw_row(Desk& desk, const Lane& /*lane*/, const InLine& one, Rect place, bool open) {
    const Inert under(lies_under_help(desk, place));
    const QueueEntry& entry = *one.entry;
    const bool focused = in_focus(desk, one);
    const float words_w = words_width(one, place.w, open);
    const Facts facts = facts_of(desk, one, words_w);
    const int lines = open ? fact_lines(facts, words_w, focused) : 2;
    const float head_h = row_h + fact_line * static_cast<float>(lines - 2);
    draw_ground(place, entry.is<SteppedOut>(), open);
    if (focused) {
        outline(place.grown(6), look_now().focus, 4, 24);
    }
    const float side_w = side_width(one);
    const Rect head = open ? place.top(head_h - strip_gap)
                           : Rect{place.x, place.y, place.w - side_w - pad - 12, place.h};
    const std::string name = ticket_name(one.visit->ticket);
    const Touch touched =
        touch(row_key(entry.queue, one.visit->id), name, head, Role::row, focused);
    ticket_swatch(one.visit->ticket, {place.x + pad, place.y + pad, swatch, swatch});
    const Rect words{place.x + pad + swatch + 14, place.y + 8, words_w, head_h - 16};
    text(words.top(name_h), name,
         {Type::desk_name, look_now().ink, Align::start, VAlign::middle, true, true});
    lay_facts(facts, words.below(name_h - 2), lines, true);
    if (open) {
        draw_strip(
            desk, one,
            {place.x + pad, place.y + head_h, place.w - 2 * pad, place.h - head_h - strip_gap});
    } else {
        draw_side(desk, one, {place.right() - pad - side_w, place.middle_y() - 24, side_w, 48});
    }
    focus_on(desk, one, touched);
}

}  // namespace porchlight
