// Supplies: asked for without a queue, set aside, given, and each of these taken back. What is
// given leaves the shelf in the same change.
#include <algorithm>

#include "core/decide.h"

namespace porchlight {

namespace {

bool can_be_given(const Settings& settings, const std::vector<SupplyLine>& lines) {
    return !lines.empty() && std::ranges::all_of(lines, [&](const SupplyLine& line) {
        return line.count >= 1 && settings.supply(line.supply) != nullptr;
    });
}

}  // namespace

Result<void> have_ticket(const Situation& at, Visit visit, Change& change) {
    const auto known = at.state.visits.find(visit.id);
    const bool is_new = known == at.state.visits.end();
    if (!is_new) {
        visit = known->second;
    }
    const auto dealt = is_new ? deal_ticket(at, visit, change) : keep_ticket(at, visit, change);
    if (dealt && (is_new || visit != known->second)) {
        change.rows.emplace_back(std::move(visit));
    }
    return dealt;
}

Result<Change> ask_for_supplies(const Situation& at, const AskForSupplies& asked) {
    if (!can_be_given(*at.state.settings, asked.lines)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    if (at.state.requests.contains(asked.request)) {
        return Change{};  // told twice, asked once
    }
    Visit visit;
    visit.id = asked.visit;
    visit.arrived = at.now;
    visit.locale = asked.locale;
    Change change;
    if (const auto dealt = have_ticket(at, visit, change); !dealt) {
        return tl::unexpected(dealt.error());
    }
    SupplyRequest request;
    request.id = asked.request;
    request.visit = asked.visit;
    request.lines = asked.lines;
    request.for_me = asked.for_me;
    request.for_others = asked.for_others;
    request.asked = at.now;
    change.rows.emplace_back(std::move(request));
    return change;
}

Result<Change> set_aside(const Situation& at, const SetAside& asked) {
    auto request = find(at.state.requests, asked.request);
    if (!request) {
        return tl::unexpected(request.error());
    }
    if (request->given || request->ready.has_value() == asked.ready) {
        return tl::unexpected(Refusal::not_now);
    }
    request->ready = asked.ready ? std::optional{at.now} : std::nullopt;
    return Change{{*request}};
}

Result<Change> give(const Situation& at, const Give& asked) {
    Change change;
    const auto known = at.state.requests.find(asked.request);
    if (known == at.state.requests.end()) {  // handed out without a bag of somebody's
        const bool back = !asked.given && put_back_on_shelf(at, asked.request, change);
        return back ? Result<Change>{std::move(change)} : tl::unexpected(Refusal::gone);
    }
    SupplyRequest request = known->second;
    if (request.given.has_value() == asked.given) {
        return tl::unexpected(Refusal::not_now);
    }
    if (asked.given && !asked.lines.empty()) {
        if (!can_be_given(*at.state.settings, asked.lines)) {
            return tl::unexpected(Refusal::unknown_word);
        }
        request.lines = asked.lines;
    }
    request.given = asked.given ? std::optional{at.now} : std::nullopt;
    change.rows.emplace_back(request);
    if (asked.given) {
        take_off_shelf(at, request.id, request.lines, change);
        return change;
    }
    put_back_on_shelf(at, request.id, change);
    const auto visit = find_visit(at, request.visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    if (const auto kept = have_ticket(at, *visit, change); !kept) {
        return tl::unexpected(kept.error());
    }
    return change;
}

Result<Change> hand_out(const Situation& at, const HandOut& asked) {
    if (!can_be_given(*at.state.settings, asked.lines)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    const bool known = at.state.requests.contains(asked.request) ||
                       std::ranges::any_of(at.state.stock, [&](const auto& one) {
                           return one.second.request == asked.request;
                       });
    Change change;
    if (known) {
        return change;  // told twice, given once
    }
    if (!asked.visit.empty()) {
        const auto visit = find_visit(at, asked.visit);
        if (!visit) {
            return tl::unexpected(visit.error());
        }
        SupplyRequest request;
        request.id = asked.request;
        request.visit = asked.visit;
        request.lines = asked.lines;
        request.asked = at.now;
        request.given = at.now;
        change.rows.emplace_back(std::move(request));
    }
    take_off_shelf(at, asked.request, asked.lines, change);
    return change;
}

Result<Change> change_get_way(const Situation& at, const ChangeGetWay& asked) {
    auto request = find(at.state.requests, asked.request);
    if (!request) {
        return tl::unexpected(request.error());
    }
    if (request->given) {
        return tl::unexpected(Refusal::not_now);
    }
    const bool offered = asked.way != GetWay::pick_up || !at.state.settings->pick_up.by_tag.empty();
    if (!offered || !knows_spot(*at.state.settings, asked.spot)) {
        return tl::unexpected(Refusal::unknown_word);
    }
    request->way = asked.way;
    request->spot = asked.way == GetWay::find_me ? asked.spot : std::nullopt;
    return Change{{*request}};
}

}  // namespace porchlight
