// How long an answer takes among 50,000 places: filters, search and open now, and building it all.
//
//   PORCHLIGHT_PLACES=/path/to/package-or-directory.db bench_places
//
// Without it the excerpt that is built in is multiplied. Figures are quoted, never asserted.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/ids.h"
#include "core/import.h"
#include "core/nearby.h"
#include "core/search_index.h"
#include "core/settings.h"

using namespace porchlight;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t wanted_places = 50'000;
constexpr int rounds = 40;

/// Time on the processor: what else this machine does meanwhile does not count.
double milliseconds(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double start = now();
    work();
    return now() - start;
}

std::shared_ptr<const Directory> read_places(const fs::path& from) {
    if (from.extension() == ".db") {
        auto loaded = load_directory(from);
        return loaded ? *loaded : nullptr;
    }
    const fs::path db = fs::temp_directory_path() / ("porchlight-bench-" + new_uuid() + ".db");
    const auto report = import_directory(from, db, {});
    if (!report) {
        fmt::print("{}\n", report.error().sentence);
        return nullptr;
    }
    auto loaded = load_directory(db);
    fs::remove(db);
    return loaded ? *loaded : nullptr;
}

/// The same places again and again, each time somewhat farther away.
Directory multiplied(const Directory& directory) {
    Directory many;
    for (std::size_t n = 0; many.places.size() < wanted_places; ++n) {
        Place place = directory.places[n % directory.places.size()];
        const auto time = static_cast<double>(n / directory.places.size());
        place.id += "#" + std::to_string(n);
        if (place.latitude) *place.latitude += 0.0071 * time;
        if (place.longitude) *place.longitude -= 0.0053 * time;
        many.places.push_back(std::move(place));
    }
    return many;
}

std::vector<PlaceQuery> queries() {
    std::vector<PlaceQuery> all;
    const char* const typed[] = {"",
                                 "food",
                                 "methadon clinc",
                                 "comida",
                                 "мыло",
                                 "食物",
                                 "shower",
                                 "s",
                                 "se",
                                 "ser",
                                 "clinic",
                                 "legal aid",
                                 "hospitl",
                                 "children services",
                                 "jackson",
                                 "camilus",
                                 "domestic violence shelter",
                                 "xqzzyw",
                                 "support group tonight",
                                 "thức ăn",
                                 "غذا",
                                 "needle exchange"};
    for (const char* words : typed)
        for (int need = -1; need < place_need_count; need += 4)
            for (const bool open : {false, true}) {
                PlaceQuery query;
                query.words = words;
                if (need >= 0) query.need = static_cast<PlaceNeed>(need);
                query.open_now = open;
                if (need == 3) query.language = "es";
                all.push_back(query);
            }
    return all;
}

double share(std::vector<double>& times, double of) {
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<std::size_t>(double(times.size()) * of))];
}

}  // namespace

int main() {
    const char* path = std::getenv("PORCHLIGHT_PLACES");
    const auto directory = read_places(path != nullptr ? path : PLACES_EXCERPT);
    if (!directory || directory->places.empty()) return 1;
    const Directory many = multiplied(*directory);
    Settings settings;
    settings.latitude = 25.7743;
    settings.longitude = -80.1937;
    const LocalTime now{std::chrono::year{2026} / 11 / 23, std::chrono::minutes{615},
                        std::chrono::Monday};
    std::shared_ptr<const Nearby> nearby;
    const double built =
        milliseconds([&] { nearby = make_nearby(&many, {}, {}, settings, now.day); });
    const double indexed = milliseconds([&] { make_search_index(*nearby); });
    fmt::print("{} places: built in {:.0f} ms, of it the index {:.0f} ms\n", nearby->places.size(),
               built, indexed);
    std::vector<double> all;
    std::vector<std::pair<double, std::string>> slowest;
    for (const PlaceQuery& query : queries()) {
        std::vector<double> times;
        std::size_t found = 0;
        for (int n = 0; n < rounds; ++n)
            times.push_back(
                milliseconds([&] { found = find_places(*nearby, query, now).places.size(); }));
        all.insert(all.end(), times.begin(), times.end());
        slowest.emplace_back(
            share(times, 0.5),
            fmt::format("\"{}\" need {} open {}: {} places", query.words,
                        query.need ? code(*query.need) : "-", query.open_now, found));
    }
    fmt::print("{} answers: p50 {:.2f} ms, p99 {:.2f} ms, longest {:.2f} ms\n", all.size(),
               share(all, 0.5), share(all, 0.99), share(all, 1));
    std::ranges::sort(slowest, std::greater<>{});
    for (std::size_t i = 0; i < 8 && i < slowest.size(); ++i)
        fmt::print("  {:.2f} ms  {}\n", slowest[i].first, slowest[i].second);
}
