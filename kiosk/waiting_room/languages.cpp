#include "kiosk/waiting_room/languages.h"

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float chip_h = 82;
constexpr float chip_gap = 15;
constexpr float heading_h = 56;

/// The panel has room for so many chips a finger can hit; more are on the sheet.
constexpr int most_rows = 8;

void panel_heading(Rect place) {
    const Theme& look = look_now();
    const std::string words = tr("home", "Your language");
    const TextAt at{Type::label, look.ink, Align::start, VAlign::middle, true};
    icon("translate", place.start(44), look.primary);
    if (text_fits(place.after(58), words, at)) {
        text(place.after(58), words, at);
    } else {
        note(Role::text, words, place);  // the sign alone says it
    }
}

}  // namespace

std::vector<std::string> languages_offered(const Settings& settings) {
    std::vector<std::string> offered;
    for (const std::string& tag : settings.languages) {
        if (pack(tag).tag == tag) {
            offered.push_back(tag);
        }
    }
    // A pack that somebody has just put in is offered without a word in clinic.toml.
    for (const auto& [tag, loaded] : settings.packs.packs) {
        if (std::ranges::find(offered, tag) == offered.end()) {
            offered.push_back(tag);
        }
    }
    return offered;
}

bool language_chip(Session& session, const std::string& tag, Rect place) {
    const Theme& look = look_now();
    const bool picked = session.language == tag;
    const std::string& endonym = pack(tag).endonym;
    const Touch touched = touch("language_" + tag, endonym, place, Role::choice, picked);
    shadow(place, 20);
    fill(place, pressed_ink(picked ? look.selected_fill : look.surface, touched), 20);
    outline(place, picked ? look.selected_line : look.line, picked ? 5 : look.contrast ? 4 : 2, 20);
    const Ink ink = picked ? look.on_selected : look.ink;
    const Rect room = place.inset(picked ? 6 : 14, 4);
    const float check_w = picked ? 36 : 0;
    // Beside the mark a long name ("Հայերեն") stands smaller rather than cut or at the edge.
    const bool beside = text_room(endonym, Type::label, 0).w + 14 <= room.w - check_w;
    const Type type = beside || !picked ? Type::label : Type::helper_strong;
    TextAt at{type, ink, Align::center, VAlign::middle, false, true, tag};
    const float words_w = std::min(room.w - check_w, text_room(endonym, type, 0).w + 2);
    const float x = room.x + (room.w - check_w - words_w) / 2;
    if (picked) {
        icon("check", Rect{x, room.y, check_w - 8, room.h}, ink);
    }
    text({x + check_w, room.y, words_w, room.h}, endonym, at);
    focus_ring(place, 20, touched);
    if (touched.activated) {
        session.language = tag;
    }
    return touched.activated;
}

void draw_language_panel(const ClinicState& state, Session& session, Rect place) {
    const Theme& look = look_now();
    const auto offered = languages_offered(*state.settings);
    const int count = static_cast<int>(offered.size());
    // Few languages stand in one column of wide chips, and the panel ends where they end.
    const int columns = count > 7 ? 2 : 1;
    const int rows = std::min(most_rows, (count + columns - 1) / columns);
    const int shown = std::min(count, rows * columns);
    // With an eighth row the heading gives a little.
    const float head_h = rows == most_rows ? 42 : heading_h;
    const float wanted =
        head_h + 32 + static_cast<float>(rows) * (chip_h + chip_gap) - chip_gap + 12;
    const Rect panel = place.top(std::min(place.h, wanted));
    fill(panel, look.dock, 28);
    outline(panel, look.contrast ? look.line : look.divider, look.contrast ? 4 : 2, 28);
    panel_heading({panel.x + 20, panel.y + 12, panel.w - 40, head_h});
    const Rect grid{panel.x + 18, panel.y + 14 + head_h + 4, panel.w - 36, panel.h - head_h - 32};
    for (int i = 0; i < shown; ++i) {
        const Rect cell = grid.cell(i % columns, i / columns, columns, rows, chip_gap);
        language_chip(session, offered[static_cast<std::size_t>(i)], cell);
    }
}

float draw_language_rows(const ClinicState& state, Session& session, Rect place) {
    const auto offered = languages_offered(*state.settings);
    const int count = static_cast<int>(offered.size());
    const int columns = std::clamp(count, 3, 5);
    const int rows = (count + columns - 1) / columns;
    panel_heading(place.top(heading_h));
    const float rows_h = static_cast<float>(rows) * (88 + chip_gap) - chip_gap;
    const Rect grid = place.below(heading_h + 4).top(rows_h);
    for (int i = 0; i < count; ++i) {
        language_chip(session, offered[static_cast<std::size_t>(i)],
                      grid.cell(i % columns, i / columns, columns, rows, chip_gap));
    }
    return heading_h + 4 + rows_h;
}

}  // namespace porchlight
