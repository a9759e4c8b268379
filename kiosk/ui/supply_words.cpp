#include "kiosk/ui/supply_words.h"

#include <boost/algorithm/string/trim.hpp>

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

struct BuiltIn {
    std::string name, hint;
};

BuiltIn built_in(const SupplyId& id) {
    if (id.value == "naloxone_spray") {
        return {tr("supplies", "Naloxone nose spray"), tr("supplies", "Reverses opioid overdose")};
    }
    if (id.value == "fentanyl_strips") {
        return {tr("supplies", "Fentanyl test strips"), tr("supplies", "Checks for fentanyl only")};
    }
    if (id.value == "xylazine_strips") {
        return {tr("supplies", "Xylazine test strips"), tr("supplies", "Checks for xylazine only")};
    }
    if (id.value == "syringes") {
        return {tr("supplies", "Syringes"), tr("supplies", "New, in packs")};
    }
    if (id.value == "naloxone_shot") {
        return {tr("supplies", "Naloxone shot"), tr("supplies", "Into a muscle. We show you.")};
    }
    if (id.value == "syringes_short") {
        return {tr("supplies", "Short syringes"), tr("supplies", "30 or 31 gauge, 5/16 inch")};
    }
    if (id.value == "syringes_long") {
        return {tr("supplies", "Long syringes"), tr("supplies", "28 or 29 gauge, 1/2 inch")};
    }
    if (id.value == "cookers") {
        return {tr("supplies", "Cookers"), tr("supplies", "New, with filters")};
    }
    if (id.value == "pregnancy_test") {
        return {tr("supplies", "Pregnancy test"), tr("supplies", "Do it here or at home")};
    }
    if (id.value == "transit_card") {
        return {tr("supplies", "Transit card"), tr("supplies", "For a bus or train")};
    }
    if (id.value == "smoking_kit") {
        return {tr("supplies", "Safer smoking kit"), tr("supplies", "New pieces, filters")};
    }
    if (id.value == "wound_kit") {
        return {tr("supplies", "Wound care kit"), tr("supplies", "Gauze, tape, ointment")};
    }
    if (id.value == "hygiene_kit") {
        return {tr("supplies", "Hygiene kit"), tr("supplies", "Soap, toothbrush, wipes")};
    }
    if (id.value == "condoms") {
        return {tr("supplies", "Condoms"), tr("supplies", "Lube comes with them")};
    }
    if (id.value == "socks") {
        return {tr("supplies", "Socks"), tr("supplies", "New and dry")};
    }
    if (id.value == "water") {
        return {tr("supplies", "Water"), tr("supplies", "To drink")};
    }
    if (id.value == "food") {
        return {tr("supplies", "Food"), tr("supplies", "Ready to eat")};
    }
    if (id.value == "sharps_box") {
        return {tr("supplies", "Sharps box"), tr("supplies", "For used syringes")};
    }
    return {id.value, ""};
}

struct Amount {
    std::string words;   ///< with the count in it, and {2} where `inside` goes
    std::string inside;  ///< how many are in them
};

/// Each unit is one sentence with plural forms, never a number glued to a word.
Amount built_in_amount(const SupplySetting& supply, int count) {
    const SupplyId& id = supply.id;
    const int doses = supply.naloxone ? supply.naloxone->doses : 2;
    if (id.value == "naloxone_spray") {
        // TRANSLATORS: {1} is how many boxes, {2} how many sprays are in them
        return {trn("supply amount", "{1} box ({2} sprays)", "{1} boxes ({2} sprays)", count),
                number_words(doses * count)};
    }
    if (id.value == "fentanyl_strips" || id.value == "xylazine_strips") {
        // TRANSLATORS: {1} is how many
        return {trn("supply amount", "{1} strip", "{1} strips", count), ""};
    }
    if (id.value == "naloxone_shot") {
        // TRANSLATORS: {1} is how many kits, {2} how many doses are in them
        return {trn("supply amount", "{1} kit ({2} doses)", "{1} kits ({2} doses)", count),
                number_words(doses * count)};
    }
    if (id.value.starts_with("syringes") || id.value == "cookers") {
        // TRANSLATORS: {1} is how many packs, {2} how many are in each pack
        return {trn("supply amount", "{1} pack of {2}", "{1} packs of {2}", count),
                number_words(10)};
    }
    if (id.value.ends_with("_kit")) {
        // TRANSLATORS: {1} is how many
        return {trn("supply amount", "{1} kit", "{1} kits", count), ""};
    }
    if (id.value == "condoms") {
        // TRANSLATORS: {1} is how many packs of condoms
        return {trn("supply amount", "{1} pack", "{1} packs", count), ""};
    }
    if (id.value == "socks") {
        // TRANSLATORS: {1} is how many pairs of socks
        return {trn("supply amount", "{1} pair", "{1} pairs", count), ""};
    }
    if (id.value == "water") {
        // TRANSLATORS: {1} is how many bottles of water
        return {trn("supply amount", "{1} bottle", "{1} bottles", count), ""};
    }
    if (id.value == "food") {
        // TRANSLATORS: {1} is how many bags of food
        return {trn("supply amount", "{1} bag", "{1} bags", count), ""};
    }
    if (id.value == "pregnancy_test") {
        // TRANSLATORS: {1} is how many pregnancy tests
        return {trn("supply amount", "{1} test", "{1} tests", count), ""};
    }
    if (id.value == "transit_card") {
        // TRANSLATORS: {1} is how many cards for a bus or train
        return {trn("supply amount", "{1} card", "{1} cards", count), ""};
    }
    if (id.value == "sharps_box") {
        // TRANSLATORS: {1} is how many boxes for used syringes
        return {trn("supply amount", "{1} box", "{1} boxes", count), ""};
    }
    return {number_words(count), ""};
}

Amount amount_of(const SupplySetting& supply, int count) {
    if (supply.unit.by_tag.empty()) {
        return built_in_amount(supply, count);
    }
    // TRANSLATORS: {1} is a number, {2} the clinic's own word for what is counted
    return {put(tr("supply amount", "{1} {2}"), {number_words(count)}), in_spoken(supply.unit)};
}

/// The clinic's own words win over the built-in ones.
std::string own_or(const Words& own, std::string built_in_words) {
    return own.by_tag.empty() ? std::move(built_in_words) : in_spoken(own);
}

/// `put` counts its places from {1}; the count is in the words already.
std::string with_inside(const Amount& amount) {
    return put(amount.words, {"{1}", amount.inside});
}

}  // namespace

const std::string& supply_picture(const SupplySetting& supply) {
    static const std::string closed_bag = "bag";
    return supply.picture_on ? supply.picture : closed_bag;
}

std::string supply_name(const SupplySetting& supply) {
    return own_or(supply.name, built_in(supply.id).name);
}

std::string supply_hint(const SupplySetting& supply) {
    return supply.name.by_tag.empty() || !supply.hint.by_tag.empty()
               ? own_or(supply.hint, built_in(supply.id).hint)
               : std::string();
}

std::string supply_amount(const SupplySetting& supply, int count) {
    return with_inside(amount_of(supply, count));
}

std::string supply_unit(const SupplySetting& supply, int count) {
    Amount amount = amount_of(supply, count);
    const std::string number = number_words(count);
    if (const auto at = amount.words.find(number); at != std::string::npos) {
        amount.words.erase(at, number.size());
    }
    return boost::algorithm::trim_copy(with_inside(amount));
}

}  // namespace porchlight
