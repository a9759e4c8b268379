#include <array>
#include <numeric>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/supply_tile.h"

namespace porchlight {

namespace {

constexpr float gap = 20;
constexpr float more_h = 84;

int picked(const SuppliesDraft& draft) {
    return static_cast<int>(
        std::ranges::count_if(draft.counts, [](const auto& one) { return one.second > 0; }));
}

std::vector<SupplyLine> lines_of(const SuppliesDraft& draft) {
    std::vector<SupplyLine> lines;
    for (const auto& [supply, count] : draft.counts) {
        if (count > 0) {
            lines.push_back({supply, count});
        }
    }
    return lines;
}

/// A person who is in line already is found by the same picture.
VisitId visit_for(const Session& session) {
    const CheckInDraft& check_in = session.check_in;
    const Answer* joined = session.answer(check_in.pending);
    if (!check_in.visit.empty() && joined != nullptr && !joined->refusal) {
        return check_in.visit;
    }
    return session.supplies.visit.empty() ? new_id<VisitId>() : session.supplies.visit;
}

/// A bag that was asked for stays as it is; who comes back here starts a new one.
void start_new_bag_after_the_last(const ClinicState& state, Session& session) {
    SuppliesDraft& draft = session.supplies;
    if (session.answer(draft.pending) != nullptr && state.requests.contains(draft.request)) {
        const VisitId visit = draft.visit;
        draft = {};
        draft.visit = visit;
    }
}

/// Asked twice it is still one bag: one command at a time, and a retry names the same request.
void get_my_bag(Session& session, Commands& commands) {
    SuppliesDraft& draft = session.supplies;
    const bool on_its_way = !draft.pending.empty() && session.answer(draft.pending) == nullptr;
    if (!on_its_way) {
        draft.visit = visit_for(session);
        if (draft.request.empty()) {
            draft.request = new_id<RequestId>();
        }
        draft.pending =
            commands.ask(AskForSupplies{draft.request, draft.visit, lines_of(draft), draft.for_me,
                                        draft.for_others, session.language});
    }
    session.go(Screen::supplies_done);
}

struct ForWhom {
    std::string me, others;
    float w = 0;  ///< of both, with the gap
};

ForWhom for_whom() {
    ForWhom words{tr("supplies", "For me"), tr("supplies", "For others")};
    const float widest =
        std::max(text_room(words.me, Type::label, 0).w, text_room(words.others, Type::label, 0).w);
    words.w = 2 * (widest + 44 + 16 + 56) + 16;
    return words;
}

/// Both may be picked, and neither is fine.
void draw_for_whom(Rect place, const ForWhom& words, SuppliesDraft& draft) {
    ButtonLook look;
    look.picked = draft.for_me;
    look.icon = draft.for_me ? "check" : "person";
    if (button("for_me", words.me, place.cell(0, 0, 2, 1, 16), look)) {
        draft.for_me = !draft.for_me;
    }
    look.picked = draft.for_others;
    look.icon = draft.for_others ? "check" : "groups";
    if (button("for_others", words.others, place.cell(1, 0, 2, 1, 16), look)) {
        draft.for_others = !draft.for_others;
    }
}

struct Grid {
    int columns = 3, rows = 2;
};

Grid grid_for(Rect body, int count) {
    const Size least = least_supply_tile();
    const int most = frame().text_size == TextSize::extra ? 4 : 6;
    Grid grid;
    grid.columns = std::clamp(static_cast<int>((body.w + gap) / (least.w + gap)), 1, 3);
    // A row with "More supplies" under it, but where all fit at once.
    const auto rows_in = [&](float h) {
        return std::max(1, static_cast<int>((h + gap) / (least.h + gap)));
    };
    const bool all_fit = grid.columns * rows_in(body.h) >= count && count <= most;
    grid.rows = all_fit ? rows_in(body.h) : rows_in(body.h - more_h - gap);
    grid.rows = std::clamp(grid.rows, 1, std::max(1, most / grid.columns));
    return grid;
}

/// Where we are in the pages, and how much is picked on all of them.
/// "How to use these": the cards, where the row has room for the way to them.
void draw_way_to_cards(Rect place, Session& session) {
    const std::string label = tr("supplies", "How to use these");
    ButtonLook look;
    look.icon = "menu_book";
    const float w = text_room(label, Type::label, 0).w + 44 + 16 + 60;
    if (w <= place.w && button("how_to_use", label, place.end(w), look)) {
        session.go(Screen::learn);
    }
}

void draw_more_row(Rect place, const Page& page, Session& session) {
    SuppliesDraft& draft = session.supplies;
    const bool last = draft.page + 1 >= page.pages;
    const std::string label =
        last ? tr("supplies", "First supplies") : tr("supplies", "More supplies");
    ButtonLook look;
    look.icon = last ? "expand_less" : "expand_more";
    const float w = std::min(place.w * 0.6F,
                             std::max(412.F, text_room(label, Type::label, 0).w + 44 + 16 + 60));
    if (button("more_supplies", label, place.start(w), look)) {
        draft.page = last ? 0 : draft.page + 1;
    }
    const Rect rest = place.after(w + 24);
    // TRANSLATORS: {1} is the number of this page, {2} how many pages there are
    const std::string where = put(tr("supplies", "Page {1} of {2}"),
                                  {number_words(draft.page + 1), number_words(page.pages)});
    const float where_w = std::min(text_room(where, Type::label, 0).w + 2, rest.w);
    text(rest.start(where_w), where,
         {Type::label, look_now().ink, Align::start, VAlign::middle, true});
    const std::string count =
        trn("supplies", "You picked {1} thing.", "You picked {1} things.", picked(draft));
    const Rect after = rest.after(where_w + 28);
    if (picked(draft) > 0 && text_room(count, Type::label, 0).w <= after.w) {
        TextAt at{Type::label, look_now().ink_soft, Align::start, VAlign::middle, true};
        at.weight = 400;
        text(after, count, at);
    }
    const float count_w = text_room(count, Type::label, 0).w + 2;  // its place stays free
    draw_way_to_cards(after.after(count_w + 28), session);
}

void draw_tiles(Rect body, const Settings& settings, Session& session) {
    SuppliesDraft& draft = session.supplies;
    const auto offered = settings.offered();
    const int count = static_cast<int>(offered.size());
    const Grid grid = grid_for(body, count);
    const Page page = page_of(count, grid.columns * grid.rows, draft.page);
    Rect tiles = body;
    if (page.pages > 1) {
        tiles = body.top(body.h - more_h - gap);
        draw_more_row(body.last(more_h), page, session);
    }
    for (int i = 0; i < page.count; ++i) {
        const SupplySetting& supply = *offered[static_cast<std::size_t>(page.first + i)];
        int picked_now = 0;
        if (const auto known = draft.counts.find(supply.id); known != draft.counts.end()) {
            picked_now = known->second;
        }
        const int before = picked_now;
        draw_supply_tile(
            supply, picked_now,
            tiles.cell(i % grid.columns, i / grid.columns, grid.columns, grid.rows, gap));
        if (picked_now != before) {
            draft.counts[supply.id] = picked_now;
        }
    }
}

void go_home(Session& session) {
    session.trail.clear();
    session.screen = Screen::home;
}

}  // namespace

void draw_supplies(const ClinicState& state, Session& session, Commands& commands) {
    SuppliesDraft& draft = session.supplies;
    start_new_bag_after_the_last(state, session);
    draw_top(state, session);
    const ForWhom words = for_whom();
    const Room room =
        draw_heading({"", tr("supplies", "What can we get you?"),
                      tr("supplies", "As many as you need. Free. No line, no questions.")},
                     words.w);
    draw_for_whom(room.aside, words, draft);
    draw_tiles(room.body, *state.settings, session);
    draw_dock(session, commands);
    const bool any = picked(draft) > 0;
    const std::string label = any ? tr("supplies", "Get my bag") : tr("supplies", "Not now");
    if (draw_primary(any ? "get_my_bag" : "not_now", label, forward_look())) {
        if (any) {
            get_my_bag(session, commands);
        } else {
            go_home(session);
        }
    }
}

}  // namespace porchlight
