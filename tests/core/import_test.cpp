#include "core/nearby.h"
#include "tests/core/import_package.h"

using namespace porchlight;
using namespace porchlight::test;

TEST_CASE("Import: an excerpt of 211 Miami (HSDS 1.1), dirt included") {
    const Package out(Csv{{"x", ""}});
    const auto read = imported(fs::path(TEST_DATA) / "hsds-1.1", out.db());
    CHECK(read.report.format == "HSDS 1.1");
    CHECK(read.report.services == 14);
    CHECK(read.report.locations == 14);
    CHECK(read.report.with_position == 9);
    CHECK(read.report.organizations == 11);
    CHECK(read.report.schedules == 51);
    CHECK(read.report.phones == 12);
    CHECK(read.notes.size() == 39);
    const auto has = [&](const std::string& note) {
        return std::find(read.notes.begin(), read.notes.end(), note) != read.notes.end();
    };
    CHECK(has("services.csv:2: broken letters (like \"GÇÖ\") were mended in 1 row"));
    CHECK(has("services.csv:8: no organization with id 6253: kept without one"));
    CHECK(has("physical_addresses.csv:7: is an empty address"));
    CHECK(has("phones.csv:9: has no number"));
    CHECK(has(
        "regular_schedules.csv:21: hours '9:00am-5:00, Mon-Fri' cannot be read: kept as words"));
    CHECK(has("languages.csv:25: names no language"));
    CHECK(has("taxonomy.csv:33: a second row with id FP-4000"));
    CHECK(has("eligibility.csv:2: names no service"));

    const Place& center = read.places.at("2806@2806");
    CHECK(center.name == "JUVENILE ASSESSMENT CENTER");
    CHECK(center.organization == "MIAMI-DADE COUNTY JUVENILE SERVICES");
    CHECK(center.address == "275 NW 2nd Street, 1st Floor, Miami, FL 33128");
    CHECK(center.phones == std::vector<Phone>{{"305-755-6200", ""}});
    CHECK(center.kinds.front() == "Nondelinquent Juvenile Detention Facilities");
    CHECK(center.description.find("###") == std::string::npos);
    CHECK_FALSE(center.checked);
    CHECK(read.places.at("1014@1014").hours_text == "9:00am-5:00, Mon-Fri");
    // Its only row says Saturday from 4 pm to midnight; its text says so of Monday to Friday.
    CHECK(shown(read.places.at("3212@3212")) ==
          "Mo960-1440 Tu960-1440 We960-1440 Th960-1440 Fr960-1440 Sa720-1020 ");
    CHECK(
        has("regular_schedules.csv:42: its day and times are not those of its text: "
            "'4:00pm-12:00am, Mon-Fri; 12:00pm-5:00pm, Sat' counts"));
    CHECK(read.places.at("470@470").facts.has(PlaceFact::walk_in));
}

TEST_CASE("Import: the examples of HSDS 3.0, also by one of their files") {
    const Package out(Csv{{"x", ""}});
    for (const char* from : {"hsds-3.0", "hsds-3.0/services.csv", "hsds-3.0/datapackage.json"}) {
        const auto read = imported(fs::path(TEST_DATA) / from, out.db());
        CHECK(read.report.format == "HSDS 3.0");
        CHECK(read.report.services == 1);
        CHECK(read.report.with_position == 0);
        REQUIRE(read.places.size() == 1);
        const Place& place = read.places.begin()->second;
        CHECK(place.name == "Community Counselling");
        CHECK(place.organization == "Example Organization Inc.");
        CHECK(place.languages == std::vector<std::string>{"ur"});
        CHECK(place.phones.at(0).number == "+44 1234 234567 x100");
        CHECK(place.facts.has(PlaceFact::wheelchair));
        CHECK(place.checked == std::chrono::year_month_day{std::chrono::year{2005},
                                                           std::chrono::January,
                                                           std::chrono::day{1}});
        CHECK(place.schedules.empty());
        CHECK(Notes(read.notes.begin(), read.notes.begin() + 5) ==
              Notes{"locations.csv:2: its latitude is not on earth: kept without a position",
                    "addresses.csv:2: a postal address is not where the door is",
                    "schedules.csv:2: does not say for sure on which days: kept as words",
                    "attributes.csv:2: no service with id f28dd44b-0c4d-479f-8e90-4c52219a8b3c",
                    "cost_options.csv:2: ended on 2022-12-31"});
    }
}

