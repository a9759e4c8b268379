// Locale packs that somebody brings on a USB stick: a zip, or a PO file.
#include <cstring>

#include "core/catalogue.h"
#include "core/check.h"
#include "core/pack_source.h"

using namespace porchlight;

namespace {

constexpr std::size_t most = std::size_t{4} << 20U;

PackSource source_of(std::string_view bytes) {
    if (bytes.starts_with("PK")) {
        if (auto read = pack_in_zip(bytes, "fuzz.zip", most)) {
            return *read;
        }
        return {};
    }
    PackSource source;
    source.tag = "pl";
    // What stands before the first PO line is pack.toml.
    const auto middle = bytes.find("\n# PO\n");
    source.files["pack.toml"] = bytes.substr(0, middle);
    source.files["porchlight.po"] = middle == bytes.npos ? "" : bytes.substr(middle + 1);
    return source;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const PackSource source = source_of({reinterpret_cast<const char*>(data), size});
    const PackLook look = look_at_pack(source);
    if (!any_wrong(look.faults)) {
        const Catalogue words(look.po);
        for (const PoEntry& entry : look.po.entries) {
            for (const int count : {0, 1, 2, 5, 11, 1'000'000}) {
                const char* said = words.find(entry.context.c_str(), entry.id.c_str(), count);
                CHECK(said == nullptr || std::strlen(said) <= 4000);
            }
        }
    }
    return 0;
}
