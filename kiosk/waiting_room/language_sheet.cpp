#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/languages.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/sheet.h"

namespace porchlight {

void draw_language(const ClinicState& state, Session& session, Commands& commands) {
    const std::string title = tr("home", "Your language");
    const auto offered = languages_offered(*state.settings);
    const int count = static_cast<int>(offered.size());
    const int columns = frame().canvas.portrait ? 3 : 5;
    const int rows = (count + columns - 1) / columns;
    const float wanted = 152 + 150 + static_cast<float>(rows) * 127;
    const Rect room = open_sheet(title, wanted, session, commands);
    note(Role::heading, title, room.top(80));
    text(room.top(80), title,
         {Type::title, look_now().ink, Align::start, VAlign::middle, true, true});
    const Rect grid = room.below(100).top(static_cast<float>(rows) * 127 - 15);
    for (int i = 0; i < count; ++i) {
        if (language_chip(session, offered[static_cast<std::size_t>(i)],
                          grid.cell(i % columns, i / columns, columns, rows, 15))) {
            session.sheet = Sheet::none;
        }
    }
    if (draw_primary("keep_language", tr("sheet", "Keep this"), done_look())) {
        session.sheet = Sheet::none;
    }
}

}  // namespace porchlight
