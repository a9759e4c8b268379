// Any bytes at all as the CSV files of a package, one after the other behind "=== NAME": places,
// or one sentence.
#include "tests/fuzz/source_checks.h"

using namespace porchlight;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(data), size);
    PackageFiles files;
    while (rest.starts_with("=== ")) {
        const auto line = std::min(rest.find('\n'), rest.size());
        const std::string name(rest.substr(4, line - 4));
        rest.remove_prefix(std::min(line + 1, rest.size()));
        const auto end = rest.starts_with("=== ") ? 0 : std::min(rest.find("\n=== "), rest.size());
        files[lower_case(name)] = PackageFile{name, {}, std::string(rest.substr(0, end))};
        rest.remove_prefix(std::min(end + (end == 0 ? 0 : 1), rest.size()));
    }
    fuzz::check_source(read_hsds_csv(std::move(files)));
    return 0;
}
