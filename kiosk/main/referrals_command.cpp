#include "kiosk/main/referrals_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>

#include "core/closing.h"
#include "core/directory.h"
#include "core/fhir.h"
#include "core/partner_file.h"
#include "core/whole_file.h"
#include "kiosk/main/open_clinic.h"
#include "kiosk/main/progress_line.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;

bool could_not(const std::string& sentence) {
    std::cerr << sentence << '\n';
    return false;
}

void print_fact(std::size_t count, const std::string& what) {
    std::cout << fmt::format("{:>9}  {}\n", counted(count), what);
}

void print_notes(const fs::path& file, const std::vector<PartnerNote>& notes) {
    for (const PartnerNote& note : notes) {
        std::cout << fmt::format("{}:{}: {}\n", file.filename().string(), note.line, note.reason);
    }
}

/// Asks the store, as a station of its own.
Result<void> ask(const OpenClinic& clinic, decltype(Command::what) what) {
    const Command command{new_id<CommandId>(), StationId{"terminal"}, std::move(what), {}};
    return clinic.store->run(command, clinic.settings);
}

std::size_t open_ones(const ClinicState& state) {
    return static_cast<std::size_t>(std::ranges::count_if(
        state.referrals, [](const auto& item) { return !item.second.ended; }));
}

}  // namespace

bool run_referral_codes(const fs::path& home) {
    const auto clinic = open_clinic(home);
    if (!clinic) {
        return could_not(clinic.error().sentence);
    }
    std::cout << open_codes_csv(clinic->state.referrals);
    return true;
}

bool run_referral_close(const fs::path& home, const fs::path& file) {
    const auto clinic = open_clinic(home);
    if (!clinic) {
        return could_not(clinic.error().sentence);
    }
    const auto today = clinic_day(*clinic->settings, system_clock()().wall);
    const auto read = read_outcomes(file, today);
    if (!read) {
        return could_not(read.error().sentence);
    }
    const std::size_t before = open_ones(clinic->state);
    if (!ask(*clinic, CloseReferrals{read->rows})) {
        return could_not(sentence_of(clinic->store->health()));
    }
    const std::size_t closed = before - open_ones(clinic->store->seen());
    print_fact(closed, closed == 1 ? "referral closed" : "referrals closed");
    print_fact(read->rows.size() - closed, "codes that are not open here");
    print_fact(read->notes.size(), "rows that could not be used");
    print_notes(file, read->notes);
    return true;
}

bool run_referral_expect(const fs::path& home, const fs::path& file) {
    const auto clinic = open_clinic(home);
    if (!clinic) {
        return could_not(clinic.error().sentence);
    }
    auto read = read_expected(file);
    if (!read) {
        return could_not(read.error().sentence);
    }
    std::size_t expected = 0, known = 0;
    for (const EnterReferral& row : read->rows) {
        const auto done = ask(*clinic, row);
        if (!done && done.error() == Refusal::cannot_save) {
            return could_not(sentence_of(clinic->store->health()));
        }
        ++(done ? expected : known);
    }
    print_fact(expected, expected == 1 ? "person is expected, at any hour"
                                       : "people are expected, at any hour");
    print_fact(known, "codes that are known already");
    print_fact(read->notes.size(), "rows that could not be used");
    print_notes(file, read->notes);
    return true;
}

bool run_export(const fs::path& home, const fs::path& folder) {
    const auto clinic = open_clinic(home);
    if (!clinic) {
        return could_not(clinic.error().sentence);
    }
    const Settings& settings = *clinic->settings;
    std::vector<FhirFile> files = fhir_referrals(clinic->state.referrals, settings.name.in("en"));
    std::shared_ptr<const Directory> directory;
    std::error_code fault;
    if (const fs::path file = home / "directory.db"; fs::exists(file, fault)) {
        auto loaded = load_directory(file);
        if (!loaded) {
            return could_not(loaded.error().sentence);
        }
        directory = *loaded;
    }
    const auto nearby =
        make_nearby(directory.get(), clinic->state.place_edits, clinic->state.place_reports,
                    settings, to_local(system_clock()().wall, settings.time_zone).day);
    if (nearby != nullptr) {
        std::ranges::move(fhir_directory(*nearby), std::back_inserter(files));
    }
    fs::create_directories(folder, fault);
    for (const FhirFile& file : files) {
        if (const auto done = write_whole(folder / file.name, file.text); !done) {
            return could_not(done.error().sentence);
        }
        print_fact(file.resources, fmt::format("in {}", (folder / file.name).string()));
    }
    return true;
}

}  // namespace porchlight
