#include "core/whole_file.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "core/part_file.h"
#include "core/store_look.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

/// What stands there already, when it must stay.
Checked<void> may_be_replaced(const fs::path& file) {
    std::error_code ignored;
    if (!file.has_filename() || fs::is_directory(file, ignored)) {
        return tl::unexpected(
            Fault{fmt::format("{} is a folder. Name a file in it.", file.string())});
    }
    if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored)) {
        return tl::unexpected(Fault{fmt::format("{} is not a file.", file.string())});
    }
    if (is_store_file(file)) {
        return tl::unexpected(
            Fault{fmt::format("{} is a store, and it stays. Name another file.", file.string())});
    }
    return {};
}

}  // namespace

Checked<void> write_whole(const fs::path& file, std::string_view bytes) {
    if (const auto may = may_be_replaced(file); !may) {
        return may;
    }
    // Absolute, so that there is a folder to bring to disk.
    const auto part = PartFile::open(fs::absolute(file));
    if (!part) {
        return tl::unexpected(part.error());
    }
    (*part)->be_like(file);
    std::ofstream out((*part)->path(), std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
        return tl::unexpected(
            Fault{fmt::format("{} cannot be written: {}.", file.string(), std::strerror(errno))});
    }
    return (*part)->sync().and_then([&] { return (*part)->take_place(); });
}

}  // namespace porchlight
