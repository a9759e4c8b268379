#include "kiosk/main/pack_check.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <iostream>

#include "kiosk/drive/every_screen.h"
#include "kiosk/main/progress_line.h"
#include "kiosk/ui/text.h"

namespace porchlight {

namespace {

namespace fs = std::filesystem;
using Weight = PackFault::Weight;

/// A pack that was only begun would fill the terminal.
constexpr std::size_t most_open_told = 20;

/// Sentences with a letter that no font of this machine, and none of the pack's, has.
std::vector<PackFault> without_glyphs(const PackAtHand& pack, const PackLook& look) {
    TextPainter painter(no_textures(), 0);
    if (!pack.folder.empty() &&
        pack.source.files.lower_bound("fonts/") != pack.source.files.end()) {
        painter.add_fonts(pack.folder / "fonts");
    }
    std::vector<PackFault> faults;
    if (painter.measure({look.pack.endonym, look.pack.tag}).missing) {
        faults.push_back(
            {Weight::wrong, "pack.toml", 1, "No font has the letters of the endonym."});
    }
    for (const PoEntry& entry : look.po.entries) {
        for (const std::string& words : entry.words) {
            if (painter.measure({words, look.pack.tag}).missing) {
                faults.push_back({Weight::wrong, "porchlight.po", entry.line,
                                  fmt::format("No font has all letters of \"{}\".", words)});
            }
        }
    }
    return faults;
}

void print_faults(const PackAtHand& pack, const std::vector<PackFault>& faults) {
    std::size_t open = 0;
    for (const PackFault& fault : faults) {
        if (fault.weight == Weight::wrong || open++ < most_open_told) {
            std::cout << pack.name << said(fault) << '\n';
        }
    }
    if (open > most_open_told) {
        std::cout << fmt::format("and {} more sentences are open\n",
                                 counted(open - most_open_told));
    }
}

}  // namespace

std::string how_far(const PackLook& look) {
    const PackCounts counts = counts_of(look.po, sentence_template());
    const auto number = [](int value) { return counted(static_cast<std::size_t>(value)); };
    if (look.pack.tag == "en" && look.po.entries.empty()) {
        return "English (en): the language the screens are written in";
    }
    return fmt::format("{} ({}): {} of {} sentences, {} read by a native speaker",
                       look.pack.endonym, look.pack.tag, number(counts.translated),
                       number(counts.all), number(counts.reviewed));
}

PackVerdict check_words_of(const PackAtHand& pack) {
    PackVerdict verdict{look_at_pack(pack.source)};
    auto faults = verdict.look.faults;
    if (!any_wrong(faults)) {
        auto more = without_glyphs(pack, verdict.look);
        faults.insert(faults.end(), more.begin(), more.end());
    }
    print_faults(pack, faults);
    verdict.wrong = any_wrong(faults);
    const PackCounts counts = counts_of(verdict.look.po, sentence_template());
    verdict.unfinished = verdict.look.pack.tag != "en" && counts.translated < counts.all;
    return verdict;
}

bool check_screens_of(const PackAtHand& pack, const fs::path& pictures) {
    EveryScreen asked;
    asked.tags = {pack.source.tag};
    asked.pack = pack.folder;
    asked.out = pictures;
    ProgressLine progress("Screens", "screens");
    asked.progress = [&progress](std::size_t done, std::size_t all) { progress.show(done, all); };
    // Scenes of broken stores would fill the terminal with what they report.
    spdlog::set_level(spdlog::level::off);
    const Scanned scanned = scan_every_screen(asked);
    spdlog::set_level(spdlog::level::info);
    std::size_t at_fault = 0;
    std::string last;
    for (const ScreenFault& fault : scanned.faults) {
        const std::string screen = fault.scene + " (" + said(fault.way) + ")";
        at_fault += screen == last ? 0 : 1;
        last = screen;
        std::cout << screen << ": " << fault.fault << '\n';
    }
    std::cout << fmt::format(
        "{} of {} screens fit: every screen in every text size on every panel\n",
        counted(scanned.looked_at - std::min(at_fault, scanned.looked_at)),
        counted(scanned.looked_at));
    return scanned.faults.empty();
}

}  // namespace porchlight
