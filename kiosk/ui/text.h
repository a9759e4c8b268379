// Pango draws all text: (string, language, style, width) becomes a cached texture.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/texture.h"

namespace porchlight {

struct TextSpec {
    std::string_view text;
    std::string_view language = "en";  ///< BCP-47: picks glyph forms and line breaks
    std::string_view family = "Noto Sans";
    float px = 16;      ///< font size in panel pixels
    float line = 1.2F;  ///< line height over size
    int weight = 400;
    float width_px = 0;  ///< wraps there; 0: one line
    bool rtl = false;    ///< base direction
    int align = 0;       ///< 0 reading start, 1 centre, 2 reading end
};

struct TextPicture {
    ImTextureID texture = nullptr;  ///< null: nothing to draw (blank text)
    int left = 0, top = 0;          ///< pixels from the text's box to the texture
    int width = 0, height = 0;      ///< pixels of the texture
    bool colored = false;           ///< emoji and drawings: draw as they are, do not tint
};

struct TextExtent {
    float width = 0, height = 0;  ///< pixels
    int lines = 0;
    bool too_wide = false;  ///< a word is longer than the line
    bool missing = false;   ///< some character has no glyph in any font
};

/// A letter as it is drawn: which glyph of which font, and the byte of the text it stands for.
struct Glyph {
    std::size_t at = 0;
    unsigned id = 0;
    std::string font;    ///< path of the font's file
    unsigned index = 0;  ///< of the font in that file
};

/// Owns fonts and the cache of textures; the oldest unused go when `byte_limit` is reached.
/// Belongs to the thread that draws. The first use of a script reads its fonts from disk.
class TextPainter {
public:
    TextPainter(TextureRoad road, std::size_t byte_limit);
    ~TextPainter();
    TextPainter(const TextPainter&) = delete;
    TextPainter& operator=(const TextPainter&) = delete;

    TextExtent measure(const TextSpec& spec);
    /// Valid until the end of the next frame.
    TextPicture picture(const TextSpec& spec);
    /// What picture() draws, from left to right and line by line, without what cannot be seen. For
    /// comparing with other programs.
    std::vector<Glyph> glyphs(const TextSpec& spec);
    /// An SVG from assets/pictures (built in), drawn w x h pixels. `ink` and `fill` replace the
    /// colours of the classes "ink" and "fill" in it.
    TextPicture drawing(std::string_view name, int w, int h, std::uint32_t ink, std::uint32_t fill);
    void next_frame();  ///< what was not drawn for a while may go now
    /// What the last two frames did not draw goes now, and every measure: somebody typed words that
    /// nobody after them shall find here.
    void forget_unused();
    /// The fonts of that folder may be used from now on, by every painter of this process. Touches
    /// the disk; what is no font there is passed over, and an empty path is nothing.
    void add_fonts(const std::filesystem::path& folder);
    void forget_measures();  ///< words or fonts are other ones now
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace porchlight
