// The desk's day in numbers: what it says, what it hides, and the way back.
#include <catch2/catch.hpp>
#include <cctype>
#include <set>

#include "core/report.h"
#include "kiosk/report/report_words.h"
#include "kiosk/ui/words.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

using Day = std::chrono::year_month_day;
constexpr Day today = std::chrono::year{2026} / 11 / 22;
constexpr Day yesterday = std::chrono::year{2026} / 11 / 21;
constexpr Day before_that = std::chrono::year{2026} / 11 / 20;

void hide_under(DrawnDesk& desk, int threshold) {
    Settings settings = *desk.state.settings;
    settings.report_threshold = threshold;
    desk.state.settings = std::make_shared<const Settings>(settings);
}

/// The band above says how many languages nobody has read: no count of people.
void speak_only_english(DrawnDesk& desk) {
    Settings settings = *desk.state.settings;
    settings.languages = {"en"};
    desk.state.settings = std::make_shared<const Settings>(settings);
}

DayCount hour(int at, long long count) {
    return {yesterday, "people", "", at * 60, count};
}

/// Hidden: 7 who came at nine, 3 at one o'clock, 6 who tapped, 9 who kept their place. The 13 who
/// came at ten would give small ones away.
std::vector<DayCount> yesterdays_counts() {
    return {hour(9, 7),
            hour(10, 13),
            hour(11, 25),
            hour(12, 31),
            hour(13, 3),
            {yesterday, "been_waiting", "", 0, 6},
            {yesterday, "carried", "", 0, 9},
            {yesterday, "closed", "", 0, 1},
            {yesterday, "kept", "nurse", 0, 26},
            {yesterday, "kept", "peer", 0, 2},
            {yesterday, "people_seen", "", 0, 52},
            {yesterday, "seen", "nurse", 0, 40},
            {yesterday, "seen", "peer", 0, 12},
            {yesterday, "supplies", "socks", 0, 2},
            {yesterday, "supplies", "condoms", 0, 124},
            {yesterday, "told", "nurse", 0, 32},
            {yesterday, "told", "peer", 0, 6},
            {yesterday, "wait", "nurse", 14, 24},
            {yesterday, "wait", "nurse", 37, 16},
            {yesterday, "wait", "peer", 19, 6}};
}

/// A desk that knows yesterday; the day before it was closed without anybody.
struct CountedDesk : DrawnDesk {
    explicit CountedDesk(const Panel& panel = {1920, 1080, 24}) : DrawnDesk(panel) {
        state.day_counts = with_counts(no_day_counts(), yesterdays_counts());
        state.day_counts = with_counts(state.day_counts, {{before_that, "closed", "", 0, 1}});
    }
    void open_yesterday() {
        type('g');
        press(Key::left);
    }
    [[nodiscard]] Report report(Day day) const { return report_of(state, {day, day}, now().wall); }
};

std::string hidden(int threshold) {
    return count_words({SafeCount::Kind::small, 0}, threshold);
}

