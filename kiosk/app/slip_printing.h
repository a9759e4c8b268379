// Draws and prints slips off the frame, one after the other.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "kiosk/ui/slip.h"

namespace porchlight {

/// Belongs to the thread that draws; its own thread ends with it.
class SlipPrinting {
public:
    /// `wake`: from the printing thread, when there is an answer.
    SlipPrinting(PrintRoad road, std::function<void()> wake);
    ~SlipPrinting();
    SlipPrinting(const SlipPrinting&) = delete;
    SlipPrinting& operator=(const SlipPrinting&) = delete;

    /// Returns at once.
    void start(Slip slip, std::string printer, Printing& printing);
    /// Into the session that asked; what somebody asked for who has left is let go.
    void read_answers(Printing& printing);
    [[nodiscard]] bool under_way() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace porchlight
