// All cards of a clinic: those that are built in, and its own, which replace them or are added.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/card_pack.h"

namespace porchlight {

/// [[signed_cards]] of clinic.toml: counts for exactly that edition.
struct SignedCard {
    std::string id;
    std::chrono::year_month_day edition_date{};
    CardSignature signature;
    bool operator==(const SignedCard&) const = default;
};

/// A card file that is not good. What was there before it stays.
struct CardFault {
    std::string file;  ///< its path
    std::size_t line = 0;
    std::string reason;  ///< one sentence
    [[nodiscard]] std::string sentence() const;
    bool operator==(const CardFault&) const = default;
};

struct Cards {
    std::map<std::string, CardPack> packs;  ///< by id, as they were read
    std::vector<SignedCard> signed_cards;
    std::vector<CardFault> faults;

    [[nodiscard]] const CardPack* pack(const std::string& id) const;
    /// The pack's own signature, else that of clinic.toml for this edition.
    [[nodiscard]] std::optional<CardSignature> signature(const CardPack& pack) const;
    bool operator==(const Cards&) const = default;
};

/// A pack as people may read it now.
struct ShownCard {
    CardPack pack;  ///< only the part that may be shown
    std::optional<CardSignature> signature;
};
/// Nothing when there is no such pack. It may show nothing: see shows_anything.
std::optional<ShownCard> shown_card(const Cards& cards, const std::string& id);
/// "overdose"; never empty: where that pack shows nothing, what the built-in one may show.
ShownCard emergency_card(const Cards& cards);
/// The packs that show something, in the order of the list.
std::vector<const CardPack*> listed_cards(const Cards& cards);

/// What the desk and `porchlight check` say about the cards, most pressing first.
struct CardNote {
    enum class Kind {
        not_read,     ///< the file is not good: see `fault`
        not_signed,   ///< shows only what the maker's leaflet and 911 say
        not_shown,    ///< not signed, and nothing in it may be shown
        check_again,  ///< the day in the pack has come
    };
    Kind kind{};
    const CardPack* pack = nullptr;  ///< null for not_read
    const CardFault* fault = nullptr;
};
std::vector<CardNote> card_notes(const Cards& cards, std::chrono::year_month_day today);

}  // namespace porchlight
