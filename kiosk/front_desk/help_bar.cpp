// "Someone needs help now": over the lanes, until somebody has said "All clear".
#include <array>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float edge = 14;      ///< above the yellow bar
constexpr float strip_h = 74;   ///< below it: what became of the call
constexpr float words_h = 154;  ///< of the bar's words, where the buttons stand below them
constexpr float button_h = 62;
constexpr float gap = 14;
constexpr float narrow = 1500;  ///< from here on the buttons stand beside the words
constexpr float four_abreast = 1180;
constexpr Ink paper = 0xFFFFFFFFU;

/// One thing to say about a call.
struct Answer {
    std::string_view key, icon, cap;
    Key by_key{};
    decltype(Command::what) what;
    std::string label;
    bool done = false;   ///< said already: nothing to touch
    bool first = false;  ///< what is wanted most
};

std::array<Answer, 4> answers_to(const Desk& desk, const HelpAlert& alert) {
    const bool taken = alert.taken.has_value();
    // TRANSLATORS: {1} is the number to call for an ambulance, such as 911
    const std::string called =
        put(tr("desk help", "{1} is called"), {desk.settings().help.emergency_number});
    return {{{"going_", "directions_run", "F1", Key::f1, TakeHelp{alert.id},
              tr("desk help", "I am going"), taken, !taken},
             {"more_help_", "campaign", "F2", Key::f2, AskMoreHelp{alert.id},
              tr("desk help", "Ask for more help"), alert.more_asked.has_value(), false},
             {"ambulance_", "call", "F3", Key::f3, CallAmbulance{alert.id}, called,
              alert.ambulance_called.has_value(), false},
             {"all_clear_", "check", "F4", Key::f4, CloseHelp{alert.id},
              tr("desk help", "All clear"), false, taken}}};
}

bool pressed_now(Key key) {
    const Frame& now = frame();
    return now.has_key && now.key.key == key && now.now.mono >= now.memory->deaf_until;
}

/// Black on yellow in every look: help looks the same everywhere.
bool draw_answer(const Answer& answer, const std::string& id, Rect place) {
    const Theme& look = look_now();
    Ink ink = look.on_emergency;
    Touch touched;
    if (answer.done) {
        dashed_outline(place, ink, 2, 16);
    } else {
        touched = touch(std::string(answer.key) + id, answer.label, place, Role::button);
        fill(place, pressed_ink(answer.first ? ink : paper, touched), 16);
        outline(place, ink, 3, 16);
        focus_ring(place.inset(6), 16, touched);
        ink = answer.first ? look.emergency : ink;
    }
    const bool roomy = place.w >= 270;
    const float cap_w = answer.done ? 0 : key_cap_width(answer.cap);
    Rect room = place.inset(roomy ? 22 : 14, 4);
    if (roomy) {
        icon(answer.done ? "check" : answer.icon, room.start(36), ink);
        room = room.after(50);
    }
    text(room.start(room.w - cap_w - 10), answer.label,
         {roomy ? Type::desk_lane : Type::desk_strong, ink, Align::start, VAlign::middle, false,
          true});
    if (!answer.done) {
        desk_key_cap(answer.cap, {room.right() - cap_w, room.middle_y() - 14, cap_w, 28}, ink);
    }
    return touched.activated || (!answer.done && pressed_now(answer.by_key));
}

std::string when_words(const Desk& desk, const HelpAlert& alert) {
    const std::string time = clock_of(desk, alert.raised);
    if (alert.told > 1) {
        // TRANSLATORS: {1} is a time such as 10:42 am, {2} how often somebody touched the button
        return put(tr("desk help", "At the waiting room screen, {1}. Touched {2} times."),
                   {time, number_words(alert.told)});
    }
    // TRANSLATORS: {1} is a time such as 10:42 am
    return put(tr("desk help", "At the waiting room screen, {1}. It shows the overdose steps."),
               {time});
}

/// Where staff find what they run for.
std::string place_words(const Desk& desk) {
    const std::string& naloxone = in_spoken(desk.settings().help.naloxone_place);
    const std::string& oxygen = in_spoken(desk.settings().help.oxygen_place);
    if (naloxone.empty()) {
        // TRANSLATORS: {1} is a place such as Room 1
        return oxygen.empty() ? "" : put(tr("desk help", "Oxygen: {1}"), {oxygen});
    }
    if (oxygen.empty()) {
        // TRANSLATORS: {1} is a place such as Front desk, top drawer
        return put(tr("desk help", "Naloxone: {1}"), {naloxone});
    }
    // TRANSLATORS: {1} is a place such as Front desk, top drawer, {2} a place such as Room 1
    return put(tr("desk help", "Naloxone: {1}. Oxygen: {2}."), {naloxone, oxygen});
}

void draw_words(const Desk& desk, const HelpAlert& alert, Rect place) {
    const Ink ink = look_now().on_emergency;
    const std::string title = tr("desk help", "Someone needs help now");
    note(Role::dialog, title, place);
    text(place.top(place.h * 0.36F), title,
         {Type::action, ink, Align::start, VAlign::middle, true, true, {}, false, 700});
    const Rect rest = place.below(place.h * 0.38F);
    const std::string when = when_words(desk, alert);
    const float when_h = std::min(text_room(when, Type::desk_name, rest.w).h, rest.h * 0.66F);
    text(rest.top(when_h), when,
         {Type::desk_name, ink, Align::start, VAlign::top, false, false, {}, false, 400});
    text(rest.below(when_h + 4), place_words(desk),
         {Type::desk_name, ink, Align::start, VAlign::top});
}

