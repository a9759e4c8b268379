#include "tests/ui/bare_screen.h"

#include <catch2/catch.hpp>

#include "core/embedded.h"
#include "kiosk/drive/as_seen.h"
#include "kiosk/ui/new_imgui.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/screens.h"

namespace porchlight {

namespace {

constexpr std::size_t cache_bytes = 4U << 20U;

/// A Sunday morning in Miami, 10:42.
constexpr WallTime morning =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::minutes{15 * 60 + 42};

}  // namespace

BareScreen::BareScreen()
    : now_{morning, MonoTime{Millis{1'000'000}}},
      imgui_(new_imgui()),
      painter_(no_textures(), cache_bytes) {
    auto settings = parse_settings(embedded("assets/clinic.toml"), "clinic.toml");
    REQUIRE(settings);
    state.settings = std::make_shared<const Settings>(std::move(*settings));
    session.now = now_;
    frame_.canvas = canvas_for(Panel{}, 15.6);
}

BareScreen::~BareScreen() {
    ImGui::DestroyContext(imgui_);
}

void BareScreen::draw() {
    ImGui::SetCurrentContext(imgui_);
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = 1.F / 60;
    frame_.tree.clear();
    session.now = now_;
    frame_.now = now_;
    frame_.language = session.language;
    frame_.text_size = session.text_size;
    frame_.look = session.look;
    frame_.lowered = session.lowered;
    frame_.painter = &painter_;
    frame_.memory = &memory_;
    frame_.clicked = io.MouseDown[0];
    frame_.released = !io.MouseDown[0];
    begin_frame(frame_);
    draw_waiting_room(state, session, commands);
    end_frame();
}

bool BareScreen::tap(const std::string& key, Millis after) {
    draw();
    const auto found = std::find_if(frame_.tree.begin(), frame_.tree.end(),
                                    [&](const Node& node) { return node.key == key; });
    if (found == frame_.tree.end()) {
        return false;
    }
    ImGui::GetIO().MousePos = {found->box.middle_x(), found->box.middle_y()};
    frame_.pointer_x = found->box.middle_x();
    frame_.pointer_y = found->box.middle_y();
    now_.wall += after;
    now_.mono += after;
    draw();  // the finger arrives
    for (const bool down : {true, false}) {
        ImGui::GetIO().MouseDown[0] = down;
        draw();
    }
    draw();
    return true;
}

bool BareScreen::sees(const std::string& words) const {
    return std::any_of(frame_.tree.begin(), frame_.tree.end(),
                       [&](const Node& node) { return says(node.label, words); });
}

void BareScreen::answer(std::optional<Refusal> refusal) {
    REQUIRE(!commands.asked().empty());
    const Command& command = commands.asked().back();
    if (!refusal) {
        const auto change = decide(state, command, now_.wall);
        REQUIRE(change);
        apply(state, *change);
    }
    session.answers[command.id] = {command.id, refusal};
    draw();
}

}  // namespace porchlight
