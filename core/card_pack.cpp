#include "core/card_pack.h"

#include <algorithm>

namespace porchlight {

namespace {

template <class Item>
void keep_leaflet_and_911(std::vector<Item>& items) {
    std::erase_if(items, [](const Item& item) { return item.says == Says::lead; });
}

template <class Words, class Pack>
std::vector<Words*> words_of(Pack& pack) {
    std::vector<Words*> all{&pack.edition, &pack.source,       &pack.region,
                            &pack.title,   &pack.line,         &pack.not_for,
                            &pack.after,   &pack.compare.left, &pack.compare.right};
    const auto add = [&all](auto& items, auto... words) {
        for (auto& item : items) {
            (all.push_back(&(item.*words)), ...);
        }
    };
    add(pack.steps, &CardStep::title, &CardStep::words);
    add(pack.signs, &CardSign::title);
    add(pack.compare.rows, &CardRow::left, &CardRow::right);
    add(pack.facts, &CardFact::title, &CardFact::words);
    return all;
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

std::vector<const CardWords*> all_words(const CardPack& pack) {
    return words_of<const CardWords>(pack);
}

std::vector<CardWords*> all_words(CardPack& pack) {
    return words_of<CardWords>(pack);
}

/// Words that were left out are missing in no language.
bool speaks(const CardPack& pack, const std::string& tag) {
    return std::ranges::all_of(all_words(pack), [&](const CardWords* words) {
        return words->empty() || words->contains(tag);
    });
}

bool is_due(const CardPack& pack, std::chrono::year_month_day today) {
    return today >= pack.check_again_by;
}

}  // namespace porchlight
