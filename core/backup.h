// A copy of the store that can be trusted, and the way back. For SQLite; with PostgreSQL each of
// these is one sentence with the command line of pg_dump or pg_restore. Touches the disk; any
// thread, while faces run.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>

#include "core/store.h"

namespace porchlight {

/// Called in between, with pages copied and pages in all; when others write much, `done` may
/// start over.
using CopyProgress = std::function<void(std::size_t done, std::size_t all)>;

struct BackupReport {
    std::uintmax_t bytes = 0;
    std::size_t visits = 0;  ///< in the backup
};

/// Copies the store to FILE.part while others use it, reads the copy back (integrity, every word
/// known to this version), syncs it and renames it to FILE; whatever goes wrong, a backup that was
/// FILE before stays. The faces wait some milliseconds at most. Refuses to replace what is no
/// store of ours. The backup is readable for this account only.
Checked<BackupReport> backup_store(const StorePlace& place, const std::filesystem::path& file,
                                   const CopyProgress& progress);

struct RestoreReport {
    std::size_t visits = 0;      ///< in the store now
    std::filesystem::path kept;  ///< the store before it; empty: there was none
};

/// Puts a backup in the place of the store. It is copied and read back first; a damaged one or one
/// of a newer Porchlight changes nothing. The store before it stays beside it as
/// clinic.db.before-restore-DAY (-2, -3 ... when there is one already). Faces that run open the
/// new one within a second or two.
Checked<RestoreReport> restore_store(const StorePlace& place, const std::filesystem::path& file,
                                     std::chrono::year_month_day today,
                                     const CopyProgress& progress);

}  // namespace porchlight
