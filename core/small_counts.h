// Counts that cannot point to anyone: small ones are hidden, and so is whatever would give a hidden
// one away.
#pragma once

#include <cstddef>
#include <vector>

namespace porchlight {

struct SafeCount {
    enum class Kind {
        shown,
        small,    ///< 1 to threshold - 1: shown as "<11"
        withheld  ///< large enough, but it would give a small one away
    };
    Kind kind = Kind::shown;
    long long count = 0;  ///< 0 unless it is shown
    bool operator==(const SafeCount&) const = default;
};

/// A count that stands alone. Nobody is nobody: 0 is shown.
SafeCount safe_count(long long count, int threshold);

/// Counts that make up a total which is shown as safe_count(): each of the same size as it came in.
/// Whoever knows the total and this rule still cannot tell any small count from another: each may
/// be anything from 1 to threshold - 1. Empty where that takes more than withholding some of the
/// counts: too few people to tell apart. Secondary suppression, as in Hundepool et al.,
/// Statistical Disclosure Control (2012), section 4.
std::vector<SafeCount> safe_parts(const std::vector<long long>& parts, int threshold);

}  // namespace porchlight
