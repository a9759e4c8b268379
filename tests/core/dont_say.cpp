#include "dont_say.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include "core/csv_table.h"

namespace {

bool letter_or_digit(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0;
}

std::string plain(std::string_view text, bool as_written) {
    std::string all;
    for (const char letter : text) {
        const bool space = std::isspace(static_cast<unsigned char>(letter)) != 0;
        if (space && !all.empty() && all.back() == ' ') {
            continue;
        }
        const auto small = char(std::tolower(static_cast<unsigned char>(letter)));
        all += space ? ' ' : as_written ? letter : small;
    }
    for (auto at = all.find("’"); at != std::string::npos; at = all.find("’")) {
        all.replace(at, std::string_view("’").size(), "'");
    }
    return all;
}

}  // namespace

std::vector<Phrase> read_phrases(const std::string& name) {
    const auto table = porchlight::read_csv(std::string(TEST_DATA "/") + name + ".csv");
    if (!table || table->rows.empty() || !table->odd.empty()) {
        throw std::runtime_error(name + ".csv cannot be read.");
    }
    std::vector<Phrase> all;
    for (const auto& row : table->rows) {
        all.push_back({row.cells[0], row.cells[1]});
    }
    return all;
}

bool says(std::string_view text, const std::string& phrase) {
    const bool as_written =
        std::adjacent_find(phrase.begin(), phrase.end(), [](unsigned char one, unsigned char next) {
            return std::isupper(one) != 0 && std::isupper(next) != 0;
        }) != phrase.end();
    const std::string where = plain(text, as_written);
    const std::string what = plain(phrase, as_written);
    for (auto at = where.find(what); at != std::string::npos; at = where.find(what, at + 1)) {
        const auto end = at + what.size();
        const bool starts = at == 0 || !letter_or_digit(where[at - 1]);
        const bool ends = end == where.size() || !letter_or_digit(where[end]);
        if (starts && ends) {
            return true;
        }
    }
    return false;
}
