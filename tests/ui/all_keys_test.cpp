// Every key of the desk is on one panel, and what it says is true.
#include <catch2/catch.hpp>

#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

// Seen to fail: without the branch for '?' in keys.cpp, and without closing on Escape.
TEST_CASE("? shows every key, Escape goes back, and no key works under it") {
    DrawnDesk desk;
    const VisitId visit = desk.arrives({"nurse"}, 5min);
    desk.type('2');
    desk.type('?');
    CHECK(desk.sees("All keys"));
    CHECK(desk.sees("done, and call the next one"));
    desk.type('c');
    CHECK(desk.entry(visit, "nurse").is<Waiting>());
    desk.press(Key::escape);
    CHECK_FALSE(desk.sees("All keys"));
    desk.type('c');
    CHECK(desk.entry(visit, "nurse").is<Called>());
}

TEST_CASE("Every key that the panel names does something") {
    struct Named {
        char32_t key;
        const char* opens;
    };
    for (const Named& each :
         {Named{'n', "No name. No questions. One touch and Enter."}, Named{'/', "Find a picture"},
          Named{'b', "People with a time"}, Named{'p', "A break for this line"}, Named{'m', "More"},
          Named{'g', "Today so far"}, Named{'i', "On the shelf"}, Named{'j', "Going out"},
          Named{'w', "Pick a place to look at, or find one."}}) {
        DrawnDesk desk;
        desk.arrives({"nurse"}, 5min);
        desk.draw();
        desk.type(each.key);
        INFO(each.opens);
        CHECK(desk.sees(each.opens));
    }
}

// Seen to fail: with the first queue of the clinic for every need, and without `draft.came`.
TEST_CASE("Before somebody is put in line, staff can tell them who is ahead") {
    DrawnDesk desk;
    desk.arrives({"nurse"}, 9min);
    desk.arrives({"nurse"}, 8min);
    desk.arrives({"peer"}, 7min);
    desk.type('n');
    desk.type('3');  // wound care: the nurse's line
    CHECK(desk.sees("Nurse: 2 people are ahead. Tell them: We can't say yet how long."));
    desk.type('3');
    desk.type('5');
    CHECK(desk.sees("Peer: 1 person is ahead. Tell them: We can't say yet how long."));
    desk.tap("came_back_5");
    CHECK_FALSE(desk.sees("is ahead. Tell them"));
}
