// A folder that is gone again after the test.
#pragma once

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

namespace porchlight {

struct TemporaryFolder {
    std::filesystem::path path;
    /// A short name: a long one may hold by chance what a test looks for.
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "porchlight-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~TemporaryFolder() {
        std::error_code already_gone;
        std::filesystem::remove_all(path, already_gone);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

}  // namespace porchlight
