// PO files: what translators write is read whole, and what is broken is one sentence with its line.
#include "core/po_file.h"

#include <catch2/catch.hpp>

using namespace porchlight;

namespace {

constexpr const char* head = "msgid \"\"\nmsgstr \"\"\n\"Language: pl\\n\"\n\n";

std::string fault_of(const std::string& text) {
    const auto read = read_po(text);
    return read ? "" : std::to_string(read.error().line) + ": " + read.error().sentence;
}

}  // namespace

TEST_CASE("a PO file is read with contexts, forms, long texts and review state", "[packs]") {
    const auto po =
        read_po(std::string(head) +
                "# a note\n#. for translators\n#: kiosk/home.cpp:3\n#, fuzzy\n"
                "msgctxt \"home\"\nmsgid \"Come \"\n\"in\"\nmsgstr \"Zapra\"\n\"szamy\"\n\n"
                "msgctxt \"line\"\nmsgid \"{1} person\"\nmsgid_plural \"{1} people\"\n"
                "msgstr[0] \"{1} osoba\"\nmsgstr[1] \"{1} osoby\"\nmsgstr[2] \"\"\n"
                "#~ msgid \"gone\"\n#~ msgstr \"nie ma\"\n");
    REQUIRE(po);
    CHECK(po->said("Language") == "pl");
    CHECK(po->said("Plural-Forms").empty());
    REQUIRE(po->entries.size() == 2);
    CHECK(po->entries[0].context == "home");
    CHECK(po->entries[0].id == "Come in");
    CHECK(po->entries[0].words == std::vector<std::string>{"Zapraszamy"});
    CHECK(po->entries[0].line == 9);
    CHECK_FALSE(po->entries[0].reviewed);
    CHECK(po->entries[0].translated());
    CHECK(po->entries[1].many == "{1} people");
    CHECK(po->entries[1].words.size() == 3);
    CHECK(po->entries[1].reviewed);
    CHECK_FALSE(po->entries[1].translated());
}

TEST_CASE("what is broken in a PO file is one sentence with its line", "[packs]") {
    const std::string entry = "msgid \"a\"\nmsgstr \"b\"\n";
    CHECK(fault_of(std::string("msgid \"a\nmsgstr \"b\"\n")) ==
          "1: Text should stand in double quotes.");
    CHECK(fault_of(entry + "\n" + entry) == "4: This sentence is in the file twice.");
    CHECK(fault_of("msgid \"a\"\n\nmsgid \"b\"\n") == "3: This entry has no \"msgstr\".");
    CHECK(fault_of("msgstr \"b\"\n") == "1: A \"msgid\" should come first.");
    CHECK(fault_of("\"b\"\n") == "1: This text belongs to nothing.");
    CHECK(fault_of("hello\n") == "1: This line is none of a PO file.");
    CHECK(fault_of("msgid \"a\\x\"\nmsgstr \"\"\n") == "1: After \\ should come n, t, \" or \\.");
    CHECK(fault_of("msgid \"a\"b\"\nmsgstr \"\"\n") ==
          "1: A double quote inside of a text is written \\\".");
    CHECK(fault_of("msgid \"a\"\nmsgstr[1] \"b\"\n") ==
          "2: The forms should be msgstr[0], msgstr[1] and so on.");
    CHECK(fault_of("msgid \"a\"\nmsgstr[0] \"b\"\nmsgstr[1] \"c\"\n") ==
          "3: Only what has a \"msgid_plural\" has several forms.");
    CHECK(fault_of("msgid \"a\"\nmsgstr \"\xff\"\n") ==
          "2: This line is not in UTF-8. Save the file in that encoding.");
    CHECK(fault_of("msgid \"a\"\nmsgstr \"" + std::string(5000, 'x') + "\"\n") ==
          "2: This text is too long. 4000 bytes are the most.");
    CHECK(fault_of(std::string("msgid \"a\"\nmsgstr \"b\1\"\n")) ==
          "2: There is a control character in this text.");
    CHECK(fault_of(std::string(po_file_limit + 1, '\n')) ==
          "1: This file is too large. 4 MB are the most.");
}
