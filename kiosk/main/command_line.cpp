#include "kiosk/main/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <iostream>

#include "core/home.h"
#include "kiosk/main/import_command.h"

namespace porchlight {

namespace {

constexpr int could_not = 1;
constexpr int not_understood = 2;

constexpr const char* about =
    "Porchlight: the touchscreen, the front desk and the call board of a walk-in clinic.\n"
    "Three faces look at one store; each is a program of its own, on one machine or on several.";

constexpr const char* about_home =
    "The clinic's folder\n"
    "  Everything is in one folder: clinic.toml (what the clinic sets), clinic.db (who is here),\n"
    "  directory.db (places nearby). Porchlight takes the first of these that there is:\n"
    "    1. --home DIR\n"
    "    2. the environment variable PORCHLIGHT_HOME\n"
    "    3. /var/lib/porchlight, where you may write there\n"
    "    4. $XDG_STATE_HOME/porchlight, or ~/.local/state/porchlight\n"
    "  A folder that is not there yet is made, with a clinic.toml that explains itself.\n"
    "\n"
    "Exit codes\n"
    "  0 done; 1 could not, and one sentence says why; 2 the command line was not understood.";

constexpr const char* about_faces =
    "\n"
    "Examples\n"
    "  porchlight waiting-room                         full screen on the main monitor\n"
    "  porchlight front-desk --monitor 1               full screen on the second one\n"
    "  porchlight call-board --window 1280x720         in a window, to have a look\n"
    "\n"
    "It ends when its window is closed or on SIGTERM or SIGINT (Ctrl+C).\n";

constexpr const char* about_import =
    "\n"
    "Reads a directory of services in the Open Referral HSDS tabular format (1.1 or 3.0): a "
    "folder\n"
    "of CSV files, or the datapackage.json in it. The new directory.db takes the old one's place\n"
    "only when all went well; screens that are running pick it up by themselves.\n"
    "\n"
    "Prints one line a fact, then each row that was left out or mended as FILE:LINE: REASON.\n"
    "\n"
    "Examples\n"
    "  porchlight import ./miami-211\n"
    "  porchlight import --home ./demo --skipped skipped.txt ./miami-211\n";

struct Asked {
    std::string home;
    FaceOptions face;
    ImportWish import;
};

/// "1280x720" or "10,20" into two whole numbers.
bool read_pair(std::string_view text, char between, int least, int& first, int& second) {
    const auto middle = text.find(between);
    if (middle == std::string_view::npos) {
        return false;
    }
    const auto read = [](std::string_view part, int& number) {
        const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), number);
        return fault == std::errc{} && end == part.data() + part.size();
    };
    return read(text.substr(0, middle), first) && read(text.substr(middle + 1), second) &&
           first >= least && second >= least && first <= 32767 && second <= 32767;
}

void read_window(const std::string& text, FaceOptions& face) {
    FaceOptions::WindowSize size;
    if (!read_pair(text, 'x', 1, size.width, size.height)) {
        throw CLI::ValidationError("--window", "should be WIDTHxHEIGHT in pixels, as in 1280x720");
    }
    face.size = size;
}

void read_position(const std::string& text, FaceOptions& face) {
    FaceOptions::WindowPosition at;
    if (!read_pair(text, ',', -32768, at.x, at.y)) {
        throw CLI::ValidationError("--position", "should be X,Y in pixels, as in 960,0");
    }
    face.at = at;
}

void add_home(CLI::App& command, Asked& asked) {
    command.add_option("--home", asked.home, "The clinic's folder (see below)")->type_name("DIR");
}

CLI::App& add_face(CLI::App& program, const char* name, const char* does, Asked& asked) {
    CLI::App& command = *program.add_subcommand(name, does)->group("Faces");
    add_home(command, asked);
    auto* window =
        command
            .add_option_function<std::string>(
                "--window", [&asked](const std::string& text) { read_window(text, asked.face); },
                "A window of this many pixels instead of the full screen")
            ->type_name("WIDTHxHEIGHT");
    command
        .add_option_function<std::string>(
            "--position", [&asked](const std::string& text) { read_position(text, asked.face); },
            "Where the window's top left corner goes, in pixels of the display")
        ->type_name("X,Y")
        ->needs(window);
    command
        .add_option("--monitor", asked.face.monitor,
                    "Which monitor to fill, counted from 0, the main one")
        ->type_name("NUMBER")
        ->check(CLI::Range(0, 15))
        ->excludes(window);
    command.footer(std::string(about_faces) + "\n" + about_home);
    return command;
}

CLI::App& add_import(CLI::App& program, Asked& asked) {
    CLI::App& command =
        *program.add_subcommand("import", "Read a directory of places nearby (Open Referral HSDS)")
             ->group("Commands");
    add_home(command, asked);
    command
        .add_option("DIR_OR_FILE", asked.import.from,
                    "The folder with the CSV files, or one of them")
        ->required();
    command
        .add_option("--skipped", asked.import.skipped,
                    "Write the rows that were left out to this file instead of the terminal")
        ->type_name("FILE");
    command.footer(std::string(about_import) + "\n" + about_home);
    return command;
}

/// CLI11's own exit codes go from 100 up; ours are 0, 1 and 2.
int explain(const CLI::App& program, const CLI::ParseError& e) {
    return program.exit(e, std::cout, std::cerr) == 0 ? 0 : not_understood;
}

}  // namespace

int run_command_line(int argc, const char* const* argv, const FaceRunner& run) {
    Asked asked;
    CLI::App program(about, "porchlight");
    program.footer(std::string("\nporchlight COMMAND --help says more about each.\n\n") +
                   about_home);
    program.set_version_flag("--version", PORCHLIGHT_VERSION, "Print the version");
    program.set_help_flag("-h,--help", "Print this page");
    program.require_subcommand(0, 1);
    program.get_formatter()->label("SUBCOMMAND", "COMMAND");
    program.failure_message([](const CLI::App*, const CLI::Error& e) {
        return fmt::format("porchlight: {}. porchlight --help says what there is.\n", e.what());
    });
    const CLI::App& waiting_room =
        add_face(program, "waiting-room",
                 "The touchscreen in the waiting room: check in, supplies, places", asked);
    const CLI::App& front_desk =
        add_face(program, "front-desk", "The queue on the front desk's screen", asked);
    const CLI::App& call_board =
        add_face(program, "call-board", "Who is called now, for the TV on the wall", asked);
    const CLI::App& import = add_import(program, asked);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return explain(program, e);
    }
    if (program.get_subcommands().empty()) {
        std::cerr << "porchlight: Which face or command? porchlight --help says what there is.\n";
        return not_understood;
    }
    const auto home = find_home(home_places(asked.home));
    if (!home) {
        std::cerr << home.error().sentence << '\n';
        return could_not;
    }
    if (import.parsed()) {
        asked.import.home = *home;
        return run_import(asked.import) ? 0 : could_not;
    }
    asked.face.home = *home;
    const std::pair<const CLI::App&, Face> faces[] = {{waiting_room, Face::waiting_room},
                                                      {front_desk, Face::front_desk},
                                                      {call_board, Face::call_board}};
    for (const auto& [command, face] : faces) {
        if (command.parsed()) {
            return run(face, asked.face);
        }
    }
    return not_understood;
}

}  // namespace porchlight
