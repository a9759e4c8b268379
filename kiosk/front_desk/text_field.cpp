// The only words typed at the desk: staff's own note on a time.
#include "kiosk/front_desk/controls.h"

namespace porchlight {

namespace {

bool starts_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::size_t characters_of(const std::string& value) {
    return static_cast<std::size_t>(std::count_if(value.begin(), value.end(), starts_character));
}

std::string utf8(char32_t character) {
    std::string bytes;
    const auto low = [&](unsigned shift) {
        bytes += static_cast<char>(0x80U | ((character >> shift) & 0x3FU));
    };
    if (character < 0x80) {
        bytes += static_cast<char>(character);
    } else if (character < 0x800) {
        bytes += static_cast<char>(0xC0U | (character >> 6U));
        low(0);
    } else if (character < 0x10000) {
        bytes += static_cast<char>(0xE0U | (character >> 12U));
        low(6);
        low(0);
    } else {
        bytes += static_cast<char>(0xF0U | (character >> 18U));
        low(12);
        low(6);
        low(0);
    }
    return bytes;
}

void take_key(std::string& value, std::size_t most) {
    const Frame& now = frame();
    if (now.key.key == Key::backspace && !value.empty()) {
        do {
            const bool first = starts_character(value.back());
            value.pop_back();
            if (first) {
                break;
            }
        } while (!value.empty());
    } else if (characters_of(value) < most) {
        if (now.key.key == Key::space && !value.empty()) {
            value += ' ';
        } else if (now.key.key == Key::character && now.key.character >= U' ') {
            value += utf8(now.key.character);
        }
    }
}

}  // namespace

bool is_writing(std::string_view key) {
    return frame().memory->focus == key;
}

void text_field(std::string_view key, std::string_view label, std::string& value, std::size_t most,
                Rect place) {
    const Theme& look = look_now();
    const Touch touched = touch(key, label, place, Role::field);
    const bool writing = is_writing(key) && !frame().inert;
    if (writing && frame().has_key) {
        take_key(value, most);
    }
    fill(place, pressed_ink(look.surface, touched), 14);
    outline(place, writing ? look.focus : look.line, writing ? 4 : look.contrast ? 4 : 2, 14);
    const Rect room = place.inset(16, 6);
    if (value.empty() && !writing) {
        text(room, label,
             {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true, true});
        return;
    }
    TextAt at{Type::desk_body, look.ink, Align::start, VAlign::middle};
    text(room, value, at);
    const float end = value.empty() ? 0 : text_room(value, Type::desk_body, 0).w;
    if (writing && end < room.w - 6) {
        fill({room.x + end + 3, place.middle_y() - 15, 2, 30}, look.ink);
    }
}

}  // namespace porchlight
