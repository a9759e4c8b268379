// `porchlight check`: one line each, and an exit code that a script can ask.
#include "kiosk/main/check_command.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "core/embedded.h"
#include "core/store.h"
#include "terminal.h"

using namespace porchlight;

namespace {

struct Clinic {
    TemporaryFolder folder;
    Clinic() { settings(""); }
    /// The built-in clinic.toml, with a line of it replaced.
    void settings(const std::string& line, const std::string& by = "") const {
        std::string text(embedded("assets/clinic.toml"));
        if (!line.empty()) {
            const auto at = text.find(line);
            REQUIRE(at != std::string::npos);
            text.replace(at, line.size(), by);
        }
        write(folder.path / "clinic.toml", text);
    }
    [[nodiscard]] Finding finding(const std::string& about,
                                  WallTime now = system_clock()().wall) const {
        for (const Finding& each : check_clinic(folder.path, now)) {
            if (each.about == about) {
                return each;
            }
        }
        FAIL("nothing is said about " + about);
        return {};
    }
    void make_store() const {
        auto store = Store::open({folder.path / "clinic.db", {}}, system_clock());
        REQUIRE(store);
        const Command raised{new_id<CommandId>(), StationId{"test"},
                             RaiseHelp{new_id<AlertId>(), {}}};
        REQUIRE((*store)->run(raised, std::make_shared<const Settings>()));
    }
};

}  // namespace

TEST_CASE("a clinic in order is one line each, with code 0", "[commands]") {
    const Clinic clinic;
    clinic.make_store();
    const Said said = porchlight_says({"check", "--home", clinic.folder.path});
    INFO(said.out + said.err);
    CHECK(said.code == 0);
    CHECK(said.err.empty());
    CHECK(has(said.out, "ok      settings   "));
    CHECK(has(said.out, "ok      store      SQLite 3."));
    CHECK(has(said.out, "journal truncate, synchronous extra, whole, 0 visits\n"));
    CHECK(has(said.out, "ok      clocks     "));
    CHECK(has(said.out, "ok      fonts      "));
    CHECK(has(said.out, "ok      pack en    English"));
    CHECK(has(said.out, "look    pack ar    "));
    CHECK(has(said.out, "sentences read by a native speaker; let one read it in Poedit"));
    CHECK(has(said.out, "look    directory  No places nearby yet"));
    CHECK((has(said.out, "ok      sound      ") ||
           has(said.out, "look    sound      There is none")));
    CHECK(has(said.out, "ok      cards      13 cards signed, none due"));
}

TEST_CASE("a clinic.toml that is not good is told with its line, and the rest is looked at",
          "[commands]") {
    const Clinic clinic;
    clinic.make_store();
    clinic.settings("languages = [", "languages = 7  # [");
    const Said said = porchlight_says({"check", "--home", clinic.folder.path});
    CHECK(said.code == 1);
    CHECK(has(said.out, "broken  settings   "));
    CHECK(has(said.out, "clinic.toml:"));
    CHECK(has(said.out, "ok      store      "));
    CHECK(has(said.out, "look    directory  "));
    CHECK(has(said.err, "Something is broken"));
}

TEST_CASE("a place_needs.toml of the clinic's own is told, a wrong one with its line",
          "[commands]") {
    const Clinic clinic;
    clinic.make_store();
    const fs::path file = clinic.folder.path / "place_needs.toml";
    CHECK_FALSE(
        has(porchlight_says({"check", "--home", clinic.folder.path}).out, "place_needs.toml"));
    write(file, "[food]\nwords = [\"tamales\"]\n");
    CHECK(clinic.finding("needs").mark == Finding::Mark::ok);
    CHECK(porchlight_says({"check", "--home", clinic.folder.path}).code == 0);
    write(file, "[food]\nwords = [\"tamales\"]\n\n[wash]\nword = [\"shower\"]\n");
    const Said said = porchlight_says({"check", "--home", clinic.folder.path});
    CHECK(said.code == 1);
    CHECK(has(said.out, "broken  needs      " + file.string() +
                            ":5:1: \"word\" is not a setting here. Did you mean \"words\"? The "
                            "faces go on with the last good one, or ours.\n"));
    write(file, "[food\n");
    CHECK(has(clinic.finding("needs").sentence, "place_needs.toml:1:"));
    fs::remove(file);
    fs::create_directory(file);
    CHECK(has(clinic.finding("needs").sentence, "place_needs.toml cannot be read"));
}

