#include "core/pack_install.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "core/ids.h"
#include "core/part_file.h"
#include "core/whole_file.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

/// A folder beside the packs that no face reads: no language is called so.
struct Beside {
    fs::path path;
    explicit Beside(const fs::path& locales) : path(locales / (".new-" + new_uuid())) {}
    ~Beside() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
};

Fault cannot(const fs::path& what, const std::string& why) {
    return {fmt::format("{} cannot be written: {}.", what.string(), why)};
}

Checked<void> write(const PackSource& source, const fs::path& folder) {
    for (const auto& [name, bytes] : source.files) {
        std::error_code failed;
        fs::create_directories((folder / name).parent_path(), failed);
        if (auto done = write_whole(folder / name, bytes); !done) {
            return done;
        }
        // Whoever puts a pack in may be another account than the one the faces run as.
        fs::permissions(folder / name, fs::perms(0644), failed);
    }
    return {};
}

}  // namespace

Checked<void> install_pack(const PackSource& source, const fs::path& locales) {
    std::error_code failed;
    fs::create_directories(locales, failed);
    const Beside fresh(locales);
    fs::create_directory(fresh.path, failed);
    if (failed) {
        return tl::unexpected(cannot(locales, failed.message()));
    }
    if (auto written = write(source, fresh.path); !written) {
        return written;
    }
    const fs::path place = locales / source.tag;
    const bool there = fs::exists(place, failed);
    if (::renameat2(AT_FDCWD, fresh.path.c_str(), AT_FDCWD, place.c_str(),
                    there ? RENAME_EXCHANGE : RENAME_NOREPLACE) != 0) {
        return tl::unexpected(cannot(place, std::strerror(errno)));
    }
    return sync_folder(locales);
}

Checked<void> remove_pack(const std::string& tag, const fs::path& locales) {
    std::error_code failed;
    if (!is_language_tag(tag) || !fs::is_directory(locales / tag, failed)) {
        return tl::unexpected(
            Fault{fmt::format("There is no pack \"{}\" in {}.", tag, locales.string())});
    }
    const Beside old(locales);
    fs::rename(locales / tag, old.path, failed);
    if (failed) {
        return tl::unexpected(cannot(locales / tag, failed.message()));
    }
    return sync_folder(locales);
}

}  // namespace porchlight
