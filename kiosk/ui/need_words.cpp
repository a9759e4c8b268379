#include "kiosk/ui/need_words.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

struct BuiltIn {
    std::string title, hint, brief;
};

BuiltIn built_in(const NeedId& id) {
    if (id.value == "nurse") {
        return {tr("needs", "See a nurse or doctor"), tr("needs", "Any health worry"),
                tr("needs short", "Visit")};
    }
    if (id.value == "medication") {
        return {tr("needs", "Medication"), tr("needs", "Start it or refill it"),
                tr("needs short", "Medication")};
    }
    if (id.value == "wound") {
        return {tr("needs", "Wound care"), tr("needs", "Cuts, sores, burns"),
                tr("needs short", "Wound care")};
    }
    if (id.value == "testing") {
        return {tr("needs", "Testing"), tr("needs", "HIV, hep C, pregnancy and more"),
                tr("needs short", "Testing")};
    }
    if (id.value == "peer") {
        return {tr("needs", "Talk to a peer"), tr("needs", "Someone who has been there"),
                tr("needs short", "Peer")};
    }
    if (id.value == "something_else") {
        return {tr("needs", "Something else"), tr("needs", "Or you would rather not say"),
                tr("needs short", "Something else")};
    }
    return {id.value, "", id.value};
}

std::string built_in_spot(const SpotId& id) {
    if (id.value == "window") {
        return tr("spots", "By the window");
    }
    if (id.value == "sofa") {
        return tr("spots", "On the sofa");
    }
    if (id.value == "outside") {
        return tr("spots", "Outside");
    }
    if (id.value == "door") {
        return tr("spots", "By the door");
    }
    return id.value;
}

/// The clinic's own words win over the built-in ones.
std::string own_or(const Words& own, std::string built_in_words) {
    return own.by_tag.empty() ? std::move(built_in_words) : in_spoken(own);
}

}  // namespace

std::string need_title(const NeedSetting& need) {
    return own_or(need.name, built_in(need.id).title);
}

std::string need_hint(const NeedSetting& need) {
    return own_or(need.hint, built_in(need.id).hint);
}

std::string need_short(const Settings& settings, const NeedId& id) {
    const NeedSetting* need = settings.need(id);
    return own_or(need == nullptr ? Words{} : need->name, built_in(id).brief);
}

std::string spot_title(const SpotSetting& spot) {
    return own_or(spot.name, built_in_spot(spot.id));
}

std::string spot_title(const Settings& settings, const SpotId& id) {
    const auto found = std::ranges::find(settings.spots, id, &SpotSetting::id);
    return found == settings.spots.end() ? built_in_spot(id) : spot_title(*found);
}

}  // namespace porchlight
