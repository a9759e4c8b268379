// A box that came, or a lot that was counted.
#include <algorithm>
#include <array>

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::months;
using std::chrono::year_month;

constexpr const char* lot_key = "stock_lot";
constexpr std::size_t longest_lot = 40;
constexpr float between = between_choices;
constexpr int most = 1'000'000;

float row_height(const Desk& desk) {
    return desk.places.low ? 46.F : 52.F;
}

const StockLine* line_of(const Desk& desk, const StockForm& form) {
    const auto& stock = desk.seen->stock;
    const auto found = std::ranges::find(stock, form.supply, &StockLine::supply);
    return found == stock.end() ? nullptr : &*found;
}

int on_hand(const Desk& desk, const StockForm& form, const Lot& lot) {
    const StockLine* line = line_of(desk, form);
    int count = 0;
    if (line != nullptr) {
        for (const LotOnHand& one : line->lots) {
            count += one.lot == lot ? one.count : 0;
        }
    }
    return count;
}

void draw_how_many(const Desk& desk, StockForm& form, Rect room, float& y) {
    const float h = row_height(desk);
    panel_label(room, y,
                form.counting ? tr("desk stock", "How many are on the shelf now?")
                              : tr("desk stock", "How many came?"));
    form.count = std::min(most, draw_amount_stepper("stock_count", form.count,
                                                    form.counting ? 0 : 1, {room.x, y, room.w, h}));
    y += h + between;
    if (form.counting) {
        return;
    }
    static constexpr std::array<int, 4> usual{12, 24, 48, 96};
    std::vector<DeskChoice> choices;
    static constexpr std::array keys{"stock_12", "stock_24", "stock_48", "stock_96"};
    for (std::size_t i = 0; i < usual.size(); ++i) {
        choices.push_back({keys.at(i), number_words(usual.at(i)), form.count == usual.at(i)});
    }
    if (const int picked = draw_choices(choices, 4, {room.x, y, room.w, h}); picked >= 0) {
        form.count = usual.at(static_cast<std::size_t>(picked));
    }
    y += h + between;
}

void draw_end_date(const Desk& desk, StockForm& form, Rect room, float& y) {
    const float h = row_height(desk);
    panel_label(room, y, tr("desk stock", "Good until, as on the box"));
    const year_month now{desk.local.day.year(), desk.local.day.month()};
    const auto step = [&](const std::string& key, const std::string& words, Rect place, int by) {
        if (desk_button(key, words, place)) {
            form.good_until = form.good_until.value_or(now) + months{by};
        }
    };
    const float w = std::min(84.F, (room.w - 5 * 11) * 0.19F);
    const auto at = [&](int i) { return Rect{room.x + static_cast<float>(i) * (w + 11), y, w, h}; };
    step("stock_less_year", tr("desk stock", "−1 year"), at(0), -12);
    step("stock_less_month", tr("desk stock", "−1 mo"), at(1), -1);
    const Rect words{at(2).x, y, room.w - 4 * (w + 11), h};
    text(words, form.good_until ? month_words(*form.good_until) : tr("desk stock", "No date"),
         {Type::desk_strong, look_now().ink, Align::center, VAlign::middle, true});
    const auto from_end = [&](int i) {
        return Rect{room.right() - w - static_cast<float>(i) * (w + 11), y, w, h};
    };
    step("stock_more_month", tr("desk stock", "+1 mo"), from_end(1), 1);
    step("stock_more_year", tr("desk stock", "+1 year"), from_end(0), 12);
    y += h + between;
    if (form.good_until) {
        if (desk_button("stock_no_date", tr("desk stock", "No date on the box"),
                        {room.x, y, room.w, h})) {
            form.good_until.reset();
        }
        y += h + between;
    }
}

