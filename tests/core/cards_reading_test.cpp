// Card files come from outside: whatever is not good is refused with file, line and reason.
#include <catch2/catch.hpp>

#include "core/cards_reading.h"
#include "core/embedded.h"

using namespace porchlight;

namespace {

std::string built_in(const std::string& id) {
    return std::string(embedded("assets/cards/" + id + ".toml"));
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// Number of the line on which `piece` begins.
std::size_t line_of(const std::string& text, const std::string& piece) {
    const auto at = text.find(piece);
    REQUIRE(at != std::string::npos);
    return 1 + static_cast<std::size_t>(
                   std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
}

CardFault fault_of(const std::string& text, const std::string& file = "overdose.toml") {
    const auto read = parse_card(text, file);
    return read ? CardFault{} : read.error();
}

/// The built-in card with one thing changed is refused, for that reason, on the line of `where`.
void is_refused(const std::string& id, const std::string& from, const std::string& to,
                const std::string& where, const std::string& reason) {
    const std::string text = with(built_in(id), from, to);
    const CardFault fault = fault_of(text, id + ".toml");
    INFO(from << " -> " << to);
    CHECK(fault.file == id + ".toml");
    CHECK(fault.line == line_of(text, where));
    CHECK(fault.reason == reason);
    CHECK(fault.sentence() == id + ".toml:" + std::to_string(fault.line) + ": " + reason);
}

void step_is_refused(const std::string& from, const std::string& to, const std::string& where,
                     const std::string& reason) {
    is_refused("overdose", from, to, where, reason);
}

/// The last [[...]] of the card is taken out.
std::string without_last(std::string text, const std::string& list) {
    text.resize(text.rfind("[[" + list + "]]"));
    return text;
}

}  // namespace

TEST_CASE("every built-in card is whole, in every shipped language, and waits for a signature",
          "[cards]") {
    CHECK(built_in_cards().faults.empty());
    for (const CardFault& fault : built_in_cards().faults) {
        UNSCOPED_INFO(fault.sentence());
    }
    CHECK(built_in_cards().packs.size() == 13);
    for (const auto& [id, pack] : built_in_cards().packs) {
        INFO(id);
        CHECK(pack.id == id);
        CHECK_FALSE(pack.signature);
        CHECK(pack.edition_date < pack.check_again_by);
        for (const char* tag : {"en", "es", "ar"}) {
            INFO(tag);
            CHECK(speaks(pack, tag));
        }
        CHECK_FALSE(speaks(pack, "tlh"));
    }
}

TEST_CASE("steps for an overdose hold what all guides agree on", "[cards]") {
    const std::string text = built_in("overdose");
    const std::string first = "[[step]]";
    for (const char* does : {"wake", "call", "naloxone", "breaths"}) {
        const auto quoted = "does = \"" + std::string(does) + "\"";
        step_is_refused(
            quoted, "does = \"again\"", first,
            "No step does \"" + std::string(does) + "\". All guides agree that it belongs here.");
    }
    step_is_refused("[\"side\", \"stay\"]", "[\"side\"]", first,
                    "No step does \"stay\". All guides agree that it belongs here.");
    step_is_refused("[\"side\", \"stay\"]", "\"stay\"", first,
                    "No step does \"side\". All guides agree that it belongs here.");
    step_is_refused("does = \"wake\"\n", "", first,
                    "No step does \"wake\". All guides agree that it belongs here.");
}

TEST_CASE("nobody is rolled over before breaths", "[cards]") {
    const std::string early =
        "\"side\" may not come before \"breaths\": breaths go on until the person breathes.";
    std::string text = with(built_in("overdose"), "does = \"naloxone\"",
                            "does = [\"naloxone\", \"side\"] # too early");
    const CardFault fault = fault_of(text);
    CHECK(fault.reason == early);
    // The line of the step it stands in: its [[step]] comes right before.
    CHECK(fault.line < line_of(text, "too early"));
    CHECK(fault.line > line_of(text, "does = \"call\""));
    CHECK(
        fault_of(with(built_in("overdose"), "does = \"breaths\"", "does = [\"side\", \"breaths\"]"))
            .reason == early);
    CHECK(
        fault_of(with(built_in("overdose"), "does = \"breaths\"", "does = [\"breaths\", \"side\"]"))
            .reason.empty());
}

TEST_CASE("an overdose card is for help now, and says when it does not fit", "[cards]") {
    step_is_refused("part = \"respond\"", "part = \"law\"", "part = ",
                    "\"part\" should be \"respond\": this card is the one for help now.");
    const std::string text = built_in("overdose");
    const auto from = text.find("[not_for]"), to = text.find("[[step]]");
    const CardFault fault = fault_of(text.substr(0, from) + text.substr(to));
    CHECK(fault.reason == "[not_for] is missing: it says when these steps do not fit.");
    CHECK(fault.line == line_of(text, "part = "));
    is_refused("wounds", "part = \"wounds\"", "part = \"respond\"",
               "kind = ", "\"kind\" should be \"steps\", because part is \"respond\".");
}

TEST_CASE("bad dates are refused", "[cards]") {
    const std::string day = "should be a day such as 2026-11-01, without quotes.";
    step_is_refused("edition_date = 2026-11-01", "edition_date = \"November\"",
                    "edition_date = ", "\"edition_date\" " + day);
    step_is_refused("edition_date = 2026-11-01", "edition_date = 2026-11-01T10:00:00",
                    "edition_date = ", "\"edition_date\" " + day);
    step_is_refused("check_again_by = 2027-11-01", "check_again_by = 2026-10-31",
                    "check_again_by = ", "\"check_again_by\" should be a day after edition_date.");
    step_is_refused("check_again_by = 2027-11-01", "check_again_by = 2026-11-01",
                    "check_again_by = ", "\"check_again_by\" should be a day after edition_date.");
    const CardFault none = fault_of(with(built_in("overdose"), "edition_date = 2026-11-01", ""));
    CHECK(none.reason == "\"edition_date\" is missing here.");
    const std::string text = with(built_in("overdose"), "= 2026-11-01", "= 2026-02-30");
    CHECK(fault_of(text).line == line_of(text, "2026-02-30"));
    CHECK(fault_of(text).reason.starts_with("This cannot be read: "));
}

TEST_CASE("a signature is a name and a day, or neither", "[cards]") {
    const std::string none = "signed_by = \"\"";
    step_is_refused(none, "signed_by = \"Dr. Ruiz\"", "signed_by = ",
                    "\"signed_on\" is missing: the day they signed, such as 2026-11-01.");
    step_is_refused(none, "signed_on = 2026-11-02", "# Overdose",
                    "\"signed_by\" should be the name of the person who signed, because "
                    "signed_on is there.");
    const auto read = parse_card(
        with(built_in("overdose"), none, "signed_by = \"Dr. Ruiz\"\nsigned_on = 2026-11-02"),
        "overdose.toml");
    REQUIRE(read);
    using namespace std::chrono;
    CHECK(read->signature == CardSignature{"Dr. Ruiz", 2026y / November / 2});
}

TEST_CASE("pictures, icons and words of a list must be known", "[cards]") {
    step_is_refused("picture = \"step_wake\"", "picture = \"a_unicorn\"", "picture = \"a_unicorn\"",
                    "There is no picture called \"a_unicorn\".");
    step_is_refused("picture = \"step_wake\"", "picture = 3", "picture = 3",
                    "\"picture\" should be text in double quotes.");
    step_is_refused("kind = \"steps\"", "kind = \"song\"",
                    "kind = ", "\"kind\" should be one of \"steps\", \"signs\", \"facts\".");
    step_is_refused("part = \"respond\"", "part = \"dance\"", "part = ",
                    "\"part\" should be one of \"risk\", \"signs\", \"naloxone\", \"respond\", "
                    "\"refill\", \"report\", \"law\", \"checking\", \"wounds\", \"alone\".");
    step_is_refused("says = \"lead\"", "says = \"me\"", "says = \"me\"",
                    "\"says\" should be one of \"leaflet\", \"911\", \"lead\".");
    step_is_refused("icon = \"monitor_heart\"", "icon = \"Not This\"", "icon = ",
                    "\"icon\" should be the name of a Material icon, such as "
                    "\"medical_services\".");
    CHECK(fault_of(with(built_in("overdose"), "\"monitor_heart\"", "\"no_such_icon_yet\""))
              .reason.empty());
    step_is_refused("color = \"plum\"", "color = \"pink\"", "color = ",
                    "\"color\" should be one of \"teal\", \"blue\", \"clay\", \"moss\", "
                    "\"plum\", \"slate\".");
    step_is_refused("order = 40", "order = -1",
                    "order = ", "\"order\" should be a whole number from 0 to 1000.");
    step_is_refused("place = true", "place = \"yes\"",
                    "place = ", "\"place\" should be true or false, without quotes.");
}

TEST_CASE("a key nobody knows is refused, with a guess", "[cards]") {
    step_is_refused("order = 40", "order = 40\nwallpaper = 1", "wallpaper",
                    "\"wallpaper\" is not a setting here.");
    step_is_refused("says = \"leaflet\"", "say = \"leaflet\"", "[[step]]",
                    "\"says\" is missing here.");
    step_is_refused("[source]", "[sources]", "# Overdose", "\"source\" is missing here.");
    step_is_refused("place = true", "place = true\nplacee = true", "placee",
                    "\"placee\" is not a setting here. Did you mean \"place\"?");
}

TEST_CASE("words are there in English, and not too long to read", "[cards]") {
    const std::string title = "en = \"Wake them\"";
    step_is_refused(title, "xx = \"Wake them\"", "xx = \"Wake them\"",
                    "\"title\" has no words for \"en\". Add en = \"...\" between the braces.");
    const std::string long_title = "\"title\" should be 1 to 60 letters on one line.";
    step_is_refused(title, "en = \"\"", "en = \"\"", long_title);
    step_is_refused(title, "en = \"   \"", "en = \"   \"", long_title);
    step_is_refused(title, "en = \"" + std::string(61, 'a') + "\"", "en = \"aaa", long_title);
    step_is_refused(title, "en = \"a\\nb\"", "en = \"a\\nb\"", long_title);
    std::string sixty;
    for (int i = 0; i < 60; ++i) {
        sixty += "é";
    }
    CHECK(fault_of(with(built_in("overdose"), title, "en = \"" + sixty + "\"")).reason.empty());
    step_is_refused("en = \"Shout. Rub hard", "en = \"" + std::string(400, 'a') + "b", "en = \"aaa",
                    "\"words\" should be 1 to 400 letters on one line.");
    step_is_refused(title, "en = 7", "en = 7", "\"en\" should be text in double quotes.");
    step_is_refused("es = \"Despierte a", "Es-x = \"a", "Es-x",
                    "\"Es-x\" is not a language tag such as \"es\".");
}

TEST_CASE("each kind has enough of its own lists, and no others", "[cards]") {
    std::string two = built_in("overdose");
    two = two.substr(0, two.find("[[step]]"));
    CHECK(fault_of(with(two, "part = \"respond\"", "part = \"alone\""), "own.toml").reason ==
          "A card with kind = \"steps\" needs 3 to 8 [[step]], and has 0.");
    const std::string signs = built_in("signs");
    CHECK(fault_of(with(signs, "[[sign]]\npicture = \"sign_no_wake\"",
                        "[[sign]]\npicture = \"sign_lips\"\nsays = \"911\"\n"
                        "title = { en = \"One more\" }\n[[sign]]\npicture = \"sign_no_wake\""),
                   "signs.toml")
              .reason == "A card with kind = \"signs\" needs 4 [[sign]], and has 5.");
    std::string few_rows = signs;
    for (int i = 0; i < 3; ++i) {
        few_rows = without_last(few_rows, "compare_row");
    }
    const CardFault rows = fault_of(few_rows, "signs.toml");
    CHECK(rows.reason == "A card with kind = \"signs\" needs 2 to 5 [[compare_row]], and has 1.");
    CHECK(rows.line == line_of(few_rows, "[[compare_row]]"));
    std::string few_facts = built_in("after_break");
    for (int i = 0; i < 4; ++i) {
        few_facts = without_last(few_facts, "fact");
    }
    CHECK(fault_of(few_facts, "after_break.toml").reason ==
          "A card with kind = \"facts\" needs 3 to 8 [[fact]], and has 2.");
    CHECK(fault_of(with(signs, "kind = \"signs\"", "kind = \"facts\""), "signs.toml")
              .reason.find("A card with kind = \"facts\" needs") == 0);
    const std::string mixed = built_in("after_break") + "\n[[step]]\n";
    CHECK(fault_of(mixed, "after_break.toml").line == line_of(mixed, "[[step]]"));
    CHECK(fault_of(built_in("after_break") + "\n[compare]\n", "after_break.toml").line > 60);
}

TEST_CASE("broken TOML is refused on its line", "[cards]") {
    const std::string text = with(built_in("overdose"), "[[step]]", "[[steps");
    CHECK(fault_of(text).line == line_of(text, "[[steps"));
    CHECK(fault_of(text).reason.starts_with("This cannot be read: "));
    CHECK(fault_of("").reason == "\"kind\" is missing here.");
    CHECK(fault_of("\xff\xfe").reason.starts_with("This cannot be read: "));
    CHECK(fault_of(std::string(5'000, '[')).reason.starts_with("This cannot be read: "));
    CHECK(fault_of("step = 1\n").reason == "\"kind\" is missing here.");
    CHECK(fault_of(built_in("after_break") + "\nstep = 1\n", "after_break.toml").line > 60);
}

TEST_CASE("ten megabytes are refused before they are looked into", "[cards]") {
    const CardFault fault = fault_of(built_in("overdose") + std::string(10'000'000, '#'));
    CHECK(fault.sentence() == "overdose.toml:1: This card is too large. 256 KB is the most.");
}

TEST_CASE("very long words of a file make neither a long sentence nor an end", "[cards]") {
    const std::string long_key(200'000, 'k');
    const CardFault fault =
        fault_of(with(built_in("overdose"), "order = 40", long_key + " = 1\norder = 40"));
    CHECK(fault.reason.starts_with("\"kkk"));
    CHECK(fault.reason.size() < 500);
    const std::string tag = "en" + std::string(200'000, '-');
    CHECK(fault_of(with(built_in("overdose"), "en = \"Wake", tag + " = \"Wake")).reason.size() <
          500);
}

TEST_CASE("a card is named by its file", "[cards]") {
    CHECK(parse_card(built_in("wounds"), "/srv/cards/my-own_2.toml")->id == "my-own_2");
    CHECK(fault_of(built_in("wounds"), "My Own.toml").sentence() ==
          "My Own.toml:1: A card is named with small letters, digits, \"-\" and \"_\", such as "
          "wounds.toml.");
}
