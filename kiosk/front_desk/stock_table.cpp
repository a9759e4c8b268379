// Every supply, how many are there, how long they last, and what should go first.
#include <array>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/front_desk/tabs.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float heading_h = 62;
constexpr float labels_h = 36;
constexpr float foot_h = 66;
constexpr float pad = 20;
constexpr float picture = 58;

/// Where the columns stand; those without width are left out on a narrow panel.
struct Columns {
    Rect name, on_hand, lasts, lots, news, receive, count;
};

Columns columns_in(Rect row, float receive_w, float count_w) {
    constexpr float between = 14;
    Columns at;
    Rect room = row;
    at.count = room.end(count_w);
    room.w -= count_w + between;
    at.receive = room.end(receive_w);
    room.w -= receive_w + between;
    const bool roomy = room.w > 900;
    const std::array<float, 5> shares = roomy ? std::array{0.31F, 0.10F, 0.15F, 0.28F, 0.16F}
                                              : std::array{0.42F, 0.15F, 0.F, 0.21F, 0.22F};
    const std::array<Rect*, 5> cells{&at.name, &at.on_hand, &at.lasts, &at.lots, &at.news};
    float x = room.x;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const float w = room.w * shares[i];
        *cells[i] = {x, room.y, std::max(0.F, w - between), room.h};
        x += w;
    }
    return at;
}

Fact news_of(StockNews news) {
    const Theme& look = look_now();
    Fact fact;
    fact.kind = Fact::Kind::chip;
    fact.accent = look.clay;
    switch (news) {
        case StockNews::fine:
            fact.accent = look.open;
            fact.icon = "check_circle";
            fact.words = tr("desk stock", "OK");
            break;
        case StockNews::not_counted:
            fact.accent = look.slate;
            fact.icon = "help_outline";
            fact.words = tr("desk stock", "Not counted");
            break;
        case StockNews::ends_soon:
            fact.icon = "event_busy";
            fact.words = tr("desk stock", "Use first");
            break;
        case StockNews::past:
            fact.icon = "event_busy";
            fact.words = tr("desk stock", "Past its date");
            break;
        case StockNews::low:
            fact.icon = "trending_down";
            fact.words = tr("desk stock", "Low");
            break;
        case StockNews::none:
            fact.icon = "remove_shopping_cart";
            fact.words = tr("desk stock", "None left");
            break;
    }
    return fact;
}

std::vector<Fact> lot_facts(const Desk& desk, const StockLine& line) {
    const Theme& look = look_now();
    std::vector<Fact> facts;
    for (const LotOnHand& one : line.lots) {
        Fact fact;
        fact.kind = Fact::Kind::chip;
        fact.words = lot_words(desk, one.lot);
        const bool near = one.lot.good_until && std::chrono::sys_days{*one.lot.good_until} <
                                                    std::chrono::sys_days{desk.local.day} + soon;
        fact.accent = near ? look.clay : look.slate;
        if (near) {
            fact.icon = "event_busy";
        }
        facts.push_back(std::move(fact));
    }
    constexpr std::size_t shown = 2;  // one a line, the rest as a number
    if (facts.size() > shown) {
        Fact more;
        more.kind = Fact::Kind::chip;
        more.accent = look.slate;
        // TRANSLATORS: how many more lots there are; {1} is a number
        more.words =
            put(tr("desk stock", "+{1}"), {number_words(static_cast<int>(facts.size() - shown))});
        facts.resize(shown);
        facts.push_back(std::move(more));
    }
    return facts;
}

void draw_lasts(const StockLine& line, Rect place) {
    if (!line.lasts_days || place.w <= 0) {
        return;
    }
    TextAt at{Type::desk_label, look_now().ink_soft, Align::start, VAlign::bottom, true};
    at.weight = 400;
    text(place.top(place.h / 2), trn("desk stock", "{1} day", "{1} days", *line.lasts_days), at);
    at.valign = VAlign::top;
    const int pace = std::max(1, static_cast<int>(line.per_day + 0.5));
    // TRANSLATORS: {1} is how many are given on a usual day
    text(place.below(place.h / 2), put(tr("desk stock", "{1} a day"), {number_words(pace)}), at);
}

