// What asks the desk to look up. Its place is kept free even when there is nothing to say.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// A call that was taken back is said for a while: somebody may be on the way.
constexpr std::chrono::minutes mistake_stays{2};

struct NoteWords {
    std::string_view icon;
    std::string said, answer;
};

/// "Look here: by the window" is said where the person gave a place.
std::string find_words(const Desk& desk, const std::string& name, const Visit* visit) {
    if (visit != nullptr && visit->spot) {
        // TRANSLATORS: {1} is the name of a ticket, {2} a place such as By the window
        return put(tr("desk note", "{1} asked to be found quietly. Look here: {2}"),
                   {name, spot_title(desk.settings(), *visit->spot)});
    }
    // TRANSLATORS: {1} is the name of a ticket, such as Yellow Giraffe
    return put(tr("desk note", "{1} asked to be found quietly"), {name});
}

NoteWords words_of(const Desk& desk, const Note& note) {
    const auto found = desk.state.visits.find(note.visit);
    const Visit* visit = found == desk.state.visits.end() ? nullptr : &found->second;
    const std::string name = visit == nullptr ? "" : ticket_name(visit->ticket);
    const std::string time =
        clock_words(to_local(note.at, desk.settings().time_zone).since_midnight);
    const std::string talk = tr("desk note", "I will talk with them");
    switch (note.kind) {
        case NoteKind::feels_very_sick:
            // TRANSLATORS: {1} is the name of a ticket, {2} a time such as 10:42 am
            return {"favorite", put(tr("desk note", "{1} feels very sick since {2}"), {name, time}),
                    talk};
        case NoteKind::here_for_someone:
            // TRANSLATORS: {1} is a time such as 10:42 am
            return {"group",
                    put(tr("desk note", "Someone is here for another person, {1}"), {time}), talk};
        case NoteKind::been_waiting:
            // TRANSLATORS: {1} is the name of a ticket, {2} a time such as 10:42 am
            return {"record_voice_over",
                    put(tr("desk note", "{1} tapped “I have been waiting” at {2}"), {name, time}),
                    talk};
        case NoteKind::find_quietly:
            return {"directions_walk", find_words(desk, name, visit), tr("desk note", "Got it")};
        case NoteKind::lost_picture:
            // TRANSLATORS: {1} is a time such as 10:42 am
            return {"search",
                    put(tr("desk note", "Someone lost their picture and needs help, {1}"), {time}),
                    tr("desk note", "Find them")};
        case NoteKind::left_midway:
            // TRANSLATORS: {1} is a time such as 10:42 am
            return {"visibility",
                    put(tr("desk note", "A screen was left in the middle at {1}. Take a look."),
                        {time}),
                    tr("desk note", "Got it")};
    }
    return {};
}

/// "Blue Swan would like to call Harbor Drop-In with you"; without their visit, somebody would.
NoteWords words_of(const Desk& desk, const Referral& referral, bool asked) {
    const auto visit = desk.state.visits.find(referral.visit);
    const bool known = visit != desk.state.visits.end();
    const std::string name = known ? ticket_name(visit->second.ticket) : "";
    const std::string partner = partner_of(referral);
    if (!asked) {
        const std::string time = clock_of(desk, *referral.time);
        const std::string words =
            known
                // TRANSLATORS: {1} is a time such as 2 pm, {2} the name of a ticket, {3} of a place
                ? put(tr("desk note", "{1}: {2} goes to {3}"), {time, name, partner})
                // TRANSLATORS: {1} is a time such as 2 pm, {2} the name of a place
                : put(tr("desk note", "{1}: somebody goes to {2}"), {time, partner});
        return {"directions_walk", words, tr("desk note", "Got it")};
    }
    const bool go = referral.wish == ReferralWish::go_with_me;
    // TRANSLATORS: {1} is the name of a ticket, {2} the name of a place
    const std::string words = go ? tr("desk note", "{1} would like to go to {2} with you")
                                 // TRANSLATORS: {1} is the name of a ticket, {2} of a place
                                 : tr("desk note", "{1} would like to call {2} with you");
    return {go ? "directions_walk" : "call",
            known ? put(words, {name, partner})
                  // TRANSLATORS: {1} is the name of a place
                  : put(tr("desk note", "Somebody asked for help with {1}"), {partner}),
            go ? tr("desk note", "Talk to them") : tr("desk note", "Call now")};
}

