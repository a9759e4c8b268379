// One place on its page, on the map and on paper.
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <future>
#include <sstream>

#include "core/nearby.h"
#include "kiosk/app/slip_printing.h"
#include "kiosk/drive/as_seen.h"
#include "kiosk/drive/small_map.h"
#include "kiosk/report/slip_page.h"
#include "kiosk/ui/map_tiles.h"
#include "kiosk/ui/picture_file.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chosen_place.h"
#include "tests/ui/bare_screen.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

using std::chrono::Monday;
using std::chrono::Saturday;
using std::chrono::Sunday;
using std::chrono::year;

constexpr auto today = year{2026} / 11 / 22;

Place harbor() {
    Place place;
    place.id = "harbor";
    place.name = "Harbor Drop-In";
    place.kinds = {"Showers", "Laundry"};
    place.description = "A warm room to sit in.";
    place.address = "14 Harbor Street";
    place.latitude = 25.7777;
    place.longitude = -80.1988;
    place.phones = {{"305-555-0101", "Front desk"}, {"305-555-0199", "At night"}};
    place.schedules = {weekly({Sunday, Monday}, std::chrono::hours{8}, std::chrono::hours{17})};
    place.facts = {PlaceFact::free, PlaceFact::no_papers};
    place.cost = "Nothing. It is free.";
    place.papers = "You need no ID.";
    place.who = "Everybody over 18.";
    place.how = "Walk in.";
    place.access = "A ramp at the side door.";
    place.languages = {"en", "es", "Kreyol"};
    place.interpreted = "Any language by telephone";
    place.transport = "Bus 3 stops at the door.";
    place.checked = year{2026} / 11 / 19;
    return place;
}

/// The page of that place, with a printer that is there.
struct OnPlace {
    BareScreen screen;

    explicit OnPlace(const Place& place, bool printer = false) {
        auto settings = std::make_shared<Settings>(*screen.state.settings);
        settings->places.printer = printer ? "default" : "";
        screen.state.settings = settings;
        Directory directory;
        directory.places = {place};
        directory.source = "Our list";
        screen.state.nearby = make_nearby(&directory, {}, {}, *settings, today);
        screen.session.places.found = {0};
        screen.session.places.found_in = screen.state.nearby;
        screen.session.places.found_for = screen.session.language;
        REQUIRE(!screen.state.nearby->places.empty());
        open_place(screen.state.nearby->places.front(), screen.session);
        screen.draw();
    }
    [[nodiscard]] const NearbyPlace& place() const { return screen.state.nearby->places.front(); }
    [[nodiscard]] bool sees(const std::string& words) const { return screen.sees(words); }
};

/// Everything the screens of a place say, page after page.
std::string all_words(OnPlace& at) {
    std::string all;
    const auto take = [&] {
        at.screen.draw();
        for (const Node& node : at.screen.tree()) {
            all += node.key + "|" + node.label + "\n";
        }
    };
    for (int page = 0; page < 6; ++page) {
        at.screen.session.place.page = page;
        take();
    }
    for (const Screen next : {Screen::place_map, Screen::places, Screen::place_wrong}) {
        at.screen.session.screen = next;
        take();
    }
    at.screen.session.screen = Screen::place;
    return all;
}

std::string slip_words(const SlipPage& page) {
    std::string all;
    for (const PrintedText& text : page.texts) {
        all += as_seen(text.words) + "\n";
    }
    return all;
}

bool has(const std::string& all, const std::string& words) {
    return all.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a place says what there is to know, on as many pages as it takes", "[one-place]") {
    OnPlace at(harbor());
    for (const char* words :
         {"Harbor Drop-In", "14 Harbor Street", "305-555-0101", "Front desk", "Sunday · today",
          "8 am – 5 pm", "Closed", "We checked this 3 days ago.", "Take it with you",
          "Ask staff to go with me", "Ask staff to call with me"}) {
        INFO(words);
        CHECK(at.sees(words));
    }
    CHECK_FALSE(at.sees("Print this page"));
    const std::string all = all_words(at);
    for (const char* words :
         {"Nothing. It is free.", "You need no ID.", "Everybody over 18.", "Walk in.",
          "A ramp at the side door.", "English · Español · Kreyol", "Any language by telephone",
          "Bus 3 stops at the door.", "305-555-0199 · At night", "Our list"}) {
        INFO(words);
        CHECK(has(all, words));
    }
}

