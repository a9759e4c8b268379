#include "terminal.h"

#include <fstream>
#include <iostream>
#include <sstream>

namespace porchlight {

Said porchlight_says(std::vector<std::string> words) {
    words.insert(words.begin(), "porchlight");
    std::vector<const char*> argv;
    argv.reserve(words.size());
    for (const std::string& word : words) {
        argv.push_back(word.c_str());
    }
    Said said;
    std::ostringstream out, err;
    auto* const old_out = std::cout.rdbuf(out.rdbuf());
    auto* const old_err = std::cerr.rdbuf(err.rdbuf());
    said.code = run_command_line(static_cast<int>(argv.size()), argv.data(),
                                 [&said](Face face, const FaceOptions& options) {
                                     said.face = face;
                                     said.options = options;
                                     return 7;
                                 });
    std::cout.rdbuf(old_out);
    std::cerr.rdbuf(old_err);
    said.out = out.str();
    said.err = err.str();
    return said;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

void write(const fs::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

}  // namespace porchlight
