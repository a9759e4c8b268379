// What may be shown of a card, which cards there are, and what the desk is told about them.
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/cards_reading.h"
#include "core/embedded.h"
#include "core/settings.h"
#include "store_place.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

namespace fs = std::filesystem;

std::string text_of(const std::string& id) {
    return std::string(embedded("assets/cards/" + id + ".toml"));
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string with_all(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

CardPack parsed(const std::string& text, const std::string& id) {
    const auto read = parse_card(text, id + ".toml");
    INFO((read ? "" : read.error().sentence()));
    REQUIRE(read);
    return *read;
}

SignedCard signed_card(const std::string& id, year_month_day edition = 2026y / November / 1) {
    return {id, edition, {"Demo clinic", 2026y / November / 1}};
}

/// A clinic's folder with its own cards, read as a face reads it.
struct Folder {
    Folder() { fs::create_directory(home.path / "cards"); }
    void card(const std::string& id, const std::string& text) const {
        std::ofstream(home.path / "cards" / (id + ".toml")) << text;
    }
    [[nodiscard]] Cards read(const Cards* before = nullptr) const {
        Cards cards{built_in_cards().packs, {}, {}};
        read_cards_of(home.path / "cards", before, cards);
        return cards;
    }
    TempFolder home;
};

std::vector<std::string> ids(const std::vector<const CardPack*>& packs) {
    std::vector<std::string> all;
    for (const CardPack* pack : packs) {
        all.push_back(pack->id);
    }
    return all;
}

}  // namespace

TEST_CASE("of a card nobody signed only leaflet and 911 are shown", "[cards]") {
    const CardPack pack = *built_in_cards().pack("overdose");
    REQUIRE(pack.steps.size() == 6);
    const CardPack shown = shown_part(pack, false);
    REQUIRE(shown.steps.size() == 5);
    for (const CardStep& step : shown.steps) {
        CHECK(step.says != Says::lead);
        CHECK(step.picture != "step_breaths");
    }
    CHECK(shown_part(pack, true) == pack);
    CardPack after = *built_in_cards().pack("signs");
    CHECK(shown_part(after, false).compare.rows.size() == 3);
    CHECK_FALSE(shown_part(after, false).after.empty());
    after.after_says = Says::lead;
    CHECK(shown_part(after, false).after.empty());
    CHECK(shows_anything(shown_part(after, false)));
    CHECK_FALSE(shows_anything(shown_part(*built_in_cards().pack("after_break"), false)));
}

TEST_CASE("a signature counts for exactly one edition", "[cards]") {
    Cards cards = built_in_cards();
    const CardPack pack = *cards.pack("wounds");
    CHECK_FALSE(cards.signature(pack));
    cards.signed_cards = {signed_card("wounds", 2026y / October / 1), signed_card("law")};
    CHECK_FALSE(cards.signature(pack));
    cards.signed_cards.push_back(signed_card("wounds"));
    CHECK(cards.signature(pack) == CardSignature{"Demo clinic", 2026y / November / 1});
    CardPack own = pack;
    own.signature = CardSignature{"Dr. Ruiz", 2026y / November / 2};
    CHECK(cards.signature(own)->by == "Dr. Ruiz");
}

TEST_CASE("the demo clinic signs every card there is, and none is due yet", "[cards]") {
    const auto demo = parse_settings(embedded("assets/clinic.toml"), "clinic.toml");
    REQUIRE(demo);
    CHECK(listed_cards(demo->cards).size() == built_in_cards().packs.size());
    CHECK(card_notes(demo->cards, 2026y / November / 22).empty());
    for (const auto& [id, pack] : demo->cards.packs) {
        INFO(id);
        CHECK(shown_card(demo->cards, id)->pack == pack);
    }
}

TEST_CASE("the list holds what shows something, in the order of the packs", "[cards]") {
    Cards cards = built_in_cards();
    const auto unsigned_ids = ids(listed_cards(cards));
    CHECK(std::ranges::count(unsigned_ids, "overdose") == 1);
    CHECK(std::ranges::count(unsigned_ids, "after_break") == 0);
    cards.signed_cards = {signed_card("after_break")};
    CHECK(ids(listed_cards(cards)).size() == unsigned_ids.size() + 1);
    cards.packs.at("wounds").order = 0;
    cards.signed_cards.push_back(signed_card("wounds"));
    CHECK(ids(listed_cards(cards)).front() == "wounds");
}

TEST_CASE("help now is never without steps", "[cards]") {
    const auto pictures = [](const ShownCard& card) { return card.pack.steps.size(); };
    CHECK(pictures(emergency_card(Cards{})) == 5);  // no pack at all: ours, unsigned
    Cards cards = built_in_cards();
    CHECK(pictures(emergency_card(cards)) == 5);
    cards.signed_cards = {signed_card("overdose")};
    CHECK(pictures(emergency_card(cards)) == 6);
    // Their own, not signed, and all of it for the medical lead to say: ours stands in.
    std::string text = with_all(text_of("overdose"), "says = \"leaflet\"", "says = \"lead\"");
    text = with_all(text, "says = \"911\"", "says = \"lead\"");
    text = with(text, "Demo pack", "Our own");
    text = with(text, "edition_date = 2026-11-01", "edition_date = 2026-12-01");
    cards.packs.at("overdose") = parsed(text, "overdose");
    const ShownCard shown = emergency_card(cards);
    CHECK(words_in(shown.pack.edition, "en").starts_with("Demo pack"));
    CHECK(pictures(shown) == 6);
    cards.signed_cards = {signed_card("overdose", 2026y / December / 1)};
    CHECK(words_in(emergency_card(cards).pack.edition, "en").starts_with("Our own"));
}

TEST_CASE("a card is due from the day it names", "[cards]") {
    const CardPack& pack = *built_in_cards().pack("overdose");
    const sys_days day = pack.check_again_by;
    CHECK_FALSE(is_due(pack, day - days{1}));
    CHECK(is_due(pack, day));
    CHECK(is_due(pack, day + days{400}));
}

TEST_CASE("the desk is told what was not read, is not signed, and is due", "[cards]") {
    using Kind = CardNote::Kind;
    const auto demo = parse_settings(embedded("assets/clinic.toml"), "clinic.toml");
    Cards cards = demo->cards;
    std::erase_if(cards.signed_cards, [](const SignedCard& one) {
        return one.id == "overdose" || one.id == "after_break";
    });
    cards.faults = {{"cards/own.toml", 7, "No."}};
    const auto notes = card_notes(cards, sys_days{cards.pack("wounds")->check_again_by});
    REQUIRE(notes.size() > 4);
    CHECK(notes[0].kind == Kind::not_read);
    CHECK(notes[0].fault->line == 7);
    CHECK(notes[1].kind == Kind::not_shown);
    CHECK(notes[1].pack->id == "after_break");
    CHECK(notes[2].kind == Kind::not_signed);
    CHECK(notes[2].pack->id == "overdose");
    CHECK(std::ranges::any_of(notes, [](const CardNote& note) {
        return note.kind == Kind::check_again && note.pack->id == "wounds";
    }));
}

TEST_CASE("a language that lacks one line of a card is not spoken by it", "[cards]") {
    const std::string text = text_of("overdose");
    for (const char* line :
         {"es = \"Sobredosis", "es = \"Estados", "es = \"Orden", "es = \"Edición",
          "es = \"¿La persona está", "es = \"Despierte", "es = \"Grite"}) {
        INFO(line);
        const auto pack =
            parse_card(with(text, line, "xx" + std::string(line + 2)), "overdose.toml");
        REQUIRE(pack);
        CHECK_FALSE(speaks(*pack, "es"));
        CHECK(speaks(*pack, "ar"));
    }
    for (const char* line :
         {"es = \"No despierta\"", "es = \"Solo efecto", "es = \"Despierta si"}) {
        INFO(line);
        const std::string other = "xx" + std::string(line + 2);
        CHECK_FALSE(speaks(parsed(with(text_of("signs"), line, other), "signs"), "es"));
    }
    const std::string fact = "es = \"Menos que antes\"";
    CHECK_FALSE(
        speaks(parsed(with(text_of("after_break"), fact, "xx = \"a\""), "after_break"), "es"));
}

TEST_CASE("the clinic's own card replaces ours, and new ones are added", "[cards]") {
    const Folder folder;
    folder.card("overdose", with(text_of("overdose"), "Demo pack", "Our own"));
    folder.card("cooling", text_of("wounds"));
    std::ofstream(folder.home.path / "cards" / "notes.txt") << "not a card";
    const Cards cards = folder.read();
    CHECK(cards.faults.empty());
    CHECK(cards.packs.size() == built_in_cards().packs.size() + 1);
    CHECK(words_in(cards.pack("overdose")->edition, "en").starts_with("Our own"));
    CHECK(cards.pack("cooling") != nullptr);
}

TEST_CASE("a card that is not good leaves the one before, else ours", "[cards]") {
    const Folder folder;
    folder.card("overdose", "kind = [");
    folder.card("cooling", text_of("wounds"));
    folder.card("other", "kind = 3");
    const Cards first = folder.read();
    REQUIRE(first.faults.size() == 2);
    CHECK(first.faults[0].file == (folder.home.path / "cards" / "other.toml").string());
    CHECK(*first.pack("overdose") == *built_in_cards().pack("overdose"));
    CHECK(first.pack("other") == nullptr);

    folder.card("overdose", with(text_of("overdose"), "Demo pack", "Our own"));
    const Cards good = folder.read(&first);
    folder.card("overdose", with(text_of("overdose"), "does = \"breaths\"", "does = \"again\""));
    folder.card("cooling", std::string(10'000'000, 'x'));
    const Cards bad = folder.read(&good);
    CHECK(bad.faults.size() == 3);
    CHECK(words_in(bad.pack("overdose")->edition, "en").starts_with("Our own"));
    CHECK(bad.pack("cooling") != nullptr);

    fs::remove(folder.home.path / "cards" / "cooling.toml");
    CHECK(folder.read(&bad).pack("cooling") == nullptr);
}

TEST_CASE("nothing in the folder of cards stops clinic.toml from being read", "[cards]") {
    const Folder folder;
    const fs::path file = folder.home.path / "clinic.toml";
    std::ofstream(file) << embedded("assets/clinic.toml");
    folder.card("overdose", "\xff");
    fs::create_directory(folder.home.path / "cards" / "folder.toml");
    REQUIRE(mkfifo((folder.home.path / "cards" / "pipe.toml").c_str(), 0600) == 0);
    fs::create_symlink("/nowhere", folder.home.path / "cards" / "lost.toml");
    const auto settings = read_settings(file);
    REQUIRE(settings);
    CHECK(settings->cards.faults.size() == 4);
    CHECK(settings->cards.packs == built_in_cards().packs);
    fs::remove_all(folder.home.path / "cards");
    CHECK(read_settings(file)->cards.faults.empty());
    std::ofstream(folder.home.path / "cards") << "no folder";
    CHECK(read_settings(file)->cards.faults.size() == 1);
}

TEST_CASE("a folder with very many cards is read to a limit, and says so", "[cards]") {
    const Folder folder;
    for (std::size_t i = 0; i < cards_in_a_folder + 5; ++i) {
        folder.card("card" + std::to_string(1000 + i), "");
    }
    CHECK(folder.read().faults.size() == cards_in_a_folder + 1);
}

TEST_CASE("signed_cards are read from clinic.toml, each edition once", "[settings]") {
    const std::string good(embedded("assets/clinic.toml"));
    const std::string one =
        "[[signed_cards]]\nid = \"own\"\nedition_date = 2026-12-01\nsigned_by = \"Dr. Ruiz\"\n"
        "signed_on = 2026-12-02\n";
    const auto said = [&](const std::string& more) {
        const auto read = parse_settings(good + more, "clinic.toml");
        return read ? "" : read.error().sentence;
    };
    const auto read = parse_settings(good + one, "clinic.toml");
    REQUIRE(read);
    CHECK(read->cards.signed_cards.back() ==
          SignedCard{"own", 2026y / December / 1, {"Dr. Ruiz", 2026y / December / 2}});
    CHECK(said(one + one).find("This edition of \"own\" is here twice. Sign it once.") !=
          std::string::npos);
    CHECK(said(one + with(one, "2026-12-01", "2026-12-03")).empty());
    CHECK(said(with(one, "\"Dr. Ruiz\"", "\"\"")).find("the name of the person who stands") !=
          std::string::npos);
    CHECK(said(with(one, "2026-12-01", "\"soon\"")).find("a day such as 2026-11-01") !=
          std::string::npos);
    CHECK(said(with(one, "signed_on = 2026-12-02\n", "")).find("\"signed_on\" is missing") !=
          std::string::npos);
}