TEST_CASE("what is old or not known is said to be", "[one-place]") {
    Place place = harbor();
    place.checked = year{2026} / 3 / 1;
    CHECK(OnPlace(place).sees("Last checked on Mar 1, 2026. That is old. Call first."));
    place.checked.reset();
    CHECK(OnPlace(place).sees("We do not know when this was checked. Call first."));
    place.schedules.clear();
    CHECK(OnPlace(place).sees("We do not know the hours. Call first."));
    place.hours_text = "Most mornings.";
    CHECK(OnPlace(place).sees("Most mornings."));
    place.alert = "No hot water this week.";
    CHECK(OnPlace(place).sees("No hot water this week."));
}

TEST_CASE("the desk hears who wants company, once", "[one-place]") {
    OnPlace at(harbor());
    at.screen.tap("ask_go");
    REQUIRE(at.screen.commands.asked().size() == 1);
    const auto& asked = std::get<OfferReferral>(at.screen.commands.asked().back().what);
    CHECK(asked.wish == ReferralWish::go_with_me);
    CHECK(asked.place == "harbor");
    CHECK_FALSE(asked.visit.empty());
    CHECK(at.sees("Telling the desk…"));
    CHECK_FALSE(at.sees("The desk knows."));
    at.screen.answer();
    CHECK(at.sees("The desk knows."));
    CHECK(at.sees("Come to the desk, or wait here."));
    CHECK(at.screen.state.visits.contains(asked.visit));  // and the picture of it stands there
    at.screen.tap("back");
    at.screen.tap("ask_go");  // it is asked for already
    CHECK(at.screen.commands.asked().size() == 1);
    CHECK(at.sees("The desk knows."));
}

TEST_CASE("where nothing can be saved, the desk is the way", "[one-place]") {
    OnPlace at(harbor());
    at.screen.tap("ask_call");
    at.screen.answer(Refusal::cannot_save);
    CHECK(at.sees("This screen cannot save right now."));
    CHECK(at.sees("Say where you want to go"));
    const auto first = std::get<OfferReferral>(at.screen.commands.asked().back().what).referral;
    at.screen.tap("try_again");
    REQUIRE(at.screen.commands.asked().size() == 2);
    CHECK(std::get<OfferReferral>(at.screen.commands.asked().back().what).referral == first);
    CHECK(at.sees("Telling the desk…"));
}

TEST_CASE("what was wrong is told without promises, by key too", "[one-place]") {
    OnPlace at(harbor());
    at.screen.session.place.page = 1;
    at.screen.tap("was_wrong");
    at.screen.tap("not_kind");
    at.screen.tap("tell");
    REQUIRE(at.screen.commands.asked().size() == 1);
    const auto& said = std::get<ReportPlace>(at.screen.commands.asked().back().what);
    CHECK(said.what == Complaint::not_kind);
    CHECK(said.place == "harbor");
    CHECK_FALSE(at.sees("Thank you for telling us."));
    at.screen.answer();
    CHECK(at.sees("Thank you for telling us."));
}

