// Referrals and places as HL7 FHIR R4 (http://hl7.org/fhir/R4), one resource a line (NDJSON), for
// partners and registries that speak it. It names nobody: the subject of a referral is not
// recorded, and a confidential place has no Location.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/nearby.h"
#include "core/referral.h"

namespace porchlight {

struct FhirFile {
    std::string name;  ///< "ServiceRequest.ndjson"
    std::string text;
    std::size_t resources = 0;
};

/// ServiceRequest and Task, both for each referral; `clinic` is what it calls itself.
std::vector<FhirFile> fhir_referrals(const std::map<ReferralId, Referral>& referrals,
                                     const std::string& clinic);
/// HealthcareService, Location, Organization: what is shown, with the desk's edits.
std::vector<FhirFile> fhir_directory(const Nearby& nearby);

}  // namespace porchlight
