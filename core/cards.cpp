#include "core/cards.h"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <fstream>
#include <sstream>

#include "core/check.h"
#include "core/embedded.h"

namespace porchlight {

namespace {

struct Stop {
    std::string sentence;
};

struct Reader {
    std::string name;

    [[noreturn]] void stop(const toml::node* where, const std::string& why) const {
        const auto line = where == nullptr ? 1U : where->source().begin.line;
        throw Stop{fmt::format("{}:{}: {}", name, line, why)};
    }

    [[nodiscard]] CardWords words(const toml::table& table, std::string_view key) const {
        const toml::table* by_tag = table[key].as_table();
        if (by_tag == nullptr || !by_tag->contains("en")) {
            stop(&table, fmt::format("\"{}\" needs words, at least in English (en).", key));
        }
        CardWords read;
        for (const auto& [tag, node] : *by_tag) {
            const auto text = node.value<std::string>();
            if (!text || text->empty() || text->size() > 400) {
                stop(&node,
                     fmt::format("\"{}\" in \"{}\" needs 1 to 400 letters.", key, tag.str()));
            }
            read[std::string(tag.str())] = *text;
        }
        return read;
    }

    [[nodiscard]] CardStep step(const toml::table& table) const {
        CardStep made;
        made.picture = table["picture"].value_or(std::string());
        if (!embedded_files().contains(fmt::format("assets/pictures/{}.svg", made.picture))) {
            stop(&table, fmt::format("There is no picture called \"{}\".", made.picture));
        }
        made.title = words(table, "title");
        made.words = words(table, "words");
        made.place = table["place"].value_or(false);
        return made;
    }

    [[nodiscard]] CardPack pack(const toml::table& table) const {
        CardPack made;
        made.edition = words(table, "edition");
        made.source = words(table, "source");
        made.signed_by = table["signed_by"].value_or(std::string());
        made.signed_on = table["signed_on"].value_or(std::string());
        made.not_for = words(table, "not_for");
        const toml::array* steps = table["step"].as_array();
        if (steps == nullptr || steps->size() < 4 || steps->size() > 8) {
            stop(&table, "A pack needs 4 to 8 steps.");
        }
        for (const toml::node& node : *steps) {
            if (!node.is_table()) {
                stop(&node, "A step is written as [[step]].");
            }
            made.steps.push_back(step(*node.as_table()));
        }
        return made;
    }
};

}  // namespace

const std::string& words_in(const CardWords& words, const std::string& tag) {
    const auto found = words.find(tag);
    return found != words.end() ? found->second : words.at("en");
}

bool speaks(const CardPack& pack, const std::string& tag) {
    return pack.edition.contains(tag) && pack.source.contains(tag) && pack.not_for.contains(tag) &&
           std::all_of(pack.steps.begin(), pack.steps.end(), [&](const CardStep& step) {
               return step.title.contains(tag) && step.words.contains(tag);
           });
}

Checked<CardPack> parse_cards(std::string_view text, const std::string& name) {
    try {
        return Reader{name}.pack(toml::parse(text, name));
    } catch (const toml::parse_error& broken) {
        return tl::unexpected(Fault{
            fmt::format("{}:{}: {}", name, broken.source().begin.line, broken.description())});
    } catch (const Stop& stop) {
        return tl::unexpected(Fault{stop.sentence});
    }
}

Checked<CardPack> read_cards(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!(text << in.rdbuf())) {
        return tl::unexpected(Fault{fmt::format("{} cannot be read.", file.string())});
    }
    return parse_cards(text.str(), file.string());
}

const CardPack& built_in_overdose_cards() {
    static const CardPack pack = [] {
        auto read = parse_cards(embedded("assets/cards/overdose.toml"), "overdose.toml");
        CHECK(read.has_value());
        return *read;
    }();
    return pack;
}

}  // namespace porchlight
