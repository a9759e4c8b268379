// "I lost my picture": finds somebody by when they came, their language and what they asked for.
// Nobody is asked for a name, and nothing is typed.
#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/panels.h"
#include "kiosk/ui/need_words.h"
#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

constexpr float chip_h = 46;
constexpr float between = 11;
constexpr float tile_h = 92;
constexpr int most_hours = 6;

struct Chip {
    std::string key, words;
    bool picked = false;
};

/// One line of chips; what does not fit comes with "More". Returns what was touched, -1 for none.
int draw_chips(const std::string& name, const std::vector<Chip>& chips, int& page, Rect row) {
    DeskButton more;
    more.icon = "more_horiz";
    const std::string more_words = tr("desk", "More");
    const float more_w = desk_button_width(more_words, more);
    const auto width = [](const Chip& chip) {
        DeskButton look;
        look.icon = "check";
        return desk_button_width(chip.words, look);
    };
    std::vector<std::size_t> starts{0};
    float x = 0;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        const float w = width(chips[i]);
        if (x + w > row.w - more_w - between && i > starts.back()) {
            starts.push_back(i);
            x = 0;
        }
        x += w + between;
    }
    const int pages = static_cast<int>(starts.size());
    page = (page % pages + pages) % pages;
    const auto shown = static_cast<std::size_t>(page);
    const std::size_t end = shown + 1 < starts.size() ? starts[shown + 1] : chips.size();
    int touched = -1;
    x = row.x;
    for (std::size_t i = starts[shown]; i < end; ++i) {
        DeskButton look;
        look.picked = chips[i].picked;
        const float w = width(chips[i]);
        if (desk_button(chips[i].key, chips[i].words, {x, row.y, w, row.h}, look)) {
            touched = static_cast<int>(i);
        }
        x += w + between;
    }
    if (pages > 1 && desk_button(name + "_more", more_words, row.end(more_w), more)) {
        ++page;
    }
    return touched;
}

int hour_of(const Desk& desk, const Visit& visit) {
    const LocalTime at = to_local(visit.arrived, desk.settings().time_zone);
    return at.day == desk.local.day ? static_cast<int>(at.since_midnight.count()) / 60 : -1;
}

/// The last hours somebody came in, newest first; -1 stands for all before.
std::vector<int> hours_of(const Desk& desk) {
    std::vector<int> hours;
    for (const Visit* visit : desk.seen->findable) {
        int hour = hour_of(desk, *visit);
        if (static_cast<int>(hours.size()) >= most_hours &&
            std::ranges::find(hours, hour) == hours.end()) {
            hour = -1;
        }
        if (std::ranges::find(hours, hour) == hours.end()) {
            hours.push_back(hour);
        }
    }
    return hours;
}

std::string hour_words(int hour) {
    if (hour < 0) {
        return tr("desk find", "Before that");
    }
    // TRANSLATORS: {1} and {2} are times such as 10 am: when somebody came
    return put(tr("desk find", "{1} to {2}"),
               {clock_words(std::chrono::minutes{60 * hour}),
                clock_words(std::chrono::minutes{60 * ((hour + 1) % 24)})});
}

bool asked_for(const Desk& desk, const Visit& visit, const NeedId& id) {
    const NeedSetting* need = desk.settings().need(id);
    const bool in_queue = visit.carried && need != nullptr && visit.entry(need->queue) != nullptr;
    return in_queue || std::ranges::find(visit.needs, id) != visit.needs.end();
}

/// Of a carried visit only ticket, queue and place are known: it is never left out for the rest.
bool fits(const Desk& desk, const FindDraft& draft, const Visit& visit,
          const std::vector<int>& hours) {
    if (draft.hour) {
        const int hour = hour_of(desk, visit);
        const bool named = std::ranges::find(hours, hour) != hours.end();
        if ((named ? hour : -1) != *draft.hour) {
            return false;
        }
    }
    if (draft.locale && !visit.carried && visit.locale != *draft.locale) {
        return false;
    }
    return !draft.need || asked_for(desk, visit, *draft.need);
}

template <class Thing>
void toggle(std::optional<Thing>& picked, const Thing& thing) {
    picked = picked == thing ? std::nullopt : std::optional{thing};
}

void draw_hours(FindDraft& draft, const std::vector<int>& hours, Rect row) {
    std::vector<Chip> chips;
    chips.reserve(hours.size());
    for (const int hour : hours) {
        chips.push_back({"hour_" + std::to_string(hour), hour_words(hour), draft.hour == hour});
    }
    const int touched = draw_chips("hours", chips, draft.hour_page, row);
    if (touched >= 0) {
        toggle(draft.hour, hours[static_cast<std::size_t>(touched)]);
        draft.page = 0;
    }
}

