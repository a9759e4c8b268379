#include "store_race.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <fstream>
#include <mutex>

#include "core/queue.h"
#include "core/store_thread.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;

const QueueId nurse{"nurse"};
// A morning's line: enough for two to reach for the same person, and it never runs out of tickets.
constexpr std::size_t longest_line = 12;

CounterId room(int station) {
    return CounterId{"room-" + std::to_string(station)};
}

std::shared_ptr<const Settings> clinic(int stations) {
    Settings settings;
    settings.queues = {{nurse, {{{"en", "Nurse"}}}, {}, "healing", {}}};
    for (int station = 0; station < stations; ++station) {
        settings.queues.front().counters.push_back(room(station));
        settings.counters.push_back({room(station), {{{"en", "Room"}}}, {}, "left"});
    }
    return std::make_shared<const Settings>(std::move(settings));
}

/// What became of one command: C(heck in), N(ext one called), S(tarted), F(inished).
struct Done {
    char step = ' ';
    VisitId visit;
    int refusal = -1;  ///< -1: confirmed
    long long microseconds = 0;
};

/// One station: asks, and waits for the answer before it asks again.
class Station {
public:
    Station(const fs::path& folder, int number, int stations)
        : here_(room(number)), thread_(clinic(stations), {folder, system_clock(), [this] {
                                                              const std::lock_guard lock(mutex_);
                                                              bell_.notify_all();
                                                          }}) {}

    Done next() {
        const auto state = thread_.snapshot();
        if (const Visit* mine = with_me(*state)) {
            return mine->entry(nurse)->is<Called>()
                       ? ask('S', mine->id, Start{mine->id, nurse, here_})
                       : ask('F', mine->id, Finish{mine->id, nurse});
        }
        const auto in_line = line(*state, nurse);
        const auto first = std::find_if(in_line.begin(), in_line.end(),
                                        [](const InLine& one) { return one.entry->is<Waiting>(); });
        check_in_next_ = !check_in_next_;
        if (first != in_line.end() && (!check_in_next_ || in_line.size() >= longest_line)) {
            const VisitId visit = first->visit->id;
            Done called = ask('N', visit, Call{visit, nurse, here_, true});
            if (const Visit* mine = with_me(*thread_.snapshot()); mine != nullptr) {
                called.visit = mine->id;  // another station may have been faster
            }
            return called;
        }
        CheckIn asked;
        asked.visit = new_id<VisitId>();
        asked.arrived = system_clock()().wall;
        return ask('C', asked.visit, asked);
    }

private:
    /// Who is called to this room, or helped in it.
    const Visit* with_me(const ClinicState& state) const {
        for (const auto& [id, visit] : state.visits) {
            const QueueEntry* entry = visit.entry(nurse);
            const auto* called = std::get_if<Called>(&entry->status());
            const auto* helped = std::get_if<InService>(&entry->status());
            if ((called != nullptr && called->counter == here_) ||
                (helped != nullptr && helped->counter == here_)) {
                return &visit;
            }
        }
        return nullptr;
    }

    template <class What>
    Done ask(char step, VisitId visit, What what) {
        const auto pressed = Steady::now();
        thread_.ask({new_id<CommandId>(), StationId{here_.value}, std::move(what)});
        std::vector<Answer> answers;
        {
            std::unique_lock lock(mutex_);
            bell_.wait(lock, [&] { return !(answers = thread_.answers()).empty(); });
        }
        const auto waited = Steady::now() - pressed;
        const auto refusal = answers.front().refusal;
        return {step, std::move(visit), refusal ? static_cast<int>(*refusal) : -1,
                std::chrono::duration_cast<std::chrono::microseconds>(waited).count()};
    }

    const CounterId here_;
    bool check_in_next_ = false;
    bool store_is_open_ = false;
    std::mutex mutex_;
    std::condition_variable bell_;
    StoreThread thread_;
};

fs::path record_of(const fs::path& folder, int station) {
    return folder / ("station-" + std::to_string(station));
}

/// In a process of its own. What it was told is written down when all is over.
[[noreturn]] void work(const fs::path& folder, int number, int stations, int commands) {
    std::vector<Done> all;
    {
        Station station(folder, number, stations);
        for (int i = 0; i < commands; ++i) {
            all.push_back(station.next());
        }
    }
    std::ofstream record(record_of(folder, number));
    for (const Done& each : all) {
        record << each.step << ' ' << each.visit.value << ' ' << each.refusal << ' '
               << each.microseconds << '\n';
    }
    record.flush();
    _exit(record ? 0 : 1);
}

bool has_been(const Visit& visit, char step, const CounterId& at) {
    const auto is_it = [&](const Period& period) {
        switch (step) {
            case 'N':
                return period.status == Status{Called{at}};
            case 'S':
                return period.status == Status{InService{at}};
            case 'F':
                return std::holds_alternative<Finished>(period.status);
            default:
                return std::holds_alternative<Waiting>(period.status);
        }
    };
    const auto& periods = visit.entries.front().periods;
    return std::any_of(periods.begin(), periods.end(), is_it);
}

/// What the store holds against what the stations were told.
void compare(const ClinicState& state, const fs::path& folder, int stations, Race& race) {
    std::size_t steps = 0;
    for (int station = 0; station < stations; ++station) {
        std::ifstream record(record_of(folder, station));
        for (Done each;
             record >> each.step >> each.visit.value >> each.refusal >> each.microseconds;) {
            race.waits.emplace_back(each.microseconds);
            if (each.refusal >= 0) {
                const auto why = static_cast<Refusal>(each.refusal);
                if (why != Refusal::not_now && why != Refusal::gone) {
                    race.faults.push_back("refused: " + std::to_string(each.refusal));
                }
                continue;
            }
            ++race.confirmed;
            const auto found = state.visits.find(each.visit);
            if (found == state.visits.end() || !has_been(found->second, each.step, room(station))) {
                race.faults.push_back(std::string("lost: ") + each.step + " of " +
                                      each.visit.value);
            }
        }
    }
    for (const auto& [id, visit] : state.visits) {
        const auto& periods = visit.entries.front().periods;
        steps += periods.size();
        if (std::count_if(periods.begin(), periods.end(), [](const Period& period) {
                return std::holds_alternative<Called>(period.status);
            }) > 1) {
            race.faults.push_back("called twice: " + id.value);
        }
    }
    if (steps != race.confirmed) {
        race.faults.push_back(std::to_string(race.confirmed) + " steps were confirmed, but " +
                              std::to_string(steps) + " are there");
    }
}

}  // namespace

double Race::milliseconds(double part) const {
    const auto at = static_cast<std::size_t>(part * static_cast<double>(waits.size() - 1));
    return std::chrono::duration<double, std::milli>(waits.at(at)).count();
}

Race race(const fs::path& folder, int stations, int commands) {
    std::vector<pid_t> processes;
    for (int station = 0; station < stations; ++station) {
        const pid_t process = fork();
        if (process == 0) {
            work(folder, station, stations, commands);
        }
        processes.push_back(process);
    }
    Race race;
    for (const pid_t process : processes) {
        int status = 0;
        if (waitpid(process, &status, 0) != process || status != 0) {
            race.faults.emplace_back("a station did not end well");
        }
    }
    auto store = Store::open({folder / "clinic.db", {}}, system_clock());
    const auto state = store ? (*store)->read() : tl::unexpected(store.error());
    if (!state || !(*store)->check().empty()) {
        race.faults.emplace_back("the store is not whole");
        return race;
    }
    compare(*state, folder, stations, race);
    std::sort(race.waits.begin(), race.waits.end());
    return race;
}

}  // namespace porchlight
