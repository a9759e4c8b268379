// `porchlight forget`: what is over goes, and it says so.
#include <catch2/catch.hpp>

#include "filled_clinic.h"

using namespace porchlight;

TEST_CASE("forgetting closes the days that are over and says what went", "[commands]") {
    const FilledClinic clinic;
    clinic.people_come(3, clinic.ten_in_the_morning(6), true);
    clinic.people_come(2, clinic.ten_in_the_morning(1), false);
    const Said said = porchlight_says({"forget", "--home", clinic.home});
    INFO(said.out + said.err);
    CHECK(said.code == 0);
    CHECK(said.out ==
          "        2  days closed\n"
          "        3  visits forgotten\n"
          "        2  people keep their place\n");
    const ClinicState after = clinic.saved();
    CHECK(after.visits.size() == 2);
    CHECK_FALSE(after.day_counts->empty());
    CHECK(porchlight_says({"forget", "--home", clinic.home}).out ==
          "Nothing to do: every day that is over is closed\n");
    CHECK(clinic.saved().visits.size() == 2);
}

TEST_CASE("a day that is not over is not forgotten", "[commands]") {
    const FilledClinic clinic;
    clinic.people_come(3, system_clock()().wall, true);
    CHECK(has(porchlight_says({"forget", "--home", clinic.home}).out, "Nothing to do"));
    CHECK(clinic.saved().visits.size() == 3);
}

TEST_CASE("a store that cannot be used is one sentence", "[commands]") {
    const FilledClinic clinic;
    write(clinic.home + "/clinic.db", "this is no store");
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"forget"}, {"report", "today"}}) {
        std::vector<std::string> all = words;
        all.insert(all.end(), {"--home", clinic.home});
        const Said said = porchlight_says(all);
        CHECK(said.code == 1);
        CHECK(said.out.empty());
        CHECK(has(said.err, "The store is damaged."));
        CHECK(std::count(said.err.begin(), said.err.end(), '\n') == 1);
    }
}
