// After a bag was asked for: one question that may be skipped, and another way to get the bag.
#include <catch2/catch.hpp>

#include "kiosk/drive/driver.h"
#include "tests/ui/bare_screen.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;

namespace {

using Sums = std::map<std::string, long long>;

struct Asked {
    Driver driver{Driver::Options{}};

    explicit Asked(const std::vector<std::string>& supplies) {
        driver.face(Face::waiting_room);
        driver.tap("@way_supplies");
        for (const std::string& supply : supplies) {
            driver.tap("@more_" + supply);
        }
        driver.tap("@get_my_bag");
    }
    void tap_all(const std::vector<std::string>& keys) {
        for (const std::string& key : keys) {
            driver.tap("@" + key);
        }
    }
    /// What is in the sums of the day: "reversal.nose".
    [[nodiscard]] Sums sums() {
        Sums all;
        for (const auto& [of, count] : driver.state().tallies) {
            all[of.key.empty() ? of.what : of.what + "." + of.key] += count;
        }
        return all;
    }
    [[nodiscard]] const SupplyRequest& request() {
        REQUIRE(driver.state().requests.size() == 1);
        return driver.state().requests.begin()->second;
    }
};

const std::string naloxone_question = "Did you use naloxone since last time?";
const std::string returns_question = "Bringing any back?";

/// A bag of naloxone on a made-up clinic, its command not answered yet.
void ask_for_naloxone(BareScreen& screen) {
    REQUIRE(screen.tap("way_supplies"));
    REQUIRE(screen.tap("more_naloxone_spray"));
    REQUIRE(screen.tap("get_my_bag"));
}

}  // namespace

TEST_CASE("one thing is asked for and confirmed with three touches", "[after]") {
    Driver driver{Driver::Options{}};
    driver.face(Face::waiting_room);
    int touches = 0;
    for (const char* key : {"@way_supplies", "@more_naloxone_spray", "@get_my_bag"}) {
        driver.tap(key);
        ++touches;
    }
    CHECK(driver.sees("Your bag will be at the desk."));
    CHECK(driver.state().requests.size() == 1);
    CHECK(touches == 3);
}

TEST_CASE("the question stands under the confirmation, never before it", "[after]") {
    BareScreen screen;
    ask_for_naloxone(screen);
    CHECK_FALSE(screen.sees(naloxone_question));
    CHECK_FALSE(screen.sees("Bring it to me quietly"));
    screen.answer();
    CHECK(screen.sees("Your bag will be at the desk."));
    CHECK(screen.sees(naloxone_question));

    SECTION("nor where nothing was saved") {
        BareScreen refused;
        ask_for_naloxone(refused);
        refused.answer(Refusal::none_free);
        CHECK_FALSE(refused.sees(naloxone_question));
    }
}

TEST_CASE("a bag without naloxone or syringes asks nothing", "[after]") {
    Asked at({"wound_kit"});
    CHECK(at.driver.sees("Your bag will be at the desk."));
    CHECK_FALSE(at.driver.sees(naloxone_question));
    CHECK_FALSE(at.driver.sees(returns_question));
    CHECK(at.driver.sees("Finish"));
    CHECK_FALSE(at.driver.sees("Skip and finish"));
    at.driver.tap("@done");
    CHECK(at.driver.session().screen == Screen::home);
}

TEST_CASE("skipped, nothing is counted", "[after]") {
    Asked at({"naloxone_spray", "syringes"});
    CHECK(at.driver.sees(naloxone_question));
    CHECK_FALSE(at.driver.sees(returns_question));
    at.driver.tap("Skip and finish");
    CHECK(at.driver.session().screen == Screen::home);
    CHECK(at.sums().empty());
}

TEST_CASE("all five answers go into the sums, once and at the end", "[after]") {
    Asked at({"naloxone_spray"});
    at.tap_all({"used_yes", "doses_4", "both", "called_no", "stayed_yes"});
    CHECK(at.sums().empty());
    CHECK(at.driver.sees("Question 5 of 5"));
    at.driver.tap("@fine");
    CHECK(at.sums() == Sums{{"reversal", 1},
                            {"reversal.doses_4", 1},
                            {"reversal.nose", 1},
                            {"reversal.shot", 1},
                            {"reversal.ambulance_no", 1},
                            {"reversal.stayed_yes", 1},
                            {"reversal.outcome_fine", 1},
                            {"refill.used", 1}});
    CHECK(at.driver.sees("Thank you. That is all."));
    CHECK_FALSE(at.driver.sees(naloxone_question));
    at.driver.tap("Finish");
    CHECK(at.driver.session().screen == Screen::home);
}

