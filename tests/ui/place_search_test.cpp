// Finding a place by what one needs, by typing, and how few touches it takes.
#include <catch2/catch.hpp>

#include "core/import.h"
#include "kiosk/drive/driver.h"
#include "kiosk/ui/words.h"
#include "tests/ui/bare_screen.h"

using namespace porchlight;

namespace {

/// A list made up by the test: everything is known of it, and nothing is read from a disk.
struct Finding {
    BareScreen screen;
    std::shared_ptr<Nearby> nearby = std::make_shared<Nearby>();

    Finding() {
        load_key_layouts();
        const LocalTime now = to_local(screen.session.now.wall, screen.state.settings->time_zone);
        nearby->first_day = std::chrono::sys_days{now.day} - std::chrono::days{1};
        nearby->door_known = true;
    }
    NearbyPlace& add(const std::string& id, const std::string& name, std::optional<int> minutes) {
        NearbyPlace made;
        made.place.id = id;
        made.place.name = name;
        made.place.phones = {{"305-555-01" + std::to_string(10 + nearby->places.size()), ""}};
        made.minutes_on_foot = minutes;
        nearby->places.push_back(std::move(made));
        return nearby->places.back();
    }
    void open(Screen at) {
        screen.state.nearby = nearby;
        screen.session.go(at);
        screen.draw();
        screen.draw();
    }
    bool tap(const std::string& key) {
        const bool there = screen.tap(key);
        screen.draw();
        screen.draw();
        return there;
    }
    void type(const std::string& letters) {
        for (const char letter : letters) {
            REQUIRE(tap(letter == ' ' ? "key_space" : "key_" + std::string(1, letter)));
        }
    }
    [[nodiscard]] const PlacesDraft& draft() const { return screen.session.places; }
};

/// The keyboard, on the directory that comes with the program.
void open_search(Driver& driver) {
    driver.face(Face::waiting_room);
    REQUIRE(import_directory(std::string(TEST_DATA) + "/../../assets/directory",
                             driver.home() / "directory.db", [](std::size_t, std::size_t) {}));
    driver.wait_until([](const ClinicState& state) { return state.nearby != nullptr; });
    driver.tap("@way_places");
    driver.tap("@search");
}

}  // namespace

TEST_CASE("three touches lead from home to a place with its telephone", "[places]") {
    Finding at;
    at.add("soup", "Open Hands Kitchen", 9).needs.add(PlaceNeed::food);
    at.add("bed", "Night Rest", 4).needs.add(PlaceNeed::bed);
    at.open(Screen::home);
    REQUIRE(at.tap("way_places"));
    CHECK(at.screen.sees("What do you need?"));
    REQUIRE(at.tap("need_food"));
    CHECK_FALSE(at.screen.sees("Night Rest"));
    REQUIRE(at.tap("place_soup"));
    CHECK(at.screen.sees("305-555-0110"));
}

TEST_CASE("what comes by phone or mail has a list of its own, and numbers instead of minutes",
          "[places]") {
    Finding at;
    at.add("here", "Harbor Drop-In", 6);
    at.add("line", "Night Light Help Line", {}).place.facts.add(PlaceFact::from_afar);
    at.open(Screen::place_needs);
    REQUIRE(at.tap("more_needs"));
    REQUIRE(at.tap("by_phone"));
    CHECK(at.screen.sees("Night Light Help Line"));
    CHECK(at.screen.sees("305-555-0111"));
    CHECK_FALSE(at.screen.sees("Harbor Drop-In"));
    REQUIRE(at.tap("back"));
    REQUIRE(at.tap("all_places"));
    CHECK(at.screen.sees("Harbor Drop-In"));
    CHECK(at.screen.sees("About 6 min"));
    CHECK_FALSE(at.screen.sees("Night Light Help Line"));
}

TEST_CASE("chips behind More narrow the list too, and More shows that one is picked", "[places]") {
    Finding at;
    at.add("all", "Harbor Drop-In", 6);
    at.add("women", "Willow House", 12).place.facts.add(PlaceFact::women_only);
    at.open(Screen::place_needs);
    REQUIRE(at.tap("more_needs"));
    REQUIRE(at.tap("all_places"));
    int pages = 0;
    while (!at.tap("women_only")) {
        REQUIRE(++pages < 4);
        REQUIRE(at.tap("more_chips"));
    }
    CHECK(at.draft().found.size() == 1);
    CHECK(at.screen.sees("Willow House"));
    REQUIRE(at.tap("women_only"));
    CHECK(at.draft().found.size() == 2);
}

TEST_CASE("a place says how old what we know is, and why it is a partner", "[places]") {
    Finding at;
    using namespace std::chrono;
    NearbyPlace& fresh = at.add("fresh", "Harbor Drop-In", 6);
    fresh.place.checked = year{2026} / 11 / 19;
    fresh.partner = Partner{PartnerKind::harm_reduction, true, {Welcome::any_goal}};
    at.add("old", "Green Table", 12).place.checked = year{2019} / 5 / 1;
    at.open(Screen::places);
    CHECK(at.screen.sees("Checked 3 days ago"));
    CHECK(at.screen.sees("Checked in 2019. Call first."));
    CHECK(at.screen.sees("Partner: welcomes any goal"));
}

