// The numbers of some days as a page to print: A4, PDF, in the language that is spoken.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/report.h"

namespace porchlight {

/// Writes the page, whole or not at all. Speaks the language that speak() set last. Touches the
/// disk: the file, and fonts; any thread, while no other one speaks or draws.
Checked<void> write_report_page(const Report& report, const Settings& settings,
                                const std::filesystem::path& file);

/// One piece of text as it stands on the paper. Points, from the top left of its page.
struct PrintedText {
    int page = 0;  ///< counted from 0
    std::string words;
    double x = 0, y = 0, width = 0, height = 0;
    bool missing = false;  ///< some character has no glyph in any font
};
/// What write_report_page() puts on paper, for tests: in the order it is drawn.
std::vector<PrintedText> report_page_texts(const Report& report, const Settings& settings);

}  // namespace porchlight
