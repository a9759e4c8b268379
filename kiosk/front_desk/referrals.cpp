// Referrals both ways: what goes out, what comes in, and how it went lately.
#include "kiosk/front_desk/referrals.h"

#include <algorithm>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/tabs.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float heading_h = 56;
constexpr float between = 16;
constexpr float card_gap = 11;
constexpr float tallest_card = 164;
constexpr float slip_h = 76;

struct Column {
    const char* key;
    const char* icon;
    std::string title, counts, nothing;
    const std::vector<const Referral*>* referrals = nullptr;
    int* page = nullptr;
};

int open_ones(const std::vector<const Referral*>& referrals) {
    return static_cast<int>(std::ranges::count_if(
        referrals, [](const Referral* referral) { return !referral->ended; }));
}

Column going_out(Desk& desk) {
    const int open = open_ones(desk.seen->going_out);
    return {"referrals_out_more",
            "call_made",
            tr("desk referral", "Going out"),
            trn("desk referral", "{1} open", "{1} open", open),
            tr("desk referral",
               "Nobody is on the way to a partner. It starts on the screen, or under Places."),
            &desk.seen->going_out,
            &desk.draft.referrals->out_page};
}

Column coming_in(Desk& desk) {
    const int open = open_ones(desk.seen->coming_in);
    return {"referrals_in_more",
            "call_received",
            tr("desk referral", "Coming in"),
            trn("desk referral", "{1} expected, at any hour", "{1} expected, at any hour", open),
            tr("desk referral", "Nobody is expected. Anyone may come, at any hour."),
            &desk.seen->coming_in,
            &desk.draft.referrals->in_page};
}

/// "More: 2" turns to the next page, the last one to the first; returns where it starts.
float draw_pager(const Column& column, const Page& page, Rect heading) {
    if (page.pages < 2) {
        return heading.right();
    }
    const int left = static_cast<int>(column.referrals->size()) - page.first - page.count;
    DeskButton look;
    look.icon = left > 0 ? "arrow_downward" : "arrow_upward";
    // TRANSLATORS: {1} is how many more there are
    const std::string words =
        left > 0 ? put(tr("desk", "More: {1}"), {number_words(left)}) : tr("desk", "First");
    const float w = desk_button_width(words, look);
    if (desk_button(column.key, words, heading.end(w).centered({w, 44}), look)) {
        *column.page = left > 0 ? *column.page + 1 : 0;
    }
    return heading.right() - w - 12;
}

void draw_heading(const Column& column, const Page& page, Rect heading) {
    const Theme& look = look_now();
    const float end = draw_pager(column, page, heading);
    icon(column.icon, heading.start(30), look.primary, Mirror::with_layout);
    const float title_w = text_room(column.title, Type::desk_lane, 0).w + 2;
    const Rect title{heading.x + 42, heading.y, title_w, heading.h};
    note(Role::heading, column.title, title);
    text(title, column.title,
         {Type::desk_lane, look.ink, Align::start, VAlign::middle, true, true});
    const Rect rest{title.right() + 14, heading.y, end - title.right() - 14, heading.h};
    TextAt at{Type::desk_label, look.ink_soft, Align::end, VAlign::middle, true};
    at.weight = 400;
    if (text_room(column.counts, Type::desk_label, 0).w <= rest.w) {
        text(rest, column.counts, at);
    }
}

int cards_that_fit(float height) {
    return std::max(1, static_cast<int>((height + card_gap) / (least_referral_card + card_gap)));
}

/// Draws the column and its cards, numbered on from `number`; returns the next number.
int draw_column(Desk& desk, const Column& column, Rect place, float foot_h, int number) {
    const Theme& look = look_now();
    fill(place, look.contrast ? look.surface : look.lane, 20);
    if (look.contrast) {
        outline(place, look.line, 2, 20);
    }
    Rect room = place.inset(12, 0);
    const Rect heading = room.top(heading_h).inset(4, 0);
    room = room.below(heading_h);
    room.h -= 12 + foot_h;
    const int fit = cards_that_fit(room.h);
    const Page page = page_of(static_cast<int>(column.referrals->size()), fit, *column.page);
    draw_heading(column, page, heading);
    if (page.count == 0) {
        text(room.top(120).inset(24, 0), column.nothing,
             {Type::desk_body, look.ink_soft, Align::center, VAlign::middle});
    }
    const auto rows = static_cast<float>(fit);
    const float h = std::min(tallest_card, (room.h + card_gap) / rows - card_gap);
    for (int i = 0; i < page.count && desk.draft.referrals; ++i) {
        const Rect card{room.x, room.y + static_cast<float>(i) * (h + card_gap), room.w, h};
        draw_referral_card(desk, *(*column.referrals)[static_cast<std::size_t>(page.first + i)],
                           card, number++);
    }
    return number;
}

