// How values stand in the words of a language.
#include "kiosk/ui/words.h"

#include <catch2/catch.hpp>

using namespace porchlight;

TEST_CASE("A value that ends with a full stop ends the sentence too", "[words]") {
    CHECK(put("Esta fila regresa: {1}.", {"11:30 a. m."}) == "Esta fila regresa: 11:30 a. m.");
    CHECK(put("{1}.", {"11:30"}) == "11:30.");
    CHECK(put("{1}: {2}", {"a. m.", "{1}"}) == "a. m.: {1}");
}
