// Finding one's own place by picture, and what one can say there.
#include <catch2/catch.hpp>

#include "core/queue.h"
#include "kiosk/drive/driver.h"

using namespace porchlight;

namespace {

/// One person in line, who has found their picture again.
struct Found {
    Driver driver{Driver::Options{}};

    Found() {
        driver.panel({1920, 1080, 15.6});
        driver.face(Face::waiting_room);
        for (const char* key : {"@way_needs", "@just_join", "@done", "@way_my_place"}) {
            driver.tap(key);
        }
        driver.tap("@ticket_first");
    }
    const QueueEntry& entry() { return driver.state().visits.begin()->second.entries.front(); }
};

}  // namespace

TEST_CASE("stepping out and coming back keeps the place, whatever is touched twice", "[my place]") {
    Found at;
    const WallTime place = at.entry().place;
    at.driver.tap("@step_out");
    CHECK(at.entry().is<SteppedOut>());
    CHECK(at.driver.sees("Take your time. Your place is kept."));
    at.driver.tap("@step_out");
    CHECK(at.driver.sees("Take your time. Your place is kept."));
    at.driver.tap("@come_back");
    CHECK(at.entry().is<Waiting>());
    at.driver.tap("@come_back");
    CHECK(at.driver.sees("Good to see you. You have the same place."));
    CHECK(at.entry().place == place);
}

TEST_CASE("\"I have been waiting\" tells the desk, and says so", "[my place]") {
    Found at;
    at.driver.tap("@been_waiting");
    CHECK(at.driver.sees("We told the desk. You still have your place."));
    REQUIRE(at.driver.state().notes.size() == 1);
    CHECK(at.driver.state().notes.begin()->second.kind == NoteKind::been_waiting);
}

TEST_CASE("leaving can be taken back until closing", "[my place]") {
    Found at;
    const WallTime place = at.entry().place;
    at.driver.tap("@leave");
    CHECK(at.entry().is<Left>());
    CHECK(at.driver.sees("You said you are leaving."));
    at.driver.tap("@come_back");
    CHECK(at.entry().is<Waiting>());
    CHECK(at.entry().place == place);
}

TEST_CASE("a lost picture goes to the desk without a word about who lost it", "[my place]") {
    Driver driver(Driver::Options{});
    driver.panel({1920, 1080, 15.6});
    driver.face(Face::waiting_room);
    driver.tap("@way_my_place");
    driver.tap("@lost_picture");
    CHECK(driver.sees("We told the desk. Go there, they will find you."));
    REQUIRE(driver.state().notes.size() == 1);
    CHECK(driver.state().notes.begin()->second.visit.empty());
}
