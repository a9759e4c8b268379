// The panel of one referral: how far it came, when and how they go, or why it did not work out.
#include <array>

#include "core/nearby.h"
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr const char* note_key = "referral_note";
constexpr std::size_t longest_note = 60;
constexpr float between = between_choices;

const Referral* moved(const Desk& desk) {
    const auto found = desk.state.referrals.find(desk.draft.move->referral);
    return found == desk.state.referrals.end() ? nullptr : &found->second;
}

void close_move(Desk& desk) {
    desk.draft.move.reset();
    frame().memory->focus.clear();
    go_deaf();
}

void draw_step_choice(const Desk& desk, const Referral& referral, ReferralMove& move, Rect body,
                      float& y) {
    static constexpr std::array out{ReferralStep::offered, ReferralStep::agreed,
                                    ReferralStep::arranged, ReferralStep::arrived,
                                    ReferralStep::not_worked_out};
    std::vector<DeskChoice> choices;
    for (const ReferralStep step : out) {
        choices.push_back({"step_" + std::string(code(step)), step_words(step), move.step == step});
    }
    panel_label(body, y, tr("desk referral", "How far did it come?"));
    const int picked = draw_referral_choices(desk, choices, 5, body, y);
    if (picked >= 0) {
        move.step = out.at(static_cast<std::size_t>(picked));
    }
    if (referral.way == ReferralWay::incoming && move.step == ReferralStep::arrived &&
        !move.offered_visit.empty()) {
        const auto visit = desk.state.visits.find(move.offered_visit);
        if (visit != desk.state.visits.end()) {
            // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
            const std::string words =
                put(tr("desk referral", "They are {1}"), {ticket_name(visit->second.ticket)});
            if (draw_referral_choices(desk, {{"referral_visit", words, !move.visit.empty()}}, 3,
                                      body, y) == 0) {
                move.visit = move.visit.empty() ? move.offered_visit : VisitId{};
            }
        }
    }
}

void draw_when(const Desk& desk, ReferralMove& move, Rect body, float& y) {
    const float h = referral_row_h(desk);
    panel_label(body, y, tr("desk referral", "When do they go?"));
    const Rect row{body.x, y, std::min(body.w, 820.F), h};
    draw_day_stepper(desk, "referral_day", row, move.day);
    draw_time_stepper("referral_time", row.moved(0, h + between), move.time);
    y += 2 * (h + between);
    const std::array<bool*, 3> parts{&move.escort, &move.transit_card, &move.slip};
    const int picked = draw_referral_choices(
        desk,
        {{"referral_escort", tr("desk referral", "Somebody goes along"), move.escort},
         {"referral_card", tr("desk referral", "Transit card given"), move.transit_card},
         {"referral_slip", tr("desk referral", "Slip given"), move.slip}},
        3, body, y);
    if (picked >= 0) {
        bool& part = *parts.at(static_cast<std::size_t>(picked));
        part = !part;
    }
}

void draw_why(const Desk& desk, ReferralMove& move, Rect body, float& y) {
    std::vector<DeskChoice> choices;
    for (int i = 0; i <= static_cast<int>(WhyNot::other); ++i) {
        const auto why = static_cast<WhyNot>(i);
        choices.push_back({"why_" + std::string(code(why)), why_words(why), move.why == why});
    }
    panel_label(body, y, tr("desk referral", "What was missing there?"));
    const int picked = draw_referral_choices(desk, choices, desk.places.low ? 3 : 4, body, y);
    if (picked >= 0) {
        move.why = static_cast<WhyNot>(picked);
    }
}

void draw_facts(const ReferralMove& move, Rect body, float& y) {
    const Theme& look = look_now();
    if (move.phone.empty() && move.welcomes.empty()) {
        return;
    }
    const Rect row{body.x, y, body.w, 40};
    float x = row.x;
    if (!move.phone.empty()) {
        icon("call", row.start(28), look.primary);
        const float w = std::min(row.w * 0.5F, text_room(move.phone, Type::desk_count, 0).w + 2);
        TextAt at{Type::desk_count, look.ink, Align::start, VAlign::middle, true};
        at.keep_ltr = true;
        text({row.x + 40, row.y, w, row.h}, move.phone, at);
        x = row.x + 40 + w + 24;
    }
    text({x, row.y, row.right() - x, row.h}, move.welcomes,
         {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true});
    y += 40 + between;
}

void save(Desk& desk, const Referral& referral) {
    const ReferralMove& move = *desk.draft.move;
    if (move.step == ReferralStep::not_worked_out && !move.why) {
        refuse(desk, tr("desk referral", "Pick what was missing first."));
        return;
    }
    MoveReferral asked;
    asked.referral = referral.id;
    asked.step = move.step;
    asked.note = move.note;
    asked.why = move.why;
    asked.escort = move.escort;
    asked.transit_card = move.transit_card;
    asked.slip = move.slip;
    if (move.step == ReferralStep::arranged && referral.way == ReferralWay::outgoing) {
        asked.time = from_local(move.day, move.time, desk.settings().time_zone);
    }
    if (referral.way == ReferralWay::incoming && move.step == ReferralStep::arrived &&
        (move.visit.empty() || desk.state.visits.contains(move.visit))) {
        asked.visit = move.visit;
    }
    move_referral_to(desk, referral, asked);
    close_move(desk);
}

