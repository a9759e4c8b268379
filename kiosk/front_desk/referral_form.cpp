// "Enter one": somebody whom a partner sends here. They are expected from then on, at any hour.
#include <array>

#include "core/nearby.h"
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr const char* partner_key = "coming_partner";
constexpr const char* code_key = "coming_code";
constexpr const char* note_key = "coming_note";
constexpr std::size_t longest_partner = 60, longest_code = 16, longest_note = 60;
constexpr float between = 12;
constexpr days furthest{90};

struct KnownPartner {
    std::string place, name;
    Partner partner;
};

/// Places that the desk marked; few, so that they are looked up as they are.
std::vector<KnownPartner> known_partners(const Desk& desk) {
    std::vector<KnownPartner> found;
    if (desk.state.nearby == nullptr) {
        return found;
    }
    for (const NearbyPlace& place : desk.state.nearby->places) {
        if (place.partner) {
            found.push_back({place.place.id, softened(place.place.name), *place.partner});
        }
    }
    return found;
}

void close_form(Desk& desk) {
    desk.draft.coming.reset();
    frame().memory->focus.clear();
    go_deaf();
}

void draw_partner_chooser(Desk& desk, ReferralForm& form, Rect near) {
    const auto partners = known_partners(desk);
    Chooser chooser;
    chooser.title = tr("desk referral", "Who sends them?");
    chooser.columns = 1;
    for (const KnownPartner& one : partners) {
        chooser.keys.push_back("partner_" + one.place);
        chooser.labels.push_back(one.name);
    }
    const int answer = draw_chooser(chooser, near, form.partner_page);
    if (answer >= 0) {
        const KnownPartner& one = partners[static_cast<std::size_t>(answer)];
        form.partner = one.name;
        form.place = one.place;
        form.kind = one.partner.kind;
        form.agreement = one.partner.agreement;
    }
    if (answer != -1) {
        form.picking = false;
        go_deaf();
    }
}

void draw_partner(Desk& desk, ReferralForm& form, Rect body, float& y) {
    const float h = referral_row_h(desk);
    panel_label(body, y, tr("desk referral", "Who sends them?"));
    const std::string words = tr("desk referral", "Our partners");
    DeskButton look;
    look.icon = "handshake";
    const float w = desk_button_width(words, look);
    const std::string before = form.partner;
    text_field(partner_key, tr("desk referral", "Name of the place"), form.partner, longest_partner,
               {body.x, y, body.w - w - between, h});
    if (form.partner != before) {
        form.place.clear();  // written over: it is another place now
    }
    if (desk_button("coming_partners", words, {body.right() - w, y, w, h}, look)) {
        form.picking = true;
        form.partner_page = 0;
        frame().memory->focus.clear();
        go_deaf();
    }
    y += h + between;
}

void draw_kind(const Desk& desk, ReferralForm& form, Rect body, float& y) {
    static constexpr std::array kinds{PartnerKind::treatment, PartnerKind::harm_reduction,
                                      PartnerKind::other};
    panel_label(body, y, tr("desk referral", "What kind of place?"));
    std::vector<DeskChoice> choices;
    for (const PartnerKind kind : kinds) {
        choices.push_back(
            {"coming_" + std::string(code(kind)), partner_kind_words(kind), form.kind == kind});
    }
    choices.push_back(
        {"coming_agreement", tr("desk referral", "Signed agreement"), form.agreement});
    const int picked = draw_referral_choices(desk, choices, 4, body, y);
    if (picked == 3) {
        form.agreement = !form.agreement;
    } else if (picked >= 0) {
        form.kind = kinds.at(static_cast<std::size_t>(picked));
    }
}

