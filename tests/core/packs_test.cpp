// Locale packs: what is wrong in one is told with its line, and a bad one never takes the place of
// a good one.
#include "core/packs.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <random>

#include "core/pack_install.h"
#include "core/pack_source.h"
#include "core/pack_start.h"
#include "core/plural_forms.h"
#include "tests/core/temporary_folder.h"
#include "tests/core/zip_file.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

/// Every sentence said in English with marks around it: a language of its own.
std::string marked(std::string po) {
    for (auto at = po.find("msgid \""); at != po.npos; at = po.find("msgid \"", at + 1)) {
        const auto begin = at + 7;
        const std::string words = po.substr(begin, po.find("\"\n", begin) - begin);
        for (auto str = po.find("msgstr", at); str < po.find("\n\n", at) && !words.empty();
             str = po.find("msgstr", str + 1)) {
            const auto quote = po.find('"', str) + 1;
            po.insert(quote, "~" + words + "~");
        }
    }
    return po;
}

PackSource polish() {
    auto source = start_pack("pl");
    REQUIRE(source);
    source->files["porchlight.po"] = marked(source->files["porchlight.po"]);
    return *source;
}

std::vector<std::string> wrong_in(const PackSource& source) {
    std::vector<std::string> sentences;
    for (const PackFault& fault : look_at_pack(source).faults) {
        if (fault.weight == PackFault::Weight::wrong) {
            sentences.push_back(fault.sentence);
        }
    }
    return sentences;
}

/// With one translation replaced.
std::vector<std::string> wrong_with(const std::string& id, const std::string& words) {
    PackSource source = polish();
    std::string& po = source.files["porchlight.po"];
    const std::string before = "msgstr \"~" + id + "~\"";
    REQUIRE(po.find(before) != po.npos);
    po.replace(po.find(before), before.size(), "msgstr \"" + words + "\"");
    return wrong_in(source);
}

}  // namespace

TEST_CASE("a pack that somebody starts is whole but for its words", "[packs]") {
    const auto started = start_pack("pl");
    REQUIRE(started);
    const PackLook look = look_at_pack(*started);
    CHECK(look.pack.endonym == "Polski");
    CHECK_FALSE(look.pack.rtl);
    CHECK_FALSE(any_wrong(look.faults));
    const PackCounts counts = counts_of(look.po, sentence_template());
    CHECK(counts.all > 1500);
    CHECK(counts.translated == 0);
    CHECK(look.faults.size() == static_cast<std::size_t>(counts.all));
    CHECK(start_pack("he")->files.at("pack.toml").find("rtl") != std::string::npos);
    CHECK(start_pack("Polish").error().sentence ==
          "\"Polish\" is no language tag such as \"pl\" or \"pt-BR\" (BCP-47).");
}

TEST_CASE("a translated pack has no fault, and each mistake is told", "[packs]") {
    CHECK(wrong_in(polish()).empty());
    CHECK(look_at_pack(polish()).faults.empty());
    using Said = std::vector<std::string>;
    CHECK(wrong_with("It is your turn: {1}", "Twoja kolej") ==
          Said{"\"Twoja kolej\" has lost {1}."});
    CHECK(wrong_with("It is your turn: {1}", "Twoja kolej: {1} {9}") ==
          Said{"\"Twoja kolej: {1} {9}\" has {9}, which the English has not."});
    CHECK(wrong_with("Come as you are.", "%s {") ==
          Said{"\"%s {\" has {, which the English has not."});
    CHECK(wrong_with("Come as you are.", " Chodź") ==
          Said{"\" Chodź\" begins or ends with a space."});
    CHECK(wrong_with("Come as you are.", "a\\nb") ==
          Said{"\"Come as you are.\" has a line break that the English has not."});
    CHECK(wrong_with("Come as you are.", "\u202Eabc") ==
          Said{"\"\u202Eabc\" has a mark of direction that spills over."});
    CHECK(wrong_with("Come as you are.", "\u2068abc") ==
          Said{"\"\u2068abc\" has a mark of direction that spills over."});
    CHECK(wrong_with("Come as you are.", "Chodź سلام").size() == 1);
}

TEST_CASE("a pack says none of the words it avoids", "[packs]") {
    PackSource source = polish();
    source.files["pack.toml"] =
        "endonym = \"Polski\"\ndirection = \"ltr\"\nscript = \"Latn\"\n"
        "avoid = [\"come as\"]\n";
    CHECK(wrong_in(source) ==
          std::vector<std::string>{
              "\"~Come as you are.~\" says \"come as\", which pack.toml avoids."});
    source.files["pack.toml"] =
        "endonym = \"Polski\"\ndirection = \"ltr\"\nscript = \"Latn\"\n"
        "avoid = [\"ome as\"]\n";
    CHECK(wrong_in(source).empty());  // whole words only
}

