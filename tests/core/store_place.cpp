#include "store_place.h"

#include <signal.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <stdlib.h>
#include <time.h>

#include <catch2/catch.hpp>

namespace porchlight {

namespace {

std::filesystem::path make_temp_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "porchlight-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    return name;
}

std::string make_database(const std::string& server) {
    const std::string name = "t" + new_uuid();
    soci::session sql(soci::postgresql, server + " dbname=postgres");
    sql << "CREATE DATABASE \"" << name << "\"";
    return server + " dbname=" + name;
}

}  // namespace

TempFolder::TempFolder() : path(make_temp_folder()) {}
TempFolder::~TempFolder() {
    std::error_code already_gone;
    std::filesystem::remove_all(path, already_gone);
}

FreshStore::FreshStore() {
    if (const char* server = std::getenv("PORCHLIGHT_TEST_POSTGRESQL")) {
        place.postgresql = make_database(server);
        setting = "postgresql " + place.postgresql;
    } else {
        place.sqlite_file = folder.path / "clinic.db";
    }
}

std::unique_ptr<Store> FreshStore::open() const {
    auto store = Store::open(place, system_clock());
    REQUIRE(store.has_value());
    return std::move(*store);
}

std::shared_ptr<const Settings> one_queue_clinic() {
    Settings settings;
    settings.queues = {
        {QueueId{"nurse"}, {{{"en", "Nurse"}}}, {}, "healing", {CounterId{"room-2"}}}};
    settings.counters = {{CounterId{"room-2"}, {{{"en", "Room 2"}}}, {}, "left"}};
    settings.needs = {{NeedId{"wound"}, QueueId{"nurse"}, "healing", "teal", {}, {}}};
    settings.spots = {{SpotId{"window"}, "window", {}}};
    settings.supplies = {{SupplyId{"naloxone"}, "naloxone_spray", "teal", {}, {}, {}},
                         {SupplyId{"strips"}, "test_strips", "blue", {}, {}, {}}};
    return std::make_shared<const Settings>(std::move(settings));
}

CheckIn check_in_now() {
    CheckIn asked;
    asked.visit = new_id<VisitId>();
    asked.arrived = system_clock()().wall;
    asked.needs = {NeedId{"wound"}};
    return asked;
}

void be_killed_in(Millis time) {
    sigevent how{};
    how.sigev_notify = SIGEV_SIGNAL;
    how.sigev_signo = SIGKILL;
    timer_t timer{};
    REQUIRE(timer_create(CLOCK_MONOTONIC, &how, &timer) == 0);
    itimerspec when{};
    when.it_value.tv_sec = time.count() / 1'000;
    when.it_value.tv_nsec = time.count() % 1'000 * 1'000'000 + 1;
    REQUIRE(timer_settime(timer, 0, &when, nullptr) == 0);
}

}  // namespace porchlight
