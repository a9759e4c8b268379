// "Who is here?": staff choose their name and type their PIN. Shows nothing about any visit.
#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/sign_in.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float gap = 20;
constexpr float low_height = 640;  ///< under it everything stands closer together

struct Places {
    Rect list, pad;
    bool low = false;
};

Places places_for(const Desk& desk) {
    const Canvas& canvas = frame().canvas;
    const float top = std::max(desk.places.top.bottom(), desk.places.help.bottom());
    const float margin = canvas.w < 1500 ? 24 : 40;
    const Rect room = canvas.all().below(top).inset(margin, 12);
    Places places;
    places.low = room.h < low_height;
    if (canvas.h > canvas.w) {
        const float half = (room.h - gap) / 2;
        places.list = room.top(half);
        places.pad = room.last(half);
        return places;
    }
    const Rect body = room.centered({room.w, std::min(room.h, 880.F)});
    const float pad_w = std::clamp(body.w * 0.39F, 400.F, 720.F);
    const float between = canvas.w < 1500 ? 24 : 60;
    places.pad = body.end(pad_w);
    places.list = body.start(body.w - pad_w - between);
    return places;
}

std::string role_word(StaffRole role) {
    switch (role) {
        case StaffRole::peer:
            return tr("desk staff", "Peer");
        case StaffRole::nurse:
            return tr("desk staff", "Nurse");
        case StaffRole::provider:
            return tr("desk staff", "Provider");
        case StaffRole::front_desk:
            return tr("desk staff", "Front desk");
    }
    return {};
}

/// The first character of the name: one to four bytes of UTF-8.
std::string initial_of(const std::string& name) {
    std::size_t end = 1;
    while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return name.substr(0, end);
}

/// Always the same one for the same person.
Accent accent_of(const StaffId& staff) {
    static constexpr std::array names{"plum", "clay", "teal", "blue", "moss", "slate"};
    std::size_t sum = 0;
    for (const char c : staff.value) {
        sum = sum * 31 + static_cast<unsigned char>(c);
    }
    return look_now().named(names.at(sum % names.size()));
}

bool staff_choice(const Staff& staff, bool picked, Rect place) {
    const Theme& look = look_now();
    const std::string role = role_word(staff.role);
    const Touch touched = touch("staff_" + staff.id.value, staff.name, place, Role::choice, picked);
    shadow(place, 18);
    fill(place, pressed_ink(picked ? look.selected_fill : look.surface, touched), 18);
    outline(place, picked ? look.selected_line : look.line, picked || look.contrast ? 5 : 2, 18);
    focus_ring(place.inset(6), 18, touched);
    const Ink ink = picked ? look.on_selected : look.ink;
    const float round = std::min(84.F, place.h - 20);
    draw_initial(staff, Rect{place.x + 24, place.y, round, place.h}.centered({round, round}),
                 picked);
    const Rect words = place.after(24 + round + 22).start(place.w - round - 126).inset(0, 4);
    const float role_h = std::min(words.h * 0.5F, line_height(Type::desk_body));
    const float name_h =
        std::min(words.h - role_h, text_room(staff.name, Type::desk_lane, words.w).h);
    const float y = words.middle_y() - (name_h + role_h) / 2;
    text({words.x, y, words.w, name_h}, staff.name,
         {Type::desk_lane, ink, Align::start, VAlign::middle, false, true});
    text({words.x, y + name_h, words.w, role_h}, role,
         {Type::desk_body, picked ? ink : look.ink_soft, Align::start, VAlign::middle, true});
    if (picked) {
        icon("check_circle", place.end(80).inset(20, 0),
             look.contrast ? look.on_selected : look.selected_line);
    }
    return touched.activated;
}

void draw_heading(const Desk& desk, Rect place, bool low) {
    const Theme& look = look_now();
    const auto minutes = static_cast<int>(desk.settings().timeouts.desk_veil.count());
    const std::string title = tr("desk sign in", "Who is here?");
    const float title_h = low ? 44 : 56;
    note(Role::heading, title, place.top(title_h));
    text(place.top(title_h), title,
         {low ? Type::desk_count : Type::action,
          look.ink,
          Align::start,
          VAlign::middle,
          true,
          true,
          {},
          false,
          700});
    const std::string why =
        desk.session.sign_in.by_itself
            ? trn("desk sign in",
                  "The desk locked itself after {1} quiet minute. The line goes on.",
                  "The desk locked itself after {1} quiet minutes. The line goes on.", minutes)
            : tr("desk sign in", "Touch your name, then type your PIN. The line goes on.");
    text(place.below(title_h), why,
         {Type::desk_name,
          look.ink_soft,
          Align::start,
          VAlign::middle,
          true,
          false,
          {},
          false,
          400});
}

