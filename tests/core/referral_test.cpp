// Referrals both ways: how far each came, what stays of it, and that it names nobody.
#include "core/referral.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <set>

#include "core/closing.h"
#include "core/report.h"
#include "tests/core/small_clinic.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

constexpr auto monday = 2026y / November / 23;

ClinicState clinic() {
    ClinicState state = small_clinic();
    auto settings = std::make_shared<Settings>(*state.settings);
    settings->time_zone = "UTC";
    settings->hours.fill(OpenHours{hours{9}, hours{17}});
    settings->report_threshold = 2;
    state.settings = settings;
    return state;
}

struct Desk {
    ClinicState state = clinic();
    WallTime now = sys_days{monday} + hours{10};
    int commands = 0;

    template <class What>
    std::optional<Refusal> ask(const What& what) {
        return run(state, {{"command " + std::to_string(++commands)}, {"desk"}, what, {"dee"}},
                   now);
    }
    ReferralId offer(const std::string& visit, const std::string& place = "p1") {
        const ReferralId id{"referral " + std::to_string(commands)};
        OfferReferral asked{id, {visit}, place, "Cedar Hill", PartnerKind::other, {}, "en"};
        asked.wish = ReferralWish::call_with_me;
        REQUIRE_FALSE(ask(asked));
        return id;
    }
    std::optional<Refusal> move(const ReferralId& id, ReferralStep step,
                                std::optional<WhyNot> why = {}) {
        MoveReferral asked{id, step, {}, {}, {}, {}, {}, why, {}, {}};
        return ask(asked);
    }
    [[nodiscard]] const Referral& only() const { return state.referrals.begin()->second; }
    void close_monday() {
        now = sys_days{monday} + hours{18};
        REQUIRE_FALSE(ask(CloseDay{monday}));
    }
    [[nodiscard]] std::map<std::string, long long> counts(year_month_day day) const {
        std::map<std::string, long long> sums;
        for (const DayCount& count : count_day(state, day)) {
            if (count.what.starts_with("referral")) {
                sums[count.what + " " + count.key + " " + std::to_string(count.minute)] +=
                    count.count;
            }
        }
        return sums;
    }
};

}  // namespace

TEST_CASE("asking staff to call a place makes a referral with a random code", "[referral]") {
    Desk desk;
    const ReferralId id = desk.offer("visit 1");
    const Referral& made = desk.state.referrals.at(id);
    CHECK(made.step == ReferralStep::offered);
    CHECK(made.offered == monday);
    CHECK(made.code.size() == 5);
    CHECK(made.code[2] == '-');
    // Somebody who had no ticket has one now, and stands in no line.
    const Visit& visit = desk.state.visits.at({"visit 1"});
    CHECK(visit.entries.empty());

    SECTION("the same wish again is the same referral, with the newer wish") {
        OfferReferral again{{"another"}, {"visit 1"}, "p1", "Cedar Hill", {}, {}, "en"};
        again.wish = ReferralWish::go_with_me;
        CHECK_FALSE(desk.ask(again));
        CHECK(desk.state.referrals.size() == 1);
        CHECK(desk.only().wish == ReferralWish::go_with_me);
    }
    SECTION("another place is another one, with another code") {
        const ReferralId other = desk.offer("visit 1", "p2");
        CHECK(desk.state.referrals.at(other).code != made.code);
    }
    SECTION("what the desk said of the partner counts") {
        PlaceChange change;
        change.partner = Partner{PartnerKind::treatment, true, {}};
        CHECK_FALSE(desk.ask(EditPlace{{"e1"}, "p2", change}));
        const Referral& known = desk.state.referrals.at(desk.offer("visit 1", "p2"));
        CHECK(known.kind == PartnerKind::treatment);
        CHECK(known.agreement);
    }
}

TEST_CASE("codes are told apart and cannot be misread", "[referral]") {
    Desk desk;
    std::set<std::string> codes;
    for (int i = 0; i < 2000; ++i) {
        codes.insert(desk.state.referrals.at(desk.offer("", "p" + std::to_string(i))).code);
    }
    CHECK(codes.size() == 2000);
    for (const std::string& code : codes) {
        CHECK(code.find_first_of("OI01Z5SBQU") == std::string::npos);
    }
}

