#include "core/packs.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/check.h"
#include "core/embedded.h"
#include "core/pack_source.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

constexpr const char* manifest_name = "pack.toml";
constexpr const char* sentences_name = "porchlight.po";

/// What the first says, and what only the second has.
PoFile completed(PoFile po, const PoFile& with) {
    std::set<std::string> there;
    for (const PoEntry& entry : po.entries) {
        if (entry.translated()) {
            there.insert(po_key(entry.context, entry.id));
        }
    }
    std::erase_if(po.entries, [](const PoEntry& entry) { return !entry.translated(); });
    const bool counts_alike = po.said("Plural-Forms") == with.said("Plural-Forms");
    for (const PoEntry& entry : with.entries) {
        if (!there.contains(po_key(entry.context, entry.id)) &&
            (entry.many.empty() || counts_alike)) {
            po.entries.push_back(entry);
        }
    }
    return po;
}

Checked<std::shared_ptr<const LoadedPack>> read_pack(const fs::path& folder,
                                                     std::map<std::string, FileMark> marks) {
    const auto source = read_pack_texts(folder);
    if (!source) {
        return tl::unexpected(Fault{folder.string() + ": " + source.error().sentence});
    }
    PackLook look = look_at_pack(*source);
    const auto wrong = std::ranges::find(look.faults, PackFault::Weight::wrong, &PackFault::weight);
    if (wrong != look.faults.end()) {
        return tl::unexpected(Fault{folder.string() + "/" + said(*wrong)});
    }
    auto made = std::make_shared<LoadedPack>();
    made->pack = std::move(look.pack);
    made->marks = std::move(marks);
    made->words = Catalogue(completed(look.po, built_in_sentences(made->pack.tag)));
    made->sentences = std::move(look.po);
    made->cards = std::move(look.cards);
    std::error_code ignored;
    if (fs::is_directory(folder / "fonts", ignored)) {
        made->fonts = folder / "fonts";
    }
    return made;
}

std::map<std::string, FileMark> marks_of(const fs::path& folder) {
    std::map<std::string, FileMark> marks{{manifest_name, mark_of(folder / manifest_name)},
                                          {sentences_name, mark_of(folder / sentences_name)},
                                          {"fonts", mark_of(folder / "fonts")}};
    for (const auto& [name, mark] : marks_in(folder / "cards")) {
        marks.emplace("cards/" + name, mark);
    }
    return marks;
}

/// The folders with a language's name, in its order; others are none of ours.
std::vector<fs::path> pack_folders(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
        std::error_code ignored;
        if (is_language_tag(at->path().filename().string()) && at->is_directory(ignored)) {
            found.push_back(at->path());
        }
    }
    std::ranges::sort(found);
    found.resize(std::min(found.size(), packs_in_a_folder));
    return found;
}

}  // namespace

const std::vector<Pack>& built_in_packs() {
    static const std::vector<Pack> packs = [] {
        std::vector<Pack> read;
        for (const auto& [path, text] : embedded_files()) {
            const fs::path file(path);
            if (file.filename() == manifest_name) {
                auto pack = read_manifest(text, file.parent_path().filename());
                CHECK(pack.has_value());
                read.push_back(std::move(*pack));
            }
        }
        std::ranges::stable_partition(read, [](const Pack& one) { return one.tag == "en"; });
        return read;
    }();
    return packs;
}

PoFile built_in_sentences(const std::string& tag) {
    const auto found = embedded_files().find("locales/" + tag + "/" + sentences_name);
    if (found == embedded_files().end()) {
        return {};
    }
    auto po = read_po(found->second);
    CHECK(po.has_value());
    return std::move(*po);
}

PoFile sentences_of(const ClinicPacks& packs, const std::string& tag) {
    const auto own = packs.packs.find(tag);
    return own != packs.packs.end() ? own->second->sentences : built_in_sentences(tag);
}

const LoadedPack& built_in_pack(const std::string& tag) {
    static std::map<std::string, LoadedPack> loaded;
    const auto known = loaded.find(tag);
    if (known != loaded.end()) {
        return known->second;
    }
    const auto& all = built_in_packs();
    const auto pack = std::ranges::find(all, tag, &Pack::tag);
    CHECK(pack != all.end());
    LoadedPack& made = loaded[tag];
    made.pack = *pack;
    made.words = Catalogue(built_in_sentences(tag));
    return made;
}

ClinicPacks read_packs_of(const fs::path& folder, const ClinicPacks* before) {
    ClinicPacks read;
    for (const fs::path& each : pack_folders(folder)) {
        const std::string tag = each.filename();
        std::shared_ptr<const LoadedPack> known;
        if (before != nullptr && before->packs.contains(tag)) {
            known = before->packs.at(tag);
        }
        auto marks = marks_of(each);
        if (known != nullptr && known->marks == marks) {
            read.packs[tag] = known;
        } else if (auto made = read_pack(each, std::move(marks))) {
            read.packs[tag] = std::move(*made);
        } else {
            read.faults.push_back(made.error());
            if (known != nullptr) {
                read.packs[tag] = known;
            }
        }
    }
    return read;
}

std::map<std::string, FileMark> pack_marks(const fs::path& folder) {
    std::map<std::string, FileMark> marks;
    for (const fs::path& each : pack_folders(folder)) {
        for (auto& [name, mark] : marks_of(each)) {
            marks.emplace(each.filename().string() + "/" + name, mark);
        }
    }
    return marks;
}

}  // namespace porchlight
