// What the desk says of places: it stands until it is said anew, whatever is imported.
#include "core/place_edit.h"

#include <catch2/catch.hpp>

#include "core/fhir.h"
#include "core/nearby.h"
#include "core/settings.h"
#include "tests/core/small_clinic.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

constexpr auto monday = 2026y / November / 23;

struct Desk {
    ClinicState state = small_clinic();
    WallTime now = sys_days{monday} + hours{17};
    int commands = 0;

    template <class What>
    std::optional<Refusal> ask(const What& what) {
        return run(state, {{"command " + std::to_string(++commands)}, {"desk"}, what, {"dee"}},
                   now);
    }
    void say(const std::string& place, const PlaceChange& change) {
        REQUIRE_FALSE(ask(EditPlace{{"edit " + std::to_string(commands)}, place, change}));
    }
    void complain(const std::string& place, Complaint what) {
        REQUIRE_FALSE(ask(ReportPlace{{"report " + std::to_string(commands)}, place, what}));
    }
    [[nodiscard]] std::shared_ptr<const Nearby> nearby(const Directory& directory) const {
        return make_nearby(&directory, state.place_edits, state.place_reports, *state.settings,
                           monday);
    }
};

Place harbor() {
    Place place;
    place.id = "1@2";
    place.name = "Harbor Drop-In";
    place.organization = "Harbor";
    place.address = "14 Harbor Street, Miami, FL";
    place.description = "Come to 14 HARBOR street. Coffee.";
    place.transport = "Bus 3 to the pier";
    place.latitude = 25.8;
    place.longitude = -80.2;
    place.phones = {{"213-555-0142", ""}};
    place.schedules = {weekly({Monday}, 540min, 1020min)};
    return place;
}

LocalTime at(int hour) {
    return {monday, minutes{hour * 60}, Monday};
}

}  // namespace

TEST_CASE("an edit outlives the next import, and says who and when", "[places]") {
    Desk desk;
    PlaceChange change;
    change.hours = {{Monday, {12h, 20h}}};
    desk.say("1@2", change);
    Place newer = harbor();
    newer.description = "Another text.";
    for (const Directory& directory : {Directory{{harbor()}, "", {}}, Directory{{newer}, "", {}}}) {
        const auto nearby = desk.nearby(directory);
        CHECK(open_now(*nearby, nearby->places[0], at(10)).state == OpenState::closed);
        CHECK(open_now(*nearby, nearby->places[0], at(19)).at == 20h);
        CHECK(nearby->places[0].place.description == directory.places[0].description);
    }
    const PlaceEdit& said = desk.state.place_edits.at("1@2").front();
    CHECK(said.by == StaffId{"dee"});
    CHECK(said.at == desk.now);
}

TEST_CASE("the last word counts, part by part", "[places]") {
    Desk desk;
    PlaceChange hours, hidden, shown, partner, nothing;
    hours.hours = {{Monday, {9h, 10h}}};
    hidden.hidden = true;
    partner.partner = Partner{PartnerKind::harm_reduction, true, {Welcome::pets}};
    desk.say("1@2", hours);
    desk.say("1@2", hidden);
    desk.say("1@2", partner);
    CHECK(find_places(*desk.nearby({{harbor()}, "", {}}), {}, at(9)).places.empty());
    shown.hidden = false;
    shown.partner = std::optional<Partner>{};
    desk.say("1@2", shown);
    const PlaceChange settled_now = settled(desk.state.place_edits.at("1@2"));
    CHECK(settled_now.hours == hours.hours);
    CHECK(settled_now.hidden == false);
    REQUIRE(settled_now.partner);
    CHECK_FALSE(*settled_now.partner);
    CHECK(find_places(*desk.nearby({{harbor()}, "", {}}), {}, at(9)).places.size() == 1);
}

