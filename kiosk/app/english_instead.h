// Words are never half translated: a screen that lacks words of its language is in English, whole.
#pragma once

#include <set>
#include <string>
#include <tuple>

#include "kiosk/ui/frame.h"
#include "kiosk/ui/session.h"

namespace porchlight {

class EnglishInstead {
public:
    /// Which language the frame speaks: the session's, or English where that one lacked words.
    void choose(const Session& session, Frame& frame) const;
    /// After a frame that began on that screen: whether it lacked words, and is to be drawn again.
    bool learn(const Session& session, Screen screen, Sheet sheet, const Frame& frame);
    /// The packs are other ones now.
    void forget() { screens_.clear(); }

private:
    using Place = std::tuple<std::string, Screen, Sheet>;
    std::set<Place> screens_;
};

}  // namespace porchlight
