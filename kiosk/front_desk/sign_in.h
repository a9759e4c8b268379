// The sign-in at the desk: who may use it now, and what locks it. For front_desk and the app.
#pragma once

#include <vector>

#include "kiosk/front_desk/desk.h"

namespace porchlight {

/// Everybody who has a PIN, by name. A clinic that gave nobody one works without a sign-in.
std::vector<const Staff*> who_can_sign_in(const ClinicState& state);
/// Null: nobody.
const Staff* signed_in(const ClinicState& state, const Session& session);
/// The sign-in stands in front of the desk. Pure.
///
/// It asks the last snapshot: a store that went away takes nobody's sign-in away. A store that was
/// never read since this program started names nobody, and then the desk is open: there is nobody's
/// visit in it to see, whoever just walked up can take a call for help and write down who comes,
/// and the moment the store is read the sign-in is there. The other way round, a desk nobody can
/// open on the morning the store is broken, would hurt the person who needs somebody.
bool is_locked(const ClinicState& state, const Session& session);

/// Nobody is signed in after it. What they had on the desk is set aside for them; what is on its
/// way to disk goes on. Where nobody was, only a half typed PIN goes.
void lock_desk(Session& session, bool by_itself);
/// Before each frame: takes in what became of a PIN, and lets go of somebody who works here no
/// more.
void keep_sign_in(const ClinicState& state, Session& session);

void change_staff(Desk& desk);
void draw_sign_in(Desk& desk);
/// Their name and "Change staff", before that place in the top bar; where nobody signs in, nothing.
/// Returns where it starts.
float draw_signed_in(Desk& desk, Rect bar, float end);

/// What outlives the cover and a change of staff: it is the desk's, not a person's.
DeskDraft what_stays(const DeskDraft& draft);

// What the parts of the screen share.
void draw_initial(const Staff& staff, Rect place, bool picked);
struct Line {
    std::string words;
    Type type{};
};
/// Close together, in the middle of the place.
void two_lines(Rect place, const Line& first, const Line& second, Ink ink);
void draw_pin_pad(Desk& desk, const Staff* chosen, Rect place);
void choose_staff(Desk& desk, const StaffId& staff);
void type_digit(SignInDraft& sign, int digit);
void erase_digit(SignInDraft& sign);
/// Asks whether it fits, unless it is too short or has to wait.
void try_typed_pin(Desk& desk, const Staff& staff);
inline constexpr int longest_pin = 8, shortest_pin = 4;

}  // namespace porchlight
