#include "kiosk/main/pack_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <optional>

#include "core/ids.h"
#include "core/lacking_words.h"
#include "core/pack_install.h"
#include "core/pack_start.h"
#include "core/package_files.h"
#include "core/packs.h"
#include "core/settings.h"
#include "kiosk/drive/driver.h"
#include "kiosk/main/pack_check.h"
#include "kiosk/main/progress_line.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

bool could_not(const std::string& sentence) {
    std::cout.flush();
    std::cerr << sentence << '\n';
    return false;
}

/// A folder of our own for what comes as a zip or a PO file; gone again at the end.
struct Aside {
    fs::path path = fs::temp_directory_path() / ("porchlight-pack-" + new_uuid());
    Aside() = default;
    ~Aside() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;
};

Checked<PackAtHand> laid_aside(PackSource source, const Aside& aside, const std::string& name) {
    if (auto done = install_pack(source, aside.path); !done) {
        return tl::unexpected(done.error());
    }
    const fs::path folder = aside.path / source.tag;
    return PackAtHand{std::move(source), folder, name};
}

/// A path, else the tag of a pack of this clinic, else of one inside the program.
Checked<PackAtHand> find_pack(const fs::path& home, const std::string& what, const Aside& aside) {
    std::error_code ignored;
    const fs::path own = home / "locales" / what;
    const bool path = fs::exists(what, ignored);
    if (path || (is_language_tag(what) && fs::exists(own, ignored))) {
        const fs::path from = path ? fs::path(what) : own;
        auto source = read_pack_source(from);
        if (!source) {
            return tl::unexpected(Fault{from.string() + ": " + source.error().sentence});
        }
        const bool folder = fs::is_directory(from, ignored);
        return laid_aside(std::move(*source), aside, folder ? (from / "").string() : "");
    }
    if (!is_language_tag(what)) {
        return tl::unexpected(Fault{fmt::format("There is no file or folder {}.", what)});
    }
    if (what == "en") {
        PackSource english{"en", {{"porchlight.po", ""}}};
        return PackAtHand{english, {}, "en/"};
    }
    auto source = built_in_source(what);
    if (!source) {
        return tl::unexpected(
            Fault{fmt::format("There is no pack \"{}\". `porchlight pack list` says which there "
                              "are.",
                              what)});
    }
    return PackAtHand{std::move(*source), {}, what + "/"};
}

/// English stands in the code: it has screens, and no words of its own to check.
bool check_one(const PackAtHand& pack, const PackWish& wish, const fs::path& pictures) {
    bool good = true;
    if (pack.source.tag == "en" && pack.folder.empty()) {
        std::cout << how_far({built_in_pack("en").pack, {}, {}}) << '\n';
    } else {
        const PackVerdict verdict = check_words_of(pack);
        std::cout << how_far(verdict.look) << '\n';
        good = !verdict.wrong && !verdict.unfinished;
        if (verdict.wrong) {
            return false;  // its screens would be none of its own
        }
    }
    std::cout.flush();
    return (wish.words_only || check_screens_of(pack, pictures)) && good;
}

std::vector<std::string> every_tag(const fs::path& home) {
    std::vector<std::string> tags;
    for (const Pack& pack : built_in_packs()) {
        tags.push_back(pack.tag);
    }
    std::error_code failed;
    for (fs::directory_iterator at(home / "locales", failed), end; !failed && at != end;
         at.increment(failed)) {
        const std::string tag = at->path().filename();
        if (is_language_tag(tag) && std::ranges::find(tags, tag) == tags.end()) {
            tags.push_back(tag);
        }
    }
    return tags;
}

/// Texts of clinic.toml that say nothing in that language.
void say_own_words(const fs::path& home, const std::string& tag) {
    const auto text = read_whole_file(home / "clinic.toml");
    const auto lacking = text ? lacking_words(*text, tag) : std::vector<std::size_t>{};
    if (!lacking.empty()) {
        std::cout << fmt::format(
            "clinic.toml says {} not in \"{}\" yet (line {} is the first); screens with them are "
            "in English\n",
            counted(lacking.size(), "thing"), tag, lacking.front());
    }
}

}  // namespace

