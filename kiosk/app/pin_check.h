// Checks a PIN off the frame: Argon2id takes a good part of a second, on purpose.
#pragma once

#include <functional>
#include <future>
#include <optional>

#include "kiosk/ui/sign_in_draft.h"

namespace porchlight {

/// One PIN at a time, on a thread of its own that ends with it. Belongs to the thread that draws.
class PinCheck {
public:
    /// Returns at once; `wake` is called from the other thread when there is an answer.
    void start(PinTry asked, std::function<void()> wake);
    [[nodiscard]] bool under_way() const { return answer_.valid(); }
    /// Whether it fits, once; nothing while it is under way, and when nothing was asked.
    std::optional<bool> answer();

private:
    std::future<bool> answer_;
    std::future<void> work_;  ///< its end waits for the thread
};

}  // namespace porchlight
