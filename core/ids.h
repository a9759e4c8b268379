// Names for things, so that a visit can never be passed where a queue is meant.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace porchlight {

/// A name that only compares with names of its own kind. Plain text; empty means "none yet".
template <class Kind>
struct Id {
    std::string value;
    auto operator<=>(const Id&) const = default;
    [[nodiscard]] bool empty() const { return value.empty(); }
};

// Made by the station (UUIDv7, see new_uuid), so that a command sent twice cannot happen twice.
using VisitId = Id<struct VisitKind>;
using RequestId = Id<struct RequestKind>;
using NoteId = Id<struct NoteIdKind>;  // NoteKind says what a note is about
using AlertId = Id<struct AlertKind>;
using CommandId = Id<struct CommandKind>;
using ExpectedId = Id<struct ExpectedKind>;
using StaffId = Id<struct StaffKind>;
using MovementId = Id<struct MovementIdKind>;  // MovementKind says what moved
using EditId = Id<struct EditKind>;
using ReportId = Id<struct ReportKind>;
using ReferralId = Id<struct ReferralKind>;

// Chosen by the clinic in clinic.toml: short lower-case words such as "nurse" or "room-2".
using QueueId = Id<struct QueueKind>;
using NeedId = Id<struct NeedKind>;
using CounterId = Id<struct CounterKind>;
using SpotId = Id<struct SpotKind>;
using SupplyId = Id<struct SupplyKind>;
using StationId = Id<struct StationKind>;

/// A fresh UUIDv7 (RFC 9562): sorts by the time it was made, the rest is random.
/// Asks the system clock and libsodium's random source; any thread.
std::string new_uuid();

template <class AnyId>
AnyId new_id() {
    return AnyId{new_uuid()};
}

}  // namespace porchlight
