// The one way our own bugs stop the program: loudly, in release too; the service restarts it.
#pragma once

namespace porchlight {

/// Prints the broken promise with file and line to stderr and aborts. Any thread.
[[noreturn]] void check_failed(const char* promise, const char* file, int line);

}  // namespace porchlight

// For what can only be false because we made a mistake. What the world can do wrong is a Result.
#define CHECK(promise) \
    ((promise) ? void(0) : ::porchlight::check_failed(#promise, __FILE__, __LINE__))
