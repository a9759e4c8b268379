// SQLite: the clinic in one file beside its settings.
#include <soci/sqlite3/soci-sqlite3.h>

#include "core/store_engine.h"
#include "core/store_lock.h"

namespace porchlight {

namespace {

using namespace sqlite_api;

constexpr int first_sqlite_with_sound_wal = 3'051'003;

StoreHealth health_of_code(int code) {
    switch (code & 0xFF) {
        case SQLITE_CONSTRAINT:
            return StoreHealth::ok;
        case SQLITE_FULL:
            return StoreHealth::full;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return StoreHealth::read_only;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return StoreHealth::damaged;
        default:
            return StoreHealth::away;
    }
}

sqlite3* raw(soci::session& sql) {
    return static_cast<soci::sqlite3_session_backend*>(sql.get_backend())->conn_;
}

void connect(soci::session& sql, const std::filesystem::path& file, Millis patience) {
    sql.open(soci::sqlite3, "dbname=\"" + file.string() + "\"");
    sqlite3_busy_timeout(raw(sql), static_cast<int>(patience.count()));
}

long long pragma(soci::session& sql, const std::string& name) {
    long long value = 0;
    sql << "PRAGMA " << name, soci::into(value);
    return value;
}

// SOCI's connect string cannot say all of these, and a PRAGMA never fails: it is read back.
void set_and_verify(soci::session& sql, const std::string& name, long long value) {
    sql << "PRAGMA " << name << " = " << value;
    if (pragma(sql, name) != value) {
        throw Trouble(StoreHealth::away, "SQLite did not take PRAGMA " + name);
    }
}

void set_journal(soci::session& sql) {
    // Before 3.51.3 a WAL reset could lose a commit; the rollback journal with EXTRA cannot.
    const bool wal = sqlite3_libversion_number() >= first_sqlite_with_sound_wal;
    const std::string wanted = wal ? "wal" : "truncate";
    std::string mode;
    sql << "PRAGMA journal_mode = " << wanted, soci::into(mode);
    if (mode != wanted) {
        throw Trouble(StoreHealth::away, "SQLite kept the journal mode " + mode);
    }
    constexpr int full = 2, extra = 3;
    set_and_verify(sql, "synchronous", wal ? full : extra);
}

class Sqlite final : public Engine {
public:
    explicit Sqlite(const std::filesystem::path& file) : lock_(file) {
        try {
            lock_.take_where_there_is_one();  // else a busy store keeps a new face out for seconds
            connect(sql, file, lock_wait);
            sqlite3_db_config(raw(sql), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
            refuse_strangers();
            refuse_newer(*this);
            if (sqlite3_db_readonly(raw(sql), "main") == 1) {
                throw Trouble(StoreHealth::read_only, file.string() + " cannot be written");
            }
            set_journal(sql);
            set_and_verify(sql, "foreign_keys", 1);
            set_and_verify(sql, "secure_delete", 1);
            set_and_verify(sql, "temp_store", 2);
            set_and_verify(sql, "trusted_schema", 0);
            set_and_verify(sql, "cell_size_check", 1);
            connect(watch_, file, Millis{0});
            lock_.release();
        } catch (const soci::soci_error& failure) {
            throw Trouble(health_of(failure), failure.what());
        }
    }

    long long schema_version() override { return pragma(sql, "user_version"); }

    void set_schema_version(long long version) override {
        sql << "PRAGMA application_id = " << store_application_id;
        sql << "PRAGMA user_version = " << version;
    }

    void begin_write() override {
        lock_.take();
        refuse_a_moved_file();
        sql << "BEGIN IMMEDIATE";
    }

    // A reader waits its turn as well: SQLite alone makes it ask again and again while others
    // write.
    void begin_read() override {
        lock_.take();
        refuse_a_moved_file();
        sql << "BEGIN";
    }

    void commit() override {
        sql << "COMMIT";
        lock_.release();
    }

    void roll_back() noexcept override {
        // After a full disk SQLite may have rolled back by itself.
        if (sqlite3_get_autocommit(raw(sql)) == 0) {
            sqlite3_exec(raw(sql), "ROLLBACK", nullptr, nullptr, nullptr);
        }
        lock_.release();
    }

    WallTime now(const Clock& station) override { return station().wall; }

    void announce() override {}  // the file's own change counter tells

    bool changed_elsewhere(long long revision) override {
        int moved = 0;
        sqlite3_file_control(raw(sql), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
        if (moved != 0) {
            return true;
        }
        try {
            const long long version = pragma(watch_, "data_version");
            if (version == seen_version_) {
                return false;
            }
            long long now_there = 0;
            watch_ << "SELECT number FROM revision", soci::into(now_there);
            if (now_there != revision) {
                return true;  // and again, until it was read
            }
            seen_version_ = version;
            return false;
        } catch (const soci::soci_error&) {
            // Busy: somebody is writing right now, we ask again soon. Anything worse shows up in
            // the read that this answer asks for.
            return (sqlite3_errcode(raw(watch_)) & 0xFF) != SQLITE_BUSY;
        }
    }

    StoreHealth health_of(const soci::soci_error& failure) override {
        const auto* const known = dynamic_cast<const soci::sqlite3_soci_error*>(&failure);
        if (known != nullptr && health_of_code(known->result()) != StoreHealth::away) {
            return health_of_code(known->result());
        }
        return sql.get_backend() != nullptr ? health_of_code(sqlite3_errcode(raw(sql)))
                                            : StoreHealth::away;
    }

    std::string check() override {
        std::string first;
        sql << "PRAGMA integrity_check", soci::into(first);
        if (first != "ok") {
            return "The store is damaged: " + first + ".";
        }
        std::string table;
        sql << "PRAGMA foreign_key_check", soci::into(table);
        return sql.got_data() ? "The store is damaged: a row of " + table + " belongs to nothing."
                              : "";
    }

    void wipe() override {
        lock_.take();
        try {
            // In memory (temp_store), never in a file of its own.
            sql << "VACUUM";
            int in_log = 0, moved = 0;
            sqlite3_wal_checkpoint_v2(raw(sql), "main", SQLITE_CHECKPOINT_TRUNCATE, &in_log,
                                      &moved);
        } catch (...) {
            lock_.release();
            throw;
        }
        lock_.release();
    }

private:
    // Another program's database is not ours to write into.
    void refuse_strangers() {
        // Tables first: while another station creates the store, its tables and its id come in one
        // commit, so whoever sees the tables sees the id after them. The other way round a new
        // store looked like a stranger's when two faces started at once.
        long long tables = 0;
        sql << "SELECT COUNT(*) FROM sqlite_master", soci::into(tables);
        const long long id = pragma(sql, "application_id");
        if (id != store_application_id && (id != 0 || tables != 0)) {
            throw Trouble(StoreHealth::damaged, "the file is not a store of Porchlight");
        }
    }

    // A file that was renamed away or deleted would swallow what we write.
    void refuse_a_moved_file() {
        int moved = 0;
        sqlite3_file_control(raw(sql), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
        if (moved != 0) {
            throw Trouble(StoreHealth::away, "the file of the store was moved");
        }
    }

    WriteLock lock_;
    soci::session watch_;  ///< only looks; its own connection, so that our own commits show, too
    long long seen_version_ = -1;
};

}  // namespace

std::unique_ptr<Engine> open_sqlite(const std::filesystem::path& file) {
    return std::make_unique<Sqlite>(file);
}

}  // namespace porchlight
