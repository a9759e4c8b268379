#include "kiosk/drive/driver.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <sstream>

#include "core/home.h"
#include "core/store.h"
#include "kiosk/drive/as_seen.h"
#include "kiosk/drive/demo_home.h"
#include "kiosk/drive/find_touchable.h"
#include "kiosk/drive/outline.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

/// A Sunday morning in Miami, 10:42.
constexpr WallTime start_of_script =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::minutes{15 * 60 + 42};

/// How long a script waits for another thread before it says that something is stuck.
constexpr std::chrono::seconds patience{20};

}  // namespace

struct Driver::Inside {
    Options options;
    fs::path home;
    bool own_home = false;
    std::atomic<std::int64_t> passed{0};  // milliseconds
    std::mutex lock;
    std::condition_variable woken;
    unsigned long wakes = 0;
    std::unique_ptr<Offscreen> screen;
    Panel panel;
    std::string locale;  ///< empty: the one a face starts with
    std::map<Face, std::unique_ptr<App>> faces;
    std::map<Face, Drawn> drawn;
    std::map<Face, EventQueue> events;
    std::map<Face, Rung> rung;
    bool sounds = true;
    Face current = Face::waiting_room;

    Inside() = default;
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    ~Inside() {  // also of a driver that could not be made
        faces.clear();
        if (own_home) {
            std::error_code ignored;
            fs::remove_all(home, ignored);
        }
    }

    [[nodiscard]] Moment now() const {
        const Millis moved{passed.load()};
        return {start_of_script + moved, MonoTime{Millis{1'000'000}} + moved};
    }

    AppOptions app_options(Face face) {
        AppOptions made;
        made.home = home;
        made.face = face;
        made.panel = panel;
        made.clock = [this] { return now(); };
        made.textures = screen != nullptr ? screen->textures() : no_textures();
        made.wake = [this] {
            const std::lock_guard hold(lock);
            ++wakes;
            woken.notify_all();
        };
        made.road = options.road;
        made.printer = options.printer;
        made.sound = {[this, face] {
                          ++rung[face].times;
                          rung[face].hushed = false;
                      },
                      [this, face] { rung[face].hushed = true; }, [this] { return sounds; }};
        return made;
    }

    App& app() { return *faces.at(current); }
    void frame(Face face) {
        do {
            drawn[face] = faces.at(face)->frame(events[face]);
        } while (drawn[face].more_events);
    }

    void frames() {
        for (const auto& [face, app] : faces) {
            frame(face);
        }
        faces.at(current)->make_current();
    }

    void press_and_release(float x_units, float y_units) {
        const float scale = app().canvas().px_per_unit;
        for (const bool down : {true, false}) {
            events[current].push_back(PointerEdge{x_units * scale, y_units * scale, down});
            frame(current);
        }
    }

    [[nodiscard]] bool settled() const {
        return std::all_of(faces.begin(), faces.end(),
                           [](const auto& one) { return one.second->settled(); });
    }

    /// Draws at each wake from another thread until `so` holds; false when it never did.
    bool wait_for(std::chrono::seconds longest, const std::function<bool()>& so,
                  bool saved = true) {
        const auto give_up = std::chrono::steady_clock::now() + longest;
        for (;;) {
            unsigned long seen = 0;
            {
                const std::lock_guard hold(lock);
                seen = wakes;
            }
            saved ? settle() : frames();
            if (so()) {
                return true;
            }
            std::unique_lock hold(lock);
            if (!woken.wait_until(hold, give_up, [&] { return wakes != seen; })) {
                return false;
            }
        }
    }

    void settle() {
        // A few frames more than needed: Dear ImGui settles in two or three.
        frames();
        const auto give_up = std::chrono::steady_clock::now() + patience;
        for (int quiet = 0; quiet < 2;) {
            unsigned long seen = 0;
            {
                const std::lock_guard hold(lock);
                seen = wakes;
            }
            frames();
            if (settled()) {
                ++quiet;
                continue;
            }
            std::unique_lock hold(lock);
            if (!woken.wait_until(hold, give_up, [&] { return wakes != seen; })) {
                throw DriveFault{"The store did not answer."};
            }
        }
    }
};

Driver::Driver(Options options) : inside_(std::make_unique<Inside>()) {
    Inside& in = *inside_;
    in.own_home = options.store_home.empty();
    in.home = in.own_home ? temporary_home() : options.store_home;
    make_demo_home(in.home, options.clinic_toml, options.pack);
    if (options.pictures) {
        auto opened = Offscreen::open();
        if (!opened) {
            throw DriveFault{opened.error().sentence};
        }
        in.screen = std::move(*opened);
    }
    in.options = std::move(options);
}

Driver::~Driver() = default;

void Driver::face(Face which) {
    Inside& in = *inside_;
    in.current = which;
    if (in.faces.contains(which)) {
        in.faces.at(which)->make_current();
        return;
    }
    auto started = App::start(in.app_options(which));
    if (!started) {
        throw DriveFault{started.error().sentence};
    }
    in.faces[which] = std::move(*started);
    if (!in.locale.empty()) {
        in.faces[which]->session().language = in.locale;
    }
    // The store is read on its own thread; what the face shows before is nobody's morning.
    in.wait_for(patience, [&in] {
        const ClinicState& state = *in.app().state();
        return state.read || state.health != StoreHealth::ok;
    });
}

void Driver::close(Face which) {
    inside_->faces.erase(which);
}

void Driver::panel(const Panel& panel) {
    inside_->panel = panel;
    if (inside_->faces.contains(inside_->current)) {
        inside_->app().resize(panel);
        inside_->settle();
    }
}

