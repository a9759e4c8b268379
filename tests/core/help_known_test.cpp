#include "core/help_known.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "core/help_message.h"
#include "core/help_road.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

// Few different values, so that ties and equal halves come up often.
rc::Gen<std::optional<WallTime>> some_time() {
    return rc::gen::map(rc::gen::inRange(0, 4), [](int n) {
        return n == 0 ? std::nullopt : std::optional(WallTime{Millis{n}});
    });
}

rc::Gen<StationId> some_station() {
    return rc::gen::map(rc::gen::inRange(0, 3), [](int n) {
        return n == 0 ? StationId{} : StationId{"desk-" + std::to_string(n)};
    });
}

HelpAlert some_alert() {
    HelpAlert alert;
    alert.id = AlertId{"one"};
    alert.from = *some_station();
    alert.raised = WallTime{Millis{*rc::gen::inRange(0, 3)}};
    alert.told = *rc::gen::inRange(1, 4);
    alert.taken = *some_time();
    alert.taken_by = *some_station();
    alert.closed = *some_time();
    alert.by_mistake = *rc::gen::arbitrary<bool>();
    alert.taken_staff = StaffId{(*some_station()).value};
    alert.more_asked = *some_time();
    alert.ambulance_called = *some_time();
    return alert;
}

Telling some_telling() {
    Telling telling{some_alert(), {}};
    for (int i = *rc::gen::inRange(0, 60); i > 0; --i) {
        telling.desks.insert(StationId{"desk-" + std::to_string(*rc::gen::inRange(0, 90))});
    }
    return telling;
}

HelpAlert alert_number(int number) {
    HelpAlert alert;
    alert.id = AlertId{std::to_string(number)};
    return alert;
}

}  // namespace

TEST_CASE("two tellings of an alert merge the same way round and round", "[help_known]") {
    CHECK(rc::check("merge of alerts", [] {
        const HelpAlert a = some_alert();
        const HelpAlert b = some_alert();
        const HelpAlert c = some_alert();
        RC_ASSERT(merge(a, b) == merge(b, a));
        RC_ASSERT(merge(merge(a, b), c) == merge(a, merge(b, c)));
        RC_ASSERT(merge(a, a) == a);
    }));
    CHECK(rc::check("merge of tellings", [] {
        const Telling a = some_telling();
        const Telling b = some_telling();
        const Telling c = some_telling();
        RC_ASSERT(merge(a, b) == merge(b, a));
        RC_ASSERT(merge(merge(a, b), c) == merge(a, merge(b, c)));
        RC_ASSERT(merge(a, a) == a);
        RC_ASSERT(merge(a, b).desks.size() <= 64U);
    }));
}

TEST_CASE("taken and closed never go back, and the first one counts", "[help_known]") {
    CHECK(rc::check("merge only goes forward", [] {
        const HelpAlert a = some_alert();
        const HelpAlert b = some_alert();
        const HelpAlert both = merge(a, b);
        RC_ASSERT(both.taken.has_value() == (a.taken || b.taken));
        RC_ASSERT(both.open() == (a.open() && b.open()));
        RC_ASSERT(both.told == std::max(a.told, b.told));
        if (a.taken) {
            RC_ASSERT(*both.taken <= *a.taken);
        }
        if (a.taken && (!b.taken || *a.taken < *b.taken)) {
            RC_ASSERT(both.taken == a.taken);
            RC_ASSERT(both.taken_by == a.taken_by);
            RC_ASSERT(both.taken_staff == a.taken_staff);
        }
        for (const auto& said : {&HelpAlert::more_asked, &HelpAlert::ambulance_called}) {
            RC_ASSERT((both.*said).has_value() == ((a.*said) || (b.*said)));
            RC_ASSERT(!(a.*said) || *(both.*said) <= *(a.*said));
        }
        if (a.closed && (!b.closed || *a.closed < *b.closed)) {
            RC_ASSERT(both.closed == a.closed);
            RC_ASSERT(both.by_mistake == a.by_mistake);
        }
    }));
}

TEST_CASE("what is packed can be unpacked, and junk is nothing", "[help_known]") {
    CHECK(rc::check("there and back", [] {
        const Telling telling = some_telling();
        RC_PRE(telling.desks.size() <= 64U);
        const auto back = unpack(pack({"desk.1", true, telling}));
        RC_ASSERT(back.has_value());
        RC_ASSERT(back->from == "desk.1");
        RC_ASSERT(back->answer);
        RC_ASSERT(back->telling == telling);
    }));
    CHECK(rc::check("any bytes", [](const std::string& bytes) { RC_ASSERT(!unpack(bytes)); }));
    CHECK(rc::check("a message with one byte changed, or cut short", [] {
        std::string bytes = pack({"desk.1", false, some_telling()});
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        static_cast<void>(unpack(bytes));
        bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size()));
        RC_ASSERT(!unpack(bytes));
    }));
}

