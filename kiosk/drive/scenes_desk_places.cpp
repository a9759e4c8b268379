#include "kiosk/drive/scenes.h"

namespace porchlight {

namespace {

using Lines = std::vector<std::string>;

Lines operator+(Lines first, const Lines& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

}  // namespace

std::vector<Scene> desk_places_scenes() {
    const std::string demo_directory = "directory demo";
    const Lines harbor{demo_directory, "place-reports", "type \"w\"",
                       "tap @said_s-harbor@l-harbor_hours_wrong"};
    const std::string partner = "type \"Cedar Hill Recovery\"";
    const Lines arranged{"places",
                         "referrals",
                         "type \"jt\"",
                         "tap @step_arranged",
                         "tap @referral_time_on_60",
                         "tap @referral_save",
                         "type \"1\"",
                         "key tab",
                         "key enter"};
    const Lines card{demo_directory, "type \"n3\"", "key enter",
                     "key enter",    "type \"2\"",  "key enter"};
    return {
        {"d7-referrals", Face::front_desk, {"referrals", "type \"j\""}},
        {"d7-referrals-news", Face::front_desk, {"referrals", "type \"jt\"", "key enter"}},
        {"d7-referrals-empty", Face::front_desk, {"type \"j\""}},
        {"d7-notice", Face::front_desk, {"referrals"}},
        {"d7-set-a-time", Face::front_desk, {"referrals", "type \"jt\"", "tap @step_arranged"}},
        {"d7-not-worked-out",
         Face::front_desk,
         {"referrals", "type \"jt\"", "tap @step_not_worked_out", "tap @why_no_room"}},
        {"d7-enter-one",
         Face::front_desk,
         {"type \"je\"", "tap @coming_partner", partner, "tap @coming_day_on_1",
          "tap @coming_agreement"}},
        {"d7-take-along", Face::front_desk, arranged},
        {"d7-take-along-printed", Face::front_desk, arranged + Lines{"type \"p\""}},
        {"d7-take-along-square", Face::front_desk, arranged + Lines{"type \"q\""}},
        {"d3-d7-send-to-place", Face::front_desk, card + Lines{"type \"w\"", "type \"Harbor\""}},
        {"d3-d7-send-by-name", Face::front_desk, card + Lines{"type \"w\"", "type \"Qqzz\""}},
        {"d3-d7-person-card", Face::front_desk,
         card + Lines{"type \"w\"", "type \"Harbor\"", "key enter"}},
        {"d8-places", Face::front_desk, harbor},
        {"d8-places-changed", Face::front_desk,
         harbor + Lines{"tap @hours_7_opens_more tap @hours_7_opens_more", "tap @hours_1_closed"}},
        {"d8-places-second", Face::front_desk,
         harbor + Lines{"tap @hours_2_closed", "tap @hours_second", "tap @hours_1_closes_more",
                        "tap @hours_3_none"}},
        {"d8-places-find", Face::front_desk, {demo_directory, "type \"w/Harbor\"", "key enter"}},
        {"d8-places-add",
         Face::front_desk,
         {"type \"we\"", "type \"Blue door\"", "tap @new_need_food"}},
        {"d8-places-nothing", Face::front_desk, {"type \"w\""}},
        {"d8-places-person", Face::front_desk,
         Lines{"type \"n3\"", "key enter", "key enter", "type \"2\""} + harbor},
    };
}

}  // namespace porchlight
