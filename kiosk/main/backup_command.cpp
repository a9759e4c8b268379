#include "kiosk/main/backup_command.h"

#include <fmt/format.h>

#include <iostream>

#include "core/backup.h"
#include "core/settings.h"
#include "kiosk/main/progress_line.h"

namespace porchlight {

namespace {

bool could_not(const Fault& fault) {
    std::cerr << fault.sentence << '\n';
    return false;
}

}  // namespace

bool run_backup(const std::filesystem::path& home, const std::string& file) {
    const auto settings = read_settings(home / "clinic.toml");
    if (!settings) {
        return could_not(settings.error());
    }
    const auto report = [&] {
        ProgressLine line("Copying", "pages");
        return backup_store(store_place(*settings, home), file,
                            [&line](std::size_t done, std::size_t all) { line.show(done, all); });
    }();
    if (!report) {
        return could_not(report.error());
    }
    std::cout << fmt::format("{:>9}  visits\n{:>9}  bytes\n", counted(report->visits),
                             counted(report->bytes))
              << fmt::format("Saved as {}, and read back whole\n", file);
    return true;
}

bool run_restore(const std::filesystem::path& home, const std::string& file) {
    const auto settings = read_settings(home / "clinic.toml");
    if (!settings) {
        return could_not(settings.error());
    }
    const auto today = to_local(system_clock()().wall, settings->time_zone).day;
    const auto report = [&] {
        ProgressLine line("Copying", "pages");
        return restore_store(store_place(*settings, home), file, today,
                             [&line](std::size_t done, std::size_t all) { line.show(done, all); });
    }();
    if (!report) {
        return could_not(report.error());
    }
    std::cout << fmt::format("{:>9}  visits\nRestored from {}\n", counted(report->visits), file);
    if (!report->kept.empty()) {
        std::cout << fmt::format("The store before it is kept as {}\n", report->kept.string())
                  << "It holds visits too: delete it when all is well.\n";
    }
    return true;
}

}  // namespace porchlight
