// Drives the real screens without a window: feeds touches through the queue of raw events, finds
// things by label, moves the clock. Faces opened by one driver share one clinic.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/app/app.h"
#include "kiosk/platform/offscreen.h"

namespace porchlight {

/// Something a script asked for that does not hold, in one sentence.
struct DriveFault {
    std::string sentence;
};

class Driver {
public:
    struct Options {
        std::filesystem::path clinic_toml;  ///< empty: the demo clinic of assets/
        std::filesystem::path store_home;   ///< empty: a temporary folder, removed at the end
        /// A locale pack's folder, put into the home before the first face starts: make_demo_home.
        std::filesystem::path pack;
        bool pictures = false;  ///< opens the real renderer, so that shot() works
        bool road = true;
        PrintRoad printer = [](const PrintJob&) { return true; };  ///< takes every slip
    };
    explicit Driver(Options options);
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    /// The face that the next calls are about; opened when it is not open yet.
    void face(Face which);
    void close(Face which);
    void panel(const Panel& panel);
    void locale(const std::string& tag);
    Session& session();

    /// `what`: a label in the current language, or @key. Throws DriveFault when nothing touchable
    /// has it. The touch is one press and one release; then frames run until all is settled.
    void tap(const std::string& what);
    /// The same, but draws only the frames of the touch itself: what the finger sees at once.
    void tap_only(const std::string& what);
    void press_key(Key key, bool shift = false);
    void type(const std::string& text);
    [[nodiscard]] bool sees(const std::string& words);
    /// Gives what another face did its second to arrive; whether the words came (or went).
    [[nodiscard]] bool comes_to(const std::string& words, bool shown);
    /// The same without waiting for the store: what a face says while that is away.
    [[nodiscard]] bool soon_sees(const std::string& words);
    /// Moves the clock and draws; the store may be away.
    void pass_only(Millis time);
    /// Moves the clock, then draws what that changed.
    void pass(Millis time);
    /// As this face would ask; then frames run until all is settled.
    void ask(decltype(Command::what) what);
    /// Waits until this face knows what every other open face knows.
    void catch_up();
    /// Draws until nothing is on its way any more. Bounded: a store that never answers throws.
    void settle();
    /// Draws until the clinic is like that; bounded as settle() is. At once while no face is open.
    void wait_until(const std::function<bool(const ClinicState&)>& so);
    /// Frames only, without waiting for the store.
    void draw_once();
    /// A picture of the face, with a line around each of these boxes (units, as painted).
    void shot(const std::filesystem::path& png, const std::vector<Rect>& outlined = {});

    /// The directory the face shows now; null without one, or without a face.
    [[nodiscard]] const Nearby* shown_places() const;
    [[nodiscard]] const Tree& tree() const;
    [[nodiscard]] std::string tree_text() const;
    [[nodiscard]] const Canvas& canvas() const;
    [[nodiscard]] App& app();
    [[nodiscard]] const std::filesystem::path& home() const;
    [[nodiscard]] Moment now() const;
    /// Whether this computer has a sound card.
    void sounds(bool works);
    /// How often that face rang for help, and whether it was hushed since.
    struct Rung {
        int times = 0;
        bool hushed = false;
    };
    [[nodiscard]] Rung rung(Face face) const;
    [[nodiscard]] const ClinicState& state() const;
    void touch_at(float x_units, float y_units);
    /// The same without waiting out the deaf moment after a change of screen.
    void touch_at_once(float x_units, float y_units);
    /// Presses on a thing, slides by so many millimetres beyond its edge, lets go.
    void drag(const std::string& what, float right_mm, float down_mm);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace porchlight
