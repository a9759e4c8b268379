#include "kiosk/main/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <iostream>

#include "core/home.h"
#include "kiosk/main/backup_command.h"
#include "kiosk/main/check_command.h"
#include "kiosk/main/command_pages.h"
#include "kiosk/main/day_pages.h"
#include "kiosk/main/forget_command.h"
#include "kiosk/main/import_command.h"
#include "kiosk/main/pack_command.h"
#include "kiosk/main/pack_pages.h"
#include "kiosk/main/referral_pages.h"
#include "kiosk/main/referrals_command.h"
#include "kiosk/main/report_command.h"
#include "kiosk/main/staff_command.h"

namespace porchlight {

namespace {

constexpr int could_not = 1;
constexpr int not_understood = 2;

/// A command of the terminal, and what it does with the clinic's folder.
struct Terminal {
    const CLI::App* command = nullptr;
    std::function<bool(const std::filesystem::path& home)> run;
};

struct Asked {
    std::string home;
    FaceOptions face;
    ImportWish import;
    std::string file;  ///< of backup, restore, referrals; the folder of export
    StaffWish staff;
    PackWish pack;
    ReportWish report;
    std::vector<Terminal> terminal;
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

CLI::App& add_command(CLI::App& program, const char* name, const char* does, const char* page,
                      Asked& asked) {
    CLI::App& command = *program.add_subcommand(name, does)->group("Commands");
    add_home(command, asked);
    command.footer(std::string(page) + "\n" + about_home);
    return command;
}

void add_import(CLI::App& program, Asked& asked) {
    CLI::App& command =
        add_command(program, "import",
                    "Read a directory of places nearby (HSDS, findtreatment.gov, a spreadsheet)",
                    about_import, asked);
    command
        .add_option("DIR_OR_FILE", asked.import.from,
                    "A folder with CSV or JSON files, one of them, or a zip")
        ->required();
    command
        .add_option("--map", asked.import.map,
                    "DIR_OR_FILE is a plain spreadsheet (CSV); FILE says what its columns are")
        ->type_name("FILE");
    command
        .add_option("--skipped", asked.import.skipped,
                    "Write the rows that were left out to this file instead of the terminal")
        ->type_name("FILE");
    asked.terminal.push_back({&command, [&asked](const std::filesystem::path& home) {
                                  asked.import.home = home;
                                  return run_import(asked.import);
                              }});
}

void add_backup(CLI::App& program, Asked& asked) {
    CLI::App& backup = add_command(
        program, "backup", "Copy the store to a file, while the faces run", about_backup, asked);
    backup
        .add_option("FILE", asked.file, "Where the backup goes; an older backup there is replaced")
        ->required();
    CLI::App& restore = add_command(program, "restore", "Put a backup in the place of the store",
                                    about_restore, asked);
    restore.add_option("FILE", asked.file, "The backup")->required();
    asked.terminal.push_back(
        {&backup, [&asked](const auto& home) { return run_backup(home, asked.file); }});
    asked.terminal.push_back(
        {&restore, [&asked](const auto& home) { return run_restore(home, asked.file); }});
}

void add_check(CLI::App& program, Asked& asked) {
    const CLI::App& command = add_command(
        program, "check", "Say whether everything is in order, one line each", about_check, asked);
    asked.terminal.push_back({&command, run_check});
}

void add_staff(CLI::App& program, Asked& asked) {
    const std::map<std::string, StaffRole> roles{{"peer", StaffRole::peer},
                                                 {"nurse", StaffRole::nurse},
                                                 {"provider", StaffRole::provider},
                                                 {"front-desk", StaffRole::front_desk}};
    CLI::App& staff =
        add_command(program, "staff", "Who may sign in at the front desk: add, list, remove",
                    about_staff, asked);
    staff.require_subcommand(1);
    CLI::App& add =
        add_command(staff, "add", "Add somebody, and ask for their PIN", about_staff, asked);
    add.add_option("NAME", asked.staff.name, "What they want to be called")->required();
    add.add_option("--role", asked.staff.role, "peer, nurse, provider or front-desk")
        ->type_name("ROLE")
        ->required()
        ->transform(CLI::CheckedTransformer(roles).description(""));
    add.add_flag("--replace", asked.staff.replace,
                 "Somebody who is there already gets this role and a new PIN");
    const CLI::App& list = add_command(staff, "list", "Say who is there", about_staff, asked);
    CLI::App& remove =
        add_command(staff, "remove", "Somebody may not sign in any more", about_staff, asked);
    remove.add_option("NAME", asked.staff.name, "As `staff list` says it")->required();
    asked.terminal.push_back(
        {&add, [&asked](const auto& home) { return run_staff_add(home, asked.staff); }});
    asked.terminal.push_back({&list, run_staff_list});
    asked.terminal.push_back(
        {&remove, [&asked](const auto& home) { return run_staff_remove(home, asked.staff.name); }});
}

void add_pack_check(CLI::App& pack, Asked& asked) {
    CLI::App& check =
        add_command(pack, "check", "Say everything that is wrong with a pack", about_pack, asked);
    auto* what = check.add_option("PACK", asked.pack.what, "A tag, a folder, a zip or a PO file");
    auto* all = check.add_flag("--all", asked.pack.all, "Every pack there is")->excludes(what);
    auto* words =
        check.add_flag("--words", asked.pack.words_only, "Only the words, not the screens");
    check
        .add_option("--pictures", asked.pack.pictures,
                    "Write a picture of every screen; what does not fit has a frame around it")
        ->type_name("DIR")
        ->excludes(words);
    check.callback([what, all] {
        if (what->empty() && all->empty()) {
            throw CLI::RequiredError("PACK or --all");
        }
    });
    asked.terminal.push_back(
        {&check, [&asked](const auto& home) { return run_pack_check(home, asked.pack); }});
}

void add_pack(CLI::App& program, Asked& asked) {
    CLI::App& pack =
        add_command(program, "pack", "Languages: new, check, add, remove, list", about_pack, asked);
    pack.require_subcommand(1);
    CLI::App& fresh = add_command(pack, "new", "Begin a pack for a translator", about_pack, asked);
    fresh.add_option("TAG", asked.pack.what, "The language (BCP-47): pl, pt-BR")->required();
    fresh.add_option("DIR", asked.pack.into, "Where its folder goes; here, when it is not said");
    add_pack_check(pack, asked);
    CLI::App& add =
        add_command(pack, "add", "Put a pack in; running screens show it", about_pack, asked);
    add.add_option("PACK", asked.pack.what, "A folder, a zip or a PO file")->required();
    add.add_flag("--unfinished", asked.pack.unfinished, "Even if sentences are missing");
    CLI::App& remove = add_command(pack, "remove", "Take a pack out again", about_pack, asked);
    remove.add_option("TAG", asked.pack.what, "As `pack list` says it")->required();
    const CLI::App& list = add_command(pack, "list",
                                       "Say which languages there are, and who has "
                                       "read them",
                                       about_pack, asked);
    asked.terminal.push_back({&fresh, [&asked](const auto&) { return run_pack_new(asked.pack); }});
    asked.terminal.push_back(
        {&add, [&asked](const auto& home) { return run_pack_add(home, asked.pack); }});
    asked.terminal.push_back(
        {&remove, [&asked](const auto& home) { return run_pack_remove(home, asked.pack); }});
    asked.terminal.push_back({&list, run_pack_list});
}

void add_report(CLI::App& program, Asked& asked) {
    CLI::App& command =
        add_command(program, "report", "Say a day or many in numbers", about_report, asked);
    command.add_option("DAYS", asked.report.days, "DAY or DAY..DAY (see below)")->required();
    command.add_option("--csv", asked.report.csv, "Write the numbers as CSV; - is stdout")
        ->type_name("FILE");
    auto* page = command.add_option("--page", asked.report.page, "Write a page to print, A4")
                     ->type_name("FILE.pdf");
    command.add_option("--locale", asked.report.language, "The language of the page; English: en")
        ->type_name("TAG")
        ->needs(page);
    asked.terminal.push_back(
        {&command, [&asked](const auto& home) { return run_report(home, asked.report); }});
}

void add_forget(CLI::App& program, Asked& asked) {
    const CLI::App& command = add_command(
        program, "forget", "Close the days that are over, and forget visits", about_forget, asked);
    asked.terminal.push_back({&command, run_forget});
}

void add_referrals(CLI::App& program, Asked& asked) {
    CLI::App& referrals =
        add_command(program, "referrals", "Codes to and from partners: codes, close, expect",
                    about_referrals, asked);
    referrals.require_subcommand(1);
    const CLI::App& codes =
        add_command(referrals, "codes", "Print the codes that are open", about_referrals, asked);
    CLI::App& close =
        add_command(referrals, "close", "Read what a partner sends back", about_referrals, asked);
    close.add_option("FILE", asked.file, "The partner's CSV file")->required();
    CLI::App& expect =
        add_command(referrals, "expect", "Read whom partners send here", about_referrals, asked);
    expect.add_option("FILE", asked.file, "The partner's CSV file")->required();
    asked.terminal.push_back({&codes, run_referral_codes});
    asked.terminal.push_back(
        {&close, [&asked](const auto& home) { return run_referral_close(home, asked.file); }});
    asked.terminal.push_back(
        {&expect, [&asked](const auto& home) { return run_referral_expect(home, asked.file); }});
}

void add_export(CLI::App& program, Asked& asked) {
    CLI::App& command = add_command(program, "export", "Write referrals and places as HL7 FHIR R4",
                                    about_export, asked);
    command.add_option("DIR", asked.file, "The folder that the files go to")->required();
    asked.terminal.push_back(
        {&command, [&asked](const auto& home) { return run_export(home, asked.file); }});
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
    add_import(program, asked);
    add_pack(program, asked);
    add_backup(program, asked);
    add_check(program, asked);
    add_report(program, asked);
    add_forget(program, asked);
    add_staff(program, asked);
    add_referrals(program, asked);
    add_export(program, asked);
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
    for (const Terminal& each : asked.terminal) {
        if (each.command->parsed()) {
            return each.run(*home) ? 0 : could_not;
        }
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
