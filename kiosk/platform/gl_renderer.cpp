#include "kiosk/platform/gl_renderer.h"

#include <glad/gl.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstddef>

#include "core/check.h"

namespace porchlight {

namespace {

constexpr const char* vertex_source = R"(#version 330 core
layout(location = 0) in vec2 at;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 color;
uniform vec4 place;
out vec2 texture_at;
out vec4 tint;
void main() {
    texture_at = uv;
    tint = color;
    gl_Position = vec4(at * place.xy + place.zw, 0.0, 1.0);
}
)";

constexpr const char* plain_source = R"(#version 330 core
in vec4 tint;
out vec4 painted;
void main() {
    painted = tint;
}
)";

constexpr const char* pictured_source = R"(#version 330 core
in vec2 texture_at;
in vec4 tint;
uniform sampler2D picture;
out vec4 painted;
void main() {
    painted = tint * texture(picture, texture_at);
}
)";

GLuint compiled(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint good = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
    CHECK(good == GL_TRUE);
    return shader;
}

GLuint upload(const Pixels& pixels) {
    CHECK(pixels.width > 0 && pixels.height > 0);
    CHECK(pixels.rgba.size() == std::size_t{4} * static_cast<std::size_t>(pixels.width) *
                                    static_cast<std::size_t>(pixels.height));
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, pixels.width, pixels.height, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, pixels.rgba.data());
    return name;
}

ImTextureID id_of(GLuint name) {
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(name));
}
GLuint name_of(ImTextureID id) {
    return static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(id));
}

/// One 8-bit channel of the colour at `share` of the way down.
std::uint32_t channel(const Backdrop& backdrop, int shift, float share) {
    const auto top = static_cast<float>((backdrop.top >> shift) & 0xFFU);
    const auto bottom = static_cast<float>((backdrop.bottom >> shift) & 0xFFU);
    return static_cast<std::uint32_t>(std::lround(top + (bottom - top) * share)) << shift;
}

/// GL counts rows from the bottom.
void scissor(const PixelBox& box, int height) {
    glScissor(box.x, height - box.y - box.height, box.width, box.height);
}

void clear_to(const Backdrop& backdrop, PixelSize size, const PixelBox& box) {
    const auto part = [](std::uint32_t color, int shift) {
        return static_cast<float>((color >> shift) & 0xFFU) / 255.0F;
    };
    for (const Band& band : bands(backdrop, size.height)) {
        const PixelBox cleared = common({0, band.y, size.width, band.height}, box);
        if (cleared.empty()) continue;
        scissor(cleared, size.height);
        glClearColor(part(band.color, 0), part(band.color, 8), part(band.color, 16), 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
}

/// The part of the framebuffer that the command's clip leaves.
PixelBox clip_box(const ImVec4& rect, const ImDrawData& data) {
    const ImVec2 origin = data.DisplayPos, scale = data.FramebufferScale;
    const auto x0 = static_cast<int>(std::lround((rect.x - origin.x) * scale.x));
    const auto y0 = static_cast<int>(std::lround((rect.y - origin.y) * scale.y));
    const auto x1 = static_cast<int>(std::lround((rect.z - origin.x) * scale.x));
    const auto y1 = static_cast<int>(std::lround((rect.w - origin.y) * scale.y));
    return {x0, y0, x1 - x0, y1 - y0};
}

/// The part that the command's triangles may touch.
PixelBox bounds(const ImDrawCmd& command, const ImDrawList& list, const ImDrawData& data) {
    ImVec2 low{FLT_MAX, FLT_MAX}, high{-FLT_MAX, -FLT_MAX};
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    for (unsigned i = 0; i < command.ElemCount; ++i) {
        const ImVec2 at = vertices[indices[i]].pos;
        low = {std::min(low.x, at.x), std::min(low.y, at.y)};
        high = {std::max(high.x, at.x), std::max(high.y, at.y)};
    }
    return touched(low, high, data);
}

}  // namespace

PixelSize pixel_size(const ImDrawData& data) {
    return {static_cast<int>(std::lround(data.DisplaySize.x * data.FramebufferScale.x)),
            static_cast<int>(std::lround(data.DisplaySize.y * data.FramebufferScale.y))};
}

PixelBox common(const PixelBox& a, const PixelBox& b) {
    const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::min(a.x + a.width, b.x + b.width) - x,
            std::min(a.y + a.height, b.y + b.height) - y};
}

PixelBox around(const PixelBox& a, const PixelBox& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x,
            std::max(a.y + a.height, b.y + b.height) - y};
}

PixelBox touched(ImVec2 low, ImVec2 high, const ImDrawData& data) {
    const ImVec2 origin = data.DisplayPos, scale = data.FramebufferScale;
    const auto x0 = static_cast<int>(std::floor((low.x - origin.x) * scale.x));
    const auto y0 = static_cast<int>(std::floor((low.y - origin.y) * scale.y));
    const auto x1 = static_cast<int>(std::ceil((high.x - origin.x) * scale.x));
    const auto y1 = static_cast<int>(std::ceil((high.y - origin.y) * scale.y));
    return {x0, y0, x1 - x0, y1 - y0};
}

