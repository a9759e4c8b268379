// What the free words of a directory say for sure. In doubt the answer is always no: a wrong
// "walk in" or "free" costs somebody a walk.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace porchlight {

/// "Spanish" is "es", "Haitian Creole" is "ht". Empty when it is not one we know by name;
/// "Spanish (limited)" is not.
std::string_view language_tag(std::string_view name);

/// "English, Creole and others on request" is "en", "ht", "others on request": tags where known,
/// else as written.
std::vector<std::string> read_languages(std::string_view text);

/// People may come without an appointment, and nothing in the text takes that back.
bool says_walk_in(std::string_view text);

/// It costs nothing: the text begins so, and names no amount and no condition.
bool says_free(std::string_view text);

bool says_wheelchair(std::string_view text);

/// No identity papers are asked for.
bool says_no_papers(std::string_view text);

}  // namespace porchlight
