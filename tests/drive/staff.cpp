#include "tests/drive/staff.h"

#include <algorithm>
#include <cctype>

#include "core/pin.h"
#include "core/store.h"

namespace porchlight {

namespace {

StaffId staff_id(std::string name) {
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    return {name};
}

/// As another program of the clinic does it.
void run_in_store(const Driver& driver, decltype(Command::what) what) {
    auto settings = read_settings(driver.home() / "clinic.toml");
    if (!settings) {
        throw DriveFault{settings.error().sentence};
    }
    auto store =
        Store::open(store_place(*settings, driver.home()), [&driver] { return driver.now(); });
    const Command command{new_id<CommandId>(), {"drive"}, std::move(what)};
    if (!store || !(*store)->run(command, std::make_shared<const Settings>(std::move(*settings)))) {
        throw DriveFault{"The store did not take it."};
    }
}

}  // namespace

void add_staff(Driver& driver, const std::string& name, StaffRole role, const std::string& pin) {
    Staff staff{staff_id(name), name, role, {}};
    if (!pin.empty()) {
        const auto hash = hash_pin(pin, cheapest_pin);
        if (!hash) {
            throw DriveFault{hash.error().sentence};
        }
        staff.pin_hash = *hash;
    }
    run_in_store(driver, SaveStaff{staff});
    driver.wait_until([&](const ClinicState& state) {
        const auto found = state.staff.find(staff.id);
        return found != state.staff.end() && found->second == staff;
    });
}

void remove_staff(Driver& driver, const std::string& name) {
    run_in_store(driver, RemoveStaff{staff_id(name)});
    driver.wait_until(
        [&](const ClinicState& state) { return !state.staff.contains(staff_id(name)); });
}

}  // namespace porchlight
