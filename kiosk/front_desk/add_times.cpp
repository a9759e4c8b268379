// "Add a person": when they came, and whether they have a time today. People who were sent here by
// a screen that could not save know when they came.
#include "kiosk/front_desk/add_person.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::minutes;
constexpr float between = 11;
constexpr minutes earliest{12 * 60};  ///< nobody came longer ago than this

std::string ago_words(WallTime came, WallTime now) {
    const auto ago = std::chrono::floor<minutes>(now) - std::chrono::floor<minutes>(came);
    const int count = static_cast<int>(ago.count());
    return count < 100 ? trn("desk add", "{1} minute ago", "{1} minutes ago", count)
                       : waited_words(came, now);
}

void draw_came(Desk& desk, AddPersonDraft& draft, Rect row) {
    const WallTime now = desk.session.now.wall;
    const WallTime this_minute = std::chrono::floor<minutes>(now);
    const float now_w = std::min(196.F, row.w * 0.23F);
    DeskButton look;
    look.picked = !draft.came;
    // TRANSLATORS: {1} is a time such as 10:42 am
    if (desk_button("came_now", put(tr("desk add", "Now, {1}"), {clock_of(desk, now)}),
                    row.start(now_w), look)) {
        draft.came.reset();
    }
    const WallTime came = draft.came.value_or(this_minute);
    const std::vector<Step> before{{"_back_60", minutes{-60}, tr("desk add", "-1 h")},
                                   {"_back_5", minutes{-5}, tr("desk add", "-5 min")},
                                   {"_back_1", minutes{-1}, tr("desk add", "-1 min")}};
    const std::vector<Step> after{{"_on_1", minutes{1}, tr("desk add", "+1 min")},
                                  {"_on_5", minutes{5}, tr("desk add", "+5 min")}};
    const minutes by = draw_stepper(
        {"came", before, after, clock_of(desk, came), draft.came ? ago_words(came, now) : ""},
        row.after(now_w + between));
    if (by != minutes{0}) {
        const WallTime wanted =
            std::clamp<WallTime>(came + by, this_minute - earliest, this_minute);
        draft.came = wanted == this_minute ? std::nullopt : std::optional{wanted};
    }
}

/// Moves it, but never out of today.
WallTime moved_today(const Desk& desk, WallTime at, minutes by) {
    const std::string& zone = desk.settings().time_zone;
    const minutes local = to_local(at, zone).since_midnight + by;
    return from_local(desk.local.day, std::clamp(local, minutes{0}, minutes{24 * 60 - 5}), zone);
}

/// The times that were written down come first; only where there are none, one is set by hand.
void pick_time(Desk& desk, AddPersonDraft& draft) {
    if (draft.appointment || draft.expected) {
        draft.appointment.reset();
        draft.expected.reset();
    } else if (still_expected(desk, desk.local.day).empty()) {
        draft.appointment = likely_time(desk.session.now.wall);
    } else {
        draft.choosing_time = true;
        desk.draft.chooser_page = 0;
        go_deaf();
    }
}

void draw_appointment(Desk& desk, AddPersonDraft& draft, Rect row) {
    DeskButton look;
    look.icon = "event";
    look.picked = draft.appointment.has_value() || draft.expected.has_value();
    const std::string words = tr("desk add", "They have a time today");
    const float w = std::min(row.w * 0.4F, std::max(300.F, desk_button_width(words, look)));
    if (desk_button("has_time", words, row.start(w), look)) {
        pick_time(desk, draft);
    }
    const Rect rest = row.after(w + 2 * between);
    const auto expected =
        draft.expected ? desk.state.expected.find(*draft.expected) : desk.state.expected.end();
    if (expected != desk.state.expected.end()) {
        text(rest, expected_words(desk, expected->second),
             {Type::desk_strong, look_now().ink, Align::start, VAlign::middle});
    }
    if (!draft.appointment) {
        return;
    }
    const std::vector<Step> before{{"_back_60", minutes{-60}, tr("desk add", "-1 h")},
                                   {"_back_5", minutes{-5}, tr("desk add", "-5 min")}};
    const std::vector<Step> after{{"_on_5", minutes{5}, tr("desk add", "+5 min")},
                                  {"_on_60", minutes{60}, tr("desk add", "+1 h")}};
    const minutes by =
        draw_stepper({"time", before, after, clock_of(desk, *draft.appointment), ""}, rest);
    if (by != minutes{0}) {
        draft.appointment = moved_today(desk, *draft.appointment, by);
    }
}

}  // namespace

void draw_add_times(Desk& desk, AddPersonDraft& draft, const AddPlaces& places, float& y) {
    const Rect row{places.form.x, y, places.form.w, places.row_h};
    draw_came(desk, draft, row);
    draw_appointment(desk, draft, row.moved(0, places.row_h + between));
    y += 2 * places.row_h + between;
}

}  // namespace porchlight
