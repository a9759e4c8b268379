#include "core/csv_table.h"

#include <catch2/catch.hpp>

#include "core/mend_text.h"

using namespace porchlight;

namespace {

CsvTable parsed(std::string_view bytes) {
    const auto table = parse_csv(bytes, "x.csv");
    INFO((table ? "" : table.error().sentence));
    REQUIRE(table);
    return *table;
}

std::string fault(std::string_view bytes) {
    const auto table = parse_csv(bytes, "x.csv");
    REQUIRE_FALSE(table);
    return table.error().sentence;
}

}  // namespace

TEST_CASE("CSV: cells are found by column, wherever it stands") {
    const auto table = parsed("Name, ID \nHarbor, 7 \n");
    CHECK(table.cell(table.rows[0], "id") == "7");
    CHECK(table.cell(table.rows[0], "name") == "Harbor");
    CHECK(table.cell(table.rows[0], "phone").empty());
    CHECK(table.has("id"));
    CHECK_FALSE(table.has("phone"));
}

TEST_CASE("CSV: a row's line is where it begins, whatever is inside or before it") {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        const std::string e = end;
        const auto table = parsed("\xef\xbb\xbfid,text" + e + "1,\"a" + e + "b\"" + e + e + "  " +
                                  e + "2,c" + e + "3,\"d\"");
        REQUIRE(table.rows.size() == 3);
        CHECK(table.rows[0].line == 2);
        CHECK(table.rows[1].line == 6);
        CHECK(table.rows[2].line == 7);
        CHECK(table.cell(table.rows[0], "id") == "1");
        CHECK(table.cell(table.rows[2], "text") == "d");
    }
}

TEST_CASE("CSV: doubled quotes, commas in quotes, a comma too many at the end") {
    const auto table = parsed("id,text\n1,\"a \"\"b\"\", c\"\n2,d,\n");
    CHECK(table.cell(table.rows[0], "text") == "a \"b\", c");
    CHECK(table.cell(table.rows[1], "text") == "d");
    CHECK(table.odd.empty());
}

TEST_CASE("CSV: rows with another number of cells are kept apart") {
    const auto table = parsed("id,text\n1\n2,b\n3,c,d\n");
    REQUIRE(table.odd.size() == 2);
    CHECK(table.odd[0].line == 2);
    CHECK(table.odd[1].line == 4);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].line == 3);
}

TEST_CASE("CSV: what is no CSV is one sentence with file and line") {
    CHECK(fault("") == "x.csv is empty: there is no header line.");
    CHECK(fault("\n\n") == "x.csv is empty: there is no header line.");
    CHECK(fault(std::string_view("PK\3\4\0\0", 6)) ==
          "x.csv is not a CSV file: it has bytes in it that are not text.");
    CHECK(fault("id,text\n1,a\n2,\"b\n3,c\n") ==
          "x.csv, line 3: a quote opens in this row and never closes. Is the file cut off?");
}

TEST_CASE("CSV: broken text is mended and counted by rows") {
    const auto table = parsed(
        "id,text\n1,plain\n2,caf\xe9 \xff\n3,familyGÇÖs\n4,GÇ£it\xc0\xaf"
        "GÇ¥\n");
    CHECK(table.cell(table.rows[1], "text") == "café ÿ");
    CHECK(table.cell(table.rows[2], "text") == "family’s");
    CHECK(table.cell(table.rows[3], "text") == "“itÀ¯”");
    CHECK(table.bad_bytes == 2);
    CHECK(table.bad_bytes_line == 3);
    CHECK(table.bad_letters == 2);
    CHECK(table.bad_letters_line == 4);
}

TEST_CASE("Broken UTF-8 is replaced, whole UTF-8 stays") {
    for (const std::string whole : {"", "a", "é", "’", "\U0001F9A2", "ကိုယ်", "\xed\x9f\xbf"}) {
        std::string text = whole;
        CHECK_FALSE(mend_utf8(text));
        CHECK(text == whole);
    }
    // Cut short, overlong, a surrogate, past the last code point, a lone continuation.
    for (const std::string broken : {"\xc3", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80",
                                     "\xe0\x80\x80", "\xf0\x80\x80\x80", "\xe2\x80"}) {
        std::string text = broken;
        CHECK(mend_utf8(text));
        CHECK_FALSE(mend_utf8(text));
    }
}

TEST_CASE("Letters from a wrong code page come back, others stay") {
    const std::pair<std::string, std::string> table[] = {
        {"yearGÇÖs", "year’s"},  {"9amGÇô5pm", "9am–5pm"}, {"canci+¦n", "canción"},
        {"Espa+¦ol", "Español"}, {"Mar+¡a", "María"},      {"donâ€™t", "don’t"},
        {"José", "José"},        {"a+b", "a+b"},           {"ÇÖ", "ÇÖ"},
    };
    for (const auto& [broken, meant] : table) {
        std::string text = broken;
        CHECK(mend_letters(text) == (broken != meant));
        CHECK(text == meant);
    }
}

TEST_CASE("Loose spaces, written-out line ends and export marks go") {
    CHECK(one_line("  NEW \\n  HOPE\t HOUSE ") == "NEW HOPE HOUSE");
    CHECK(paragraphs("One.\\n\\n\\n  Two  more.\\nThree.\\n\\n###MON###\\n####COL###\\n") ==
          "One.\n\nTwo more.\nThree.");
    CHECK(paragraphs("see ### below") == "see ### below");
    CHECK(paragraphs("# one ##") == "# one ##");
    CHECK(paragraphs("###") == "###");
    CHECK(paragraphs("").empty());
    CHECK(one_line("a\x01"
                   "b\x7f") == "ab");
}

TEST_CASE("CSV: a row of nothing but tabs has a line too") {
    const auto table = parse_csv("code\toutcome\nK7-M4\tarrived\n\t\t\t\n\t\n", "t.csv");
    REQUIRE(table);
    std::vector<std::size_t> lines;
    for (const auto* rows : {&table->rows, &table->odd}) {
        for (const CsvRow& row : *rows) lines.push_back(row.line);
    }
    CHECK(lines == std::vector<std::size_t>{2, 3, 4});
}
