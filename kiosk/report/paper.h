// Paper to draw on, A4 or a slip: cairo and Pango, points from the reading start. For kiosk/report
// only.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/report/report_page.h"
#include "kiosk/ui/look.h"
#include "kiosk/ui/words.h"

namespace porchlight {

/// Points. x runs from the reading start; mirrored once, where things are drawn.
struct Box {
    double x = 0, y = 0, w = 0, h = 0;
};

enum class Side { start, center, end };

struct PaperText {
    std::string words;
    double size = 9.6;  ///< points
    bool bold = false;
    Ink ink = theme(Look::daylight).ink;
    double wrap = 0;  ///< lines are no longer than this; 0: one line
    Side side = Side::start;
    bool icon = false;  ///< a Material Icons glyph by name
};

struct PaperSize {
    double w = 0, h = 0;
};

class Paper {
public:
    static constexpr double width = 595.28, height = 841.89;
    static constexpr double margin = 38.6;
    static constexpr double left = margin, right = width - margin, wide = right - left;

    /// The PDF goes into `bytes`, which has to stay until finish(). A4, in the spoken language.
    Paper(std::string title, std::string* bytes);
    /// A page of that size in that language. Any thread: asks nothing of the spoken language.
    Paper(std::string title, std::string* bytes, PaperSize page, const Pack& language);
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    [[nodiscard]] PaperSize measure(const PaperText& text) const;
    /// The size so that one line of these words is at most that wide; never under 5 points.
    [[nodiscard]] double size_that_fits(const PaperText& text, double most) const;
    /// With `wrap`, in a box that starts at x and is so wide; else x is where its side is.
    PaperSize write(double x, double y, const PaperText& text);

    void fill(const Box& box, Ink ink, double radius = 0);
    void dashed(const Box& box);  ///< where a number is hidden
    void line(double x, double y, double to_x, double to_y, Ink ink, double thick);
    void dot(double x, double y, double radius, Ink ink);
    void lamp(const Box& box);
    [[nodiscard]] bool rtl() const;

    void next_page();
    [[nodiscard]] int page() const { return page_; }
    [[nodiscard]] const std::vector<PrintedText>& printed() const { return printed_; }
    /// After the last page. False when there was no memory for it.
    bool finish();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
    int page_ = 0;
    std::vector<PrintedText> printed_;
};

}  // namespace porchlight
