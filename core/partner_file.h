// The files that go between this clinic and its partners: codes, and what became of them. Never a
// name, and nothing about anyone.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/referral.h"
#include "core/result.h"

namespace porchlight {

/// What one line of a file could not be used for.
struct PartnerNote {
    std::size_t line = 0;
    std::string reason;
};
template <class Row>
struct PartnerRows {
    std::vector<Row> rows;
    std::vector<PartnerNote> notes;
};

/// CSV with the columns `code` and `outcome` ("arrived" or "not"), and, where known, `day`
/// ("2026-11-23", else today) and `why` (a code of WhyNot). `name` is for sentences. Pure.
Checked<PartnerRows<ClosedCode>> parse_outcomes(std::string_view csv, const std::string& name,
                                                std::chrono::year_month_day today);
/// The same from disk.
Checked<PartnerRows<ClosedCode>> read_outcomes(const std::filesystem::path& file,
                                               std::chrono::year_month_day today);
/// People a partner sends here: CSV with the columns `partner` and, where known, `code`, `kind`
/// (treatment, harm_reduction, other), `agreement` (yes, no), `expected` (a day), `note`. Makes the
/// ids of the referrals.
Checked<PartnerRows<EnterReferral>> parse_expected(std::string_view csv, const std::string& name);
/// The same from disk.
Checked<PartnerRows<EnterReferral>> read_expected(const std::filesystem::path& file);

/// Our open codes for a partner to look for: `code,partner,since`. RFC 4180.
std::string open_codes_csv(const std::map<ReferralId, Referral>& referrals);

}  // namespace porchlight
