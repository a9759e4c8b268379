// What screens that show a card share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/settings.h"
#include "kiosk/ui/frame.h"

namespace porchlight {

/// While it lives, words and layout are those of the language the whole pack is shown in: the one
/// of the frame, or English where the pack does not speak it. What is drawn then stands in places
/// that are the same from both sides.
class InCardLanguage {
public:
    explicit InCardLanguage(const CardPack& pack);
    ~InCardLanguage();
    InCardLanguage(const InCardLanguage&) = delete;
    InCardLanguage& operator=(const InCardLanguage&) = delete;

private:
    std::string language_;
    bool rtl_;
    float line_factor_;
};

// All of these in the language of the frame.
/// {number} becomes the clinic's emergency number.
std::string card_words(const CardWords& words, const Settings& settings);
/// Edition, region, source, who signed and when somebody reads it again; small, always there.
std::string card_source(const ShownCard& card);
/// Its room: these words grow less than the others, so that the steps have theirs.
float source_height(const std::string& source, float width);

/// How a grid of cells fills a place, and whether pictures stand over the words or beside them.
struct CardGrid {
    int columns = 1, rows = 1;
    bool over = false;
    [[nodiscard]] int cells() const { return columns * rows; }
    [[nodiscard]] Rect cell(Rect body, int index) const;
};
/// What of a card shows now. `page` is kept in range.
struct CardPage {
    int pages = 1;
    bool last = true;
};

/// Numbered pictures with words; as many a page as hold every word at full size.
CardPage draw_card_steps(Rect body, const Settings& settings, const CardPack& pack, int& page);
/// How many pages they take there.
int card_step_pages(Rect body, const Settings& settings, const CardPack& pack);
/// Four pictures and a table, side by side or on two pages.
CardPage draw_card_signs(Rect body, const Settings& settings, const CardPack& pack, int& page);
/// Tiles with an icon.
CardPage draw_card_facts(Rect body, const Settings& settings, const CardPack& pack, int& page);

}  // namespace porchlight
