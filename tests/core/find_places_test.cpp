// An answer equals a slow, plainly written one, over random towns and random questions.
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "core/nearby.h"
#include "core/settings.h"

using namespace porchlight;
using namespace std::chrono;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : dice_(seed) {}
    int roll(int from, int to) { return std::uniform_int_distribution(from, to)(dice_); }
    bool one_in(int n) { return roll(1, n) == 1; }
    template <class List>
    auto pick(const List& list) {
        return list[std::size_t(roll(0, int(std::size(list)) - 1))];
    }

private:
    std::mt19937 dice_;
};

const char* const some_words[] = {"food", "camillus", "house", "legal", "zebra", "north", "comida"};
const char* const tags[] = {"es", "es-MX", "ht", "zh-Hans", "zh", "en", "others on request"};

Place random_place(Dice& dice, int n) {
    static const char* const codes[] = {"BD-1800", "BH-1800.8500", "BM-6500.6500-150",
                                        "RX-1700", "FT-3200",      "PN-8100.0500"};
    Place place;
    place.id = std::to_string(n);
    place.name = std::string(dice.pick(some_words)) + " " + std::to_string(dice.roll(1, 99));
    if (dice.one_in(2)) place.description = dice.pick(some_words);
    for (int i = dice.roll(0, 2); i > 0; --i) place.codes.emplace_back(dice.pick(codes));
    if (!dice.one_in(5)) {
        place.latitude = 25.7 + dice.roll(0, 50) / 100.0;
        place.longitude = -80.2 + dice.roll(0, 50) / 100.0;
    }
    for (int i = dice.roll(0, 3); i > 0; --i) place.languages.emplace_back(dice.pick(tags));
    place.facts.bits = static_cast<std::uint16_t>(dice.roll(0, 2047) & dice.roll(0, 2047));
    if (dice.one_in(6)) place.status = static_cast<PlaceStatus>(dice.roll(0, 2));
    if (dice.one_in(3)) place.checked = sys_days{2026y / November / 23} - days{dice.roll(0, 40)};
    for (int i = dice.roll(0, 2); i > 0; --i)
        place.schedules.push_back(weekly({weekday{unsigned(dice.roll(0, 6))}, Monday},
                                         minutes{dice.roll(0, 1200)},
                                         minutes{dice.roll(1201, 1500)}));
    return place;
}

/// The question, place by place, as one would ask it by hand.
bool slowly(const Nearby& nearby, const NearbyPlace& near, const PlaceQuery& query,
            const LocalTime& now, const std::set<std::string>& with_words) {
    const Place& place = near.place;
    if (near.hidden || near.held) return false;
    if (query.words.empty() && place.status == PlaceStatus::closed_for_good) return false;
    if (query.partners && !near.partner) return false;
    if (query.need && !near.needs.has(*query.need)) return false;
    for (int fact = 0; fact < place_fact_count; ++fact) {
        const auto one = static_cast<PlaceFact>(fact);
        if (query.facts.has(one) && !place.facts.has(one)) return false;
    }
    if (query.from_afar != place.facts.has(PlaceFact::from_afar)) return false;
    if (!query.language.empty()) {
        bool spoken = false;
        for (const std::string& tag : place.languages)
            spoken = spoken || tag.substr(0, tag.find('-')) ==
                                   query.language.substr(0, query.language.find('-'));
        if (!spoken) return false;
    }
    if (query.open_now && open_now(nearby, near, now).state != OpenState::open) return false;
    return query.words.empty() || with_words.contains(place.id);
}

PlaceQuery random_query(Dice& dice) {
    PlaceQuery query;
    if (dice.one_in(2)) query.need = static_cast<PlaceNeed>(dice.roll(0, place_need_count - 1));
    if (dice.one_in(2)) query.facts.add(static_cast<PlaceFact>(dice.roll(0, place_fact_count - 1)));
    query.open_now = dice.one_in(3);
    query.partners = dice.one_in(5);
    query.from_afar = dice.one_in(2);
    if (dice.one_in(3)) query.language = dice.pick(tags);
    if (query.language.size() > 8) query.language = "fr";
    if (dice.one_in(2)) query.words = dice.pick(some_words);
    return query;
}

PlaceEdits random_edits(Dice& dice) {
    PlaceEdits edits;
    for (int n = 0; n < 30; ++n) {
        PlaceEdit edit;
        edit.place = std::to_string(dice.roll(0, 199));
        if (dice.one_in(2))
            edit.change.hidden = true;
        else
            edit.change.partner = Partner{};
        edits[edit.place] = {edit};
    }
    return edits;
}

}  // namespace

TEST_CASE("An answer is what a slow look at every place gives, closest first") {
    Dice dice(7);
    std::size_t answers = 0;
    for (int town = 0; town < 20; ++town) {
        Directory directory;
        for (int n = 0; n < 200; ++n) directory.places.push_back(random_place(dice, n));
        std::map<ReportId, PlaceReport> reports;
        for (int n = 0; n < 60; ++n)
            reports[ReportId{std::to_string(n)}] = {
                ReportId{std::to_string(n)},
                std::to_string(dice.roll(0, 60)),
                dice.pick(std::array{Complaint::not_kind, Complaint::hours_wrong}),
                {}};
        Settings settings;
        settings.latitude = 25.8;
        settings.longitude = -80.0;
        const auto nearby =
            make_nearby(&directory, random_edits(dice), reports, settings, 2026y / November / 23);
        for (int asked = 0; asked < 50; ++asked) {
            const PlaceQuery query = random_query(dice);
            const LocalTime now{2026y / November / 23, minutes{dice.roll(0, 1439)}, Monday};
            std::set<std::string> with_words;
            PlaceQuery only_words;
            only_words.words = query.words;
            for (const bool afar : {false, true}) {
                only_words.from_afar = afar;
                for (const auto i : find_places(*nearby, only_words, now).places)
                    with_words.insert(nearby->places[i].place.id);
            }
            std::set<std::uint32_t> expected;
            for (std::uint32_t i = 0; i < nearby->places.size(); ++i)
                if (slowly(*nearby, nearby->places[i], query, now, with_words)) expected.insert(i);
            const auto answer = find_places(*nearby, query, now).places;
            CHECK(std::set<std::uint32_t>(answer.begin(), answer.end()) == expected);
            CHECK(answer.size() == expected.size());
            if (query.words.empty()) CHECK(std::ranges::is_sorted(answer));
            answers += answer.size();
        }
        std::optional<int> last;
        for (const NearbyPlace& place : nearby->places) {
            if (last && place.minutes_on_foot) CHECK(*last <= *place.minutes_on_foot);
            if (last || !place.minutes_on_foot)
                last = place.minutes_on_foot.value_or(9'999'999);
            else
                last = place.minutes_on_foot;
        }
    }
    CHECK(answers > 2'000);
}

TEST_CASE("What is typed finds every place that says it") {
    Dice dice(8);
    Directory directory;
    for (int n = 0; n < 400; ++n) directory.places.push_back(random_place(dice, n));
    const auto nearby = make_nearby(&directory, {}, {}, Settings{}, 2026y / November / 23);
    for (const char* word : some_words) {
        PlaceQuery query;
        query.words = word;
        std::set<std::uint32_t> found;
        for (const bool afar : {false, true}) {
            query.from_afar = afar;
            for (const auto i : find_places(*nearby, query, {}).places) found.insert(i);
        }
        for (std::uint32_t i = 0; i < nearby->places.size(); ++i) {
            const Place& place = nearby->places[i].place;
            if ((place.name + " " + place.description).find(word) != std::string::npos)
                CHECK(found.contains(i));
        }
    }
}
