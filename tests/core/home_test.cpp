#include "core/home.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/embedded.h"
#include "core/ids.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

struct TemporaryFolder {
    fs::path path = fs::temp_directory_path() / ("porchlight-home-" + new_uuid());
    TemporaryFolder() { fs::create_directory(path); }
    ~TemporaryFolder() { fs::remove_all(path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("the clinic's folder is the first of four places", "[home]") {
    const TemporaryFolder folder;
    const fs::path& top = folder.path;
    HomePlaces places{top / "asked", top / "environment", top / "system", top / "state"};
    CHECK(find_home(places) == top / "asked");
    places.asked.clear();
    CHECK(find_home(places) == top / "environment");
    places.environment.clear();
    CHECK(find_home(places) == top / "state");  // the system's folder is not there
    fs::create_directory(places.system);
    CHECK(find_home(places) == top / "system");
    places.system.clear();
    places.state.clear();
    CHECK_FALSE(find_home(places));
}

TEST_CASE("the environment names the folder", "[home]") {
    setenv("PORCHLIGHT_HOME", "/one", 1);
    setenv("XDG_STATE_HOME", "/two", 1);
    const HomePlaces places = home_places("/zero");
    CHECK(places.asked == "/zero");
    CHECK(places.environment == "/one");
    CHECK(places.system == "/var/lib/porchlight");
    CHECK(places.state == "/two/porchlight");
    setenv("XDG_STATE_HOME", "relative", 1);
    setenv("HOME", "/three", 1);
    CHECK(home_places("").state == "/three/.local/state/porchlight");
}

TEST_CASE("a new folder is its owner's alone and explains itself", "[home]") {
    const TemporaryFolder folder;
    const fs::path home = folder.path / "a" / "b";
    REQUIRE(find_home({home, {}, {}, {}}));
    CHECK(fs::status(home).permissions() == fs::perms::owner_all);
    CHECK(content(home / "clinic.toml") == embedded("assets/clinic.toml"));
    CHECK(std::distance(fs::directory_iterator(home), {}) == 1);
}

TEST_CASE("a clinic.toml that is there stays as it is", "[home]") {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "clinic.toml") << "mine";
    REQUIRE(find_home({folder.path, {}, {}, {}}));
    CHECK(content(folder.path / "clinic.toml") == "mine");
}

TEST_CASE("a folder that cannot be is one sentence", "[home]") {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "file") << "";
    const auto home = find_home({folder.path / "file" / "home", {}, {}, {}});
    REQUIRE_FALSE(home);
    CHECK(home.error().sentence == "The clinic's folder " + (folder.path / "file/home").string() +
                                       " cannot be used: Not a directory.");
}