TEST_CASE("a store that is not there yet is no harm, a damaged one is", "[commands]") {
    const Clinic clinic;
    CHECK(clinic.finding("store").mark == Finding::Mark::look);
    CHECK_FALSE(fs::exists(clinic.folder.path / "clinic.db"));  // looking makes none
    write(clinic.folder.path / "clinic.db", std::string(9'000, 'x'));
    const Finding damaged = clinic.finding("store");
    CHECK(damaged.mark == Finding::Mark::broken);
    CHECK(has(damaged.sentence, "porchlight restore FILE"));
    CHECK(porchlight_says({"check", "--home", clinic.folder.path}).code == 1);
}

TEST_CASE("one damaged page in a store is found", "[commands]") {
    const Clinic clinic;
    clinic.make_store();
    const fs::path store = clinic.folder.path / "clinic.db";
    CHECK(clinic.finding("store").mark == Finding::Mark::ok);
    std::fstream file(store, std::ios::binary | std::ios::in | std::ios::out);
    constexpr int page = 4'096;
    file.seekp(static_cast<std::streamoff>(fs::file_size(store)) - page);
    file << std::string(page, 'x');
    file.close();
    const Finding damaged = clinic.finding("store");
    CHECK(damaged.mark == Finding::Mark::broken);
    CHECK(has(damaged.sentence, "porchlight restore FILE"));
}

TEST_CASE("a clock before the newest record is told, with both times", "[commands]") {
    const Clinic clinic;
    clinic.make_store();
    const WallTime now = system_clock()().wall;
    CHECK(clinic.finding("clocks", now).mark == Finding::Mark::ok);
    CHECK(clinic.finding("clocks", now - std::chrono::minutes{1}).mark == Finding::Mark::ok);
    const Finding behind = clinic.finding("clocks", now - std::chrono::hours{3});
    CHECK(behind.mark == Finding::Mark::broken);
    CHECK(has(behind.sentence, "Set the clock"));
}

TEST_CASE("a language without a pack is told", "[commands]") {
    const Clinic clinic;
    clinic.settings("languages = [\"en\", \"es\", ", "languages = [\"en\", \"so\", ");
    const auto found = check_clinic(clinic.folder.path, system_clock()().wall);
    const bool told = std::any_of(found.begin(), found.end(), [](const Finding& each) {
        return each.about == "pack so" && each.mark == Finding::Mark::broken;
    });
    const bool refused_before = found.front().mark == Finding::Mark::broken;
    CHECK((told || refused_before));
}

TEST_CASE("a directory says how old it is", "[commands]") {
    const Clinic clinic;
    const fs::path package = clinic.folder.path / "package";
    fs::create_directory(package);
    write(package / "organizations.csv", "id,name,description\no1,Harbor Help,Help\n");
    write(package / "services.csv", "id,organization_id,name,status\ns1,o1,Meals,active\n");
    write(package / "locations.csv", "id,organization_id,name\nl1,o1,Kitchen\n");
    write(package / "services_at_location.csv", "id,service_id,location_id\nx1,s1,l1\n");
    REQUIRE(porchlight_says({"import", "--home", clinic.folder.path, package}).code == 0);
    const WallTime now = system_clock()().wall;
    const Finding fresh = clinic.finding("directory", now);
    CHECK(fresh.mark == Finding::Mark::ok);
    CHECK(fresh.sentence == "1 service, imported 0 days ago");
    CHECK(clinic.finding("directory", now + std::chrono::days{90}).mark == Finding::Mark::ok);
    const Finding old = clinic.finding("directory", now + std::chrono::days{92});
    CHECK(old.mark == Finding::Mark::look);
    CHECK(has(old.sentence, "import a newer one"));
    write(clinic.folder.path / "directory.db", "x");
    CHECK(clinic.finding("directory").mark == Finding::Mark::broken);
}

TEST_CASE("cards that need somebody are named, one line each", "[commands]") {
    const Clinic clinic;
    clinic.settings("id = \"wounds\"", "id = \"other\"");
    const Finding unsigned_card = clinic.finding("cards");
    CHECK(unsigned_card.mark == Finding::Mark::look);
    CHECK(has(unsigned_card.sentence, "wounds ("));
    CHECK(has(unsigned_card.sentence, "edition 2026-11-01 is not signed"));
    clinic.settings("");
    const Finding due = clinic.finding("cards", system_clock()().wall + std::chrono::years{5});
    CHECK(due.mark == Finding::Mark::look);
    CHECK(has(due.sentence, "was to be checked again by 2027-"));
    fs::create_directory(clinic.folder.path / "cards");
    write(clinic.folder.path / "cards" / "overdose.toml", "kind = 3");
    const Finding bad = clinic.finding("cards");
    CHECK(bad.mark == Finding::Mark::broken);
    CHECK(has(bad.sentence, "overdose.toml:1: "));
    CHECK(has(bad.sentence, "The one before stays."));
    CHECK(clinic.finding("settings").mark == Finding::Mark::ok);
}

TEST_CASE("a kept store is not forgotten", "[commands]") {
    const Clinic clinic;
    write(clinic.folder.path / "clinic.db.before-restore-2026-11-22", "");
    CHECK(clinic.finding("kept").mark == Finding::Mark::look);
}
