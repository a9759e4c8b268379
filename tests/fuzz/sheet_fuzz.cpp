// Any bytes at all as a mapping file and, behind a line "===", the spreadsheet it is for.
#include "tests/fuzz/source_checks.h"

using namespace porchlight;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto end = std::min(bytes.find("\n===\n"), bytes.size());
    const auto map = bytes.substr(0, end);
    const auto csv = bytes.substr(std::min(end + 5, bytes.size()));
    fuzz::check_source(read_spreadsheet(csv, "fuzz.csv", map, "fuzz.toml"));
    return 0;
}
