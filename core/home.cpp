#include "core/home.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "core/embedded.h"
#include "core/ids.h"

namespace fs = std::filesystem;

namespace porchlight {

namespace {

fs::path from_environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody sets it
    return value != nullptr ? value : "";
}

/// The XDG rules: a relative XDG_STATE_HOME does not count.
fs::path state_folder() {
    const fs::path state = from_environment("XDG_STATE_HOME");
    if (state.is_absolute()) {
        return state / "porchlight";
    }
    const fs::path user = from_environment("HOME");
    return user.empty() ? fs::path() : user / ".local/state/porchlight";
}

bool can_write_in(const fs::path& folder) {
    return fs::is_directory(folder) && access(folder.c_str(), W_OK | X_OK) == 0;
}

fs::path pick(const HomePlaces& places) {
    for (const fs::path& wanted : {places.asked, places.environment}) {
        if (!wanted.empty()) {
            return wanted;
        }
    }
    return !places.system.empty() && can_write_in(places.system) ? places.system : places.state;
}

/// Written beside its place and then linked there: no reader sees half a file, and a clinic.toml
/// that somebody else made in the meantime stays.
std::error_code write_first_settings(const fs::path& file) {
    const fs::path fresh = fs::path(file).concat("." + new_uuid());
    std::ofstream out(fresh, std::ios::binary);
    out << embedded("assets/clinic.toml");
    out.close();
    std::error_code failed;
    if (!out) {
        failed = std::make_error_code(std::errc::io_error);
    } else {
        fs::create_hard_link(fresh, file, failed);
    }
    std::error_code ignored;
    fs::remove(fresh, ignored);
    return failed == std::errc::file_exists ? std::error_code{} : failed;
}

}  // namespace

HomePlaces home_places(const fs::path& asked) {
    return {asked, from_environment("PORCHLIGHT_HOME"), "/var/lib/porchlight", state_folder()};
}

Checked<fs::path> find_home(const HomePlaces& places) {
    fs::path home = pick(places);
    if (home.empty()) {
        return tl::unexpected(
            Fault{"There is no folder for the clinic. Give one with --home DIR."});
    }
    std::error_code failed;
    if (!fs::is_directory(home)) {
        fs::create_directories(home, failed);
        if (!failed) {
            fs::permissions(home, fs::perms::owner_all, failed);
        }
    }
    const fs::path settings = home / "clinic.toml";
    if (!failed && !fs::exists(settings, failed)) {
        failed = write_first_settings(settings);
    }
    if (failed) {
        return tl::unexpected(Fault{fmt::format("The clinic's folder {} cannot be used: {}.",
                                                home.string(), failed.message())});
    }
    return home;
}

}  // namespace porchlight
