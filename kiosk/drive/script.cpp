#include "kiosk/drive/script.h"

#include <fmt/format.h>

#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "core/embedded.h"
#include "core/import.h"
#include "kiosk/drive/clinic_steps.h"
#include "kiosk/drive/small_map.h"
#include "kiosk/drive/staff.h"

namespace porchlight {

namespace {

using Rest = std::istringstream;

std::string quoted(Rest& rest) {
    std::string text;
    if (!(rest >> std::quoted(text))) {
        throw DriveFault{"Something to look for is missing."};
    }
    return text;
}

void press(Driver& driver, Rest& rest) {
    static const std::map<std::string, Key> keys{
        {"tab", Key::tab},     {"enter", Key::enter}, {"escape", Key::escape},
        {"space", Key::space}, {"up", Key::up},       {"down", Key::down},
        {"left", Key::left},   {"right", Key::right}, {"backspace", Key::backspace},
        {"f1", Key::f1},       {"f2", Key::f2},       {"f3", Key::f3},
        {"f4", Key::f4}};
    std::string name;
    rest >> name;
    const auto found = keys.find(name);
    if (found == keys.end()) {
        throw DriveFault{fmt::format("There is no key called \"{}\".", name)};
    }
    driver.press_key(found->second);
}

void look(Driver& driver, Rest& rest) {
    static const std::map<std::string, Look> looks{{"daylight", Look::daylight},
                                                   {"low-glare", Look::low_glare},
                                                   {"black-on-white", Look::contrast_light},
                                                   {"white-on-black", Look::contrast_dark}};
    std::string name;
    rest >> name;
    const auto found = looks.find(name);
    if (found == looks.end()) {
        throw DriveFault{fmt::format("There is no look called \"{}\".", name)};
    }
    driver.session().look = found->second;
    driver.settle();
}

void text_size(Driver& driver, Rest& rest) {
    static const std::map<std::string, TextSize> sizes{
        {"normal", TextSize::normal}, {"large", TextSize::large}, {"extra", TextSize::extra}};
    std::string name;
    rest >> name;
    const auto found = sizes.find(name);
    if (found == sizes.end()) {
        throw DriveFault{fmt::format("There is no text size called \"{}\".", name)};
    }
    driver.session().text_size = found->second;
    driver.settle();
}

void see(Driver& driver, Rest& rest, bool wanted) {
    const std::string words = quoted(rest);
    if (driver.comes_to(words, wanted)) {
        return;
    }
    throw DriveFault{fmt::format("\"{}\" is {} on the screen.", words, wanted ? "not" : "still")};
}

/// The made-up directory that is built into the program, as the folder an import reads.
std::filesystem::path demo_directory(const Driver& driver) {
    static constexpr std::string_view folder = "assets/directory/";
    const auto made = driver.home() / "demo-directory";
    std::filesystem::create_directories(made);
    for (const auto& [path, bytes] : embedded_files()) {
        if (path.starts_with(folder)) {
            std::ofstream(made / path.substr(folder.size()), std::ios::binary) << bytes;
        }
    }
    return made;
}

void directory(Driver& driver, Rest& rest) {
    std::string named;
    rest >> named;
    const std::filesystem::path from =
        named == "demo" ? demo_directory(driver) : std::filesystem::path(named);
    const void* before = driver.shown_places();
    const auto report =
        import_directory(from, driver.home() / "directory.db", [](std::size_t, std::size_t) {});
    if (!report) {
        throw DriveFault{report.error().sentence};
    }
    // A face that runs sees it within a second.
    driver.wait_until([before](const ClinicState& state) {
        return state.nearby != nullptr && state.nearby.get() != before;
    });
}

/// A printer and a map from now on: clinic.toml is read again within a second.
void places(Driver& driver) {
    const Settings& settings = *driver.state().settings;
    make_small_map(driver.home() / "town.mbtiles", settings.latitude, settings.longitude);
    std::ifstream in(driver.home() / "clinic.toml");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    for (const auto& [empty, set] : {std::pair{"\nmap = \"\"", "\nmap = \"town.mbtiles\""},
                                     {"\nprinter = \"\"", "\nprinter = \"default\""}}) {
        text.replace(text.find(empty), std::string_view(empty).size(), set);
    }
    std::ofstream(driver.home() / "clinic.toml") << text;
    driver.wait_until(
        [](const ClinicState& state) { return !state.settings->places.printer.empty(); });
}

void staff(Driver& driver, Rest& rest) {
    static const std::map<std::string, StaffRole> roles{{"peer", StaffRole::peer},
                                                        {"nurse", StaffRole::nurse},
                                                        {"provider", StaffRole::provider},
                                                        {"front-desk", StaffRole::front_desk}};
    std::string name;
    std::string role;
    std::string pin;
    rest >> std::quoted(name) >> role >> pin;
    const auto found = roles.find(role);
    if (found == roles.end()) {
        throw DriveFault{fmt::format("Nobody works here as \"{}\".", role)};
    }
    add_staff(driver, name, found->second, pin);
}

/// Screens that only a slow, full or broken store brings, without one.
void stand_on(Driver& driver, Rest& rest) {
    std::string name;
    rest >> name;
    Session& session = driver.session();
    session.check_in.came = driver.now().wall;
    session.check_in.pending = new_id<CommandId>();
    session.trail = {Screen::home, Screen::needs};
    if (name == "cannot-save" || name == "all-taken") {
        const Refusal why = name == "all-taken" ? Refusal::none_free : Refusal::cannot_save;
        session.answers[session.check_in.pending] = {session.check_in.pending, why};
    } else if (name == "told-desk" || name == "telling-desk") {
        session.tell_desk.pending = new_id<CommandId>();
        if (name == "told-desk") {
            session.answers[session.tell_desk.pending] = {session.tell_desk.pending, {}};
        }
    } else if (name != "saving") {
        throw DriveFault{fmt::format("\"{}\" is not a screen for slow or full disks.", name)};
    }
    session.screen = session.tell_desk.pending.empty() ? Screen::ticket : Screen::told_desk;
    driver.settle();
}

/// A store on a machine that is not there: clinic.toml is read again within a second.
void store_away(Driver& driver, Rest& rest) {
    std::string where;
    rest >> where;
    if (where != "away") {
        throw DriveFault{"A store can only be \"away\"."};
    }
    lose_store(driver);
}

using Step = std::function<void(Driver&, Rest&, std::ostream&)>;

const std::map<std::string, Step>& steps() {
    static const std::map<std::string, Step> all{
        {"face",
         [](Driver& d, Rest& w, std::ostream&) {
             std::string name;
             w >> name;
             d.face(face_named(name));
         }},
        {"panel",
         [](Driver& d, Rest& w, std::ostream&) {
             std::string size;
             double inches = 0;
             w >> size >> inches;
             d.panel(panel_named(size, inches));
         }},
        {"locale",
         [](Driver& d, Rest& w, std::ostream&) {
             std::string tag;
             w >> tag;
             d.locale(tag);
         }},
        {"tap", [](Driver& d, Rest& w, std::ostream&) { d.tap(quoted(w)); }},
        {"key", [](Driver& d, Rest& w, std::ostream&) { press(d, w); }},
        {"type", [](Driver& d, Rest& w, std::ostream&) { d.type(quoted(w)); }},
        {"see", [](Driver& d, Rest& w, std::ostream&) { see(d, w, true); }},
        {"not", [](Driver& d, Rest& w, std::ostream&) { see(d, w, false); }},
        {"at",
         [](Driver& d, Rest& w, std::ostream&) {
             std::string time;
             w >> time;
             d.pass(time_after(time));
         }},
        {"tree", [](Driver& d, Rest&, std::ostream& out) { out << d.tree_text(); }},
        {"shot",
         [](Driver& d, Rest& w, std::ostream&) {
             std::string file;
             w >> file;
             d.shot(file);
         }},
        {"look", [](Driver& d, Rest& w, std::ostream&) { look(d, w); }},
        {"text", [](Driver& d, Rest& w, std::ostream&) { text_size(d, w); }},
        {"caught-up", [](Driver& d, Rest&, std::ostream&) { d.catch_up(); }},
        {"store", [](Driver& d, Rest& w, std::ostream&) { store_away(d, w); }},
        {"sound",
         [](Driver& d, Rest& w, std::ostream&) {
             std::string away;
             w >> away;
             d.sounds(away != "away");
         }},
        {"screen", [](Driver& d, Rest& w, std::ostream&) { stand_on(d, w); }},
        {"staff", [](Driver& d, Rest& w, std::ostream&) { staff(d, w); }},
        {"directory", [](Driver& d, Rest& w, std::ostream&) { directory(d, w); }},
        {"places", [](Driver& d, Rest&, std::ostream&) { places(d); }},
    };
    return all;
}

}  // namespace

Face face_named(const std::string& name) {
    if (name == "waiting-room") {
        return Face::waiting_room;
    }
    if (name == "front-desk") {
        return Face::front_desk;
    }
    if (name == "call-board") {
        return Face::call_board;
    }
    throw DriveFault{fmt::format("There is no face called \"{}\".", name)};
}

Panel panel_named(const std::string& size, double inches) {
    Panel panel;
    char times = 0;
    std::istringstream words(size);
    if (!(words >> panel.width >> times >> panel.height) || times != 'x' || panel.width < 320 ||
        panel.height < 320 || inches <= 0) {
        throw DriveFault{fmt::format("\"{}\" is not a panel such as 1920x1080 15.6.", size)};
    }
    panel.inches = inches;
    return panel;
}

void run_line(Driver& driver, const std::string& line, std::ostream& out) {
    Rest words(line);
    std::string first;
    while (words >> first && !first.starts_with('#')) {
        if (run_clinic_step(driver, first, words)) {
            continue;
        }
        const auto step = steps().find(first);
        if (step == steps().end()) {
            throw DriveFault{fmt::format("\"{}\" is not something drive can do.", first)};
        }
        step->second(driver, words, out);
    }
}

const char* script_help() {
    return R"(Lines of a script:
  face waiting-room|front-desk|call-board   the face the next lines are about; several may be open
  panel 1920x1080 15.6                      pixels and inches
  locale ar                                 language of the screen
  text normal|large|extra                   size of the words
  look daylight|low-glare|black-on-white|white-on-black
  screen saving|cannot-save|all-taken|telling-desk|told-desk   without waiting for the store
  caught-up                                 waits until the face knows what the others know
  store away                                the store cannot be reached any more
  sound away                                this computer has no sound
  staff Dee peer|nurse|provider|front-desk 4711   somebody who signs in at the desk
  directory DIR                             imports places nearby (HSDS); "demo": those built in
  places                                    a printer and a map from now on
  tap "LABEL"                               by label in the current language, or by "@key"
  key tab|enter|escape|space|up|down|left|right|backspace
  type "TEXT"                               one key press a letter
  see "TEXT"   not "TEXT"                   is it on the screen, or is it not; what another face
                                            did may take up to a second to arrive
  at +5m                                    moves the clock: +90s, +5m, +2h
  tree                                      prints role, label, box (mm) and state of everything
  shot FILE.png                             a picture, by the real renderer
Several may stand on one line; # starts a remark.)";
}

}  // namespace porchlight
