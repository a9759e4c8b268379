// Mends the text of directories as they really are: broken encodings, stray marks, loose spaces.
#pragma once

#include <string>
#include <string_view>

namespace porchlight {

/// Replaces what is not UTF-8 with U+FFFD, one for each byte. True when there was something.
bool mend_utf8(std::string& text);

/// Puts back letters that went through the wrong code page on their way here ("GÇÖ" and "â€™" for
/// an apostrophe). Only where there is no doubt which letter it was. True when it did.
bool mend_letters(std::string& text);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// Trimmed, every run of white space one space, "\n" written out as two characters included.
std::string one_line(std::string_view text);

/// Like one_line, but lines stay lines and one empty line stays; drops export marks ("###MON###").
std::string paragraphs(std::string_view text);

}  // namespace porchlight
