#include "kiosk/main/command_line.h"

int main(int argc, char** argv) {
    return porchlight::run_command_line(argc, argv, porchlight::run_face);
}
