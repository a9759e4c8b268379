#include "kiosk/main/run_face.h"

#include <malloc.h>

#include <iostream>

#include "kiosk/platform/present.h"
#include "kiosk/platform/printer.h"
#include "kiosk/platform/sound.h"
#include "kiosk/platform/stop_signals.h"

namespace porchlight {

namespace {

/// Dear ImGui needs this many frames until what one event changed stands still.
constexpr int settling_frames = 2;
/// Nothing we show changes faster than a panel refreshes; also the bound on a face that always
/// asks for another frame.
constexpr Millis shortest_nap{16};

WindowWish wish_for(Face face, const FaceOptions& options) {
    WindowWish wish;
    wish.monitor = options.monitor;
    if (options.size) wish.size = PixelSize{options.size->width, options.size->height};
    if (options.at) wish.at = WindowWish::Position{options.at->x, options.at->y};
    wish.cursor = face == Face::front_desk;
    switch (face) {
        case Face::waiting_room:
            wish.title = "Porchlight: waiting room";
            break;
        case Face::front_desk:
            wish.title = "Porchlight: front desk";
            break;
        case Face::call_board:
            wish.title = "Porchlight: call board";
            break;
    }
    return wish;
}

/// How long nothing will change by itself. The clock's milliseconds are rounded down, so this is
/// rounded up.
Millis nap(MonoTime wake_at, MonoTime now) {
    if (wake_at == MonoTime::max()) return Millis::max();
    return std::max(wake_at - now, shortest_nap);
}

Panel panel_of(PixelSize size) {
    return {size.width, size.height, 0};
}

/// Draws what there is to draw, then sleeps; until the window is closed.
void live(App& app, Window& window, Presenter& presenter, const Clock& clock) {
    PixelSize size = window.size();
    int to_settle = settling_frames;
    while (!window.closing()) {
        if (const PixelSize now = window.size(); now != size && now != PixelSize{}) {
            size = now;
            app.resize(panel_of(size));
        }
        if (!window.events().empty()) to_settle = settling_frames;
        const Drawn drawn = app.frame(window.events());
        // With more to come, only the last of these frames is worth its pixels.
        if (drawn.more_events || !window.events().empty()) continue;
        presenter.show(*ImGui::GetDrawData(), {drawn.backdrop_top, drawn.backdrop_bottom});
        if (to_settle > 0) {
            --to_settle;
            window.poll();
        } else {
            window.wait(nap(drawn.wake_at, clock().mono));
            to_settle = settling_frames;
        }
    }
}

}  // namespace

namespace {

/// Pictures of words come and go all day. glibc would learn from the first freed ones to keep
/// such blocks on its heap, which then only grows; each in its own mapping goes back when freed.
void give_memory_back() {
    mallopt(M_MMAP_THRESHOLD, 64 * 1024);
    mallopt(M_ARENA_MAX, 2);
}

}  // namespace

int run_face(Face face, const FaceOptions& options) {
    give_memory_back();
    block_stop_signals();
    const auto window = Window::open(wish_for(face, options));
    if (!window) {
        std::cerr << window.error().sentence << '\n';
        return 1;
    }
    Window& shown = **window;
    const StopSignals signals([&shown] { shown.close(); });
    GlRenderer renderer;
    Presenter presenter(shown, renderer);

    const auto wake = [&shown] { shown.wake(); };
    std::optional<Speaker> speaker;
    if (face != Face::call_board) speaker.emplace(wake);
    const Clock clock = system_clock();
    const auto app = App::start({.home = options.home,
                                 .face = face,
                                 .panel = panel_of(shown.size()),
                                 .clock = clock,
                                 .textures = renderer.textures(),
                                 .wake = wake,
                                 .road = true,
                                 .sound = speaker ? speaker->road() : SoundRoad{},
                                 .printer = print_with_cups});
    if (!app) {
        std::cerr << app.error().sentence << '\n';
        return 1;
    }
    live(**app, shown, presenter, clock);
    return 0;
}

}  // namespace porchlight
