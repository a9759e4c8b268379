// What they asked for, and where each of it stands.
#include <algorithm>
#include <ranges>

#include "kiosk/front_desk/card.h"
#include "kiosk/front_desk/person_facts.h"
#include "kiosk/front_desk/referrals.h"
#include "kiosk/front_desk/supply_words.h"
#include "kiosk/ui/check_words.h"
#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float sub_h = 26;
constexpr float around = 18;

Fact status_of(const QueueEntry& entry) {
    const Theme& look = look_now();
    if (entry.is<Called>()) {
        return chip("campaign", tr("desk card", "Called"), look.teal);
    }
    if (entry.is<InService>()) {
        return chip("forum", tr("desk", "With staff"), look.teal);
    }
    if (entry.is<SteppedOut>()) {
        return chip("park", tr("desk", "Stepped out"), look.blue);
    }
    if (entry.is<Finished>()) {
        return chip("check_circle", tr("desk action", "Done"), look.open);
    }
    if (entry.is<Left>()) {
        return chip("logout", tr("desk action", "Left"), look.slate);
    }
    return chip("hourglass_empty", tr("desk card", "Waiting"), look.teal);
}

std::string ahead_words(const Desk& desk, const QueueEntry& entry) {
    const std::string name = queue_name(desk, entry.queue);
    const Lane* lane = desk.lane_of(entry.queue);
    if (lane == nullptr || !entry.in_line()) {
        return name;
    }
    const auto found = std::ranges::find(lane->in_line, &entry, &InLine::entry);
    const int ahead = static_cast<int>(found - lane->in_line.begin());
    if (ahead == 0) {
        // TRANSLATORS: {1} is the name of a line such as Nurse
        return put(tr("desk card", "{1}. First in line."), {name});
    }
    // TRANSLATORS: {1} is a number of people, {2} the name of a line such as Nurse
    return put(trn("desk card", "{2}. {1} person ahead.", "{2}. {1} people ahead.", ahead),
               {number_words(ahead), name});
}

std::string bag_title(const Desk& desk, const SupplyRequest& request) {
    std::vector<std::string> all;
    for (const SupplyLine& line : request.lines) {
        // TRANSLATORS: {1} is a count, {2} a supply: "2 Boxes of naloxone"
        all.push_back(put(tr("desk card", "{1} {2}"),
                          {number_words(line.count), bag_words(desk.settings(), line.supply)}));
    }
    return list_words(all);
}

/// Who handed the bag over; empty where nobody was signed in.
std::string given_by(const Desk& desk, const SupplyRequest& request) {
    const auto acts = desk.state.acts.find(request.visit);
    if (acts == desk.state.acts.end()) {
        return {};
    }
    for (const Act& act : acts->second | std::views::reverse) {
        if (act.kind == ActKind::supplies_given && act.at == *request.given) {
            const auto staff = desk.state.staff.find(act.by);
            return staff == desk.state.staff.end() ? "" : staff->second.name;
        }
    }
    return {};
}

AskedLine bag_line(const Desk& desk, const SupplyRequest& request) {
    const Theme& look = look_now();
    const auto clock = [&](WallTime at) {
        return clock_words(to_local(at, desk.settings().time_zone).since_midnight);
    };
    AskedLine line{"backpack", bag_title(desk, request), {}, {}, {}};
    if (request.given) {
        const std::string who = given_by(desk, request);
        // TRANSLATORS: {1} is a time such as 10:12 am, {2} the name of a staff member
        line.sub = who.empty() ? put(tr("desk card", "Given at {1}."), {clock(*request.given)})
                               : put(tr("desk card", "{2} gave the bag at {1}."),
                                     {clock(*request.given), who});
        line.status = chip("check_circle", tr("desk", "Given"), look.open);
    } else if (request.ready) {
        // TRANSLATORS: {1} is a time such as 10:12 am
        line.sub = put(tr("desk card", "Set aside at {1}."), {clock(*request.ready)});
        line.status = chip("check", tr("desk", "Set aside"), look.teal);
    } else {
        // TRANSLATORS: {1} is a time such as 10:12 am
        line.sub = put(tr("desk card", "Asked at {1}."), {clock(request.asked)});
        line.status = chip("hourglass_empty", tr("desk card", "To give"), look.clay);
    }
    return line;
}

/// How far each came that is still open: where, and in one word or with its time.
void add_referrals(std::vector<AskedLine>& lines, const Desk& desk, const VisitId& visit) {
    for (const auto& [id, referral] : desk.state.referrals) {
        if (referral.visit != visit || referral.ended) {
            continue;
        }
        const char* icon = referral.wish == ReferralWish::call_with_me ? "phone_in_talk"
                           : referral.wish == ReferralWish::go_with_me ? "directions_walk"
                                                                       : "sync_alt";
        AskedLine line{icon, partner_of(referral), step_words(referral.step), {}, id};
        if (referral.time && referral.step == ReferralStep::arranged) {
            // TRANSLATORS: {1} is how far it came, such as Arranged, {2} when, such as Today, 2 pm
            line.sub =
                put(tr("desk card", "{1}: {2}"), {line.sub, when_words(desk, *referral.time)});
        }
        lines.push_back(std::move(line));
    }
}

std::string open_words() {
    return tr("desk card", "Open");
}

