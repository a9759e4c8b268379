#include "core/help_road.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <fstream>

#include "core/help_line.h"
#include "core/help_message.h"
#include "core/help_socket.h"
#include "tests/core/help_stations.h"

using namespace porchlight;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

// A socket that is not a station's: bound to nothing, or left behind by a process that died.
void leave_dead_socket(const fs::path& file) {
    const Fd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(file.string().copy(address.sun_path, sizeof(address.sun_path) - 1) ==
            file.string().size());
    REQUIRE(::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
}

}  // namespace

TEST_CASE("stations of one home hear each other, and desks are counted", "[help_road]") {
    const Home home;
    Bell bell;
    Station kiosk(bell, home.path, "waiting-room", false);
    Station board(bell, home.path, "call-board", false);
    Station desk_a(bell, home.path, "desk-a", true);
    Station desk_b(bell, home.path, "desk-b", true);
    const HelpAlert alert = new_alert();
    CHECK(kiosk.road.desks_told(alert.id) == 0);

    kiosk.road.say(alert);
    CHECK(bell.wait([&] { return board.knows(alert); }));
    CHECK(bell.wait([&] { return desk_a.knows(alert); }));
    CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 1; }));
    CHECK(bell.wait([&] { return desk_b.knows(alert); }));
    CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 2; }));
    CHECK(bell.wait([&] { return board.road.desks_told(alert.id) == 2; }));
    CHECK(kiosk.road.heard().empty());  // nobody hears themselves
}

TEST_CASE("a desk that did not look yet does not count as told", "[help_road]") {
    const Home home;
    Bell bell;
    Station kiosk(bell, home.path, "waiting-room", false);
    Station board(bell, home.path, "call-board", false);
    bool rang = false;
    HelpRoad desk({}, {home.path, StationId{"desk"}, true, [&] {
                           {
                               const std::scoped_lock lock(bell.mutex);
                               rang = true;
                           }
                           bell.rung.notify_all();
                       }});
    const HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    CHECK(bell.wait([&] { return rang; }));
    CHECK(kiosk.road.desks_told(alert.id) == 0);
    CHECK(desk.desks_told(alert.id) == 0);
    CHECK(desk.heard() == std::vector{alert});
    CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 1; }));
}

TEST_CASE("an alert raised before the desk starts is heard when it starts", "[help_road]") {
    const Home home;
    Bell bell;
    Station kiosk(bell, home.path, "waiting-room", false);
    Station board(bell, home.path, "call-board", false);
    const HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    REQUIRE(bell.wait([&] { return board.knows(alert); }));
    {
        Station desk(bell, home.path, "desk", true);
        CHECK(bell.wait([&] { return desk.knows(alert); }));
    }
    Station again(bell, home.path, "desk", true);  // the same name, knowing nothing any more
    CHECK(bell.wait([&] { return again.knows(alert); }));
}

