// The record forgets: no byte of a visit is left in the file, and a face does it by itself.
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <fstream>
#include <numeric>
#include <random>
#include <sstream>
#include <thread>

#include "core/forget.h"
#include "core/store_engine.h"
#include "core/store_rows.h"
#include "core/store_thread.h"
#include "store_file.h"
#include "store_place.h"

namespace porchlight {

namespace {

using std::chrono::hours;

/// A visit that leaves words of its own in every table, some short and some long.
Change big_or_small(std::size_t number, std::mt19937& dice) {
    const std::string word = "w" + std::to_string(number) + "w";
    const auto some = [&](std::size_t most) { return dice() % (most + 1); };
    Visit visit;
    visit.id = {word + std::to_string(dice()) + std::to_string(dice())};
    visit.locale = word + std::string(some(1'500), 'l');
    for (std::size_t i = some(6); i > 0; --i) {
        visit.needs.push_back({word + "need" + std::string(some(40), 'n')});
    }
    for (std::size_t i = some(4); i > 0; --i) {
        QueueEntry entry;
        entry.queue = {word + "queue" + std::to_string(i)};
        entry.periods.assign(1 + some(9), {Called{{word + "room"}}, {}});
        entry.passes.assign(some(3), {});
        visit.entries.push_back(entry);
    }
    Change change{{visit}};
    change.rows.emplace_back(SharedCheck{visit.id, {{word + "question", word + "answer"}}});
    for (std::size_t i = some(5); i > 0; --i) {
        change.rows.emplace_back(Act{{word + std::to_string(dice())},
                                     {},
                                     {word + "staff"},
                                     {"s"},
                                     ActKind::called,
                                     visit.id,
                                     {}});
        change.rows.emplace_back(Note{{word + std::to_string(dice())}, {}, visit.id, {}, {}});
        SupplyRequest request;
        request.id = {word + std::to_string(dice())};
        request.visit = visit.id;
        request.lines = {{{word + "kit"}, 1}};
        change.rows.emplace_back(std::move(request));
    }
    return change;
}

void save(Engine& engine, const std::vector<Row>& rows) {
    engine.begin_write();
    save_change(engine.sql, {rows});
    engine.commit();
}

}  // namespace

// Seen to fail: with VACUUM left out of Engine::wipe, words of 17 of the 3,000 are left in the
// slack of pages that others still use. It takes this many, of mixed sizes, and some that stay.
TEST_CASE("no byte of 3,000 visits deleted in random order is left in the file", "[sqlite]") {
    const TempFolder folder;
    const auto file = folder.path / "clinic.db";
    const auto engine = open_sqlite(file);
    engine->begin_write();
    migrate(*engine);
    engine->commit();
    engine->sql << "PRAGMA synchronous = 0";  // no power goes here
    std::mt19937 dice(20'261'123);
    std::vector<VisitId> visits;
    std::vector<Row> batch;
    for (std::size_t i = 0; i < 3'300; ++i) {
        const Change change = big_or_small(i, dice);
        visits.push_back(std::get<Visit>(change.rows.front()).id);
        batch.insert(batch.end(), change.rows.begin(), change.rows.end());
        if (i % 100 == 99 || i == 3'299) {
            save(*engine, std::exchange(batch, {}));
        }
    }
    std::vector<std::size_t> order(visits.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::shuffle(order, dice);
    const std::size_t stays = order.back();
    order.resize(3'000);  // the others stay, here and there
    for (std::size_t i = 0; i < order.size(); ++i) {
        batch.emplace_back(Gone{visits[order[i]]});
        if (i % 100 == 99) {
            save(*engine, std::exchange(batch, {}));
        }
    }
    engine->wipe();
    const std::string bytes = bytes_of(file) + bytes_of(file.string() + "-journal");
    std::size_t found = 0;
    for (const std::size_t i : order) {
        const bool seen = bytes.find(visits[i].value) != std::string::npos ||
                          bytes.find("w" + std::to_string(i) + "w") != std::string::npos;
        found += seen ? 1U : 0U;
    }
    CHECK(found == 0);
    CHECK(bytes.find(visits[stays].value) != std::string::npos);  // or we looked at nothing
    CHECK(load_clinic(engine->sql).visits.size() == 300);
    CHECK(engine->check().empty());
}

TEST_CASE("closing a day leaves no byte of those who were seen", "[sqlite]") {
    const TempFolder home;
    const auto file = home.path / "clinic.db";
    const auto settings = one_queue_clinic();
    std::vector<CheckIn> seen;
    std::vector<AskForSupplies> bags;
    const CheckIn waits = check_in_now();
    {
        const auto store = Store::open({file, {}}, system_clock());
        REQUIRE(store);
        for (int i = 0; i < 30; ++i) {
            seen.push_back(check_in_now());
            REQUIRE((*store)->run(command(seen.back()), settings));
            REQUIRE((*store)->run(command(Finish{seen.back().visit, {"nurse"}}), settings));
            bags.push_back({new_id<RequestId>(), seen.back().visit, {{{"strips"}, 2}}});
            REQUIRE((*store)->run(command(bags.back()), settings));
            REQUIRE((*store)->run(command(Give{bags.back().request}), settings));
        }
        REQUIRE((*store)->run(command(waits), settings));
    }
    const auto tomorrow = [] {
        Moment moment = system_clock()();
        moment.wall += hours{24};
        return moment;
    };
    const auto store = Store::open({file, {}}, tomorrow);
    REQUIRE(store);
    const auto forgotten = forget_now(**store, settings, tomorrow().wall);
    REQUIRE(forgotten);
    CHECK(forgotten->days.size() == 1);
    CHECK(forgotten->visits == 30);
    CHECK(forgotten->carried == 1);
    const std::string bytes = bytes_of(file) + bytes_of(file.string() + "-journal");
    for (const CheckIn& each : seen) {
        CHECK(bytes.find(each.visit.value) == std::string::npos);
    }
    for (const AskForSupplies& each : bags) {  // the shelf, too, knows of no bag any more
        CHECK(bytes.find(each.request.value) == std::string::npos);
    }
    const auto state = (*store)->read();
    REQUIRE(state);
    REQUIRE(state->stock.size() == 2);  // 60 strips found, and given that day
    CHECK(bytes.find(waits.visit.value) != std::string::npos);
    const auto again = forget_now(**store, settings, tomorrow().wall);
    REQUIRE(again);
    CHECK(again->days.empty());
}

TEST_CASE("a face closes the day by itself, also one that passed without power", "[sqlite]") {
    const TempFolder home;
    const auto settings = one_queue_clinic();
    {
        const auto store = Store::open({home.path / "clinic.db", {}}, system_clock());
        REQUIRE(store);
        const CheckIn asked = check_in_now();
        REQUIRE((*store)->run(command(asked), settings));
        REQUIRE((*store)->run(command(Finish{asked.visit, {"nurse"}}), settings));
    }
    std::atomic<int> later = 2 * 24;
    const auto clock = [&] {
        Moment moment = system_clock()();
        moment.wall += hours{later.load()};
        return moment;
    };
    StoreThread face(settings, {home.path, clock, [] {}});
    const auto becomes = [&](auto condition) {
        const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        while (!condition(*face.snapshot()) && std::chrono::steady_clock::now() < give_up) {
            std::this_thread::yield();
        }
        return condition(*face.snapshot());
    };
    CHECK(becomes([](const ClinicState& state) {
        return state.visits.empty() && !state.day_counts->empty();
    }));
    CheckIn asked = check_in_now();
    asked.arrived = clock().wall;
    face.ask(command(asked));
    CHECK(becomes([](const ClinicState& state) { return state.visits.size() == 1; }));
    later += 24;
    CHECK(becomes([](const ClinicState& state) {
        return state.visits.size() == 1 && state.visits.begin()->second.carried;
    }));
}

TEST_CASE("a file that was not written anew before the power went is so at the next start",
          "[sqlite]") {
    const TempFolder home;
    const auto file = home.path / "clinic.db";
    REQUIRE(Store::open({file, {}}, system_clock()));
    const std::string id = new_uuid();
    {
        const auto engine = open_sqlite(file);
        engine->sql << "PRAGMA secure_delete = 0";
        Visit visit;
        visit.id = {id};
        save(*engine, {visit});
        save(*engine, {Gone{visit.id}});
        engine->sql << "INSERT INTO to_wipe (since) VALUES (1)";
    }
    REQUIRE(bytes_of(file).find(id) != std::string::npos);
    REQUIRE(Store::open({file, {}}, system_clock()));
    CHECK(bytes_of(file).find(id) == std::string::npos);
}

TEST_CASE("a store of the first schema keeps its passes and its urgent ones", "[store]") {
    const FreshStore fresh;
    const auto engine = fresh.place.postgresql.empty() ? open_sqlite(fresh.place.sqlite_file)
                                                       : open_postgresql(fresh.place.postgresql);
    engine->begin_write();
    migrate(*engine, 1);
    engine->sql << "INSERT INTO visit VALUES ('v', 'blue', 'swan', 1, 'en', 'on_screen', NULL)";
    engine->sql << "INSERT INTO queue_entry VALUES ('v', 0, 'nurse', 5, 4, NULL, 'urgent', 2)";
    engine->sql << "INSERT INTO period VALUES ('v', 0, 0, 'waiting', NULL, 5)";
    engine->sql << "INSERT INTO note VALUES ('n', 'lost_picture', 'v', 6, NULL)";
    migrate(*engine);
    engine->commit();
    const ClinicState state = load_clinic(engine->sql);
    const QueueEntry& entry = state.visits.at({"v"}).entries.at(0);
    CHECK(entry.passed(PassKind::time) == 2);
    CHECK(entry.urgent == Urgent{UrgentReason::other, WallTime{Millis{5}}});
    CHECK(state.notes.at({"n"}).visit == VisitId{"v"});
}

}  // namespace porchlight
