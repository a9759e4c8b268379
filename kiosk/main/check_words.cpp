#include "kiosk/main/check_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "core/embedded.h"
#include "kiosk/ui/catalogues.h"
#include "kiosk/ui/text.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using Mark = Finding::Mark;

/// How many sentences there are to translate: the entries of the template but its header.
std::size_t sentences_in_all() {
    constexpr std::string_view entry = "\nmsgid ";
    const std::string_view words = embedded("locales/porchlight.pot");
    std::size_t count = 0;
    for (auto at = words.find(entry); at != words.npos; at = words.find(entry, at + 1)) {
        ++count;
    }
    return count - 1;
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    if (at + sizeof number <= bytes.size()) {
        std::memcpy(&number, bytes.data() + at, sizeof number);
    }
    return number;
}

/// The translated sentences of a compiled catalogue, without its header. The format is that of
/// GNU gettext's MO files; msgfmt wrote them for this machine and leaves out what is not finished.
std::vector<std::string_view> translated(std::string_view catalogue) {
    constexpr std::size_t count_at = 8, table_at = 16, row = 8;
    std::vector<std::string_view> sentences;
    const std::uint32_t count = number_at(catalogue, count_at);
    const std::uint32_t table = number_at(catalogue, table_at);
    for (std::uint32_t i = 1; i < count; ++i) {
        const std::uint32_t length = number_at(catalogue, table + i * row);
        const std::uint32_t at = number_at(catalogue, table + i * row + 4);
        sentences.push_back(catalogue.substr(at, length));
    }
    return sentences;
}

bool is_built_in(const std::string& tag) {
    return std::any_of(packs().begin(), packs().end(),
                       [&](const Pack& each) { return each.tag == tag; });
}

Finding check_pack(const std::string& tag) {
    const std::string about = "pack " + tag;
    if (!is_built_in(tag)) {
        return {Mark::broken, about,
                fmt::format("There is no pack for \"{}\"; people who touch it would see English. "
                            "Take it out of \"languages\" in clinic.toml.",
                            tag)};
    }
    const Pack& found = pack(tag);
    if (tag == "en") {
        return {Mark::ok, about, fmt::format("{}, the language it is written in", found.endonym)};
    }
    const std::size_t all = sentences_in_all();
    const std::size_t done = std::min(all, translated(compiled_catalogue(tag)).size());
    const std::string how_far = fmt::format("{}, {} of {} sentences", found.endonym, done, all);
    if (done < all) {
        return {Mark::look, about, how_far + "; let somebody translate the rest"};
    }
    if (!found.reviewed) {
        return {Mark::look, about,
                how_far +
                    ", not read by a native speaker yet; let one read it and write their "
                    "name into reviewed_by of its pack.toml"};
    }
    return {Mark::ok, about, how_far + ", read by a native speaker"};
}

bool has_letters(TextPainter& painter, const std::string& tag) {
    const Pack& found = pack(tag);
    std::vector<std::string_view> sentences = translated(compiled_catalogue(found.tag));
    sentences.push_back(found.endonym);
    return std::none_of(sentences.begin(), sentences.end(), [&](std::string_view sentence) {
        std::string text(sentence);  // plural forms stand one after the other, with a 0 between
        std::replace(text.begin(), text.end(), '\0', ' ');
        return painter.measure({text, found.tag}).missing;
    });
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
        findings.push_back(check_pack(tag));
    }
    return findings;
}

Finding check_fonts(const Settings& settings) {
    constexpr std::size_t no_textures_are_made = 0;
    TextPainter painter(no_textures(), no_textures_are_made);
    std::vector<std::string> missing;
    for (const std::string& tag : settings.languages) {
        if (!has_letters(painter, tag)) {
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