void draw_receipt(const Desk& desk, StockForm& form, Rect room, float& y) {
    const float h = row_height(desk);
    panel_label(room, y, tr("desk stock", "Lot, as on the box"));
    text_field(lot_key, tr("desk stock", "You may leave this empty"), form.lot, longest_lot,
               {room.x, y, room.w, h});
    y += h + between;
    draw_end_date(desk, form, room, y);
    panel_label(room, y, tr("desk stock", "From"));
    const std::vector<DeskChoice> sources{
        {"from_county", tr("desk stock", "County"), form.source == StockSource::county},
        {"from_bought", tr("desk stock", "Bought"), form.source == StockSource::bought},
        {"from_gift", tr("desk stock", "Gift"), form.source == StockSource::gift},
        {"from_other", tr("desk stock", "Other"), form.source == StockSource::other}};
    static constexpr std::array order{StockSource::county, StockSource::bought, StockSource::gift,
                                      StockSource::other};
    const bool wide = room.w > 560;
    const float rows_h = wide ? h : 2 * h + between;
    if (const int picked = draw_choices(sources, wide ? 4 : 2, {room.x, y, room.w, rows_h});
        picked >= 0) {
        form.source = order.at(static_cast<std::size_t>(picked));
    }
    y += rows_h + between;
}

/// Which lot was counted: those on the shelf, and things without one.
void draw_lots(const Desk& desk, StockForm& form, Rect room, float& y) {
    const StockLine* line = line_of(desk, form);
    std::vector<Lot> lots;
    for (const LotOnHand& one : line == nullptr ? std::vector<LotOnHand>{} : line->lots) {
        lots.push_back(one.lot);
    }
    if (std::ranges::find(lots, Lot{}) == lots.end()) {
        lots.emplace_back();
    }
    constexpr int per_page = 3;
    const Page page = page_of(static_cast<int>(lots.size()), per_page, form.lot_page);
    panel_label(room, y, tr("desk stock", "Which lot?"));
    if (page.pages > 1 && more_of_grid("stock_lots_more", room.right(), y - 12)) {
        ++form.lot_page;
    }
    const float h = row_height(desk);
    for (int i = 0; i < page.count; ++i) {
        const Lot& lot = lots[static_cast<std::size_t>(page.first + i)];
        DeskButton look;
        look.picked = form.counted == lot;
        if (desk_button("stock_lot_" + std::to_string(page.first + i), lot_words(desk, lot),
                        {room.x, y, room.w, h}, look)) {
            form.counted = lot;
            form.count = on_hand(desk, form, lot);
        }
        y += h + between;
    }
}

void draw_reason(const Desk& desk, StockForm& form, Rect room, float& y) {
    const float h = row_height(desk);
    panel_label(room, y, tr("desk stock", "Why is it different?"));
    static constexpr std::array order{AdjustReason::counted, AdjustReason::past_date,
                                      AdjustReason::damaged, AdjustReason::missing};
    std::vector<DeskChoice> choices{{"why_counted", tr("desk stock", "Just counted")},
                                    {"why_past", tr("desk stock", "Past its date")},
                                    {"why_damaged", tr("desk stock", "Damaged")},
                                    {"why_missing", tr("desk stock", "Missing")}};
    for (std::size_t i = 0; i < choices.size(); ++i) {
        choices[i].picked = form.reason == order.at(i);
    }
    if (const int picked = draw_choices(choices, 2, {room.x, y, room.w, 2 * h + between});
        picked >= 0) {
        form.reason = order.at(static_cast<std::size_t>(picked));
    }
    y += 2 * h + 2 * between;
}

std::optional<std::chrono::year_month_day> last_day(const std::optional<year_month>& month) {
    if (!month) {
        return std::nullopt;
    }
    return std::chrono::year_month_day{*month / std::chrono::last};
}

