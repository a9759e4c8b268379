#include "kiosk/main/open_clinic.h"

namespace porchlight {

std::string sentence_of(StoreHealth health) {
    switch (health) {
        case StoreHealth::newer_version:
            return "The store was used by a newer Porchlight. Use that one.";
        case StoreHealth::damaged:
            return "The store is damaged. `porchlight restore FILE` puts a backup back.";
        case StoreHealth::read_only:
            return "The store may not be written by this account.";
        case StoreHealth::full:
            return "The disk is full, so nothing could be saved.";
        default:
            return "The store cannot be reached. `porchlight check` says more.";
    }
}

Checked<OpenClinic> open_clinic(const std::filesystem::path& home) {
    auto settings = read_settings(home / "clinic.toml");
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    auto store = Store::open(store_place(*settings, home), system_clock());
    if (!store) {
        return tl::unexpected(Fault{sentence_of(store.error())});
    }
    auto state = (*store)->read();
    if (!state) {
        return tl::unexpected(Fault{sentence_of(state.error())});
    }
    OpenClinic clinic{std::make_shared<const Settings>(std::move(*settings)), std::move(*store),
                      std::move(*state)};
    clinic.state.settings = clinic.settings;
    return clinic;
}

}  // namespace porchlight
