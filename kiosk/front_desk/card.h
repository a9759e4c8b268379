// The parts of the person card. For front_desk only.
#pragma once

#include "kiosk/front_desk/actions.h"
#include "kiosk/front_desk/controls.h"

namespace porchlight {

/// Where the parts stand, in units of 1/3.6 mm.
struct CardPlaces {
    Rect panel, head, actions, asked, history, send, urgent;
    int action_rows = 1;
};

/// One thing they asked for.
struct AskedLine {
    std::string icon, title, sub;
    Fact status;
    ReferralId referral{};  ///< not empty: a way to it stands in the place of the status
};
/// Each need with where it stands, then lines nobody named a need for, supplies, open referrals.
std::vector<AskedLine> asked_of(const Desk& desk, const Visit& visit);

/// One line of what happened to a visit.
struct HistoryLine {
    std::string key;  ///< of its button
    WallTime at;
    std::string icon, words, who;
    std::optional<decltype(Command::what)> undo;  ///< the newest step of its chain
};
/// Newest first.
std::vector<HistoryLine> history_of(const ClinicState& state, const Visit& visit);

void draw_asked(Desk& desk, const Visit& visit, Rect place);
void draw_history(Desk& desk, const Visit& visit, Rect place);
void draw_send_panel(Desk& desk, const InLine& one, Rect place);
void draw_urgent_panel(Desk& desk, const InLine& one, Rect place);

/// The white ground of a part with its heading; returns what is left inside. `aside` stands at the
/// end of the heading; `taken` is what something else takes there.
Rect card_part(std::string_view icon_name, const std::string& title, const std::string& aside,
               Rect place, float taken = 0);
inline constexpr float card_part_pad = 16;
/// Under a list that goes on: "More: 3". Lines are as tall as `heights` says; returns which show
/// and leaves the room for the button out of `room`.
struct ListPage {
    std::size_t first = 0, end = 0;
};
ListPage page_list(std::string_view key, const std::vector<float>& heights, int& page, Rect& room);

}  // namespace porchlight
