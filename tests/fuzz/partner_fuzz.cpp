// Any bytes at all as a partner's file: rows that can be used and a reason for each other one, or
// one sentence.
#include "core/check.h"
#include "core/partner_file.h"

using namespace porchlight;

namespace {

template <class Rows>
bool read(const Checked<Rows>& rows) {
    if (!rows) {
        CHECK(!rows.error().sentence.empty());
        return false;
    }
    for (const PartnerNote& note : rows->notes) CHECK(note.line > 1 && !note.reason.empty());
    return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view csv(reinterpret_cast<const char*>(data), size);
    const std::chrono::year_month_day today{std::chrono::year{2026}, std::chrono::November,
                                            std::chrono::day{23}};
    if (const auto outcomes = parse_outcomes(csv, "fuzz.csv", today); read(outcomes))
        for (const ClosedCode& row : outcomes->rows)
            CHECK(!row.code.empty() && row.code.find('\n') == row.code.npos && row.day.ok());
    if (const auto expected = parse_expected(csv, "fuzz.csv"); read(expected))
        for (const EnterReferral& row : expected->rows) {
            CHECK(!row.partner_name.empty() && row.partner_name.find('\n') == row.code.npos);
            CHECK(!row.referral.value.empty() && (!row.expected || row.expected->ok()));
        }
    return 0;
}
