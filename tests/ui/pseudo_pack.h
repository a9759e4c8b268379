// Made-up languages that show what a real one may need: longer words, another direction.
#pragma once

#include <filesystem>
#include <string>

/// Named as CLDR names its pseudo-locales.
enum class Pseudo {
    longer,    ///< en-XA: accents, and two to three times as long
    mirrored,  ///< ar-XB: right to left, in Hebrew letters
};

/// How much longer a translation from English may get by its length, in letters: IBM's table in
/// W3C's "Text size in translation".
double stretch(std::size_t letters);
/// Its words for an English sentence; placeholders stay, marks and numbers alone stay as they are.
std::string pseudo_words(const std::string& english, Pseudo kind);
/// Writes such a pack into a folder named by its tag, and returns that. Throws nothing; a file that
/// cannot be written is missed by whoever reads it.
std::filesystem::path write_pseudo_pack(const std::filesystem::path& into, Pseudo kind);