TEST_CASE("a confidential address is nowhere", "[one-place]") {
    // As if everything before had failed: the place still has one.
    const std::string street = "77 Lantern Court", north = "25.7912";
    Place place = harbor();
    place.confidential = true;
    place.address = street;
    place.latitude = 25.7912;
    const auto log = std::make_shared<std::ostringstream>();
    const auto before = spdlog::default_logger();
    spdlog::set_default_logger(std::make_shared<spdlog::logger>(
        "test", std::make_shared<spdlog::sinks::ostream_sink_mt>(*log)));
    OnPlace at(place, true);
    at.screen.draw();
    CHECK(at.sees("They keep their address private. Call first."));
    CHECK_FALSE(at.sees("Ask staff to go with me"));
    const std::string screens = all_words(at);
    const Slip slip = slip_of(at.screen.state, at.place(), at.screen.session, "K7-M4");
    const SlipPage page = draw_slip(slip);
    const std::string square = square_text(at.place(), *at.screen.state.settings);
    spdlog::set_default_logger(before);
    for (const std::string& all : {screens, slip_words(page), square, log->str()}) {
        CHECK_FALSE(has(all, street));
        CHECK_FALSE(has(all, "Lantern"));
        CHECK_FALSE(has(all, north));
    }
    CHECK_FALSE(has(slip_words(page), "on foot"));
    CHECK(has(slip_words(page), "305-555-0101"));
    CHECK(has(square, "Harbor Drop-In\n305-555-0101"));
    // The square holds that text and nothing else.
    CHECK(slip.square.dark == make_qr_code(square).dark);
}

TEST_CASE("paper about treatment says neither what nor who", "[one-place]") {
    Place place = harbor();
    place.name = "Bright Methadone Clinic";
    place.kinds = {"Methadone Maintenance"};
    place.phones = {{"305-555-0101", "Methadone intake"}};
    OnPlace at(place, true);
    const auto paper = [&at](bool says_all) {
        auto settings = std::make_shared<Settings>(*at.screen.state.settings);
        settings->places.slip_says_all = says_all;
        at.screen.state.settings = settings;
        return slip_words(draw_slip(slip_of(at.screen.state, at.place(), at.screen.session))) +
               square_text(at.place(), *settings);
    };
    const std::string quiet = paper(false);
    CHECK(has(quiet, "14 Harbor Street"));
    CHECK(has(quiet, "305-555-0101"));
    CHECK(has(quiet, "8 am – 5 pm"));
    for (const char* words : {"Methadone", "Bright", "Free", "Porchlight", "on foot"}) {
        INFO(words);
        CHECK_FALSE(has(quiet, words));
    }
    CHECK(has(paper(true), "Bright Methadone Clinic"));
}

TEST_CASE("a slip is as wide as its paper, whole, and fits in every language", "[one-place]") {
    OnPlace at(harbor(), true);
    for (const Pack& each : packs()) {
        speak(each.tag);
        for (const int width : {48, 72, 210}) {
            INFO(each.tag << " " << width);
            auto settings = std::make_shared<Settings>(*at.screen.state.settings);
            settings->places.slip_width = width;
            at.screen.state.settings = settings;
            const SlipPage page =
                draw_slip(slip_of(at.screen.state, at.place(), at.screen.session, "K7-M4"));
            CHECK(page.pdf.starts_with("%PDF-"));
            CHECK(page.pdf.ends_with("%%EOF\n"));
            CHECK(page.width_mm == (width < 120 ? width : 0));
            const double wide = width * 72 / 25.4, high = width < 120 ? page.height_mm : 297.0;
            for (const PrintedText& text : page.texts) {
                INFO(text.words);
                CHECK_FALSE(text.missing);
                CHECK(text.x >= 0);
                CHECK(text.x + text.width <= wide + 0.5);
                CHECK(text.y + text.height <= high * 72 / 25.4);
            }
            CHECK(has(slip_words(page), "K7-M4"));
        }
    }
    speak("en");
}

TEST_CASE("a slip goes to the printer, or it is said that none answers", "[one-place]") {
    for (const bool answers : {true, false}) {
        OnPlace at(harbor(), true);
        at.screen.tap("print");
        REQUIRE(at.screen.commands.slip_to_print());
        CHECK(at.sees("Printing"));
        std::promise<void> done;
        PrintJob given;
        SlipPrinting printing(
            [&](const PrintJob& job) {
                given = job;
                return answers;
            },
            [&done] { done.set_value(); });
        Printing& mine = at.screen.session.printing;
        printing.start(*at.screen.commands.slip_to_print(), "default", mine);
        CHECK(mine.state == PrintState::printing);
        done.get_future().wait();
        printing.read_answers(mine);
        CHECK(mine.state == (answers ? PrintState::on_its_way : PrintState::no_answer));
        CHECK(given.printer == "default");
        CHECK(given.width_mm == 72);
        CHECK(given.pdf.starts_with("%PDF-"));
        CHECK_FALSE(has(given.pdf, "Porchlight"));
        at.screen.draw();
        CHECK(at.sees(answers ? "It is on its way to the printer. Ask the desk if nothing comes."
                              : "The printer does not answer. Point a phone camera at the square, "
                                "or ask the desk."));
        CHECK_FALSE(printing.under_way());
    }
}

