#include <array>
#include <cmath>

#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// How far a rounded corner cuts into a row that ends `above` the bottom edge.
float corner_inset(float radius, float above) {
    if (above >= radius) {
        return 0;
    }
    const float dy = radius - above;
    return radius - std::sqrt(std::max(0.F, radius * radius - dy * dy));
}

/// Two zigzag lines, as on the blue tickets.
void wave(Rect band, Ink ink, float width) {
    const float step = band.h * 0.62F;
    for (int row = 0; row < 2; ++row) {
        const float y = band.y + band.h * (0.25F + 0.5F * static_cast<float>(row));
        bool up = true;
        for (float x = band.x; x + step <= band.right() + 1; x += step, up = !up) {
            const float rise = band.h * 0.13F;
            line_across(x, up ? y + rise : y - rise, x + step, up ? y - rise : y + rise, width,
                        ink);
        }
    }
}

void dots(Rect band, Ink ink, float radius) {
    const float step = band.h * 0.5F;
    for (int row = 0; row < 2; ++row) {
        const float y = band.y + band.h * (0.25F + 0.5F * static_cast<float>(row));
        for (float x = band.x + step / 2; x <= band.right() - radius; x += step) {
            circle(x, y, radius, ink);
        }
    }
}

void strokes(Rect band, Ink ink, float width, float lean) {
    const float step = band.h * 0.42F;
    for (float x = band.x + width; x + lean <= band.right() - width / 2; x += step) {
        line_across(x, band.bottom(), x + lean, band.y, width, ink);
    }
}

void checks(Rect band, Ink ink) {
    const float side = band.h / 2;
    const int columns = static_cast<int>(band.w / side);
    const float start = band.x + (band.w - side * static_cast<float>(columns)) / 2;
    for (int i = 0; i < columns; ++i) {
        fill({start + side * static_cast<float>(i), band.y + (i % 2 == 0 ? 0 : side), side, side},
             ink);
    }
}

void pattern(std::string_view name, Rect band, Ink ink) {
    const float width = std::max(2.F, band.h * 0.09F);
    if (name == "wave") {
        wave(band, ink, width);
    } else if (name == "dots") {
        dots(band, ink, width);
    } else if (name == "bar") {
        fill({band.x, band.middle_y() - width, band.w, width * 2}, ink);
    } else if (name == "slant") {
        strokes(band, ink, width * 1.3F, band.h * 0.8F);
    } else if (name == "upright") {
        strokes(band, ink, width * 1.3F, 0);
    } else {
        checks(band, ink);
    }
}

/// Colour and pattern; the band is 9 % of the height, 20 % on swatches.
void ticket_ground(const Ticket& ticket, Rect place, float radius, float band_share) {
    const TicketLook& colors = ticket_look(ticket.color);
    fill_gradient(place, colors.fill, blend(colors.fill, 0xFF000000U, 0.16F), radius);
    const float above = place.h * (band_share > 0.1F ? 0.04F : 0.035F);
    const float band_h = place.h * (band_share > 0.1F ? 0.15F : band_share);
    Rect band = place.last(band_h).moved(0, -above);
    band = band.inset(corner_inset(radius, above), 0);
    pattern(colors.pattern, band, with_alpha(colors.text, 0.42F));
}

void picture_on_disc(Picture picture, float x, float y, float diameter) {
    circle(x, y, diameter / 2, ticket_disc());
    const float side = diameter * 0.74F;
    emoji(ticket_emoji(picture), Rect{x - side / 2, y - side / 2, side, side});
}

}  // namespace

std::string_view ticket_emoji(Picture picture) {
    static constexpr std::array<std::string_view, picture_count> all{
        "🦢",   "🐧", "⛵",    "🫖",   "🌳",    "🚲",    "🫑", "🥝",
        "☂️", "🐙", "🎸",    "🐨",      "🥕", "🥁", "🧺", "🐿️",
        "🐝",      "🌻", "🦒", "✏️", "🌷",    "🦩", "🧣", "🧁"};
    return all.at(static_cast<std::size_t>(picture));
}

void ticket_swatch(const Ticket& ticket, Rect place) {
    note(Role::picture, ticket_name(ticket), place);
    ticket_ground(ticket, place, place.h * 0.2F, 0.2F);
    picture_on_disc(ticket.picture, place.middle_x(), place.y + place.h * 0.42F, place.h * 0.68F);
}

namespace {

float beside_diameter(Rect place) {
    return std::min(place.w * 0.42F, place.h * 0.78F);
}

}  // namespace

Rect beside_disc(Rect place) {
    const float start = beside_diameter(place) + place.h * 0.18F;
    return {place.x + start, place.y, place.w - start - 30, place.h * 0.86F};
}

void ticket_card(const Ticket& ticket, Rect place, const TicketCardLook& look) {
    const std::string name = ticket_name(ticket);
    const Ink ink = ticket_look(ticket.color).text;
    note(Role::picture, name, place);
    ticket_ground(ticket, place, look.radius, 0.09F);
    if (look.beside) {
        const float diameter = beside_diameter(place);
        picture_on_disc(ticket.picture, place.x + place.h * 0.08F + diameter / 2,
                        place.y + place.h * 0.44F, diameter);
        if (look.with_name) {
            text(beside_disc(place), name,
                 {look.name_type, ink, Align::start, VAlign::middle, false, true});
        }
        return;
    }
    const float pad = std::min(20.F, place.w * 0.05F);
    Rect room = place.inset(pad, pad * 0.7F);
    room.h -= place.h * 0.14F;
    if (!look.caption.empty()) {
        const float wanted = text_room(look.caption, Type::label, room.w).h;
        const float h = std::min(wanted, room.h * 0.25F) + 12;
        text(room.top(h), look.caption,
             {Type::label, ink, Align::center, VAlign::middle, false, true});
        room = room.below(h);
    }
    float name_h = 0;
    if (look.with_name) {
        name_h = std::min(text_room(name, look.name_type, room.w).h, room.h * 0.5F);
    }
    const float diameter = std::min(room.w * 0.82F, (room.h - name_h - pad) * look.disc_share);
    picture_on_disc(ticket.picture, room.middle_x(), room.y + diameter / 2, diameter);
    if (look.with_name) {
        const Rect under = room.below(diameter);
        text(under.inset(0, 0), name,
             {look.name_type, ink, Align::center, VAlign::middle, false, true});
    }
}

}  // namespace porchlight
