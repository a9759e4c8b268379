#include "kiosk/waiting_room/places_found.h"

#include <utility>

#include "kiosk/ui/place_need_words.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/facts.h"

namespace porchlight {

namespace {

void find(const ClinicState& state, Session& session) {
    PlacesDraft& draft = session.places;
    draft.query.language = draft.my_language ? session.language : std::string();
    const LocalTime now = to_local(session.now.wall, state.settings->time_zone);
    FoundPlaces found = find_places(*state.nearby, draft.query, now);
    if (!draft.query.words.empty()) {
        // Typed words look everywhere: first where one goes, then what comes by phone or mail.
        PlaceQuery afar = draft.query;
        afar.from_afar = true;
        FoundPlaces more = find_places(*state.nearby, afar, now);
        found.places.insert(found.places.end(), more.places.begin(), more.places.end());
        if (found.understood.empty()) {
            found.understood = std::move(more.understood);
        }
    }
    draft.found = std::move(found.places);
    draft.understood = std::move(found.understood);
    draft.found_in = state.nearby;
    draft.found_for = session.language;
}

}  // namespace

void look_for(PlaceQuery query, const ClinicState& state, Session& session) {
    PlacesDraft& draft = session.places;
    draft.query = std::move(query);
    draft.my_language = false;
    draft.chips_page = 0;
    find_again(state, session);
}

void find_again(const ClinicState& state, Session& session) {
    find(state, session);
    session.places.page = 0;
}

void keep_found(const ClinicState& state, Session& session) {
    const PlacesDraft& draft = session.places;
    const bool other_language = draft.my_language && draft.found_for != session.language;
    if (draft.found_in != state.nearby || other_language) {
        find(state, session);
    }
}

std::string places_title(const PlacesDraft& draft) {
    if (draft.query.need) {
        return place_need_words(*draft.query.need).title;
    }
    if (!draft.query.words.empty()) {
        // TRANSLATORS: {1} is what somebody typed, such as shower
        return put(tr("places", "Places for “{1}”"),
                   {draft.understood.empty() ? draft.query.words : draft.understood});
    }
    return draft.query.from_afar ? tr("place needs", "By phone or mail")
                                 : tr("places", "Places nearby");
}

std::string places_count(const PlacesDraft& draft) {
    const int count = static_cast<int>(draft.found.size());
    if (count == 0) {
        return {};
    }
    if (draft.query.from_afar || draft.found_in == nullptr || !draft.found_in->door_known) {
        return trn("places", "{1} place in our list.", "{1} places in our list.", count);
    }
    return trn("places", "{1} place.", "{1} places. Closest first.", count);
}

void draw_no_places_list() {
    const Room room = draw_heading({"", tr("places", "Places nearby"), ""});
    draw_facts(room.body, {{"place", tr("places", "We have no list of places here yet."),
                            tr("places", "Ask us at the front desk.")}});
}

}  // namespace porchlight
