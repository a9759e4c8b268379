#include "core/store.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "core/check.h"
#include "core/store_engine.h"
#include "core/store_rows.h"

namespace porchlight {

namespace {

// A retry comes seconds after the first try; a day is plenty.
constexpr std::chrono::hours remember_commands{24};

// Rolls back unless committed, so that every early way out leaves the store as it was.
class Transaction {
public:
    enum class Kind { read, write };
    Transaction(Engine& engine, Kind kind) : engine_(engine) {
        try {
            kind == Kind::write ? engine_.begin_write() : engine_.begin_read();
        } catch (...) {
            engine_.roll_back();
            throw;
        }
    }
    ~Transaction() {
        if (open_) {
            engine_.roll_back();
        }
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit() {
        engine_.commit();
        open_ = false;
    }

private:
    Engine& engine_;
    bool open_ = true;
};

long long revision_of(soci::session& sql) {
    long long number = -1;
    sql << "SELECT number FROM revision", soci::into(number);
    if (!sql.got_data()) {
        throw Trouble(StoreHealth::damaged, "the store has lost its revision");
    }
    return number;
}

bool already_done(soci::session& sql, const CommandId& id) {
    long long times = 0;
    sql << "SELECT COUNT(*) FROM applied_command WHERE id = :id", soci::use(id.value),
        soci::into(times);
    return times != 0;
}

void remember(soci::session& sql, const CommandId& id, WallTime now) {
    const long long at = now.time_since_epoch().count();
    const long long oldest = (now - remember_commands).time_since_epoch().count();
    sql << "DELETE FROM applied_command WHERE at < :oldest", soci::use(oldest);
    sql << "INSERT INTO applied_command (id, at) VALUES (:id, :at)", soci::use(id.value),
        soci::use(at);
}

bool deletes(const Change& change) {
    return std::ranges::any_of(change.rows,
                               [](const Row& row) { return std::holds_alternative<Gone>(row); });
}

// Which commands there were says when somebody was here; a retry comes within moments.
void forget_commands(soci::session& sql, WallTime now) {
    constexpr std::chrono::minutes still_tried{10};
    const long long oldest = (now - still_tried).time_since_epoch().count();
    sql << "DELETE FROM applied_command WHERE at < :oldest", soci::use(oldest);
}

// The clocks of two machines differ by a little, and nobody touched the screen in the future.
void not_after(WallTime& touched, WallTime station_now, WallTime now) {
    if (touched <= station_now && touched > now) {
        touched = now;
    }
}

Command on_store_time(Command command, WallTime station_now, WallTime now) {
    if (auto* check_in = std::get_if<CheckIn>(&command.what)) {
        not_after(check_in->arrived, station_now, now);
    } else if (auto* raise = std::get_if<RaiseHelp>(&command.what)) {
        not_after(raise->raised, station_now, now);
    }
    return command;
}

// A store that is away is tried every second: the log says why once, not every second.
void log_once(const char* why) {
    thread_local std::string last;
    if (last != why) {
        last = why;
        spdlog::warn("store: {}", why);
    }
}

class SqlStore final : public Store {
public:
    SqlStore(std::unique_ptr<Engine> engine, Clock clock)
        : engine_(std::move(engine)), clock_(std::move(clock)) {}

    StoreHealth prepare() {
        return attempt([&] {
            Transaction write(*engine_, Transaction::Kind::write);
            migrate(*engine_);
            // A real write: a full or read-only disk is known before a person touches. It must
            // change something, SQLite leaves out what does not.
            engine_->sql << "UPDATE revision SET number = number + 1";
            write.commit();
            // Deleted, but the power went before the file was written anew.
            long long unfinished = 0;
            engine_->sql << "SELECT COUNT(*) FROM to_wipe", soci::into(unfinished);
            to_wipe_ = unfinished != 0;
            wipe();
        });
    }

    Result<void> run(const Command& command,
                     const std::shared_ptr<const Settings>& settings) override {
        CHECK(!command.id.empty());
        CHECK(settings != nullptr);
        // Stays so when something stops the attempt half way, even where the store is well.
        Result<void> result = tl::unexpected(Refusal::cannot_save);
        health_ = attempt([&] { result = run_in_transaction(command, settings); });
        seen_.settings.reset();
        // The command is done; should this fail, the next one tries again.
        if (to_wipe_ && health_ == StoreHealth::ok) {
            attempt([&] { wipe(); });
        }
        return result;
    }