TEST_CASE("plural rules that count otherwise than CLDR are told", "[packs]") {
    PackSource source = polish();
    std::string& po = source.files["porchlight.po"];
    const auto set = [&](const std::string& rule) {
        const auto at = po.find("\"Plural-Forms: ");
        po.replace(at, po.find('\n', at) - at, "\"Plural-Forms: " + rule + "\\n\"");
    };
    set("nplurals=3; plural=(n == 1 ? 0 : n < 5 ? 1 : 2);");
    CHECK(wrong_in(source) ==
          std::vector<std::string>{"\"Plural-Forms\" does not count as CLDR says: 0 and 5 should "
                                   "take the same form."});
    set("nplurals=3; plural=(n == 1 ? 0 : 7);");
    CHECK(wrong_in(source).front() == "The rule in \"Plural-Forms\" has no form for 0.");
    set("nplurals=3; plural=" + std::string(400, '(') + ";");
    CHECK(wrong_in(source).front().starts_with("The header should say \"Plural-Forms:"));
    set("nplurals=2; plural=(n != 1);");
    CHECK(wrong_in(source).size() > 40);  // every counted sentence has three forms
}

TEST_CASE("the list of plural rules counts as CLDR does", "[packs]") {
    int known = 0;
    for (const char* tag : {"ar", "bn", "cs", "de", "fa", "fil", "fr", "he", "hi", "hy", "ja", "km",
                            "ko", "lt", "lv", "pl", "pt", "ro",  "ru", "sl", "so", "sw", "tr", "uk",
                            "ur", "vi", "am", "ne", "pa", "zh",  "ga", "th", "ti", "zu", "hu"}) {
        PackSource source = *start_pack(tag);
        CAPTURE(tag);
        CHECK_FALSE(plural_forms(tag).empty());
        CHECK(wrong_in(source) == std::vector<std::string>{});
        ++known;
    }
    CHECK(known == 35);
}

TEST_CASE("packs are put in, bettered, spoiled by hand and taken out", "[packs]") {
    const TemporaryFolder folder;
    const fs::path locales = folder.path / "locales";
    REQUIRE(install_pack(polish(), locales));
    const ClinicPacks first = read_packs_of(locales, nullptr);
    REQUIRE(first.packs.contains("pl"));
    CHECK(first.faults.empty());
    CHECK(first.packs.at("pl")->words.find("home", "Come as you are.") ==
          std::string("~Come as you are.~"));

    // Nothing has changed: the same pack, and nothing is read again.
    CHECK(read_packs_of(locales, &first) == first);

    PackSource better = polish();
    std::string& po = better.files["porchlight.po"];
    po.replace(po.find("~Come as you are.~"), 18, "Witamy.");
    REQUIRE(install_pack(better, locales));
    const ClinicPacks second = read_packs_of(locales, &first);
    CHECK(second.packs.at("pl")->words.find("home", "Come as you are.") == std::string("Witamy."));

    std::ofstream(locales / "pl" / "porchlight.po") << "spoiled";
    const ClinicPacks third = read_packs_of(locales, &second);
    CHECK(third.packs.at("pl") == second.packs.at("pl"));
    REQUIRE(third.faults.size() == 1);
    CHECK(third.faults.front().sentence ==
          (locales / "pl").string() + "/porchlight.po:1: This line is none of a PO file.");
    CHECK(read_packs_of(locales, nullptr).packs.empty());

    REQUIRE(remove_pack("pl", locales));
    CHECK(read_packs_of(locales, &third).packs.empty());
    CHECK(fs::is_empty(locales));
    CHECK(remove_pack("pl", locales).error().sentence ==
          "There is no pack \"pl\" in " + locales.string() + ".");
    CHECK_FALSE(remove_pack("..", locales));
}

TEST_CASE("what the clinic's pack leaves out, the one inside the program says", "[packs]") {
    const TemporaryFolder folder;
    PackSource source = *built_in_source("es");
    source.files["porchlight.po"] =
        "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n"
        "\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n"
        "msgctxt \"home\"\nmsgid \"Come as you are.\"\nmsgstr \"Pase, por favor.\"\n";
    REQUIRE(install_pack(source, folder.path));
    const auto own = read_packs_of(folder.path, nullptr).packs.at("es");
    CHECK(own->words.find("home", "Come as you are.") == std::string("Pase, por favor."));
    CHECK(own->words.find("dock", "Back") ==
          std::string(built_in_pack("es").words.find("dock", "Back")));
    CHECK(counts_of(own->sentences, sentence_template()).translated == 1);
}

TEST_CASE("a PO file alone is a pack", "[packs]") {
    const TemporaryFolder folder;
    const fs::path file = folder.path / "some-name.po";
    std::ofstream(file) << polish().files["porchlight.po"];
    const auto source = read_pack_source(file);
    REQUIRE(source);
    CHECK(source->tag == "pl");
    CHECK(wrong_in(*source) == std::vector<std::string>{});
    std::ofstream(file) << "msgid \"\"\nmsgstr \"\"\n\"Language: qqq\\n\"\n";
    CHECK(read_pack_source(file).error().sentence ==
          "Nothing is known about the language \"qqq\". Start its pack with `porchlight pack new "
          "qqq` and fill in its pack.toml.");
}

