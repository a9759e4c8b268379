// Asking for supplies by touch, on the real screens and the real store.
#include <catch2/catch.hpp>

#include "kiosk/drive/driver.h"
#include "kiosk/ui/widgets.h"

using namespace porchlight;

namespace {

struct Asking {
    Driver driver{Driver::Options{}};

    Asking() {
        driver.face(Face::waiting_room);
        driver.tap("@way_supplies");
    }
    void pick(const std::string& supply, int times = 1) {
        for (int i = 0; i < times; ++i) {
            driver.tap("@more_" + supply);
        }
    }
    [[nodiscard]] std::vector<SupplyRequest> requests() {
        std::vector<SupplyRequest> all;
        for (const auto& [id, request] : driver.app().state()->requests) {
            all.push_back(request);
        }
        return all;
    }
};

/// Check-in as its own screens leave the session, without depending on how they look.
VisitId check_in(Driver& driver) {
    Session& session = driver.session();
    driver.tap("@way_needs");
    session.check_in.visit = new_id<VisitId>();
    session.check_in.pending = new_id<CommandId>();
    session.answers[session.check_in.pending] = {session.check_in.pending, {}};
    return session.check_in.visit;
}

}  // namespace

TEST_CASE("two kinds of supplies are asked for with a few touches", "[supplies]") {
    Asking at;
    at.pick("naloxone_spray", 2);
    at.pick("fentanyl_strips", 3);
    at.driver.tap("@less_fentanyl_strips");
    CHECK(at.driver.sees("boxes (4 sprays)"));
    at.driver.tap("@for_me");
    at.driver.tap("@for_others");
    at.driver.tap("Get my bag");

    CHECK(at.driver.sees("Your bag will be at the desk."));
    CHECK(at.driver.sees("2 boxes (4 sprays)"));
    CHECK(at.driver.sees("2 strips"));
    const auto requests = at.requests();
    REQUIRE(requests.size() == 1);
    CHECK(requests[0].lines == std::vector<SupplyLine>{{SupplyId{"fentanyl_strips"}, 2},
                                                       {SupplyId{"naloxone_spray"}, 2}});
    CHECK(requests[0].for_me);
    CHECK(requests[0].for_others);
    const auto state = at.driver.app().state();
    REQUIRE(state->visits.contains(requests[0].visit));
    const Visit& visit = state->visits.at(requests[0].visit);
    CHECK(visit.entries.empty());  // no line
    CHECK(at.driver.sees(ticket_name(visit.ticket)));
}

TEST_CASE("minus stops at none, and with nothing picked there is a way home", "[supplies]") {
    Asking at;
    at.driver.tap("@less_naloxone_spray");
    at.driver.tap("Not now");
    CHECK(at.driver.session().screen == Screen::home);
    CHECK(at.requests().empty());
}

TEST_CASE("what was picked stays when the page is turned", "[supplies]") {
    Asking at;
    at.pick("naloxone_spray");
    at.driver.tap("@more_supplies");
    at.driver.tap("@more_supplies");
    CHECK(at.driver.sees("Page 3 of 3"));
    at.pick("socks", 2);
    CHECK(at.driver.sees("You picked 2 things."));
    at.driver.tap("@more_supplies");
    at.driver.tap("@get_my_bag");
    REQUIRE(at.requests().size() == 1);
    CHECK(at.requests()[0].lines.size() == 2);
}

TEST_CASE("how to use things is one touch away, and what was picked stays", "[supplies]") {
    Asking at;
    at.pick("naloxone_spray", 2);
    at.driver.tap("@how_to_use");
    CHECK(at.driver.session().screen == Screen::learn);
    at.driver.tap("@back");
    CHECK(at.driver.sees("boxes (4 sprays)"));
}

TEST_CASE("nothing is confirmed before the answer is there", "[supplies]") {
    Asking at;
    at.pick("syringes");
    Session& session = at.driver.session();
    session.supplies.request = new_id<RequestId>();
    session.supplies.pending = new_id<CommandId>();  // asked for, and nobody has answered
    session.go(Screen::supplies_done);
    at.driver.settle();
    CHECK(at.driver.sees("Saving your list…"));
    CHECK_FALSE(at.driver.sees("Your bag will be at the desk."));

    SECTION("every picture in use: the desk has one") {
        session.answers[session.supplies.pending] = {session.supplies.pending, Refusal::none_free};
        at.driver.settle();
        CHECK(at.driver.sees("All our pictures are in use."));
        CHECK(at.driver.sees("Go to the front desk."));
    }
    SECTION("the store is away: the desk instead, and a second try asks for the same bag") {
        const RequestId request = session.supplies.request;
        session.answers[session.supplies.pending] = {session.supplies.pending,
                                                     Refusal::cannot_save};
        at.driver.settle();
        CHECK(session.screen == Screen::desk_instead);
        session.back();
        at.driver.settle();
        at.driver.tap("@get_my_bag");
        CHECK(session.supplies.request == request);
        CHECK(at.driver.sees("Your bag will be at the desk."));
    }
}

TEST_CASE("going back to it while it is saved does not ask twice", "[supplies]") {
    Asking at;
    at.pick("syringes");
    Session& session = at.driver.session();
    session.supplies.request = new_id<RequestId>();
    session.supplies.pending = new_id<CommandId>();
    const CommandId pending = session.supplies.pending;
    at.driver.tap("@get_my_bag");
    CHECK(session.supplies.pending == pending);
    CHECK(session.screen == Screen::supplies_done);
    CHECK(at.requests().empty());
}

TEST_CASE("who wants more gets a second bag under the same picture", "[supplies]") {
    Asking at;
    at.pick("syringes");
    at.driver.tap("@get_my_bag");
    at.driver.tap("@back");
    CHECK(at.driver.sees("Not now"));
    at.pick("wound_kit");
    at.driver.tap("@get_my_bag");
    const auto requests = at.requests();
    REQUIRE(requests.size() == 2);
    CHECK(requests[0].visit == requests[1].visit);
    CHECK(at.driver.app().state()->visits.size() == 1);
}

TEST_CASE("who is in line already keeps the same picture", "[supplies]") {
    Driver driver{Driver::Options{}};
    driver.face(Face::waiting_room);
    const VisitId visit = check_in(driver);
    driver.session().go(Screen::supplies);
    driver.settle();
    driver.tap("@more_syringes");
    driver.tap("@get_my_bag");
    const auto state = driver.app().state();
    REQUIRE(state->requests.size() == 1);
    CHECK(state->requests.begin()->second.visit == visit);
    CHECK(state->visits.size() == 1);
}
