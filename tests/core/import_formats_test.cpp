// Everything else that can be imported: zip, JSON, findtreatment.gov, spreadsheets.
#include "core/import_source.h"
#include "tests/core/import_package.h"
#include "tests/core/zip_file.h"

using namespace porchlight;
using namespace porchlight::test;

namespace {

std::string zip_fault(const std::vector<Entry>& entries, std::size_t most = most_bytes) {
    const auto files = files_in_zip(zip_of(entries), "all.zip", most);
    REQUIRE_FALSE(files);
    return files.error().sentence;
}

/// One file of that name, imported by itself.
Outcome imported_file(const std::string& name, const std::string& bytes) {
    const Package package(Csv{{name, bytes}});
    return imported(package.path / name, package.db());
}

std::string fault_of(const std::string& name, const std::string& bytes) {
    const Package package(Csv{{name, bytes}});
    const auto report = import_directory(package.path / name, package.db(), {});
    REQUIRE_FALSE(report);
    return report.error().sentence;
}

Checked<ImportReport> with_map(const std::string& csv, const std::string& map) {
    const Package package(Csv{{"places.csv", csv}, {"map.toml", map}});
    return import_directory(ImportWay{package.path / "places.csv", package.path / "map.toml"},
                            package.db(), {});
}

Outcome mapped(const std::string& csv, const std::string& map) {
    const Package package(Csv{{"places.csv", csv}, {"map.toml", map}});
    return imported(ImportWay{package.path / "places.csv", package.path / "map.toml"},
                    package.db());
}

}  // namespace

TEST_CASE("Import: a zip is read like the folder it was made of") {
    std::vector<Entry> entries;
    for (const auto& [name, text] : harbor()) entries.push_back({"county/data/" + name, text});
    entries.push_back({"__MACOSX/county/data/._services.csv", "junk"});
    entries.push_back({"county/sample/deep/services.csv", "id,name\n9,Sample\n"});
    entries.push_back({"county/readme.txt", "hello"});
    const auto read = imported_file("county.zip", zip_of(entries));
    CHECK(read.places.size() == 1);
    CHECK(read.places.at("1@2").name == "Harbor");
    CHECK(read.report.format == "HSDS 3.0");
}

TEST_CASE("Import: a zip that is none, tricks, or bursts is one sentence") {
    CHECK(fault_of("a.zip", "PK\3\4 and no more") ==
          "a.zip is not a zip file, or it is cut off. Try to get it again.");
    CHECK(fault_of("a.zip", "") ==
          "a.zip is not a zip file, or it is cut off. Try to get it again.");
    for (const char* name : {"../services.csv", "/etc/services.csv", "a/../../services.csv",
                             "..\\services.csv", "C:\\services.csv"}) {
        INFO(name);
        CHECK(zip_fault({{name, "id,name\n1,A\n"}}) ==
              "all.zip has a file in it that points outside of its own folder. Nothing was read.");
    }
    CHECK(zip_fault({{"services.csv", "/etc/passwd", true}}) ==
          "all.zip has a file in it that points outside of its own folder. Nothing was read.");
    // A small file that grows: it is stopped on its way.
    CHECK(zip_fault({{"services.csv", std::string(4'000'000, '0')}}, 1'000'000) ==
          "all.zip is far too large when it is unpacked: this is no directory of places.");
    CHECK(zip_fault({{"a.csv", std::string(600, '0')}, {"b.csv", std::string(600, '0')}}, 1000) ==
          "all.zip is far too large when it is unpacked: this is no directory of places.");
    const auto none = fault_of("a.zip", zip_of({{"readme.txt", "hello"}}));
    CHECK(none.find("There is no services.csv in a.zip") == 0);
}

TEST_CASE("Import: the JSON of HSDS says what its CSV says") {
    const Package out(Csv{{"x", ""}});
    for (const char* file : {"service_full.json", "organization_full.json", "tabular.json"}) {
        INFO(file);
        const auto read = imported(fs::path(TEST_DATA) / "hsds-json" / file, out.db());
        CHECK(read.report.format == "HSDS JSON");
        REQUIRE(read.places.size() == 1);
        const Place& place = read.places.begin()->second;
        CHECK(place.id ==
              "ac148810-d857-441c-9679-408f346de14b@3a19ff88-4620-4d17-9830-ac1d859eb5d5");
        CHECK(place.name == "Community Counselling");
        CHECK(place.other_name == "MyCity Counselling Services");
        CHECK(place.organization == "Example Organization Inc.");
        CHECK(place.languages == std::vector<std::string>{"ur"});
        CHECK(place.interpreted ==
              "Interpretation services are available in Urdu, Polish, and "
              "Slovak");
        CHECK(place.phones.at(0).number == "+44 1234 234567 x100");
        CHECK(place.phones.at(0).answers.find("Our main reception") == 0);
        CHECK(place.transport.find("MyCity Civic Center is serviced by the number 1 Bus") == 0);
        CHECK(place.access.find("induction loops") != std::string::npos);
        CHECK(place.papers.find("Any official identification document") == 0);
        CHECK(place.who.find("Ages 12 and older") != std::string::npos);
        CHECK(place.alert.find("Following COVID-19") == 0);
        CHECK(place.facts.has(PlaceFact::young_people));
        CHECK(place.facts.has(PlaceFact::wheelchair));
        CHECK_FALSE(place.latitude);
    }
}

