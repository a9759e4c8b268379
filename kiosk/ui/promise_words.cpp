#include "kiosk/ui/promise_words.h"

#include <algorithm>

#include "kiosk/ui/words.h"

namespace porchlight {

namespace {

/// The six promises a clinic can switch on; clinic.toml says which, and who stands for it.
std::vector<PromiseWords> promises() {
    return {
        {"late_is_fine", "schedule", "teal", tr("promises", "Late is fine"),
         tr("promises", "Come when you can. You will be seen.")},
        {"ask_first", "biotech", "moss", tr("promises", "Drug tests: we ask first"),
         tr("promises", "And we say why. We do not use them against you.")},
        {"private", "shield", "blue", tr("promises", "We keep it private"),
         tr("promises",
            "Police and courts get nothing unless you agree or the law makes us. Ask us when "
            "that is.")},
        {"pets", "pets", "clay", tr("promises", "Pets and bags welcome"),
         tr("promises", "Bring them in. They stay with you.")},
        {"say_you_used", "forum", "plum", tr("promises", "You can say you used"),
         tr("promises", "Telling us you used does not stop your care here.")},
        {"your_goals", "flag", "slate", tr("promises", "You set the goals"),
         tr("promises", "Small steps count. Just sitting is fine.")},
    };
}

}  // namespace

std::vector<PromiseWords> promised(const Settings& settings) {
    std::vector<PromiseWords> said = promises();
    std::erase_if(said, [&](const PromiseWords& one) {
        return std::ranges::none_of(settings.promises,
                                    [&](const PromiseSetting& p) { return p.id == one.id; });
    });
    return said;
}

}  // namespace porchlight
