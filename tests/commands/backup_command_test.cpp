// `porchlight backup` and `porchlight restore`, as somebody types them.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "core/store.h"
#include "terminal.h"

using namespace porchlight;

namespace {

struct Clinic {
    TemporaryFolder folder;
    std::string home = (folder.path / "home").string();
    std::string backup = (folder.path / "monday.backup").string();

    Clinic() {
        REQUIRE(porchlight_says({"call-board", "--home", home}).code == 7);  // makes the folder
        check_in();
    }
    void check_in() const {
        const auto settings = read_settings(home + "/clinic.toml");
        REQUIRE(settings);
        auto store = Store::open({home + "/clinic.db", {}}, system_clock());
        REQUIRE(store);
        CheckIn asked;
        asked.visit = new_id<VisitId>();
        asked.arrived = system_clock()().wall;
        const Command command{new_id<CommandId>(), StationId{"test"}, asked};
        REQUIRE((*store)->run(command, std::make_shared<const Settings>(*settings)));
    }
};

std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("a backup and a restore say one line a fact", "[commands]") {
    const Clinic clinic;
    const Said saved = porchlight_says({"backup", "--home", clinic.home, clinic.backup});
    INFO(saved.out + saved.err);
    CHECK(saved.code == 0);
    CHECK(saved.err.empty());
    CHECK(has(saved.out, "        1  visits\n"));
    CHECK(has(saved.out, "  bytes\n"));
    CHECK(has(saved.out, "Saved as " + clinic.backup + ", and read back whole\n"));

    clinic.check_in();
    const Said restored = porchlight_says({"restore", "--home", clinic.home, clinic.backup});
    INFO(restored.out + restored.err);
    CHECK(restored.code == 0);
    CHECK(has(restored.out, "        1  visits\n"));
    CHECK(has(restored.out, "Restored from " + clinic.backup + "\n"));
    CHECK(has(restored.out, "is kept as " + clinic.home + "/clinic.db.before-restore-2"));
    CHECK(has(porchlight_says({"check", "--home", clinic.home}).out, "whole, 1 visit"));
    // Into a folder where no clinic is yet: nothing was there to be kept.
    const Said drill =
        porchlight_says({"restore", "--home", clinic.folder.path / "drill", clinic.backup});
    CHECK(drill.code == 0);
    CHECK_FALSE(has(drill.out, "kept"));
}

TEST_CASE("what cannot be backed up or restored is one sentence, with code 1", "[commands]") {
    const Clinic clinic;
    write(clinic.folder.path / "letter.txt", "Dear Ana");
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"backup", "--home", clinic.home, clinic.home + "/clinic.db"},
             {"backup", "--home", clinic.home, clinic.folder.path / "letter.txt"},
             {"backup", "--home", clinic.home, clinic.folder.path / "nowhere" / "a.backup"},
             {"backup", "--home", clinic.folder.path / "new", clinic.backup},
             {"restore", "--home", clinic.home, clinic.folder.path / "letter.txt"},
             {"restore", "--home", clinic.home, clinic.backup}}) {
        const Said said = porchlight_says(words);
        INFO(said.err);
        CHECK(said.code == 1);
        CHECK(said.out.empty());
        CHECK(lines_of(said.err) == 1);
    }
    CHECK(has(porchlight_says({"check", "--home", clinic.home}).out, "whole, 1 visit"));
}

TEST_CASE("with PostgreSQL the command line to type is named", "[commands]") {
    const Clinic clinic;
    const fs::path file = fs::path(clinic.home) / "clinic.toml";
    std::ifstream in(file);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string here = "\nstore = \"\"\n";
    const auto at = text.find(here);
    REQUIRE(at != std::string::npos);
    text.replace(at, here.size(),
                 "\nstore = \"postgresql host=db password='a b' dbname=clinic\"\n");
    write(file, text);
    const Said saved = porchlight_says({"backup", "--home", clinic.home, "monday.dump"});
    CHECK(saved.code == 1);
    CHECK(has(saved.err,
              "pg_dump --format=custom --file=\"monday.dump\" "
              "--dbname=\"host=db dbname=clinic\""));
    CHECK(lines_of(saved.err) == 1);
    CHECK(has(porchlight_says({"restore", "--home", clinic.home, "monday.dump"}).err,
              "pg_restore -c --if-exists --single-transaction "
              "--dbname=\"host=db dbname=clinic\" \"monday.dump\""));
}
