// What a person types finds what they mean: with slips, in every language, in every script.
#include <catch2/catch.hpp>

#include "core/nearby.h"
#include "core/search_text.h"
#include "core/search_things.h"
#include "core/settings.h"

using namespace porchlight;

namespace {

std::string words(std::string_view text) {
    std::string joined;
    for (const SearchWord& word : search_words_of(text))
        joined += word.text + (word.run ? "~ " : " ");
    return joined;
}

int slips(std::string_view typed, std::string_view word, bool begins = false) {
    return slips_between(letters_of(typed), letters_of(word), 2, begins);
}

Place place(const std::string& name, const std::vector<std::string>& codes,
            const std::vector<std::string>& kinds = {}, const std::string& description = "") {
    Place made;
    made.id = made.name = name;
    made.codes = codes;
    made.kinds = kinds;
    made.description = description;
    return made;
}

Directory town() {
    Directory town;
    town.places = {
        place("Harbor", {"RX-8450.5000-510"}, {"Methadone Clinics"}),
        place("Kitchen", {"BD-5000.8300"}, {"Soup Kitchens"}),
        place("Camillus House", {"BH-1800.8500"}, {"Homeless Shelter"}),
        place("Warm Start", {"BM-6500.6500-150"}, {"Bathing Facilities"}),
        place("Pantry Shelf", {"BM-6500.6500-650"}, {}, "Soap and toothbrushes."),
        place("Ivy Law", {"FT-3200"}, {"General Legal Aid"}),
        place("Exchange", {}, {"Syringe Services Program"}, "Naloxone, new syringes."),
        place("Women First", {"BH-1800.1500-100"}, {"Domestic Violence Shelters"}),
        place("Blood Bank", {"LF-4900.2400"}, {"HIV Testing"}),
        place("Evening Group", {"PN-8100.0500-180"}, {"Drug Use Disorder Support Groups"}),
        place("Recovery Row", {"RX-1700"}, {"Detoxification"}),
        place("食物銀行", {"BD-1800"}),
        place("Clínica Señora de la Paz", {"LN-1500"}, {"Community Clinics"}),
        place("Дом надежды", {}),
    };
    return town;
}

std::string found(const std::string& typed, std::string* understood = nullptr) {
    static const Directory directory = town();
    static const auto nearby =
        make_nearby(&directory, {}, {}, Settings{}, std::chrono::year{2026} / 11 / 22);
    PlaceQuery query;
    query.words = typed;
    const auto answer = find_places(*nearby, query, {});
    if (understood != nullptr) *understood = answer.understood;
    std::string names;
    for (const auto i : answer.places)
        names += (names.empty() ? "" : ", ") + nearby->places[i].place.name;
    return names;
}

std::string taken_for(const std::string& typed) {
    std::string understood;
    found(typed, &understood);
    return understood;
}

}  // namespace

TEST_CASE("Search text: case, accents, width and script do not matter") {
    CHECK(words("Clínica SEÑORA, 24h") == "clinica senora 24h ");
    CHECK(words("ＡＢＣ ｼｬﾜｰ シャワー") == "abc しゃわー~ しゃわー~ ");
    CHECK(words("Мы́ло, Ёлка, война") == "мыло елка воина ");
    CHECK(words("thức ăn") == "thuc an ");
    CHECK(words("Đường") == "duong ");
    CHECK(words("men's") == "mens ");
    CHECK(words("الطَّعام") == "طعام ");
    CHECK(words("食物 food食物") == "食物~ food 食物~ ");
    CHECK(words("សាប៊ូ") == "សាប៊ូ~ ");
    CHECK(words("샤워") == "샤워~ ");
    CHECK(words(" -- ") == "");
    CHECK(words("\xff\xfe broken") == "broken ");
    CHECK(pairs_of("食物銀行") == std::vector<std::string>{"食物", "物銀", "銀行"});
    CHECK(pairs_of("食") == std::vector<std::string>{"食"});
}

TEST_CASE("Search text: slips") {
    CHECK(slips("clinc", "clinic") == 1);
    CHECK(slips("clinci", "clinic") == 1);  // swapped
    CHECK(slips("methadone", "methadone") == 0);
    CHECK(slips("metadon", "methadone") == 2);
    CHECK(slips("abc", "xyz") == 3);
    CHECK(slips("", "ab") == 2);
    CHECK(slips("buprenor", "buprenorphine", true) == 0);
    CHECK(slips("bupernor", "buprenorphine", true) == 1);
    CHECK(slips("мыла", "мыло") == 1);
    CHECK(slips_allowed(3) == 0);
    CHECK(slips_allowed(4) == 1);
    CHECK(slips_allowed(7) == 2);
}

TEST_CASE("Search: what the issue asks for") {
    CHECK(found("methadon clinc") == "Harbor");
    CHECK(taken_for("methadon clinc") == "methadone clinic");
    CHECK(found("comida").find("Kitchen") != std::string::npos);
    CHECK(found("мыло").starts_with("Pantry Shelf"));
    CHECK(found("食物").starts_with("Kitchen"));
    CHECK(found("食物").find("食物銀行") != std::string::npos);
    CHECK(taken_for("comida").empty());
}

