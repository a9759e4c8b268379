#include "kiosk/ui/place_need_words.h"

#include "core/check.h"
#include "kiosk/ui/words.h"

namespace porchlight {

PlaceNeedWords place_need_words(PlaceNeed need) {
    switch (need) {
        case PlaceNeed::food:
            return {tr("place need", "Food"), tr("place need", "Meals and groceries"), "restaurant",
                    "clay"};
        case PlaceNeed::bed:
            return {tr("place need", "A bed"), tr("place need", "Tonight or longer"), "hotel",
                    "blue"};
        case PlaceNeed::wash:
            return {tr("place need", "Shower and laundry"), tr("place need", "Get warm and dry"),
                    "shower", "teal"};
        case PlaceNeed::treatment:
            return {tr("place need", "Treatment and detox"),
                    tr("place need", "You choose the pace"), "spa", "plum"};
        case PlaceNeed::medication:
            return {tr("place need", "Medication"), tr("place need", "Methadone, buprenorphine"),
                    "medication", "moss"};
        case PlaceNeed::supplies:
            return {tr("place need", "Supplies"), tr("place need", "New syringes, naloxone"),
                    "backpack", "slate"};
        case PlaceNeed::testing:
            return {tr("place need", "Testing"), tr("place need", "HIV, hepatitis and more"),
                    "biotech", "blue"};
        case PlaceNeed::legal:
            return {tr("place need", "Legal help and papers"),
                    tr("place need", "ID, fines, rights"), "badge", "clay"};
        case PlaceNeed::people:
            return {tr("place need", "People and groups"), tr("place need", "Talk, listen, belong"),
                    "forum", "moss"};
        case PlaceNeed::safety:
            return {tr("place need", "Safety"),
                    tr("place need", "From violence, or if you sell sex"), "shield", "plum"};
    }
    CHECK(false);
    return {};
}

}  // namespace porchlight
