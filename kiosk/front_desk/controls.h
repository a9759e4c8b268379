// The desk's own small controls: read at 60 cm, worked with a mouse or by keys. For front_desk
// only. Sizes in units of 1/3.6 mm; what is touched is at least 36 of them (10 mm) each way.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/widgets.h"

namespace porchlight {

/// What is drawn while this lives lies under something else: seen, not touched.
class Inert {
public:
    explicit Inert(bool on);
    ~Inert();
    Inert(const Inert&) = delete;
    Inert& operator=(const Inert&) = delete;

private:
    bool before_;
};

struct DeskButton {
    std::string_view icon;
    std::string_view cap;  ///< its key
    bool primary = false, picked = false;
    bool icon_after = false;
    bool icon_mirrors = false;
};
bool desk_button(std::string_view key, std::string_view label, Rect place,
                 const DeskButton& look = {});
float desk_button_width(std::string_view label, const DeskButton& look = {});
/// Equal buttons in a grid that fills the place; which one was touched, -1 for none.
struct DeskChoice {
    std::string key, words;
    bool picked = false;
};
int draw_choices(const std::vector<DeskChoice>& choices, int columns, Rect place);
inline constexpr float between_choices = 12;
/// Word over key cap; without the cap the word stands in the middle.
bool action_button(std::string_view key, std::string_view label, std::string_view cap, Rect place,
                   bool primary);
/// Stands where a button was touched until the answer is there.
void saving_mark(Rect place);
void desk_key_cap(std::string_view cap, Rect place, Ink ink);
float key_cap_width(std::string_view cap);

/// A row of facts that goes on in the next line when one is full.
struct Fact {
    enum class Kind { words, chip, dots };
    Kind kind = Kind::words;
    std::string icon, words;
    Accent accent;             ///< of a chip
    std::string language;      ///< of the words; empty: the frame's
    bool line_before = false;  ///< starts a new line
    int count = 0;             ///< how many dots
};
/// Draws as many lines as given, at most; what does not fit is left out. Returns the lines used.
/// With `draw` off it only counts.
int lay_facts(const std::vector<Fact>& facts, Rect place, int most_lines, bool draw);
inline constexpr float fact_line = 29;

/// Buttons on both sides of what is set, each moves it by so many minutes.
struct Step {
    const char* key;
    std::chrono::minutes by;
    std::string words;
};
struct Stepper {
    const char* name;
    std::vector<Step> before, after;
    std::string value, under;  ///< what is set; `under` may be empty
};
/// "More" at the end of a heading above a grid that pages. True when it was touched.
bool more_of_grid(std::string_view key, float right, float bottom);

/// What was touched; 0 for nothing.
std::chrono::minutes draw_stepper(const Stepper& stepper, Rect place);

/// One line that is typed. It takes the keys while it has the focus; `most` characters.
void text_field(std::string_view key, std::string_view label, std::string& value, std::size_t most,
                Rect place);
/// That field has the keys: they are no shortcuts now.
bool is_writing(std::string_view key);

/// A panel over everything else, with up to six choices a page and a way out.
struct Chooser {
    std::string title;
    std::vector<std::string> keys, labels;
    int picked = -1;
    std::vector<char> letters;  ///< their keys; empty: 1 to 6
    std::string other;          ///< one more way, on every page; empty: none
    int columns = 2;
};
/// The one that was touched, -1 for none yet, -2 to close it, -3 for the other way.
int draw_chooser(const Chooser& chooser, Rect near, int& page);

/// "12 min", "2 h 5 min", "1 day"; "Just now" in the minute itself.
std::string waited_words(WallTime since, WallTime now);

}  // namespace porchlight
