#include "kiosk/main/check_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <set>

#include "core/day_counts.h"
#include "core/directory.h"
#include "core/map_file.h"
#include "core/package_files.h"
#include "core/place_needs.h"
#include "core/store_look.h"
#include "kiosk/main/check_words.h"
#include "kiosk/main/progress_line.h"
#include "kiosk/platform/sound.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;
using Mark = Finding::Mark;

// Two machines are never quite at one; more than this is a clock that was set wrongly.
constexpr std::chrono::minutes clocks_differ{2};
constexpr std::chrono::days directory_gets_old{90};

std::string day_and_time(WallTime time, const std::string& zone) {
    const LocalTime local = to_local(time, zone);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(local.day.year()),
                       static_cast<unsigned>(local.day.month()),
                       static_cast<unsigned>(local.day.day()), local.since_midnight.count() / 60,
                       local.since_midnight.count() % 60);
}

bool is_there(const StorePlace& place) {
    std::error_code ignored;
    return !place.postgresql.empty() || fs::exists(place.sqlite_file, ignored);
}

Finding check_store(const StorePlace& place, const Checked<StoreLook>& look) {
    if (!is_there(place)) {
        return {Mark::look, "store", "There is none yet; the first face that starts makes it."};
    }
    if (!look) {
        return {
            Mark::broken, "store",
            look.error().sentence +
                (place.postgresql.empty() ? " `porchlight restore FILE` puts a backup back." : "")};
    }
    if (!look->damage.empty()) {
        return {Mark::broken, "store",
                look->damage + " `porchlight restore FILE` puts a backup back."};
    }
    const std::string facts =
        fmt::format("{}, schema {}, journal {}, whole, {}", look->engine, look->schema,
                    look->journal, counted(look->visits, "visit"));
    if (look->schema < look->newest_schema) {
        return {Mark::look, "store",
                fmt::format("{}; the next face that starts brings it to schema {}", facts,
                            look->newest_schema)};
    }
    return {Mark::ok, "store", facts};
}

Finding check_clocks(const Settings& settings, const Checked<StoreLook>& look, WallTime now) {
    if (!zone_exists(settings.time_zone)) {
        return {Mark::broken, "clocks",
                fmt::format("This machine does not know the time zone {}. Install tzdata.",
                            settings.time_zone)};
    }
    const std::string here = day_and_time(now, settings.time_zone);
    if (look && look->newest > now + clocks_differ) {
        return {Mark::broken, "clocks",
                fmt::format("It is {} here, but the newest record is of {}. Set the clock of this "
                            "machine.",
                            here, day_and_time(look->newest, settings.time_zone))};
    }
    return {Mark::ok, "clocks", fmt::format("{} in {}", here, settings.time_zone)};
}

Finding check_directory(const fs::path& file, WallTime now) {
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        return {Mark::look, "directory",
                "No places nearby yet; `porchlight import DIR` reads a directory."};
    }
    const auto directory = load_directory(file);
    if (!directory) {
        return {Mark::broken, "directory", directory.error().sentence};
    }
    const auto age = std::chrono::floor<std::chrono::days>(now - (*directory)->imported);
    const auto days = static_cast<std::size_t>(std::max(age, std::chrono::days{0}).count());
    const std::string facts =
        fmt::format("{}, imported {} ago", counted((*directory)->places.size(), "service"),
                    counted(days, "day"));
    return age > directory_gets_old
               ? Finding{Mark::look, "directory", facts + "; import a newer one"}
               : Finding{Mark::ok, "directory", facts};
}

/// Nothing where the clinic has none: then there are a compass and rings.
std::vector<Finding> check_map(const Settings& settings, const fs::path& home) {
    const std::string& name = settings.places.map;
    if (name.empty()) {
        return {};
    }
    const auto map = MapFile::open(home / name);
    if (!map) {
        return {{Mark::look, "map",
                 map.error().sentence + " The screen shows directions and distances only."}};
    }
    return {
        {Mark::ok, "map", fmt::format("{}, zoom {} to {}", name, map->least_zoom, map->most_zoom)}};
}

/// Nothing where the clinic has no place_needs.toml of its own: then ours counts.
std::vector<Finding> check_needs(const fs::path& home) {
    const fs::path file = home / "place_needs.toml";
    std::error_code ignored;
    if (!fs::exists(file, ignored)) {
        return {};
    }
    const auto text = read_whole_file(file);
    if (!text) {
        return {{Mark::broken, "needs", text.error().sentence}};
    }
    const auto mapping = parse_need_mapping(*text, file.string());
    if (!mapping) {
        return {{Mark::broken, "needs",
                 mapping.error().sentence + " The faces go on with the last good one, or ours."}};
    }
    return {{Mark::ok, "needs", file.string()}};
}

