// What differs between SQLite and PostgreSQL: how a write begins, how another's change is noticed,
// and what a failure means. Column types need no third place: BIGINT and TEXT mean the same in
// both.
#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include <soci/soci.h>

#include "core/clinic.h"

namespace porchlight {

/// Thrown inside the store only; Store turns it into a health.
struct Trouble : std::runtime_error {
    Trouble(StoreHealth what, const std::string& why) : std::runtime_error(why), health(what) {}
    StoreHealth health;
};

/// An open connection. One thread at a time; all calls touch the disk or the network and throw
/// Trouble or soci::soci_error.
class Engine {
public:
    Engine() = default;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;
    virtual ~Engine() = default;

    soci::session sql;

    /// 0 for a store that is still empty. The setter is part of the current transaction.
    virtual long long schema_version() = 0;
    virtual void set_schema_version(long long version) = 0;

    /// Only one writer at a time, over all processes; waits `lock_wait` at most.
    virtual void begin_write() = 0;
    virtual void begin_read() = 0;
    virtual void commit() = 0;
    virtual void roll_back() noexcept = 0;

    /// The clock of the record: the station's, or the server's where there is one.
    virtual WallTime now(const Clock& station) = 0;

    /// Tells the other stations; part of the current transaction.
    virtual void announce() = 0;
    /// Whether anybody else has written since `revision`. Cheap; busy reads as "no".
    virtual bool changed_elsewhere(long long revision) = 0;

    /// What a failure says about the store; ok when only our own change broke a rule of a table.
    [[nodiscard]] virtual StoreHealth health_of(const soci::soci_error& failure) = 0;
    virtual std::string check() = 0;

    /// Writes the whole store anew, so that no byte of what was deleted is left in its file.
    /// Outside a transaction; waits for other writers. On PostgreSQL the rows' room is freed, and
    /// the server's files may hold old bytes until it is used again.
    virtual void wipe() = 0;
};

/// Throws Trouble (newer_version) where a newer program has been at work; writes nothing.
void refuse_newer(Engine& engine);
/// The number of the last file in core/sql/.
long long newest_schema();
/// Runs what is missing of core/sql/NNN_*.sql, inside the write transaction of the caller.
void migrate(Engine& engine, long long up_to = newest_schema());

/// How long a write waits for its turn before the store counts as away.
inline constexpr Millis lock_wait{4'000};

/// "PoLi", in the header of every SQLite file that is a store of ours.
inline constexpr long long store_application_id = 0x506F4C69;

/// Creates the file where there is none. Throws Trouble.
std::unique_ptr<Engine> open_sqlite(const std::filesystem::path& file);
/// "host=... dbname=...". Throws Trouble.
std::unique_ptr<Engine> open_postgresql(const std::string& place);

}  // namespace porchlight