TEST_CASE("Search: every language finds each need") {
    struct Typed {
        const char *place, *words[14];
    };
    const Typed all[] = {
        {"Kitchen",
         {"food", "comida", "طعام", "սնունդ", "អាហារ", "食品", "食品", "غذا", "食べ物", "음식",
          "еда", "pagkain", "thức ăn", "manje"}},
        {"Camillus House",
         {"bed", "cama", "سرير", "մահճակալ", "គ្រែ", "床位", "床位", "تخت", "ベッド", "침대",
          "ночлег", "kama", "giường", "kabann"}},
        {"Warm Start",
         {"shower", "ducha", "دش", "ցնցուղ", "ងូតទឹក", "淋浴", "淋浴", "دوش", "シャワー", "샤워",
          "душ", "paliguan", "phòng tắm", "douch"}},
        {"Recovery Row",
         {"treatment", "tratamiento", "علاج", "բուժում", "ព្យាបាល", "治疗", "治療", "درمان", "治療",
          "치료", "лечение", "gamutan", "điều trị", "tretman"}},
        {"Harbor",
         {"methadone", "metadona", "ميثادون", "մեթադոն", "មេតាដូន", "美沙酮", "美沙酮", "متادون",
          "メサドン", "메타돈", "метадон", "metadon", "methadone", "metadòn"}},
        {"Exchange",
         {"syringes", "jeringas", "حقن", "ներարկիչ", "សឺរ៉ាំង", "针头", "針頭", "سرنگ", "注射器",
          "주사기", "шприцы", "karayom", "kim tiêm", "sereng"}},
        {"Blood Bank",
         {"hiv test", "prueba de vih", "فحص", "թեստ", "ធ្វើតេស្ត", "检测", "檢測", "آزمایش", "検査",
          "검사", "анализы", "pagsusuri", "xét nghiệm", "tès"}},
        {"Ivy Law",
         {"lawyer", "abogado", "محامي", "փաստաբան", "មេធាវី", "律师", "律師", "وکیل", "弁護士",
          "변호사", "адвокат", "abogado", "luật sư", "avoka"}},
        {"Evening Group",
         {"meeting", "grupo de apoyo", "اجتماع", "հանդիպում", "ក្រុមគាំទ្រ", "互助小组", "互助小組",
          "جلسه", "自助グループ", "자조모임", "собрание", "pulong", "nhóm hỗ trợ", "reyinyon"}},
        {"Women First",
         {"domestic violence", "violencia doméstica", "عنف اسري", "բռնություն", "ហិង្សា", "家暴",
          "家暴", "خشونت", "暴力", "가정폭력", "домашнее насилие", "karahasan", "bạo hành",
          "vyolans"}},
    };
    for (const Typed& one : all)
        for (const char* typed : one.words) {
            INFO(typed << " -> " << found(typed));
            CHECK(found(typed).find(one.place) != std::string::npos);
        }
}

TEST_CASE("Search: names, as they are, with slips, begun, and in their own script") {
    CHECK(found("camillus") == "Camillus House");
    CHECK(found("camilus huose") == "Camillus House");
    CHECK(taken_for("camilus huose") == "camillus house");
    CHECK(found("cami") == "Camillus House");
    CHECK(found("clinica senora") == "Clínica Señora de la Paz");
    CHECK(found("CLÍNICA SEÑORA") == "Clínica Señora de la Paz");
    CHECK(found("надежды") == "Дом надежды");
    CHECK(found("надежди") == "Дом надежды");
    CHECK(found("銀行") == "食物銀行");
    CHECK(found("iv") == "Ivy Law");  // two letters: names only
    CHECK(found("xqzzyw").empty());
    CHECK(found("").find("Harbor") != std::string::npos);  // no words: all of them
    CHECK(found("...") == found(""));
}

TEST_CASE("Search: all words have to be there; where that is nowhere, some of them") {
    CHECK(found("women shelter") == "Women First");
    CHECK(found("camillus xqzzyw") == "Camillus House");
    CHECK(found("where can i get food") == found("food"));
    CHECK(found("我需要食物") == found("食物"));
    CHECK(found("음식을 주세요").find("Kitchen") != std::string::npos);
}

TEST_CASE("Search: a name comes before a kind, a kind before a description") {
    Directory directory;
    directory.places = {place("A", {}, {}, "We also know about zebras."),
                        place("B", {}, {"Zebra Programs"}), place("Zebra House", {})};
    const auto nearby =
        make_nearby(&directory, {}, {}, Settings{}, std::chrono::year{2026} / 11 / 22);
    PlaceQuery query;
    query.words = "zebra";
    std::string names;
    for (const auto i : find_places(*nearby, query, {}).places)
        names += nearby->places[i].place.name + " ";
    CHECK(names == "Zebra House B A ");
}

TEST_CASE("Search words: ours can be read, and a wrong file says where") {
    CHECK(our_search_things().things.size() > 30);
    for (const SearchThing& thing : our_search_things().things) {
        INFO(thing.id);
        CHECK((thing.need || !thing.codes.empty()));
        CHECK(thing.words.size() >= 14);  // something in each language
    }
    CHECK_FALSE(parse_search_things("[things.x]\nneed = \"luck\"\n", "f"));
    CHECK_FALSE(parse_search_things("[things.x]\nxx = [\"a\"]\n", "f"));
    CHECK_FALSE(parse_search_things("things = 3\n", "f"));
    CHECK_FALSE(parse_search_things("[", "f"));
}
