// Referrals both ways, on the desk: where the lanes stand else. For front_desk only.
#pragma once

#include <string>
#include <vector>

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"

namespace porchlight {

void open_referrals(Desk& desk);
/// Escape, E and the numbers; whether the key was one of these.
bool take_referrals_key(Desk& desk);
void draw_referrals(Desk& desk);
/// In the place of the notice band, while nobody needs anything.
void draw_referral_news(const Desk& desk, Rect band);
/// Somebody asked for on the screen and not yet answered.
bool is_asked_for(const Referral& referral);
int referrals_asked_for(const Desk& desk);

inline constexpr float least_referral_card = 139;
void draw_referral_card(Desk& desk, const Referral& referral, Rect place, int number);

// Panels over the page, or over the lanes.
/// As it is, or with the step that would come next.
void open_move(Desk& desk, const Referral& referral, ReferralStep step);
void draw_move_panel(Desk& desk);
void open_coming(Desk& desk);
void draw_coming_panel(Desk& desk);
/// "Send to a place...": over the person's card.
void open_offer(Desk& desk, const VisitId& visit);
void draw_offer_panel(Desk& desk);

// What they take along, on the panel of one that has a time.
/// The time on record is the one that the panel shows.
bool has_reminder(const Desk& desk, const Referral& referral);
/// Two buttons and what became of the slip. `by_key`: letters are shortcuts now.
void draw_reminder(Desk& desk, const Referral& referral, Rect row, bool by_key);
void draw_reminder_square(Desk& desk);  ///< the sheet over that panel, while it is open

// What is asked for.
/// The one main thing of its card.
void do_next(Desk& desk, const Referral& referral);
std::string next_words(const Referral& referral);
/// Offers a place to the visit of `asked`; the toast takes it back.
void send_to_place(Desk& desk, OfferReferral asked);
/// An open one of that visit to that place.
bool is_offered(const Desk& desk, const VisitId& visit, const std::string& place);
inline constexpr const char* offer_saving = "place_offer";
void move_referral_to(Desk& desk, const Referral& referral, const MoveReferral& asked);
std::string saving_key(const Referral& referral);

// Words.
std::string partner_of(const Referral& referral);
std::string partner_kind_words(PartnerKind kind);
std::string_view partner_icon(PartnerKind kind);
Accent partner_accent(PartnerKind kind);
std::string step_words(ReferralStep step);
std::string why_words(WhyNot why);     ///< "No bed was free": on a button
std::string why_sentence(WhyNot why);  ///< "Did not work out: no bed was free."
std::string welcome_words(Welcome welcome);
/// "They welcome: couples, pets."; empty for nothing.
std::string welcomes_sentence(const std::vector<Welcome>& welcomes);
/// What was asked and when, the time, who goes along; whole sentences.
std::string referral_line(const Desk& desk, const Referral& referral);
/// "Today, 2 pm"
std::string when_words(const Desk& desk, WallTime time);

// What the two panels share.
/// Equal buttons in rows; which one was touched, -1 for none. Moves `y` below them.
int draw_referral_choices(const Desk& desk, const std::vector<DeskChoice>& choices, int columns,
                          Rect room, float& y);
float referral_row_h(const Desk& desk);

}  // namespace porchlight
