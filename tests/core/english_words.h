// Every English word that the program can show to people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// One text as it is shown, with where it comes from.
struct EnglishText {
    std::string file;  ///< of this checkout, such as "assets/cards/overdose.toml", or "kiosk"
    std::string
        context;  ///< of the translators ("supplies"), or the keys in the file ("step.title")
    std::string text;
};

/// What stands in the code of kiosk/, as the translators will get it, both numbers of a plural.
/// Runs xgettext over the sources; without it, or without any words, it throws.
std::vector<EnglishText> words_of_the_screens();
/// What stands in content: the card packs, clinic.toml.
std::vector<EnglishText> words_of_the_content();
/// Both.
std::vector<EnglishText> all_english_words();

/// The texts of a PO template.
std::vector<EnglishText> read_template(const std::string& file, std::string_view po);
/// Every "en" of a TOML file.
std::vector<EnglishText> read_content(const std::string& file, std::string_view toml);
