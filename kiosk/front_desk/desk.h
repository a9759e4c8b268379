// What the parts of the front desk share while one frame is drawn. For front_desk only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/queue.h"
#include "kiosk/front_desk/lanes.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/session.h"

namespace porchlight {

/// Where things stand, in units of 1/3.6 mm. Nothing of it depends on what is there to show, so
/// that nothing moves under a finger.
struct DeskPlaces {
    Rect top, band, lanes, foot;
    Rect help;            ///< lies over the band and the lanes; no height when nobody calls
    bool low = false;     ///< everything stands closer
    bool aside = true;    ///< the supplies have a lane of their own at the end
    int lanes_shown = 3;  ///< how many lanes stand side by side, without that one
};

struct Desk {
    const ClinicState& state;
    Session& session;
    Commands& commands;
    DeskDraft& draft;
    DeskPlaces places;
    LocalTime local;
    std::shared_ptr<const DeskSeen> seen;
    const std::vector<Lane>& lanes;  ///< this and the next one are those of `seen`
    const std::vector<const SupplyRequest*>& to_give;
    std::vector<Attention> attention;  ///< what the band says, most pressing first
    const std::vector<const HelpAlert*>& alerts;
    const QueueEntry* longest = nullptr;

    // Whether these panels were open when this frame began: the touch that opens one is not meant
    // for it.
    bool choosing_room = false, adding = false, card_open = false, sending = false, times = false,
         pausing = false, finding = false, more = false, keys = false, numbers = false,
         stock = false, giving = false, referrals = false, places_page = false, moving = false,
         entering = false, offering = false;
    bool has_tabs = false;  ///< the top bar has room for them

    [[nodiscard]] const Settings& settings() const { return *state.settings; }
    /// Null where clinic.toml has no such queue any more.
    [[nodiscard]] const Lane* lane_of(const QueueId& queue) const;
    /// The one to call next there; null when nobody is.
    [[nodiscard]] const QueueEntry* next_of(const QueueId& queue) const;
};

/// One of the panels of kiosk/front_desk/panels.h is open.
bool panel_open(const DeskDraft& draft);
Desk look_around(const ClinicState& state, Session& session, Commands& commands);

// One file each, in the order they are drawn.
void draw_top_bar(Desk& desk);
void draw_notice_band(Desk& desk);
void draw_card_notes(Desk& desk, Rect band);  ///< cards that somebody must read or sign
void draw_lanes(Desk& desk);
void draw_lane(Desk& desk, const Lane& lane, int number, Rect place);
void draw_row(Desk& desk, const Lane& lane, const InLine& one, Rect place, bool open);
void draw_supply_lane(Desk& desk, int number, Rect place);
void draw_foot(Desk& desk);  ///< the undo toast, or which keys do what
void draw_room_chooser(Desk& desk);
void draw_send_chooser(Desk& desk);
void draw_card(Desk& desk);
void draw_add_person(Desk& desk);
void draw_cover(Desk& desk);
void draw_help_bar(Desk& desk);
float help_bar_height(float width);
/// Lamp, "Desk" and the clock; returns where the next thing may start.
float draw_brand(const Desk& desk, Rect bar);

// What queues and supplies share.
struct LaneHeading {
    std::string_view icon;
    std::string name;
    int number = 0;                        ///< its key
    const QueueSetting* pauses = nullptr;  ///< touching the heading pauses this queue
    float taken = 0;                       ///< at the end, by a pager
    std::string counts;                    ///< shown where there is room
};
/// Draws the lane's ground and its heading; returns how tall the heading is.
float draw_lane_heading(Desk& desk, const LaneHeading& heading, Rect place);
/// "More: 4" turns to the next page, the last one to the first.
float lane_pager_room(int left_over);  ///< what it takes at the end of the heading
void draw_lane_pager(Desk& desk, const std::string& key, int left_over, int& page, Rect place);

// Rows.
float closed_row_h();                 ///< lower on a low panel
inline constexpr float row_gap = 11;  ///< 2.54 mm and a pixel, however coarse the panel
/// How tall that row is: an open one shows its actions, the one in focus its reasons.
float row_height(const Desk& desk, const Lane& lane, const InLine& one, float width, bool open);
/// How much taller an open row is at most, short of very many needs.
float row_grows_by(const Desk& desk, float width);
std::string row_key(const QueueId& queue, const VisitId& visit);
bool in_focus(const Desk& desk, const InLine& one);
/// Called or being helped in another line: nobody can call them here now.
bool with_someone_else(const InLine& one);
/// The row that shows all its actions: the one in focus, else who is next. Null for none.
const QueueEntry* open_row(const Desk& desk, const Lane& lane);

/// Told a wait that has passed, and still in line.
bool waits_longer_than_told(const QueueEntry& entry, WallTime now);
std::vector<Attention> what_needs_attention(const Desk& desk);
/// Brings that row into view, in focus.
void show_row(Desk& desk, const VisitId& visit, const QueueId& queue);
/// Everything about one person. Any visit that the clinic still knows has a card.
void open_card(Desk& desk, const VisitId& visit, const QueueId& queue);
/// The entry the card is about: the line it was opened from, else where they are now.
InLine on_card(const Desk& desk);
void close_card(Desk& desk);
/// Beside the lane of that queue, so that the hand is there already. No height.
Rect near_lane(const Desk& desk, const QueueId& queue);

/// The help bar lies over that place: it is seen, not touched.
bool lies_under_help(const Desk& desk, Rect place);

/// Beside that lane, so that the hand is there already.
Rect near_lane(const Desk& desk, const QueueId& queue);
/// Brings that lane (counted from 0; after the queues come the supplies) into view.
void show_lane(Desk& desk, int lane);
void take_keys(Desk& desk);
void open_add_person(Desk& desk);
void cover_desk(Desk& desk);

}  // namespace porchlight
