// `porchlight referrals` and `porchlight export`, as somebody at a terminal sees them.
#include <catch2/catch.hpp>
#include <fstream>

#include "terminal.h"

using namespace porchlight;

TEST_CASE("referrals: expected, counted, closed by code", "[commands]") {
    const TemporaryFolder home;
    write(home.path / "expect.csv",
          "partner,code,kind,expected\nCedar Hill,CH-1,treatment,2026-11-25\nCedar Hill,CH-1,,\n"
          ",X,,\n");
    const std::string at = home.path.string();
    const Said expected =
        porchlight_says({"referrals", "expect", (home.path / "expect.csv").string(), "--home", at});
    CHECK(expected.code == 0);
    CHECK(has(expected.out, "1  person is expected, at any hour"));
    CHECK(has(expected.out, "1  codes that are known already"));
    CHECK(has(expected.out, "expect.csv:4: names no partner"));

    write(home.path / "close.csv", "code,outcome\nCH-1,arrived\nZZ,arrived\n");
    const Said closed =
        porchlight_says({"referrals", "close", (home.path / "close.csv").string(), "--home", at});
    CHECK(closed.code == 0);
    CHECK(has(closed.out, "1  referral closed"));
    CHECK(has(closed.out, "1  codes that are not open here"));
    const Said codes = porchlight_says({"referrals", "codes", "--home", at});
    CHECK(codes.out == "code,partner,since\r\n");
    const Said missing = porchlight_says({"referrals", "close", "/nowhere.csv", "--home", at});
    CHECK(missing.code == 1);
    CHECK(has(missing.err, "nowhere.csv"));
}

TEST_CASE("export writes each kind of resource to a file of its own", "[commands]") {
    const TemporaryFolder home;
    write(home.path / "expect.csv", "partner\nCedar Hill\n");
    const std::string at = home.path.string();
    REQUIRE(
        porchlight_says({"referrals", "expect", (home.path / "expect.csv").string(), "--home", at})
            .code == 0);
    const auto folder = home.path / "fhir";
    const Said done = porchlight_says({"export", folder.string(), "--home", at});
    CHECK(done.code == 0);
    CHECK(has(done.out, "1  in " + (folder / "ServiceRequest.ndjson").string()));
    std::ifstream in(folder / "Task.ndjson");
    std::string line;
    REQUIRE(std::getline(in, line));
    CHECK(has(line, "\"resourceType\":\"Task\""));
}