void draw_languages(const Desk& desk, FindDraft& draft, Rect row) {
    std::vector<std::string> tags;
    std::vector<Chip> chips;
    for (const Visit* visit : desk.seen->findable) {
        if (!visit->carried && std::ranges::find(tags, visit->locale) == tags.end()) {
            tags.push_back(visit->locale);
        }
    }
    std::ranges::sort(tags);
    for (const std::string& tag : tags) {
        chips.push_back(
            {"spoke_" + tag, pack(tag).tag == tag ? pack(tag).endonym : tag, draft.locale == tag});
    }
    const int touched = draw_chips("languages", chips, draft.locale_page, row);
    if (touched >= 0) {
        toggle(draft.locale, tags[static_cast<std::size_t>(touched)]);
        draft.page = 0;
    }
}

void draw_needs(const Desk& desk, FindDraft& draft, Rect row) {
    const auto& needs = desk.settings().needs;
    std::vector<Chip> chips;
    chips.reserve(needs.size());
    for (const NeedSetting& need : needs) {
        chips.push_back({"asked_" + need.id.value, need_title(need), draft.need == need.id});
    }
    const int touched = draw_chips("asks", chips, draft.need_page, row);
    if (touched >= 0) {
        toggle(draft.need, needs[static_cast<std::size_t>(touched)].id);
        draft.page = 0;
    }
}

const QueueEntry* entry_to_show(const Visit& visit) {
    const QueueEntry* current = visit.current();
    return current != nullptr || visit.entries.empty() ? current : &visit.entries.back();
}

std::string status_words(const Desk& desk, const Visit& visit) {
    const QueueEntry* entry = entry_to_show(visit);
    if (entry == nullptr) {
        return {};
    }
    if (entry->is<Left>()) {
        // TRANSLATORS: {1} is a time such as 10:42 am
        return put(tr("desk find", "Left at {1}. Touch: they are back"),
                   {clock_of(desk, entry->since())});
    }
    if (visit.is_done()) {
        // TRANSLATORS: {1} is a time such as 10:42 am; "done" as in "helped, and on their way"
        return put(tr("desk find", "Done at {1}"), {clock_of(desk, entry->since())});
    }
    const std::string queue = queue_name(desk, entry->queue);
    const std::string status = visit.carried             ? tr("desk find", "From the day before")
                               : entry->is<SteppedOut>() ? tr("desk", "Stepped out")
                               : entry->is<InService>()  ? tr("desk", "With staff")
                               : entry->is<Called>()     ? tr("desk find", "Called")
                                                         : tr("desk find", "Waiting");
    // TRANSLATORS: {1} is the name of a line such as Nurse, {2} how they are: Stepped out
    return put(tr("desk find", "{1}: {2}"), {queue, status});
}

void pick(Desk& desk, FindDraft& draft, const Visit& visit) {
    const QueueEntry* entry = entry_to_show(visit);
    if (const auto found = desk.state.notes.find(draft.note); found != desk.state.notes.end()) {
        answer_note(desk, found->second);
    }
    if (entry != nullptr && entry->is<Left>()) {
        act(desk, {&visit, entry}, Action::come_back);
    }
    if (entry != nullptr && !visit.is_done()) {
        show_row(desk, visit.id, entry->queue);
    }
    if (entry != nullptr && (entry->open() || visit.is_done())) {
        open_card(desk, visit.id, entry->queue);
    }
    desk.draft.find.reset();
    go_deaf();
}

/// True when it was touched.
bool draw_tile(const Desk& desk, const Visit& visit, Rect place) {
    const Theme& look = look_now();
    const std::string name = ticket_name(visit.ticket);
    const Touch touched = touch("found_" + visit.id.value, name, place, Role::choice);
    fill(place, pressed_ink(look.surface, touched), 16);
    outline(place, look.line, look.contrast ? 4 : 2, 16);
    focus_ring(place.inset(6), 16, touched);
    ticket_swatch(visit.ticket, Rect{place.x + 12, place.y, 64, place.h}.centered({64, 64}));
    const Rect words = place.after(90).inset(0, 6);
    text(words.top(28), name,
         {type_that_fits(name, words.w, Type::desk_name, Type::desk_label), look.ink, Align::start,
          VAlign::middle, true, true});
    const bool known = pack(visit.locale).tag == visit.locale && !visit.carried;
    TextAt at{Type::desk_label, look.ink_soft, Align::start, VAlign::middle, true};
    at.weight = 400;
    const std::string came =
        to_local(visit.arrived, desk.settings().time_zone).day == desk.local.day
            ? clock_of(desk, visit.arrived)
            : "";
    std::vector<Fact> facts;
    Fact time;
    // TRANSLATORS: {1} is a time such as 10:42 am
    time.words = came.empty() ? tr("desk find", "Came before today")
                              : put(tr("desk find", "Came at {1}"), {came});
    facts.push_back(time);
    if (known) {
        Fact spoke;
        spoke.kind = Fact::Kind::chip;
        spoke.words = pack(visit.locale).endonym;
        spoke.accent = {look.ink, look.sunken};
        spoke.language = visit.locale;
        facts.push_back(spoke);
    }
    lay_facts(facts, words.below(27), 1, true);
    text(words.below(27 + 27).inset(0, 0).start(words.w - 8), status_words(desk, visit), at);
    return touched.activated;
}

