#include "kiosk/app/english_instead.h"

#include "kiosk/ui/words.h"

namespace porchlight {

void EnglishInstead::choose(const Session& session, Frame& frame) const {
    frame.language = session.language;
    if (screens_.contains({session.language, session.screen, session.sheet})) {
        frame.language = "en";
        frame.lacking = pack(session.language).endonym;
    }
}

bool EnglishInstead::learn(const Session& session, Screen screen, Sheet sheet, const Frame& frame) {
    // A ticket's name stands on the board in many languages: only the screen's own counts here.
    if (take_lacking() != frame.language || frame.language != session.language) {
        return false;
    }
    return screens_.insert({session.language, screen, sheet}).second;
}

}  // namespace porchlight
