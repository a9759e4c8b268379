// Places nearby, on the desk: what people said of them, and what the desk says. Stands where the
// lanes do else. For front_desk only.
#pragma once

#include <string>
#include <vector>

#include "core/nearby.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"

namespace porchlight {

void open_places(Desk& desk);
/// Escape, / and the letters of the page; whether the key was one of these.
bool take_places_key(Desk& desk);
void draw_places(Desk& desk);
/// The middle and its side are about that place from now on. Linear in the places: for a touch.
void show_place(Desk& desk, const std::string& place);

// The parts of the page.
void draw_place_list(Desk& desk, PlacesDeskDraft& draft, Rect place);  ///< said, or found
void draw_place_edit(Desk& desk, PlacesDeskDraft& draft, Rect place);
void draw_place_hours(Desk& desk, PlaceEditForm& form, Rect place);
void draw_place_partner(Desk& desk, PlaceEditForm& form, Rect place);
void draw_place_history(Desk& desk, PlaceEditForm& form, Rect place);
void draw_new_place(Desk& desk, PlacesDeskDraft& draft, Rect place);
void open_new_place(Desk& desk);
inline constexpr std::string_view find_place_key = "place_find";
/// The row of a list that is searched.
FoundPlace found_place(const Place& place);
/// Adds what people find with these words, those nearby before those from afar, to 60 in all.
void add_found(const Nearby& nearby, const std::string& words, const LocalTime& now,
               std::vector<FoundPlace>& found);
/// A field of the page has the keys.
bool is_writing_place();

// What is being said of it.
/// Reads the place again where the snapshot is another one; what was changed here stays.
void read_place(const Desk& desk, PlaceEditForm& form);
/// The week its schedules make; `odd`: there are some that no week can show. Pure.
WeekHours week_of(const Place& place, std::chrono::year_month_day today, bool& odd);
int changes_in(const PlaceEditForm& form);
PlaceChange change_of(const PlaceEditForm& form);
/// Asks for it at once; the toast takes it back.
void say_of_place(Desk& desk, const std::string& place, const PlaceChange& change,
                  const std::string& said);
void check_place(Desk& desk, const PlaceEditForm& form);
void save_place(Desk& desk, PlaceEditForm& form);
/// "Save 2 changes"; nothing while there is none.
void draw_save_place(Desk& desk, PlaceEditForm& form, Rect place);

// Words.
std::string complaint_words(Complaint what);
std::string_view complaint_icon(Complaint what);
std::string status_words(PlaceStatus status);
std::string name_of_place(const PlaceEditForm& form);

}  // namespace porchlight
