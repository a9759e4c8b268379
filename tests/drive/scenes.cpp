#include "tests/drive/scenes.h"

namespace porchlight {

namespace {

const std::string demo_directory = "directory " DEMO_DIRECTORY;

using Lines = std::vector<std::string>;

Lines operator+(Lines first, const Lines& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// Added by hand at the desk, by keys only: each digit is something that would help.
Lines add(const std::string& needs) {
    return {"type \"n" + needs + "\"", "key enter", "key enter"};
}

/// A morning at the desk: two with staff, one called, one stepped out, the others waiting.
Lines desk_at_work() {
    const Lines morning = add("2") + add("3") + Lines{"at +9m"} + add("26") + add("1") +
                          Lines{"at +7m"} + add("6") + add("4") + Lines{"at +4m"} + add("5") +
                          add("2") + add("1");
    const Lines calls{"type \"1s2\"", "type \"2s1\"", "type \"2c2\"", "type \"3o\"", "at +6m"};
    return morning + calls;
}

/// Three people with a time, one of them has a picture already and one comes tomorrow.
Lines times_written_down() {
    return {"type \"bn2\"",
            "tap @time_picture",
            "key enter",
            "type \"n1\"",
            "tap @time_on_60",
            "tap @time_note",
            "type \"with partner agency\"",
            "key enter",
            "type \"n3\"",
            "tap @day_on_1",
            "key enter",
            "key escape"};
}

std::vector<Scene> around_home_and_board() {
    return {
        {"k01-home", Face::waiting_room, {}},
        {"k13-home-lowered", Face::waiting_room, {"tap @reach"}},
        {"k14-text-and-color", Face::waiting_room, {"tap @text_and_color"}},
        {"k14-language", Face::waiting_room, {"tap @language"}},
        {"k09-still-there", Face::waiting_room, {"tap @way_needs", "at +91s", "at +15s"}},
        {"k08-overdose-reading", Face::waiting_room, {"tap @way_overdose"}},
        {"k08-overdose-told", Face::waiting_room, {"tap @help"}},
        {"k17-how-we-treat-you", Face::waiting_room, {"tap @way_promises"}},
        {"k17-what-we-keep", Face::waiting_room, {"tap @way_promises", "tap @kept"}},
        {"k15-find-my-ticket-empty", Face::waiting_room, {"tap @way_my_place"}},
        {"k05-supplies",
         Face::waiting_room,
         {"tap @way_supplies", "tap @more_naloxone_spray tap @more_naloxone_spray",
          "tap @more_fentanyl_strips tap @for_me"}},
        {"k05-supplies-done",
         Face::waiting_room,
         {"tap @way_supplies", "tap @more_naloxone_spray tap @more_naloxone_spray",
          "tap @more_fentanyl_strips", "tap @get_my_bag"}},
        {"k06-places", Face::waiting_room, {demo_directory, "tap @way_places"}},
        {"k06-places-no-list", Face::waiting_room, {"tap @way_places"}},
        {"k06-places-none",
         Face::waiting_room,
         {demo_directory, "tap @way_places", "tap @my_language", "locale ar"}},
        {"k07-place",
         Face::waiting_room,
         {demo_directory, "tap @way_places", "tap @place_s-harbor@l-harbor"}},
        {"k15-find-my-ticket", Face::waiting_room,
         Lines{"face front-desk"} + desk_at_work() +
             Lines{"face waiting-room", "tap @way_my_place"}},
        {"k16-my-place",
         Face::waiting_room,
         {"tap @way_needs", "tap @just_join", "tap @done", "tap @way_my_place", "tap @ticket_first",
          "tap @been_waiting"}},
        {"k16-my-place-out",
         Face::waiting_room,
         {"tap @way_needs", "tap @just_join", "tap @done", "tap @way_my_place", "tap @ticket_first",
          "tap @step_out"}},
        {"b1-board-quiet", Face::call_board, {}},
        {"b1-board", Face::call_board,
         Lines{"face front-desk"} + desk_at_work() + Lines{"face call-board"}},
    };
}

std::vector<Scene> check_in() {
    return {
        {"k02-what-would-help",
         Face::waiting_room,
         {"tap @way_needs", "tap @need_nurse", "tap @need_wound"}},
        {"k02-just-join", Face::waiting_room, {"tap @way_needs"}},
        {"k02-more", Face::waiting_room, {"tap @way_needs", "text extra tap @more_choices"}},
        {"k03-how-to-call-you",
         Face::waiting_room,
         {"tap @way_needs", "tap @need_nurse", "tap @next"}},
        {"k03-find-me",
         Face::waiting_room,
         {"tap @way_needs", "tap @need_nurse", "tap @next", "tap @way_find_me", "tap @spot_sofa"}},
        {"k04-ticket", Face::waiting_room, {"tap @way_needs", "tap @just_join"}},
        {"k04-second",
         Face::waiting_room,
         {"tap @way_needs", "tap @just_join", "tap @done", "tap @way_needs", "tap @just_join",
          "tap @naloxone"}},
        {"k04-naloxone", Face::waiting_room, {"tap @way_needs", "tap @just_join", "tap @naloxone"}},
        {"k04-very-sick", Face::waiting_room, {"tap @way_needs", "tap @very_sick"}},
        {"k04-told-desk", Face::waiting_room, {"screen told-desk"}},
        {"k27-telling-desk", Face::waiting_room, {"screen telling-desk"}},
        {"k27-saving", Face::waiting_room, {"screen saving"}},
        {"k28-desk-instead", Face::waiting_room, {"screen cannot-save"}},
        {"k28-all-taken", Face::waiting_room, {"screen all-taken"}},
        {"d1-desk-empty", Face::front_desk, {}},
    };
}

std::vector<Scene> front_desk() {
    return {
        {"d1-desk-queue", Face::front_desk, desk_at_work() + Lines{"type \"1\""}},
        {"d1-desk-undo", Face::front_desk, desk_at_work() + Lines{"type \"1d\""}},
        {"d1-desk-rooms", Face::front_desk, desk_at_work() + Lines{"type \"1c\""}},
        {"d1-desk-covered", Face::front_desk, desk_at_work() + Lines{"type \"v\""}},
        {"d2-desk-emergency", Face::front_desk,
         desk_at_work() + Lines{"face waiting-room", "tap @help"}},
        {"d9-add-person", Face::front_desk,
         desk_at_work() +
             Lines{"type \"n3\"", "tap @came_back_5", "tap @has_time", "tap @way_find"}},
        {"d9-their-time", Face::front_desk,
         desk_at_work() + times_written_down() + Lines{"type \"n\"", "tap @has_time"}},
        {"d9-time-unknown", Face::front_desk,
         desk_at_work() + times_written_down() +
             Lines{"type \"n\"", "tap @has_time", "tap @chooser_other"}},
        {"d10-lanes", Face::front_desk, desk_at_work() + Lines{"type \"2\""}},
        {"d10-more", Face::front_desk, desk_at_work() + Lines{"type \"m\""}},
        {"d11-times", Face::front_desk,
         desk_at_work() + times_written_down() + Lines{"type \"b\""}},
        {"d11-times-undo", Face::front_desk,
         desk_at_work() + times_written_down() + Lines{"type \"b1\"", "key tab", "key enter"}},
        {"d11-write-down", Face::front_desk,
         desk_at_work() + Lines{"type \"bn2\"", "tap @time_note", "type \"with partner agency\""}},
        {"d12-pause", Face::front_desk, desk_at_work() + Lines{"type \"2p\""}},
        {"d12-paused", Face::front_desk, desk_at_work() + Lines{"type \"2p2\"", "type \"2p\""}},
        {"d13-find", Face::front_desk, desk_at_work() + Lines{"type \"1l\"", "type \"/\""}},
        {"d9-added", Face::front_desk, desk_at_work() + Lines{"type \"n3\"", "key enter"}},
    };
}

}  // namespace

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all = [] {
        std::vector<Scene> made = around_home_and_board();
        for (const auto& more : {check_in(), front_desk()}) {
            made.insert(made.end(), more.begin(), more.end());
        }
        return made;
    }();
    return all;
}

}  // namespace porchlight