TEST_CASE("each answer may be left open", "[after]") {
    Asked at({"naloxone_spray"});
    at.driver.tap("@used_yes");
    SECTION("all of them") {
        at.tap_all({"skip", "skip", "skip", "skip", "skip"});
        CHECK(at.sums() == Sums{{"reversal", 1}, {"refill.used", 1}});
    }
    SECTION("all but one") {
        at.tap_all({"skip", "nose", "skip", "skip", "died"});
        CHECK(at.sums() == Sums{{"reversal", 1},
                                {"reversal.nose", 1},
                                {"reversal.outcome_died", 1},
                                {"refill.used", 1}});
        CHECK(at.driver.sees("We are very sorry."));
    }
}

TEST_CASE("who goes back can answer again", "[after]") {
    Asked at({"naloxone_spray"});
    at.tap_all({"used_yes", "doses_1", "back", "doses_3", "skip", "skip", "skip", "not_known"});
    CHECK(at.sums() == Sums{{"reversal", 1},
                            {"reversal.doses_3", 1},
                            {"reversal.outcome_not_known", 1},
                            {"refill.used", 1}});
}

TEST_CASE("left midway, nothing is counted and nothing is left", "[after]") {
    Asked at({"naloxone_spray"});
    at.tap_all({"used_yes", "doses_2", "nose"});
    SECTION("by start over") {
        at.driver.tap("@start_over");
        CHECK(at.driver.session().screen == Screen::home);
    }
    SECTION("by nobody being there any more") {
        at.driver.pass(std::chrono::seconds{91});
        at.driver.pass(std::chrono::seconds{46});
        CHECK(at.driver.session().screen == Screen::home);
    }
    SECTION("by going back to the bag, which asks again") {
        at.tap_all({"back", "back", "back"});
        CHECK(at.driver.session().screen == Screen::supplies_done);
        CHECK(at.driver.sees(naloxone_question));
    }
    CHECK(at.sums().empty());
    CHECK(at.driver.session().after.said == AfterDraft{}.said);
    CHECK(at.driver.session().after.question == 0);
}

TEST_CASE("nobody called counted what is not counted yet", "[after]") {
    BareScreen screen;
    ask_for_naloxone(screen);
    screen.answer();
    REQUIRE(screen.tap("used_no"));
    REQUIRE(screen.tap("gave_away"));
    CHECK(screen.session.screen == Screen::supplies_done);
    CHECK_FALSE(screen.sees("Thank you"));
    SECTION("counted") {
        screen.answer();
        CHECK(screen.sees("Thank you. That is all."));
    }
    SECTION("not counted") {
        screen.answer(Refusal::cannot_save);
        CHECK(screen.sees("This screen could not count it."));
        CHECK_FALSE(screen.sees("That is all."));
    }
}

TEST_CASE("why a new one: one reason, or none", "[after]") {
    const std::map<std::string, std::string> reasons{{"first_one", "refill.first_one"},
                                                     {"gave_away", "refill.gave_away"},
                                                     {"lost_or_taken", "refill.lost_or_taken"},
                                                     {"past_date", "refill.past_date"},
                                                     {"want_more", "refill.more"}};
    for (const auto& [key, sum] : reasons) {
        Asked at({"naloxone_spray"});
        at.tap_all({"used_no", key});
        CHECK(at.sums() == Sums{{sum, 1}});
    }
    Asked at({"naloxone_spray"});
    at.tap_all({"used_no", "skip"});
    CHECK(at.sums().empty());
    CHECK(at.driver.sees("Thank you. That is all."));
}

TEST_CASE("the return question comes after the one about naloxone", "[after]") {
    Asked at({"naloxone_spray", "syringes"});
    CHECK_FALSE(at.driver.sees(returns_question));
    at.tap_all({"used_no", "past_date"});
    CHECK(at.driver.sees(returns_question));
    CHECK_FALSE(at.driver.sees(naloxone_question));
    at.tap_all({"returns_yes", "step_fifty", "step_ten", "step_one", "step_one", "step_less"});
    CHECK(at.driver.sees("61"));
    at.driver.tap("@next");
    CHECK(at.sums() == Sums{{"refill.past_date", 1}, {"returned.count", 61}});
    CHECK(at.driver.sees("Thank you. That is all."));
}