/// Below the names: where to turn, and the other pages.
void draw_list_foot(SignInDraft& sign, const Page& page, Rect place) {
    const Theme& look = look_now();
    Rect words = place;
    if (page.pages > 1) {
        // TRANSLATORS: {1} is which page, {2} how many pages there are
        const std::string next = put(tr("desk sign in", "More names: {1} of {2}"),
                                     {number_words(sign.page + 1), number_words(page.pages)});
        DeskButton more;
        more.icon = "arrow_forward";
        more.icon_after = true;
        more.icon_mirrors = true;
        const float w = std::min(place.w, desk_button_width(next, more) + 12);
        if (desk_button("more_staff", next, place.end(w), more)) {
            ++sign.page;
        }
        words.w -= w + 16;
    }
    if (words.w > 240) {
        icon("person_add", words.start(34), look.primary);
        text(words.after(50),
             tr("desk sign in", "New here? The person who runs the clinic adds you."),
             {Type::desk_body, look.ink_soft, Align::start, VAlign::middle});
    }
}

void draw_names(Desk& desk, const std::vector<const Staff*>& people, const Staff* chosen,
                const Places& places) {
    const Rect place = places.list;
    const bool low = places.low;
    constexpr float lowest_row = 64, tallest_row = 136, foot_h = 52;
    SignInDraft& sign = desk.session.sign_in;
    const float heading_h = low ? 80 : 112;
    draw_heading(desk, place.top(heading_h), low);
    const int count = static_cast<int>(people.size());
    const int columns = place.w < 560 ? 1 : 2;
    const float row_space = low ? 12 : gap;
    Rect grid = place.below(heading_h + row_space);
    const auto rows_in = [&](float h) {
        return std::clamp(static_cast<int>((h + row_space) / (lowest_row + row_space)), 1, 4);
    };
    const bool foot = !low || count > rows_in(grid.h) * columns;
    grid.h -= foot ? foot_h + row_space : 0;
    const int rows = rows_in(grid.h);
    if (std::exchange(sign.turn_to_chosen, false) && chosen != nullptr) {
        const auto at = std::ranges::find(people, chosen) - people.begin();
        sign.page = static_cast<int>(at) / (rows * columns);
    }
    const Page page = page_of(count, rows * columns, sign.page);
    const float row =
        std::min(tallest_row, (grid.h + row_space) / static_cast<float>(rows) - row_space);
    const Rect cells = grid.top((row + row_space) * static_cast<float>(rows) - row_space);
    for (int i = 0; i < page.count; ++i) {
        const Staff& one = *people[static_cast<std::size_t>(page.first + i)];
        if (staff_choice(one, &one == chosen,
                         cells.cell(i % columns, i / columns, columns, rows, row_space))) {
            choose_staff(desk, one.id);
        }
    }
    if (foot) {
        draw_list_foot(sign, page, place.last(foot_h));
    }
}

/// Said before it is needed: nobody hesitates to touch it because the desk is locked.
void draw_help_promise(Rect bar, float from) {
    const Theme& look = look_now();
    const std::string first = tr("desk sign in", "Help calls still show here.");
    const std::string second = tr("desk sign in", "You can tap “I am going” without a PIN.");
    const float words_w =
        std::max(text_room(first, Type::desk_strong, 0).w, text_room(second, Type::desk_body, 0).w);
    const float w = std::min(words_w + 96, bar.right() - 24 - from);
    const Rect place = Rect{bar.right() - 24 - w, bar.y, w, bar.h}.inset(0, 6);
    fill(place, look.note_fill, 18);
    outline(place, look.note_line, look.contrast ? 4 : 2, 18);
    icon("notifications_active", place.start(72).inset(20, 0), look.note_text);
    two_lines(place.after(76).start(w - 92), {first, Type::desk_strong}, {second, Type::desk_body},
              look.note_text);
}

/// Letters walk through the names that begin so.
void choose_by_letter(Desk& desk, const std::vector<const Staff*>& people, char32_t letter) {
    if (letter >= 0x80) {
        return;  // other scripts choose with Tab
    }
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? c | 0x20 : c; };
    const int count = static_cast<int>(people.size());
    const auto chosen = std::ranges::find(people, desk.session.sign_in.chosen, &Staff::id);
    const int from = chosen == people.end() ? -1 : static_cast<int>(chosen - people.begin());
    for (int step = 1; step <= count; ++step) {
        const int at = (from + step) % count;
        const Staff& one = *people[static_cast<std::size_t>(at)];
        if (lower(one.name.front()) == lower(static_cast<char>(letter))) {
            choose_staff(desk, one.id);
            return;
        }
    }
}

