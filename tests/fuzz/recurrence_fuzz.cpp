// Any text at all as a recurrence rule, and its lines as the cells a rule is made of: answers
// within what was asked, and the same ones whoever asks.
#include <array>
#include <bit>

#include "core/check.h"
#include "core/recurrence.h"
#include "core/schedule_rule.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

constexpr int days = 32;
const sys_days first = year{2026} / November / day{20};

std::uint32_t ahead(long count) {
    return count >= days ? ~0U : count <= 0 ? 0U : (1U << unsigned(count)) - 1;
}

void check_days(const std::string& rule, std::optional<year_month_day> starts) {
    const auto found = days_of_rule(rule, starts, first, days);
    const auto fewer = days_of_rule(rule, starts, first, 10);
    CHECK(found.has_value() == fewer.has_value());
    if (!found) return;
    CHECK((found->falls & ahead(10)) == fewer->falls);
    if (found->last) CHECK((found->falls & ~ahead((*found->last - first).count() + 1)) == 0);
    if (starts && !rule.empty())
        CHECK((found->falls & ahead((sys_days{*starts} - first).count())) == 0);
    // A day later the same days are a day nearer.
    const auto later = days_of_rule(rule, starts, first + std::chrono::days{1}, days - 1);
    CHECK(later && later->falls == found->falls >> 1U);
}

/// What stands before the next end of a line, which goes with it.
std::string line_of(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

void check_made(std::string_view text, std::optional<year_month_day> starts) {
    RuleParts parts;
    for (std::string* cell : {&parts.freq, &parts.interval, &parts.byday, &parts.bymonthday,
                              &parts.byyearday, &parts.byweekno, &parts.wkst, &parts.count})
        *cell = line_of(text);
    parts.starts = starts;
    if (const auto rule = make_rule(parts)) {
        CHECK(valid_rule(*rule));
        check_days(*rule, starts);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const std::array<std::optional<year_month_day>, 3> all_starts{
        std::nullopt, year{2026} / November / day{25}, year{2024} / February / day{29}};
    for (const auto& starts : all_starts) {
        std::string_view rest = text;
        check_days(line_of(rest), starts);
        check_made(text, starts);
    }
    return 0;
}
