#include "kiosk/waiting_room/told_question.h"

#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/choices.h"

namespace porchlight {

namespace {

constexpr float gap = 24;
constexpr float least_room = 500;  // lower than this, the promise stands in the heading

/// Three or fewer stand side by side, upright under each other.
Choices lay_out_answers(Rect body, int count, int& page) {
    const bool upright = frame().canvas.portrait;
    if (count > 3) {
        return lay_out_choices(body, count, page, count == 4 ? 4 : 6);
    }
    Choices choices;
    const float most = upright ? 260.F * static_cast<float>(count) : 420.F;
    const Rect grid = body.top(std::min(body.h, most));
    for (int i = 0; i < count; ++i) {
        choices.cells.push_back(upright ? grid.cell(0, i, 1, count, gap)
                                        : grid.cell(i, 0, count, 1, gap));
    }
    return choices;
}

}  // namespace

Rect draw_told_heading(Heading heading) {
    const std::string promise = tr("told", "It is only counted. Nobody can tell it was you.");
    if (whole_room().h < least_room) {
        heading.line = promise;
        return draw_heading(heading).body;
    }
    const Rect body = draw_heading(heading).body;
    const float h = std::max(72.F, text_room(promise, Type::label, body.w - 110).h + 28);
    info_line(body.last(h), "lock", promise);
    return body.top(body.h - h - gap);
}

int draw_told_question(Heading heading, const std::vector<ToldAnswer>& answers, int& page) {
    const Rect body = draw_told_heading(std::move(heading));
    const Choices choices = lay_out_answers(body, static_cast<int>(answers.size()), page);
    int touched = -1;
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        const auto at = static_cast<std::size_t>(choices.first) + i;
        const ToldAnswer& answer = answers[at];
        TileLook look;
        look.icon = answer.icon;
        look.accent = answer.accent;
        look.mark = Mark::round;
        look.picked = answer.picked;
        if (tile(answer.key, answer.title, answer.hint, choices.cells[i], look)) {
            touched = static_cast<int>(at);
        }
    }
    draw_more_choices(choices, page);
    return touched;
}

bool draw_told_primary(bool answered) {
    return draw_primary(answered ? "next" : "skip",
                        answered ? tr("told", "Next") : tr("told", "Skip this one"),
                        forward_look());
}

void back_to_bag(Session& session) {
    while (session.screen != Screen::supplies_done && !session.trail.empty()) {
        session.back();
    }
}

}  // namespace porchlight
