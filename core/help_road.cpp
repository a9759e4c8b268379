#include "core/help_road.h"

#include <poll.h>
#include <sodium.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <list>
#include <mutex>
#include <thread>

#include "core/check.h"
#include "core/clock.h"
#include "core/help_known.h"
#include "core/help_line.h"
#include "core/help_message.h"
#include "core/help_socket.h"

namespace porchlight {

namespace {

using namespace std::chrono_literals;

constexpr Millis repeat_after = 1s;
// What came from others is passed on a little later: mostly they have told everybody by then.
constexpr Millis pass_on_after = 200ms;
constexpr MonoTime never = MonoTime::max();

MonoTime mono_now() {
    return std::chrono::floor<Millis>(std::chrono::steady_clock::now());
}

std::string own_name(const StationId& station) {
    std::string name;
    for (const char letter : station.value) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                           (letter >= '0' && letter <= '9') || letter == '-';
        name += plain ? letter : '_';
    }
    return name.substr(0, 40) + "." + new_uuid();
}

}  // namespace

struct HelpRoad::Inside {
    Inside(const HelpSetting& help, Options opts)
        : options(std::move(opts)), kick(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
        if (!help.key.empty()) {
            lines = prepare_lines(key_from(help.key), help.desks, options.desk ? help.listen : "");
        }
    }

    // Any thread.
    void wake_thread() const {
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(kick.get(), &one, sizeof(one));
    }

    // The road's thread.
    void run();
    bool turn();
    void go_round();
    bool tell_neighbors(const std::vector<Telling>& tellings);
    bool tell_lines(const std::vector<Telling>& tellings);
    void mend_own_socket();
    MonoTime next_round(MonoTime now, bool all_confirmed, bool any_open) const;
    void hear_neighbors();
    void hear_line(Line& line);
    std::optional<Telling> take_in(const Telling& telling, Confirmed& confirmed);

    Options options;
    Fd kick;

    mutable std::mutex mutex;  // guards these three; never held over a system call that can wait
    HelpKnown known;
    bool stop = false;
    bool news = false;

    // Only the thread touches these.
    std::vector<std::filesystem::path> folders;
    OwnSocket own;
    std::map<std::string, Confirmed> neighbors_confirmed;
    Lines lines;
    MonoTime round_due{};

    std::thread thread;
};

void HelpRoad::Inside::run() {
    bool going = true;
    while (going) {
        try {
            going = turn();
        } catch (const std::exception&) {
            // Out of memory or threads: the road is the last thing that may give up.
            ::poll(nullptr, 0, 1000);
        }
    }
    remove_own_socket(own);
}

// Waits for whatever comes first and does it; false at the end.
bool HelpRoad::Inside::turn() {
    if (mono_now() >= round_due) {
        go_round();
    }
    std::vector<pollfd> wait{{kick.get(), POLLIN, 0},
                             {own.socket.get(), POLLIN, 0},
                             {own.watch.get(), POLLIN, 0},
                             {lines.listening.get(), POLLIN, 0}};
    for (const Line& line : lines.all) {
        const short sending = line.out.empty() ? short{0} : short{POLLOUT};
        wait.push_back({line.fd.get(), static_cast<short>(POLLIN | sending), 0});
    }
    const auto left = round_due - mono_now();
    const int timeout = round_due == never
                            ? -1
                            : static_cast<int>(std::clamp(left, Millis{0}, Millis{60s}).count());
    ::poll(wait.data(), wait.size(), timeout);

    if (wait[0].revents != 0) {
        std::uint64_t count = 0;
        [[maybe_unused]] const ssize_t got = ::read(kick.get(), &count, sizeof(count));
        round_due = MonoTime{};
    }
    if (wait[1].revents != 0) {
        hear_neighbors();
    }
    if (wait[2].revents != 0) {
        std::array<char, 4096> events;
        while (::read(own.watch.get(), events.data(), events.size()) > 0) {
        }
        round_due = MonoTime{};
    }
    std::size_t i = 4;
    for (Line& line : lines.all) {
        if (wait[i++].revents != 0) {
            hear_line(line);
        }
    }
    if (drop_broken(lines)) {
        round_due = std::min(round_due, mono_now() + idle_retry);
    }
    if (wait[3].revents != 0) {
        accept_lines(lines, mono_now());
        round_due = std::min(round_due, mono_now() + repeat_after);
    }
    std::unique_lock lock(mutex);
    const bool tell = std::exchange(news, false);
    const bool ending = stop;
    lock.unlock();
    if (tell && options.wake) {
        options.wake();
    }
    if (ending) {
        go_round();
    }
    return !ending;
}

