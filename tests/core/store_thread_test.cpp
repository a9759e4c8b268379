// The store behind its thread: answers, snapshots, patience, and files that change beside it.
#include <sqlite3.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "core/embedded.h"
#include "core/store_thread.h"
#include "store_place.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

/// A station's side of the thread: sleeps until woken, as the window's loop does.
class Station {
public:
    explicit Station(const fs::path& home,
                     std::shared_ptr<const Settings> settings = one_queue_clinic())
        : thread_(std::move(settings), {home, [this] { return now(); }, [this] { wake(); }}) {}

    StoreThread& thread() { return thread_; }

    /// Waits for what must come; the limit is for a broken build only.
    template <class Condition>
    bool wait_for(const Condition& condition) {
        std::unique_lock lock(mutex_);
        return bell_.wait_for(lock, std::chrono::seconds(30), condition);
    }

    Answer answer_to(const CommandId& command) {
        REQUIRE(wait_for([&] {
            for (auto& answer : thread_.answers()) {
                answers_.emplace(answer.command, answer);
            }
            return answers_.contains(command);
        }));
        return answers_.at(command);
    }

    Answer run(const Command& asked) {
        thread_.ask(asked);
        return answer_to(asked.id);
    }

    bool becomes(StoreHealth health) {
        return wait_for([&] { return thread_.snapshot()->health == health; });
    }

