// One place to go to, or to call: an HSDS service at one location, as the directory has it.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace porchlight {

/// When a place is open: HSDS's `schedule`. In the local time of the place.
struct Schedule {
    /// On which days: a recurrence as RFC 5545 writes it, without "RRULE:"
    /// ("FREQ=WEEKLY;BYDAY=MO,TU"). Empty: on every day from valid_from to valid_to.
    std::string rule;
    std::optional<std::chrono::year_month_day> starts;  ///< the rule counts from here (DTSTART)
    std::optional<std::chrono::year_month_day> valid_from, valid_to;  ///< both days included
    /// Stands in for what is usual on its days: a holiday, a week of other hours.
    bool exception = false;
    bool closed = false;             ///< only of exceptions: shut on these days
    std::chrono::minutes opens{0};   ///< since midnight, 0..1439
    std::chrono::minutes closes{0};  ///< after opens; past 1440 for the next morning
    bool operator==(const Schedule&) const = default;
};

/// Every week on these days.
Schedule weekly(const std::vector<std::chrono::weekday>& days, std::chrono::minutes opens,
                std::chrono::minutes closes);

struct Phone {
    std::string number;   ///< as written in the directory
    std::string answers;  ///< who answers, or what it is for, as written; may be empty
    bool operator==(const Phone&) const = default;
};

/// What is true of a place for sure. In doubt it is not among them: a wrong "free" costs a walk.
enum class PlaceFact : std::uint8_t {
    walk_in,         ///< people may come without an appointment
    by_appointment,  ///< only with one
    no_papers,       ///< no ID is asked for
    free,
    no_insurance,  ///< none is needed
    wheelchair,
    pets,
    women_only,
    men_only,
    young_people,  ///< takes people under 18, or is for young people
    from_afar,     ///< what it gives comes by phone, by mail or online
};
inline constexpr int place_fact_count = 11;

struct PlaceFacts {
    std::uint16_t bits = 0;
    PlaceFacts() = default;
    PlaceFacts(std::initializer_list<PlaceFact> facts) {
        for (const PlaceFact fact : facts) add(fact);
    }
    void add(PlaceFact fact) { bits = static_cast<std::uint16_t>(bits | bit(fact)); }
    void remove(PlaceFact fact) { bits = static_cast<std::uint16_t>(bits & ~bit(fact)); }
    [[nodiscard]] bool has(PlaceFact fact) const { return (bits & bit(fact)) != 0; }
    [[nodiscard]] bool has_all(PlaceFacts others) const {
        return (bits & others.bits) == others.bits;
    }
    bool operator==(const PlaceFacts&) const = default;

private:
    static constexpr unsigned bit(PlaceFact fact) { return 1U << static_cast<unsigned>(fact); }
};

enum class PlaceStatus : std::uint8_t { running, closed_for_now, closed_for_good };

/// Texts are as the directory writes them, mended and without HTML; empty means it does not say.
struct Place {
    std::string id;  ///< service id + "@" + location id: the same after the next import
    std::string name, other_name;
    std::string organization;
    std::string description;
    std::string address;  ///< one line; always empty where the address is confidential
    std::optional<double> latitude, longitude;  ///< degrees; the same
    /// Where it is may not be told: no address and no position of it is kept at all.
    bool confidential = false;
    std::vector<Phone> phones;
    std::vector<Schedule> schedules;     ///< empty: its hours are not known
    std::string hours_text;              ///< what could not be read as a schedule
    std::vector<std::string> languages;  ///< spoken: BCP-47 tags where known, else as written
    std::string interpreted;             ///< languages by interpreters, as written
    std::vector<std::string> kinds;      ///< names of taxonomy terms, most telling first
    std::vector<std::string> codes;      ///< their codes: AIRS "BD-1800", "samhsa:BU", "oe:food"
    PlaceFacts facts;
    std::string cost;       ///< fees and prices
    std::string papers;     ///< what to bring
    std::string who;        ///< who may come
    std::string how;        ///< how to start
    std::string access;     ///< doors, ramps, lifts
    std::string transport;  ///< buses, parking
    std::string alert;      ///< what is different for now
    PlaceStatus status = PlaceStatus::running;
    std::optional<std::chrono::year_month_day> checked;  ///< assured, else last modified
    bool operator==(const Place&) const = default;
};

}  // namespace porchlight
