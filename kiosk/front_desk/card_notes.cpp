// Cards that nobody signed, that are due, or that could not be read, and languages that no native
// speaker has read: a quiet line in the notice band while nothing else is there to look up for.
#include <filesystem>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

std::string title_of(const CardPack& pack, const Settings& settings) {
    std::string title = in_spoken(pack.title);
    const std::string mark = "{number}";
    if (const auto at = title.find(mark); at != std::string::npos) {
        title.replace(at, mark.size(), settings.help.emergency_number);
    }
    return title;
}

std::string words_of(const CardNote& note, const Settings& settings) {
    if (note.kind == CardNote::Kind::not_read) {
        const std::string file = std::filesystem::path(note.fault->file).filename().string();
        // TRANSLATORS: {1} is the name of a file, {2} a number
        return put(tr("desk cards", "Card could not be read: {1}, line {2}. The one before stays."),
                   {file, number_words(static_cast<int>(note.fault->line))});
    }
    const std::string title = title_of(*note.pack, settings);
    switch (note.kind) {
        case CardNote::Kind::not_signed:
            // TRANSLATORS: {1} is the title of a card that teaches
            return put(tr("desk cards", "Card not signed: {1}. People see only a part of it."),
                       {title});
        case CardNote::Kind::not_shown:
            // TRANSLATORS: {1} is the title of a card that teaches
            return put(tr("desk cards", "Card not signed: {1}. People cannot see it."), {title});
        default:
            // TRANSLATORS: {1} is the title of a card that teaches, {2} a date
            return put(tr("desk cards", "Card to check again: {1}, by {2}."),
                       {title, date_words(note.pack->check_again_by)});
    }
}

std::string unread_words(int count) {
    return trn("desk cards", "{1} language here was not read by a native speaker yet.",
               "{1} languages here were not read by a native speaker yet.", count);
}

/// Returns the room that is left.
Rect draw_pager(Desk& desk, Rect room, int count) {
    // TRANSLATORS: {1} is which page, {2} how many pages there are
    const std::string words =
        put(tr("desk note", "{1} of {2}"),
            {number_words(desk.draft.card_note_page + 1), number_words(count)});
    DeskButton more;
    more.icon = "arrow_forward";
    more.icon_after = true;
    more.icon_mirrors = true;
    const float w = desk_button_width(words, more);
    if (desk_button("card_notes_next", words, {room.right() - w, room.middle_y() - 24, w, 48},
                    more)) {
        ++desk.draft.card_note_page;
    }
    return room.start(room.w - w - 12);
}

}  // namespace

void draw_card_notes(Desk& desk, Rect band) {
    const std::vector<CardNote>& notes = desk.seen->card_notes;
    const int cards = static_cast<int>(notes.size());
    const int unread = desk.seen->unread_languages;
    const int count = cards + (unread > 0 ? 1 : 0);
    if (count == 0) {
        return;
    }
    const Page page = page_of(count, 1, desk.draft.card_note_page);
    const bool of_cards = page.first < cards;
    const std::string words =
        of_cards ? words_of(notes[static_cast<std::size_t>(page.first)], desk.settings())
                 : unread_words(unread);
    Rect room = band.inset(18, 0);
    if (count > 1) {
        room = draw_pager(desk, room, count);
    }
    const Ink ink = look_now().ink_soft;
    icon(of_cards ? "menu_book" : "translate", {room.x, room.y, 32, room.h}, ink);
    text(room.after(46).inset(0, 4), words, {Type::desk_body, ink, Align::start, VAlign::middle});
}

}  // namespace porchlight
