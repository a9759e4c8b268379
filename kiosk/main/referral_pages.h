// The pages that `porchlight referrals --help` and `export --help` print below their options.
#pragma once

namespace porchlight {

inline constexpr const char* about_referrals =
    "\n"
    "People who are sent to a partner carry a slip with a random code, such as K7-M4, and nothing\n"
    "else. Partners count codes; so does this clinic. No file here has a name in it.\n"
    "\n"
    "  codes           prints the codes that are open, for a partner to look for, as CSV:\n"
    "                  code,partner,since\n"
    "  close FILE      reads what a partner sends back, a CSV file with the columns\n"
    "                    code      as on the slip\n"
    "                    outcome   arrived, or not\n"
    "                    day       when, such as 2026-11-23; left out: today\n"
    "                    why       where it did not work out: no_room, was_closed, no_answer,\n"
    "                              asked_for_papers, cost, too_far, other_plan, other\n"
    "                  Codes that are not ours, or are closed already, change nothing.\n"
    "  expect FILE     reads whom partners send here, a CSV file with the columns\n"
    "                    partner   who sends them\n"
    "                    code      theirs; left out: a new one\n"
    "                    kind      treatment, harm_reduction or other\n"
    "                    agreement yes or no\n"
    "                    expected  about when; they may come at any hour of any day\n"
    "                    note      for staff, without a name\n"
    "\n"
    "Rows that cannot be used are listed as LINE: REASON; the others are used.\n"
    "\n"
    "Examples\n"
    "  porchlight referrals codes > codes.csv\n"
    "  porchlight referrals close from-cedar-hill.csv\n"
    "  porchlight referrals expect this-week.csv\n";

inline constexpr const char* about_export =
    "\n"
    "Writes what partners and registries can read, as HL7 FHIR R4, one resource a line (NDJSON):\n"
    "  ServiceRequest.ndjson, Task.ndjson     each referral, by its code; the subject is \"not\n"
    "                                         recorded\"\n"
    "  HealthcareService.ndjson, Location.ndjson, Organization.ndjson\n"
    "                                         the places that are shown, with the desk's edits\n"
    "A place whose address is private has no Location. Files that are there are replaced, whole.\n"
    "\n"
    "Examples\n"
    "  porchlight export ./fhir\n";

}  // namespace porchlight
