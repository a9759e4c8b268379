// Packages of HSDS 2.0 and 3.1, which name and hold some things in other ways than 1.1 and 3.0.
#include "core/nearby.h"
#include "core/settings.h"
#include "tests/core/import_package.h"

using namespace porchlight;
using namespace porchlight::test;
using namespace std::chrono;

namespace {

struct Version {
    Package out{Csv{{"x", ""}}};
    fs::path from;
    Outcome read;
    explicit Version(const std::string& name)
        : from(fs::path(TEST_DATA) / name), read(imported(from, out.db())) {}

    [[nodiscard]] bool noted(const std::string& note) const {
        return std::find(read.notes.begin(), read.notes.end(), note) != read.notes.end();
    }
    /// What a screen would say on that day at that hour.
    [[nodiscard]] OpenNow at(const std::string& id, year_month_day day, int hour) const {
        const auto directory = load_directory(out.db());
        REQUIRE(directory);
        const auto nearby = make_nearby(directory->get(), {}, {}, Settings{}, day);
        for (const NearbyPlace& near : nearby->places)
            if (near.place.id == id)
                return open_now(*nearby, near, {day, hours{hour}, weekday{day}});
        FAIL("there is no " + id);
        return {};
    }
    /// Each file of the folder has its line in the report, and a second import finds nothing new.
    void check_whole() const {
        for (const auto& entry : fs::directory_iterator(from)) {
            const std::string name = entry.path().filename().string();
            if (entry.path().extension() != ".csv") continue;
            INFO(name);
            const auto counted = std::find_if(
                read.report.files.begin(), read.report.files.end(),
                [&](const ImportedFile& file) { return file.file == name && file.rows > 0; });
            CHECK(counted != read.report.files.end());
        }
        const auto again = import_directory(from, out.db(), {});
        REQUIRE(again);
        CHECK(again->changes.compared);
        CHECK(again->changes.same == read.places.size());
        CHECK(again->changes.added.size() + again->changes.gone.size() +
                  again->changes.changed.size() ==
              0);
    }
};

constexpr OpenNow open_until(int hour) {
    return {OpenState::open, hours{hour}, {}, false};
}

}  // namespace

TEST_CASE("Import: a package of HSDS 2.0") {
    const Version version("hsds-2.0");
    const auto& [report, notes, places] = version.read;
    CHECK(report.format == "HSDS 2.0");
    CHECK(report.services == 4);
    CHECK(report.schedules == 4);
    CHECK(report.phones == 3);
    const std::string id =
        "756b5a9d-7d65-4063-b5f2-d08ccf01c55e@30b8482c-64a1-11e6-8b77-86f30ca893d3";
    const Place& kitchen = places.at(id);
    CHECK(kitchen.name == "The City's Kitchen");
    CHECK(kitchen.organization == "Example House League of Friends");
    CHECK(kitchen.address == "4830 Highland Drive, Example City, NV 89501");
    CHECK(kitchen.latitude == 39.428192);
    CHECK(kitchen.languages == std::vector<std::string>{"en", "es"});
    CHECK(kitchen.cost == "No fee");
    CHECK(kitchen.facts.has(PlaceFact::free));
    CHECK(kitchen.facts.has(PlaceFact::wheelchair));
    CHECK(kitchen.kinds == std::vector<std::string>{"Soup Kitchens", "stress"});
    CHECK(kitchen.codes == std::vector<std::string>{"BD-5000.8300"});
    CHECK(kitchen.description.find("\nCome in by the side door.") != std::string::npos);
    const std::string laundry =
        "21a1192b-abb9-45e8-bc52-c81ca4087240@30b84a0c-64a1-11e6-8b77-86f30ca893d3";
    CHECK(places.at(laundry).phones ==
          std::vector<Phone>{{"(773) 2351 2461", "Number at Bubbles at the Cross"},
                             {"(223) 4567 12534", "Laundry Line: General information"}});
    CHECK(places.at(laundry).kinds == std::vector<std::string>{"stress"});
    CHECK(places.at("008b6436-5ac2-4c19-ac4d-d640fbec7818@30b84a0c-64a1-11e6-8b77-86f30ca893d3")
              .status == PlaceStatus::closed_for_good);
    CHECK(notes == Notes{"postal_addresses.csv:2: a postal address is not where the door is",
                         "service_attributes.csv:4: no taxonomy term with id 1046",
                         "other_attributes.csv:3: its link_type is program: no screen shows it",
                         "eligibility.csv:2: says nothing of who may come",
                         "payments_accepted.csv:1: not read, no screen shows anything of it "
                         "(rows: 1)"});
    version.check_whole();

    CHECK(version.at(id, 2020y / June / 1, 10) == open_until(12));
    CHECK(version.at(id, 2020y / June / 1, 13) == OpenNow{OpenState::closed, hours{15}, {}, false});
    CHECK(version.at(id, 2020y / August / 1, 10) == open_until(17));  // the first Saturday
    CHECK(version.at(id, 2020y / August / 8, 10).state == OpenState::closed);
    CHECK(version.at(id, 2021y / June / 7, 10).state == OpenState::not_sure);  // valid no more
    CHECK(version.at(laundry, 2020y / May / 2, 10) == open_until(17));
    CHECK(version.at(laundry, 2020y / May / 9, 10).state == OpenState::closed);
}

