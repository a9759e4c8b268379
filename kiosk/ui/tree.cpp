#include "kiosk/ui/tree.h"

namespace porchlight {

const char* name_of(Role role) {
    switch (role) {
        case Role::heading:
            return "heading";
        case Role::text:
            return "text";
        case Role::button:
            return "button";
        case Role::choice:
            return "choice";
        case Role::picture:
            return "picture";
        case Role::dialog:
            return "dialog";
        case Role::row:
            return "row";
        case Role::field:
            return "field";
    }
    return "";
}

}  // namespace porchlight
