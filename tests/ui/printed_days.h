// Days in numbers to be printed: a full one, an empty one, and one with long lists.
#pragma once

#include "core/report.h"

namespace porchlight {

/// The demo clinic of assets/clinic.toml.
Settings demo_settings();
/// A Saturday in November, with small counts and withheld ones under a threshold of 5.
Report full_day(const Settings& settings);
/// The same day, and nobody came.
Report empty_day(const Settings& settings);
/// Twelve queues, twenty supplies, a dozen languages, all hours; with the longest names.
struct LongLists {
    Settings settings;
    Report report;
};
LongLists long_lists();

}  // namespace porchlight
