#include "tests/core/import_package.h"

using namespace porchlight;
using namespace porchlight::test;

TEST_CASE("Import: what makes a service, a location or an organization stay out") {
    auto files = harbor();
    files["services.csv"] =
        "status,name,id,organization_id\n,Harbor,1,\n,Again,1,\n,No id,,\n, ,5,\n"
        "defunct,Gone,6,\nactive,Open,7,99\n,short\n";
    files["organizations.csv"] = "id,name\n8,One\n8,Two\n";
    files["service_at_location.csv"] =
        "id,service_id,location_id\n3,1,2\n4,9999,2\n5,5,2\n6,1,77\n7,1,2\n3,7,2\n";
    const auto read = imported(files);
    CHECK(read.notes == Notes{
                            "organizations.csv:3: a second row with id 8",
                            "services.csv:3: a second row with id 1",
                            "services.csv:4: has no id",
                            "services.csv:5: service 5 has no name",
                            "services.csv:7: no organization with id 99: kept without one",
                            "services.csv:8: has 2 cells where the header has 4",
                            "service_at_location.csv:3: no service with id 9999",
                            "service_at_location.csv:4: service 5 was left out",
                            "service_at_location.csv:5: no location with id 77",
                            "service_at_location.csv:6: service 1 was at location 2 already",
                            "service_at_location.csv:7: a second row with id 3",
                        });
    CHECK(read.report.services == 3);
    CHECK(read.places.size() == 3);
    CHECK(read.places.at("6@").status == PlaceStatus::closed_for_good);
    CHECK(read.places.contains("1@2"));
    CHECK(read.places.contains("7@"));  // nowhere, but perhaps there is a phone
}

TEST_CASE("Import: a bad position never drops the place") {
    const std::pair<std::string, std::string> table[] = {
        {"95.2,-80.2", "its latitude is not on earth"},
        {"25.7,-280", "its longitude is not on earth"},
        {"north,-80.2", "its latitude is not a number"},
        {"25.7,", "its longitude is not a number"},
        {"nan,1", "its latitude is not a number"},
        {"25.7N,1", "its latitude is not a number"},
        {"0,0.0", "latitude 0, longitude 0 is in the sea"},
    };
    for (const auto& [position, why] : table) {
        const auto read = imported(
            with(harbor(), "locations.csv", "id,latitude,longitude\n2," + position + "\n"));
        CHECK(read.notes == Notes{"locations.csv:2: " + why + ": kept without a position"});
        CHECK_FALSE(read.places.at("1@2").latitude);
        CHECK_FALSE(read.places.at("1@2").longitude);
        CHECK(read.report.with_position == 0);
        CHECK(read.report.locations == 1);
    }
    const auto read =
        imported(with(harbor(), "locations.csv", "id,latitude,longitude\n2,+25.5,-80.2\n"));
    CHECK(read.places.at("1@2").latitude == 25.5);
    CHECK(read.report.with_position == 1);
}

TEST_CASE("Import: a row that points at something must find it") {
    auto files = harbor();
    files["services.csv"] = "id,name\n1,Harbor\n4,Mobile\n";
    files["organizations.csv"] = "id,name\n9,Org\n";
    files["phones.csv"] =
        "number,service_id,location_id,organization_id,service_at_location_id,type,extension\n"
        "555-0101,1,,,,,\n555-0102,1,2,,3,voice,7\n555-0103,,,,3,,\n555-0104,,2,,,,\n"
        "555-0105,9999,,,,,\n555-0106,1,77,,,,\n555-0107,4,2,,,,\n555-0108,1,2,,44,,\n"
        "555-0109,,,,,,\n555-0110,,,66,,,\n,1,,,,,\n555-0111,1,,,,fax,\n555-0112,,,9,,,\n";
    const auto read = imported(files);
    CHECK(read.notes == Notes{
                            "phones.csv:6: no service with id 9999",
                            "phones.csv:7: no location with id 77",
                            "phones.csv:8: service 4 is not at location 2",
                            "phones.csv:9: no service at location with id 44",
                            "phones.csv:10: names no service, location or organization",
                            "phones.csv:11: no organization with id 66",
                            "phones.csv:12: has no number",
                            "phones.csv:13: is a fax: nobody would answer",
                        });
    CHECK(read.report.phones == 5);
    CHECK(read.places.at("1@2").phones ==
          std::vector<Phone>{
              {"555-0102 x7", ""}, {"555-0103", ""}, {"555-0101", ""}, {"555-0104", ""}});
}

