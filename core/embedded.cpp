#include "core/embedded.h"

#include "core/check.h"

namespace porchlight {

std::string_view embedded(std::string_view path) {
    const auto found = embedded_files().find(path);
    CHECK(found != embedded_files().end());
    return found->second;
}

}  // namespace porchlight
