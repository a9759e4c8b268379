// Any bytes at all as a card: one that holds what it promises, or one sentence with a line.
#include "core/cards_reading.h"
#include "core/check.h"

using namespace porchlight;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto pack =
        parse_card(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz.toml");
    if (!pack) {
        CHECK(!pack.error().reason.empty() && pack.error().reason.size() < 500);
        CHECK(pack.error().line >= 1 && pack.error().line <= size + 1);
        return 0;
    }
    CHECK(pack->edition_date < pack->check_again_by);
    CHECK(!pack->signature || !pack->signature->by.empty());
    CHECK(speaks(*pack, "en"));
    CHECK(shows_anything(*pack));
    CHECK(shown_part(*pack, true) == *pack);
    for (const CardStep& step : shown_part(*pack, false).steps) {
        CHECK(step.says != Says::lead);
        CHECK(!words_in(step.title, "en").empty() && !words_in(step.words, "en").empty());
    }
    return 0;
}
