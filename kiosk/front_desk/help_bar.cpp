// "Someone needs help now": over the lanes, until somebody has said "All clear".
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// Black on yellow in every look: help looks the same everywhere.
bool help_button(std::string_view key, std::string_view label, std::string_view icon_name,
                 Rect place) {
    const Theme& look = look_now();
    const Touch touched = touch(key, label, place, Role::button);
    fill(place, pressed_ink(look.on_emergency, touched), 16);
    focus_ring(place, 16, touched);
    const float words_w = std::min(place.w - 90, text_room(label, Type::desk_lane, 0).w + 2);
    const float x = place.middle_x() - (words_w + 52) / 2;
    icon(icon_name, {x, place.y, 38, place.h}, look.emergency);
    text({x + 52, place.y, words_w, place.h}, label,
         {Type::desk_lane, look.emergency, Align::start, VAlign::middle, false, true});
    return touched.activated;
}

std::string when_words(const Desk& desk, const HelpAlert& alert) {
    const std::string time =
        clock_words(to_local(alert.raised, desk.settings().time_zone).since_midnight);
    if (alert.told > 1) {
        // TRANSLATORS: {1} is a time such as 10:42 am, {2} how often somebody touched the button
        return put(tr("desk help", "At the waiting room screen, {1}. Touched {2} times."),
                   {time, number_words(alert.told)});
    }
    // TRANSLATORS: {1} is a time such as 10:42 am
    return put(tr("desk help", "At the waiting room screen, {1}. It shows the overdose steps."),
               {time});
}

void draw_words(const Desk& desk, const HelpAlert& alert, Rect place) {
    const Ink ink = look_now().on_emergency;
    const std::string title = tr("desk help", "Someone needs help now");
    const std::string& naloxone = desk.settings().help.naloxone_place.in(spoken().tag);
    note(Role::dialog, title, place);
    text(place.top(place.h * 0.36F), title,
         {Type::action, ink, Align::start, VAlign::middle, true, true, {}, false, 700});
    const Rect rest = place.below(place.h * 0.38F);
    const std::string when = when_words(desk, alert);
    const float when_h = std::min(text_room(when, Type::desk_name, rest.w).h, rest.h * 0.66F);
    text(rest.top(when_h), when,
         {Type::desk_name, ink, Align::start, VAlign::top, false, false, {}, false, 400});
    if (!naloxone.empty()) {
        // TRANSLATORS: {1} is a place such as Front desk, top drawer
        text(rest.below(when_h + 4), put(tr("desk help", "Naloxone: {1}"), {naloxone}),
             {Type::desk_name, ink, Align::start, VAlign::top});
    }
}

void draw_button(Desk& desk, const HelpAlert& alert, Rect place) {
    const std::string id = alert.id.value;
    if (!alert.taken) {
        if (help_button("going_" + id, tr("desk help", "I am going"), "directions_run", place)) {
            desk.commands.ask(TakeHelp{alert.id});
            go_deaf();
        }
    } else if (help_button("all_clear_" + id, tr("desk help", "All clear"), "check", place)) {
        desk.commands.ask(CloseHelp{alert.id});
        go_deaf();
    }
}

/// Who is going, and whether somebody else calls too.
void draw_answer(const Desk& desk, const HelpAlert& alert, Rect place) {
    const Theme& look = look_now();
    icon(alert.taken ? "directions_run" : "hourglass_empty", place.start(32), look.primary);
    const Rect words = place.after(48);
    const std::string said =
        alert.taken ? tr("desk help", "Someone is going.") : tr("desk help", "No answer yet.");
    text(words.start(words.w * 0.6F), said,
         {Type::desk_name, look.ink, Align::start, VAlign::middle, true});
    const int others = static_cast<int>(desk.alerts.size()) - 1;
    if (others > 0) {
        text(words.end(words.w * 0.4F),
             trn("desk help", "{1} more call for help", "{1} more calls for help", others),
             {Type::desk_name, look.ink, Align::end, VAlign::middle});
    }
}

}  // namespace

void draw_help_bar(Desk& desk) {
    if (desk.alerts.empty()) {
        return;
    }
    const Theme& look = look_now();
    const HelpAlert& alert = *desk.alerts.front();
    const Rect whole = desk.places.help;
    shadow(whole, 0);
    fill(whole, look.bg_top);
    fill(whole.last(3), look.emergency_line);
    const Rect bar{24, whole.y + 14, whole.w - 48, whole.h - 88};
    fill(bar, look.emergency, 20);
    outline(bar, look.emergency_line, 5, 20);
    icon("notifications_active", {bar.x + 34, bar.y, 104, bar.h}, look.on_emergency);
    const float button_w = std::clamp(bar.w * 0.24F, 240.F, 440.F);
    const Rect button =
        Rect{bar.right() - button_w - 32, bar.y, button_w, bar.h}.centered({button_w, 96});
    draw_words(desk, alert, Rect{bar.x + 166, bar.y, button.x - bar.x - 190, bar.h}.inset(0, 20));
    draw_button(desk, alert, button);
    draw_answer(desk, alert, {bar.x + 14, bar.bottom(), bar.w - 28, whole.bottom() - bar.bottom()});
}

}  // namespace porchlight
