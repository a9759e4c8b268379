#include "core/stock.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/clinic.h"

namespace porchlight {

namespace {

using Day = std::chrono::year_month_day;
using std::chrono::days;
using std::chrono::sys_days;

bool is_past(const Lot& lot, Day today) {
    return lot.good_until && *lot.good_until < today;
}

/// What is good goes by its date; then what has none; then what is past it.
auto turn_of(const LotOnHand& one) {
    const Day never{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};
    return std::tuple{one.past, one.lot.good_until.value_or(never), one.lot.name};
}

std::map<Lot, int> sums_of(const ClinicState& state, const SupplyId& supply) {
    std::map<Lot, int> sums;
    for (const auto& [id, movement] : state.stock) {
        if (movement.supply == supply) {
            sums[movement.lot] += movement.count;
        }
    }
    return sums;
}

std::vector<LotOnHand> lots_from(const std::map<Lot, int>& sums, Day today) {
    std::vector<LotOnHand> lots;
    for (const auto& [lot, count] : sums) {
        if (count > 0) {
            lots.push_back({lot, count, is_past(lot, today)});
        }
    }
    std::ranges::sort(lots, {}, turn_of);
    return lots;
}

/// Somebody said how many there are: else the book only knows what went.
bool says_how_many(const StockMovement& movement) {
    return movement.kind == MovementKind::receipt ||
           (movement.kind == MovementKind::adjustment && movement.reason != AdjustReason::found);
}

/// What was given on the last open days, by supply.
struct Pace {
    int days = 0;
    std::map<std::string, long long> units;
};

Pace pace_of(const DayCounts& counts, Day today) {
    constexpr int most_days = 14;
    Pace pace;
    for (auto it = counts->rbegin(); it != counts->rend(); ++it) {
        if (sys_days{it->day} < sys_days{today} - days{60}) {
            break;
        }
        // The days run backwards, and each day's rows too: "supplies" comes before "closed".
        if (it->what == "supplies" && pace.days < most_days) {
            pace.units[it->key] += it->count;
        }
        pace.days += it->what == "closed" ? 1 : 0;
    }
    pace.days = std::min(pace.days, most_days);
    return pace;
}

StockNews news_of(const StockLine& line, const SupplySetting* setting, bool counted, Day today) {
    if (!counted) {
        return StockNews::not_counted;
    }
    if (line.on_hand == 0) {
        return StockNews::none;
    }
    if (std::ranges::any_of(line.lots, &LotOnHand::past)) {
        return StockNews::past;
    }
    const bool under = setting != nullptr && line.on_hand < setting->low;
    if (under || (line.lasts_days && *line.lasts_days < 7)) {
        return StockNews::low;
    }
    const bool ends = std::ranges::any_of(line.lots, [&](const LotOnHand& one) {
        return one.lot.good_until && sys_days{*one.lot.good_until} < sys_days{today} + soon;
    });
    return ends ? StockNews::ends_soon : StockNews::fine;
}

/// All movements of one supply.
struct Shelf {
    std::map<Lot, int> sums;
    bool counted = false;
};

}  // namespace

std::vector<LotOnHand> lots_on_hand(const ClinicState& state, const SupplyId& supply, Day today) {
    return lots_from(sums_of(state, supply), today);
}

std::vector<StockMovement> issue(const ClinicState& state, const StockMovement& like, int count,
                                 Day today, const std::string& stem) {
    std::vector<StockMovement> movements;
    const auto add = [&](MovementKind kind, const Lot& lot, int change) {
        StockMovement made = like;
        made.id = {stem + "." + std::to_string(movements.size())};
        made.kind = kind;
        made.reason = AdjustReason::found;
        made.lot = lot;
        made.count = change;
        movements.push_back(std::move(made));
    };
    int left = count;
    for (const LotOnHand& one : lots_on_hand(state, like.supply, today)) {
        if (const int taken = std::min(one.count, left); taken > 0) {
            add(MovementKind::issue, one.lot, -taken);
            left -= taken;
        }
    }
    if (left > 0) {
        add(MovementKind::adjustment, {}, left);
        add(MovementKind::issue, {}, -left);
    }
    return movements;
}

std::vector<StockLine> stock_lines(const ClinicState& state, WallTime now) {
    const Settings& settings = *state.settings;
    const Day today = to_local(now, settings.time_zone).day;
    std::map<SupplyId, Shelf> shelves;
    for (const auto& [id, movement] : state.stock) {
        Shelf& shelf = shelves[movement.supply];
        shelf.sums[movement.lot] += movement.count;
        shelf.counted = shelf.counted || says_how_many(movement);
    }
    std::vector<SupplyId> order;
    for (const SupplySetting& supply : settings.supplies) {
        order.push_back(supply.id);
    }
    for (const auto& [supply, shelf] : shelves) {
        if (settings.supply(supply) == nullptr) {
            order.push_back(supply);
        }
    }
    const Pace pace = pace_of(state.day_counts, today);
    std::vector<StockLine> lines;
    for (const SupplyId& supply : order) {
        const Shelf& shelf = shelves[supply];
        StockLine line;
        line.supply = supply;
        line.lots = lots_from(shelf.sums, today);
        for (const LotOnHand& one : line.lots) {
            line.on_hand += one.count;
        }
        if (const auto given = pace.units.find(supply.value);
            given != pace.units.end() && pace.days > 0 && given->second > 0) {
            line.per_day = static_cast<double>(given->second) / pace.days;
            line.lasts_days = static_cast<int>(line.on_hand / line.per_day);
        }
        line.news = news_of(line, settings.supply(supply), shelf.counted, today);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace porchlight
