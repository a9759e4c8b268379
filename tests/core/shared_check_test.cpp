// The answers of a private check leave the screen only when they are shared, and can be taken back.
#include <catch2/catch.hpp>

#include "tests/core/small_clinic.h"

using namespace porchlight;

namespace {

const VisitId me{"me"};
const CheckAnswers answers{{"alone", "most"}, {"naloxone", "not_yet"}};

std::optional<Refusal> ask(ClinicState& state, decltype(Command::what) what) {
    static int commands = 0;
    return run(state, {{"command " + std::to_string(++commands)}, {"kiosk"}, std::move(what)},
               at_minute(600));
}

ClinicState with_me() {
    ClinicState state = small_clinic();
    CheckIn asked;
    asked.visit = me;
    asked.arrived = at_minute(599);
    REQUIRE_FALSE(ask(state, asked));
    return state;
}

}  // namespace

TEST_CASE("shared answers stand with the visit until they are taken back", "[shared check]") {
    ClinicState state = with_me();
    CHECK(state.shared_checks.empty());
    CHECK_FALSE(ask(state, ShareCheck{me, answers}));
    CHECK(state.shared_checks.at(me) == answers);
    CHECK_FALSE(ask(state, ShareCheck{me, {{"alone", "sometimes"}}}));
    CHECK(state.shared_checks.at(me) == CheckAnswers{{"alone", "sometimes"}});
    CHECK_FALSE(ask(state, ShareCheck{me, {}}));
    CHECK(state.shared_checks.empty());
    CHECK_FALSE(ask(state, ShareCheck{me, {}}));
}

TEST_CASE("nothing is shared without a visit, and nothing that somebody typed", "[shared check]") {
    ClinicState state = with_me();
    CHECK(ask(state, ShareCheck{{"nobody"}, answers}) == Refusal::gone);
    CHECK(ask(state, ShareCheck{me, {{"alone", "My name is Ann"}}}) == Refusal::unknown_word);
    CHECK(ask(state, ShareCheck{me, {{"alone", ""}}}) == Refusal::unknown_word);
    CHECK(ask(state, ShareCheck{me, {{std::string(33, 'a'), "most"}}}) == Refusal::unknown_word);
    CHECK(state.shared_checks.empty());
}

TEST_CASE("shared answers leave no word in the history and go with the visit", "[shared check]") {
    ClinicState state = with_me();
    const auto acts = state.acts;
    REQUIRE_FALSE(ask(state, ShareCheck{me, answers}));
    CHECK(state.acts == acts);
    apply(state, Change{{Gone{me}}});
    CHECK(state.shared_checks.empty());
}
