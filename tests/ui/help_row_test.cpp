// Five hundred calls for help on the real clock: each is shown and rings within a second.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "core/embedded.h"
#include "core/store.h"
#include "kiosk/drive/live_face.h"

using namespace porchlight;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

namespace {

constexpr auto within = 1000ms;
constexpr auto give_up = 20s;  // ends a test that has failed already

struct Home {
    fs::path path;
    Home() {
        std::string name = (fs::temp_directory_path() / "porchlight-row-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
        std::ofstream(path / "clinic.toml") << embedded("assets/clinic.toml");
    }
    ~Home() { fs::remove_all(path); }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
};

/// Draws until it is so; false when it never was.
template <class So>
bool until(const std::vector<Live*>& faces, Woken& woken, So so) {
    const auto end = Steady::now() + give_up;
    while (Steady::now() < end) {
        for (Live* face : faces) face->frame();
        if (so()) return true;
        woken.wait();
    }
    return false;
}

/// Milliseconds from touch to shown and sounding.
struct Times {
    std::string what;
    std::vector<double> ms;
    void add(Steady::time_point touched) {
        ms.push_back(std::chrono::duration<double, std::milli>(Steady::now() - touched).count());
        CHECK(Steady::now() - touched < within);
    }
    ~Times() {
        std::ranges::sort(ms);
        if (!ms.empty() && std::getenv("PORCHLIGHT_FIGURES") != nullptr) {
            std::cout << what << ": " << ms.size() << " times, middle " << ms[ms.size() / 2]
                      << " ms, most " << ms.back() << " ms\n";
        }
    }
};

/// A waiting room that calls, and takes it back.
struct Room : Live {
    Woken& woken;
    Room(const fs::path& home, Woken& wakes) : Live(Face::waiting_room, home, wakes), woken(wakes) {
        REQUIRE(until({this}, woken, [this] { return app->state()->read && find("help"); }));
        app->session().go(Screen::overdose);
        REQUIRE(until({this}, woken, [this] { return sees("Is it happening now?"); }));
    }
    void call() {
        REQUIRE(until({this}, woken, [this] { return find("help") != nullptr; }));
        const int before = rung;
        // The moment after a change of screen is deaf: the finger comes again.
        REQUIRE(until({this}, woken, [this] {
            if (find("help") != nullptr) touch("help");
            return !app->session().overdose.alert.empty();
        }));
        CHECK(rung == before + 1);
    }
    void take_back() {
        REQUIRE(until({this}, woken, [this] {
            if (find("by_mistake") != nullptr) touch("by_mistake");
            return app->session().overdose.alert.empty();
        }));
    }
};

void call_often(const char* what, const fs::path& home, int times,
                const std::function<void(Live&, Woken&)>& prepare) {
    Woken woken;
    Room room(home, woken);
    Live desk(Face::front_desk, home, woken);
    REQUIRE(until({&desk}, woken, [&] { return desk.app->state()->read; }));
    prepare(desk, woken);
    Times measured{what, {}};
    for (int i = 0; i < times; ++i) {
        const int before = desk.rung;
        const auto touched = Steady::now();
        room.call();
        REQUIRE(until({&desk, &room}, woken,
                      [&] { return desk.find("going_") != nullptr && desk.rung > before; }));
        measured.add(touched);
        REQUIRE(until({&desk, &room}, woken, [&] { return room.sees("We told the staff."); }));
        CHECK(Steady::now() - touched < within);
        room.take_back();
        REQUIRE(until({&desk, &room}, woken, [&] { return desk.find("going_") == nullptr; }));
    }
}

void somebody_works_here(const fs::path& home) {
    auto settings = read_settings(home / "clinic.toml");
    REQUIRE(settings);
    auto store = Store::open({home / "clinic.db", {}}, system_clock());
    REQUIRE(store);
    const Command save{new_id<CommandId>(),
                       {"test"},
                       SaveStaff{{{"dee"}, "Dee", StaffRole::peer, "$argon2id$"}},
                       {}};
    REQUIRE((*store)->run(save, std::make_shared<const Settings>(std::move(*settings))));
}

}  // namespace

TEST_CASE("a call for help reaches an open desk within a second, 130 times", "[help]") {
    const Home home;
    call_often("open", home.path, 130, [](Live&, Woken&) {});
}

TEST_CASE("a call for help reaches a locked desk within a second, 130 times", "[help]") {
    const Home home;
    somebody_works_here(home.path);
    call_often("locked", home.path, 130, [](Live& desk, Woken& woken) {
        REQUIRE(until({&desk}, woken, [&] { return desk.sees("Who is here?"); }));
    });
}

TEST_CASE("a call for help reaches a desk busy in a dialog within a second, 130 times", "[help]") {
    const Home home;
    call_often("busy", home.path, 130, [](Live& desk, Woken& woken) {
        desk.type(U'n');
        REQUIRE(until({&desk}, woken, [&] { return desk.find("add_close") != nullptr; }));
        desk.type(U'3');
    });
}

TEST_CASE("a call made while the desk restarts is there within a second of its return, 20 times",
          "[help]") {
    const Home home;
    Woken woken;
    Room room(home.path, woken);
    Times measured{"restarting, since its return", {}};
    for (int i = 0; i < 20; ++i) {
        room.call();
        REQUIRE(until({&room}, woken, [&] {
            return room.sees("Shout. Send someone to the desk. Stay.") ||
                   room.sees("We are telling the staff.");
        }));
        Live desk(Face::front_desk, home.path, woken);
        const auto returned = Steady::now();
        REQUIRE(until({&desk, &room}, woken,
                      [&] { return desk.find("going_") != nullptr && desk.rung == 1; }));
        measured.add(returned);
        REQUIRE(until({&desk, &room}, woken, [&] { return room.sees("We told the staff."); }));
        room.take_back();
        REQUIRE(until({&desk, &room}, woken, [&] { return desk.find("going_") == nullptr; }));
    }
}

namespace {

/// tests/drive/desk_process.cpp
class DeskProcess {
public:
    explicit DeskProcess(const fs::path& home) {
        int ends[2];
        REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
        out_ = ends[0];
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        std::string program = DESK_PROCESS, folder = home;
        char* arguments[] = {program.data(), folder.data(), nullptr};
        REQUIRE(::posix_spawn(&pid_, program.c_str(), &actions, nullptr, arguments, environ) == 0);
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
    }
    ~DeskProcess() {
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
        ::close(out_);
    }
    DeskProcess(const DeskProcess&) = delete;
    DeskProcess& operator=(const DeskProcess&) = delete;

