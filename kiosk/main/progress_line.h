// How a command that takes longer than a second says how far it is.
#pragma once

#include <string>

#include "core/clock.h"

namespace porchlight {

/// 4089 as "4,089".
std::string counted(std::size_t number);
/// "1 visit", "4,089 visits".
std::string counted(std::size_t number, const std::string& one);

/// One line on stderr that is written over itself, on a terminal only, once a second has gone by.
class ProgressLine {
public:
    /// "Reading: 12 % (1,200 of 9,000 rows)" is ProgressLine("Reading", "rows").
    ProgressLine(std::string doing, std::string what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(std::size_t done, std::size_t all);

private:
    std::string doing_, what_;
    Clock clock_ = system_clock();
    MonoTime started_;
    bool terminal_;
    int shown_ = -1;
};

}  // namespace porchlight
