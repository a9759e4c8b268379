#include "core/import_facts.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace porchlight {

namespace {

bool has_usual_hours(const Place& place) {
    return std::any_of(place.schedules.begin(), place.schedules.end(),
                       [](const Schedule& s) { return !s.exception; });
}

bool may_have_address(const Place& place) {
    return !place.confidential && !place.facts.has(PlaceFact::from_afar);
}

struct Field {
    const char* has;      ///< "have a position"
    const char* missing;  ///< "a position"; empty: nobody misses it
    std::function<bool(const Place&)> there;
};

const std::vector<Field>& fields() {
    static const auto fact = [](PlaceFact which) {
        return [which](const Place& place) { return place.facts.has(which); };
    };
    static const std::vector<Field> all{
        {"have hours that can be read", "hours", has_usual_hours},
        {"have hours in words only", "",
         [](const Place& p) { return !has_usual_hours(p) && !p.hours_text.empty(); }},
        {"have a phone number", "a phone number", [](const Place& p) { return !p.phones.empty(); }},
        {"have an address", "an address",
         [](const Place& p) { return !p.address.empty() || !may_have_address(p); }},
        {"have a position", "a position",
         [](const Place& p) { return p.latitude.has_value() || !may_have_address(p); }},
        {"say which languages are spoken", "languages",
         [](const Place& p) { return !p.languages.empty(); }},
        {"say when they were last checked", "the day it was last checked",
         [](const Place& p) { return p.checked.has_value(); }},
        {"have a description", "a description",
         [](const Place& p) { return !p.description.empty(); }},
        {"say what kind of help it is", "its kind",
         [](const Place& p) { return !p.kinds.empty(); }},
        {"say who may come", "who may come", [](const Place& p) { return !p.who.empty(); }},
        {"say how to start", "how to start", [](const Place& p) { return !p.how.empty(); }},
        {"say what it costs", "the cost", [](const Place& p) { return !p.cost.empty(); }},
        {"say which papers to bring", "", [](const Place& p) { return !p.papers.empty(); }},
        {"say how to get in", "", [](const Place& p) { return !p.access.empty(); }},
        {"take people without an appointment for sure", "", fact(PlaceFact::walk_in)},
        {"see people by appointment only", "", fact(PlaceFact::by_appointment)},
        {"are free for sure", "", fact(PlaceFact::free)},
        {"ask for no papers for sure", "", fact(PlaceFact::no_papers)},
        {"can be entered in a wheelchair for sure", "", fact(PlaceFact::wheelchair)},
        {"come by phone, by mail or online", "", fact(PlaceFact::from_afar)},
        {"are closed for now", "",
         [](const Place& p) { return p.status == PlaceStatus::closed_for_now; }},
        {"are closed for good", "",
         [](const Place& p) { return p.status == PlaceStatus::closed_for_good; }},
        {"have an address that may not be told", "", [](const Place& p) { return p.confidential; }},
    };
    return all;
}

}  // namespace

std::vector<FieldCount> count_fields(const std::vector<Place>& places) {
    std::vector<FieldCount> counts;
    for (const Field& field : fields()) {
        const auto count =
            static_cast<std::size_t>(std::count_if(places.begin(), places.end(), field.there));
        counts.push_back({field.has, count});
    }
    return counts;
}

std::vector<PoorPlace> poorest_places(const std::vector<Place>& places) {
    constexpr std::size_t most = 10;
    std::vector<std::pair<std::size_t, const Place*>> poor;
    for (const Place& place : places) {
        if (place.status == PlaceStatus::closed_for_good) continue;
        const auto missing = static_cast<std::size_t>(std::count_if(
            fields().begin(), fields().end(),
            [&](const Field& field) { return field.missing[0] != '\0' && !field.there(place); }));
        if (missing > 0) poor.emplace_back(missing, &place);
    }
    std::stable_sort(poor.begin(), poor.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    poor.resize(std::min(poor.size(), most));
    std::vector<PoorPlace> worst;
    for (const auto& [count, place] : poor) {
        PoorPlace one{place->id, place->name, {}};
        for (const Field& field : fields())
            if (field.missing[0] != '\0' && !field.there(*place))
                one.missing.emplace_back(field.missing);
        worst.push_back(std::move(one));
    }
    return worst;
}

PlaceChanges changes_between(const std::vector<Place>& before, const std::vector<Place>& after) {
    PlaceChanges changes;
    changes.compared = true;
    std::unordered_map<std::string_view, const Place*> old;
    for (const Place& place : before) old.emplace(place.id, &place);
    for (const Place& place : after) {
        const auto found = old.find(place.id);
        if (found == old.end()) {
            changes.added.push_back(place.name);
            continue;
        }
        if (*found->second == place)
            ++changes.same;
        else
            changes.changed.push_back(place.name);
        old.erase(found);
    }
    for (const Place& place : before)
        if (old.contains(place.id)) changes.gone.push_back(place.name);
    return changes;
}

}  // namespace porchlight
