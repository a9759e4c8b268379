#include "kiosk/ui/reminder.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// Paper is in the language of who takes it, whatever the desk speaks.
class Speaking {
public:
    explicit Speaking(const std::string& tag) : before_(spoken().tag) { speak(tag); }
    ~Speaking() { speak(before_); }
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    std::string before_;
};

/// "Monday, November 30": paper is read on other days, too.
std::string day_of(const LocalTime& when) {
    const std::chrono::weekday weekday{std::chrono::sys_days{when.day}};
    // TRANSLATORS: {1} is a weekday such as Monday, {2} a date such as November 30
    return put(tr("slip", "{1}, {2}"), {weekday_words(weekday), day_words(when.day)});
}

/// As a value of iCalendar: commas and the like would end it.
std::string event_text(const std::string& words) {
    std::string text;
    for (const char each : words) {
        if (each == '\n') {
            text += "\\n";
            continue;
        }
        if (each == '\\' || each == ';' || each == ',') {
            text += '\\';
        }
        if (each != '\r') {
            text += each;
        }
    }
    return text;
}

}  // namespace

Slip reminder_slip(const Reminder& reminder, int width_mm) {
    const Speaking theirs(reminder.language);
    const LocalTime when = to_local(reminder.time, reminder.zone);
    Slip slip;
    slip.language = spoken().tag;
    slip.width_mm = width_mm;
    slip.rows.push_back({"event", day_of(when), {}, false});
    slip.rows.push_back({"schedule", clock_words(when.since_midnight), {}, true});
    if (!reminder.address.empty()) {
        slip.rows.push_back({"place", as_written(reminder.address), {}, false});
    }
    if (!reminder.phone.empty()) {
        slip.rows.push_back({"call", as_written(reminder.phone), {}, true});
    }
    // TRANSLATORS: {1} is a code such as K7-M4
    slip.code = put(tr("slip", "Show this there: {1}"), {as_written(reminder.code)});
    return slip;
}

std::string reminder_event(const Reminder& reminder) {
    const Speaking theirs(reminder.language);
    const auto begins = std::chrono::floor<std::chrono::seconds>(reminder.time);
    const std::string where = reminder.address.empty()
                                  ? std::string()
                                  : fmt::format("LOCATION:{}\r\n", event_text(reminder.address));
    return fmt::format(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:{}\r\n"
        "DTSTART:{:%Y%m%dT%H%M%S}Z\r\n{}END:VEVENT\r\nEND:VCALENDAR\r\n",
        // TRANSLATORS: the name of an entry in a calendar: it says nothing of what it is for
        event_text(tr("slip", "Visit")), begins, where);
}

}  // namespace porchlight
