// `porchlight report`: a stretch of days in numbers, on the terminal and in files.
#pragma once

#include <filesystem>
#include <string>

namespace porchlight {

struct ReportWish {
    std::string days;             ///< DAY or DAY..DAY
    std::filesystem::path csv;    ///< empty: none; "-": stdout
    std::filesystem::path page;   ///< empty: none; ends in .pdf
    std::string language = "en";  ///< of the page, a BCP-47 tag
};

/// Without files it prints the numbers on stdout, one line a fact; else the files it wrote. Reads
/// the store while the faces run, and changes nothing in it. False when it could not, after one
/// sentence on stderr.
bool run_report(const std::filesystem::path& home, const ReportWish& wish);

}  // namespace porchlight
