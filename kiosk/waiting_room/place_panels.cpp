#include "kiosk/waiting_room/place_panels.h"

#include "kiosk/ui/place_page_words.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float pad = 28;
constexpr float icon_room = 84;

TextAt as_written(Type type, Ink ink) {
    TextAt at{type, ink};
    at.keep_ltr = true;  // a directory's own words keep their direction
    return at;
}

/// Icon before the words; returns the height it took.
float draw_row(Rect room, std::string_view icon_name, const std::string& words, TextAt at) {
    const Rect beside = room.after(icon_room);
    const float h = std::min(std::max(56.F, text_room(words, at.type, beside.w).h), room.h);
    icon(icon_name, {room.x, room.y, 56, std::min(h, 64.F)}, look_now().blue.ink);
    at.valign = VAlign::middle;
    text(beside.top(h), words, at);
    return h;
}

float phone_height(const Phone& phone, float width) {
    const float answers = phone.answers.empty()
                              ? 0
                              : std::min(2 * line_height(Type::helper),
                                         text_room(phone.answers, Type::helper, width).h);
    return line_height(Type::title) + answers;
}

void draw_phone(Rect room, const Phone& phone) {
    const Theme& look = look_now();
    const float number_h = line_height(Type::title);
    icon("call", {room.x, room.y, 56, number_h}, look.blue.ink);
    TextAt at = as_written(Type::title, look.ink);
    at.one_line = true;
    at.valign = VAlign::middle;
    const Rect words = room.after(icon_room);
    text(words.top(number_h), phone.number, at);
    const std::string answers = shortened(phone.answers, [&](const std::string& part) {
        return text_room(part, Type::helper, words.w).h <= words.h - number_h + 2;
    });
    if (words.h - number_h >= line_height(Type::helper)) {
        text(words.below(number_h), answers, as_written(Type::helper, look.ink_soft));
    }
}

/// Where it is, or why we do not say. Returns the height it took.
float draw_where(Rect room, const Place& place, bool has_way) {
    const Theme& look = look_now();
    if (place.confidential) {
        return draw_row(room, "lock", private_address_words(), {Type::label, look.ink}) + 12;
    }
    if (place.address.empty()) {
        return has_way ? 10.F : 0.F;
    }
    if (!has_way) {
        return draw_row(room, "place", place.address, as_written(Type::label, look.ink)) + 12;
    }
    const Rect words = room.after(icon_room);
    const float h = std::min(words.h, text_room(place.address, Type::helper, words.w).h);
    text(words.top(h + 2), place.address, as_written(Type::helper, look.ink_soft));
    return h + 14;
}

struct Company {
    ReferralWish wish{};
    const char* key = "";
    std::string_view icon, accent;
    std::string label, hint;
};

std::vector<Company> companies(const Place& place) {
    std::vector<Company> all;
    if (!place.address.empty() && !place.confidential) {
        all.push_back({ReferralWish::go_with_me, "ask_go", "transfer_within_a_station", "teal",
                       tr("place", "Ask staff to go with me"),
                       tr("place", "Someone may walk with you")});
    }
    if (!place.phones.empty()) {
        all.push_back({ReferralWish::call_with_me, "ask_call", "phone_in_talk", "plum",
                       tr("place", "Ask staff to call with me"),
                       tr("place", "We call together, on speaker")});
    }
    return all;
}

void begin_asking(ReferralWish wish, const PlaceView& view, Session& session, Commands& commands) {
    PlaceDraft& draft = session.place;
    const std::string& id = view.place.place.id;
    const Outcome before = outcome(session, draft.asking);
    const bool same = draft.wish == wish && draft.asked_of == id;
    if (!same || draft.referral.empty()) {
        if (before == Outcome::on_its_way) {
            return;  // one at a time
        }
        draft.visit = draft.visit.empty() ? visit_of(session) : draft.visit;
        draft.wish = wish;
        draft.asked_of = id;
        draft.asked_name = view.place.place.name;
        draft.asked_kind = kind_of_partner(view.place);
        draft.referral = new_id<ReferralId>();
        draft.asking = {};
    }
    ask_for_company(session, commands);
    session.go(Screen::place_asked);
}

