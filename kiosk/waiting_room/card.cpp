// One card: k18 for steps, k20 for signs, tiles for facts. Reading tells nobody.
#include <algorithm>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/card_parts.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

/// Words may stand anywhere: with a lowered screen those that are read once stand above the reach.
struct Places {
    Rect title, line, not_for, body, after, source;
};

struct Said {
    std::string title, line, not_for, after, source;
};

Said words_of(const ShownCard& card, const Settings& settings) {
    const CardPack& pack = card.pack;
    return {card_words(pack.title, settings), card_words(pack.line, settings),
            card_words(pack.not_for, settings), card_words(pack.after, settings),
            card_source(card)};
}

float band_height(const std::string& words, float width) {
    return words.empty() ? 0 : std::max(60.F, text_room(words, Type::label, width - 100).h + 14);
}

Places places_for(const Said& said) {
    Places places;
    Rect whole = whole_room();
    const float title_h = text_room(said.title, Type::title, whole.w).h;
    const float line_h = said.line.empty() ? 0 : text_room(said.line, Type::lead, whole.w).h + 2;
    const float not_for_h = band_height(said.not_for, whole.w);
    const float after_h = band_height(said.after, whole.w);
    const float source_h = source_height(said.source, whole.w);
    Rect head = whole;
    if (frame().lowered) {
        head = {whole.x, 136, whole.w, whole.y - 136};
    }
    places.title = head.top(title_h);
    places.line = head.below(title_h + 2).top(line_h);
    head = head.below(title_h + line_h + 12);
    places.not_for = head.top(not_for_h);
    head = head.below(not_for_h > 0 ? not_for_h + 12 : 0);
    if (frame().lowered) {
        places.source = head.top(source_h);
        places.after = whole.last(after_h);
        places.body = whole.top(whole.h - (after_h > 0 ? after_h + 12 : 0));
        return places;
    }
    places.source = whole.last(source_h);
    places.after = {whole.x, places.source.y - 8 - after_h, whole.w, after_h};
    places.body = head.top((after_h > 0 ? places.after.y - 12 : places.source.y - 10) - head.y);
    return places;
}

/// A pale band in the colour of the card.
void draw_after(Rect place, const std::string& words, const CardPack& pack) {
    if (words.empty()) {
        return;
    }
    const Theme& look = look_now();
    const Accent accent = look.named(pack.color);
    fill(place, look.contrast ? look.surface : accent.fill, 24);
    if (look.contrast) {
        outline(place, look.line, 4, 24);
    }
    icon(pack.after_says == Says::operator_911 ? "call" : "info",
         Rect{place.x + 26, place.y, 48, place.h}, accent.ink);
    text(place.after(100).inset(0, 4).start(place.w - 120), words,
         {Type::label, look.ink, Align::start, VAlign::middle, false, false, {}, false, 400});
}

CardPage draw_lists(Rect body, const Settings& settings, const CardPack& pack, int& page) {
    switch (pack.kind) {
        case CardKind::steps:
            return draw_card_steps(body, settings, pack, page);
        case CardKind::signs:
            return draw_card_signs(body, settings, pack, page);
        case CardKind::facts:
            break;
    }
    return draw_card_facts(body, settings, pack, page);
}

/// Large words on a lowered screen leave no room for a step and the band under it: the band comes
/// after the last step then, on a page of its own.
bool band_stands_apart(const CardPack& pack, const std::string& after) {
    return pack.kind == CardKind::steps && !after.empty() && frame().lowered &&
           frame().text_size == TextSize::extra;
}

CardPage draw_band_apart(const Places& places, const Said& said, const CardPack& pack,
                         const Settings& settings, int& page) {
    const Rect body{places.body.x, places.body.y, places.body.w,
                    places.after.bottom() - places.body.y};
    const int pages = card_step_pages(body, settings, pack);
    if (page >= pages) {
        page = pages;
        draw_after(body.top(std::min(places.after.h, body.h)), said.after, pack);
        return {pages + 1, true};
    }
    draw_card_steps(body, settings, pack, page);
    return {pages + 1, false};
}

CardPage draw_pack(const ShownCard& card, const Settings& settings, int& page) {
    const InCardLanguage language(card.pack);
    const Theme& look = look_now();
    const Said said = words_of(card, settings);
    const Places places = places_for(said);
    note(Role::heading, said.title, places.title);
    text(places.title, said.title,
         {Type::title, look.ink, Align::start, VAlign::middle, false, true});
    text(places.line, said.line, {Type::lead, look.ink_soft, Align::start, VAlign::middle});
    if (!said.not_for.empty()) {
        info_line(places.not_for, "info", said.not_for);
    }
    text(places.source, said.source, {Type::helper, look.ink_soft, Align::start, VAlign::middle});
    if (band_stands_apart(card.pack, said.after)) {
        return draw_band_apart(places, said, card.pack, settings, page);
    }
    draw_after(places.after, said.after, card.pack);
    return draw_lists(places.body, settings, card.pack, page);
}

void draw_not_signed() {
    draw_heading({"", tr("cards", "Not signed yet."), tr("cards", "Ask us. We will tell you.")});
}

/// Cards that lead to doing something now.
bool leads_to_overdose(const CardPack& pack) {
    return pack.part == CardPart::risk || pack.part == CardPart::signs ||
           pack.part == CardPart::naloxone || pack.part == CardPart::respond;
}

/// What the card shows how to use, where people can ask for it here.
const SupplySetting* in_the_bag(const Settings& settings, const CardPack& pack) {
    const auto found = std::ranges::find_if(settings.supplies, [&](const SupplySetting& supply) {
        return supply.on && supply.card == pack.id;
    });
    return found == settings.supplies.end() ? nullptr : &*found;
}

/// Where large words need several pages, the last one leads on.
void draw_forward(const CardPack& pack, const CardPage& shown, const Settings& settings,
                  Session& session) {
    int& page = session.learn.card_page;
    if (!shown.last) {
        if (draw_primary("more_card", tr("cards", "Next page"), forward_look())) {
            ++page;
        }
        return;
    }
    ButtonLook add = forward_look();
    add.icon = "add";
    add.icon_after = false;
    add.icon_mirrors = false;
    if (const SupplySetting* supply = in_the_bag(settings, pack)) {
        if (draw_primary("add_to_bag", tr("cards", "Add to my bag"), add)) {
            ++session.supplies.counts[supply->id];
            session.go(Screen::supplies);
        }
    } else if (leads_to_overdose(pack)) {
        if (draw_primary("what_to_do", tr("cards", "What to do now"), forward_look())) {
            session.go(Screen::overdose);
        }
    } else if (draw_primary("done", tr("cards", "Done"), done_look())) {
        session.back();
    }
}

}  // namespace

void draw_card(const ClinicState& state, Session& session, Commands& commands) {
    const Settings& settings = *state.settings;
    draw_top(state, session);
    const auto card = shown_card(settings.cards, session.learn.card);
    draw_dock(session, commands);
    if (!card || !shows_anything(card->pack)) {
        draw_not_signed();
        if (draw_primary("done", tr("cards", "Done"), done_look())) {
            session.back();
        }
        return;
    }
    const CardPage shown = draw_pack(*card, settings, session.learn.card_page);
    draw_forward(card->pack, shown, settings, session);
}

}  // namespace porchlight
