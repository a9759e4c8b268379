#include "kiosk/platform/stop_signals.h"

#include <utility>

namespace porchlight {

namespace {

sigset_t stop_set() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    return set;
}

}  // namespace

void block_stop_signals() {
    const sigset_t set = stop_set();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

StopSignals::StopSignals(std::function<void()> stop)
    : thread_([this, call = std::move(stop)] {
          const sigset_t set = stop_set();
          int which = 0;
          sigwait(&set, &which);
          if (!over_) call();
      }) {}

StopSignals::~StopSignals() {
    over_ = true;
    // To that thread only; one that already ended is still joinable, so this reaches nobody else.
    pthread_kill(thread_.native_handle(), SIGTERM);
    thread_.join();
}

}  // namespace porchlight
