// The files that go between the clinic and its partners.
#include "core/partner_file.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace porchlight;
using namespace std::chrono;
namespace fs = std::filesystem;

namespace {

struct File {
    fs::path path = fs::temp_directory_path() / ("porchlight-" + new_uuid() + ".csv");
    explicit File(const std::string& text) { std::ofstream(path) << text; }
    ~File() { fs::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
};

constexpr auto today = 2026y / November / 23;

}  // namespace

TEST_CASE("a partner's answers are read row by row", "[referral]") {
    const File file(
        "Code,Outcome,Day,Why\nK7-M4,arrived,2026-11-20,\nT2-R9,not,,no_room\n"
        ",arrived,,\nP5-W1,maybe,,\nA2-C3,arrived,last week,\nA,b\n");
    const auto read = read_outcomes(file.path, today);
    REQUIRE(read);
    REQUIRE(read->rows.size() == 2);
    CHECK(read->rows[0].code == "K7-M4");
    CHECK(read->rows[0].arrived);
    CHECK(read->rows[0].day == 2026y / November / 20);
    CHECK_FALSE(read->rows[1].arrived);
    CHECK(read->rows[1].day == today);
    CHECK(read->rows[1].why == WhyNot::no_room);
    REQUIRE(read->notes.size() == 4);
    CHECK(read->notes[0].line == 4);
    CHECK(read->notes[0].reason == "has no code");
    CHECK(read->notes[1].reason == "outcome 'maybe' is neither \"arrived\" nor \"not\"");
    CHECK(read->notes[2].reason == "day 'last week' is no day such as 2026-11-23");
}

TEST_CASE("whom partners send is read row by row", "[referral]") {
    const File file(
        "partner,code,kind,agreement,expected,note\n"
        "Cedar Hill,CH-1,treatment,yes,2026-11-25,wound care\nElm Street,,,,,\n,X,,,,\n"
        "Oak,,clinic,,,\n");
    const auto read = read_expected(file.path);
    REQUIRE(read);
    REQUIRE(read->rows.size() == 2);
    CHECK(read->rows[0].kind == PartnerKind::treatment);
    CHECK(read->rows[0].agreement);
    CHECK(read->rows[0].expected == 2026y / November / 25);
    CHECK(read->rows[1].code.empty());
    CHECK(read->notes.size() == 2);
}

TEST_CASE("a file without its columns is one sentence", "[referral]") {
    const File file("name\nAnna\n");
    const auto read = read_outcomes(file.path, today);
    REQUIRE_FALSE(read);
    CHECK(read.error().sentence.find("there is no column \"code\"") != std::string::npos);
    CHECK_FALSE(read_expected("/nowhere/at-all.csv"));
}

TEST_CASE("open codes for a partner: nothing but code, partner and day", "[referral]") {
    Referral open;
    open.id = {"1"};
    open.code = "K7-M4";
    open.partner_name = "Cedar \"Hill\", Inc.";
    open.offered = today;
    open.note = "secret";
    Referral over = open;
    over.id = {"2"};
    over.code = "T2-R9";
    over.ended = today;
    CHECK(open_codes_csv({{open.id, open}, {over.id, over}}) ==
          "code,partner,since\r\nK7-M4,\"Cedar \"\"Hill\"\", Inc.\",2026-11-23\r\n");
}
