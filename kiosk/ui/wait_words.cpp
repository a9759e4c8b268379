#include "kiosk/ui/wait_words.h"

#include "kiosk/ui/words.h"

namespace porchlight {

std::string wait_words(const std::optional<WaitRange>& wait) {
    if (!wait) {
        return tr("wait", "We can't say yet how long.");
    }
    const auto number = [](std::chrono::minutes count) {
        return number_words(static_cast<int>(count.count()));
    };
    constexpr std::chrono::minutes hour{60};
    if (wait->from >= 2 * hour) {
        // TRANSLATORS: {1} and {2} are numbers of hours, at least 2
        return put(
            tr("wait", "About {1} to {2} hours."),
            {number(wait->from / hour * std::chrono::minutes{1}),
             number((wait->to + hour - std::chrono::minutes{1}) / hour * std::chrono::minutes{1})});
    }
    if (wait->from < std::chrono::minutes{5}) {
        // TRANSLATORS: {1} is a number of minutes, at least 5
        return put(tr("wait", "Up to about {1} minutes."), {number(wait->to)});
    }
    // TRANSLATORS: {1} and {2} are numbers of minutes, at least 5
    return put(tr("wait", "About {1} to {2} minutes."), {number(wait->from), number(wait->to)});
}

}  // namespace porchlight