TEST_CASE("Import: pages of an API, one file each or all in a folder") {
    const Package out(Csv{{"x", ""}});
    const auto page = imported(fs::path(TEST_DATA) / "hsds-json/service_list.json", out.db());
    REQUIRE(page.places.size() == 1);
    CHECK(page.places.begin()->second.organization == "Example Organization Inc.");
    const auto both = imported(Csv{
        {"page-1.json", R"({"page":1,"contents":[{"id":"1","name":"Harbor","status":"active"}]})"},
        {"page-2.json", R"([{"id":"2","name":"Maple","status":"temporarily closed"},
                            {"id":"1","name":"Harbor"}])"}});
    CHECK(both.places.size() == 2);
    CHECK(both.places.at("2@").status == PlaceStatus::closed_for_now);
    // Places without ids of their own, an organization inside, a phone of a contact.
    const auto nested = imported_file("a.json", R"({"id":"1","name":"Harbor",
        "organization":{"id":"9","name":"Org","phones":[{"number":"555-0100"}]},
        "program":{"id":"7"},
        "locations":[{"latitude":25.5,"longitude":-80.5,
                      "addresses":[{"address_1":"14 Harbor Street","city":"Miami"}],
                      "contacts":[{"title":"Night desk","phones":[{"number":"555-0101"}]}]}]})");
    REQUIRE(nested.places.size() == 1);
    const Place& place = nested.places.begin()->second;
    CHECK(place.id == "1@1-1");
    CHECK(place.address == "14 Harbor Street, Miami");
    CHECK(place.latitude == 25.5);
    CHECK(place.phones == std::vector<Phone>{{"555-0101", "Night desk"}});
    CHECK(nested.notes ==
          Notes{"a.json (program):1: not read, no screen shows anything of it (rows: 1)"});
}

TEST_CASE("Import: JSON that is broken or no directory is one sentence") {
    CHECK(fault_of("a.json", "{\"id\":") == "a.json cannot be read as JSON. Is the file cut off?");
    const std::string none =
        "a.json has no service in it that can be used, so this is not an HSDS "
        "directory.";
    for (const char* text : {"[]", "7", "null", "[1,2]", "{\"contents\":[]}"}) {
        INFO(text);
        CHECK(fault_of("a.json", text) == none);
    }
    CHECK(fault_of("a.json", "{}") ==
          "a.json (services) has no service in it that can be used (line 1: has no id). The "
          "directory before it stays.");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "{\"data\":";
    CHECK_FALSE(fault_of("a.json", deep + "1" + std::string(100'000, '}')).empty());
    // Windows letters in JSON are mended like everywhere.
    CHECK(imported_file("a.json", "[{\"id\":\"1\",\"name\":\"Caf\xe9\"}]").places.at("1@").name ==
          "Café");
}

TEST_CASE("Import: findtreatment.gov") {
    const Package out(Csv{{"x", ""}});
    const auto read = imported(fs::path(TEST_DATA) / "findtreatment", out.db());
    CHECK(read.report.format == "findtreatment.gov");
    CHECK(read.report.services == 6);
    CHECK(read.report.with_position == 6);
    CHECK(read.report.phones == 8);
    const auto named = [&](const std::string& name, const std::string& code) {
        for (const auto& [id, place] : read.places)
            if (place.name == name &&
                (code.empty() ||
                 std::find(place.codes.begin(), place.codes.end(), code) != place.codes.end()))
                return place;
        FAIL("there is no " + name);
        return Place{};
    };
    const Place men = named("Mohr Center", "");
    CHECK(men.other_name == "Region Ten Community Services Board");
    CHECK(men.address == "1014 East Market Street, Charlottesville, VA 22902");
    CHECK(men.facts.has(PlaceFact::men_only));
    CHECK_FALSE(men.facts.has(PlaceFact::women_only));
    CHECK_FALSE(men.facts.has(PlaceFact::free));
    CHECK(men.phones == std::vector<Phone>{{"434-979-8871", ""}, {"434-972-1800", "Intake"}});
    CHECK(men.codes.at(0) == "samhsa:SA");
    CHECK(men.cost.find("Sliding fee scale") != std::string::npos);
    CHECK(men.schedules.empty());  // it does not say when anything is open
    const Place otp = named("Addiction Recovery Systems LLC", "samhsa:OTP");
    for (const char* code : {"samhsa:BU", "samhsa:MM", "samhsa:SA", "samhsa:OMB"}) {
        INFO(code);
        CHECK(std::find(otp.codes.begin(), otp.codes.end(), code) != otp.codes.end());
    }
    CHECK(otp.kinds.at(0) == "SAMHSA-certified Opioid Treatment Program");
    CHECK(otp.languages == std::vector<std::string>{"es"});
    const Place young = named("Greene County Office", "");
    CHECK(young.facts.has(PlaceFact::young_people));

    const auto free = imported_file("free.json", R"([{"name1":"Harbor","typeFacility":"SA",
        "street1":"14 Harbor Street","latitude":"0","longitude":"0","services":[
        {"f2":"PAY","f3":"No payment accepted"},{"f2":"GN","f3":"Female"},{"f2":"OT",
        "f3":"Does not treat opioid addiction"},{"f2":"SET","f3":"Telemedicine/telehealth"}]}])");
    REQUIRE(free.places.size() == 1);
    const Place& place = free.places.begin()->second;
    CHECK(place.facts == PlaceFacts{PlaceFact::free, PlaceFact::women_only, PlaceFact::from_afar});
    CHECK_FALSE(place.latitude);
    CHECK(place.kinds == std::vector<std::string>{"Telemedicine/telehealth"});
    CHECK(place.id.find("Harbor") == std::string::npos);
}

