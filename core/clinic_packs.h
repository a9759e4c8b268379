// The locale packs of one clinic: locales/ in its folder.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"

namespace porchlight {

struct LoadedPack;

struct ClinicPacks {
    std::map<std::string, std::shared_ptr<const LoadedPack>> packs;  ///< by tag
    std::vector<Fault> faults;  ///< of packs that are not good, one sentence each
    bool operator==(const ClinicPacks& other) const { return packs == other.packs; }
};

}  // namespace porchlight
