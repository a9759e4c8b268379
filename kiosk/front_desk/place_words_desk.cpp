// How the desk says what is wrong with a place, and how it runs.
#include "kiosk/front_desk/places.h"
#include "kiosk/ui/place_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

std::string complaint_words(Complaint what) {
    switch (what) {
        case Complaint::hours_wrong:
            return tr("desk place", "Hours are wrong");
        case Complaint::phone_wrong:
            return tr("desk place", "Phone does not work");
        case Complaint::shut_for_good:
            return tr("desk place", "Is closed for good");
        case Complaint::asked_for_papers:
            return tr("desk place", "They ask for ID");
        case Complaint::not_kind:
            return tr("desk place", "Was not kind");
        case Complaint::other:
            break;
    }
    return tr("desk place", "Something else was wrong");
}

std::string_view complaint_icon(Complaint what) {
    switch (what) {
        case Complaint::hours_wrong:
            return "schedule";
        case Complaint::phone_wrong:
            return "call";
        case Complaint::shut_for_good:
            return "block";
        case Complaint::asked_for_papers:
            return "badge";
        case Complaint::not_kind:
            return "thumb_down";
        case Complaint::other:
            break;
    }
    return "flag";
}

std::string status_words(PlaceStatus status) {
    switch (status) {
        case PlaceStatus::running:
            return tr("desk place", "Running");
        case PlaceStatus::closed_for_now:
            return tr("desk place", "Closed for now");
        case PlaceStatus::closed_for_good:
            break;
    }
    return tr("desk place", "Closed for good");
}

std::string name_of_place(const PlaceEditForm& form) {
    return form.seen.name.empty() ? tr("desk place", "This place") : softened(form.seen.name);
}

}  // namespace porchlight
