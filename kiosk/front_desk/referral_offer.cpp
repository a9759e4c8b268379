// "Send to a place...": from the card of a person, so that nobody has to pick the person again.
// Partners stand there at once, every other place is found by its name.
#include "core/nearby.h"
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr const char* words_key = "offer_words";
constexpr std::size_t longest_words = 60;
constexpr float between = 12;
constexpr float tile_h = 76;

/// Places that nobody is sent to now, hidden or held back, are in neither list.
std::vector<FoundPlace> partners_of(const Nearby& nearby) {
    std::vector<FoundPlace> found;
    for (const NearbyPlace& place : nearby.places) {
        if (place.partner && place.shown()) {
            found.push_back(found_place(place.place));
        }
    }
    return found;
}

/// Once for what is typed: a list of partners goes through every place.
void look_again(const Desk& desk, ReferralOffer& offer) {
    if (offer.looked && offer.words == offer.found_for) {
        return;
    }
    offer.looked = true;
    offer.found_for = offer.words;
    offer.page = 0;
    offer.found.clear();
    if (desk.state.nearby == nullptr) {
        return;
    }
    if (offer.words.empty()) {
        offer.found = partners_of(*desk.state.nearby);
    } else {
        add_found(*desk.state.nearby, offer.words, desk.local, offer.found);
    }
}

void close_offer(Desk& desk) {
    desk.draft.offer.reset();
    frame().memory->focus.clear();
    go_deaf();
}

void send(Desk& desk, const FoundPlace& to) {
    const VisitId visit = desk.draft.offer->visit;
    if (!to.place.empty() && is_offered(desk, visit, to.place)) {
        refuse(desk, tr("desk referral", "That place is offered already."));
        return;
    }
    const NearbyPlace* place =
        desk.state.nearby == nullptr ? nullptr : find_place(*desk.state.nearby, to.place);
    OfferReferral asked;
    asked.visit = visit;
    asked.place = to.place;
    asked.partner_name = to.name;
    asked.kind = place == nullptr ? PartnerKind::other : kind_of_partner(*place);
    send_to_place(desk, std::move(asked));
    close_offer(desk);
}

bool draw_tile(const FoundPlace& one, Rect place) {
    const Theme& look = look_now();
    const Touch touched = touch("offer_" + one.place, one.name, place, Role::choice);
    fill(place, pressed_ink(look.surface, touched), 16);
    outline(place, look.contrast ? look.line : look.row_line, 2, 16);
    focus_ring(place.inset(6), 16, touched);
    icon("place", place.after(14).start(30), look.primary);
    const Rect words = place.after(58).inset(0, 8).start(place.w - 58 - 14);
    const auto fits = [&](const std::string& said) {
        return text_room(said, Type::desk_label, 0).w + 2 <= words.w;
    };
    TextAt at{Type::desk_label, look.ink, Align::start, VAlign::middle, true, true};
    text(words.top(words.h / 2), shortened(one.name, fits), at);
    at.weight = 400;
    at.quiet = false;
    text(words.below(words.h / 2), as_written(shortened(one.address, fits)), at);
    return touched.activated;
}

/// Returns the one that was touched; null for none.
const FoundPlace* draw_found(ReferralOffer& offer, Rect room, Rect heading) {
    const int columns = room.w > 1100 ? 3 : room.w > 700 ? 2 : 1;
    const int rows = std::max(1, static_cast<int>((room.h + between) / (tile_h + between)));
    const Page page = page_of(static_cast<int>(offer.found.size()), columns * rows, offer.page);
    if (page.pages > 1 && more_of_grid("offer_more", heading.right(), heading.bottom())) {
        offer.page = (offer.page + 1) % page.pages;
    }
    const Rect grid = room.top(static_cast<float>(rows) * (tile_h + between) - between);
    const FoundPlace* picked = nullptr;
    for (int i = 0; i < page.count; ++i) {
        const FoundPlace& one = offer.found[static_cast<std::size_t>(page.first + i)];
        if (draw_tile(one, grid.cell(i % columns, i / columns, columns, rows, between))) {
            picked = &one;
        }
    }
    return picked;
}

std::string found_words(const ReferralOffer& offer) {
    if (!offer.words.empty()) {
        return offer.found.empty() ? tr("desk referral", "No list has it. You can send them there.")
                                   : tr("desk referral", "Touch a place. The closest come first.");
    }
    return offer.found.empty() ? tr("desk referral", "Write the name of a place.")
                               : tr("desk referral", "Our partners");
}

bool enter_in_the_field() {
    return is_writing(words_key) && frame().has_key && !frame().inert &&
           frame().key.key == Key::enter;
}

void draw_inside(Desk& desk, ReferralOffer& offer, const DeskPanel& panel) {
    const float h = referral_row_h(desk);
    const Rect body = panel.body;
    float y = body.y;
    text_field(words_key, tr("desk referral", "Name of the place"), offer.words, longest_words,
               {body.x, y, body.w, h});
    y += h + between + 8;
    look_again(desk, offer);
    const Rect heading{body.x, y, body.w, 44};
    text(heading.start(heading.w - 160), found_words(offer),
         {Type::desk_body,
          look_now().ink,
          Align::start,
          VAlign::middle,
          false,
          false,
          {},
          false,
          700});
    const Rect room = body.below(heading.bottom() + 8 - body.y);
    const FoundPlace* picked = draw_found(offer, room, heading);
    if (picked == nullptr && enter_in_the_field() && !offer.words.empty() && !offer.found.empty()) {
        picked = &offer.found.front();
    }
    if (picked != nullptr) {
        const FoundPlace to = *picked;
        send(desk, to);
        return;
    }
    DeskButton as_typed;
    as_typed.primary = offer.found.empty();
    as_typed.cap = offer.found.empty() ? "Enter" : "";
    const std::string words = tr("desk referral", "Send to the name I wrote");
    const float w = std::min(panel.foot.w, desk_button_width(words, as_typed) + 16);
    if (!offer.words.empty() &&
        (desk_button("offer_as_typed", words, panel.foot.end(w), as_typed) ||
         (offer.found.empty() && enter_in_the_field()))) {
        send(desk, {"", offer.words, ""});
    }
}

}  // namespace

void open_offer(Desk& desk, const VisitId& visit) {
    desk.draft.offer = ReferralOffer{};
    desk.draft.offer->visit = visit;
    desk.draft.refused.clear();
    frame().memory->focus = words_key;
    frame().has_key = false;  // it did its work: the field does not read it
    go_deaf();
}

void draw_offer_panel(Desk& desk) {
    if (!desk.offering || !desk.draft.offer) {
        return;
    }
    const auto visit = desk.state.visits.find(desk.draft.offer->visit);
    if (visit == desk.state.visits.end()) {
        desk.draft.offer.reset();  // their day is over
        return;
    }
    // TRANSLATORS: {1} is the name of a ticket, such as Blue Swan
    const std::string title =
        put(tr("desk referral", "Send {1} to a place"), {ticket_name(visit->second.ticket)});
    const auto panel = draw_panel(
        desk, {title, tr("desk referral", "You can undo it right after."), "offer", true});
    if (!panel) {
        return;
    }
    draw_inside(desk, *desk.draft.offer, *panel);
    if (panel->closed && desk.draft.offer) {
        close_offer(desk);
    }
}

}  // namespace porchlight
