// What one frame of the front desk costs besides GL: 10,000 visits of history, 300 people waiting.
#include <benchmark/benchmark.h>

#include "tests/ui/busy_morning.h"
#include "tests/ui/drawn_desk.h"

namespace {

using namespace porchlight;

Panel panel_of(const benchmark::State& state) {
    return state.range(0) == 1280 ? Panel{1280, 800, 15.6} : Panel{1920, 1080, 24};
}

/// Most frames: nothing new came from the store, all words were drawn before.
void frame_at_rest(benchmark::State& state) {
    DrawnDesk desk(panel_of(state));
    desk.state = busy_morning(desk.state, desk.now().wall, 10'000, 300);
    desk.snapshot = 1;
    desk.draw();
    for (auto _ : state) {
        desk.draw_once();
    }
}
BENCHMARK(frame_at_rest)->Arg(1920)->Arg(1280)->Unit(benchmark::kMillisecond);

/// Each frame shows another snapshot, as after every touch.
void frame_of_new_snapshot(benchmark::State& state) {
    DrawnDesk desk(panel_of(state));
    desk.state = busy_morning(desk.state, desk.now().wall, 10'000, 300);
    desk.draw();
    for (auto _ : state) {
        ++desk.snapshot;
        desk.draw_once();
    }
}
BENCHMARK(frame_of_new_snapshot)->Arg(1920)->Arg(1280)->Unit(benchmark::kMillisecond);

/// Once a minute every "12 min" is another word.
void frame_of_new_minute(benchmark::State& state) {
    DrawnDesk desk(panel_of(state));
    desk.state = busy_morning(desk.state, desk.now().wall, 10'000, 300);
    desk.snapshot = 1;
    desk.draw();
    for (auto _ : state) {
        desk.session.now.wall += std::chrono::minutes{1};
        desk.session.now.mono += std::chrono::minutes{1};
        desk.draw_once();
    }
}
BENCHMARK(frame_of_new_minute)->Arg(1920)->Arg(1280)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
