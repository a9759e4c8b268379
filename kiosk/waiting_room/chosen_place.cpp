#include "kiosk/waiting_room/chosen_place.h"

#include <algorithm>
#include <array>

#include "kiosk/ui/place_page_words.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr std::size_t phones_on_paper = 2;

/// Parts of words that tell of substances, in the languages of directories here.
constexpr std::array telling{
    "ddict",    "adicci",     "alcohol", "buprenorphin", "cocain",   "detox",   "drog",    "drug",
    "fentanyl", "harm reduc", "heroin",  "jeringa",      "methad",   "metadon", "naloxon", "narcan",
    "narcoti",  "needle",     "opioid",  "opiate",       "overdose", "recover", "rehab",   "sober",
    "suboxon",  "substance",  "syringe", "sud ",         "sustanci"};

bool tells_of_substances(const std::string& words) {
    std::string lower = words;
    std::ranges::transform(lower, lower.begin(), [](char each) {
        return each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    });
    return std::ranges::any_of(
        telling, [&lower](const char* part) { return lower.find(part) != std::string::npos; });
}

SlipRow walk_row(const NearbyPlace& place) {
    return {"directions_walk", about_way_words(*place.minutes_on_foot), {}, false};
}

/// Address, telephone and, where it may be said, what is good to know.
std::vector<SlipRow> slip_rows(const NearbyPlace& place, bool says_all) {
    std::vector<SlipRow> rows;
    const bool has_address = !place.place.address.empty() && !place.place.confidential;
    if (has_address) {
        rows.push_back({"place", as_written(place.place.address), {}, false});
    }
    if (place.place.confidential) {
        rows.push_back({"lock", private_address_words(), {}, false});
    }
    if (says_all && has_address && place.minutes_on_foot) {
        rows.push_back(walk_row(place));
    }
    for (const Phone& phone : place.place.phones) {
        if (rows.size() < phones_on_paper + 3) {
            SlipRow row{"call", as_written(phone.number), {}, true};
            if (says_all && !phone.answers.empty() && !tells_of_substances(phone.answers)) {
                row.lines.push_back(as_written(phone.answers));
            }
            rows.push_back(std::move(row));
        }
    }
    if (const std::string facts = facts_line(place.place); says_all && !facts.empty()) {
        rows.push_back({"check", "", {facts}, false});
    }
    return rows;
}

std::string held_words(bool says_all, bool has_address) {
    if (says_all) {
        return has_address
                   ? tr("slip", "Point a phone camera here. It holds only name, phone and street.")
                   : tr("slip", "Point a phone camera here. It holds only name and phone.");
    }
    return has_address ? tr("slip", "Point a phone camera here. It holds only phone and street.")
                       : tr("slip", "Point a phone camera here. It holds only the phone.");
}

}  // namespace

void open_place(const NearbyPlace& place, Session& session) {
    PlaceDraft& draft = session.place;
    draft.id = place.place.id;
    draft.in = nullptr;
    draft.page = 0;
    session.printing = {};
    session.go(Screen::place);
}

const NearbyPlace* open_place_of(const ClinicState& state, Session& session) {
    PlaceDraft& draft = session.place;
    if (state.nearby == nullptr || draft.id.empty()) {
        return nullptr;
    }
    const auto& places = state.nearby->places;
    if (draft.in != state.nearby.get()) {  // just opened, or new places: they number anew
        draft.in = state.nearby.get();
        const auto found = std::ranges::find(
            places, draft.id,
            [](const NearbyPlace& each) -> const std::string& { return each.place.id; });
        draft.index = static_cast<std::size_t>(found - places.begin());
        if (found != places.end()) {
            draft.square = make_qr_code(square_text(*found, *state.settings));
        }
    }
    const bool there = draft.index < places.size() && places[draft.index].shown();
    return there ? &places[draft.index] : nullptr;
}

bool paper_may_say(const NearbyPlace& place, const Settings& settings) {
    const bool hidden =
        place.needs.has(PlaceNeed::treatment) || place.needs.has(PlaceNeed::medication) ||
        place.needs.has(PlaceNeed::supplies) || tells_of_substances(place.place.name) ||
        tells_of_substances(kind_words(place.place));
    return !hidden || settings.places.slip_says_all;
}

std::string square_text(const NearbyPlace& place, const Settings& settings) {
    const std::string phone = place.place.phones.empty() ? "" : place.place.phones.front().number;
    const std::string name = paper_may_say(place, settings) ? softened(place.place.name) : "";
    const std::string address = place.place.confidential ? "" : place.place.address;
    std::string plain;
    for (const std::string& line : {name, phone, address}) {
        plain += line.empty() ? "" : (plain.empty() ? "" : "\n") + line;
    }
    return plain;
}

Slip slip_of(const ClinicState& state, const NearbyPlace& place, const Session& session,
             const std::string& code) {
    const Settings& settings = *state.settings;
    const LocalTime now = to_local(session.now.wall, settings.time_zone);
    const bool says_all = paper_may_say(place, settings);
    Slip slip;
    slip.language = spoken().tag;
    slip.width_mm = settings.places.slip_width;
    if (says_all) {
        slip.title = as_written(softened(place.place.name));
        slip.what = as_written(kind_words(place.place));
    }
    slip.rows = slip_rows(place, says_all);
    for (const WeekDay& day : week_of(*state.nearby, place, now)) {
        slip.week.push_back({day.name, day.hours, day.today});
    }
    slip.hours_note = slip.week.empty() ? tr("slip", "We do not know the hours. Call first.")
                                        : checked_sentence(place.place, now);
    slip.square = session.place.square;
    slip.square_words =
        held_words(says_all, !place.place.address.empty() && !place.place.confidential);
    if (!code.empty()) {
        // TRANSLATORS: {1} is a code such as K7-M4
        slip.code = put(tr("slip", "Show this there: {1}"), {as_written(code)});
    }
    return slip;
}

}  // namespace porchlight
