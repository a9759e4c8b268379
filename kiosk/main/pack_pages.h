// The page that `porchlight pack COMMAND --help` prints below its options.
#pragma once

namespace porchlight {

inline constexpr const char* about_pack =
    "\n"
    "A pack is one language: a folder with pack.toml (its own name, direction, who has read it),\n"
    "porchlight.po (every sentence; open it with Poedit) and, where they are wanted, glossary.md\n"
    "fonts/ and cards/ (a card of this program with the words of that language added; nothing\n"
    "else of it counts). Packs of the clinic lie in locales/ in its folder. They are added to\n"
    "those inside the program, or take their place; what such a pack leaves out, the one inside\n"
    "the program says. No network is needed, and running screens need no restart.\n"
    "\n"
    "  new     begins a folder with every sentence, for a translator; a language that is inside\n"
    "          the program comes with its words, to be bettered\n"
    "  check   says with file and line: placeholders that are lost or too many, plural forms that\n"
    "          do not count as CLDR does, what is not translated, letters that no font has, words\n"
    "          that the pack avoids, marks of direction that spill over; then it measures every\n"
    "          screen in every text size on every panel, which takes a minute or two a pack\n"
    "  add     checks the words and puts the pack in; a bad one is refused, the one before stays.\n"
    "          A PO file alone is enough: its header says which language it is\n"
    "  remove  takes a pack of the clinic out again\n"
    "  list    says of each language how far it is, and how much a native speaker has read:\n"
    "          sentences that are not marked \"needs work\" (fuzzy) in porchlight.po\n"
    "\n"
    "Chips stand in the order of \"languages\" in clinic.toml; a pack that is not named there\n"
    "comes after them. Where a screen lacks words of a language, all of it is in English and says\n"
    "to ask at the desk.\n"
    "\n"
    "Examples\n"
    "  porchlight pack add /media/usb/pl.po\n"
    "  porchlight pack new pl ~/translations        then Poedit, then:\n"
    "  porchlight pack check ~/translations/pl --pictures ~/pictures\n"
    "  porchlight pack check --all                  exit code 1 when anything is to be mended\n"
    "  porchlight pack list\n";

}  // namespace porchlight
