// A private check: eight questions that may be skipped, nothing kept, nothing sent, no score.
#include <catch2/catch.hpp>

#include "bare_screen.h"
#include "kiosk/drive/driver.h"
#include "kiosk/ui/check_words.h"
#include "kiosk/waiting_room/check_suggestions.h"

using namespace porchlight;

namespace {

struct Checking {
    BareScreen bare;

    Checking() {
        bare.session.go(Screen::private_check);
        bare.draw();
    }
    void answer(const std::string& choice) {
        REQUIRE(bare.tap("answer_" + choice));
        REQUIRE(bare.tap("next"));
    }
    void skip(int count) {
        for (int i = 0; i < count; ++i) {
            REQUIRE(bare.tap("skip"));
        }
    }
    [[nodiscard]] CheckDraft& draft() { return bare.session.check; }
};

std::vector<std::string> keys(const std::vector<Suggestion>& all) {
    std::vector<std::string> keys;
    for (const Suggestion& one : all) {
        keys.push_back(one.key);
    }
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("each of the eight questions may be skipped, and Back goes one question back",
          "[private check]") {
    Checking at;
    CHECK(at.bare.sees("Private check · Question 1 of 8"));
    CHECK(at.bare.sees("Nothing is saved. Nothing is sent."));
    at.skip(1);
    CHECK(at.bare.sees("Do you ever use alone?"));
    CHECK(at.bare.sees("Private check · Question 2 of 8"));
    REQUIRE(at.bare.tap("back"));
    CHECK(at.bare.sees("Private check · Question 1 of 8"));
    at.skip(8);
    CHECK(at.bare.session.screen == Screen::private_check_end);
    CHECK(at.draft().answers.empty());
    REQUIRE(at.bare.tap("back"));
    CHECK(at.bare.sees("Private check · Question 8 of 8"));
}

TEST_CASE("nothing is picked before the person picks it, and a pick can be taken back",
          "[private check]") {
    Checking at;
    at.skip(1);
    CHECK(at.draft().answers.empty());
    REQUIRE(at.bare.tap("answer_sometimes"));
    CHECK(at.draft().answers == CheckAnswers{{"alone", "sometimes"}});
    REQUIRE(at.bare.tap("answer_most"));
    CHECK(at.draft().answers == CheckAnswers{{"alone", "most"}});
    REQUIRE(at.bare.tap("answer_most"));
    CHECK(at.draft().answers.empty());
    REQUIRE(at.bare.tap("skip"));
}

TEST_CASE("a shaky second tap does not skip the next question too", "[private check]") {
    Checking at;
    REQUIRE(at.bare.tap("skip"));
    at.bare.tap("skip", Millis{100});
    CHECK(at.bare.sees("Private check · Question 2 of 8"));
}

TEST_CASE("all eight answered and nothing is asked of the clinic, and nothing is left",
          "[private check]") {
    Checking at;
    for (int i = 0; i < check_question_count; ++i) {
        at.answer(std::string(check_question(i).choices.front().code));
    }
    CHECK(at.draft().answers.size() == 8);
    CHECK(at.draft().picked.empty());
    CHECK_FALSE(at.bare.session.midway());
    REQUIRE(at.bare.tap("finish"));
    CHECK(at.bare.commands.asked().empty());
    CHECK(at.bare.commands.wants_start_over());
}

TEST_CASE("leaving the page forgets the answers", "[private check]") {
    Driver driver{Driver::Options{}};
    driver.face(Face::waiting_room);
    driver.session().go(Screen::private_check);
    driver.settle();
    driver.tap("@answer_recent");
    SECTION("by Back") {
        driver.tap("@back");
    }
    SECTION("by Start over") {
        driver.tap("@start_over");
    }
    CHECK(driver.session().screen == Screen::home);
    CHECK(driver.session().check.answers.empty());
    CHECK(driver.state().visits.empty());
    CHECK(driver.state().notes.empty());
}

TEST_CASE("a peer can do it with them, from any question and from the end", "[private check]") {
    Checking at;
    REQUIRE(at.bare.tap("answer_recent"));
    at.bare.tap("next");
    SECTION("from a question") {
        REQUIRE(at.bare.tap("peer_instead"));
    }
    SECTION("from the end") {
        at.skip(7);
        REQUIRE(at.bare.tap("peer_instead"));
    }
    CHECK(at.bare.session.screen == Screen::needs);
    CHECK(at.bare.session.check_in.needs == std::vector<NeedId>{NeedId{"peer"}});
    CHECK(at.draft().answers.empty());
    CHECK(at.bare.commands.asked().empty());
}

TEST_CASE("where no peers have a line, the desk may ask one", "[private check]") {
    Checking at;
    Settings settings = *at.bare.state.settings;
    std::erase_if(settings.needs, [](const NeedSetting& need) { return need.id.value == "peer"; });
    at.bare.state.settings = std::make_shared<const Settings>(settings);
    at.bare.draw();
    REQUIRE(at.bare.tap("peer_instead"));
    CHECK(at.bare.session.screen == Screen::private_check);
    CHECK(at.bare.sees("Ask for a peer at the front desk."));
}

TEST_CASE("what is picked at the end is asked for with one picture", "[private check]") {
    Driver driver{Driver::Options{}};
    driver.face(Face::waiting_room);
    driver.session().go(Screen::private_check);
    driver.settle();
    for (int i = 0; i < check_question_count; ++i) {
        driver.tap("@skip");
    }
    driver.tap("@suggested_naloxone");
    CHECK(driver.sees("Next: 1 picked"));
    SECTION("things for the bag alone") {
        driver.tap("@next");
        CHECK(driver.session().screen == Screen::supplies_done);
        REQUIRE(driver.state().requests.size() == 1);
        CHECK(driver.state().requests.begin()->second.lines ==
              std::vector<SupplyLine>{{SupplyId{"naloxone_spray"}, 2}});
        CHECK(driver.sees("Your bag will be at the desk."));
    }
    SECTION("and somebody to talk to") {
        driver.tap("@suggested_peer");
        driver.tap("@next");
        CHECK(driver.session().screen == Screen::call_way);
        driver.tap("@back");
        driver.tap("@next");
        driver.tap("@join");
        REQUIRE(driver.state().requests.size() == 1);
        REQUIRE(driver.state().visits.size() == 1);
        const Visit& visit = driver.state().visits.begin()->second;
        CHECK(visit.needs == std::vector<NeedId>{NeedId{"peer"}});
        CHECK(driver.state().requests.begin()->second.visit == visit.id);
    }
}

TEST_CASE("suggestions: what fits an answer comes first, then what is good for anybody",
          "[private check]") {
    const BareScreen bare;
    const Settings& settings = *bare.state.settings;
    const std::vector<std::string> cards{"after_break", "alone"};
    CHECK(keys(suggestions({}, settings, cards).take) == Keys{"naloxone", "strips", "comfort"});
    CHECK(keys(suggestions({}, settings, cards).todo) == Keys{"peer", "alone", "medication"});
    const auto after = suggestions({{"break", "recent"}, {"way", "new"}}, settings, cards);
    CHECK(keys(after.take) == Keys{"naloxone", "syringes", "strips"});
    CHECK(keys(after.todo) == Keys{"after_break", "peer", "alone"});
    CHECK(keys(suggestions({{"health", "older"}}, settings, {}).todo) ==
          Keys{"nurse", "peer", "medication"});
}

TEST_CASE("suggestions: never more than three, and only what this clinic has", "[private check]") {
    const BareScreen bare;
    Settings settings = *bare.state.settings;
    for (int i = 0; i < check_question_count; ++i) {
        CheckAnswers answers;
        for (int j = 0; j < check_question_count; ++j) {
            const CheckQuestion question = check_question(j);
            answers[std::string(question.code)] =
                question.choices[static_cast<std::size_t>((i + j) % 3)].code;
        }
        const auto all = suggestions(answers, settings, {"after_break", "alone"});
        CHECK(all.take.size() <= 3);
        CHECK(all.todo.size() <= 3);
        CHECK_FALSE(all.take.empty());
    }
    for (SupplySetting& supply : settings.supplies) {
        supply.on = supply.id.value != "naloxone_spray" && supply.id.value != "water";
    }
    const auto others = suggestions({}, settings, {}).take;
    CHECK(others.at(0).lines == std::vector<SupplyLine>{{SupplyId{"naloxone_shot"}, 2}});
    CHECK(others.at(2).lines ==
          std::vector<SupplyLine>{{SupplyId{"food"}, 1}, {SupplyId{"socks"}, 1}});
    settings.supplies.clear();
    settings.needs.clear();
    CHECK(suggestions({{"break", "recent"}}, settings, {}).take.empty());
    CHECK(suggestions({{"break", "recent"}}, settings, {}).todo.empty());
}

namespace {

/// At the end of a check with one answer, on the real store.
struct AtTheEnd {
    Driver driver{Driver::Options{}};

    AtTheEnd() {
        driver.face(Face::waiting_room);
        driver.session().go(Screen::private_check);
        driver.settle();
        driver.tap("@skip");
        driver.tap("@answer_most");
        driver.tap("@next");
        for (int i = 2; i < check_question_count; ++i) {
            driver.tap("@skip");
        }
    }
    [[nodiscard]] const std::map<VisitId, CheckAnswers>& shared() {
        return driver.state().shared_checks;
    }
};

}  // namespace

TEST_CASE("sharing says first that it makes a picture, and can be taken back", "[private check]") {
    AtTheEnd at;
    at.driver.tap("@share");
    CHECK(at.driver.sees("You get a picture. Staff see your answers with it."));
    CHECK(at.driver.state().visits.empty());
    at.driver.tap("@not_now");
    CHECK(at.driver.sees("Nothing is sent unless you choose to share."));
    at.driver.tap("@share");
    at.driver.tap("@share_now");
    REQUIRE(at.driver.state().visits.size() == 1);
    const Visit& visit = at.driver.state().visits.begin()->second;
    CHECK(visit.needs == std::vector<NeedId>{NeedId{"peer"}});
    REQUIRE(at.shared().contains(visit.id));
    CHECK(at.shared().at(visit.id) == CheckAnswers{{"alone", "most"}});
    CHECK(at.driver.sees("Shared. You can take it back."));
    at.driver.tap("@take_back");
    CHECK(at.shared().empty());
    CHECK(at.driver.sees("Taken back. Staff do not see it now."));
    at.driver.tap("@share");  // there is a picture now: one touch
    CHECK(at.shared().size() == 1);
    at.driver.tap("@picture");
    CHECK(at.driver.session().screen == Screen::ticket);
}

TEST_CASE("with a bag there is a picture already, and sharing is one touch", "[private check]") {
    AtTheEnd at;
    at.driver.tap("@suggested_naloxone");
    at.driver.tap("@next");
    at.driver.tap("@back");
    at.driver.tap("@share");
    CHECK(at.driver.state().visits.size() == 1);
    CHECK(at.shared().size() == 1);
}

TEST_CASE("who answered nothing has nothing to share", "[private check]") {
    Checking at;
    at.skip(8);
    CHECK_FALSE(at.bare.tap("share"));
}

TEST_CASE("what could not be shared is said so, and may be tried again", "[private check]") {
    Checking at;
    at.skip(7);
    at.answer("older");
    REQUIRE(at.bare.tap("share"));
    REQUIRE(at.bare.tap("share_now"));
    CHECK(at.bare.commands.asked().size() == 2);
    for (Command& command : at.bare.commands.asked()) {
        at.bare.session.answers[command.id] = {command.id, Refusal::cannot_save};
    }
    at.bare.draw();
    CHECK(at.bare.sees("This screen could not pass it on."));
    CHECK_FALSE(at.bare.sees("Shared. You can take it back."));
    REQUIRE(at.bare.tap("share"));
}

TEST_CASE("it stands in the list of cards, and a break leads to the card about it",
          "[private check]") {
    Driver driver{Driver::Options{}};
    driver.face(Face::waiting_room);
    driver.session().go(Screen::learn);
    driver.settle();
    for (int i = 0; i < 4 && !driver.sees("A private check"); ++i) {
        driver.tap("@more_choices");
    }
    driver.tap("@private_check");
    driver.tap("@just_out");
    CHECK(driver.session().screen == Screen::card);
    CHECK(driver.sees("After jail, hospital or a break"));
    driver.tap("@back");
    CHECK(driver.session().check.answers == CheckAnswers{{"break", "recent"}});
    driver.tap("@next");
    for (int i = 1; i < check_question_count; ++i) {
        driver.tap("@skip");
    }
    CHECK(driver.sees("Two boxes of naloxone"));
    driver.tap("@suggested_after_break");
    CHECK(driver.session().screen == Screen::card);
    driver.tap("@back");
    CHECK(driver.session().screen == Screen::private_check_end);
    CHECK(driver.state().visits.empty());
}
