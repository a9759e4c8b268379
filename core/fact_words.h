// More of what the free words of a directory say for sure. In doubt the answer is no, but where
// "yes" is what keeps somebody safe: says_confidential.
#pragma once

#include <string_view>

namespace porchlight {

/// Nobody is seen without an appointment.
bool says_by_appointment(std::string_view text);

/// Of the words on who may come.
bool says_women_only(std::string_view who);
bool says_men_only(std::string_view who);
/// People under 18 are taken.
bool says_young_people(std::string_view who);

/// Pets may come too; a service animal is no pet.
bool says_pets(std::string_view text);

/// People without insurance are taken.
bool says_no_insurance(std::string_view text);

/// Of its name or of the name of its kind: it is a line to call, or comes by mail.
bool says_from_afar(std::string_view name);

/// These days it is shut.
bool says_closed(std::string_view text);

/// An interpreter speaks that language, not the people there.
bool says_interpreted(std::string_view language);

/// Of an address or the name of a location: where it is may not be told.
bool says_confidential(std::string_view address);
/// Of other words: they say so of the location ("confidential counseling" does not).
bool says_confidential_location(std::string_view text);

}  // namespace porchlight
