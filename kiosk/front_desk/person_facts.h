// What the desk says about somebody in a few words: on their row and on their card. For front_desk
// only.
#pragma once

#include "kiosk/front_desk/controls.h"
#include "kiosk/front_desk/desk.h"

namespace porchlight {

using Facts = std::vector<Fact>;

Fact chip(std::string_view icon_name, std::string words, const Accent& accent);
Fact plain(std::string_view icon_name, std::string words);
/// "Called just now", "Stepped out" ...; nothing while they simply wait.
void add_status(Facts& facts, const Desk& desk, const InLine& one);
/// The wait they were told, in whole: "20 to 45".
std::string told_range(const Told& told);
/// How they want to be called, and the time they were given. `all` says where to look, and that
/// the picture on the TV is enough.
void add_call_way(Facts& facts, const Desk& desk, const InLine& one, bool all);
Fact language_chip(const Visit& visit);
std::string urgent_word(UrgentReason reason);

}  // namespace porchlight
