// Places nearby are made beside the store's thread: when the desk edits, the day changes, a file
// does.
#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "core/nearby.h"
#include "core/store_thread.h"
#include "store_place.h"

namespace porchlight {

namespace {

/// Sleeps until woken; its clock is moved by hand.
class Station {
public:
    explicit Station(const std::filesystem::path& home)
        : thread_(one_queue_clinic(), {home, [this] { return now(); }, [this] { wake(); }}) {}

    StoreThread& thread() { return thread_; }
    [[nodiscard]] std::shared_ptr<const Nearby> nearby() { return thread_.snapshot()->nearby; }
    void a_day_goes_by() { days_ += 1; }

    /// The limit is for a broken build only.
    template <class Condition>
    bool wait_for(const Condition& condition) {
        std::unique_lock lock(mutex_);
        return bell_.wait_for(lock, std::chrono::seconds(30), condition);
    }
    bool shows(const std::string& name) {
        return wait_for([&] { return nearby() && nearby()->places.back().place.name == name; });
    }

private:
    Moment now() const {
        return {WallTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}} +
                    std::chrono::hours{17} + std::chrono::days{days_},
                system_clock()().mono};
    }
    void wake() {
        const std::lock_guard lock(mutex_);
        bell_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable bell_;
    std::atomic<int> days_ = 0;
    StoreThread thread_;
};

EditPlace add(const std::string& name) {
    EditPlace edit{new_id<EditId>(), "", {}};
    edit.change.added = AddedPlace{name, "", "555-0100", {}, {}, {"food"}};
    return edit;
}

bool helps_with(const Nearby& nearby, PlaceNeed need) {
    return nearby.places.front().needs.has(need);
}

}  // namespace

TEST_CASE("What the desk adds and hides is shown in a later snapshot", "[sqlite]") {
    const TempFolder home;
    Station kiosk(home.path);
    CHECK_FALSE(kiosk.nearby());
    kiosk.thread().ask(command(add("Tamales")));
    REQUIRE(kiosk.shows("Tamales"));
    EditPlace hide{new_id<EditId>(), kiosk.nearby()->places[0].place.id, {}};
    hide.change.hidden = true;
    kiosk.thread().ask(command(hide));
    CHECK(kiosk.wait_for([&] { return kiosk.nearby()->places[0].hidden; }));
}

TEST_CASE("Another day is another ten days of places", "[sqlite]") {
    const TempFolder home;
    Station kiosk(home.path);
    kiosk.thread().ask(command(add("Tamales")));
    REQUIRE(kiosk.shows("Tamales"));
    CHECK(kiosk.nearby()->first_day == std::chrono::sys_days{std::chrono::year{2026} / 11 / 21});
    kiosk.a_day_goes_by();
    CHECK(kiosk.wait_for([&] {
        return kiosk.nearby()->first_day ==
               std::chrono::sys_days{std::chrono::year{2026} / 11 / 22};
    }));
}

TEST_CASE("The clinic's own place_needs.toml is in force, a bad one is not", "[sqlite]") {
    const TempFolder home;
    const auto put_in_place = [&](const std::string& text) {  // as an editor does: whole
        std::ofstream(home.path / "fresh") << text;
        std::filesystem::rename(home.path / "fresh", home.path / "place_needs.toml");
    };
    Station kiosk(home.path);
    kiosk.thread().ask(command(add("Tamales")));
    REQUIRE(kiosk.shows("Tamales"));
    CHECK(helps_with(*kiosk.nearby(), PlaceNeed::food));
    CHECK_FALSE(helps_with(*kiosk.nearby(), PlaceNeed::wash));
    put_in_place("[wash]\nwords = [\"tamales\"]\n");
    REQUIRE(kiosk.wait_for([&] { return helps_with(*kiosk.nearby(), PlaceNeed::wash); }));
    put_in_place("[wash]\nwords = 3\n");
    kiosk.a_day_goes_by();
    REQUIRE(kiosk.wait_for([&] {
        return kiosk.nearby()->first_day ==
               std::chrono::sys_days{std::chrono::year{2026} / 11 / 22};
    }));
    CHECK(helps_with(*kiosk.nearby(), PlaceNeed::wash));
    std::filesystem::remove(home.path / "place_needs.toml");
    CHECK(kiosk.wait_for([&] { return !helps_with(*kiosk.nearby(), PlaceNeed::wash); }));
}

}  // namespace porchlight
