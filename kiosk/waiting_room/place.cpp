#include "core/clinic.h"
#include "kiosk/ui/place_page_words.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chosen_place.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/place_card.h"
#include "kiosk/waiting_room/place_more.h"
#include "kiosk/waiting_room/place_panels.h"
#include "kiosk/waiting_room/saving.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float button_h = 112;

enum class Panel { hours, reach, company, square };
struct Shown {
    Panel panel{};
    Rect at;
};
using Shows = std::vector<Shown>;

/// All four at once where there is room; else two at a time.
std::vector<Shows> first_pages(Rect body, bool company) {
    const bool upright = frame().canvas.portrait;
    const bool tight = frame().text_size == TextSize::extra || body.h < (upright ? 900.F : 480.F);
    if (tight) {
        const Rect one = upright ? body.cell(0, 0, 1, 2, gap) : body.cell(0, 0, 2, 1, gap);
        const Rect two = upright ? body.cell(0, 1, 1, 2, gap) : body.cell(1, 0, 2, 1, gap);
        if (!company) {
            return {{{Panel::hours, one}, {Panel::reach, two}}, {{Panel::square, one}}};
        }
        return {{{Panel::hours, one}, {Panel::reach, two}},
                {{Panel::company, one}, {Panel::square, two}}};
    }
    if (upright) {
        const Rect upper = body.top(body.h * 0.56F);
        const Rect lower = body.below(upper.h + gap);
        return {{{Panel::hours, upper.cell(0, 0, 2, 1, gap)},
                 {Panel::reach, upper.cell(1, 0, 2, 1, gap)},
                 {Panel::company, lower.cell(0, 0, 2, 1, gap)},
                 {Panel::square, lower.cell(1, 0, 2, 1, gap)}}};
    }
    const float square_w = 416;
    const Rect hours = body.start((body.w - square_w - 2 * gap) * 0.47F);
    const Rect middle = body.after(hours.w + gap).start(body.w - hours.w - square_w - 2 * gap);
    const float company_h = company ? std::max(300.F, middle.h * 0.52F) : 0;
    return {{{Panel::hours, hours},
             {Panel::reach, middle.top(middle.h - company_h - (company ? gap : 0))},
             {Panel::company, middle.last(company_h)},
             {Panel::square, body.end(square_w)}}};
}

void draw_panel(const Shown& shown, const PlaceView& view, bool with_pill, Session& session,
                Commands& commands) {
    switch (shown.panel) {
        case Panel::hours:
            return draw_place_hours(shown.at, view, with_pill);
        case Panel::reach:
            return draw_reach(shown.at, view);
        case Panel::company:
            return draw_company(shown.at, view, session, commands);
        case Panel::square:
            return draw_take_along(shown.at, session);
    }
}

/// "Hot meals, Groceries · No ID · Free" in one line; what it is gives way before what it asks.
std::string what_line(const Place& place, float width) {
    const std::string facts = facts_line(place);
    const auto with = [&](const std::string& what) {
        return what.empty() ? facts : facts.empty() ? what : what + " · " + facts;
    };
    const auto fits = [&](const std::string& part) {
        return text_room(part, Type::lead, width).h < 1.5F * line_height(Type::lead);
    };
    const std::string what =
        shortened(kind_words(place), [&](const std::string& part) { return fits(with(part)); });
    return shortened(fits(with(what)) ? with(what) : facts, fits);
}

/// Name and line, and the pill beside the name where it fits: then true.
bool draw_name(const PlaceView& view, Rect& body) {
    const Rect whole = whole_room();
    const Place& place = view.place.place;
    const float lines = frame().text_size == TextSize::extra ? 1.2F : 2.2F;
    const std::string title = shortened(softened(place.name), [&](const std::string& part) {
        return text_room(part, Type::title, whole.w).h <= lines * line_height(Type::title);
    });
    const Size room = text_room(title, Type::title, 0);
    const bool one_line = room.w < whole.w;
    body = draw_heading({"", title, one_line ? what_line(place, whole.w) : std::string()}).body;
    const OpenNow open = open_now(view.nearby, view.place, view.now);
    const float pill_w = text_room(open_words(open), Type::label, 0).w + 90;
    if (frame().canvas.portrait || frame().lowered || room.w + 36 + pill_w > whole.w) {
        return false;
    }
    const Rect beside = Rect{whole.x, whole.y, whole.w, room.h}.after(room.w + 36);
    const float h = open_pill_height(open, beside.w);
    draw_open_pill(open, {beside.x, beside.middle_y() - h / 2, beside.w, h});
    return true;
}

