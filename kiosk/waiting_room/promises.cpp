#include <algorithm>

#include "kiosk/ui/promise_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

using Said = PromiseWords;

/// What this program keeps: true of every clinic, because the program does it.
std::vector<Said> kept() {
    return {
        {"no_name", "person_off", "teal", tr("kept", "No name"),
         tr("kept", "We keep a picture and what would help. No name, no ID.")},
        {"screen", "cleaning_services", "moss", tr("kept", "This screen forgets"),
         tr("kept", "When you finish, nothing you touched is left here.")},
        {"wall", "tv", "plum", tr("kept", "On the wall"),
         tr("kept", "Only your picture and where to go. Never why you came.")},
        {"more", "room_service", "blue", tr("kept", "Want to know more?"),
         tr("kept", "Ask us at the front desk. You can ask anything.")},
    };
}

/// Icon at the top, words on the bottom edge; nothing here is touched.
void draw_said(Rect place, const Said& said) {
    const Theme& look = look_now();
    card(place);
    const Rect room = place.inset(26, 20);
    const float words_h = text_room(said.words, Type::helper, room.w).h;
    const float title_h = text_room(said.title, Type::tile_title, room.w).h;
    const float size = 84;
    const bool above = room.h >= size + 8 + title_h + words_h;
    const float inset = above ? 0 : size + 20;
    disc(said.icon, room.x, above ? room.y : room.middle_y() - size / 2, size,
         look.named(said.accent));
    const Rect words = room.after(inset);
    const float wrapped_h = above ? words_h : text_room(said.words, Type::helper, words.w).h;
    const float heading_h = above ? title_h : text_room(said.title, Type::tile_title, words.w).h;
    const float all = std::min(heading_h + 4 + wrapped_h, words.h);
    const float y = above ? words.bottom() - all : words.middle_y() - all / 2;
    text({words.x, y, words.w, heading_h + 2}, said.title, {Type::tile_title, look.ink});
    text({words.x, y + heading_h + 4, words.w, words.bottom() - y - heading_h - 4}, said.words,
         {Type::helper, look.ink_soft});
}

Heading heading_for(bool what_we_keep, bool any) {
    if (what_we_keep) {
        return {"", tr("kept", "What we keep about you"), tr("kept", "As little as we can.")};
    }
    return {"", tr("promises", "How we treat you here"),
            any ? tr("promises", "This is what we promise.")
                : tr("promises", "Ask us at the front desk. We will tell you.")};
}

/// As many on a page as show every word at full size; a page of two may use smaller ones.
int most_that_fit(Rect body, const std::vector<Said>& said, int page) {
    for (const int most : {said.size() <= 4 ? 4 : 6, 4, 2}) {
        int turned = page;
        const Choices choices = lay_out_choices(body, static_cast<int>(said.size()), turned, most);
        const Rect room = choices.cells.front().inset(26, 20);
        const bool fit = std::all_of(said.begin(), said.end(), [&](const Said& one) {
            const float width = room.w - 104;
            return text_room(one.title, Type::tile_title, width).h + 4 +
                       text_room(one.words, Type::helper, width).h <=
                   room.h;
        });
        if (fit) {
            return most;
        }
    }
    int turned = page;
    const Choices two = lay_out_choices(body, static_cast<int>(said.size()), turned, 2);
    const Rect room = two.cells.front().inset(26, 20);
    const bool smaller = std::all_of(said.begin(), said.end(), [&](const Said& one) {
        const float width = room.w - 104;
        const float title_h = text_room(one.title, Type::tile_title, width).h;
        return text_fits({0, 0, width, room.h - title_h - 4}, one.words, {Type::helper});
    });
    return smaller ? 2 : 1;
}

}  // namespace

void draw_promises(const ClinicState& state, Session& session, Commands& commands) {
    PromisesDraft& draft = session.promises;
    const std::vector<Said> said = draft.kept ? kept() : promised(*state.settings);
    draw_top(state, session);
    const Room room = draw_heading(heading_for(draft.kept, !said.empty()));
    const Choices choices =
        lay_out_choices(room.body, static_cast<int>(said.size()), draft.page,
                        said.empty() ? 6 : most_that_fit(room.body, said, draft.page));
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        draw_said(choices.cells[i], said[static_cast<std::size_t>(choices.first) + i]);
    }
    draw_more_choices(choices, draft.page);
    draw_dock(session, commands);
    ButtonLook look = forward_look();
    look.icon_after = false;
    look.icon_mirrors = false;
    look.icon = draft.kept ? "handshake" : "lock";
    const std::string label =
        draft.kept ? tr("promises", "How we treat you here") : tr("kept", "What we keep about you");
    if (draw_primary("kept", label, look)) {
        draft.kept = !draft.kept;
        draft.page = 0;
    }
}

}  // namespace porchlight
