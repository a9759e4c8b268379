// What is on the shelf: which page, which key, and what goes beside the table.
#include "kiosk/front_desk/stock.h"

#include <algorithm>
#include <array>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/tabs.h"
#include "kiosk/ui/supply_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float side_w = 470;
constexpr float gap = 16;

SupplySetting setting_of(const Desk& desk, const SupplyId& supply) {
    const SupplySetting* known = desk.settings().supply(supply);
    return known != nullptr ? *known : SupplySetting{supply, {}};
}

}  // namespace

void open_stock(Desk& desk) {
    close_pages(desk);
    desk.draft.stock = StockDraft{};
}

bool take_stock_key(Desk& desk) {
    if (frame().key.key != Key::escape) {
        return desk.draft.stock->form.has_value();  // the form reads its own keys
    }
    if (desk.draft.stock->form) {
        desk.draft.stock->form.reset();
        frame().memory->focus.clear();
        go_deaf();
    } else if (desk.draft.stock->also_open) {
        desk.draft.stock->also_open = false;
        go_deaf();
    } else {
        close_pages(desk);
    }
    return true;
}

void draw_stock(Desk& desk) {
    StockDraft& draft = *desk.draft.stock;
    const Rect room = desk.places.lanes;
    const Inert under(lies_under_help(desk, room));
    const bool both = has_side(desk);
    if (!both && draft.form) {
        draw_stock_form(desk, draft, room);
        return;
    }
    if (!both && draft.also_open) {
        draw_also_count(desk, room);
        return;
    }
    const Rect table = both ? room.start(room.w - side_w - gap) : room;
    draw_stock_table(desk, draft, table);
    if (!both || !desk.draft.stock) {
        return;
    }
    const Rect side = room.end(side_w);
    if (draft.form) {
        draw_stock_form(desk, draft, side);
    } else {
        draw_also_count(desk, side);
    }
}

bool has_side(const Desk& desk) {
    return desk.places.lanes.w >= 1500;
}

int stock_to_look_at(const std::vector<StockLine>& lines) {
    return static_cast<int>(std::ranges::count_if(lines, [](const StockLine& line) {
        return line.news != StockNews::fine && line.news != StockNews::not_counted;
    }));
}

std::vector<std::string> stock_sentences(const Desk& desk) {
    constexpr std::size_t most = 2;
    std::vector<std::string> said;
    const auto say = [&](StockNews news, auto words) {
        for (const StockLine& line : desk.seen->stock) {
            if (line.news == news && said.size() < most) {
                said.push_back(words(line, stock_name(desk, line.supply)));
            }
        }
    };
    say(StockNews::past, [](const StockLine&, const std::string& name) {
        // TRANSLATORS: {1} is a supply such as Naloxone nose spray
        return put(tr("desk stock", "{1}: some are past their date. Take them out."), {name});
    });
    say(StockNews::none, [](const StockLine&, const std::string& name) {
        // TRANSLATORS: {1} is a supply such as Naloxone nose spray
        return put(tr("desk stock", "{1}: none left."), {name});
    });
    say(StockNews::low, [](const StockLine&, const std::string& name) {
        // TRANSLATORS: {1} is a supply such as Naloxone nose spray
        return put(tr("desk stock", "{1}: low."), {name});
    });
    say(StockNews::ends_soon, [&](const StockLine& line, const std::string& name) {
        // TRANSLATORS: {1} is a supply, {2} a lot and when it ends, such as A214 · Dec 10
        return put(tr("desk stock", "{1}, {2}: hand these out first."),
                   {name, lot_words(desk, line.lots.front().lot)});
    });
    return said;
}

std::string stock_name(const Desk& desk, const SupplyId& supply) {
    return supply_name(setting_of(desk, supply));
}

std::string stock_unit(const Desk& desk, const SupplyId& supply) {
    return supply_amount(setting_of(desk, supply), 1);
}

std::string lot_words(const Desk& desk, const Lot& lot) {
    const std::string name = lot.name.empty() ? tr("desk stock", "no lot") : lot.name;
    if (!lot.good_until) {
        return lot.name.empty() ? tr("desk stock", "no lot, no end date") : name;
    }
    // The day matters only when it is near.
    const auto left =
        std::chrono::sys_days{*lot.good_until} - std::chrono::sys_days{desk.local.day};
    const std::string until = left < soon + soon
                                  ? short_day_words(*lot.good_until)
                                  : month_words(lot.good_until->year() / lot.good_until->month());
    // TRANSLATORS: {1} is what is printed on a box, such as A214, {2} when it ends: Dec 10
    return put(tr("desk stock", "{1} · {2}"), {name, until});
}

int draw_amount_stepper(const std::string& name, int count, int least, Rect place) {
    constexpr float between = 11;
    struct Button {
        const char* key;
        const char* sign;  // its mark keeps the sign in front in right-to-left, too
        int by;
    };
    static constexpr std::array<Button, 2> before{
        {{"_ten_less", "\u200e−10", -10}, {"_less", "−", -1}}};
    static constexpr std::array<Button, 2> after{
        {{"_more", "+", 1}, {"_ten_more", "\u200e+10", 10}}};
    const float w = std::min(84.F, (place.w - 5 * between) * 0.19F);
    int by = 0;
    float x = place.x;
    const auto draw = [&](const auto& buttons) {
        for (const Button& each : buttons) {
            if (desk_button(name + each.key, each.sign, {x, place.y, w, place.h})) {
                by = each.by;
            }
            x += w + between;
        }
    };
    draw(before);
    const Rect number{x, place.y, place.right() - x - 2 * (w + between), place.h};
    text(number, number_words(count),
         {Type::desk_count, look_now().ink, Align::center, VAlign::middle, true});
    x = number.right() + between;
    draw(after);
    return std::max(least, count + by);
}

}  // namespace porchlight
