// One referral on the desk: whose it is while that is known, the partner, how far it came, and the
// one thing to do about it.
#include <algorithm>
#include <array>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float pad = 14;
constexpr float swatch = 58;
constexpr float button_h = 48;
constexpr float step_h = 30;
constexpr float change_h = 42;

void draw_whose(const Desk& desk, const Referral& referral, Rect place) {
    const auto visit = desk.state.visits.find(referral.visit);
    if (visit != desk.state.visits.end()) {
        ticket_swatch(visit->second.ticket, place);
        note(Role::picture, ticket_name(visit->second.ticket), place);
        return;
    }
    const Theme& look = look_now();
    dashed_outline(place, look.line, 2, 12);
    icon("person_outline", place.inset(12), look.ink_soft);
}

void draw_code(const std::string& code, Rect place) {
    const Theme& look = look_now();
    outline(place, look.line, 2, 8);
    TextAt at{Type::desk_label, look.ink, Align::center, VAlign::middle, true};
    at.keep_ltr = true;
    text(place.inset(8, 0), code, at);
}

/// The code stands beside the name, or below it where the name needs the room. True: beside it.
bool draw_name(const Referral& referral, Rect row) {
    const float code_w = text_room(referral.code, Type::desk_label, 0).w + 22;
    // TRANSLATORS: {1} is the name of a place
    const std::string whole = referral.way == ReferralWay::outgoing
                                  ? partner_of(referral)
                                  : put(tr("desk referral", "From {1}"), {partner_of(referral)});
    const auto fits = [&](const std::string& words) {
        return text_room(words, Type::desk_name, 0).w + 2 <= row.w;
    };
    const std::string name = shortened(whole, fits);
    const float w = std::min(row.w, text_room(name, Type::desk_name, 0).w + 2);
    text(row.start(w), name, {Type::desk_name, look_now().ink, Align::start, VAlign::middle, true});
    const bool beside = w + 12 + code_w <= row.w;
    if (beside) {
        draw_code(referral.code, Rect{row.x + w + 12, row.y, code_w, row.h}.inset(0, 1));
    }
    return beside;
}

void draw_marks(const Referral& referral, bool with_code, Rect row) {
    std::vector<Fact> facts(1);
    facts[0].kind = Fact::Kind::chip;
    facts[0].icon = partner_icon(referral.kind);
    facts[0].words = partner_kind_words(referral.kind);
    facts[0].accent = partner_accent(referral.kind);
    if (with_code) {
        Fact code;
        code.words = referral.code;
        facts.push_back(std::move(code));
    }
    if (referral.agreement) {
        Fact agreement;
        agreement.kind = Fact::Kind::chip;
        agreement.icon = "handshake";
        agreement.words = tr("desk referral", "Agreement");
        agreement.accent = look_now().moss;
        facts.push_back(std::move(agreement));
    }
    lay_facts(facts, row, 1, true);
}

/// What is behind, where it is, what is ahead: check, dot and ring, each with its word.
void draw_steps(const Referral& referral, Rect row) {
    static constexpr std::array steps{ReferralStep::offered, ReferralStep::agreed,
                                      ReferralStep::arranged, ReferralStep::arrived};
    constexpr float r = 12;
    const Theme& look = look_now();
    const auto room_of = [](Rect cell) { return cell.after(2 * r + 8); };
    const bool all_words = std::ranges::all_of(steps, [&](ReferralStep step) {
        return text_fits(room_of(row.cell(0, 0, 4, 1, 6)), step_words(step),
                         {Type::desk_label, 0, Align::start, VAlign::middle, true});
    });
    // Words too long for four of them: the marks, and where it is.
    const float marks_w = 4 * (2 * r + 8);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Rect cell =
            (all_words ? row : row.start(marks_w)).cell(static_cast<int>(i), 0, 4, 1, 6);
        const float x = cell.x + r, y = cell.middle_y();
        const bool now = steps.at(i) == referral.step;
        if (steps.at(i) < referral.step) {
            circle(x, y, r, look.primary);
            icon("check", {x - 9, y - 9, 18, 18}, look.on_primary);
        } else if (now) {
            circle(x, y, r, look.primary);
            circle(x, y, 5, look.on_primary);
        } else {
            ring(x, y, r - 1, 2, 1, look.line);
        }
        if (!all_words && !now) {
            continue;
        }
        const std::string words = step_words(steps.at(i));
        const Rect room = all_words ? room_of(cell) : row.after(marks_w + 8);
        const float w = std::min(room.w, text_room(words, Type::desk_label, 0).w + 2);
        TextAt at{Type::desk_label, now ? look.ink : look.ink_soft, Align::start, VAlign::middle,
                  true};
        at.weight = now ? 700 : 400;
        text(room.start(std::min(room.w, w + 12)), words, at);
        if (all_words && i + 1 < steps.size() && room.w - w > 34) {
            fill({room.x + w + 14, y - 1, room.w - w - 20, 2}, look.row_line);
        }
    }
}