/// Of one that is over: it goes from the desk's list.
bool draw_put_away(Desk& desk, const Referral& referral, Rect foot) {
    if (referral.step != ReferralStep::not_worked_out) {
        return false;
    }
    const std::string words = referral.way == ReferralWay::outgoing
                                  ? tr("desk referral", "Close, no next try")
                                  : tr("desk referral", "Partner knows. Close.");
    if (!desk_button("referral_put_away", words, foot.start(desk_button_width(words)))) {
        return false;
    }
    MoveReferral asked;
    asked.referral = referral.id;
    asked.step = referral.step;
    asked.why = referral.why;
    asked.partner_told = true;
    move_referral_to(desk, referral, asked);
    close_move(desk);
    return true;
}

std::string hint_of(const Desk& desk, const Referral& referral) {
    const auto visit = desk.state.visits.find(referral.visit);
    const std::string kind = partner_kind_words(referral.kind);
    return visit == desk.state.visits.end()
               // TRANSLATORS: {1} is a code such as K7-M4, {2} a kind of place such as Treatment
               ? put(tr("desk referral", "{1} · {2}"), {referral.code, kind})
               // TRANSLATORS: {1} is a code such as K7-M4, {2} a kind of place such as Treatment,
               // {3} the name of a ticket such as Blue Swan
               : put(tr("desk referral", "{1} · {2} · {3}"),
                     {referral.code, kind, ticket_name(visit->second.ticket)});
}

bool draw_save(Rect foot) {
    DeskButton primary;
    primary.primary = true;
    primary.cap = "Enter";
    const bool entered = enter_pressed() || (is_writing(note_key) && frame().has_key &&
                                             !frame().inert && frame().key.key == Key::enter);
    return desk_button("referral_save", tr("desk referral", "Write it down"),
                       foot.end(std::min(400.F, foot.w * 0.4F)), primary) ||
           entered;
}

void draw_inside(Desk& desk, const Referral& referral) {
    const auto panel =
        draw_panel(desk, {partner_of(referral), hint_of(desk, referral), "referral"});
    if (!panel) {
        return;
    }
    ReferralMove& move = *desk.draft.move;
    const Rect body = panel->body;
    float y = body.y;
    draw_facts(move, body, y);
    draw_step_choice(desk, referral, move, body, y);
    if (move.step == ReferralStep::arranged && referral.way == ReferralWay::outgoing) {
        draw_when(desk, move, body, y);
    } else if (move.step == ReferralStep::not_worked_out) {
        draw_why(desk, move, body, y);
    }
    const float h = referral_row_h(desk);
    if (has_reminder(desk, referral)) {
        panel_label(body, y, tr("desk referral", "To take along"));
        draw_reminder(desk, referral, {body.x, y, body.w, h}, !is_writing(note_key));
        y += h + between;
    }
    panel_label(body, y, tr("desk referral", "A note, for staff only. No names."));
    text_field(note_key, tr("desk times", "You may leave this empty"), move.note, longest_note,
               {body.x, y, body.w, h});
    if (draw_put_away(desk, referral, panel->foot)) {
        return;
    }
    if (draw_save(panel->foot)) {
        save(desk, referral);
    } else if (panel->closed) {
        close_move(desk);
    }
}

}  // namespace

float referral_row_h(const Desk& desk) {
    return desk.places.low ? 48.F : 52.F;
}

int draw_referral_choices(const Desk& desk, const std::vector<DeskChoice>& choices, int columns,
                          Rect room, float& y) {
    const int count = static_cast<int>(choices.size());
    const int rows = (count + columns - 1) / columns;
    const float h = static_cast<float>(rows) * (referral_row_h(desk) + between) - between;
    const int touched = draw_choices(choices, columns, {room.x, y, room.w, h});
    y += h + between;
    return touched;
}

void open_move(Desk& desk, const Referral& referral, ReferralStep step) {
    ReferralMove move;
    move.referral = referral.id;
    move.step = step;
    const LocalTime when = to_local(referral.time.value_or(likely_time(desk.session.now.wall)),
                                    desk.settings().time_zone);
    move.day = std::max(when.day, desk.local.day);
    move.time = when.since_midnight;
    move.escort = referral.escort || (referral.step == ReferralStep::offered &&
                                      referral.wish == ReferralWish::go_with_me);
    move.transit_card = referral.transit_card;
    move.slip = referral.slip;
    move.why = referral.why;
    move.note = referral.note;
    move.visit = referral.visit;
    move.offered_visit = referral.visit.empty() ? desk.draft.focused : referral.visit;
    const NearbyPlace* place =
        desk.state.nearby == nullptr ? nullptr : find_place(*desk.state.nearby, referral.place);
    if (place != nullptr && !place->place.phones.empty()) {
        move.phone = place->place.phones.front().number;
    }
    if (place != nullptr && place->partner) {
        move.welcomes = welcomes_sentence(place->partner->welcomes);
    }
    desk.draft.move = std::move(move);
    desk.session.printing = {};
    desk.draft.refused.clear();
    frame().memory->focus.clear();
    go_deaf();
}

void draw_move_panel(Desk& desk) {
    if (!desk.moving || !desk.draft.move) {
        return;
    }
    const Referral* referral = moved(desk);
    if (referral == nullptr) {
        desk.draft.move.reset();  // kept long enough, and gone
        return;
    }
    if (!has_reminder(desk, *referral)) {
        desk.draft.move->square.reset();  // taken back, or moved by another desk
    }
    {
        const Inert under(desk.draft.move->square.has_value());
        draw_inside(desk, *referral);
    }
    draw_reminder_square(desk);
}

}  // namespace porchlight
