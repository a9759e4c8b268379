// Everything a clinic sets in clinic.toml, as plain values. assets/clinic.toml documents each key.
#pragma once

#include <array>
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "core/cards.h"
#include "core/clinic_packs.h"
#include "core/clock.h"
#include "core/file_mark.h"
#include "core/ids.h"
#include "core/own_words.h"
#include "core/places_setting.h"
#include "core/result.h"
#include "core/supply_setting.h"
#include "core/ticket.h"
#include "core/timeout_setting.h"

namespace porchlight {

/// Minutes since local midnight; closes may be past 1440 for an evening that runs over midnight.
struct OpenHours {
    std::chrono::minutes opens{0};
    std::chrono::minutes closes{0};
    bool operator==(const OpenHours&) const = default;
};

struct QueueSetting {
    QueueId id;
    Words name;                       ///< desk only: a queue's name may tell why somebody came
    Words board_name;                 ///< shown on the wall; empty: this queue is not listed there
    std::string icon;                 ///< Material Icons name
    std::vector<CounterId> counters;  ///< where this queue calls people to
    bool operator==(const QueueSetting&) const = default;
};

/// A place to be called to. Its name is shown on the wall, so it may not tell a reason.
struct CounterSetting {
    CounterId id;
    Words name;         ///< "Room 5", "Front desk"
    Words way;          ///< "Left, past the plants"; may be empty
    std::string arrow;  ///< "left", "right", "ahead" or ""
    bool operator==(const CounterSetting&) const = default;
};

/// One answer to "What would help today?". Built-in words come from the locale packs.
struct NeedSetting {
    NeedId id;  ///< nurse, medication, wound, testing, peer, something_else, or the clinic's own
    QueueId queue;
    std::string icon;
    std::string color;  ///< accent of the look: teal, blue, clay, moss, plum, slate
    Words name;         ///< empty for the built-in six
    Words hint;
    bool operator==(const NeedSetting&) const = default;
};

struct SpotSetting {  ///< where "come and find me" looks: window, sofa, outside, door, or own words
    SpotId id;
    std::string icon;
    Words name;  ///< empty for the built-in four
    bool operator==(const SpotSetting&) const = default;
};

/// What the clinic promises, and who stands for it. A promise without a signature stays off.
struct PromiseSetting {
    std::string id;  ///< late_is_fine, ask_first, private, pets, say_you_used, your_goals
    std::string signed_by;
    std::chrono::year_month_day signed_on{};
    bool operator==(const PromiseSetting&) const = default;
};

struct HelpSetting {
    std::string emergency_number = "911";
    Words naloxone_place;            ///< "front desk, top drawer"; desk only
    Words oxygen_place;              ///< "room 1"; desk only
    std::string key;                 ///< shared by stations on several machines; empty: one machine
    std::string listen;              ///< "HOST:PORT" a desk listens on; empty: one machine
    std::vector<std::string> desks;  ///< "HOST:PORT" of desks on other machines
    bool operator==(const HelpSetting&) const = default;
};

struct Settings {
    Words name{{{"en", "Porchlight"}}};
    std::string time_zone = "America/New_York";
    std::array<std::optional<OpenHours>, 7> hours;  ///< by weekday, 0 = Sunday; none: closed
    std::chrono::minutes closing_after{0};          ///< "closing" is this long after the hours end
    Words street_address;
    double latitude = 0, longitude = 0;  ///< of the door, degrees; both 0: not set
    Words desk_way;                      ///< "Left, by the plants."
    Words pick_up;                       ///< where bags can be fetched without the desk; or empty
    std::vector<std::string> languages;  ///< in the order of the chips
    std::vector<QueueSetting> queues;    ///< at least one; the first is "just put me in line"
    std::vector<CounterSetting> counters;
    std::vector<NeedSetting> needs;
    std::vector<SpotSetting> spots;
    std::vector<SupplySetting> supplies;
    std::vector<PromiseSetting> promises;  ///< only those that are switched on and signed
    std::set<Picture> pictures_off;
    std::optional<int> passes = 1;  ///< none: unlimited
    HelpSetting help;
    TimeoutSetting timeouts;
    PlacesSetting places;
    double panel_inches = 15.6;  ///< of the waiting-room screen, corner to corner
    double desk_panel_inches = 24;
    double board_panel_inches = 43;
    std::string store;               ///< empty: clinic.db here; else "postgresql host=..."
    Cards cards;                     ///< cards/*.toml beside clinic.toml, else ours
    ClinicPacks packs;               ///< locales/ beside clinic.toml
    std::chrono::days retention{0};  ///< 0: until closing
    int report_threshold = 11;       ///< reports hide smaller counts of people; 1 hides none

    [[nodiscard]] const QueueSetting* queue(const QueueId& id) const;
    [[nodiscard]] const CounterSetting* counter(const CounterId& id) const;
    [[nodiscard]] const NeedSetting* need(const NeedId& id) const;
    [[nodiscard]] const SupplySetting* supply(const SupplyId& id) const;
    /// Those that are switched on, in their order.
    [[nodiscard]] std::vector<const SupplySetting*> offered() const;
    /// The naloxone that is offered to take home: the first one that is on; null: none is.
    [[nodiscard]] const SupplySetting* take_home_naloxone() const;
    bool operator==(const Settings&) const = default;
};

/// Reads and checks clinic.toml. An unknown or wrong key is one sentence with file, line and
/// column. Reads the cards and locale packs beside it too: one that is not good is a fault in
/// `cards` or `packs`, and what `before` has of it stays. Reads the disk; any thread.
Checked<Settings> read_settings(const std::filesystem::path& file,
                                const Settings* before = nullptr);
/// Of everything that read_settings reads in that folder: another value, something has changed. A
/// few microseconds a file.
std::map<std::string, FileMark> settings_marks(const std::filesystem::path& home);
/// Reads and checks text already in memory; `name` stands in for the file in sentences.
Checked<Settings> parse_settings(std::string_view text, const std::string& name);

/// Open at that local moment, and until when; nothing when closed. Pure.
struct OpenUntil {
    std::chrono::minutes closes;  ///< since local midnight
};
std::optional<OpenUntil> open_today(const Settings& settings, const LocalTime& at);

}  // namespace porchlight
