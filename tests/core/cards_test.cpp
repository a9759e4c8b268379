// Cards are content from outside: read, checked, and shown wholly in one language.
#include <catch2/catch.hpp>

#include "core/cards.h"
#include "core/embedded.h"

using namespace porchlight;

namespace {

std::string built_in() {
    return std::string(embedded("assets/cards/overdose.toml"));
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string fault_of(const std::string& text) {
    const auto read = parse_cards(text, "overdose.toml");
    return read ? "" : read.error().sentence;
}

}  // namespace

TEST_CASE("the built-in cards are whole in every shipped language", "[cards]") {
    for (const char* tag : {"en", "es", "ar"}) {
        INFO(tag);
        CHECK(speaks(built_in_overdose_cards(), tag));
    }
    CHECK_FALSE(speaks(built_in_overdose_cards(), "tlh"));
}

TEST_CASE("cards that lack one line in a language do not speak it", "[cards]") {
    for (const char* line :
         {"es = \"Orden", "es = \"Paquete", "es = \"¿Está", "es = \"Despierte", "es = \"Grite"}) {
        INFO(line);
        const std::string other = "x-lost" + std::string(line + 2);
        const auto pack = parse_cards(with(built_in(), line, other), "overdose.toml");
        REQUIRE(pack);
        CHECK_FALSE(speaks(*pack, "es"));
        CHECK(speaks(*pack, "ar"));
    }
}

TEST_CASE("cards that cannot be right are refused with file and line", "[cards]") {
    CHECK(fault_of(built_in()).empty());
    CHECK(fault_of(with(built_in(), "picture = \"step_wake\"", "picture = \"a_unicorn\"")) ==
          "overdose.toml:26: There is no picture called \"a_unicorn\".");
    CHECK(fault_of(with(built_in(), "[source]", "[other]"))
              .find("\"source\" needs words, at least in English (en).") != std::string::npos);
    CHECK(fault_of(with(built_in(), "[[step]]", "[[steps")).starts_with("overdose.toml:26: "));
    CHECK(fault_of("").find("needs words") != std::string::npos);
}
