#include "kiosk/front_desk/supply_words.h"

#include <array>

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr const char* mark(const char* /*context*/, const char* text) {
    return text;
}

struct BuiltIn {
    std::string_view id;
    const char* words;
};
// They stand behind a count, so each names the unit that is counted.
constexpr std::array<BuiltIn, 18> built_in{{
    {"naloxone_spray", mark("bag", "Boxes of naloxone")},
    {"fentanyl_strips", mark("bag", "Fentanyl test strips")},
    {"syringes", mark("bag", "Syringes, packs of 10")},
    {"naloxone_shot", mark("bag", "Naloxone shot kits")},
    {"syringes_short", mark("bag", "Short syringes, packs of 10")},
    {"syringes_long", mark("bag", "Long syringes, packs of 10")},
    {"cookers", mark("bag", "Cookers, packs of 10")},
    {"pregnancy_test", mark("bag", "Pregnancy tests")},
    {"transit_card", mark("bag", "Transit cards")},
    {"smoking_kit", mark("bag", "Safer smoking kit")},
    {"wound_kit", mark("bag", "Wound care kit")},
    {"hygiene_kit", mark("bag", "Hygiene kit")},
    {"xylazine_strips", mark("bag", "Xylazine test strips")},
    {"condoms", mark("bag", "Condoms")},
    {"socks", mark("bag", "Socks, pairs")},
    {"water", mark("bag", "Water, bottles")},
    {"food", mark("bag", "Food, bags")},
    {"sharps_box", mark("bag", "Sharps box")},
}};

}  // namespace

std::string bag_words(const Settings& settings, const SupplyId& id) {
    const SupplySetting* own = settings.supply(id);
    if (own != nullptr && !own->name.by_tag.empty()) {
        const std::string& unit = in_spoken(own->unit);
        const std::string& name = in_spoken(own->name);
        // TRANSLATORS: {1} is a supply such as Syringes, {2} its unit such as packs of 10
        return unit.empty() ? name : put(tr("bag", "{1}, {2}"), {name, unit});
    }
    for (const BuiltIn& one : built_in) {
        if (one.id == id.value) {
            return tr("bag", one.words);
        }
    }
    return id.value;
}

}  // namespace porchlight