TEST_CASE("a message of a later version is understood as far as possible", "[help_known]") {
    std::string bytes = pack({"desk.1", true, Telling{alert_number(1), {}}});
    bytes.replace(bytes.find("\"v\":1"), 5, "\"v\":2,\"more\":[]");
    const auto message = unpack(bytes);
    REQUIRE(message);
    CHECK(message->telling == Telling{alert_number(1), {}});
}

TEST_CASE("a station from before there was more to tell is understood", "[help_known]") {
    std::string bytes = pack({"desk.1", true, Telling{alert_number(1), {}}});
    for (const std::string field :
         {"\"taken_staff\":\"\"", "\"more_asked\":null", "\"ambulance_called\":null"}) {
        const auto at = bytes.find(field);
        REQUIRE(at != std::string::npos);
        const bool last = bytes[at + field.size()] == '}';
        bytes.erase(last ? at - 1 : at, field.size() + 1);
    }
    const auto message = unpack(bytes);
    REQUIRE(message);
    CHECK(message->telling == Telling{alert_number(1), {}});
}

TEST_CASE("numbers and times that cannot be are junk", "[help_known]") {
    const std::string good = pack({"desk.1", true, Telling{alert_number(1), {}}});
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"\"told\":1", "\"told\":-1"},
             {"\"told\":1", "\"told\":18446744073709551615"},
             {"\"told\":1", "\"told\":1.5"},
             {"\"raised\":0", "\"raised\":null"},
             {"\"raised\":0", "\"raised\":9223372036854775807"},
             {"\"id\":\"1\"", "\"id\":\"\""},
             {"\"more_asked\":null", "\"more_asked\":-1"},
             {"\"ambulance_called\":null", "\"ambulance_called\":\"soon\""},
             {"\"taken_staff\":\"\"", "\"taken_staff\":7"},
             {"\"id\":\"1\"", "\"id\":\"" + std::string(101, 'x') + "\""}}) {
        std::string bad = good;
        REQUIRE(bad.find(from) != std::string::npos);
        bad.replace(bad.find(from), from.size(), to);
        CHECK_FALSE(unpack(bad));
    }
    CHECK(unpack(good));
    CHECK_FALSE(unpack(good + std::string(longest_message, ' ')));
}

TEST_CASE("others cannot fill a station's memory, and its own alert always has room",
          "[help_known]") {
    HelpKnown known;
    MonoTime now{};
    const int most = static_cast<int>(most_alerts);
    for (int i = 0; i < most; ++i) {
        CHECK(learn(known, {alert_number(i), {}}, now += 1s));
    }
    CHECK_FALSE(learn(known, {alert_number(most), {}}, now));
    tell(known, {alert_number(most), {}}, now);
    CHECK(known.alerts.contains(AlertId{std::to_string(most)}));

    HelpAlert closed = alert_number(7);
    closed.closed = WallTime{Millis{1}};
    CHECK(learn(known, {closed, {}}, now)->changed);
    CHECK_FALSE(learn(known, {closed, {}}, now)->changed);
    tell(known, {alert_number(most + 1), {}}, now);
    CHECK_FALSE(known.alerts.contains(closed.id));
    CHECK(take_fresh(known, {}, now).alerts.size() == most_alerts - 1);
}

TEST_CASE("closed alerts are repeated for a minute, open ones for ever", "[help_known]") {
    HelpKnown known;
    const MonoTime start{};
    HelpAlert closed = alert_number(1);
    closed.closed = WallTime{Millis{1}};
    tell(known, {closed, {}}, start);
    tell(known, {alert_number(2), {}}, start);
    CHECK(worth_telling(known, start + 59s).size() == 2);
    CHECK(worth_telling(known, start + 59s).front().alert.open());
    CHECK(worth_telling(known, start + 60s) == std::vector{Telling{alert_number(2), {}}});
}

TEST_CASE("only a desk's look counts as told", "[help_known]") {
    HelpKnown known;
    learn(known, {alert_number(1), {}}, MonoTime{});
    CHECK_FALSE(take_fresh(known, StationId{}, MonoTime{}).confirmed);
    CHECK(known.alerts.begin()->second.telling.desks.empty());
    learn(known, {alert_number(2), {}}, MonoTime{});
    CHECK(take_fresh(known, StationId{"desk"}, MonoTime{}).confirmed);
    CHECK(known.alerts.rbegin()->second.telling.desks == std::set{StationId{"desk"}});
}
