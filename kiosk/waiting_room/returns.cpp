// "Bringing any back?" A count, or a full box that the desk weighs. A guess is fine, and no return
// is ever needed.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/told_question.h"

namespace porchlight {

namespace {

constexpr int most = 10'000;
constexpr float gap = 20;
constexpr float step_h = 112;

struct Step {
    const char* key;
    int by;
};
constexpr std::array steps{Step{"less", -1}, Step{"one", 1}, Step{"ten", 10}, Step{"fifty", 50}};

void draw_steps(Rect place, int& count) {
    const bool upright = frame().canvas.portrait;
    for (int i = 0; i < 4; ++i) {
        const Step& step = steps.at(static_cast<std::size_t>(i));
        ButtonLook look;
        look.icon = step.by < 0 ? "remove" : "add";
        look.type = step.by < 0 ? Type::label : Type::action;
        const Rect at = upright ? place.cell(i % 2, i / 2, 2, 2, gap) : place.cell(i, 0, 4, 1, gap);
        const std::string words = step.by < 0 ? tr("returns", "One less") : number_words(step.by);
        if (button(std::string("step_") + step.key, words, at, look)) {
            count = std::clamp(count + step.by, 0, most);
        }
    }
}

/// The steps right under the number they change; the box beside both, upright under them.
struct Places {
    Rect number, steps, box;
};

Places places_in(Rect body) {
    if (frame().canvas.portrait) {
        const Rect all = body.top(std::min(body.h, 860.F));
        const float steps_h = 2 * step_h + gap;
        const float each = (all.h - steps_h - 2 * gap) / 2;
        const Rect changed{all.x, all.y + each + gap, all.w, steps_h};
        return {all.top(each), changed, all.last(each)};
    }
    const Rect all = body.top(std::min(body.h, 460.F));
    const Rect counted = all.start(all.w * 0.6F);
    return {counted.top(all.h - step_h - gap), counted.last(step_h), all.after(counted.w + 24)};
}

/// The number large over what it counts.
void draw_count(Rect place, int count) {
    const Theme& look = look_now();
    card(place);
    const std::string unit = trn("returns", "used syringe", "used syringes", count);
    const float unit_h = line_height(Type::lead);
    const float number_h = std::min(line_height(Type::hero), place.h - unit_h);
    const Rect both = place.centered({place.w - 40, number_h + unit_h});
    text(both.top(number_h), number_words(count),
         {Type::hero, look.ink, Align::center, VAlign::middle, true});
    text(both.below(number_h), unit, {Type::lead, look.ink_soft, Align::center, VAlign::top, true});
}

/// No count and no command: this tells where to take it.
bool draw_full_box(Rect place) {
    TileLook look;
    look.icon = "inbox";
    look.accent = "clay";
    look.beside = true;
    return tile("full_box", tr("returns", "A full box or bag"),
                tr("returns", "Keep it closed. The desk weighs it."), place, look);
}

}  // namespace

void draw_returns(const ClinicState& state, Session& session, Commands& commands) {
    AfterDraft& draft = session.after;
    draw_top(state, session);
    const Rect body = draw_told_heading({"", tr("returns", "How many come back?"),
                                         tr("returns", "A guess is fine. You never have to.")});
    const Places at = places_in(body);
    draw_count(at.number, draft.returned);
    draw_steps(at.steps, draft.returned);
    const bool full_box = draw_full_box(at.box);
    draw_dock(session, commands);
    const bool next = draw_told_primary(draft.returned > 0);
    if (next && draft.returned > 0) {
        draft.told.push_back(commands.ask(TellReturn{draft.returned, 0}));
    }
    if (next || full_box) {
        draft.weighed = full_box;
        draft.returned = 0;
        draft.returns_done = true;
        back_to_bag(session);
    }
}

}  // namespace porchlight
