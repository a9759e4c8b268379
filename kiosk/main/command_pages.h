// The pages that `porchlight COMMAND --help` prints below its options.
#pragma once

namespace porchlight {

inline constexpr const char* about =
    "Porchlight: the touchscreen, the front desk and the call board of a walk-in clinic.\n"
    "Three faces look at one store; each is a program of its own, on one machine or on several.";

inline constexpr const char* about_home =
    "The clinic's folder\n"
    "  Everything is in one folder: clinic.toml (what the clinic sets), clinic.db (who is here),\n"
    "  directory.db (places nearby). Porchlight takes the first of these that there is:\n"
    "    1. --home DIR\n"
    "    2. the environment variable PORCHLIGHT_HOME\n"
    "    3. /var/lib/porchlight, where you may write there\n"
    "    4. $XDG_STATE_HOME/porchlight, or ~/.local/state/porchlight\n"
    "  A folder that is not there yet is made, with a clinic.toml that explains itself.\n"
    "\n"
    "Exit codes\n"
    "  0 done; 1 could not, and one sentence says why; 2 the command line was not understood.";

inline constexpr const char* about_faces =
    "\n"
    "Examples\n"
    "  porchlight waiting-room                         full screen on the main monitor\n"
    "  porchlight front-desk --monitor 1               full screen on the second one\n"
    "  porchlight call-board --window 1280x720         in a window, to have a look\n"
    "\n"
    "It ends when its window is closed or on SIGTERM or SIGINT (Ctrl+C).\n";

inline constexpr const char* about_import =
    "\n"
    "Reads a directory of places nearby:\n"
    "  Open Referral HSDS 1.1, 2.0, 3.0 or 3.1 as CSV files in a folder (or the\n"
    "      datapackage.json in it), or as a zip of them\n"
    "  the JSON of an HSDS API: a service, an organization, a list, a page, or a\n"
    "      folder of pages\n"
    "  the JSON of findtreatment.gov (SAMHSA)\n"
    "  a plain spreadsheet saved as CSV, with --map\n"
    "The new directory.db takes the old one's place only when all went well; screens that are\n"
    "running pick it up by themselves. What staff have said of a place at the desk stays.\n"
    "\n"
    "Prints one line a fact: how many places have hours, a phone number and so on, of which "
    "places\n"
    "least is known, what changed since last time, then each row that was left out or mended as\n"
    "FILE:LINE: REASON. What cannot be read is kept as words or said to be unknown. An address "
    "that\n"
    "says it is confidential is not kept at all, nor any sentence that repeats it.\n"
    "\n"
    "Examples\n"
    "  porchlight import ./miami-211\n"
    "  porchlight import --home ./demo --skipped skipped.txt ./miami-211.zip\n"
    "  porchlight import --map columns.toml places.csv\n"
    "\n"
    "columns.toml says which column of places.csv is what; only name is needed:\n"
    "  separator = \";\"             # or \",\" or \"tab\"; without it the header decides\n"
    "  [columns]\n"
    "  name = \"Program\"\n"
    "  street = [\"Address\", \"Suite\"]     # several columns are joined\n"
    "  phone = [\"Phone\", \"Hotline\"]\n"
    "  hours = \"Hours\"                   # \"9:00am-5:00pm, Mon-Fri\"\n"
    "It knows: id name other_name organization description street city state zip latitude "
    "longitude\n"
    "  phone hours (or monday ... sunday) languages interpreted kinds codes cost papers who how "
    "access\n"
    "  transport alert status checked (2026-05-16) confidential (yes: its address is not kept).\n";

inline constexpr const char* about_backup =
    "\n"
    "Copies the store to FILE while the faces run. The copy is read back, brought to disk and "
    "only\n"
    "then takes its name: FILE is whole or it is the backup that was there before. Restore it "
    "with\n"
    "`porchlight restore FILE`; try that now and then, on another folder.\n"
    "\n"
    "A backup holds what the store holds, so the visits of today, too. Forgetting does not reach\n"
    "into it: keep backups on an encrypted disk, and throw them away after the retention time of\n"
    "clinic.toml. FILE can be read by this account only. clinic.toml, directory.db and cards/ are\n"
    "plain files; copy them as files.\n"
    "\n"
    "With PostgreSQL it says which pg_dump does the same.\n"
    "\n"
    "Examples\n"
    "  porchlight backup /media/usb/monday.backup\n"
    "  porchlight backup --home ./demo ./demo.backup\n";

inline constexpr const char* about_restore =
    "\n"
    "Puts a backup in the place of the store. FILE is copied and read first; a damaged one, or "
    "one\n"
    "of a newer Porchlight, changes nothing. The store before it stays in the clinic's folder as\n"
    "clinic.db.before-restore-DAY; it holds visits, so delete it when all is well. Faces that run\n"
    "go over to the restored store within a second or two. What happened after the backup is not\n"
    "in it: look who is in the waiting room.\n"
    "\n"
    "With PostgreSQL it says which pg_restore does the same.\n"
    "\n"
    "Examples\n"
    "  porchlight restore /media/usb/monday.backup\n"
    "  porchlight restore --home ./drill ./demo.backup        a drill: try it on a folder of its "
    "own\n";

inline constexpr const char* about_check =
    "\n"
    "Prints one line each, and changes nothing:\n"
    "  settings   clinic.toml can be read\n"
    "  store      engine, schema, journal, and whether every page of it is whole\n"
    "  clocks     the time zone is known; the clock is not before the newest record\n"
    "  fonts      every letter of the languages, every icon and ticket picture has a font\n"
    "  pack TAG   how complete a language is, and whether a native speaker has read it\n"
    "  directory  how many services, and how old\n"
    "  cards      which could not be read, are not signed, or are to be checked again\n"
    "Each line starts with ok, with look (it works, somebody should see to it) or with broken, "
    "and\n"
    "says what to do. With something broken the exit code is 1.\n"
    "\n"
    "Examples\n"
    "  porchlight check\n"
    "  porchlight check --home ./demo | grep -v ^ok            only what needs a look\n";

inline constexpr const char* about_staff =
    "\n"
    "Whoever is on this list may sign in at the front desk with their PIN of 4 to 8 digits. On a\n"
    "terminal the PIN is asked twice and not shown; from a script it is one line of standard "
    "input.\n"
    "It is kept as an Argon2id hash only. Faces that run know of it within a second.\n"
    "\n"
    "Examples\n"
    "  porchlight staff add Ana --role nurse\n"
    "  porchlight staff add Ana --role nurse --replace         Ana forgot her PIN\n"
    "  porchlight staff list\n"
    "  porchlight staff remove Ana\n";

}  // namespace porchlight
