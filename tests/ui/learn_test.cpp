// Cards that teach: what is shown of them, and that reading tells nobody.
#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>

#include "core/embedded.h"
#include "kiosk/drive/driver.h"
#include "kiosk/drive/script.h"
#include "kiosk/drive/staff.h"

using namespace porchlight;

namespace {

namespace fs = std::filesystem;

void open_list(Driver& driver) {
    driver.panel({1920, 1080, 15.6});
    driver.face(Face::waiting_room);
    driver.tap("@way_overdose");
    driver.tap("@learn_more");
}

/// Turns the pages of the list until the card is there.
void open_card(Driver& driver, const std::string& id) {
    const auto shown = [&] {
        return std::ranges::any_of(driver.tree(),
                                   [&](const Node& node) { return node.key == "card_" + id; });
    };
    for (int page = 0; page < 4 && !shown(); ++page) {
        driver.tap("@more_choices");
    }
    driver.tap("@card_" + id);
}

void put_card(const Driver& driver, const std::string& id, const std::string& text) {
    fs::create_directories(driver.home() / "cards");
    std::ofstream(driver.home() / "fresh") << text;
    fs::rename(driver.home() / "fresh", driver.home() / "cards" / (id + ".toml"));
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

bool shows(const Driver& driver, const std::string& words) {
    return driver.tree_text().find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("\"Learn more\" lists every card, and each opens and comes back", "[cards]") {
    Driver driver(Driver::Options{});
    open_list(driver);
    CHECK(driver.session().screen == Screen::learn);
    for (const auto& [id, pack] : driver.state().settings->cards.packs) {
        INFO(id);
        open_card(driver, id);
        CHECK(driver.session().screen == (id == "overdose" ? Screen::overdose : Screen::card));
        CHECK(shows(driver, words_in(pack.title, "en").substr(0, 5)));
        driver.tap("@back");
        CHECK(driver.session().screen == Screen::learn);
    }
}

TEST_CASE("reading the cards tells nobody", "[cards]") {
    Driver driver(Driver::Options{});
    driver.face(Face::front_desk);
    open_list(driver);
    open_card(driver, "signs");
    CHECK(driver.sees("Very high"));
    driver.tap("@what_to_do");
    CHECK(driver.session().screen == Screen::overdose);
    driver.tap("@learn_more");
    open_card(driver, "naloxone_spray");
    CHECK(driver.sees("Peel it open"));
    driver.settle();
    CHECK(driver.state().alerts.empty());
    CHECK(driver.state().notes.empty());
    CHECK(driver.state().visits.empty());
    CHECK(driver.session().answers.empty());
    CHECK(driver.session().overdose.alert.empty());
}

TEST_CASE("what a card shows how to use is in the bag with one touch", "[cards]") {
    Driver driver(Driver::Options{});
    open_list(driver);
    open_card(driver, "naloxone_spray");
    driver.tap("@add_to_bag");
    CHECK(driver.session().screen == Screen::supplies);
    CHECK(driver.session().supplies.counts == std::map<SupplyId, int>{{{"naloxone_spray"}, 1}});
    driver.tap("@back");
    driver.tap("@add_to_bag");
    CHECK(driver.session().supplies.counts.at({"naloxone_spray"}) == 2);
}

TEST_CASE("help can be called from a card", "[cards]") {
    Driver driver(Driver::Options{});
    open_list(driver);
    open_card(driver, "wounds");
    driver.tap("@help");
    CHECK(driver.session().screen == Screen::overdose);
    CHECK(driver.state().alerts.size() == 1);
    CHECK_FALSE(driver.sees("Learn more"));  // now there is something else to do
}

TEST_CASE("a card says its edition, where it is from, who signed and when it is read again",
          "[cards]") {
    Driver driver(Driver::Options{});
    open_list(driver);
    open_card(driver, "signs");
    CHECK(shows(driver, "Demo pack, November 2026 · United States · "));
    CHECK(shows(driver, "Signed by Demo clinic, Nov 1, 2026 · Check again by "));
    CHECK(driver.sees("Very high"));
    CHECK(driver.sees("Slow breath, or none"));
}

TEST_CASE("a card nobody signed shows leaflet and 911 only, and one without any is not listed",
          "[cards]") {
    Driver driver(Driver::Options{});
    driver.face(Face::waiting_room);
    unsign_cards(driver);
    open_list(driver);
    open_card(driver, "signs");
    CHECK(driver.sees("Breath is steady"));
    CHECK_FALSE(driver.sees("Can talk, may slur"));
    CHECK(shows(driver, "Not signed yet"));
    driver.tap("@back");
    driver.session().learn.page = 0;
    driver.settle();
    CHECK_FALSE(shows(driver, "card_wounds"));
    run_line(driver, "open-card wounds", std::cout);
    CHECK(driver.sees("Not signed yet."));
    CHECK_FALSE(driver.sees("Wash it"));
    driver.tap("@start_over");
    driver.tap("@way_overdose");
    CHECK(driver.sees("Spray naloxone"));
    CHECK_FALSE(driver.sees("Give breaths"));
}

TEST_CASE("a card that does not speak the language is wholly in English", "[cards]") {
    Driver driver(Driver::Options{});
    driver.face(Face::waiting_room);
    std::string text(embedded("assets/cards/signs.toml"));
    put_card(driver, "signs", with(text, "ar = \"لا يستيقظ\"", "xx = \"lost\""));
    driver.wait_until([](const ClinicState& state) {
        return !speaks(*state.settings->cards.pack("signs"), "ar");
    });
    open_list(driver);
    open_card(driver, "signs");
    driver.locale("ar");
    CHECK(driver.sees("Will not wake"));
    CHECK(driver.sees("Slow breath, or none"));
    CHECK(driver.sees("Very high"));
    CHECK(shows(driver, "Signed by Demo clinic"));
    CHECK_FALSE(shows(driver, "شخير"));
    driver.locale("es");
    CHECK(driver.sees("No despierta"));
    CHECK_FALSE(driver.sees("Will not wake"));
}

TEST_CASE("six steps stand on one page, with large words on several", "[cards]") {
    Driver driver(Driver::Options{});
    driver.panel({1920, 1080, 15.6});
    driver.face(Face::waiting_room);
    driver.tap("@way_overdose");
    for (const char* title : {"Wake them", "Call 911", "Give breaths", "Breathing? Roll"}) {
        CHECK(driver.sees(title));
    }
    driver.session().text_size = TextSize::extra;
    driver.settle();
    CHECK(driver.sees("Wake them"));
    CHECK_FALSE(driver.sees("Breathing? Roll"));
    driver.tap("@help");
    driver.session().text_size = TextSize::normal;
    driver.settle();
    CHECK(driver.sees("Breathing? Roll"));
}

TEST_CASE("large words turn pages, and the last one leads on", "[cards]") {
    Driver driver(Driver::Options{});
    open_list(driver);
    open_card(driver, "law");
    driver.session().text_size = TextSize::extra;
    driver.settle();
    int pages = 1;
    while (shows(driver, "Next page") && pages < 20) {
        driver.tap("@more_card");
        ++pages;
    }
    CHECK(pages > 1);
    CHECK(pages < 20);
    CHECK(driver.sees("Here, where you are"));
    driver.tap("@done");
    CHECK(driver.session().screen == Screen::learn);
}

TEST_CASE("the desk sees which cards nobody signed, which are due and which are not good",
          "[cards]") {
    Driver driver(Driver::Options{});
    driver.face(Face::front_desk);
    CHECK_FALSE(shows(driver, "Card not signed"));
    put_card(driver, "wounds", "kind = 3");
    driver.wait_until(
        [](const ClinicState& state) { return !state.settings->cards.faults.empty(); });
    CHECK(driver.sees("Card could not be read: wounds.toml, line 1. The one before stays."));
    unsign_cards(driver);
    CHECK(shows(driver, "1 of 1"));  // there are more now
    driver.tap("@card_notes_next");
    CHECK(shows(driver, "Card not signed: After jail, hospital or a break. People cannot see it."));
    fs::remove(driver.home() / "cards" / "wounds.toml");
    driver.wait_until(
        [](const ClinicState& state) { return state.settings->cards.faults.empty(); });
    CHECK_FALSE(shows(driver, "could not be read"));
}

TEST_CASE("the desk sees when a card is to be checked again", "[cards]") {
    Driver driver(Driver::Options{});
    driver.face(Face::front_desk);
    std::string text(embedded("assets/cards/wounds.toml"));
    const auto at = text.find("check_again_by = ");
    REQUIRE(at != std::string::npos);
    put_card(driver, "wounds", text.replace(at, 27, "check_again_by = 2026-11-02"));
    CHECK(driver.comes_to("Card to check again: Look after a wound, by Nov 2, 2026.", true));
}
