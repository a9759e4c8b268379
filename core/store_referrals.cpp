// What is said of places, and referrals, in the tables.
#include <fmt/format.h>

#include <string>

#include "core/choice_of.h"
#include "core/store_columns.h"
#include "core/store_topics.h"

namespace porchlight {

namespace {

using soci::into;
using soci::use;

template <class Choice>
Choice saved_choice(const std::string& word, int count) {
    if (const auto choice = choice_of<Choice>(word, count)) {
        return *choice;
    }
    throw Trouble(StoreHealth::damaged, "unknown word in the store: " + word);
}

std::optional<std::chrono::year_month_day> day_in(const Maybe<std::string>& column) {
    return column.has == soci::i_ok ? std::optional{day_from(column.value)} : std::nullopt;
}

/// The columns of a referral, on their way in or out.
struct ReferralRow {
    std::string id, way, code, place, partner, partner_kind, step, wish, offered, note, staff;
    Maybe<std::string> visit, expected, why, ended, arrived;
    Maybe<long long> asked, time;
    long long agreement = 0, escort = 0, transit_card = 0, slip = 0, partner_told = 0;
};

Referral referral_from(const ReferralRow& row) {
    Referral referral;
    referral.id.value = row.id;
    referral.way = saved_choice<ReferralWay>(row.way, 2);
    referral.code = row.code;
    referral.place = row.place;
    referral.partner_name = row.partner;
    referral.kind = saved_choice<PartnerKind>(row.partner_kind, 3);
    referral.agreement = row.agreement != 0;
    referral.step = saved_choice<ReferralStep>(row.step, 5);
    referral.wish = saved_choice<ReferralWish>(row.wish, 3);
    referral.visit.value = text_in(row.visit);
    referral.asked = time_in(row.asked);
    referral.offered = day_from(row.offered);
    referral.expected = day_in(row.expected);
    referral.time = time_in(row.time);
    referral.escort = row.escort != 0;
    referral.transit_card = row.transit_card != 0;
    referral.slip = row.slip != 0;
    if (row.why.has == soci::i_ok) {
        referral.why = saved_choice<WhyNot>(row.why.value, 8);
    }
    referral.ended = day_in(row.ended);
    referral.arrived = day_in(row.arrived);
    referral.partner_told = row.partner_told != 0;
    referral.note = row.note;
    referral.by.value = row.staff;
    return referral;
}

ReferralRow row_of(const Referral& referral) {
    ReferralRow row;
    row.id = referral.id.value;
    row.way = code(referral.way);
    row.code = referral.code;
    row.place = referral.place;
    row.partner = referral.partner_name;
    row.partner_kind = code(referral.kind);
    row.agreement = referral.agreement ? 1 : 0;
    row.step = code(referral.step);
    row.wish = code(referral.wish);
    row.visit = column(referral.visit.value);
    row.asked = column(referral.asked);
    row.offered = day_text(referral.offered);
    row.expected = column(referral.expected);
    row.time = column(referral.time);
    row.escort = referral.escort ? 1 : 0;
    row.transit_card = referral.transit_card ? 1 : 0;
    row.slip = referral.slip ? 1 : 0;
    row.why = column(referral.why ? std::string(code(*referral.why)) : std::string());
    row.ended = column(referral.ended);
    row.arrived = column(referral.arrived);
    row.partner_told = referral.partner_told ? 1 : 0;
    row.note = referral.note;
    row.staff = referral.by.value;
    return row;
}

}  // namespace

void load_place_edits(soci::session& sql, ClinicState& state) {
    std::string id, place, change, staff;
    long long at = 0;
    soci::statement rows =
        (sql.prepare << "SELECT id, place, change, staff, at FROM place_edit ORDER BY at, id",
         into(id), into(place), into(change), into(staff), into(at));
    rows.execute();
    while (rows.fetch()) {
        auto said = place_change_from(change);
        if (!said) {
            throw Trouble(StoreHealth::damaged, "what was said of a place cannot be read");
        }
        state.place_edits[place].push_back(
            {EditId{id}, place, std::move(*said), StaffId{staff}, time_of(at)});
    }
}

void load_place_reports(soci::session& sql, ClinicState& state) {
    std::string id, place, what, day;
    soci::statement rows = (sql.prepare << "SELECT id, place, what, day FROM place_report",
                            into(id), into(place), into(what), into(day));
    rows.execute();
    while (rows.fetch()) {
        state.place_reports[ReportId{id}] = {ReportId{id}, place, saved_choice<Complaint>(what, 6),
                                             day_from(day)};
    }
}

void load_referrals(soci::session& sql, ClinicState& state) {
    ReferralRow row;
    soci::statement rows =
        (sql.prepare << "SELECT id, way, code, place, partner, partner_kind, agreement, step, "
                        "wish, visit, asked, offered, expected, time, escort, transit_card, slip, "
                        "why, ended, arrived, partner_told, note, staff FROM referral",
         into(row.id), into(row.way), into(row.code), into(row.place), into(row.partner),
         into(row.partner_kind), into(row.agreement), into(row.step), into(row.wish),
         into_maybe(row.visit), into_maybe(row.asked), into(row.offered), into_maybe(row.expected),
         into_maybe(row.time), into(row.escort), into(row.transit_card), into(row.slip),
         into_maybe(row.why), into_maybe(row.ended), into_maybe(row.arrived),
         into(row.partner_told), into(row.note), into(row.staff));
    rows.execute();
    while (rows.fetch()) {
        Referral referral = referral_from(row);
        state.referrals.emplace(referral.id, std::move(referral));
    }
}

void save(soci::session& sql, const PlaceEdit& edit) {
    const std::string change = text_of(edit.change);
    const long long at = millis_of(edit.at);
    sql << "INSERT INTO place_edit (id, place, change, staff, at) "
           "VALUES (:id, :place, :change, :staff, :at)",
        use(edit.id.value), use(edit.place), use(change), use(edit.by.value), use(at);
}

void save(soci::session& sql, const PlaceReport& report) {
    const std::string what(code(report.what));
    const std::string day = day_text(report.day);
    sql << "INSERT INTO place_report (id, place, what, day) VALUES (:id, :place, :what, :day)",
        use(report.id.value), use(report.place), use(what), use(day);
}

void save(soci::session& sql, const Referral& referral) {
    ReferralRow row = row_of(referral);
    sql << "INSERT INTO referral (id, way, code, place, partner, partner_kind, agreement, "
           "step, wish, visit, asked, offered, expected, time, escort, transit_card, slip, why, "
           "ended, arrived, partner_told, note, staff) VALUES (:id, :way, :code, :place, "
           ":partner, :partner_kind, :agreement, :step, :wish, :visit, :asked, :offered, "
           ":expected, :time, :escort, :transit_card, :slip, :why, :ended, :arrived, "
           ":partner_told, :note, :staff) "
           "ON CONFLICT (id) DO UPDATE SET partner_kind = excluded.partner_kind, "
           "agreement = excluded.agreement, step = excluded.step, wish = excluded.wish, "
           "visit = excluded.visit, asked = excluded.asked, expected = excluded.expected, "
           "time = excluded.time, escort = excluded.escort, "
           "transit_card = excluded.transit_card, slip = excluded.slip, why = excluded.why, "
           "ended = excluded.ended, arrived = excluded.arrived, "
           "partner_told = excluded.partner_told, note = excluded.note, staff = excluded.staff",
        use(row.id), use(row.way), use(row.code), use(row.place), use(row.partner),
        use(row.partner_kind), use(row.agreement), use(row.step), use(row.wish),
        use(row.visit.value, row.visit.has), use(row.asked.value, row.asked.has), use(row.offered),
        use(row.expected.value, row.expected.has), use(row.time.value, row.time.has),
        use(row.escort), use(row.transit_card), use(row.slip), use(row.why.value, row.why.has),
        use(row.ended.value, row.ended.has), use(row.arrived.value, row.arrived.has),
        use(row.partner_told), use(row.note), use(row.staff);
}

}  // namespace porchlight
