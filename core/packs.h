// Which languages there are: the packs that travel inside the program, and the clinic's own, which
// replace them or are added.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/catalogue.h"
#include "core/clinic_packs.h"
#include "core/file_mark.h"
#include "core/pack.h"
#include "core/pack_cards.h"

namespace porchlight {

/// A pack as the screens use it. Never changes once it is made.
struct LoadedPack {
    Pack pack;
    Catalogue words;
    PoFile sentences;                       ///< of the clinic's packs only
    PackCards cards;                        ///< of the clinic's packs only
    std::filesystem::path fonts;            ///< a folder of fonts of its own; empty: none
    std::map<std::string, FileMark> marks;  ///< of the files it was made of
};

/// Longer lists of packs than this are cut: the language panel has no room for more.
inline constexpr std::size_t packs_in_a_folder = 30;

/// What pack.toml of each pack inside the program says, English first. Any thread.
const std::vector<Pack>& built_in_packs();
/// Its sentences; those of English and of unknown tags are empty. Reads 0.4 MB of text each time.
PoFile built_in_sentences(const std::string& tag);
/// The clinic's own, else those inside the program.
PoFile sentences_of(const ClinicPacks& packs, const std::string& tag);
/// Read at the first call for each tag, some ms; English has no words of its own. The thread that
/// draws, or the terminal.
const LoadedPack& built_in_pack(const std::string& tag);

/// Every pack of that folder. What the clinic's pack leaves out, the pack of that language inside
/// the program says. In place of one that is not good stays what `before` has. Reads the disk, some
/// ms for each pack that has changed; any thread.
ClinicPacks read_packs_of(const std::filesystem::path& folder, const ClinicPacks* before);
/// Tells whether anything there has changed: a few microseconds a pack.
std::map<std::string, FileMark> pack_marks(const std::filesystem::path& folder);

}  // namespace porchlight
