// What somebody takes along who goes to a place: on paper, as a square to photograph, and on the
// panel that gives both. Nothing of it says who goes, who sends them, or what for.
#include "kiosk/ui/reminder.h"

#include <catch2/catch.hpp>

#include "core/directory.h"
#include "core/nearby.h"
#include "kiosk/drive/as_seen.h"
#include "kiosk/report/slip_page.h"
#include "kiosk/ui/words.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

const std::string cedar = "s-cedar@l-cedar";
const std::string street = "9 Cedar Road, Unit 2; Porchville";

bool has(const std::string& all, const std::string& words) {
    return all.find(words) != std::string::npos;
}

std::string words_of(const Slip& slip) {
    std::string all;
    for (const PrintedText& text : draw_slip(slip).texts) {
        all += as_seen(text.words) + "\n";
    }
    return all;
}

Reminder example(const std::string& language = "en") {
    Reminder reminder;
    reminder.language = language;
    reminder.time = std::chrono::sys_days{std::chrono::year{2026} / 11 / 30} + 19h;
    reminder.zone = "America/New_York";
    reminder.address = street;
    reminder.phone = "213-555-0142";
    reminder.code = "K7-M4";
    return reminder;
}

/// Somebody goes to a place of treatment in two hours; its panel is open.
struct GoingDesk : DrawnDesk {
    explicit GoingDesk(bool printer, bool confidential = false, const std::string& locale = "en") {
        auto changed = std::make_shared<Settings>(*state.settings);
        changed->places.printer = printer ? "default" : "";
        changed->places.slip_width = 58;
        state.settings = changed;
        Place place;
        place.id = cedar;
        place.name = "Cedar Methadone Clinic";
        place.kinds = {"Methadone Maintenance"};
        place.address = street;
        place.phones = {{"213-555-0142", "Methadone intake"}};
        place.confidential = confidential;
        Directory directory;
        directory.places = {place};
        state.nearby = make_nearby(&directory, {}, {}, *changed, std::chrono::year{2026} / 11 / 22);
        OfferReferral offered;
        offered.referral = {"out"};
        offered.visit = {"me"};
        offered.place = cedar;
        offered.partner_name = "Cedar Methadone Clinic";
        offered.kind = PartnerKind::treatment;
        offered.locale = locale;
        happens(offered);
    }
    void arrange(std::optional<WallTime> time) {
        MoveReferral asked;
        asked.referral = {"out"};
        asked.step = ReferralStep::arranged;
        asked.time = time;
        happens(asked);
        this->type(U'j');
        tap("change_out");
    }
    void arrange() { arrange(std::chrono::floor<std::chrono::minutes>(now().wall) + 2h); }
    [[nodiscard]] std::string code() const { return state.referrals.at({"out"}).code; }
};

void says_nothing_else(const std::string& all) {
    for (const char* words :
         {"Methadone", "Cedar Methadone", "Treatment", "Porchlight", "intake"}) {
        INFO(words);
        CHECK_FALSE(has(all, words));
    }
}

}  // namespace

TEST_CASE("a reminder says when, where, whom to call and the code, and nothing else",
          "[referral][reminder]") {
    CHECK(words_of(reminder_slip(example(), 72)) ==
          "event\nMonday, November 30\nschedule\n2 pm\nplace\n" + street +
              "\ncall\n213-555-0142\nShow this there: K7-M4\n");
    Reminder bare = example();
    bare.address.clear();
    bare.phone.clear();
    CHECK(words_of(reminder_slip(bare, 72)) ==
          "event\nMonday, November 30\nschedule\n2 pm\nShow this there: K7-M4\n");
}

TEST_CASE("a reminder fits its paper in every language, and leaves the desk's as it is",
          "[referral][reminder]") {
    for (const Pack& each : packs()) {
        for (const int width : {48, 72, 210}) {
            INFO(each.tag << " " << width);
            speak("es");
            const Slip slip = reminder_slip(example(each.tag), width);
            CHECK(spoken().tag == "es");
            CHECK(slip.language == each.tag);
            const SlipPage page = draw_slip(slip);
            CHECK(page.pdf.starts_with("%PDF-"));
            CHECK_FALSE(has(page.pdf, "Porchlight"));
            for (const PrintedText& text : page.texts) {
                INFO(text.words);
                CHECK_FALSE(text.missing);
                CHECK(text.x >= 0);
                CHECK(text.x + text.width <= width * 72 / 25.4 + 0.5);
            }
        }
    }
    speak("en");
}

TEST_CASE("an event for a calendar is plain text: a neutral word, the address, when in UTC",
          "[referral][reminder]") {
    Reminder reminder = example();
    CHECK(reminder_event(reminder) ==
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Visit\r\n"
          "DTSTART:20261130T190000Z\r\nLOCATION:9 Cedar Road\\, Unit 2\\; Porchville\r\n"
          "END:VEVENT\r\nEND:VCALENDAR\r\n");
    reminder.address.clear();
    CHECK_FALSE(has(reminder_event(reminder), "LOCATION"));
    reminder.address = "a\r\nORGANIZER:b\\c";
    CHECK(has(reminder_event(reminder), "LOCATION:a\\nORGANIZER:b\\\\c\r\n"));
}

