// Words for cards in a locale pack: they never change what a medical lead signed.
#include "core/pack_cards.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "core/cards_reading.h"
#include "core/embedded.h"
#include "core/pack_install.h"
#include "core/pack_start.h"
#include "core/packs.h"
#include "core/settings.h"
#include "tests/core/temporary_folder.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

/// A built-in card with Polish beside each English, as a translator would write it.
std::string polish_card(const std::string& id) {
    std::string text(embedded("assets/cards/" + id + ".toml"));
    std::string made;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const auto en = line.find("en = \"");  // "en = ..." or "title.en = ..."
        made += line + "\n";
        if (en != line.npos) {
            made += line.substr(0, en) + "pl = \"~" + line.substr(en + 6) + "\n";
        }
    }
    return made;
}

std::string replaced(std::string text, const std::string& piece, const std::string& by) {
    REQUIRE(text.find(piece) != text.npos);
    return text.replace(text.find(piece), piece.size(), by);
}

std::vector<std::string> said_of_card(const std::string& text,
                                      std::vector<std::string> avoid = {}) {
    std::vector<PackFault> faults;
    Pack pack;
    pack.tag = "pl";
    pack.avoid = std::move(avoid);
    read_pack_cards({{"cards/signs.toml", text}, {"pack.toml", ""}}, pack, faults);
    std::vector<std::string> all;
    for (const PackFault& fault : faults) {
        all.push_back(said(fault));
    }
    return all;
}

}  // namespace

// Seen to fail: with all words taken, and with an edition that is not compared.
TEST_CASE("a pack brings words for cards, and nothing but words", "[packs][cards]") {
    const CardPack ours = *built_in_cards().pack("signs");
    const std::string text = polish_card("signs");
    CHECK(said_of_card(text) == std::vector<std::string>{});
    const std::string other_spanish = replaced(text, "es = \"¿Es una", "es = \"¿Fue una");
    REQUIRE(parse_card(other_spanish, "signs.toml"));
    const CardPack given = *parse_card(other_spanish, "signs.toml");
    CardPack card = ours;
    take_words(card, given, "pl");
    CHECK(speaks(card, "pl"));
    CHECK(words_in(card.title, "pl") == "~Is it an overdose?");
    CHECK(words_in(card.title, "es") == words_in(ours.title, "es"));
    const auto untouched = [&](const std::string& other) {
        CardPack same = ours;
        take_words(same, *parse_card(other, "signs.toml"), "pl");
        return same == ours;
    };
    CHECK(untouched(replaced(text, "edition_date = 2026-11-01", "edition_date = 2026-11-02")));
    CHECK(untouched(replaced(text, "pl = \"~Is it", "xx = \"~Is it")));
    CardPack spanish = ours;
    take_words(spanish, given, "es");
    CHECK(spanish == ours);
}

TEST_CASE("what is wrong with a pack's card is told with its line", "[packs][cards]") {
    const std::string text = polish_card("signs");
    const auto broken =
        said_of_card(replaced(text, "edition_date = 2026-11-01", "edition_date = soon"));
    REQUIRE(broken.size() == 1);
    CHECK(broken.front().substr(0, 20) == "cards/signs.toml:7: ");
    CHECK(said_of_card(replaced(text, "2026-11-01", "2026-11-02")) ==
          std::vector<std::string>{"cards/signs.toml:7: It is of another edition than the card of "
                                   "this program, which stays in English."});
    CHECK(said_of_card(replaced(text, "pl = \"~Is it", "xx = \"~Is it")) ==
          std::vector<std::string>{
              "cards/signs.toml:1: It lacks words in \"pl\": the card stays in English."});
    CHECK(said_of_card(text, {"overdose"}).front() ==
          "cards/signs.toml:14: It says \"overdose\", which this pack avoids.");
}

TEST_CASE("a clinic's card speaks what its packs bring, as long as they are there",
          "[packs][cards]") {
    const TemporaryFolder home;
    std::ofstream(home.path / "clinic.toml") << embedded("assets/clinic.toml");
    auto started = start_pack("pl");
    REQUIRE(started);
    PackSource source = *started;
    source.files["cards/signs.toml"] = polish_card("signs");
    REQUIRE(install_pack(source, home.path / "locales"));
    const auto speaks_polish = [&] {
        const auto settings = read_settings(home.path / "clinic.toml");
        REQUIRE(settings);
        CHECK(settings->packs.faults.empty());
        return speaks(settings->cards.packs.at("signs"), "pl");
    };
    CHECK(speaks_polish());
    const auto before = settings_marks(home.path);
    fs::remove(home.path / "locales" / "pl" / "cards" / "signs.toml");
    CHECK(settings_marks(home.path) != before);
    CHECK_FALSE(speaks_polish());
}

TEST_CASE("no card says a word that its language avoids", "[packs][cards]") {
    int looked_at = 0;
    for (const Pack& pack : built_in_packs()) {
        CHECK((pack.tag == "en" || pack.avoid.size() >= 8));
        for (const auto& [id, card] : built_in_cards().packs) {
            for (const CardWords* words : all_words(card)) {
                for (const std::string& avoided : pack.avoid) {
                    INFO(pack.tag << " " << id << " " << avoided);
                    CHECK_FALSE(says_word(words_in(*words, pack.tag), avoided));
                    ++looked_at;
                }
            }
        }
    }
    CHECK(looked_at > 0);
}
