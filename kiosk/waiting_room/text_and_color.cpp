#include <array>

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/sheet.h"

namespace porchlight {

namespace {

constexpr float mark = 56;
constexpr float question_h = 64;

void option_ground(Rect place, bool picked, const Touch& touched) {
    const Theme& look = look_now();
    fill(place, pressed_ink(picked && !look.contrast ? look.selected_fill : look.surface, touched),
         28);
    outline(place, picked ? look.selected_line : look.line, picked ? 6 : look.contrast ? 4 : 2, 28);
    focus_ring(place, 28, touched);
}

void option_mark(Rect place, bool picked) {
    const Theme& look = look_now();
    const Rect at = place.centered({mark, mark});
    if (picked) {
        circle(at.middle_x(), at.middle_y(), mark / 2, look.selected_line);
        icon("check", at.inset(8), look.contrast ? look.surface : look.on_primary);
    } else {
        outline(at, look.line, 4, mark / 2);
    }
}

void size_option(Session& session, TextSize size, const char* key, const std::string& name,
                 Rect place) {
    const Theme& look = look_now();
    const bool picked = session.text_size == size;
    const Touch touched = touch(key, name, place, Role::choice, picked);
    option_ground(place, picked, touched);
    const Rect room = place.inset(26, 6);
    option_mark(room.end(mark), picked);
    // The sample stands in the size it stands for; the name of it does not grow.
    const TextSize now = frame().text_size;
    frame().text_size = size;
    text(room.start(room.w - mark - 190), tr("sheet", "Late is fine."),
         {Type::label, look.ink, Align::start, VAlign::middle, true, true});
    frame().text_size = TextSize::normal;
    text({room.right() - mark - 180, room.y, 164, room.h}, name,
         {Type::helper, look.ink_soft, Align::end, VAlign::middle, false, true});
    frame().text_size = now;
    if (touched.activated) {
        session.text_size = size;
    }
}

/// A small screen drawn in the look it stands for.
void look_sample(Look which, Rect place) {
    const Theme& sample = theme(which);
    const float edge = sample.contrast ? 4 : 2;
    fill_gradient(place, sample.bg_top, sample.bg_bottom, 16);
    outline(place, sample.line, edge, 16);
    const Rect room = place.inset(18, 6);
    if (room.h < 2.3F * line_height(Type::helper_strong)) {
        return;  // the colours alone say it
    }
    text(room.top(room.h * 0.48F), tr("sheet", "Late is fine."),
         {Type::helper_strong, sample.ink, Align::start, VAlign::middle, true, true});
    const Rect row = room.last(room.h * 0.46F);
    outline(row.start(row.w * 0.16F), sample.line, edge, 8);
    const Rect next = row.end(row.w * 0.8F);
    fill(next, sample.primary, 8);
    text(next, tr("sheet", "Next"),
         {Type::helper_strong, sample.on_primary, Align::center, VAlign::middle, true, true});
}

struct LookOption {
    Look look;
    const char* key;
    std::string name, hint;
};

void look_option(Session& session, const LookOption& option, Rect place) {
    const Theme& look = look_now();
    const bool picked = session.look == option.look;
    const Touch touched = touch(option.key, option.name, place, Role::choice, picked);
    option_ground(place, picked, touched);
    const Rect room = place.inset(20, 16);
    const TextSize now = frame().text_size;
    frame().text_size = TextSize::normal;
    const float words_w = room.w - mark - 12;
    const float name_h = text_room(option.name, Type::label, words_w).h + 2;
    const float hint_h = text_room(option.hint, Type::helper, words_w).h + 2;
    const float words_h = std::min(room.h, name_h + hint_h);
    look_sample(option.look, room.top(room.h - words_h - 8));
    const Rect under = room.last(words_h);
    option_mark(under.end(mark), picked);
    const Rect words = under.start(words_w);
    text(words.top(name_h), option.name,
         {Type::label, look.ink, Align::start, VAlign::bottom, false, true});
    text(words.below(name_h), option.hint,
         {Type::helper, look.ink_soft, Align::start, VAlign::top, false, true});
    frame().text_size = now;
    if (touched.activated) {
        session.look = option.look;
    }
}

void question(Rect place, std::string_view icon_name, const std::string& words) {
    const Theme& look = look_now();
    icon(icon_name, place.start(40), look.primary);
    const TextSize now = frame().text_size;
    frame().text_size = TextSize::normal;
    text(place.after(52), words, {Type::label, look.ink, Align::start, VAlign::middle, true});
    frame().text_size = now;
}

void draw_sizes(Rect place, Session& session) {
    question(place.top(56), "format_size", tr("sheet", "How big should words be?"));
    const Rect list = place.below(question_h);
    size_option(session, TextSize::normal, "size_normal", tr("sheet", "Normal"),
                list.cell(0, 0, 1, 3, 16));
    size_option(session, TextSize::large, "size_large", tr("sheet", "Large"),
                list.cell(0, 1, 1, 3, 16));
    size_option(session, TextSize::extra, "size_extra", tr("sheet", "Extra large"),
                list.cell(0, 2, 1, 3, 16));
}

void draw_looks(Rect place, Session& session) {
    question(place.top(56), "palette", tr("sheet", "Which look is easy on your eyes?"));
    const std::array<LookOption, 4> options{{
        {Look::daylight, "look_daylight", tr("sheet", "Daylight"), tr("sheet", "Warm and bright")},
        {Look::low_glare, "look_low_glare", tr("sheet", "Low glare"), tr("sheet", "Dark and soft")},
        {Look::contrast_light, "look_black_on_white", tr("sheet", "Black on white"),
         tr("sheet", "Strong lines")},
        {Look::contrast_dark, "look_white_on_black", tr("sheet", "White on black"),
         tr("sheet", "Strong lines")},
    }};
    const Rect grid = place.below(question_h);
    for (int i = 0; i < 4; ++i) {
        look_option(session, options.at(static_cast<std::size_t>(i)),
                    grid.cell(i % 2, i / 2, 2, 2, 16));
    }
}

}  // namespace

void draw_text_and_color(const ClinicState& /*state*/, Session& session, Commands& commands) {
    const Theme& look = look_now();
    const bool upright = frame().canvas.portrait;
    const std::string title = tr("controls", "Text and color");
    const Rect room = open_sheet(title, upright ? 1420 : 856, session, commands);
    const float title_h = 80;
    note(Role::heading, title, room.top(title_h));
    text(room.top(title_h).start(room.w * 0.5F), title,
         {Type::title, look.ink, Align::start, VAlign::middle, true, true});
    text(room.top(title_h).end(room.w * 0.48F), tr("sheet", "You see each change right away."),
         {Type::label, look.ink_soft, Align::end, VAlign::middle, false, false, {}, false, 400});
    Rect body = room.below(title_h + 8);
    if (frame().lowered) {  // the questions may stand high, the answers not
        body = body.below(std::max(0.F, frame().canvas.h * 0.4F - question_h - body.y));
    }
    if (upright) {
        const float sizes_h = std::min(body.h * 0.48F, 460.F);
        draw_sizes(body.top(sizes_h), session);
        draw_looks(body.below(sizes_h + 16), session);
    } else {
        draw_sizes(body.start(body.w * 0.43F), session);
        draw_looks(body.after(body.w * 0.43F + 24), session);
    }
    ButtonLook normal;
    normal.icon = "settings_backup_restore";
    if (button("back_to_normal", tr("sheet", "Back to normal"), sheet_dock_place(1), normal)) {
        session.text_size = TextSize::normal;
        session.look = Look::daylight;
    }
    if (draw_primary("keep_look", tr("sheet", "Keep this"), done_look())) {
        session.sheet = Sheet::none;
    }
}

}  // namespace porchlight
