#include "kiosk/drive/demo_home.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/embedded.h"
#include "core/package_files.h"
#include "kiosk/drive/driver.h"

namespace porchlight {

namespace fs = std::filesystem;

namespace {

void add_words(toml::node& node, const std::string& tag) {
    if (toml::array* array = node.as_array()) {
        for (toml::node& item : *array) {
            add_words(item, tag);
        }
    } else if (toml::table* table = node.as_table()) {
        if (const auto* english = table->get_as<std::string>("en")) {
            table->insert(tag, english->get());  // what is there stays
        }
        for (auto&& [key, value] : *table) {
            add_words(value, tag);
        }
    }
}

void add_language(toml::array& languages, const std::string& tag) {
    for (const toml::node& language : languages) {
        if (language.value<std::string>() == tag) {
            return;
        }
    }
    languages.push_back(tag);
}

std::string read_text(const fs::path& file) {
    auto text = read_whole_file(file);
    if (!text) {
        throw DriveFault{text.error().sentence};
    }
    return std::move(*text);
}

void write_text(const fs::path& file, std::string_view text) {
    std::ofstream out(file, std::ios::binary);
    if (!(out << text).flush()) {
        throw DriveFault{fmt::format("{} cannot be written.", file.string())};
    }
}

void add_pack(const fs::path& home, const fs::path& pack) {
    const std::string tag = tag_of_pack(pack);
    fs::create_directories(home / "locales");
    fs::copy(pack, home / "locales" / tag,
             fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    write_text(home / "clinic.toml", with_words_for(read_text(home / "clinic.toml"), tag));
    static constexpr std::string_view cards = "assets/cards/";
    fs::create_directories(home / "cards");
    for (const auto& [path, text] : embedded_files()) {
        const bool of_pack = fs::exists(pack / "cards" / fs::path(path).filename());
        if (path.starts_with(cards) && !of_pack) {
            write_text(home / "cards" / path.substr(cards.size()), with_words_for(text, tag));
        }
    }
}

}  // namespace

fs::path temporary_home() {
    std::string name = (fs::temp_directory_path() / "porchlight-drive-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw DriveFault{"No temporary folder could be made."};
    }
    return name;
}

void make_demo_home(const fs::path& home, const fs::path& clinic_toml, const fs::path& pack) {
    try {
        if (!fs::exists(home / "clinic.toml")) {
            write_text(home / "clinic.toml", clinic_toml.empty()
                                                 ? std::string(embedded("assets/clinic.toml"))
                                                 : read_text(clinic_toml));
        }
        if (!pack.empty()) {
            add_pack(home, pack);
        }
    } catch (const fs::filesystem_error& failed) {
        throw DriveFault{fmt::format("{} could not be copied: {}.", failed.path1().string(),
                                     failed.code().message())};
    }
}

std::string tag_of_pack(const fs::path& pack) {
    const fs::path whole = fs::absolute(pack).lexically_normal();
    return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

std::string with_words_for(std::string_view text, const std::string& tag) {
    try {
        toml::table root = toml::parse(text);
        add_words(root, tag);
        if (toml::array* languages = root["languages"].as_array()) {
            add_language(*languages, tag);
        }
        std::ostringstream out;
        // Each key at the start of its line and in double quotes, as scripts look for them.
        out << toml::toml_formatter(root, toml::format_flags::allow_unicode_strings) << "\n";
        return out.str();
    } catch (const toml::parse_error&) {
        return std::string(text);
    }
}

}  // namespace porchlight
