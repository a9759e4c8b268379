#include "core/store_thread.h"

#include <spdlog/spdlog.h>

#include <condition_variable>
#include <deque>
#include <fstream>
#include <iterator>
#include <mutex>
#include <thread>
#include <utility>

#include "core/closing.h"
#include "core/directory.h"
#include "core/file_mark.h"
#include "core/forget.h"
#include "core/nearby_maker.h"

namespace porchlight {

namespace {

using Steady = std::chrono::steady_clock;

// Three looks a second and a bit: another station's change is here well within a second, and a
// look costs some ten microseconds.
constexpr Millis look_around_every{250};
constexpr Millis try_again_every{1'000};

struct Asked {
    Command command;
    MonoTime give_up;
};

}  // namespace

struct StoreThread::Inside {
    Inside(std::shared_ptr<const Settings> first_settings, Options given)
        : options(std::move(given)), settings(std::move(first_settings)) {
        known_marks = settings_marks(options.home);
        log_faults_beside();
        auto nothing_read_yet = std::make_shared<ClinicState>();
        nothing_read_yet->settings = settings;
        snapshot = std::move(nothing_read_yet);
        worker = std::thread([this] { work(); });
    }

    void work();
    void wait_for_something();
    void look_around();
    void watch_settings();
    void log_faults_beside() const;
    void watch_directory();
    void watch_need_mapping();
    void watch_nearby();
    void take_nearby();
    void nearby_made();
    void open_store();
    void close_days();
    void answer_commands();
    bool try_once(const Asked& asked);
    void answer(const CommandId& command, std::optional<Refusal> refusal);
    void read_again();
    void publish(ClinicState state, StoreHealth health);
    void publish_trouble(StoreHealth health);

    const Options options;

    // Between the threads, under the mutex.
    mutable std::mutex mutex;
    std::condition_variable bell;
    bool stopping = false;
    std::deque<Asked> waiting;
    std::vector<Answer> answered;
    std::shared_ptr<const ClinicState> snapshot;
    std::string settings_fault;
    bool nearby_is_made = false;

