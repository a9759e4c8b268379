// Referrals both ways at the desk, on the real screens: asked for, called, arranged, arrived.
#include <catch2/catch.hpp>

#include "kiosk/ui/widgets.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

void type_words(DrawnDesk& desk, const std::string& words) {
    for (const char letter : words) {
        if (letter == ' ') {
            desk.press(Key::space);
        } else {
            desk.type(static_cast<char32_t>(letter));
        }
    }
}

/// Somebody asks on the screen.
ReferralId asks(DrawnDesk& desk, ReferralWish wish = ReferralWish::call_with_me) {
    OfferReferral asked;
    asked.referral = {"out"};
    asked.visit = {"me"};
    asked.place = "s-harbor@l-harbor";
    asked.partner_name = "Harbor Drop-In";
    asked.kind = PartnerKind::harm_reduction;
    asked.wish = wish;
    desk.happens(asked);
    return asked.referral;
}

ReferralId comes(DrawnDesk& desk) {
    EnterReferral asked;
    asked.referral = {"in"};
    asked.partner_name = "Cedar Hill Recovery";
    desk.happens(asked);
    return asked.referral;
}

const Referral& of(const DrawnDesk& desk, const ReferralId& id) {
    return desk.state.referrals.at(id);
}

}  // namespace

TEST_CASE("Who asked for a call on the screen is on the desk's notice band at once", "[referral]") {
    DrawnDesk desk;
    const ReferralId referral = asks(desk);
    const std::string name = ticket_name(desk.state.visits.at({"me"}).ticket);
    CHECK(desk.sees(name + " would like to call Harbor Drop-In with you"));
    desk.type(U't');
    CHECK(desk.sees("How far did it come?"));
    desk.press(Key::enter);
    CHECK(of(desk, referral).step == ReferralStep::agreed);
    CHECK(desk.sees("Harbor Drop-In: agreed"));
    CHECK_FALSE(desk.sees("would like to call"));
    desk.type(U'z');
    CHECK(of(desk, referral).step == ReferralStep::offered);
    CHECK(desk.sees("would like to call"));
}

TEST_CASE("A tab counts who asked, and its page shows who, whereto and how far", "[referral]") {
    DrawnDesk desk;
    asks(desk, ReferralWish::go_with_me);
    comes(desk);
    desk.type(U'j');
    CHECK(desk.sees("Referrals 1"));
    CHECK(desk.sees("Going out"));
    CHECK(desk.sees("Harbor Drop-In"));
    CHECK(desk.sees("From Cedar Hill Recovery"));
    CHECK(desk.sees("1 expected, at any hour"));
    CHECK(desk.sees("No day was set. Any day is fine."));
    desk.press(Key::escape);
    CHECK_FALSE(desk.sees("Going out"));
}

TEST_CASE("A time is set, and said again half an hour before it", "[referral]") {
    DrawnDesk desk;
    const ReferralId referral = asks(desk);
    desk.happens(MoveReferral{.referral = referral, .step = ReferralStep::agreed});
    desk.type(U'j');
    desk.tap("do_out");
    desk.tap("referral_time_on_60");
    desk.tap("referral_escort");
    desk.tap("referral_save");
    REQUIRE(of(desk, referral).time);
    CHECK(of(desk, referral).step == ReferralStep::arranged);
    CHECK(of(desk, referral).escort);
    CHECK(desk.sees("Somebody goes along."));
    desk.press(Key::escape);
    CHECK_FALSE(desk.sees(" goes to Harbor Drop-In"));
    desk.pass(50min);
    desk.draw();
    CHECK(desk.sees(" goes to Harbor Drop-In"));
    desk.type(U't');
    CHECK_FALSE(desk.sees(" goes to Harbor Drop-In"));
}

TEST_CASE("One touch says that they arrived, one more closes it", "[referral]") {
    DrawnDesk desk;
    const ReferralId referral = asks(desk);
    desk.happens(MoveReferral{.referral = referral, .step = ReferralStep::arranged});
    desk.type(U'j');
    desk.tap("do_out");
    CHECK(of(desk, referral).step == ReferralStep::arrived);
    CHECK(of(desk, referral).ended);
    CHECK(desk.sees("Came there: Today."));
    desk.tap("do_out");
    CHECK(desk.find("do_out") == nullptr);
    CHECK(desk.sees("1 of 1 closed in 30 days"));
    desk.type(U'z');
    CHECK(desk.find("do_out") != nullptr);
}

