// Any bytes at all as a zip of CSV files: places, or one sentence.
#include "tests/fuzz/source_checks.h"

using namespace porchlight;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    auto files = files_in_zip(bytes, "fuzz.zip", std::size_t{1} << 20U);
    if (!files) {
        CHECK(!files.error().sentence.empty());
        return 0;
    }
    for (const auto& [name, file] : *files) CHECK(name.find('/') == name.npos && !name.empty());
    if (files->contains("services.csv")) fuzz::check_source(read_hsds_csv(std::move(*files)));
    return 0;
}
