// What a curator is told after an import.
#include "core/import_facts.h"

#include "tests/core/import_package.h"

using namespace porchlight;
using namespace porchlight::test;

namespace {

std::size_t count_of(const ImportReport& report, const std::string& what) {
    for (const FieldCount& field : report.fields)
        if (field.what == what) return field.places;
    FAIL("nothing counts " + what);
    return 0;
}

}  // namespace

TEST_CASE("Import: the report counts fields and names the places of which least is known") {
    auto files = harbor();
    files["services.csv"] =
        "id,name,description,status,last_modified\n1,Harbor,Beds,active,2026-01-02\n"
        "4,Bare,,active,\n5,Shut,,defunct,\n";
    files["phones.csv"] = "number,service_id\n555-0101,1\n";
    files["schedules.csv"] = "service_id,byday,opens_at,closes_at\n1,MO,09:00,17:00\n4,MO,late,\n";
    const auto report = imported(files).report;
    CHECK(report.places == 3);
    CHECK(count_of(report, "have hours that can be read") == 1);
    CHECK(count_of(report, "have hours in words only") == 1);
    CHECK(count_of(report, "have a phone number") == 1);
    CHECK(count_of(report, "have a position") == 1);
    CHECK(count_of(report, "say when they were last checked") == 1);
    CHECK(count_of(report, "are closed for good") == 1);
    REQUIRE(report.worst.size() == 2);  // nobody has to mend what is closed for good
    CHECK(report.worst[0].id == "4@");
    CHECK(report.worst[0].missing.front() == "hours");
    CHECK(report.worst[1].name == "Harbor");
    CHECK(report.worst[1].missing.size() < report.worst[0].missing.size());
}

TEST_CASE("Import: what changed since last time, and nothing when nothing did") {
    const Package first(harbor());
    CHECK_FALSE(imported(first.path, first.db()).report.changes.compared);
    auto files = harbor();
    files["services.csv"] = "id,name\n1,Harbor\n8,Fresh\n";
    files["phones.csv"] = "number,service_id\n555-0101,1\n";
    const Package second(files);
    auto changes = imported(second.path, first.db()).report.changes;
    CHECK(changes.compared);
    CHECK(changes.same == 0);
    CHECK(changes.added == std::vector<std::string>{"Fresh"});
    CHECK(changes.changed == std::vector<std::string>{"Harbor"});
    CHECK(changes.gone.empty());
    changes = imported(second.path, first.db()).report.changes;
    CHECK(changes.same == 2);
    CHECK(changes.added.size() + changes.changed.size() + changes.gone.size() == 0);
    const Package third(harbor());
    CHECK(imported(third.path, first.db()).report.changes.gone ==
          std::vector<std::string>{"Fresh"});
    std::ofstream(first.db()) << "no database at all, only a file of that name in its place";
    changes = imported(third.path, first.db()).report.changes;
    CHECK_FALSE(changes.compared);
    CHECK_FALSE(changes.why_not.empty());
}

TEST_CASE("Import: every real directory a second time changes nothing and leaves equal places") {
    for (const char* from :
         {"hsds-1.1", "hsds-3.0", "hsds-json/service_full.json", "hsds-json/organization_full.json",
          "findtreatment", "../../assets/directory"}) {
        INFO(from);
        const Package out(Csv{{"x", ""}});
        const auto once = imported(fs::path(TEST_DATA) / from, out.db());
        const auto again = imported(fs::path(TEST_DATA) / from, out.db());
        CHECK(again.places == once.places);
        CHECK(again.notes == once.notes);
        CHECK(again.report.changes.compared);
        CHECK(again.report.changes.same == once.places.size());
        CHECK(again.report.changes.changed.empty());
    }
}

TEST_CASE("Import: two organizations with one name at one address are one") {
    auto files = harbor();
    files["organizations.csv"] = "id,name\n8,Harbor Org\n9,HARBOR ORG\n10,Harbor Org\n";
    files["services.csv"] = "id,name,organization_id\n1,Harbor,8\n4,Kitchen,9\n5,Desk,10\n";
    files["locations.csv"] = "id,organization_id\n2,8\n3,9\n6,10\n";
    files["service_at_location.csv"] = "service_id,location_id\n1,2\n4,3\n5,6\n";
    files["addresses.csv"] =
        "location_id,address_1,city\n2,14 Harbor Street,Miami\n3,14 Harbor "
        "Street,Miami\n6,Other,x\n";
    const auto read = imported(files);
    CHECK(read.notes == Notes{"organizations.csv:3: has the name and the address of organization "
                              "8: taken as one"});
    CHECK(read.report.same_organizations == 1);
    CHECK(read.places.at("4@3").organization == "Harbor Org");
}

TEST_CASE("Import: twins are shown once") {
    auto files = harbor();
    files["services.csv"] = "id,name\n1,Harbor\n4,Harbor\n5,Harbour\n";
    files["service_at_location.csv"] = "service_id,location_id\n1,2\n4,2\n5,2\n";
    const auto read = imported(files);
    CHECK(read.places.size() == 2);
    CHECK(read.report.twins == std::vector<std::string>{"4@2"});
}
