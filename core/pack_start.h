// A pack that somebody begins to write.
#pragma once

#include "core/pack_source.h"

namespace porchlight {

/// pack.toml, porchlight.po with every sentence of this program and no translation, glossary.md. A
/// language that is inside the program already comes with its words, to be bettered. A tag that is
/// none is one sentence. Pure.
Checked<PackSource> start_pack(const std::string& tag);

/// The pack of that language inside the program; one sentence where there is none.
Checked<PackSource> built_in_source(const std::string& tag);

}  // namespace porchlight
