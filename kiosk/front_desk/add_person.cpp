// "Add a person" by hand. The ticket shows as soon as it is saved, so that staff can say it.
#include "kiosk/front_desk/add_person.h"

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/wait_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float title_h = 92;
constexpr float lowest = 640;  ///< with less room than that the dialog waits

/// On disk, and in the line as everyone sees it.
const Visit* saved_visit(const Desk& desk, const AddPersonDraft& draft) {
    const Answer* answer = desk.session.answer(draft.pending);
    const auto visit = desk.state.visits.find(draft.visit);
    const bool saved = answer != nullptr && !answer->refusal && visit != desk.state.visits.end();
    return saved ? &visit->second : nullptr;
}

bool is_refused(const Desk& desk, const AddPersonDraft& draft) {
    const Answer* answer = desk.session.answer(draft.pending);
    return answer != nullptr && answer->refusal;
}

void put_in_line(Desk& desk, AddPersonDraft& draft) {
    const WallTime now = desk.session.now.wall;
    CheckIn asked;
    asked.visit = new_id<VisitId>();
    asked.arrived = draft.came.value_or(now);
    asked.needs = draft.needs;
    asked.call_way = draft.call_way;
    asked.spot = draft.call_way == CallWay::find_me ? draft.spot : std::nullopt;
    asked.locale = draft.language;
    asked.appointment = draft.appointment;
    asked.expected = draft.expected;
    draft.visit = asked.visit;
    draft.pending = desk.commands.ask(std::move(asked));
}

void close_add_person(Desk& desk) {
    desk.session.answers.erase(desk.draft.add->pending);
    desk.draft.add.reset();
    frame().memory->focus.clear();
    go_deaf();
}

void draw_title(Desk& desk, const AddPlaces& places) {
    const Theme& look = look_now();
    const Rect room = places.dialog.inset(places.pad);
    const std::string words = tr("desk add", "Add a person");
    DeskButton close;
    close.icon = "close";
    close.cap = "Esc";
    const std::string close_words = tr("desk add", "Close");
    const float close_w = desk_button_width(close_words, close);
    const Rect title = room.start(room.w - close_w - 20);
    note(Role::heading, words, title.top(46));
    text(title.top(46), words,
         {Type::desk_count, look.ink, Align::start, VAlign::middle, true, true});
    text(title.below(46).top(32), tr("desk add", "No name. No questions. One touch and Enter."),
         {Type::desk_body, look.ink_soft, Align::start, VAlign::middle, true});
    const bool escaped = frame().has_key && !frame().inert && frame().key.key == Key::escape;
    if (desk_button("add_close", close_words, room.end(close_w).top(52), close) || escaped) {
        close_add_person(desk);
    }
}

void draw_picture(const Visit* visit, bool saving, Rect place) {
    const Theme& look = look_now();
    text(place.top(32), tr("desk add", "Their picture"),
         {Type::desk_body, look.ink, Align::start, VAlign::top, true, false, {}, false, 700});
    const Rect card = place.below(32);
    if (visit != nullptr) {
        TicketCardLook ticket;
        ticket.name_type = Type::title;
        ticket.radius = 28;
        ticket_card(visit->ticket, card, ticket);
        return;
    }
    fill(card, look.sunken, 28);
    dashed_outline(card, look.line, 2, 28);
    const Rect middle = card.centered({card.w - 48, 150});
    drawing("lamp", middle.top(90).centered({80, 90}), {look.primary, look.sunken});
    text(middle.below(96),
         saving ? tr("desk", "Saving") : tr("desk add", "It shows here when they are in line."),
         {Type::desk_body, look.ink_soft, Align::center, VAlign::top});
}

void draw_primary(Desk& desk, AddPersonDraft& draft, const Visit* visit, bool saving, Rect place) {
    if (saving) {
        saving_mark(place);
        return;
    }
    ButtonLook look;
    look.primary = true;
    look.key_cap = "Enter";
    look.type = Type::desk_name;
    look.radius = 18;
    if (visit != nullptr) {
        if (button("add_done", tr("desk add", "Done"), place, look) || enter_pressed()) {
            close_add_person(desk);
        }
    } else if (button("put_in_line", tr("desk add", "Put them in line"), place, look) ||
               enter_pressed()) {
        put_in_line(desk, draft);
        frame().memory->focus.clear();
        go_deaf();
    }
}

