#include "kiosk/platform/sound.h"

#include <alsa/asoundlib.h>
#include <canberra.h>
#include <dlfcn.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace porchlight {

namespace {

using namespace std::chrono_literals;

constexpr auto try_again_after = 30s;
constexpr auto answers_within = 10s;  // a sound server that hangs counts as none
constexpr const char* event = "alarm-clock-elapsed";

/// Half a tenth of a second of nothing, as a file that only this process has.
std::string silent_file() {
    constexpr std::uint32_t bytes = 2 * 44100 / 20;
    struct Header {
        std::array<char, 4> riff{'R', 'I', 'F', 'F'};
        std::uint32_t rest = 36 + bytes;
        std::array<char, 8> wave{'W', 'A', 'V', 'E', 'f', 'm', 't', ' '};
        std::uint32_t format_size = 16;
        std::uint16_t pcm = 1, channels = 1;
        std::uint32_t rate = 44100, bytes_per_second = 2 * 44100;
        std::uint16_t bytes_per_frame = 2, bits = 16;
        std::array<char, 4> data{'d', 'a', 't', 'a'};
        std::uint32_t size = bytes;
    };
    static_assert(sizeof(Header) == 44);
    static const int file = [] {
        const int made = ::memfd_create("silence.wav", MFD_CLOEXEC);
        const Header header;
        if (::write(made, &header, sizeof(header)) != sizeof(header) ||
            ::ftruncate(made, sizeof(header) + bytes) != 0) {
            ::close(made);
            return -1;
        }
        return made;
    }();
    return "/proc/self/fd/" + std::to_string(file);
}

/// ALSA writes a dozen lines to the terminal each time there is no card.
void say_nothing(const char*, int, const char*, int, const char*, ...) {}  // NOLINT

/// libcanberra 0.30 unloads its driver while that driver's own threads may still be on their last
/// lines. What was loaded once stays.
void keep_drivers_loaded() {
    std::vector<std::string> drivers;
    ::dl_iterate_phdr(
        [](dl_phdr_info* loaded, std::size_t, void* found) {
            const std::string name = loaded->dlpi_name;
            if (name.find("/libcanberra-") != std::string::npos) {
                static_cast<std::vector<std::string>*>(found)->push_back(name);
            }
            return 0;
        },
        &drivers);
    for (const std::string& name : drivers) {
        ::dlopen(name.c_str(), RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
    }
}

/// One connection to whatever makes sound. Its functions may wait: for the speaker's thread only,
/// but for look_again().
class Connection {
public:
    Connection() {
        ::snd_lib_error_set_handler(say_nothing);
        // Left alone, libcanberra asks for a sound server and then for nothing else.
        for (const char* driver : {"", "alsa"}) {
            let_go();
            opened_ = ca_context_create(&context_);
            if (opened_ == CA_SUCCESS && *driver != '\0') {
                opened_ = ca_context_set_driver(context_, driver);
            }
            if (opened_ == CA_SUCCESS && (opened_ = ca_context_open(context_)) == CA_SUCCESS) {
                return;
            }
        }
    }
    ~Connection() { let_go(); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Plays nothing, to its end; CA_SUCCESS where it could have been heard.
    int try_out() {
        const std::string file = silent_file();
        const std::atomic<bool> wanted = true;
        const int code = play(CA_PROP_MEDIA_FILENAME, file.c_str(), wanted);
        // Drivers that keep sounds say whether the theme has ours; the others cannot.
        ca_proplist* sound = nullptr;
        ca_proplist_create(&sound);
        ca_proplist_sets(sound, CA_PROP_EVENT_ID, event);
        const int kept = code == CA_SUCCESS ? ca_context_cache_full(context_, sound) : CA_SUCCESS;
        ca_proplist_destroy(sound);
        return kept == CA_ERROR_NOTFOUND ? kept : code;
    }
    /// To its end, or until it is not wanted any more and somebody says so with look_again().
    int ring(const std::atomic<bool>& wanted) { return play(CA_PROP_EVENT_ID, event, wanted); }
    /// Any thread; returns at once.
    void look_again() {
        { const std::scoped_lock hold(mutex_); }
        over_.notify_all();
    }

private:
    void let_go() {
        if (context_ != nullptr) {
            keep_drivers_loaded();
            ca_context_destroy(context_);
            context_ = nullptr;
        }
    }
    int play(const char* what, const char* value, const std::atomic<bool>& wanted) {
        if (opened_ != CA_SUCCESS) {
            return opened_;
        }
        ca_proplist* sound = nullptr;
        ca_proplist_create(&sound);
        ca_proplist_sets(sound, what, value);
        ca_proplist_sets(sound, CA_PROP_MEDIA_ROLE, "event");
        ca_proplist_sets(sound, CA_PROP_EVENT_DESCRIPTION, "Someone needs help now");
        ca_proplist_sets(sound, CA_PROP_CANBERRA_ENABLE, "1");
        const std::uint32_t number = ++number_;
        const int begun = ca_context_play_full(context_, number, sound, &Connection::ended, this);
        ca_proplist_destroy(sound);
        if (begun != CA_SUCCESS) {
            return begun;
        }
        std::unique_lock hold(mutex_);
        over_.wait_for(hold, answers_within, [&] { return ended_ == number || !wanted; });
        const int code = ended_ == number ? code_ : wanted ? CA_ERROR_NOTAVAILABLE : CA_SUCCESS;
        hold.unlock();
        if (!wanted) {
            ca_context_cancel(context_, number);
        }
        return code;
    }
    static void ended(ca_context*, std::uint32_t number, int code, void* self) {
        auto& us = *static_cast<Connection*>(self);
        {
            const std::scoped_lock hold(us.mutex_);
            us.ended_ = number;
            us.code_ = code == CA_ERROR_CANCELED ? CA_SUCCESS : code;
        }
        us.over_.notify_all();
    }

    ca_context* context_ = nullptr;
    std::mutex mutex_;
    std::condition_variable over_;
    std::uint32_t number_ = 0;
    int opened_ = CA_SUCCESS;
    std::uint32_t ended_ = 0;  ///< this and the next one: under the mutex
    int code_ = CA_SUCCESS;
};

}  // namespace

struct Speaker::Inside {
    std::function<void()> wake;
    std::mutex mutex;
    std::condition_variable kicked;
    std::atomic<bool> wanted = false;
    bool stop = false;
    bool works = true;
    std::shared_ptr<Connection> connection;  ///< shared with who hushes it
    std::thread thread;

    void run() {
        connect();
        std::unique_lock hold(mutex);
        while (!stop) {
            const auto asked = [&] { return wanted || stop; };
            if (works) {
                kicked.wait(hold, asked);
            } else if (!kicked.wait_for(hold, try_again_after, asked)) {
                hold.unlock();
                connect();
                hold.lock();
            }
            if (wanted && !stop) {
                hold.unlock();
                ring_now();
                hold.lock();
                wanted = false;  // what was asked for while it rang was heard
            }
        }
    }

    void connect() {
        auto fresh = std::make_shared<Connection>();
        const bool good = fresh->try_out() == CA_SUCCESS;
        std::unique_lock hold(mutex);
        connection.swap(fresh);
        note(good, hold);
    }

    /// A server that was started again is a new one.
    void ring_now() {
        for (const bool again : {false, true}) {
            if (again) {
                connect();
            }
            const int code = connection->ring(wanted);
            if (code == CA_SUCCESS) {
                std::unique_lock hold(mutex);
                note(true, hold);
                return;
            }
        }
        std::unique_lock hold(mutex);
        note(false, hold);
    }

    void note(bool good, std::unique_lock<std::mutex>& hold) {
        const bool changed = works != good;
        works = good;
        hold.unlock();
        if (changed && wake) {
            wake();
        }
    }
};

Speaker::Speaker(std::function<void()> wake) : inside_(std::make_unique<Inside>()) {
    inside_->wake = std::move(wake);
    inside_->thread = std::thread([inside = inside_.get()] { inside->run(); });
}

Speaker::~Speaker() {
    {
        const std::scoped_lock hold(inside_->mutex);
        inside_->stop = true;
    }
    hush();
    inside_->kicked.notify_all();
    inside_->thread.join();
}

void Speaker::ring() {
    {
        const std::scoped_lock hold(inside_->mutex);
        inside_->wanted = true;
    }
    inside_->kicked.notify_all();
}

void Speaker::hush() {
    std::shared_ptr<Connection> connection;
    {
        const std::scoped_lock hold(inside_->mutex);
        inside_->wanted = false;
        connection = inside_->connection;
    }
    if (connection != nullptr) {
        connection->look_again();
    }
}

bool Speaker::works() const {
    const std::scoped_lock hold(inside_->mutex);
    return inside_->works;
}

SoundRoad Speaker::road() {
    return {[this] { ring(); }, [this] { hush(); }, [this] { return works(); }};
}

std::string why_no_sound() {
    const int code = Connection().try_out();
    return code == CA_SUCCESS ? "" : ca_strerror(code);
}

}  // namespace porchlight
