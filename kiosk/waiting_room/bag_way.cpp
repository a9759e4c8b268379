#include "kiosk/waiting_room/bag_way.h"

#include "kiosk/ui/need_words.h"
#include "kiosk/ui/widgets.h"
#include "kiosk/ui/words.h"
#include "kiosk/waiting_room/check_in.h"
#include "kiosk/waiting_room/choices.h"
#include "kiosk/waiting_room/chrome.h"
#include "kiosk/waiting_room/screens.h"
#include "kiosk/waiting_room/told_question.h"

namespace porchlight {

namespace {

constexpr float gap = 16;

void ask_for(GetWay way, const std::optional<SpotId>& spot, Session& session, Commands& commands) {
    session.after.way_of = session.supplies.request;
    session.after.way_pending = commands.ask(ChangeGetWay{session.supplies.request, way, spot});
    session.after.way_page = 0;
}

struct Way {
    GetWay way{};
    const char* key = "";
    std::string_view icon;
    std::string words;
};

std::vector<Way> other_ways(const Settings& settings, GetWay now) {
    std::vector<Way> ways;
    if (now != GetWay::at_desk) {
        ways.push_back({GetWay::at_desk, "way_at_desk", "room_service",
                        tr("bag way", "I will come to the desk")});
    }
    if (now != GetWay::find_me) {
        ways.push_back({GetWay::find_me, "way_find_me", "directions_walk",
                        tr("bag way", "Bring it to me quietly")});
    }
    if (now != GetWay::pick_up && !settings.pick_up.by_tag.empty()) {
        ways.push_back(
            {GetWay::pick_up, "way_pick_up", "inbox", tr("bag way", "Put it on the shelf")});
    }
    return ways;
}

float width_of(const std::string& words) {
    return text_room(words, Type::helper_strong, 0).w + 44 + 16 + 52;
}

void draw_said(Rect place, std::string_view icon_name, const std::string& words) {
    const Theme& look = look_now();
    icon(icon_name, place.start(40), look.primary);
    text(place.after(52), words, {Type::helper, look.ink_soft, Align::start, VAlign::middle});
}

bool slim(const Way& way, Rect place) {
    ButtonLook look;
    if (width_of(way.words) <= place.w + 1) {  // else its words need two lines, and all the room
        look.icon = way.icon;
    }
    look.type = Type::helper_strong;
    look.radius = 20;
    return button(way.key, way.words, place, look);
}

}  // namespace

BagWayWords bag_way_words(const Settings& settings, const SupplyRequest& request) {
    switch (request.way) {
        case GetWay::at_desk:
            return {tr("supplies done", "Your bag will be at the desk."),
                    tr("supplies done", "Show this picture. No line. No questions.")};
        case GetWay::find_me:
            return {tr("bag way", "We will bring it to you."),
                    request.spot
                        // TRANSLATORS: {1} is a place in the waiting room such as By the window
                        ? put(tr("bag way", "{1}. Show this picture."),
                              {spot_title(settings, *request.spot)})
                        : tr("bag way", "Stay where you are. Show this picture.")};
        case GetWay::pick_up:
            return {
                tr("bag way", "Your bag will be on the shelf."),
                // TRANSLATORS: {1} is a whole sentence such as The shelf by the door.
                put(tr("bag way", "{1} Look for this picture."), {in_spoken(settings.pick_up)})};
    }
    return {};
}

float bag_way_row_height() {
    return frame().lowered && frame().text_size != TextSize::normal ? 112 : 80;
}

bool has_other_way(const SupplyRequest& request) {
    return !request.given;
}

void draw_bag_way_row(Rect place, const Settings& settings, const SupplyRequest& request,
                      Session& session, Commands& commands) {
    AfterDraft& draft = session.after;
    const Outcome now =
        draft.way_of == request.id ? outcome(session, draft.way_pending) : Outcome::not_asked;
    if (now == Outcome::on_its_way) {
        return draw_said(place, "touch_app", tr("bag way", "Telling the desk…"));
    }
    if (now == Outcome::refused) {
        return draw_said(place, "room_service",
                         tr("bag way", "This screen could not pass it on. Tell the desk."));
    }
    const auto ways = other_ways(settings, request.way);
    float all = gap * static_cast<float>(ways.size() - 1);
    for (const Way& way : ways) {
        all += width_of(way.words);
    }
    const bool fit = all <= place.w;
    if (fit) {
        place = place.centered({place.w, std::min(place.h, bag_way_row_height())});
    }
    float x = place.x;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Way& way = ways[i];
        const std::string more = tr("bag way", "More");
        const float more_w = fit ? 0 : std::min(width_of(more), place.w * 0.32F) + gap;
        if (!fit && static_cast<int>(i) != draft.way_page) {
            continue;
        }
        const float w = std::min(width_of(way.words), place.w - more_w);
        const Rect at{x, place.y, w, place.h};
        x += w + gap;
        if (slim(way, at)) {
            const bool asks_where = way.way == GetWay::find_me && !settings.spots.empty();
            asks_where ? session.go(Screen::bag_way) : ask_for(way.way, {}, session, commands);
        }
        if (!fit &&
            slim({{}, "more_ways", "more_horiz", more}, {x, place.y, more_w - gap, place.h})) {
            draft.way_page = (draft.way_page + 1) % static_cast<int>(ways.size());
            break;
        }
    }
}

void draw_bag_way(const ClinicState& state, Session& session, Commands& commands) {
    draw_top(state, session);
    const Room room =
        draw_heading({"", tr("bag way", "Where will you be?"),
                      tr("bag way", "We walk over to you. We never call out your name.")});
    const auto& spots = state.settings->spots;
    const Choices choices = lay_out_choices(room.body.top(std::min(room.body.h, 620.F)),
                                            static_cast<int>(spots.size()), session.after.page);
    for (std::size_t i = 0; i < choices.cells.size(); ++i) {
        const SpotSetting& spot = spots[static_cast<std::size_t>(choices.first) + i];
        TileLook look;
        look.icon = spot.icon;
        look.accent = "plum";
        look.mark = Mark::round;
        if (tile("spot_" + spot.id.value, spot_title(spot), {}, choices.cells[i], look)) {
            ask_for(GetWay::find_me, spot.id, session, commands);
            back_to_bag(session);
        }
    }
    draw_more_choices(choices, session.after.page);
    draw_dock(session, commands);
    if (draw_told_primary(false) && session.screen == Screen::bag_way) {
        ask_for(GetWay::find_me, {}, session, commands);
        back_to_bag(session);
    }
}

}  // namespace porchlight
