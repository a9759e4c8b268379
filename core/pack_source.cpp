#include "core/pack_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/cards_reading.h"
#include "core/embedded.h"
#include "core/file_mark.h"
#include "core/package_files.h"
#include "core/unzip.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

constexpr const char* manifest = "pack.toml";
constexpr const char* sentences = "porchlight.po";
constexpr std::size_t manifest_limit = std::size_t{64} * 1024;

/// Where in a pack such a file stands; others are left out.
bool belongs(const std::string& path) {
    const fs::path file(path);
    const std::string folder = file.parent_path().string();
    const std::string kind = lower_case(file.extension().string());
    const auto one_of = [&](std::initializer_list<std::string_view> kinds) {
        return std::ranges::find(kinds, std::string_view(kind)) != kinds.end();
    };
    if (folder.empty()) {
        return path == manifest || path == sentences || one_of({".md", ".txt"});
    }
    return (folder == "fonts" && one_of({".ttf", ".otf", ".ttc"})) ||
           (folder == "audio" && one_of({".opus", ".ogg", ".wav"})) ||
           (folder == "cards" && one_of({".toml"}));
}

/// The tag in the header of porchlight.po. Poedit writes "pt_BR" for "pt-BR".
Checked<std::string> tag_of(const PackSource& source) {
    const auto text = source.files.find(sentences);
    if (text == source.files.end()) {
        return tl::unexpected(Fault{fmt::format("There is no {} in it.", sentences)});
    }
    const auto po = read_po(text->second);
    if (!po) {
        return tl::unexpected(
            Fault{fmt::format("{}:{}: {}", sentences, po.error().line, po.error().sentence)});
    }
    std::string tag = po->said("Language");
    std::ranges::replace(tag, '_', '-');
    if (!is_language_tag(tag)) {
        return tl::unexpected(Fault{fmt::format(
            "{}:{}: The header should say which language it is, as in \"Language: pl\".", sentences,
            po->header_line)});
    }
    return tag;
}

Checked<PackSource> with_tag(PackSource source) {
    auto tag = tag_of(source);
    if (!tag) {
        return tl::unexpected(tag.error());
    }
    source.tag = std::move(*tag);
    return source;
}

/// A PO file brings no pack.toml of its own.
Checked<PackSource> with_manifest(PackSource source) {
    const auto known = embedded_files().find("locales/" + source.tag + "/" + manifest);
    if (known != embedded_files().end()) {
        source.files[manifest] = known->second;
        return source;
    }
    auto made = manifest_for(source.tag);
    if (!made) {
        return tl::unexpected(made.error());
    }
    source.files[manifest] = std::move(*made);
    return source;
}

Checked<PackSource> read_po_alone(const fs::path& file) {
    auto text = read_whole_file(file, po_file_limit);
    if (!text) {
        return tl::unexpected(text.error());
    }
    PackSource source;
    source.files[sentences] = std::move(*text);
    auto tagged = with_tag(std::move(source));
    return tagged ? with_manifest(std::move(*tagged)) : tagged;
}

Checked<PackSource> read_folder(const fs::path& folder) {
    PackSource source;
    std::size_t room = most_pack_bytes;
    for (const char* within : {"", "fonts", "audio", "cards"}) {
        std::error_code failed;
        for (fs::directory_iterator at(folder / within, failed), end; !failed && at != end;
             at.increment(failed)) {
            const std::string path = (fs::path(within) / at->path().filename()).string();
            std::error_code ignored;
            if (!belongs(path) || !at->is_regular_file(ignored)) {
                continue;
            }
            auto bytes = read_whole_file(at->path(), room);
            if (!bytes) {
                return tl::unexpected(bytes.error());
            }
            room -= bytes->size();
            source.files[path] = std::move(*bytes);
        }
    }
    return with_tag(std::move(source));
}

/// "pl/" where the zip has the pack in a folder of its own.
std::string folder_of_pack(const std::vector<ZipEntry>& entries) {
    std::string shortest;
    bool found = false;
    for (const ZipEntry& entry : entries) {
        const fs::path path(entry.path);
        if (path.filename() == sentences) {
            const std::string folder = path.parent_path().string();
            if (!found || folder.size() < shortest.size()) {
                shortest = folder;
                found = true;
            }
        }
    }
    return shortest.empty() ? "" : shortest + "/";
}

}  // namespace

Checked<PackSource> pack_in_zip(std::string_view zip, const std::string& name, std::size_t most) {
    const auto any_of_a_pack = [](const std::string& path) {
        const fs::path file(path);
        return belongs(file.filename().string()) ||
               belongs((file.parent_path().filename() / file.filename()).string());
    };
    auto entries = unzip(zip, name, {"locale pack", most, any_of_a_pack});
    if (!entries) {
        return tl::unexpected(entries.error());
    }
    const std::string folder = folder_of_pack(*entries);
    PackSource source;
    for (ZipEntry& entry : *entries) {
        if (entry.path.starts_with(folder) && belongs(entry.path.substr(folder.size()))) {
            source.files[entry.path.substr(folder.size())] = std::move(entry.bytes);
        }
    }
    return with_tag(std::move(source));
}

Checked<PackSource> read_pack_source(const fs::path& from) {
    std::error_code ignored;
    if (fs::is_directory(from, ignored)) {
        return read_folder(from);
    }
    if (lower_case(from.extension().string()) == ".po") {
        return read_po_alone(from);
    }
    const auto zip = read_whole_file(from, most_pack_bytes);
    if (!zip) {
        return tl::unexpected(zip.error());
    }
    return pack_in_zip(*zip, from.filename().string());
}

Checked<PackSource> read_pack_texts(const fs::path& folder) {
    PackSource source;
    source.tag = folder.filename();
    for (const auto& [name, limit] :
         {std::pair{manifest, manifest_limit}, std::pair{sentences, po_file_limit}}) {
        auto bytes = read_whole_file(folder / name, limit);
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        source.files[name] = std::move(*bytes);
    }
    for (const auto& [name, mark] : marks_in(folder / "cards")) {
        const std::string path = "cards/" + name;
        if (!belongs(path)) {
            continue;
        }
        auto bytes = read_whole_file(folder / path, card_file_limit);
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        source.files[path] = std::move(*bytes);
    }
    return source;
}

PackLook look_at_pack(const PackSource& source) {
    PackLook look;
    const auto wrong = [&look](const char* file, std::size_t line, std::string sentence) {
        look.faults.push_back({PackFault::Weight::wrong, file, line, std::move(sentence)});
    };
    const auto toml = source.files.find(manifest);
    if (toml == source.files.end()) {
        wrong(manifest, 0, "It is missing.");
    } else if (auto pack = read_manifest(toml->second, source.tag)) {
        look.pack = std::move(*pack);
    } else {
        wrong(manifest, pack.error().line, pack.error().sentence);
    }
    const auto text = source.files.find(sentences);
    auto po = read_po(text == source.files.end() ? std::string_view{} : text->second);
    if (!po) {
        wrong(sentences, po.error().line, po.error().sentence);
        return look;
    }
    look.po = std::move(*po);
    auto faults = faults_in(look.po, look.pack, sentence_template());
    std::ranges::move(faults, std::back_inserter(look.faults));
    look.cards = read_pack_cards(source.files, look.pack, look.faults);
    return look;
}

}  // namespace porchlight
