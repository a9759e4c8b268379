// The scan of every screen: what it finds, what it draws, and the home it runs in.
#include "kiosk/drive/every_screen.h"

#include <png.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "core/cards_reading.h"
#include "core/embedded.h"
#include "core/nearby.h"
#include "core/settings.h"
#include "kiosk/drive/demo_home.h"
#include "kiosk/drive/outline.h"
#include "kiosk/drive/script.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

/// A folder of this test, gone after it.
struct Folder {
    fs::path path = temporary_home();
    Folder() = default;
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

/// The demo clinic with one piece of its clinic.toml changed.
fs::path clinic_with(const Folder& folder, const std::string& piece, const std::string& to) {
    std::string toml(embedded("assets/clinic.toml"));
    REQUIRE(toml.find(piece) != std::string::npos);
    toml.replace(toml.find(piece), piece.size(), to);
    std::ofstream(folder.path / "given.toml") << toml;
    return folder.path / "given.toml";
}

Pixels read_png(const fs::path& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_file(&image, file.c_str()) != 0);
    image.format = PNG_FORMAT_RGBA;
    Pixels pixels{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    pixels.rgba.resize(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, pixels.rgba.data(), 0, nullptr) != 0);
    return pixels;
}

unsigned color_at(const Pixels& pixels, int x, int y) {
    const std::uint8_t* at = pixels.rgba.data() + 4 * (static_cast<std::size_t>(y) *
                                                           static_cast<std::size_t>(pixels.width) +
                                                       static_cast<std::size_t>(x));
    return static_cast<unsigned>(at[0] << 16 | at[1] << 8 | at[2]);
}

int outlined_pixels(const Pixels& pixels) {
    int found = 0;
    for (int y = 0; y < pixels.height; ++y) {
        for (int x = 0; x < pixels.width; ++x) {
            found += color_at(pixels, x, y) == outline_color ? 1 : 0;
        }
    }
    return found;
}

std::vector<std::string> files_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// A pack of nobody's language.
fs::path made_up_pack(const Folder& folder) {
    fs::create_directories(folder.path / "qaa" / "fonts");
    std::ofstream(folder.path / "qaa" / "pack.toml") << "endonym = \"Qaa\"\n";
    std::ofstream(folder.path / "qaa" / "fonts" / "a.txt") << "a";
    return folder.path / "qaa";
}

}  // namespace

TEST_CASE("A screen is looked at on every panel, and in the waiting room in every size") {
    const auto ways = ways_for(Face::waiting_room, {"vi", "ar"});
    CHECK(ways.size() == 2 * 4 * 3 * 2);
    CHECK(said(ways.front()) == "vi normal 1920x1080");
    CHECK(said(ways.back()) == "ar extra 3840x2160 lowered");
    CHECK(ways_for(Face::front_desk, {"vi"}).size() == 3);
    CHECK(ways_for(Face::call_board, {"vi"}).size() == 4);
}

TEST_CASE("What does not fit is found, with its scene and its way, and outlined in its picture") {
    Folder folder;
    EveryScreen asked;
    asked.tags = {"en"};
    asked.only = "b2-board-quiet";
    asked.out = folder.path / "pictures";
    std::size_t calls = 0, done = 0, all = 0;
    asked.progress = [&](std::size_t now, std::size_t of) {
        ++calls;
        done = now;
        all = of;
    };
    SECTION("nothing is wrong, and nothing is outlined") {
        const Scanned scanned = scan_every_screen(asked);
        CHECK(scanned.faults.empty());
        CHECK(scanned.looked_at == 4);
        CHECK(files_in(asked.out) == std::vector<std::string>{"b2-board-quiet.png"});
        const Pixels picture = read_png(asked.out / "b2-board-quiet.png");
        CHECK(picture.width == 1920);
        CHECK(picture.height == 1080);
        CHECK(outlined_pixels(picture) == 0);
    }
    SECTION("the name of a line is far too long for the board") {
        const std::string longer(160, 'm');
        asked.clinic_toml =
            clinic_with(folder, "board_name.en = \"Doctor\"", "board_name.en = \"" + longer + "\"");
        const Scanned scanned = scan_every_screen(asked);
        REQUIRE(scanned.faults.size() == 4);
        for (const ScreenFault& fault : scanned.faults) {
            CHECK(fault.scene == "b2-board-quiet");
            CHECK(fault.fault == "\"" + longer + "\" is cut off");
        }
        CHECK(said(scanned.faults.at(1).way) == "en normal 1280x800");
        CHECK(files_in(asked.out) == std::vector<std::string>{"b2-board-quiet-1080x1920-normal.png",
                                                              "b2-board-quiet-1280x800-normal.png",
                                                              "b2-board-quiet-3840x2160-normal.png",
                                                              "b2-board-quiet.png"});
        const Pixels picture = read_png(asked.out / "b2-board-quiet.png");
        const Rect box = scanned.faults.front().box;  // a unit is a pixel on this panel
        const int y = static_cast<int>(box.middle_y());
        CHECK(color_at(picture, static_cast<int>(box.x) - 2, y) == outline_color);
        CHECK(color_at(picture, static_cast<int>(box.middle_x()), static_cast<int>(box.y) - 2) ==
              outline_color);
        CHECK(color_at(picture, static_cast<int>(box.x) + 6, y) != outline_color);
    }
    CHECK(calls == 4);
    CHECK(done == 4);
    CHECK(all == 4);
}

