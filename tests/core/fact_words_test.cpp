// What free words say for sure, and what they leave open.
#include "core/fact_words.h"

#include <catch2/catch.hpp>

using namespace porchlight;

namespace {

void check(bool (*says)(std::string_view), std::initializer_list<const char*> yes,
           std::initializer_list<const char*> no) {
    for (const char* text : yes) {
        INFO(text);
        CHECK(says(text));
    }
    for (const char* text : no) {
        INFO(text);
        CHECK_FALSE(says(text));
    }
}

}  // namespace

TEST_CASE("Words: by appointment only") {
    check(says_by_appointment,
          {"By appointment only", "Must call for an appointment", "Call to make an appointment",
           "Appointment required. Bring an ID."},
          {"Walk in or by appointment", "Call", "No appointment needed", "",
           "Appointments are preferred", "Walk-ins welcome; call for an appointment"});
}

TEST_CASE("Words: who may come") {
    check(says_women_only, {"Women only", "Women, 18 and older", "Pregnant women", "Females only"},
          {"Women and men", "Women and children", "All", "", "Anyone", "Women and families"});
    check(says_men_only, {"Men only", "Adult men", "Males 18+"}, {"Women", "Men and women", ""});
    check(says_young_people, {"Youth 12 to 17", "Teens", "All ages", "Children/adolescents"},
          {"Adults", "No youth", "", "Seniors"});
}

TEST_CASE("Words: pets, insurance, from afar, closed, interpreters") {
    check(says_pets, {"Pets welcome", "We are pet-friendly."}, {"No pets allowed", "", "Pets"});
    check(says_no_insurance,
          {"Uninsured people are welcome", "No insurance needed", "Regardless of insurance status"},
          {"Insurance required", "", "No uninsured people are served"});
    check(says_from_afar, {"24-Hour Crisis Hotline", "Naloxone by Mail", "Quitline"},
          {"Harbor Drop-In", "Mail room", ""});
    check(says_closed, {"Closed for the holidays", "shut"}, {"Not closed", "", "disclosed"});
    check(says_interpreted, {"Language line available", "Spanish (interpreter)"},
          {"Spanish", "Bilingual volunteers translate", ""});
}

TEST_CASE("Words: where it is may not be told") {
    check(says_confidential,
          {"Confidential", "CONFIDENTIAL ADDRESS", "Undisclosed", "Address withheld",
           "Call for location", "Not disclosed"},
          {"14 Harbor Street", "", "Confidence Street"});
    check(says_confidential_location,
          {"A shelter at a confidential location", "The address is confidential.",
           "Safe house, undisclosed location"},
          {"Free, confidential testing", "Confidential counseling at our location", ""});
}