TEST_CASE("two people who were not treated kindly hold a place back until somebody looks",
          "[places]") {
    Desk desk;
    const Directory directory{{harbor()}, "", {}};
    desk.complain("1@2", Complaint::not_kind);
    desk.complain("1@2", Complaint::hours_wrong);
    CHECK_FALSE(desk.nearby(directory)->places[0].held);
    desk.complain("1@2", Complaint::not_kind);
    CHECK(desk.nearby(directory)->places[0].held);
    CHECK(find_places(*desk.nearby(directory), {}, at(10)).places.empty());
    PlaceChange looked;
    looked.checked = true;
    desk.say("1@2", looked);
    CHECK(desk.state.place_reports.empty());
    CHECK(find_places(*desk.nearby(directory), {}, at(10)).places.size() == 1);
}

TEST_CASE("a place that the desk adds is there, with and without a directory", "[places]") {
    Desk desk;
    PlaceChange change;
    change.added = AddedPlace{"Green Table", "2 Elm Street", "555-0100", 25.7, -80.2, {"food"}};
    REQUIRE_FALSE(desk.ask(EditPlace{{"e1"}, "", change}));
    const auto alone =
        make_nearby(nullptr, desk.state.place_edits, {}, *desk.state.settings, monday);
    REQUIRE(alone);
    CHECK(alone->places[0].place.name == "Green Table");
    CHECK(alone->places[0].by_hand);
    CHECK(desk.nearby({{harbor()}, "", {}})->places.size() == 2);
    change.added->name = "";
    CHECK(desk.ask(EditPlace{{"e2"}, "", change}) == Refusal::unknown_word);
    CHECK(desk.ask(EditPlace{{"e3"}, "", {}}) == Refusal::unknown_word);
}

TEST_CASE("an address that the desk made private is nowhere", "[places]") {
    Desk desk;
    PlaceChange change;
    change.confidential = true;
    desk.say("1@2", change);
    const auto nearby = desk.nearby({{harbor()}, "", {}});
    const Place& place = nearby->places[0].place;
    CHECK(place.confidential);
    CHECK(place.address.empty());
    CHECK_FALSE(place.latitude);
    CHECK_FALSE(place.longitude);
    CHECK(place.description.empty());  // it said the street
    CHECK(place.transport.empty());
    CHECK_FALSE(nearby->places[0].minutes_on_foot);
    for (const FhirFile& file : fhir_directory(*nearby)) {
        CHECK(file.text.find("arbor Street") == std::string::npos);
        CHECK(file.text.find("25.8") == std::string::npos);
        CHECK((file.name != "Location.ndjson" || file.resources == 0));
    }
}

TEST_CASE("what is said of a place comes back from its column as it was", "[places]") {
    PlaceChange all;
    all.hours = {{Monday, {9h, 26h}}, {Sunday, {0h, 24h}}};
    all.status = PlaceStatus::closed_for_now;
    all.hidden = true;
    all.confidential = false;
    all.partner = Partner{PartnerKind::treatment, true, {Welcome::any_goal, Welcome::couples}};
    all.added = AddedPlace{"Name \"quoted\"", "Street", "555", 25.5, -80.25, {"food", "bed"}};
    all.checked = true;
    CHECK(place_change_from(text_of(all)) == all);
    CHECK(place_change_from(text_of({})) == PlaceChange{});
    PlaceChange none;
    none.partner = std::optional<Partner>{};
    CHECK(place_change_from(text_of(none)) == none);
    CHECK_FALSE(place_change_from("{\"hours\": 7}"));
    CHECK_FALSE(place_change_from("not json"));
    // A newer program may say more.
    CHECK(place_change_from("{\"checked\": true, \"beds\": 3}")->checked);
}

TEST_CASE("hours that cannot be are not taken", "[places]") {
    Desk desk;
    PlaceChange change;
    for (const OpeningRange& wrong : {OpeningRange{-60min, 60min}, OpeningRange{25h, 26h},
                                      OpeningRange{9h, 9h}, OpeningRange{9h, 40h}}) {
        change.hours = {{Monday, wrong}};
        CHECK(desk.ask(EditPlace{{"e"}, "1@2", change}) == Refusal::unknown_word);
    }
}
