#include "kiosk/waiting_room/place_chips.h"

#include <algorithm>

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/places_found.h"

namespace porchlight {

namespace {

constexpr float gap = 20;
constexpr float row_gap = 16;
constexpr float chip_h = 88;

struct Chip {
    std::string_view key, icon;
    std::string label;
    std::optional<PlaceFact> fact;  ///< none: the two that are not facts of a place
};

/// Most wanted first.
std::vector<Chip> chips() {
    return {
        {"open_now", "schedule", tr("places", "Open now"), {}},
        {"no_id", "badge", tr("places", "No ID"), PlaceFact::no_papers},
        {"walk_in", "emoji_people", tr("places", "Walk-in"), PlaceFact::walk_in},
        {"free", "redeem", tr("places", "Free"), PlaceFact::free},
        {"my_language", "translate", tr("places", "My language"), {}},
        {"wheelchair", "accessible", tr("places", "Wheelchair"), PlaceFact::wheelchair},
        {"pets", "pets", tr("places", "Pets OK"), PlaceFact::pets},
        {"no_insurance", "credit_card_off", tr("places", "No insurance"), PlaceFact::no_insurance},
        {"women_only", "woman", tr("places", "Women only"), PlaceFact::women_only},
        {"young_people", "face", tr("places", "Young people"), PlaceFact::young_people}};
}

bool picked(const Chip& one, const PlacesDraft& draft) {
    return one.fact                ? draft.query.facts.has(*one.fact)
           : one.key == "open_now" ? draft.query.open_now
                                   : draft.my_language;
}

void toggle(const Chip& one, PlacesDraft& draft) {
    if (one.fact && draft.query.facts.has(*one.fact)) {
        draft.query.facts.remove(*one.fact);
    } else if (one.fact) {
        draft.query.facts.add(*one.fact);
    } else if (one.key == "open_now") {
        draft.query.open_now = !draft.query.open_now;
    } else {
        draft.my_language = !draft.my_language;
    }
}

/// Where each chip of one page stands; those that do not fit have none.
struct Shown {
    std::size_t first = 0;
    std::vector<Rect> places;
    std::optional<Rect> more;
    [[nodiscard]] std::size_t end() const { return first + places.size(); }
};

/// Fills the rows from `first` on; the last row keeps room for "More" where it is needed.
Shown fill_rows(Rect place, const std::vector<Chip>& all, std::size_t first, float more_w,
                bool needs_more) {
    const int rows = frame().canvas.portrait ? 2 : 1;
    Shown shown{first, {}, {}};
    float x = place.x;
    int row = 0;
    for (std::size_t i = first; i < all.size(); ++i) {
        const float w = std::min(chip_width(all[i].label), place.w);
        const bool last_row = row + 1 == rows;
        const float kept = last_row && needs_more ? more_w + gap : 0;
        if (x > place.x && x + w > place.right() - kept + 0.5F) {
            if (last_row) {
                break;
            }
            ++row;
            x = place.x;
        }
        shown.places.push_back(
            {x, place.y + static_cast<float>(row) * (chip_h + row_gap), w, chip_h});
        x += w + gap;
    }
    if (needs_more) {
        const float y = place.y + static_cast<float>(row) * (chip_h + row_gap);
        const float most = std::max(0.F, place.right() - x);
        shown.more = Rect{x, y, std::min(more_w, most), chip_h};
    }
    return shown;
}

/// The page of chips that shows; `page` starts again after the last one.
Shown shown_chips(Rect place, const std::vector<Chip>& all, float more_w, int& page) {
    const Shown whole = fill_rows(place, all, 0, more_w, false);
    if (whole.end() == all.size()) {
        page = 0;
        return whole;
    }
    Shown shown = fill_rows(place, all, 0, more_w, true);
    for (int i = 0; i < page; ++i) {
        if (shown.end() >= all.size()) {
            page = 0;
            return fill_rows(place, all, 0, more_w, true);
        }
        shown = fill_rows(place, all, shown.end(), more_w, true);
    }
    return shown;
}

/// Picked as long as a picked chip is out of sight.
void draw_more_chips(const Shown& shown, const std::vector<Chip>& all, const std::string& label,
                     PlacesDraft& draft) {
    bool hidden = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        hidden = hidden || ((i < shown.first || i >= shown.end()) && picked(all[i], draft));
    }
    if (chip("more_chips", label, *shown.more, "more_horiz", hidden)) {
        draft.chips_page = shown.end() >= all.size() ? 0 : draft.chips_page + 1;
        go_deaf_on_new_page();
    }
}

}  // namespace

float draw_place_chips(Rect place, const ClinicState& state, Session& session) {
    PlacesDraft& draft = session.places;
    const auto all = chips();
    const std::string more = tr("places", "More");
    const Shown shown = shown_chips(place, all, chip_width(more), draft.chips_page);
    float bottom = place.y + chip_h;
    for (std::size_t i = 0; i < shown.places.size(); ++i) {
        const Chip& one = all[shown.first + i];
        bottom = std::max(bottom, shown.places[i].bottom());
        if (chip(one.key, one.label, shown.places[i], one.icon, picked(one, draft))) {
            toggle(one, draft);
            find_again(state, session);
        }
    }
    if (shown.more) {
        draw_more_chips(shown, all, more, draft);
    }
    return bottom - place.y;
}

bool any_place_chip(const PlacesDraft& draft) {
    return std::ranges::any_of(chips(), [&](const Chip& one) { return picked(one, draft); });
}

void drop_place_chips(PlacesDraft& draft) {
    draft.query.facts = {};
    draft.query.open_now = false;
    draft.my_language = false;
}

}  // namespace porchlight
