// The shelf at the desk, on the real screens: what came, what was counted, what a bag really held.
#include <catch2/catch.hpp>

#include "core/stock.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;

namespace {

const SupplyId naloxone{"naloxone_spray"};

int on_hand(const ClinicState& state, const SupplyId& supply) {
    int sum = 0;
    for (const auto& [id, movement] : state.stock) {
        sum += movement.supply == supply ? movement.count : 0;
    }
    return sum;
}

}  // namespace

TEST_CASE("a box is received with lot, date and source, and it can be undone", "[stock]") {
    DrawnDesk desk;
    desk.type(U'i');
    CHECK(desk.sees("On the shelf"));
    CHECK(desk.sees("Not counted"));
    desk.tap("receive_naloxone_spray");
    desk.tap("stock_48");
    desk.tap("stock_lot");
    for (const char32_t letter : {U'B', U'0', U'5', U'2'}) {
        desk.type(letter);
    }
    desk.tap("stock_more_year");
    CHECK(desk.sees("0 now + 48 = 48 on hand"));
    desk.tap("stock_save");
    REQUIRE(desk.state.stock.size() == 1);
    const StockMovement& came = desk.state.stock.begin()->second;
    CHECK(came.kind == MovementKind::receipt);
    CHECK(came.count == 48);
    CHECK(came.lot.name == "B052");
    REQUIRE(came.lot.good_until);
    CHECK(came.source == StockSource::county);
    // A month on a box ends with its last day.
    CHECK(came.lot.good_until->day() ==
          std::chrono::year_month_day{came.lot.good_until->year() / came.lot.good_until->month() /
                                      std::chrono::last}
              .day());
    CHECK(desk.sees("Naloxone nose spray: 48 received"));
    desk.tap("undo");
    CHECK(on_hand(desk.state, naloxone) == 0);
}

TEST_CASE("a count sets what is there, of that lot only", "[stock]") {
    DrawnDesk desk;
    desk.happens(Receive{{"a"}, naloxone, 12, {"A", {}}, {}});
    desk.happens(Receive{{"b"}, naloxone, 30, {"B", {}}, {}});
    desk.type(U'i');
    desk.tap("count_naloxone_spray");
    desk.tap("stock_count_less");
    desk.tap("stock_count_less");
    desk.tap("why_damaged");
    CHECK(desk.sees("The book says 12. You counted 10."));
    desk.tap("stock_save");
    CHECK(on_hand(desk.state, naloxone) == 40);
}

TEST_CASE("a bag is put right before it is given, and the shelf follows", "[stock]") {
    DrawnDesk desk;
    desk.happens(Receive{{"a"}, naloxone, 12, {}, {}});
    desk.happens(AskForSupplies{{"bag"}, {"me"}, {{naloxone, 2}, {{"socks"}, 1}}});
    desk.tap("amounts_bag");
    CHECK(desk.sees("What is in the bag is what counts."));
    desk.tap("giving_naloxone_spray_more");
    desk.tap("giving_socks_less");
    desk.tap("giving_save");
    CHECK(desk.state.requests.at({"bag"}).lines == std::vector<SupplyLine>{{naloxone, 3}});
    CHECK(desk.state.requests.at({"bag"}).given);
    CHECK(on_hand(desk.state, naloxone) == 9);
    desk.tap("undo");
    CHECK_FALSE(desk.state.requests.at({"bag"}).given);
    CHECK(on_hand(desk.state, naloxone) == 12);
}

TEST_CASE("one touch gives a bag as it was asked for", "[stock]") {
    DrawnDesk desk;
    desk.happens(Receive{{"a"}, naloxone, 12, {}, {}});
    desk.happens(AskForSupplies{{"bag"}, {"me"}, {{naloxone, 2}}});
    desk.tap("given_bag");
    CHECK(desk.state.requests.at({"bag"}).given);
    CHECK(on_hand(desk.state, naloxone) == 10);
}

TEST_CASE("who is done is handed naloxone to take home with one touch", "[stock]") {
    DrawnDesk desk;
    desk.happens(Receive{{"a"}, naloxone, 12, {}, {}});
    const VisitId me = desk.arrives({"nurse"}, std::chrono::minutes{5});
    desk.draw();
    desk.type(U'2');
    desk.type(U'd');
    CHECK(desk.find("take_home") != nullptr);
    desk.type(U'a');
    CHECK(on_hand(desk.state, naloxone) == 11);
    REQUIRE(desk.state.requests.size() == 1);
    const SupplyRequest& given = desk.state.requests.begin()->second;
    CHECK(given.visit == me);
    CHECK(given.given);
    CHECK(desk.find("take_home") == nullptr);  // once
    desk.tap("undo");
    CHECK(on_hand(desk.state, naloxone) == 12);
}

TEST_CASE("the queue says when something on the shelf needs a look", "[stock]") {
    DrawnDesk desk;
    desk.draw();
    CHECK(desk.sees("The shelf"));
    desk.happens(Receive{{"a"}, naloxone, 3, {}, {}});  // low is under 24 in the demo clinic
    CHECK(desk.sees("Shelf: 1 to look at"));
    desk.tap("open_stock");
    CHECK(desk.sees("Low"));
    desk.press(Key::escape);
    CHECK(desk.sees("Provider"));
}

TEST_CASE("training and used syringes are counted at the desk, and a wrong touch is taken back",
          "[stock]") {
    DrawnDesk desk;
    desk.type(U'i');
    desk.tap("trained_group_10");
    desk.tap("trained_1");
    CHECK(desk.sees("Today: 1 alone, 10 in groups"));
    desk.tap("undo");
    CHECK(desk.sees("Today: 0 alone, 10 in groups"));
    desk.tap("back_5_pounds");
    desk.tap("back_100");
    CHECK(desk.sees("Today: 100 pieces, 5 pounds"));
}
