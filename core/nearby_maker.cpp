#include "core/nearby_maker.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace porchlight {

struct NearbyMaker::Inside {
    explicit Inside(std::function<void()> when_done) : done(std::move(when_done)) {
        worker = std::thread([this] { work(); });
    }

    void work() {
        for (;;) {
            NearbyParts parts;
            {
                std::unique_lock lock(mutex);
                bell.wait(lock, [this] { return stopping || asked; });
                if (stopping) return;
                parts = std::move(*asked);
                asked.reset();
            }
            auto fresh =
                make_nearby(parts.directory.get(), parts.edits, parts.reports, *parts.settings,
                            parts.today, parts.mapping ? *parts.mapping : our_need_mapping());
            {
                const std::lock_guard lock(mutex);
                made = std::move(fresh);
            }
            done();
        }
    }

    const std::function<void()> done;
    std::mutex mutex;
    std::condition_variable bell;
    bool stopping = false;
    std::optional<NearbyParts> asked;
    std::optional<std::shared_ptr<const Nearby>> made;
    std::thread worker;
};

NearbyMaker::NearbyMaker(std::function<void()> done)
    : inside_(std::make_unique<Inside>(std::move(done))) {}

NearbyMaker::~NearbyMaker() {
    {
        const std::lock_guard lock(inside_->mutex);
        inside_->stopping = true;
    }
    inside_->bell.notify_one();
    inside_->worker.join();
}

void NearbyMaker::ask(NearbyParts parts) {
    {
        const std::lock_guard lock(inside_->mutex);
        inside_->asked = std::move(parts);
    }
    inside_->bell.notify_one();
}

std::optional<std::shared_ptr<const Nearby>> NearbyMaker::take() {
    const std::lock_guard lock(inside_->mutex);
    return std::exchange(inside_->made, std::nullopt);
}

}  // namespace porchlight
