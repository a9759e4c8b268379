#include "reading_level.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <regex>

namespace {

// Words the rule gets wrong. Letters that are spoken one by one count as many.
const std::map<std::string, int, std::less<>> spoken = {
    {"apnea", 3},     {"cdc", 3},      {"cpr", 3},      {"gurgling", 3},   {"mg", 3},
    {"ml", 4},        {"am", 2},       {"anyone", 3},   {"area", 3},       {"areas", 3},
    {"business", 2},  {"create", 2},   {"drawer", 1},   {"earlier", 3},    {"easier", 3},
    {"element", 3},   {"every", 2},    {"everyone", 3}, {"everything", 3}, {"everywhere", 3},
    {"hepatitis", 4}, {"heroin", 3},   {"hiv", 3},      {"id", 2},         {"idea", 3},
    {"ideas", 3},     {"koala", 3},    {"ok", 2},       {"people", 2},     {"pin", 1},
    {"pm", 2},        {"quiet", 2},    {"quietly", 3},  {"safety", 2},     {"someone", 2},
    {"tongue", 1},    {"tv", 2},       {"usb", 3},      {"wednesday", 2},  {"weren't", 1},
    {"naloxone", 3},  {"fentanyl", 3}, {"xylazine", 3}, {"opioid", 3},     {"opioids", 3},
};

int found(const std::string& word, const std::regex& what) {
    return int(std::distance(std::sregex_iterator(word.begin(), word.end(), what), {}));
}

int by_rule(const std::string& word) {
    static const std::regex vowels("[aeiouy]+");
    static const std::regex silent("[^aeiouy]es$|[^aeiouytd]ed$|[^aeiouy]e$");
    static const std::regex not_silent("(s|x|z|ch|sh|c|g)es$|[^aeiouy]les?$|[^aeiouyl]led$");
    static const std::regex silent_inside("[^aeiouyl]e(ly|ful|less|ness|ment|ments|where|thing)$");
    static const std::regex apart(
        "[^ct]ia(?!n)|io(?!n)|[^tscg]ion|[^tc]ian|eo|iu|[^qg]ua|[yoe]ing");
    const int count = found(word, vowels) - found(word, silent) + found(word, not_silent) -
                      found(word, silent_inside) + found(word, apart);
    return std::max(1, count);
}

/// Letters of other scripts and marks are many bytes, all of them of 0x80 or more.
bool in_word(unsigned char letter) {
    return std::isalnum(letter) != 0 || letter >= 0x80 || letter == '\'';
}

}  // namespace

int syllables(std::string_view word) {
    int count = 0;
    std::string part;
    const auto end_part = [&] {
        const auto known = spoken.find(part);
        if (known != spoken.end()) {
            count += known->second;
        } else if (!part.empty()) {
            count += by_rule(part);
        }
        part.clear();
    };
    for (const char letter : word) {
        const auto here = static_cast<unsigned char>(letter);
        if (std::isdigit(here) != 0) {
            ++count;
        } else if (std::isalpha(here) != 0) {
            part += char(std::tolower(here));
        } else if (letter != '\'' && here < 0x80) {
            end_part();
        }
    }
    end_part();
    return std::max(1, count);
}

std::vector<Sentence> sentences(std::string_view text) {
    std::vector<Sentence> all;
    Sentence now;
    std::string word;
    const auto end_word = [&] {
        while (!word.empty() && !in_word(static_cast<unsigned char>(word.back()))) {
            word.pop_back();
        }
        if (std::any_of(word.begin(), word.end(),
                        [](unsigned char letter) { return std::isalnum(letter) != 0; })) {
            now.words.push_back(word);
        }
        word.clear();
    };
    const auto end_sentence = [&] {
        end_word();
        if (!now.words.empty()) {
            all.push_back(now);
        }
        now = {};
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto letter = static_cast<unsigned char>(text[at]);
        const bool last = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
        now.text += text[at];
        if (in_word(letter) ||
            (!word.empty() && !last &&
             std::string_view("-.:,").find(text[at]) != std::string_view::npos)) {
            word += text[at];
        } else {
            end_word();
        }
        if (text[at] == '\n' ||
            (last && std::string_view(".?!").find(text[at]) != std::string_view::npos)) {
            end_sentence();
        }
    }
    end_sentence();
    return all;
}

void TextCount::add(std::string_view text) {
    for (const Sentence& sentence : ::sentences(text)) {
        ++sentences;
        words += int(sentence.words.size());
        for (const std::string& word : sentence.words) {
            syllables += ::syllables(word);
        }
    }
}

double TextCount::grade() const {
    if (words == 0) {
        return 0;
    }
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}
