#include "kiosk/main/hidden_line.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace porchlight {

namespace {

/// While it lives the terminal shows nothing of what is typed. Ctrl+C waits until it is over, so
/// that no shell is left mute.
class Hidden {
public:
    Hidden() : changed_(tcgetattr(STDIN_FILENO, &before_) == 0) {
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        changed_ = changed_ && tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~Hidden() {
        if (changed_) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        }
    }
    Hidden(const Hidden&) = delete;
    Hidden& operator=(const Hidden&) = delete;

private:
    termios before_{};
    bool changed_;
};

// Byte by byte: what stands after the line belongs to somebody else.
std::optional<std::string> read_line() {
    constexpr std::size_t longest = 100;
    constexpr char ctrl_c = 3;
    std::string line;
    char byte = 0;
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, &byte, 1)) == 1 && byte != '\n') {
        line += byte;
        if (byte == ctrl_c || line.size() > longest) {
            return std::nullopt;
        }
    }
    if (got != 1 && line.empty()) {
        return std::nullopt;
    }
    if (!line.empty() && line.back() == '\r') {
        line.pop_back();
    }
    return line;
}

}  // namespace

bool stdin_is_terminal() {
    return isatty(STDIN_FILENO) == 1;
}

std::optional<std::string> read_hidden_line(const std::string& prompt) {
    if (!stdin_is_terminal()) {
        return read_line();
    }
    const Hidden hidden;
    std::cerr << prompt << std::flush;
    auto line = read_line();
    std::cerr << '\n';
    return line;
}

}  // namespace porchlight
