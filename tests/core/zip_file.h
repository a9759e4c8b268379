// Makes zip files, also such as nobody should trust.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace porchlight::test {

/// A file, or a link that points at `text`.
struct Entry {
    std::string name, text;
    bool link = false;
};

inline std::string zip_of(const std::vector<Entry>& entries) {
    std::size_t room = 200'000;
    for (const Entry& entry : entries) room += entry.text.size();
    std::string bytes(room, '\0');
    std::size_t used = 0;
    archive* const zip = archive_write_new();
    archive_write_set_format_zip(zip);
    REQUIRE(archive_write_open_memory(zip, bytes.data(), bytes.size(), &used) == ARCHIVE_OK);
    for (const Entry& entry : entries) {
        archive_entry* const head = archive_entry_new();
        archive_entry_set_pathname(head, entry.name.c_str());
        archive_entry_set_filetype(head, entry.link ? AE_IFLNK : AE_IFREG);
        if (entry.link) archive_entry_set_symlink(head, entry.text.c_str());
        archive_entry_set_perm(head, 0644);
        archive_entry_set_size(head, entry.link ? 0 : static_cast<la_int64_t>(entry.text.size()));
        REQUIRE(archive_write_header(zip, head) == ARCHIVE_OK);
        if (!entry.link) archive_write_data(zip, entry.text.data(), entry.text.size());
        archive_entry_free(head);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    bytes.resize(used);
    return bytes;
}

}  // namespace porchlight::test
