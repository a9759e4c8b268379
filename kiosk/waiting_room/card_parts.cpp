#include "kiosk/waiting_room/card_parts.h"

#include "kiosk/ui/paint.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float gap = 18;
constexpr std::string_view number_mark = "{number}";

void say_in(const std::string& language, bool rtl, float line_factor) {
    frame().language = language;
    frame().rtl = rtl;
    frame().line_factor = line_factor;
    speak(language);
}

}  // namespace

InCardLanguage::InCardLanguage(const CardPack& pack)
    : language_(frame().language), rtl_(frame().rtl), line_factor_(frame().line_factor) {
    if (!speaks(pack, language_)) {
        say_in("en", false, 1);
    }
}

InCardLanguage::~InCardLanguage() {
    say_in(language_, rtl_, line_factor_);
}

std::string card_words(const CardWords& words, const Settings& settings) {
    std::string said = in_spoken(words);
    const std::string& number = settings.help.emergency_number;
    for (auto at = said.find(number_mark); at != std::string::npos;
         at = said.find(number_mark, at + number.size())) {
        said.replace(at, number_mark.size(), number);
    }
    return said;
}

std::string card_source(const ShownCard& card) {
    const CardPack& pack = card.pack;
    const std::string check = date_words(pack.check_again_by);
    if (!card.signature) {
        const std::string words =
            // TRANSLATORS: {1} the name and month of the edition, {2} a country or state, {3}
            // where the words come from, {4} a date
            tr("cards", "{1} · {2} · {3} · Not signed yet · Check again by {4}");
        return put(words, {in_spoken(pack.edition), in_spoken(pack.region), in_spoken(pack.source),
                           check});
    }
    // TRANSLATORS: {1} the name and month of the edition, {2} a country or state, {3} where the
    // words come from, {4} a name, {5} and {6} dates
    return put(tr("cards", "{1} · {2} · {3} · Signed by {4}, {5} · Check again by {6}"),
               {in_spoken(pack.edition), in_spoken(pack.region), in_spoken(pack.source),
                card.signature->by, date_words(card.signature->on), check});
}

float source_height(const std::string& source, float width) {
    const float full = text_room(source, Type::helper, width).h;
    const float factor = text_factor(Type::helper, frame().text_size);
    return std::max(full / factor, line_height(Type::helper)) + 4;
}

Rect CardGrid::cell(Rect body, int index) const {
    return body.cell(index % columns, index / columns, columns, rows, gap);
}

}  // namespace porchlight
