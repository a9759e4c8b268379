#include "core/ticket.h"

#include <algorithm>
#include <utility>

namespace porchlight {

namespace {

constexpr std::array<std::string_view, color_count> color_codes{"blue",   "green",  "purple",
                                                                "orange", "yellow", "pink"};
constexpr std::array<std::string_view, picture_count> picture_codes{
    "swan",     "penguin",   "sailboat", "teapot", "tree",   "bicycle",  "pepper", "kiwi",
    "umbrella", "octopus",   "guitar",   "koala",  "carrot", "drum",     "basket", "squirrel",
    "bee",      "sunflower", "giraffe",  "pencil", "tulip",  "flamingo", "scarf",  "cupcake"};
constexpr int pictures_of_a_color = picture_count / color_count;

template <class Kind, class Codes>
std::optional<Kind> from_code(const Codes& codes, std::string_view code) {
    const auto found = std::ranges::find(codes, code);
    if (found == codes.end()) {
        return std::nullopt;
    }
    return static_cast<Kind>(found - codes.begin());
}

/// The next colour on the picture's walk that nobody holds; nothing when all six are held.
std::optional<Ticket> next_ticket(Picture picture, int dealt, const std::set<Ticket>& live) {
    const int first = static_cast<int>(picture) / pictures_of_a_color + dealt;
    for (int step = 0; step < color_count; ++step) {
        const Ticket ticket{static_cast<Color>((first + step) % color_count), picture};
        if (!live.contains(ticket)) {
            return ticket;
        }
    }
    return std::nullopt;
}

/// Counts the deal. Whole walks through all six colours are forgotten once every picture in use
/// has made one: the numbers stay small, and a picture switched on later has little to catch up.
Deck after_deal(Deck deck, Picture picture, const std::set<Picture>& switched_off) {
    constexpr int most = 250;  // a picture that is held for very long cannot make this overflow
    auto& count = deck.dealt[static_cast<std::size_t>(picture)];
    count = static_cast<std::uint8_t>(count < most ? count + 1 : count + 1 - color_count);
    const auto walked = [&](int i) {
        return switched_off.contains(static_cast<Picture>(i)) ||
               deck.dealt[static_cast<std::size_t>(i)] >= color_count;
    };
    for (int i = 0; i < picture_count; ++i) {
        if (!walked(i)) {
            return deck;
        }
    }
    for (auto& dealt : deck.dealt) {
        dealt = static_cast<std::uint8_t>(dealt < color_count ? dealt : dealt - color_count);
    }
    return deck;
}

}  // namespace

std::string_view code(Color color) {
    return color_codes.at(static_cast<std::size_t>(color));
}

std::string_view code(Picture picture) {
    return picture_codes.at(static_cast<std::size_t>(picture));
}

std::optional<Color> color_from(std::string_view code) {
    return from_code<Color>(color_codes, code);
}

std::optional<Picture> picture_from(std::string_view code) {
    return from_code<Picture>(picture_codes, code);
}

std::optional<Deal> deal(const Deck& deck, const std::set<Ticket>& live,
                         const std::set<Picture>& switched_off, std::uint64_t dice) {
    std::set<Picture> held;
    for (const Ticket& ticket : live) {
        held.insert(ticket.picture);
    }
    // A picture nobody holds comes before one somebody does, then the one dealt least. While
    // fewer than 24 are live and all pictures are in use there is always one nobody holds.
    using Rank = std::pair<bool, int>;
    Rank best;
    std::vector<Ticket> choice;
    for (int i = 0; i < picture_count; ++i) {
        const auto picture = static_cast<Picture>(i);
        const int dealt = deck.dealt[static_cast<std::size_t>(i)];
        const auto ticket = next_ticket(picture, dealt, live);
        if (switched_off.contains(picture) || !ticket) {
            continue;
        }
        const Rank rank{held.contains(picture), dealt};
        if (choice.empty() || rank < best) {
            choice.clear();
            best = rank;
        }
        if (rank == best) {
            choice.push_back(*ticket);
        }
    }
    if (choice.empty()) {
        return std::nullopt;
    }
    const Ticket ticket = choice[dice % choice.size()];
    return Deal{ticket, after_deal(deck, ticket.picture, switched_off)};
}

}  // namespace porchlight
