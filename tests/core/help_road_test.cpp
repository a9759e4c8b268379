#include "core/help_road.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "core/help_line.h"
#include "core/help_message.h"
#include "core/help_socket.h"

using namespace porchlight;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const WallTime noon{1'795'000'000s};

struct Home {
    Home() {
        std::string name = (fs::temp_directory_path() / "porchlight-road-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~Home() { fs::remove_all(path); }
    [[nodiscard]] int sockets() const {
        int count = 0;
        std::error_code none;
        for ([[maybe_unused]] const auto& entry : fs::directory_iterator(path / "help", none)) {
            ++count;
        }
        return count;
    }
    fs::path path;
};

// Rings at every wake; a test waits for what it wants to see, not for time to pass. The bound only
// ends a test that has failed already.
struct Bell {
    std::mutex mutex;
    std::condition_variable rung;
    std::function<void()> wake() {
        return [this] {
            { const std::scoped_lock lock(mutex); }
            rung.notify_all();
        };
    }
    template <class What>
    bool wait(What what) {
        std::unique_lock lock(mutex);
        return rung.wait_for(lock, 60s, what);
    }
};

// A road that remembers the newest state of what it heard.
struct Station {
    Station(Bell& bell, const fs::path& home, const std::string& name, bool desk,
            const HelpSetting& setting = {})
        : road(setting, {home, StationId{name}, desk, bell.wake()}) {}
    std::optional<HelpAlert> newest(const AlertId& id) {
        for (const HelpAlert& alert : road.heard()) {
            heard.insert_or_assign(alert.id, alert);
        }
        const auto found = heard.find(id);
        return found == heard.end() ? std::nullopt : std::optional(found->second);
    }
    bool knows(const HelpAlert& alert) { return newest(alert.id) == alert; }
    std::map<AlertId, HelpAlert> heard;
    HelpRoad road;
};

HelpAlert new_alert() {
    HelpAlert alert;
    alert.id = new_id<AlertId>();
    alert.from = StationId{"waiting-room"};
    alert.raised = noon;
    return alert;
}

HelpAlert taken(HelpAlert alert) {
    alert.taken = noon + 5s;
    alert.taken_by = StationId{"desk"};
    return alert;
}

// A socket that is not a station's: bound to nothing, or left behind by a process that died.
void leave_dead_socket(const fs::path& file) {
    const Fd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(file.string().copy(address.sun_path, sizeof(address.sun_path) - 1) ==
            file.string().size());
    REQUIRE(::bind(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
}

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
// `replay`: sends those bytes instead of making its own. Gives all bytes it sent.
struct Talk {
    std::string sent;
    std::vector<std::string> answers;
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
    while (good && talk.answers.size() < 2) {  // "I am here", and the answer
        pollfd wait{line.fd.get(), POLLIN, 0};
        REQUIRE(::poll(&wait, 1, 60'000) == 1);
        good = receive(line, lines.key, talk.answers);
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
    while (talk.answers.size() < 2 && ::poll(&wait, 1, 60'000) == 1 &&
           ::recv(line.fd.get(), &rest, 1, MSG_DONTWAIT) > 0) {
    }
    return talk;
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
    std::mutex mutex;
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
    fs::create_directory(home.path / "help");
    fs::permissions(home.path / "help", fs::perms::owner_all);
    leave_dead_socket(home.path / "help" / "desk.old.sock");
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

TEST_CASE("between machines the key opens the road", "[help_road]") {
    const Home there, here;
    Bell bell;
    std::optional<Station> desk(std::in_place, bell, there.path, "desk", true, listening("secret"));
    Station second(bell, there.path, "second-desk", true, listening("secret"));
    Station kiosk(bell, here.path, "waiting-room", false, calling("secret"));
    HelpAlert alert = new_alert();
    kiosk.road.say(alert);
    CHECK(bell.wait([&] { return desk->knows(alert); }));
    CHECK(bell.wait([&] { return kiosk.road.desks_told(alert.id) == 1; }));
    CHECK(bell.wait([&] { return second.knows(alert); }));  // passed on: only one can listen
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
        CHECK(talk_by_hand("guess", {"stranger", true, Telling{wrong, {}}}).answers.empty());
        CHECK_FALSE(desk.newest(wrong.id));
        const Talk talk = talk_by_hand("secret", {"stranger", true, Telling{right, {}}});
        CHECK(talk.answers.size() >= 2);
        CHECK(bell.wait([&] { return desk.knows(right); }));
        recording = talk.sent;
    }
    Station desk(bell, home.path, "desk", true, listening("secret"));
    Station kiosk(bell, home.path, "waiting-room", false);
    kiosk.road.say(known);
    REQUIRE(bell.wait([&] { return desk.knows(known); }));
    CHECK(talk_by_hand("secret", {}, recording).answers.empty());
    CHECK(talk_by_hand("secret", {}, std::string(100, '\xff')).answers.empty());
    CHECK_FALSE(desk.newest(right.id));
}
