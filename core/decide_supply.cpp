// Supplies: asked for without a queue, set aside, given, and each of these taken back.
#include <algorithm>

#include "core/decide.h"

namespace porchlight {

namespace {

bool can_be_given(const Settings& settings, const std::vector<SupplyLine>& lines) {
    return !lines.empty() && std::ranges::all_of(lines, [&](const SupplyLine& line) {
        return line.count >= 1 && settings.supply(line.supply) != nullptr;
    });
}

/// Sees to it that the request has a ticket to be found by: a new one for a visit made on the
/// spot, else the one the visit has.
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

}  // namespace

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
    change.rows.emplace_back(SupplyRequest{asked.request, asked.visit, asked.lines, asked.for_me,
                                           asked.for_others, at.now, std::nullopt, std::nullopt});
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
    auto request = find(at.state.requests, asked.request);
    if (!request) {
        return tl::unexpected(request.error());
    }
    if (request->given.has_value() == asked.given) {
        return tl::unexpected(Refusal::not_now);
    }
    request->given = asked.given ? std::optional{at.now} : std::nullopt;
    Change change{{*request}};
    if (asked.given) {
        return change;
    }
    const auto visit = find_visit(at, request->visit);
    if (!visit) {
        return tl::unexpected(visit.error());
    }
    if (const auto kept = have_ticket(at, *visit, change); !kept) {
        return tl::unexpected(kept.error());
    }
    return change;
}

}  // namespace porchlight
