// The folder a driver runs in: the demo clinic, and a locale pack that is tried on it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace porchlight {

/// A new folder of this process alone. Throws DriveFault when none can be made.
std::filesystem::path temporary_home();

/// Writes clinic.toml where there is none: a copy of `clinic_toml`, or the demo clinic where that
/// is empty. With a pack (a folder named by its tag), that is copied to locales/ there, and the
/// clinic and the built-in cards it brings no words for get some: else no screen of a language
/// nobody gave clinic words for could be shown. Throws DriveFault when a file cannot be read or
/// written.
void make_demo_home(const std::filesystem::path& home, const std::filesystem::path& clinic_toml,
                    const std::filesystem::path& pack);

/// The tag a pack's folder is named by; "." and a last slash are fine.
std::string tag_of_pack(const std::filesystem::path& pack);

/// A clinic.toml or a card with its English words standing in for that language wherever it has
/// none, and the language at the end of "languages" where it is not there yet. Remarks and order
/// are lost. What is no TOML comes back as it is: whoever reads it says why. Pure.
std::string with_words_for(std::string_view toml, const std::string& tag);

}  // namespace porchlight