std::string print_words(PrintState state) {
    switch (state) {
        case PrintState::on_its_way:
            return tr("place", "It is on its way to the printer. Ask the desk if nothing comes.");
        case PrintState::no_answer:
            return tr("place",
                      "The printer does not answer. Point a phone camera at the square, or ask "
                      "the desk.");
        case PrintState::printing:
        case PrintState::none:
            break;
    }
    return tr("place", "Point a phone camera at this square.");
}

}  // namespace

void draw_reach(Rect card_place, const PlaceView& view) {
    const Theme& look = look_now();
    const Place& place = view.place.place;
    card(card_place);
    Rect room = card_place.inset(pad, 20);
    const auto took = [&room](float h) { room = room.below(std::min(room.h, h)); };
    const bool has_way = view.place.minutes_on_foot.has_value() && !place.confidential;
    if (has_way) {
        const std::string way = about_way_words(*view.place.minutes_on_foot);
        took(draw_row(room, "directions_walk", way, {Type::tile_title, look.ink}) + 2);
    }
    took(draw_where(room, place, has_way));
    if (place.phones.empty()) {
        draw_row(room, "call", tr("place", "We do not know the telephone number."),
                 {Type::label, look.ink});
        return;
    }
    if (room.y > card_place.y + 21) {
        fill(room.top(look.contrast ? 4.F : 2.F), look.divider);
        took(12);
    }
    for (const Phone& phone : place.phones) {
        const bool first = &phone == &place.phones.front();
        const float h = phone_height(phone, room.w - icon_room);
        if (!first && room.h < h) {
            break;
        }
        draw_phone(room.top(std::min(h, room.h)), phone);
        took(h + 8);
    }
}

bool can_ask_for_company(const Place& place) {
    return !companies(place).empty();
}

void ask_for_company(Session& session, Commands& commands) {
    PlaceDraft& draft = session.place;
    const Outcome now = outcome(session, draft.asking);
    if (now == Outcome::not_asked || now == Outcome::refused) {
        OfferReferral asked;
        asked.referral = draft.referral;
        asked.visit = draft.visit;
        asked.place = draft.asked_of;
        asked.partner_name = draft.asked_name;
        asked.kind = draft.asked_kind;
        asked.wish = draft.wish;
        asked.locale = session.language;
        draft.asking = commands.ask(std::move(asked));
    }
}

void draw_company(Rect room, const PlaceView& view, Session& session, Commands& commands) {
    const std::vector<Company> all = companies(view.place.place);
    const int count = static_cast<int>(all.size());
    for (int i = 0; i < count; ++i) {
        const Company& one = all[static_cast<std::size_t>(i)];
        TileLook look;
        look.icon = one.icon;
        look.accent = one.accent;
        look.beside = true;
        const Rect at = room.cell(0, i, 1, count, gap);
        const bool hint = frame().text_size == TextSize::normal && at.h >= 120;
        if (tile(one.key, one.label, hint ? one.hint : std::string(), at, look)) {
            begin_asking(one.wish, view, session, commands);
        }
    }
}

void draw_take_along(Rect card_place, const Session& session) {
    const Theme& look = look_now();
    card(card_place);
    const Rect room = card_place.inset(pad, 22);
    const std::string title = tr("place", "Take it with you");
    const std::string how = print_words(session.printing.state);
    const QrCode& square = session.place.square;
    if (room.w > room.h * 1.5F) {  // a low, wide card: the square at the end
        const Rect words = room.start(room.w - room.h - gap);
        const float title_h = std::min(words.h, text_room(title, Type::label, words.w).h + 12);
        const float all = std::min(words.h, title_h + text_room(how, Type::helper, words.w).h);
        const Rect both = words.centered({words.w, all});
        text(both.top(title_h), title, {Type::label, look.ink});
        text(both.below(title_h), how, {Type::helper, look.ink_soft});
        draw_qr_code(square, room.end(room.h));
        return;
    }
    const float title_h = text_room(title, Type::tile_title, room.w).h + 14;
    const float how_h = text_room(how, Type::helper, room.w).h;
    text(room.top(title_h), title, {Type::tile_title, look.ink, Align::center});
    const float side = std::min(room.w, room.h - title_h - how_h - 20);
    const Rect at = room.below(title_h).top(side);
    draw_qr_code(square, at.centered({side, side}));
    text(room.below(title_h + side + 16).top(how_h + 2), how,
         {Type::helper, look.ink_soft, Align::center});
}

}  // namespace porchlight
