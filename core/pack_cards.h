// Words a locale pack brings for the cards that teach: cards/ in its folder.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/cards.h"
#include "core/pack_faults.h"

namespace porchlight {

/// By id. Whole cards, as those of assets/cards are; only the words of the pack's language count.
using PackCards = std::map<std::string, CardPack>;

/// The cards among a pack's files. What is wrong with one, or does not go with the card of this
/// program, is added to the faults. Pure.
PackCards read_pack_cards(const std::map<std::string, std::string>& files, const Pack& pack,
                          std::vector<PackFault>& faults);

/// Gives a card the words of that language and nothing else: no picture, no order, no signature.
/// Only where the card does not speak it yet, all words are there, and both are the same edition
/// with the same parts: a medical lead signs what people read, in each edition anew.
void take_words(CardPack& card, const CardPack& given, const std::string& tag);

}  // namespace porchlight
