#include "core/settings_cards.h"

#include <fmt/format.h>

#include <algorithm>

namespace porchlight {

namespace {

void read_signed_card(Reading& reading, const toml::table& table, std::vector<SignedCard>& target) {
    SignedCard card;
    read_keys(reading, table,
              {{"id", name_into(card.id), Need::required},
               {"edition_date", day_into(card.edition_date), Need::required},
               {"signed_by", text_into(card.signature.by), Need::required},
               {"signed_on", day_into(card.signature.on), Need::required}});
    if (const toml::node* by = table.get("signed_by"); by && card.signature.by.empty()) {
        At{reading, "signed_by", *by}.should_be("the name of the person who stands for it.");
    }
    const bool twice = std::ranges::any_of(target, [&](const SignedCard& other) {
        return other.id == card.id && other.edition_date == card.edition_date;
    });
    if (const toml::node* id = table.get("id"); id && twice) {
        At{reading, "id", *id}.wrong(
            fmt::format("This edition of \"{}\" is here twice. Sign it once.", card.id));
    }
    target.push_back(std::move(card));
}

}  // namespace

Reader signed_cards_into(std::vector<SignedCard>& target) {
    return each_table([&target](Reading& reading, const toml::table& table) {
        read_signed_card(reading, table, target);
    });
}

}  // namespace porchlight
