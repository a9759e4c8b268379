// Tickets: a picture on a colour. Never a number, never a name.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace porchlight {

enum class Color : std::uint8_t { blue, green, purple, orange, yellow, pink };
inline constexpr int color_count = 6;
inline constexpr int picture_count = 24;

/// The 24 pictures of the visual language, in its order: four for each colour of the first round.
enum class Picture : std::uint8_t {
    swan,
    penguin,
    sailboat,
    teapot,  // blue first
    tree,
    bicycle,
    pepper,
    kiwi,  // green first
    umbrella,
    octopus,
    guitar,
    koala,  // purple first
    carrot,
    drum,
    basket,
    squirrel,  // orange first
    bee,
    sunflower,
    giraffe,
    pencil,  // yellow first
    tulip,
    flamingo,
    scarf,
    cupcake,  // pink first
};

struct Ticket {
    Color color{};
    Picture picture{};
    auto operator<=>(const Ticket&) const = default;
};

/// "blue", "swan": the words used in the store and in clinic.toml; never shown.
std::string_view code(Color color);
std::string_view code(Picture picture);
std::optional<Color> color_from(std::string_view code);
std::optional<Picture> picture_from(std::string_view code);

/// What has been dealt so far. Each picture walks through its six colours; a round is over when
/// every picture has been dealt once in it.
struct Deck {
    std::array<std::uint8_t, picture_count> dealt{};  ///< how often each picture was dealt
    bool operator==(const Deck&) const = default;
};

struct Deal {
    Ticket ticket;
    Deck deck;  ///< the deck after this deal
};

/// Deals one ticket: at random among the pictures not yet dealt in this round, never one that is
/// live, and while fewer than 24 are live never a picture that is live in any colour. Nothing when
/// every allowed ticket is live. `dice` is the only source of chance: the same dice, the same deal.
/// `switched_off`: pictures a site does not use.
std::optional<Deal> deal(const Deck& deck, const std::set<Ticket>& live,
                         const std::set<Picture>& switched_off, std::uint64_t dice);

}  // namespace porchlight
