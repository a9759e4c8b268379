#include "tests/ui/drawn_desk.h"

#include <algorithm>
#include <stdexcept>

#include "core/embedded.h"
#include "core/queue.h"
#include "kiosk/drive/as_seen.h"
#include "kiosk/front_desk/front_desk.h"
#include "kiosk/ui/new_imgui.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr std::size_t texture_bytes = 24U << 20U;
/// A Sunday morning in Miami, 10:42.
constexpr WallTime start_of_day =
    std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + std::chrono::minutes{15 * 60 + 42};

}  // namespace

DrawnDesk::DrawnDesk(const Panel& panel, const TextureRoad& textures)
    : imgui_(new_imgui()), painter_(textures, texture_bytes) {
    state.settings = std::make_shared<const Settings>(
        parse_settings(embedded("assets/clinic.toml"), "clinic.toml").value());
    session.now = {start_of_day, MonoTime{Millis{1'000'000}}};
    frame_.canvas = desk_canvas_for(panel);
}

DrawnDesk::~DrawnDesk() {
    ImGui::DestroyContext(imgui_);
}

void DrawnDesk::draw_once() {
    Frame fresh;
    fresh.canvas = frame_.canvas;
    fresh.pointer_x = frame_.pointer_x;
    fresh.pointer_y = frame_.pointer_y;
    fresh.painter = &painter_;
    fresh.memory = &memory_;
    fresh.now = session.now;
    fresh.language = session.language;
    fresh.look = session.look;
    fresh.desk = true;
    fresh.snapshot = snapshot;
    fresh.key = key_;
    fresh.has_key = has_key_;
    fresh.clicked = clicked_;
    fresh.released = released_;
    ImGui::SetCurrentContext(imgui_);
    ImGuiIO& io = ImGui::GetIO();
    io.DeltaTime = 1.F / 60;
    io.MousePos = {fresh.pointer_x, fresh.pointer_y};
    io.MouseDown[0] = down_;
    frame_ = std::move(fresh);
    has_key_ = clicked_ = released_ = false;
    Commands commands;
    begin_frame(frame_);
    draw_front_desk(state, session, commands);
    end_frame();
    if (commands.slip_to_print()) {
        printed = commands.slip_to_print();
    }
    for (Command& command : commands.asked()) {
        if (hold) {
            held.push_back(std::move(command));
        } else {
            carry_out(std::move(command));
        }
    }
}

void DrawnDesk::draw() {
    for (int i = 0; i < 3; ++i) {
        draw_once();
    }
}

void DrawnDesk::carry_out(Command command) {
    const auto change = decide(state, command, session.now.wall);
    if (change) {
        apply(state, *change);
    }
    session.answers[command.id] = {command.id,
                                   change ? std::nullopt : std::optional<Refusal>(change.error())};
}

void DrawnDesk::answer_held() {
    for (Command& command : held) {
        carry_out(std::move(command));
    }
    held.clear();
    draw();
}

void DrawnDesk::happens(decltype(Command::what) what) {
    const Command command{new_id<CommandId>(), {"waiting-room-1"}, std::move(what)};
    const auto change = decide(state, command, session.now.wall);
    if (!change) {
        throw std::runtime_error("The clinic does not allow this.");
    }
    apply(state, *change);
    draw();
}

void DrawnDesk::tap_at(float x, float y) {
    pass(Millis{300});
    frame_.pointer_x = x;
    frame_.pointer_y = y;
    down_ = clicked_ = true;
    draw_once();
    down_ = false;
    released_ = true;
    draw();
}

void DrawnDesk::tap(const std::string& key) {
    const Node* node = find(key);
    if (node == nullptr) {
        throw std::runtime_error("There is nothing to touch called " + key);
    }
    tap_at(node->box.middle_x(), node->box.middle_y());
}

void DrawnDesk::type(char32_t letter) {
    pass(Millis{300});
    key_ = {Key::character, letter, false};
    has_key_ = true;
    draw();
}

void DrawnDesk::press(Key key) {
    pass(Millis{300});
    key_ = {key, 0, false};
    has_key_ = true;
    draw();
}

void DrawnDesk::pass(Millis time) {
    session.now.wall += time;
    session.now.mono += time;
    draw();
}

std::vector<VisitId> DrawnDesk::order(const char* queue) const {
    std::vector<VisitId> ids;
    for (const InLine& one : line(state, {queue})) {
        ids.push_back(one.visit->id);
    }
    return ids;
}

const QueueEntry& DrawnDesk::entry(const VisitId& visit, const char* queue) const {
    return *state.visits.at(visit).entry({queue});
}

bool DrawnDesk::sees(const std::string& words) const {
    return std::ranges::any_of(tree(), [&](const Node& node) { return says(node.label, words); });
}

const Node* DrawnDesk::find(const std::string& key) const {
    const auto found = std::ranges::find_if(tree(), [&](const Node& node) {
        return node.touch && !node.inert && node.key.starts_with(key);
    });
    return found == tree().end() ? nullptr : &*found;
}

VisitId DrawnDesk::arrives(const std::vector<std::string>& needs, std::chrono::minutes ago,
                           const std::string& locale, CallWay way) {
    CheckIn asked;
    asked.visit = new_id<VisitId>();
    asked.arrived = session.now.wall - ago;
    for (const std::string& need : needs) {
        asked.needs.push_back({need});
    }
    asked.locale = locale;
    asked.call_way = way;
    happens(asked);
    return asked.visit;
}

RequestId DrawnDesk::asks_for(const std::vector<SupplyLine>& lines) {
    const auto request = new_id<RequestId>();
    happens(AskForSupplies{request, new_id<VisitId>(), lines, true, false, "en"});
    return request;
}

}  // namespace porchlight
