#include "core/unzip.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>

#include "core/mend_text.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

constexpr int most_entries = 10'000;

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

/// A name that wants to lie somewhere else. Backslashes are how some Windows programs write it.
bool leaves_its_folder(const std::string& name) {
    const fs::path path(name);
    const bool drive = name.size() > 1 && name[1] == ':';
    return path.is_absolute() || drive || std::find(path.begin(), path.end(), "..") != path.end();
}

/// Reads the entry that is open now; nothing when that would be too much.
Checked<std::string> unpacked(archive* zip, std::size_t room, const std::string& name,
                              const std::string& kind) {
    std::string bytes;
    std::array<char, 65536> block{};
    for (;;) {
        const auto got = archive_read_data(zip, block.data(), block.size());
        if (got == 0) return bytes;
        if (got < 0)
            return tl::unexpected(Fault{
                archive_read_has_encrypted_entries(zip) > 0
                    ? fmt::format("{} is locked with a password. Unpack it first, then give the "
                                  "folder.",
                                  name)
                    : fmt::format("{} is damaged: it cannot be unpacked. Try to get it again.",
                                  name)});
        bytes.append(block.data(), static_cast<std::size_t>(got));
        if (bytes.size() > room)
            return tl::unexpected(Fault{fmt::format(
                "{} is far too large when it is unpacked: this is no {}.", name, kind)});
    }
}

Checked<void> take_entry(archive* zip, archive_entry* entry, std::size_t& room,
                         std::vector<ZipEntry>& found, const std::string& name,
                         const ZipWish& wish) {
    const char* const written = archive_entry_pathname(entry);
    std::string path = written == nullptr ? "" : written;
    mend_utf8(path);
    std::replace(path.begin(), path.end(), '\\', '/');
    const bool link = archive_entry_filetype(entry) == AE_IFLNK ||
                      archive_entry_symlink(entry) != nullptr ||
                      archive_entry_hardlink(entry) != nullptr;
    if (leaves_its_folder(path) || link)
        return tl::unexpected(Fault{fmt::format(
            "{} has a file in it that points outside of its own folder. Nothing was read.", name)});
    const bool hidden =
        fs::path(path).filename().string().starts_with(".") || path.find("__MACOSX/") != path.npos;
    const bool file = archive_entry_filetype(entry) == AE_IFREG;
    if (hidden || !file || !wish.wanted(path)) return {};
    auto bytes = unpacked(zip, room, name, wish.kind);
    if (!bytes) return tl::unexpected(bytes.error());
    room -= bytes->size();
    found.push_back({std::move(path), std::move(*bytes)});
    return {};
}

}  // namespace

Checked<std::vector<ZipEntry>> unzip(std::string_view bytes, const std::string& name,
                                     const ZipWish& wish) {
    const auto broken = [&] {
        return tl::unexpected(Fault{
            fmt::format("{} is not a zip file, or it is cut off. Try to get it again.", name)});
    };
    const Archive zip(archive_read_new(), &archive_read_free);
    if (!zip || archive_read_support_format_zip(zip.get()) != ARCHIVE_OK ||
        archive_read_open_memory(zip.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        return broken();
    std::vector<ZipEntry> found;
    std::size_t room = wish.most_bytes;
    for (int entries = 0;; ++entries) {
        archive_entry* entry = nullptr;
        const int read = archive_read_next_header(zip.get(), &entry);
        if (read == ARCHIVE_EOF) return found;
        if (read != ARCHIVE_OK && read != ARCHIVE_WARN) return broken();
        if (entries == most_entries)
            return tl::unexpected(Fault{fmt::format(
                "{} has more than {} files in it: this is no {}.", name, most_entries, wish.kind)});
        if (const auto taken = take_entry(zip.get(), entry, room, found, name, wish); !taken)
            return tl::unexpected(taken.error());
    }
}

}  // namespace porchlight
