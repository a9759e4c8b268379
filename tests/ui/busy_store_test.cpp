// The disk never stalls a finger: another process holds the store while somebody checks in.
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "kiosk/drive/driver.h"

using namespace porchlight;

namespace {

/// What another station holds while it writes, taken through a file handle of its own.
class HeldStore {
public:
    explicit HeldStore(const Driver& driver)
        : handle_(::open((driver.home() / "clinic.db.lock").c_str(), O_RDWR | O_CREAT, 0600)) {
        REQUIRE(handle_ >= 0);
        REQUIRE(::flock(handle_, LOCK_EX) == 0);
    }
    ~HeldStore() { ::close(handle_); }
    HeldStore(const HeldStore&) = delete;
    HeldStore& operator=(const HeldStore&) = delete;

private:
    int handle_;
};

}  // namespace

TEST_CASE("a touch is answered while another process holds the store", "[busy]") {
    Driver driver(Driver::Options{});
    driver.panel({1920, 1080, 15.6});
    driver.face(Face::waiting_room);
    driver.tap("@way_needs");
    {
        const HeldStore held(driver);
        driver.tap_only("@just_join");
        CHECK(driver.sees("Saving your place"));
        CHECK(driver.sees("We felt your touch."));
        CHECK_FALSE(driver.sees("You are in line."));
    }
    CHECK(driver.comes_to("You are in line.", true));
    CHECK(driver.state().visits.size() == 1);
}