TEST_CASE("Import: files lie in the folder, in data/, or where datapackage.json says") {
    const std::string services = harbor().at("services.csv");
    CHECK(imported({{"data/services.csv", services}}).report.services == 1);
    CHECK(imported({{"SERVICES.CSV", services}}).report.services == 1);
    CHECK(imported({{"datapackage.json", R"({"resources":[{"path":"deep/er/services.csv"},{}]})"},
                    {"deep/er/services.csv", services}})
              .report.services == 1);
    CHECK(fault({{"datapackage.json", R"({"resources":[{"path":"../services.csv"}]})"},
                 {"services.csv", services}}) ==
          "datapackage.json names ../services.csv, which is outside its folder.");
}

TEST_CASE("Import: a broken package leaves the old directory and says where") {
    const auto contains = [](const std::string& text, const std::string& part) {
        INFO(text);
        return text.find(part) != text.npos;
    };
    CHECK(contains(fault({{"organizations.csv", "id,name\n"}}), "There is no services.csv in "));
    CHECK(fault({{"services.csv", "name,description\nHarbor,x\n"}}) ==
          "services.csv, line 1: there is no column \"id\".");
    CHECK(fault(with(harbor(), "locations.csv", "<html>\n")) ==
          "locations.csv, line 1: there is no column \"id\".");
    CHECK(fault(with(harbor(), "regular_schedules.csv", "service_id,opens_at,closes_at\n")) ==
          "regular_schedules.csv, line 1: there is no column \"weekday\".");
    CHECK(contains(fault(with(harbor(), "services.csv", std::string("PK\3\4\0\0", 6))),
                   "services.csv is not a CSV file"));
    CHECK(contains(fault(with(harbor(), "phones.csv", "number,service_id\n1,1\n\"2,1\n3,1\n")),
                   "phones.csv, line 3: a quote opens"));
    CHECK(fault({{"services.csv", ""}}) == "services.csv is empty: there is no header line.");
    CHECK(fault({{"services.csv", "id,name\n"}}) ==
          "services.csv has no service in it that can be used. The directory before it stays.");
    CHECK(fault({{"services.csv", "id,name\n,Harbor\n"}}) ==
          "services.csv has no service in it that can be used (line 2: has no id). "
          "The directory before it stays.");
    CHECK(
        contains(fault({{"services.csv/x", ""}}), "services.csv cannot be read: Is a directory."));

    const Package package(harbor());
    CHECK(import_directory(package.path / "nowhere", package.db(), {}).error().sentence ==
          "There is no " + (package.path / "nowhere").string() + ".");
    std::ofstream(package.path / "all.zip") << "PK";
    CHECK(contains(import_directory(package.path / "all.zip", package.db(), {}).error().sentence,
                   "all.zip is not a zip file, or it is cut off."));
}

TEST_CASE("Import: progress ends at all rows") {
    const Package package(harbor());
    std::pair<std::size_t, std::size_t> last;
    REQUIRE(import_directory(package.path, package.db(), [&](std::size_t done, std::size_t all) {
        last = {done, all};
    }));
    CHECK(last == std::pair<std::size_t, std::size_t>{3, 3});
}

TEST_CASE("Import: the made-up directory of the demo has nothing left out") {
    const Package out(Csv{{"x", ""}});
    const auto read = imported(fs::path(TEST_DATA) / "../../assets/directory", out.db());
    CHECK(read.notes.empty());
    CHECK(read.places.size() == 20);
    CHECK(read.report.with_position == 16);  // a hidden house and help by phone have none
    const Place& harbor_drop_in = read.places.at("s-harbor@l-harbor");
    CHECK(harbor_drop_in.facts.has(PlaceFact::walk_in));
    CHECK(harbor_drop_in.facts.has(PlaceFact::free));
    CHECK(harbor_drop_in.facts.has(PlaceFact::no_papers));
    CHECK(harbor_drop_in.facts.has(PlaceFact::wheelchair));
    CHECK(harbor_drop_in.languages == std::vector<std::string>{"en", "es", "ht"});
    CHECK(harbor_drop_in.kinds.front() == "Drop-in centers");
    CHECK(minutes_on_foot(harbor_drop_in, 25.7750, -80.2000) == 6);
    CHECK_FALSE(read.places.at("s-riverside@l-riverside").facts.has(PlaceFact::free));
    CHECK_FALSE(read.places.at("s-maple@l-maple").facts.has(PlaceFact::walk_in));
}
