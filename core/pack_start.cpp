#include "core/pack_start.h"

#include <fmt/format.h>

#include <charconv>
#include <sstream>

#include "core/embedded.h"
#include "core/plural_forms.h"

namespace porchlight {

namespace {

constexpr const char* glossary =
    "# Words that must be the same everywhere\n\n"
    "| English | Here | Why |\n|---|---|---|\n"
    "| visitor, you | | a guest, not a case |\n"
    "| naloxone | | |\n| test strip | | |\n| walk-in | | no appointment |\n"
    "| peer | | somebody who has been there |\n| ticket | | a colour and a picture |\n"
    "| place in line | | it is kept |\n| front desk | | |\n| provider | | doctor or the like |\n\n"
    "Tone: how do you speak to a guest who is tired and afraid?\n";

std::string header_for(const std::string& tag, std::string_view forms) {
    return fmt::format(
        "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Porchlight\\n\"\n"
        "\"Language: {}\\n\"\n\"MIME-Version: 1.0\\n\"\n"
        "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
        "\"Content-Transfer-Encoding: 8bit\\n\"\n\"Plural-Forms: {}\\n\"\n",
        tag, forms);
}

int number_of(std::string_view forms) {
    int number = 2;
    if (const auto at = forms.find('='); at != forms.npos) {
        std::from_chars(forms.data() + at + 1, forms.data() + forms.size(), number);
    }
    return number;
}

/// The template with this language's header, and as many forms as it has.
std::string empty_sentences(const std::string& tag) {
    const auto known = plural_forms(tag);
    const std::string_view forms =
        known.empty() ? "nplurals=2; plural=(n != 1);" : known;  // `pack check` says when it is not
    std::string made = header_for(tag, forms);
    const std::string_view all = embedded("locales/porchlight.pot");
    std::istringstream lines{std::string(all.substr(all.find("\n\n")))};
    for (std::string line; std::getline(lines, line);) {
        if (line == "msgstr[0] \"\"") {
            for (int form = 0; form < number_of(forms); ++form) {
                made += fmt::format("msgstr[{}] \"\"\n", form);
            }
        } else if (!line.starts_with("msgstr[")) {
            made += line + "\n";
        }
    }
    return made;
}

}  // namespace

Checked<PackSource> built_in_source(const std::string& tag) {
    PackSource source;
    source.tag = tag;
    for (const char* name : {"pack.toml", "porchlight.po"}) {
        const auto found = embedded_files().find("locales/" + tag + "/" + name);
        if (found == embedded_files().end()) {
            return tl::unexpected(
                Fault{fmt::format("There is no pack \"{}\" inside the program.", tag)});
        }
        source.files[name] = found->second;
    }
    return source;
}

Checked<PackSource> start_pack(const std::string& tag) {
    if (!is_language_tag(tag)) {
        return tl::unexpected(Fault{
            fmt::format("\"{}\" is no language tag such as \"pl\" or \"pt-BR\" (BCP-47).", tag)});
    }
    if (auto known = built_in_source(tag)) {
        return known;
    }
    auto manifest = manifest_for(tag);
    PackSource source;
    source.tag = tag;
    source.files["pack.toml"] =
        manifest ? *manifest
                 : "# The language's own name for itself, as it stands on its chip.\n"
                   "endonym = \"\"\n# \"ltr\" or \"rtl\"\ndirection = \"ltr\"\n"
                   "# ISO 15924\nscript = \"Latn\"\nline_factor = 1.0\nauthors = []\n"
                   "reviewed_by = []\navoid = []\n";
    source.files["porchlight.po"] = empty_sentences(tag);
    source.files["glossary.md"] = glossary;
    return source;
}

}  // namespace porchlight
