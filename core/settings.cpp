// What clinic.toml may say: one table of keys and readers for each section.
//
// Checked here: every key, type and range, and that whatever is named (a queue, a counter, a time
// zone) exists. Not checked, because no program can: that a counter's name, which a wall shows,
// tells no reason for a visit ("Room 5", never "Peer corner"), that words are translated well,
// and that a promise is kept.
#include "core/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "core/cards_reading.h"
#include "core/hours_reading.h"
#include "core/packs.h"
#include "core/settings_cards.h"
#include "core/settings_parts.h"
#include "core/toml_reading.h"

namespace porchlight {

namespace {

const std::set<std::string> built_in_needs{"nurse",   "medication", "wound",
                                           "testing", "peer",       "something_else"};
const std::set<std::string> built_in_spots{"window", "sofa", "outside", "door"};
const std::vector<std::string_view> promises{"late_is_fine", "ask_first",    "private",
                                             "pets",         "say_you_used", "your_goals"};

/// A whole number with a unit, as std::chrono has it.
template <class Duration>
Reader time_into(Duration& target, int from, int to) {
    return [&target, from, to](const At& at) {
        int count = static_cast<int>(target.count());
        whole_into(count, from, to)(at);
        target = Duration{count};
    };
}

/// An integer, or a word that stands for "no number".
Reader whole_or_word_into(std::optional<int>& target, int from, int to, std::string_view word) {
    return [&target, from, to, word](const At& at) {
        const auto number = at.node.value<std::int64_t>();
        if (at.node.is_string() && at.node.value<std::string_view>() == word) {
            target.reset();
        } else if (at.node.is_integer() && *number >= from && *number <= to) {
            target = static_cast<int>(*number);
        } else {
            at.should_be(fmt::format("\"{}\", or a whole number from {} to {}.", word, from, to));
        }
    };
}

void read_zone(const At& at, std::string& target) {
    text_into(target)(at);
    if (at.node.is_string() && !zone_exists(target)) {
        at.wrong(fmt::format("There is no time zone \"{}\". One is \"America/New_York\".", target));
    }
}

void read_store(const At& at, std::string& target) {
    text_into(target)(at);
    if (target.starts_with("postgresql://") || target.starts_with("postgres://")) {
        at.should_be("\"postgresql host=... dbname=...\"; an address with :// does not work here.");
    } else if (!target.empty() && !target.starts_with("postgresql ")) {
        at.should_be("\"\" for a file on this machine, or \"postgresql host=... dbname=...\".");
    }
}

/// In the order of the chips; every set of words must then have each of these.
void read_languages(const At& at, std::vector<std::string>& target) {
    each([&](const At& item) {
        std::string tag;
        tag_into(tag)(item);
        if (std::find(target.begin(), target.end(), tag) != target.end()) {
            item.wrong(fmt::format("\"{}\" is here twice.", tag));
        }
        target.push_back(tag);
        item.reading.languages.insert(tag);
    })(at);
    if (target.empty()) {
        at.should_be("a list with at least one language, such as [\"en\", \"es\"].");
    }
}

void read_picture_off(const At& at, std::set<Picture>& target) {
    std::string name;
    text_into(name)(at);
    if (const auto picture = picture_from(name)) {
        target.insert(*picture);
    } else {
        at.wrong(fmt::format("There is no ticket picture \"{}\".", name));
    }
    if (target.size() == picture_count) {
        at.wrong("Every picture is switched off. Tickets need at least one.");
    }
}

void read_door(const At& at, Settings& settings) {
    if (const toml::table* table = at.node.as_table()) {
        read_keys(at.reading, *table,
                  {{"latitude", number_into(settings.latitude, -90, 90), required},
                   {"longitude", number_into(settings.longitude, -180, 180), required}});
    } else {
        at.should_be("{ latitude = 25.7750, longitude = -80.2000 }.");
    }
}

/// "HOST:PORT"; IPv6 hosts stand in square brackets.
void read_host_port(const At& at, std::string& target) {
    text_into(target)(at);
    const auto colon = target.rfind(':');
    const std::string port = colon == std::string::npos ? "" : target.substr(colon + 1);
    const bool digits = !port.empty() && port.size() <= 5 &&
                        port.find_first_not_of("0123456789") == std::string::npos;
    if (colon == 0 || !digits || std::stoi(port) < 1 || std::stoi(port) > 65535) {
        at.should_be("\"HOST:PORT\", such as \"desk.local:4711\".");
    }
}

void read_counter(Reading& reading, const toml::table& table, Settings& settings, Names& names) {
    CounterSetting counter;
    read_keys(reading, table,
              {{"id", new_name_into(counter.id.value, names.counters), required},
               {"name", words_into(counter.name), required},
               {"way", words_into(counter.way)},
               {"arrow", one_of_into(counter.arrow, {"left", "right", "ahead", ""})}});
    settings.counters.push_back(std::move(counter));
}

void read_queue(Reading& reading, const toml::table& table, Settings& settings, Names& names) {
    QueueSetting queue;
    queue.icon = "groups";
    const auto add_counter = [&](const At& at) {
        known_name_into(queue.counters.emplace_back().value, names.counters, "counter")(at);
    };
    read_keys(reading, table,
              {{"id", new_name_into(queue.id.value, names.queues), required},
               {"name", words_into(queue.name), required},
               {"board_name", words_into(queue.board_name)},
               {"icon", icon_into(queue.icon)},
               {"counters", each(add_counter), required}});
    if (const toml::node* counters = table.get("counters"); counters && queue.counters.empty()) {
        At{reading, "counters", *counters}.should_be(
            "a list with at least one counter: where do you call people to?");
    }
    settings.queues.push_back(std::move(queue));
}

void read_need(Reading& reading, const toml::table& table, Settings& settings, Names& names) {
    NeedSetting need;
    need.icon = "favorite";
    need.color = "slate";
    read_keys(reading, table,
              {{"id", new_name_into(need.id.value, names.needs), required},
               {"queue", known_name_into(need.queue.value, names.queues, "queue"), required},
               {"icon", icon_into(need.icon)},
               {"color", one_of_into(need.color, accents)},
               {"name", words_into(need.name)},
               {"hint", words_into(need.hint)}});
    check_named(reading, table, need.id.value, need.name, built_in_needs);
    settings.needs.push_back(std::move(need));
}

void read_spot(Reading& reading, const toml::table& table, Settings& settings, Names& names) {
    SpotSetting spot;
    spot.icon = "place";
    read_keys(reading, table,
              {{"id", new_name_into(spot.id.value, names.spots), required},
               {"icon", icon_into(spot.icon)},
               {"name", words_into(spot.name)}});
    check_named(reading, table, spot.id.value, spot.name, built_in_spots);
    settings.spots.push_back(std::move(spot));
}

void read_promise(Reading& reading, const toml::table& table, Settings& settings, Names& names) {
    PromiseSetting promise;
    read_keys(reading, table,
              {{"id", one_of_into(promise.id, promises), required},
               {"signed_by", text_into(promise.signed_by), required},
               {"signed_on", day_into(promise.signed_on), required}});
    if (const toml::node* by = table.get("signed_by"); by && promise.signed_by.empty()) {
        At{reading, "signed_by", *by}.should_be("the name of the person who stands for it.");
    }
    if (const toml::node* id = table.get("id"); id && !names.promises.insert(promise.id).second) {
        At{reading, "id", *id}.wrong(
            fmt::format("\"{}\" is here twice. Each id may be used once.", promise.id));
    }
    settings.promises.push_back(std::move(promise));
}

void read_help(Reading& reading, const toml::table& table, HelpSetting& help) {
    read_keys(
        reading, table,
        {{"emergency_number", text_into(help.emergency_number)},
         {"naloxone_place", words_into(help.naloxone_place)},
         {"oxygen_place", words_into(help.oxygen_place)},
         {"key", text_into(help.key)},
         {"listen", [&](const At& at) { read_host_port(at, help.listen); }},
         {"desks", each([&](const At& at) { read_host_port(at, help.desks.emplace_back()); })}});
    if (help.emergency_number.find_first_of("0123456789") == std::string::npos) {
        const toml::node* number = table.get("emergency_number");
        At{reading, "emergency_number", number != nullptr ? *number : table}.should_be(
            "a phone number in double quotes, such as \"911\".");
    }
    const bool several = !help.listen.empty() || !help.desks.empty();
    if (several && help.key.size() < 16) {
        reading.wrong(table.source(),
                      "\"key\" should have 16 or more characters here, the same on "
                      "every machine.");
    }
}

Reader table_of(std::function<void(Reading&, const toml::table&)> read) {
    return [read = std::move(read)](const At& at) {
        if (const toml::table* table = at.node.as_table()) {
            read(at.reading, *table);
        } else {
            at.should_be(fmt::format("a section that starts with [{}].", at.key));
        }
    };
}

void read_timeouts(Reading& reading, const toml::table& table, TimeoutSetting& timeouts) {
    read_keys(reading, table,
              {{"idle_question_seconds", time_into(timeouts.idle_question, 30, 600)},
               {"question_seconds", time_into(timeouts.question, 20, 300)},
               {"ticket_screen_seconds", time_into(timeouts.ticket_screen, 20, 600)},
               {"desk_veil_minutes", time_into(timeouts.desk_veil, 0, 60)}});
}

/// The sections, in the order in which they name each other.
std::vector<Key> sections(Settings& settings, Names& names) {
    const auto list = [&](auto read_one) {
        return each_table([&, read_one](Reading& reading, const toml::table& table) {
            read_one(reading, table, settings, names);
        });
    };
    return {{"hours", table_of([&](Reading& r, auto& t) { read_hours(r, t, settings.hours); }),
             required},
            {"timeouts",
             table_of([&](Reading& r, auto& t) { read_timeouts(r, t, settings.timeouts); })},
            {"places", table_of([&](Reading& r, auto& t) { read_places(r, t, settings.places); })},
            {"help", table_of([&](Reading& r, auto& t) { read_help(r, t, settings.help); })},
            {"counters", list(read_counter), required},
            {"queues", list(read_queue), required},
            {"needs", list(read_need)},
            {"spots", list(read_spot)},
            {"supplies", list(read_supply)},
            {"promises", list(read_promise)},
            {"signed_cards", signed_cards_into(settings.cards.signed_cards)}};
}

/// What stands before the first section.
std::vector<Key> top(Settings& settings, std::optional<int>& retention) {
    return {
        {"languages", [&](const At& at) { read_languages(at, settings.languages); }, required},
        {"name", words_into(settings.name), required},
        {"time_zone", [&](const At& at) { read_zone(at, settings.time_zone); }, required},
        {"closing_after_minutes", time_into(settings.closing_after, 0, 720)},
        {"street_address", words_into(settings.street_address), required},
        {"door", [&](const At& at) { read_door(at, settings); }},
        {"desk_way", words_into(settings.desk_way)},
        {"pick_up", words_into(settings.pick_up)},
        {"pictures_off", each([&](const At& at) { read_picture_off(at, settings.pictures_off); })},
        {"passes", whole_or_word_into(settings.passes, 0, 100, "unlimited")},
        {"retention", whole_or_word_into(retention, 1, 365, "closing")},
        {"report_threshold", whole_into(settings.report_threshold, 1, 100)},
        {"panel_inches", number_into(settings.panel_inches, 7, 120)},
        {"desk_panel_inches", number_into(settings.desk_panel_inches, 7, 120)},
        {"board_panel_inches", number_into(settings.board_panel_inches, 7, 200)},
        {"store", [&](const At& at) { read_store(at, settings.store); }},
    };
}

Settings read_all(Reading& reading, const toml::table& table) {
    Settings settings;
    settings.name = {};
    Names names;
    std::optional<int> retention;
    std::vector<Key> keys = top(settings, retention);
    for (const Key& key : keys) {
        reading.top_keys.insert(key.name);
    }
    for (Key& key : sections(settings, names)) {
        keys.push_back(std::move(key));
    }
    read_keys(reading, table, keys);
    settings.retention = std::chrono::days{retention.value_or(0)};
    if (const toml::node* queues = table.get("queues"); queues && settings.queues.empty()) {
        At{reading, "queues", *queues}.should_be("a list with at least one [[queues]].");
    }
    return settings;
}

}  // namespace

Checked<Settings> parse_settings(std::string_view text, const std::string& name) {
    Reading reading{name};
    try {
        const toml::table table = toml::parse(text);
        Settings settings = read_all(reading, table);
        if (reading.fine()) {
            settings.cards.packs = built_in_cards().packs;
            settings.cards.faults = built_in_cards().faults;
            return settings;
        }
    } catch (const toml::parse_error& broken) {
        reading.wrong(broken);
    }
    return tl::unexpected(reading.fault());
}

namespace {

/// What the clinic's locale packs say on its cards.
void add_words_of(const ClinicPacks& packs, Cards& cards) {
    for (const auto& [tag, loaded] : packs.packs) {
        for (const auto& [id, given] : loaded->cards) {
            if (const auto card = cards.packs.find(id); card != cards.packs.end()) {
                take_words(card->second, given, tag);
            }
        }
    }
}

}  // namespace

Checked<Settings> read_settings(const std::filesystem::path& file, const Settings* before) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!in) {
        return tl::unexpected(Fault{fmt::format("{} cannot be opened: {}.", file.string(),
                                                std::generic_category().message(errno))});
    }
    auto settings = parse_settings(text, file.string());
    if (settings) {
        read_cards_of(file.parent_path() / "cards", before != nullptr ? &before->cards : nullptr,
                      settings->cards);
        settings->packs = read_packs_of(file.parent_path() / "locales",
                                        before != nullptr ? &before->packs : nullptr);
        add_words_of(settings->packs, settings->cards);
    }
    return settings;
}

std::map<std::string, FileMark> settings_marks(const std::filesystem::path& home) {
    auto marks = marks_in(home / "cards");
    marks.merge(pack_marks(home / "locales"));
    marks["clinic.toml"] = mark_of(home / "clinic.toml");
    return marks;
}

}  // namespace porchlight
