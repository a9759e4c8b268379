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
        10:29 expect nurse 10:00 -> Pink Tulip
        10:30 check in -> Pink Tulip
        line nurse: Blue Swan, Pink Tulip, Green Tree
        passed nurse: Green Tree 1
        10:31 expect nurse 12:00 -> Yellow Bee
        10:40 check in nurse -> Yellow Bee
        10:45 check in nurse -> Orange Drum
        line nurse: Blue Swan, Pink Tulip, Green Tree, Yellow Bee, Orange Drum
    )") == "");
}

TEST_CASE("nobody is passed a second time", "[rules]") {
    const char* morning = R"(
        10:20 check in nurse -> Green Tree
        10:25 check in nurse -> Blue Swan
        10:26 expect nurse 10:00 -> Pink Tulip
        10:26 expect nurse 10:10 -> Yellow Bee
        10:30 check in nurse -> Pink Tulip
        10:31 check in nurse -> Orange Drum
        10:40 check in nurse -> Yellow Bee
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
        10:22 expect nurse 10:00 -> Pink Tulip
        10:22 expect nurse 10:10 -> Yellow Bee
        10:30 check in nurse -> Pink Tulip
        10:40 check in nurse -> Yellow Bee
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
        10:12 call nurse room-2 -> Blue Swan, refused not_now
        10:12 call nurse room-1 -> Blue Swan
        board: Blue Swan room-1
        10:12 start nurse room-2 -> Blue Swan
        10:12 undo -> Blue Swan
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
        10:01 check in peer -> Blue Swan, refused in_line_already
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

TEST_CASE("a time written down after somebody came is no earlier than that", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse -> Blue Swan
        10:20 expect nurse 09:30 -> Green Tree
        10:21 check in, came 10:15 -> Green Tree
        10:22 check in nurse, time 09:00 -> Pink Tulip
        line nurse: Blue Swan, Green Tree, Pink Tulip
        passed nurse:
    )") == "");
}

TEST_CASE("a person with a time has their ticket before they come, and comes once", "[rules]") {
    CHECK(play(R"(
        09:00 expect nurse 10:00, with ticket -> Blue Swan
        live: Blue Swan
        09:30 check in nurse -> Green Tree
        10:05 check in peer -> Blue Swan
        live: Blue Swan, Green Tree
        line nurse: Green Tree, Blue Swan
        line peer: Blue Swan
        10:06 check in -> Blue Swan, refused in_line_already
        10:07 expect nurse 11:00 -> Blue Swan, refused not_now
        10:08 unexpect -> Blue Swan, refused not_now
        10:09 expect peer 12:00, with ticket -> Pink Tulip
        10:10 unexpect -> Pink Tulip
        live: Blue Swan, Green Tree
        10:11 expect dentist 12:00 -> Yellow Bee, refused unknown_word
    )") == "");
}

TEST_CASE("a warm hand-off keeps the place, and whoever is passed has it on record", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse -> Blue Swan
        10:10 check in medication -> Green Tree
        10:20 start nurse room-1 -> Blue Swan
        10:30 send nurse provider -> Blue Swan
        line provider: Blue Swan, Green Tree
        sent provider: Green Tree 1
        passed provider:
        with nurse:
        10:31 undo 10:30 -> Blue Swan
        with nurse: Blue Swan room-1
        line provider: Green Tree
        sent provider:
        10:32 send nurse provider -> Blue Swan
        10:33 call provider room-3 -> Blue Swan
        10:34 undo 10:32 -> Blue Swan, refused not_now
        10:35 send provider dentist -> Blue Swan, refused unknown_word
        10:35 send nurse peer -> Blue Swan, refused not_now
    )") == "");
}

TEST_CASE("a hand-off to a line they stand in gives the better of two places", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse -> Blue Swan
        10:10 check in peer -> Green Tree
        10:20 add peer -> Blue Swan
        line peer: Green Tree, Blue Swan
        10:21 add peer -> Blue Swan
        line peer: Green Tree, Blue Swan
        10:30 send nurse peer -> Blue Swan
        line peer: Blue Swan, Green Tree
        sent peer: Green Tree 1
        10:31 undo 10:30 -> Blue Swan
        line peer: Green Tree, Blue Swan
        line nurse: Blue Swan
        sent peer:
    )") == "");
}

