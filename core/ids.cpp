#include "core/ids.h"

#include <sodium.h>

#include <array>
#include <chrono>
#include <cstdint>

#include "core/check.h"

namespace porchlight {

std::string new_uuid() {
    CHECK(sodium_init() >= 0);
    std::array<std::uint8_t, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    auto millis = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count());
    for (std::size_t i = 6; i-- > 0; millis >>= 8U) {
        bytes[i] = static_cast<std::uint8_t>(millis & 0xFFU);
    }
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x70U);  // version 7
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);  // variant of RFC 9562
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    std::string text(hex.data(), 32);
    for (const std::size_t dash : {8U, 13U, 18U, 23U}) {
        text.insert(dash, 1, '-');
    }
    return text;
}

}  // namespace porchlight
