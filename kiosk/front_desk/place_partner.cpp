// Beside a place on the desk: whether it is a partner and what it welcomes, who sees it, and who
// said what of it when.
#include <algorithm>
#include <array>

#include "kiosk/front_desk/panels.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float gap = 11;

Rect draw_ground(const std::string& icon_name, const std::string& title, Rect place) {
    const Theme& look = look_now();
    fill(place, look.surface, 20);
    outline(place, look.contrast ? look.line : look.row_line, 2, 20);
    const Rect room = place.inset(18, 12);
    const Rect head = room.top(34);
    icon(icon_name, head.start(28), look.primary);
    note(Role::heading, title, head.after(40));
    text(head.after(40), title,
         {Type::desk_strong, look.ink, Align::start, VAlign::middle, true, true});
    return room.below(42);
}

bool draw_toggle(const char* key, const std::string& words, bool picked, Rect place) {
    DeskButton look;
    look.picked = picked;
    return desk_button(key, words, place, look);
}

/// Each as wide as its words ask for, of what there is.
void draw_kind(Partner& partner, Rect row) {
    static constexpr std::array kinds{PartnerKind::treatment, PartnerKind::harm_reduction,
                                      PartnerKind::other};
    static constexpr std::array keys{"partner_treatment", "partner_harm_reduction",
                                     "partner_other"};
    std::array<float, 3> widths{};
    float all_w = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        widths.at(i) =
            desk_button_width(partner_kind_words(kinds.at(i)), {.icon = "check", .cap = ""});
        all_w += widths.at(i);
    }
    float x = row.x;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const float w = widths.at(i) * (row.w - 2 * gap) / all_w;
        if (draw_toggle(keys.at(i), partner_kind_words(kinds.at(i)), partner.kind == kinds.at(i),
                        {x, row.y, w, row.h})) {
            partner.kind = kinds.at(i);
        }
        x += w + gap;
    }
}

void draw_welcomes(Partner& partner, Rect grid) {
    static constexpr std::array keys{"welcome_any_goal",  "welcome_medication",
                                     "welcome_pets",      "welcome_couples",
                                     "welcome_no_papers", "welcome_young_people"};
    for (int i = 0; i < welcome_count; ++i) {
        const auto one = static_cast<Welcome>(i);
        const auto found = std::ranges::find(partner.welcomes, one);
        const bool picked = found != partner.welcomes.end();
        if (!draw_toggle(keys.at(static_cast<std::size_t>(i)), welcome_words(one), picked,
                         grid.cell(i % 3, i / 3, 3, 2, gap))) {
            continue;
        }
        if (picked) {
            partner.welcomes.erase(found);
        } else {
            partner.welcomes.push_back(one);
            std::ranges::sort(partner.welcomes);
        }
    }
}

void draw_who_sees_it(PlaceEditForm& form, Rect row) {
    if (draw_toggle("place_hide", tr("desk place", "Hide"), form.hidden,
                    row.cell(0, 0, 2, 1, gap))) {
        form.hidden = !form.hidden;
    }
    if (draw_toggle("place_private", tr("desk place", "Keep the address private"),
                    form.confidential, row.cell(1, 0, 2, 1, gap))) {
        form.confidential = !form.confidential;
    }
}

// Who and when.

struct Line {
    std::string day, words, who;
};

void add_part(std::string& words, const std::string& part) {
    words += (words.empty() ? "" : " · ") + part;
}

std::string words_of(const PlaceChange& change) {
    std::string words;
    if (change.added) {
        add_part(words, tr("desk place", "Added by hand"));
    }
    if (change.hours) {
        add_part(words, tr("desk place", "Hours changed"));
    }
    if (change.status) {
        add_part(words, status_words(*change.status));
    }
    if (change.hidden) {
        add_part(words, *change.hidden ? tr("desk place", "Hidden") : tr("desk place", "Shown"));
    }
    if (change.confidential) {
        add_part(words, *change.confidential ? tr("desk place", "Address kept private")
                                             : tr("desk place", "Address shown"));
    }
    if (change.partner) {
        add_part(words, *change.partner ? tr("desk place", "Partner changed")
                                        : tr("desk place", "Not a partner any more"));
    }
    if (change.checked) {
        add_part(words, tr("desk place", "Checked"));
    }
    return words;
}

std::string day_of(const Desk& desk, WallTime at) {
    const auto day = to_local(at, desk.settings().time_zone).day;
    return day == desk.local.day ? tr("desk", "Today") : short_day_words(day);
}

