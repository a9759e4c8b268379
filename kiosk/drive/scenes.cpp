#include "kiosk/drive/scenes.h"

namespace porchlight {

namespace {

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
    const Lines calls{"type \"1s\"", "type \"2s\"", "type \"2c\"", "type \"3o\"", "at +6m"};
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

/// Eight people work here.
Lines staff() {
    return {"staff Dee peer 471100",    "staff Sam nurse 4711",     "staff Ana provider 4711",
            "staff Jo front-desk 4711", "staff Mo peer 4711",       "staff Lee nurse 4711",
            "staff Kim provider 4711",  "staff Rae front-desk 4711"};
}

Lines signed_in() {
    return staff() + Lines{"tap @staff_dee", "type \"471100\"", "key enter"};
}

/// As in the picture: naloxone, test strips and a wound kit.
Lines bag_asked_for() {
    return {"tap @way_supplies", "tap @more_naloxone_spray tap @more_naloxone_spray",
            "tap @more_fentanyl_strips tap @more_fentanyl_strips", "tap @more_wound_kit",
            "tap @get_my_bag"};
}

/// A little of everything.
Lines long_bag_asked_for() {
    return {"tap @way_supplies",
            "tap @more_naloxone_spray tap @more_fentanyl_strips",
            "tap @more_syringes tap @more_wound_kit",
            "tap @more_supplies tap @more_naloxone_shot tap @more_condoms",
            "tap @more_supplies tap @more_socks tap @more_water",
            "tap @get_my_bag"};
}

std::vector<Scene> after_asking() {
    return {
        {"k19-after-asking", Face::waiting_room, bag_asked_for()},
        {"k19-after-long-bag", Face::waiting_room, long_bag_asked_for()},
        {"k19-after-returns",
         Face::waiting_room,
         {"tap @way_supplies", "tap @more_syringes tap @get_my_bag"}},
        {"k19-after-nothing-to-ask",
         Face::waiting_room,
         {"tap @way_supplies", "tap @more_supplies tap @more_supplies",
          "tap @more_socks tap @get_my_bag"}},
        {"k19-after-thanks", Face::waiting_room,
         bag_asked_for() + Lines{"tap @used_no", "tap @first_one"}},
        {"k19-after-shelf", Face::waiting_room, bag_asked_for() + Lines{"tap @way_pick_up"}},
        {"k19-after-brought", Face::waiting_room,
         bag_asked_for() + Lines{"tap @way_find_me", "tap @spot_window"}},
        {"k19-where", Face::waiting_room, bag_asked_for() + Lines{"tap @way_find_me"}},
        {"k19-doses", Face::waiting_room, bag_asked_for() + Lines{"tap @used_yes"}},
        {"k19-kind", Face::waiting_room, bag_asked_for() + Lines{"tap @used_yes", "tap @doses_2"}},
        {"k19-called", Face::waiting_room,
         bag_asked_for() + Lines{"tap @used_yes", "tap @skip", "tap @skip"}},
        {"k19-stayed", Face::waiting_room,
         bag_asked_for() + Lines{"tap @used_yes", "tap @skip", "tap @skip", "tap @skip"}},
        {"k19-turned-out", Face::waiting_room,
         bag_asked_for() +
             Lines{"tap @used_yes", "tap @skip", "tap @skip", "tap @skip", "tap @skip"}},
        {"k19-why-a-new-one", Face::waiting_room, bag_asked_for() + Lines{"tap @used_no"}},
        {"k19-how-many-back",
         Face::waiting_room,
         {"tap @way_supplies", "tap @more_syringes tap @get_my_bag", "tap @returns_yes",
          "tap @step_ten tap @step_one"}},
    };
}

std::vector<Scene> around_home() {
    return {
        {"k01-home", Face::waiting_room, {}},
        {"k13-home-lowered", Face::waiting_room, {"tap @reach"}},
        {"k14-text-and-color", Face::waiting_room, {"tap @text_and_color"}},
        {"k14-language", Face::waiting_room, {"tap @language"}},
        {"k09-still-there", Face::waiting_room, {"tap @way_needs", "at +91s", "at +15s"}},
        {"k08-overdose-reading", Face::waiting_room, {"tap @way_overdose"}},
        {"k08-overdose-told", Face::waiting_room, {"tap @help"}},
        {"k08-overdose-no-desk", Face::waiting_room, {"tap @help", "at +1s"}},
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
    };
}

/// The list of cards, one card of each kind, and what is left of them where nobody signed.
std::vector<Scene> cards() {
    const Lines list{"tap @way_overdose", "tap @learn_more"};
    const auto card = [&](const std::string& id, const Lines& before = {}) {
        return before + list + Lines{"open-card " + id};
    };
    const Lines none{"unsigned-cards"};
    return {
        {"k18-learn", Face::waiting_room, list},
        {"k18-naloxone-card", Face::waiting_room, card("naloxone_spray")},
        {"k18-naloxone-shot", Face::waiting_room, card("naloxone_shot")},
        {"k18-fentanyl-strips", Face::waiting_room, card("fentanyl_strips")},
        {"k18-xylazine-strips", Face::waiting_room, card("xylazine_strips")},
        {"k20-learn-signs", Face::waiting_room, card("signs")},
        {"k20-signs-unsigned", Face::waiting_room, card("signs", none)},
        {"k20-wounds", Face::waiting_room, card("wounds")},
        {"k20-after-break", Face::waiting_room, card("after_break")},
        {"k20-risk", Face::waiting_room, card("risk")},
        {"k20-refill", Face::waiting_room, card("refill")},
        {"k20-report", Face::waiting_room, card("report")},
        {"k20-law", Face::waiting_room, card("law")},
        {"k20-alone", Face::waiting_room, card("alone")},
        {"k20-not-signed", Face::waiting_room, card("wounds", none)},
        {"k08-overdose-unsigned", Face::waiting_room, none + Lines{"tap @way_overdose"}},
        {"d1-desk-cards", Face::front_desk, none},
    };
}

std::vector<Scene> call_board() {
    const Lines desk = Lines{"face front-desk"} + desk_at_work();
    return {
        {"b1-board", Face::call_board, desk + Lines{"face call-board"}},
        {"b1-board-two-calls", Face::call_board,
         Lines{"face call-board"} + desk +
             Lines{"type \"1c3\"", "type \"2c1\"", "face call-board", "caught-up"}},
        {"b2-board-quiet", Face::call_board, {}},
        {"b2-board-paused",
         Face::call_board,
         {"face call-board", "at +130m", "pause peer +38m", "at +92s"}},
        {"b1-board-paused", Face::call_board,
         desk + Lines{"face call-board", "pause peer +38m", "at +44s"}},
        {"b2-board-closing", Face::call_board, {"face call-board", "at +404m", "at +216s"}},
        {"b2-board-closed", Face::call_board, {"face call-board", "at +8h"}},
        {"b2-board-no-store",
         Face::call_board,
         {"face front-desk", "store away", "face call-board"}},
        {"b1-board-store-away", Face::call_board,
         desk + Lines{"face call-board", "store away", "at +11m"}},
    };
}

std::vector<Scene> check_in() {
    return {
        {"k02-what-would-help",
         Face::waiting_room,
         {"tap @way_needs", "tap @need_nurse", "tap @need_wound"}},
        {"k02-just-join", Face::waiting_room, {"tap @way_needs"}},
        {"k02-more", Face::waiting_room, {"tap @way_needs", "text extra tap @more_choices"}},
        {"k02-last-choices",
         Face::waiting_room,
         {"tap @way_needs", "text extra tap @more_choices tap @more_choices"}},
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

/// People with a time, and what somebody in line is told.
std::vector<Scene> in_line() {
    return {
        {"k15-have-time",
         Face::waiting_room,
         {"expect nurse +1h", "expect provider +2h", "expect peer +4m", "have-time"}},
        {"k15-have-time-none", Face::waiting_room, {"have-time"}},
        {"k15-ask-desk", Face::waiting_room, {"have-time", "tap @tell_desk"}},
        {"k04-with-a-time",
         Face::waiting_room,
         {"expect provider +1h", "have-time", "tap @ticket_first"}},
        {"k04-two-lines",
         Face::waiting_room,
         {"tap @way_needs", "tap @need_nurse tap @need_medication", "tap @next", "tap @join"}},
        {"k04-paused",
         Face::waiting_room,
         {"pause provider +48m", "tap @way_needs", "tap @just_join"}},
        {"k04-wait", Face::waiting_room, {"served provider 6", "tap @way_needs", "tap @just_join"}},
        {"k04-closing", Face::waiting_room, {"at +7h", "tap @way_needs", "tap @just_join"}},
        {"k16-passed",
         Face::waiting_room,
         {"served provider 6", "expect provider +0m", "at +5m", "tap @way_needs", "tap @just_join",
          "tap @done", "at +5m", "have-time", "tap @ticket_first", "tap @done", "my-place"}},
        {"k16-two-lines-paused",
         Face::waiting_room,
         {"tap @way_needs", "tap @need_nurse tap @need_medication", "tap @next", "tap @join",
          "tap @done", "pause provider +48m", "my-place"}},
        {"k16-called",
         Face::waiting_room,
         {"tap @way_needs", "tap @just_join", "tap @done", "call-first", "my-place"}},
        {"k16-closing",
         Face::waiting_room,
         {"tap @way_needs", "tap @just_join", "tap @done", "at +7h", "my-place"}},
    };
}

/// A private check: its first question, the one of k21, and what it ends with.
std::vector<Scene> private_check() {
    const Lines skip_all(8, "tap @skip");
    return {
        {"k21-private-check-first", Face::waiting_room, {"private-check"}},
        {"k21-private-check", Face::waiting_room, {"private-check", "tap @skip"}},
        {"k21-private-check-picked",
         Face::waiting_room,
         {"private-check", "tap @skip", "tap @answer_sometimes"}},
        {"k21-private-check-last", Face::waiting_room,
         Lines{"private-check"} + Lines(7, "tap @skip")},
        {"k22-private-check-end", Face::waiting_room, Lines{"private-check"} + skip_all},
        {"k22-private-check-end-picked", Face::waiting_room,
         Lines{"private-check", "tap @answer_recent", "tap @next"} + Lines(7, "tap @skip") +
             Lines{"tap @suggested_naloxone tap @suggested_comfort"}},
        {"k22-share", Face::waiting_room,
         Lines{"private-check", "tap @answer_recent", "tap @next"} + Lines(7, "tap @skip") +
             Lines{"tap @share"}},
        {"k22-shared", Face::waiting_room,
         Lines{"private-check", "tap @answer_recent", "tap @next"} + Lines(7, "tap @skip") +
             Lines{"tap @share", "tap @share_now"}},
    };
}

std::vector<Scene> front_desk() {
    return {
        {"d1-desk-queue", Face::front_desk, desk_at_work() + Lines{"type \"1\""}},
        {"d1-desk-undo", Face::front_desk, desk_at_work() + Lines{"type \"1d\""}},
        {"d1-desk-rooms", Face::front_desk, desk_at_work() + Lines{"type \"1cr\""}},
        {"d1-desk-not-there", Face::front_desk, desk_at_work() + Lines{"type \"2o\""}},
        {"d1-desk-send", Face::front_desk, desk_at_work() + Lines{"type \"1e\""}},
        {"d3-person-card", Face::front_desk, desk_at_work() + Lines{"type \"1\"", "key enter"}},
        {"d3-urgent", Face::front_desk, desk_at_work() + Lines{"type \"2\"", "type \"u1u\""}},
        {"d1-desk-covered", Face::front_desk, desk_at_work() + Lines{"type \"v\""}},
        {"d2-desk-emergency", Face::front_desk,
         desk_at_work() + Lines{"face waiting-room", "tap @help"}},
        {"d2-desk-on-the-way", Face::front_desk,
         desk_at_work() + signed_in() +
             Lines{"face waiting-room", "tap @help", "face front-desk", "key f1", "at +1m",
                   "key f2", "key f3"}},
        {"d2-desk-no-sound", Face::front_desk, Lines{"sound away"} + desk_at_work()},
        {"d9-add-person", Face::front_desk,
         desk_at_work() +
             Lines{"type \"n3\"", "tap @came_back_5", "tap @has_time", "tap @way_find"}},
        {"d10-all-keys", Face::front_desk, desk_at_work() + Lines{"type \"?\""}},
        {"d4-sign-in", Face::front_desk, signed_in() + Lines{"at +3m", "type \"471\""}},
        {"d4-choose", Face::front_desk,
         staff() + Lines{"staff \"Maria Fernanda Villanueva Ortiz\" peer 4711"}},
        {"d4-wrong-pin", Face::front_desk,
         staff() + Lines{"tap @staff_sam", "type \"4712\"", "key enter", "type \"4712\"",
                         "key enter", "type \"4712\"", "key enter"}},
        {"d4-help", Face::front_desk,
         staff() + Lines{"face waiting-room", "tap @help", "face front-desk", "tap @staff_sam"}},
        {"d4-signed-in", Face::front_desk, desk_at_work() + signed_in()},
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
        {"d9-told", Face::front_desk, desk_at_work() + Lines{"type \"n3\""}},
        {"d5-numbers", Face::front_desk, {"full-day", "type \"g\"", "tap @day_before"}},
        {"d5-numbers-today", Face::front_desk, desk_at_work() + Lines{"type \"g\""}},
        {"d5-numbers-empty", Face::front_desk, {"type \"g\""}},
        {"d6-stock", Face::front_desk, desk_at_work() + Lines{"shelf", "type \"i\""}},
        {"d6-receive", Face::front_desk,
         desk_at_work() + Lines{"shelf", "type \"i\"", "tap @receive_naloxone_spray",
                                "tap @stock_48", "tap @stock_lot", "type \"B052\"",
                                "tap @stock_more_year"}},
        {"d6-count", Face::front_desk,
         desk_at_work() + Lines{"shelf", "type \"i\"", "tap @count_naloxone_spray"}},
        {"d6-giving", Face::front_desk, desk_at_work() + Lines{"change-bag"}},
        {"d9-added", Face::front_desk, desk_at_work() + Lines{"type \"n3\"", "key enter"}},
    };
}

}  // namespace

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all = [] {
        std::vector<Scene> made = around_home();
        for (const auto& more :
             {after_asking(), call_board(), check_in(), in_line(), cards(), private_check(),
              place_scenes(), one_place_scenes(), front_desk(), desk_places_scenes()}) {
            made.insert(made.end(), more.begin(), more.end());
        }
        return made;
    }();
    return all;
}

}  // namespace porchlight