void Driver::locale(const std::string& tag) {
    inside_->locale = tag;
    if (inside_->faces.contains(inside_->current)) {
        session().language = tag;
        inside_->settle();
    }
}

Session& Driver::session() {
    return inside_->app().session();
}

namespace {

const Node& touchable(const Tree& tree, const std::string& what) {
    const Node* found = find_touchable(tree, what);
    if (found == nullptr) {
        throw DriveFault{fmt::format("There is nothing to touch called \"{}\".", what)};
    }
    return *found;
}

/// A finger comes after the deaf moment that follows a change of screen.
constexpr std::int64_t after_deaf_ms = 300;

}  // namespace

void Driver::touch_at_once(float x_units, float y_units) {
    inside_->press_and_release(x_units, y_units);
    inside_->settle();
}

void Driver::tap_only(const std::string& what) {
    const Rect box = touchable(tree(), what).box;
    inside_->passed += after_deaf_ms;
    inside_->press_and_release(box.middle_x(), box.middle_y());
    inside_->frames();
}

void Driver::touch_at(float x_units, float y_units) {
    inside_->passed += after_deaf_ms;
    touch_at_once(x_units, y_units);
}

void Driver::drag(const std::string& what, float right_mm, float down_mm) {
    Inside& in = *inside_;
    in.passed += after_deaf_ms;
    const Rect box = touchable(tree(), what).box;
    const float scale = in.app().canvas().px_per_unit;
    const float mm = 1 / in.app().canvas().mm_per_unit;
    in.events[in.current].push_back(
        PointerEdge{box.middle_x() * scale, box.middle_y() * scale, true});
    in.frame(in.current);
    in.events[in.current].push_back(PointerEdge{(box.right() + right_mm * mm) * scale,
                                                (box.bottom() + down_mm * mm) * scale, false});
    in.settle();
}

void Driver::tap(const std::string& what) {
    turn_to(*this, what);
    const Rect box = touchable(tree(), what).box;
    touch_at(box.middle_x(), box.middle_y());
}

const ClinicState& Driver::state() const {
    return *inside_->faces.at(inside_->current)->state();
}

void Driver::press_key(Key key, bool shift) {
    inside_->passed += after_deaf_ms;
    inside_->events[inside_->current].push_back(KeyPress{key, 0, shift});
    inside_->settle();
}

void Driver::type(const std::string& text) {
    inside_->passed += after_deaf_ms;
    for (const char letter : text) {
        inside_->events[inside_->current].push_back(
            KeyPress{Key::character, static_cast<char32_t>(letter), false});
    }
    inside_->settle();
}

bool Driver::sees(const std::string& words) {
    return std::ranges::any_of(tree(), [&](const Node& node) { return says(node.label, words); });
}

void Driver::pass(Millis time) {
    inside_->passed += time.count();
    inside_->settle();
}

void Driver::ask(decltype(Command::what) what) {
    app().ask(std::move(what));
    settle();
}

void Driver::settle() {
    inside_->settle();
}

void Driver::wait_until(const std::function<bool(const ClinicState&)>& so) {
    Inside& in = *inside_;
    if (in.faces.contains(in.current) &&
        !in.wait_for(patience, [&] { return so(*in.app().state()); })) {
        throw DriveFault{"The clinic did not become like that."};
    }
}

void Driver::catch_up() {
    wait_until([this](const ClinicState& state) {
        return std::ranges::all_of(inside_->faces, [&](const auto& face) {
            return face.second->state()->visits == state.visits;
        });
    });
}

bool Driver::comes_to(const std::string& words, bool shown) {
    return inside_->wait_for(std::chrono::seconds{2}, [&] { return sees(words) == shown; });
}

bool Driver::soon_sees(const std::string& words) {
    return inside_->wait_for(
        std::chrono::seconds{2}, [&] { return sees(words); }, false);
}

void Driver::pass_only(Millis time) {
    inside_->passed += time.count();
    inside_->frames();
}

void Driver::draw_once() {
    inside_->frames();
}

void Driver::shot(const fs::path& png, const std::vector<Rect>& outlined) {
    Inside& in = *inside_;
    if (in.screen == nullptr) {
        throw DriveFault{"This driver was started without pictures."};
    }
    in.frame(in.current);
    const Drawn& drawn = in.drawn[in.current];
    Pixels pixels =
        in.screen->render(*ImGui::GetDrawData(), {drawn.backdrop_top, drawn.backdrop_bottom});
    const float scale = canvas().px_per_unit;
    for (const Rect& box : outlined) {
        outline(pixels, {box.x * scale, box.y * scale, box.w * scale, box.h * scale});
    }
    const auto saved = save_png(pixels, png);
    if (!saved) {
        throw DriveFault{saved.error().sentence};
    }
}

const Nearby* Driver::shown_places() const {
    const Inside& in = *inside_;
    const auto face = in.faces.find(in.current);
    return face == in.faces.end() ? nullptr : face->second->state()->nearby.get();
}
const Tree& Driver::tree() const {
    return inside_->faces.at(inside_->current)->tree();
}
const Canvas& Driver::canvas() const {
    return inside_->faces.at(inside_->current)->canvas();
}
App& Driver::app() {
    return inside_->app();
}
void Driver::sounds(bool works) {
    inside_->sounds = works;
}
Driver::Rung Driver::rung(Face face) const {
    const auto found = inside_->rung.find(face);
    return found == inside_->rung.end() ? Rung{} : found->second;
}
const fs::path& Driver::home() const {
    return inside_->home;
}
Moment Driver::now() const {
    return inside_->now();
}

}  // namespace porchlight
