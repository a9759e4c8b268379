// Which places belong to "food", "a bed" ...: by codes and by words, and what never counts.
#include "core/place_needs.h"

#include <catch2/catch.hpp>

using namespace porchlight;

namespace {

std::string needs(const Place& place, const NeedMapping& mapping = our_need_mapping()) {
    std::string text;
    for (int n = 0; n < place_need_count; ++n)
        if (needs_of(place, mapping).has(static_cast<PlaceNeed>(n)))
            text += std::string(code(static_cast<PlaceNeed>(n))) + " ";
    return text;
}

std::string by_code(const std::string& code) {
    Place place;
    place.codes = {code};
    return needs(place);
}

std::string by_kind(const std::string& kind) {
    Place place;
    place.kinds = {kind};
    return needs(place);
}

}  // namespace

TEST_CASE("Place needs: a code takes what is below it, and only that") {
    CHECK(code_belongs("BD-1800.2000-620", "BD-1800"));
    CHECK(code_belongs("BD-1800", "BD-1800"));
    CHECK(code_belongs("BD-1800", "BD"));
    CHECK_FALSE(code_belongs("BD-1875.2000", "BD-18"));
    CHECK_FALSE(code_belongs("BD", "BD-1800"));
    CHECK_FALSE(code_belongs("samhsa:BUM", "samhsa:BU"));
}

TEST_CASE("Place needs: AIRS codes of a real directory") {
    CHECK(by_code("BD-1800.2000-640") == "food ");        // ongoing emergency food
    CHECK(by_code("BD-5000.8300") == "food ");            // soup kitchens
    CHECK(by_code("BD-5000.8200") == "");                 // school lunches
    CHECK(by_code("BH-1800.8500") == "bed ");             // homeless shelter
    CHECK(by_code("BH-1800.1500-100") == "bed safety ");  // domestic violence shelters
    CHECK(by_code("BH-1800.3500") == "people ");          // a drop-in center has no beds
    CHECK(by_code("BM-6500.6500-150") == "wash ");        // bathing facilities
    CHECK(by_code("RX-1700.0500-330") == "treatment ");
    CHECK(by_code("RX-8450.5000-510") == "treatment medication ");  // methadone clinics
    CHECK(by_code("RX-8450.5000-600") == "treatment ");             // naltrexone is no methadone
    CHECK(by_code("RX-8450.7900") == "");                           // smoking
    CHECK(by_code("RX-1750") == "");                                // drivers sent by a court
    CHECK(by_code("LF-4900.2400-150") == "testing ");
    CHECK(by_code("LF-5280.8900") == "");  // urine tests
    CHECK(by_code("FT-3600.1500") == "legal ");
    CHECK(by_code("FT-3500.1500") == "");  // the immigration office itself
    CHECK(by_code("PN-8100.0500-180") == "people ");
    CHECK(by_code("FL-6500") == "");           // police
    CHECK(by_code("PH-6500.1500-600") == "");  // detention of young people
    CHECK(by_code("PD-7600.0600") == "");      // animal shelters
}

TEST_CASE("Place needs: codes and words of the treatment locator, and of places added by hand") {
    CHECK(by_code("samhsa:SA") == "treatment ");
    CHECK(by_code("samhsa:BU") == "medication ");
    CHECK(by_code("samhsa:OTP") == "medication ");
    CHECK(by_code("samhsa:NU") == "");
    CHECK(by_code("samhsa:HIVT") == "testing ");
    CHECK(by_kind("Methadone maintenance for predetermined time") == "medication ");
    CHECK(by_kind("Buprenorphine with naloxone (Suboxone®)") == "medication ");
    CHECK(by_kind("Use methadone/buprenorphine for pain management or emergency dosing") == "");
    CHECK(by_kind("Do not use medication for opioid addiction") == "");
    CHECK(by_kind("Persons who have experienced intimate partner violence, domestic violence") ==
          "");
    CHECK(by_kind("Naloxone and overdose education") == "supplies ");
    CHECK(by_code("need:supplies") == "supplies ");
    CHECK(by_code("need:luck") == "");
    CHECK(by_kind("Food Pantries") == "food ");
    CHECK(by_kind("Seafood pantry") == "");  // from the beginning of a word
}

TEST_CASE("Place needs: detention, police and courts are no bed and no safety") {
    Place place;
    place.codes = {"BH-1800.1500-700", "FN-1900.2500"};
    CHECK(needs(place) == "bed safety ");
    for (const char* name : {"Juvenile Detention Center", "County Jail", "POLICE DEPARTMENT",
                             "Department of Corrections", "Sheriff's Office", "Criminal Court"}) {
        INFO(name);
        Place named = place;
        named.name = name;
        CHECK(needs(named).find("safety") == std::string::npos);
        named.name = "Shelter";
        named.organization = name;
        CHECK(needs(named).find("safety") == std::string::npos);
        named.organization = "";
        named.kinds = {name};
        CHECK(needs(named).find("safety") == std::string::npos);
    }
    place.kinds = {"Juvenile Detention Facilities"};
    CHECK(needs(place).empty());
}

TEST_CASE("Place needs: the clinic's own file replaces what it names, and only that") {
    const auto own = parse_need_mapping("[food]\ncodes = [\"X-1\"]\nwords = [\"Tamales\"]\n", "f");
    REQUIRE(own);
    Place place;
    place.codes = {"BD-1800", "BH-1800.8500"};
    CHECK(needs(place, *own) == "bed ");
    place.codes = {"X-1.5"};
    CHECK(needs(place, *own) == "food ");
    place.codes = {};
    place.name = "Fresh TAMALES";
    CHECK(needs(place, *own) == "food ");
}

TEST_CASE("Place needs: a wrong file is one sentence that says where") {
    const auto told = [](const char* text) {
        const auto read = parse_need_mapping(text, "needs");
        REQUIRE_FALSE(read);
        return read.error().sentence;
    };
    CHECK(told("[food]\ncodes = 7\n").starts_with("needs:2:"));
    CHECK(told("[food\n").starts_with("needs:1:"));
    CHECK(told("[fod]\n").find("fod") != std::string::npos);
    CHECK(told("food = 3\n").find("[food]") != std::string::npos);
    CHECK(told("[food]\nwords = [\"\"]\n").find("needs some text") != std::string::npos);
}