void draw_found(Desk& desk, FindDraft& draft, const std::vector<const Visit*>& found,
                const DeskPanel& panel, Rect room) {
    const int columns = room.w > 1200 ? 3 : room.w > 760 ? 2 : 1;
    const int rows = std::max(1, static_cast<int>((room.h + between) / (tile_h + between)));
    const Page page =
        page_of(static_cast<int>(found.size()), std::min(9, columns * rows), draft.page);
    const Rect grid = room.top(static_cast<float>(rows) * (tile_h + between) - between);
    for (int i = 0; i < page.count; ++i) {
        const Visit& visit = *found[static_cast<std::size_t>(page.first + i)];
        const Rect place = grid.cell(i % columns, i / columns, columns, rows, between);
        if (draw_tile(desk, visit, place)) {
            pick(desk, draft, visit);
            return;
        }
    }
    DeskButton more;
    more.icon = "arrow_downward";
    // TRANSLATORS: {1} is which page, {2} how many pages there are
    const std::string words = put(tr("desk note", "{1} of {2}"),
                                  {number_words(draft.page + 1), number_words(page.pages)});
    const float w = desk_button_width(words, more);
    if (page.pages > 1 && desk_button("found_more", words, panel.foot.end(w), more)) {
        ++draft.page;
    }
}

/// A person who asked for it may be fine without: their picture turned up.
void draw_settled(Desk& desk, FindDraft& draft, Rect foot) {
    const auto found = desk.state.notes.find(draft.note);
    if (found == desk.state.notes.end() || found->second.answered) {
        return;
    }
    DeskButton look;
    look.icon = "check";
    const std::string words = tr("desk find", "It turned up");
    if (desk_button("find_settled", words, foot.start(desk_button_width(words, look)), look)) {
        answer_note(desk, found->second);
        desk.draft.find.reset();
        go_deaf();
    }
}

void draw_inside(Desk& desk, FindDraft& draft, const DeskPanel& panel) {
    const auto hours = hours_of(desk);
    Rect body = panel.body;
    float y = body.y;
    panel_label(body, y, tr("desk find", "When did they come?"));
    draw_hours(draft, hours, {body.x, y, body.w, chip_h});
    y += chip_h + between;
    const Rect left{body.x, y, body.w * 0.42F, body.h};
    const Rect right{left.right() + 28, y, body.right() - left.right() - 28, body.h};
    panel_label(left, y, tr("desk find", "Which language?"));
    y = left.y;
    panel_label(right, y, tr("desk find", "What did they ask for?"));
    draw_languages(desk, draft, {left.x, y, left.w, chip_h});
    draw_needs(desk, draft, {right.x, y, right.w, chip_h});
    y += chip_h + 2 * between;
    std::vector<const Visit*> found;
    for (const Visit* visit : desk.seen->findable) {
        if (fits(desk, draft, *visit, hours)) {
            found.push_back(visit);
        }
    }
    body = body.below(y - body.y);
    if (found.empty()) {
        text(body.top(60), tr("desk find", "Nobody like that is here. Leave one answer out."),
             {Type::desk_body, look_now().ink_soft, Align::start, VAlign::middle});
    }
    draw_settled(desk, draft, panel.foot);
    if (desk.draft.find) {
        draw_found(desk, draft, found, panel, body);
    }
}

}  // namespace

void open_find(Desk& desk, const NoteId& note) {
    desk.draft.find = FindDraft{};
    desk.draft.find->note = note;
    frame().memory->focus.clear();
    go_deaf();
}

void draw_find(Desk& desk) {
    if (!desk.finding || !desk.draft.find) {
        return;
    }
    const auto panel = draw_panel(
        desk, {tr("desk find", "Find a picture"),
               tr("desk find", "Ask what they remember. No name needed."), "find", false});
    if (!panel) {
        return;
    }
    draw_inside(desk, *desk.draft.find, *panel);
    if (panel->closed && desk.draft.find) {
        desk.draft.find.reset();
        frame().memory->focus.clear();
        go_deaf();
    }
}

}  // namespace porchlight