void HelpRoad::Inside::go_round() {
    const MonoTime now = mono_now();
    std::unique_lock lock(mutex);
    const std::vector<Telling> tellings = worth_telling(known, now);
    lock.unlock();
    const bool any_open =
        std::ranges::any_of(tellings, [](const Telling& telling) { return telling.alert.open(); });
    mend_own_socket();
    mend_lines(lines, now, any_open);
    const bool neighbors_know = tell_neighbors(tellings);
    const bool lines_know = tell_lines(tellings);
    round_due = next_round(now, neighbors_know && lines_know, any_open);
}

// Both answer whether everybody there had confirmed everything already.
bool HelpRoad::Inside::tell_neighbors(const std::vector<Telling>& tellings) {
    if (tellings.empty()) {
        return true;
    }
    bool all_confirmed = true;
    std::map<std::string, Confirmed> still_there;
    for (const Neighbor& neighbor : neighbors(folders, own)) {
        Confirmed& confirmed = still_there[neighbor.name];
        confirmed.merge(neighbors_confirmed[neighbor.name]);
        for (const Telling& telling : tellings) {
            if (!is_confirmed(confirmed, telling)) {
                send_to(neighbor, own, pack({own.name, true, telling}));
                all_confirmed = false;
            }
        }
    }
    neighbors_confirmed = std::move(still_there);
    return all_confirmed;
}

bool HelpRoad::Inside::tell_lines(const std::vector<Telling>& tellings) {
    bool all_confirmed = true;
    for (Line& line : lines.all) {
        for (const Telling& telling : tellings) {
            if (line.proven && !is_confirmed(line.confirmed, telling)) {
                seal(line, pack({own.name, true, telling}));
                all_confirmed = false;
            }
        }
        if (!flush(line)) {
            line.fd = Fd();
        }
    }
    drop_broken(lines);
    return all_confirmed;
}

void HelpRoad::Inside::mend_own_socket() {
    if (folders.empty()) {
        folders = help_folders(options.home);
        own.name = own_name(options.station);
    }
    if (!can_be_found(own)) {
        own = open_own_socket(folders, own.name);
        sweep(neighbors(folders, own));
    }
}

MonoTime HelpRoad::Inside::next_round(MonoTime now, bool all_confirmed, bool any_open) const {
    if (any_open || !all_confirmed || in_progress(lines)) {
        return now + repeat_after;
    }
    return !own.folder || !complete(lines) ? now + idle_retry : never;
}

// Takes in what the other end knows; gives what is known now, or nothing when there is no room.
std::optional<Telling> HelpRoad::Inside::take_in(const Telling& telling, Confirmed& confirmed) {
    const MonoTime now = mono_now();
    std::unique_lock lock(mutex);
    const auto learned = learn(known, telling, now);
    news = news || (learned && learned->changed);
    lock.unlock();
    if (!learned) {
        return std::nullopt;
    }
    if (learned->changed) {
        round_due = std::min(round_due, now + pass_on_after);
    }
    const auto [entry, is_new] = confirmed.try_emplace(telling.alert.id, telling);
    if (!is_new) {
        entry->second = merge(entry->second, telling);
    }
    return learned->now;
}

