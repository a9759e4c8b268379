// A locale pack: locales/<tag>/pack.toml, porchlight.po, and what may stand beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/pack_forms.h"
#include "core/po_file.h"
#include "core/result.h"

namespace porchlight {

/// What pack.toml says.
struct Pack {
    std::string tag;      ///< BCP-47
    std::string endonym;  ///< "Español"
    std::string script;   ///< ISO 15924: "Latn"
    bool rtl = false;
    float line_factor = 1;                 ///< how much taller its lines are than Latin ones
    std::vector<std::string> authors;      ///< who wrote it
    std::vector<std::string> reviewed_by;  ///< native speakers who have read all of it
    std::vector<std::string> avoid;        ///< words that it never says
    PackForms forms;                       ///< how it writes dates, times and numbers
};

/// BCP-47 as we use it: "es", "zh-Hant".
bool is_language_tag(std::string_view text);

/// What pack.toml says. No disk.
tl::expected<Pack, LineFault> read_manifest(std::string_view toml, std::string tag);

/// The pack.toml of somebody who has only a PO file: endonym, script and direction as CLDR says. A
/// language that CLDR does not know is one sentence.
Checked<std::string> manifest_for(const std::string& tag);

/// How far a translation is.
struct PackCounts {
    int all = 0;  ///< sentences there are in the program
    int translated = 0;
    int reviewed = 0;  ///< read by a native speaker: translated, and without the flag "fuzzy"
};
PackCounts counts_of(const PoFile& po, const PoFile& wanted);

/// The sentences of this program: locales/porchlight.pot.
const PoFile& sentence_template();

}  // namespace porchlight
