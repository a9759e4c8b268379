#include "kiosk/main/report_command.h"

#include <fmt/format.h>

#include <iostream>

#include "core/whole_file.h"
#include "kiosk/main/day_words.h"
#include "kiosk/main/open_clinic.h"
#include "kiosk/main/report_table.h"
#include "kiosk/report/report_page.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

constexpr const char* to_stdout = "-";

tl::unexpected<Fault> fault(std::string sentence) {
    return tl::unexpected(Fault{std::move(sentence)});
}

/// What can be said before anything is read.
Checked<void> check_wish(const ReportWish& wish) {
    if (!wish.page.empty() && wish.page.extension() != ".pdf") {
        return fault(fmt::format("The page is a PDF: give {} a name that ends in .pdf.",
                                 wish.page.string()));
    }
    if (!wish.page.empty() && wish.page == wish.csv) {
        return fault("The table and the page need a file each.");
    }
    if (pack(wish.language).tag != wish.language) {
        std::string there;
        for (const Pack& each : packs()) {
            there += fmt::format("{}{} ({})", there.empty() ? "" : ", ", each.tag, each.endonym);
        }
        return fault(
            fmt::format("There is no language \"{}\". There are {}.", wish.language, there));
    }
    return {};
}

/// Opening the store would make it where there is none.
Checked<void> check_store_is_there(const Settings& settings, const fs::path& home) {
    const StorePlace place = store_place(settings, home);
    std::error_code ignored;
    if (place.postgresql.empty() && !fs::exists(place.sqlite_file, ignored)) {
        return fault(fmt::format("There are no numbers yet: the first face that starts makes {}.",
                                 place.sqlite_file.string()));
    }
    return {};
}

struct Numbers {
    std::shared_ptr<const Settings> settings;
    Report report;
};

Checked<Numbers> read_report(const fs::path& home, const ReportWish& wish) {
    const auto settings = read_settings(home / "clinic.toml");
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    const WallTime now = system_clock()().wall;
    const auto days = read_days(wish.days, to_local(now, settings->time_zone).day);
    if (!days) {
        return tl::unexpected(days.error());
    }
    if (const auto there = check_store_is_there(*settings, home); !there) {
        return tl::unexpected(there.error());
    }
    const auto clinic = open_clinic(home);
    if (!clinic) {
        return tl::unexpected(clinic.error());
    }
    return Numbers{clinic->settings, report_of(clinic->state, *days, now)};
}

Checked<void> write_files(const Numbers& numbers, const ReportWish& wish) {
    // Whoever reads the CSV from stdout wants nothing else in it.
    std::ostream& facts = wish.csv == to_stdout ? std::cerr : std::cout;
    if (wish.csv == to_stdout) {
        std::cout << report_csv(numbers.report);
    } else if (!wish.csv.empty()) {
        if (auto done = write_whole(wish.csv, report_csv(numbers.report)); !done) {
            return done;
        }
        facts << fmt::format("The numbers are in {}\n", wish.csv.string());
    }
    if (!wish.page.empty()) {
        speak(wish.language);
        if (auto done = write_report_page(numbers.report, *numbers.settings, wish.page); !done) {
            return done;
        }
        facts << fmt::format("The page is in {}\n", wish.page.string());
    }
    return {};
}

}  // namespace

bool run_report(const fs::path& home, const ReportWish& wish) {
    const auto done = check_wish(wish)
                          .and_then([&] { return read_report(home, wish); })
                          .and_then([&](const Numbers& numbers) -> Checked<void> {
                              if (wish.csv.empty() && wish.page.empty()) {
                                  std::cout << report_table(numbers.report, *numbers.settings);
                              }
                              return write_files(numbers, wish);
                          });
    if (!done) {
        std::cerr << done.error().sentence << '\n';
    }
    return done.has_value();
}

}  // namespace porchlight
