// Places at the desk, on the real screens: what people said, what staff change, and the way back.
#include <catch2/catch.hpp>

#include "core/directory.h"
#include "core/nearby.h"
#include "kiosk/front_desk/places.h"
#include "kiosk/ui/widgets.h"
#include "tests/ui/drawn_desk.h"

using namespace porchlight;
using namespace std::chrono_literals;

namespace {

using std::chrono::Friday;
using std::chrono::Monday;
using std::chrono::Thursday;
using std::chrono::Tuesday;
using std::chrono::Wednesday;

const std::string harbor = "s-harbor@l-harbor";

Place harbor_drop_in() {
    Place place;
    place.id = harbor;
    place.name = "Harbor Drop-In";
    place.address = "14 Harbor Street, Porchville, FL";
    place.phones = {{"213-555-0142", ""}};
    place.schedules = {weekly({Monday, Tuesday, Wednesday, Thursday, Friday}, 8h, 17h)};
    return place;
}

struct PlacesDesk : DrawnDesk {
    PlacesDesk() {
        Directory directory;
        directory.places = {harbor_drop_in()};
        directory.places.push_back(harbor_drop_in());
        directory.places.back().id = "s-green@l-green";
        directory.places.back().name = "Green Table";
        state.nearby =
            make_nearby(&directory, {}, {}, *state.settings, std::chrono::year{2026} / 11 / 22);
    }
    void says(Complaint what) { happens(ReportPlace{new_id<ReportId>(), harbor, what}); }
    /// The page, with the place that somebody said something of in the middle.
    void open() {
        says(Complaint::hours_wrong);
        this->type(U'w');
        tap("said_" + harbor);
    }
    void words(const std::string& all) {
        for (const char letter : all) {
            if (letter == ' ') {
                press(Key::space);
            } else {
                this->type(static_cast<char32_t>(letter));
            }
        }
    }
    [[nodiscard]] PlaceChange change() const {
        const auto edits = state.place_edits.find(harbor);
        return edits == state.place_edits.end() ? PlaceChange{} : settled(edits->second);
    }
};

std::vector<OpeningRange> on(const PlaceChange& change, std::chrono::weekday day) {
    std::vector<OpeningRange> found;
    for (const WeeklyRange& one : change.hours.value_or(std::vector<WeeklyRange>{})) {
        if (one.weekday == day) {
            found.push_back(one.range);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("The desk sees what people said of a place, and how many", "[places]") {
    PlacesDesk desk;
    desk.says(Complaint::hours_wrong);
    desk.says(Complaint::hours_wrong);
    desk.type(U'w');
    CHECK(desk.sees("1 to look at"));
    CHECK(desk.sees("Hours are wrong"));
    CHECK(desk.sees("2 people, Today"));
    desk.tap("said_" + harbor);
    CHECK(desk.sees("14 Harbor Street, Porchville, FL · 213-555-0142"));
    CHECK(desk.sees("Hours are wrong: 2."));
}

TEST_CASE("Two who say a place was not kind hold it back, and the desk says so", "[places]") {
    PlacesDesk desk;
    desk.says(Complaint::not_kind);
    desk.type(U'w');
    CHECK_FALSE(desk.sees("Held back"));
    desk.says(Complaint::not_kind);
    CHECK(desk.sees("Was not kind. Held back."));
    desk.tap("said_" + harbor);
    CHECK(desk.sees("Nobody is sent there until you have looked."));
}

TEST_CASE("Looking settles what people said, and undo brings it back", "[places]") {
    PlacesDesk desk;
    desk.open();
    desk.type(U'k');
    CHECK(desk.change().checked);
    CHECK(desk.state.place_reports.empty());
    CHECK(desk.sees("Harbor Drop-In: checked today"));
    desk.type(U'z');
    CHECK_FALSE(desk.change().checked);
    CHECK(desk.state.place_reports.size() == 1);
}

TEST_CASE("Hours are moved a day at a time; the other days stay, and it can be undone",
          "[places]") {
    PlacesDesk desk;
    desk.open();
    desk.tap("hours_1_opens_more");
    desk.tap("hours_1_opens_more");
    CHECK(desk.sees("was 8 am"));
    desk.tap("hours_6_closed");  // Saturday is closed already: the usual hours
    CHECK(desk.sees("2 changes, not saved yet"));
    desk.tap("place_save");
    const PlaceChange change = desk.change();
    CHECK(on(change, Monday) == std::vector<OpeningRange>{{9h, 17h}});
    CHECK(on(change, Tuesday) == std::vector<OpeningRange>{{8h, 17h}});
    CHECK(on(change, std::chrono::Saturday) == std::vector<OpeningRange>{{9h, 17h}});
    CHECK(on(change, std::chrono::Sunday).empty());
    // The desk sees it at once, though the list of places was not made again yet.
    CHECK_FALSE(desk.sees("was 8 am"));
    CHECK(desk.sees("9 am"));
    CHECK(desk.sees("Hours changed"));
    CHECK(desk.sees("Somebody here"));
    desk.type(U'z');
    CHECK(desk.state.place_edits.empty());
    CHECK_FALSE(desk.sees("Hours changed"));
}

TEST_CASE("What is not saved yet stays when the record changes under it", "[places]") {
    PlacesDesk desk;
    desk.open();
    desk.tap("hours_1_closed");
    PlaceChange other;
    other.hidden = true;
    desk.happens(EditPlace{{"other"}, harbor, other});
    CHECK(desk.sees("Save 1 change"));
    desk.press(Key::enter);
    CHECK(on(desk.change(), Monday).empty());
    CHECK(desk.change().hidden == true);
}

TEST_CASE("A place is marked closed, hidden, private and a partner", "[places]") {
    PlacesDesk desk;
    desk.open();
    desk.tap("place_closed_good");
    desk.tap("place_hide");
    desk.tap("partner_yes");
    desk.tap("partner_harm_reduction");
    desk.tap("partner_agreement");
    desk.tap("welcome_pets");
    CHECK(desk.sees("Partners are marked. Closest still comes first."));
    desk.tap("place_private");
    CHECK_FALSE(desk.sees("14 Harbor Street"));
    CHECK(desk.sees("The address is private"));
    CHECK(desk.sees("Save 4 changes"));
    desk.tap("place_save");
    const PlaceChange change = desk.change();
    CHECK(change.status == PlaceStatus::closed_for_good);
    CHECK(change.hidden == true);
    CHECK(change.confidential == true);
    REQUIRE(change.partner);
    CHECK(change.partner == Partner{PartnerKind::harm_reduction, true, {Welcome::pets}});
    CHECK_FALSE(desk.sees("14 Harbor Street"));
    desk.tap("partner_no");
    desk.tap("place_save");
    CHECK(desk.change().partner == std::optional<std::optional<Partner>>{std::in_place});
}

TEST_CASE("A place is found by typing, with the keyboard alone", "[places]") {
    PlacesDesk desk;
    desk.type(U'w');
    desk.type(U'/');
    desk.words("Green");  // none of these letters is a shortcut now
    CHECK(desk.find("found_s-green@l-green") != nullptr);
    CHECK(desk.find("found_" + harbor) == nullptr);
    desk.press(Key::enter);
    CHECK(desk.sees("Checked today"));
    desk.type(U'k');
    CHECK(desk.state.place_edits.contains("s-green@l-green"));
    desk.press(Key::escape);
    CHECK(desk.sees("“This was wrong”"));
    desk.press(Key::escape);
    CHECK_FALSE(desk.sees("“This was wrong”"));
}

TEST_CASE("A place no list has is added by hand, and undo takes it away", "[places]") {
    PlacesDesk desk;
    desk.type(U'w');
    desk.type(U'e');
    desk.press(Key::enter);
    CHECK(desk.sees("Write its name first."));
    desk.tap("new_place_name");
    desk.words("Blue door");
    desk.tap("new_need_food");
    desk.tap("new_place_save");
    REQUIRE(desk.state.place_edits.size() == 1);
    const auto& [id, edits] = *desk.state.place_edits.begin();
    CHECK(id.starts_with("clinic:"));
    CHECK(edits.front().change.added->name == "Blue door");
    CHECK(edits.front().change.added->needs == std::vector<std::string>{"food"});
    CHECK(desk.sees("Added by hand"));
    desk.type(U'z');
    CHECK(desk.state.place_edits.empty());
}

TEST_CASE("The person in focus is sent to a place from its page", "[places][referral]") {
    PlacesDesk desk;
    const VisitId me = desk.arrives({"nurse"}, 5min);
    desk.draw();
    desk.type(U'2');
    desk.open();
    const std::string name = ticket_name(desk.state.visits.at(me).ticket);
    CHECK(desk.sees("Send " + name + " here"));
    desk.tap("place_offer");
    REQUIRE(desk.state.referrals.size() == 1);
    const Referral& referral = desk.state.referrals.begin()->second;
    CHECK(referral.visit == me);
    CHECK(referral.place == harbor);
    CHECK(referral.partner_name == "Harbor Drop-In");
    CHECK(desk.sees("Offered to " + name));
    CHECK(desk.find("place_offer") == nullptr);  // once
    CHECK(desk.sees("Harbor Drop-In: offered"));
    desk.type(U'z');
    CHECK(desk.state.referrals.empty());
    CHECK(desk.find("place_offer") != nullptr);
}

TEST_CASE("From their card a person is sent to a place, and the card shows how far it came",
          "[places][referral]") {
    PlacesDesk desk;
    const VisitId me = desk.arrives({"nurse"}, 5min);
    desk.tap("row_nurse_" + me.value);
    CHECK_FALSE(desk.sees("Offered"));
    SECTION("by touch") {
        desk.tap("card_send_place");
        desk.tap("offer_words");
        desk.words("harbor");
        desk.tap("offer_" + harbor);
    }
    SECTION("by keys") {
        desk.type(U'w');
        desk.words("harbor");
        desk.press(Key::enter);
    }
    REQUIRE(desk.state.referrals.size() == 1);
    const Referral& referral = desk.state.referrals.begin()->second;
    CHECK(referral.visit == me);
    CHECK(referral.place == harbor);
    CHECK(referral.partner_name == "Harbor Drop-In");
    REQUIRE(desk.find("card_close") != nullptr);  // back on the card
    CHECK(desk.sees("Harbor Drop-In"));
    CHECK(desk.sees("Offered"));
    desk.tap("card_referral_");
    CHECK(desk.sees("How far did it come?"));
    CHECK(desk.find("card_close") == nullptr);  // the card lies under it
    desk.tap("step_agreed");
    desk.tap("referral_save");
    REQUIRE(desk.find("card_close") != nullptr);
    CHECK(desk.sees("Agreed"));
    desk.tap("card_send_place");
    desk.words("harbor");
    desk.press(Key::enter);
    CHECK(desk.sees("That place is offered already."));
    CHECK(desk.state.referrals.size() == 1);
    desk.press(Key::escape);
    CHECK(desk.find("card_close") != nullptr);
}

TEST_CASE("Partners stand there at once; a place no list has is sent to by its name",
          "[places][referral]") {
    PlacesDesk desk;
    PlaceChange change;
    change.partner = Partner{PartnerKind::treatment, true, {}};
    PlaceEdits edits{{harbor, {PlaceEdit{{"e"}, harbor, change, {}, desk.now().wall}}}};
    Directory directory;
    directory.places = {harbor_drop_in()};
    desk.state.nearby =
        make_nearby(&directory, edits, {}, *desk.state.settings, std::chrono::year{2026} / 11 / 22);
    const VisitId me = desk.arrives({"nurse"}, 5min);
    desk.tap("row_nurse_" + me.value);
    desk.type(U'w');
    CHECK(desk.find("offer_" + harbor) != nullptr);
    SECTION("a partner, by what it is") {
        desk.tap("offer_" + harbor);
        CHECK(desk.state.referrals.begin()->second.kind == PartnerKind::treatment);
    }
    SECTION("by name") {
        desk.words("qqzz");
        CHECK(desk.find("offer_" + harbor) == nullptr);
        desk.press(Key::enter);
        REQUIRE(desk.state.referrals.size() == 1);
        CHECK(desk.state.referrals.begin()->second.partner_name == "qqzz");
        CHECK(desk.state.referrals.begin()->second.place.empty());
    }
    desk.type(U'z');
    CHECK(desk.state.referrals.empty());
    CHECK_FALSE(desk.sees("Offered"));
}

TEST_CASE("A name stands beside each change, the list it came from last", "[places]") {
    PlacesDesk desk;
    PlaceChange change;
    change.checked = true;
    Staff dee;
    dee.id = {"dee"};
    dee.name = "Dee";
    apply(desk.state, Change{{dee, PlaceEdit{{"e"}, harbor, change, dee.id, desk.now().wall}}});
    desk.open();
    CHECK(desk.sees("Dee"));
    CHECK(desk.sees("From the imported list"));
}

TEST_CASE("A week shows weekly hours in force, and says when there is more", "[places]") {
    Place place = harbor_drop_in();
    place.schedules.push_back(weekly({Monday}, 18h, 20h));
    place.schedules.push_back(weekly({Tuesday}, 1h, 2h));
    place.schedules.back().valid_to = std::chrono::year{2026} / 11 / 1;  // over
    bool odd = true;
    const auto today = std::chrono::year{2026} / 11 / 22;
    WeekHours week = week_of(place, today, odd);
    CHECK_FALSE(odd);
    CHECK(week[0].ranges == std::vector<OpeningRange>{{8h, 17h}, {18h, 20h}});
    CHECK(week[1].ranges == std::vector<OpeningRange>{{8h, 17h}});
    CHECK(week[5].known);
    CHECK(week[5].ranges.empty());
    place.schedules.push_back({"FREQ=MONTHLY;BYDAY=1SA", {}, {}, {}, false, false, 9h, 12h});
    week = week_of(place, today, odd);
    CHECK(odd);
    CHECK(week[5].ranges.empty());  // not every Saturday
    CHECK_FALSE(week_of(Place{}, today, odd)[0].known);
}

TEST_CASE("A second opening of a day is set, moved and taken away", "[places]") {
    PlacesDesk desk;
    desk.open();
    desk.tap("hours_second");
    CHECK(desk.find("hours_1_closed") == nullptr);
    CHECK(desk.find("hours_6_none") == nullptr);  // Saturday is closed: nothing comes second
    desk.tap("hours_1_opens_more");               // an hour after the first, as a rule
    CHECK(desk.sees("was none"));
    desk.tap("hours_1_closes_less");
    desk.tap("hours_2_none");
    desk.tap("hours_3_none");
    desk.tap("hours_3_none");  // and away again
    CHECK(desk.sees("2 changes, not saved yet"));
    desk.tap("place_save");
    const PlaceChange change = desk.change();
    CHECK(on(change, Monday) == std::vector<OpeningRange>{{8h, 17h}, {18h, 21h + 30min}});
    CHECK(on(change, Tuesday) == std::vector<OpeningRange>{{8h, 17h}, {18h, 22h}});
    CHECK(on(change, Wednesday) == std::vector<OpeningRange>{{8h, 17h}});
    desk.tap("hours_1_none");
    CHECK(desk.sees("was 6 pm – 9:30 pm"));
    desk.tap("place_save");
    CHECK(on(desk.change(), Monday) == std::vector<OpeningRange>{{8h, 17h}});
    desk.type(U'z');
    CHECK(on(desk.change(), Monday).size() == 2);
}

TEST_CASE("Two openings of a day never run into each other", "[places]") {
    PlacesDesk desk;
    desk.open();
    desk.tap("hours_second");
    desk.tap("hours_1_none");
    for (int i = 0; i < 6; ++i) {
        desk.tap("hours_1_opens_less");
    }
    for (int i = 0; i < 20; ++i) {
        desk.tap("hours_1_closes_more");
    }
    desk.tap("hours_second");
    for (int i = 0; i < 6; ++i) {
        desk.tap("hours_1_closes_more");
    }
    desk.tap("place_save");
    const auto monday = on(desk.change(), Monday);
    REQUIRE(monday.size() == 2);
    CHECK(monday[0] == OpeningRange{8h, 17h});
    CHECK(monday[1] == OpeningRange{17h, 32h});  // until it opens again, at most
}

TEST_CASE("The cover hides places", "[places]") {
    PlacesDesk desk;
    desk.open();
    desk.type(U'v');
    CHECK_FALSE(desk.sees("Harbor Drop-In"));
}
