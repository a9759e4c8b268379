#include "kiosk/waiting_room/place_more.h"

#include <algorithm>
#include <vector>

#include "core/clinic.h"
#include "kiosk/ui/place_page_words.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float side = 30;
constexpr float icon_room = 76;
constexpr float row_pad = 14;

struct About {
    std::string_view icon;
    std::string title, words;
    bool ours = false;  ///< our own words; the others keep the direction of the directory
};

std::string welcome_words(Welcome welcome) {
    switch (welcome) {
        case Welcome::any_goal:
            return tr("partner", "any goal, using or not");
        case Welcome::medication:
            return tr("partner", "people on medication");
        case Welcome::pets:
            return tr("partner", "pets");
        case Welcome::couples:
            return tr("partner", "couples");
        case Welcome::no_papers:
            return tr("partner", "people without papers");
        case Welcome::young_people:
            return tr("partner", "young people");
    }
    return {};
}

About partner_row(const Partner& partner) {
    About row{"handshake", tr("place more", "We work with them"), {}, true};
    std::string welcomes;
    for (const Welcome each : partner.welcomes) {
        welcomes += (welcomes.empty() ? "" : " · ") + welcome_words(each);
    }
    if (!welcomes.empty()) {
        // TRANSLATORS: {1} is a list such as pets · couples
        row.words = put(tr("place more", "They welcome: {1}"), {welcomes});
    } else {
        row.words = partner.agreement ? tr("place more", "We have an agreement with them.")
                                      : tr("place more", "We know each other.");
    }
    return row;
}

std::string phones_words(const Place& place) {
    std::string all;
    for (const Phone& phone : place.phones) {
        all += (all.empty() ? "" : "\n") + phone.number +
               (phone.answers.empty() ? "" : " · " + phone.answers);
    }
    return all;
}

std::vector<About> all_about(const PlaceView& view) {
    const Place& place = view.place.place;
    std::vector<About> rows;
    const auto add = [&rows](std::string_view icon_name, std::string title, std::string words) {
        if (!words.empty()) {
            rows.push_back({icon_name, std::move(title), std::move(words), false});
        }
    };
    if (view.place.partner) {
        rows.push_back(partner_row(*view.place.partner));
    }
    add("campaign", tr("place more", "Right now"), place.alert);
    add("login", tr("place more", "How to start"), place.how);
    add("payments", tr("place more", "What it costs"), place.cost);
    add("badge", tr("place more", "What to bring"), place.papers);
    add("groups", tr("place more", "Who may come"), place.who);
    add("record_voice_over", tr("place more", "They speak"), languages_words(place.languages));
    add("interpreter_mode", tr("place more", "With an interpreter"), place.interpreted);
    add("accessible", tr("place more", "Getting in"), place.access);
    add("directions_bus", tr("place more", "Bus and parking"), place.transport);
    add("info", tr("place more", "What it is"), place.description);
    const std::string by = softened(place.organization);
    add("apartment", tr("place more", "Run by"), by == softened(place.name) ? "" : by);
    if (place.phones.size() > 1) {
        add("call", tr("place more", "All telephone numbers"), phones_words(place));
    }
    if (!view.place.by_hand) {
        add("menu_book", tr("place more", "Where we know this from"), view.nearby.source);
    } else {
        rows.push_back({"menu_book", tr("place more", "Where we know this from"),
                        tr("place more", "Our own staff wrote it down."), true});
    }
    return rows;
}

int columns() {
    return frame().canvas.portrait || frame().text_size == TextSize::extra ? 1 : 2;
}

struct Placed {
    About about;
    Rect at;
};
using Column = std::vector<Placed>;

/// Each row whole in one column; longer texts lose their last sentences.
std::vector<Column> placed(Rect body, const PlaceView& view) {
    const float width = body.cell(0, 0, columns(), 1, gap).w;
    const float words_w = width - 2 * side - icon_room;
    const float room = body.h - 2 * row_pad;
    std::vector<Column> all(1);
    float y = 0;
    for (About& about : all_about(view)) {
        const float title_h = text_room(about.title, Type::helper_strong, words_w).h;
        const float most = room - title_h - 2 * row_pad;
        about.words = sentences_that_fit(about.words, [&](const std::string& part) {
            return text_room(part, Type::label, words_w).h <= most;
        });
        const float h = title_h + text_room(about.words, Type::label, words_w).h + 2 * row_pad;
        if (y > 0 && y + h > room) {
            all.emplace_back();
            y = 0;
        }
        all.back().push_back({std::move(about), {side, row_pad + y, width - 2 * side, h}});
        y += h;
    }
    return all;
}

void draw_about(Rect at, const About& about, bool first) {
    const Theme& look = look_now();
    if (!first) {
        fill(at.top(look.contrast ? 4.F : 2.F), look.divider);
    }
    const Rect room = at.inset(0, row_pad);
    const float title_h = text_room(about.title, Type::helper_strong, room.w - icon_room).h;
    icon(about.icon, room.start(52).top(60), look.primary);
    const Rect words = room.after(icon_room);
    text(words.top(title_h + 1), about.title, {Type::helper_strong, look.ink_soft});
    TextAt as_written{Type::label, look.ink};
    as_written.keep_ltr = !about.ours;
    as_written.weight = 400;
    text(words.below(title_h).grown(1), about.words, as_written);
}

}  // namespace

int more_pages(Rect body, const PlaceView& view) {
    const int count = static_cast<int>(placed(body, view).size());
    return (count + columns() - 1) / columns();
}

void draw_more_about(Rect body, const PlaceView& view, int page) {
    const auto all = placed(body, view);
    for (int i = 0; i < columns(); ++i) {
        const auto at = static_cast<std::size_t>(page * columns() + i);
        if (at >= all.size()) {
            return;
        }
        const Rect whole = body.cell(i, 0, columns(), 1, gap);
        const Placed& last = all[at].back();
        card(whole.top(std::min(whole.h, last.at.bottom() + row_pad)));
        for (const Placed& row : all[at]) {
            draw_about(row.at.moved(whole.x, whole.y), row.about, &row == &all[at].front());
        }
    }
}

}  // namespace porchlight
