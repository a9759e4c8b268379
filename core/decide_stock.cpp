// The shelf: what comes, what was counted, what leaves with a bag and what is put back.
#include <algorithm>

#include "core/decide.h"

namespace porchlight {

namespace {

constexpr int most = 1'000'000;
constexpr std::size_t longest_lot = 40;

bool makes_sense(const Situation& at, const SupplyId& supply, const Lot& lot) {
    return at.state.settings->supply(supply) != nullptr && lot.name.size() <= longest_lot &&
           (!lot.good_until || lot.good_until->ok());
}

std::chrono::year_month_day today(const Situation& at) {
    return to_local(at.now, at.state.settings->time_zone).day;
}

StockMovement movement_of(const Situation& at, MovementKind kind, const SupplyId& supply,
                          const Lot& lot, int count) {
    StockMovement movement;
    movement.supply = supply;
    movement.lot = lot;
    movement.kind = kind;
    movement.count = count;
    movement.at = at.now;
    movement.by = at.by;
    return movement;
}

/// Each supply once, so that two lines of one thing do not take the same box twice.
std::map<SupplyId, int> sums_of(const std::vector<SupplyLine>& lines) {
    std::map<SupplyId, int> sums;
    for (const SupplyLine& line : lines) {
        sums[line.supply] += line.count;
    }
    return sums;
}

}  // namespace

void take_off_shelf(const Situation& at, const RequestId& request,
                    const std::vector<SupplyLine>& lines, Change& change) {
    StockMovement like;
    like.at = at.now;
    like.by = at.by;
    like.request = request;
    for (const auto& [supply, count] : sums_of(lines)) {
        like.supply = supply;
        const std::string stem = at.command.value + "." + supply.value;
        for (StockMovement& movement : issue(at.state, like, count, today(at), stem)) {
            change.rows.emplace_back(std::move(movement));
        }
    }
}

bool put_back_on_shelf(const Situation& at, const RequestId& request, Change& change) {
    std::map<std::pair<SupplyId, Lot>, int> out;
    for (const auto& [id, movement] : at.state.stock) {
        if (movement.request == request && movement.kind == MovementKind::issue) {
            out[{movement.supply, movement.lot}] -= movement.count;
        }
    }
    const std::size_t before = change.rows.size();
    for (const auto& [what, count] : out) {
        if (count > 0) {
            StockMovement back =
                movement_of(at, MovementKind::issue, what.first, what.second, count);
            back.id = {at.command.value + "." + std::to_string(change.rows.size())};
            back.request = request;
            change.rows.emplace_back(std::move(back));
        }
    }
    return change.rows.size() > before;
}

Result<Change> receive(const Situation& at, const Receive& asked) {
    if (!makes_sense(at, asked.supply, asked.lot) || asked.count < 1 || asked.count > most) {
        return tl::unexpected(Refusal::unknown_word);
    }
    if (at.state.stock.contains(asked.movement)) {
        return Change{};  // told twice, received once
    }
    StockMovement movement =
        movement_of(at, MovementKind::receipt, asked.supply, asked.lot, asked.count);
    movement.id = asked.movement;
    movement.source = asked.source;
    return Change{{std::move(movement)}};
}

Result<Change> recount(const Situation& at, const Recount& asked) {
    if (!makes_sense(at, asked.supply, asked.lot) || asked.count < 0 || asked.count > most) {
        return tl::unexpected(Refusal::unknown_word);
    }
    if (at.state.stock.contains(asked.movement)) {
        return Change{};
    }
    int known = 0;
    for (const auto& [id, movement] : at.state.stock) {
        if (movement.supply == asked.supply && movement.lot == asked.lot) {
            known += movement.count;
        }
    }
    if (asked.count == known) {
        return Change{};
    }
    StockMovement movement =
        movement_of(at, MovementKind::adjustment, asked.supply, asked.lot, asked.count - known);
    movement.id = asked.movement;
    movement.reason = asked.reason;
    return Change{{std::move(movement)}};
}

}  // namespace porchlight
