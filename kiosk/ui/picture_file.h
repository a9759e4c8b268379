// PNG and JPEG pictures from outside, made into pixels.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/ui/texture.h"

namespace porchlight {

/// Nothing where these bytes are no whole PNG or JPEG, or a picture over 1024 pixels wide or high.
/// Takes milliseconds: not for the frame. Any thread.
std::optional<Pixels> read_picture(std::string_view bytes);

}  // namespace porchlight