TEST_CASE("Import: a plain spreadsheet with a file that says what its columns are") {
    const std::string map = R"(separator = ";"
[columns]
name = "Program"
organization = "Agency"
street = ["Address", "Suite"]
city = "City"
phone = ["Phone", "Hotline"]
hours = "Hours"
saturday = "Sat"
languages = "Speaks"
kinds = "Type"
cost = "Fee"
confidential = "Secret"
checked = "Seen"
)";
    const auto read = mapped(
        "Program;Agency;Address;Suite;City;Phone;Hotline;Hours;Sat;Speaks;Type;Fee;Secret;Seen\n"
        "Harbor;Org;14 Harbor Street;2;Miami;555-0100;555-0101;Mon-Fri 9am-5pm;10am-2pm;"
        "English, Spanish;Showers, Food;Free;;2026-11-01\n"
        "Caf\xe9;Org;;;;;;when the light is on;;;;;;\n"
        "House;;7 Elm Road;;Miami;555-0102;;;;;;;yes;\n"
        ";Org;;;;;;;;;;;;\nshort\n",
        map);
    CHECK(read.report.format == "spreadsheet");
    CHECK(read.places.size() == 3);
    const auto named = [&](const std::string& name) {
        for (const auto& [id, place] : read.places)
            if (place.name == name) return place;
        FAIL("there is no " + name);
        return Place{};
    };
    const Place place = named("Harbor");
    CHECK(place.address == "14 Harbor Street, 2, Miami");
    CHECK(place.phones == std::vector<Phone>{{"555-0100", ""}, {"555-0101", ""}});
    CHECK(shown(place) == "Mo540-1020 Tu540-1020 We540-1020 Th540-1020 Fr540-1020 Sa600-840 ");
    CHECK(place.languages == std::vector<std::string>{"en", "es"});
    CHECK(place.kinds == std::vector<std::string>{"Showers", "Food"});
    CHECK(place.facts.has(PlaceFact::free));
    CHECK(place.checked.has_value());
    CHECK(named("Café").hours_text == "when the light is on");
    CHECK(named("House").confidential);
    CHECK(named("House").address.empty());
    const auto has = [&](const std::string& part) {
        return std::any_of(read.notes.begin(), read.notes.end(),
                           [&](const auto& note) { return note.find(part) != note.npos; });
    };
    CHECK(has("places.csv:6: has 1 cells where the header has 14"));
    CHECK(has("has no name"));
    CHECK(has("read as Windows-1252 in 1 rows"));
    // The same again gives the same ids.
    CHECK(mapped("Program\tx\nA\t1\n", "[columns]\nname = \"Program\"\n").places.begin()->first ==
          mapped("x,Program\n1,A\n", "[columns]\nname = \"program\"\n").places.begin()->first);
}

TEST_CASE("Import: a mapping file that is wrong is one sentence") {
    const auto says = [](const std::string& map) {
        const auto report = with_map("Program,Phone\nA,1\n", map);
        REQUIRE_FALSE(report);
        return report.error().sentence;
    };
    CHECK(says("[columns]\nphone = \"Phone\"\n") ==
          "map.toml: [columns] does not say which column is the name of a place. Add name = "
          "\"...\" there.");
    CHECK(says("[columns]\nname = \"Name\"\n") ==
          "places.csv, line 1: there is no column \"name\", which map.toml names for name.");
    CHECK(says("[columns]\nnam = \"Program\"\n").find("map.toml:2:1: \"nam\" is nothing") == 0);
    CHECK(says("[columns]\nname = 7\n").find("map.toml:2:") == 0);
    CHECK(says("colums = 1\n").find("map.toml:1:1:") == 0);
    CHECK(says("[columns\n").find("map.toml:1:") == 0);
}
