// Fontconfig keeps one configuration for the life of the process and never gives it back; the
// leak check of the sanitizer build would stop every picture over it.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\n";
}
