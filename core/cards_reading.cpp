// What a card file may say. Checked here: every key, type and range, that pictures are there, that
// a card has the parts its kind needs, and that steps for an overdose hold what all guides agree
// on. Not checked, because no program can: that the words are true.
#include "core/cards_reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/embedded.h"
#include "core/toml_reading.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;
constexpr auto required = Need::required;
constexpr std::size_t longest_title = 60, longest_words = 400, longest_name = 80;

const std::vector<std::string_view> kinds{"steps", "signs", "facts"};
const std::vector<std::string_view> parts{"risk",   "signs", "naloxone", "respond", "refill",
                                          "report", "law",   "checking", "wounds",  "alone"};
const std::vector<std::string_view> says_words{"leaflet", "911", "lead"};
const std::vector<std::string_view> does_words{"wake",  "call", "naloxone", "breaths",
                                               "again", "side", "stay"};
const std::vector<std::string_view> colors{"teal", "blue", "clay", "moss", "plum", "slate"};

/// A word of a list as the enum that has the same order.
template <class Enum>
Reader enum_into(Enum& target, const std::vector<std::string_view>& words) {
    return [&target, &words](const At& at) {
        std::string word;
        one_of_into(word, words)(at);
        const auto found = std::ranges::find(words, word);
        if (found != words.end()) {
            target = static_cast<Enum>(found - words.begin());
        }
    };
}

/// TOML is UTF-8, so what begins no letter goes on with one.
std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool can_be_drawn(std::string_view text) {
    const auto is_control = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    };
    return std::ranges::none_of(text, is_control) &&
           std::ranges::any_of(text, [](char c) { return c != ' '; });
}

void check_length(const At& at, std::string_view text, std::size_t longest) {
    if (!can_be_drawn(text) || letters_of(text) > longest) {
        at.should_be(fmt::format("1 to {} letters on one line.", longest));
    }
}

Reader card_words_into(CardWords& target, std::size_t longest) {
    return [&target, longest](const At& at) {
        Words words;
        words_into(words)(at);
        target = std::move(words.by_tag);
        const toml::table* table = at.node.as_table();
        if (table == nullptr) {
            check_length(at, at.node.value_or(std::string("?")), longest);
            return;
        }
        for (const auto& [tag, node] : *table) {
            if (const auto text = node.value<std::string>()) {
                check_length({at.reading, at.key, node}, *text, longest);
            }
        }
    };
}

Reader title_into(CardWords& target) {
    return card_words_into(target, longest_title);
}

Reader sentences_into(CardWords& target) {
    return card_words_into(target, longest_words);
}

Reader picture_into(std::string& target) {
    return [&target](const At& at) {
        text_into(target)(at);
        if (at.node.is_string() &&
            !embedded_files().contains(fmt::format("assets/pictures/{}.svg", target))) {
            at.wrong(fmt::format("There is no picture called \"{}\".", target));
        }
    };
}

/// One word, or a list of them.
Reader does_into(std::vector<Does>& target) {
    const Reader one = [&target](const At& at) {
        enum_into(target.emplace_back(), does_words)(at);
    };
    return [one](const At& at) { at.node.is_array() ? each(one)(at) : one(at); };
}

void read_step(Reading& reading, const toml::table& table, CardPack& pack) {
    CardStep step;
    read_keys(reading, table,
              {{"picture", picture_into(step.picture), required},
               {"says", enum_into(step.says, says_words), required},
               {"place", yes_or_no_into(step.place)},
               {"does", does_into(step.does)},
               {"title", title_into(step.title), required},
               {"words", sentences_into(step.words), required}});
    pack.steps.push_back(std::move(step));
}

void read_sign(Reading& reading, const toml::table& table, CardPack& pack) {
    CardSign sign;
    read_keys(reading, table,
              {{"picture", picture_into(sign.picture), required},
               {"says", enum_into(sign.says, says_words), required},
               {"title", title_into(sign.title), required}});
    pack.signs.push_back(std::move(sign));
}

void read_row(Reading& reading, const toml::table& table, CardPack& pack) {
    CardRow row;
    read_keys(reading, table,
              {{"icon", icon_into(row.icon), required},
               {"says", enum_into(row.says, says_words), required},
               {"left", title_into(row.left), required},
               {"right", title_into(row.right), required}});
    pack.compare.rows.push_back(std::move(row));
}