TEST_CASE("a referral goes forward, and each step can be taken back", "[referral]") {
    Desk desk;
    const ReferralId id = desk.offer("visit 1");
    MoveReferral arranged{id, ReferralStep::arranged, {}, {}, {}, {}, {}, {}, {}, {}};
    arranged.time = sys_days{monday} + hours{14};
    arranged.escort = true;
    arranged.note = std::string(80, 'x');
    CHECK_FALSE(desk.ask(arranged));
    CHECK(desk.only().time == arranged.time);
    CHECK(desk.only().escort);
    CHECK(desk.only().note.size() == 60);
    desk.now += days{3};
    CHECK_FALSE(desk.move(id, ReferralStep::arrived));
    CHECK(desk.only().arrived == sys_days{monday} + days{3});
    CHECK(desk.only().ended == sys_days{monday} + days{3});
    CHECK_FALSE(desk.move(id, ReferralStep::arranged));
    CHECK_FALSE(desk.only().ended);
    CHECK_FALSE(desk.only().arrived);
    CHECK_FALSE(desk.move(id, ReferralStep::not_worked_out, WhyNot::no_room));
    CHECK(desk.only().why == WhyNot::no_room);
    CHECK_FALSE(desk.only().arrived);
    CHECK(desk.move({"nobody"}, ReferralStep::agreed) == Refusal::gone);
}

TEST_CASE("closing the day takes from a referral whose it is and when it was asked", "[referral]") {
    Desk desk;
    desk.offer("visit 1");
    desk.close_monday();
    REQUIRE(desk.state.referrals.size() == 1);
    CHECK(desk.only().visit.empty());
    CHECK_FALSE(desk.only().asked);
    CHECK(desk.state.visits.empty());
}

TEST_CASE("closed referrals go after 90 days, open ones after 180; their counts stay",
          "[referral]") {
    Desk desk;
    const ReferralId closed = desk.offer("", "p1"), open = desk.offer("", "p2");
    CHECK_FALSE(desk.move(closed, ReferralStep::arrived));
    desk.close_monday();
    const auto close_after = [&](int count) {
        const auto day = sys_days{monday} + days{count};
        desk.now = day + hours{18};
        REQUIRE_FALSE(desk.ask(CloseDay{year_month_day{day}}));
    };
    close_after(89);
    CHECK(desk.state.referrals.contains(closed));
    close_after(90);
    CHECK_FALSE(desk.state.referrals.contains(closed));
    CHECK(desk.state.referrals.contains(open));
    close_after(180);
    CHECK(desk.state.referrals.empty());
    const Report report = report_of(desk.state, {monday, monday}, sys_days{monday} + days{200});
    REQUIRE(report.referrals.size() == 1);
    CHECK(report.referrals[0].key == "out_other");
    CHECK(report.referrals[0].begun.count == 2);
}

TEST_CASE("a partner's file closes by code, once, and never somebody else's", "[referral]") {
    Desk desk;
    const Referral mine = desk.state.referrals.at(desk.offer("", "p1"));
    const Referral other = desk.state.referrals.at(desk.offer("", "p2"));
    desk.now += days{4};
    const auto came = year_month_day{sys_days{monday} + days{2}};
    CHECK_FALSE(desk.ask(CloseReferrals{
        {{mine.code, true, came, {}}, {mine.code, false, came, {}}, {"X9-X9", true, came, {}}}}));
    CHECK(desk.state.referrals.at(mine.id).arrived == came);
    CHECK(desk.state.referrals.at(other.id) == other);
    const auto after = desk.state.referrals;
    CHECK_FALSE(desk.ask(CloseReferrals{{{mine.code, false, came, {}}}}));
    CHECK(desk.state.referrals == after);
    const auto counts = desk.counts(year_month_day{sys_days{monday} + days{4}});
    CHECK(counts.at("referral_closed out_other 0") == 1);
    CHECK(counts.at("referral_days out_other 2") == 1);
}

TEST_CASE("whom a partner sends is expected, with their code or a new one", "[referral]") {
    Desk desk;
    EnterReferral asked{{"in 1"}, "CH-17", "Cedar Hill", "", PartnerKind::treatment, true, {}, ""};
    CHECK_FALSE(desk.ask(asked));
    CHECK(desk.only().step == ReferralStep::agreed);
    asked.referral = {"in 2"};
    CHECK(desk.ask(asked) == Refusal::not_now);  // that code is known
    asked.code = "";
    asked.expected = monday;
    CHECK_FALSE(desk.ask(asked));
    CHECK(desk.state.referrals.at({"in 2"}).step == ReferralStep::arranged);
    asked.referral = {"in 3"};
    asked.partner_name = "";
    CHECK(desk.ask(asked) == Refusal::unknown_word);
}

TEST_CASE("rule: however a referral is moved, its days and its end fit together",
          "[referral][rules]") {
    REQUIRE(rc::check([] {
        Desk desk;
        const ReferralId id = desk.offer("", "p1");
        for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
            desk.now += hours{*rc::gen::inRange(0, 60)};
            static_cast<void>(desk.move(id, static_cast<ReferralStep>(*rc::gen::inRange(0, 5))));
        }
        const Referral& now = desk.only();
        const bool over =
            now.step == ReferralStep::arrived || now.step == ReferralStep::not_worked_out;
        RC_ASSERT(now.ended.has_value() == over);
        RC_ASSERT(now.arrived.has_value() == (now.step == ReferralStep::arrived));
        RC_ASSERT(now.why.has_value() == (now.step == ReferralStep::not_worked_out));
        RC_ASSERT(!now.arrived || (*now.arrived >= now.offered && *now.arrived <= *now.ended));
    }));
}

