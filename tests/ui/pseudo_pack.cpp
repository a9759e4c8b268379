#include "pseudo_pack.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include "core/pack.h"
#include "core/po_file.h"

using namespace porchlight;

namespace {

std::string accented(char letter) {
    static const std::map<char, std::string> accents{
        {'a', "á"}, {'e', "é"}, {'i', "í"}, {'o', "ó"}, {'u', "ú"}, {'y', "ý"}, {'c', "ç"},
        {'n', "ñ"}, {'s', "š"}, {'A', "Á"}, {'E', "É"}, {'I', "Í"}, {'O', "Ó"}, {'U', "Ú"}};
    const auto found = accents.find(letter);
    return found == accents.end() ? std::string(1, letter) : found->second;
}

std::string hebrew(char letter) {
    static const std::vector<std::string> letters{"א", "ב", "ג", "ד", "ה", "ו", "ז", "ח",
                                                  "ט", "י", "כ", "ל", "מ", "נ", "ס", "ע",
                                                  "פ", "צ", "ק", "ר", "ש", "ת"};
    const int lower = std::tolower(static_cast<unsigned char>(letter));
    return lower < 'a' || lower > 'z'
               ? std::string(1, letter)
               : letters.at(static_cast<std::size_t>(lower - 'a') % letters.size());
}

/// Letter by letter; what stands between braces is the program's.
std::string spelled(const std::string& word, std::string (*letter)(char)) {
    std::string made;
    bool placeholder = false;
    for (const char c : word) {
        placeholder = placeholder || c == '{';
        made += placeholder ? std::string(1, c) : letter(c);
        placeholder = placeholder && c != '}';
    }
    return made;
}

bool is_word(const std::string& piece) {
    return piece.find('{') == piece.npos &&
           std::ranges::any_of(piece, [](unsigned char c) { return std::isalpha(c) != 0; });
}

std::string longer(const std::string& english) {
    std::string made;
    std::vector<std::string> words;
    std::size_t letters = 0;
    std::istringstream pieces(english);
    for (std::string piece; pieces >> piece;) {
        made += (made.empty() ? "" : " ") + spelled(piece, accented);
        if (is_word(piece)) {
            words.push_back(piece);
            letters += piece.size() + 1;
        }
    }
    const auto wanted = static_cast<std::size_t>(static_cast<double>(letters) * stretch(letters));
    for (std::size_t i = 0, length = letters; !words.empty() && length < wanted; ++i) {
        const std::string& word = words[i % words.size()];
        made += " " + spelled(word, accented);
        length += word.size() + 1;
    }
    return made;
}

std::string quoted(const std::string& text) {
    std::string made = "\"";
    for (const char c : text) {
        made += c == '"' ? "\\\"" : c == '\\' ? "\\\\" : c == '\n' ? "\\n" : std::string(1, c);
    }
    return made + "\"\n";
}

std::string po_of(const std::string& tag, Pseudo kind) {
    std::string made = fmt::format(
        "msgid \"\"\nmsgstr \"\"\n\"Language: {}\\n\"\n"
        "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n",
        tag);
    for (const PoEntry& entry : sentence_template().entries) {
        made += "\nmsgctxt " + quoted(entry.context) + "msgid " + quoted(entry.id);
        if (entry.many.empty()) {
            made += "msgstr " + quoted(pseudo_words(entry.id, kind));
            continue;
        }
        made += "msgid_plural " + quoted(entry.many) + "msgstr[0] " +
                quoted(pseudo_words(entry.id, kind)) + "msgstr[1] " +
                quoted(pseudo_words(entry.many, kind));
    }
    return made;
}

}  // namespace

double stretch(std::size_t letters) {
    return letters <= 10   ? 3.0
           : letters <= 20 ? 2.0
           : letters <= 30 ? 1.8
           : letters <= 50 ? 1.6
           : letters <= 70 ? 1.7
                           : 1.3;
}

std::string pseudo_words(const std::string& english, Pseudo kind) {
    return kind == Pseudo::longer ? longer(english) : spelled(english, hebrew);
}

std::filesystem::path write_pseudo_pack(const std::filesystem::path& into, Pseudo kind) {
    const bool rtl = kind == Pseudo::mirrored;
    const std::string tag = rtl ? "ar-XB" : "en-XA";
    const std::filesystem::path folder = into / tag;
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "porchlight.po") << po_of(tag, kind);
    std::ofstream(folder / "pack.toml")
        << fmt::format("endonym = \"{}\"\ndirection = \"{}\"\nscript = \"{}\"\ncldr = \"{}\"\n",
                       spelled("English", rtl ? hebrew : accented), rtl ? "rtl" : "ltr",
                       rtl ? "Hebr" : "Latn", rtl ? "he" : "en");
    return folder;
}