float end_width(const AskedLine& line) {
    return line.referral.empty() ? text_room(line.status.words, Type::desk_label, 0).w + 24 + 19
                                 : desk_button_width(open_words());
}

float words_width(const AskedLine& line, float width) {
    return width - 46 - end_width(line) - 14;
}

float title_height(const AskedLine& line, float width) {
    return std::max(30.F, text_room(line.title, Type::desk_strong, words_width(line, width)).h + 2);
}

void draw_end(Desk& desk, const AskedLine& line, Rect room) {
    const float w = end_width(line);
    if (line.referral.empty()) {
        lay_facts({line.status}, room.end(w).centered({w, fact_line}), 1, true);
        return;
    }
    const auto referral = desk.state.referrals.find(line.referral);
    if (desk_button("card_referral_" + line.referral.value, open_words(),
                    room.end(w).centered({w, 46})) &&
        referral != desk.state.referrals.end()) {
        open_move(desk, referral->second, referral->second.step);
    }
}

void draw_line(Desk& desk, const AskedLine& line, Rect place) {
    const Theme& look = look_now();
    fill(place.top(2), look.divider);
    const Rect room = place.inset(0, around / 2);
    icon(line.icon, room.start(32), look.primary);
    const Rect words = room.after(46).start(words_width(line, place.w));
    const float title_h = room.h - sub_h;
    text(words.top(title_h), line.title,
         {Type::desk_strong, look.ink, Align::start, VAlign::middle});
    text(words.below(title_h), line.sub,
         {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true});
    draw_end(desk, line, room);
}

/// In the heading, so that the list under it keeps its room.
DeskButton send_look() {
    DeskButton look;
    look.cap = "W";
    return look;
}

std::string send_words() {
    return tr("desk card", "Send to a place…");
}

/// The answers of a private check that they chose to share.
void add_shared_check(std::vector<AskedLine>& lines, const Desk& desk, const VisitId& visit) {
    const auto shared = desk.state.shared_checks.find(visit);
    if (shared == desk.state.shared_checks.end()) {
        return;
    }
    for (int i = 0; i < check_question_count; ++i) {
        const CheckQuestion question = check_question(i);
        if (const auto given = shared->second.find(std::string(question.code));
            given != shared->second.end()) {
            lines.push_back({"forum", question.title,
                             check_answer_words(question.code, given->second),
                             chip("share", tr("desk card", "Shared"), look_now().blue)});
        }
    }
}

}  // namespace

std::vector<AskedLine> asked_of(const Desk& desk, const Visit& visit) {
    std::vector<AskedLine> lines;
    std::set<QueueId> named;
    for (const NeedId& id : visit.needs) {
        const NeedSetting* need = desk.settings().need(id);
        const QueueEntry* entry = need == nullptr ? nullptr : visit.entry(need->queue);
        if (entry != nullptr) {
            const bool first = named.insert(entry->queue).second;
            // TRANSLATORS: {1} is the name of a line such as Nurse; it helps with this, too
            const std::string same =
                put(tr("desk card", "{1}. Same stop."), {queue_name(desk, entry->queue)});
            lines.push_back({need->icon, need_short(desk.settings(), id),
                             first ? ahead_words(desk, *entry) : same, status_of(*entry)});
        }
    }
    for (const QueueEntry& entry : visit.entries) {
        if (&entry != visit.entry(entry.queue) || named.contains(entry.queue)) {
            continue;
        }
        const QueueSetting* queue = desk.settings().queue(entry.queue);
        // TRANSLATORS: {1} is the name of a line such as Nurse
        const std::string title = entry.sent.empty()
                                      ? tr("desk", "Did not say")
                                      : put(tr("desk card", "Sent on from {1}"),
                                            {queue_name(desk, entry.sent.back().from)});
        lines.push_back({queue == nullptr ? "groups" : queue->icon, title, ahead_words(desk, entry),
                         status_of(entry)});
    }
    for (const auto& [id, request] : desk.state.requests) {
        if (request.visit == visit.id) {
            lines.push_back(bag_line(desk, request));
        }
    }
    add_referrals(lines, desk, visit.id);
    add_shared_check(lines, desk, visit.id);
    return lines;
}

constexpr float most_of_head = 0.45F;  ///< for the button beside the heading

void draw_asked(Desk& desk, const Visit& visit, Rect place) {
    const float send_w =
        std::min(desk_button_width(send_words(), send_look()), place.w * most_of_head);
    Rect room = card_part("checklist", tr("desk card", "Asked for"), "", place, send_w);
    if (desk_button("card_send_place", send_words(),
                    {room.right() - send_w, place.y + 7, send_w, 40}, send_look())) {
        open_offer(desk, visit.id);
    }
    const auto lines = asked_of(desk, visit);
    std::vector<float> heights;
    for (const AskedLine& line : lines) {
        heights.push_back(title_height(line, room.w) + sub_h + around);
    }
    const ListPage page = page_list("card_asked_more", heights, desk.draft.card->asked_page, room);
    float y = room.y;
    for (std::size_t i = page.first; i < page.end; ++i) {
        draw_line(desk, lines[i], {room.x, y, room.w, heights[i]});
        y += heights[i];
    }
}

}  // namespace porchlight
