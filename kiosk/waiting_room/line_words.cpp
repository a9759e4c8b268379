#include "kiosk/waiting_room/line_words.h"

#include "core/open_days.h"
#include "kiosk/ui/wait_words.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"

namespace porchlight {

namespace {

using std::chrono::minutes;

constexpr minutes close_to_closing{60};

/// Where somebody is called to or being helped; null for everybody else.
const CounterSetting* called_to(const Visit& visit, const Settings& settings) {
    const QueueEntry* entry = visit.current();
    if (entry == nullptr) {
        return nullptr;
    }
    if (const auto* called = std::get_if<Called>(&entry->status())) {
        return settings.counter(called->counter);
    }
    const auto* helped = std::get_if<InService>(&entry->status());
    return helped == nullptr ? nullptr : settings.counter(helped->counter);
}

std::string_view arrow_icon(const CounterSetting& counter) {
    return counter.arrow == "left"    ? "arrow_back"
           : counter.arrow == "right" ? "arrow_forward"
           : counter.arrow == "ahead" ? "arrow_upward"
                                      : "meeting_room";
}

std::string queue_words(const Settings& settings, const QueueId& queue) {
    const QueueSetting* found = settings.queue(queue);
    return found == nullptr ? queue.value : in_spoken(found->name);
}

std::string pause_words(const Pause& pause, const Settings& settings, Seen seen) {
    if (seen == Seen::by_others) {
        // TRANSLATORS: {1} is a time such as 1:30 pm
        return pause.until ? put(tr("pause", "This line is back at {1}."),
                                 {time_words(*pause.until, settings)})
                           : tr("pause", "This line is taking a break.");
    }
    const std::string who = queue_words(settings, pause.queue);
    if (!pause.until) {
        // TRANSLATORS: {1} is who helps there, such as Nurse
        return put(tr("pause", "{1} is taking a break."), {who});
    }
    // TRANSLATORS: {1} is who helps there, such as Nurse; {2} is a time such as 1:30 pm
    return put(tr("pause", "{1} is back at {2}."), {who, time_words(*pause.until, settings)});
}

FactRow ahead_fact(const Ahead& ahead, const QueueEntry& entry, const Settings& settings,
                   Seen seen) {
    FactRow fact{"groups",
                 ahead.people == 0 ? tr("ahead", "You are next.")
                                   : trn("ahead", "{1} person is ahead of you.",
                                         "{1} people are ahead of you.", ahead.people),
                 {}};
    if (ahead.out > 0) {
        fact.hint = trn("ahead", "{1} of them is out for a moment.",
                        "{1} of them are out for a moment.", ahead.out);
    } else if (seen == Seen::by_one) {
        // TRANSLATORS: {1} is who helps there, such as Nurse
        fact.hint =
            put(tr("ticket", "This line is for: {1}"), {queue_words(settings, entry.queue)});
    } else {
        fact.hint = tr("my place", "You can sit, or step out.");
    }
    return fact;
}

FactRow wait_fact(const std::optional<WaitRange>& wait, Seen seen) {
    const bool guess = wait.has_value();
    if (seen == Seen::by_others) {
        return {"schedule", wait_words(wait),
                guess ? tr("wait", "This is our best guess.")
                      : tr("ticket", "Look here again any time.")};
    }
    return {"schedule", wait_words(wait),
            guess ? tr("wait", "This is our best guess. Look here again any time.")
                  : tr("ticket", "Look here again any time.")};
}

WentBefore passed_by(PassKind kind, int times, const Settings& settings) {
    switch (kind) {
        case PassKind::time:
            return {tr("ticket", "A person with a time came."),
                    settings.passes && times >= *settings.passes
                        ? tr("ticket", "You still have your place. It will not happen again.")
                        : tr("ticket", "You still have your place.")};
        case PassKind::urgent:
            return {tr("ticket", "Someone needed care right away."),
                    tr("ticket", "You still have your place.")};
        case PassKind::sent:
            return {tr("ticket", "Someone came over from another line."),
                    tr("ticket", "They were here before you.")};
    }
    return {};
}

/// From an hour before the day's hours end until midnight.
bool closes_soon_or_has(const Settings& settings, const LocalTime& at) {
    const auto& hours = settings.hours.at(at.weekday.c_encoding());
    return hours && at.since_midnight >= hours->opens &&
           hours->closes - at.since_midnight <= close_to_closing;
}

}  // namespace

std::optional<WaitRange> wait_of(const ClinicState& state, const Visit& visit, Session& session,
                                 Seen seen) {
    const QueueEntry* entry = visit.current();
    if (entry == nullptr || !entry->in_line()) {
        return std::nullopt;
    }
    if (entry->told && seen == Seen::by_one) {
        return WaitRange{entry->told->from, entry->told->to};
    }
    WaitDraft& draft = session.wait;
    const auto at = std::chrono::floor<minutes>(session.now.wall);
    if (draft.of != &state || draft.at != at || draft.visit != visit.id) {
        draft = {&state, at, visit.id,
                 wait_range(wait_inputs(state, entry->queue, visit.id, session.now.wall))};
    }
    return draft.range;
}

std::vector<FactRow> line_facts(const ClinicState& state, const Visit& visit, Session& session,
                                Seen seen) {
    const Settings& settings = *state.settings;
    if (const CounterSetting* counter = called_to(visit, settings)) {
        const std::string& way = in_spoken(counter->way);
        return {{arrow_icon(*counter), in_spoken(counter->name), way}};
    }
    const auto ahead = ahead_of(state, visit.id);
    if (!ahead) {
        return {};
    }
    const QueueEntry& entry = *visit.current();
    std::vector<FactRow> facts{ahead_fact(*ahead, entry, settings, seen)};
    if (const Pause* pause = pause_of(state, entry.queue, session.now.wall)) {
        facts.push_back({"pause_circle_filled", pause_words(*pause, settings, seen),
                         tr("pause", "You keep your place.")});
    } else {
        facts.push_back(wait_fact(wait_of(state, visit, session, seen), seen));
    }
    return facts;
}

std::vector<WentBefore> who_went_before(const QueueEntry& entry, const Settings& settings) {
    std::vector<WentBefore> all;
    for (const PassKind kind : {PassKind::sent, PassKind::urgent, PassKind::time}) {
        if (const int times = entry.passed(kind); times > 0) {
            all.push_back(passed_by(kind, times, settings));
        }
    }
    return all;
}

std::string longer_words(const QueueEntry& entry, WallTime now) {
    const bool waits = entry.is<Waiting>() || entry.is<SteppedOut>();
    if (!waits || !entry.told || now <= entry.told->at + entry.told->to) {
        return {};
    }
    return tr("wait", "It is taking longer than we said. You still have your place.");
}

std::string after_words(const Visit& visit, const Settings& settings, Seen seen) {
    const QueueEntry* now = visit.current();
    const auto next = std::ranges::find_if(
        visit.entries, [&](const QueueEntry& entry) { return &entry != now && entry.in_line(); });
    if (now == nullptr || next == visit.entries.end()) {
        return {};
    }
    if (seen == Seen::by_others) {
        return tr("my place", "After this you have one more line. That place is kept too.");
    }
    // TRANSLATORS: {1} is who helps there, such as Nurse
    return put(tr("ticket", "After this: {1}"), {queue_words(settings, next->queue)});
}

std::string kept_words(const Visit& visit, const Settings& settings, WallTime now) {
    const LocalTime at = to_local(now, settings.time_zone);
    const std::chrono::sys_days today{at.day};
    std::optional<std::chrono::sys_days> next;
    if (visit.carried && *visit.carried > at.day) {
        next = *visit.carried;
    } else if (closes_soon_or_has(settings, at)) {
        next = next_day_with_hours(settings, at.day);
    }
    if (!next) {
        return {};
    }
    if (*next - today == std::chrono::days{1}) {
        return tr("closing", "Your place is kept for tomorrow.");
    }
    // TRANSLATORS: {1} is the name of a weekday
    return put(tr("closing", "Your place is kept for {1}."),
               {weekday_words(std::chrono::weekday{*next})});
}

std::string turn_words(const Visit& visit, const Settings& settings) {
    const CounterSetting* counter = called_to(visit, settings);
    if (counter == nullptr) {
        return {};
    }
    if (visit.current()->is<InService>()) {
        return tr("my place", "Someone is helping you now.");
    }
    // TRANSLATORS: {1} is a place such as Room 2
    return put(tr("my place", "It is your turn: {1}"), {in_spoken(counter->name)});
}

bool may_come_back_today(const Visit& visit, const Settings& settings, WallTime now) {
    const QueueEntry* entry = visit.current();
    return visit.carried && entry != nullptr && entry->is<SteppedOut>() &&
           to_local(now, settings.time_zone).day >= *visit.carried;
}

}  // namespace porchlight