void read_fact(Reading& reading, const toml::table& table, CardPack& pack) {
    CardFact fact;
    read_keys(reading, table,
              {{"icon", icon_into(fact.icon), required},
               {"says", enum_into(fact.says, says_words), required},
               {"title", title_into(fact.title), required},
               {"words", sentences_into(fact.words), required}});
    pack.facts.push_back(std::move(fact));
}

void read_compare(const At& at, CardTable& compare) {
    if (const toml::table* table = at.node.as_table()) {
        read_keys(at.reading, *table,
                  {{"left", title_into(compare.left), required},
                   {"right", title_into(compare.right), required},
                   {"left_icon", icon_into(compare.left_icon), required},
                   {"right_icon", icon_into(compare.right_icon), required}});
    } else {
        at.should_be("a section that starts with [compare].");
    }
}

/// Where a sentence about something that is not there points: to `key`, else to the top.
At at_key(Reading& reading, const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    return {reading, key, node != nullptr ? *node : table};
}

struct List {
    std::string_view key;
    std::size_t count = 0;
    CardKind kind{};
    std::size_t from = 0, to = 0;
};

/// Each kind has its own lists, and enough in them.
void check_lists(Reading& reading, const toml::table& table, const CardPack& pack) {
    const std::array<List, 4> lists{
        {{"step", pack.steps.size(), CardKind::steps, 3, 8},
         {"sign", pack.signs.size(), CardKind::signs, 4, 4},
         {"compare_row", pack.compare.rows.size(), CardKind::signs, 2, 5},
         {"fact", pack.facts.size(), CardKind::facts, 3, 8}}};
    for (const List& list : lists) {
        const At at = at_key(reading, table, list.key);
        const std::string_view kind = kinds.at(static_cast<std::size_t>(list.kind));
        if (list.kind != pack.kind && table.contains(list.key)) {
            at.wrong(fmt::format("[[{}]] belongs to a card with kind = \"{}\".", list.key, kind));
        } else if (list.kind == pack.kind && (list.count < list.from || list.count > list.to)) {
            const std::string wanted = list.from == list.to
                                           ? fmt::format("{}", list.from)
                                           : fmt::format("{} to {}", list.from, list.to);
            at.wrong(fmt::format("A card with kind = \"{}\" needs {} [[{}]], and has {}.", kind,
                                 wanted, list.key, list.count));
        }
    }
    if ((pack.kind == CardKind::signs) != table.contains("compare")) {
        at_key(reading, table, "compare")
            .wrong("[compare] belongs to a card with kind = \"signs\", and only there.");
    }
}

void check_dates(Reading& reading, const toml::table& table, const CardPack& pack) {
    if (table.contains("edition_date") && table.contains("check_again_by") &&
        pack.check_again_by <= pack.edition_date) {
        at_key(reading, table, "check_again_by").should_be("a day after edition_date.");
    }
}

void check_signature(Reading& reading, const toml::table& table, CardPack& pack) {
    const CardSignature& signature = *pack.signature;
    const At by = at_key(reading, table, "signed_by");
    if (!signature.by.empty()) {
        check_length(by, signature.by, longest_name);
    }
    if (signature.by.empty() && table.contains("signed_on")) {
        by.should_be("the name of the person who signed, because signed_on is there.");
    } else if (!signature.by.empty() && !table.contains("signed_on")) {
        by.wrong("\"signed_on\" is missing: the day they signed, such as 2026-11-01.");
    }
    if (signature.by.empty()) {
        pack.signature.reset();
    }
}

