// What stations tell each other on the direct road for help, as plain values and as bytes.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/help.h"

namespace porchlight {

/// All that is known of one alert. Two tellings merge into one that knows what both knew, so it
/// does not matter which way they came, in which order, or how often.
struct Telling {
    HelpAlert alert;
    std::set<StationId> desks;  ///< where staff can see it; never more than 64
    bool operator==(const Telling&) const = default;
};
Telling merge(const Telling& a, const Telling& b);

struct HelpMessage {
    std::string from;                ///< one road's own name, new at each start of a program
    bool answer = false;             ///< the sender wants to know what the other side knows now
    std::optional<Telling> telling;  ///< none: "I am here"
};

/// Bytes; longer ones are junk.
inline constexpr std::size_t longest_message = 8192;

/// One line of JSON with the version number "v". A later version may add fields but never drop or
/// change one: during an update, old and new stations have to understand each other.
std::string pack(const HelpMessage& message);
/// Nothing for junk. Never throws for what is in the bytes.
std::optional<HelpMessage> unpack(std::string_view bytes);

}  // namespace porchlight
