// Places whose address may not be told: nowhere, in no byte of what an import makes.
#include "core/confidential.h"

#include <iterator>

#include "tests/core/import_package.h"

using namespace porchlight;
using namespace porchlight::test;

namespace {

Csv shelter(const std::string& address, const std::string& extra = "") {
    return {{"organizations.csv", "id,name,description\n9,Safe Org,x\n"},
            {"services.csv",
             "id,organization_id,name,description\n"
             "1,9,Shelter,\"A bed. Come to 4711 N.W. Larkspur Avenue, ring twice.\"\n"
             "5,9,Office,Our house is at 4711 larkspur ave. Call first.\n"
             "6,,Other,Near 4711 Oak Street\n"},
            {"locations.csv",
             "id,latitude,longitude,transportation,name\n2,25.4321,-80.4321,Bus 12 stops at the "
             "door," +
                 extra + "\n3,25.5,-80.5,,Office\n"},
            {"service_at_location.csv", "id,service_id,location_id\n7,1,2\n8,5,3\n10,6,3\n"},
            {"addresses.csv",
             "location_id,address_1,address_2,city,state_province,postal_code,address_type\n"
             "2," +
                 address +
                 "\n2,4711 NW Larkspur Avenue,,Miami,FL,33136,postal\n3,1 Main St,,Miami,FL,,\n"},
            {"phones.csv", "number,location_id,description\n555-0101,2,Desk at 4711 Larkspur\n"},
            {"schedules.csv",
             "location_id,byday,opens_at,closes_at,description\n"
             "2,MO,later,,\"Ring at 4711 NW LARKSPUR AVENUE\"\n2,MO,99,\"4711 Larkspur\",\n"}};
}

}  // namespace

TEST_CASE("Import: an address that says it is confidential is not kept, nor what repeats it") {
    for (const std::string address :
         {"Confidential,4711 NW Larkspur Avenue,Miami,FL,33136,", "Address withheld,,,,,",
          "Undisclosed Location,,Miami,FL,,", "Call for location,,,,,",
          "4711 NW Larkspur Ave (not disclosed),,Miami,FL,33136,"}) {
        INFO(address);
        const Package package(shelter(address));
        const auto read = imported(package.path, package.db());
        const Place& place = read.places.at("1@2");
        CHECK(place.confidential);
        CHECK(place.address.empty());
        CHECK_FALSE(place.latitude);
        CHECK_FALSE(place.longitude);
        CHECK(place.transport.empty());
        CHECK(place.description.empty());
        CHECK(place.phones == std::vector<Phone>{{"555-0101", ""}});
        // Another service of the same people must not tell it either; others keep their words.
        CHECK(read.places.at("5@3").description.empty());
        CHECK_FALSE(read.places.at("5@3").confidential);
        CHECK(read.places.at("5@3").address == "1 Main St, Miami, FL");
        CHECK(read.places.at("6@3").description == "Near 4711 Oak Street");
        for (const auto& note : read.notes) CHECK(note.find("arkspur") == std::string::npos);
        std::ifstream in(package.db(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        for (const char* part : {"arkspur", "ARKSPUR", "25.4321", "80.4321"}) {
            INFO(part);
            CHECK(bytes.find(part) == std::string::npos);
        }
    }
}

TEST_CASE("Import: a location or a description that says so counts as well") {
    const std::string open = "12 Oak Street,,Miami,FL,33136,";
    CHECK_FALSE(imported(shelter(open)).places.at("1@2").confidential);
    CHECK(imported(shelter(open, "Confidential site")).places.at("1@2").confidential);
    auto files = harbor();
    files["addresses.csv"] = "location_id,address_1\n2,12 Oak Street\n";
    const auto described = [&](const std::string& words) {
        files["services.csv"] = "id,name,description\n1,Harbor,\"" + words + "\"\n";
        return imported(files).places.at("1@2");
    };
    CHECK(described("Shelter at a confidential location.").confidential);
    CHECK(described("Shelter at an undisclosed location.").address.empty());
    CHECK_FALSE(described("Free, confidential counseling.").confidential);
    CHECK(described("Free, confidential counseling.").address == "12 Oak Street");
}

TEST_CASE("Import: 1.1 and 2.0 keep postal addresses apart, and they give it away as well") {
    auto files = harbor();
    files["services.csv"] = "id,name,description\n1,Harbor,Write to 4711 Larkspur Avenue.\n";
    files["physical_addresses.csv"] = "location_id,address_1\n2,Confidential\n";
    files["postal_addresses.csv"] = "location_id,address_1\n2,4711 NW Larkspur Ave\n";
    const auto read = imported(files);
    CHECK(read.places.at("1@2").confidential);
    CHECK(read.places.at("1@2").description.empty());
    CHECK(read.notes == Notes{"postal_addresses.csv:2: a postal address is not where the door is"});
}

TEST_CASE("A confidential house may be called after its street, and says no more of it") {
    Place place;
    place.name = "Larkspur House";
    place.address = "4711 Larkspur Avenue, Miami";
    place.description = "Ring twice at the gate on Larkspur.";
    place.hours_text = "Mondays, when the lamp is lit";
    place.phones = {{"555-0101", "Larkspur desk"}};
    keep_confidential(place);
    CHECK(place.name == "Larkspur House");
    CHECK(place.description.empty());
    CHECK(place.hours_text == "Mondays, when the lamp is lit");
    CHECK(place.phones == std::vector<Phone>{{"555-0101", ""}});
}

TEST_CASE("A street line is found however it is written, and no other") {
    StreetWords streets;
    CHECK(streets.empty());
    streets.add("275 NW 2nd Street");
    streets.add("Old Mill House");
    streets.add("Confidential");
    streets.add("Miami");
    for (const char* text : {"at 275 N.W. 2nd St.", "275 2ND STREET", "the old mill house, left",
                             "275 northwest 2nd"}) {
        INFO(text);
        CHECK(streets.in(text));
    }
    for (const char* text :
         {"275 people", "2nd Street", "Miami", "Confidential", "mill house", ""}) {
        INFO(text);
        CHECK_FALSE(streets.in(text));
    }
}
