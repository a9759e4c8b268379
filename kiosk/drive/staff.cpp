#include "kiosk/drive/staff.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <fstream>

#include "core/pin.h"
#include "core/store.h"

namespace porchlight {

namespace {

StaffId staff_id(std::string name) {
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    return {name};
}

std::string clinic_toml(const Driver& driver) {
    std::string toml;
    std::getline(std::ifstream(driver.home() / "clinic.toml"), toml, '\0');
    return toml;
}

/// Whole or not at all: the faces look at it all the time.
void write_clinic_toml(const Driver& driver, const std::string& toml) {
    const auto fresh = driver.home() / "clinic.toml.new";
    std::ofstream(fresh) << toml;
    std::filesystem::rename(fresh, driver.home() / "clinic.toml");
}

}  // namespace

void ask_elsewhere(const Driver& driver, decltype(Command::what) what) {
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

void add_staff(Driver& driver, const std::string& name, StaffRole role, const std::string& pin) {
    Staff staff{staff_id(name), name, role, {}};
    if (!pin.empty()) {
        const auto hash = hash_pin(pin, cheapest_pin);
        if (!hash) {
            throw DriveFault{hash.error().sentence};
        }
        staff.pin_hash = *hash;
    }
    ask_elsewhere(driver, SaveStaff{staff});
    driver.wait_until([&](const ClinicState& state) {
        const auto found = state.staff.find(staff.id);
        return found != state.staff.end() && found->second == staff;
    });
}

void remove_staff(Driver& driver, const std::string& name) {
    ask_elsewhere(driver, RemoveStaff{staff_id(name)});
    driver.wait_until(
        [&](const ClinicState& state) { return !state.staff.contains(staff_id(name)); });
}

void change_clinic(const Driver& driver, const std::string& line, const std::string& to) {
    std::string toml = clinic_toml(driver);
    const auto at = toml.find("\n" + line + "\n");
    if (at == std::string::npos) {
        throw DriveFault{fmt::format("clinic.toml has no line {}", line)};
    }
    write_clinic_toml(driver, toml.replace(at + 1, line.size(), to));
}

void unsign_cards(Driver& driver) {
    constexpr std::string_view signed_edition = "edition_date = 2026";
    std::string toml = clinic_toml(driver);
    for (auto at = toml.find(signed_edition); at != std::string::npos;
         at = toml.find(signed_edition, at)) {
        toml.replace(at, signed_edition.size(), "edition_date = 2020");
    }
    write_clinic_toml(driver, toml);
    driver.wait_until([](const ClinicState& state) {
        const Cards& cards = state.settings->cards;
        return !cards.signature(*cards.pack("overdose"));
    });
}

void lose_store(Driver& driver) {
    change_clinic(driver, "store = \"\"", "store = \"postgresql host=/nowhere dbname=clinic\"");
    driver.wait_until([](const ClinicState& state) { return state.health != StoreHealth::ok; });
}

}  // namespace porchlight
