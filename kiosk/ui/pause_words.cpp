#include "kiosk/ui/pause_words.h"

#include "kiosk/ui/words.h"

namespace porchlight {

std::string pause_words(const std::string& name, const Pause& pause, const Settings& settings) {
    if (!pause.until) {
        // TRANSLATORS: {1} is who is away for now, such as Peer or Doctor
        return put(tr("pause", "{1} is on a break"), {name});
    }
    const LocalTime back = to_local(*pause.until, settings.time_zone);
    // TRANSLATORS: {1} is who is away, such as Peer or Doctor; {2} is a time, such as 1:30 pm
    return put(tr("pause", "{1} is back at {2}"), {name, clock_words(back.since_midnight)});
}

}  // namespace porchlight