    void later(Millis by) { later_ += by.count(); }

private:
    Moment now() const {
        Moment moment = system_clock()();
        moment.mono += Millis{later_.load()};
        return moment;
    }
    void wake() {
        const std::lock_guard lock(mutex_);
        bell_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable bell_;
    std::atomic<long long> later_ = 0;
    std::map<CommandId, Answer> answers_;
    StoreThread thread_;
};

std::shared_ptr<const Settings> settings_for(const FreshStore& fresh) {
    Settings settings = *one_queue_clinic();
    settings.store = fresh.setting;
    return std::make_shared<const Settings>(settings);
}

/// Another process that has the store for itself, for as long as this lives.
class Holder {
public:
    explicit Holder(const fs::path& file) {
        REQUIRE(sqlite3_open(file.c_str(), &raw_) == SQLITE_OK);
        // The station reads its file ten times a second; without patience this meets a read in
        // passing.
        sqlite3_busy_timeout(raw_, 10'000);
        REQUIRE(sqlite3_exec(raw_, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK);
    }
    ~Holder() { sqlite3_close(raw_); }
    Holder(const Holder&) = delete;
    Holder& operator=(const Holder&) = delete;

private:
    sqlite3* raw_ = nullptr;
};

}  // namespace

TEST_CASE("an answer comes after the snapshot that shows it", "[store]") {
    const FreshStore fresh;
    Station kiosk(fresh.folder.path, settings_for(fresh));
    std::vector<Command> asked;
    for (int i = 0; i < 10; ++i) {
        asked.push_back(command(check_in_now()));
        kiosk.thread().ask(asked.back());
    }
    for (const auto& each : asked) {
        CHECK_FALSE(kiosk.answer_to(each.id).refusal);
        const auto snapshot = kiosk.thread().snapshot();
        CHECK(snapshot->visits.contains(std::get<CheckIn>(each.what).visit));
        CHECK(snapshot->settings != nullptr);
    }
}

TEST_CASE("a refusal comes back as itself", "[store]") {
    const FreshStore fresh;
    Station desk(fresh.folder.path, settings_for(fresh));
    const Answer answer = desk.run(command(Leave{VisitId{"nobody"}}));
    CHECK(answer.refusal == Refusal::gone);
    CHECK(desk.thread().snapshot()->health == StoreHealth::ok);
}

TEST_CASE("a check-in at the kiosk shows up at the desk", "[store]") {
    const FreshStore fresh;
    Station kiosk(fresh.folder.path, settings_for(fresh));
    Station desk(fresh.folder.path, settings_for(fresh));
    const CheckIn asked = check_in_now();
    REQUIRE_FALSE(kiosk.run(command(asked)).refusal);
    CHECK(desk.wait_for([&] { return desk.thread().snapshot()->visits.contains(asked.visit); }));
}

TEST_CASE("while another process holds the store a command waits and is then kept", "[sqlite]") {
    const TempFolder home;
    Station kiosk(home.path);
    REQUIRE_FALSE(kiosk.run(command(check_in_now())).refusal);
    auto holder = std::make_unique<Holder>(home.path / "clinic.db");
    const Command asked = command(check_in_now());
    kiosk.thread().ask(asked);
    CHECK(kiosk.thread().snapshot()->visits.size() == 1);  // at once, whoever holds the store
    CHECK(kiosk.thread().answers().empty());
    holder.reset();
    CHECK_FALSE(kiosk.answer_to(asked.id).refusal);
    CHECK(kiosk.thread().snapshot()->visits.size() == 2);
}

TEST_CASE("a command that waited for too long is told, and the store comes back", "[sqlite]") {
    const TempFolder folder;
    const fs::path home = folder.path / "usb";
    Station kiosk(home);
    REQUIRE(kiosk.becomes(StoreHealth::away));
    const Command asked = command(check_in_now());
    kiosk.thread().ask(asked);
    kiosk.later(Millis{9'000});
    CHECK(kiosk.thread().answers().empty());
    kiosk.later(Millis{2'000});
    CHECK(kiosk.answer_to(asked.id).refusal == Refusal::cannot_save);

    fs::create_directories(home);
    CHECK(kiosk.becomes(StoreHealth::ok));
    CHECK_FALSE(kiosk.run(command(check_in_now())).refusal);
}

TEST_CASE("a damaged store is told, and what was on screen stays", "[sqlite]") {
    const TempFolder home;
    std::ofstream(home.path / "clinic.db") << std::string(5'000, 'x');
    Station kiosk(home.path);
    REQUIRE(kiosk.becomes(StoreHealth::damaged));
    CHECK(kiosk.thread().snapshot()->settings != nullptr);
}

TEST_CASE("a store that is put back in place of the old one is opened anew", "[sqlite]") {
    const TempFolder home;
    const auto file = home.path / "clinic.db";
    Station kiosk(home.path);
    const CheckIn first = check_in_now();
    REQUIRE_FALSE(kiosk.run(command(first)).refusal);
    fs::copy_file(file, home.path / "copy.db");
    REQUIRE_FALSE(kiosk.run(command(check_in_now())).refusal);
    fs::rename(home.path / "copy.db", file);
    CHECK(kiosk.wait_for([&] { return kiosk.thread().snapshot()->visits.size() == 1; }));
    CHECK_FALSE(kiosk.run(command(check_in_now())).refusal);
}

TEST_CASE("a changed clinic.toml is in force, a bad one is told and the last good one stays",
          "[sqlite]") {
    const TempFolder home;
    const auto file = home.path / "clinic.toml";
    Station kiosk(home.path);
    std::ofstream(file) << "nonsense = [";
    REQUIRE(kiosk.wait_for([&] { return !kiosk.thread().settings_fault().empty(); }));
    CHECK(*kiosk.thread().snapshot()->settings == *one_queue_clinic());
    std::ofstream(file) << embedded("assets/clinic.toml");
    REQUIRE(kiosk.wait_for([&] { return kiosk.thread().settings_fault().empty(); }));
    CHECK(*kiosk.thread().snapshot()->settings != *one_queue_clinic());
    CHECK_FALSE(kiosk.run(command(RaiseHelp{new_id<AlertId>(), {}})).refusal);
}

TEST_CASE("a changed card is shown, a bad one is told and the one before stays", "[sqlite]") {
    const TempFolder home;
    std::ofstream(home.path / "clinic.toml") << embedded("assets/clinic.toml");
    fs::create_directory(home.path / "cards");
    const auto file = home.path / "cards" / "overdose.toml";
    const auto put_in_place = [&](const std::string& text) {  // as an editor does: whole
        std::ofstream(home.path / "fresh") << text;
        fs::rename(home.path / "fresh", file);
    };
    Station kiosk(home.path, std::make_shared<const Settings>(
                                 read_settings(home.path / "clinic.toml").value()));
    const auto cards = [&] { return kiosk.thread().snapshot()->settings->cards; };
    const auto edition = [&] { return words_in(cards().pack("overdose")->edition, "en"); };
    std::string own(embedded("assets/cards/overdose.toml"));
    own.replace(own.find("Demo pack, November 2026"), 24, "Our own");
    put_in_place(own);
    REQUIRE(kiosk.wait_for([&] { return edition() == "Our own"; }));
    CHECK(cards().faults.empty());

    std::string bad = own;
    bad.replace(bad.find("Our own"), 7, "Without");
    bad.replace(bad.find("does = \"breaths\""), 16, "does = \"again\"");
    put_in_place(bad);
    REQUIRE(kiosk.wait_for([&] { return !cards().faults.empty(); }));
    CHECK(edition() == "Our own");
    CHECK(cards().faults.front().file == file.string());
    CHECK(cards().faults.front().reason ==
          "No step does \"breaths\". All guides agree that it belongs here.");
    CHECK(kiosk.thread().settings_fault().empty());

    std::string text(embedded("assets/clinic.toml"));  // and clinic.toml is still read
    text.replace(text.find("name = \"Porchlight\""), 19, "name = \"Corner house\"");
    std::ofstream(home.path / "fresh") << text;
    fs::rename(home.path / "fresh", home.path / "clinic.toml");
    REQUIRE(kiosk.wait_for(
        [&] { return kiosk.thread().snapshot()->settings->name.in("en") == "Corner house"; }));
    CHECK(edition() == "Our own");

    fs::remove(file);
    REQUIRE(kiosk.wait_for([&] { return edition() == "Demo pack, November 2026"; }));
    CHECK(cards().faults.empty());
}

}  // namespace porchlight