void draw_name(const Desk& desk, const StockLine& line, Rect place) {
    const Theme& look = look_now();
    const SupplySetting* setting = desk.settings().supply(line.supply);
    if (setting != nullptr) {
        drawing(setting->picture,
                Rect{place.x, place.y, picture, place.h}.centered({picture - 4, picture - 4}),
                look.named(setting->color));
    }
    const Rect words = place.after(picture + 14);
    text(words.top(words.h / 2), stock_name(desk, line.supply),
         {Type::desk_name, look.ink, Align::start, VAlign::bottom, true});
    const bool off = setting == nullptr || !setting->on;
    text(words.below(words.h / 2),
         off ? tr("desk stock", "not offered here") : stock_unit(desk, line.supply),
         {Type::desk_body, look.ink_soft, Align::start, VAlign::top, true});
}

/// Receive: what people asked of it most often came in dozens.
void open_form(Desk& desk, StockDraft& draft, const StockLine& line, bool counting) {
    StockForm form;
    form.supply = line.supply;
    form.counting = counting;
    form.count = counting ? 0 : 12;
    if (counting && !line.lots.empty()) {
        form.counted = line.lots.front().lot;
        form.count = line.lots.front().count;
    }
    draft.form = form;
    frame().memory->focus.clear();
    desk.draft.refused.clear();
    go_deaf();
}

void draw_line(Desk& desk, StockDraft& draft, const StockLine& line, const Columns& at) {
    const Theme& look = look_now();
    draw_name(desk, line, at.name);
    const bool counted = line.news != StockNews::not_counted;
    text(at.on_hand, counted ? number_words(line.on_hand) : "–",
         {Type::desk_count, look.ink, Align::end, VAlign::middle, true});
    draw_lasts(line, at.lasts);
    const auto lots = lot_facts(desk, line);
    const auto lines = static_cast<float>(lay_facts(lots, at.lots, 2, false));
    lay_facts(lots, at.lots.centered({at.lots.w, lines * fact_line}), 2, true);
    lay_facts({news_of(line.news)}, at.news.centered({at.news.w, fact_line}), 1, true);
    DeskButton receive;
    receive.picked = draft.form && draft.form->supply == line.supply && !draft.form->counting;
    if (desk_button("receive_" + line.supply.value, tr("desk stock", "Receive"),
                    at.receive.centered({at.receive.w, 48}), receive)) {
        open_form(desk, draft, line, false);
    }
    DeskButton count;
    count.picked = draft.form && draft.form->supply == line.supply && draft.form->counting;
    if (desk_button("count_" + line.supply.value, tr("desk stock", "Count"),
                    at.count.centered({at.count.w, 48}), count)) {
        open_form(desk, draft, line, true);
    }
}

void draw_labels(const Columns& at, Rect row) {
    const auto label = [&](Rect column, const std::string& words, Align align) {
        if (column.w > 0) {
            text({column.x, row.y, column.w, row.h}, words,
                 {Type::desk_label, look_now().ink, align, VAlign::middle, true});
        }
    };
    label(at.name, tr("desk stock", "Item"), Align::start);
    label(at.on_hand, tr("desk stock", "On hand"), Align::end);
    label(at.lasts, tr("desk stock", "Lasts about"), Align::start);
    label(at.lots, tr("desk stock", "Lots and end dates"), Align::start);
    label(at.news, tr("desk stock", "State"), Align::start);
}

