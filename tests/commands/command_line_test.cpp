#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "terminal.h"

using namespace porchlight;

namespace {

/// One service at one place, and a second one whose organization is not there.
void write_package(const fs::path& folder) {
    fs::create_directory(folder);
    write(folder / "organizations.csv", "id,name,description\no1,Harbor Help,Help\n");
    write(folder / "services.csv", "id,organization_id,name,status\ns1,o1,Meals,active\n");
    write(folder / "locations.csv",
          "id,organization_id,name,latitude,longitude\n"
          "l1,o1,Kitchen,25.77,-80.2\n");
    write(folder / "services_at_location.csv", "id,service_id,location_id\nx1,s1,l1\nx2,s1,l9\n");
}

}  // namespace

TEST_CASE("every command explains itself", "[commands]") {
    const Said all = porchlight_says({"--help"});
    CHECK(all.code == 0);
    for (const char* word : {"waiting-room", "front-desk", "call-board", "import", "--version",
                             "PORCHLIGHT_HOME", "Exit codes", "backup", "restore", "check", "staff",
                             "report", "forget", "referrals", "export"}) {
        CHECK(has(all.out, word));
    }
    for (const char* command :
         {"waiting-room", "front-desk", "call-board", "import", "backup", "restore", "check",
          "staff", "report", "forget", "referrals", "export"}) {
        const Said one = porchlight_says({command, "--help"});
        CHECK(one.code == 0);
        CHECK(has(one.out, "--home"));
        CHECK(has(one.out, "Examples"));
        CHECK(has(one.out, "Exit codes"));
    }
    CHECK(has(porchlight_says({"--version"}).out, "0.1"));
}

TEST_CASE("what is not understood is said in one line, with code 2", "[commands]") {
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {},
             {"waiting-rom"},
             {"waiting-room", "--window", "1280"},
             {"waiting-room", "--window", "0x720"},
             {"waiting-room", "--window", "1280x720x2"},
             {"waiting-room", "--position", "1,2"},
             {"waiting-room", "--window", "1x1", "--position", "1;2"},
             {"waiting-room", "--window", "1x1", "--monitor", "1"},
             {"waiting-room", "--monitor", "-1"},
             {"import"},
             {"backup"},
             {"restore"},
             {"restore", "a", "b"},
             {"check", "twice"},
             {"report"},
             {"report", "today", "yesterday"},
             {"forget", "me"}}) {
        const Said said = porchlight_says(words);
        CHECK(said.code == 2);
        CHECK(said.out.empty());
        CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
        CHECK_FALSE(said.face);
    }
    CHECK(has(porchlight_says({"waiting-rom"}).err, "waiting-rom"));
    CHECK(has(porchlight_says({"waiting-room", "front-desk"}).err, "front-desk"));
    CHECK(has(porchlight_says({"waiting-room", "--window", "big"}).err,
              "should be WIDTHxHEIGHT in pixels, as in 1280x720"));
}

TEST_CASE("a face is opened as asked, and its exit code is ours", "[commands]") {
    const TemporaryFolder folder;
    const std::string home = (folder.path / "home").string();
    const Said room = porchlight_says({"waiting-room", "--home", home, "--monitor", "1"});
    CHECK(room.code == 7);
    CHECK(room.face == Face::waiting_room);
    CHECK(room.options.home == home);
    CHECK(room.options.monitor == 1);
    CHECK_FALSE(room.options.size);
    CHECK(fs::exists(folder.path / "home" / "clinic.toml"));
    CHECK(porchlight_says({"call-board", "--home", home}).face == Face::call_board);
    const Said desk = porchlight_says(
        {"front-desk", "--home", home, "--window", "960x1080", "--position", "960,-5"});
    CHECK(desk.face == Face::front_desk);
    REQUIRE(desk.options.size);
    CHECK(desk.options.size->width == 960);
    CHECK(desk.options.size->height == 1080);
    REQUIRE(desk.options.at);
    CHECK(desk.options.at->x == 960);
    CHECK(desk.options.at->y == -5);
}

TEST_CASE("a folder that cannot be used is one sentence, with code 1", "[commands]") {
    const TemporaryFolder folder;
    write(folder.path / "file", "");
    const Said said = porchlight_says({"call-board", "--home", (folder.path / "file/x").string()});
    CHECK(said.code == 1);
    CHECK_FALSE(said.face);
    CHECK(has(said.err, "cannot be used: Not a directory.\n"));
}

TEST_CASE("an import says one line a fact and each row left out", "[commands]") {
    const TemporaryFolder folder;
    const std::string home = (folder.path / "home").string();
    write_package(folder.path / "package");
    const Said said = porchlight_says({"import", "--home", home, folder.path / "package"});
    INFO(said.out + said.err);
    CHECK(said.code == 0);
    CHECK(said.err.empty());  // no progress where there is no terminal
    CHECK(has(said.out, "        1  services\n"));
    CHECK(has(said.out, "        1  rows left out or mended\n"));
    CHECK(has(said.out, "services_at_location.csv:3: "));
    CHECK(has(said.out, "Saved as " + home + "/directory.db\n"));
    CHECK(fs::exists(home + "/directory.db"));
}

TEST_CASE("rows left out go to a file when asked, and many are counted by reason", "[commands]") {
    const TemporaryFolder folder;
    const std::string home = (folder.path / "home").string();
    const fs::path package = folder.path / "package";
    write_package(package);
    std::string links = "id,service_id,location_id\nx0,s1,l1\n";
    for (int i = 1; i <= 21; ++i) {
        links += "x" + std::to_string(i) + ",s1,9" + std::to_string(i) + "\n";
    }
    write(package / "services_at_location.csv", links);
    const std::string list = (folder.path / "list.txt").string();
    const Said said =
        porchlight_says({"import", "--home", home, "--skipped", list, package.string()});
    INFO(said.out + said.err);
    CHECK(said.code == 0);
    CHECK(has(said.out, "       21  of these: "));
    CHECK_FALSE(has(said.out, "services_at_location.csv:3: "));
    std::ifstream in(list);
    const std::string listed{std::istreambuf_iterator<char>(in), {}};
    CHECK(has(listed, "services_at_location.csv:3: "));
    CHECK(std::count(listed.begin(), listed.end(), '\n') == 21);
    const Said cannot = porchlight_says(
        {"import", "--home", home, "--skipped", "/nowhere/list.txt", package.string()});
    CHECK(cannot.code == 1);
    CHECK(cannot.err == "/nowhere/list.txt cannot be written.\n");
}

TEST_CASE("an import that cannot be is one sentence, and leaves the old directory", "[commands]") {
    const TemporaryFolder folder;
    const std::string home = (folder.path / "home").string();
    write_package(folder.path / "package");
    REQUIRE(porchlight_says({"import", "--home", home, folder.path / "package"}).code == 0);
    const auto before = fs::last_write_time(home + "/directory.db");
    fs::create_directory(folder.path / "empty");
    const Said said = porchlight_says({"import", "--home", home, folder.path / "empty"});
    CHECK(said.code == 1);
    CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    CHECK(said.out.empty());
    CHECK(fs::last_write_time(home + "/directory.db") == before);
}
