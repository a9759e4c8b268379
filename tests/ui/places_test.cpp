// Places nearby by touch, on a real directory that is imported while the screen runs.
#include <catch2/catch.hpp>

#include "core/import.h"
#include "core/nearby.h"
#include "kiosk/drive/driver.h"
#include "kiosk/ui/place_words.h"

using namespace porchlight;

namespace {

void import_into(Driver& driver, const std::string& from) {
    const Nearby* before = driver.shown_places();
    REQUIRE(import_directory(std::string(TEST_DATA) + from, driver.home() / "directory.db",
                             [](std::size_t, std::size_t) {}));
    driver.wait_until([before](const ClinicState& state) { return state.nearby.get() != before; });
}

struct Looking {
    Driver driver{Driver::Options{}};

    Looking() {
        driver.face(Face::waiting_room);
        import_into(driver, "/hsds-1.1");
        driver.tap("@way_places");
        driver.tap("@more_needs");
        driver.tap("@all_places");
    }
    [[nodiscard]] std::size_t found() { return driver.session().places.found.size(); }
};

bool up_to(std::size_t most, const std::string& words) {
    return words.size() <= most;
}

}  // namespace

TEST_CASE("a running screen picks up a directory", "[places]") {
    Driver driver{Driver::Options{}};
    driver.face(Face::waiting_room);
    driver.tap("@way_places");
    CHECK(driver.sees("We have no list of places here yet."));
    import_into(driver, "/hsds-1.1");
    CHECK(driver.sees("What do you need?"));
    driver.tap("@more_needs");
    driver.tap("@all_places");
    CHECK(driver.sees("13 places. Closest first."));  // one of the 14 helps by phone
    CHECK(driver.sees("Juvenile Assessment Center"));
    import_into(driver, "/hsds-3.0");
    CHECK_FALSE(driver.sees("Juvenile Assessment Center"));
}

TEST_CASE("chips narrow the list, and every one can be taken back", "[places]") {
    Looking at;
    CHECK(at.found() == 13);
    at.driver.tap("@free");
    const std::size_t free = at.found();
    CHECK(free < 13);
    at.driver.tap("@open_now");  // a Sunday morning
    CHECK(at.found() <= free);
    at.driver.tap("@walk_in");
    CHECK(at.driver.sees("No place here has all of that."));
    at.driver.tap("Show all places");
    CHECK(at.found() == 13);
    at.driver.tap("@my_language");
    CHECK(at.found() < 13);
    at.driver.tap("@my_language");
    CHECK(at.found() == 13);
}

TEST_CASE("the list pages to its end and back", "[places]") {
    Looking at;
    std::set<std::string> seen;
    for (int page = 0; page < 4; ++page) {
        for (const Node& node : at.driver.tree()) {
            if (node.key.starts_with("place_")) {
                seen.insert(node.key);
            }
        }
        at.driver.tap("@more_places");
    }
    CHECK(seen.size() == 13);
    CHECK(at.driver.session().places.page == 0);
}

TEST_CASE("a place shows its hours, its telephone and a square to take away", "[places]") {
    Looking at;
    at.driver.tap("@more_places");
    const auto& places = at.driver.app().state()->nearby->places;
    const auto known = std::find_if(places.begin(), places.end(), [](const NearbyPlace& near) {
        return near.place.name == "KEY WEST OUTPATIENT CLINIC";
    });
    REQUIRE(known != places.end());
    while (std::none_of(at.driver.tree().begin(), at.driver.tree().end(),
                        [&](const Node& node) { return node.key == "place_" + known->place.id; })) {
        at.driver.tap("@more_places");
        REQUIRE(at.driver.session().places.page > 0);
    }
    at.driver.tap("@place_" + known->place.id);
    CHECK(at.driver.sees("Key West Outpatient Clinic"));
    CHECK(at.driver.sees("Monday"));
    CHECK(at.driver.sees("8:30 am – 4 pm"));
    CHECK(at.driver.sees("Sunday · today"));
    CHECK(at.driver.sees("Closed now. Opens Monday 8:30 am"));
    CHECK(at.driver.sees("305-293-4863"));
    CHECK(at.driver.session().place.square.side > 20);

    SECTION("a new directory under the open page does not show another place") {
        import_into(at.driver, "/hsds-1.1");
        CHECK(at.driver.sees("305-293-4863"));
        import_into(at.driver, "/hsds-3.0");
        CHECK(at.driver.sees("This place is not in our list any more."));
        at.driver.tap("@back");
        CHECK(at.driver.sees("Places nearby"));
    }
}

TEST_CASE("names stop shouting, and letters stay letters", "[places]") {
    CHECK(softened("SAINT VINCENT DE PAUL NAPLES") == "Saint Vincent de Paul Naples");
    CHECK(softened("LITTLE HAVANA CENTERS OF DADE COUNTY, INC.") ==
          "Little Havana Centers of Dade County, Inc.");
    CHECK(softened("VA - KEY WEST") == "VA - Key West");
    CHECK(softened("WLRN PUBLIC RADIO") == "WLRN Public Radio");
    CHECK(softened("CHILDREN'S HOME / ST. ANN") == "Children's Home / St. Ann");
    CHECK(softened("CASA PEÑA") == "Casa Peña");
    CHECK(softened("Harbor Drop-In") == "Harbor Drop-In");
    CHECK(softened("THE HOUSE") == "The House");
    CHECK(softened("12TH AVENUE") == "12th Avenue");
    CHECK(softened("").empty());
}

TEST_CASE("words are shortened where a word ends, and not behind a small one", "[places]") {
    const auto in = [](std::size_t most) {
        return [most](const std::string& part) { return up_to(most, part); };
    };
    CHECK(shortened("Center for Prevention and Policy", in(40)) ==
          "Center for Prevention and Policy");
    CHECK(shortened("Center for Prevention and Policy", in(28)) == "Center for Prevention");
    CHECK(shortened("Little Havana, Inc.", in(15)) == "Little Havana");
    CHECK(shortened("Supercalifragilistic", in(5)) == "Supercalifragilistic");
    CHECK(sentences_that_fit("Food. Hot meals. Groceries at noon.", in(16)) == "Food. Hot meals.");
    CHECK(sentences_that_fit("U.S. Department of Food. More.", in(25)) ==
          "U.S. Department of Food.");
    CHECK(sentences_that_fit("One sentence that is long", in(12)) == "One sentence");
}