NoteWords words_of(const Desk& desk, const Attention& one) {
    if (one.kind == Attention::Kind::note) {
        return words_of(desk, *one.note);
    }
    if (one.referral != nullptr) {
        return words_of(desk, *one.referral, one.kind == Attention::Kind::wants_referral);
    }
    const std::string name = ticket_name(one.one.visit->ticket);
    if (one.kind == Attention::Kind::is_back) {
        const std::string time =
            clock_words(to_local(one.at, desk.settings().time_zone).since_midnight);
        // TRANSLATORS: {1} is the name of a ticket, {2} a time such as 10:42 am
        return {"login", put(tr("desk note", "{1} is back since {2}"), {name, time}),
                tr("desk note", "Got it")};
    }
    const Told& told = *one.one.entry->told;
    // TRANSLATORS: {1} is the name of a ticket, {2} and {3} are minutes: "20 to 45 minutes"
    return {"schedule",
            put(tr("desk note", "{1} waits longer than we told: {2} to {3} minutes"),
                {name, number_words(static_cast<int>(told.from.count())),
                 number_words(static_cast<int>(told.to.count()))}),
            tr("desk note", "Talk to them")};
}

std::string key_of(const Attention& one) {
    return one.referral != nullptr                ? "referral_" + one.referral->id.value
           : one.kind == Attention::Kind::note    ? one.note->id.value
           : one.kind == Attention::Kind::is_back ? "back_" + one.one.visit->id.value
                                                  : "told_" + one.one.visit->id.value;
}

/// A note is answered for everybody; what this desk saw for itself is seen to here, and the row is
/// shown.
void see_to(Desk& desk, const Attention& one) {
    if (one.kind == Attention::Kind::note) {
        answer_note(desk, *one.note);
        return;
    }
    if (one.referral != nullptr) {
        if (one.kind == Attention::Kind::wants_referral) {
            do_next(desk, *one.referral);  // said until it was answered
        } else {
            desk.draft.seen_referrals.insert({one.referral->id, one.at});
        }
        go_deaf();
        return;
    }
    const bool told = one.kind == Attention::Kind::longer_than_told;
    desk.draft.seen_to.insert({one.one.visit->id, told ? one.one.entry->told->at : one.at});
    show_row(desk, one.one.visit->id, one.one.entry->queue);
    go_deaf();
}

void draw_band(Rect band) {
    const Theme& look = look_now();
    fill(band, look.contrast ? look.surface : look.note_fill, 16);
    outline(band, look.contrast ? look.line : look.note_line, 2, 16);
}

Ink note_ink() {
    const Theme& look = look_now();
    return look.contrast ? look.ink : look.note_text;
}

void draw_sentence(Rect band, std::string_view icon_name, const std::string& words) {
    draw_band(band);
    icon(icon_name, {band.x + 18, band.y, 32, band.h}, note_ink());
    text(band.after(66).inset(8, 4), words,
         {Type::desk_body, note_ink(), Align::start, VAlign::middle});
}

void draw_note(Desk& desk, const Attention& one, Rect place, bool first) {
    const NoteWords words = words_of(desk, one);
    DeskButton answer;
    answer.cap = first ? "T" : "";
    const float button_w = std::min(place.w * 0.5F, desk_button_width(words.answer, answer));
    icon(words.icon, {place.x, place.y, 32, place.h}, note_ink());
    const float words_x = place.x + 46;
    const float room = place.right() - button_w - 14 - words_x;
    const float words_w = std::min(room, text_room(words.said, Type::desk_body, 0).w + 2);
    text({words_x, place.y + 4, words_w, place.h - 8}, words.said,
         {Type::desk_body, note_ink(), Align::start, VAlign::middle});
    const Rect button{words_x + words_w + 14, place.middle_y() - 24, button_w, 48};
    const std::string key = key_of(one);
    if (is_saving(desk, key)) {
        saving_mark(button);
        return;
    }
    const bool by_key = first && frame().has_key && !frame().inert &&
                        frame().key.key == Key::character &&
                        (frame().key.character | 0x20U) == U't';
    if (desk_button("note_" + key, words.answer, button, answer) || by_key) {
        if (one.note != nullptr && one.note->kind == NoteKind::lost_picture) {
            open_find(desk, one.note->id);
        } else {
            see_to(desk, one);
        }
    }
}

