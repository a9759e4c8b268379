// One thing people can ask for, as clinic.toml lists it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/ids.h"
#include "core/own_words.h"

namespace porchlight {

/// Naloxone is counted in kits and in doses, by how it is given.
enum class NaloxoneForm : std::uint8_t { nose, shot };

struct Naloxone {
    NaloxoneForm form{};
    int doses = 0;  ///< in one unit of the supply; 1 or more
    bool operator==(const Naloxone&) const = default;
};

struct SupplySetting {
    SupplyId id;
    std::string picture;  ///< which drawing: naloxone_spray, test_strips, syringes, kit_fire, ...
    std::string color{};  ///< accent of the look: teal, blue, clay, moss, plum, slate
    Words name{}, hint{}, unit{};  ///< empty for built-in items
    bool on = true;                ///< off: people cannot ask for it here; what is left is counted
    bool picture_on = true;        ///< off: a closed bag stands in its place
    std::string funding{};         ///< who pays, for reports; empty: nobody wants to know
    std::string card{};            ///< id of the card that shows how to use it; empty: none
    std::optional<Naloxone> naloxone{};
    int low = 0;  ///< fewer than this on hand is low; 0: only what is used up in a week
    bool operator==(const SupplySetting&) const = default;
};

}  // namespace porchlight
