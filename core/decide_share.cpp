// The answers of a private check, shared with the person they see, and taken back.
#include <algorithm>

#include "core/decide.h"

namespace porchlight {

namespace {

constexpr std::size_t most_answers = 32;
constexpr std::size_t longest_code = 32;

/// A short word of ours, never something typed in.
bool is_code(const std::string& word) {
    return !word.empty() && word.size() <= longest_code &&
           std::ranges::all_of(
               word, [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '_'; });
}

}  // namespace

Result<Change> share_check(const Situation& at, const ShareCheck& asked) {
    const bool codes = std::ranges::all_of(
        asked.answers, [](const auto& one) { return is_code(one.first) && is_code(one.second); });
    if (!codes || asked.answers.size() > most_answers) {
        return tl::unexpected(Refusal::unknown_word);
    }
    const auto visit = find_visit(at, asked.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    return Change{{SharedCheck{asked.visit, asked.answers}}};
}

}  // namespace porchlight
