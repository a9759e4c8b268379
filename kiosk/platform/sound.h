// The sound of a call for help, through libcanberra and the sound theme of the machine.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "kiosk/ui/sound_road.h"

namespace porchlight {

/// Rings without ever holding up a frame: connecting to a sound server may take seconds, so a
/// thread of its own does it. A machine without a sound card, or whose server went away, is tried
/// again every 30 s.
class Speaker {
public:
    /// Looks at once whether there is sound. `wake`: from the speaker's thread, when works() has
    /// changed.
    explicit Speaker(std::function<void()> wake);
    ~Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;

    // Any thread; return at once.
    void ring();
    void hush();
    /// True until it is known that nothing can be heard.
    [[nodiscard]] bool works() const;
    /// The three above; not to be used longer than this lives.
    SoundRoad road();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// "" where sound works, else libcanberra's words for why not. Plays silence; waits up to 10 s.
std::string why_no_sound();

}  // namespace porchlight
