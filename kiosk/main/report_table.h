// The numbers of some days as lines for a terminal, in English.
#pragma once

#include <string>

#include "core/report.h"

namespace porchlight {

/// One line a fact. Pure.
std::string report_table(const Report& report, const Settings& settings);

}  // namespace porchlight
