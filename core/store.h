// The clinic on disk: SQLite by default, PostgreSQL where a clinic has several machines.
// One thread at a time. Every call touches the disk; the screens use core/store_thread.h.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/clinic.h"
#include "core/result.h"

namespace porchlight {

/// Where the clinic is kept: a file, or what stands behind "postgresql " in clinic.toml.
struct StorePlace {
    std::filesystem::path sqlite_file;  ///< used when `postgresql` is empty
    std::string postgresql;  ///< "host=... dbname=..."; a URI does not work with SOCI 4.0
};
/// Where a clinic keeps its store: home/clinic.db, or what `store` in clinic.toml says.
StorePlace store_place(const Settings& settings, const std::filesystem::path& home);

class Store {
public:
    /// Opens, creates or migrates. When it cannot, the health says why and nothing was written.
    static tl::expected<std::unique_ptr<Store>, StoreHealth> open(const StorePlace& place,
                                                                  Clock clock);
    virtual ~Store() = default;

    /// Runs one command in one transaction: reads the state, decides, saves, commits. Returns only
    /// after the commit is on disk. A known command id succeeds and changes nothing. Waits up to
    /// some seconds for other writers; with cannot_save, health() says why.
    virtual Result<void> run(const Command& command,
                             const std::shared_ptr<const Settings>& settings) = 0;

    /// What is on disk now, without settings and directory.
    virtual tl::expected<ClinicState, StoreHealth> read() = 0;

    /// What the last run() or read() saw, without settings and directory. Does not touch the disk.
    [[nodiscard]] virtual const ClinicState& seen() const = 0;
    /// How the last run() or read() went. After `away` it is best to open the store anew.
    [[nodiscard]] virtual StoreHealth health() const = 0;

    /// Whether another process has written since the last run() or read() here. Cheap; busy reads
    /// as "no".
    virtual bool changed_elsewhere() = 0;

    /// "" when whole, else one sentence about what is broken (PRAGMA integrity_check). Slow.
    virtual std::string check() = 0;
};

}  // namespace porchlight
