#include "kiosk/main/forget_command.h"

#include <fmt/format.h>

#include <iostream>

#include "core/forget.h"
#include "kiosk/main/open_clinic.h"
#include "kiosk/main/progress_line.h"

namespace porchlight {

namespace {

bool could_not(const std::string& sentence) {
    std::cerr << sentence << '\n';
    return false;
}

}  // namespace

bool run_forget(const std::filesystem::path& home) {
    const auto clinic = open_clinic(home);
    if (!clinic) {
        return could_not(clinic.error().sentence);
    }
    Store& store = *clinic->store;
    const auto forgotten = forget_now(store, clinic->settings, system_clock()().wall);
    if (!forgotten) {
        return could_not(store.health() != StoreHealth::ok
                             ? sentence_of(store.health())
                             : "Somebody else is closing the day right now. Try again.");
    }
    if (forgotten->days.empty()) {
        std::cout << "Nothing to do: every day that is over is closed\n";
        return true;
    }
    std::cout << fmt::format("{:>9}  {} closed\n", counted(forgotten->days.size()),
                             forgotten->days.size() == 1 ? "day" : "days")
              << fmt::format("{:>9}  visits forgotten\n", counted(forgotten->visits))
              << fmt::format("{:>9}  people keep their place\n", counted(forgotten->carried));
    return true;
}

}  // namespace porchlight
