// A desk where staff sign in, at the sign-in.
#pragma once

#include <algorithm>
#include <string>

#include "kiosk/drive/staff.h"

namespace porchlight {

/// A desk where Dee (PIN 4711) and Sam (PIN 2580) work.
struct SignedDesk {
    SignedDesk() : driver(Driver::Options{}) {
        driver.panel({1920, 1080, 24});
        add_staff(driver, "Dee", StaffRole::peer, "4711");
        add_staff(driver, "Sam", StaffRole::nurse, "2580");
        driver.face(Face::front_desk);
        driver.wait_until([](const ClinicState& state) { return state.staff.size() == 2; });
    }

    void sign_in(const std::string& name, const std::string& pin) {
        driver.tap(name);
        driver.type(pin);
        driver.press_key(Key::enter);
    }
    [[nodiscard]] bool touchable(const std::string& key) const {
        return std::ranges::any_of(driver.tree(), [&](const Node& node) {
            return node.touch && !node.inert && node.key == key;
        });
    }
    [[nodiscard]] bool is_open() const { return touchable("add_person"); }
    [[nodiscard]] bool asks() { return driver.sees("Who is here?"); }

    Driver driver;
};

}  // namespace porchlight