/// Every number that stands anywhere on the screen.
std::multiset<int> numbers_in(const Tree& tree) {
    std::multiset<int> found;
    for (const Node& node : tree) {
        std::string digits;
        for (const char letter : node.label + " ") {
            if (std::isdigit(static_cast<unsigned char>(letter)) != 0) {
                digits += letter;
            } else if (!digits.empty()) {
                found.insert(std::stoi(digits));
                digits.clear();
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("The numbers of a day are those of its report", "[numbers]") {
    CountedDesk desk;
    desk.open_yesterday();
    REQUIRE(desk.sees("Saturday, November 21"));
    CHECK(desk.sees("The whole day."));
    const Report report = desk.report(yesterday);
    CHECK(desk.sees("people seen: " + std::to_string(report.seen.count)));
    CHECK(
        desk.sees("seen within what we told them: " + std::to_string(*report.kept_percent) + "%"));
    CHECK(desk.sees("supplies given: " + std::to_string(report.supplies_given)));
    CHECK(desk.sees("Came: " + std::to_string(report.came.count)));
    CHECK(desk.sees("Supplies given: Condoms: 124; Socks, pairs: 2."));
    const QueueNumbers& nurse = report.queues.at(1);
    REQUIRE(nurse.wait);
    CHECK(desk.sees("Nurse: half within " + std::to_string(nurse.wait->median) +
                    " min, nine of ten within " + std::to_string(nurse.wait->nine_of_ten) +
                    " min"));
    CHECK(desk.sees("Nurse: " + std::to_string(*nurse.kept_percent) + "%"));
    CHECK(desk.sees("11 am: 25; 12 pm: 31"));
}

TEST_CASE("What stands on fewer people than the threshold says so", "[numbers]") {
    CountedDesk desk;
    desk.open_yesterday();
    CHECK(desk.sees("Peer: Too few to say"));
    CHECK(desk.sees("tapped “I have been waiting”: " + hidden(11)));
    CHECK(desk.sees("kept their place: " + hidden(11)));
    CHECK(desk.sees("Counts under 11 show as “" + hidden(11) + "”, so no one can be found."));
    hide_under(desk, 5);
    desk.draw();
    CHECK(desk.sees("kept their place: 9"));
    CHECK(desk.sees("Counts under 5 show as “" + hidden(5) + "”, so no one can be found."));
}

TEST_CASE("No hidden count stands anywhere on the screen, and a dash is explained", "[numbers]") {
    CountedDesk desk;
    speak_only_english(desk);
    desk.open_yesterday();
    REQUIRE(
        desk.sees("9 am: " + hidden(11) + "; 10 am: –; 11 am: 25; 12 pm: 31; 1 pm: " + hidden(11)));
    CHECK(desk.sees("“–” is a count that would give a small one away."));
    const auto numbers = numbers_in(desk.tree());
    for (const int count : {7, 13, 3, 6}) {
        INFO(count);
        CHECK(numbers.count(count) == 0);
    }
    CHECK(numbers.count(9) == numbers_in({{{}, Role::text, "9 am, 9 of 10", {}}}).count(9));
}

TEST_CASE("The days go from the oldest that was counted to today, and no further", "[numbers]") {
    CountedDesk desk;
    desk.type('g');
    REQUIRE(desk.sees("Sunday, November 22"));
    CHECK(desk.sees("Today so far."));
    CHECK(desk.find("day_after") == nullptr);
    desk.press(Key::right);
    CHECK(desk.sees("Sunday, November 22"));
    desk.tap("day_before");
    CHECK(desk.sees("Saturday, November 21"));
    desk.tap("day_before");
    CHECK(desk.sees("Friday, November 20"));
    CHECK(desk.find("day_before") == nullptr);
    desk.press(Key::left);
    CHECK(desk.sees("Friday, November 20"));
    desk.tap("day_after");
    CHECK(desk.sees("Saturday, November 21"));
    desk.press(Key::left);
    desk.type('y');
    CHECK(desk.sees("Sunday, November 22"));
    desk.press(Key::left);
    desk.tap("day_today");
    CHECK(desk.sees("Sunday, November 22"));
}

TEST_CASE("Enter goes on where the arrow key began, and turns at the end", "[numbers]") {
    CountedDesk desk;
    desk.type('g');
    desk.press(Key::left);
    desk.press(Key::enter);
    CHECK(desk.sees("Friday, November 20"));
    desk.press(Key::left);  // no day there: the ring stands on the way back
    desk.press(Key::enter);
    CHECK(desk.sees("Saturday, November 21"));
}

TEST_CASE("In a language from right to left the arrow keys follow the screen", "[numbers]") {
    CountedDesk desk;
    desk.session.language = "ar";
    desk.type('g');
    CHECK(desk.find("day_after") == nullptr);
    desk.press(Key::left);
    CHECK(desk.find("day_after") == nullptr);
    desk.press(Key::right);
    CHECK(desk.find("day_after") != nullptr);
}

TEST_CASE("A clinic without any closed day has numbers of today only", "[numbers]") {
    DrawnDesk desk;
    desk.type('g');
    CHECK(desk.sees("Sunday, November 22"));
    CHECK(desk.sees("The day is still young. Its numbers will stand here."));
    CHECK(desk.find("day_before") == nullptr);
    CHECK(desk.find("day_after") == nullptr);
}

TEST_CASE("A day without anything says so in one sentence", "[numbers]") {
    CountedDesk desk;
    desk.open_yesterday();
    desk.press(Key::left);
    CHECK(desk.sees("A quiet day. There was nothing to count."));
    CHECK_FALSE(desk.sees("Supplies given"));
    CHECK_FALSE(desk.sees("people seen"));
}

TEST_CASE("Who comes while the numbers are open is in them", "[numbers]") {
    DrawnDesk desk;
    hide_under(desk, 1);
    desk.snapshot = 1;
    desk.type('g');
    desk.arrives({"nurse"}, 5min);
    CHECK_FALSE(desk.sees("Came: 1"));  // the same snapshot: counted once
    desk.snapshot = 2;
    desk.draw();
    CHECK(desk.sees("Came: 1"));
}

TEST_CASE("After closing it is still today until midnight", "[numbers]") {
    DrawnDesk desk;
    desk.pass(9h);  // 19:42, the day closed at 19:00
    desk.type('g');
    CHECK(desk.sees("Sunday, November 22"));
}

TEST_CASE("Escape, the tab and a line's number go back to the queue", "[numbers]") {
    DrawnDesk desk;
    desk.arrives({"nurse"}, 10min);
    desk.draw();
    REQUIRE(desk.find("row_nurse") != nullptr);
    desk.type('g');
    CHECK(desk.find("row_nurse") == nullptr);
    REQUIRE(desk.sees("Queue 1"));
    desk.press(Key::escape);
    CHECK(desk.find("row_nurse") != nullptr);
    desk.type('m');
    desk.type('g');
    REQUIRE(desk.find("tab_queue") != nullptr);
    desk.tap("tab_queue");
    CHECK(desk.find("row_nurse") != nullptr);
    desk.type('g');
    desk.type('2');
    CHECK(desk.find("row_nurse") != nullptr);
}

TEST_CASE("A narrow desk with somebody signed in has the way back beside the days", "[numbers]") {
    CountedDesk desk({1280, 800, 24});
    const StaffId dee{"dee"};
    desk.state.staff[dee] = {dee, "Maria Fernanda", StaffRole::peer, "hash"};
    desk.session.sign_in.staff = dee;
    desk.session.last_touch = desk.now().mono;
    desk.open_yesterday();
    REQUIRE(desk.find("tab_queue") != nullptr);
    CHECK(desk.find("tab_numbers") == nullptr);
    desk.tap("tab_queue");
    CHECK(desk.find("day_before") == nullptr);
}

TEST_CASE("Nobody is acted on by a letter while their row is not seen", "[numbers]") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 10min);
    desk.type('2');
    desk.type('g');
    desk.type('c');
    CHECK(desk.state.visits.at(visit).entry({"nurse"})->is<Waiting>());
    desk.press(Key::escape);
    desk.type('c');
    CHECK(desk.state.visits.at(visit).entry({"nurse"})->is<Called>());
}

TEST_CASE("A call for help is seen and answered over the numbers", "[numbers]") {
    CountedDesk desk;
    desk.open_yesterday();
    desk.happens(RaiseHelp{new_id<AlertId>(), desk.now().wall});
    REQUIRE(desk.sees("Someone needs help now"));
    CHECK(desk.find("day_before") == nullptr);  // they lie under it
    desk.type('y');
    desk.press(Key::right);
    CHECK(desk.sees("Saturday, November 21"));
    desk.tap("going_");
    CHECK(desk.sees("Someone is going."));
    desk.tap("all_clear_");
    CHECK_FALSE(desk.sees("Someone needs help now"));
    CHECK(desk.sees("Saturday, November 21"));
    CHECK(desk.find("day_before") != nullptr);
}

TEST_CASE("The notice band and the cover work over the numbers", "[numbers]") {
    CountedDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 10min);
    desk.open_yesterday();
    desk.happens(TellDesk{new_id<NoteId>(), NoteKind::feels_very_sick, visit});
    REQUIRE(desk.sees("feels very sick"));
    desk.type('t');
    CHECK_FALSE(desk.sees("feels very sick"));
    CHECK(desk.sees("Saturday, November 21"));
    desk.type('v');
    CHECK_FALSE(desk.sees("people seen"));
    CHECK(desk.sees("This screen is covered"));
}

TEST_CASE("A line that waits longer than told is shown from the numbers too", "[numbers]") {
    CountedDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 10min);
    QueueEntry& entry = desk.state.visits.at(visit).entries.front();
    entry.told = Told{desk.now().wall - 9min, 1min, 2min};
    desk.open_yesterday();
    REQUIRE(desk.sees("waits longer than we told"));
    desk.type('t');
    CHECK(desk.find("row_nurse") != nullptr);
}

TEST_CASE("Supplies that have no room are one touch away", "[numbers]") {
    CountedDesk desk({1280, 800, 24});
    std::vector<DayCount> more;
    for (const SupplySetting& supply : desk.state.settings->supplies) {
        more.push_back({yesterday, "supplies", supply.id.value, 0, 40 + std::ssize(more)});
    }
    desk.state.day_counts = with_counts(desk.state.day_counts, more);
    desk.open_yesterday();
    REQUIRE(desk.find("more_given") != nullptr);
    desk.tap("more_given");
    CHECK(desk.find("more_given") != nullptr);
}
