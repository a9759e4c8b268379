#include "kiosk/app/help_sound.h"

#include <algorithm>

namespace porchlight {

HelpSound help_sound_due(HelpRinging& ringing, const std::map<AlertId, HelpAlert>& alerts,
                         const StationId& only_from, MonoTime now) {
    const bool desk = only_from.empty();
    bool news = false;
    bool rings = false;
    for (const auto& [id, alert] : alerts) {
        if (!alert.open() || (!desk && alert.from != only_from)) {
            ringing.heard.erase(id);
            continue;
        }
        const auto [found, fresh] = ringing.heard.try_emplace(id);
        HelpRinging::Heard& heard = found->second;
        const bool more = alert.more_asked.has_value();
        if (fresh) {
            heard = {alert.told, more, now};
            news = news || !alert.taken;
        } else if (alert.told > heard.told || (desk && more && !heard.more)) {
            heard = {alert.told, more, now + rings_again_for};
            news = true;
        }
        rings = rings || !alert.taken || now < heard.louder;
    }
    std::erase_if(ringing.heard, [&](const auto& item) { return !alerts.contains(item.first); });
    if (!rings) {
        const bool over = ringing.rang.has_value();
        ringing.rang.reset();
        return {false, over, MonoTime::max()};
    }
    const bool due = news || !ringing.rang || now >= *ringing.rang + ring_every;
    if (due) {
        ringing.rang = now;
    }
    return {due, false, *ringing.rang + ring_every};
}

}  // namespace porchlight
