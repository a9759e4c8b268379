// What is wrong in a pack's sentences, whatever language they are in.
#pragma once

#include <string>
#include <vector>

#include "core/pack.h"
#include "core/po_file.h"

namespace porchlight {

struct PackFault {
    enum class Weight {
        open,   ///< not finished: the screens with it are in English
        wrong,  ///< a screen would say something broken: the pack is not taken
    };
    Weight weight = Weight::wrong;
    std::string file;  ///< "porchlight.po"
    std::size_t line = 0;
    std::string sentence;
};
/// "porchlight.po:12: ..."
std::string said(const PackFault& fault);
bool any_wrong(const std::vector<PackFault>& faults);

/// As a whole word, in capitals or not; in scripts without spaces anywhere in the text.
bool says_word(const std::string& text, const std::string& word);

/// Placeholders, plural forms (against CLDR's, where it has them), words the pack avoids, marks of
/// direction, what is not translated, what no screen says any more. In the order of the file. Pure.
std::vector<PackFault> faults_in(const PoFile& po, const Pack& pack, const PoFile& wanted);

}  // namespace porchlight
