#include "kiosk/waiting_room/place_parts.h"

#include <algorithm>

#include "kiosk/waiting_room/chrome.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float actions_gap = 18;
constexpr float side = 28;
constexpr float icon_room = 84;
constexpr float news_gap = 12;
constexpr float facts_gap = 20;
constexpr float most_title = 0.25F;  ///< of the room; a longer one stands smaller

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) {
        all += all.empty() ? sentence : " " + sentence;
    }
    return all;
}

float news_height(const std::string& words, float width) {
    return words.empty() ? 0 : std::max(64.F, text_room(words, Type::label, width - 96).h + 12);
}

/// How the facts stand: beside each other, or under each other where that is narrow.
struct Facts {
    bool beside = true;
    float column_w = 0;
    float title_h = 0, hint_h = 0;  ///< of the highest one
    [[nodiscard]] float row_h() const { return title_h + hint_h + 28; }
    [[nodiscard]] float all(std::size_t count) const {
        return count == 0 ? 0 : beside ? row_h() : row_h() * static_cast<float>(count);
    }
};

Facts measure(const std::vector<FactRow>& facts, float width, bool beside, bool hints) {
    Facts at;
    at.beside = beside;
    const float columns = beside ? static_cast<float>(facts.size()) : 1;
    at.column_w = (width - side * (columns + 1)) / columns - icon_room;
    for (const FactRow& fact : facts) {
        at.title_h = std::max(at.title_h, text_room(fact.title, Type::tile_title, at.column_w).h);
        if (hints && !fact.hint.empty()) {
            at.hint_h = std::max(at.hint_h, text_room(fact.hint, Type::helper, at.column_w).h);
        }
    }
    return at;
}

/// The lower of both ways; beside each other where they are equal.
Facts lower(const std::vector<FactRow>& facts, float width, bool hints) {
    const Facts beside = measure(facts, width, true, hints);
    const Facts under = measure(facts, width, false, hints);
    const bool narrow = beside.column_w < 200;
    return narrow || under.all(facts.size()) < beside.all(facts.size()) ? under : beside;
}

void draw_fact(Rect room, const FactRow& fact, bool hints) {
    const Theme& look = look_now();
    icon(fact.icon, room.start(60), look.primary);
    const Rect words = room.after(icon_room);
    const float title_h = std::min(text_room(fact.title, Type::tile_title, words.w).h, words.h);
    const float hint_wants = text_room(fact.hint, Type::helper, words.w).h;
    const bool has_hint = hints && !fact.hint.empty() && title_h + hint_wants <= words.h;
    const float hint_h = has_hint ? hint_wants : 0;
    const Rect both = words.centered({words.w, title_h + hint_h});
    text(both.top(title_h), fact.title, {Type::tile_title, look.ink, Align::start, VAlign::middle});
    if (hint_h > 0) {
        text(both.below(title_h), fact.hint, {Type::helper, look.ink_soft});
    }
}

void draw_facts_card(Rect place, const std::vector<FactRow>& facts, const Facts& at) {
    const Theme& look = look_now();
    card(place);
    const float divider = look.contrast ? 4 : 2;
    const int count = static_cast<int>(facts.size());
    const Rect rooms = place.inset(side, 0);
    for (int i = 0; i < count; ++i) {
        const Rect room =
            at.beside ? rooms.cell(i, 0, count, 1, side) : rooms.cell(0, i, 1, count, 0);
        if (i > 0 && at.beside) {
            fill({room.x - side / 2, room.y + 14, divider, room.h - 28}, look.divider);
        } else if (i > 0) {
            fill({room.x, room.y, room.w, divider}, look.divider);
        }
        const bool beside_another = at.beside && i > 0;
        draw_fact(beside_another ? room.after(8) : room, facts[static_cast<std::size_t>(i)],
                  at.hint_h > 0);
    }
}

}  // namespace

