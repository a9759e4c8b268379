// What the desk says of places, and what people say of them on the screen.
#include <algorithm>

#include "core/closing.h"
#include "core/decide.h"

namespace porchlight {

namespace {

constexpr std::size_t longest_name = 120;
constexpr std::size_t longest_line = 240;
/// More than this of one place tells the desk nothing new.
constexpr std::ptrdiff_t most_reports = 50;

bool fits(const PlaceChange& change) {
    const auto good = [](const WeeklyRange& hours) {
        return hours.range.opens >= std::chrono::minutes{0} &&
               hours.range.opens < std::chrono::hours{24} &&
               hours.range.closes > hours.range.opens &&
               hours.range.closes - hours.range.opens <= std::chrono::hours{24};
    };
    if (change.hours && !std::ranges::all_of(*change.hours, good)) {
        return false;
    }
    return !change.added ||
           (!change.added->name.empty() && change.added->name.size() <= longest_name &&
            change.added->address.size() <= longest_line &&
            change.added->phone.size() <= longest_line);
}

}  // namespace

Result<Change> edit_place(const Situation& at, const EditPlace& asked) {
    const bool is_new = asked.place.empty() && asked.change.added;
    if ((asked.place.empty() && !is_new) || !fits(asked.change)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    const std::string place = is_new ? "clinic:" + asked.edit.value : asked.place;
    if (const auto known = at.state.place_edits.find(place);
        known != at.state.place_edits.end() &&
        std::ranges::find(known->second, asked.edit, &PlaceEdit::id) != known->second.end()) {
        // Told twice, said once; told again with nothing in it, it is taken back.
        return asked.change == PlaceChange{} ? Change{{Gone{asked.edit}}} : Change{};
    }
    if (asked.change == PlaceChange{}) {
        return Change{};
    }
    Change change;
    change.rows.emplace_back(PlaceEdit{asked.edit, place, asked.change, at.by, at.now});
    if (asked.change.checked) {
        for (const auto& [id, report] : at.state.place_reports) {
            if (report.place == place) {
                change.rows.emplace_back(Gone{id});
            }
        }
    }
    return change;
}

Result<Change> report_place(const Situation& at, const ReportPlace& asked) {
    if (asked.place.empty()) {
        return tl::unexpected(Refusal::unknown_word);
    }
    const auto so_far = std::ranges::count_if(
        at.state.place_reports, [&](const auto& item) { return item.second.place == asked.place; });
    if (at.state.place_reports.contains(asked.report) || so_far >= most_reports) {
        return Change{};
    }
    return Change{{PlaceReport{asked.report, asked.place, asked.what,
                               clinic_day(*at.state.settings, at.now)}}};
}

}  // namespace porchlight
