#include "kiosk/ui/check_words.h"

#include <algorithm>

#include "core/check.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

CheckQuestion a_break() {
    return {"break",
            tr("check", "Did you have a break?"),
            {{"recent",
              "blue",
              {"pause_circle_filled"},
              tr("check", "Yes, just now"),
              tr("check", "Jail, hospital, detox or a pause.")},
             {"past",
              "plum",
              {"history"},
              tr("check", "A while ago"),
              tr("check", "I am back to the same as before.")},
             {"none",
              "moss",
              {"trending_flat"},
              tr("check", "No break"),
              tr("check", "About the same as always.")}}};
}

CheckQuestion alone() {
    return {"alone",
            tr("check", "Do you ever use alone?"),
            {{"most",
              "slate",
              {"person"},
              tr("check", "Most of the time"),
              tr("check", "No one else is there.")},
             {"sometimes",
              "blue",
              {"person", "swap_horiz", "people"},
              tr("check", "Sometimes"),
              tr("check", "It depends on the day.")},
             {"not_often",
              "moss",
              {"people"},
              tr("check", "Not often"),
              tr("check", "Someone is with me, or near.")}}};
}

CheckQuestion mixing() {
    return {"mixing",
            tr("check", "Do you mix things?"),
            {{"often",
              "plum",
              {"liquor", "add", "medication"},
              tr("check", "Often"),
              tr("check", "Alcohol, benzos or something else.")},
             {"sometimes",
              "blue",
              {"swap_horiz", "medication"},
              tr("check", "Sometimes"),
              tr("check", "It depends on the day.")},
             {"no",
              "moss",
              {"medication"},
              tr("check", "One thing only"),
              tr("check", "I do not mix.")}}};
}

CheckQuestion supply() {
    return {"supply",
            tr("check", "Do you know what is in it?"),
            {{"not_sure",
              "clay",
              {"help_outline"},
              tr("check", "Not sure"),
              tr("check", "A new seller, or a new batch.")},
             {"think_so",
              "blue",
              {"visibility"},
              tr("check", "I think so"),
              tr("check", "It looks the same as before.")},
             {"tested",
              "moss",
              {"science"},
              tr("check", "I tested it"),
              tr("check", "With a strip, or at a lab.")}}};
}

CheckQuestion way() {
    return {"way",
            tr("check", "Did you change how you use?"),
            {{"new",
              "plum",
              {"new_releases"},
              tr("check", "Yes, it is new"),
              tr("check", "Such as injecting for the first time.")},
             {"several",
              "blue",
              {"call_split"},
              tr("check", "More than one way"),
              tr("check", "Smoke, snort, inject or swallow.")},
             {"same",
              "moss",
              {"trending_flat"},
              tr("check", "The same way"),
              tr("check", "As I did before.")}}};
}

CheckQuestion before() {
    return {
        "before",
        tr("check", "Did you ever overdose?"),
        {{"last_year",
          "blue",
          {"today"},
          tr("check", "In the last year"),
          tr("check", "Once or more.")},
         {"longer_ago",
          "plum",
          {"history"},
          tr("check", "Longer ago"),
          tr("check", "More than a year.")},
         {"no", "moss", {"check_circle"}, tr("check", "Never"), tr("check", "Not that I know.")}}};
}

CheckQuestion naloxone() {
    return {"naloxone",
            tr("check", "Is naloxone close when you use?"),
            {{"yes",
              "moss",
              {"medical_services", "people"},
              tr("check", "Yes"),
              tr("check", "And others know where it is.")},
             {"sometimes",
              "blue",
              {"swap_horiz", "medical_services"},
              tr("check", "Not always"),
              tr("check", "I have it, but not with me.")},
             {"not_yet",
              "slate",
              {"backpack"},
              tr("check", "Not yet"),
              tr("check", "We have it here. It is free.")}}};
}

CheckQuestion health() {
    return {"health",
            tr("check", "Trouble with lungs, heart or sleep?"),
            {{"yes",
              "plum",
              {"monitor_heart"},
              tr("check", "Yes"),
              tr("check", "Or with my liver or kidneys.")},
             {"older",
              "blue",
              {"elderly"},
              tr("check", "I am over 65"),
              tr("check", "A body changes with time.")},
             {"no", "moss", {"favorite"}, tr("check", "No"), tr("check", "Not that I know.")}}};
}

}  // namespace

CheckQuestion check_question(int number) {
    using Make = CheckQuestion (*)();
    constexpr std::array<Make, check_question_count> all{a_break, alone,  mixing,   supply,
                                                         way,     before, naloxone, health};
    CHECK(number >= 0 && number < check_question_count);
    return all.at(static_cast<std::size_t>(number))();
}

std::string check_answer_words(std::string_view question, std::string_view answer) {
    for (int i = 0; i < check_question_count; ++i) {
        const CheckQuestion one = check_question(i);
        const auto choice = std::ranges::find(one.choices, answer, &CheckChoice::code);
        if (one.code == question && choice != one.choices.end()) {
            return choice->title;
        }
    }
    return std::string(answer);
}

}  // namespace porchlight