std::string words_of(const CardNote& note) {
    if (note.kind == CardNote::Kind::not_read) {
        return note.fault->sentence() + " The one before stays.";
    }
    const CardPack& pack = *note.pack;
    const std::string name = fmt::format("{} ({})", pack.id, words_in(pack.title, "en"));
    switch (note.kind) {
        case CardNote::Kind::not_signed:
            return fmt::format(
                "{}: edition {} is not signed, so people see only what the "
                "maker's leaflet and 911 say; your medical lead reads it and "
                "signs under [[signed_cards]] in clinic.toml",
                name, day_text(pack.edition_date));
        case CardNote::Kind::not_shown:
            return fmt::format(
                "{}: edition {} is not signed, and is not shown until somebody "
                "signs it under [[signed_cards]] in clinic.toml",
                name, day_text(pack.edition_date));
        default:
            return fmt::format("{}: edition {} was to be checked again by {}", name,
                               day_text(pack.edition_date), day_text(pack.check_again_by));
    }
}

/// One line for what needs somebody, and one for all the rest.
std::vector<Finding> check_cards(const Cards& cards, std::chrono::year_month_day today) {
    std::vector<Finding> findings;
    std::set<const CardPack*> named;
    for (const CardNote& note : card_notes(cards, today)) {
        const bool broken = note.kind == CardNote::Kind::not_read;
        findings.push_back({broken ? Mark::broken : Mark::look, "cards", words_of(note)});
        named.insert(note.pack);
    }
    named.erase(nullptr);
    const std::size_t fine = cards.packs.size() - named.size();
    if (fine > 0) {
        findings.push_back({Mark::ok, "cards", counted(fine, "card") + " signed, none due"});
    }
    return findings;
}

Finding check_sound() {
    if (const std::string why = why_no_sound(); !why.empty()) {
        return {Mark::look, "sound",
                fmt::format("There is none ({}). On this computer calls for help only show.", why)};
    }
    return {Mark::ok, "sound", "calls for help can be heard"};
}

/// Stores that a restore kept hold visits, and forgetting does not reach into them.
std::vector<Finding> check_kept(const fs::path& home) {
    std::vector<Finding> findings;
    std::error_code ignored;
    for (const auto& each : fs::directory_iterator(home, ignored)) {
        if (each.path().filename().string().starts_with("clinic.db.before-restore-")) {
            findings.push_back({Mark::look, "kept",
                                fmt::format("{} still holds visits; delete it when all is well",
                                            each.path().string())});
        }
    }
    return findings;
}

constexpr std::array marks{"ok", "look", "broken"};

}  // namespace

std::vector<Finding> check_clinic(const fs::path& home, WallTime now) {
    const fs::path file = home / "clinic.toml";
    const auto settings = read_settings(file);
    std::vector<Finding> findings;
    if (settings) {
        findings.push_back({Mark::ok, "settings", file.string()});
    } else {
        findings.push_back(
            {Mark::broken, "settings",
             settings.error().sentence + " The faces go on with the last good one."});
    }
    const StorePlace place = store_place(settings ? *settings : Settings{}, home);
    const auto look = look_at_store(place);
    findings.push_back(check_store(place, look));
    if (settings) {
        findings.push_back(check_clocks(*settings, look, now));
        use_packs(settings->packs);
        findings.push_back(check_fonts(*settings));
        for (Finding& each : check_packs(*settings)) {
            findings.push_back(std::move(each));
        }
    }
    findings.push_back(check_directory(home / "directory.db", now));
    for (Finding& each : check_needs(home)) {
        findings.push_back(std::move(each));
    }
    if (settings) {
        for (Finding& each : check_map(*settings, home)) {
            findings.push_back(std::move(each));
        }
        const auto today = to_local(now, settings->time_zone).day;
        for (Finding& each : check_cards(settings->cards, today)) {
            findings.push_back(std::move(each));
        }
    }
    findings.push_back(check_sound());
    for (Finding& each : check_kept(home)) {
        findings.push_back(std::move(each));
    }
    return findings;
}

bool run_check(const fs::path& home) {
    bool whole = true;
    for (const Finding& each : check_clinic(home, system_clock()().wall)) {
        std::cout << fmt::format("{:<8}{:<11}{}\n", marks.at(static_cast<std::size_t>(each.mark)),
                                 each.about, each.sentence);
        whole = whole && each.mark != Mark::broken;
    }
    std::cout.flush();
    if (!whole) {
        std::cerr << "Something is broken: see the lines that say so.\n";
    }
    return whole;
}

}  // namespace porchlight
