#include "kiosk/drive/find_touchable.h"

#include <algorithm>
#include <array>

#include "kiosk/drive/as_seen.h"

namespace porchlight {

const Node* find_touchable(const Tree& tree, const std::string& what) {
    const bool by_key = what.starts_with('@');
    const std::string seen = as_seen(what);
    const auto found = std::ranges::find_if(tree, [&](const Node& node) {
        const bool named = by_key ? node.key == what.substr(1) : as_seen(node.label) == seen;
        return node.touch && !node.inert && named;
    });
    return found == tree.end() ? nullptr : &*found;
}

void turn_to(Driver& driver, const std::string& what) {
    constexpr std::array pagers{"@more_supplies", "@more_chips", "@more_choices", "@more_needs",
                                "@more_ways"};
    const auto there = [&](const std::string& one) {
        return find_touchable(driver.tree(), one) != nullptr;
    };
    for (int pages = 0; pages < 9 && !there(what); ++pages) {
        const auto pager = std::ranges::find_if(pagers, there);
        if (pager == pagers.end()) {
            return;
        }
        driver.tap_only(*pager);
        driver.settle();
    }
}

}  // namespace porchlight
