#include "core/package_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <nlohmann/json.hpp>

#include "core/unzip.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

bool wanted(const std::string& name) {
    return name.ends_with(".csv") || name.ends_with(".json");
}

void add_folder(PackageFiles& files, const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = lower_case(entry.path().filename().string());
        if (wanted(name) && !name.starts_with("._"))
            files.emplace(name, PackageFile{entry.path().filename().string(), entry.path(), {}});
    }
}

/// Files that datapackage.json names in folders of their own. One that is no JSON says nothing:
/// the files beside it speak for themselves.
Checked<void> add_named_files(PackageFiles& files, const fs::path& folder) {
    std::error_code ignored;
    if (!fs::is_regular_file(folder / "datapackage.json", ignored)) return {};
    const auto bytes = read_whole_file(folder / "datapackage.json");
    if (!bytes) return tl::unexpected(bytes.error());
    const auto package = nlohmann::json::parse(*bytes, nullptr, false);
    if (!package.is_object() || !package.contains("resources")) return {};
    for (const auto& resource : package["resources"]) {
        if (!resource.is_object() || !resource.contains("path")) continue;
        if (!resource["path"].is_string()) continue;
        const fs::path path = fs::path(resource["path"].get<std::string>()).lexically_normal();
        if (path.is_absolute() || (!path.empty() && *path.begin() == ".."))
            return tl::unexpected(Fault{fmt::format(
                "datapackage.json names {}, which is outside its folder.", path.string())});
        const std::string name = lower_case(path.filename().string());
        if (name.ends_with(".csv") && fs::is_regular_file(folder / path, ignored))
            files.emplace(name, PackageFile{path.filename().string(), folder / path, {}});
    }
    return {};
}

}  // namespace

Checked<std::string> read_whole_file(const fs::path& file, std::size_t most) {
    std::error_code ignored;
    if (fs::is_other(file, ignored)) {  // a pipe never ends
        return tl::unexpected(Fault{fmt::format("{} is no plain file.", file.filename().string())});
    }
    // C, because C++ streams cannot tell an empty file from a disk that does not answer.
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(file.c_str(), "rb"),
                                                             &std::fclose);
    std::string bytes;
    std::array<char, 65536> block{};
    for (std::size_t got = 1; in && got > 0;) {
        got = std::fread(block.data(), 1, block.size(), in.get());
        bytes.append(block.data(), got);
        if (bytes.size() > most)
            return tl::unexpected(Fault{fmt::format("{} is larger than {} KB: that is too large.",
                                                    file.filename().string(), most / 1024)});
    }
    if (!in || std::ferror(in.get()) != 0)
        return tl::unexpected(Fault{
            fmt::format("{} cannot be read: {}.", file.filename().string(), std::strerror(errno))});
    return bytes;
}

Checked<std::string> bytes_of(const PackageFile& file) {
    if (!file.path.empty()) return read_whole_file(file.path);
    return file.bytes;
}

Checked<PackageFiles> files_in_folder(const fs::path& folder) {
    PackageFiles files;
    if (const auto added = add_named_files(files, folder); !added)
        return tl::unexpected(added.error());
    add_folder(files, folder);
    add_folder(files, folder / "data");
    return files;
}

Checked<PackageFiles> files_in_zip(std::string_view zip, const std::string& name,
                                   std::size_t most) {
    auto found = unzip(zip, name, {"directory of places", most, [](const std::string& path) {
                                       return wanted(lower_case(path));
                                   }});
    if (!found) return tl::unexpected(found.error());
    const auto depth = [](const ZipEntry& entry) { return std::ranges::count(entry.path, '/'); };
    std::ranges::stable_sort(*found, {}, depth);
    PackageFiles files;
    for (ZipEntry& entry : *found) {
        const std::string file = fs::path(entry.path).filename().string();
        files.emplace(lower_case(file), PackageFile{file, {}, std::move(entry.bytes)});
    }
    return files;
}

std::string lower_case(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace porchlight
