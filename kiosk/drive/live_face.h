// A face on the real clock, without a window.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <stdexcept>

#include "kiosk/app/app.h"
#include "kiosk/drive/as_seen.h"

namespace porchlight {

/// Rung by the threads of all faces of this process.
struct Woken {
    std::mutex mutex;
    std::condition_variable rung;
    bool any = false;
    void operator()() {
        {
            const std::scoped_lock hold(mutex);
            any = true;
        }
        rung.notify_all();
    }
    /// Until somebody rings, or 20 ms: a face is also drawn when its time has come.
    void wait() {
        std::unique_lock hold(mutex);
        rung.wait_for(hold, std::chrono::milliseconds{20}, [this] { return any; });
        any = false;
    }
};

/// One face on the real clock, as the window runs it.
struct Live {
    std::unique_ptr<App> app;
    EventQueue events;
    int rung = 0;

    Live(Face face, const std::filesystem::path& home, Woken& woken) {
        AppOptions options;
        options.home = home;
        options.face = face;
        options.panel = {1920, 1080, face == Face::front_desk ? 24.0 : 15.6};
        options.clock = system_clock();
        options.textures = no_textures();
        options.wake = [&woken] { woken(); };
        options.sound = {[this] { ++rung; }, [] {}, [] { return true; }};
        auto started = App::start(std::move(options));
        if (!started) {
            throw std::runtime_error(started.error().sentence);
        }
        app = std::move(*started);
    }
    void frame() {
        app->make_current();
        while (app->frame(events).more_events) {
        }
    }
    [[nodiscard]] const Node* find(const std::string& key) const {
        for (const Node& node : app->tree()) {
            if (node.touch && !node.inert && node.key.starts_with(key)) return &node;
        }
        return nullptr;
    }
    [[nodiscard]] bool sees(const std::string& words) const {
        return std::ranges::any_of(app->tree(),
                                   [&](const Node& node) { return says(node.label, words); });
    }
    void touch(const std::string& key) {
        const Node* node = find(key);
        if (node == nullptr) {
            throw std::runtime_error("not there: " + key);
        }
        const float scale = app->canvas().px_per_unit;
        const float x = node->box.middle_x() * scale, y = node->box.middle_y() * scale;
        events.push_back(PointerEdge{x, y, true});
        events.push_back(PointerEdge{x, y, false});
        frame();
    }
    void type(char32_t letter) {
        events.push_back(KeyPress{Key::character, letter, false});
        frame();
    }
};

}  // namespace porchlight
