// Where cards come from: those that are built in, and the clinic's own folder.
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <system_error>

#include "core/cards_reading.h"
#include "core/check.h"
#include "core/embedded.h"

namespace porchlight {

namespace fs = std::filesystem;

tl::expected<CardPack, CardFault> read_card(const fs::path& file) {
    std::error_code ignored;
    std::ifstream in;
    if (fs::is_regular_file(file, ignored)) {  // a pipe would never end
        in.open(file, std::ios::binary);
    }
    std::string text(card_file_limit + 1, '\0');  // one more tells that it is too large
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!in.is_open() || in.bad()) {
        return tl::unexpected(CardFault{file.string(), 1, "This file cannot be opened."});
    }
    text.resize(static_cast<std::size_t>(in.gcount()));
    return parse_card(text, file);
}

const Cards& built_in_cards() {
    static const Cards cards = [] {
        Cards made;
        for (const auto& [path, text] : embedded_files()) {
            const fs::path file(path);
            if (file.parent_path() != "assets/cards") {
                continue;
            }
            if (auto read = parse_card(text, file)) {
                made.packs.emplace(read->id, std::move(*read));
            } else {
                made.faults.push_back(read.error());
            }
        }
        CHECK(made.pack("overdose") != nullptr);
        return made;
    }();
    return cards;
}

void read_cards_of(const fs::path& folder, const Cards* before, Cards& cards) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        if (at->path().extension() == ".toml") {
            files.push_back(at->path());
        }
    }
    if (failed && failed != std::errc::no_such_file_or_directory) {
        cards.faults.push_back({folder.string(), 1, "This folder cannot be opened."});
    }
    std::ranges::sort(files);
    if (files.size() > cards_in_a_folder) {
        cards.faults.push_back(
            {files[cards_in_a_folder].string(), 1,
             fmt::format("Only the first {} cards of a folder are read.", cards_in_a_folder)});
        files.resize(cards_in_a_folder);
    }
    for (const fs::path& file : files) {
        if (auto read = read_card(file)) {
            cards.packs.insert_or_assign(read->id, *read);
        } else {
            cards.faults.push_back(read.error());
            if (const CardPack* good =
                    before == nullptr ? nullptr : before->pack(file.stem().string())) {
                cards.packs.insert_or_assign(good->id, *good);
            }
        }
    }
}

}  // namespace porchlight