std::string who_of(const Desk& desk, const StaffId& by) {
    const auto staff = desk.state.staff.find(by);
    return staff == desk.state.staff.end() ? tr("desk place", "Somebody here") : staff->second.name;
}

/// The newest first; the list it came from last.
std::vector<Line> lines_of(const Desk& desk, const PlaceEditForm& form) {
    std::vector<Line> lines;
    if (const int changes = changes_in(form); changes > 0) {
        lines.push_back(
            {tr("desk", "Today"),
             trn("desk place", "{1} change, not saved yet", "{1} changes, not saved yet", changes),
             ""});
    }
    if (const auto edits = desk.state.place_edits.find(form.place);
        edits != desk.state.place_edits.end()) {
        for (auto edit = edits->second.rbegin(); edit != edits->second.rend(); ++edit) {
            lines.push_back(
                {day_of(desk, edit->at), words_of(edit->change), who_of(desk, edit->by)});
        }
    }
    if (!form.by_hand && desk.state.nearby != nullptr) {
        lines.push_back({day_of(desk, desk.state.nearby->imported),
                         tr("desk place", "From the imported list"), ""});
    }
    return lines;
}

void draw_line(const Line& line, Rect row) {
    const Theme& look = look_now();
    fill(row.top(2), look.row_line);
    const float day_w = std::min(108.F, row.w * 0.22F);
    text(row.start(day_w), line.day,
         {Type::desk_label, look.ink, Align::start, VAlign::middle, true});
    const Rect words = row.after(day_w + 12).inset(0, 4);
    TextAt at{Type::desk_label, look.ink, Align::start, VAlign::middle, true};
    at.weight = 400;
    if (line.who.empty()) {
        text(words, line.words, at);
        return;
    }
    at.valign = VAlign::bottom;
    text(words.top(words.h / 2), line.words, at);
    at.valign = VAlign::top;
    at.ink = look.ink_soft;
    text(words.below(words.h / 2), line.who, at);
}

}  // namespace

void draw_place_partner(Desk& desk, PlaceEditForm& form, Rect place) {
    const Theme& look = look_now();
    const Rect room = draw_ground("handshake", tr("desk place", "Partner"), place);
    // Seven rows of buttons, one of them a sentence; who sees it stands last.
    const float h = std::min(desk.places.low ? 46.F : 50.F, (room.h - 5 * gap - 68) / 6);
    float y = room.y;
    const auto row = [&](float rows) {
        const float all = rows * (h + gap) - gap;
        const Rect made{room.x, y, room.w, all};
        y += all + gap;
        return made;
    };
    const Rect first = row(1);
    if (draw_toggle("partner_yes", tr("desk place", "Partner"), form.partner.has_value(),
                    first.cell(0, 0, 2, 1, gap)) &&
        !form.partner) {
        form.partner = form.partner_was.value_or(Partner{});
    }
    if (draw_toggle("partner_no", tr("desk place", "Not a partner"), !form.partner,
                    first.cell(1, 0, 2, 1, gap))) {
        form.partner.reset();
    }
    if (form.partner) {
        draw_kind(*form.partner, row(1));
        if (draw_toggle("partner_agreement", tr("desk referral", "Signed agreement"),
                        form.partner->agreement, row(1))) {
            form.partner->agreement = !form.partner->agreement;
        }
        panel_label(room, y, tr("desk place", "They welcome"));
        draw_welcomes(*form.partner, row(2));
    }
    draw_who_sees_it(form, room.last(h));
    TextAt at{Type::desk_label, look.ink_soft, Align::start,
              form.partner ? VAlign::middle : VAlign::top};
    at.weight = 400;
    const float words_y = form.partner ? y - 6 : y;
    text({room.x, words_y, room.w, room.bottom() - h - 6 - words_y},
         tr("desk place", "Partners are marked. Closest still comes first."), at);
}

void draw_place_history(Desk& desk, PlaceEditForm& form, Rect place) {
    Rect room = draw_ground("history", tr("desk place", "Who and when"), place);
    const auto lines = lines_of(desk, form);
    constexpr float line_h = 56;
    const int fit = std::max(1, static_cast<int>(room.h / line_h));
    const Page page = page_of(static_cast<int>(lines.size()), fit, form.history_page);
    if (page.pages > 1 && more_of_grid("place_history_more", room.right(), room.y - 2)) {
        form.history_page = (form.history_page + 1) % page.pages;
    }
    for (int i = 0; i < page.count; ++i) {
        draw_line(lines[static_cast<std::size_t>(page.first + i)],
                  {room.x, room.y + line_h * static_cast<float>(i), room.w, line_h});
    }
}

}  // namespace porchlight