TEST_CASE("A scene that cannot be reached is something that was found") {
    Folder folder;
    EveryScreen asked;
    asked.tags = {"es"};
    asked.only = "k05-supplies-done";
    asked.clinic_toml = clinic_with(folder, "id = \"naloxone_spray\"\npicture",
                                    "id = \"naloxone_spray\"\non = false\npicture");
    asked.sample = SampleOfWays{1, 2};
    std::size_t done = 0;
    asked.progress = [&](std::size_t now, std::size_t) { done = now; };
    const Scanned scanned = scan_every_screen(asked);
    CHECK(scanned.looked_at == 0);
    CHECK(done == 2);
    REQUIRE(scanned.faults.size() == 1);
    CHECK(scanned.faults.front().scene == "k05-supplies-done");
    CHECK(scanned.faults.front().way.locale == "es");
    CHECK(scanned.faults.front().fault ==
          "There is nothing to touch called \"@more_naloxone_spray\".");
}

TEST_CASE("Pictures of several languages stand apart") {
    Folder folder;
    EveryScreen asked;
    asked.tags = {"en", "ar"};
    asked.only = "b2-board-closed";
    asked.out = folder.path / "pictures";
    scan_every_screen(asked);
    CHECK(files_in(asked.out) == std::vector<std::string>{"ar", "en"});
    CHECK(files_in(asked.out / "ar") == std::vector<std::string>{"b2-board-closed.png"});
}

TEST_CASE("An outline stays inside the picture") {
    Pixels pixels{40, 30, std::vector<std::uint8_t>(40 * 30 * 4, 0)};
    outline(pixels, {50, 5, 20, 10});  // all of it beyond the right edge
    CHECK(color_at(pixels, 38, 10) == outline_color);
    CHECK(color_at(pixels, 20, 10) == 0);
    outline(pixels, {-30, -30, 5, 5});
    CHECK(color_at(pixels, 1, 1) == outline_color);
    Pixels tiny{3, 2, std::vector<std::uint8_t>(3 * 2 * 4, 0)};
    outline(tiny, {0, 0, 100, 100});
    CHECK(outlined_pixels(tiny) == 6);
}

TEST_CASE("English words stand in for a language that has none yet") {
    const std::string demo(embedded("assets/clinic.toml"));
    const auto before = parse_settings(demo, "clinic.toml").value();
    SECTION("a new language has all of them, and the others keep theirs") {
        const auto after = parse_settings(with_words_for(demo, "qaa"), "clinic.toml");
        REQUIRE(after.has_value());  // refused when one table had no words for it
        REQUIRE(after->languages.size() == before.languages.size() + 1);
        CHECK(after->languages.back() == "qaa");
        CHECK(after->languages.front() == before.languages.front());
        for (std::size_t i = 0; i < before.counters.size(); ++i) {
            CHECK(after->counters.at(i).way.by_tag.at("qaa") ==
                  before.counters.at(i).way.by_tag.at("en"));
        }
        CHECK(after->desk_way.in("qaa") == before.desk_way.in("en"));
        CHECK(after->desk_way.in("es") == before.desk_way.in("es"));
        CHECK(after->help.naloxone_place.by_tag.contains("qaa"));
    }
    SECTION("a language that has them keeps them") {
        CHECK(parse_settings(with_words_for(demo, "es"), "clinic.toml").value() == before);
    }
    SECTION("cards too") {
        for (const auto& [path, text] : embedded_files()) {
            if (path.starts_with("assets/cards/")) {
                INFO(path);
                const auto card = parse_card(with_words_for(text, "qaa"), fs::path(path));
                REQUIRE(card.has_value());
                CHECK(card->title.at("qaa") == card->title.at("en"));
                for (const CardStep& step : card->steps) {
                    CHECK(step.title.at("qaa") == step.title.at("en"));
                }
                for (const CardFact& fact : card->facts) {
                    CHECK(fact.title.at("qaa") == fact.title.at("en"));
                }
            }
        }
    }
    SECTION("what is no TOML is left to whoever reads it") {
        CHECK(with_words_for("name = ", "qaa") == "name = ");
    }
}

TEST_CASE("A pack that is tried stands in the home before the first face starts") {
    Folder folder;
    CHECK(tag_of_pack("somewhere/zh-Hant/") == "zh-Hant");
    CHECK(tag_of_pack("somewhere/zh-Hant/.") == "zh-Hant");
    Driver::Options options;
    options.pack = made_up_pack(folder);
    Driver driver(options);
    CHECK(fs::exists(driver.home() / "locales" / "qaa" / "pack.toml"));
    CHECK(fs::exists(driver.home() / "locales" / "qaa" / "fonts" / "a.txt"));
    driver.face(Face::waiting_room);
    const Settings& settings = *driver.state().settings;
    CHECK(settings.languages.back() == "qaa");
    CHECK(settings.cards.faults.empty());
    REQUIRE(settings.cards.pack("overdose") != nullptr);
    CHECK(settings.cards.pack("overdose")->title.contains("qaa"));
    // Scripts change lines of that clinic.toml, as of any other.
    std::ostringstream out;
    for (const char* line : {"places", "unsigned-cards", "store away"}) {
        CHECK_NOTHROW(run_line(driver, line, out));
    }
}

TEST_CASE("A pack that is not there is said in one sentence") {
    Driver::Options options;
    options.pack = "/no/such/pack/qaa";
    try {
        const Driver driver(options);
        FAIL("it was there");
    } catch (const DriveFault& fault) {
        CHECK(fault.sentence.find("/no/such/pack/qaa could not be copied") == 0);
    }
}

TEST_CASE("The demo directory comes out of the program") {
    Driver driver(Driver::Options{});
    driver.face(Face::waiting_room);
    std::ostringstream out;
    run_line(driver, "directory demo", out);
    REQUIRE(driver.shown_places() != nullptr);
    CHECK_FALSE(driver.shown_places()->places.empty());
    CHECK(fs::exists(driver.home() / "demo-directory" / "services.csv"));
}
