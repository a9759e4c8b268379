// Any bytes at all as a CSV file: a table whose rows fit its header, or one sentence.
#include "core/check.h"
#include "core/csv_table.h"
#include "core/directory_words.h"
#include "core/mend_text.h"
#include "core/opening_hours.h"

using namespace porchlight;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto table =
        parse_csv(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz.csv");
    if (!table) {
        CHECK(!table.error().sentence.empty());
        return 0;
    }
    std::size_t line = 1;
    for (const CsvRow& row : table->rows) {
        CHECK(row.cells.size() == table->columns.size());
        CHECK(row.line > line || (row.line == line && line > 1));
        line = row.line;
        for (std::string cell : row.cells) {
            CHECK(!mend_utf8(cell));
            const std::string text = paragraphs(cell);
            CHECK(paragraphs(text).size() <= text.size());
            if (const auto hours = read_hours(cell, row.cells.front()))
                CHECK(hours->opens < hours->closes && hours->closes.count() <= 2 * 1440);
            if (const auto week = read_weekly_hours(cell)) CHECK(!week->empty());
            static_cast<void>(read_weekdays(cell));
            static_cast<void>(read_day(cell));
            static_cast<void>(read_languages(cell));
            static_cast<void>(says_walk_in(cell) || says_free(cell) || says_no_papers(cell));
        }
    }
    return 0;
}
