#include "core/po_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "core/mend_text.h"

namespace porchlight {

namespace {

constexpr std::size_t most_entries = 10'000;
constexpr std::size_t longest_text = 4'000;  // bytes; the longest of ours is under 400
constexpr std::size_t most_forms = 6;        // Arabic has six, and no language more

/// Stops the reading; caught in read_po alone.
struct Stop {
    LineFault fault;
};

/// Which string the next quoted line goes on with.
enum class Part { none, context, id, many, words };

class PoReader {
public:
    explicit PoReader(std::string_view text) : rest_(text) {}

    PoFile read() {
        while (next_line()) {
            read_line();
        }
        finish();
        return std::move(file_);
    }

private:
    [[noreturn]] void stop(std::string sentence) const {
        throw Stop{{line_number_, std::move(sentence)}};
    }

    bool next_line() {
        if (rest_.empty()) {
            return false;
        }
        const auto end = rest_.find('\n');
        line_ = trimmed(rest_.substr(0, end));
        rest_ = end == rest_.npos ? std::string_view{} : rest_.substr(end + 1);
        ++line_number_;
        return true;
    }

    void read_line() {
        if (line_.empty()) {
            return;
        }
        if (line_.starts_with("#")) {
            read_comment();
        } else if (line_.front() == '"') {
            append(line_);
        } else if (take("msgctxt")) {
            begin_entry();
            begin(Part::context, entry_.context);
        } else if (take("msgid_plural")) {
            begin(Part::many, entry_.many);
        } else if (take("msgid")) {
            if (part_ != Part::context) {
                begin_entry();
            }
            begin(Part::id, entry_.id);
            has_id_ = true;
        } else if (take("msgstr")) {
            begin_words();
        } else {
            stop("This line is none of a PO file.");
        }
    }

    /// "#~" is what is no longer used, "#," are flags; all others are for people.
    void read_comment() {
        if (part_ == Part::words) {
            finish();
        }
        if (line_.starts_with("#~")) {
            fuzzy_ = false;
            return;
        }
        if (line_.starts_with("#,") && line_.find("fuzzy") != line_.npos) {
            fuzzy_ = true;
        }
    }

    /// Takes the word from the front of the line.
    bool take(std::string_view word) {
        if (!line_.starts_with(word)) {
            return false;
        }
        const std::string_view after = line_.substr(word.size());
        if (after.empty() || (after.front() != ' ' && after.front() != '\t' &&
                              after.front() != '"' && after.front() != '[')) {
            return false;
        }
        line_ = trimmed(after);
        return true;
    }

    void begin_entry() {
        finish();
        entry_.line = line_number_;
    }

    void begin(Part part, std::string& target) {
        if (part != Part::context && entry_.line == 0) {
            stop("A \"msgid\" should come first.");
        }
        if (!target.empty() || (part == Part::many && part_ != Part::id)) {
            stop("This does not belong here.");
        }
        part_ = part;
        target_ = &target;
        append(line_);
    }

    void begin_words() {
        if (!has_id_) {
            stop("A \"msgid\" should come first.");
        }
        std::size_t form = 0;
        if (line_.starts_with("[")) {
            if (line_.size() < 3 || line_[1] < '0' || line_[1] > '9' || line_[2] != ']') {
                stop("After \"msgstr\" should come a form such as [0].");
            }
            form = static_cast<std::size_t>(line_[1] - '0');
            line_ = trimmed(line_.substr(3));
        }
        if (form != entry_.words.size() || form >= most_forms) {
            stop("The forms should be msgstr[0], msgstr[1] and so on.");
        }
        if (form > 0 && entry_.many.empty()) {
            stop("Only what has a \"msgid_plural\" has several forms.");
        }
        entry_.words.emplace_back();
        part_ = Part::words;
        target_ = &entry_.words.back();
        append(line_);
    }

