// One place on the desk: where it is, what people said, its hours, and whether it runs at all.
#include <array>
#include <map>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float gap = 11;

std::string where_words(const PlaceEditForm& form) {
    const Place& place = form.seen;
    const std::string address = form.confidential_was || form.confidential
                                    ? tr("desk place", "The address is private")
                                    : as_written(softened(place.address));
    const std::string phone = place.phones.empty() ? "" : as_written(place.phones.front().number);
    return address + (address.empty() || phone.empty() ? "" : " · ") + phone;
}

void draw_head(Desk& desk, const PlaceEditForm& form, Rect head) {
    const Theme& look = look_now();
    DeskButton check;
    check.icon = "verified";
    check.cap = "K";
    check.primary = changes_in(form) == 0;
    const std::string words = tr("desk place", "Checked today");
    const float w = desk_button_width(words, check) + 8;
    const Rect button = head.end(w).top(56);
    if (is_saving(desk, "place")) {
        saving_mark(button);
    } else if (desk_button("place_checked", words, button, check)) {
        check_place(desk, form);
    }
    const Rect text_place = head.start(head.w - w - 16);
    const std::string name = name_of_place(form);
    const auto fits = [&](const std::string& said) {
        return text_room(said, Type::desk_count, 0).w + 2 <= text_place.w;
    };
    note(Role::heading, name, text_place.top(42));
    text(text_place.top(42), shortened(name, fits),
         {Type::desk_count, look.ink, Align::start, VAlign::middle, true, true});
    const std::string where = where_words(form);
    const auto where_fits = [&](const std::string& said) {
        return text_room(said, Type::desk_body, 0).w + 2 <= text_place.w;
    };
    text(text_place.below(42).top(28), shortened(where, where_fits),
         {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true});
}

std::string said_words(const Desk& desk, const PlaceEditForm& form) {
    std::map<Complaint, int> counts;
    for (const auto& [id, report] : desk.state.place_reports) {
        if (report.place == form.place) {
            ++counts[report.what];
        }
    }
    if (counts[Complaint::not_kind] >= unkind_reports_to_hold) {
        return tr("desk place",
                  "Two people said it was not kind. Nobody is sent there until you have looked.");
    }
    std::string words;
    for (const auto& [what, count] : counts) {
        if (count > 0) {
            // TRANSLATORS: {1} is what was wrong, such as Hours are wrong; {2} how many said so
            words += (words.empty() ? "" : " ") + put(tr("desk place", "{1}: {2}."),
                                                      {complaint_words(what), number_words(count)});
        }
    }
    return words;
}

void draw_said_of_it(const std::string& words, Rect place) {
    const Theme& look = look_now();
    fill(place, look.contrast ? look.surface : look.note_fill, 14);
    outline(place, look.contrast ? look.line : look.note_line, 2, 14);
    const Ink ink = look.contrast ? look.ink : look.note_text;
    icon("flag", place.after(14).start(28), ink);
    text(place.after(56).inset(4, 3), words, {Type::desk_label, ink, Align::start, VAlign::middle});
}

void draw_status(PlaceEditForm& form, Rect row) {
    static constexpr std::array all{PlaceStatus::running, PlaceStatus::closed_for_now,
                                    PlaceStatus::closed_for_good};
    static constexpr std::array keys{"place_running", "place_closed_now", "place_closed_good"};
    for (std::size_t i = 0; i < all.size(); ++i) {
        DeskButton look;
        look.picked = form.status == all.at(i);
        if (desk_button(keys.at(i), status_words(all.at(i)),
                        row.cell(static_cast<int>(i), 0, 3, 1, gap), look)) {
            form.status = all.at(i);
        }
    }
}

PartnerKind kind_of(const Desk& desk, const PlaceEditForm& form) {
    const NearbyPlace* near =
        desk.state.nearby == nullptr ? nullptr : find_place(*desk.state.nearby, form.place);
    return form.partner_was  ? form.partner_was->kind
           : near == nullptr ? PartnerKind::other
                             : kind_of_partner(*near);
}

