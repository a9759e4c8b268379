// People with a time, queues that take a break, and who works here.
#include <algorithm>

#include "core/decide.h"
#include "core/queue.h"

namespace porchlight {

namespace {

/// The first `most` characters of UTF-8 text.
std::string cut(const std::string& text, std::size_t most) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins_one = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
        if (begins_one && ++characters > most) {
            return text.substr(0, i);
        }
    }
    return text;
}

}  // namespace

Result<Change> expect(const Situation& at, const Expect& asked) {
    const Settings& settings = *at.state.settings;
    if (settings.queue(asked.queue) == nullptr) {
        return tl::unexpected(Refusal::unknown_word);
    }
    if (to_local(asked.time, settings.time_zone).day < to_local(at.now, settings.time_zone).day) {
        return tl::unexpected(Refusal::bad_time);
    }
    Expected expected;
    expected.id = asked.expected;
    if (const auto known = at.state.expected.find(asked.expected);
        known != at.state.expected.end()) {
        expected = known->second;
    }
    if (expected.visit) {
        return tl::unexpected(Refusal::not_now);
    }
    if (expected.time != asked.time || expected.queue != asked.queue) {
        expected.entered = at.now;  // a time that was moved is as old as the move
    }
    expected.queue = asked.queue;
    expected.time = asked.time;
    expected.note = cut(asked.note, longest_expected_note);
    Change change;
    if (asked.with_ticket && !expected.ticket) {
        const bool free = asked.ticket && !live_tickets(at.state).contains(*asked.ticket);
        const auto ticket = free ? Result<Ticket>{*asked.ticket} : deal_one(at, change);
        if (!ticket) {
            return tl::unexpected(ticket.error());
        }
        expected.ticket = *ticket;
    }
    change.rows.emplace_back(std::move(expected));
    return change;
}

Result<Change> unexpect(const Situation& at, const Unexpect& asked) {
    const auto expected = find(at.state.expected, asked.expected);
    if (!expected) {
        return tl::unexpected(expected.error());
    }
    if (expected->visit) {
        return tl::unexpected(Refusal::not_now);
    }
    return Change{{Gone{asked.expected}}};
}

Result<Change> pause_queue(const Situation& at, const PauseQueue& asked) {
    if (at.state.settings->queue(asked.queue) == nullptr) {
        return tl::unexpected(Refusal::unknown_word);
    }
    if (asked.until && *asked.until <= at.now) {
        return tl::unexpected(Refusal::bad_time);
    }
    Pause pause{asked.queue, at.now, asked.until};
    const auto known = at.state.pauses.find(asked.queue);
    if (known != at.state.pauses.end() && (!known->second.until || at.now < *known->second.until)) {
        pause.since = known->second.since;
    }
    return Change{{pause}};
}

Result<Change> resume_queue(const Situation& at, const ResumeQueue& asked) {
    if (!at.state.pauses.contains(asked.queue)) {
        return Change{};
    }
    return Change{{Gone{asked.queue}}};
}

Result<Change> save_staff(const Situation& /*at*/, const SaveStaff& asked) {
    if (asked.staff.id.empty() || asked.staff.name.empty()) {
        return tl::unexpected(Refusal::unknown_word);
    }
    return Change{{asked.staff}};
}

Result<Change> remove_staff(const Situation& at, const RemoveStaff& asked) {
    if (!at.state.staff.contains(asked.staff)) {
        return tl::unexpected(Refusal::gone);
    }
    return Change{{Gone{asked.staff}}};
}

}  // namespace porchlight
