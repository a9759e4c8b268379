// PINs: what is taken, what fits, and how the waits grow for one person alone.
#include "core/pin.h"

#include <catch2/catch.hpp>

using namespace porchlight;

namespace {

constexpr MonoTime start{Millis{5'000'000}};

}  // namespace

TEST_CASE("a PIN has 4 to 8 digits and is no row of them", "[pin]") {
    for (const char* good : {"4711", "1235", "0110", "24680135", "91827", "1357", "1199"}) {
        INFO(good);
        CHECK_FALSE(flaw_of_pin(good));
    }
    for (const char* wrong : {"", "123", "123456789", "12a4", "１２３４", " 471", "-471"}) {
        INFO(wrong);
        CHECK(flaw_of_pin(wrong) == PinFlaw::length);
    }
    for (const char* easy : {"0000", "7777", "11111111", "1234", "4321", "56789", "98765432"}) {
        INFO(easy);
        CHECK(flaw_of_pin(easy) == PinFlaw::easy);
    }
}

TEST_CASE("a PIN that is not taken is told in one sentence", "[pin]") {
    for (const char* flawed : {"12", "1234"}) {
        const auto hash = hash_pin(flawed);
        REQUIRE_FALSE(hash);
        CHECK(hash.error().sentence.starts_with(
            flaw_of_pin(flawed) == PinFlaw::length ? "A PIN has" : "This PIN"));
        CHECK(hash.error().sentence.find(flawed + std::string("6")) == std::string::npos);
    }
}

TEST_CASE("only the right PIN fits, and no two hashes are alike", "[pin]") {
    const auto hash = hash_pin("4711");
    REQUIRE(hash);
    CHECK(hash->starts_with("$argon2id$"));
    CHECK(pin_fits(*hash, "4711"));
    CHECK_FALSE(pin_fits(*hash, "4712"));
    CHECK_FALSE(pin_fits(*hash, "47110"));
    CHECK_FALSE(pin_fits(*hash, ""));
    const auto again = hash_pin("4711");
    REQUIRE(again);
    CHECK(*again != *hash);
    CHECK(pin_fits(*again, "4711"));
}

TEST_CASE("a hash that cannot be read fits nothing", "[pin]") {
    for (const std::string broken :
         {"", "4711", "$argon2id$v=19$m=", "$2b$10$abcdefghijklmnopqrstuv"}) {
        CHECK_FALSE(pin_fits(broken, "4711"));
        CHECK_FALSE(pin_fits(broken, broken));
    }
}

TEST_CASE("each wrong try waits longer, up to a minute", "[pin]") {
    PinDelays delays;
    const StaffId ana{"ana"};
    MonoTime now = start;
    CHECK(delays.wait(ana, now) == Millis{0});
    for (const int seconds : {0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60}) {
        delays.wrong(ana, now);
        CHECK(delays.wait(ana, now) == std::chrono::seconds{seconds});
        now += delays.wait(ana, now);
        CHECK(delays.wait(ana, now) == Millis{0});
    }
    for (int more = 0; more < 100; ++more) {  // and the doubling never runs over
        delays.wrong(ana, now);
        CHECK(delays.wait(ana, now) == std::chrono::seconds{60});
    }
}

TEST_CASE("a wait runs down with the clock", "[pin]") {
    PinDelays delays;
    const StaffId ana{"ana"};
    for (int tries = 0; tries < 4; ++tries) {
        delays.wrong(ana, start);
    }
    CHECK(delays.wait(ana, start) == Millis{2'000});
    CHECK(delays.wait(ana, start + Millis{1'999}) == Millis{1});
    CHECK(delays.wait(ana, start + Millis{2'000}) == Millis{0});
    CHECK(delays.wait(ana, start + std::chrono::hours{5}) == Millis{0});
}

TEST_CASE("one person's wrong tries never keep another out; a right one starts afresh", "[pin]") {
    PinDelays delays;
    const StaffId ana{"ana"}, ben{"ben"};
    for (int tries = 0; tries < 9; ++tries) {
        delays.wrong(ana, start);
    }
    CHECK(delays.wait(ben, start) == Millis{0});
    delays.wrong(ben, start);
    CHECK(delays.wait(ben, start) == Millis{0});
    delays.right(ben);
    CHECK(delays.wait(ana, start) == Millis{60'000});
    delays.right(ana);
    CHECK(delays.wait(ana, start) == Millis{0});
    delays.wrong(ana, start);
    delays.wrong(ana, start);
    CHECK(delays.wait(ana, start) == Millis{0});
}
