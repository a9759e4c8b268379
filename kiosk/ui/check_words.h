// The eight questions of a private check and their answers, as the waiting room asks them and as
// the desk reads what was shared. No word of them judges, and no order of them counts.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace porchlight {

struct CheckChoice {
    std::string_view code;
    std::string_view accent;
    std::vector<std::string_view> icons;
    std::string title, line;
};
struct CheckQuestion {
    std::string_view code;
    std::string title;
    std::vector<CheckChoice> choices;
};
inline constexpr int check_question_count = 8;

/// Question `number` (from 0), in the spoken language.
CheckQuestion check_question(int number);
/// The title of an answer by its codes; the code where it is none of ours.
std::string check_answer_words(std::string_view question, std::string_view answer);

}  // namespace porchlight
