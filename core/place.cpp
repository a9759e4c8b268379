#include "core/place.h"

#include <array>

namespace porchlight {

Schedule weekly(const std::vector<std::chrono::weekday>& days, std::chrono::minutes opens,
                std::chrono::minutes closes) {
    static constexpr std::array names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    Schedule schedule;
    schedule.rule = "FREQ=WEEKLY;BYDAY=";
    for (const std::chrono::weekday day : days) {
        schedule.rule += schedule.rule.back() == '=' ? "" : ",";
        schedule.rule += names[day.c_encoding()];
    }
    schedule.opens = opens;
    schedule.closes = closes;
    return schedule;
}

}  // namespace porchlight
