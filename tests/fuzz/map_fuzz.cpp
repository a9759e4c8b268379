// A map file with any bytes in it: a map or a sentence, never a crash.
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>

#include "core/check.h"
#include "core/map_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace fs = std::filesystem;
    static const fs::path file =
        fs::temp_directory_path() / ("porchlight-map-fuzz-" + std::to_string(::getpid()));
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
    if (const auto map = porchlight::MapFile::open(file)) {
        CHECK(map->least_zoom <= map->most_zoom);
        for (int zoom = map->least_zoom; zoom <= map->most_zoom; ++zoom) {
            static_cast<void>(map->tile(zoom, 0, 0));
        }
    } else {
        CHECK(!map.error().sentence.empty());
    }
    fs::remove(file);
    return 0;
}