void draw_heading(Desk& desk, StockDraft& draft, Rect place) {
    const Theme& look = look_now();
    icon("inventory_2", place.start(34), look.primary);
    const std::string title = tr("desk stock", "On the shelf");
    const float title_w = text_room(title, Type::desk_lane, 0).w + 2;
    note(Role::heading, title, place);
    text({place.x + 46, place.y, title_w, place.h}, title,
         {Type::desk_lane, look.ink, Align::start, VAlign::middle, true, true});
    Rect rest = place.after(46 + title_w + 24);
    if (!desk.has_tabs) {
        const float w = desk_button_width(queue_tab_words(desk), queue_tab_look());
        if (desk_button("tab_queue", queue_tab_words(desk), rest.end(w).centered({w, 52}),
                        queue_tab_look())) {
            close_pages(desk);
        }
        rest.w -= w + 24;
    }
    if (!has_side(desk)) {  // what stands beside the table else
        DeskButton also;
        also.icon = "add_box";
        const std::string words = tr("desk stock", "Also count today");
        const float w = desk_button_width(words, also);
        if (desk_button("stock_also", words, rest.end(w).centered({w, 52}), also)) {
            draft.also_open = true;
            go_deaf();
        }
        return;
    }
    text(rest, tr("desk stock", "What ends first goes first. Nothing is hidden from people."),
         {Type::desk_body, look.ink_soft, Align::end, VAlign::middle});
}

void draw_pager(const Desk& desk, StockDraft& draft, const Page& page, Rect place) {
    const int all = static_cast<int>(desk.seen->stock.size());
    // TRANSLATORS: {1} and {2} are the first and the last line shown, {3} how many there are
    text(place,
         put(tr("desk stock", "{1} to {2} of {3} items"),
             {number_words(page.first + 1), number_words(page.first + page.count),
              number_words(all)}),
         {Type::desk_body, look_now().ink_soft, Align::start, VAlign::middle, true});
    if (page.pages < 2) {
        return;
    }
    const bool last = page.first + page.count == all;
    DeskButton more;
    more.icon = last ? "expand_less" : "expand_more";
    const std::string words =
        last ? tr("desk stock", "First items") : tr("desk stock", "More items");
    const float w = desk_button_width(words, more);
    if (desk_button("stock_more", words, place.end(w).centered({w, 48}), more)) {
        draft.page = last ? 0 : draft.page + 1;
    }
}

}  // namespace

void draw_stock_table(Desk& desk, StockDraft& draft, Rect place) {
    const Theme& look = look_now();
    fill(place, look.surface, 20);
    outline(place, look.contrast ? look.line : look.row_line, 2, 20);
    Rect room = place.inset(pad, 8);
    draw_heading(desk, draft, room.top(heading_h));
    if (!desk.draft.stock) {
        return;
    }
    room = room.below(heading_h);
    DeskButton room_for_check;
    room_for_check.picked = true;
    const float receive_w = desk_button_width(tr("desk stock", "Receive"), room_for_check);
    const float count_w = desk_button_width(tr("desk stock", "Count"), room_for_check);
    draw_labels(columns_in(room.top(labels_h), receive_w, count_w), room.top(labels_h));
    const Rect foot = room.last(foot_h);
    const Rect rows = {room.x, room.y + labels_h, room.w, room.h - labels_h - foot_h};
    const float least = desk.places.low ? 70 : 78;
    const int fit = std::max(1, static_cast<int>(rows.h / least));
    const Page page = page_of(static_cast<int>(desk.seen->stock.size()), fit, draft.page);
    const float row_h = std::min(92.F, rows.h / static_cast<float>(fit));
    for (int i = 0; i < page.count; ++i) {
        const StockLine& line = desk.seen->stock[static_cast<std::size_t>(page.first + i)];
        const Rect row{rows.x, rows.y + row_h * static_cast<float>(i), rows.w, row_h};
        if (draft.form && draft.form->supply == line.supply) {
            fill({place.x + 2, row.y, place.w - 4, row.h}, look.teal.fill);
        }
        fill({place.x + 2, row.y, place.w - 4, 2}, look.row_line);
        draw_line(desk, draft, line, columns_in(row, receive_w, count_w));
    }
    draw_pager(desk, draft, page, foot);
}

}  // namespace porchlight
