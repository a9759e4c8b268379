#include "core/help_road.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "core/help_line.h"
#include "core/help_message.h"
#include "tests/core/help_stations.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

// Loopback has 16 million addresses: one for each process, so tests never meet.
std::string own_port() {
    const auto pid = static_cast<unsigned>(::getpid());
    return "127." + std::to_string((pid >> 16U & 0x3FU) + 1) + "." +
           std::to_string(pid >> 8U & 0xFFU) + "." + std::to_string(pid & 0xFFU) + ":4711";
}

HelpSetting listening(const std::string& key) {
    HelpSetting setting;
    setting.key = key;
    setting.listen = own_port();
    return setting;
}

HelpSetting calling(const std::string& key) {
    HelpSetting setting;
    setting.key = key;
    setting.desks = {own_port()};
    return setting;
}

// Calls the desk by hand, says one message, and waits until it is answered or hung up on.
// `replay`: sends those bytes instead of making its own.
struct Talk {
    std::string sent;
    bool answered = false;
};
Talk talk_by_hand(const std::string& key, const HelpMessage& message,
                  const std::string& replay = "") {
    Lines lines = prepare_lines(key_from(key), {own_port()}, "");
    Talk talk;
    while (lines.all.empty()) {
        mend_lines(lines, MonoTime{}, true);
    }
    Line& line = lines.all.front();
    line.out = replay.empty() ? line.out : replay;
    talk.sent = line.out;
    bool said = !replay.empty();
    bool good = flush(line);
    while (good && !talk.answered) {
        pollfd wait{line.fd.get(), POLLIN, 0};
        REQUIRE(::poll(&wait, 1, 20'000) == 1);
        std::vector<std::string> came;
        good = receive(line, lines.key, came);
        for (const std::string& bytes : came) {
            const auto heard = unpack(bytes);
            talk.answered |= heard && !heard->answer && heard->telling && message.telling &&
                             heard->telling->alert.id == message.telling->alert.id;
        }
        if (line.key && !said) {  // also when we know already that our key does not fit
            seal(line, pack(message));
            talk.sent += line.out;
            said = true;
            good = flush(line) && good;
        }
    }
    // Not answered: when they hang up, they have looked at all that was sent.
    char rest = 0;
    pollfd wait{line.fd.get(), POLLIN, 0};
    while (!talk.answered && ::poll(&wait, 1, 20'000) == 1 &&
           ::recv(line.fd.get(), &rest, 1, MSG_DONTWAIT) > 0) {
    }
    return talk;
}

}  // namespace

TEST_CASE("between machines the key opens the road", "[help_road]") {
    const Home there, here;
    Bell bell;
    std::optional<Station> desk(std::in_place, bell, there.path, "desk", true, listening("secret"));
    Station second(bell, there.path, "second-desk", true, listening("secret"));
    Station kiosk(bell, here.path, "waiting-room", false, calling("secret"));
    HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    // Only one of the two can listen; it passes on what it heard, also before anybody looked.
    CHECK(bell.wait([&] { return second.knows(alert); }));
    CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 1; }));
    CHECK(bell.wait([&] { return desk->knows(alert); }));
    CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 2; }));
    alert = taken(alert);
    desk->road.say(alert);
    CHECK(bell.wait([&] { return kiosk.knows(alert); }));

    desk.reset();  // the other takes over listening, and is found
    alert.closed = noon + 90s;
    second.road.say(alert);
    CHECK(bell.wait([&] { return kiosk.knows(alert); }));
}

TEST_CASE("a desk on another machine that starts later is told", "[help_road]") {
    const Home there, here;
    Bell bell;
    Station kiosk(bell, here.path, "waiting-room", false, calling("secret"));
    Station board(bell, here.path, "call-board", false, calling("secret"));
    const HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    REQUIRE(bell.wait([&] { return board.knows(alert); }));
    for (const char* start : {"first", "second"}) {
        Station desk(bell, there.path, start, true, listening("secret"));
        CHECK(bell.wait([&] { return desk.knows(alert); }));
    }
}

TEST_CASE("a desk that finds itself in the list of desks does not mind", "[help_road]") {
    const Home there, here;
    Bell bell;
    HelpSetting same = listening("secret");
    same.desks = {own_port(), "not an address", "", "[::1"};
    Station desk(bell, there.path, "desk", true, same);
    Station kiosk(bell, here.path, "waiting-room", false, same);
    const HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    CHECK(bell.wait([&] { return desk.knows(alert); }));
    CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 1; }));
}

TEST_CASE("who has another key, or only a recording, is not heard", "[help_road]") {
    const Home home;
    Bell bell;
    const HelpAlert known = new_alert();
    const HelpAlert wrong = new_alert();
    const HelpAlert right = new_alert();
    std::string recording;
    {
        Station desk(bell, home.path, "desk", true, listening("secret"));
        Station kiosk(bell, home.path, "waiting-room", false);
        kiosk.road.say(known);  // the desk listens from here on
        REQUIRE(bell.wait([&] { return desk.knows(known); }));
        CHECK_FALSE(talk_by_hand("guess", {"stranger", true, Telling{wrong, {}}}).answered);
        CHECK_FALSE(desk.newest(wrong.id));
        const Talk talk = talk_by_hand("secret", {"stranger", true, Telling{right, {}}});
        CHECK(talk.answered);
        CHECK(bell.wait([&] { return desk.knows(right); }));
        recording = talk.sent;
    }
    Station desk(bell, home.path, "desk", true, listening("secret"));
    Station kiosk(bell, home.path, "waiting-room", false);
    kiosk.road.say(known);
    REQUIRE(bell.wait([&] { return desk.knows(known); }));
    CHECK_FALSE(talk_by_hand("secret", {}, recording).answered);
    CHECK_FALSE(talk_by_hand("secret", {}, std::string(100, '\xff')).answered);
    CHECK_FALSE(desk.newest(right.id));
}
