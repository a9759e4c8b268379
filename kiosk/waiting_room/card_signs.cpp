// Four pictures of what to look for, and two columns that people mix up (k20).
#include <algorithm>
#include <array>

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/card_parts.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float icon_room = 84, pad = 20, row_pad = 9;
constexpr float signs_share = 0.46F;
constexpr float least_picture = 110;

struct RowWords {
    std::string_view icon;
    std::string left, right;
    float height = 0;
};

/// Heights of the rows, the heading first.
std::vector<RowWords> measure(const CardTable& table, const Settings& settings, float width) {
    std::vector<RowWords> rows{
        {"", card_words(table.left, settings), card_words(table.right, settings)}};
    for (const CardRow& row : table.rows) {
        rows.push_back({row.icon, card_words(row.left, settings), card_words(row.right, settings)});
    }
    const float half = width / 2;
    for (RowWords& row : rows) {
        const Type type = row.icon.empty() ? Type::tile_title : Type::label;
        const float right_icon = row.icon.empty() ? 60 : 0;
        row.height = std::max(text_room(row.left, type, half - icon_room - pad).h,
                              text_room(row.right, type, half - 2 * pad - right_icon).h) +
                     2 * row_pad;
    }
    return rows;
}

float sum(const std::vector<RowWords>& rows) {
    float all = 0;
    for (const RowWords& row : rows) {
        all += row.height;
    }
    return all;
}

void draw_heading_row(Rect place, const CardTable& table, const RowWords& row, Accent accent) {
    const Theme& look = look_now();
    const Rect left = place.start(place.w / 2), right = place.after(place.w / 2);
    fill(right.inset(2), accent.ink, 26);
    fill(right.inset(2).start(60), accent.ink);
    fill(right.inset(2).below(place.h / 2), accent.ink);
    icon(table.left_icon, left.start(icon_room).inset(12, 0), look.ink);
    text(left.after(icon_room), row.left,
         {Type::tile_title, look.ink, Align::start, VAlign::middle});
    icon(table.right_icon, right.after(pad).start(44), look.surface);
    text(right.after(pad + 60).inset(0, 2), row.right,
         {Type::tile_title, look.surface, Align::start, VAlign::middle});
}

void draw_row(Rect place, const RowWords& row, bool last, Accent accent) {
    const Theme& look = look_now();
    const Rect left = place.start(place.w / 2), right = place.after(place.w / 2);
    if (!look.contrast) {
        const Rect ground = right.start(right.w - 2);
        fill(last ? ground.top(ground.h - 2) : ground, accent.fill, last ? 26 : 0);
        if (last) {  // round at the one corner of the card only
            fill(ground.start(60).top(ground.h - 2), accent.fill);
            fill(ground.top(ground.h / 2), accent.fill);
        }
    }
    fill(place.top(look.contrast ? 4 : 2), look.contrast ? look.line : look.divider);
    icon(row.icon, left.start(icon_room).inset(16, 0), accent.ink);
    TextAt words{Type::label, look.ink, Align::start, VAlign::middle};
    text(right.inset(pad, 2), row.right, words);
    words.weight = 400;
    text(left.after(icon_room).inset(0, 2).start(left.w - icon_room - pad), row.left, words);
}

void draw_table(Rect place, const CardTable& table, std::vector<RowWords> rows, Accent accent) {
    const float room = place.h - sum(rows);
    const float air = std::clamp(room / static_cast<float>(rows.size()), 0.F, 60.F);
    for (RowWords& row : rows) {
        row.height += air;
    }
    place = place.top(sum(rows));
    card(place);
    float y = place.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Rect at{place.x, y, place.w, rows[i].height};
        if (i == 0) {
            draw_heading_row(at, table, rows[i], accent);
        } else {
            draw_row(at, rows[i], i + 1 == rows.size(), accent);
        }
        y += rows[i].height;
    }
}

struct Signs {
    std::vector<std::string> titles;
    int columns = 2, rows = 2;
};

float title_height(const Signs& signs, Rect cell) {
    float most = 0;
    for (const std::string& title : signs.titles) {
        most = std::max(most, text_room(title, Type::label, cell.w - 24).h);
    }
    return most;
}

Rect sign_cell(Rect body, const Signs& signs, int index) {
    return body.cell(index % signs.columns, index / signs.columns, signs.columns, signs.rows, gap);
}

bool fits(Rect body, const Signs& signs) {
    const Rect cell = sign_cell(body, signs, 0);
    return title_height(signs, cell) + least_picture + 30 <= cell.h;
}

void draw_signs(Rect body, const Signs& signs, const CardPack& pack, Accent accent) {
    const float title_h = title_height(signs, sign_cell(body, signs, 0));
    for (std::size_t i = 0; i < signs.titles.size(); ++i) {
        const Rect place = sign_cell(body, signs, static_cast<int>(i));
        card(place);
        note(Role::picture, signs.titles[i], place);
        drawing(pack.signs[i].picture, place.top(place.h - title_h - 14).inset(14, 12), accent,
                Mirror::with_layout);
        text(place.last(title_h + 14).top(title_h).inset(12, 0), signs.titles[i],
             {Type::label, look_now().ink, Align::center, VAlign::middle, false, true});
    }
}

Signs signs_of(const CardPack& pack, const Settings& settings, bool one_row) {
    Signs signs;
    for (const CardSign& sign : pack.signs) {
        signs.titles.push_back(card_words(sign.title, settings));
    }
    const int count = static_cast<int>(signs.titles.size());
    signs.columns = one_row ? std::max(count, 1) : std::min(2, std::max(count, 1));
    signs.rows = (std::max(count, 1) + signs.columns - 1) / signs.columns;
    return signs;
}

/// Where pictures and table stand when both are on one page.
struct Both {
    Rect signs, table;
};

Both both_in(Rect body, float table_h) {
    if (frame().canvas.portrait) {
        const float h = std::min(table_h * 1.25F, body.h * 0.55F);
        return {body.top(body.h - h - gap), body.last(h)};
    }
    const float w = (body.w - gap) * signs_share;
    return {body.start(w), body.after(w + gap)};
}

}  // namespace

CardPage draw_card_signs(Rect body, const Settings& settings, const CardPack& pack, int& page) {
    const Accent accent = look_now().named(pack.color);
    const bool upright = frame().canvas.portrait;
    const bool has_signs = !pack.signs.empty(), has_table = !pack.compare.rows.empty();
    const float table_w = upright ? body.w : (body.w - gap) * (1 - signs_share);
    const auto beside = measure(pack.compare, settings, table_w);
    const Both both = both_in(body, sum(beside));
    const Signs square = signs_of(pack, settings, false);
    if (has_signs && has_table && fits(both.signs, square) && sum(beside) <= both.table.h) {
        draw_signs(both.signs, square, pack, accent);
        draw_table(both.table, pack.compare, beside, accent);
        return {};
    }
    const int pages = has_signs && has_table ? 2 : 1;
    page = ((page % pages) + pages) % pages;
    if (has_signs && page == 0) {
        const Signs row = signs_of(pack, settings, !upright);
        draw_signs(body, fits(body, square) && !fits(body, row) ? square : row, pack, accent);
    } else {
        draw_table(body, pack.compare, measure(pack.compare, settings, body.w), accent);
    }
    return {pages, page + 1 == pages};
}

}  // namespace porchlight
