#include "core/cards.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/cards_reading.h"

namespace porchlight {

namespace {

const std::string overdose = "overdose";

ShownCard shown(const Cards& cards, const CardPack& pack) {
    const auto signature = cards.signature(pack);
    return {shown_part(pack, signature.has_value()), signature};
}

}  // namespace

std::string CardFault::sentence() const {
    return fmt::format("{}:{}: {}", file, line, reason);
}

const CardPack* Cards::pack(const std::string& id) const {
    const auto found = packs.find(id);
    return found == packs.end() ? nullptr : &found->second;
}

std::optional<CardSignature> Cards::signature(const CardPack& pack) const {
    if (pack.signature) {
        return pack.signature;
    }
    const auto found = std::ranges::find_if(signed_cards, [&](const SignedCard& one) {
        return one.id == pack.id && one.edition_date == pack.edition_date;
    });
    return found == signed_cards.end() ? std::nullopt : std::optional{found->signature};
}

std::optional<ShownCard> shown_card(const Cards& cards, const std::string& id) {
    const CardPack* pack = cards.pack(id);
    return pack == nullptr ? std::nullopt : std::optional{shown(cards, *pack)};
}

ShownCard emergency_card(const Cards& cards) {
    const auto theirs = shown_card(cards, overdose);
    if (theirs && !theirs->pack.steps.empty()) {
        return *theirs;
    }
    return shown(cards, *built_in_cards().pack(overdose));
}

std::vector<const CardPack*> listed_cards(const Cards& cards) {
    std::vector<const CardPack*> listed;
    for (const auto& [id, pack] : cards.packs) {
        if (shows_anything(pack, cards.signature(pack).has_value())) {
            listed.push_back(&pack);
        }
    }
    std::ranges::stable_sort(listed, {}, [](const CardPack* pack) { return pack->order; });
    return listed;
}

std::vector<CardNote> card_notes(const Cards& cards, std::chrono::year_month_day today) {
    using Kind = CardNote::Kind;
    std::vector<CardNote> notes;
    for (const CardFault& fault : cards.faults) {
        notes.push_back({Kind::not_read, nullptr, &fault});
    }
    for (const auto& [id, pack] : cards.packs) {
        if (!cards.signature(pack)) {
            const bool some = shows_anything(pack, false);
            notes.push_back({some ? Kind::not_signed : Kind::not_shown, &pack, nullptr});
        }
    }
    for (const auto& [id, pack] : cards.packs) {
        if (is_due(pack, today)) {
            notes.push_back({Kind::check_again, &pack, nullptr});
        }
    }
    return notes;
}

}  // namespace porchlight
