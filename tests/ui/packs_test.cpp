// Languages that come and go while a kiosk runs, and screens that lack words of theirs.
#include <catch2/catch.hpp>

#include "core/pack_install.h"
#include "core/pack_start.h"
#include "core/packs.h"
#include "kiosk/drive/driver.h"
#include "kiosk/drive/fit.h"
#include "kiosk/ui/words.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

std::string quoted(std::string text) {
    for (auto at = text.find('"'); at != text.npos; at = text.find('"', at + 2)) {
        text.insert(at, "\\");
    }
    return "\"" + text + "\"\n";
}

/// A pack that says "~" before and after the English; without the sentences of one context.
PackSource polish_without(const std::string& context) {
    PackSource source = start_pack("pl").value();
    PoFile po = read_po(source.files["porchlight.po"]).value();
    std::string text =
        "msgid \"\"\nmsgstr \"\"\n\"Language: pl\\n\"\n\"Plural-Forms: " + po.said("Plural-Forms") +
        "\\n\"\n";
    for (const PoEntry& entry : po.entries) {
        const std::string head = "\nmsgctxt " + quoted(entry.context) + "msgid " + quoted(entry.id);
        const std::string words = entry.context == context ? "" : "~" + entry.id + "~";
        if (entry.many.empty()) {
            text += head + "msgstr " + quoted(words);
        } else {
            text += head + "msgid_plural " + quoted(entry.many);
            for (int form = 0; form < 3; ++form) {
                text += "msgstr[" + std::to_string(form) + "] " +
                        quoted(words.empty() ? "" : "~" + entry.many + "~");
            }
        }
    }
    source.files["porchlight.po"] = text;
    return source;
}

}  // namespace

TEST_CASE("a language that is put in while the kiosk runs is on the home screen", "[packs]") {
    Driver driver(Driver::Options{});
    driver.face(Face::waiting_room);
    CHECK_FALSE(driver.sees("Polski"));
    REQUIRE(install_pack(polish_without("nothing"), driver.home() / "locales"));
    CHECK(driver.comes_to("Polski", true));
    for (const Panel& panel : {Panel{1920, 1080, 15.6}, Panel{1080, 1920, 15.6},
                               Panel{1280, 800, 15.6}, Panel{3840, 2160, 27}}) {
        driver.panel(panel);
        for (const Misfit& misfit :
             what_does_not_fit(driver.tree(), driver.canvas(), Face::waiting_room)) {
            FAIL_CHECK(panel.width << ": " << misfit.sentence);
        }
    }
    driver.tap("Polski");
    CHECK(driver.sees("~Come as you are.~"));
    REQUIRE(remove_pack("pl", driver.home() / "locales"));
    CHECK(driver.comes_to("Polski", false));
    // Whoever had picked it reads English, and nothing is lost.
    CHECK(driver.sees("Come as you are."));
}

TEST_CASE("a screen that lacks words is in English, whole, and says to ask", "[packs]") {
    Driver driver(Driver::Options{});
    driver.face(Face::waiting_room);
    REQUIRE(install_pack(polish_without("supplies"), driver.home() / "locales"));
    CHECK(driver.comes_to("Polski", true));
    driver.tap("Polski");
    CHECK(driver.sees("~Get supplies~"));
    driver.tap("~Get supplies~");
    CHECK(driver.sees("Not all words here are in Polski yet. Ask us at the desk."));
    for (const Node& node : driver.tree()) {
        INFO(node.label);
        CHECK(node.label.find('~') == std::string::npos);
    }
    driver.tap("Back");
    CHECK(driver.sees("~Come as you are.~"));
}

TEST_CASE("a language of the clinic may better the one inside the program", "[packs]") {
    Driver driver(Driver::Options{});
    driver.face(Face::waiting_room);
    driver.tap("Español");
    PackSource own = built_in_source("es").value();
    own.files["porchlight.po"] =
        "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\"Plural-Forms: nplurals=2; plural=(n != "
        "1);\\n\"\n\nmsgctxt \"home\"\nmsgid \"Come as you are.\"\nmsgstr \"Pase, está en su "
        "casa.\"\n";
    REQUIRE(install_pack(own, driver.home() / "locales"));
    CHECK(driver.comes_to("Pase, está en su casa.", true));
    CHECK(driver.session().language == "es");
    REQUIRE(remove_pack("es", driver.home() / "locales"));
    CHECK(driver.comes_to("Pase, está en su casa.", false));
}
