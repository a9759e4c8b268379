#include "kiosk/call_board/board_parts.h"

#include "kiosk/ui/words.h"

namespace porchlight {

std::vector<std::string> board_languages(const Settings& settings) {
    std::vector<std::string> spoken_here;
    for (const std::string& tag : settings.languages) {
        if (pack(tag).tag == tag) {
            spoken_here.push_back(tag);
        }
    }
    return spoken_here.empty() ? std::vector<std::string>{"en"} : spoken_here;
}

SayIn::SayIn(const std::string& tag)
    : before_(frame().language), rtl_(frame().rtl), line_factor_(frame().line_factor) {
    speak(tag);
    frame().language = tag;
    frame().rtl = spoken().rtl;
    frame().line_factor = spoken().line_factor;
}

SayIn::~SayIn() {
    speak(before_);
    frame().language = before_;
    frame().rtl = rtl_;
    frame().line_factor = line_factor_;
}

long turns_since(MonoTime since, std::chrono::seconds each) {
    const auto turns = (frame().now.mono - since) / each;
    wake_at(since + (turns + 1) * std::chrono::duration_cast<Millis>(each));
    return static_cast<long>(turns);
}

}  // namespace porchlight
