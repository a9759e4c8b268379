// What the desk says of a place: read from what is known, compared, and asked for.
#include <algorithm>

#include "core/confidential.h"
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

using std::chrono::minutes;
using std::chrono::weekday;
using std::chrono::year_month_day;

constexpr std::size_t monday_first(weekday day) {
    return day.iso_encoding() - 1;
}

bool in_force(const Schedule& schedule, year_month_day today) {
    return !schedule.exception && (!schedule.valid_to || *schedule.valid_to >= today) &&
           (!schedule.valid_from || *schedule.valid_from <= today);
}

/// The weekdays of a rule that a week can show; nothing for any other.
std::optional<std::vector<weekday>> days_of(const Schedule& schedule) {
    std::string_view rest = schedule.rule;
    std::optional<std::vector<weekday>> days;
    bool weekly = false;
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        if (part == "FREQ=WEEKLY") {
            weekly = true;
        } else if (part.starts_with("BYDAY=")) {
            days = read_weekdays(part.substr(6));
        } else if (part != "INTERVAL=1" && !part.starts_with("WKST=")) {
            return std::nullopt;
        }
    }
    return weekly ? days : std::nullopt;
}

/// What the desk said last counts, even that it is closed all week.
WeekHours week_said(const std::vector<WeeklyRange>& hours) {
    WeekHours week;
    for (DayHours& day : week) {
        day.known = true;
    }
    for (const WeeklyRange& one : hours) {
        week.at(monday_first(one.weekday)).ranges.push_back(one.range);
    }
    return week;
}

/// What was changed here stays; the rest follows what is known now.
template <class T>
void follow(T& mine, T& was, const T& now) {
    if (mine == was) {
        mine = now;
    }
    was = now;
}

void find_it(const Desk& desk, PlaceEditForm& form, const PlaceChange& said) {
    const NearbyPlace* near =
        desk.state.nearby == nullptr ? nullptr : find_place(*desk.state.nearby, form.place);
    form.held = near != nullptr && near->held;
    form.by_hand = said.added.has_value();
    if (near != nullptr) {
        form.seen = near->place;
    } else if (said.added) {
        form.seen = made_by_hand(form.place, *said.added);
    }
}

bool is_another_snapshot(const PlaceEditForm& form) {
    return !form.read || frame().snapshot == 0 || form.read_in != frame().snapshot;
}

}  // namespace

WeekHours week_of(const Place& place, year_month_day today, bool& odd) {
    WeekHours week;
    odd = false;
    bool known = false;
    for (const Schedule& schedule : place.schedules) {
        if (!in_force(schedule, today)) {
            continue;
        }
        const auto days = days_of(schedule);
        if (!days) {
            odd = true;
            continue;
        }
        known = true;
        for (const weekday day : *days) {
            week.at(monday_first(day)).ranges.push_back({schedule.opens, schedule.closes});
        }
    }
    for (DayHours& day : week) {
        day.known = known;
        std::ranges::sort(day.ranges, {}, &OpeningRange::opens);
    }
    return week;
}

void read_place(const Desk& desk, PlaceEditForm& form) {
    if (!is_another_snapshot(form)) {
        return;
    }
    const auto edits = desk.state.place_edits.find(form.place);
    const PlaceChange said =
        edits == desk.state.place_edits.end() ? PlaceChange{} : settled(edits->second);
    find_it(desk, form, said);
    WeekHours week = week_of(form.seen, desk.local.day, form.odd);
    if (said.hours) {
        week = week_said(*said.hours);
        form.odd = false;
    }
    follow(form.week, form.was, week);
    follow(form.partner, form.partner_was, said.partner.value_or(std::nullopt));
    follow(form.status, form.status_was, said.status.value_or(form.seen.status));
    follow(form.hidden, form.hidden_was, said.hidden.value_or(false));
    follow(form.confidential, form.confidential_was,
           said.confidential.value_or(form.seen.confidential));
    if (form.confidential_was) {
        keep_confidential(form.seen);  // at once: the list follows a moment later
    }
    form.read = true;
    form.read_in = frame().snapshot;
}

int changes_in(const PlaceEditForm& form) {
    int changes = 0;
    for (std::size_t i = 0; i < form.week.size(); ++i) {
        changes += form.week.at(i) == form.was.at(i) ? 0 : 1;
    }
    changes += form.partner == form.partner_was ? 0 : 1;
    changes += form.status == form.status_was ? 0 : 1;
    changes += form.hidden == form.hidden_was ? 0 : 1;
    changes += form.confidential == form.confidential_was ? 0 : 1;
    return changes;
}

PlaceChange change_of(const PlaceEditForm& form) {
    PlaceChange change;
    if (form.week != form.was) {
        change.hours.emplace();
        for (unsigned i = 0; i < form.week.size(); ++i) {
            for (const OpeningRange& range : form.week.at(i).ranges) {
                change.hours->push_back({weekday{(i + 1) % 7}, range});
            }
        }
    }
    if (form.partner != form.partner_was) {
        change.partner = form.partner;
    }
    if (form.status != form.status_was) {
        change.status = form.status;
    }
    if (form.hidden != form.hidden_was) {
        change.hidden = form.hidden;
    }
    if (form.confidential != form.confidential_was) {
        change.confidential = form.confidential;
    }
    return change;
}

void say_of_place(Desk& desk, const std::string& place, const PlaceChange& change,
                  const std::string& said) {
    const EditPlace asked{new_id<EditId>(), place, change};
    // The same again with nothing in it takes it back.
    carry_out(desk, asked, "place", said, EditPlace{asked.edit, place, {}});
    if (!change.checked) {
        return;
    }
    for (const auto& [id, report] : desk.state.place_reports) {
        if (report.place == place) {  // looking settles what people said; undo brings it back
            desk.draft.under_way.back().undo_also.emplace_back(
                ReportPlace{new_id<ReportId>(), place, report.what});
        }
    }
}

void check_place(Desk& desk, const PlaceEditForm& form) {
    if (is_saving(desk, "place")) {
        return;
    }
    PlaceChange change;
    change.checked = true;
    // TRANSLATORS: {1} is the name of a place
    say_of_place(desk, form.place, change,
                 put(tr("desk toast", "{1}: checked today"), {name_of_place(form)}));
}

void save_place(Desk& desk, PlaceEditForm& form) {
    if (changes_in(form) == 0 || is_saving(desk, "place")) {
        return;
    }
    // TRANSLATORS: {1} is the name of a place
    say_of_place(desk, form.place, change_of(form),
                 put(tr("desk toast", "{1}: saved"), {name_of_place(form)}));
}

}  // namespace porchlight
