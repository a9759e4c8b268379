// A pack that somebody wants to check or put in: a folder, a zip of one, or a PO file alone.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/pack_cards.h"
#include "core/pack_faults.h"
#include "core/result.h"

namespace porchlight {

/// In memory, whole.
struct PackSource {
    std::string tag;
    std::map<std::string, std::string> files;  ///< "pack.toml", "fonts/Noto.ttf": its bytes
};

/// More than this unpacked is no pack.
inline constexpr std::size_t most_pack_bytes = std::size_t{128} << 20U;

/// The language is what porchlight.po says of itself ("Language: pl"). A PO file alone gets the
/// pack.toml of that language inside the program, or one of what CLDR knows. What a pack has no
/// place for is left out. What cannot be a pack at all is one sentence. Touches the disk.
Checked<PackSource> read_pack_source(const std::filesystem::path& from);
/// A zip in memory; `name` is for sentences. Pure.
Checked<PackSource> pack_in_zip(std::string_view zip, const std::string& name,
                                std::size_t most = most_pack_bytes);
/// pack.toml, porchlight.po and the cards of that folder, and nothing else. Touches the disk.
Checked<PackSource> read_pack_texts(const std::filesystem::path& folder);

/// A pack as far as it can be read, and everything that is wrong in it.
struct PackLook {
    Pack pack;
    PoFile po;
    PackCards cards{};
    std::vector<PackFault> faults{};
};
PackLook look_at_pack(const PackSource& source);

}  // namespace porchlight