/// Where they go first; null where clinic.toml has changed under the dialog.
const QueueSetting* first_queue(const Desk& desk, const AddPersonDraft& draft) {
    if (draft.needs.empty()) {
        return &desk.settings().queues.front();
    }
    const NeedSetting* need = desk.settings().need(draft.needs.front());
    return need == nullptr ? nullptr : desk.settings().queue(need->queue);
}

/// For somebody who comes now; who came earlier may stand before others.
std::string what_to_tell(const Desk& desk, AddPersonDraft& draft) {
    const QueueSetting* queue = first_queue(desk, draft);
    if (queue == nullptr || draft.came) {
        return {};
    }
    const WallTime minute = std::chrono::floor<std::chrono::minutes>(desk.session.now.wall);
    const std::uint64_t snapshot = frame().snapshot;
    auto& known = draft.ahead;
    if (!known || known->queue != queue->id || known->minute != minute ||
        known->snapshot != snapshot) {
        const WaitInputs inputs = wait_inputs(desk.state, queue->id, {}, minute);
        known = {queue->id, minute, snapshot, inputs.ahead + inputs.out, wait_range(inputs)};
    }
    const std::string ahead = known->people == 0 ? tr("desk add", "Nobody is ahead.")
                                                 : trn("desk add", "{1} person is ahead.",
                                                       "{1} people are ahead.", known->people);
    // TRANSLATORS: {1} is a line such as Nurse; {2} "3 people are ahead."; {3} "About 20 to 45
    // minutes."
    return put(tr("desk add", "{1}: {2} Tell them: {3}"),
               {queue_name(desk, queue->id), ahead, wait_words(known->wait)});
}

std::string sentence(const Desk& desk, AddPersonDraft& draft, const Visit* visit) {
    if (is_refused(desk, draft)) {
        return refusal_words(*desk.session.answer(draft.pending)->refusal);
    }
    if (visit == nullptr) {
        return draft.appointment ? tr("desk add",
                                      "Nobody wrote this time down before. Their place counts from "
                                      "when they came.")
               : draft.expected  ? tr("desk add", "Their time is written down. It counts.")
                                 : what_to_tell(desk, draft);
    }
    const auto ahead = ahead_of(desk.state, visit->id);
    if (!ahead || ahead->people == 0) {
        return tr("desk add", "Say their picture to them. They are next.");
    }
    return trn("desk add", "Say their picture to them. {1} person is ahead.",
               "Say their picture to them. {1} people are ahead.", ahead->people);
}

void draw_language_chooser(Desk& desk, AddPersonDraft& draft, const AddPlaces& places) {
    Chooser chooser;
    chooser.title = tr("desk add", "Language");
    for (const std::string& tag : desk.settings().languages) {
        if (tag == draft.language) {
            chooser.picked = static_cast<int>(chooser.keys.size());
        }
        chooser.keys.push_back("language_" + tag);
        chooser.labels.push_back(pack(tag).endonym);
    }
    const Rect near{places.form.right() - 480, places.form.y + 300, 480, 0};
    const int answer = draw_chooser(chooser, near, desk.draft.chooser_page);
    if (answer >= 0) {
        draft.language = desk.settings().languages[static_cast<std::size_t>(answer)];
    }
    if (answer != -1) {
        draft.choosing_language = false;
        go_deaf();
    }
}

