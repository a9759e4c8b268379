// Reads TOML by tables of keys. Everything that can be wrong is one sentence with line and column.
#pragma once

#include <toml++/toml.h>
#include <chrono>
#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/settings.h"

namespace porchlight {

/// One walk through one file. Reading goes on after a mistake, so that the mistake told is the
/// one that stands first in the file. No disk; one thread.
class Reading {
public:
    explicit Reading(std::string file) : file_(std::move(file)) {}
    void wrong(const toml::source_region& where, const std::string& sentence);
    void wrong(const toml::parse_error& broken);
    [[nodiscard]] bool fine() const { return !sentence_; }
    // What is wrong; only where something is.
    [[nodiscard]] Fault fault() const;  ///< "FILE:LINE:COLUMN: SENTENCE"
    [[nodiscard]] std::size_t line() const { return first_.line; }
    [[nodiscard]] const std::string& sentence() const { return *sentence_; }

    std::set<std::string> languages;  ///< words given per language must be there in each of these
    std::set<std::string_view> top_keys;  ///< to tell a key that slid into a [section]

private:
    std::string file_;
    toml::source_position first_{};
    std::optional<std::string> sentence_;
};

/// Where a reader stands: the node is never missing.
struct At {
    Reading& reading;
    std::string_view key;
    const toml::node& node;
    /// `"KEY" should be SENTENCE`
    void should_be(const std::string& what) const;
    void wrong(const std::string& sentence) const { reading.wrong(node.source(), sentence); }
};
using Reader = std::function<void(const At&)>;

enum class Need { optional, required };
struct Key {
    std::string_view name;
    Reader read;
    Need need = Need::optional;
};
/// Reads the keys in the order given here; a key of the file that is not among them is a mistake.
void read_keys(Reading& reading, const toml::table& table, const std::vector<Key>& keys);

// Each gives a reader that checks one kind of value and puts it into `target`.
Reader text_into(std::string& target);
Reader whole_into(int& target, int from, int to);
Reader number_into(double& target, double from, double to);
Reader one_of_into(std::string& target, std::vector<std::string_view> words);
Reader yes_or_no_into(bool& target);
Reader day_into(std::chrono::year_month_day& target);
Reader icon_into(std::string& target);  ///< a Material icon; whether there is one is not known
Reader tag_into(std::string& target);   ///< BCP-47: "es", "zh-Hant"
Reader words_into(Words& target);       ///< "Room 1", or { en = "Room 1", es = "Sala 1" }
Reader name_into(std::string& target);  ///< short lower-case word: nurse, room-2
Reader new_name_into(std::string& target, std::set<std::string>& taken);
Reader known_name_into(std::string& target, const std::set<std::string>& known,
                       std::string_view kind);
/// A list of tables ([[queues]]); `read` is called for each.
Reader each_table(std::function<void(Reading&, const toml::table&)> read);
/// A list of values; `read` is called for each.
Reader each(Reader read);

}  // namespace porchlight
