// At the start of the page about places: what people said was wrong, or what the desk looks for.
#include <algorithm>
#include <map>
#include <tuple>

#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/front_desk/tabs.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float card_h = 88, card_gap = 11;
constexpr float heading_h = 56, button_h = 52;
constexpr std::size_t longest_search = 60;
constexpr std::size_t most_found = 60;

/// One line a place and complaint; held back first, then the most people, then the newest.
std::vector<SaidOfPlace> read_said(const ClinicState& state) {
    std::map<std::pair<std::string, Complaint>, SaidOfPlace> lines;
    for (const auto& [id, report] : state.place_reports) {
        SaidOfPlace& line = lines[{report.place, report.what}];
        line.place = report.place;
        line.what = report.what;
        line.count += 1;
        line.last = std::max(line.last, report.day);
    }
    std::vector<SaidOfPlace> said;
    for (auto& [key, line] : lines) {
        line.held = line.what == Complaint::not_kind && line.count >= unkind_reports_to_hold;
        const NearbyPlace* place =
            state.nearby == nullptr ? nullptr : find_place(*state.nearby, line.place);
        line.name = place == nullptr ? tr("desk place", "A place that is not listed any more")
                                     : softened(place->place.name);
        said.push_back(std::move(line));
    }
    std::ranges::stable_sort(said, std::greater{}, [](const SaidOfPlace& line) {
        return std::tuple{line.held, line.count, line.last};
    });
    return said;
}

/// Once a snapshot.
void keep_said(const Desk& desk, PlacesDeskDraft& draft) {
    const std::uint64_t snapshot = frame().snapshot;
    if (!draft.said_read || snapshot == 0 || draft.said_in != snapshot) {
        draft.said = read_said(desk.state);
        draft.said_read = true;
        draft.said_in = snapshot;
    }
}

