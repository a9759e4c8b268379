// GNU gettext's PO files: what translators write (gettext manual, "The Format of PO Files").
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace porchlight {

/// A sentence and its translation.
struct PoEntry {
    std::string context, id;         ///< where it stands, and the English
    std::string many;                ///< the English of more than one; empty: it counts nothing
    std::vector<std::string> words;  ///< one, or one a plural form; "" where there is none yet
    std::size_t line = 0;            ///< where it begins, from 1
    bool reviewed = true;  ///< without the flag "fuzzy": editors show that one as "needs work"
    [[nodiscard]] bool translated() const;
};

struct PoFile {
    std::string header;  ///< "Language: es\nPlural-Forms: ...\n"
    std::size_t header_line = 1;
    std::vector<PoEntry> entries;  ///< in the order of the file, without obsolete ones
    /// What the header says of "Language" or "Plural-Forms"; empty where it says nothing.
    [[nodiscard]] std::string said(std::string_view key) const;
};

/// The first thing that is wrong in a file.
struct LineFault {
    std::size_t line = 0;
    std::string sentence;
};

/// More than this is no catalogue of ours, and is refused before it is looked into.
inline constexpr std::size_t po_file_limit = std::size_t{4} << 20U;

/// Everything that is not well-formed is one sentence: bytes that are no UTF-8, control characters,
/// strings that do not end, sentences that come twice. Pure; any thread.
tl::expected<PoFile, LineFault> read_po(std::string_view text);

/// How one catalogue finds an entry, as in MO files: context, '\4', English.
std::string po_key(std::string_view context, std::string_view id);

}  // namespace porchlight