TEST_CASE("keys on the screen find places, and erase finds again", "[places][keys]") {
    Finding at;
    at.add("a", "lantern house", 6);
    at.add("b", "ridge house", 8);
    at.open(Screen::place_search);
    CHECK(at.draft().found.empty());
    at.type("lantern");
    CHECK(at.draft().search.typed == "lantern");
    CHECK(at.draft().found.size() == 1);
    CHECK(at.screen.sees("lantern house"));
    REQUIRE(at.tap("clear"));
    CHECK(at.draft().found.empty());
    at.type("house");
    CHECK(at.draft().found.size() == 2);
    at.type("zzzzqq");
    CHECK(at.draft().found.empty());
    CHECK(at.screen.sees("Nothing found."));
    for (int i = 0; i < 6; ++i) {
        REQUIRE(at.tap("key_erase"));
    }
    CHECK(at.draft().found.size() == 2);
    REQUIRE(at.tap("show_places"));
    CHECK(at.screen.session.screen == Screen::places);
    CHECK(at.draft().found.size() == 2);
}

TEST_CASE("coming back from another list, the typed words find again", "[places][keys]") {
    Finding at;
    at.add("a", "lantern house", 6);
    at.add("b", "other", 8);
    at.open(Screen::place_search);
    at.type("lantern");
    at.screen.session.places.query = {};
    at.screen.session.places.found = {0, 1};
    at.screen.draw();
    CHECK(at.draft().found == std::vector<std::uint32_t>{0});
}

TEST_CASE("every page of keys is there and leads back", "[places][keys]") {
    Finding at;
    at.add("a", "House 12", 6);
    at.open(Screen::place_search);
    REQUIRE(at.tap("key_digits"));
    REQUIRE(at.tap("key_1"));
    REQUIRE(at.tap("key_2"));
    CHECK(at.draft().search.typed == "12");
    CHECK(at.draft().found.size() == 1);
    REQUIRE(at.tap("key_digits"));
    REQUIRE(at.tap("key_others"));
    REQUIRE(at.tap("key_Q"));
    REQUIRE(at.tap("key_hide"));
    CHECK_FALSE(at.tap("key_q"));
    REQUIRE(at.tap("search_field"));
    REQUIRE(at.tap("key_others"));
    at.screen.session.language = "ar";
    at.screen.draw();
    at.screen.draw();
    REQUIRE(at.tap("key_ش"));
    REQUIRE(at.tap("key_latin"));
    REQUIRE(at.tap("key_q"));
    CHECK(at.draft().search.typed == "12Qشq");
}

TEST_CASE("Arabic keys stand where people know them, the rest of the screen mirrors",
          "[places][keys]") {
    Driver driver{Driver::Options{}};
    open_search(driver);
    driver.session().language = "ar";
    driver.draw_once();
    const auto box = [&](const std::string& key) {
        for (const Node& node : driver.tree()) {
            if (node.key == key) {
                return node.box;
            }
        }
        FAIL(key);
        return Rect{};
    };
    CHECK(box("key_ض").x < box("key_د").x);
    CHECK(box("key_hide").x < box("key_digits").x);
    CHECK(box("clear").x < box("search_field").x);
}

TEST_CASE("a real keyboard types, and nothing typed is there for the next person",
          "[places][keys]") {
    Driver driver{Driver::Options{}};
    open_search(driver);
    driver.type("Mercyy Street");
    driver.press_key(Key::space);
    CHECK(driver.session().places.search.typed == "Mercyy Street ");
    for (int i = 0; i < 9; ++i) {
        driver.press_key(Key::backspace);
    }
    CHECK(driver.session().places.search.typed == "Mercy");
    CHECK(driver.sees("Mercy Street Showers"));
    driver.press_key(Key::enter);
    CHECK(driver.session().screen == Screen::places);
    driver.tap("@start_over");
    CHECK(driver.session().places.search.typed.empty());
    CHECK(driver.session().places.query.words.empty());
    CHECK(driver.session().places.found.empty());
}

TEST_CASE("pictures of typed words go when nobody draws them any more", "[keys]") {
    TextPainter painter(no_textures(), 1U << 20U);
    TextSpec typed;
    typed.text = "a secret";
    TextSpec kept = typed;
    kept.text = "Come as you are.";
    painter.picture(typed);
    painter.picture(kept);
    const std::size_t both = painter.bytes();
    for (int i = 0; i < 3; ++i) {
        painter.next_frame();
        painter.picture(kept);
    }
    CHECK(painter.bytes() == both);
    painter.forget_unused();
    CHECK(painter.bytes() < both);
    CHECK(painter.bytes() > 0);
}