TEST_CASE("Import: an organization's phone stands in where there is no other") {
    auto files = harbor();
    files["services.csv"] = "id,name,organization_id\n1,Harbor,9\n";
    files["organizations.csv"] = "id,name\n9,Org\n";
    files["phones.csv"] = "number,organization_id\n555-0112,9\n";
    CHECK(imported(files).places.at("1@2").phones == std::vector<Phone>{{"555-0112", ""}});
}

TEST_CASE("Import: schedules of 1.1") {
    auto files = harbor();
    files["regular_schedules.csv"] =
        "service_id,weekday,opens_at,closes_at,original_text\n"
        "1,Tuesday,9:00am,5:00pm,\n1,Monday,9:00am,5:00pm,\n1,Monday,09:00,17:00,\n"
        "1,Mon-Fri,9:00am,5:00pm,\n1,Friday,8:00m,5:00pm,\"8:00m-5:00pm, Fri\"\n1,Sunday,,,\n"
        "1,Saturday,7:00pm,7:00am,\n1,Wednesday,call,,\n";
    const auto read = imported(files);
    CHECK(read.report.format == "HSDS 1.1");
    CHECK(read.notes ==
          Notes{
              "regular_schedules.csv:5: weekday 'Mon-Fri' is not one day",
              "regular_schedules.csv:6: hours '8:00m-5:00pm, Fri' cannot be read: kept as words",
              "regular_schedules.csv:7: has no hours",
              "regular_schedules.csv:9: hours 'call' to '' cannot be read: kept as words",
          });
    CHECK(shown(read.places.at("1@2")) == "Mo540-1020 Tu540-1020 Sa1140-1860 ");
    CHECK(read.places.at("1@2").hours_text == "8:00m-5:00pm, Fri\nWednesday call-");
    CHECK(read.report.schedules == 6);
}

TEST_CASE("Import: hours of the door come before the service's, those before the house's") {
    const std::string header = "service_id,location_id,byday,opens_at,closes_at\n";
    const std::string house = ",2,MO,06:00,22:00\n", service = "1,,MO,07:00,21:00\n",
                      door = "1,2,MO,08:00,20:00\n";
    const auto hours = [&](const std::string& rows) {
        return shown(imported(with(harbor(), "schedules.csv", header + rows)).places.at("1@2"));
    };
    CHECK(hours(house) == "Mo360-1320 ");
    CHECK(hours(house + service) == "Mo420-1260 ");
    CHECK(hours(house + service + door) == "Mo480-1200 ");
}

TEST_CASE("Import: addresses, languages, wheelchairs") {
    auto files = harbor();
    files["addresses.csv"] =
        "location_id,address_1,address_2,city,state_province,postal_code,address_type\n"
        "2,PO Box 1,,,,,postal\n2,14 Harbor Street,  ,Miami,FL ,33136,physical\n"
        "2,Other,,,,,\n77,Other,,,,,\n,Other,,,,,\n";
    files["languages.csv"] =
        "service_id,location_id,name,code\n1,,Spanish,\n1,,Kriol,bzj\n,2,English,en\n1,,,\n9,,Thai,"
        "\n";
    files["accessibility.csv"] = "location_id,description\n2,Wheelchair ramp\n77,Ramp\n";
    const auto read = imported(files);
    CHECK(read.notes == Notes{
                            "addresses.csv:2: a postal address is not where the door is",
                            "addresses.csv:4: a second address of location 2",
                            "addresses.csv:5: no location with id 77",
                            "addresses.csv:6: names no location",
                            "languages.csv:5: names no language",
                            "languages.csv:6: no service with id 9",
                            "accessibility.csv:3: no location with id 77",
                        });
    const Place& place = read.places.at("1@2");
    CHECK(place.address == "14 Harbor Street, Miami, FL 33136");
    CHECK(place.languages == std::vector<std::string>{"es", "bzj", "en"});
    CHECK(place.facts.has(PlaceFact::wheelchair));
}

