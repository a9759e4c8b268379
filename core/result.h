// What can really happen comes back as a value: either the thing, or why not.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace porchlight {

/// Why a command was not carried out. The screens put each into words; the core never does.
enum class Refusal {
    none_free,         ///< every ticket is taken: the desk has a paper one
    gone,              ///< the visit or request is not there any more
    not_now,           ///< it is not in a state that allows this (already called, already given)
    called_elsewhere,  ///< the same person is with someone in another queue
    unknown_word,      ///< names a queue, counter or supply that clinic.toml does not have
    bad_time,          ///< a time that cannot be: arrival in the future, time before arrival
    cannot_save,       ///< the store is away, damaged, read-only or full: go to the desk
    in_line_already,   ///< they came already and have their place: show it to them
};

template <class T>
using Result = tl::expected<T, Refusal>;

/// For files and settings: one clear sentence that names the file, and the line where there is one.
struct Fault {
    std::string sentence;
};

template <class T>
using Checked = tl::expected<T, Fault>;

}  // namespace porchlight
