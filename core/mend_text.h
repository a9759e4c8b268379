// Mends the text of directories as they really are: broken encodings, stray marks, loose spaces.
#pragma once

#include <string>
#include <string_view>

namespace porchlight {

/// Bytes that are not UTF-8 are read as Windows-1252, and as U+FFFD where that has no letter for
/// them. True when there were some.
bool mend_utf8(std::string& text);

/// Bytes that begin with the mark of UTF-16 become UTF-8, without that mark.
void decode_utf16(std::string& bytes);

/// U+FFFD for what is no letter.
void append_utf8(std::string& text, char32_t letter);

/// The letter Windows means by that byte; U+FFFD where it means none.
char32_t windows_1252(unsigned char byte);

/// Puts back letters that went through the wrong code page on their way here ("GÇÖ" and "â€™" for
/// an apostrophe). Only where there is no doubt which letter it was. True when it did.
bool mend_letters(std::string& text);

/// Without white space at both ends.
std::string_view trimmed(std::string_view text);

/// Trimmed, every run of white space one space, "\n" written out as two characters included; HTML
/// as the words in it.
std::string one_line(std::string_view text);

/// Like one_line, but lines stay lines and one empty line stays; drops export marks ("###MON###").
std::string paragraphs(std::string_view text);

}  // namespace porchlight
