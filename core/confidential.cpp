#include "core/confidential.h"

#include <algorithm>
#include <array>

#include "core/fact_words.h"

namespace porchlight {

namespace {

constexpr auto directions = std::to_array<std::string_view>(
    {"n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east", "west", "northeast",
     "northwest", "southeast", "southwest"});

/// Letters and digits in lower case; directions are left out, they are written in many ways.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty() &&
            std::find(directions.begin(), directions.end(), word) == directions.end())
            words.push_back(word);
        word.clear();
    };
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool part = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                          static_cast<unsigned char>(c) >= 0x80;
        if (part)
            word += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (c != '.' && c != '\'')  // "N.W." is "nw"
            end_word();
    }
    end_word();
    return words;
}

/// "275" and "12b"; "2nd" is the name of a street.
bool number(const std::string& word) {
    const bool ordinal = word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") ||
                         word.ends_with("th");
    return word.front() >= '0' && word.front() <= '9' && !ordinal;
}

void drop(std::string& text, const StreetWords& streets) {
    if (streets.in(text)) text.clear();
}

}  // namespace

void StreetWords::add(std::string_view line) {
    auto words = words_of(line);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (number(words[i])) by_first_[words[i]].push_back({words[i], words[i + 1]});
    const bool numbered = std::any_of(words.begin(), words.end(), number);
    // A house with a name and no number; a single word ("Miami") would be found everywhere.
    if (!numbered && words.size() > 1 && !says_confidential(line) && line.size() < 100) {
        const std::string first = words.front();
        by_first_[first].push_back(std::move(words));
    }
}

bool StreetWords::in(std::string_view text) const {
    if (by_first_.empty() || text.empty()) return false;
    const auto words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto found = by_first_.find(words[i]);
        if (found == by_first_.end()) continue;
        for (const auto& line : found->second)
            if (line.size() <= words.size() - i &&
                std::equal(line.begin(), line.end(),
                           words.begin() + static_cast<std::ptrdiff_t>(i)))
                return true;
    }
    return false;
}

void drop_repeats(Place& place, const StreetWords& streets) {
    if (streets.empty()) return;
    for (std::string* text :
         {&place.name, &place.other_name, &place.organization, &place.description, &place.address,
          &place.hours_text, &place.interpreted, &place.cost, &place.papers, &place.who, &place.how,
          &place.access, &place.transport, &place.alert})
        drop(*text, streets);
    for (Phone& phone : place.phones) drop(phone.answers, streets);
    for (auto* list : {&place.languages, &place.kinds}) {
        for (std::string& text : *list) drop(text, streets);
        std::erase(*list, std::string());
    }
    if (place.name.empty()) place.name = place.kinds.empty() ? "?" : place.kinds.front();
}

void keep_confidential(Place& place, const StreetWords& more) {
    StreetWords streets = more;
    // "14 Harbor Street, Miami, FL 33136": its first part is what names the door.
    streets.add(place.address.substr(0, place.address.find(',')));
    place.confidential = true;
    place.address.clear();
    place.latitude.reset();
    place.longitude.reset();
    place.transport.clear();
    drop_repeats(place, streets);
}

}  // namespace porchlight
