// One face at work, without a window: raw events in, a drawn frame and commands out. The window
// (kiosk/platform) and the driver (kiosk/drive) both run this.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/store_thread.h"
#include "kiosk/ui/event.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/session.h"
#include "kiosk/ui/slip.h"
#include "kiosk/ui/sound_road.h"
#include "kiosk/ui/texture.h"
#include "kiosk/ui/tree.h"

namespace porchlight {

enum class Face { waiting_room, front_desk, call_board };

struct AppOptions {
    std::filesystem::path home;
    Face face = Face::waiting_room;
    Panel panel;  ///< pixels; inches 0: what clinic.toml says for this face
    Clock clock;
    TextureRoad textures;
    std::function<void()> wake;  ///< from other threads: there is something new to draw
    bool road = true;            ///< the direct road for help; off only where sockets cannot be
    SoundRoad sound{};           ///< rings for help; without one nothing is said about sound
    PrintRoad printer{};         ///< takes slips; without one no printer answers
};

/// What one frame came to.
struct Drawn {
    MonoTime wake_at;                                     ///< draw again then at the latest
    std::uint32_t backdrop_top = 0, backdrop_bottom = 0;  ///< clear to these, top to bottom
    bool more_events = false;                             ///< one edge a frame: call again at once
};

/// Belongs to one thread. Owns the Dear ImGui context while it lives.
class App {
public:
    /// Reads clinic.toml and opens the store's thread. A clinic.toml that is not good is a Fault.
    static Checked<std::unique_ptr<App>> start(AppOptions options);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    void resize(const Panel& panel);
    /// Takes at most one edge from `events`, draws, hands out commands. The draw data are in
    /// ImGui::GetDrawData(), in units of 1/5.56 mm with FramebufferScale to pixels.
    Drawn frame(EventQueue& events);

    /// The Dear ImGui context and its draw data are this face's from now on.
    void make_current();
    /// As one of its screens would ask.
    void ask(decltype(Command::what) what);
    [[nodiscard]] const Tree& tree() const;
    [[nodiscard]] Session& session();
    [[nodiscard]] const Canvas& canvas() const;
    /// Nothing is on its way to disk, no PIN is being checked and every snapshot is drawn: for
    /// tests and pictures.
    [[nodiscard]] bool settled() const;
    [[nodiscard]] std::shared_ptr<const ClinicState> state() const;

private:
    struct Inside;
    explicit App(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace porchlight
