// The names of all tickets, one whole name each: in most languages colour and picture must agree,
// so a name cannot be put together from two words.
#include <array>

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// Shows a name to xgettext (--keyword=mark); the translation is looked up when it is drawn.
constexpr const char* mark(const char* /*context*/, const char* name) {
    return name;
}

// clang-format off
constexpr std::array<std::array<const char*, color_count>, picture_count> names{{
    {mark("ticket", "Blue Swan"), mark("ticket", "Green Swan"), mark("ticket", "Purple Swan"),
     mark("ticket", "Orange Swan"), mark("ticket", "Yellow Swan"), mark("ticket", "Pink Swan")},
    {mark("ticket", "Blue Penguin"), mark("ticket", "Green Penguin"), mark("ticket", "Purple Penguin"),
     mark("ticket", "Orange Penguin"), mark("ticket", "Yellow Penguin"), mark("ticket", "Pink Penguin")},
    {mark("ticket", "Blue Sailboat"), mark("ticket", "Green Sailboat"), mark("ticket", "Purple Sailboat"),
     mark("ticket", "Orange Sailboat"), mark("ticket", "Yellow Sailboat"), mark("ticket", "Pink Sailboat")},
    {mark("ticket", "Blue Teapot"), mark("ticket", "Green Teapot"), mark("ticket", "Purple Teapot"),
     mark("ticket", "Orange Teapot"), mark("ticket", "Yellow Teapot"), mark("ticket", "Pink Teapot")},
    {mark("ticket", "Blue Tree"), mark("ticket", "Green Tree"), mark("ticket", "Purple Tree"),
     mark("ticket", "Orange Tree"), mark("ticket", "Yellow Tree"), mark("ticket", "Pink Tree")},
    {mark("ticket", "Blue Bicycle"), mark("ticket", "Green Bicycle"), mark("ticket", "Purple Bicycle"),
     mark("ticket", "Orange Bicycle"), mark("ticket", "Yellow Bicycle"), mark("ticket", "Pink Bicycle")},
    {mark("ticket", "Blue Pepper"), mark("ticket", "Green Pepper"), mark("ticket", "Purple Pepper"),
     mark("ticket", "Orange Pepper"), mark("ticket", "Yellow Pepper"), mark("ticket", "Pink Pepper")},
    {mark("ticket", "Blue Kiwi"), mark("ticket", "Green Kiwi"), mark("ticket", "Purple Kiwi"),
     mark("ticket", "Orange Kiwi"), mark("ticket", "Yellow Kiwi"), mark("ticket", "Pink Kiwi")},
    {mark("ticket", "Blue Umbrella"), mark("ticket", "Green Umbrella"), mark("ticket", "Purple Umbrella"),
     mark("ticket", "Orange Umbrella"), mark("ticket", "Yellow Umbrella"), mark("ticket", "Pink Umbrella")},
    {mark("ticket", "Blue Octopus"), mark("ticket", "Green Octopus"), mark("ticket", "Purple Octopus"),
     mark("ticket", "Orange Octopus"), mark("ticket", "Yellow Octopus"), mark("ticket", "Pink Octopus")},
    {mark("ticket", "Blue Guitar"), mark("ticket", "Green Guitar"), mark("ticket", "Purple Guitar"),
     mark("ticket", "Orange Guitar"), mark("ticket", "Yellow Guitar"), mark("ticket", "Pink Guitar")},
    {mark("ticket", "Blue Koala"), mark("ticket", "Green Koala"), mark("ticket", "Purple Koala"),
     mark("ticket", "Orange Koala"), mark("ticket", "Yellow Koala"), mark("ticket", "Pink Koala")},
    {mark("ticket", "Blue Carrot"), mark("ticket", "Green Carrot"), mark("ticket", "Purple Carrot"),
     mark("ticket", "Orange Carrot"), mark("ticket", "Yellow Carrot"), mark("ticket", "Pink Carrot")},
    {mark("ticket", "Blue Drum"), mark("ticket", "Green Drum"), mark("ticket", "Purple Drum"),
     mark("ticket", "Orange Drum"), mark("ticket", "Yellow Drum"), mark("ticket", "Pink Drum")},
    {mark("ticket", "Blue Basket"), mark("ticket", "Green Basket"), mark("ticket", "Purple Basket"),
     mark("ticket", "Orange Basket"), mark("ticket", "Yellow Basket"), mark("ticket", "Pink Basket")},
    {mark("ticket", "Blue Squirrel"), mark("ticket", "Green Squirrel"), mark("ticket", "Purple Squirrel"),
     mark("ticket", "Orange Squirrel"), mark("ticket", "Yellow Squirrel"), mark("ticket", "Pink Squirrel")},
    {mark("ticket", "Blue Bee"), mark("ticket", "Green Bee"), mark("ticket", "Purple Bee"),
     mark("ticket", "Orange Bee"), mark("ticket", "Yellow Bee"), mark("ticket", "Pink Bee")},
    {mark("ticket", "Blue Sunflower"), mark("ticket", "Green Sunflower"), mark("ticket", "Purple Sunflower"),
     mark("ticket", "Orange Sunflower"), mark("ticket", "Yellow Sunflower"), mark("ticket", "Pink Sunflower")},
    {mark("ticket", "Blue Giraffe"), mark("ticket", "Green Giraffe"), mark("ticket", "Purple Giraffe"),
     mark("ticket", "Orange Giraffe"), mark("ticket", "Yellow Giraffe"), mark("ticket", "Pink Giraffe")},
    {mark("ticket", "Blue Pencil"), mark("ticket", "Green Pencil"), mark("ticket", "Purple Pencil"),
     mark("ticket", "Orange Pencil"), mark("ticket", "Yellow Pencil"), mark("ticket", "Pink Pencil")},
    {mark("ticket", "Blue Tulip"), mark("ticket", "Green Tulip"), mark("ticket", "Purple Tulip"),
     mark("ticket", "Orange Tulip"), mark("ticket", "Yellow Tulip"), mark("ticket", "Pink Tulip")},
    {mark("ticket", "Blue Flamingo"), mark("ticket", "Green Flamingo"), mark("ticket", "Purple Flamingo"),
     mark("ticket", "Orange Flamingo"), mark("ticket", "Yellow Flamingo"), mark("ticket", "Pink Flamingo")},
    {mark("ticket", "Blue Scarf"), mark("ticket", "Green Scarf"), mark("ticket", "Purple Scarf"),
     mark("ticket", "Orange Scarf"), mark("ticket", "Yellow Scarf"), mark("ticket", "Pink Scarf")},
    {mark("ticket", "Blue Cupcake"), mark("ticket", "Green Cupcake"), mark("ticket", "Purple Cupcake"),
     mark("ticket", "Orange Cupcake"), mark("ticket", "Yellow Cupcake"), mark("ticket", "Pink Cupcake")},
}};
// clang-format on

}  // namespace

std::string ticket_name(const Ticket& ticket) {
    return tr("ticket", names.at(static_cast<std::size_t>(ticket.picture))
                            .at(static_cast<std::size_t>(ticket.color)));
}

}  // namespace porchlight
