// A front desk in a process of its own, for the tests of calls for help:
//
//   desk_process HOME
//
// It says "ready" after its first picture, "shown" when a call is shown and has rung, and "over"
// when none is shown any more, each on a line. It ends with the process that started it.
#include <signal.h>
#include <sys/prctl.h>

#include <iostream>

#include "kiosk/drive/live_face.h"

using namespace porchlight;

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: desk_process HOME\n";
        return 2;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    Woken woken;
    Live desk(Face::front_desk, arguments[1], woken);
    desk.frame();  // its first picture: now it is back
    std::cout << "ready" << std::endl;
    std::string shown;
    int rung = 0;
    while (std::cout) {
        desk.frame();
        const Node* going = desk.find("going_");
        const std::string now = going == nullptr ? "" : going->key;
        if (now != shown && (now.empty() || desk.rung > rung)) {
            shown = now;
            rung = desk.rung;
            std::cout << (now.empty() ? "over" : "shown") << std::endl;
        }
        woken.wait();
    }
}
