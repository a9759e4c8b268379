#include "core/check.h"

#include <cstdio>
#include <cstdlib>

namespace porchlight {

void check_failed(const char* promise, const char* file, int line) {
    std::fprintf(stderr, "%s:%d: this must hold and does not: %s\n", file, line, promise);
    std::abort();
}

}  // namespace porchlight
