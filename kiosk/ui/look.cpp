#include "kiosk/ui/look.h"

#include <toml++/toml.h>
#include <array>
#include <charconv>
#include <cmath>

#include "core/check.h"
#include "core/embedded.h"
#include "kiosk/ui/geometry.h"

namespace porchlight {

namespace {

const toml::table& tokens() {
    static const toml::table table = toml::parse(embedded("assets/tokens.toml"));
    return table;
}

Ink parse_ink(std::string_view hex) {  // "#RRGGBB"
    CHECK(hex.size() == 7 && hex[0] == '#');
    std::uint32_t rgb = 0;
    std::from_chars(hex.data() + 1, hex.data() + 7, rgb, 16);
    return 0xFF000000U | ((rgb & 0xFFU) << 16U) | (rgb & 0xFF00U) | (rgb >> 16U);
}

Ink ink_of(const toml::table& look, std::string_view name) {
    const auto hex = look[name].value<std::string_view>();
    return hex ? parse_ink(*hex) : 0;
}

struct NamedInk {
    std::string_view name;
    Ink Theme::*field;
};
constexpr std::array<NamedInk, 33> inks{{
    {"bg_top", &Theme::bg_top},
    {"bg_bottom", &Theme::bg_bottom},
    {"dock", &Theme::dock},
    {"surface", &Theme::surface},
    {"sunken", &Theme::sunken},
    {"ink", &Theme::ink},
    {"ink_soft", &Theme::ink_soft},
    {"line", &Theme::line},
    {"divider", &Theme::divider},
    {"primary", &Theme::primary},
    {"on_primary", &Theme::on_primary},
    {"primary_top", &Theme::primary_top},
    {"primary_bottom", &Theme::primary_bottom},
    {"selected_fill", &Theme::selected_fill},
    {"selected_line", &Theme::selected_line},
    {"on_selected", &Theme::on_selected},
    {"emergency", &Theme::emergency},
    {"on_emergency", &Theme::on_emergency},
    {"emergency_line", &Theme::emergency_line},
    {"told_fill", &Theme::told_fill},
    {"on_told", &Theme::on_told},
    {"focus", &Theme::focus},
    {"lane", &Theme::lane},
    {"row_line", &Theme::row_line},
    {"note_fill", &Theme::note_fill},
    {"note_line", &Theme::note_line},
    {"note_text", &Theme::note_text},
    {"toast", &Theme::toast},
    {"toast_button", &Theme::toast_button},
    {"card", &Theme::card},
    {"card_line", &Theme::card_line},
    {"accent", &Theme::accent},
    {"icon", &Theme::icon},
}};

struct NamedAccent {
    std::string_view name;
    Accent Theme::*field;
};
constexpr std::array<NamedAccent, 9> accents{{
    {"open", &Theme::open},
    {"unsure", &Theme::unsure},
    {"closed", &Theme::closed},
    {"teal", &Theme::teal},
    {"blue", &Theme::blue},
    {"plum", &Theme::plum},
    {"clay", &Theme::clay},
    {"moss", &Theme::moss},
    {"slate", &Theme::slate},
}};

void read_into(Theme& theme, std::string_view name) {
    const toml::table* look = tokens()["theme"][name].as_table();
    CHECK(look != nullptr);
    for (const auto& [key, field] : inks) {
        if (look->contains(key)) {
            theme.*field = ink_of(*look, key);
        }
    }
    for (const auto& [key, field] : accents) {
        if (look->contains(key)) {
            theme.*field = {ink_of(*look, key), ink_of(*look, std::string(key) + "_fill")};
        }
    }
}

Theme make_theme(Look look) {
    static constexpr std::array<std::string_view, 5> names{"daylight", "lowglare", "contrast_light",
                                                           "contrast_dark", "board"};
    Theme theme;
    read_into(theme, "daylight");
    read_into(theme, "desk");
    read_into(theme, names.at(static_cast<std::size_t>(look)));
    theme.contrast = look == Look::contrast_light || look == Look::contrast_dark;
    return theme;
}

TypeSize read_type(std::string_view table, std::string_view name, int weight, bool scales) {
    const auto node = table.empty() ? tokens()["type"][name] : tokens()["type"][table][name];
    if (const auto* sizes = node.as_table()) {
        return {(*sizes)["px"].value_or(16.F), (*sizes)["line"].value_or(1.2F), weight, scales};
    }
    return {node.value_or(16.F), 1.25F, weight, scales};
}

struct TypeRow {
    Type type;
    std::string_view table, name;
    int weight;
    bool scales;
};
// Titles and tile titles are SemiBold in the pictures; Debian's Noto has Bold.
constexpr std::array<TypeRow, 27> types{{
    {Type::hero, "", "hero", 700, false},
    {Type::title, "", "title", 700, true},
    {Type::ticket_name, "", "ticket_name", 700, false},
    {Type::step_numeral, "", "step_numeral", 700, false},
    {Type::action, "", "action", 600, false},
    {Type::body, "", "body", 400, true},
    {Type::body_strong, "", "body", 600, true},
    {Type::lead, "", "lead", 400, true},
    {Type::tile_title, "", "tile_title", 600, true},
    {Type::emergency, "", "emergency", 700, false},
    {Type::label, "", "label", 600, true},
    {Type::helper, "", "helper", 400, true},
    {Type::helper_strong, "", "helper", 600, true},
    {Type::dock_label, "", "helper", 600, true},
    {Type::control_label, "", "label", 600, true},
    {Type::desk_count, "desk", "count", 700, false},
    {Type::desk_lane, "desk", "lane", 700, false},
    {Type::desk_name, "desk", "name", 600, false},
    {Type::desk_body, "desk", "body", 400, false},
    {Type::desk_strong, "desk", "body", 600, false},
    {Type::desk_label, "desk", "label", 600, false},
    {Type::desk_key, "desk", "key", 600, false},
    {Type::board_name, "board", "ticket_name", 700, false},
    {Type::board_where, "board", "where", 700, false},
    {Type::board_recent, "board", "recent_name", 600, false},
    {Type::board_small, "board", "where_small", 400, false},
    {Type::board_promise, "board", "promise", 600, false},
}};

}  // namespace

Ink with_alpha(Ink ink, float alpha) {
    const auto a = static_cast<std::uint32_t>(std::lround(std::clamp(alpha, 0.F, 1.F) * 255));
    return (ink & 0x00FFFFFFU) | (a << 24U);
}

Ink blend(Ink a, Ink b, float share) {
    Ink mixed = 0;
    for (unsigned shift = 0; shift < 32; shift += 8) {
        const auto from = static_cast<float>((a >> shift) & 0xFFU);
        const auto to = static_cast<float>((b >> shift) & 0xFFU);
        mixed |= static_cast<Ink>(std::lround(from + (to - from) * share)) << shift;
    }
    return mixed;
}

const Accent& Theme::named(std::string_view accent_name) const {
    for (const auto& [key, field] : accents) {
        if (key == accent_name) {
            return this->*field;
        }
    }
    return slate;
}

const Theme& theme(Look look) {
    static const std::array<Theme, 5> all{make_theme(Look::daylight), make_theme(Look::low_glare),
                                          make_theme(Look::contrast_light),
                                          make_theme(Look::contrast_dark), make_theme(Look::board)};
    return all.at(static_cast<std::size_t>(look));
}

const TicketLook& ticket_look(Color color) {
    static const auto all = [] {
        std::array<TicketLook, color_count> looks;
        for (int i = 0; i < color_count; ++i) {
            const auto& row = *tokens()["ticket_color"][code(static_cast<Color>(i))].as_table();
            looks.at(static_cast<std::size_t>(i)) = {ink_of(row, "fill"), ink_of(row, "text"),
                                                     *row["pattern"].value<std::string_view>()};
        }
        return looks;
    }();
    return all.at(static_cast<std::size_t>(color));
}

Ink ticket_disc() {
    static const Ink disc = ink_of(*tokens()["ticket_color"].as_table(), "disc");
    return disc;
}

TypeSize type_size(Type type) {
    static const auto all = [] {
        std::array<TypeSize, types.size()> sizes;
        for (const auto& row : types) {
            sizes.at(static_cast<std::size_t>(row.type)) =
                read_type(row.table, row.name, row.weight, row.scales);
        }
        return sizes;
    }();
    return all.at(static_cast<std::size_t>(type));
}

float text_factor(Type type, TextSize size) {
    if (size == TextSize::normal || !type_size(type).scales) {
        return 1;
    }
    const bool slow =
        type == Type::title || type == Type::dock_label || type == Type::control_label;
    const auto scale = tokens()["type"]["scale"][size == TextSize::large ? "large" : "extra"];
    return scale[slow ? "title_factor" : "factor"].value_or(1.F);
}

float smallest_text() {
    static const float size = mm(tokens()["type"]["min_anywhere_cap_mm"].value_or(3.5F)) /
                              tokens()["type"]["cap_ratio"].value_or(0.714F);
    return size;
}

}  // namespace porchlight
