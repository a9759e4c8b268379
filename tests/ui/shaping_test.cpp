// Arabic, Farsi and Khmer against HarfBuzz (what hb-shape runs) and ICU's bidi: the same glyphs in
// the same order, for every sentence of these packs.
#include <glib.h>
#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <catch2/catch.hpp>
#include <map>
#include <memory>

#include "core/packs.h"
#include "kiosk/ui/text.h"

using namespace porchlight;

namespace {

using Font = std::unique_ptr<hb_font_t, decltype(&hb_font_destroy)>;

hb_font_t* font_of(const Glyph& glyph) {
    static std::map<std::pair<std::string, unsigned>, Font> fonts;
    const auto key = std::pair{glyph.font, glyph.index};
    auto found = fonts.find(key);
    if (found == fonts.end()) {
        hb_blob_t* blob = hb_blob_create_from_file(glyph.font.c_str());
        hb_face_t* face = hb_face_create(blob, glyph.index);
        found = fonts.emplace(key, Font(hb_font_create(face), &hb_font_destroy)).first;
        hb_face_destroy(face);
        hb_blob_destroy(blob);
    }
    return found->second.get();
}

UChar32 letter_at(const std::string& text, std::size_t byte) {
    return static_cast<UChar32>(g_utf8_get_char(text.data() + byte));
}

/// What has no ink of its own: spaces, isolates, joiners.
bool is_seen(UChar32 letter) {
    return u_isUWhiteSpace(letter) == 0 &&
           u_hasBinaryProperty(letter, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

using Drawn = std::vector<unsigned>;  ///< glyphs, from left to right

/// A piece of text in one font and one direction, as HarfBuzz alone draws it.
void shape(const std::string& text, std::size_t from, std::size_t to, bool rtl,
           const std::string& language, hb_font_t* font, Drawn& drawn) {
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()),
                       static_cast<unsigned>(from), static_cast<int>(to - from));
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_direction(buffer, rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer, hb_language_from_string(language.c_str(), -1));
    hb_shape(font, buffer, nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* info = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; ++i) {
        const UChar32 letter = letter_at(text, info[i].cluster);
        if (is_seen(letter)) {
            drawn.push_back(info[i].codepoint);
        }
    }
    hb_buffer_destroy(buffer);
}

/// Which font each byte of the text was drawn in; spaces go with what stands before them.
std::vector<hb_font_t*> fonts_of(const std::string& text, const std::vector<Glyph>& glyphs) {
    std::vector<hb_font_t*> fonts(text.size(), nullptr);
    for (const Glyph& glyph : glyphs) {
        fonts[glyph.at] = font_of(glyph);
    }
    hb_font_t* before = nullptr;
    for (auto& font : fonts) {
        font = font == nullptr ? before : font;
        before = font;
    }
    for (auto font = fonts.rbegin(); font != fonts.rend(); ++font) {
        *font = *font == nullptr ? before : *font;
        before = *font;
    }
    return fonts;
}

/// Where a byte range of one direction is cut: another font, or another script.
std::vector<std::pair<std::size_t, std::size_t>> pieces(const std::string& text, std::size_t from,
                                                        std::size_t to,
                                                        const std::vector<hb_font_t*>& fonts) {
    std::vector<std::pair<std::size_t, std::size_t>> all;
    UScriptCode script = USCRIPT_COMMON;
    std::size_t begin = from;
    for (std::size_t start = from; start < to;
         start += static_cast<std::size_t>(U8_LENGTH(letter_at(text, start)))) {
        const UChar32 letter = letter_at(text, start);
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode its = uscript_getScript(letter, &status);
        const bool own = its != USCRIPT_COMMON && its != USCRIPT_INHERITED;
        const bool other = own && script != USCRIPT_COMMON && its != script;
        if (start > begin && (other || fonts[start] != fonts[begin])) {
            all.emplace_back(begin, start);
            begin = start;
        }
        script = own ? its : script;
    }
    all.emplace_back(begin, to);
    return all;
}

/// The whole text by ICU's bidi and HarfBuzz.
Drawn drawn_by_others(const std::string& text, const Pack& pack, const std::vector<Glyph>& ours) {
    const auto wide = icu::UnicodeString::fromUTF8(text);
    std::vector<std::size_t> byte_of;  // of each UTF-16 unit
    for (int at = 0, byte = 0; at < wide.length(); ++at) {
        byte_of.push_back(static_cast<std::size_t>(byte));
        const UChar32 letter = wide.char32At(at);
        if (U16_LENGTH(letter) == 1 || U16_IS_TRAIL(wide[at])) {
            byte += U8_LENGTH(letter);
        }
    }
    byte_of.push_back(text.size());
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBiDi, decltype(&ubidi_close)> bidi(ubidi_open(), &ubidi_close);
    ubidi_setPara(bidi.get(), wide.getBuffer(), wide.length(), pack.rtl ? 1 : 0, nullptr, &status);
    const auto fonts = fonts_of(text, ours);
    Drawn drawn;
    for (int run = 0; run < ubidi_countRuns(bidi.get(), &status); ++run) {
        int start = 0, length = 0;
        const bool rtl = ubidi_getVisualRun(bidi.get(), run, &start, &length) == UBIDI_RTL;
        auto cut = pieces(text, byte_of[static_cast<std::size_t>(start)],
                          byte_of[static_cast<std::size_t>(start + length)], fonts);
        if (rtl) {
            std::ranges::reverse(cut);
        }
        for (const auto& [from, to] : cut) {
            shape(text, from, to, rtl, pack.tag, fonts[from], drawn);
        }
    }
    return drawn;
}

Drawn drawn_by_us(const std::string& text, const std::vector<Glyph>& glyphs) {
    Drawn drawn;
    for (const Glyph& glyph : glyphs) {
        const UChar32 letter = letter_at(text, glyph.at);
        if (is_seen(letter)) {
            drawn.push_back(glyph.id);
        }
    }
    return drawn;
}

}  // namespace

TEST_CASE("Arabic, Farsi and Khmer are drawn as HarfBuzz and ICU draw them", "[words]") {
    TextPainter painter(no_textures(), 0);
    for (const char* tag : {"ar", "fa", "km"}) {
        const Pack& pack = built_in_pack(tag).pack;
        std::size_t compared = 0, letters = 0;
        for (const PoEntry& entry : built_in_sentences(tag).entries) {
            const std::string& text = entry.words.front();
            const auto glyphs = painter.glyphs({.text = text, .language = tag, .rtl = pack.rtl});
            const Drawn ours = drawn_by_us(text, glyphs);
            INFO(tag << ": " << text);
            CHECK(ours == drawn_by_others(text, pack, glyphs));
            ++compared;
            letters += ours.size();
        }
        INFO(tag << ": " << compared << " sentences, " << letters << " glyphs");
        CHECK(compared > 1500);
        CHECK(letters > 20'000);
    }
}
