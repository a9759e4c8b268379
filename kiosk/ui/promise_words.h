// What a clinic promises, in words: the same in the waiting room and on the wall.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/settings.h"

namespace porchlight {

struct PromiseWords {
    std::string_view id, icon, accent;
    std::string title, words;
};
/// Those that are switched on and signed, in the spoken language.
std::vector<PromiseWords> promised(const Settings& settings);

}  // namespace porchlight