    void append(std::string_view quoted) {
        if (part_ == Part::none) {
            stop("This text belongs to nothing.");
        }
        if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"') {
            stop("Text should stand in double quotes.");
        }
        quoted = quoted.substr(1, quoted.size() - 2);
        for (std::size_t i = 0; i < quoted.size(); ++i) {
            const char letter = quoted[i];
            if (letter == '"') {
                stop("A double quote inside of a text is written \\\".");
            }
            if (static_cast<unsigned char>(letter) < ' ' && letter != '\t') {
                stop("There is a control character in this text.");
            }
            target_->push_back(letter == '\\' ? escaped(quoted, ++i) : letter);
        }
        if (target_->size() > longest_text) {
            stop(fmt::format("This text is too long. {} bytes are the most.", longest_text));
        }
    }

    [[nodiscard]] char escaped(std::string_view quoted, std::size_t at) const {
        switch (at < quoted.size() ? quoted[at] : '\0') {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case '"':
                return '"';
            case '\\':
                return '\\';
            default:
                stop("After \\ should come n, t, \" or \\.");
        }
    }

    void finish() {
        if (part_ == Part::none) {
            return;
        }
        if (part_ != Part::words) {
            stop("This entry has no \"msgstr\".");
        }
        entry_.reviewed = !fuzzy_;
        if (entry_.id.empty() && entry_.context.empty()) {
            file_.header = entry_.words.front();
            file_.header_line = entry_.line;
        } else if (!seen_.insert(po_key(entry_.context, entry_.id)).second) {
            throw Stop{{entry_.line, "This sentence is in the file twice."}};
        } else if (file_.entries.size() == most_entries) {
            stop("There are too many sentences in this file.");
        } else {
            file_.entries.push_back(std::move(entry_));
        }
        entry_ = {};
        fuzzy_ = has_id_ = false;
        part_ = Part::none;
    }

    std::string_view rest_, line_;
    std::size_t line_number_ = 0;
    PoEntry entry_;
    bool fuzzy_ = false, has_id_ = false;
    Part part_ = Part::none;
    std::string* target_ = nullptr;
    std::set<std::string> seen_;
    PoFile file_;
};

/// The line of the first byte that is no UTF-8.
std::optional<std::size_t> line_without_utf8(std::string_view text) {
    if (std::string whole(text); !mend_utf8(whole)) {
        return {};
    }
    std::size_t number = 1;
    for (auto from = std::size_t{0}; from < text.size(); ++number) {
        const auto end = std::min(text.find('\n', from), text.size());
        std::string line(text.substr(from, end - from));
        if (mend_utf8(line)) {
            return number;
        }
        from = end + 1;
    }
    return {};
}

}  // namespace

bool PoEntry::translated() const {
    return !words.empty() && std::ranges::none_of(words, &std::string::empty);
}

std::string PoFile::said(std::string_view key) const {
    const std::string begins = std::string(key) + ":";
    for (auto from = std::size_t{0}; from < header.size();) {
        const auto end = std::min(header.find('\n', from), header.size());
        const auto line = std::string_view(header).substr(from, end - from);
        if (line.starts_with(begins)) {
            return std::string(trimmed(line.substr(begins.size())));
        }
        from = end + 1;
    }
    return {};
}

std::string po_key(std::string_view context, std::string_view id) {
    return context.empty() ? std::string(id) : std::string(context) + '\4' + std::string(id);
}

tl::expected<PoFile, LineFault> read_po(std::string_view text) {
    if (text.size() > po_file_limit) {
        return tl::unexpected(LineFault{
            1, fmt::format("This file is too large. {} MB are the most.", po_file_limit >> 20U)});
    }
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);  // some editors on Windows mark UTF-8 so
    }
    if (const auto line = line_without_utf8(text)) {
        return tl::unexpected(
            LineFault{*line, "This line is not in UTF-8. Save the file in that encoding."});
    }
    try {
        return PoReader(text).read();
    } catch (const Stop& stopped) {
        return tl::unexpected(stopped.fault);
    }
}

}  // namespace porchlight
