// Writing down a time: which line, which day, what time, staff's own words, and a picture.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr const char* note_key = "time_note";
constexpr int queues_per_page = 6;
constexpr float between = 12;

struct FormPlaces {
    float row_h = 52, gap = 20;
};

FormPlaces places_of(const Desk& desk) {
    return desk.places.low ? FormPlaces{48, 12} : FormPlaces{};
}

/// Not so wide that its buttons stand far from what they change.
Rect stepper_row(Rect body, float y, const FormPlaces& places) {
    return {body.x, y, std::min(body.w, 820.F), places.row_h};
}

/// The queue that was picked by 1 to 6, while nothing is being typed.
int queue_by_key(const Page& page) {
    const Frame& now = frame();
    if (!now.has_key || now.key.key != Key::character || is_writing(note_key)) {
        return -1;
    }
    const int index = static_cast<int>(now.key.character) - static_cast<int>(U'1');
    return index >= 0 && index < page.count ? page.first + index : -1;
}

void draw_queues(Desk& desk, ExpectForm& form, Rect body, float& y) {
    const FormPlaces places = places_of(desk);
    const auto& queues = desk.settings().queues;
    const Page page = page_of(static_cast<int>(queues.size()), queues_per_page, form.queue_page);
    panel_label(body, y, tr("desk times", "For which line?"));
    if (page.pages > 1 && more_of_grid("time_queues_more", body.right(), y - 12)) {
        ++form.queue_page;
    }
    const int columns = std::min(3, static_cast<int>(queues.size()));
    const int rows =
        (std::min(static_cast<int>(queues.size()), queues_per_page) + columns - 1) / columns;
    const float h = static_cast<float>(rows) * (places.row_h + between) - between;
    const Rect grid{body.x, y, body.w, h};
    const int by_key = queue_by_key(page);
    for (int i = 0; i < page.count; ++i) {
        const QueueSetting& queue = queues[static_cast<std::size_t>(page.first + i)];
        const std::string cap = std::to_string(i + 1);
        DeskButton look;
        look.icon = queue.icon;
        look.cap = cap;
        look.picked = form.queue == queue.id;
        if (desk_button("time_queue_" + queue.id.value, in_spoken(queue.name),
                        grid.cell(i % columns, i / columns, columns, rows, between), look) ||
            by_key == page.first + i) {
            form.queue = queue.id;
        }
    }
    y += h + places.gap;
}

void draw_day(const Desk& desk, ExpectForm& form, Rect body, float& y) {
    const FormPlaces places = places_of(desk);
    panel_label(body, y, tr("desk times", "Which day?"));
    draw_day_stepper(desk, "day", stepper_row(body, y, places), form.day);
    y += places.row_h + places.gap;
}

void draw_time(const Desk& desk, ExpectForm& form, Rect body, float& y) {
    const FormPlaces places = places_of(desk);
    panel_label(body, y, tr("desk times", "What time?"));
    draw_time_stepper("time", stepper_row(body, y, places), form.time);
    y += places.row_h + places.gap;
}

void draw_note_and_picture(const Desk& desk, ExpectForm& form, Rect body, float& y) {
    const FormPlaces places = places_of(desk);
    panel_label(body, y, tr("desk times", "A note, for staff only"));
    text_field(note_key, tr("desk times", "You may leave this empty"), form.note,
               longest_expected_note, {body.x, y, body.w, places.row_h + 12});
    y += places.row_h + 12 + places.gap;
    DeskButton picture;
    picture.icon = "local_activity";
    picture.picked = form.with_ticket;
    const std::string words = tr("desk times", "Give them a picture now");
    if (desk_button("time_picture", words,
                    {body.x, y, std::max(340.F, desk_button_width(words, picture)), places.row_h},
                    picture)) {
        form.with_ticket = !form.with_ticket;
    }
}

void write_down(Desk& desk, ExpectForm& form) {
    Expect asked;
    asked.expected = new_id<ExpectedId>();
    asked.queue = form.queue;
    asked.time = from_local(form.day, form.time, desk.settings().time_zone);
    asked.note = form.note;
    asked.with_ticket = form.with_ticket;
    form.expected = asked.expected;
    // TRANSLATORS: {1} is a time such as 10:30 am, {2} the name of a line such as Nurse
    const std::string said = put(tr("desk toast", "Written down: {1}, {2}"),
                                 {clock_words(form.time), queue_name(desk, form.queue)});
    carry_out(desk, asked, "expect", said, Unexpect{asked.expected});
    frame().memory->focus.clear();
    go_deaf();
}

}  // namespace

void draw_expect_form(Desk& desk, TimesDraft& draft, const DeskPanel& panel) {
    ExpectForm& form = *draft.form;
    const bool saving = is_saving(desk, "expect");
    {
        const Inert sent(saving);
        float y = panel.body.y;
        draw_queues(desk, form, panel.body, y);
        draw_day(desk, form, panel.body, y);
        draw_time(desk, form, panel.body, y);
        draw_note_and_picture(desk, form, panel.body, y);
    }
    const Rect place = panel.foot.end(std::min(400.F, panel.foot.w * 0.4F));
    if (saving) {
        saving_mark(place);
        return;
    }
    DeskButton primary;
    primary.primary = true;
    primary.cap = "Enter";
    const bool entered = enter_pressed() ||
                         (is_writing(note_key) && frame().has_key && frame().key.key == Key::enter);
    if (desk_button("time_save", tr("desk times", "Write it down"), place, primary) || entered) {
        write_down(desk, form);
    }
}

}  // namespace porchlight
