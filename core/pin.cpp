#include "core/pin.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "core/check.h"

namespace porchlight {

namespace {

constexpr std::size_t shortest = 4, longest = 8;

/// Each digit is the same step away from the one before it; 1 up, 1 down or none.
bool is_run(const std::string& pin) {
    const int step = pin[1] - pin[0];
    if (step < -1 || step > 1) {
        return false;
    }
    return std::adjacent_find(pin.begin(), pin.end(), [step](char one, char next) {
               return next - one != step;
           }) == pin.end();
}

}  // namespace

std::optional<PinFlaw> flaw_of_pin(const std::string& pin) {
    if (pin.size() < shortest || pin.size() > longest ||
        !std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return PinFlaw::length;
    }
    return is_run(pin) ? std::optional{PinFlaw::easy} : std::nullopt;
}

Checked<std::string> hash_pin(const std::string& pin, PinCost cost) {
    if (const auto flaw = flaw_of_pin(pin)) {
        return tl::unexpected(Fault{*flaw == PinFlaw::length
                                        ? "A PIN has 4 to 8 digits and nothing else."
                                        : "This PIN is easy to guess. Take one that is no row of "
                                          "digits such as 1234 or 7777."});
    }
    CHECK(sodium_init() >= 0);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), pin.data(), pin.size(), cost.passes, cost.bytes,
                              crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return tl::unexpected(
            Fault{"There is too little free memory to keep a PIN. Try again in a moment."});
    }
    return std::string(hash.data());
}

bool pin_fits(const std::string& hash, const std::string& pin) {
    CHECK(sodium_init() >= 0);
    return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

Millis PinDelays::wait(const StaffId& who, MonoTime now) const {
    const auto found = tries_.find(who);
    return found == tries_.end() ? Millis{0} : std::max(Millis{0}, found->second.next - now);
}

void PinDelays::wrong(const StaffId& who, MonoTime now) {
    constexpr int free_tries = 2, doublings = 6;
    constexpr Millis first{1'000}, most{60'000};
    Tries& tries = tries_[who];
    ++tries.wrong;
    const int past = tries.wrong - free_tries - 1;
    const Millis wait =
        past < 0 ? Millis{0} : std::min(most, first * (1 << std::min(past, doublings)));
    tries.next = now + wait;
}

void PinDelays::right(const StaffId& who) {
    tries_.erase(who);
}

}  // namespace porchlight
