// Who is signed in, and what becomes of what they had on the desk. No drawing here.
#include "kiosk/front_desk/sign_in.h"

#include <algorithm>
#include <utility>

namespace porchlight {

namespace {

/// Answers nobody waits for any more: of panels that went with the person before.
void drop_answers(Session& session) {
    const auto& under_way = session.desk.under_way;
    std::erase_if(session.answers, [&](const auto& answer) {
        return std::ranges::none_of(
            under_way, [&](const DeskAction& action) { return action.command == answer.first; });
    });
}

void sign_in(Session& session) {
    SignInDraft& sign = session.sign_in;
    sign.staff = std::exchange(sign.chosen, {});
    sign.delays.right(sign.staff);
    DeskDraft desk = what_stays(session.desk);
    if (sign.set_aside && sign.set_aside->staff == sign.staff) {
        desk = std::move(sign.set_aside->draft);
        desk.under_way = std::move(session.desk.under_way);
        desk.covered = false;
        session.desk = std::move(desk);
    } else {
        session.desk = std::move(desk);
        drop_answers(session);
    }
    sign.set_aside.reset();
    sign.page = 0;
}

}  // namespace

std::vector<const Staff*> who_can_sign_in(const ClinicState& state) {
    std::vector<const Staff*> found;
    for (const auto& [id, staff] : state.staff) {
        if (!staff.pin_hash.empty()) {
            found.push_back(&staff);
        }
    }
    std::ranges::stable_sort(found, {}, &Staff::name);
    return found;
}

const Staff* signed_in(const ClinicState& state, const Session& session) {
    const auto found = state.staff.find(session.sign_in.staff);
    return found == state.staff.end() ? nullptr : &found->second;
}

bool is_locked(const ClinicState& state, const Session& session) {
    return signed_in(state, session) == nullptr &&
           std::ranges::any_of(state.staff,
                               [](const auto& item) { return !item.second.pin_hash.empty(); });
}

void lock_desk(Session& session, bool by_itself) {
    SignInDraft& sign = session.sign_in;
    if (!sign.staff.empty()) {
        sign.chosen = by_itself ? sign.staff : StaffId{};
        sign.turn_to_chosen = by_itself;
        sign.by_itself = by_itself;
        DeskDraft fresh = what_stays(session.desk);
        sign.set_aside = {std::exchange(sign.staff, {}), std::exchange(session.desk, fresh)};
    }
    sign.typed.clear();
    sign.said = SignInSaid::nothing;
}

void keep_sign_in(const ClinicState& state, Session& session) {
    SignInDraft& sign = session.sign_in;
    if (!sign.staff.empty() && signed_in(state, session) == nullptr) {
        lock_desk(session, false);
        sign.set_aside.reset();
    }
    if (sign.set_aside && !state.staff.contains(sign.set_aside->staff)) {
        sign.set_aside.reset();
    }
    if (!state.staff.contains(sign.chosen)) {
        sign.chosen = {};
    }
    if (!sign.fits) {
        return;
    }
    const bool fits = *std::exchange(sign.fits, std::nullopt);
    sign.checking = false;
    sign.typed.clear();
    if (sign.chosen.empty()) {
        return;  // they went while it was checked
    }
    if (fits) {
        sign_in(session);
        go_deaf();
    } else {
        sign.delays.wrong(sign.chosen, session.now.mono);
        sign.said = SignInSaid::wrong;
    }
}

void change_staff(Desk& desk) {
    lock_desk(desk.session, false);
    frame().memory->focus.clear();
    go_deaf();
}

void choose_staff(Desk& desk, const StaffId& staff) {
    SignInDraft& sign = desk.session.sign_in;
    sign.chosen = staff;
    sign.turn_to_chosen = true;
    sign.typed.clear();
    sign.said = SignInSaid::nothing;
}

void type_digit(SignInDraft& sign, int digit) {
    if (sign.typed.size() < longest_pin) {
        sign.typed += static_cast<char>('0' + digit);
    }
    sign.said = SignInSaid::nothing;
}

void erase_digit(SignInDraft& sign) {
    if (!sign.typed.empty()) {
        sign.typed.pop_back();
    }
    sign.said = SignInSaid::nothing;
}

void try_typed_pin(Desk& desk, const Staff& staff) {
    SignInDraft& sign = desk.session.sign_in;
    if (sign.delays.wait(staff.id, desk.session.now.mono) > Millis{0}) {
        return;  // the screen says how long
    }
    if (sign.typed.size() < shortest_pin) {
        sign.said = SignInSaid::too_short;
        return;
    }
    desk.commands.try_pin({staff.pin_hash, sign.typed});
    sign.chosen = staff.id;
    sign.checking = true;
    sign.said = SignInSaid::nothing;
}

}  // namespace porchlight
