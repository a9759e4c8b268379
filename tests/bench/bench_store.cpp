// How long a person waits from the press to "it is on disk", with four stations pressing as fast as
// they can. The store is made in the folder for temporary files: TMPDIR=DIR takes another disk.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>

#include "tests/core/store_race.h"

namespace {

namespace fs = std::filesystem;

void press_to_confirmed(benchmark::State& state) {
    const auto stations = static_cast<int>(state.range(0));
    const auto commands = static_cast<int>(state.range(1));
    for (auto _ : state) {
        const fs::path folder =
            fs::temp_directory_path() / ("porchlight-race-" + std::to_string(getpid()));
        fs::create_directory(folder);
        const auto race = porchlight::race(folder, stations, commands);
        fs::remove_all(folder);
        if (!race.faults.empty()) {
            state.SkipWithError(race.faults.front().c_str());
            return;
        }
        state.counters["p50_ms"] = race.milliseconds(0.5);
        state.counters["p99_ms"] = race.milliseconds(0.99);
        state.counters["max_ms"] = race.milliseconds(1);
        state.counters["confirmed"] = static_cast<double>(race.confirmed);
    }
}
BENCHMARK(press_to_confirmed)
    ->ArgNames({"stations", "commands"})
    ->Args({1, 500})
    ->Args({4, 500})
    ->Args({4, 2000})
    ->Iterations(1)
    ->Unit(benchmark::kSecond)
    ->UseRealTime();

}  // namespace

BENCHMARK_MAIN();
