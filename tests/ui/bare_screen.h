// One screen drawn on a clinic made up by the test: no store, no clock, no window. What the screen
// asks for stays in `commands`, so that a test can count it and answer it.
#pragma once

#include <imgui.h>

#include <memory>
#include <string>

#include "kiosk/ui/frame.h"
#include "kiosk/ui/session.h"

namespace porchlight {

class BareScreen {
public:
    /// The demo clinic of assets/clinic.toml, with nobody in it.
    BareScreen();
    ~BareScreen();
    BareScreen(const BareScreen&) = delete;
    BareScreen& operator=(const BareScreen&) = delete;

    /// Draws the waiting room once.
    void draw();
    /// One press and one release in the middle of what has that key; false when nothing has it.
    /// `after`: how long after the last touch; as it is, later than any deaf moment.
    bool tap(const std::string& key, Millis after = Millis{300});
    [[nodiscard]] bool sees(const std::string& words) const;
    [[nodiscard]] const Tree& tree() const { return frame_.tree; }
    /// Answers the newest command and does what it asks to the clinic; `refusal`: does nothing.
    void answer(std::optional<Refusal> refusal = {});

    ClinicState state;
    Session session;
    Commands commands;

private:
    Moment now_;
    ImGuiContext* imgui_ = nullptr;
    TextPainter painter_;
    WidgetMemory memory_;
    Frame frame_;
};

}  // namespace porchlight
