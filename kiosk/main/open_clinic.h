// The clinic's settings and store, opened for one command of the terminal.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/store.h"

namespace porchlight {

struct OpenClinic {
    std::shared_ptr<const Settings> settings;
    std::unique_ptr<Store> store;
    ClinicState state;  ///< as it is on disk, with the settings
};

/// Makes the store where there is none yet. Touches the disk.
Checked<OpenClinic> open_clinic(const std::filesystem::path& home);

/// Why a store cannot be used, in one sentence.
std::string sentence_of(StoreHealth health);

}  // namespace porchlight