void draw_time_chooser(Desk& desk, AddPersonDraft& draft, const AddPlaces& places) {
    const auto times = still_expected(desk, desk.local.day);
    Chooser chooser;
    chooser.title = tr("desk add", "Which time is theirs?");
    chooser.columns = 1;
    chooser.other = tr("desk add", "A time nobody wrote down");
    for (const Expected* one : times) {
        const std::string sign = expected_sign(desk, *one);
        const std::string words = expected_words(desk, *one);
        chooser.keys.push_back("theirs_" + one->id.value);
        // TRANSLATORS: {1} is a time and a line such as 10:30 am, Nurse; {2} a ticket or a note
        chooser.labels.push_back(sign.empty() ? words
                                              : put(tr("desk add", "{1}: {2}"), {words, sign}));
    }
    const Rect near{places.form.x, places.form.y + 100, 640, 0};
    const int answer = draw_chooser(chooser, near, desk.draft.chooser_page);
    if (answer >= 0) {
        draft.expected = times[static_cast<std::size_t>(answer)]->id;
    } else if (answer == -3) {
        draft.appointment = likely_time(desk.session.now.wall);
    }
    if (answer != -1) {
        draft.choosing_time = false;
        go_deaf();
    }
}

}  // namespace

AddPlaces add_places(Rect whole) {
    AddPlaces places;
    const bool low = whole.h < 960;
    const bool upright = whole.h > whole.w;
    if (low) {
        places.pad = 24;
        places.need_h = 58;
        places.row_h = 46;
        places.label_h = 28;
        places.gap = 10;
    }
    const float w = std::min(1420.F, whole.w - 48);
    const float h = std::min(upright ? 1360.F : 960.F, whole.h - 24);
    places.dialog = whole.centered({w, h});
    const float head = low ? 90.F : title_h;
    const float primary_h = low ? 60.F : 84.F;
    const Rect room = places.dialog.inset(places.pad);
    const Rect body = {room.x, room.y + head, room.w, room.h - head - primary_h - 16};
    const Rect foot = room.last(primary_h);
    if (upright) {
        places.form = body.top(660);
        places.picture = body.below(690);
        places.primary = foot.end(foot.w * 0.5F);
    } else {
        const float side = std::clamp(body.w * 0.3F, 300.F, 400.F);
        places.form = body.start(body.w - side - 28);
        places.picture = body.end(side);
        places.primary = foot.end(side);
    }
    places.sentence = foot.start(foot.w - places.primary.w - 28);
    return places;
}

void open_add_person(Desk& desk) {
    AddPersonDraft fresh;
    fresh.language = desk.settings().languages.front();
    desk.draft.add = fresh;
    frame().memory->focus.clear();
    go_deaf();
}

void draw_add_person(Desk& desk) {
    const Rect free = frame().canvas.all().below(desk.places.help.bottom());
    const Rect room = desk.alerts.empty() ? frame().canvas.all() : free;
    if (!desk.adding || room.h < lowest) {
        return;  // after the call for help it is there again
    }
    const Theme& look = look_now();
    const AddPlaces places = add_places(room);
    fill(frame().canvas.all(), with_alpha(0xFF1E1C14U, look.contrast ? 0.85F : 0.62F));
    fill(places.dialog, look.bg_top, 32);
    outline(places.dialog, look.contrast ? look.line : look.divider, look.contrast ? 4 : 2, 32);
    note(Role::dialog, tr("desk add", "Add a person"), places.dialog);
    AddPersonDraft& draft = *desk.draft.add;
    const bool choosing = draft.choosing_language || draft.choosing_time;
    const Visit* visit = saved_visit(desk, draft);
    const bool saving = !draft.pending.empty() && visit == nullptr && !is_refused(desk, draft);
    {
        const Inert under(choosing);
        {
            const Inert sent(saving || visit != nullptr);
            draw_add_form(desk, draft, places);
        }
        draw_picture(visit, saving, places.picture);
        text(places.sentence, sentence(desk, draft, visit),
             {Type::desk_name, look.ink, Align::start, VAlign::middle});
        draw_primary(desk, draft, visit, saving, places.primary);
    }
    if (choosing && draft.choosing_language) {
        draw_language_chooser(desk, draft, places);
    } else if (choosing && draft.choosing_time) {
        draw_time_chooser(desk, draft, places);
    }
    const Inert under(choosing);
    if (desk.draft.add) {
        draw_title(desk, places);
    }
}

}  // namespace porchlight
