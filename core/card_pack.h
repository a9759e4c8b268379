// A card that teaches: content a clinic can replace and its medical lead signs. Never code.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace porchlight {

/// The same words in several languages, by BCP-47 tag; "en" is always there, but where words may be
/// left out and were: then there are none at all.
using CardWords = std::map<std::string, std::string>;
const std::string& words_in(const CardWords& words, const std::string& tag);

enum class CardKind {
    steps,  ///< numbered pictures, one after the other
    signs,  ///< four pictures and a table of two columns
    facts,  ///< short tiles with an icon
};
enum class CardPart {
    risk,
    signs,
    naloxone,
    respond,
    refill,
    report,
    law,
    checking,
    wounds,
    alone,
};
/// Who says it. What only the clinic's medical lead can stand for waits for a signature.
enum class Says { leaflet, operator_911, lead };
/// What a step of part "respond" does; all but `again` must be somewhere among the steps.
enum class Does { wake, call, naloxone, breaths, again, side, stay };

struct CardStep {
    std::string picture;  ///< of assets/pictures
    Says says = Says::lead;
    bool place = false;  ///< shows the clinic's street address
    std::vector<Does> does;
    CardWords title, words;
    bool operator==(const CardStep&) const = default;
};

struct CardSign {
    std::string picture;
    Says says = Says::lead;
    CardWords title;
    bool operator==(const CardSign&) const = default;
};

struct CardRow {
    std::string icon;
    Says says = Says::lead;
    CardWords left, right;
    bool operator==(const CardRow&) const = default;
};

/// Two columns that people mix up; the right one is when to act.
struct CardTable {
    std::string left_icon, right_icon;
    CardWords left, right;
    std::vector<CardRow> rows;
    bool operator==(const CardTable&) const = default;
};

struct CardFact {
    std::string icon;
    Says says = Says::lead;
    CardWords title, words;
    bool operator==(const CardFact&) const = default;
};

struct CardSignature {
    std::string by;
    std::chrono::year_month_day on{};
    bool operator==(const CardSignature&) const = default;
};

struct CardPack {
    std::string id;  ///< the name of its file without ".toml"
    CardKind kind{};
    CardPart part{};
    int order = 0;            ///< its place in the list, small first
    std::string icon, color;  ///< of its tile in the list
    std::chrono::year_month_day edition_date{}, check_again_by{};
    std::optional<CardSignature> signature;  ///< the pack's own; clinic.toml may sign it too
    CardWords edition, source, region, title;
    CardWords line, not_for, after;  ///< these may be left out
    Says after_says = Says::lead;
    std::vector<CardStep> steps;
    std::vector<CardSign> signs;
    CardTable compare;
    std::vector<CardFact> facts;
    bool operator==(const CardPack&) const = default;
};

/// All its words, in one order, with those that were left out.
std::vector<const CardWords*> all_words(const CardPack& pack);
std::vector<CardWords*> all_words(CardPack& pack);

/// What people may read of it: everything once it is signed, else only what the maker's leaflet or
/// a 911 operator says.
CardPack shown_part(const CardPack& pack, bool is_signed);
/// Whether there is anything in it to read, in that part of it.
bool shows_anything(const CardPack& pack, bool is_signed = true);
/// Whether every word of it is there in that language; else the whole pack is shown in English,
/// never half.
bool speaks(const CardPack& pack, const std::string& tag);
/// The day has come to check it again.
bool is_due(const CardPack& pack, std::chrono::year_month_day today);

}  // namespace porchlight
