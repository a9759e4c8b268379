// What is in a bag, as it was saved: one row a thing, in two columns where they fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/settings.h"
#include "core/supply.h"
#include "kiosk/ui/geometry.h"

namespace porchlight {

/// A sentence that stands after the things: "Need more? Just ask."
struct BagLine {
    std::string_view icon;
    std::string words;
};
/// The least room in which one thing can be read.
float least_bag_list(const Settings& settings, const std::vector<SupplyLine>& lines, float width);
/// How much room all of it would like.
float bag_list_height(const Settings& settings, const std::vector<SupplyLine>& lines,
                      const std::vector<BagLine>& sentences, float width);
/// Things that do not fit are counted, never left unsaid; sentences go first, the last one last.
/// Returns the height it took.
float draw_bag_list(const Settings& settings, const std::vector<SupplyLine>& lines,
                    std::vector<BagLine> sentences, Rect place);

}  // namespace porchlight
