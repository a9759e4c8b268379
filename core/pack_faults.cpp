#include "core/pack_faults.h"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <set>

#include "core/catalogue.h"
#include "core/mend_text.h"

namespace porchlight {

namespace {

using Weight = PackFault::Weight;

/// "{1}", "{2}" ...: what the program puts its values into.
std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> found;
    for (auto at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        const auto end = text.find('}', at);
        found.insert(std::string(text.substr(at, end == text.npos ? 1 : end - at + 1)));
    }
    return found;
}

/// How many forms the header says there are; 0 when it says nothing one can read.
int forms_said(const PoFile& po) {
    const std::string said = po.said("Plural-Forms");
    constexpr std::string_view begin = "nplurals=";
    int forms = 0;
    if (said.starts_with(begin)) {
        std::from_chars(said.data() + begin.size(), said.data() + said.size(), forms);
    }
    return forms;
}

/// The rule as gettext writes it, short enough that nobody can hide anything deep in it.
bool is_rule(const std::string& said) {
    constexpr std::size_t longest = 300;
    const auto at = said.find("plural=", said.find(';') + 1);
    return said.size() <= longest && said.find(';') != said.npos && at != said.npos &&
           said.find_first_not_of("n0123456789 ()?:<>=!&|%+-*/;", at + 7) == said.npos;
}

/// Which form each number takes, by the rule in the header.
std::vector<int> forms_by_header(const PoFile& po, int forms, const std::vector<int>& numbers) {
    PoFile probe;
    probe.header = po.header;
    PoEntry entry;
    entry.context = "c";
    entry.id = "one";
    entry.many = "many";
    for (int form = 0; form < forms; ++form) {
        entry.words.push_back(std::to_string(form));
    }
    probe.entries.push_back(entry);
    const Catalogue catalogue(probe);
    std::vector<int> taken;
    for (const int number : numbers) {
        const char* form = catalogue.find("c", "one", number);
        taken.push_back(form == nullptr ? -1 : *form - '0');
    }
    return taken;
}

/// Two numbers that CLDR counts alike and the header does not.
std::string differs_from_cldr(const std::string& tag, const std::vector<int>& numbers,
                              const std::vector<int>& forms) {
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(tag, status);
    const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
    if (U_FAILURE(status) || rules == nullptr) {
        return {};
    }
    const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
    if (U_FAILURE(status) || keywords->count(status) < 2) {
        return {};  // a language that CLDR does not know, or that has one form only
    }
    std::map<icu::UnicodeString, std::pair<int, int>> seen;  // keyword: a number, its form
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto [known, fresh] =
            seen.try_emplace(rules->select(numbers[i]), numbers[i], forms[i]);
        if (!fresh && known->second.second != forms[i]) {
            return fmt::format("{} and {} should take the same form", known->second.first,
                               numbers[i]);
        }
    }
    return {};
}

struct Faults {
    const PoFile& po;
    const Pack& pack;
    std::vector<PackFault> found;
    int forms = 0;

    void wrong(std::size_t line, std::string sentence) {
        found.push_back({Weight::wrong, "porchlight.po", line, std::move(sentence)});
    }
    void open(std::size_t line, std::string sentence) {
        found.push_back({Weight::open, "porchlight.po", line, std::move(sentence)});
    }

    void check_header() {
        std::string language = po.said("Language");
        std::ranges::replace(language, '_', '-');  // as Poedit writes it
        if (language != pack.tag) {
            wrong(po.header_line, fmt::format("The header says \"Language: {}\", and the pack is "
                                              "called \"{}\".",
                                              language, pack.tag));
        }
        const std::string said = po.said("Plural-Forms");
        forms = forms_said(po);
        if (forms < 1 || forms > 6 || !is_rule(said)) {
            forms = 0;
            return wrong(po.header_line,
                         "The header should say \"Plural-Forms: nplurals=2; plural=(n != 1);\", "
                         "with this language's rule.");
        }
        std::vector<int> numbers;
        for (int number = 0; number <= 200; ++number) {
            numbers.push_back(number);
        }
        const auto taken = forms_by_header(po, forms, numbers);
        const auto lost = std::ranges::find(taken, -1);
        if (lost != taken.end()) {
            return wrong(po.header_line,
                         fmt::format("The rule in \"Plural-Forms\" has no form for {}.",
                                     numbers[static_cast<std::size_t>(lost - taken.begin())]));
        }
        if (const auto differs = differs_from_cldr(pack.tag, numbers, taken); !differs.empty()) {
            wrong(po.header_line,
                  fmt::format("\"Plural-Forms\" does not count as CLDR says: {}.", differs));
        }
    }

    void check_placeholders(const PoEntry& entry) {
        const auto wanted = placeholders(entry.many.empty() ? entry.id : entry.many);
        for (const std::string& words : entry.words) {
            const auto there = placeholders(words);
            for (const std::string& one : there) {
                if (!wanted.contains(one)) {
                    wrong(entry.line,
                          fmt::format("\"{}\" has {}, which the English has not.", words, one));
                }
            }
            for (const std::string& one : wanted) {
                // A form for one number only may say that number as a word.
                if (!there.contains(one) && (entry.many.empty() || one != "{1}")) {
                    wrong(entry.line, fmt::format("\"{}\" has lost {}.", words, one));
                }
            }
        }
    }

