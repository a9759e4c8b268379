// The rules of the clinic as mornings one can read. tests/core/clinic_script.h says how.
#include <catch2/catch.hpp>

#include "tests/core/clinic_script.h"

using porchlight::play;

TEST_CASE("a morning in one line", "[rules]") {
    CHECK(play(R"(
        10:00 check in -> Blue Swan
        10:05 check in wound nurse -> Green Tree
        10:06 check in peer -> Pink Tulip
        line nurse: Blue Swan, Green Tree
        line peer: Pink Tulip
        ahead: Green Tree 1
        10:10 call nurse room-2 -> Blue Swan
        board: Blue Swan room-2
        10:12 start nurse room-2 -> Blue Swan
        line nurse: Green Tree
        with nurse: Blue Swan room-2
        ahead: Green Tree 0
        10:30 call nurse room-1 -> Green Tree
        board: Green Tree room-1, Blue Swan room-2
        10:31 finish nurse -> Blue Swan
        board: Green Tree room-1
        live: Green Tree, Pink Tulip
        10:32 call peer room-5 -> Pink Tulip
        10:33 start nurse room-1 -> Green Tree
        board: Pink Tulip room-5, Green Tree room-1
    )") == "");
}

TEST_CASE("late, early and on time: a person with a time keeps it", "[rules]") {
    CHECK(play(R"(
        09:50 check in nurse -> Blue Swan
        10:20 check in nurse -> Green Tree
        10:30 check in nurse, time 10:00 -> Pink Tulip
        line nurse: Blue Swan, Pink Tulip, Green Tree
        passed nurse: Green Tree 1
        10:40 check in nurse, time 12:00 -> Yellow Bee
        10:45 check in nurse -> Orange Drum
        line nurse: Blue Swan, Pink Tulip, Green Tree, Yellow Bee, Orange Drum
    )") == "");
}

TEST_CASE("nobody is passed a second time", "[rules]") {
    const char* morning = R"(
        10:20 check in nurse -> Green Tree
        10:25 check in nurse -> Blue Swan
        10:30 check in nurse, time 10:00 -> Pink Tulip
        10:31 check in nurse -> Orange Drum
        10:40 check in nurse, time 10:10 -> Yellow Bee
    )";
    CHECK(play(std::string{"passes 0"} + morning + R"(
        line nurse: Green Tree, Blue Swan, Pink Tulip, Orange Drum, Yellow Bee
        passed nurse:)") == "");
    CHECK(play(std::string{"passes 1"} + morning + R"(
        line nurse: Pink Tulip, Green Tree, Blue Swan, Yellow Bee, Orange Drum
        passed nurse: Green Tree 1, Blue Swan 1, Orange Drum 1)") == "");
    CHECK(play(std::string{"passes 2"} + morning + R"(
        line nurse: Pink Tulip, Yellow Bee, Green Tree, Blue Swan, Orange Drum
        passed nurse: Green Tree 2, Blue Swan 2, Orange Drum 1)") == "");
    CHECK(play(std::string{"passes unlimited"} + morning + R"(
        line nurse: Pink Tulip, Yellow Bee, Green Tree, Blue Swan, Orange Drum
        passed nurse: Green Tree 2, Blue Swan 2, Orange Drum 1)") == "");
}

TEST_CASE("the pass counts while somebody is away too", "[rules]") {
    CHECK(play(R"(
        10:20 check in nurse -> Green Tree
        10:21 leave -> Green Tree
        10:30 check in nurse, time 10:00 -> Pink Tulip
        10:40 check in nurse, time 10:10 -> Yellow Bee
        10:41 come back -> Green Tree
        line nurse: Pink Tulip, Green Tree, Yellow Bee
        passed nurse: Green Tree 1
    )") == "");
}

TEST_CASE("a missed call, a smoke outside and a change of mind keep the place", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse peer -> Blue Swan
        10:05 check in nurse -> Green Tree
        10:10 call nurse room-1 -> Blue Swan
        10:12 step out -> Blue Swan
        board:
        line nurse: Blue Swan (out), Green Tree
        line peer: Blue Swan (out)
        ahead: Green Tree 1 (1 out)
        10:13 step out -> Blue Swan, refused not_now
        10:40 come back -> Blue Swan
        line nurse: Blue Swan, Green Tree
        10:41 come back -> Blue Swan, refused not_now
        10:50 leave -> Blue Swan
        line nurse: Green Tree
        live: Blue Swan, Green Tree
        ahead: Blue Swan in no line
        16:00 come back -> Blue Swan
        line nurse: Blue Swan, Green Tree
        line peer: Blue Swan
        16:10 start peer room-5 -> Blue Swan
        16:20 leave -> Blue Swan
        with peer:
        16:21 come back -> Blue Swan
        line peer: Blue Swan
    )") == "");
}

TEST_CASE("a person in two queues is called by one at a time", "[rules]") {
    CHECK(play(R"(
        10:00 check in peer nurse -> Blue Swan
        10:10 call nurse room-1 -> Blue Swan
        10:11 call peer room-5 -> Blue Swan, refused called_elsewhere
        10:11 start peer room-5 -> Blue Swan, refused called_elsewhere
        10:12 call nurse room-2 -> Blue Swan
        board: Blue Swan room-2
        10:13 start nurse room-2 -> Blue Swan
        10:14 call nurse room-2 -> Blue Swan, refused not_now
        10:15 call peer room-5 -> Blue Swan, refused called_elsewhere
        10:20 finish nurse -> Blue Swan
        10:21 start peer room-5 -> Blue Swan
        10:22 finish nurse -> Blue Swan, refused not_now
        10:30 finish peer -> Blue Swan
        live:
    )") == "");
}

TEST_CASE("undo takes back the newest step and nothing else", "[rules]") {
    CHECK(play(R"(
        10:00 check in peer nurse -> Blue Swan
        10:01 undo -> Blue Swan, refused not_now
        10:10 call nurse room-1 -> Blue Swan
        10:12 step out -> Blue Swan
        10:13 undo 10:10 -> Blue Swan, refused not_now
        10:13 undo 10:12 -> Blue Swan
        board: Blue Swan room-1
        line peer: Blue Swan
        10:14 undo 10:10 -> Blue Swan
        board:
        10:15 start nurse room-1 -> Blue Swan
        10:16 finish nurse -> Blue Swan
        10:17 finish peer -> Blue Swan
        live:
        10:18 undo -> Blue Swan
        live: Blue Swan
        line peer: Blue Swan
    )") == "");
}

TEST_CASE("words and times that cannot be are refused", "[rules]") {
    CHECK(play(R"(
        10:00 check in dentist -> Blue Swan, refused unknown_word
        10:00 check in nurse, find me at roof -> Blue Swan, refused unknown_word
        10:00 check in nurse, came 10:01 -> Blue Swan, refused bad_time
        10:00 ask for test_strips 0 -> Blue Swan, refused unknown_word
        10:00 ask for money 1 -> Blue Swan, refused unknown_word
        10:00 call nurse room-1 -> Blue Swan, refused gone
        10:00 leave -> Blue Swan, refused gone
        10:00 give -> Blue Swan, refused gone
        10:00 check in nurse -> Blue Swan
        10:01 check in peer -> Blue Swan, refused not_now
        10:01 call nurse room-5 -> Blue Swan, refused unknown_word
        10:01 call dentist room-1 -> Blue Swan, refused unknown_word
        10:01 call peer room-5 -> Blue Swan, refused not_now
        10:02 find me at roof -> Blue Swan, refused unknown_word
        live: Blue Swan
    )") == "");
}

TEST_CASE("the desk types in when somebody came", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse -> Blue Swan
        10:10 check in nurse, came 09:55 -> Green Tree
        line nurse: Green Tree, Blue Swan
        passed nurse:
    )") == "");
}

TEST_CASE("supplies need no queue, and their ticket serves for a queue later", "[rules]") {
    CHECK(play(R"(
        10:00 ask for naloxone_spray 2, test_strips 5 -> Blue Swan
        live: Blue Swan
        ahead: Blue Swan in no line
        10:01 set aside -> Blue Swan
        10:01 set aside -> Blue Swan, refused not_now
        10:02 put back -> Blue Swan
        10:03 give -> Blue Swan
        10:03 set aside -> Blue Swan, refused not_now
        10:03 give -> Blue Swan, refused not_now
        live:
        10:04 take back -> Blue Swan
        live: Blue Swan
        10:05 check in nurse -> Blue Swan
        10:06 give -> Blue Swan
        line nurse: Blue Swan
        live: Blue Swan
        10:07 ask for test_strips 1 -> Blue Swan
        10:08 finish nurse -> Blue Swan
        live: Blue Swan
    )") == "");
}

TEST_CASE("the desk hears who feels very sick and who wants to be found", "[rules]") {
    CHECK(play(R"(
        10:00 check in, very sick -> Blue Swan
        10:01 check in nurse, find me at sofa -> Green Tree
        10:02 check in nurse -> Pink Tulip
        notes: very sick Blue Swan, find Green Tree
        10:03 find me at window -> Pink Tulip
        10:04 find me at sofa -> Pink Tulip
        10:05 show on screen -> Green Tree
        notes: very sick Blue Swan, find Green Tree, find Pink Tulip
    )") == "");
}
