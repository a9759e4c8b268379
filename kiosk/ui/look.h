// Colours and sizes of the visual language, read from assets/tokens.toml (built in).
#pragma once

#include <cstdint>
#include <string_view>

#include "core/ticket.h"

namespace porchlight {

/// 0xAABBGGRR, as Dear ImGui packs it.
using Ink = std::uint32_t;
Ink with_alpha(Ink ink, float alpha);
/// Between two colours; 0 gives a, 1 gives b.
Ink blend(Ink a, Ink b, float share);

enum class Look { daylight, low_glare, contrast_light, contrast_dark, board };

struct Accent {
    Ink ink = 0;   ///< deep: icons and words on `fill`
    Ink fill = 0;  ///< pale: discs and panels
};

struct Theme {
    bool contrast = false;  ///< no tints, shadows or gradients; 4-unit edges; picked is inverted
    Ink bg_top{}, bg_bottom{}, dock{}, surface{}, sunken{}, ink{}, ink_soft{}, line{}, divider{};
    Ink primary{}, on_primary{}, primary_top{}, primary_bottom{};
    Ink selected_fill{}, selected_line{}, on_selected{};
    Ink emergency{}, on_emergency{}, emergency_line{}, told_fill{}, on_told{};
    Accent open, unsure, closed, teal, blue, plum, clay, moss, slate;
    Ink focus{};
    // the desk's own
    Ink lane{}, row_line{}, note_fill{}, note_line{}, note_text{}, toast{}, toast_button{};
    // the board's own
    Ink card{}, card_line{}, accent{}, icon{};

    [[nodiscard]] const Accent& named(std::string_view accent) const;  ///< "teal" ... else slate
};
const Theme& theme(Look look);

struct TicketLook {
    Ink fill{}, text{};
    std::string_view pattern;  ///< wave, dots, bar, slant, upright, checks
};
const TicketLook& ticket_look(Color color);
Ink ticket_disc();

/// Sizes in units (see geometry.h); capitals are 0.714 of them.
struct TypeSize {
    float size = 0;
    float line = 1.2F;  ///< line height over size, for Latin
    int weight = 400;
    bool scales = false;  ///< grows with the visitor's text size
};
enum class Type {
    hero,
    title,
    ticket_name,
    step_numeral,
    action,
    body,
    body_strong,
    lead,
    tile_title,
    emergency,
    label,
    helper,
    helper_strong,
    dock_label,  ///< of the recurring controls: grows as titles do
    control_label,
    desk_count,
    desk_lane,
    desk_name,
    desk_body,
    desk_strong,
    desk_label,
    desk_key,
    board_name,
    board_where,
    board_recent,
    board_small,
    board_promise,
};
TypeSize type_size(Type type);

enum class TextSize { normal, large, extra };
/// How much `type` grows at that text size (1.0, 1.3, 1.7; titles grow less).
float text_factor(Type type, TextSize size);
/// Nothing a visitor reads is smaller (3.5 mm capitals), in units.
float smallest_text();

}  // namespace porchlight
