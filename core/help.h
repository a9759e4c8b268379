// "Someone needs help now", and the quieter notes that ask the desk to look up.
#pragma once

#include <optional>
#include <string>

#include "core/clock.h"
#include "core/ids.h"

namespace porchlight {

/// Someone may have stopped breathing. Travels on the direct road and through the store.
struct HelpAlert {
    AlertId id;
    StationId from;
    WallTime raised;
    int told = 1;                    ///< how often the person told us ("Tell them again")
    std::optional<WallTime> taken;   ///< a staff member said "I am going"
    StationId taken_by;              ///< the desk where that was said
    std::optional<WallTime> closed;  ///< all clear, or touched by mistake
    bool by_mistake = false;
    StaffId taken_staff{};                       ///< who was signed in there; empty: nobody was
    std::optional<WallTime> more_asked{};        ///< "Ask for more help", the first time
    std::optional<WallTime> ambulance_called{};  ///< "911 is called", the first time
    [[nodiscard]] bool open() const { return !closed; }
    bool operator==(const HelpAlert&) const = default;
};

/// A line for the desk's notice band.
enum class NoteKind : std::uint8_t {
    feels_very_sick,
    here_for_someone,
    been_waiting,
    find_quietly,
    lost_picture,
    left_midway,  ///< a kiosk went back to its start in the middle of something: take a look
};

struct Note {
    NoteId id;
    NoteKind kind{};
    VisitId visit;  ///< empty where nobody is known ("I am here for someone else")
    WallTime at;
    std::optional<WallTime> answered;  ///< "I will talk with them", "Got it"
    bool operator==(const Note&) const = default;
};

}  // namespace porchlight
