// What stands on the slip that a person takes along: plain words, made on a touch, drawn and
// printed off the frame. Nothing in it says who the person is or where they were.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/ui/qr_code.h"

namespace porchlight {

struct SlipRow {
    std::string icon;                ///< Material Icons name
    std::string strong;              ///< bold line
    std::vector<std::string> lines;  ///< under it
    bool large = false;              ///< a telephone number
};
struct SlipDay {
    std::string name, hours;
    bool today = false;
};
struct Slip {
    std::string language = "en";  ///< of its words, BCP-47
    std::string title, what;      ///< empty where the slip may not say
    std::vector<SlipRow> rows;
    std::vector<SlipDay> week;
    std::string hours_note;  ///< "Checked November 19. Call first if you can."
    std::string code;        ///< a sentence with a referral's code; may be empty
    QrCode square;
    std::string square_words;  ///< what to do with it, and what it holds
    int width_mm = 72;         ///< of the paper; 120 and more is a sheet
};

/// What became of the last slip that a screen asked for.
enum class PrintState { none, printing, on_its_way, no_answer };
struct Printing {
    PrintState state{};
    int number = 0;  ///< of that slip
};

/// One slip on its way to a printer.
struct PrintJob {
    std::string printer;  ///< CUPS name, "default" or a printer's URI
    std::string pdf;
    double width_mm = 0, height_mm = 0;  ///< of a slip; both 0: whatever sheet the printer has
};
/// Gives a job to the printer and waits for that, for some seconds at most; false: it did not take
/// it. Called on a thread of its own. None: nothing can be printed here.
using PrintRoad = std::function<bool(const PrintJob&)>;

}  // namespace porchlight
