// Cards that teach: content a clinic can replace and its medical lead signs. Never code.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/result.h"

namespace porchlight {

/// The same words in several languages, by BCP-47 tag; "en" is always there.
using CardWords = std::map<std::string, std::string>;
const std::string& words_in(const CardWords& words, const std::string& tag);

struct CardStep {
    std::string picture;  ///< of assets/pictures
    CardWords title;
    CardWords words;
    bool place = false;  ///< shows the clinic's street address
    bool operator==(const CardStep&) const = default;
};

struct CardPack {
    CardWords edition;      ///< its name and month
    CardWords source;       ///< where its order and doses come from
    std::string signed_by;  ///< empty: not signed
    std::string signed_on;
    CardWords not_for;  ///< when these steps do not fit
    std::vector<CardStep> steps;
    bool operator==(const CardPack&) const = default;
};

/// Whether every word of it is there in that language; else the whole pack is shown in English,
/// never half.
bool speaks(const CardPack& pack, const std::string& tag);

/// Reads and checks a pack. A missing step, an unknown picture or missing words is one sentence
/// with file and line. Reads the disk; any thread.
Checked<CardPack> read_cards(const std::filesystem::path& file);
Checked<CardPack> parse_cards(std::string_view text, const std::string& name);
/// The pack that is built in (assets/cards/overdose.toml).
const CardPack& built_in_overdose_cards();

}  // namespace porchlight
