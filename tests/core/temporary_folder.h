// A folder that is gone again after the test.
#pragma once

#include <filesystem>

#include "core/ids.h"

namespace porchlight {

struct TemporaryFolder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("porchlight-" + new_uuid());
    TemporaryFolder() { std::filesystem::create_directory(path); }
    ~TemporaryFolder() {
        std::error_code already_gone;
        std::filesystem::remove_all(path, already_gone);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

}  // namespace porchlight