TEST_CASE("a need that is named later counts from then, and can be taken back", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse -> Blue Swan
        10:05 check in peer -> Green Tree
        10:10 add peer wound -> Blue Swan
        line peer: Green Tree, Blue Swan
        line nurse: Blue Swan
        10:11 undo 10:10 -> Blue Swan
        line peer: Green Tree
        10:12 finish nurse -> Blue Swan
        live: Green Tree
        10:20 add wound -> Blue Swan
        line nurse: Blue Swan
        live: Blue Swan, Green Tree
        10:21 undo 10:12 -> Blue Swan, refused not_now
        10:22 add dentist -> Blue Swan, refused unknown_word
        10:23 leave -> Blue Swan
        10:24 add peer -> Blue Swan, refused not_now
    )") == "");
}

TEST_CASE("urgent goes first in one line, is on record, and can be taken back", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse peer -> Blue Swan
        10:05 check in nurse peer -> Green Tree
        10:06 expect nurse 09:30 -> Yellow Bee
        10:10 urgent nurse -> Green Tree
        10:11 urgent nurse -> Green Tree, refused not_now
        line nurse: Green Tree, Blue Swan
        line peer: Blue Swan, Green Tree
        urgent nurse: Blue Swan 1
        10:12 check in nurse -> Pink Tulip
        10:13 check in -> Yellow Bee
        line nurse: Green Tree, Yellow Bee, Blue Swan, Pink Tulip
        urgent nurse: Yellow Bee 1, Blue Swan 1
        10:20 not urgent nurse -> Green Tree
        line nurse: Yellow Bee, Blue Swan, Green Tree, Pink Tulip
        urgent nurse:
        10:21 not urgent nurse -> Green Tree, refused not_now
        10:22 finish nurse -> Green Tree
        10:23 urgent nurse -> Green Tree, refused not_now
    )") == "");
}

TEST_CASE("who is slower with Call gets the next one", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse -> Blue Swan
        10:01 check in nurse peer -> Green Tree
        10:02 check in nurse -> Pink Tulip
        10:03 start peer room-5 -> Green Tree
        10:10 call nurse room-1 -> Blue Swan
        10:10 call nurse room-2 -> Blue Swan, refused not_now
        10:11 call nurse room-2 or next -> Blue Swan
        board: Pink Tulip room-2, Blue Swan room-1, Green Tree room-5
        10:11 call nurse room-1 or next -> Pink Tulip, refused not_now
        10:12 call nurse room-1 or next -> Blue Swan
        board: Blue Swan room-1, Pink Tulip room-2, Green Tree room-5
    )") == "");
}

TEST_CASE("each line's newest step can be taken back by itself", "[rules]") {
    CHECK(play(R"(
        10:00 check in nurse peer -> Blue Swan
        10:10 finish nurse -> Blue Swan
        10:20 call peer room-5 -> Blue Swan
        10:30 undo 10:10 -> Blue Swan
        line nurse: Blue Swan
        board: Blue Swan room-5
        10:31 undo 10:00 -> Blue Swan, refused not_now
        10:32 undo 10:20 -> Blue Swan
        board:
        10:40 start nurse room-1 -> Blue Swan
        10:41 finish nurse -> Blue Swan
        10:42 start peer room-5 -> Blue Swan
        10:43 undo 10:41 -> Blue Swan, refused called_elsewhere
    )") == "");
}

// Seen to fail: with place_now always giving `arrived`.
TEST_CASE("a clock that is set back costs nobody their place", "[rules]") {
    CHECK(play(R"(
        10:05 check in nurse -> Blue Swan
        09:10 check in nurse -> Green Tree
        09:12 check in peer -> Pink Scarf
        09:14 add nurse -> Pink Scarf
        line nurse: Blue Swan, Green Tree, Pink Scarf
        passed nurse:
    )") == "");
}
