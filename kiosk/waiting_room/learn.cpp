// The list of cards. Reading them tells nobody.
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/card_parts.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

struct LearnTile {
    std::string key, title, line;
    std::string icon, accent;
    Screen opens = Screen::card;
    std::string card;  ///< its id, where it opens one
};

LearnTile tile_of(const CardPack& pack, const Settings& settings) {
    const InCardLanguage language(pack);
    LearnTile made;
    made.key = "card_" + pack.id;
    made.title = card_words(pack.title, settings);
    made.line = card_words(pack.line, settings);
    made.icon = pack.icon;
    made.accent = pack.color;
    made.opens = pack.id == "overdose" ? Screen::overdose : Screen::card;
    made.card = pack.id;
    return made;
}

std::vector<LearnTile> tiles(const Settings& settings) {
    std::vector<LearnTile> all;
    for (const CardPack* pack : listed_cards(settings.cards)) {
        all.push_back(tile_of(*pack, settings));
    }
    LearnTile check;
    check.key = "private_check";
    check.title = tr("learn", "A private check");
    check.line = tr("learn", "Eight questions. Nothing is saved.");
    check.icon = "lock";
    check.accent = "slate";
    check.opens = Screen::private_check;
    all.push_back(std::move(check));
    return all;
}

void open(const LearnTile& chosen, Session& session) {
    if (chosen.opens == Screen::card) {
        session.learn.card = chosen.card;
        session.learn.card_page = 0;
    }
    if (chosen.opens == Screen::private_check) {
        session.check = {};
    }
    session.go(chosen.opens);
}

}  // namespace

void draw_learn(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    const Room room = draw_heading(
        {"", tr("learn", "Learn more"), tr("learn", "Read any of these. It tells nobody.")});
    const std::vector<LearnTile> all = tiles(*state.settings);
    const Choices choices =
        lay_out_choices(room.body, static_cast<int>(all.size()), session.learn.page);
    const LearnTile* chosen = nullptr;
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        const LearnTile& one = all[static_cast<std::size_t>(choices.first) + i];
        TileLook look;
        look.icon = one.icon;
        look.accent = one.accent;
        look.beside = frame().lowered;
        if (tile(one.key, one.title, one.line, choices.cells[i], look)) {
            chosen = &one;
        }
    }
    draw_more_choices(choices, session.learn.page);
    draw_dock(session, commands);
    if (chosen != nullptr) {
        open(*chosen, session);
    }
}

}  // namespace porchlight