void draw_print(const ClinicState& state, const PlaceView& view, Session& session,
                Commands& commands) {
    if (session.printing.state == PrintState::printing) {
        return draw_waiting_primary(tr("place", "Printing"));
    }
    ButtonLook look = forward_look();
    look.icon = "print";
    look.icon_after = false;
    look.icon_mirrors = false;
    if (draw_primary("print", tr("place", "Print this page"), look)) {
        session.printing.state = PrintState::printing;
        commands.print(slip_of(state, view.place, session));
    }
}

/// Where "More about it" stands when the primary prints.
void draw_more_button(Rect at, const std::string& label, bool last, Session& session) {
    ButtonLook look;
    look.icon = last ? "expand_less" : "expand_more";
    look.icon_above = at.w < 300;
    look.type = look.icon_above ? Type::dock_label : Type::label;
    if (button("more_about", label, at, look)) {
        session.place.page = last ? 0 : session.place.page + 1;
    }
}

void draw_more_primary(const std::string& label, bool last, Session& session) {
    ButtonLook look = forward_look();
    look.icon = last ? "expand_less" : "expand_more";
    look.icon_mirrors = false;
    if (draw_primary("more_about", label, look)) {
        session.place.page = last ? 0 : session.place.page + 1;
    }
}

void draw_wrong_button(Rect strip, Session& session) {
    ButtonLook look;
    look.icon = "flag";
    const std::string label = tr("place", "Was something wrong?");
    const float w = std::min(strip.w, text_room(label, Type::label, 0).w + 44 + 16 + 80);
    if (button("was_wrong", label, strip.start(w), look)) {
        session.place.wrong.reset();
        session.place.reporting = {};
        session.place.wrong_page = 0;
        session.go(Screen::place_wrong);
    }
}

bool shows_square(const Shows& page) {
    return std::ranges::any_of(page, [](const Shown& each) { return each.panel == Panel::square; });
}

void draw_pages(Rect body, bool with_pill, const PlaceView& view, Session& session,
                Commands& commands) {
    const Settings& settings = *view.state.settings;
    const bool prints = !settings.places.printer.empty();
    // Upright, the dock has one place only: "More" then stands under the cards.
    const bool more_below = prints && frame().canvas.portrait;
    const Rect cards = more_below ? body.top(body.h - button_h - gap) : body;
    const auto first = first_pages(cards, can_ask_for_company(view.place.place));
    const Rect about = body.top(body.h - button_h - gap);
    const int firsts = static_cast<int>(first.size());
    const int pages = firsts + more_pages(about, view);
    session.place.page = std::clamp(session.place.page, 0, pages - 1);
    const int page = session.place.page;
    const bool last = page + 1 == pages;
    const std::string more = last ? tr("place", "Hours and phone") : tr("place", "More");
    if (page >= firsts) {
        draw_more_about(about, view, page - firsts);
        draw_wrong_button(body.last(button_h), session);
        return draw_more_primary(more, last, session);
    }
    const Shows& now = first[static_cast<std::size_t>(page)];
    for (const Shown& shown : now) {
        draw_panel(shown, view, with_pill, session, commands);
    }
    if (!prints || !shows_square(now)) {
        return draw_more_primary(more, last, session);
    }
    draw_more_button(more_below ? body.last(button_h) : dock_extra_place(), more, last, session);
    draw_print(view.state, view, session, commands);
}

}  // namespace

void draw_place(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    draw_dock(session, commands);
    const NearbyPlace* place = open_place_of(state, session);
    if (place == nullptr) {
        draw_heading({"", tr("place", "This place is not in our list any more."),
                      tr("place", "Go back for other places, or ask at the front desk.")});
        return;
    }
    const PlaceView view{state, *state.nearby, *place,
                         to_local(session.now.wall, state.settings->time_zone)};
    Rect body;
    const bool beside = draw_name(view, body);
    draw_pages(body, !beside, view, session, commands);
}

}  // namespace porchlight
