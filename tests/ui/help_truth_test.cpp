// What the waiting room says after "Someone needs help now", whatever the store and the desks do.
#include <unistd.h>

#include <catch2/catch.hpp>

#include "kiosk/drive/staff.h"
#include "tests/core/failing_disk.h"

using namespace porchlight;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

enum class Disk { fine, away, read_only, full, deleted };
constexpr Disk all_disks[] = {Disk::fine, Disk::away, Disk::read_only, Disk::full, Disk::deleted};

/// A store may be written by root whatever its file says: while this lives, we are nobody.
class AsNobody {
public:
    AsNobody() : was_(::geteuid()) {
        if (was_ == 0) REQUIRE(::seteuid(65534) == 0);
    }
    ~AsNobody() {
        if (::seteuid(was_) != 0) std::abort();
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

private:
    uid_t was_;
};

/// A waiting room on such a store, with a desk beside it or without.
struct Clinic {
    std::unique_ptr<FailingDisk> disk;
    Driver driver;
    std::optional<AsNobody> nobody;

    Clinic(Disk store, bool road, bool desk)
        : disk(store == Disk::full ? std::make_unique<FailingDisk>() : nullptr),
          driver(options_with(road)) {
        driver.panel({1920, 1080, 15.6});
        driver.face(Face::waiting_room);
        if (store == Disk::read_only) {
            driver.settle();
            driver.close(Face::waiting_room);
            lock_home();
        }
        if (desk) driver.face(Face::front_desk);
        driver.face(Face::waiting_room);
        if (store == Disk::away) lose_store(driver);
        if (store == Disk::full) disk->fail_after(0, FailingDisk::Fault::full);
        if (store == Disk::deleted) {
            fs::remove(driver.home() / "clinic.db");
            fs::remove(driver.home() / "clinic.db-journal");
        }
    }
    static Driver::Options options_with(bool road) {
        Driver::Options options;
        options.road = road;
        return options;
    }
    void lock_home() {
        fs::permissions(driver.home(), fs::perms{0555});
        for (const auto& each : fs::directory_iterator(driver.home())) {
            fs::permissions(each.path(), each.is_directory() ? fs::perms{0555} : fs::perms{0444});
        }
        nobody.emplace();
    }
};

}  // namespace

TEST_CASE("the person is told the truth within a second, whatever the store does", "[help]") {
    for (const Disk store : all_disks) {
        for (const bool road : {true, false}) {
            for (const bool desk : {true, false}) {
                INFO("store " << static_cast<int>(store) << " road " << road << " desk " << desk);
                Clinic clinic(store, road, desk);
                Driver& driver = clinic.driver;
                driver.tap_only("@help");
                CHECK(driver.sees("Overdose: what to do"));
                CHECK_FALSE(driver.sees("Staff are coming."));
                if (road && desk) {
                    CHECK(driver.soon_sees("We told the staff."));
                    driver.pass_only(20s);
                    CHECK(driver.sees("Still trying."));
                } else {
                    CHECK_FALSE(driver.sees("We told the staff."));
                    driver.pass_only(1s);
                    CHECK_FALSE(driver.sees("We told the staff."));
                    CHECK(driver.sees("Shout. Send someone to the desk. Stay."));
                    CHECK(driver.sees("No answer from the desk yet. Call 911."));
                }
                CHECK_FALSE(driver.sees("Staff are coming."));
                if (road && desk) {
                    driver.face(Face::front_desk);
                    REQUIRE(driver.soon_sees("Someone needs help now"));
                    driver.tap_only("I am going");
                    driver.face(Face::waiting_room);
                    CHECK(driver.soon_sees("Staff are coming."));
                }
                driver.tap_only("@by_mistake");
                CHECK(driver.sees("Is it happening now?"));
                CHECK(driver.sees("Someone needs help now"));
            }
        }
    }
}

TEST_CASE("the yellow button is on top of every sheet and of the idle question", "[help]") {
    for (const Sheet sheet :
         {Sheet::none, Sheet::text_and_color, Sheet::language, Sheet::still_there}) {
        for (const bool away : {false, true}) {
            INFO("sheet " << static_cast<int>(sheet) << " away " << away);
            Clinic clinic(away ? Disk::away : Disk::fine, true, false);
            clinic.driver.tap_only("@way_needs");
            if (sheet == Sheet::still_there) {
                clinic.driver.pass_only(90s);
            } else {
                clinic.driver.session().sheet = sheet;
                clinic.driver.pass_only(1s);
            }
            CHECK(clinic.driver.session().sheet == sheet);
            clinic.driver.tap_only("@help");
            CHECK(clinic.driver.sees("Overdose: what to do"));
            CHECK(clinic.driver.session().sheet == Sheet::none);
            CHECK(clinic.driver.state().alerts.size() == 1);
            clinic.driver.pass_only(10min);  // nobody is asked whether they are still there
            CHECK(clinic.driver.sees("Overdose: what to do"));
        }
    }
}

TEST_CASE("who calls again after all was clear makes a new call", "[help]") {
    Clinic clinic(Disk::fine, true, true);
    Driver& driver = clinic.driver;
    driver.tap("@help");
    driver.face(Face::front_desk);
    REQUIRE(driver.comes_to("Someone needs help now", true));
    driver.tap("All clear");
    CHECK_FALSE(driver.sees("Someone needs help now"));
    driver.face(Face::waiting_room);
    REQUIRE(driver.comes_to("Staff say it is all clear.", true));
    SECTION("with the yellow button") {
        driver.tap("@help");
    }
    SECTION("with Tell them again") {
        driver.tap("@tell_again");
    }
    SECTION("from another screen") {
        driver.tap("@back");
        driver.tap("@help");
    }
    driver.face(Face::front_desk);
    CHECK(driver.comes_to("Someone needs help now", true));
    CHECK(driver.state().alerts.size() == 2);
}

TEST_CASE("a call made while the store was away is on record when it is back", "[help]") {
    Clinic clinic(Disk::fine, true, true);
    Driver& driver = clinic.driver;
    lose_store(driver);
    driver.tap_only("@help");
    REQUIRE(driver.soon_sees("We told the staff."));
    driver.face(Face::front_desk);
    REQUIRE(driver.soon_sees("Someone needs help now"));
    driver.tap_only("I am going");
    driver.tap_only("911 is called");
    driver.tap_only("All clear");
    driver.pass(11s);  // the store's patience with these commands is over
    change_clinic(driver, "store = \"postgresql host=/nowhere dbname=clinic\"", "store = \"\"");
    driver.wait_until([](const ClinicState& state) { return state.health == StoreHealth::ok; });
    driver.settle();
    driver.close(Face::front_desk);
    driver.close(Face::waiting_room);
    driver.face(Face::call_board);  // knows what is stored and nothing else
    REQUIRE(driver.state().alerts.size() == 1);
    const HelpAlert alert = driver.state().alerts.begin()->second;
    CHECK(alert.taken);
    CHECK(alert.ambulance_called);
    CHECK(alert.closed);
}
