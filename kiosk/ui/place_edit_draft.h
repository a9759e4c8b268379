// What the desk says of places while it is being written: which place, its hours, its partner.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/place_edit.h"

namespace porchlight {

/// One weekday. Of several openings the first two can be moved, the others stay.
struct DayHours {
    bool known = false;
    std::vector<OpeningRange> ranges;  ///< none, and known: closed
    bool operator==(const DayHours&) const = default;
};
/// Monday first.
using WeekHours = std::array<DayHours, 7>;

/// The place in the middle, as it will be once it is saved.
struct PlaceEditForm {
    std::string place;
    WeekHours was, week;
    bool second = false;  ///< the rows show and move the second opening of each day
    bool odd = false;     ///< the list has hours that no week can show
    std::optional<Partner> partner_was, partner;
    PlaceStatus status_was{}, status{};
    bool hidden_was = false, hidden = false;
    bool confidential_was = false, confidential = false;
    int history_page = 0;
    // What is known of it, read again with each snapshot.
    bool read = false;
    std::uint64_t read_in = 0;
    Place seen;
    bool by_hand = false, held = false;
};

struct FoundPlace {
    std::string place, name, address;
};

/// What people said of one place, and how many.
struct SaidOfPlace {
    std::string place, name;
    Complaint what{};
    int count = 0;
    std::chrono::year_month_day last{};
    bool held = false;  ///< nobody is sent there until somebody has looked
};

struct NewPlaceForm {
    std::string name, address, phone;
    std::vector<std::string> needs;
};

struct PlacesDeskDraft {
    std::optional<PlaceEditForm> form;
    std::optional<NewPlaceForm> added;
    bool finding = false;
    std::string words, found_for;
    std::vector<FoundPlace> found;  ///< for `found_for`
    std::vector<SaidOfPlace> said;  ///< most pressing first
    bool said_read = false;
    std::uint64_t said_in = 0;  ///< the snapshot it was read in
    int page = 0;               ///< of what people said, or of what was found
    bool aside = false;         ///< partner and history, where they have no room beside it
};

}  // namespace porchlight
