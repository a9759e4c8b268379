// PostgreSQL: one clinic on several machines.
#include <soci/postgresql/soci-postgresql.h>

#include <string_view>

#include "core/store_engine.h"

namespace porchlight {

namespace {

// One number for all stations: who holds it writes. Any fixed number does.
constexpr long long write_lock = 0x506F4C69;

PGconn* raw(soci::session& sql) {
    return static_cast<soci::postgresql_session_backend*>(sql.get_backend())->conn_;
}

// A server that is gone without a word would hold a call for a quarter of an hour; words of the
// clinic come later and win.
std::string with_short_waits(const std::string& place) {
    return "connect_timeout=4 keepalives_idle=5 keepalives_interval=2 keepalives_count=3 "
           "tcp_user_timeout=6000 application_name=porchlight " +
           place;
}

StoreHealth health_of_state(std::string_view state) {
    if (state.substr(0, 2) == "23") {  // a rule of a table
        return StoreHealth::ok;
    }
    if (state == "53100") {  // disk_full
        return StoreHealth::full;
    }
    if (state == "25006" || state == "42501") {  // read-only transaction, no privilege
        return StoreHealth::read_only;
    }
    if (state.substr(0, 2) == "XX" && state != "XX000") {  // data or index corrupted
        return StoreHealth::damaged;
    }
    return StoreHealth::away;
}

class Postgresql final : public Engine {
public:
    explicit Postgresql(const std::string& place) {
        try {
            sql.open(soci::postgresql, with_short_waits(place));
            refuse_newer(*this);
            // Whoever set up the server may have traded the last commits for speed.
            sql << "SET synchronous_commit = on";
            sql << "SET NAMES 'UTF8'";
            PQsetNoticeProcessor(
                raw(sql), [](void*, const char*) {}, nullptr);
            sql << "SET lock_timeout = " << lock_wait.count();
            sql << "SET statement_timeout = " << 2 * lock_wait.count();
            sql << "SET idle_in_transaction_session_timeout = " << 2 * lock_wait.count();
            sql << "LISTEN porchlight";
        } catch (const soci::soci_error& failure) {
            throw Trouble(health_of(failure), failure.what());
        }
    }

    long long schema_version() override {
        long long tables = 0;
        sql << "SELECT COUNT(*) FROM pg_tables WHERE tablename = 'schema_version' "
               "AND schemaname = ANY (current_schemas(false))",
            soci::into(tables);
        long long version = 0;
        if (tables != 0) {
            sql << "SELECT number FROM schema_version", soci::into(version);
        }
        return version;
    }

    void set_schema_version(long long version) override {
        sql << "CREATE TABLE IF NOT EXISTS schema_version (number BIGINT NOT NULL)";
        sql << "DELETE FROM schema_version";
        sql << "INSERT INTO schema_version (number) VALUES (:version)", soci::use(version);
    }

    void begin_write() override {
        sql << "BEGIN ISOLATION LEVEL READ COMMITTED";
        sql << "SELECT pg_advisory_xact_lock(" << write_lock << ")";
    }

    void begin_read() override { sql << "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"; }

    void commit() override { sql << "COMMIT"; }

    void roll_back() noexcept override { PQclear(PQexec(raw(sql), "ROLLBACK")); }

    WallTime now(const Clock& /*station*/) override {
        long long millis = 0;
        sql << "SELECT CAST(FLOOR(EXTRACT(EPOCH FROM clock_timestamp()) * 1000) AS BIGINT)",
            soci::into(millis);
        return WallTime{Millis{millis}};
    }

    void announce() override { sql << "NOTIFY porchlight"; }

    bool changed_elsewhere(long long revision) override {
        PGconn* const connection = raw(sql);
        if (PQconsumeInput(connection) == 0) {
            return true;  // the connection is gone: the read that follows says so
        }
        bool others = false;
        while (PGnotify* const notice = PQnotifies(connection)) {
            others = others || notice->be_pid != PQbackendPID(connection);
            PQfreemem(notice);
        }
        return others && number_there() != revision;
    }

    StoreHealth health_of(const soci::soci_error& failure) override {
        const auto* const known = dynamic_cast<const soci::postgresql_soci_error*>(&failure);
        return known != nullptr ? health_of_state(known->sqlstate()) : StoreHealth::away;
    }

    std::string check() override { return {}; }

    void wipe() override { sql << "VACUUM"; }

private:
    // A command of ours may have read already what a notice tells.
    long long number_there() {
        long long number = -1;
        try {
            sql << "SELECT number FROM revision", soci::into(number);
        } catch (const soci::soci_error&) {
            number = -1;  // the read that follows says what is wrong
        }
        return number;
    }
};

}  // namespace

std::unique_ptr<Engine> open_postgresql(const std::string& place) {
    return std::make_unique<Postgresql>(place);
}

}  // namespace porchlight