    // The worker's own.
    std::shared_ptr<const Settings> settings;
    std::shared_ptr<const Directory> directory;
    std::shared_ptr<const NeedMapping> need_mapping;  ///< null: ours
    std::shared_ptr<const Nearby> nearby;
    NearbyParts nearby_of;  ///< what was asked for last
    FileMark directory_mark, needs_mark;
    std::map<std::string, FileMark> known_marks;  ///< of what settings are made of
    std::unique_ptr<Store> store;                 ///< null while it cannot be used
    Steady::time_point next_try{};
    Steady::time_point next_look{};
    NearbyMaker maker{[this] { nearby_made(); }};
    std::thread worker;
};

void StoreThread::Inside::work() {
    for (;;) {
        if (!store && Steady::now() >= next_try) {
            open_store();
        }
        answer_commands();
        if (Steady::now() >= next_look) {
            look_around();
            next_look = Steady::now() + look_around_every;
        }
        watch_nearby();
        take_nearby();
        wait_for_something();
        const std::lock_guard lock(mutex);
        if (stopping) {
            return;
        }
    }
}

void StoreThread::Inside::wait_for_something() {
    std::unique_lock lock(mutex);
    // Commands that wait for an absent store ring no bell: it is tried at its own pace.
    bell.wait_until(lock, next_look,
                    [&] { return stopping || nearby_is_made || (store && !waiting.empty()); });
}

void StoreThread::Inside::look_around() {
    if (store && store->changed_elsewhere()) {
        read_again();
    }
    close_days();
    watch_settings();
    watch_directory();
    watch_need_mapping();
}

void StoreThread::Inside::watch_settings() {
    auto marks = settings_marks(options.home);
    if (marks == known_marks) {
        return;
    }
    known_marks = std::move(marks);
    auto read = read_settings(options.home / "clinic.toml", settings.get());
    {
        const std::lock_guard lock(mutex);
        settings_fault = read ? "" : read.error().sentence;
    }
    if (read) {
        const bool moved = read->store != settings->store;
        settings = std::make_shared<const Settings>(std::move(*read));
        log_faults_beside();
        if (moved) {
            store.reset();
            next_try = {};
        }
    }
    publish(*snapshot, snapshot->health);  // also when only the fault is new
}

void StoreThread::Inside::log_faults_beside() const {
    for (const CardFault& fault : settings->cards.faults) {
        spdlog::warn("cards: {} The one before stays.", fault.sentence());
    }
    for (const Fault& fault : settings->packs.faults) {
        spdlog::warn("packs: {} The one before stays.", fault.sentence);
    }
}

void StoreThread::Inside::watch_directory() {
    const auto file = options.home / "directory.db";
    const auto mark = mark_of(file);
    if (mark == directory_mark) {
        return;
    }
    directory_mark = mark;
    auto loaded = load_directory(file);
    if (!loaded) {
        spdlog::warn("directory: {}", loaded.error().sentence);
        return;  // the last good one stays
    }
    directory = std::move(*loaded);
}

/// The clinic's own place_needs.toml. One that is not good is said once; what was before it stays.
void StoreThread::Inside::watch_need_mapping() {
    const auto file = options.home / "place_needs.toml";
    const auto mark = mark_of(file);
    if (mark == needs_mark) {
        return;
    }
    needs_mark = mark;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        need_mapping = nullptr;
        return;
    }
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto read = parse_need_mapping(text, file.string());
    if (!read) {
        spdlog::warn("place needs: {}", read.error().sentence);
        return;
    }
    need_mapping = std::make_shared<const NeedMapping>(std::move(*read));
}

namespace {

/// Nearby would come out the same.
bool same_places(const NearbyParts& parts, const ClinicState& state) {
    const Settings &before = *parts.settings, &now = *state.settings;
    return parts.edits == state.place_edits && parts.reports == state.place_reports &&
           before.latitude == now.latitude && before.longitude == now.longitude &&
           before.time_zone == now.time_zone && before.places == now.places;
}

}  // namespace

void StoreThread::Inside::watch_nearby() {
    // What the desk hides or calls confidential stands in the store: nothing is shown before that.
    if (!snapshot->read) {
        return;
    }
    const auto today = to_local(options.clock().wall, settings->time_zone).day;
    if (nearby_of.settings && nearby_of.today == today && nearby_of.directory == directory &&
        nearby_of.mapping == need_mapping && same_places(nearby_of, *snapshot)) {
        return;
    }
    nearby_of = {directory, snapshot->place_edits, snapshot->place_reports,
                 settings,  need_mapping,          today};
    maker.ask(nearby_of);
}

void StoreThread::Inside::take_nearby() {
    {
        const std::lock_guard lock(mutex);
        nearby_is_made = false;
    }
    if (auto made = maker.take()) {
        nearby = std::move(*made);
        publish(*snapshot, snapshot->health);
    }
}

/// On the maker's thread.
void StoreThread::Inside::nearby_made() {
    {
        const std::lock_guard lock(mutex);
        nearby_is_made = true;
    }
    bell.notify_one();
}

void StoreThread::Inside::open_store() {
    auto opened = Store::open(store_place(*settings, options.home), options.clock);
    if (!opened) {
        publish_trouble(opened.error());
        return;
    }
    store = std::move(*opened);
    read_again();
    close_days();
}

/// Closes what is over, also days without power. Looks at the clock and at what was published; the
/// disk is touched only when there is something to close.
void StoreThread::Inside::close_days() {
    const WallTime now = options.clock().wall;
    if (!store || days_over(*snapshot, now).empty()) {
        return;
    }
    const auto forgotten = forget_now(*store, settings, now);
    if (store->health() != StoreHealth::ok) {
        publish_trouble(store->health());
        return;
    }
    publish(store->seen(), StoreHealth::ok);
    if (forgotten) {
        spdlog::info("closed {} day(s), {} visits forgotten, {} carried", forgotten->days.size(),
                     forgotten->visits, forgotten->carried);
    }
}

void StoreThread::Inside::read_again() {
    const auto state = store->read();
    if (state) {
        publish(*state, StoreHealth::ok);
    } else {
        publish_trouble(state.error());
    }
}

// In order, each with its answer; stops at the first one that has to wait for the store.
void StoreThread::Inside::answer_commands() {
    for (;;) {
        Asked next;
        {
            const std::lock_guard lock(mutex);
            if (waiting.empty() || stopping) {
                return;
            }
            next = waiting.front();
        }
        const bool done = store && try_once(next);
        if (!done) {
            if (options.clock().mono < next.give_up) {
                return;
            }
            answer(next.command.id, Refusal::cannot_save);
        }
    }
}

/// False when the store could not be used, so that the command has to wait.
bool StoreThread::Inside::try_once(const Asked& asked) {
    const auto result = store->run(asked.command, settings);
    const auto health = store->health();
    if (health == StoreHealth::ok) {
        publish(store->seen(), health);
        answer(asked.command.id, result ? std::nullopt : std::optional{result.error()});
        return true;
    }
    publish_trouble(health);
    return false;
}

void StoreThread::Inside::answer(const CommandId& command, std::optional<Refusal> refusal) {
    {
        const std::lock_guard lock(mutex);
        waiting.pop_front();
        answered.push_back({command, refusal});
    }
    if (options.wake) {
        options.wake();
    }
}

void StoreThread::Inside::publish(ClinicState state, StoreHealth health) {
    state.settings = settings;
    state.nearby = nearby;
    state.health = health;
    state.read = snapshot->read || (store != nullptr && health == StoreHealth::ok);
    auto fresh = std::make_shared<const ClinicState>(std::move(state));
    {
        const std::lock_guard lock(mutex);
        snapshot = std::move(fresh);
    }
    if (options.wake) {
        options.wake();
    }
}

/// The clinic as we last saw it, and that the store is not well. Wakes nobody for old news.
void StoreThread::Inside::publish_trouble(StoreHealth health) {
    store.reset();
    next_try = Steady::now() + try_again_every;
    if (snapshot->health != health) {
        publish(*snapshot, health);
    }
}

StoreThread::StoreThread(std::shared_ptr<const Settings> settings, Options options)
    : inside_(std::make_unique<Inside>(std::move(settings), std::move(options))) {}

StoreThread::~StoreThread() {
    {
        const std::lock_guard lock(inside_->mutex);
        inside_->stopping = true;
    }
    inside_->bell.notify_one();
    inside_->worker.join();
}

void StoreThread::ask(Command command) {
    {
        const std::lock_guard lock(inside_->mutex);
        inside_->waiting.push_back(
            {std::move(command), inside_->options.clock().mono + inside_->options.patience});
    }
    inside_->bell.notify_one();
}

std::shared_ptr<const ClinicState> StoreThread::snapshot() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->snapshot;
}

std::vector<Answer> StoreThread::answers() {
    const std::lock_guard lock(inside_->mutex);
    return std::exchange(inside_->answered, {});
}

std::string StoreThread::settings_fault() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->settings_fault;
}

}  // namespace porchlight
