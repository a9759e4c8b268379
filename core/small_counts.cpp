#include "core/small_counts.h"

#include <algorithm>
#include <numeric>

namespace porchlight {

namespace {

bool is_small(long long count, int threshold) {
    return count > 0 && count < threshold;
}

/// The largest a small count can be is what the hidden ones add up to, less the least that the
/// others can be. Once that reaches threshold - 1, nothing is given away.
bool gives_nothing_away(const std::vector<SafeCount>& parts, long long hidden, int threshold) {
    const auto small = std::ranges::count(parts, SafeCount::Kind::small, &SafeCount::kind);
    const auto withheld = std::ranges::count(parts, SafeCount::Kind::withheld, &SafeCount::kind);
    if (small == 0) {
        return true;
    }
    const long long most = hidden - (small - 1) - withheld * threshold;
    // Without a withheld one, the others cannot be larger than threshold - 1 either.
    const long long least = withheld > 0 ? 1 : hidden - (small - 1) * (threshold - 1);
    return most >= threshold - 1 && least <= 1;
}

}  // namespace

SafeCount safe_count(long long count, int threshold) {
    return is_small(count, threshold) ? SafeCount{SafeCount::Kind::small, 0}
                                      : SafeCount{SafeCount::Kind::shown, count};
}

std::vector<SafeCount> safe_parts(const std::vector<long long>& parts, int threshold) {
    if (is_small(std::accumulate(parts.begin(), parts.end(), 0LL), threshold)) {
        return {};
    }
    std::vector<SafeCount> safe;
    long long hidden = 0;
    for (const long long part : parts) {
        safe.push_back(safe_count(part, threshold));
        hidden += safe.back().kind == SafeCount::Kind::small ? part : 0;
    }
    while (!gives_nothing_away(safe, hidden, threshold)) {
        std::size_t next = parts.size();  // the smallest that is still shown
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool shown = safe[i].kind == SafeCount::Kind::shown && parts[i] > 0;
            if (shown && (next == parts.size() || parts[i] < parts[next])) {
                next = i;
            }
        }
        if (next == parts.size()) {
            return {};
        }
        safe[next] = {SafeCount::Kind::withheld, 0};
        hidden += parts[next];
    }
    return safe;
}

}  // namespace porchlight
