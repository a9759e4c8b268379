// Any bytes at all as JSON of an HSDS API or of findtreatment.gov: places, or one sentence.
#include "tests/fuzz/source_checks.h"

using namespace porchlight;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    fuzz::check_source(looks_like_findtreatment(text) ? read_findtreatment({{"fuzz.json", text}})
                                                      : read_hsds_json({{"fuzz.json", text}}));
    return 0;
}
