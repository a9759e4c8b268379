#include "core/settings.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/embedded.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

/// The shortest good clinic.toml. Tests add to it, or change one line of it.
const std::string good = R"(name = "Corner clinic"
languages = ["en", "es"]
time_zone = "America/New_York"
street_address = "1 Main St"
[hours]
"mon-fri" = "9:00-17:30"
[[counters]]
id = "desk"
name = { en = "Desk", es = "Mesa" }
[[queues]]
id = "nurse"
name = "Nurse"
counters = ["desk"]
)";

/// What is said about `text`; empty when nothing is wrong with it.
std::string said(const std::string& text) {
    const auto read = parse_settings(text, "clinic.toml");
    return read ? "" : read.error().sentence;
}

/// The good file with one thing put in another's place.
std::string changed(const std::string& from, const std::string& to) {
    std::string text = good;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The good file with a line before the first section (line 5), or at the end (from line 14).
std::string with_top(const std::string& line) {
    return changed("[hours]", line + "\n[hours]");
}
std::string with_end(const std::string& lines) {
    return good + lines;
}

Settings demo() {
    const auto read = parse_settings(embedded("assets/clinic.toml"), "clinic.toml");
    INFO((read ? "" : read.error().sentence));
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("a short clinic.toml is enough, and leaves the documented defaults", "[settings]") {
    REQUIRE(said(good).empty());
    const Settings settings = *parse_settings(good, "clinic.toml");
    CHECK(settings.name.in("es") == "Corner clinic");
    CHECK(settings.languages == std::vector<std::string>{"en", "es"});
    CHECK(settings.counter({"desk"})->name.in("es") == "Mesa");
    CHECK(settings.counter({"desk"})->arrow.empty());
    CHECK(settings.queue({"nurse"})->counters == std::vector<CounterId>{{"desk"}});
    CHECK(settings.queue({"nurse"})->icon == "groups");
    CHECK(settings.queue({"nurse"})->board_name.by_tag.empty());  // not on the wall
    CHECK(settings.queue({"peer"}) == nullptr);
    CHECK(settings.hours[1] == OpenHours{9h, 17h + 30min});
    CHECK_FALSE(settings.hours[0]);
    CHECK(settings.closing_after == 0min);
    CHECK(settings.passes == 1);
    CHECK(settings.retention == days{0});
    CHECK(settings.panel_inches == 15.6);
    CHECK(settings.desk_panel_inches == 24);
    CHECK(settings.board_panel_inches == 43);
    CHECK(settings.store.empty());
    CHECK(settings.timeouts == TimeoutSetting{90s, 45s, 60s, 3min});
    CHECK(settings.help.emergency_number == "911");
    CHECK(settings.latitude == 0);
    CHECK(settings.promises.empty());
}

TEST_CASE("the shipped clinic.toml is the demo clinic it describes", "[settings]") {
    const Settings settings = demo();
    CHECK(settings.name.in("ar") == "Porchlight");
    CHECK(settings.languages == std::vector<std::string>{"en", "es", "ht", "zh-Hans", "zh-Hant",
                                                         "ko", "vi", "hy", "fa", "ru", "fil", "ar",
                                                         "km", "ja"});
    CHECK(settings.time_zone == "America/New_York");
    CHECK(settings.street_address.in("en") == "1200 Harbor Street");
    CHECK(settings.latitude == 25.7750);
    CHECK(settings.longitude == -80.2000);
    CHECK(settings.desk_way.in("en") == "Left, by the plants.");
    for (const auto& day : settings.hours) {
        CHECK(day == OpenHours{8h, 18h});
    }
    CHECK(settings.closing_after == 60min);
    CHECK(settings.counters.size() == 6);
    CHECK(settings.counter({"room-5"})->name.in("es") == "Sala 5");
    CHECK(settings.queues.size() == 3);
    CHECK(settings.queues.front().id == QueueId{"provider"});
    CHECK(settings.queues.front().board_name.in("en") == "Doctor");
    CHECK(settings.need({"wound"})->queue == QueueId{"nurse"});
    CHECK(settings.need({"wound"})->color == "clay");
    CHECK(settings.needs.size() == 6);
    CHECK(settings.spots.size() == 4);
    CHECK(settings.supplies.size() == 18);
    CHECK(settings.supply({"naloxone_spray"})->naloxone == Naloxone{NaloxoneForm::nose, 2});
    CHECK(settings.supply({"naloxone_spray"})->low == 24);
    CHECK(settings.offered().size() == 18);
    CHECK(settings.pick_up.in("en") == "The shelf by the door.");
    CHECK(settings.supply({"smoking_kit"})->picture == "kit_fire");
    CHECK(settings.promises.size() == 6);
    CHECK(settings.promises[2] == PromiseSetting{"private", "Demo clinic", 2026y / November / 1});
    CHECK(settings.help.naloxone_place.in("en") == "Front desk, top drawer");
    CHECK(settings.help.oxygen_place.in("es") == "Sala 1");
    CHECK(settings.passes == 1);
    CHECK(settings.retention == days{0});
    CHECK(settings.timeouts == TimeoutSetting{90s, 45s, 60s, 3min});
}

TEST_CASE("every value can be set", "[settings]") {
    const auto read = parse_settings(
        with_top("passes = \"unlimited\"\nretention = 30\npictures_off = [\"swan\"]\n"
                 "store = \"postgresql host=/tmp dbname=clinic\"\npanel_inches = 22") +
            "[help]\nkey = \"sixteen letters.\"\nlisten = \"[::1]:4711\"\ndesks = [\"desk:1\"]\n",
        "clinic.toml");
    REQUIRE(read);
    CHECK_FALSE(read->passes);
    CHECK(read->retention == days{30});
    CHECK(read->pictures_off == std::set<Picture>{Picture::swan});
    CHECK(read->store == "postgresql host=/tmp dbname=clinic");
    CHECK(read->panel_inches == 22);
    CHECK(read->help.desks == std::vector<std::string>{"desk:1"});
}

TEST_CASE("a key that is not a setting is told with its place", "[settings]") {
    CHECK(said(with_top("panel_inch = 20")) ==
          "clinic.toml:5:1: \"panel_inch\" is not a setting here. Did you mean \"panel_inches\"?");
    CHECK(said(with_top("  wallpaper = 1")) ==
          "clinic.toml:5:3: \"wallpaper\" is not a setting here.");
    CHECK(said(changed("counters = [", "  counter = [")) ==
          "clinic.toml:10:1: \"counters\" is missing here.");
    CHECK(said(with_end("passes = 2\n")) ==
          "clinic.toml:14:1: \"passes\" is not a setting here. It belongs at the top, before the "
          "first [section].");
    CHECK(said(with_end("[timeout]\nidle_question_seconds = 60\n")) ==
          "clinic.toml:14:2: \"timeout\" is not a setting here. Did you mean \"timeouts\"?");
}

TEST_CASE("the mistake that stands first is the one told", "[settings]") {
    CHECK(said(with_top("panel_inches = 1\nwallpaper = 1")).starts_with("clinic.toml:5:16: "));
    CHECK(said(with_top("wallpaper = 1\npanel_inches = 1")).starts_with("clinic.toml:5:1: "));
}

TEST_CASE("a file that is not TOML is told with its place", "[settings]") {
    CHECK(said(changed("\"Corner clinic\"", "\"Corner clinic")) ==
          "clinic.toml:1:22: This cannot be read: unescaped control characters other than TAB "
          "(U+0009) are explicitly prohibited.");
    CHECK(said(with_top("name = \"again\"")) ==
          "clinic.toml:5:8: This cannot be read: cannot redefine existing string 'name'.");
    CHECK(said("").starts_with("clinic.toml:1:1: \"languages\" is missing here."));
}

TEST_CASE("a value of the wrong type or out of range is told", "[settings]") {
    CHECK(said(changed("\"Corner clinic\"", "7")) ==
          "clinic.toml:1:8: \"name\" should be text in double quotes, or "
          "{ en = \"...\", es = \"...\" }.");
    CHECK(said(changed("\"1 Main St\"", "{ en = 1, es = \"x\" }")) ==
          "clinic.toml:4:25: \"en\" should be text in double quotes.");
    CHECK(said(with_top("panel_inches = \"15\"")) ==
          "clinic.toml:5:16: \"panel_inches\" should be a number from 7 to 120.");
    CHECK(said(with_top("panel_inches = nan")) ==
          "clinic.toml:5:16: \"panel_inches\" should be a number from 7 to 120.");
    CHECK(said(with_top("closing_after_minutes = 721")) ==
          "clinic.toml:5:25: \"closing_after_minutes\" should be a whole number from 0 to 720.");
    CHECK(said(with_end("[timeouts]\nquestion_seconds = 45.5\n")) ==
          "clinic.toml:15:20: \"question_seconds\" should be a whole number from 20 to 300.");
    CHECK(said(with_top("passes = \"many\"")) ==
          "clinic.toml:5:10: \"passes\" should be \"unlimited\", or a whole number from 0 to 100.");
    CHECK(
        said(with_top("retention = 0")) ==
        "clinic.toml:5:13: \"retention\" should be \"closing\", or a whole number from 1 to 365.");
    CHECK(said(with_top("queues = 1")).starts_with("clinic.toml:"));
    CHECK(said(with_top("timeouts = 1")) ==
          "clinic.toml:5:12: \"timeouts\" should be a section that starts with [timeouts].");
    CHECK(said(with_top("spots = 1")) ==
          "clinic.toml:5:9: \"spots\" should be a list that starts with [[spots]].");
    CHECK(said(with_top("spots = [1]")) ==
          "clinic.toml:5:10: \"spots\" should be a list that starts with [[spots]].");
    CHECK(said(with_top("pictures_off = \"swan\"")) ==
          "clinic.toml:5:16: \"pictures_off\" should be a list in square brackets.");
    CHECK(said(with_top("door = [25.8, -80.2]")) ==
          "clinic.toml:5:8: \"door\" should be { latitude = 25.7750, longitude = -80.2000 }.");
    CHECK(said(with_top("door = { latitude = 91, longitude = 0 }")) ==
          "clinic.toml:5:21: \"latitude\" should be a number from -90 to 90.");
}

TEST_CASE("a time zone, a picture and a language have to exist", "[settings]") {
    CHECK(said(changed("America/New_York", "Miami")) ==
          "clinic.toml:3:13: There is no time zone \"Miami\". One is \"America/New_York\".");
    CHECK(said(with_top("pictures_off = [\"swan\", \"owl\"]")) ==
          "clinic.toml:5:25: There is no ticket picture \"owl\".");
    std::string every_picture;
    for (int i = 0; i < picture_count; ++i) {
        every_picture += "\"" + std::string(code(static_cast<Picture>(i))) + "\", ";
    }
    CHECK(said(with_top("pictures_off = [" + every_picture + "]"))
              .find("Tickets need at least one") != std::string::npos);
    CHECK(said(changed("\"es\"]", "\"Spanish\"]")) ==
          "clinic.toml:2:20: \"Spanish\" is not a language tag such as \"es\".");
    CHECK(said(changed("\"es\"]", "\"en\"]")) == "clinic.toml:2:20: \"en\" is here twice.");
    CHECK(said(changed("[\"en\", \"es\"]", "[]")) ==
          "clinic.toml:2:13: \"languages\" should be a list with at least one language, such as "
          "[\"en\", \"es\"].");
}

TEST_CASE("words given per language have to be there in each", "[settings]") {
    CHECK(
        said(changed(", es = \"Mesa\"", "")) ==
        "clinic.toml:9:8: \"name\" has no words for \"es\". Add es = \"...\" between the braces.");
    CHECK(said(changed("es = \"Mesa\"", "es = \"Mesa\", Spanish = \"Mesa\"")) ==
          "clinic.toml:9:36: \"Spanish\" is not a language tag such as \"es\".");
    CHECK(said(changed("es = \"Mesa\"", "es = \"Mesa\", ht = \"Biwo\"")).empty());
}

TEST_CASE("what is named has to be there, once", "[settings]") {
    CHECK(said(changed("[\"desk\"]", "[\"room-9\"]")) ==
          "clinic.toml:13:13: There is no counter \"room-9\" in this file.");
    CHECK(said(changed("[\"desk\"]", "[]")) ==
          "clinic.toml:13:12: \"counters\" should be a list with at least one counter: where do "
          "you call people to?");
    CHECK(said(with_end("[[needs]]\nid = \"wound\"\nqueue = \"wounds\"\n")) ==
          "clinic.toml:16:9: There is no queue \"wounds\" in this file.");
    CHECK(said(with_end("[[queues]]\nid = \"nurse\"\nname = \"N\"\ncounters = [\"desk\"]\n")) ==
          "clinic.toml:15:6: \"nurse\" is here twice. Each id may be used once.");
    CHECK(said(with_end("[[counters]]\nid = \"Desk 1\"\nname = \"N\"\n")) ==
          "clinic.toml:15:6: \"id\" should be a short word of small letters, digits, \"-\" and "
          "\"_\", such as \"room-2\".");
    std::string no_queue = good.substr(0, good.find("[[queues]]"));
    CHECK(said(no_queue) == "clinic.toml:1:1: \"queues\" is missing here.");
    CHECK(said("queues = []\n" + no_queue) ==
          "clinic.toml:1:10: \"queues\" should be a list with at least one [[queues]].");
}

TEST_CASE("a supply is on or off, says who pays, and counts its doses", "[settings]") {
    const auto read = parse_settings(
        with_end("[[supplies]]\nid = \"naloxone_shot\"\npicture = \"naloxone_vial\"\n"
                 "[[supplies]]\nid = \"syringes\"\npicture = \"syringes\"\non = false\n"
                 "picture_on = false\nfunding = \"State grant\"\ncard = \"wounds\"\nlow = 9\n"
                 "[[supplies]]\nid = \"naloxone_spray\"\npicture = \"bag\"\n"),
        "clinic.toml");
    CHECK_FALSE(read);  // a bag is what stands there when a picture is off
    const auto fine = parse_settings(
        with_end("[[supplies]]\nid = \"syringes\"\npicture = \"syringes\"\non = false\n"
                 "picture_on = false\nfunding = \"State grant\"\ncard = \"wounds\"\nlow = 9\n"
                 "[[supplies]]\nid = \"naloxone_shot\"\npicture = \"naloxone_vial\"\n"),
        "clinic.toml");
    REQUIRE(fine);
    const SupplySetting& syringes = *fine->supply({"syringes"});
    CHECK_FALSE(syringes.on);
    CHECK_FALSE(syringes.picture_on);
    CHECK(syringes.funding == "State grant");
    CHECK(syringes.card == "wounds");
    CHECK(syringes.low == 9);
    CHECK(fine->supply({"naloxone_shot"})->naloxone == Naloxone{NaloxoneForm::shot, 3});
    CHECK(fine->offered().size() == 1);
    CHECK(fine->take_home_naloxone() == fine->supply({"naloxone_shot"}));
    const auto with = [](const std::string& line) {
        return said(with_end("[[supplies]]\nid = \"socks\"\npicture = \"socks\"\n" + line));
    };
    CHECK(with("on = \"no\"\n").find("should be true or false, without quotes.") !=
          std::string::npos);
    CHECK(with("funding = \"a@b\"\n").find("should be 1 to 40 letters") != std::string::npos);
    CHECK(with("naloxone = 2\n").find("{ form = \"nose\", doses = 2 }") != std::string::npos);
    CHECK(with("naloxone = { form = \"tea\", doses = 2 }\n").find("\"form\"") != std::string::npos);
    CHECK(with("naloxone = { form = \"nose\", doses = 0 }\n").find("\"doses\"") !=
          std::string::npos);
}

TEST_CASE("needs, spots and supplies of one's own need a name", "[settings]") {
    CHECK(said(with_end("[[needs]]\nid = \"teeth\"\nqueue = \"nurse\"\n")) ==
          "clinic.toml:14:1: \"teeth\" is the clinic's own, so it needs a name = \"...\".");
    CHECK(
        said(with_end("[[needs]]\nid = \"teeth\"\nqueue = \"nurse\"\nname = \"Teeth\"\n")).empty());
    CHECK(said(with_end("[[spots]]\nid = \"porch\"\n")) ==
          "clinic.toml:14:1: \"porch\" is the clinic's own, so it needs a name = \"...\".");
    CHECK(said(with_end("[[supplies]]\nid = \"hats\"\npicture = \"socks\"\n")) ==
          "clinic.toml:14:1: \"hats\" is the clinic's own, so it needs a name = \"...\".");
    CHECK(said(with_end("[[supplies]]\nid = \"socks\"\npicture = \"sock\"\n"))
              .starts_with("clinic.toml:16:11: \"picture\" should be one of \"naloxone_spray\", "));
    CHECK(said(with_end("[[needs]]\nid = \"peer\"\nqueue = \"nurse\"\ncolor = \"red\"\n")) ==
          "clinic.toml:17:9: \"color\" should be one of \"teal\", \"blue\", \"clay\", \"moss\", "
          "\"plum\", \"slate\".");
    CHECK(said(with_end("[[spots]]\nid = \"sofa\"\nicon = \"Weekend!\"\n")) ==
          "clinic.toml:16:8: \"icon\" should be the name of a Material icon, such as "
          "\"medical_services\".");
    CHECK(said(with_end("[[counters]]\nid = \"a\"\nname = \"A\"\narrow = \"up\"\n")) ==
          "clinic.toml:17:9: \"arrow\" should be one of \"left\", \"right\", \"ahead\", \"\".");
}

TEST_CASE("a promise needs someone who stands for it", "[settings]") {
    const std::string signed_by = "signed_by = \"Ana\"\n";
    const std::string signed_on = "signed_on = 2026-11-01\n";
    const std::string pets = "[[promises]]\nid = \"pets\"\n";
    CHECK(said(with_end(pets + signed_by + signed_on)).empty());
    CHECK(said(with_end(pets + signed_on)) == "clinic.toml:14:1: \"signed_by\" is missing here.");
    CHECK(said(with_end(pets + signed_by)) == "clinic.toml:14:1: \"signed_on\" is missing here.");
    CHECK(said(with_end(pets + "signed_by = \"\"\n" + signed_on)) ==
          "clinic.toml:16:13: \"signed_by\" should be the name of the person who stands for it.");
    CHECK(said(with_end(pets + signed_by + "signed_on = \"today\"\n")) ==
          "clinic.toml:17:13: \"signed_on\" should be a day such as 2026-11-01, without quotes.");
    CHECK(said(with_end("[[promises]]\nid = \"free_food\"\n" + signed_by + signed_on)) ==
          "clinic.toml:15:6: \"id\" should be one of \"late_is_fine\", \"ask_first\", \"private\", "
          "\"pets\", \"say_you_used\", \"your_goals\".");
    CHECK(said(with_end(pets + signed_by + signed_on + pets + signed_by + signed_on)) ==
          "clinic.toml:19:6: \"pets\" is here twice. Each id may be used once.");
}

TEST_CASE("the store is a file or postgresql with words", "[settings]") {
    CHECK(said(with_top("store = \"postgresql://here/clinic\"")) ==
          "clinic.toml:5:9: \"store\" should be \"postgresql host=... dbname=...\"; an address "
          "with :// does not work here.");
    CHECK(said(with_top("store = \"postgres://here/clinic\"")).find("an address with ://") !=
          std::string::npos);
    CHECK(said(with_top("store = \"mysql\"")) ==
          "clinic.toml:5:9: \"store\" should be \"\" for a file on this machine, or "
          "\"postgresql host=... dbname=...\".");
}

TEST_CASE("help between machines needs addresses and a key", "[settings]") {
    CHECK(said(with_end("[help]\nkey = \"sixteen letters.\"\ndesks = [\"desk\"]\n")) ==
          "clinic.toml:16:10: \"desks\" should be \"HOST:PORT\", such as \"desk.local:4711\".");
    CHECK(said(with_end("[help]\nkey = \"short\"\nlisten = \"0.0.0.0:4711\"\n")) ==
          "clinic.toml:14:1: \"key\" should have 16 or more characters here, the same on every "
          "machine.");
    CHECK(said(with_end("[help]\nemergency_number = \"\"\n")) ==
          "clinic.toml:15:20: \"emergency_number\" should be a phone number in double quotes, such "
          "as \"911\".");
}

TEST_CASE("hours name days and times", "[settings]") {
    const auto hours = [](const std::string& lines) {
        return changed("\"mon-fri\" = \"9:00-17:30\"", lines);
    };
    CHECK(said(hours("monday = \"9:00-17:00\"")) ==
          "clinic.toml:6:1: \"monday\" is not a day here. Write \"mon\" or \"mon-fri\".");
    CHECK(said(hours("mon = \"9-17\"")) ==
          "clinic.toml:6:7: \"mon\" should be \"9:00-18:00\" with hours up to 24:00, or "
          "\"closed\".");
    CHECK(said(hours("mon = \"9:60-17:00\"")).starts_with("clinic.toml:6:7: "));
    CHECK(said(hours("mon = \"24:00-25:00\"")).starts_with("clinic.toml:6:7: "));
    CHECK(said(hours("mon = \"9:00-9:00\"")).starts_with("clinic.toml:6:7: "));
    CHECK(said(hours("mon = 9")) == "clinic.toml:6:7: \"mon\" should be text in double quotes.");
    CHECK(said(hours("mon-wed = \"9:00-17:00\"\ntue = \"closed\"")) ==
          "clinic.toml:7:1: \"tue\" and \"mon-wed\" both name \"tue\".");
    const auto read = parse_settings(hours("sat-mon = \"0:00-24:00\"\nfri = \"18:00-2:00\"\n"
                                           "tue = \"closed\""),
                                     "clinic.toml");
    REQUIRE(read);
    CHECK(read->hours[6] == OpenHours{0min, 24h});
    CHECK(read->hours[0] == OpenHours{0min, 24h});
    CHECK(read->hours[1] == OpenHours{0min, 24h});
    CHECK_FALSE(read->hours[2]);
    CHECK(read->hours[5] == OpenHours{18h, 26h});
}

TEST_CASE("open today knows evenings that run over midnight", "[settings]") {
    Settings settings;
    settings.hours[5] = OpenHours{18h, 26h};
    const auto until = [&](weekday day, minutes at) -> std::optional<minutes> {
        const auto open = open_today(settings, {2026y / November / 20, at, day});
        return open ? std::optional(open->closes) : std::nullopt;
    };
    CHECK_FALSE(until(Friday, 17h + 59min));
    CHECK(until(Friday, 18h) == 26h);
    CHECK(until(Friday, 23h + 59min) == 26h);
    CHECK(until(Saturday, 0min) == 2h);
    CHECK(until(Saturday, 1h + 59min) == 2h);
    CHECK_FALSE(until(Saturday, 2h));
    CHECK_FALSE(until(Friday, 1h));
}

TEST_CASE("words fall back to English, then to nothing", "[settings]") {
    const Words words{{{"en", "Room"}, {"es", "Sala"}}};
    CHECK(words.in("es") == "Sala");
    CHECK(words.in("ar") == "Room");
    CHECK(Words{}.in("ar").empty());
}

TEST_CASE("a clinic.toml that is not there is one sentence", "[settings]") {
    const auto read = read_settings("/nowhere/clinic.toml");
    REQUIRE_FALSE(read);
    CHECK(read.error().sentence ==
          "/nowhere/clinic.toml cannot be opened: No such file or directory.");
}
