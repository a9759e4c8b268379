// `porchlight pack`, from the terminal.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "terminal.h"

using namespace porchlight;

namespace {

std::string read(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

}  // namespace

TEST_CASE("a pack is begun, refused while it is empty, put in and taken out", "[packs]") {
    const TemporaryFolder folder;
    const std::string home = folder.path / "home", work = folder.path / "work";
    const auto pack = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "pack");
        words.insert(words.end(), {"--home", home});
        return porchlight_says(words);
    };
    CHECK(has(pack({"list"}).out, "es       built in      "));
    CHECK(has(pack({"list"}).out, ", 0 read by a native speaker; Español"));

    const Said begun = pack({"new", "pl", work});
    CHECK(begun.code == 0);
    CHECK(has(begun.out, "Polski (pl): 0 of "));
    CHECK(pack({"new", "pl", work}).code == 1);  // never over somebody's work
    const std::string file = work + "/pl/porchlight.po";

    const Said open = pack({"check", work + "/pl", "--words"});
    CHECK(open.code == 1);
    CHECK(has(open.out, file + ":"));
    CHECK(has(open.out, "is not translated."));
    const Said refused = pack({"add", work + "/pl"});
    CHECK(refused.code == 1);
    CHECK(has(refused.err, "sentences are missing"));
    CHECK_FALSE(fs::exists(home + "/locales"));

    CHECK(pack({"add", file, "--unfinished"}).code == 0);  // a PO file alone
    CHECK(has(pack({"list"}).out, "pl       clinic's      0 of "));

    std::string spoiled = read(file);
    const std::string sentence = "msgid \"It is your turn: {1}\"\nmsgstr \"";
    spoiled.insert(spoiled.find(sentence) + sentence.size(), "Twoja kolej");
    write(file, spoiled);
    const Said wrong = pack({"add", work + "/pl", "--unfinished"});
    CHECK(wrong.code == 1);
    CHECK(has(wrong.out, "\"Twoja kolej\" has lost {1}."));
    CHECK_FALSE(has(read(home + "/locales/pl/porchlight.po"), "Twoja kolej"));  // the one before

    CHECK(pack({"remove", "pl"}).code == 0);
    CHECK_FALSE(fs::exists(home + "/locales/pl"));
    CHECK(pack({"remove", "pl"}).code == 1);
}

TEST_CASE("what is no pack is one sentence", "[packs]") {
    const TemporaryFolder folder;
    const std::string home = folder.path / "home", file = folder.path / "a.zip";
    write(file, "PK and no more");
    CHECK(porchlight_says({"pack", "add", file, "--home", home}).err ==
          file + ": a.zip is not a zip file, or it is cut off. Try to get it again.\n");
    CHECK(porchlight_says({"pack", "add", "/nothing/here", "--home", home}).err ==
          "There is no file or folder /nothing/here.\n");
    CHECK(porchlight_says({"pack", "check", "qqq", "--home", home}).code == 1);
    CHECK(porchlight_says({"pack", "check", "--home", home}).code == 2);
}
