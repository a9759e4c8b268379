// What a person has looked for in "Places nearby". Forgotten with the session, words and all.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/nearby.h"
#include "kiosk/ui/keyboard.h"

namespace porchlight {

struct SearchDraft {
    std::string typed;
    KeyPage keys = KeyPage::letters;
    bool keys_hidden = false;
    bool used = false;  ///< something was typed in this session, even if it was erased again
};

struct PlacesDraft {
    PlaceQuery query;  ///< what the list is asked for; its language is filled in on a touch
    bool my_language = false;
    int needs_page = 0;
    int chips_page = 0;
    int page = 0;
    SearchDraft search;

    // Found on a touch, or in a new list or language: never each frame.
    std::vector<std::uint32_t> found;  ///< in `found_in->places`
    std::string understood;            ///< what the typed words were taken for
    std::shared_ptr<const Nearby> found_in;
    std::string found_for;  ///< the language it was found for
};

}  // namespace porchlight
