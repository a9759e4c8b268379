// The phrases that no screen, page or report says, and those that a person looks at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct Phrase {
    std::string words;   ///< "drug user"
    std::string beside;  ///< what to say in its place, or why a person looks at it
};

/// From tests/data/NAME.csv. Never empty: finding nothing is a failure.
std::vector<Phrase> read_phrases(const std::string& name);
/// Whether the phrase stands in the text as whole words, in capitals or not. A phrase with two
/// capitals in a row ("MAT") is looked for as it is written: a mat is no medication.
bool says(std::string_view text, const std::string& phrase);
