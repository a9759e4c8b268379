#include "core/import_source.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/mend_text.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

bool has_services(const PackageFiles& files) {
    return files.contains("services.csv") || files.contains("service.csv");
}

Checked<ImportSource> read_json(const PackageFiles& files, const std::string& where) {
    std::vector<JsonDocument> documents;
    std::size_t size = 0;
    for (const auto& [name, file] : files) {
        if (!name.ends_with(".json") || name == "datapackage.json") continue;
        auto bytes = bytes_of(file);
        if (!bytes) return tl::unexpected(bytes.error());
        decode_utf16(*bytes);
        mend_utf8(*bytes);
        size += bytes->size();
        if (size > most_bytes)
            return tl::unexpected(
                Fault{fmt::format("{} is larger than {} MB: this is no directory of places.", where,
                                  most_bytes >> 20U)});
        documents.push_back({file.name, std::move(*bytes)});
    }
    if (documents.empty())
        return tl::unexpected(Fault{
            fmt::format("There is no services.csv in {}, so this is not an HSDS directory of CSV "
                        "files, and there is no JSON file in it. For a plain spreadsheet say with "
                        "--map what its columns are.",
                        where)});
    const bool treatment = std::all_of(documents.begin(), documents.end(), [](const auto& d) {
        return looks_like_findtreatment(d.text);
    });
    return treatment ? read_findtreatment(documents) : read_hsds_json(documents);
}

Checked<ImportSource> read_package(PackageFiles files, const std::string& where) {
    if (!has_services(files)) return read_json(files, where);
    return read_hsds_csv(std::move(files));
}

Checked<ImportSource> read_zip(const fs::path& file) {
    const auto bytes = read_whole_file(file);
    if (!bytes) return tl::unexpected(bytes.error());
    auto files = files_in_zip(*bytes, file.filename().string());
    if (!files) return tl::unexpected(files.error());
    return read_package(std::move(*files), file.filename().string());
}

Checked<ImportSource> read_with_map(const fs::path& file, const fs::path& map) {
    const auto csv = read_whole_file(file);
    if (!csv) return tl::unexpected(csv.error());
    const auto words = read_whole_file(map);
    if (!words) return tl::unexpected(words.error());
    return read_spreadsheet(*csv, file.filename().string(), *words, map.filename().string());
}

}  // namespace

Checked<ImportSource> read_source(const ImportWay& way) {
    std::error_code ignored;
    const fs::path whole = fs::absolute(way.from).lexically_normal();
    if (!fs::exists(whole, ignored))
        return tl::unexpected(Fault{fmt::format("There is no {}.", way.from.string())});
    const bool folder = fs::is_directory(whole, ignored);
    const std::string name = lower_case(whole.filename().string());
    const auto named = [&](Checked<ImportSource> source, const fs::path& after) {
        if (source) source->name = after.filename().string();
        return source;
    };
    if (!way.map.empty()) {
        if (folder)
            return tl::unexpected(Fault{fmt::format(
                "--map is for one spreadsheet, and {} is a folder.", way.from.string())});
        return named(read_with_map(whole, way.map), whole);
    }
    if (!folder && name.ends_with(".zip")) return named(read_zip(whole), whole);
    if (!folder && name.ends_with(".json") && name != "datapackage.json")
        return named(read_json({{name, PackageFile{whole.filename().string(), whole, {}}}}, name),
                     whole);
    const fs::path found = folder ? whole : whole.parent_path();
    const fs::path top = found.has_filename() ? found : found.parent_path();
    auto files = files_in_folder(top);
    if (!files) return tl::unexpected(files.error());
    return named(read_package(std::move(*files), top.string()), top);
}

}  // namespace porchlight
