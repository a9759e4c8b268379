#include "kiosk/front_desk/controls.h"

namespace porchlight {

std::chrono::minutes draw_stepper(const Stepper& stepper, Rect place) {
    constexpr float between = 11;
    std::chrono::minutes by{0};
    const auto buttons = static_cast<float>(stepper.before.size() + stepper.after.size());
    const float button_w = std::min(84.F, place.w * (buttons > 4 ? 0.13F : 0.17F));
    float x = place.x;
    const auto draw = [&](const std::vector<Step>& steps) {
        for (const Step& step : steps) {
            if (desk_button(std::string(stepper.name) + step.key, step.words,
                            {x, place.y, button_w, place.h})) {
                by = step.by;
            }
            x += button_w + between;
        }
    };
    draw(stepper.before);
    const Rect words{x, place.y, place.w - (button_w + between) * buttons, place.h};
    TextAt at{Type::desk_strong, look_now().ink, Align::center, VAlign::middle, true};
    text(stepper.under.empty() ? words : words.top(words.h / 2), stepper.value, at);
    if (!stepper.under.empty()) {
        at = {Type::desk_label, look_now().ink_soft, Align::center, VAlign::middle, true};
        at.weight = 400;
        text(words.below(words.h / 2), stepper.under, at);
    }
    x = words.right() + between;
    draw(stepper.after);
    return by;
}

}  // namespace porchlight
