// drive: plays a script on the real screens, or takes a picture of every one of them.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>

#include "kiosk/drive/clinic_steps.h"
#include "kiosk/drive/fit.h"
#include "kiosk/drive/scenes.h"
#include "kiosk/drive/script.h"

using namespace porchlight;

namespace {

int play(const std::string& file) {
    std::ifstream script(file);
    if (!script) {
        std::cerr << file << " cannot be read.\n";
        return 1;
    }
    Driver::Options options;
    options.pictures = true;
    Driver driver(options);
    int number = 0;
    for (std::string line; std::getline(script, line);) {
        ++number;
        try {
            run_line(driver, line, std::cout);
        } catch (const DriveFault& fault) {
            std::cerr << file << ":" << number << ": " << fault.sentence << "\n";
            std::cerr << driver.tree_text();
            return 1;
        }
    }
    std::cout << file << ": " << number << " lines hold.\n";
    return 0;
}

struct Pictures {
    std::string locale = "en", text = "normal", look = "daylight", only;
    std::vector<std::string> panel{"1920x1080", "15.6"};
    std::filesystem::path out = ".", directory;
    bool lowered = false;
};

void picture(const Scene& scene, const Pictures& asked) {
    const std::string as_asked = "locale " + asked.locale + " look " + asked.look;
    Driver::Options options;
    options.pictures = true;
    Driver driver(options);
    if (!asked.directory.empty()) {
        run_line(driver, "directory " + asked.directory.string(), std::cout);
    }
    Panel panel = panel_named(asked.panel[0], std::stod(asked.panel[1]));
    if (scene.face != Face::waiting_room) {
        panel.inches = 0;  // the desk and the board have panels of their own
    }
    driver.panel(panel);
    driver.locale(asked.locale);
    if (scene.lines.empty() || !scene.lines.front().starts_with("face ")) {
        driver.face(scene.face);
        run_line(driver, as_asked, std::cout);
        if (!asked.directory.empty()) {
            driver.wait_until([](const ClinicState& state) { return state.nearby != nullptr; });
        }
    }
    for (const std::string& line : scene.lines) {
        if (!asked.directory.empty() && line.starts_with("directory ")) {
            continue;  // the given one is there already
        }
        run_line(driver, line, std::cout);
        if (line.starts_with("face ") || driver.session().at_rest()) {
            run_line(driver, as_asked, std::cout);  // a new session knows nothing of it
        }
    }
    driver.face(scene.face);
    run_line(driver, "text " + asked.text, std::cout);  // larger, what the lines touch may be a
    driver.session().lowered = driver.session().lowered || asked.lowered;  // page away
    driver.settle();
    const auto file = asked.out / (scene.name + ".png");
    driver.shot(file);
    for (const Misfit& misfit : what_does_not_fit(driver.tree(), driver.canvas(), scene.face)) {
        std::cout << scene.name << ": " << misfit << "\n";
    }
    std::cout << file.string() << "\n";
}

int take_pictures(const Pictures& asked) {
    std::filesystem::create_directories(asked.out);
    int faults = 0;
    for (const Scene& scene : scenes()) {
        if (scene.name.find(asked.only) == std::string::npos) {
            continue;
        }
        try {
            picture(scene, asked);
        } catch (const DriveFault& fault) {
            std::cerr << scene.name << ": " << fault.sentence << "\n";
            ++faults;
        }
    }
    return faults == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App cli{
        "drive: plays a script on Porchlight's real screens, without a window and with a clock "
        "of its own. It stops at the first line that does not hold, with file, line and what was "
        "on the screen."};
    cli.footer(std::string(script_help()) + "\n" + clinic_help());
    std::string script;
    bool all_screens = false;
    Pictures asked;
    cli.add_option("SCRIPT", script, "the script to play");
    cli.add_flag("--all-screens", all_screens, "write one picture of every screen instead");
    cli.add_option("--locale", asked.locale, "language of the pictures (BCP-47 tag)")
        ->capture_default_str();
    cli.add_option("--panel", asked.panel, "pixels and inches, e.g. 1920x1080 15.6")->expected(2);
    cli.add_option("--text", asked.text, "normal, large or extra")->capture_default_str();
    cli.add_option("--look", asked.look, "daylight, low-glare, black-on-white, white-on-black")
        ->capture_default_str();
    cli.add_flag("--lowered", asked.lowered, "with the screen lowered");
    cli.add_option("--only", asked.only, "only screens with this in their name");
    cli.add_option("--directory", asked.directory, "a directory of places to import first (HSDS)");
    cli.add_option("--out", asked.out, "folder for the pictures")->capture_default_str();
    CLI11_PARSE(cli, argc, argv);
    try {
        if (all_screens) {
            return take_pictures(asked);
        }
        if (!script.empty()) {
            return play(script);
        }
        std::cerr << "Give drive a script to play, or --all-screens. See drive --help.\n";
    } catch (const DriveFault& fault) {
        std::cerr << fault.sentence << "\n";
    } catch (const std::exception& fault) {
        std::cerr << "drive could not go on: " << fault.what() << "\n";
    }
    return 1;
}