void draw_how_it_ended(const Referral& referral, Rect whole) {
    const Theme& look = look_now();
    const Rect row = whole.moved(0, 3).inset(0, 2);
    fill(row, look.contrast ? look.surface : look.slate.fill, 9);
    if (look.contrast) {
        outline(row, look.line, 2, 9);
    }
    const Ink ink = look.contrast ? look.ink : look.slate.ink;
    icon("replay", row.after(10).start(22), ink);
    text(row.after(42), why_sentence(referral.why.value_or(WhyNot::other)),
         {Type::desk_label, ink, Align::start, VAlign::middle, true});
}

/// The one main thing; returns where it starts.
float draw_next(Desk& desk, const Referral& referral, Rect head, int number) {
    DeskButton main;
    const std::string cap = std::to_string(number);
    main.cap = number <= 9 ? std::string_view(cap) : std::string_view();
    main.primary = is_asked_for(referral) || (referral.way == ReferralWay::incoming &&
                                              referral.step == ReferralStep::arrived);
    const std::string words = next_words(referral);
    const float w = desk_button_width(words, main);
    const Rect place = head.end(w).centered({w, button_h});
    if (is_saving(desk, saving_key(referral))) {
        saving_mark(place);
    } else if (desk_button("do_" + referral.id.value, words, place, main)) {
        do_next(desk, referral);
    }
    return place.x;
}

/// All the rest stands on its panel; returns where the way there starts.
float draw_change(Desk& desk, const Referral& referral, Rect foot) {
    const std::string words = tr("desk referral", "Change");
    const float w = desk_button_width(words);
    const Rect place = foot.end(w).last(change_h);
    if (!is_saving(desk, saving_key(referral)) &&
        desk_button("change_" + referral.id.value, words, place)) {
        open_move(desk, referral, referral.step);
    }
    return place.x;
}

}  // namespace

void draw_referral_card(Desk& desk, const Referral& referral, Rect place, int number) {
    const Theme& look = look_now();
    fill(place, look.surface, 18);
    outline(place, look.contrast ? look.line : look.row_line, 2, 18);
    Rect room = place.inset(pad, 9);
    const Rect head = room.top(swatch);
    draw_whose(desk, referral, head.start(swatch));
    const float end = draw_next(desk, referral, head, number);
    const Rect words{head.x + swatch + 14, head.y, end - head.x - swatch - 28, head.h};
    const bool beside = draw_name(referral, words.top(29));
    draw_marks(referral, !beside, words.below(29));
    const float spare = std::max(0.F, (room.h - swatch - step_h - 28) / 3);
    room.w = draw_change(desk, referral, room) - 14 - room.x;
    room = room.below(swatch + spare);
    if (referral.step == ReferralStep::not_worked_out) {
        draw_how_it_ended(referral, room.top(step_h));
    } else {
        draw_steps(referral, room.top(step_h));
    }
    const Rect line = room.below(step_h + spare).top(28);
    const auto fits = [&](const std::string& said) {
        return text_room(said, Type::desk_body, 0).w + 2 <= line.w;
    };
    text(line, sentences_that_fit(referral_line(desk, referral), fits),
         {Type::desk_body, look.ink, Align::start, VAlign::middle, true});
}

}  // namespace porchlight
