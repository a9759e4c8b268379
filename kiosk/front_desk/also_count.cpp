// What only the desk can count: people who learned what to do, and used syringes that came back.
#include <array>

#include "core/closing.h"
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/stock.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float between = 12;

int told_today(const Desk& desk, const std::string& what, const std::string& key) {
    const auto day = clinic_day(desk.settings(), desk.session.now.wall);
    const auto found = desk.state.tallies.find({day, what, key});
    return found == desk.state.tallies.end() ? 0 : static_cast<int>(found->second);
}

void tell_training(Desk& desk, int people, bool in_group) {
    carry_out(desk, TellTraining{people, in_group}, "training",
              trn("desk toast", "{1} person trained", "{1} people trained", people),
              TellTraining{-people, in_group});
}

void draw_training(Desk& desk, Rect room, float& y) {
    panel_label(room, y, tr("desk stock", "Learned what to do in an overdose"));
    struct Button {
        const char* key;
        int people;
        bool in_group;
        std::string words;
    };
    const std::array<Button, 4> buttons{
        {{"trained_1", 1, false, tr("desk stock", "1 person")},
         {"trained_group_5", 5, true, tr("desk stock", "Group of 5")},
         {"trained_group_10", 10, true, tr("desk stock", "Group of 10")},
         {"trained_group_1", 1, true, tr("desk stock", "1 more in the group")}}};
    const Rect grid{room.x, y, room.w, 2 * 52 + between};
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const int at = static_cast<int>(i);
        if (desk_button(buttons.at(i).key, buttons.at(i).words,
                        grid.cell(at % 2, at / 2, 2, 2, between))) {
            tell_training(desk, buttons.at(i).people, buttons.at(i).in_group);
        }
    }
    y += grid.h + 8;
    // TRANSLATORS: {1} is how many people learned alone today, {2} how many in groups
    text({room.x, y, room.w, 32},
         put(tr("desk stock", "Today: {1} alone, {2} in groups"),
             {number_words(told_today(desk, "trained", "alone")),
              number_words(told_today(desk, "trained", "group"))}),
         {Type::desk_body, look_now().ink_soft, Align::start, VAlign::middle, true});
    y += 32 + 26;
}

void draw_returns(Desk& desk, Rect room, float& y) {
    panel_label(room, y, tr("desk stock", "Used syringes that came back"));
    struct Button {
        const char* key;
        TellReturn told;
        std::string words;
    };
    constexpr int pound = 454;
    const std::array<Button, 4> buttons{
        {{"back_10", {10, 0}, tr("desk stock", "10 pieces")},
         {"back_100", {100, 0}, tr("desk stock", "100 pieces")},
         {"back_pound", {0, pound}, tr("desk stock", "1 pound")},
         {"back_5_pounds", {0, 5 * pound}, tr("desk stock", "5 pounds")}}};
    const Rect grid{room.x, y, room.w, 2 * 52 + between};
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const int at = static_cast<int>(i);
        const Button& each = buttons.at(i);
        if (desk_button(each.key, each.words, grid.cell(at % 2, at / 2, 2, 2, between))) {
            carry_out(desk, each.told, "returned",
                      // TRANSLATORS: {1} is an amount such as 10 pieces or 1 pound
                      put(tr("desk toast", "Came back: {1}"), {each.words}),
                      TellReturn{-each.told.count, -each.told.grams});
        }
    }
    y += grid.h + 8;
    const int pounds = (told_today(desk, "returned", "grams") + pound / 2) / pound;
    // TRANSLATORS: {1} is how many pieces came back today, {2} how many pounds
    text({room.x, y, room.w, 32},
         put(tr("desk stock", "Today: {1} pieces, {2} pounds"),
             {number_words(told_today(desk, "returned", "count")), number_words(pounds)}),
         {Type::desk_body, look_now().ink_soft, Align::start, VAlign::middle, true});
    y += 32 + 26;
}

}  // namespace

void draw_also_count(Desk& desk, Rect place) {
    const Theme& look = look_now();
    fill(place, look.surface, 20);
    outline(place, look.contrast ? look.line : look.row_line, 2, 20);
    Rect room = place.inset(24, 18);
    if (desk.draft.stock->also_open) {
        DeskButton close;
        close.icon = "close";
        close.cap = "Esc";
        const float w = desk_button_width(tr("desk add", "Close"), close);
        if (desk_button("stock_close", tr("desk add", "Close"), room.end(w).top(52), close)) {
            desk.draft.stock->also_open = false;
            go_deaf();
        }
        room.w = std::min(room.w - w - 20, 720.F);
    }
    const std::string title = tr("desk stock", "Also count today");
    note(Role::heading, title, room.top(52));
    icon("add_box", room.start(34).top(52), look.primary);
    text(room.after(46).top(52), title,
         {Type::desk_lane, look.ink, Align::start, VAlign::middle, true, true});
    float y = room.y + 64;
    draw_training(desk, room, y);
    draw_returns(desk, room, y);
    const Rect foot = room.last(64);
    icon("lock", foot.start(30), look.primary);
    text(foot.after(42), tr("desk stock", "Only sums are kept. Nothing says who."),
         {Type::desk_body, look.ink, Align::start, VAlign::middle});
}

}  // namespace porchlight
