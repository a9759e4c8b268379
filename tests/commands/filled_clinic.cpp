#include "filled_clinic.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

namespace porchlight {

namespace {

template <class What>
void must(Store& store, const std::shared_ptr<const Settings>& settings, What what) {
    REQUIRE(store.run({new_id<CommandId>(), StationId{"test"}, std::move(what)}, settings));
}

void replace(std::string& text, const std::string& old, const std::string& with) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    text.replace(at, old.size(), with);
}

}  // namespace

FilledClinic::FilledClinic() {
    REQUIRE(porchlight_says({"staff", "list", "--home", home}).code == 0);
    // Days that close at midnight: no test depends on the time of the day it runs at.
    std::ifstream in(home + "/clinic.toml");
    std::string toml{std::istreambuf_iterator<char>(in), {}};
    replace(toml, "\"mon-sun\" = \"8:00-18:00\"", "\"mon-sun\" = \"0:00-24:00\"");
    replace(toml, "closing_after_minutes = 60", "closing_after_minutes = 0");
    write(home + "/clinic.toml", toml);
    settings = std::make_shared<const Settings>(read_settings(home + "/clinic.toml").value());
}

std::unique_ptr<Store> FilledClinic::open(WallTime at) const {
    auto store = Store::open(store_place(*settings, home), [at] { return Moment{at, MonoTime{}}; });
    REQUIRE(store);
    return std::move(*store);
}

void FilledClinic::people_come(int count, WallTime at, bool helped) const {
    const auto store = open(at);
    const QueueId queue = settings->needs.front().queue;
    const CounterId room = settings->queue(queue)->counters.front();
    for (int i = 0; i < count; ++i) {
        CheckIn asked;
        asked.visit = new_id<VisitId>();
        asked.needs = {settings->needs.front().id};
        asked.locale = "es";
        asked.arrived = at;
        must(*store, settings, asked);
        if (helped) {
            must(*store, settings, Call{asked.visit, queue, room});
            must(*store, settings, Start{asked.visit, queue, room});
            must(*store, settings, Finish{asked.visit, queue});
        }
    }
}

ClinicState FilledClinic::saved() const {
    const auto state = open(system_clock()().wall)->read();
    REQUIRE(state);
    return *state;
}

std::chrono::year_month_day FilledClinic::day(int ago) const {
    const auto today = to_local(system_clock()().wall, settings->time_zone).day;
    return std::chrono::sys_days{today} - std::chrono::days{ago};
}

WallTime FilledClinic::ten_in_the_morning(int ago) const {
    return from_local(day(ago), std::chrono::hours{10}, settings->time_zone);
}

}  // namespace porchlight