void draw_slip_words(Desk& desk, Rect place) {
    const Theme& look = look_now();
    fill(place, look.contrast ? look.surface : look.bg_top, 16);
    if (look.contrast) {
        outline(place, look.line, 2, 16);
    }
    const Rect room = place.inset(16, 8);
    DeskButton enter;
    enter.icon = "add";
    enter.cap = "E";
    const std::string words = tr("desk referral", "Enter one");
    const float w = desk_button_width(words, enter);
    icon("confirmation_number", room.start(32), look.primary);
    const Rect said = room.after(46).start(room.w - 46 - w - 16);
    const std::string random = tr("desk referral", "A slip carries a random code, nothing else.");
    const std::string no_names = tr("desk referral", "Codes come back, never names.");
    const TextAt strong{Type::desk_label, look.ink, Align::start, VAlign::middle, true};
    TextAt at{Type::desk_label, look.ink_soft, Align::start, VAlign::middle, true};
    at.weight = 400;
    const Rect upper = said.top(said.h / 2), lower = said.below(said.h / 2);
    if (text_fits(upper, random, strong) && text_fits(lower, no_names, at)) {
        text(upper, random, strong);
        text(lower, no_names, at);
    } else {  // the first says it
        text(said, random, strong);
    }
    if (desk_button("referral_enter", words, room.end(w).centered({w, 52}), enter)) {
        open_coming(desk);
    }
}

/// Where the top bar has no room for the tabs the way back stands here.
Rect draw_way_back(Desk& desk, Rect room) {
    if (desk.has_tabs) {
        return room;
    }
    const std::string words = queue_tab_words(desk);
    const float w = desk_button_width(words, queue_tab_look());
    if (desk_button("tab_queue", words, room.top(48).start(w), queue_tab_look())) {
        close_pages(desk);
    }
    return room.below(48 + card_gap);
}

/// A number puts the ring on the main thing of that card.
bool focus_card(const Desk& desk, char32_t letter) {
    if (letter < U'1' || letter > U'9') {
        return false;
    }
    WidgetMemory& memory = *frame().memory;
    int nth = static_cast<int>(letter - U'1');
    for (const std::string& key : memory.order) {
        if (key.starts_with("do_") && nth-- == 0) {
            memory.focus = key;
            memory.focus_shown = true;
        }
    }
    return desk.draft.referrals.has_value();
}

}  // namespace

void open_referrals(Desk& desk) {
    close_pages(desk);
    desk.draft.referrals = ReferralsDraft{};
}

bool take_referrals_key(Desk& desk) {
    const KeyPress& pressed = frame().key;
    if (pressed.key == Key::escape) {
        close_pages(desk);
        return true;
    }
    if (pressed.key != Key::character || !desk.alerts.empty()) {
        return false;
    }
    if ((pressed.character | 0x20U) == U'e') {
        open_coming(desk);
        return true;
    }
    return focus_card(desk, pressed.character);
}

void draw_referrals(Desk& desk) {
    const Inert under(lies_under_help(desk, desk.places.lanes));
    const Rect room = draw_way_back(desk, desk.places.lanes);
    if (!desk.draft.referrals) {
        return;  // the way back was taken
    }
    const Rect out = room.cell(0, 0, 2, 1, between), in = room.cell(1, 0, 2, 1, between);
    const int next = draw_column(desk, going_out(desk), out, 0, 1);
    if (desk.draft.referrals) {
        draw_column(desk, coming_in(desk), in, slip_h + card_gap, next);
    }
    if (desk.draft.referrals) {
        draw_slip_words(desk, in.inset(12, 12).last(slip_h));
    }
}

void draw_referral_news(const Desk& desk, Rect band) {
    const Theme& look = look_now();
    const ReferralCounts& counts = desk.seen->referral_counts;
    struct Chip {
        std::string icon, words;
        Accent accent;
    };
    std::vector<Chip> chips;
    if (counts.begun > 0) {
        // TRANSLATORS: of 46 referrals {1} such as 31 came to an end; {2} is all of them
        chips.push_back({"check_circle",
                         put(tr("desk referral", "{1} of {2} closed in 30 days"),
                             {number_words(counts.closed), number_words(counts.begun)}),
                         look.open});
    }
    if (counts.middle_days) {
        chips.push_back({"schedule",
                         trn("desk referral", "{1} day to arrive, middle person",
                             "{1} days to arrive, middle person", *counts.middle_days),
                         look.moss});
    }
    for (const auto& [kind, count] : counts.sent) {
        // TRANSLATORS: {1} is how many, {2} a kind of place such as Treatment
        chips.push_back({"call_made",
                         put(tr("desk referral", "{1} sent to: {2}"),
                             {number_words(count), partner_kind_words(kind)}),
                         partner_accent(kind)});
    }
    for (const auto& [kind, count] : counts.came) {
        // TRANSLATORS: {1} is how many, {2} a kind of place such as Treatment
        chips.push_back({"call_received",
                         put(tr("desk referral", "{1} came from: {2}"),
                             {number_words(count), partner_kind_words(kind)}),
                         partner_accent(kind)});
    }
    float x = band.x;
    for (const Chip& chip : chips) {
        const float w = 54 + text_room(chip.words, Type::desk_label, 0).w + 18;
        if (x + w > band.right()) {
            continue;
        }
        const Rect place{x, band.middle_y() - 22, w, 44};
        fill(place, look.contrast ? look.surface : chip.accent.fill, 12);
        if (look.contrast) {
            outline(place, look.line, 2, 12);
        }
        const Ink ink = look.contrast ? look.ink : chip.accent.ink;
        icon(chip.icon, place.after(14).start(26), ink,
             chip.icon.starts_with("call") ? Mirror::with_layout : Mirror::never);
        text(place.after(50), chip.words,
             {Type::desk_label, ink, Align::start, VAlign::middle, true});
        x += w + 12;
    }
}

}  // namespace porchlight
