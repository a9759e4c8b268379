// Nobody can be found in a report: what is hidden cannot be worked out from what is shown.
#include "core/small_counts.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>
#include <numeric>

using namespace porchlight;
using Kind = SafeCount::Kind;

namespace {

constexpr SafeCount small{Kind::small, 0};
constexpr SafeCount withheld{Kind::withheld, 0};

SafeCount shown(long long count) {
    return {Kind::shown, count};
}

/// Whether the hidden counts from `next` on can add up to `left`, with the one at `fixed` known.
bool can_be(const std::vector<SafeCount>& parts, std::size_t next, long long left, int threshold,
            std::size_t fixed) {
    if (left < 0) {
        return false;
    }
    if (next == parts.size()) {
        return left == 0;
    }
    if (next == fixed || parts[next].kind == Kind::shown) {
        return can_be(parts, next + 1, left, threshold, fixed);
    }
    const bool is_small = parts[next].kind == Kind::small;
    const long long from = is_small ? 1 : threshold, to = is_small ? threshold - 1 : left;
    for (long long count = from; count <= to; ++count) {
        if (can_be(parts, next + 1, left - count, threshold, fixed)) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("a small count is hidden, and nobody is nobody", "[report]") {
    CHECK(safe_count(0, 11) == shown(0));
    CHECK(safe_count(1, 11) == small);
    CHECK(safe_count(10, 11) == small);
    CHECK(safe_count(11, 11) == shown(11));
    CHECK(safe_count(1, 1) == shown(1));
}

TEST_CASE("what would give a small count away is withheld, the smallest first", "[report]") {
    CHECK(safe_parts({40, 25, 3, 0}, 11) ==
          std::vector<SafeCount>{shown(40), withheld, small, shown(0)});
    CHECK(safe_parts({20, 30}, 11) == std::vector<SafeCount>{shown(20), shown(30)});
    CHECK(safe_parts({}, 11).empty());
    CHECK(safe_parts({2, 5}, 11).empty());   // the total is small itself
    CHECK(safe_parts({14, 2}, 11).empty());  // all of it would have to be hidden
}

// Seen to fail: without the loop, with one withheld at most, and without `least`.
TEST_CASE("each hidden count may be anything small, whatever else is known", "[report][rules]") {
    rc::prop("for every small count and every value", [] {
        // At full size from the first case on: small ranges hold nothing to hide.
        const auto any = [](int from, int to) {
            return rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, to));
        };
        const int threshold = *any(2, 6);
        const auto parts = *rc::gen::container<std::vector<long long>>(
            *any(0, 6), rc::gen::cast<long long>(any(0, 14)));
        const auto safe = safe_parts(parts, threshold);
        RC_PRE(!safe.empty());
        RC_ASSERT(safe.size() == parts.size());
        const long long total = std::accumulate(parts.begin(), parts.end(), 0LL);
        RC_ASSERT(safe_count(total, threshold) == shown(total));
        long long hidden = total;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            RC_ASSERT(safe[i].kind != Kind::shown || safe[i].count == parts[i]);
            RC_ASSERT((safe[i].kind == Kind::small) == (parts[i] > 0 && parts[i] < threshold));
            hidden -= safe[i].count;
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (int value = 1; safe[i].kind == Kind::small && value < threshold; ++value) {
                RC_ASSERT(can_be(safe, 0, hidden - value, threshold, i));
            }
        }
    });
}