    /// The next whole line it reported; "" when none came.
    std::string line() {
        std::string line;
        for (char letter = 0;;) {
            pollfd wait{out_, POLLIN, 0};
            const int patience = static_cast<int>(Millis{give_up}.count());
            if (::poll(&wait, 1, patience) != 1 || ::read(out_, &letter, 1) != 1) return "";
            if (letter == '\n') return line;
            line += letter;
        }
    }

private:
    pid_t pid_ = 0;
    int out_ = -1;
};

}  // namespace

// Seen to fail: with calls told to a newcomer in the order they were made, over or not.
TEST_CASE(
    "a call for help reaches a desk in another process within a second, 90 times; one that "
    "was killed shows it within a second of its return",
    "[help]") {
    const Home home;
    Woken woken;
    Room room(home.path, woken);
    std::optional<DeskProcess> desk(std::in_place, home.path);
    REQUIRE(desk->line() == "ready");
    {
        Times measured{"another process", {}};
        for (int i = 0; i < 90; ++i) {
            const auto touched = Steady::now();
            room.call();
            REQUIRE(desk->line() == "shown");
            measured.add(touched);
            REQUIRE(until({&room}, woken, [&] { return room.sees("We told the staff."); }));
            room.take_back();
            REQUIRE(desk->line() == "over");
        }
    }
    Times measured{"another process, killed, since its return", {}};
    room.call();
    REQUIRE(desk->line() == "shown");
    for (int i = 0; i < 3; ++i) {
        desk.reset();
        desk.emplace(home.path);
        REQUIRE(desk->line() == "ready");
        const auto returned = Steady::now();
        REQUIRE(desk->line() == "shown");
        measured.add(returned);
    }
}