TEST_CASE("who does not confirm is told again and again", "[help_road]") {
    const Home home;
    Bell bell;
    const OwnSocket deaf = open_own_socket(help_folders(home.path), "deaf");
    Station kiosk(bell, home.path, "waiting-room", false);
    kiosk.road.say(new_alert());
    std::array<char, longest_message> buffer;
    for (int i = 0; i < 4; ++i) {  // one may come from starting, one from saying
        pollfd wait{deaf.socket.get(), POLLIN, 0};
        REQUIRE(::poll(&wait, 1, 20'000) == 1);
        const ssize_t got = ::recv(deaf.socket.get(), buffer.data(), buffer.size(), 0);
        REQUIRE(got > 0);
        CHECK(unpack({buffer.data(), static_cast<std::size_t>(got)}));
    }
    remove_own_socket(deaf);
}

TEST_CASE("taken and closed flow back to the waiting room", "[help_road]") {
    const Home home;
    Bell bell;
    Station kiosk(bell, home.path, "waiting-room", false);
    Station desk(bell, home.path, "desk", true);
    Station other(bell, home.path, "other-desk", true);
    HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    REQUIRE(bell.wait([&] { return desk.knows(alert); }));

    alert = taken(alert);
    desk.road.say(alert);
    CHECK(bell.wait([&] { return kiosk.knows(alert); }));
    CHECK(bell.wait([&] { return other.knows(alert); }));

    HelpAlert again = new_alert();  // "Tell them again", from a kiosk that does not know of taken
    again.id = alert.id;
    again.told = 2;
    kiosk.road.say(again);
    alert.told = 2;
    CHECK(bell.wait([&] { return desk.knows(alert); }));

    alert.closed = noon + 60s;
    desk.road.say(alert);
    CHECK(bell.wait([&] { return kiosk.knows(alert); }));
    CHECK(bell.wait([&] { return other.knows(alert); }));
}

TEST_CASE("what is said just before a station stops still gets out", "[help_road]") {
    const Home home;
    Bell bell;
    Station kiosk(bell, home.path, "waiting-room", false);
    HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    {
        Station desk(bell, home.path, "desk", true);
        REQUIRE(bell.wait([&] { return desk.knows(alert); }));
        alert = taken(alert);
        desk.road.say(alert);
    }
    CHECK(bell.wait([&] { return kiosk.knows(alert); }));
}

TEST_CASE("sockets of dead processes are removed, at the start and on the way", "[help_road]") {
    const Home home;
    Bell bell;
    REQUIRE(::mkdir((home.path / "help").c_str(), 0700) == 0);
    leave_dead_socket(home.path / "help" / "desk.old.sock");
    { const Station alone(bell, home.path, "desk", true); }
    CHECK(home.sockets() == 0);
    HelpAlert alert = new_alert();
    {
        Station desk(bell, home.path, "desk", true);
        {
            Station kiosk(bell, home.path, "waiting-room", false);
            kiosk.road.say(alert);
            REQUIRE(bell.wait([&] { return desk.knows(alert); }));
            CHECK(home.sockets() == 2);
            leave_dead_socket(home.path / "help" / "board.old.sock");
            CHECK(home.sockets() == 3);
            alert.told = 2;
            kiosk.road.say(alert);
            CHECK(bell.wait([&] { return desk.knows(alert); }));
        }
        CHECK(home.sockets() == 1);
    }
    CHECK(home.sockets() == 0);
}

TEST_CASE("a station whose socket was deleted makes a new one", "[help_road]") {
    const Home home;
    Bell bell;
    Station desk(bell, home.path, "desk", true);
    Station kiosk(bell, home.path, "waiting-room", false);
    HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    REQUIRE(bell.wait([&] { return desk.knows(alert); }));
    std::error_code back_already;  // so fast that the folder may not get empty
    fs::remove_all(home.path / "help", back_already);
    alert.told = 2;
    kiosk.road.say(alert);
    CHECK(bell.wait([&] { return desk.knows(alert); }));
    alert = taken(alert);
    desk.road.say(alert);
    CHECK(bell.wait([&] { return kiosk.knows(alert); }));
}

TEST_CASE("junk on the socket is ignored", "[help_road]") {
    const Home home;
    Bell bell;
    Station desk(bell, home.path, "desk", true);
    Station kiosk(bell, home.path, "waiting-room", false);
    HelpAlert first = new_alert();
    kiosk.road.say(first);
    REQUIRE(bell.wait([&] { return desk.knows(first); }));

    // Datagrams arrive in the order they were sent: when the last is heard, all were looked at.
    const HelpAlert last = new_alert();
    const std::string good = pack({"stranger", true, Telling{last, {}}});
    std::string negative = pack({"stranger", true, Telling{new_alert(), {}}});
    negative.replace(negative.find("\"told\":1"), 8, "\"told\":0");
    const OwnSocket stranger = open_own_socket({}, "stranger");
    for (const Neighbor& neighbor : neighbors(help_folders(home.path), stranger)) {
        for (const std::string& junk :
             {std::string(), std::string("hello"), std::string(longest_message + 1, ' ') + good,
              std::string(5000, '['), std::string("{\"v\":0}"), std::string("\xff\xfe\0\x01", 4),
              good.substr(0, good.size() / 2), negative, std::string("[1,2,3]"), good}) {
            send_to(neighbor, stranger, junk);
        }
    }
    CHECK(bell.wait([&] { return desk.knows(last); }));
    CHECK(desk.heard.size() == 2);
    CHECK(bell.wait([&] { return kiosk.road.desks_told(last.id) == 1; }));
}

TEST_CASE("a home that cannot be written has a road all the same", "[help_road]") {
    // Not even root can make a folder there.
    const fs::path home = fs::path("/proc") / ("porchlight-" + std::to_string(::getpid()));
    Bell bell;
    const HelpAlert alert = new_alert();
    {
        Station kiosk(bell, home, "waiting-room", false);
        Station desk(bell, home, "desk", true);
        kiosk.road.say(alert);
        CHECK(bell.wait([&] { return desk.knows(alert); }));
        CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 1; }));
    }
    for (const fs::path& folder : help_folders(home)) {
        CHECK_FALSE(fs::exists(folder));
    }
}

TEST_CASE("stations in different folders of one home find each other", "[help_road]") {
    // The disk became full, or fine again, between the two starts.
    const Home home;
    Bell bell;
    const HelpAlert alert = new_alert();
    std::ofstream(home.path / "help") << "no folder";
    Station kiosk(bell, home.path, "waiting-room", false);
    Station board(bell, home.path, "call-board", false);
    kiosk.road.say(alert);
    REQUIRE(bell.wait([&] { return board.knows(alert); }));
    fs::remove(home.path / "help");
    Station desk(bell, home.path, "desk", true);
    CHECK(bell.wait([&] { return desk.knows(alert); }));
    CHECK(home.sockets() == 1);
    CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 1; }));
}

TEST_CASE("a folder that others can write to is not used", "[help_road]") {
    const Home home;
    fs::create_directory(home.path / "help");
    fs::permissions(home.path / "help", fs::perms::all);
    const std::vector<fs::path> only{home.path / "help"};
    CHECK_FALSE(can_be_found(open_own_socket(only, "desk")));
    fs::permissions(home.path / "help", fs::perms::owner_all);
    CHECK(can_be_found(open_own_socket(only, "desk")));
}

TEST_CASE("a home with a very long path works", "[help_road]") {
    const Home home;
    fs::path deep = home.path;
    for (int i = 0; i < 5; ++i) {
        deep /= std::string(100, 'x');
    }
    fs::create_directories(deep);
    Bell bell;
    Station kiosk(bell, deep, "waiting-room", false);
    Station desk(bell, deep, std::string(64, 'd'), true);
    const HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    CHECK(bell.wait([&] { return desk.knows(alert); }));
    CHECK(std::distance(fs::directory_iterator(deep / "help"), fs::directory_iterator()) == 2);
    struct stat facts {};
    REQUIRE(::stat((deep / "help").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777U) == 0700U);
}