PlaceParts place_parts() {
    const Rect whole = whole_room();
    const bool upright = frame().canvas.portrait;
    const bool lowered = frame().lowered;
    const float top = upright ? 150 : 144;
    if (upright) {  // the ticket above the words, and the title beside it; lowered, all beside it
        const Rect ticket{whole.x, top, whole.w * (lowered ? 0.36F : 0.52F),
                          lowered ? whole.y - top - 20 : 420};
        const Rect beside{ticket.right() + gap, top, whole.right() - ticket.right() - gap,
                          ticket.h};
        if (lowered) {
            return {ticket, {}, beside, whole};
        }
        const float under = ticket.bottom() + 20;
        return {ticket, beside, {whole.x, under, whole.w, whole.bottom() - under}, {}};
    }
    const float words_w = whole.w * 0.71F;
    const Rect ticket{whole.x, top, whole.w * 0.265F, whole.bottom() - top};
    Rect words{whole.right() - words_w, top, words_w, whole.bottom() - top};
    if (!lowered) {
        return {ticket, {}, words, {}};
    }
    words.h = frame().canvas.h * 0.4F - top;
    return {ticket, {}, words, Rect{words.x, whole.y, words.w, whole.h}};
}

int action_columns(Rect place, int count) {
    return frame().canvas.portrait || place.w < 900 || count < 2 ? 1 : 2;
}

float least_actions_height(Rect place, int count) {
    if (count == 0) {
        return 0;
    }
    const int columns = action_columns(place, count);
    const auto rows = static_cast<float>((count + columns - 1) / columns);
    const float w =
        (place.w - actions_gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float title = line_height(Type::tile_title) * (w < 700 ? 2.F : 1.F);
    return rows * std::max(112.F, title + 24) + (rows - 1) * actions_gap;
}

namespace {

struct NewsRoom {
    float height = 0;
    bool facts = true;  ///< whether those stand under it
};

/// Where all do not fit, the news stand smaller if they can; else the facts go.
NewsRoom news_room(const std::string& news, Rect place, float room, float facts_room) {
    const float full = std::min(news_height(news, place.w), place.h);
    const float gaps = news.empty() ? 0 : news_gap;
    if (full + gaps + facts_room <= room || room >= place.h) {
        return {full, true};
    }
    for (const bool facts : {true, false}) {
        const float less = std::min(full, room - gaps - (facts ? facts_room : 0));
        if (less >= 64 && text_fits({0, 0, place.w - 96, less - 8}, news, {Type::label})) {
            return {less, facts};
        }
    }
    return {full, false};
}

}  // namespace

Rect draw_place_words(const PlaceParts& parts, PlaceWords words, float kept) {
    Rect place = parts.words;
    const float title_h =
        std::min(text_room(words.title, Type::title, place.w).h, place.h * most_title);
    const Rect title = parts.title.value_or(place.top(title_h));
    note(Role::heading, words.title, title);
    text(title, words.title,
         {Type::title, look_now().ink, Align::start, parts.title ? VAlign::middle : VAlign::top,
          false, true});
    if (!parts.title) {
        place = place.below(title_h + 8);
    }
    const float room = place.h - kept;
    bool hints = frame().text_size != TextSize::extra;
    Facts at = lower(words.facts, place.w, hints);
    const auto wanted = [&] {
        const float news = news_height(joined(words.news), place.w);
        const float facts = at.all(words.facts.size());
        return (news > 0 ? news + news_gap : 0) + (facts > 0 ? facts + facts_gap : 0);
    };
    while (wanted() > room && words.news.size() > 1) {
        words.news.pop_back();
    }
    if (wanted() > room && hints) {
        hints = false;
        at = lower(words.facts, place.w, hints);
    }
    while (wanted() > room && words.facts.size() > 1) {
        words.facts.pop_back();
        at = lower(words.facts, place.w, hints);
    }
    const std::string news = joined(words.news);
    const float facts_h = at.all(words.facts.size());
    const float facts_room = facts_h > 0 ? facts_h + facts_gap : 0;
    const NewsRoom shown = news_room(news, place, room, facts_room);
    if (!news.empty()) {
        info_line(place.top(shown.height), "info", news);
        place = place.below(shown.height + news_gap);
    }
    if (shown.facts && facts_h > 0 && facts_h <= place.h) {
        draw_facts_card(place.top(facts_h), words.facts, at);
        place = place.below(facts_room);
    }
    return place;
}

}  // namespace porchlight
