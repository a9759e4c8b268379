#include "core/pack.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/stringoptions.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

#include "core/check.h"
#include "core/embedded.h"
#include "core/pack_forms_reading.h"
#include "core/po_file.h"
#include "core/toml_reading.h"

namespace porchlight {

namespace {

Reader texts_into(std::vector<std::string>& target) {
    return each([&target](const At& item) { text_into(target.emplace_back())(item); });
}

void read_line_factor(const At& at, float& factor) {
    double wanted = 1;
    number_into(wanted, 0.8, 2)(at);
    factor = static_cast<float>(wanted);
}

void read_all(Reading& reading, const toml::table& table, Pack& pack) {
    std::string direction;
    constexpr auto required = Need::required;
    const auto later = [](const At&) {};  // by read_forms
    read_keys(reading, table,
              {{"endonym", text_into(pack.endonym), required},
               {"direction", one_of_into(direction, {"ltr", "rtl"}), required},
               {"script", text_into(pack.script), required},
               {"line_factor", [&](const At& at) { read_line_factor(at, pack.line_factor); }},
               {"authors", texts_into(pack.authors)},
               {"reviewed_by", texts_into(pack.reviewed_by)},
               {"avoid", texts_into(pack.avoid)},
               {"cldr", later},
               {"digits", later},
               {"and", later},
               {"dates", later}});
    pack.forms = read_forms(reading, table, pack.tag);
    pack.rtl = direction == "rtl";
    if (const toml::node* node = table.get("endonym"); node != nullptr) {
        const At at{reading, "endonym", *node};
        constexpr std::size_t longest = 60;  // bytes; a chip holds about twelve letters
        const bool strange = std::ranges::any_of(
            pack.endonym, [](char c) { return static_cast<unsigned char>(c) < ' '; });
        if (pack.endonym.empty() || pack.endonym.size() > longest || strange) {
            at.should_be("the language's own name for itself, in one or two words.");
        }
    }
}

/// "polski" stands on its own on a chip: "Polski". Empty for a language that CLDR does not know.
std::string endonym_of(const icu::Locale& locale) {
    icu::UnicodeString name;
    locale.getDisplayName(locale, name);
    if (name == icu::UnicodeString(locale.getLanguage())) {
        return {};
    }
    name.toTitle(nullptr, locale, U_TITLECASE_NO_LOWERCASE);
    std::string endonym;
    return name.toUTF8String(endonym);
}

}  // namespace

bool is_language_tag(std::string_view text) {
    constexpr std::size_t longest = 35;  // BCP-47 asks for that much room (RFC 5646, 4.4.1)
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto first = text.substr(0, text.find('-'));
    if (text.size() > longest || first.size() < 2 || first.size() > 3 ||
        !std::ranges::all_of(first, [](char c) { return c >= 'a' && c <= 'z'; })) {
        return false;
    }
    for (auto rest = text.substr(first.size()); !rest.empty();) {
        const auto part = rest.substr(1, rest.find('-', 1) - 1);
        if (part.size() < 2 || part.size() > 8 || !std::ranges::all_of(part, [&](char c) {
                return letter(c) || (c >= '0' && c <= '9');
            })) {
            return false;
        }
        rest.remove_prefix(1 + part.size());
    }
    return true;
}

tl::expected<Pack, LineFault> read_manifest(std::string_view toml, std::string tag) {
    Pack pack;
    pack.tag = std::move(tag);
    Reading reading("pack.toml");
    try {
        read_all(reading, toml::parse(toml), pack);
    } catch (const toml::parse_error& broken) {
        reading.wrong(broken);
    }
    if (!reading.fine()) {
        return tl::unexpected(LineFault{reading.line(), reading.sentence()});
    }
    return pack;
}

Checked<std::string> manifest_for(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
    const std::string endonym = U_SUCCESS(status) ? endonym_of(locale) : "";
    if (endonym.empty()) {
        return tl::unexpected(Fault{fmt::format(
            "Nothing is known about the language \"{}\". Start its pack with `porchlight pack new "
            "{}` and fill in its pack.toml.",
            tag, tag)});
    }
    const bool rtl = locale.isRightToLeft() != 0;
    locale.addLikelySubtags(status);
    return fmt::format(
        "endonym = \"{}\"\ndirection = \"{}\"\nscript = \"{}\"\n"
        "# How much taller its lines are than Latin ones. Khmer needs 1.2.\n"
        "line_factor = 1.0\n"
        "# Who wrote it, and which native speakers have read all of it.\n"
        "authors = []\nreviewed_by = []\n"
        "# Words that this pack never says, because they hurt.\navoid = []\n",
        endonym, rtl ? "rtl" : "ltr", locale.getScript());
}

PackCounts counts_of(const PoFile& po, const PoFile& wanted) {
    std::map<std::string, const PoEntry*> there;
    for (const PoEntry& entry : po.entries) {
        there[po_key(entry.context, entry.id)] = &entry;
    }
    PackCounts counts;
    for (const PoEntry& entry : wanted.entries) {
        const auto found = there.find(po_key(entry.context, entry.id));
        const bool done = found != there.end() && found->second->translated();
        counts.all += 1;
        counts.translated += done ? 1 : 0;
        counts.reviewed += done && found->second->reviewed ? 1 : 0;
    }
    return counts;
}

const PoFile& sentence_template() {
    static const PoFile read = [] {
        auto po = read_po(embedded("locales/porchlight.pot"));
        CHECK(po.has_value());
        return std::move(*po);
    }();
    return read;
}

}  // namespace porchlight