    tl::expected<ClinicState, StoreHealth> read() override {
        health_ = attempt([&] {
            Transaction read(*engine_, Transaction::Kind::read);
            refresh();
        });
        if (health_ != StoreHealth::ok) {
            return tl::unexpected(health_);
        }
        return seen_;
    }

    [[nodiscard]] const ClinicState& seen() const override { return seen_; }
    [[nodiscard]] StoreHealth health() const override { return health_; }

    bool changed_elsewhere() override {
        stale_ = stale_ || engine_->changed_elsewhere(revision_);
        return stale_;
    }

    std::string check() override {
        std::string found;
        const auto health = attempt([&] {
            found = engine_->check();
            Transaction read(*engine_, Transaction::Kind::read);
            load_clinic(engine_->sql);  // every word is one we know
        });
        return health == StoreHealth::ok ? found : "The store could not be read to its end.";
    }

private:
    Result<void> run_in_transaction(const Command& command,
                                    const std::shared_ptr<const Settings>& settings) {
        Transaction write(*engine_, Transaction::Kind::write);
        refresh();
        if (already_done(engine_->sql, command.id)) {
            return {};
        }
        const WallTime now = engine_->now(clock_);
        seen_.settings = settings;
        const auto change = decide(seen_, on_store_time(command, clock_().wall, now), now);
        if (!change) {
            return tl::unexpected(change.error());
        }
        save_change(engine_->sql, *change);
        const bool closes = std::holds_alternative<CloseDay>(command.what) && deletes(*change);
        if (closes) {
            forget_commands(engine_->sql, now);
            engine_->sql << "INSERT INTO to_wipe (since) VALUES (:now)",
                soci::use(now.time_since_epoch().count());
        }
        remember(engine_->sql, command.id, now);
        engine_->sql << "UPDATE revision SET number = number + 1";
        engine_->announce();
        const long long next = std::exchange(revision_, nothing_seen) + 1;
        write.commit();  // when this throws, nobody knows; the next refresh() reads it all
        apply(seen_, *change);
        revision_ = next;
        to_wipe_ = to_wipe_ || closes;
        return {};
    }

    void wipe() {
        if (!to_wipe_) {
            return;
        }
        engine_->wipe();
        Transaction write(*engine_, Transaction::Kind::write);
        engine_->sql << "DELETE FROM to_wipe";
        write.commit();
        to_wipe_ = false;
    }

    // Reads everything again only when somebody else has written. Inside a transaction.
    void refresh() {
        refuse_newer(*engine_);
        const long long there = revision_of(engine_->sql);
        if (there != revision_) {
            revision_ = nothing_seen;
            seen_ = load_clinic(engine_->sql, seen_.day_counts);
            revision_ = there;
        }
        stale_ = false;
    }

    template <class Step>
    StoreHealth attempt(const Step& step) {
        try {
            step();
            return StoreHealth::ok;
        } catch (const Trouble& trouble) {
            log_once(trouble.what());
            return trouble.health;
        } catch (const soci::soci_error& failure) {
            log_once(failure.get_error_message().c_str());
            return engine_->health_of(failure);
        }
    }

    static constexpr long long nothing_seen = -1;
    std::unique_ptr<Engine> engine_;
    Clock clock_;
    ClinicState seen_;
    long long revision_ = nothing_seen;
    bool to_wipe_ = false;  ///< deleted rows may have bytes left in the file
    bool stale_ = false;    ///< somebody else has written, and we have not read it yet
    StoreHealth health_ = StoreHealth::ok;
};

std::unique_ptr<Engine> open_engine(const StorePlace& place) {
    return place.postgresql.empty() ? open_sqlite(place.sqlite_file)
                                    : open_postgresql(place.postgresql);
}

}  // namespace

tl::expected<std::unique_ptr<Store>, StoreHealth> Store::open(const StorePlace& place,
                                                              Clock clock) {
    try {
        auto store = std::make_unique<SqlStore>(open_engine(place), std::move(clock));
        const auto health = store->prepare();
        if (health != StoreHealth::ok) {
            return tl::unexpected(health);
        }
        return store;
    } catch (const Trouble& trouble) {
        log_once(trouble.what());
        return tl::unexpected(trouble.health);
    }
}

StorePlace store_place(const Settings& settings, const std::filesystem::path& home) {
    constexpr std::string_view word = "postgresql ";
    if (settings.store.starts_with(word)) {
        return {{}, settings.store.substr(word.size())};
    }
    return {home / "clinic.db", {}};
}

}  // namespace porchlight
