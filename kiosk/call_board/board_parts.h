// The parts of the board; each draws into the place it is given. For kiosk/call_board only.
#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/frame.h"
#include "kiosk/ui/paint.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// What stands in one row of the column, and how many rows there are.
inline constexpr int column_rows = 4;

/// The enabled languages there are words for, in the clinic's order; never empty.
std::vector<std::string> board_languages(const Settings& settings);

/// While it lives, everything is said, and laid out, in that language. One at a time.
class SayIn {
public:
    explicit SayIn(const std::string& tag);
    ~SayIn();
    SayIn(const SayIn&) = delete;
    SayIn& operator=(const SayIn&) = delete;

private:
    std::string before_;
    bool rtl_;
    float line_factor_;
};

/// How often `each` has passed since then; asks for a frame when it passes again.
long turns_since(MonoTime since, std::chrono::seconds each);
/// How long one sentence, or one page of who is in, stays.
inline constexpr std::chrono::seconds sentence_turn{12};

/// One line of the column: a surface with room for a picture at its start and two lines of words.
struct ColumnRow {
    Rect picture;
    Rect title, line;
};
ColumnRow column_row(Rect place, bool dashed);
/// The column's heading; gives the place of one row.
Rect column_cell(Rect column, int row);
void column_heading(Rect column, const std::string& words);

void draw_large_call(Rect place, const ClinicState& state, const Session& session);
void draw_nobody_called(Rect place);
/// Instead of everything, on a board that never saw the store.
void draw_ask_at_desk(Rect place);
/// Nothing to draw when only the large call stands.
void draw_calls_beside(Rect place, const std::vector<NowCalled>& calls, const Settings& settings);
void draw_who_is_in(Rect place, const ClinicState& state, const Session& session);

/// What the foot of the board says in turn, in the spoken language. The same number of sentences
/// in every language.
struct BoardSentence {
    std::string_view icon;
    std::string title, line;
};
std::vector<BoardSentence> board_sentences(const ClinicState& state, const Session& session);
void draw_sentences(Rect place, const ClinicState& state, const Session& session);

}  // namespace porchlight
