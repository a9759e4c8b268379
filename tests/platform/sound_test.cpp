// Whether a call for help can be heard here is known, and a machine without sound stops nothing.
#include "kiosk/platform/sound.h"

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <condition_variable>
#include <fstream>
#include <mutex>

using namespace porchlight;

namespace {

/// What ALSA finds on this machine while it lives.
class SoundCard {
public:
    explicit SoundCard(const std::string& definition)
        : file_("sound_test_" + std::to_string(::getpid()) + ".conf") {
        std::ofstream(file_) << definition;
        ::setenv("ALSA_CONFIG_PATH", file_.c_str(), 1);
    }
    ~SoundCard() {
        ::unsetenv("ALSA_CONFIG_PATH");
        ::unlink(file_.c_str());
    }
    SoundCard(const SoundCard&) = delete;
    SoundCard& operator=(const SoundCard&) = delete;

private:
    std::string file_;
};

}  // namespace

TEST_CASE("a machine without a sound card says so, and ringing there does no harm", "[sound]") {
    const SoundCard none("");
    CHECK_FALSE(why_no_sound().empty());
    std::mutex mutex;
    std::condition_variable rung;
    bool woken = false;
    Speaker speaker([&] {
        {
            const std::scoped_lock hold(mutex);
            woken = true;
        }
        rung.notify_all();
    });
    std::unique_lock hold(mutex);
    CHECK(rung.wait_for(hold, std::chrono::seconds{20}, [&] { return woken; }));
    CHECK_FALSE(speaker.works());
    speaker.ring();
    speaker.hush();
    speaker.ring();
}

TEST_CASE("a machine with a sound card rings, and can be hushed at any moment", "[sound]") {
    const SoundCard card("pcm.!default { type null }\nctl.!default { type null }\n");
    CHECK(why_no_sound().empty());
    // Several, one after the other: a driver that was unloaded too early crashed every third time.
    for (int speakers = 0; speakers < 5; ++speakers) {
        Speaker speaker({});
        for (int i = 0; i < 3; ++i) {
            speaker.ring();
            speaker.hush();
        }
        CHECK(speaker.works());
    }
}
