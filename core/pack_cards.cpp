#include "core/pack_cards.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "core/cards_reading.h"

namespace porchlight {

namespace {

using Weight = PackFault::Weight;

constexpr std::string_view folder = "cards/";

/// The same card, part for part.
bool alike(const CardPack& one, const CardPack& other) {
    const auto words = all_words(one), others = all_words(other);
    return one.kind == other.kind && one.part == other.part &&
           std::ranges::equal(words, others, [](const CardWords* a, const CardWords* b) {
               return a->empty() == b->empty();
           });
}

std::size_t line_of(std::string_view text, std::string_view words) {
    const auto at = std::min(text.find(words), text.size());
    return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

struct Given {
    const std::string& file;
    const std::string& text;
    const CardPack& card;
};

void check_against_ours(const Given& given, const Pack& pack, std::vector<PackFault>& faults) {
    const CardPack* ours = built_in_cards().pack(given.card.id);
    if (ours == nullptr) {
        return;  // a clinic's own
    }
    if (ours->edition_date != given.card.edition_date) {
        faults.push_back({Weight::open, given.file, line_of(given.text, "edition_date"),
                          "It is of another edition than the card of this program, which stays "
                          "in English."});
    } else if (!alike(*ours, given.card)) {
        faults.push_back({Weight::wrong, given.file, 1,
                          fmt::format("It should have the same parts as the card \"{}\" of this "
                                      "program.",
                                      given.card.id)});
    } else if (!speaks(given.card, pack.tag)) {
        faults.push_back(
            {Weight::open, given.file, 1,
             fmt::format("It lacks words in \"{}\": the card stays in English.", pack.tag)});
    }
}

void check_avoided(const Given& given, const Pack& pack, std::vector<PackFault>& faults) {
    for (const CardWords* words : all_words(given.card)) {
        const auto said = words->find(pack.tag);
        for (const std::string& avoided : pack.avoid) {
            if (said != words->end() && says_word(said->second, avoided)) {
                faults.push_back({Weight::wrong, given.file, line_of(given.text, said->second),
                                  fmt::format("It says \"{}\", which this pack avoids.", avoided)});
            }
        }
    }
}

}  // namespace

PackCards read_pack_cards(const std::map<std::string, std::string>& files, const Pack& pack,
                          std::vector<PackFault>& faults) {
    PackCards cards;
    for (auto at = files.lower_bound(std::string(folder));
         at != files.end() && at->first.starts_with(folder); ++at) {
        auto card = parse_card(at->second, std::filesystem::path(at->first).filename());
        if (!card) {
            faults.push_back({Weight::wrong, at->first, card.error().line, card.error().reason});
            continue;
        }
        const Given given{at->first, at->second, *card};
        check_against_ours(given, pack, faults);
        check_avoided(given, pack, faults);
        cards.emplace(card->id, std::move(*card));
    }
    return cards;
}

void take_words(CardPack& card, const CardPack& given, const std::string& tag) {
    if (speaks(card, tag) || !speaks(given, tag) || card.edition_date != given.edition_date ||
        !alike(card, given)) {
        return;
    }
    const auto from = all_words(given);
    const auto to = all_words(card);
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (!to[i]->empty()) {
            to[i]->insert_or_assign(tag, from[i]->at(tag));
        }
    }
}

}  // namespace porchlight