/// The digits of this keyboard, whatever script it types them in; -1 for none.
int digit_of(char32_t character) {
    for (const char32_t zero : {U'0', U'٠', U'۰', U'०'}) {
        if (character >= zero && character <= zero + 9) {
            return static_cast<int>(character - zero);
        }
    }
    return -1;
}

void take_sign_in_keys(Desk& desk, const std::vector<const Staff*>& people, const Staff* chosen) {
    const Frame& now = frame();
    SignInDraft& sign = desk.session.sign_in;
    if (!now.has_key || sign.checking) {
        return;
    }
    const int digit = now.key.key == Key::character ? digit_of(now.key.character) : -1;
    if (now.key.key == Key::character) {
        now.memory->focus_shown = false;  // Enter now means "Sign in"
        if (digit < 0) {
            choose_by_letter(desk, people, now.key.character);
        } else if (chosen != nullptr) {
            type_digit(sign, digit);
        }
    } else if (now.key.key == Key::backspace) {
        erase_digit(sign);
    } else if (now.key.key == Key::enter && !now.memory->focus_shown && chosen != nullptr) {
        try_typed_pin(desk, *chosen);
    }
}

/// Where only one can be meant, nobody has to say so.
const Staff* find_chosen(const std::vector<const Staff*>& people, const SignInDraft& sign) {
    if (people.size() == 1) {
        return people.front();
    }
    const auto found = std::ranges::find(people, sign.chosen, &Staff::id);
    return found == people.end() ? nullptr : *found;
}

}  // namespace

void two_lines(Rect place, const Line& first, const Line& second, Ink ink) {
    const TextAt at{first.type, ink, Align::start, VAlign::middle, true};
    const float first_h = std::min(place.h / 2, line_height(first.type) + 2);
    if (!text_fits(place.top(first_h), first.words, at)) {
        // In two lines, and the other sentence goes; or the other one alone.
        text(place, text_fits(place, first.words, at) ? first.words : second.words, at);
        return;
    }
    const float second_h = std::min(place.h / 2, line_height(second.type) + 2);
    const Rect both = place.centered({place.w, first_h + second_h});
    text(both.top(first_h), first.words, at);
    text(both.last(second_h), second.words, {second.type, ink, Align::start, VAlign::middle, true});
}

void draw_initial(const Staff& staff, Rect place, bool picked) {
    const Theme& look = look_now();
    const Accent accent = accent_of(staff.id);
    const Ink ink = look.contrast ? look.ink : accent.ink;
    circle(place.middle_x(), place.middle_y(), place.h / 2,
           picked || look.contrast ? look.surface : accent.fill);
    if (look.contrast) {
        ring(place.middle_x(), place.middle_y(), place.h / 2, 3, 1, look.line);
    }
    text(place, initial_of(staff.name),
         {place.h > 60 ? Type::action : Type::desk_lane, ink, Align::center, VAlign::middle, true,
          true});
}

void draw_sign_in(Desk& desk) {
    const auto people = who_can_sign_in(desk.state);
    SignInDraft& sign = desk.session.sign_in;
    take_sign_in_keys(desk, people, find_chosen(people, sign));
    const Rect bar = desk.places.top;
    const float from = draw_brand(desk, bar);
    draw_help_promise(bar, from + 24);
    const Places places = places_for(desk);
    const Inert while_checking(sign.checking);
    const Staff* chosen = find_chosen(people, sign);
    draw_names(desk, people, chosen, places);
    draw_pin_pad(desk, chosen, places.pad);
}

float draw_signed_in(Desk& desk, Rect bar, float end) {
    const Staff* staff = signed_in(desk.state, desk.session);
    if (staff == nullptr) {
        return end;
    }
    DeskButton change;
    change.icon = "swap_horiz";
    change.cap = "K";
    const std::string words = tr("desk", "Change staff");
    const float w = desk_button_width(words, change);
    const Rect place{end - 14 - w, bar.middle_y() - 26, w, 52};
    if (desk_button("change_staff", words, place, change)) {
        change_staff(desk);
    }
    const float name_w = std::min(150.F, text_room(staff->name, Type::desk_strong, 0).w + 1);
    const Rect name{place.x - 16 - name_w, bar.y, name_w, bar.h};
    const Rect disc{name.x - 8 - 42, bar.y, 42, bar.h};
    draw_initial(*staff, disc.centered({42, 42}), false);
    text(name, staff->name, {Type::desk_strong, look_now().ink, Align::start, VAlign::middle});
    return disc.x;
}

}  // namespace porchlight