TEST_CASE("What did not work out needs what was missing, and can be tried again", "[referral]") {
    DrawnDesk desk;
    const ReferralId referral = asks(desk);
    desk.type(U'j');
    desk.tap("change_out");
    desk.tap("step_not_worked_out");
    desk.tap("referral_save");
    CHECK(desk.sees("Pick what was missing first."));
    CHECK(of(desk, referral).step == ReferralStep::offered);
    desk.tap("why_no_room");
    desk.tap("referral_note");
    type_words(desk, "again Monday");
    desk.press(Key::enter);
    CHECK(of(desk, referral).why == WhyNot::no_room);
    CHECK(of(desk, referral).note == "again Monday");
    CHECK(desk.sees("Did not work out: no bed or place was free."));
    desk.tap("do_out");
    CHECK(of(desk, referral).step == ReferralStep::offered);
    CHECK_FALSE(of(desk, referral).why);
    desk.type(U'z');
    CHECK(of(desk, referral).why == WhyNot::no_room);
}

TEST_CASE("Who is sent here is entered by keys, expected at any hour, and the partner is told",
          "[referral]") {
    DrawnDesk desk;
    desk.type(U'j');
    desk.type(U'e');
    desk.tap("coming_partner");
    type_words(desk, "Elm Street");
    desk.tap("coming_code");
    type_words(desk, "A3-N8");
    desk.press(Key::enter);
    REQUIRE(desk.state.referrals.size() == 1);
    const ReferralId id = desk.state.referrals.begin()->first;
    CHECK(of(desk, id).code == "A3-N8");
    CHECK(of(desk, id).partner_name == "Elm Street");
    CHECK(of(desk, id).way == ReferralWay::incoming);
    desk.tap("do_" + id.value);
    CHECK(of(desk, id).step == ReferralStep::arrived);
    CHECK(of(desk, id).visit.empty());  // nobody is linked by one touch
    CHECK(desk.sees("Is here now."));
    desk.tap("do_" + id.value);
    CHECK(of(desk, id).partner_told);
    CHECK(desk.find("do_" + id.value) == nullptr);
}

TEST_CASE("Nobody sends a referral without a name of a place", "[referral]") {
    DrawnDesk desk;
    desk.type(U'j');
    desk.type(U'e');
    desk.press(Key::enter);
    CHECK(desk.state.referrals.empty());
    CHECK(desk.sees("Write who sends them first."));
}

TEST_CASE("Whoever is here is linked to the person in focus when staff say so", "[referral]") {
    DrawnDesk desk;
    const VisitId me = desk.arrives({"nurse"}, 5min);
    const ReferralId referral = comes(desk);
    desk.draw();
    desk.type(U'2');
    desk.type(U'j');
    desk.tap("change_in");
    desk.tap("step_arrived");
    desk.tap("referral_visit");
    desk.tap("referral_save");
    CHECK(of(desk, referral).visit == me);
}

TEST_CASE("Who was entered by mistake is taken back, unless something happened since",
          "[referral]") {
    DrawnDesk desk;
    desk.type(U'j');
    desk.type(U'e');
    desk.tap("coming_partner");
    type_words(desk, "Elm Street");
    desk.tap("coming_save");
    CHECK(desk.sees("Elm Street: written down"));
    REQUIRE(desk.state.referrals.size() == 1);
    SECTION("nothing happened") {
        desk.type(U'z');
        CHECK(desk.state.referrals.empty());
    }
    SECTION("another desk said that they are here") {
        desk.happens(MoveReferral{.referral = desk.state.referrals.begin()->first,
                                  .step = ReferralStep::arrived});
        desk.type(U'z');
        CHECK(desk.state.referrals.size() == 1);
        CHECK(desk.sees("Something else happened with it since. It stays."));
    }
}

TEST_CASE("The cover hides referrals", "[referral]") {
    DrawnDesk desk;
    comes(desk);
    desk.type(U'j');
    desk.type(U'v');
    CHECK_FALSE(desk.sees("Cedar Hill"));
}
