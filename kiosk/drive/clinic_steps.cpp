#include "kiosk/drive/clinic_steps.h"

#include <fmt/format.h>

#include <charconv>

#include "kiosk/drive/full_day.h"
#include "kiosk/drive/place_steps.h"
#include "kiosk/drive/staff.h"

namespace porchlight {

namespace {

using Rest = std::istringstream;

template <class Thing>
Thing next(Rest& rest) {
    Thing thing{};
    if (!(rest >> thing)) {
        throw DriveFault{"A word is missing."};
    }
    return thing;
}

QueueId queue_in(Driver& driver, Rest& rest) {
    const QueueId queue{next<std::string>(rest)};
    if (driver.state().settings->queue(queue) == nullptr) {
        throw DriveFault{fmt::format("There is no queue called \"{}\".", queue.value)};
    }
    return queue;
}

/// The visit that came first.
const Visit& first_visit(Driver& driver) {
    if (driver.state().visits.empty()) {
        throw DriveFault{"Nobody is here yet."};
    }
    return driver.state().visits.begin()->second;
}

const CounterId& counter_of(Driver& driver, const QueueId& queue) {
    return driver.state().settings->queue(queue)->counters.front();
}

void expect(Driver& driver, Rest& rest) {
    const QueueId queue = queue_in(driver, rest);
    const WallTime time = driver.now().wall + time_after(next<std::string>(rest));
    driver.ask(Expect{new_id<ExpectedId>(), queue, time, {}, true});
}

void pause(Driver& driver, Rest& rest) {
    const QueueId queue = queue_in(driver, rest);
    driver.ask(PauseQueue{queue, driver.now().wall + time_after(next<std::string>(rest))});
}

/// People who were helped for some minutes each, one after the other; the clock moves on.
void served(Driver& driver, Rest& rest) {
    const QueueId queue = queue_in(driver, rest);
    const auto& needs = driver.state().settings->needs;
    const auto need = std::ranges::find(needs, queue, &NeedSetting::queue);
    const int count = next<int>(rest);
    for (int i = 0; i < count; ++i) {
        CheckIn check_in;
        check_in.visit = new_id<VisitId>();
        check_in.arrived = driver.now().wall;
        check_in.needs = {need->id};
        driver.ask(check_in);
        driver.ask(Start{check_in.visit, queue, counter_of(driver, queue)});
        driver.pass(std::chrono::minutes{8 + 3 * (i % 4)});
        driver.ask(Finish{check_in.visit, queue});
    }
}

void call_first(Driver& driver) {
    const Visit& visit = first_visit(driver);
    const QueueEntry* entry = visit.current();
    if (entry == nullptr) {
        throw DriveFault{"The one who came first is in no line."};
    }
    driver.ask(Call{visit.id, entry->queue, counter_of(driver, entry->queue)});
}

/// Puts somebody who has just come on that screen.
void stand_at(Driver& driver, Screen under, Screen screen) {
    Session& session = driver.session();
    session.trail = {Screen::home};
    session.screen = under;
    session.sheet = Sheet::none;
    session.last_touch = driver.now().mono;
    session.go(screen);
    driver.settle();
}

/// "My place" of the one who came first of all who are still here, whatever their picture is.
void my_place(Driver& driver) {
    Session& session = driver.session();
    session.my_place = {};
    for (const auto& [id, visit] : driver.state().visits) {
        if (session.my_place.visit.empty() && visit.current() != nullptr) {
            session.my_place.visit = id;
        }
    }
    stand_at(driver, Screen::find_ticket, Screen::my_place);
}

/// Some boxes came: one lot ends soon, one thing is low, one is all gone.
void fill_shelf(Driver& driver) {
    using namespace std::chrono;
    const auto today = floor<days>(driver.now().wall);
    const auto receive = [&](const char* supply, int count, const char* lot, int good_for) {
        std::optional<year_month_day> until;
        if (good_for > 0) {
            until = year_month_day{today + days{good_for}};
        }
        driver.ask(Receive{new_id<MovementId>(), {supply}, count, {lot, until}, {}});
    };
    receive("naloxone_spray", 12, "A214", 18);
    receive("naloxone_spray", 28, "B031", 280);
    receive("naloxone_spray", 24, "B044", 430);
    receive("fentanyl_strips", 480, "F9", 490);
    receive("xylazine_strips", 150, "X2", 220);
    receive("syringes", 210, "S77", 1500);
    receive("smoking_kit", 58, "", 0);
    receive("wound_kit", 31, "W5", 300);
    receive("pregnancy_test", 4, "P1", 180);
    receive("hygiene_kit", 2, "", 0);
    driver.ask(HandOut{new_id<RequestId>(), {}, {{{"hygiene_kit"}, 2}}});
}

/// Somebody asks for a bag, and the desk touches what is in it.
void change_bag(Driver& driver) {
    driver.ask(AskForSupplies{new_id<RequestId>(),
                              new_id<VisitId>(),
                              {{{"naloxone_spray"}, 2}, {{"fentanyl_strips"}, 5}},
                              true,
                              false,
                              "en"});
    for (const auto& [id, request] : driver.state().requests) {
        if (!request.given) {
            driver.session().desk.giving = GivingDraft{id, request.lines, 0};
        }
    }
    driver.settle();
}

/// A card that teaches, from the list of them.
void open_card(Driver& driver, Rest& rest) {
    const std::string id = next<std::string>(rest);
    if (driver.state().settings->cards.pack(id) == nullptr) {
        throw DriveFault{fmt::format("There is no card called \"{}\".", id)};
    }
    driver.session().learn = {0, id, 0};
    stand_at(driver, Screen::learn, Screen::card);
}

}  // namespace

bool run_clinic_step(Driver& driver, const std::string& step, Rest& rest) {
    if (step == "expect") {
        expect(driver, rest);
    } else if (step == "pause") {
        pause(driver, rest);
    } else if (step == "served") {
        served(driver, rest);
    } else if (step == "call-first") {
        call_first(driver);
    } else if (step == "full-day") {
        live_a_day(driver);
    } else if (step == "shelf") {
        fill_shelf(driver);
    } else if (step == "referrals") {
        make_referrals(driver);
    } else if (step == "place-reports") {
        make_place_reports(driver);
    } else if (step == "change-bag") {
        change_bag(driver);
    } else if (step == "private-check") {
        stand_at(driver, Screen::home, Screen::private_check);
    } else if (step == "my-place") {
        my_place(driver);
    } else if (step == "open-card") {
        open_card(driver, rest);
    } else if (step == "unsigned-cards") {
        unsign_cards(driver);
    } else if (step == "have-time") {
        // Wherever the way to it stands at this text size.
        stand_at(driver, Screen::needs, Screen::have_time);
    } else {
        return false;
    }
    return true;
}

const char* clinic_help() {
    return R"(  expect QUEUE +1h                          staff write down a time, with a picture
  pause QUEUE +45m                          the queue is back then
  served QUEUE 6                            so many people were helped; moves the clock
  full-day                                  a whole day goes by; counts under 5 are hidden
  call-first                                calls the one who came first
  shelf                                     supplies come, and one is used up
  referrals                                 some go out, some come in
  place-reports                             people said what was wrong there
  change-bag                                the desk opens what is in a bag
  private-check                             the first question of a private check
  my-place                                  the place of the one who came first and is still here
  open-card ID                              a card that teaches
  unsigned-cards                            nobody signed any of them
  have-time                                 "I have a time today")";
}

Millis time_after(const std::string& words) {
    long number = 0;
    const char* end = words.data() + words.size();
    const auto read = std::from_chars(words.data() + (words.starts_with('+') ? 1 : 0), end, number);
    const std::string_view unit(read.ptr, static_cast<std::size_t>(end - read.ptr));
    if (read.ec == std::errc{} && unit == "s") {
        return std::chrono::seconds{number};
    }
    if (read.ec == std::errc{} && unit == "m") {
        return std::chrono::minutes{number};
    }
    if (read.ec == std::errc{} && unit == "h") {
        return std::chrono::hours{number};
    }
    throw DriveFault{fmt::format("\"{}\" is not a time such as +90s, +5m or +2h.", words)};
}

}  // namespace porchlight