std::string lower(std::string_view words) {
    std::string low;
    std::ranges::transform(words, std::back_inserter(low),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return low;
}

/// What people find with these words, and by its name what they do not see: hidden or held back.
std::vector<FoundPlace> look_for(const Nearby& nearby, const std::string& words,
                                 const LocalTime& now) {
    std::vector<FoundPlace> found;
    const std::string low = lower(words);
    for (const NearbyPlace& place : nearby.places) {
        if (!place.shown() && lower(place.place.name).find(low) != std::string::npos) {
            found.push_back(found_place(place.place));
        }
    }
    add_found(nearby, words, now, found);
    return found;
}

std::string people_words(const Desk& desk, const SaidOfPlace& line) {
    // TRANSLATORS: {1} is how many people said so; a day such as Today follows
    const std::string people = trn("desk place", "{1} person", "{1} people", line.count);
    // TRANSLATORS: {1} is 2 people, {2} a day such as Today or Friday, Nov 20
    return put(tr("desk place", "{1}, {2}"), {people, day_name(desk, line.last)});
}

struct Card {
    std::string key, icon, title, under, last;
    bool picked = false;
};

bool draw_card(const Card& card, Rect place) {
    const Theme& look = look_now();
    const Touch touched = touch(card.key, card.title, place, Role::choice, card.picked);
    fill(place, pressed_ink(card.picked ? look.selected_fill : look.surface, touched), 16);
    outline(place,
            card.picked     ? look.selected_line
            : look.contrast ? look.line
                            : look.row_line,
            card.picked ? 4 : 2, 16);
    focus_ring(place.inset(6), 16, touched);
    const Ink ink = card.picked ? look.on_selected : look.ink;
    icon(card.icon, place.after(14).start(30), card.picked ? ink : look.primary);
    const Rect words = place.after(58).inset(0, 7).start(place.w - 58 - 14);
    const auto fits = [&](const std::string& said) {
        return text_room(said, Type::desk_label, 0).w + 2 <= words.w;
    };
    const float line = words.h / 3;
    TextAt at{Type::desk_label, ink, Align::start, VAlign::middle, true, true};
    text(words.top(line), shortened(card.title, fits), at);
    at.weight = 400;
    at.quiet = false;
    text(words.below(line).top(line), shortened(card.under, fits), at);
    at.ink = card.picked ? ink : look.ink_soft;
    text(words.below(2 * line).top(line), card.last, at);
    return touched.activated;
}

/// As many as fit; the pager stands in the heading.
void draw_cards(Desk& desk, PlacesDeskDraft& draft, const std::vector<Card>& cards,
                const std::vector<std::string>& places, Rect room, Rect heading) {
    const int fit = std::max(1, static_cast<int>((room.h + card_gap) / (card_h + card_gap)));
    const Page page = page_of(static_cast<int>(cards.size()), fit, draft.page);
    if (page.pages > 1 && more_of_grid("places_more", heading.right(), heading.bottom() - 6)) {
        draft.page = (draft.page + 1) % page.pages;
    }
    for (int i = 0; i < page.count; ++i) {
        const auto index = static_cast<std::size_t>(page.first + i);
        const float y = room.y + static_cast<float>(i) * (card_h + card_gap);
        if (draw_card(cards[index], {room.x, y, room.w, card_h})) {
            show_place(desk, places[index]);
        }
    }
}

bool is_picked(const PlacesDeskDraft& draft, const std::string& place) {
    return draft.form && draft.form->place == place && !draft.added;
}

void draw_heading(const std::string& icon_name, const std::string& title, const std::string& count,
                  Rect heading) {
    const Theme& look = look_now();
    icon(icon_name, heading.start(28), look.primary);
    const Rect words = heading.after(40).start(heading.w - 40 - 104);  // then the pager
    note(Role::heading, title, words);
    text(words.top(32), title,
         {Type::desk_strong, look.ink, Align::start, VAlign::middle, true, true});
    TextAt at{Type::desk_label, look.ink_soft, Align::start, VAlign::middle, true};
    at.weight = 400;
    if (const Rect under = words.below(32).top(22); text_fits(under, count, at)) {
        text(under, count, at);
    }
}

void draw_said(Desk& desk, PlacesDeskDraft& draft, Rect room) {
    keep_said(desk, draft);
    const Rect heading = room.top(heading_h);
    draw_heading(
        "flag", tr("desk place", "“This was wrong”"),
        trn("desk place", "{1} to look at", "{1} to look at", static_cast<int>(draft.said.size())),
        heading);
    std::vector<Card> cards;
    std::vector<std::string> places;
    for (const SaidOfPlace& line : draft.said) {
        cards.push_back(
            {"said_" + line.place + "_" + std::string(code(line.what)),
             std::string(complaint_icon(line.what)), line.name,
             line.held ? tr("desk place", "Was not kind. Held back.") : complaint_words(line.what),
             people_words(desk, line), is_picked(draft, line.place)});
        places.push_back(line.place);
    }
    const Rect list = room.below(heading_h + 8);
    if (cards.empty()) {
        text(list.top(120), tr("desk place", "Nobody said that something was wrong."),
             {Type::desk_body, look_now().ink_soft, Align::center, VAlign::middle});
    }
    draw_cards(desk, draft, cards, places, list, heading);
}

void search_again(const Desk& desk, PlacesDeskDraft& draft) {
    if (draft.words == draft.found_for) {
        return;
    }
    draft.found_for = draft.words;
    draft.page = 0;
    draft.found.clear();
    if (desk.state.nearby != nullptr && !draft.words.empty()) {
        draft.found = look_for(*desk.state.nearby, draft.words, desk.local);
    }
}

void draw_finding(Desk& desk, PlacesDeskDraft& draft, Rect room) {
    const Rect heading = room.top(heading_h);
    draw_heading("search", tr("desk place", "Find a place"),
                 tr("desk place", "By name or by street"), heading);
    text_field(find_place_key, tr("desk place", "Type here"), draft.words, longest_search,
               room.below(heading_h + 8).top(button_h));
    search_again(desk, draft);
    const Rect list = room.below(heading_h + 8 + button_h + 12);
    std::vector<Card> cards;
    std::vector<std::string> places;
    for (const FoundPlace& one : draft.found) {
        cards.push_back({"found_" + one.place, "place", one.name, one.address, "",
                         is_picked(draft, one.place)});
        places.push_back(one.place);
    }
    if (cards.empty()) {
        text(list.top(120),
             draft.words.empty() ? tr("desk place", "The closest come first.")
                                 : tr("desk place", "We found nothing. You can add it."),
             {Type::desk_body, look_now().ink_soft, Align::center, VAlign::middle});
    }
    if (!places.empty() && is_writing(find_place_key) && frame().has_key && !frame().inert &&
        frame().key.key == Key::enter) {
        show_place(desk, places.front());
        frame().memory->focus.clear();
        frame().has_key = false;  // it did its work
    }
    draw_cards(desk, draft, cards, places, list, heading);
}

void draw_buttons(Desk& desk, PlacesDeskDraft& draft, Rect row) {
    DeskButton find;
    find.icon = draft.finding ? "flag" : "search";
    find.cap = draft.finding ? "Esc" : "/";
    const std::string words =
        draft.finding ? tr("desk place", "What people said") : tr("desk place", "Find a place");
    if (desk_button("place_finding", words, row.cell(0, 0, 1, 2, card_gap), find)) {
        draft.finding = !draft.finding;
        draft.page = 0;
        frame().memory->focus = draft.finding ? find_place_key : "";
        go_deaf();
    }
    DeskButton add;
    add.icon = "add";
    add.cap = "E";
    if (desk_button("place_add", tr("desk place", "Add a place"), row.cell(0, 1, 1, 2, card_gap),
                    add)) {
        open_new_place(desk);
    }
}

}  // namespace

FoundPlace found_place(const Place& place) {
    return {place.id, softened(place.name), softened(place.address)};
}

void add_found(const Nearby& nearby, const std::string& words, const LocalTime& now,
               std::vector<FoundPlace>& found) {
    for (const bool from_afar : {false, true}) {
        PlaceQuery query;
        query.words = words;
        query.from_afar = from_afar;
        for (const std::uint32_t index : find_places(nearby, query, now).places) {
            if (found.size() < most_found) {
                found.push_back(found_place(nearby.places[index].place));
            }
        }
    }
}

void draw_place_list(Desk& desk, PlacesDeskDraft& draft, Rect place) {
    const Theme& look = look_now();
    fill(place, look.contrast ? look.surface : look.lane, 20);
    if (look.contrast) {
        outline(place, look.line, 2, 20);
    }
    Rect room = place.inset(12, 12);
    if (!desk.has_tabs) {
        if (desk_button("tab_queue", queue_tab_words(desk), room.top(48), queue_tab_look())) {
            close_pages(desk);
            return;
        }
        room = room.below(48 + card_gap);
    }
    const float buttons_h = 2 * button_h + card_gap;
    Rect list = room;
    list.h -= buttons_h + card_gap;
    if (draft.finding) {
        draw_finding(desk, draft, list);
    } else {
        draw_said(desk, draft, list);
    }
    draw_buttons(desk, draft, room.last(buttons_h));
}

}  // namespace porchlight