/// As many side by side as have room; the rest page.
void draw_notes(Desk& desk, Rect band) {
    draw_band(band);
    const int count = static_cast<int>(desk.attention.size());
    const int per_page = band.w >= 1700 ? 2 : 1;
    const Page page = page_of(count, per_page, desk.draft.note_page);
    Rect room = band.inset(18, 0);
    if (page.pages > 1) {
        // TRANSLATORS: {1} is which page, {2} how many pages there are
        const std::string next =
            put(tr("desk note", "{1} of {2}"),
                {number_words(desk.draft.note_page + 1), number_words(page.pages)});
        DeskButton more;
        more.icon = "arrow_forward";
        more.icon_after = true;
        more.icon_mirrors = true;
        const float w = desk_button_width(next, more);
        if (desk_button("notes_next", next, {room.right() - w + 8, room.middle_y() - 24, w, 48},
                        more)) {
            ++desk.draft.note_page;
        }
        room.w -= w + 12;
    }
    for (int i = 0; i < page.count; ++i) {
        const Rect cell = room.cell(i, 0, per_page, 1, 36);
        if (i > 0) {
            fill({cell.x - 18, band.y + 16, 2, band.h - 32}, look_now().note_line);
        }
        draw_note(desk, desk.attention[static_cast<std::size_t>(page.first + i)], cell, i == 0);
    }
}

/// While the shelf is open and nobody needs anything.
void draw_stock_news(const std::vector<std::string>& sentences, Rect band) {
    if (sentences.empty()) {
        return;
    }
    draw_band(band);
    const int count = static_cast<int>(sentences.size());
    for (int i = 0; i < count; ++i) {
        const Rect cell = band.inset(18, 0).cell(i, 0, count, 1, 36);
        icon("inventory_2", cell.start(32), note_ink());
        text(cell.after(46).inset(0, 4), sentences[static_cast<std::size_t>(i)],
             {Type::desk_body, note_ink(), Align::start, VAlign::middle});
    }
}

/// Beside it stands what is to be done about cards, where there is room for both.
void draw_no_sound(Desk& desk, Rect band) {
    const bool both = band.w >= 1700 && !desk.seen->card_notes.empty();
    const Rect sound = both ? band.cell(0, 0, 2, 1, 16) : band;
    draw_sentence(sound, "volume_off",
                  tr("desk note", "This computer has no sound. Calls for help only show here."));
    if (both) {
        draw_card_notes(desk, band.cell(1, 0, 2, 1, 16));
    }
}

bool call_was_a_mistake(const Desk& desk) {
    return std::any_of(desk.state.alerts.begin(), desk.state.alerts.end(), [&](const auto& item) {
        const HelpAlert& alert = item.second;
        return alert.closed && alert.by_mistake &&
               desk.session.now.wall - *alert.closed < mistake_stays;
    });
}

}  // namespace

void draw_notice_band(Desk& desk) {
    const Rect band = desk.places.band;
    const Inert under(lies_under_help(desk, band));
    if (desk.state.health != StoreHealth::ok) {
        draw_sentence(band, "edit_note",
                      tr("desk note",
                         "This screen cannot save right now. Write it down; the help button "
                         "still works."));
    } else if (desk.alerts.empty() && call_was_a_mistake(desk)) {
        draw_sentence(band, "info",
                      tr("desk note", "The call for help was touched by mistake. All is well."));
    } else if (!desk.attention.empty()) {
        draw_notes(desk, band);
    } else if (desk.stock && desk.draft.stock) {
        draw_stock_news(stock_sentences(desk), band);
    } else if (desk.draft.referrals) {
        draw_referral_news(desk, band);
    } else if (desk.session.sounds) {
        draw_card_notes(desk, band);
    } else {
        draw_no_sound(desk, band);
    }
}

}  // namespace porchlight
