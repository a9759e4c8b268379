#include "core/import.h"

#include <fmt/format.h>

#include "core/directory_file.h"
#include "core/hsds.h"
#include "core/import_facts.h"
#include "core/import_source.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

/// " (line 2: has no id)": why the first row of that file was left out, where there is one.
std::string first_reason(const ImportReport& report, const std::string& file) {
    for (const auto& note : report.skipped)
        if (note.file == file) return fmt::format(" (line {}: {})", note.line, note.reason);
    return {};
}

PlaceChanges changes_since(const fs::path& file, const std::vector<Place>& places) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) return {};
    const auto before = load_directory(file);
    if (before) return changes_between((*before)->places, places);
    PlaceChanges changes;
    changes.why_not = before.error().sentence;
    return changes;
}

template <class T>
void append(std::vector<T>& to, std::vector<T>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

Checked<ImportReport> import_directory(const ImportWay& way, const fs::path& directory_file,
                                       const ImportProgress& progress) {
    auto source = read_source(way);
    if (!source) return tl::unexpected(source.error());
    ImportReport report;
    report.format = source->format;
    const auto now = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    Directory directory;
    directory.source = source->name;
    directory.imported = now;
    directory.places =
        join_hsds(source->tables, std::chrono::floor<std::chrono::days>(now), report, progress);
    append(report.skipped, source->notes);
    append(report.files, source->files);
    const std::string& services = source->tables.at("services").file;
    if (report.services == 0)
        return tl::unexpected(Fault{fmt::format(
            "{} has no service in it that can be used{}. The directory before it stays.", services,
            first_reason(report, services))});
    report.places = directory.places.size();
    report.fields = count_fields(directory.places);
    report.worst = poorest_places(directory.places);
    report.changes = changes_since(directory_file, directory.places);
    if (const auto saved = save_directory(directory, directory_file); !saved)
        return tl::unexpected(saved.error());
    return report;
}

}  // namespace porchlight
