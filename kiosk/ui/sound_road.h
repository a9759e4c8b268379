// How a call for help is heard: a face says when, the platform (or nobody) makes the sound.
#pragma once

#include <functional>

namespace porchlight {

/// Called on the thread that draws; none of them waits for anything.
struct SoundRoad {
    std::function<void()> ring;   ///< once; while it still rings from before, nothing is added
    std::function<void()> hush;   ///< stops what still rings
    std::function<bool()> works;  ///< false: whoever is near this computer hears nothing
};

}  // namespace porchlight