TEST_CASE("no return is ever needed", "[after]") {
    Asked at({"syringes"});
    CHECK(at.driver.sees("You never have to."));
    SECTION("not bringing any") {
        at.driver.tap("@returns_no");
    }
    SECTION("not saying how many") {
        at.tap_all({"returns_yes", "step_less", "skip"});
    }
    SECTION("a full box goes to the desk, uncounted") {
        at.tap_all({"returns_yes", "step_ten", "full_box"});
        CHECK(at.driver.sees("Take the full box or bag to the desk."));
    }
    CHECK(at.sums().empty());
    CHECK(at.driver.sees("Thank you. That is all."));
    CHECK(at.driver.sees("Finish"));
    CHECK_FALSE(at.driver.sees("Skip and finish"));
}

TEST_CASE("start over leaves nothing of the answers", "[after]") {
    Asked at({"naloxone_spray"});
    at.tap_all({"used_yes", "skip", "skip", "skip", "skip", "died"});
    CHECK(at.driver.session().after.grief);
    at.driver.tap("@start_over");
    at.tap_all({"way_supplies", "more_naloxone_spray", "get_my_bag"});
    CHECK_FALSE(at.driver.session().after.grief);
    CHECK(at.driver.session().after.told.empty());
    CHECK(at.driver.sees(naloxone_question));
}

TEST_CASE("a bag is brought quietly, put on the shelf, or fetched again", "[after]") {
    Asked at({"wound_kit"});
    at.driver.tap("@way_find_me");
    CHECK(at.request().way == GetWay::at_desk);
    SECTION("where they will be") {
        at.driver.tap("@spot_window");
        CHECK(at.request().way == GetWay::find_me);
        CHECK(at.request().spot == SpotId{"window"});
        CHECK(at.driver.sees("We will bring it to you."));
        CHECK(at.driver.sees("By the window"));
        CHECK_FALSE(at.driver.sees("Your bag will be at the desk."));
        at.driver.tap("@way_at_desk");
        CHECK(at.request().way == GetWay::at_desk);
        CHECK(at.driver.sees("Your bag will be at the desk."));
    }
    SECTION("nobody has to say where") {
        at.driver.tap("@skip");
        CHECK(at.request().way == GetWay::find_me);
        CHECK_FALSE(at.request().spot);
        CHECK(at.driver.sees("We will bring it to you."));
    }
    SECTION("changed their mind") {
        at.driver.tap("@back");
        CHECK(at.request().way == GetWay::at_desk);
        at.driver.tap("@way_pick_up");
        CHECK(at.request().way == GetWay::pick_up);
        CHECK(at.driver.sees("Your bag will be on the shelf."));
        CHECK(at.driver.sees("The shelf by the door."));
    }
}

TEST_CASE("another way is not promised before it is saved, nor when it cannot be", "[after]") {
    BareScreen screen;
    ask_for_naloxone(screen);
    screen.answer();
    REQUIRE(screen.tap("way_pick_up"));
    CHECK(screen.sees("Your bag will be at the desk."));
    CHECK(screen.sees("Telling the desk…"));
    SECTION("saved") {
        screen.answer();
        CHECK(screen.sees("Your bag will be on the shelf."));
    }
    SECTION("not saved") {
        screen.answer(Refusal::cannot_save);
        CHECK(screen.sees("Your bag will be at the desk."));
        CHECK(screen.sees("This screen could not pass it on. Tell the desk."));
    }
}

TEST_CASE("no shelf is offered where the clinic has none", "[after]") {
    BareScreen screen;
    auto settings = *screen.state.settings;
    settings.pick_up = {};
    screen.state.settings = std::make_shared<const Settings>(settings);
    ask_for_naloxone(screen);
    screen.answer();
    CHECK(screen.sees("Bring it to me quietly"));
    CHECK_FALSE(screen.tap("way_pick_up"));
}

TEST_CASE("a bag that was given takes no other way", "[after]") {
    BareScreen screen;
    ask_for_naloxone(screen);
    screen.answer();
    screen.state.requests.begin()->second.given = screen.session.now.wall;
    screen.draw();
    CHECK_FALSE(screen.tap("way_find_me"));
}

TEST_CASE("the desk sees where a bag goes", "[after]") {
    DrawnDesk desk;
    const RequestId bag = desk.asks_for({{{"socks"}, 1}});
    desk.draw();
    CHECK_FALSE(desk.sees("Find quietly"));
    desk.happens(ChangeGetWay{bag, GetWay::find_me, SpotId{"window"}});
    desk.draw();
    CHECK(desk.sees("Find quietly: By the window"));
    desk.happens(ChangeGetWay{bag, GetWay::pick_up, {}});
    desk.draw();
    CHECK(desk.sees("On the shelf"));
}