/// The person in focus is sent there; without one, nobody's referral is begun.
void offer(Desk& desk, const PlaceEditForm& form) {
    OfferReferral asked;
    asked.visit = desk.draft.focused;
    asked.place = form.place;
    asked.partner_name = name_of_place(form);
    asked.kind = kind_of(desk, form);
    send_to_place(desk, std::move(asked));
}

/// Starts a referral for the person in focus on the lanes. Returns how wide it is.
void draw_offer(Desk& desk, const PlaceEditForm& form, Rect row) {
    const auto visit = desk.state.visits.find(desk.draft.focused);
    if (visit == desk.state.visits.end() || form.hidden_was || form.held) {
        return;
    }
    const std::string name = ticket_name(visit->second.ticket);
    if (is_offered(desk, desk.draft.focused, form.place)) {
        // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
        text(row, put(tr("desk place", "Offered to {1}"), {name}),
             {Type::desk_label, look_now().ink_soft, Align::start, VAlign::middle});
        return;
    }
    DeskButton look;
    look.icon = "call_made";
    look.icon_mirrors = true;
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    const std::string words = put(tr("desk place", "Send {1} here"), {name});
    const Rect place = row.start(std::min(row.w, desk_button_width(words, look)));
    if (is_saving(desk, offer_saving)) {
        saving_mark(place);
    } else if (desk_button("place_offer", words, place, look)) {
        offer(desk, form);
    }
}

void draw_to_side(const Desk& desk, PlacesDeskDraft& draft, Rect row) {
    if (desk.places.lanes.w >= 1500) {
        return;
    }
    DeskButton look;
    look.icon = "handshake";
    const std::string words = tr("desk place", "Partner and more");
    if (desk_button("place_side", words, row.start(std::min(row.w, desk_button_width(words, look))),
                    look)) {
        draft.aside = true;
        go_deaf();
    }
}

}  // namespace

void draw_save_place(Desk& desk, PlaceEditForm& form, Rect place) {
    const int changes = changes_in(form);
    if (changes == 0 || is_saving(desk, "place")) {
        return;
    }
    DeskButton save;
    save.icon = "save";
    save.cap = "Enter";
    save.primary = true;
    const std::string words = trn("desk place", "Save {1} change", "Save {1} changes", changes);
    const float w = std::min(place.w, desk_button_width(words, save) + 16);
    if (desk_button("place_save", words, place.end(w), save)) {
        save_place(desk, form);
    }
}

void draw_place_edit(Desk& desk, PlacesDeskDraft& draft, Rect place) {
    const Theme& look = look_now();
    PlaceEditForm& form = *draft.form;
    fill(place, look.surface, 20);
    outline(place, look.contrast ? look.line : look.row_line, 2, 20);
    const bool low = desk.places.low;
    const Rect room = place.inset(20, low ? 12 : 16);
    draw_head(desk, form, room.top(72));
    float y = room.y + 72 + 6;
    const std::string said = said_words(desk, form);
    if (!said.empty()) {
        const float h = low ? 48 : 56;
        draw_said_of_it(said, {room.x, y, room.w, h});
        y += h + 8;
    }
    const float button_h = low ? 46 : 50;
    const float foot_h = 2 * button_h + gap;
    draw_place_hours(desk, form,
                     {room.x, y, room.w, room.bottom() - foot_h - (low ? 8.F : 14.F) - y});
    const Rect foot = room.last(foot_h);
    draw_status(form, foot.top(button_h));
    const Rect last = foot.last(button_h);
    draw_save_place(desk, form, last.end(last.w * 0.42F));
    const bool side = desk.places.lanes.w < 1500;
    const Rect start = last.start(last.w * 0.56F);
    if (side) {
        draw_to_side(desk, draft, start.cell(0, 0, 2, 1, gap));
    }
    draw_offer(desk, form, side ? start.cell(1, 0, 2, 1, gap) : start);
}

}  // namespace porchlight