/// content: every guide since 2013 has these, in one order or another, and all of them keep
/// giving breaths until the person breathes; only then comes the side.
void check_response(Reading& reading, const toml::table& table, const CardPack& pack) {
    const toml::array* list = table["step"].as_array();
    if (pack.kind != CardKind::steps || list == nullptr || list->size() != pack.steps.size()) {
        at_key(reading, table, "kind").should_be("\"steps\", because part is \"respond\".");
        return;
    }
    if (pack.not_for.empty()) {
        at_key(reading, table, "part")
            .wrong("[not_for] is missing: it says when these steps do not fit.");
    }
    std::set<Does> done;
    for (std::size_t i = 0; i < pack.steps.size(); ++i) {
        for (const Does does : pack.steps[i].does) {
            if (does == Does::side && !done.contains(Does::breaths)) {
                reading.wrong((*list)[i].source(),
                              "\"side\" may not come before \"breaths\": breaths go on until the "
                              "person breathes.");
            }
            done.insert(does);
        }
    }
    for (const Does does :
         {Does::wake, Does::call, Does::naloxone, Does::breaths, Does::side, Does::stay}) {
        if (!done.contains(does)) {
            reading.wrong(list->source(),
                          fmt::format("No step does \"{}\". All guides agree that it belongs here.",
                                      does_words.at(static_cast<std::size_t>(does))));
        }
    }
}

void check_all(Reading& reading, const toml::table& table, CardPack& pack) {
    check_lists(reading, table, pack);
    check_dates(reading, table, pack);
    check_signature(reading, table, pack);
    if (pack.part == CardPart::respond) {
        check_response(reading, table, pack);
    } else if (pack.id == "overdose") {
        at_key(reading, table, "part").should_be("\"respond\": this card is the one for help now.");
    }
}

CardPack read_all(Reading& reading, const toml::table& table, std::string id) {
    CardPack pack;
    pack.id = std::move(id);
    CardSignature& signature = pack.signature.emplace();
    const auto list = [&](auto read_one) {
        return each_table([&pack, read_one](Reading& inside, const toml::table& one) {
            read_one(inside, one, pack);
        });
    };
    const std::vector<Key> keys{{"kind", enum_into(pack.kind, kinds), required},
                                {"part", enum_into(pack.part, parts), required},
                                {"order", whole_into(pack.order, 0, 1000), required},
                                {"icon", icon_into(pack.icon), required},
                                {"color", one_of_into(pack.color, colors), required},
                                {"edition_date", day_into(pack.edition_date), required},
                                {"check_again_by", day_into(pack.check_again_by), required},
                                {"signed_by", text_into(signature.by)},
                                {"signed_on", day_into(signature.on)},
                                {"after_says", enum_into(pack.after_says, says_words)},
                                {"edition", title_into(pack.edition), required},
                                {"source", sentences_into(pack.source), required},
                                {"region", title_into(pack.region), required},
                                {"title", title_into(pack.title), required},
                                {"line", sentences_into(pack.line)},
                                {"not_for", sentences_into(pack.not_for)},
                                {"after", sentences_into(pack.after)},
                                {"step", list(read_step)},
                                {"sign", list(read_sign)},
                                {"compare", [&](const At& at) { read_compare(at, pack.compare); }},
                                {"compare_row", list(read_row)},
                                {"fact", list(read_fact)}};
    for (const Key& key : keys) {
        reading.top_keys.insert(key.name);
    }
    read_keys(reading, table, keys);
    check_all(reading, table, pack);
    return pack;
}

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 40 && text.front() >= 'a' && text.front() <= 'z' &&
           std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
           });
}

using Parsed = tl::expected<CardPack, CardFault>;

Parsed refused(const fs::path& file, std::size_t line, std::string reason) {
    constexpr std::size_t enough = 400;  // what a file holds may be any length
    if (reason.size() > enough) {
        auto end = enough;
        while ((static_cast<unsigned char>(reason[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        reason = reason.substr(0, end) + "…";
    }
    return tl::unexpected(CardFault{file.string(), line, std::move(reason)});
}

}  // namespace

Parsed parse_card(std::string_view text, const fs::path& file) {
    if (text.size() > card_file_limit) {
        return refused(
            file, 1,
            fmt::format("This card is too large. {} KB is the most.", card_file_limit / 1024));
    }
    const std::string id = file.stem().string();
    if (!is_id(id)) {
        return refused(file, 1,
                       "A card is named with small letters, digits, \"-\" and \"_\", such as "
                       "wounds.toml.");
    }
    Reading reading{file.string()};
    try {
        CardPack pack = read_all(reading, toml::parse(text), id);
        if (reading.fine()) {
            return pack;
        }
    } catch (const toml::parse_error& broken) {
        reading.wrong(broken);
    }
    return refused(file, reading.line(), reading.sentence());
}

}  // namespace porchlight
