// The shelf: what is on it is the sum of what came and went, and what ends first goes first.
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <ostream>

#include "core/closing.h"
#include "core/stock.h"
#include "tests/core/small_clinic.h"

namespace porchlight {

namespace {

using namespace std::chrono;

const SupplyId naloxone{"naloxone_spray"};
const SupplyId strips{"test_strips"};
constexpr auto monday = 2026y / November / 23;

/// UTC, open every day until 17, naloxone with two doses a box.
ClinicState clinic(const std::string& funding = "") {
    ClinicState state = small_clinic();
    auto settings = std::make_shared<Settings>(*state.settings);
    settings->time_zone = "UTC";
    settings->hours.fill(OpenHours{hours{9}, hours{17}});
    settings->supplies.front().naloxone = Naloxone{NaloxoneForm::nose, 2};
    settings->supplies.front().funding = funding;
    settings->supplies.front().low = 5;
    state.settings = settings;
    return state;
}

WallTime at(year_month_day day, int hour) {
    return sys_days{day} + hours{hour};
}

class Desk {
public:
    ClinicState state = clinic();
    WallTime now = at(monday, 10);

    template <class What>
    std::optional<Refusal> ask(const What& what) {
        return run(state, {{"command " + std::to_string(++commands_)}, {"desk"}, what, {"dee"}},
                   now);
    }
    MovementId next() { return {"movement " + std::to_string(++commands_)}; }
    void receive(const SupplyId& supply, int count, const Lot& lot = {}) {
        REQUIRE_FALSE(ask(Receive{next(), supply, count, lot, StockSource::county}));
    }
    RequestId give(const SupplyId& supply, int count) {
        const RequestId bag{"bag " + std::to_string(++commands_)};
        REQUIRE_FALSE(ask(HandOut{bag, {}, {{supply, count}}}));
        return bag;
    }
    [[nodiscard]] std::vector<LotOnHand> lots(const SupplyId& supply) const {
        return lots_on_hand(state, supply, year_month_day{floor<days>(now)});
    }
    [[nodiscard]] int on_hand(const SupplyId& supply) const {
        int sum = 0;
        for (const auto& [id, movement] : state.stock) {
            sum += movement.supply == supply ? movement.count : 0;
        }
        return sum;
    }
    [[nodiscard]] StockLine line(const SupplyId& supply) const {
        for (const StockLine& each : stock_lines(state, now)) {
            if (each.supply == supply) {
                return each;
            }
        }
        FAIL("no line for " << supply.value);
        return {};
    }
    [[nodiscard]] long long today(const std::string& what, const std::string& key) const {
        long long sum = 0;
        for (const DayCount& count : count_day(state, clinic_day(*state.settings, now))) {
            sum += count.what == what && count.key == key ? count.count : 0;
        }
        return sum;
    }

private:
    int commands_ = 0;
};

// Their names would sort the other way round.
const Lot early{"Z214", 2026y / December / 10};
const Lot later{"A031", 2027y / August / 31};
const Lot undated{"loose", std::nullopt};
const Lot over{"OLD", 2026y / November / 1};

/// A step of a random day by numbers.
struct Step {
    int kind = 0, lot = 0, count = 0;
};
void showValue(const Step& step, std::ostream& out) {
    out << "{" << step.kind << ", " << step.lot << ", " << step.count << "}";
}

rc::Gen<std::vector<Step>> any_steps() {
    return rc::gen::container<std::vector<Step>>(
        rc::gen::build<Step>(rc::gen::set(&Step::kind, rc::gen::inRange(0, 8)),
                             rc::gen::set(&Step::lot, rc::gen::inRange(0, 4)),
                             rc::gen::set(&Step::count, rc::gen::inRange(0, 9))));
}

/// Good ones with an earlier date are gone wherever a later one was touched.
void first_to_end_went_first(const std::vector<LotOnHand>& before,
                             const std::vector<LotOnHand>& after) {
    const auto left = [&](const Lot& lot) {
        const auto found = std::ranges::find(after, lot, &LotOnHand::lot);
        return found == after.end() ? 0 : found->count;
    };
    bool touched_later = false;
    for (auto it = before.rbegin(); it != before.rend(); ++it) {
        RC_ASSERT(!touched_later || left(it->lot) == 0);
        touched_later = touched_later || left(it->lot) < it->count;
    }
}

void no_lot_is_below_zero(const ClinicState& state) {
    std::map<std::pair<SupplyId, Lot>, int> sums;
    for (const auto& [id, movement] : state.stock) {
        sums[{movement.supply, movement.lot}] += movement.count;
    }
    for (const auto& [what, sum] : sums) {
        RC_ASSERT(sum >= 0);
    }
}

/// Does the step to the clinic, and to one plain number.
void take_step(Desk& desk, const Step& step, int& expected, std::vector<RequestId>& bags) {
    const std::vector<Lot> kinds{early, later, undated, over};
    const Lot lot = kinds[static_cast<std::size_t>(step.lot)];
    if (step.kind <= 1 && step.count > 0) {
        desk.receive(naloxone, step.count, lot);
        expected += step.count;
    } else if (step.kind <= 4 && step.count > 0) {
        const auto before = desk.lots(naloxone);
        bags.push_back(desk.give(naloxone, step.count));
        expected = std::max(0, expected - step.count);
        first_to_end_went_first(before, desk.lots(naloxone));
    } else if (step.kind == 5 && !bags.empty()) {
        const int before = desk.on_hand(naloxone);
        REQUIRE_FALSE(desk.ask(Give{bags.back(), false}));
        RC_ASSERT(desk.on_hand(naloxone) > before);
        expected = desk.on_hand(naloxone);
        bags.pop_back();
    } else if (step.kind == 6) {
        int others = desk.on_hand(naloxone);
        for (const LotOnHand& one : desk.lots(naloxone)) {
            others -= one.lot == lot ? one.count : 0;
        }
        REQUIRE_FALSE(desk.ask(Recount{desk.next(), naloxone, lot, step.count, {}}));
        expected = others + step.count;
    } else if (step.kind == 7) {
        const auto before = desk.lots(naloxone);
        const auto day = clinic_day(*desk.state.settings, desk.now);
        desk.now = closing_of(*desk.state.settings, day) + hours{1};
        REQUIRE_FALSE(desk.ask(CloseDay{day}));
        bags.clear();  // whose bag it was is not known any more
        RC_ASSERT(std::ranges::none_of(desk.state.stock, [](const auto& one) {
            return !one.second.request.empty() || one.second.kind == MovementKind::issue
                       ? !one.second.request.empty() || !one.second.by.empty()
                       : false;
        }));
        RC_ASSERT(desk.lots(naloxone).size() == before.size());
    }
}

}  // namespace

TEST_CASE("the shelf is the sum of its movements, and never below nothing", "[rules][stock]") {
    const bool holds = rc::check([] {
        Desk desk;
        int expected = 0;
        std::vector<RequestId> bags;
        for (const Step& step : *any_steps()) {
            take_step(desk, step, expected, bags);
            no_lot_is_below_zero(desk.state);
            RC_ASSERT(desk.on_hand(naloxone) == expected);
        }
    });
    CHECK(holds);
}

TEST_CASE("what ends first goes first, what is past its date last", "[stock]") {
    Desk desk;
    for (const Lot& lot : {over, undated, later, early}) {
        desk.receive(naloxone, 2, lot);
    }
    std::vector<Lot> order;
    for (const LotOnHand& one : desk.lots(naloxone)) {
        order.push_back(one.lot);
        CHECK(one.past == (one.lot == over));
    }
    CHECK(order == std::vector<Lot>{early, later, undated, over});
    desk.give(naloxone, 3);
    CHECK(desk.lots(naloxone) == std::vector<LotOnHand>{{later, 1}, {undated, 2}, {over, 2, true}});
}

TEST_CASE("more was given than the book knew: the difference is on record as found", "[stock]") {
    Desk desk;
    desk.receive(naloxone, 1, early);
    const RequestId bag = desk.give(naloxone, 3);
    CHECK(desk.on_hand(naloxone) == 0);
    int found = 0;
    for (const auto& [id, movement] : desk.state.stock) {
        if (movement.kind == MovementKind::adjustment) {
            CHECK(movement.reason == AdjustReason::found);
            CHECK(movement.by == StaffId{"dee"});
            found += movement.count;
        }
    }
    CHECK(found == 2);
    REQUIRE_FALSE(desk.ask(Give{bag, false}));
    CHECK(desk.on_hand(naloxone) == 3);
    CHECK(desk.ask(Give{bag, false}) == Refusal::gone);  // it came back once
}

TEST_CASE("a bag is given with one touch, corrected, and put back where it came from", "[stock]") {
    Desk desk;
    desk.receive(naloxone, 4, early);
    desk.receive(strips, 10);
    REQUIRE_FALSE(desk.ask(AskForSupplies{{"bag"}, {"me"}, {{naloxone, 1}, {strips, 5}}}));
    REQUIRE_FALSE(desk.ask(Give{{"bag"}, true, {{naloxone, 3}}}));
    CHECK(desk.state.requests.at({"bag"}).lines == std::vector<SupplyLine>{{naloxone, 3}});
    CHECK(desk.on_hand(naloxone) == 1);
    CHECK(desk.on_hand(strips) == 10);
    CHECK(desk.today("supplies", naloxone.value) == 3);
    CHECK(desk.today("naloxone_kits", "nose") == 3);
    CHECK(desk.today("naloxone_doses", "nose") == 6);
    REQUIRE_FALSE(desk.ask(Give{{"bag"}, false}));
    CHECK(desk.lots(naloxone) == std::vector<LotOnHand>{{early, 4}});
    CHECK(desk.today("supplies", naloxone.value) == 0);
    CHECK(desk.ask(Give{{"bag"}, true, {{{"gold"}, 1}}}) == Refusal::unknown_word);
    CHECK(desk.ask(Give{{"bag"}, true, {{naloxone, 0}}}) == Refusal::unknown_word);
}

TEST_CASE("what is received twice came once, and what cannot be is refused", "[stock]") {
    Desk desk;
    const Receive asked{{"m"}, naloxone, 48, early, StockSource::county};
    REQUIRE_FALSE(desk.ask(asked));
    REQUIRE_FALSE(desk.ask(asked));
    CHECK(desk.on_hand(naloxone) == 48);
    CHECK(desk.ask(Receive{{"n"}, naloxone, 0, early, {}}) == Refusal::unknown_word);
    CHECK(desk.ask(Receive{{"n"}, {"gold"}, 1, early, {}}) == Refusal::unknown_word);
    CHECK(desk.ask(Receive{{"n"}, naloxone, 1, {std::string(41, 'x'), {}}, {}}) ==
          Refusal::unknown_word);
    CHECK(desk.ask(Recount{{"n"}, naloxone, early, -1, {}}) == Refusal::unknown_word);
    REQUIRE_FALSE(desk.ask(Recount{{"n"}, naloxone, early, 0, AdjustReason::damaged}));
    CHECK(desk.on_hand(naloxone) == 0);
}

TEST_CASE("the desk sees what is low, what ends soon and what is past its date", "[stock]") {
    Desk desk;
    CHECK(desk.line(naloxone).news == StockNews::not_counted);
    desk.give(naloxone, 1);  // found and given: nobody has counted yet
    CHECK(desk.line(naloxone).news == StockNews::not_counted);
    desk.receive(naloxone, 10, later);
    CHECK(desk.line(naloxone).news == StockNews::fine);
    desk.receive(naloxone, 10, early);
    CHECK(desk.line(naloxone).news == StockNews::ends_soon);
    desk.give(naloxone, 16);
    CHECK(desk.line(naloxone).news == StockNews::low);  // 4 of 5
    desk.receive(naloxone, 10, over);
    CHECK(desk.line(naloxone).news == StockNews::past);
    REQUIRE_FALSE(desk.ask(Recount{desk.next(), naloxone, over, 0, AdjustReason::past_date}));
    desk.give(naloxone, 4);
    CHECK(desk.line(naloxone).news == StockNews::none);
    CHECK(desk.line(naloxone).on_hand == 0);
}

TEST_CASE("how long it lasts is counted from the last open days", "[stock]") {
    Desk desk;
    desk.receive(strips, 100);
    for (int day = 0; day < 3; ++day) {
        desk.give(strips, 10);
        const auto today = clinic_day(*desk.state.settings, desk.now);
        desk.now = closing_of(*desk.state.settings, today) + hours{1};
        REQUIRE_FALSE(desk.ask(CloseDay{today}));
        desk.now = at(sys_days{monday} + days{day + 1}, 10);
    }
    const StockLine line = desk.line(strips);
    CHECK(line.on_hand == 70);
    CHECK(line.per_day == Approx(10));
    CHECK(line.lasts_days == 7);
    CHECK(line.news == StockNews::fine);
    desk.give(strips, 1);
    CHECK(desk.line(strips).news == StockNews::low);  // six days
}

TEST_CASE("when a bag left the shelf is forgotten with the day, the counts stay", "[stock]") {
    Desk desk;
    desk.state = clinic("State grant");
    desk.receive(naloxone, 10, early);
    desk.give(naloxone, 2);
    desk.now += hours{1};
    desk.give(naloxone, 3);
    REQUIRE_FALSE(
        desk.ask(TellReversal{2, true, false, true, std::nullopt, ReversalOutcome::fine}));
    REQUIRE_FALSE(desk.ask(TellReversal{}));
    desk.now = closing_of(*desk.state.settings, monday) + minutes{1};
    REQUIRE(days_over(desk.state, desk.now) == std::vector<year_month_day>{monday});
    REQUIRE_FALSE(desk.ask(CloseDay{monday}));
    CHECK(desk.state.stock.size() == 2);  // what came, and what went that day
    CHECK(desk.on_hand(naloxone) == 5);
    CHECK(desk.state.tallies.empty());
    const auto stays = [&](const std::string& what, const std::string& key) {
        const auto& all = *desk.state.day_counts;
        const auto found = std::ranges::find_if(all, [&](const DayCount& count) {
            return count.day == monday && count.what == what && count.key == key;
        });
        return found == all.end() ? 0 : found->count;
    };
    CHECK(stays("supplies", naloxone.value) == 5);
    CHECK(stays("funded", "naloxone_spray@State grant") == 5);
    CHECK(stays("naloxone_doses", "nose") == 10);
    CHECK(stays("reversal", "") == 2);
    CHECK(stays("reversal", "doses_2") == 1);
    CHECK(stays("reversal", "ambulance_yes") == 1);
    CHECK(stays("reversal", "stayed_yes") == 0);
    CHECK(days_over(desk.state, desk.now).empty());
}

TEST_CASE("the book stays short: what is older than two months becomes one a lot", "[stock]") {
    Desk desk;
    for (int i = 0; i < 5; ++i) {
        desk.receive(naloxone, 10, early);
        desk.receive(naloxone, 1, later);
    }
    const auto before = desk.lots(naloxone);
    const auto day = year_month_day{sys_days{monday} + days{70}};
    desk.now = closing_of(*desk.state.settings, day) + minutes{1};
    REQUIRE_FALSE(desk.ask(CloseDay{day}));
    CHECK(desk.state.stock.size() == 2);
    desk.now = at(monday, 10);
    CHECK(desk.lots(naloxone) == before);
}

TEST_CASE("what people tell is only ever a sum, and mistakes are taken back", "[stock]") {
    Desk desk;
    REQUIRE_FALSE(desk.ask(TellTraining{12, true}));
    REQUIRE_FALSE(desk.ask(TellTraining{1, false}));
    REQUIRE_FALSE(desk.ask(TellTraining{-2, false}));
    REQUIRE_FALSE(desk.ask(TellRefill{RefillReason::gave_away}));
    REQUIRE_FALSE(desk.ask(TellReturn{30, 0}));
    REQUIRE_FALSE(desk.ask(TellReturn{0, 450}));
    CHECK(desk.today("trained", "group") == 12);
    CHECK(desk.today("trained", "alone") == 0);
    CHECK(desk.today("refill", "gave_away") == 1);
    CHECK(desk.today("returned", "count") == 30);
    CHECK(desk.today("returned", "grams") == 450);
    REQUIRE_FALSE(desk.ask(TellReturn{-10, 0}));
    REQUIRE_FALSE(desk.ask(TellReturn{0, -1000}));
    CHECK(desk.today("returned", "count") == 20);
    CHECK(desk.today("returned", "grams") == 0);  // never less than nothing
    CHECK(desk.ask(TellReturn{}) == Refusal::unknown_word);
    CHECK(desk.ask(TellTraining{0, false}) == Refusal::unknown_word);
    CHECK(desk.ask(TellReversal{12, {}, {}, {}, {}, {}}) == Refusal::unknown_word);
}

TEST_CASE("a bag may be brought quietly, or fetched from a shelf the clinic has", "[stock]") {
    Desk desk;
    REQUIRE_FALSE(desk.ask(AskForSupplies{{"bag"}, {"me"}, {{naloxone, 1}}}));
    CHECK(desk.state.requests.at({"bag"}).way == GetWay::at_desk);
    REQUIRE_FALSE(desk.ask(ChangeGetWay{{"bag"}, GetWay::find_me, SpotId{"sofa"}}));
    CHECK(desk.state.requests.at({"bag"}).spot == SpotId{"sofa"});
    CHECK(desk.ask(ChangeGetWay{{"bag"}, GetWay::pick_up, {}}) == Refusal::unknown_word);
    REQUIRE_FALSE(desk.ask(ChangeGetWay{{"bag"}, GetWay::at_desk, SpotId{"sofa"}}));
    CHECK_FALSE(desk.state.requests.at({"bag"}).spot);
    REQUIRE_FALSE(desk.ask(Give{{"bag"}}));
    CHECK(desk.ask(ChangeGetWay{{"bag"}, GetWay::find_me, {}}) == Refusal::not_now);
}

}  // namespace porchlight
