#include "kiosk/waiting_room/after_asking.h"

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/told_question.h"

namespace porchlight {

namespace {

constexpr float pad = 24;
constexpr float gap = 20;
constexpr float tile_h = 112;
constexpr float best_tile_h = 146;

bool any_line(const Settings& settings, const SupplyRequest& request,
              bool (*fits)(const SupplySetting&)) {
    return std::ranges::any_of(request.lines, [&](const SupplyLine& line) {
        const SupplySetting* supply = settings.supply(line.supply);
        return supply != nullptr && fits(*supply);
    });
}

struct Choice {
    const char* key;
    std::string title, hint;
};
struct PanelWords {
    std::string title, hint;
    Choice yes, no;
};

PanelWords panel_words(AfterQuestion question) {
    if (question == AfterQuestion::naloxone) {
        return {tr("after", "Did you use naloxone since last time?"),
                tr("after", "It helps us get more. No names. You get the same bag."),
                {"used_yes", tr("after", "Yes"), tr("after", "On someone, or on me")},
                {"used_no", tr("after", "No"), tr("after", "Not since last time")}};
    }
    return {tr("after", "Bringing any back?"),
            tr("after", "Used syringes. You never have to. You get the same bag."),
            {"returns_yes", tr("after", "Yes"), tr("after", "Some, or a full box")},
            {"returns_no", tr("after", "No"), tr("after", "That is fine.")}};
}

bool hints_show() {
    return frame().text_size != TextSize::extra;
}

float question_height() {
    return line_height(Type::body_strong) * 1.2F;
}

bool tiles_stacked(float width) {
    return width < 1060 && hints_show();
}

void ground(Rect place) {
    const Theme& look = look_now();
    fill(place, look.sunken, 28);
    outline(place, look.contrast ? look.line : look.divider, look.contrast ? 4 : 2, 28);
}

/// "One question, only if you want", the question and its line; the first and the last of them go
/// where there is no room.
void draw_words(const PanelWords& words, Rect place) {
    const Theme& look = look_now();
    const float caption_h = line_height(Type::helper_strong);
    const float hint_h = hints_show() ? text_room(words.hint, Type::helper, place.w).h : 0;
    float left = place.h - question_height();
    const bool hint = hint_h > 0 && left >= hint_h;
    left -= hint ? hint_h + 4 : 0;
    Rect at = place;
    if (left >= caption_h) {
        const std::string caption = tr("after", "One question, only if you want");
        const float side = caption_h;
        icon("volunteer_activism", at.top(caption_h).start(side), look.primary);
        text(at.top(caption_h).after(side + 12), caption,
             {Type::helper_strong, look.primary, Align::start, VAlign::middle, true});
        at = at.below(caption_h + std::min(8.F, left - caption_h));
    }
    const Rect title = at.top(question_height());
    note(Role::heading, words.title, title);
    text(title, words.title, {Type::title, look.ink, Align::start, VAlign::middle, false, true});
    if (hint) {
        text(at.below(question_height() + 4).top(hint_h + 2), words.hint,
             {Type::helper, look.ink_soft, Align::start, VAlign::top});
    }
}

bool draw_choice(const Choice& choice, Rect place, bool yes) {
    TileLook look;
    look.icon = yes ? "check" : "remove";
    look.accent = yes ? "teal" : "slate";
    look.beside = true;
    return tile(choice.key, choice.title, choice.hint, place, look);
}

void answer(AfterQuestion question, bool yes, Session& session) {
    AfterDraft& draft = session.after;
    draft.page = 0;
    if (question == AfterQuestion::naloxone) {
        yes ? open_reversal_card(session) : session.go(Screen::refill_reason);
    } else if (yes) {
        session.go(Screen::returns);
    } else {
        draft.returns_done = true;
        go_deaf_on_new_page();
    }
}

struct Thanks {
    std::string_view icon;
    std::string title, hint;
};

/// Nothing is called counted before it is.
Thanks thanks(const Session& session) {
    const AfterDraft& draft = session.after;
    const auto of = [&](const CommandId& id) { return session.answer(id); };
    if (std::ranges::any_of(draft.told, [&](const CommandId& id) { return of(id) == nullptr; })) {
        return {"more_horiz", tr("after", "Counting it…"), tr("saving", "You can let go.")};
    }
    if (draft.grief) {
        return {"favorite", tr("after", "Thank you. We are very sorry."),
                tr("after", "You can talk with us any time. Just ask.")};
    }
    if (std::ranges::any_of(draft.told,
                            [&](const CommandId& id) { return of(id)->refusal.has_value(); })) {
        return {"favorite_border", tr("after", "Thank you."),
                tr("after", "This screen could not count it. That is fine.")};
    }
    return {"favorite_border", tr("after", "Thank you. That is all."),
            draft.weighed ? tr("after", "Take the full box or bag to the desk.") : std::string()};
}

void draw_thanks(const Thanks& words, Rect place) {
    const Theme& look = look_now();
    ground(place);
    const Rect inside = place.inset(pad, 14);
    icon(words.icon, inside.start(72), look.primary);
    const Rect room = inside.after(96);
    const float hint_h = words.hint.empty() ? 0 : text_room(words.hint, Type::helper, room.w).h;
    const float title_h =
        std::min(text_room(words.title, Type::tile_title, room.w).h, room.h - hint_h);
    const Rect at = room.centered({room.w, title_h + hint_h});
    text(at.top(title_h), words.title, {Type::tile_title, look.ink});
    text(at.below(title_h).top(hint_h + 2), words.hint,
         {Type::helper, look.ink_soft, Align::start, VAlign::top});
}

}  // namespace

AfterQuestion after_question(const Settings& settings, const SupplyRequest& request,
                             const AfterDraft& draft) {
    const bool naloxone = any_line(
        settings, request, [](const SupplySetting& supply) { return supply.naloxone.has_value(); });
    const bool syringes = any_line(settings, request, [](const SupplySetting& supply) {
        return supply.picture == "syringes";
    });
    if (naloxone && !draft.naloxone_done) {
        return AfterQuestion::naloxone;
    }
    if (syringes && !draft.returns_done) {
        return AfterQuestion::returns;
    }
    return draft.naloxone_done || draft.returns_done ? AfterQuestion::thanks : AfterQuestion::none;
}

PanelHeight after_panel_height(AfterQuestion question, float width) {
    if (question == AfterQuestion::none) {
        return {};
    }
    if (question == AfterQuestion::thanks) {
        const float h = std::max(
            120.F, line_height(Type::tile_title) * 1.5F + 2 * line_height(Type::helper) + 28);
        return {h, h};
    }
    const float rows = tiles_stacked(width) ? 2 : 1;
    const float tiles = rows * tile_h + (rows - 1) * gap;
    // "You get the same bag" stays where helper lines show; the bag's own last lines go first.
    const float hint = hints_show() ? line_height(Type::helper) + 4 : 0;
    const float least = 2 * pad + question_height() + hint + gap + tiles;
    const float words = line_height(Type::helper_strong) + 8 + hint;
    return {least, least + words + rows * (best_tile_h - tile_h)};
}

void draw_after_panel(AfterQuestion question, Rect place, Session& session) {
    if (question == AfterQuestion::thanks) {
        return draw_thanks(thanks(session), place);
    }
    ground(place);
    const PanelWords words = panel_words(question);
    const Rect inside = place.inset(34, pad);
    const bool stacked = tiles_stacked(place.w);
    const int rows = stacked ? 2 : 1;
    const float all_gaps = static_cast<float>(rows - 1) * gap;
    // Tall tiles only where all the words have their room.
    const float wanted = after_panel_height(question, place.w).best - place.h;
    const float each =
        std::clamp(best_tile_h - wanted / static_cast<float>(rows), tile_h, best_tile_h);
    const Rect tiles = inside.last(static_cast<float>(rows) * each + all_gaps);
    draw_words(words, inside.top(inside.h - tiles.h - gap));
    const bool yes = draw_choice(
        words.yes, stacked ? tiles.cell(0, 0, 1, 2, gap) : tiles.cell(0, 0, 2, 1, gap), true);
    const bool no = draw_choice(
        words.no, stacked ? tiles.cell(0, 1, 1, 2, gap) : tiles.cell(1, 0, 2, 1, gap), false);
    if (yes || no) {
        answer(question, yes, session);
    }
}

}  // namespace porchlight
