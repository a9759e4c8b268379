#include "kiosk/report/report_page.h"

#include "core/whole_file.h"
#include "kiosk/report/sheet.h"

namespace porchlight {

namespace {

struct Drawn {
    std::string pdf;
    std::vector<PrintedText> texts;
    int pages = 0;
    bool whole = false;
};

/// `pages`: how many there will be, 0 when that is not known yet.
Drawn draw(const Report& report, const Settings& settings, int pages) {
    Drawn drawn;
    Paper paper(title_words(report), &drawn.pdf);
    Sheet sheet{paper, report, settings, pages};
    draw_head(sheet);
    draw_headlines(sheet);
    draw_hours(sheet);
    draw_waits(sheet);
    draw_queue_table(sheet);
    draw_lists(sheet);
    draw_foot(sheet);
    drawn.whole = paper.finish();
    drawn.texts = paper.printed();
    drawn.pages = paper.page() + 1;
    return drawn;
}

/// Twice: the foot of the first page says how many there are.
Drawn draw(const Report& report, const Settings& settings) {
    return draw(report, settings, draw(report, settings, 0).pages);
}

}  // namespace

Checked<void> write_report_page(const Report& report, const Settings& settings,
                                const std::filesystem::path& file) {
    const Drawn drawn = draw(report, settings);
    if (!drawn.whole) {
        return tl::unexpected(Fault{"There is not enough memory to draw the page."});
    }
    return write_whole(file, drawn.pdf);
}

std::vector<PrintedText> report_page_texts(const Report& report, const Settings& settings) {
    return draw(report, settings).texts;
}

}  // namespace porchlight