TEST_CASE("The desk prints a reminder of a time on record, in the person's language",
          "[referral][reminder]") {
    GoingDesk desk(true, false, "es");
    desk.arrange();
    CHECK(desk.sees("Print reminder"));
    SECTION("by touch") {
        desk.tap("reminder_print");
    }
    SECTION("by key") {
        desk.type(U'p');
    }
    REQUIRE(desk.printed);
    CHECK(desk.printed->language == "es");
    CHECK(desk.printed->width_mm == 58);
    const std::string paper = words_of(*desk.printed);
    CHECK(has(paper, street));
    CHECK(has(paper, "213-555-0142"));
    CHECK(has(paper, "22 de noviembre"));
    CHECK(has(paper, desk.code()));
    says_nothing_else(paper);
}

TEST_CASE("The desk says what became of the slip, and prints none twice", "[referral][reminder]") {
    GoingDesk desk(true);
    desk.arrange();
    desk.type(U'p');
    CHECK(desk.sees("Printing…"));
    desk.printed.reset();
    desk.type(U'p');
    CHECK_FALSE(desk.printed);
    CHECK(desk.find("reminder_print") == nullptr);
    desk.session.printing.state = PrintState::on_its_way;
    desk.draw();
    CHECK(desk.sees("It is printing."));
    desk.session.printing.state = PrintState::no_answer;
    desk.draw();
    CHECK(desk.sees("The printer did not answer."));
    desk.tap("reminder_print");
    CHECK(desk.printed);
    desk.press(Key::escape);
    desk.tap("change_out");
    CHECK_FALSE(desk.sees("Printing…"));
}

TEST_CASE("Without a printer there is the square alone", "[referral][reminder]") {
    GoingDesk desk(false);
    desk.arrange();
    CHECK(desk.find("reminder_print") == nullptr);
    CHECK(desk.find("reminder_square") != nullptr);
    desk.type(U'p');
    CHECK_FALSE(desk.printed);
}

TEST_CASE("Without a time on record there is nothing to take along", "[referral][reminder]") {
    GoingDesk desk(true);
    SECTION("no time was set") {
        desk.arrange(std::nullopt);
    }
    SECTION("the panel shows another time, not on record yet") {
        desk.arrange();
        desk.tap("referral_time_on_60");
    }
    SECTION("the panel shows another day") {
        desk.arrange();
        desk.tap("referral_day_on_1");
    }
    SECTION("the panel shows another step") {
        desk.arrange();
        desk.tap("step_agreed");
    }
    CHECK(desk.find("referral_save") != nullptr);
    CHECK(desk.find("reminder_print") == nullptr);
    CHECK(desk.find("reminder_square") == nullptr);
    desk.type(U'q');
    desk.type(U'p');
    CHECK_FALSE(desk.sees("Point a phone camera here"));
    CHECK_FALSE(desk.printed);
}

TEST_CASE("The square on the desk holds the event; Escape closes it alone",
          "[referral][reminder]") {
    GoingDesk desk(true);
    desk.arrange();
    desk.type(U'q');
    CHECK(desk.sees("Point a phone camera here"));
    CHECK(desk.sees("It holds only the day, the time and the address."));
    REQUIRE(desk.session.desk.move->square);
    Reminder reminder = example();
    reminder.time = *desk.state.referrals.at({"out"}).time;
    CHECK(desk.session.desk.move->square->code.dark == make_qr_code(reminder_event(reminder)).dark);
    CHECK(desk.find("reminder_print") == nullptr);  // what lies under it is not touched
    desk.press(Key::enter);
    CHECK(desk.session.desk.move);
    desk.press(Key::escape);
    CHECK_FALSE(desk.sees("Point a phone camera here"));
    CHECK(desk.sees("How far did it come?"));
    desk.press(Key::escape);
    CHECK_FALSE(desk.sees("How far did it come?"));
}

TEST_CASE("A square goes away with the time it holds", "[referral][reminder]") {
    GoingDesk desk(true);
    desk.arrange();
    desk.type(U'q');
    REQUIRE(desk.sees("Point a phone camera here"));
    MoveReferral back;
    back.referral = {"out"};
    back.step = ReferralStep::agreed;
    desk.happens(back);
    CHECK_FALSE(desk.sees("Point a phone camera here"));
    CHECK(desk.sees("How far did it come?"));
}

TEST_CASE("A letter typed into the note is no shortcut", "[referral][reminder]") {
    GoingDesk desk(true);
    desk.arrange();
    desk.tap("referral_note");
    desk.type(U'p');
    desk.type(U'q');
    CHECK_FALSE(desk.printed);
    CHECK_FALSE(desk.session.desk.move->square);
    CHECK(desk.session.desk.move->note == "pq");
}

TEST_CASE("A private address is on no reminder, from the moment the desk says so",
          "[referral][reminder]") {
    const bool by_directory = GENERATE(true, false);
    GoingDesk desk(true, by_directory);
    if (!by_directory) {
        PlaceChange change;
        change.confidential = true;
        desk.happens(EditPlace{{"e"}, cedar, change});
    }
    desk.arrange();
    desk.type(U'p');
    REQUIRE(desk.printed);
    const std::string paper = words_of(*desk.printed);
    CHECK_FALSE(has(paper, "Cedar"));
    CHECK_FALSE(has(paper, "Porchville"));
    CHECK(has(paper, "213-555-0142"));
    desk.type(U'q');
    CHECK(desk.sees("It holds only the day and the time."));
    Reminder reminder = example();
    reminder.time = *desk.state.referrals.at({"out"}).time;
    reminder.address.clear();
    CHECK(desk.session.desk.move->square->code.dark == make_qr_code(reminder_event(reminder)).dark);
    for (const Node& node : desk.tree()) {
        CHECK_FALSE(has(node.label, "Cedar Road"));
    }
}
