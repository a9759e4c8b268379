// `porchlight staff`: names and PINs from a terminal and from a script.
#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <iostream>

#include "core/pin.h"
#include "core/store.h"
#include "terminal.h"

using namespace porchlight;

namespace {

struct Clinic {
    TemporaryFolder folder;
    std::string home = (folder.path / "home").string();

    /// Runs `porchlight staff WORDS... --home HOME` with `typed` on standard input.
    [[nodiscard]] Said staff(std::vector<std::string> words, const std::string& typed = "") const {
        const fs::path input = folder.path / "typed";
        write(input, typed);
        const int before = dup(STDIN_FILENO), file = open(input.c_str(), O_RDONLY);
        dup2(file, STDIN_FILENO);
        words.insert(words.begin(), "staff");
        words.insert(words.end(), {"--home", home});
        Said said = porchlight_says(words);
        dup2(before, STDIN_FILENO);
        close(before);
        close(file);
        return said;
    }
    [[nodiscard]] std::map<StaffId, Staff> saved() const {
        auto store = Store::open({home + "/clinic.db", {}}, system_clock());
        REQUIRE(store);
        const auto state = (*store)->read();
        REQUIRE(state);
        return state->staff;
    }
};

/// What shows on a terminal while both PINs are typed, each after its prompt. The log shows there
/// too, where the disk is slow.
struct Terminal {
    int code = -1;
    std::string shown;
};

Terminal on_a_terminal(const Clinic& clinic, const std::array<std::string, 2>& typed) {
    const std::array<std::string, 2> prompts{"4 to 8 digits: ", "Once more: "};
    int terminal = -1;
    const pid_t program = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (program == 0) {
        const std::vector<const char*> argv{"porchlight", "staff", "add",    "Ana",
                                            "--role",     "nurse", "--home", clinic.home.c_str()};
        const int code = run_command_line(static_cast<int>(argv.size()), argv.data(),
                                          [](Face, const FaceOptions&) { return 7; });
        std::cout.flush();
        _exit(code);
    }
    Terminal seen;
    std::size_t answered = 0;
    char byte = 0;
    while (read(terminal, &byte, 1) == 1) {
        seen.shown += byte;
        if (answered < typed.size() && seen.shown.ends_with(prompts.at(answered))) {
            const std::string line = typed.at(answered++) + "\n";
            CHECK(write(terminal, line.data(), line.size()) == static_cast<ssize_t>(line.size()));
        }
    }
    int status = 0;
    CHECK(waitpid(program, &status, 0) == program);
    close(terminal);
    seen.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return seen;
}

}  // namespace

TEST_CASE("staff are added, listed and removed", "[commands]") {
    const Clinic clinic;
    CHECK(clinic.staff({"list"}).out == "Nobody yet\n");
    const Said added = clinic.staff({"add", "Ana", "--role", "nurse"}, "4711\n");
    INFO(added.err);
    CHECK(added.code == 0);
    CHECK(added.out == "Added Ana as nurse\n");
    CHECK(clinic.staff({"add", "Ben Ortiz", "--role", "front-desk"}, "9302").code == 0);
    CHECK(clinic.staff({"list"}).out == "nurse       Ana\nfront-desk  Ben Ortiz\n");
    REQUIRE(clinic.saved().size() == 2);
    for (const auto& [id, each] : clinic.saved()) {
        CHECK(each.id == id);
        CHECK(pin_fits(each.pin_hash, each.name == "Ana" ? "4711" : "9302"));
    }
    CHECK(clinic.staff({"remove", "Ana"}).out == "Removed Ana\n");
    CHECK(clinic.staff({"list"}).out == "front-desk  Ben Ortiz\n");
}

TEST_CASE("a known name changes only when that is asked for, and stays who it was", "[commands]") {
    const Clinic clinic;
    REQUIRE(clinic.staff({"add", "Ana", "--role", "nurse"}, "4711\n").code == 0);
    const auto before = clinic.saved();
    const Said again = clinic.staff({"add", "Ana", "--role", "peer"}, "9302\n");
    CHECK(again.code == 1);
    CHECK(has(again.err, "There is somebody called Ana already."));
    CHECK(clinic.saved() == before);
    CHECK(clinic.staff({"add", "Ana", "--role", "peer", "--replace"}, "9302\n").out ==
          "Changed Ana as peer\n");
    const auto after = clinic.saved();
    REQUIRE(after.size() == 1);
    const Staff& ana = after.begin()->second;
    CHECK(ana.id == before.begin()->first);
    CHECK(pin_fits(ana.pin_hash, "9302"));
}

TEST_CASE("what cannot be is one sentence, and nobody is added", "[commands]") {
    const Clinic clinic;
    const std::string long_name(61, 'a');
    for (const auto& [name, pin] :
         std::vector<std::pair<std::string, std::string>>{{"Ana", ""},
                                                          {"Ana", "\n"},
                                                          {"Ana", "12\n"},
                                                          {"Ana", "1234\n"},
                                                          {"Ana", "letters\n"},
                                                          {"Ana", std::string(5'000, '4')},
                                                          {" ", "4711\n"},
                                                          {"A\tna", "4711\n"},
                                                          {long_name, "4711\n"}}) {
        const Said said = clinic.staff({"add", name, "--role", "nurse"}, pin);
        INFO(said.err);
        CHECK(said.code == 1);
        CHECK(said.out.empty());
        CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    }
    CHECK(clinic.saved().empty());
    CHECK(has(clinic.staff({"remove", "Ana"}).err, "There is nobody called Ana."));
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {}, {"add"}, {"add", "Ana"}, {"add", "Ana", "--role", "boss"}, {"remove"}}) {
        CHECK(clinic.staff(words).code == 2);
    }
}

TEST_CASE("on a terminal the PIN is asked twice and never shown", "[commands]") {
    const Clinic clinic;
    const Terminal differ = on_a_terminal(clinic, {"4711", "4712"});
    CHECK(differ.code == 1);
    CHECK(has(differ.shown, "The two PINs differ"));
    CHECK(clinic.saved().empty());
    const Terminal same = on_a_terminal(clinic, {"4711", "4711"});
    CHECK(same.code == 0);
    CHECK(has(same.shown, "A PIN for Ana, 4 to 8 digits: "));
    CHECK(has(same.shown, "Once more: "));
    CHECK(has(same.shown, "Added Ana as nurse"));
    CHECK_FALSE(has(same.shown + differ.shown, "471"));
    CHECK(clinic.saved().size() == 1);
}
