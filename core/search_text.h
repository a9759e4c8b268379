// Words as they are compared when somebody searches: without case, accents and width.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace porchlight {

/// One word of a text, folded: "Clínica" is "clinica", "ＡＢＣ" "abc", "мыЛо" "мыло", "シャワー"
/// "しゃわー". What a script without spaces writes in one go is one word with `run` set: Chinese,
/// Japanese, Khmer, and Korean, whose endings grow onto the words.
struct SearchWord {
    std::string text;
    bool run = false;
    bool operator==(const SearchWord&) const = default;
};

/// In their order. Pure; any thread.
std::vector<SearchWord> search_words_of(std::string_view text);

/// A run cut in twos: "食物銀行" is "食物", "物銀", "銀行"; one letter alone is itself.
std::vector<std::string> pairs_of(const std::string& run);

/// How many letters.
int length_of(std::string_view utf8);
std::u32string letters_of(std::string_view utf8);

/// How many letters were missed, added, mistaken or swapped; `limit` + 1 where it is more. With
/// `begins`, what `word` begins with counts, however it goes on.
int slips_between(std::u32string_view typed, std::u32string_view word, int limit, bool begins);

/// How many slips a typed word may have: none up to 3 letters, 1 from 4, 2 from 7.
int slips_allowed(int letters);

/// Which letters it has, as bits: two words that differ in more of these than they may have slips
/// need no closer look.
std::uint64_t letter_bits(std::u32string_view word);

}  // namespace porchlight
