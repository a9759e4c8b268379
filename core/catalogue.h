// The translations of one language, as the screens ask for them.
#pragma once

#include <locale>
#include <string>

#include "core/po_file.h"

namespace porchlight {

/// Boost.Locale finds the words and counts by the rule in the file's header. Made once, then only
/// read: any thread. Nothing on disk.
class Catalogue {
public:
    Catalogue() = default;  ///< has no words at all
    explicit Catalogue(const PoFile& po);

    /// Null where there is no translation; valid as long as the catalogue.
    [[nodiscard]] const char* find(const char* context, const char* id) const;
    [[nodiscard]] const char* find(const char* context, const char* id, int count) const;

private:
    std::locale words_ = std::locale::classic();
};

}  // namespace porchlight
