// The words of the printed numbers, in the language that is spoken.
#pragma once

#include <optional>
#include <string>

#include "core/report.h"

namespace porchlight {

std::string title_words(const Report& report);  ///< "The day in numbers"
/// "Saturday, November 21, 2026 · open 8 am to 6 pm", or both days of several.
std::string days_words(const Report& report, const Settings& settings);
/// "54", "<11", "hidden": never mirrored.
std::string count_words(const SafeCount& count, int threshold);
std::string minutes_words(int minutes);                 ///< "26 min"
std::string percent_words(std::optional<int> percent);  ///< "84%", or a dash
std::string dash_words();                               ///< where too few people stand behind it
std::string queue_words(const Settings& settings, const QueueId& queue);
std::string given_words(const Settings& settings, const SupplyId& supply);
std::string language_words(const std::string& tag);  ///< its own name: "Español"
/// Whether a count that is not small is hidden.
bool anything_withheld(const Report& report);
/// What is hidden, and that nobody can be found in it.
std::string promise_words(const Report& report);

}  // namespace porchlight
