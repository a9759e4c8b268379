// What a person at a terminal types and reads, without a window.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/main/command_line.h"
#include "tests/core/temporary_folder.h"

namespace porchlight {

namespace fs = std::filesystem;

struct Said {
    int code = 0;
    std::string out, err;
    std::optional<Face> face;
    FaceOptions options;
};

/// Runs `porchlight WORDS...` with a face that opens no window and gives 7.
Said porchlight_says(std::vector<std::string> words);

bool has(const std::string& text, const std::string& part);
void write(const fs::path& file, const std::string& content);

}  // namespace porchlight
