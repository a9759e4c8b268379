#include "kiosk/front_desk/person_facts.h"

#include "kiosk/front_desk/actions.h"
#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

std::string called_words(const Desk& desk, WallTime since) {
    const WallTime now = desk.session.now.wall;
    const auto minutes =
        static_cast<int>(std::chrono::floor<std::chrono::minutes>(now - since).count());
    if (minutes >= 2 && !desk.places.aside) {
        return tr("desk", "Called");  // the row is narrow; the minutes stand on the card
    }
    return minutes < 2 ? tr("desk", "Called just now")
                       : put(tr("desk", "Called {1} min ago"), {number_words(minutes)});
}

}  // namespace

Fact chip(std::string_view icon_name, std::string words, const Accent& accent) {
    return {Fact::Kind::chip, std::string(icon_name), std::move(words), accent, {}, false, 0};
}

Fact plain(std::string_view icon_name, std::string words) {
    return {Fact::Kind::words, std::string(icon_name), std::move(words), {}, {}, false, 0};
}

void add_status(Facts& facts, const Desk& desk, const InLine& one) {
    const Theme& look = look_now();
    const QueueEntry& entry = *one.entry;
    if (entry.is<Called>()) {
        facts.push_back(chip("campaign", called_words(desk, entry.since()), look.teal));
    } else if (was_not_there(entry)) {
        facts.push_back(chip("park", tr("desk", "Not there"), look.blue));
    } else if (entry.is<SteppedOut>()) {
        facts.push_back(chip("park", tr("desk", "Stepped out"), look.blue));
    } else if (!entry.is<InService>() && with_someone_else(one)) {
        facts.push_back(chip("sync_alt", tr("desk", "In another line"), look.slate));
    }
}

std::string told_range(const Told& told) {
    // TRANSLATORS: {1} and {2} are numbers of minutes: a wait of "20 to 45"
    return put(tr("desk", "{1} to {2}"), {number_words(static_cast<int>(told.from.count())),
                                          number_words(static_cast<int>(told.to.count()))});
}

void add_call_way(Facts& facts, const Desk& desk, const InLine& one, bool all) {
    const Theme& look = look_now();
    const Visit& visit = *one.visit;
    if (visit.call_way == CallWay::find_me) {
        facts.push_back(chip("directions_walk", tr("desk", "Find quietly"), look.plum));
        if (all && visit.spot) {
            facts.push_back(plain("place", spot_title(desk.settings(), *visit.spot)));
        }
    } else if (visit.call_way == CallWay::outside) {
        facts.push_back(chip("park", tr("desk", "Outside"), look.blue));
    }
    if (one.entry != nullptr && one.entry->appointment && !one.entry->is<InService>()) {
        const auto at = to_local(*one.entry->appointment, desk.settings().time_zone);
        // TRANSLATORS: {1} is a time such as 10:30 am
        facts.push_back(chip("event",
                             put(tr("desk", "Has a time: {1}"), {clock_words(at.since_midnight)}),
                             look.moss));
    }
}

Fact language_chip(const Visit& visit) {
    const Theme& look = look_now();
    const Pack& spoken_there = pack(visit.locale);
    const bool known = spoken_there.tag == visit.locale;
    Fact fact = chip("", known ? spoken_there.endonym : visit.locale, {look.ink, look.sunken});
    fact.language = known ? visit.locale : "";
    fact.line_before = true;
    return fact;
}

std::string urgent_word(UrgentReason reason) {
    switch (reason) {
        case UrgentReason::medical:
            return tr("desk urgent", "Medical");
        case UrgentReason::safety:
            return tr("desk urgent", "Safety");
        case UrgentReason::with_child:
            return tr("desk urgent", "With a child");
        case UrgentReason::other:
            return tr("desk urgent", "Other");
    }
    return {};
}

}  // namespace porchlight
