// What is exported is HL7 FHIR R4, by the JSON schema that HL7 publishes, and names nobody.
#include "core/fhir.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace porchlight;
using namespace std::chrono;
using nlohmann::json;

namespace {

/// Says what is wrong with that resource by the schema; "" where nothing is.
std::string wrong_with(const json& resource) {
    static const json published = [] {
        std::ifstream in(std::string(TEST_DATA) + "/fhir-r4/fhir.schema.json");
        return json::parse(in);
    }();
    json wanted = published;
    wanted["$ref"] = "#/definitions/" + resource.at("resourceType").get<std::string>();
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(wanted),
                                            schema);
    valijson::ValidationResults results;
    if (valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(resource),
                                       &results)) {
        return "";
    }
    std::string all;
    for (const auto& fault : results) {
        all += fault.description + "\n";
    }
    return all.empty() ? "not valid" : all;
}

std::vector<json> lines_of(const FhirFile& file) {
    std::vector<json> lines;
    std::istringstream in(file.text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(json::parse(line));
    }
    return lines;
}

void check_all(const std::vector<FhirFile>& files) {
    for (const FhirFile& file : files) {
        const auto lines = lines_of(file);
        CHECK(lines.size() == file.resources);
        for (const json& line : lines) {
            INFO(line.dump(2));
            CHECK(wrong_with(line).empty());
            CHECK(line["resourceType"].get<std::string>() + ".ndjson" == file.name);
        }
    }
}

std::map<ReferralId, Referral> every_kind() {
    std::map<ReferralId, Referral> all;
    int number = 0;
    for (const auto way : {ReferralWay::outgoing, ReferralWay::incoming}) {
        for (int step = 0; step < 5; ++step) {
            Referral one;
            one.id.value = "0190-" + std::to_string(number++);
            one.way = way;
            one.code = "K7-M" + std::to_string(number);
            one.place = step % 2 == 0 ? "1@2" : "";
            one.partner_name = "Cedar Hill";
            one.step = static_cast<ReferralStep>(step);
            one.offered = 2026y / November / 23;
            one.visit = {"visit-secret"};
            one.note = "note-secret";
            if (step >= 3) {
                one.ended = 2026y / November / 25;
            }
            if (step == 3) {
                one.arrived = 2026y / November / 24;
            }
            if (step == 4) {
                one.why = WhyNot::no_room;
            }
            all[one.id] = one;
        }
    }
    return all;
}

Nearby two_places() {
    NearbyPlace full, bare;
    Place& place = full.place;
    place.id = "48102e86-bb50-41c4-8f1e-e269368c41d1@3a19ff88-4620-4d17-9830-ac1d859eb5d5";
    place.name = "Harbor";
    place.organization = "Harbor Help";
    place.description = "Two lines.\nAnd \"quotes\".";
    place.address = "14 Harbor Street";
    place.latitude = 25.5;
    place.longitude = -80.25;
    place.phones = {{"213-555-0142", "desk"}};
    place.schedules = {weekly({Monday, Tuesday}, 540min, 1020min),
                       weekly({Saturday}, 1140min, 1860min), weekly({Sunday}, 0min, 1440min)};
    place.languages = {"en", "Haitian Creole"};
    place.kinds = {"Showers"};
    place.facts = {PlaceFact::walk_in, PlaceFact::pets};
    place.who = "Anyone";
    bare.place.id = "3@";
    bare.place.name = "Bare";
    Nearby nearby;
    nearby.places = {full, bare};
    return nearby;
}

}  // namespace

TEST_CASE("the schema refuses what is no FHIR", "[fhir]") {
    CHECK_FALSE(wrong_with({{"resourceType", "Task"}, {"colour", "blue"}}).empty());
    CHECK_FALSE(wrong_with({{"resourceType", "ServiceRequest"}}).empty());  // has no subject
    CHECK_FALSE(wrong_with({{"resourceType", "Location"}, {"id", "a b"}}).empty());
}

TEST_CASE("referrals of every kind and step are FHIR R4, and name nobody", "[fhir]") {
    const auto files = fhir_referrals(every_kind(), "Porchlight");
    check_all(files);
    for (const FhirFile& file : files) {
        CHECK(file.resources == 10);
        CHECK(file.text.find("secret") == std::string::npos);
    }
    const auto tasks = lines_of(files.at(1));
    CHECK(tasks.at(0)["status"] == "requested");
    CHECK(tasks.at(3)["status"] == "completed");
    CHECK(tasks.at(3)["executionPeriod"]["end"] == "2026-11-24");
    CHECK(tasks.at(4)["statusReason"]["text"] == "no_room");
}

TEST_CASE("places are FHIR R4; what refers to something finds it", "[fhir]") {
    const auto files = fhir_directory(two_places());
    check_all(files);
    const auto services = lines_of(files.at(0));
    REQUIRE(services.size() == 2);
    const json& full = services.at(0);
    CHECK("Location/" + lines_of(files.at(1)).at(0)["id"].get<std::string>() ==
          full["location"][0]["reference"]);
    CHECK("Organization/" + lines_of(files.at(2)).at(0)["id"].get<std::string>() ==
          full["providedBy"]["reference"]);
    // Monday, Tuesday, Saturday evening, Sunday until seven, and all of Sunday.
    REQUIRE(full["availableTime"].size() == 5);
    CHECK(full["availableTime"][3]["daysOfWeek"][0] == "sun");
    CHECK(full["availableTime"][3]["availableEndTime"] == "07:00:00");
    CHECK(full["availableTime"][4]["allDay"] == true);
    CHECK(full["appointmentRequired"] == false);
}

TEST_CASE("what is hidden or held is not exported", "[fhir]") {
    Nearby nearby = two_places();
    nearby.places[0].hidden = true;
    nearby.places[1].held = true;
    for (const FhirFile& file : fhir_directory(nearby)) {
        CHECK(file.resources == 0);
        CHECK(file.text.empty());
    }
}
