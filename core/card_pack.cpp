#include "core/card_pack.h"

#include <algorithm>

namespace porchlight {

namespace {

template <class Item>
void keep_leaflet_and_911(std::vector<Item>& items) {
    std::erase_if(items, [](const Item& item) { return item.says == Says::lead; });
}

/// Words that were left out are missing in no language.
bool has(const CardWords& words, const std::string& tag) {
    return words.empty() || words.contains(tag);
}

}  // namespace

const std::string& words_in(const CardWords& words, const std::string& tag) {
    static const std::string nothing;
    if (words.empty()) {
        return nothing;
    }
    const auto found = words.find(tag);
    return found != words.end() ? found->second : words.at("en");
}

CardPack shown_part(const CardPack& pack, bool is_signed) {
    CardPack shown = pack;
    if (is_signed) {
        return shown;
    }
    keep_leaflet_and_911(shown.steps);
    keep_leaflet_and_911(shown.signs);
    keep_leaflet_and_911(shown.compare.rows);
    keep_leaflet_and_911(shown.facts);
    if (shown.after_says == Says::lead) {
        shown.after.clear();
    }
    return shown;
}

bool shows_anything(const CardPack& pack, bool is_signed) {
    const auto any = [&](const auto& items) {
        return std::ranges::any_of(
            items, [&](const auto& item) { return is_signed || item.says != Says::lead; });
    };
    return any(pack.steps) || any(pack.signs) || any(pack.compare.rows) || any(pack.facts);
}

bool speaks(const CardPack& pack, const std::string& tag) {
    const auto all = [&](const auto& items, auto... words) {
        return std::ranges::all_of(
            items, [&](const auto& item) { return (has(item.*words, tag) && ...); });
    };
    return has(pack.edition, tag) && has(pack.source, tag) && has(pack.region, tag) &&
           has(pack.title, tag) && has(pack.line, tag) && has(pack.not_for, tag) &&
           has(pack.after, tag) && has(pack.compare.left, tag) && has(pack.compare.right, tag) &&
           all(pack.steps, &CardStep::title, &CardStep::words) &&
           all(pack.signs, &CardSign::title) &&
           all(pack.compare.rows, &CardRow::left, &CardRow::right) &&
           all(pack.facts, &CardFact::title, &CardFact::words);
}

bool is_due(const CardPack& pack, std::chrono::year_month_day today) {
    return today >= pack.check_again_by;
}

}  // namespace porchlight
