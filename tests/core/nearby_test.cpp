#include "core/nearby.h"

#include <catch2/catch.hpp>

#include "core/settings.h"

using namespace porchlight;
using std::chrono::minutes;
using namespace std::chrono;

namespace {

Schedule on(weekday day, int opens, int closes) {
    return weekly({day}, minutes{opens}, minutes{closes});
}

LocalTime at(weekday day, int hour, int minute = 0) {
    // 22 November 2026 is a Sunday.
    const sys_days date = sys_days{2026y / November / 22} + (day - Sunday);
    return {date, minutes{hour * 60 + minute}, day};
}

Place open_on(std::vector<Schedule> when) {
    Place place;
    place.schedules = std::move(when);
    return place;
}

/// "open 17:00", "closed 09:00 Mon", "not sure".
std::string told(const Place& place, const LocalTime& now) {
    static const char* const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const Directory directory{{place}, "", {}};
    const auto nearby = make_nearby(&directory, {}, {}, Settings{}, now.day);
    const OpenNow open = open_now(*nearby, nearby->places.at(0), now);
    if (open.state == OpenState::not_sure) return "not sure";
    std::string text = open.state == OpenState::open ? "open" : "closed";
    if (open.at) {
        const auto two = [](long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        text += " " + two(open.at->count() / 60) + ":" + two(open.at->count() % 60);
    }
    if (open.day) text += std::string(" ") + days[open.day->c_encoding()];
    return text;
}

Place named(const std::string& name, std::optional<double> latitude = {}) {
    Place place;
    place.name = name;
    place.latitude = latitude;
    if (latitude) place.longitude = -80.2;
    return place;
}

std::string found(const Directory& directory, const PlaceQuery& query = {}) {
    Settings settings;
    settings.latitude = 25.775;
    settings.longitude = -80.2;
    const LocalTime now = at(Monday, 10);
    const auto nearby = make_nearby(&directory, {}, {}, settings, now.day);
    std::string names;
    for (const auto i : find_places(*nearby, query, now).places)
        names += nearby->places[i].place.name + " ";
    return names;
}

}  // namespace

TEST_CASE("Open now: ordinary days") {
    const Place place = open_on({on(Monday, 540, 1020), on(Wednesday, 540, 720)});
    CHECK(told(place, at(Monday, 8, 59)) == "closed 09:00");
    CHECK(told(place, at(Monday, 9)) == "open 17:00");
    CHECK(told(place, at(Monday, 16, 59)) == "open 17:00");
    CHECK(told(place, at(Monday, 17)) == "closed 09:00 Wed");
    CHECK(told(place, at(Tuesday, 12)) == "closed 09:00 Wed");
    CHECK(told(place, at(Wednesday, 12)) == "closed 09:00 Mon");
    CHECK(told(place, at(Sunday, 23, 59)) == "closed 09:00 Mon");
}

TEST_CASE("Open now: a lunch break, and a next opening a week away") {
    const Place place = open_on({on(Friday, 780, 1020), on(Friday, 540, 720)});
    CHECK(told(place, at(Friday, 12)) == "closed 13:00");
    CHECK(told(place, at(Friday, 18)) == "closed 09:00 Fri");
}

TEST_CASE("Open now: nights that pass midnight") {
    const Place shelter = open_on({on(Saturday, 1140, 1860)});  // 19:00 to 07:00
    CHECK(told(shelter, at(Saturday, 18)) == "closed 19:00");
    CHECK(told(shelter, at(Saturday, 23)) == "open 07:00");
    CHECK(told(shelter, at(Sunday, 0)) == "open 07:00");
    CHECK(told(shelter, at(Sunday, 6, 59)) == "open 07:00");
    CHECK(told(shelter, at(Sunday, 7)) == "closed 19:00 Sat");
    CHECK(told(shelter, at(Saturday, 6)) == "closed 19:00");
}

TEST_CASE("Open now: days that join, and a place that never closes") {
    std::vector<Schedule> all;
    for (unsigned day = 0; day < 7; ++day) all.push_back(on(weekday{day}, 0, 1440));
    CHECK(told(open_on(all), at(Wednesday, 3)) == "open");
    const Place joined = open_on({on(Monday, 600, 1440), on(Tuesday, 0, 300)});
    CHECK(told(joined, at(Monday, 22)) == "open 05:00");
    CHECK(told(open_on({on(Monday, 600, 1440)}), at(Monday, 22)) == "open 00:00");
    // "Closes at 5 pm" would be taken for today, so a closing a day away is not told.
    const Place long_one = open_on({on(Monday, 0, 1440), on(Tuesday, 0, 1020)});
    CHECK(told(long_one, at(Monday, 9)) == "open");
    CHECK(told(long_one, at(Monday, 18)) == "open 17:00");
}

TEST_CASE("Open now: what we do not know we do not say") {
    CHECK(told(Place{}, at(Monday, 10)) == "not sure");
    Place half = open_on({on(Saturday, 540, 720)});
    half.hours_text = "8:00m-5:00pm, Mon-Fri";
    CHECK(told(half, at(Monday, 10)) == "not sure");
    CHECK(told(half, at(Saturday, 10)) == "open 12:00");
}

TEST_CASE("Minutes on foot: 1.3 times the distance at 80 m a minute, rounded up") {
    // One thousandth of a degree north is 111.19 m: 1.81 minutes.
    CHECK(minutes_on_foot(named("", 25.776), 25.775, -80.2) == 2);
    CHECK(minutes_on_foot(named("", 25.775), 25.775, -80.2) == 1);
    CHECK(minutes_on_foot(named("", 25.785), 25.775, -80.2) == 19);  // 18.07
    CHECK_FALSE(minutes_on_foot(named(""), 25.775, -80.2));
    Place east = named("", 25.775);
    east.longitude = -80.19;  // 1,001 m at this latitude: 16.27
    CHECK(minutes_on_foot(east, 25.775, -80.2) == 17);
    Place far = named("", -25.775);
    far.longitude = 99.8;  // the other side of the earth
    CHECK(minutes_on_foot(far, 25.775, -80.2) == 325'246);
}

TEST_CASE("Places: closest first, without a position last by name") {
    Directory directory;
    directory.places = {named("far", 25.9), named("Zoe"), named("near", 25.776), named("Ada"),
                        named("middle", 25.7)};
    CHECK(found(directory) == "near middle far Ada Zoe ");
}

TEST_CASE("Places: filters, alone and together") {
    Directory directory;
    Place a = named("a", 25.776), b = named("b", 25.777), c = named("c", 25.778);
    a.schedules = {on(Monday, 540, 1020)};
    b.schedules = {on(Monday, 660, 1020)};
    a.facts = {PlaceFact::walk_in};
    b.facts = {PlaceFact::free};
    c.facts = {PlaceFact::walk_in, PlaceFact::free};
    a.languages = {"en", "es"};
    b.languages = {"zh-Hant"};
    c.languages = {"est"};
    directory.places = {a, b, c};
    const auto with = [](bool open, bool walk_in, bool free, const char* language) {
        PlaceQuery query;
        query.open_now = open;
        if (walk_in) query.facts.add(PlaceFact::walk_in);
        if (free) query.facts.add(PlaceFact::free);
        query.language = language;
        return query;
    };
    CHECK(found(directory, with(true, false, false, "")) == "a ");  // b is closed, c not sure
    CHECK(found(directory, with(false, true, false, "")) == "a c ");
    CHECK(found(directory, with(false, false, true, "")) == "b c ");
    CHECK(found(directory, with(false, false, false, "es-MX")) == "a ");
    CHECK(found(directory, with(false, false, false, "zh")) == "b ");
    CHECK(found(directory, with(false, true, true, "")) == "c ");
    CHECK(found(directory, with(true, false, true, "")).empty());
}

TEST_CASE("hours checked over 30 days ago are not sure") {
    Place place = open_on({on(Sunday, 480, 1020)});
    CHECK(told(place, at(Sunday, 10)) == "open 17:00");
    place.checked = 2026y / October / 23;  // 30 days
    CHECK(told(place, at(Sunday, 10)) == "open 17:00");
    place.checked = 2026y / October / 22;
    CHECK(told(place, at(Sunday, 10)) == "not sure");
}
