// What somebody takes along from the desk: a printed reminder, or a square to photograph. Both are
// there once a time is on record, and hold what stands there, not what is still being changed.
#include "core/nearby.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/reminder.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float between = between_choices;

bool pressed(char32_t letter) {
    const Frame& now = frame();
    return now.has_key && !now.inert && now.key.key == Key::character &&
           (now.key.character | 0x20U) == letter;
}

/// Never where the desk or the directory says that it is private; the desk's word counts at once.
std::string address_to_show(const Desk& desk, const NearbyPlace& place) {
    const auto said = desk.state.place_edits.find(place.place.id);
    const bool hidden =
        place.place.confidential || (said != desk.state.place_edits.end() &&
                                     settled(said->second).confidential.value_or(false));
    return hidden ? std::string() : place.place.address;
}

Reminder reminder_of(const Desk& desk, const Referral& referral) {
    Reminder reminder;
    const auto visit = desk.state.visits.find(referral.visit);
    reminder.language =
        visit == desk.state.visits.end() ? desk.session.language : visit->second.locale;
    reminder.time = *referral.time;
    reminder.zone = desk.settings().time_zone;
    reminder.code = referral.code;
    const NearbyPlace* place =
        desk.state.nearby == nullptr ? nullptr : find_place(*desk.state.nearby, referral.place);
    if (place != nullptr) {
        reminder.address = address_to_show(desk, *place);
        reminder.phone = place->place.phones.empty() ? "" : place->place.phones.front().number;
    }
    return reminder;
}

std::string printed_words(PrintState state) {
    switch (state) {
        case PrintState::printing:
            return tr("desk referral", "Printing…");
        case PrintState::on_its_way:
            return tr("desk referral", "It is printing.");
        case PrintState::no_answer:
            return tr("desk referral", "The printer did not answer.");
        case PrintState::none:
            break;
    }
    return {};
}

/// Returns where it ends.
float draw_print(Desk& desk, const Referral& referral, Rect row, bool by_key) {
    Printing& printing = desk.session.printing;
    const bool busy = printing.state == PrintState::printing;
    DeskButton look;
    look.icon = "print";
    look.cap = "P";
    const std::string words = tr("desk referral", "Print reminder");
    const Rect place = row.start(desk_button_width(words, look));
    const bool asked =
        !busy && (desk_button("reminder_print", words, place, look) || (by_key && pressed(U'p')));
    if (busy) {
        saving_mark(place);
    }
    if (asked) {
        printing.state = PrintState::printing;
        desk.commands.print(
            reminder_slip(reminder_of(desk, referral), desk.settings().places.slip_width));
    }
    return place.right() + between;
}

float draw_square_button(Desk& desk, const Referral& referral, Rect row, bool by_key) {
    DeskButton look;
    look.icon = "qr_code";
    look.cap = "Q";
    const std::string words = tr("desk referral", "Show code to photograph");
    const Rect place = row.start(std::min(row.w, desk_button_width(words, look)));
    if (desk_button("reminder_square", words, place, look) || (by_key && pressed(U'q'))) {
        const Reminder reminder = reminder_of(desk, referral);
        desk.draft.move->square =
            ReminderSquare{make_qr_code(reminder_event(reminder)), !reminder.address.empty()};
        frame().memory->focus.clear();
        go_deaf();
    }
    return place.right() + between;
}

}  // namespace

bool has_reminder(const Desk& desk, const Referral& referral) {
    const ReferralMove& move = *desk.draft.move;
    if (referral.way != ReferralWay::outgoing || referral.step != ReferralStep::arranged ||
        !referral.time || move.step != referral.step) {
        return false;
    }
    const LocalTime when = to_local(*referral.time, desk.settings().time_zone);
    return when.day == move.day && when.since_midnight == move.time;
}

void draw_reminder(Desk& desk, const Referral& referral, Rect row, bool by_key) {
    const bool prints = !desk.settings().places.printer.empty();
    float x = row.x;
    if (prints) {
        x = draw_print(desk, referral, row, by_key);
    }
    x = draw_square_button(desk, referral, row.after(x - row.x), by_key);
    text(row.after(x - row.x), printed_words(desk.session.printing.state),
         {Type::desk_body, look_now().ink, Align::start, VAlign::middle});
}

void draw_reminder_square(Desk& desk) {
    if (!desk.draft.move || !desk.draft.move->square) {
        return;
    }
    const Theme& look = look_now();
    const ReminderSquare& square = *desk.draft.move->square;
    const Canvas& canvas = frame().canvas;
    const Rect sheet = canvas.all().centered({560, std::min(700.F, canvas.h - 48)});
    fill(canvas.all().top(desk.places.foot.y), with_alpha(0xFF1E1C14U, 0.5F));
    shadow(sheet, 24);
    fill(sheet, look.bg_top, 24);
    outline(sheet, look.primary, 3, 24);
    const std::string title = tr("desk referral", "Point a phone camera here");
    note(Role::dialog, title, sheet);
    const Rect room = sheet.inset(24);
    constexpr float title_h = 44, words_h = 60, button_h = 52;
    text(room.top(title_h), title,
         {Type::desk_name, look.ink, Align::center, VAlign::middle, true});
    const Rect rest = room.below(title_h + 12);
    draw_qr_code(square.code, rest.top(rest.h - words_h - button_h - 2 * between));
    const std::string holds =
        square.with_address
            ? tr("desk referral", "It holds only the day, the time and the address.")
            : tr("desk referral", "It holds only the day and the time.");
    text(rest.last(words_h + button_h + between).top(words_h), holds,
         {Type::desk_body, look.ink, Align::center, VAlign::middle});
    DeskButton close;
    close.icon = "close";
    close.cap = "Esc";
    const std::string words = tr("desk add", "Close");
    const Rect button = rest.last(button_h).centered({desk_button_width(words, close), button_h});
    const bool escaped = frame().has_key && !frame().inert && frame().key.key == Key::escape;
    if (desk_button("square_close", words, button, close) || escaped) {
        desk.draft.move->square.reset();
        frame().memory->focus.clear();
        go_deaf();
    }
}

}  // namespace porchlight
