// A look at a store without changing it: what `porchlight check` prints, and what makes a backup
// good. Slow (it reads everything) and touches the disk; any thread.
#pragma once

#include <string>

#include "core/store.h"

namespace porchlight {

struct StoreLook {
    std::string engine;   ///< "SQLite 3.40.1"
    std::string journal;  ///< how it keeps its commits: "truncate, synchronous extra"
    long long schema = 0, newest_schema = 0;  ///< an older one is brought up by the next face
    std::string damage;                       ///< "" when whole, else one sentence
    std::size_t visits = 0;                   ///< known only when whole
    WallTime newest{};                        ///< of the last command; 0 where there is none
};

/// A store that is not there, is not ours, cannot be opened or is of a newer Porchlight is a
/// Fault; one that can be opened and is broken further in has `damage`. An older schema is
/// migrated on trial and taken back.
Checked<StoreLook> look_at_store(const StorePlace& place);

/// Whether the header says that this file is a store of ours. Says nothing about the rest.
bool is_store_file(const std::filesystem::path& file);

}  // namespace porchlight