std::vector<Band> bands(const Backdrop& backdrop, int height) {
    std::vector<Band> all;
    for (int y = 0; y < height; ++y) {
        const float share = height > 1 ? static_cast<float>(y) / static_cast<float>(height - 1) : 0;
        const std::uint32_t color = 0xFF000000U | channel(backdrop, 0, share) |
                                    channel(backdrop, 8, share) | channel(backdrop, 16, share);
        if (all.empty() || all.back().color != color) all.push_back({y, 0, color});
        ++all.back().height;
    }
    return all;
}

GlRenderer::Program GlRenderer::program(const char* fragment) {
    const GLuint vertex_part = compiled(GL_VERTEX_SHADER, vertex_source);
    const GLuint fragment_part = compiled(GL_FRAGMENT_SHADER, fragment);
    const GLuint name = glCreateProgram();
    glAttachShader(name, vertex_part);
    glAttachShader(name, fragment_part);
    glLinkProgram(name);
    GLint good = GL_FALSE;
    glGetProgramiv(name, GL_LINK_STATUS, &good);
    CHECK(good == GL_TRUE);
    glDeleteShader(vertex_part);
    glDeleteShader(fragment_part);
    return {name, glGetUniformLocation(name, "place")};
}

GlRenderer::GlRenderer() : plain_(program(plain_source)), pictured_(program(pictured_source)) {
    glGenVertexArrays(1, &vertex_array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    const auto part = [](GLuint index, GLint count, GLenum type, GLboolean share, std::size_t at) {
        glEnableVertexAttribArray(index);
        glVertexAttribPointer(index, count, type, share, sizeof(ImDrawVert),
                              reinterpret_cast<const void*>(at));
    };
    part(0, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, pos));
    part(1, 2, GL_FLOAT, GL_FALSE, offsetof(ImDrawVert, uv));
    part(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(ImDrawVert, col));
}

GlRenderer::~GlRenderer() {
    glDeleteBuffers(1, &indices_);
    glDeleteBuffers(1, &vertices_);
    glDeleteVertexArrays(1, &vertex_array_);
    glDeleteProgram(plain_.name);
    glDeleteProgram(pictured_.name);
}

TextureRoad GlRenderer::textures() {
    return {[this](const Pixels& pixels) { return *fresh_.insert(id_of(upload(pixels))).first; },
            [](ImTextureID id) {
                const GLuint name = name_of(id);
                glDeleteTextures(1, &name);
            }};
}

void GlRenderer::draw(const ImDrawData& data, const Backdrop& backdrop) {
    const PixelSize size = pixel_size(data);
    draw(data, backdrop, {0, 0, size.width, size.height});
}

void GlRenderer::draw(const ImDrawData& data, const Backdrop& backdrop, const PixelBox& box) {
    const PixelSize size = pixel_size(data);
    const PixelBox painted = common(box, {0, 0, size.width, size.height});
    if (painted.empty()) return;
    glViewport(0, 0, size.width, size.height);
    glEnable(GL_SCISSOR_TEST);
    clear_to(backdrop, size, painted);

    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glBindVertexArray(vertex_array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    const float sx = 2 / data.DisplaySize.x, sy = -2 / data.DisplaySize.y;
    for (const Program& one : {plain_, pictured_}) {
        glUseProgram(one.name);
        glUniform4f(one.place, sx, sy, -1 - data.DisplayPos.x * sx, 1 - data.DisplayPos.y * sy);
    }
    for (int i = 0; i < data.CmdListsCount; ++i) draw_list(*data.CmdLists[i], data, painted);
    glDisable(GL_SCISSOR_TEST);
}

void GlRenderer::draw_list(const ImDrawList& list, const ImDrawData& data, const PixelBox& box) {
    glBufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data,
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, list.IdxBuffer.size_in_bytes(), list.IdxBuffer.Data,
                 GL_STREAM_DRAW);
    constexpr GLenum index_type = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;
    for (const ImDrawCmd& command : list.CmdBuffer) {
        CHECK(command.UserCallback == nullptr);
        const PixelBox clip = common(clip_box(command.ClipRect, data), box);
        if (clip.empty() || common(bounds(command, list, data), clip).empty()) continue;
        scissor(clip, pixel_size(data).height);
        const GLuint texture = name_of(command.GetTexID());
        glUseProgram(texture != 0 ? pictured_.name : plain_.name);
        glBindTexture(GL_TEXTURE_2D, texture);
        glDrawElementsBaseVertex(
            GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), index_type,
            reinterpret_cast<const void*>(std::size_t{command.IdxOffset} * sizeof(ImDrawIdx)),
            static_cast<GLint>(command.VtxOffset));
    }
}

}  // namespace porchlight