TEST_CASE("Import: a package of HSDS 3.1, and the same as JSON") {
    const std::string id =
        "ac148810-d857-441c-9679-408f346de14b@3a19ff88-4620-4d17-9830-ac1d859eb5d5";
    for (const std::string from : {"hsds-3.1", "hsds-3.1/service_full.json"}) {
        INFO(from);
        const Version version(from);
        const Place& place = version.read.places.at(id);
        CHECK(place.name == "Community Counselling");
        CHECK(place.organization == "Example Organization Inc.");
        CHECK(place.address == "1-30 Main Street, MyVillage, MyCity, MyState ABC 1234");
        CHECK(place.phones.at(0).number == "+44 1234 234567 x100");
        auto languages = place.languages;
        std::sort(languages.begin(), languages.end());
        CHECK(languages == std::vector<std::string>{"pl", "ur"});
        CHECK(place.cost.find("Under 18s and Over 60s: 35 gbp per 1 hour session") !=
              std::string::npos);
        CHECK(place.kinds == std::vector<std::string>{"WORKPLACE"});
        CHECK(place.description.find("\nCounselling Services provided") != std::string::npos);
        // "Z" counts where the words beside it say the same hours; else nobody knows.
        CHECK(shown(place).find("Mo540-720 Tu540-720 We540-720 Th540-720 Mo900-1020 ") == 0);
        CHECK(place.hours_text == "First Saturday of the month from July-Nov, 9am-5pm");
        CHECK(version.at(id, 2020y / June / 1, 10) == open_until(12));
        // At one o'clock those words may mean now; in September nobody has checked for long.
        CHECK(version.at(id, 2020y / June / 1, 13).state == OpenState::not_sure);
        CHECK(version.at(id, 2020y / September / 7, 10).state == OpenState::not_sure);
        if (version.from.extension() != ".json") version.check_whole();
    }
    const Version csv("hsds-3.1");
    CHECK(csv.read.report.format == "HSDS 3.1");
    CHECK(csv.read.report.services == 2);
    CHECK(csv.noted("attributes.csv:4: its link_entity is phone: no screen shows it"));
    for (const char* file : {"service_capacity.csv", "units.csv", "url.csv"})
        CHECK(csv.noted(std::string(file) +
                        ":1: not read, no screen shows anything of it (rows: 1)"));
    const Version json("hsds-3.1/service_full.json");
    for (const char* list :
         {"additional_urls", "capacities", "service_areas", "additional_websites"}) {
        INFO(list);
        CHECK(json.noted(std::string("service_full.json (") + list +
                         "):1: not read, no screen shows anything of it (rows: 1)"));
    }
}

TEST_CASE("Import: the JSON of HSDS 2.0 calls things by the names of its tables") {
    const auto read = imported(Csv{{"a.json", R"({"services": [{"id": "1", "name": "Harbor",
        "service_attributes": [{"id": "5", "taxonomy_term":
            {"id": "BD-1800", "term": "Food", "taxonomy": "AIRS"}}],
        "schedule": [{"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00-05:00",
                      "closes_at": "17:00-05:00"}],
        "phone": [{"number": "555-0100", "contact_id": "7"}],
        "service_at_locations": [{"id": "3", "description": "Ring twice.", "location":
            {"id": "2", "physical_address": [{"address_1": "14 Harbor Street"}],
             "postal_addresses": [{"address_1": "PO Box 1"}],
             "other_attributes": [{"link_type": "location",
                                   "taxonomy_term": {"id": "9", "term": "Quiet"}}]}}]}]})"}});
    const Place& place = read.places.at("1@2");
    CHECK(place.kinds == std::vector<std::string>{"Food", "Quiet"});
    CHECK(place.codes == std::vector<std::string>{"BD-1800"});
    CHECK(shown(place) == "Mo540-1020 ");
    CHECK(place.phones == std::vector<Phone>{{"555-0100", ""}});
    CHECK(place.address == "14 Harbor Street");
    CHECK(place.description == "Ring twice.");
    CHECK(read.notes ==
          Notes{"a.json (postal_addresses):1: a postal address is not where the door is"});
}

TEST_CASE("Import: a service that names its location itself, as in 1.0, is there") {
    Csv files = harbor();
    files["services.csv"] = "id,name,location_id\n1,Harbor,2\n4,Maple,2\n5,Pine,77\n";
    const auto read = imported(files);
    CHECK(read.places.size() == 3);
    CHECK(read.places.contains("1@2"));
    CHECK(read.places.at("4@2").latitude == 25.776);
    CHECK(read.places.contains("5@"));
}

TEST_CASE("Import: JSON as the transformer of a 211 writes it") {
    const auto read = imported(Csv{{"organization_1.json", R"({"id": "1", "name": "211",
        "locations": [{"id": "3861", "organization_id": "1", "latitude": "28.283189",
            "longitude": "-80.765212",
            "phones": [{"id": "1", "number": "555-0100", "description": "Fax"},
                       {"id": "2", "number": "555-0101", "description": "Administration"}],
            "addresss": [{"address_1": "1260 Highway 1", "city": "Rockledge"}]}],
        "services": [{"id": [{"id": "2152"}], "organization_id": "1", "name": "RX-8450.5000",
            "alternate_name": "Medication Assisted Maintenance Treatment",
            "locations": [{"id": "3861"}],
            "schedules": [{"description": "24 hours a day, seven days a week"}]}]})"}});
    REQUIRE(read.places.size() == 1);
    const Place& place = read.places.at("2152@3861");
    CHECK(place.name == "Medication Assisted Maintenance Treatment");
    CHECK(place.other_name.empty());
    CHECK(place.codes == std::vector<std::string>{"RX-8450.5000"});
    CHECK(place.kinds == std::vector<std::string>{place.name});
    CHECK(place.address == "1260 Highway 1, Rockledge");
    CHECK(place.phones == std::vector<Phone>{{"555-0101", "Administration"}});
    CHECK(shown(place).find("Mo0-1440 Tu0-1440 ") == 0);
    CHECK(read.notes == Notes{"organization_1.json (phones):1: is a fax: nobody would answer"});
}
