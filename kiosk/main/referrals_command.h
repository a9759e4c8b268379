// `porchlight referrals` and `porchlight export`. Touch the disk; say what they did on stdout.
#pragma once

#include <filesystem>

namespace porchlight {

// Each is false when it could not, and one sentence on stderr says why.
bool run_referral_codes(const std::filesystem::path& home);
bool run_referral_close(const std::filesystem::path& home, const std::filesystem::path& file);
bool run_referral_expect(const std::filesystem::path& home, const std::filesystem::path& file);
/// FHIR R4 as NDJSON into that folder, which is made where it is not there.
bool run_export(const std::filesystem::path& home, const std::filesystem::path& folder);

}  // namespace porchlight
