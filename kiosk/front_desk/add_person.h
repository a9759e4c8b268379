// The parts of "Add a person". For front_desk only.
#pragma once

#include "kiosk/front_desk/desk.h"

namespace porchlight {

/// Where the parts of the dialog stand; everything is smaller on a low screen.
struct AddPlaces {
    Rect dialog, form, picture, primary, sentence;
    float pad = 34, need_h = 88, row_h = 54, label_h = 32, gap = 20;
};
/// `room`: what a call for help leaves free.
AddPlaces add_places(Rect room);

/// The questions; each may be left as it is.
void draw_add_form(Desk& desk, AddPersonDraft& draft, const AddPlaces& places);
void draw_add_times(Desk& desk, AddPersonDraft& draft, const AddPlaces& places, float& y);

}  // namespace porchlight
