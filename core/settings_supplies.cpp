// [[supplies]]: what people can ask for, and how it is counted.
#include <fmt/format.h>

#include <algorithm>

#include "core/settings_parts.h"

namespace porchlight {

namespace {

const std::set<std::string> built_in_supplies{
    "naloxone_spray", "naloxone_shot",  "fentanyl_strips", "xylazine_strips", "syringes",
    "syringes_long",  "syringes_short", "cookers",         "smoking_kit",     "wound_kit",
    "hygiene_kit",    "condoms",        "sharps_box",      "pregnancy_test",  "socks",
    "water",          "food",           "transit_card"};
const std::vector<std::string_view> supply_pictures{
    "naloxone_spray", "naloxone_vial", "test_strips", "syringes", "cooker",
    "kit_fire",       "kit_wound",     "kit_hygiene", "condoms",  "sharps_box",
    "pregnancy_test", "socks",         "water",       "food",     "transit_card"};

/// It stands in reports beside the supply's id, so it is one short line without an @.
void read_funding(const At& at, std::string& target) {
    text_into(target)(at);
    const bool plain = std::ranges::none_of(
        target, [](unsigned char c) { return c < ' ' || c == '@' || c == ',' || c == '"'; });
    if (target.empty() || target.size() > 40 || !plain) {
        at.should_be("1 to 40 letters without commas, such as \"State grant\".");
    }
}

void read_naloxone(const At& at, std::optional<Naloxone>& target) {
    const toml::table* table = at.node.as_table();
    if (table == nullptr) {
        at.should_be("{ form = \"nose\", doses = 2 }.");
        return;
    }
    std::string form;
    Naloxone naloxone;
    read_keys(at.reading, *table,
              {{"form", one_of_into(form, {"nose", "shot"}), required},
               {"doses", whole_into(naloxone.doses, 1, 100), required}});
    naloxone.form = form == "shot" ? NaloxoneForm::shot : NaloxoneForm::nose;
    target = naloxone;
}

}  // namespace

void check_named(Reading& reading, const toml::table& table, const std::string& id,
                 const Words& name, const std::set<std::string>& built_in) {
    if (!id.empty() && !built_in.contains(id) && name.by_tag.empty()) {
        reading.wrong(table.source(),
                      fmt::format("\"{}\" is the clinic's own, so it needs a name = \"...\".", id));
    }
}

void read_supply(Reading& reading, const toml::table& table, Settings& settings, Names& names) {
    SupplySetting supply;
    supply.color = "slate";
    read_keys(reading, table,
              {{"id", new_name_into(supply.id.value, names.supplies), required},
               {"picture", one_of_into(supply.picture, supply_pictures), required},
               {"color", one_of_into(supply.color, accents)},
               {"name", words_into(supply.name)},
               {"hint", words_into(supply.hint)},
               {"unit", words_into(supply.unit)},
               {"on", yes_or_no_into(supply.on)},
               {"picture_on", yes_or_no_into(supply.picture_on)},
               {"funding", [&](const At& at) { read_funding(at, supply.funding); }},
               {"card", name_into(supply.card)},
               {"naloxone", [&](const At& at) { read_naloxone(at, supply.naloxone); }},
               {"low", whole_into(supply.low, 0, 100'000)}});
    if (!supply.naloxone && supply.id.value == "naloxone_spray") {
        supply.naloxone = Naloxone{NaloxoneForm::nose, 2};
    } else if (!supply.naloxone && supply.id.value == "naloxone_shot") {
        supply.naloxone = Naloxone{NaloxoneForm::shot, 3};
    }
    check_named(reading, table, supply.id.value, supply.name, built_in_supplies);
    settings.supplies.push_back(std::move(supply));
}

}  // namespace porchlight
