// The front desk on a clinic that stands still: no store, no window, no other face. What it asks
// for is decided and applied at once, or held back to look at the moment in between.
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "kiosk/ui/frame.h"
#include "kiosk/ui/session.h"

namespace porchlight {

class DrawnDesk {
public:
    explicit DrawnDesk(const Panel& panel = {1920, 1080, 24},
                       const TextureRoad& textures = no_textures());
    ~DrawnDesk();
    DrawnDesk(const DrawnDesk&) = delete;
    DrawnDesk& operator=(const DrawnDesk&) = delete;

    ClinicState state;
    Session session;
    bool hold = false;  ///< commands stay in `held` until answer_held()
    std::vector<Command> held;
    std::optional<Slip> printed;  ///< the last one asked for

    /// Another number, another state; 0: the state may change between any two frames.
    std::uint64_t snapshot = 0;

    void draw();       ///< frames until nothing settles any more
    void draw_once();  ///< one frame
    void tap(const std::string& key);
    void tap_at(float x, float y);
    void type(char32_t letter);
    void press(Key key);
    void pass(Millis time);
    void answer_held();
    /// Something another station does.
    void happens(decltype(Command::what) what);

    /// Who is in that line, in its order.
    [[nodiscard]] std::vector<VisitId> order(const char* queue) const;
    [[nodiscard]] const QueueEntry& entry(const VisitId& visit, const char* queue) const;
    [[nodiscard]] bool sees(const std::string& words) const;
    /// By its key, or the first whose key starts so and is touchable; null when there is none.
    [[nodiscard]] const Node* find(const std::string& key) const;
    [[nodiscard]] const Tree& tree() const { return frame_.tree; }
    [[nodiscard]] const Canvas& canvas() const { return frame_.canvas; }
    [[nodiscard]] Moment now() const { return session.now; }
    [[nodiscard]] const Frame& frame() const { return frame_; }

    /// A person in line: the newest visit after it.
    VisitId arrives(const std::vector<std::string>& needs, std::chrono::minutes ago,
                    const std::string& locale = "en", CallWay way = CallWay::on_screen);
    RequestId asks_for(const std::vector<SupplyLine>& lines);

private:
    void carry_out(Command command);

    ImGuiContext* imgui_;
    TextPainter painter_;
    WidgetMemory memory_;
    Frame frame_;
    KeyPress key_{};
    bool has_key_ = false, down_ = false, clicked_ = false, released_ = false;
};

}  // namespace porchlight
