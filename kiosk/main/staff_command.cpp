#include "kiosk/main/staff_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "core/pin.h"
#include "kiosk/main/hidden_line.h"
#include "kiosk/main/open_clinic.h"

namespace porchlight {

namespace {

// As long as fits beside a PIN pad on the desk's screen, about.
constexpr std::size_t longest_name = 60;  // bytes

bool could_not(const std::string& sentence) {
    std::cerr << sentence << '\n';
    return false;
}

const char* words_of(StaffRole role) {
    constexpr std::array words{"peer", "nurse", "provider", "front-desk"};
    return words.at(static_cast<std::size_t>(role));
}

template <class What>
bool save(OpenClinic& desk, What what) {
    const Command command{new_id<CommandId>(), StationId{"terminal"}, std::move(what)};
    if (desk.store->run(command, desk.settings)) {
        return true;
    }
    return could_not(desk.store->health() != StoreHealth::ok
                         ? sentence_of(desk.store->health())
                         : "Somebody else has changed this just now. Try again.");
}

const Staff* find_by_name(const ClinicState& state, const std::string& name) {
    const auto found = std::find_if(state.staff.begin(), state.staff.end(),
                                    [&](const auto& each) { return each.second.name == name; });
    return found == state.staff.end() ? nullptr : &found->second;
}

bool is_good_name(const std::string& name) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; };
    return !name.empty() && name.size() <= longest_name && name.front() != ' ' &&
           name.back() != ' ' && std::none_of(name.begin(), name.end(), is_control);
}

Checked<std::string> ask_for_pin(const std::string& name) {
    const auto first = read_hidden_line(fmt::format("A PIN for {}, 4 to 8 digits: ", name));
    if (!first) {
        return tl::unexpected(Fault{"No PIN was given, so nothing was changed."});
    }
    if (stdin_is_terminal() && !flaw_of_pin(*first) && read_hidden_line("Once more: ") != first) {
        return tl::unexpected(Fault{"The two PINs differ, so nothing was changed."});
    }
    return hash_pin(*first);
}

}  // namespace

bool run_staff_add(const std::filesystem::path& home, const StaffWish& wish) {
    if (!is_good_name(wish.name)) {
        return could_not("A name has 1 to 60 letters and no blanks around them.");
    }
    auto desk = open_clinic(home);
    if (!desk) {
        return could_not(desk.error().sentence);
    }
    const Staff* known = find_by_name(desk->state, wish.name);
    if (known != nullptr && !wish.replace) {
        return could_not(
            fmt::format("There is somebody called {} already. Take a name that tells them apart, "
                        "or --replace to set a new role and PIN.",
                        wish.name));
    }
    auto hash = ask_for_pin(wish.name);
    if (!hash) {
        return could_not(hash.error().sentence);
    }
    const StaffId id = known != nullptr ? known->id : new_id<StaffId>();
    if (!save(*desk, SaveStaff{{id, wish.name, wish.role, std::move(*hash)}})) {
        return false;
    }
    std::cout << fmt::format("{} {} as {}\n", known != nullptr ? "Changed" : "Added", wish.name,
                             words_of(wish.role));
    return true;
}

bool run_staff_list(const std::filesystem::path& home) {
    const auto desk = open_clinic(home);
    if (!desk) {
        return could_not(desk.error().sentence);
    }
    std::vector<Staff> all;
    for (const auto& [id, each] : desk->state.staff) {
        all.push_back(each);
    }
    std::sort(all.begin(), all.end(),
              [](const Staff& one, const Staff& other) { return one.name < other.name; });
    for (const Staff& each : all) {
        std::cout << fmt::format("{:<12}{}{}\n", words_of(each.role), each.name,
                                 each.pin_hash.empty() ? " (no PIN yet)" : "");
    }
    if (all.empty()) {
        std::cout << "Nobody yet\n";
    }
    return true;
}

bool run_staff_remove(const std::filesystem::path& home, const std::string& name) {
    auto desk = open_clinic(home);
    if (!desk) {
        return could_not(desk.error().sentence);
    }
    const Staff* known = find_by_name(desk->state, name);
    if (known == nullptr) {
        return could_not(fmt::format(
            "There is nobody called {}. `porchlight staff list` says who is there.", name));
    }
    if (!save(*desk, RemoveStaff{known->id})) {
        return false;
    }
    std::cout << fmt::format("Removed {}\n", name);
    return true;
}

}  // namespace porchlight