TEST_CASE("a pack comes in a zip, and hostile ones are refused", "[packs]") {
    const PackSource source = polish();
    const auto in_zip = [&](std::vector<test::Entry> more, const std::string& folder = "pl/",
                            std::size_t most = most_pack_bytes) {
        std::vector<test::Entry> entries = std::move(more);
        for (const auto& [name, bytes] : source.files) {
            entries.push_back({folder + name, bytes});
        }
        return pack_in_zip(test::zip_of(entries), "pl.zip", most);
    };
    for (const char* folder : {"", "pl/", "from-weblate/pl/"}) {
        const auto read =
            in_zip({{"readme.exe", "no"}, {"from-weblate/pl/old/porchlight.po", "no"}}, folder);
        INFO((read ? "" : read.error().sentence));
        REQUIRE(read);
        CHECK(read->tag == "pl");
        CHECK(read->files == source.files);
    }
    const std::string outside =
        "pl.zip has a file in it that points outside of its own folder. Nothing was read.";
    CHECK(in_zip({{"../../etc/pack.toml", "x"}}).error().sentence == outside);
    CHECK(in_zip({{"/etc/pack.toml", "x"}}).error().sentence == outside);
    CHECK(in_zip({{"pl/fonts/a.ttf", "/etc/passwd", true}}).error().sentence == outside);
    CHECK(in_zip({{"pl/fonts/a.ttf", std::string(3'000'000, '0')}}, "pl/", 1'000'000)
              .error()
              .sentence == "pl.zip is far too large when it is unpacked: this is no locale pack.");
    CHECK(pack_in_zip("PK\3\4", "pl.zip").error().sentence ==
          "pl.zip is not a zip file, or it is cut off. Try to get it again.");
    CHECK(pack_in_zip(test::zip_of({{"a/readme.txt", "x"}}), "pl.zip").error().sentence ==
          "There is no porchlight.po in it.");
}

namespace {

/// One of the ways a file goes wrong on its way: cut off, bytes turned, pieces lost or doubled.
void damage(std::string& bytes, std::mt19937& dice) {
    const auto any = [&dice](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below == 0 ? 0 : below - 1)(dice);
    };
    switch (any(5)) {
        case 0:
            bytes.resize(any(bytes.size() + 1));
            break;
        case 1:
            for (std::size_t i = any(40) + 1; i > 0 && !bytes.empty(); --i) {
                bytes[any(bytes.size())] = static_cast<char>(any(256));
            }
            break;
        case 2:
            bytes.erase(any(bytes.size() + 1), any(2000));
            break;
        case 3:
            bytes.insert(any(bytes.size() + 1), bytes.substr(any(bytes.size() + 1), any(2000)));
            break;
        default: {
            constexpr std::array tricks{"\0",
                                        "%n%s%x",
                                        "{1}{2}{999999999}",
                                        "((((((((((n))))))))))",
                                        "\xE2\x80\xAE",
                                        "nplurals=6; plural=n/0;",
                                        "\"",
                                        "msgid \""};
            bytes.insert(any(bytes.size() + 1), tricks.at(any(tricks.size())));
        }
    }
}

}  // namespace

TEST_CASE("2,000 damaged packs are refused or harmless", "[packs]") {
    std::mt19937 dice(2000);
    const auto start = polish();
    int refused = 0, taken = 0;
    for (int round = 0; round < 2000; ++round) {
        PackSource source = round % 4 == 0 ? *built_in_source(round % 8 == 0 ? "ar" : "ru") : start;
        // A tenth of the sentences: the damage meets more than their middle.
        std::string& po = source.files["porchlight.po"];
        po.resize(po.find("\n\n", po.size() / 10) + 2);
        damage(round % 10 == 9 ? source.files["pack.toml"] : po, dice);
        if (round % 3 == 0) {
            damage(po, dice);
        }
        const PackLook look = look_at_pack(source);
        if (any_wrong(look.faults)) {
            ++refused;
            continue;
        }
        ++taken;
        // Harmless: every sentence can be said, with any number, and holds what the English holds.
        const Catalogue words(look.po);
        for (const PoEntry& entry : look.po.entries) {
            const char* said = entry.many.empty()
                                   ? words.find(entry.context.c_str(), entry.id.c_str())
                                   : words.find(entry.context.c_str(), entry.id.c_str(), 1000003);
            const bool any = said == nullptr || std::string_view(said).size() <= 4000;
            CHECK(any);
        }
    }
    CHECK(refused > 1000);
    CHECK(taken > 50);
}
