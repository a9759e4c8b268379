// Every screen in every size, panel and language that is asked for: what does not fit, and pictures
// of it. For `porchlight pack check` and for tests.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/drive/driver.h"
#include "kiosk/drive/scenes.h"

namespace porchlight {

/// One way to look at a screen.
struct Way {
    std::string locale;  ///< BCP-47 tag
    TextSize text = TextSize::normal;
    Panel panel;
    bool lowered = false;  ///< the waiting room's screen, for somebody who sits
};
/// "vi extra 1280x800 lowered".
std::string said(const Way& way);
/// Language by language, the panel the face is drawn for first: all panels, all text sizes, lowered
/// and not. The desk and the board have neither text sizes nor a lowered screen.
std::vector<Way> ways_for(Face face, const std::vector<std::string>& tags);

struct ScreenFault {
    std::string scene;
    Way way;
    std::string fault;  ///< one line
    Rect box;           ///< where, in units, as painted; empty where the way to the scene is lost
};

/// So many ways of each scene, drawn by a dice with that seed.
struct SampleOfWays {
    unsigned seed = 0;
    std::size_t ways = 6;
};

struct EveryScreen {
    std::vector<std::string> tags;
    std::filesystem::path pack;         ///< a pack's folder, tried as its tag; empty: none
    std::filesystem::path clinic_toml;  ///< empty: the demo clinic
    /// A folder for pictures, made when it is not there; empty: no pictures. Each scene becomes
    /// SCENE.png (1920x1080, normal text), or one picture for each panel and text size with a
    /// fault, such as SCENE-1280x800-extra.png, with what is wrong outlined. With several tags,
    /// each has a folder of its own there.
    std::filesystem::path out;
    std::string only;  ///< scenes with this in their name; empty: all
    /// Called after each screen, on the thread that scans; may be empty.
    std::function<void(std::size_t done, std::size_t all)> progress;
    std::optional<SampleOfWays> sample;  ///< none: every way
};

struct Scanned {
    std::size_t looked_at = 0;  ///< screens that were measured
    std::vector<ScreenFault> faults;
};

/// Plays every scene and measures its last screen in each way: seconds for a sample, minutes a
/// language for all. A scene whose lines do not hold is a fault as well. Throws DriveFault when
/// nothing can be looked at at all: no temporary folder, no renderer, a picture that cannot be
/// written. Works in a temporary folder, writes pictures, and nothing else. One thread, on which
/// no other driver may be open with pictures.
Scanned scan_every_screen(const EveryScreen& asked);

}  // namespace porchlight
