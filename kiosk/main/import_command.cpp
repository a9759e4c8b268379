#include "kiosk/main/import_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>

#include "core/import.h"
#include "kiosk/main/progress_line.h"

namespace porchlight {

namespace {

/// More rows than this are counted by reason as well.
constexpr std::size_t many = 20;

void print_count(std::size_t count, const std::string& what) {
    std::cout << fmt::format("{:>9}  {}\n", counted(count), what);
}

void print_facts(const ImportReport& report, const std::string& from) {
    const std::pair<const char*, std::size_t> facts[] = {
        {"services", report.services},
        {"locations", report.locations},
        {"services with a position", report.with_position},
        {"organizations", report.organizations},
        {"organizations with the name and address of another", report.same_organizations},
        {"schedules", report.schedules},
        {"phone numbers", report.phones},
        {"rows left out or mended", report.skipped.size()}};
    std::cout << fmt::format("Read {} from {}\n", report.format, from);
    for (const auto& [what, count] : facts) {
        print_count(count, what);
    }
    for (const ImportedFile& file : report.files) {
        std::cout << fmt::format("{:>9}  rows in {}: {} used, {} left out\n", counted(file.rows),
                                 file.file, counted(file.used), counted(file.left_out));
    }
    print_count(report.places, "places on the screens: a service at one of its doors each");
    if (!report.twins.empty()) {
        print_count(report.twins.size(), "more are the same as another in every word: shown once");
    }
    for (const FieldCount& field : report.fields) {
        print_count(field.places, field.what);
    }
}

void print_worst(const std::vector<PoorPlace>& worst) {
    if (worst.empty()) {
        return;
    }
    std::cout << "Least is known of\n";
    for (const PoorPlace& place : worst) {
        std::cout << fmt::format("           {} ({}) lacks {}\n", place.name, place.id,
                                 fmt::join(place.missing, ", "));
    }
}

void print_some(const std::vector<std::string>& names, const std::string& what) {
    if (names.empty()) {
        return;
    }
    constexpr std::size_t first = 5;
    const std::vector<std::string> some(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(first, names.size())));
    print_count(names.size(), fmt::format("{}: {}{}", what, fmt::join(some, "; "),
                                          names.size() > first ? " ..." : ""));
}

void print_changes(const PlaceChanges& changes) {
    if (!changes.why_not.empty()) {
        std::cout << fmt::format("What changed since last time is not known: {}\n",
                                 changes.why_not);
    }
    if (!changes.compared) {
        return;
    }
    if (changes.added.empty() && changes.gone.empty() && changes.changed.empty()) {
        std::cout << fmt::format("Nothing changed since last time: {} the same\n",
                                 counted(changes.same, "place"));
        return;
    }
    std::cout << "Changed since last time\n";
    print_some(changes.added, "new");
    print_some(changes.gone, "not there any more");
    print_some(changes.changed, "with something else about them");
    print_count(changes.same, "the same");
}

/// What a reason has in common with others: not what it quotes, and no numbers.
std::string kind_of(const std::string& reason) {
    static const std::regex own(R"('.*'|[0-9]+)");
    return std::regex_replace(reason, own, "...");
}

/// The most frequent kind of reason first.
void print_reasons(const std::vector<ImportNote>& skipped) {
    std::map<std::string, std::size_t> by_reason;
    for (const ImportNote& note : skipped) {
        ++by_reason[kind_of(note.reason)];
    }
    std::vector<std::pair<std::string, std::size_t>> reasons(by_reason.begin(), by_reason.end());
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [reason, count] : reasons) {
        std::cout << fmt::format("{:>9}  of these: {}\n", counted(count), reason);
    }
}

bool print_skipped(const std::vector<ImportNote>& skipped, const std::string& file) {
    std::ofstream into;
    if (!file.empty()) {
        into.open(file);
    }
    std::ostream& out = file.empty() ? std::cout : into;
    for (const ImportNote& note : skipped) {
        out << fmt::format("{}:{}: {}\n", note.file, note.line, note.reason);
    }
    out.flush();
    if (!out) {
        std::cerr << fmt::format("{} cannot be written.\n", file);
        return false;
    }
    if (!file.empty()) {
        std::cout << fmt::format("Rows left out or mended are listed in {}\n", file);
    }
    return true;
}

}  // namespace

bool run_import(const ImportWish& wish) {
    const auto directory_file = wish.home / "directory.db";
    const auto report = [&] {
        ProgressLine line("Reading", "rows");
        return import_directory(
            ImportWay{wish.from, wish.map}, directory_file,
            [&line](std::size_t done, std::size_t all) { line.show(done, all); });
    }();
    if (!report) {
        std::cerr << report.error().sentence << '\n';
        return false;
    }
    print_facts(*report, wish.from);
    print_worst(report->worst);
    print_changes(report->changes);
    if (report->skipped.size() > many) {
        print_reasons(report->skipped);
    }
    std::cout << fmt::format("Saved as {}\n", directory_file.string());
    return print_skipped(report->skipped, wish.skipped);
}

}  // namespace porchlight
