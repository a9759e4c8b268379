// How hard an English text is to read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// How many syllables an English word is spoken with: 1 or more. The rule, in this order: a number
/// has one for each digit; a word of the table of exceptions has what stands there; else each group
/// of vowels (a e i o u y) is one, but a silent e at the end or before an ending ("safe", "boxes"
/// keeps it, "safely", "used") is none, and two vowels that are spoken apart ("audio") are two.
int syllables(std::string_view word);

/// One sentence with its words. Words joined by a hyphen are one word, as they are read; what
/// stands in braces ({1}) is one word.
struct Sentence {
    std::string text;
    std::vector<std::string> words;
};
/// Cut after . ? ! and … and at the end of a line; a label without any of them is one sentence.
std::vector<Sentence> sentences(std::string_view text);

/// How many words and syllables a text has.
struct TextCount {
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    void add(std::string_view text);
    /// The school year a person needs (Kincaid 1975). A text without words has grade 0.
    [[nodiscard]] double grade() const;
};
