// The leak check of the sanitizer build would stop every picture over what libraries keep:
// Fontconfig keeps one configuration for the life of the process. Cairo 1.16 forgets 768 bytes in
// cairo_surface_finish for each OpenType (CFF) font on a PDF page, such as those of Noto CJK; the
// stack ends in its library, so a surface that we forget would be let go too: ours are owned.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libcairo\n";
}
