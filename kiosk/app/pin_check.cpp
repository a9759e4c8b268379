#include "kiosk/app/pin_check.h"

#include <chrono>
#include <utility>

namespace porchlight {

void PinCheck::start(PinTry asked, std::function<void()> wake) {
    std::promise<bool> said;
    answer_ = said.get_future();
    // The answer is there before the wake: the future of the thread itself would be ready too late
    // for the frame that the wake brings.
    work_ = std::async(std::launch::async, [asked = std::move(asked), wake = std::move(wake),
                                            said = std::move(said)]() mutable {
        said.set_value(pin_fits(asked.hash, asked.pin));
        if (wake) {
            wake();
        }
    });
}

std::optional<bool> PinCheck::answer() {
    if (!answer_.valid() ||
        answer_.wait_for(std::chrono::seconds{0}) != std::future_status::ready) {
        return std::nullopt;
    }
    return answer_.get();
}

}  // namespace porchlight
