// The plain needs of "What do you need?" in words and pictures.
#pragma once

#include <string>
#include <string_view>

#include "core/place_needs.h"

namespace porchlight {

struct PlaceNeedWords {
    std::string title, hint;
    std::string_view icon, accent;
};
PlaceNeedWords place_need_words(PlaceNeed need);

}  // namespace porchlight