TEST_CASE("Import: kinds, the finest first") {
    auto files = harbor();
    files["taxonomy_terms.csv"] =
        "id,code,name\na,BH,Shelter\nb,BH-1800.1500,Night shelter\nb,X,Y\nc,,\n";
    files["attributes.csv"] = "link_id,taxonomy_term_id\n1,a\n3,b\n1,b\n1,zz\n88,a\n";
    const auto read = imported(files);
    CHECK(read.notes == Notes{
                            "taxonomy_terms.csv:4: a second row with id b",
                            "taxonomy_terms.csv:5: taxonomy term c has no name",
                            "attributes.csv:5: no taxonomy term with id zz",
                            "attributes.csv:6: no service with id 88",
                        });
    CHECK(read.places.at("1@2").kinds == std::vector<std::string>{"Night shelter", "Shelter"});
}

TEST_CASE("Import: prices and papers") {
    const std::string prices = "service_id,amount,amount_description,valid_to\n";
    const std::string papers = "service_id,document\n";
    const auto place = [](Csv files) { return imported(files).places.at("1@2"); };
    CHECK_FALSE(place(harbor()).facts.has(PlaceFact::free));
    CHECK(place(with(harbor(), "services.csv", "id,name,fees\n1,Harbor,No fee\n"))
              .facts.has(PlaceFact::free));
    CHECK(place(with(harbor(), "cost_options.csv", prices + "1,0,,\n")).facts.has(PlaceFact::free));
    CHECK(place(with(harbor(), "cost_options.csv", prices + "1,,Free,\n"))
              .facts.has(PlaceFact::free));
    CHECK_FALSE(place(with(harbor(), "cost_options.csv", prices + "1,0,,\n1,5,,\n"))
                    .facts.has(PlaceFact::free));
    CHECK_FALSE(place(with(harbor(), "cost_options.csv", prices + "1,,Free,\n1,,Ask,\n"))
                    .facts.has(PlaceFact::free));
    const auto old =
        imported(with(harbor(), "cost_options.csv", prices + "1,0,,2020-01-01\n7,0,,\n"));
    CHECK_FALSE(old.places.at("1@2").facts.has(PlaceFact::free));
    CHECK(old.notes == Notes{"cost_options.csv:2: ended on 2020-01-01",
                             "cost_options.csv:3: no service with id 7"});

    CHECK_FALSE(place(harbor()).facts.has(PlaceFact::no_papers));
    CHECK(place(with(harbor(), "required_documents.csv", papers + "1,None.\n"))
              .facts.has(PlaceFact::no_papers));
    CHECK_FALSE(place(with(harbor(), "required_documents.csv", papers + "1,None\n1,Passport\n"))
                    .facts.has(PlaceFact::no_papers));
    CHECK(imported(with(harbor(), "required_documents.csv", papers + "1,\n7,ID\n")).notes ==
          Notes{"required_documents.csv:2: names no document",
                "required_documents.csv:3: no service with id 7"});
    const auto said = place(with(harbor(), "services.csv",
                                 "id,name,application_process,last_modified\n1,Harbor,Walk in. No "
                                 "ID needed.,2024-02-03T10:00:00Z\n"));
    CHECK(said.facts.has(PlaceFact::no_papers));
    CHECK(said.facts.has(PlaceFact::walk_in));
    CHECK(said.checked == std::chrono::year_month_day{std::chrono::year{2024},
                                                      std::chrono::February, std::chrono::day{3}});
}
