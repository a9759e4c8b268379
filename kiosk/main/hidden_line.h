// A secret that somebody types.
#pragma once

#include <optional>
#include <string>

namespace porchlight {

bool stdin_is_terminal();

/// One line of stdin, without its end. On a terminal `prompt` goes to stderr first and nothing of
/// what is typed is shown. Nothing at the end of the input, and for lines of more than 100 bytes.
std::optional<std::string> read_hidden_line(const std::string& prompt);

}  // namespace porchlight
