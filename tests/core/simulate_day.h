// A busy day at a clinic, made up from a seed and played through decide() and a real store: 400
// people, 6 queues, 12 staff, people who come with a time and hours before or after it, who step
// out, miss a call, are handed over, leave and come back; power cuts, and a clock that is set an
// hour back or forth. The seed is the only source of chance.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace porchlight {

/// What somebody was told when they came, and how long it really was until their call.
struct ToldAndReal {
    std::chrono::minutes from{0}, to{0}, real{0};
};

struct SimulatedDay {
    std::string broken;  ///< the first thing that must hold and did not; "" when all held
    int visits = 0, commands = 0, reopened = 0;
    std::vector<ToldAndReal> waits;  ///< of those who were here all the time until their call
};
SimulatedDay simulate_day(std::uint64_t seed);

}  // namespace porchlight