void draw_day(const Desk& desk, ReferralForm& form, Rect body, float& y) {
    const float h = referral_row_h(desk);
    panel_label(body, y, tr("desk referral", "About when? They may come at any hour."));
    DeskButton any;
    any.picked = !form.expected;
    const std::string words = tr("desk referral", "Any day");
    const float w = std::max(160.F, desk_button_width(words, any));
    if (desk_button("coming_any_day", words, {body.x, y, w, h}, any)) {
        form.expected.reset();
    }
    const sys_days today{desk.local.day};
    const sys_days shown{form.expected.value_or(desk.local.day)};
    const Stepper day{
        "coming_day",
        {{"_back_7", days{-7}, tr("desk times", "-7 days")},
         {"_back_1", days{-1}, tr("desk times", "-1 day")}},
        {{"_on_1", days{1}, tr("desk times", "+1 day")},
         {"_on_7", days{7}, tr("desk times", "+7 days")}},
        form.expected ? day_name(desk, *form.expected) : tr("desk referral", "No day set"),
        ""};
    const auto by = draw_stepper(
        day, {body.x + w + 2 * between, y, std::min(820.F, body.w - w - 2 * between), h});
    if (by.count() != 0) {
        // The first touch sets a day: today for a day back, tomorrow for one on.
        form.expected = std::clamp(shown + std::chrono::floor<days>(by), today, today + furthest);
    }
    y += h + between;
}

void save(Desk& desk, ReferralForm& form) {
    if (form.partner.empty()) {
        refuse(desk, tr("desk referral", "Write who sends them first."));
        return;
    }
    EnterReferral asked;
    asked.referral = new_id<ReferralId>();
    asked.code = form.code;
    asked.partner_name = form.partner;
    asked.place = form.place;
    asked.kind = form.kind;
    asked.agreement = form.agreement;
    asked.expected = form.expected;
    asked.note = form.note;
    // TRANSLATORS: {1} is the name of a place that sends somebody here
    carry_out(desk, asked, "coming", put(tr("desk toast", "{1}: written down"), {form.partner}),
              TakeBackReferral{asked});
    close_form(desk);
}

bool enter_in_a_field() {
    return (is_writing(partner_key) || is_writing(code_key) || is_writing(note_key)) &&
           frame().has_key && !frame().inert && frame().key.key == Key::enter;
}

}  // namespace

void open_coming(Desk& desk) {
    desk.draft.coming = ReferralForm{};
    desk.draft.refused.clear();
    frame().memory->focus.clear();
    go_deaf();
}

void draw_coming_panel(Desk& desk) {
    if (!desk.entering || !desk.draft.coming) {
        return;
    }
    ReferralForm& form = *desk.draft.coming;
    const bool picking = form.picking;
    {
        const Inert under(picking);
        const auto panel = draw_panel(
            desk, {tr("desk referral", "A partner sends somebody"),
                   tr("desk referral", "No names. They are expected at any hour."), "coming"});
        if (!panel) {
            return;
        }
        const Rect body = panel->body;
        float y = body.y;
        draw_partner(desk, form, body, y);
        draw_kind(desk, form, body, y);
        draw_day(desk, form, body, y);
        panel_label(body, y, tr("desk referral", "Their code, if they gave one, and a note"));
        const Rect fields{body.x, y, body.w, referral_row_h(desk)};
        text_field(code_key, tr("desk referral", "Code"), form.code, longest_code,
                   fields.start(fields.w * 0.25F));
        text_field(note_key, tr("desk referral", "A note, for staff only. No names."), form.note,
                   longest_note, fields.after(fields.w * 0.25F + between));
        DeskButton primary;
        primary.primary = true;
        primary.cap = "Enter";
        const Rect place = panel->foot.end(std::min(400.F, panel->foot.w * 0.4F));
        const bool entered = !picking && (enter_pressed() || enter_in_a_field());
        if (desk_button("coming_save", tr("desk referral", "Write it down"), place, primary) ||
            entered) {
            save(desk, form);
            return;
        }
        if (panel->closed && !picking) {
            close_form(desk);
            return;
        }
    }
    if (picking) {
        draw_partner_chooser(desk, form, {frame().canvas.w / 2 - 300, 200, 600, 0});
    }
}

}  // namespace porchlight