void save(Desk& desk, StockDraft& draft) {
    const StockForm& form = *draft.form;
    const std::string name = stock_name(desk, form.supply);
    if (form.counting) {
        const int before = on_hand(desk, form, form.counted);
        const Recount asked{new_id<MovementId>(), form.supply, form.counted, form.count,
                            form.reason};
        Recount back = asked;
        back.movement = new_id<MovementId>();
        back.count = before;
        back.reason = AdjustReason::counted;
        // TRANSLATORS: {1} is a supply such as Naloxone nose spray, {2} how many are on the shelf
        carry_out(desk, asked, "stock",
                  put(tr("desk toast", "{1}: {2} on the shelf"), {name, number_words(form.count)}),
                  back);
    } else {
        const Lot lot{form.lot, last_day(form.good_until)};
        const Receive asked{new_id<MovementId>(), form.supply, form.count, lot, form.source};
        const Recount back{new_id<MovementId>(), form.supply, lot, on_hand(desk, form, lot),
                           AdjustReason::counted};
        // TRANSLATORS: {1} is a supply such as Naloxone nose spray, {2} how many came
        carry_out(desk, asked, "stock",
                  put(tr("desk toast", "{1}: {2} received"), {name, number_words(form.count)}),
                  back);
    }
    draft.form.reset();
    frame().memory->focus.clear();
    go_deaf();
}

std::string sum_words(const Desk& desk, const StockForm& form) {
    if (form.counting) {
        const int before = on_hand(desk, form, form.counted);
        // TRANSLATORS: {1} is how many the book says, {2} how many were counted
        return put(tr("desk stock", "The book says {1}. You counted {2}."),
                   {number_words(before), number_words(form.count)});
    }
    const StockLine* line = line_of(desk, form);
    const int before = line == nullptr ? 0 : line->on_hand;
    // TRANSLATORS: {1} on hand now, {2} came, {3} is the sum
    return put(tr("desk stock", "{1} now + {2} = {3} on hand"),
               {number_words(before), number_words(form.count), number_words(before + form.count)});
}

std::string title_of(const Desk& desk, const StockForm& form) {
    const std::string name = stock_name(desk, form.supply);
    // TRANSLATORS: {1} is a supply such as Naloxone nose spray
    return put(form.counting ? tr("desk stock", "Count: {1}") : tr("desk stock", "Receive: {1}"),
               {name});
}

}  // namespace

void draw_stock_form(Desk& desk, StockDraft& draft, Rect place) {
    const Theme& look = look_now();
    StockForm& form = *draft.form;
    fill(place, look.surface, 20);
    outline(place, look.primary, 3, 20);
    Rect room = place.inset(24, 18);
    const std::string title = title_of(desk, form);
    DeskButton close;
    close.icon = "close";
    close.cap = "Esc";
    const float close_w = desk_button_width(tr("desk add", "Close"), close);
    note(Role::heading, title, room.top(52));
    text(room.start(room.w - close_w - 12).top(72), title,
         {Type::desk_lane, look.ink, Align::start, VAlign::middle, false, true});
    bool closed =
        desk_button("stock_close", tr("desk add", "Close"), room.end(close_w).top(52), close);
    const Rect body = Rect{room.x, room.y, std::min(room.w, 620.F), room.h};
    float y = room.y + (form.counting ? 92.F : 78.F);
    if (form.counting) {
        draw_lots(desk, form, body, y);
    }
    draw_how_many(desk, form, body, y);
    if (form.counting) {
        draw_reason(desk, form, body, y);
    } else {
        draw_receipt(desk, form, body, y);
    }
    const Rect foot = body.last(60);
    text({body.x, foot.y - 36, body.w, 30}, sum_words(desk, form),
         {Type::desk_body, look.ink, Align::start, VAlign::middle, true});
    DeskButton primary;
    primary.primary = true;
    primary.cap = "Enter";
    const bool entered = enter_pressed() ||
                         (is_writing(lot_key) && frame().has_key && frame().key.key == Key::enter);
    const std::string words =
        form.counting ? tr("desk stock", "Write it down") : tr("desk stock", "Receive");
    if (desk_button("stock_save", words, foot, primary) || entered) {
        save(desk, draft);
    } else if (closed) {
        draft.form.reset();
        go_deaf();
    }
}

}  // namespace porchlight