    void check_avoided(const PoEntry& entry) {
        for (const std::string& words : entry.words) {
            for (const std::string& avoided : pack.avoid) {
                if (says_word(words, avoided)) {
                    wrong(entry.line, fmt::format("\"{}\" says \"{}\", which pack.toml avoids.",
                                                  words, avoided));
                }
            }
        }
    }

    void check_direction(const PoEntry& entry);
    void check_entry(const PoEntry& entry, const PoEntry* in_program);
};

/// Isolates and marks must close what they open; older embeddings spill over their own words.
void Faults::check_direction(const PoEntry& entry) {
    for (const std::string& words : entry.words) {
        const auto text = icu::UnicodeString::fromUTF8(words);
        int deep = 0;
        bool spills = false, against = false;
        for (int at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
            const UChar32 letter = text.char32At(at);
            const auto direction = u_charDirection(letter);
            deep += direction == U_LEFT_TO_RIGHT_ISOLATE || direction == U_RIGHT_TO_LEFT_ISOLATE ||
                            direction == U_FIRST_STRONG_ISOLATE
                        ? 1
                    : direction == U_POP_DIRECTIONAL_ISOLATE ? -1
                                                             : 0;
            spills = spills || deep < 0 || (letter >= 0x202A && letter <= 0x202E);
            against = against || (!pack.rtl && (direction == U_RIGHT_TO_LEFT ||
                                                direction == U_RIGHT_TO_LEFT_ARABIC));
        }
        if (spills || deep != 0) {
            wrong(entry.line,
                  fmt::format("\"{}\" has a mark of direction that spills over.", words));
        }
        if (against) {
            wrong(entry.line, fmt::format("\"{}\" has right-to-left letters in it, and this "
                                          "language is written from left to right.",
                                          words));
        }
    }
}

void Faults::check_entry(const PoEntry& entry, const PoEntry* in_program) {
    if (in_program == nullptr) {
        return open(entry.line, fmt::format("No screen says \"{}\" any more.", entry.id));
    }
    if (in_program->many != entry.many) {
        return wrong(entry.line, fmt::format("The \"msgid_plural\" of \"{}\" should be \"{}\".",
                                             entry.id, in_program->many));
    }
    if (!entry.translated()) {
        return open(entry.line, fmt::format("\"{}\" is not translated.", entry.id));
    }
    const auto wanted = static_cast<std::size_t>(entry.many.empty() ? 1 : forms);
    if (forms > 0 && entry.words.size() != wanted) {
        wrong(entry.line, fmt::format("\"{}\" has {} forms and should have {}.", entry.id,
                                      entry.words.size(), wanted));
    }
    for (const std::string& words : entry.words) {
        if (words != trimmed(words)) {
            wrong(entry.line, fmt::format("\"{}\" begins or ends with a space.", words));
        }
        if (words.find('\n') != words.npos && entry.id.find('\n') == entry.id.npos) {
            wrong(entry.line,
                  fmt::format("\"{}\" has a line break that the English has not.", entry.id));
        }
    }
    check_placeholders(entry);
    check_avoided(entry);
    check_direction(entry);
}

}  // namespace

bool says_word(const std::string& text, const std::string& word) {
    icu::UnicodeString in = icu::UnicodeString::fromUTF8(text);
    icu::UnicodeString wanted = icu::UnicodeString::fromUTF8(word);
    in.foldCase();
    wanted.foldCase();
    const auto spaced = [](UChar32 c) {
        const int words = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
        return u_isalpha(c) != 0 && words == U_LB_ALPHABETIC;
    };
    for (int at = in.indexOf(wanted); at >= 0 && !wanted.isEmpty();
         at = in.indexOf(wanted, at + 1)) {
        const int after = at + wanted.length();
        const bool goes_on = (at > 0 && spaced(in.char32At(at - 1))) ||
                             (after < in.length() && spaced(in.char32At(after)));
        if (!goes_on) {
            return true;
        }
    }
    return false;
}

std::string said(const PackFault& fault) {
    return fmt::format("{}:{}: {}", fault.file, fault.line, fault.sentence);
}

bool any_wrong(const std::vector<PackFault>& faults) {
    return std::ranges::any_of(
        faults, [](const PackFault& fault) { return fault.weight == Weight::wrong; });
}

std::vector<PackFault> faults_in(const PoFile& po, const Pack& pack, const PoFile& wanted) {
    std::map<std::string, const PoEntry*> in_program;
    for (const PoEntry& entry : wanted.entries) {
        in_program[po_key(entry.context, entry.id)] = &entry;
    }
    Faults faults{po, pack, {}};
    faults.check_header();
    for (const PoEntry& entry : po.entries) {
        const auto found = in_program.find(po_key(entry.context, entry.id));
        faults.check_entry(entry, found == in_program.end() ? nullptr : found->second);
        if (found != in_program.end()) {
            in_program.erase(found);
        }
    }
    for (const PoEntry& entry : wanted.entries) {
        if (in_program.contains(po_key(entry.context, entry.id))) {
            faults.open(po.header_line,
                        fmt::format("\"{}\" ({}) is missing.", entry.id, entry.context));
        }
    }
    std::ranges::stable_sort(faults.found, {}, &PackFault::line);
    return std::move(faults.found);
}

}  // namespace porchlight
