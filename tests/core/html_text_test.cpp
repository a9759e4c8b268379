// Texts as they come: HTML, other code pages, other separators.
#include "core/html_text.h"

#include <catch2/catch.hpp>

#include "core/csv_table.h"
#include "core/mend_text.h"

using namespace porchlight;

TEST_CASE("HTML: words stay, tags go, marks are decoded") {
    CHECK(paragraphs("<p>One &amp; two</p><P class='x'>Three<br/>four</p>") ==
          "One & two\n\nThree\nfour");
    CHECK(paragraphs("<ul><li>Food</li><li>Beds</li></ul>") == "• Food\n\n• Beds");
    CHECK(one_line("Caf&eacute;&nbsp;<b>Sol</b>&#8217;s &#x41;&#146;") == "Café Sol’s A’");
    CHECK(one_line("&amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt;") == "<b>bold</b>");
    CHECK(one_line("&lt;p&gt;Twice over&lt;/p&gt; &amp;amp;") == "Twice over &");
    CHECK(one_line("<script>alert('x')</script><style>p{}</style>Text<!-- no -->") == "Text");
    // What only looks like it stays.
    for (const char* text :
         {"a < b > c", "I <3 you", "<anna@example.org>", "AT&T", "&unknown;", "<Call now>", "&#0;",
          "<", "&", "&;", "<!-- never closed", "R&D; yes"}) {
        INFO(text);
        CHECK(one_line(text) == text);
    }
}

TEST_CASE("HTML that never closes takes no longer than other text") {
    std::string much;
    for (int i = 0; i < 200'000; ++i) much += "<!--<script><a &";
    CHECK(without_html(much).size() <= much.size());
}

TEST_CASE("Bytes that are not UTF-8 are read as Windows-1252") {
    const auto table = parse_csv("name\nCaf\xe9 \x93Sol\x94\n\x81\nGr\xc3\xbc\xdf\n", "x.csv");
    REQUIRE(table);
    CHECK(table->rows[0].cells[0] == "Café “Sol”");
    CHECK(table->rows[1].cells[0] == "\uFFFD");
    CHECK(table->rows[2].cells[0] == "Grüß");
    CHECK(table->bad_bytes == 3);
}

TEST_CASE("CSV: the header tells the separator, or Excel's first line does") {
    const auto cells = [](std::string_view bytes) {
        const auto table = parse_csv(bytes, "x.csv");
        REQUIRE(table);
        REQUIRE(table->rows.size() == 1);
        return table->rows[0].cells;
    };
    const std::vector<std::string> both{"1", "a,b"};
    CHECK(cells("id;name\n1;a,b\n") == both);
    CHECK(cells("id\tname\n1\ta,b\n") == both);
    CHECK(cells("\xef\xbb\xbfsep=;\r\nid;name\r\n1;a,b\r\n") == both);
    CHECK(cells("id,\"na;me;x\"\n1,\"a,b\"\n") == both);
    const auto wide = [](const std::string& text, bool little) {
        std::string bytes = little ? "\xff\xfe" : "\xfe\xff";
        for (const char c : text) bytes += little ? std::string{c, '\0'} : std::string{'\0', c};
        return bytes;
    };
    CHECK(cells(wide("id;name\n1;a,b\n", true)) == both);
    CHECK(cells(wide("id\tname\n1\ta,b\n", false)) == both);
    const auto table = parse_csv("sep=;\nid;name\n1;NULL\n2\n", "x.csv");
    REQUIRE(table);
    CHECK(table->rows[0].line == 3);
    CHECK(table->cell(table->rows[0], "name").empty());
    CHECK(table->odd.at(0).line == 4);
}