bool run_pack_new(const PackWish& wish) {
    const fs::path folder = fs::path(wish.into) / wish.what;
    std::error_code ignored;
    auto source = start_pack(wish.what);
    if (!source) {
        return could_not(source.error().sentence);
    }
    if (fs::exists(folder, ignored)) {
        return could_not(fmt::format("{} is there already. Nothing was changed.", folder.string()));
    }
    if (auto done = install_pack(*source, wish.into); !done) {
        return could_not(done.error().sentence);
    }
    const PackLook look = look_at_pack(*source);
    std::cout << fmt::format("{} is begun. Open porchlight.po in it with Poedit.\n{}\n",
                             folder.string(), how_far(look));
    return true;
}

bool run_pack_check(const fs::path& home, const PackWish& wish) {
    std::vector<std::string> tags = wish.all ? every_tag(home) : std::vector{wish.what};
    std::size_t at_fault = 0;
    for (const std::string& what : tags) {
        const Aside aside;
        const auto pack = find_pack(home, what, aside);
        if (!pack) {
            ++at_fault;
            could_not(pack.error().sentence);
            continue;
        }
        const fs::path pictures =
            wish.pictures.empty() || !wish.all ? wish.pictures : wish.pictures / pack->source.tag;
        try {
            at_fault += check_one(*pack, wish, pictures) ? 0 : 1;
        } catch (const DriveFault& fault) {
            return could_not(fault.sentence);
        }
    }
    std::cout << fmt::format("{}, {} with something to mend\n", counted(tags.size(), "pack"),
                             at_fault);
    return at_fault == 0 || could_not("Something is to be mended: see the lines that say so.");
}

bool run_pack_add(const fs::path& home, const PackWish& wish) {
    const Aside aside;
    std::error_code ignored;
    if (!fs::exists(wish.what, ignored)) {
        return could_not(fmt::format("There is no file or folder {}.", wish.what));
    }
    const auto pack = find_pack(home, wish.what, aside);
    if (!pack) {
        return could_not(pack.error().sentence);
    }
    const PackVerdict verdict = check_words_of(*pack);
    if (verdict.wrong) {
        return could_not("The pack was not put in: mend these lines first. The one before stays.");
    }
    if (verdict.unfinished && !wish.unfinished) {
        std::cout << how_far(verdict.look) << '\n';
        return could_not(
            "The pack was not put in: sentences are missing. With --unfinished it is, and screens "
            "that lack words are in English.");
    }
    if (auto done = install_pack(pack->source, home / "locales"); !done) {
        return could_not(done.error().sentence);
    }
    std::cout << how_far(verdict.look) << "\nput in; screens that are running show it in seconds\n";
    say_own_words(home, pack->source.tag);
    std::cout << fmt::format("`porchlight pack check {}` measures every screen with it\n",
                             pack->source.tag);
    return true;
}

bool run_pack_remove(const fs::path& home, const PackWish& wish) {
    if (auto done = remove_pack(wish.what, home / "locales"); !done) {
        return could_not(done.error().sentence);
    }
    const bool inside =
        std::ranges::find(built_in_packs(), wish.what, &Pack::tag) != built_in_packs().end();
    std::cout << fmt::format("{} is taken out{}\n", wish.what,
                             inside ? "; the pack inside the program stands in its place" : "");
    return true;
}

bool run_pack_list(const fs::path& home) {
    const auto settings = read_settings(home / "clinic.toml");
    if (!settings) {
        return could_not(settings.error().sentence);
    }
    use_packs(settings->packs);
    for (const Pack& each : packs()) {
        const bool own = settings->packs.packs.contains(each.tag);
        const bool offered =
            own || std::ranges::find(settings->languages, each.tag) != settings->languages.end();
        const PackCounts counts =
            counts_of(sentences_of(settings->packs, each.tag), sentence_template());
        const auto number = [](int value) { return counted(static_cast<std::size_t>(value)); };
        const std::string words =
            each.tag == "en" && !own
                ? "the language the screens are written in"
                : fmt::format("{} of {} sentences, {} read by a native speaker",
                              number(counts.translated), number(counts.all),
                              number(counts.reviewed));
        std::cout << fmt::format("{:<9}{:<14}{}{}; {}\n", each.tag, own ? "clinic's" : "built in",
                                 words, offered ? "" : ", not in \"languages\"", each.endonym);
    }
    for (const Fault& fault : settings->packs.faults) {
        std::cout << fault.sentence << '\n';
    }
    return settings->packs.faults.empty() ||
           could_not("A pack cannot be used: see the line that says so.");
}

}  // namespace porchlight
