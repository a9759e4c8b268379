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

/// "larkspur"; not "2nd", nor the "street" of "12 Street of Roses".
bool tells_a_street(const std::string& word) {
    static constexpr auto kinds = std::to_array<std::string_view>(
        {"avenue", "street", "road", "suite", "floor", "unit", "room", "building", "apartment"});
    return word.size() >= 4 && !number(word) &&
           std::find(kinds.begin(), kinds.end(), word) == kinds.end();
}

/// Takes each text that tells; names stay.
template <class Tells>
void drop_texts(Place& place, const Tells& tells) {
    for (std::string* text :
         {&place.description, &place.address, &place.hours_text, &place.interpreted, &place.cost,
          &place.papers, &place.who, &place.how, &place.access, &place.transport, &place.alert})
        if (tells(*text)) text->clear();
    for (Phone& phone : place.phones)
        if (tells(phone.answers)) phone.answers.clear();
    for (auto* list : {&place.languages, &place.kinds}) std::erase_if(*list, tells);
}

}  // namespace

void StreetWords::add(std::string_view line) {
    auto words = words_of(line);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (number(words[i])) {
            by_first_[words[i]].push_back({words[i], words[i + 1]});
            if (tells_a_street(words[i + 1])) streets_.insert(words[i + 1]);
        }
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

bool StreetWords::street_in(std::string_view text) const {
    if (streets_.empty()) return false;
    const auto words = words_of(text);
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return streets_.contains(word); });
}

void drop_repeats(Place& place, const StreetWords& streets) {
    if (streets.empty()) return;
    const auto repeats = [&](const std::string& text) { return streets.in(text); };
    for (std::string* name : {&place.name, &place.other_name, &place.organization})
        if (repeats(*name)) name->clear();
    drop_texts(place, repeats);
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
    drop_texts(place, [&](const std::string& text) { return streets.street_in(text); });
}

}  // namespace porchlight