TEST_CASE("tiles are read off the frame, and only once each", "[one-place]") {
    const fs::path folder = fs::temp_directory_path() / ("porchlight-tiles-" + new_uuid());
    fs::create_directory(folder);
    make_small_map(folder / "town.mbtiles", 25.775, -80.2);
    std::ofstream(folder / "broken.mbtiles") << "no map";
    int uploads = 0, drops = 0;
    std::promise<void> opened, read;
    int wakes = 0;
    {
        MapTiles tiles({[&uploads](const Pixels& pixels) {
                            CHECK(pixels.width == 256);
                            ++uploads;
                            return reinterpret_cast<ImTextureID>(std::uintptr_t{7});
                        },
                        [&drops](ImTextureID) { ++drops; }},
                       [&] { (++wakes == 1 ? opened : read).set_value(); });
        tiles.use(folder, "town.mbtiles");
        opened.get_future().wait();
        REQUIRE(tiles.facts());
        CHECK(tiles.facts()->attribution == "© Map makers");
        const TileAt at{12, static_cast<int>((-80.2 + 180) / 360 * 4096), 1746};
        CHECK(tiles.tile(at) == nullptr);
        CHECK(tiles.reading());
        read.get_future().wait();
        tiles.next_frame();
        CHECK_FALSE(tiles.reading());
        CHECK((tiles.tile(at) != nullptr) == (uploads == 1));
    }
    CHECK(drops == uploads);
    fs::remove_all(folder);
}

TEST_CASE("a broken map is one line in the log, and the compass stays", "[one-place]") {
    const fs::path folder = fs::temp_directory_path() / ("porchlight-tiles-" + new_uuid());
    fs::create_directory(folder);
    std::ofstream(folder / "broken.mbtiles") << "no map";
    const auto log = std::make_shared<std::ostringstream>();
    const auto before = spdlog::default_logger();
    spdlog::set_default_logger(std::make_shared<spdlog::logger>(
        "test", std::make_shared<spdlog::sinks::ostream_sink_mt>(*log)));
    {
        std::promise<void> opened;
        MapTiles tiles(no_textures(), [&opened] { opened.set_value(); });
        tiles.use(folder, "broken.mbtiles");
        tiles.use(folder, "broken.mbtiles");
        opened.get_future().wait();
        CHECK_FALSE(tiles.facts());
        CHECK_FALSE(tiles.reading());
    }
    spdlog::set_default_logger(before);
    const std::string said = log->str();
    CHECK(has(said, "it is not an MBTiles file."));
    CHECK(std::ranges::count(said, '\n') == 1);
    OnPlace at(harbor());
    at.screen.session.screen = Screen::place_map;
    at.screen.draw();
    for (const char* words : {"North", "You are here", "5 min", "10 min", "Harbor Drop-In"}) {
        INFO(words);
        CHECK(at.sees(words));
    }
    fs::remove_all(folder);
}

TEST_CASE("a picture that claims to be huge, or is cut off, is none", "[one-place]") {
    const std::string small = std::string("\x89PNG\r\n\x1a\n", 8) + std::string("\0\0\0\rIHDR", 8) +
                              std::string("\0\0\x80\0\0\0\x80\0\x08\x02\0\0\0", 13) + "crc!";
    CHECK_FALSE(read_picture(small));
    CHECK_FALSE(read_picture(""));
    CHECK_FALSE(read_picture("\xFF\xD8\xFFnothing"));
}
