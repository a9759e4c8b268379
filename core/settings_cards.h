// [[signed_cards]] of clinic.toml.
#pragma once

#include "core/cards.h"
#include "core/toml_reading.h"

namespace porchlight {

Reader signed_cards_into(std::vector<SignedCard>& target);

}  // namespace porchlight
