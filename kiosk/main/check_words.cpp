#include "kiosk/main/check_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/packs.h"
#include "kiosk/main/progress_line.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using Mark = Finding::Mark;

bool is_there(const std::string& tag) {
    return pack(tag).tag == tag;
}

/// "12 of 1,737 sentences read by a native speaker".
std::string how_far_read(const PackCounts& counts) {
    return fmt::format("{} of {} read by a native speaker",
                       counted(static_cast<std::size_t>(counts.reviewed)),
                       counted(static_cast<std::size_t>(counts.all), "sentence"));
}

Finding check_pack(const Settings& settings, const std::string& tag) {
    const std::string about = "pack " + tag;
    if (!is_there(tag)) {
        return {Mark::broken, about,
                fmt::format("There is no pack for \"{}\"; nobody can pick it. Put one in with "
                            "`porchlight pack add`, or take it out of \"languages\".",
                            tag)};
    }
    const Pack& found = pack(tag);
    if (tag == "en") {
        return {Mark::ok, about, fmt::format("{}, the language it is written in", found.endonym)};
    }
    const PackCounts counts = counts_of(sentences_of(settings.packs, tag), sentence_template());
    if (counts.translated < counts.all) {
        return {Mark::look, about,
                fmt::format("{}, {} of {} translated; screens that lack words are in English",
                            found.endonym, counted(static_cast<std::size_t>(counts.translated)),
                            counted(static_cast<std::size_t>(counts.all), "sentence"))};
    }
    if (counts.reviewed < counts.all) {
        return {
            Mark::look, about,
            fmt::format("{}, {}; let one read it in Poedit", found.endonym, how_far_read(counts))};
    }
    return {Mark::ok, about, fmt::format("{}, read by a native speaker", found.endonym)};
}

/// Whether a font has every letter of that language.
bool has_letters(TextPainter& painter, const Settings& settings, const std::string& tag) {
    std::string letters = pack(tag).endonym;
    for (const PoEntry& entry : sentences_of(settings.packs, tag).entries) {
        for (const std::string& words : entry.words) {
            letters += " " + words;
        }
    }
    return !painter.measure({letters, tag}).missing;
}

/// The icon font turns a whole name into one square; without it the name stands there in letters.
bool has_icons(TextPainter& painter) {
    constexpr float px = 32;
    TextSpec spec{"volume_up", "en", "Material Icons", px};
    return painter.measure(spec).width < 2 * px;
}

bool has_ticket_pictures(TextPainter& painter) {
    return !painter.measure({"\U0001F9A2", "en", "Noto Color Emoji"}).missing;  // the swan
}

}  // namespace

std::vector<Finding> check_packs(const Settings& settings) {
    std::vector<Finding> findings;
    for (const std::string& tag : settings.languages) {
        findings.push_back(check_pack(settings, tag));
    }
    for (const auto& [tag, loaded] : settings.packs.packs) {
        if (std::ranges::find(settings.languages, tag) == settings.languages.end()) {
            findings.push_back(check_pack(settings, tag));
        }
    }
    for (const Fault& fault : settings.packs.faults) {
        findings.push_back({Mark::broken, "packs", fault.sentence + " It is not used."});
    }
    return findings;
}

Finding check_fonts(const Settings& settings) {
    constexpr std::size_t no_textures_are_made = 0;
    TextPainter painter(no_textures(), no_textures_are_made);
    std::vector<std::string> missing;
    for (const std::string& tag : settings.languages) {
        if (is_there(tag) && !has_letters(painter, settings, tag)) {
            missing.push_back(
                fmt::format("letters of {} (fonts-noto-core, fonts-noto-cjk)", pack(tag).endonym));
        }
    }
    if (!has_icons(painter)) {
        missing.emplace_back("icons (fonts-material-design-icons-iconfont)");
    }
    if (!has_ticket_pictures(painter)) {
        missing.emplace_back("ticket pictures (fonts-noto-color-emoji)");
    }
    if (missing.empty()) {
        return {Mark::ok, "fonts",
                fmt::format("all letters of {} languages, icons and ticket pictures",
                            settings.languages.size())};
    }
    std::string list = missing.front();
    for (std::size_t i = 1; i < missing.size(); ++i) {
        list += ", " + missing[i];
    }
    return {Mark::broken, "fonts",
            fmt::format("There is no font for {}. Install these packages.", list)};
}

}  // namespace porchlight
