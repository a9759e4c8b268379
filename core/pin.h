// How staff show who they are: a PIN of 4 to 8 digits, kept as an Argon2id string, and waits that
// grow for one person alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"

namespace porchlight {

/// Why a PIN is not taken. The screens have their own words for each.
enum class PinFlaw : std::uint8_t {
    length,  ///< not 4 to 8 digits, or something else than digits
    easy,    ///< one digit over and over, or a run such as 1234 or 9876
};
/// Nothing when it is a good one. Pure.
std::optional<PinFlaw> flaw_of_pin(const std::string& pin);

/// What Argon2id takes for each try. 48 MiB in 2 passes is above OWASP's floor (19 MiB in 2 passes)
/// and takes an old all-in-one less than 0.3 s. The desk alone asks for it, for an instant, so the
/// waiting room's memory limit does not apply. No cost makes 4 digits safe with somebody who holds
/// the file: it only makes 10,000 tries take a quarter of an hour instead of a blink. Against
/// somebody at the desk the growing waits help, and against the file the rights of the clinic's
/// folder do.
struct PinCost {
    std::uint64_t passes = 2;
    std::size_t bytes = std::size_t{48} * 1024 * 1024;
};
/// As little as Argon2id allows: for tests, which try many PINs.
inline constexpr PinCost cheapest_pin{1, 8192};

/// What is stored: libsodium's Argon2id string, with its own salt, so that no two are alike. A
/// flawed PIN is one sentence. Takes a tenth of a second and 48 MiB; not for the frame. Any thread.
Checked<std::string> hash_pin(const std::string& pin, PinCost cost = {});
/// Whether this is the PIN behind `hash`; a hash that cannot be read fits none. Takes as long.
bool pin_fits(const std::string& hash, const std::string& pin);

/// How long the next try of each person waits: 0, 0, 1 s, 2 s, 4 s ... a minute at most. One
/// person's wrong tries never keep another out, and nobody is ever locked out. Monotonic time.
class PinDelays {
public:
    /// Until that person may try again; 0: now.
    [[nodiscard]] Millis wait(const StaffId& who, MonoTime now) const;
    /// A try that did not fit.
    void wrong(const StaffId& who, MonoTime now);
    /// One that did: that person starts afresh.
    void right(const StaffId& who);

private:
    struct Tries {
        int wrong = 0;
        MonoTime next{};
    };
    std::map<StaffId, Tries> tries_;
};

}  // namespace porchlight
