// How long a switch of language keeps a screen: the frame that shows it, the first time (fonts and
// words come from disk) and later, and what all languages together take of memory.
#include <fmt/format.h>
#include <time.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "kiosk/drive/driver.h"
#include "kiosk/drive/scenes.h"
#include "kiosk/drive/script.h"
#include "kiosk/ui/words.h"

using namespace porchlight;

namespace {

/// Milliseconds of processor time of this thread: the machine may be busy with other things.
double processor_time() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double frame_in(Driver& driver, const std::string& tag) {
    driver.session().language = tag;
    const double before = processor_time();
    driver.draw_once();
    return processor_time() - before;
}

double middle(std::vector<double> values) {
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

/// Proportional set size of this process, in MB.
double memory() {
    std::ifstream in("/proc/self/smaps_rollup");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("Pss:")) {
            return std::stod(line.substr(4)) / 1024;
        }
    }
    return 0;
}

const Scene& scene_named(const std::string& name) {
    return *std::ranges::find(scenes(), name, &Scene::name);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string name = argc > 1 ? argv[1] : "k08-overdose-reading";
    Driver driver(Driver::Options{});
    driver.panel({1920, 1080, 15.6});
    const Scene& scene = scene_named(name);
    driver.face(scene.face);
    for (const std::string& line : scene.lines) {
        run_line(driver, line, std::cout);
    }
    std::cout << fmt::format("{}: {:.0f} MB before\n{:<9}{:>9}{:>9}\n", name, memory(), "", "first",
                             "again");
    for (const Pack& pack : packs()) {
        const double first = frame_in(driver, pack.tag);
        std::vector<double> again;
        for (int round = 0; round < 9; ++round) {
            frame_in(driver, "en");
            again.push_back(frame_in(driver, pack.tag));
        }
        std::cout << fmt::format("{:<9}{:>6.1f} ms{:>6.1f} ms\n", pack.tag, first, middle(again));
    }
    std::cout << fmt::format("{:.0f} MB with all of them\n", memory());
    return 0;
}
