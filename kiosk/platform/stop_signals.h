// SIGTERM (the service stops us) and SIGINT (Ctrl+C) end a face in order.
#pragma once

#include <pthread.h>

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

namespace porchlight {

/// Keeps both signals from this thread and every thread it starts from now on; a StopSignals then
/// takes them. Call before any thread is started.
void block_stop_signals();

/// Waits for one of them on a thread of its own (a signal does not end every GLFW wait) and calls
/// `stop` there, once.
class StopSignals {
public:
    explicit StopSignals(std::function<void()> stop);
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

private:
    std::atomic<bool> over_ = false;
    std::thread thread_;
};

}  // namespace porchlight
