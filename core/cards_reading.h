// Reads cards. Nothing a card file holds stops the program or keeps clinic.toml from being read.
#pragma once

#include <filesystem>
#include <string_view>
#include <tl/expected.hpp>

#include "core/cards.h"

namespace porchlight {

/// Larger files are refused before they are looked into.
inline constexpr std::size_t card_file_limit = std::size_t{256} * 1024;
/// So many files are read from a folder at most.
inline constexpr std::size_t cards_in_a_folder = 100;

/// Checks text already in memory; `file` is its path or name, which the id comes from. No disk.
tl::expected<CardPack, CardFault> parse_card(std::string_view text,
                                             const std::filesystem::path& file);
/// Reads the disk; any thread.
tl::expected<CardPack, CardFault> read_card(const std::filesystem::path& file);

/// assets/cards, signed by nobody.
const Cards& built_in_cards();
/// Every *.toml of that folder into `cards`. In place of one that is not good stays what `before`
/// has by that name, else what `cards` has. Reads the disk; any thread.
void read_cards_of(const std::filesystem::path& folder, const Cards* before, Cards& cards);

}  // namespace porchlight
