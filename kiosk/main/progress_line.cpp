#include "kiosk/main/progress_line.h"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <utility>

namespace porchlight {

std::string counted(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string counted(std::size_t number, const std::string& one) {
    return counted(number) + " " + one + (number == 1 ? "" : "s");
}

ProgressLine::ProgressLine(std::string doing, std::string what)
    : doing_(std::move(doing)),
      what_(std::move(what)),
      started_(clock_().mono),
      terminal_(isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    if (shown_ >= 0) {
        std::cerr << "\r\033[K" << std::flush;
    }
}

void ProgressLine::show(std::size_t done, std::size_t all) {
    if (!terminal_ || all == 0 || clock_().mono - started_ < std::chrono::seconds{1}) {
        return;
    }
    const int percent = static_cast<int>(done * 100 / all);
    if (percent != shown_) {
        std::cerr << fmt::format("\r\033[K{}: {} % ({} of {} {})", doing_, percent, counted(done),
                                 counted(all), what_)
                  << std::flush;
        shown_ = percent;
    }
}

}  // namespace porchlight