void HelpRoad::Inside::hear_neighbors() {
    std::array<char, longest_message + 1> buffer;
    std::vector<Neighbor> others;   // found only when somebody wants an answer
    for (int i = 0; i < 64; ++i) {  // then the lines have their turn
        const ssize_t got =
            ::recv(own.socket.get(), buffer.data(), buffer.size(), MSG_DONTWAIT | MSG_TRUNC);
        if (got < 0) {
            return;
        }
        const auto size = static_cast<std::size_t>(got);
        const auto message =
            size <= longest_message ? unpack(std::string_view(buffer.data(), size)) : std::nullopt;
        if (!message || !message->telling || message->from == own.name) {
            continue;
        }
        const auto merged = take_in(*message->telling, neighbors_confirmed[message->from]);
        if (!merged || !message->answer) {
            continue;
        }
        others = others.empty() ? neighbors(folders, own) : std::move(others);
        for (const Neighbor& neighbor : others) {
            if (neighbor.name == message->from) {
                send_to(neighbor, own, pack({own.name, false, merged}));
            }
        }
    }
}

void HelpRoad::Inside::hear_line(Line& line) {
    const bool had_key = line.key.has_value();
    const bool was_proven = line.proven;
    std::vector<std::string> messages;
    bool good = receive(line, lines.key, messages);
    for (const std::string& bytes : messages) {
        const auto message = unpack(bytes);
        if (message && message->from == own.name) {
            good = false;
            if (line.desk != nullptr) {
                line.desk->ourselves = true;
            }
        } else if (message && message->telling) {
            const auto merged = take_in(*message->telling, line.confirmed);
            if (merged && message->answer) {
                seal(line, pack({own.name, false, merged}));
            }
        }
    }
    if (line.key && !had_key) {
        seal(line, pack({own.name, false, std::nullopt}));
    }
    if (line.proven && !was_proven) {
        round_due = MonoTime{};
    }
    if (!flush(line) || !good) {
        line.fd = Fd();
    }
}

HelpRoad::HelpRoad(const HelpSetting& setting, Options options) {
    CHECK(sodium_init() >= 0);
    CHECK(!options.station.empty() && options.station.value.size() <= 64);
    inside_ = std::make_unique<Inside>(setting, std::move(options));
    try {
        inside_->thread = std::thread([inside = inside_.get()] { inside->run(); });
    } catch (const std::system_error&) {
        // No thread to be had: nobody will be told, and desks_told() says so.
    }
}

HelpRoad::~HelpRoad() {
    {
        const std::scoped_lock lock(inside_->mutex);
        inside_->stop = true;
    }
    inside_->wake_thread();
    if (inside_->thread.joinable()) {
        inside_->thread.join();
    }
}

void HelpRoad::say(const HelpAlert& alert) {
    CHECK(!alert.id.empty());
    Telling telling{alert, {}};
    if (inside_->options.desk) {
        telling.desks.insert(inside_->options.station);
    }
    {
        const std::scoped_lock lock(inside_->mutex);
        tell(inside_->known, telling, mono_now());
    }
    inside_->wake_thread();
}

std::vector<HelpAlert> HelpRoad::heard() {
    const StationId desk = inside_->options.desk ? inside_->options.station : StationId{};
    std::unique_lock lock(inside_->mutex);
    Fresh fresh = take_fresh(inside_->known, desk, mono_now());
    lock.unlock();
    if (fresh.confirmed) {
        inside_->wake_thread();
    }
    return std::move(fresh.alerts);
}

int HelpRoad::desks_told(const AlertId& alert) const {
    const std::scoped_lock lock(inside_->mutex);
    const auto& alerts = inside_->known.alerts;
    const auto found = alerts.find(alert);
    return found == alerts.end() ? 0 : static_cast<int>(found->second.telling.desks.size());
}

}  // namespace porchlight
