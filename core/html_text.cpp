#include "core/html_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "core/mend_text.h"

namespace porchlight {

namespace {

constexpr auto tag_names = std::to_array<std::string_view>(
    {"a",      "abbr",   "article", "aside", "b",     "big",    "blockquote", "body",   "br",
     "button", "center", "code",    "dd",    "del",   "div",    "dl",         "dt",     "em",
     "figure", "font",   "footer",  "form",  "h1",    "h2",     "h3",         "h4",     "h5",
     "h6",     "head",   "header",  "hr",    "html",  "i",      "iframe",     "img",    "input",
     "ins",    "label",  "li",      "link",  "main",  "meta",   "nav",        "o:p",    "ol",
     "option", "p",      "pre",     "q",     "s",     "script", "section",    "select", "small",
     "span",   "strike", "strong",  "style", "sub",   "sup",    "svg",        "table",  "tbody",
     "td",     "tfoot",  "th",      "thead", "title", "tr",     "tt",         "u",      "ul"});

/// Those that begin a new line.
constexpr auto blocks = std::to_array<std::string_view>(
    {"blockquote", "br", "dd", "div", "dl", "dt",  "footer",  "h1",    "h2", "h3", "h4", "h5", "h6",
     "header",     "hr", "li", "ol",  "p",  "pre", "section", "table", "tr", "ul"});

constexpr auto entities = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"rsquo", "’"},  {"lsquo", "‘"},  {"rdquo", "”"},  {"ldquo", "“"},
    {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"bull", "•"},   {"middot", "·"},
    {"copy", "©"},   {"reg", "®"},    {"trade", "™"},  {"deg", "°"},    {"frac12", "½"},
    {"aacute", "á"}, {"eacute", "é"}, {"iacute", "í"}, {"oacute", "ó"}, {"uacute", "ú"},
    {"Aacute", "Á"}, {"Eacute", "É"}, {"Iacute", "Í"}, {"Oacute", "Ó"}, {"Uacute", "Ú"},
    {"ntilde", "ñ"}, {"Ntilde", "Ñ"}, {"uuml", "ü"},   {"ouml", "ö"},   {"auml", "ä"},
    {"agrave", "à"}, {"egrave", "è"}, {"igrave", "ì"}, {"ograve", "ò"}, {"ugrave", "ù"},
    {"acirc", "â"},  {"ecirc", "ê"},  {"ocirc", "ô"},  {"icirc", "î"},  {"ccedil", "ç"},
    {"atilde", "ã"}, {"otilde", "õ"}, {"szlig", "ß"},  {"iquest", "¿"}, {"iexcl", "¡"},
    {"euro", "€"},   {"pound", "£"},  {"cent", "¢"},   {"sect", "§"},   {"zwnj", ""},
    {"shy", ""},     {"ensp", " "},   {"emsp", " "},   {"thinsp", " "}, {"times", "×"},
});

template <class List>
bool among(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Goes through a text once; where an end was looked for in vain it is not looked for again.
class TagsOut {
public:
    explicit TagsOut(std::string_view text) : rest_(text) {}

    std::string run() {
        while (!rest_.empty()) {
            const auto open = std::min(rest_.find('<'), rest_.size());
            out_ += rest_.substr(0, open);
            rest_.remove_prefix(open);
            if (rest_.empty()) break;
            if (comment() || tag()) continue;
            out_ += '<';
            rest_.remove_prefix(1);
        }
        return std::move(out_);
    }

private:
    bool comment() {
        if (!rest_.starts_with("<!--") || no_comment_ends_) return false;
        const auto end = rest_.find("-->");
        no_comment_ends_ = end == rest_.npos;
        if (no_comment_ends_) return false;
        rest_.remove_prefix(end + 3);
        return true;
    }

    bool tag() {
        constexpr std::size_t longest = 4096;
        const auto end = rest_.substr(0, longest).find('>');
        if (end == rest_.npos) return false;
        std::string_view inside = rest_.substr(1, end - 1);
        if (inside.starts_with('/')) inside.remove_prefix(1);
        std::string name(inside.substr(0, inside.find_first_of(" \t\r\n/")));
        for (char& c : name)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (!among(tag_names, name)) return false;
        const bool closing = rest_[1] == '/';
        rest_.remove_prefix(end + 1);
        if (!closing && (name == "script" || name == "style")) skip_to_end_of(name);
        if (among(blocks, name)) out_ += name == "li" && !closing ? "\n• " : "\n";
        if (name == "td" || name == "th") out_ += ' ';
        return true;
    }

    /// What stands in it is for programs.
    void skip_to_end_of(const std::string& name) {
        if (no_script_ends_) return;
        const auto end = rest_.find("</" + name);
        no_script_ends_ = end == rest_.npos;
        if (!no_script_ends_) rest_.remove_prefix(end);
    }

    std::string_view rest_;
    std::string out_;
    bool no_comment_ends_ = false, no_script_ends_ = false;
};

/// "#39" or "#x27"; 0 when it is neither.
char32_t numbered(std::string_view name) {
    if (!name.starts_with('#')) return 0;
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    std::uint32_t value = 0;
    const auto [end, failed] =
        std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
    if (failed != std::errc() || end != name.data() + name.size()) return 0;
    // Written by Windows programs, and read so by every browser.
    if (value >= 0x80 && value < 0xA0) return windows_1252(static_cast<unsigned char>(value));
    return value == 0xA0 ? U' ' : static_cast<char32_t>(value);
}

std::string entities_decoded(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto at = std::min(text.find('&'), text.size());
        out += text.substr(0, at);
        text.remove_prefix(at);
        const auto end = text.substr(0, 12).find(';');
        if (text.empty()) break;
        const std::string_view name =
            end == text.npos ? std::string_view() : text.substr(1, end - 1);
        const auto* const known =
            std::find_if(entities.begin(), entities.end(),
                         [&](const auto& entity) { return entity.first == name; });
        const char32_t letter = numbered(name);
        if (known != entities.end())
            out += known->second;
        else if (letter >= 0x20 || letter == '\n')
            append_utf8(out, letter);
        else
            out += '&';
        const bool decoded = known != entities.end() || letter >= 0x20 || letter == '\n';
        text.remove_prefix(decoded ? end + 1 : 1);
    }
    return out;
}

}  // namespace

std::string without_html(std::string_view text) {
    std::string out(text);
    for (int round = 0; round < 2; ++round) {
        if (out.find_first_of("<&") == out.npos) break;
        out = entities_decoded(TagsOut(out).run());
    }
    return out;
}

}  // namespace porchlight