/// By name only where somebody is signed in and still works here.
std::string going_words(const Desk& desk, const HelpAlert& alert) {
    const auto found = desk.state.staff.find(alert.taken_staff);
    if (found == desk.state.staff.end()) {
        return tr("desk help", "Someone is going.");
    }
    const std::string& name = found->second.name;
    switch (found->second.role) {
        case StaffRole::peer:
            // TRANSLATORS: {1} is the name of somebody who works here
            return put(tr("desk help", "{1} (peer) is going."), {name});
        case StaffRole::nurse:
            // TRANSLATORS: {1} is the name of somebody who works here
            return put(tr("desk help", "{1} (nurse) is going."), {name});
        case StaffRole::provider:
            // TRANSLATORS: {1} is the name of somebody who works here
            return put(tr("desk help", "{1} (provider) is going."), {name});
        case StaffRole::front_desk:
            // TRANSLATORS: {1} is the name of somebody who works here
            return put(tr("desk help", "{1} (front desk) is going."), {name});
    }
    return {};
}

Fact fact(std::string_view icon_name, const std::string& words) {
    Fact made;
    made.icon = icon_name;
    made.words = words;
    return made;
}

/// What became of the call so far.
std::vector<Fact> facts_of(const Desk& desk, const HelpAlert& alert) {
    std::vector<Fact> facts;
    facts.push_back(alert.taken ? fact("directions_run", going_words(desk, alert))
                                : fact("hourglass_empty", tr("desk help", "No answer yet.")));
    if (alert.more_asked) {
        // TRANSLATORS: {1} is a time such as 10:43 am
        facts.push_back(fact("campaign", put(tr("desk help", "More help asked for, {1}"),
                                             {clock_of(desk, *alert.more_asked)})));
    }
    if (alert.ambulance_called) {
        // TRANSLATORS: {1} is the number called for an ambulance, {2} a time such as 10:44 am
        facts.push_back(fact("call", put(tr("desk help", "{1} was called, {2}"),
                                         {desk.settings().help.emergency_number,
                                          clock_of(desk, *alert.ambulance_called)})));
    }
    const int others = static_cast<int>(desk.alerts.size()) - 1;
    if (others > 0) {
        facts.push_back(fact("notifications_active", trn("desk help", "{1} more call for help",
                                                         "{1} more calls for help", others)));
    }
    facts.push_back(fact("groups", tr("desk help", "No one loses a place.")));
    return facts;
}

float wide_fact(const Fact& one) {
    return 46 + text_room(one.words, Type::desk_name, 0).w + 1;
}

/// In one row where there is room for large letters, else small and in two.
void draw_facts(const std::vector<Fact>& facts, Rect strip) {
    constexpr float between = 40;
    float all = -between;
    for (const Fact& one : facts) {
        all += wide_fact(one) + between;
    }
    if (all > strip.w) {
        const int lines = lay_facts(facts, strip, 2, false);
        const float height = fact_line * static_cast<float>(lines);
        lay_facts(facts, strip.centered({strip.w, height}), 2, true);
        return;
    }
    const Theme& look = look_now();
    float x = strip.x;
    for (const Fact& one : facts) {
        const float w = wide_fact(one);
        const bool last = &one == &facts.back();  // that nobody loses a place stands at the end
        const Rect place{last ? strip.right() - w : x, strip.y, w, strip.h};
        icon(one.icon, place.start(32), look.primary);
        text(place.after(46), one.words,
             {Type::desk_name, look.ink, Align::start, VAlign::middle, true});
        x += w + between;
    }
}

int columns_for(float width) {
    return width >= narrow || width < four_abreast ? 2 : 4;
}

void draw_answers(Desk& desk, const HelpAlert& alert, Rect place) {
    const int columns = columns_for(frame().canvas.w);
    const auto answers = answers_to(desk, alert);
    for (int i = 0; i < 4; ++i) {
        const Answer& answer = answers.at(static_cast<std::size_t>(i));
        const Rect cell = place.cell(i % columns, i / columns, columns, 4 / columns, gap);
        if (draw_answer(answer, alert.id.value, cell)) {
            desk.commands.ask(answer.what);
            go_deaf();
        }
    }
}

}  // namespace

float help_bar_height(float width) {
    if (width >= narrow) {
        return edge + 194 + strip_h;
    }
    const auto rows = static_cast<float>(4 / columns_for(width));
    return edge + words_h + rows * (button_h + gap) + 18 + strip_h;
}

void draw_help_bar(Desk& desk) {
    if (desk.alerts.empty()) {
        return;
    }
    const Theme& look = look_now();
    const HelpAlert& alert = *desk.alerts.front();
    const Rect whole = desk.places.help;
    shadow(whole, 0);
    fill(whole, look.bg_top);
    fill(whole.last(3), look.emergency_line);
    const Rect bar{24, whole.y + edge, whole.w - 48, whole.h - edge - strip_h};
    fill(bar, look.emergency, 20);
    outline(bar, look.emergency_line, 5, 20);
    const bool beside = whole.w >= narrow;
    const Rect words_row = beside ? bar : bar.top(words_h);
    icon("notifications_active", {bar.x + 34, words_row.y, 104, words_row.h}, look.on_emergency);
    const float answers_w = beside ? std::clamp(bar.w * 0.38F, 600.F, 720.F) : bar.w - 48;
    const Rect answers = beside ? bar.inset(28, 24).end(answers_w)
                                : bar.below(words_h).inset(24, 0).top(bar.h - words_h - 18);
    const float words_end = beside ? answers.x - 24 : bar.right() - 24;
    draw_words(desk, alert,
               Rect{bar.x + 166, words_row.y, words_end - bar.x - 166, words_row.h}.inset(0, 20));
    const Rect strip{bar.x + 14, bar.bottom(), bar.w - 28, strip_h - 3};
    draw_facts(facts_of(desk, alert), strip);
    draw_answers(desk, alert, answers);
}

}  // namespace porchlight