TEST_CASE("what was just offered or entered is taken back, and leaves nothing", "[referral]") {
    Desk desk;
    OfferReferral offered{{"out"}, {"visit 1"}, "p1", "Cedar Hill", PartnerKind::other, {}, "en"};
    EnterReferral entered{{"in"}, "", "Elm Street", "", PartnerKind::treatment, true, monday, "n"};
    PlaceChange change;  // what the clinic adds by itself is no reason to keep it
    change.partner = Partner{PartnerKind::treatment, true, {}};
    CHECK_FALSE(desk.ask(EditPlace{{"e1"}, "p1", change}));
    CHECK(desk.ask(TakeBackReferral{offered}) == Refusal::gone);
    CHECK_FALSE(desk.ask(offered));
    CHECK_FALSE(desk.ask(entered));
    CHECK_FALSE(desk.ask(TakeBackReferral{offered}));
    CHECK_FALSE(desk.ask(TakeBackReferral{entered}));
    CHECK(desk.state.referrals.empty());
    desk.close_monday();
    CHECK(desk.counts(monday).empty());
}

TEST_CASE("what happened since keeps a referral", "[referral]") {
    Desk desk;
    OfferReferral offered{{"out"}, {"visit 1"}, "p1", "Cedar Hill", PartnerKind::other, {}, "en"};
    CHECK_FALSE(desk.ask(offered));
    const Referral made = desk.only();
    SECTION("a step") {
        CHECK_FALSE(desk.move({"out"}, ReferralStep::agreed));
    }
    SECTION("a note alone") {
        MoveReferral noted{{"out"}, ReferralStep::offered, {}, {}, {}, {}, {}, {}, {}, {}};
        noted.note = "They call back.";
        CHECK_FALSE(desk.ask(noted));
    }
    SECTION("the person asked for company on the screen") {
        OfferReferral asked = offered;
        asked.referral = {"screen"};
        asked.wish = ReferralWish::go_with_me;
        CHECK_FALSE(desk.ask(asked));
    }
    SECTION("the partner said that they came") {
        CHECK_FALSE(desk.ask(CloseReferrals{{{made.code, true, monday, {}}}}));
    }
    SECTION("its day is closed, and counted") {
        desk.close_monday();
    }
    const auto before = desk.state.referrals;
    CHECK(desk.ask(TakeBackReferral{offered}) == Refusal::not_now);
    CHECK(desk.state.referrals == before);
}

TEST_CASE("the desk's offer leaves a wish that was said on the screen as it is", "[referral]") {
    Desk desk;
    const ReferralId id = desk.offer("visit 1");
    const Referral before = desk.state.referrals.at(id);
    desk.now += minutes{5};
    OfferReferral again{{"desk"}, {"visit 1"}, "p1", "Cedar Hill", PartnerKind::other, {}, "en"};
    CHECK_FALSE(desk.ask(again));
    CHECK(desk.only() == before);
    CHECK(desk.ask(TakeBackReferral{again}) == Refusal::gone);
    CHECK(desk.only() == before);
}

TEST_CASE("rule: only what nothing happened to is taken back, and nothing else goes with it",
          "[referral][rules]") {
    REQUIRE(rc::check([] {
        Desk desk;
        desk.offer("", "p0");
        const OfferReferral offered{{"out"}, {}, "p1", "Cedar Hill", PartnerKind::other, {}, "en"};
        const EnterReferral entered{{"in"}, "", "Elm", "", PartnerKind::other, false, {}, ""};
        RC_ASSERT(!desk.ask(offered));
        RC_ASSERT(!desk.ask(entered));
        const auto made = desk.state.referrals;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
            desk.now += minutes{*rc::gen::inRange(0, 60)};
            MoveReferral moved{{*rc::gen::element(std::string("out"), std::string("in"))},
                               static_cast<ReferralStep>(*rc::gen::inRange(0, 5)),
                               {},
                               {},
                               {},
                               {},
                               {},
                               {},
                               {},
                               {}};
            moved.slip = *rc::gen::arbitrary<bool>();
            RC_ASSERT(!desk.ask(moved));
        }
        const auto before = desk.state.referrals;
        const auto take_back = [&](const ReferralId& id, const auto& asked) {
            const bool untouched = before.at(id) == made.at(id);
            RC_ASSERT(desk.ask(TakeBackReferral{asked}).has_value() != untouched);
            RC_ASSERT(desk.state.referrals.contains(id) != untouched);
        };
        take_back({"out"}, offered);
        take_back({"in"}, entered);
        for (const auto& [id, referral] : desk.state.referrals) {
            RC_ASSERT(referral == before.at(id));
        }
    }));
}
