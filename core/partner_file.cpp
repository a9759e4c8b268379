#include "core/partner_file.h"

#include <fmt/format.h>

#include "core/choice_of.h"
#include "core/csv_table.h"
#include "core/day_counts.h"
#include "core/mend_text.h"
#include "core/opening_hours.h"
#include "core/package_files.h"

namespace porchlight {

namespace {

Checked<CsvTable> parse_with(std::string_view csv, const std::string& name,
                             std::initializer_list<const char*> columns) {
    auto table = parse_csv(csv, name);
    if (!table) {
        return table;
    }
    for (const char* column : columns) {
        if (!table->has(column)) {
            return tl::unexpected(
                Fault{fmt::format("{}, line 1: there is no column \"{}\".", table->file, column)});
        }
    }
    return table;
}

/// Calls take(row), which gives a sentence where the row cannot be used.
template <class Row, class Take>
PartnerRows<Row> each_row(const CsvTable& table, const Take& take) {
    PartnerRows<Row> found;
    for (const CsvRow& row : table.rows) {
        Row read;
        if (const std::string why = take(row, read); !why.empty()) {
            found.notes.push_back({row.line, why});
        } else {
            found.rows.push_back(std::move(read));
        }
    }
    for (const CsvRow& row : table.odd) {
        found.notes.push_back({row.line, fmt::format("has {} cells where the header has {}",
                                                     row.cells.size(), table.columns.size())});
    }
    return found;
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        out += c == '"' ? "\"\"" : std::string(1, c);
    }
    return out + "\"";
}

}  // namespace

Checked<PartnerRows<ClosedCode>> parse_outcomes(std::string_view csv, const std::string& name,
                                                std::chrono::year_month_day today) {
    const auto table = parse_with(csv, name, {"code", "outcome"});
    if (!table) {
        return tl::unexpected(table.error());
    }
    return each_row<ClosedCode>(*table, [&](const CsvRow& row, ClosedCode& read) -> std::string {
        read.code = one_line(table->cell(row, "code"));
        const auto outcome = table->cell(row, "outcome"), day = table->cell(row, "day"),
                   why = table->cell(row, "why");
        if (read.code.empty()) {
            return "has no code";
        }
        if (outcome != "arrived" && outcome != "not") {
            return fmt::format("outcome '{}' is neither \"arrived\" nor \"not\"", outcome);
        }
        read.arrived = outcome == "arrived";
        const auto known_day = read_day(day);
        if (!day.empty() && !known_day) {
            return fmt::format("day '{}' is no day such as 2026-11-23", day);
        }
        read.day = known_day.value_or(today);
        read.why = choice_of<WhyNot>(why, 8);
        return "";
    });
}

Checked<PartnerRows<ClosedCode>> read_outcomes(const std::filesystem::path& file,
                                               std::chrono::year_month_day today) {
    const auto csv = read_whole_file(file);
    if (!csv) {
        return tl::unexpected(csv.error());
    }
    return parse_outcomes(*csv, file.filename().string(), today);
}

Checked<PartnerRows<EnterReferral>> parse_expected(std::string_view csv, const std::string& name) {
    const auto table = parse_with(csv, name, {"partner"});
    if (!table) {
        return tl::unexpected(table.error());
    }
    return each_row<EnterReferral>(
        *table, [&](const CsvRow& row, EnterReferral& read) -> std::string {
            read.referral = new_id<ReferralId>();
            read.partner_name = one_line(table->cell(row, "partner"));
            read.code = one_line(table->cell(row, "code"));
            read.note = one_line(table->cell(row, "note"));
            read.agreement = table->cell(row, "agreement") == "yes";
            const auto kind = table->cell(row, "kind"), expected = table->cell(row, "expected");
            if (read.partner_name.empty()) {
                return "names no partner";
            }
            const auto known_kind = choice_of<PartnerKind>(kind, 3);
            if (!kind.empty() && !known_kind) {
                return fmt::format("kind '{}' is not treatment, harm_reduction or other", kind);
            }
            read.kind = known_kind.value_or(PartnerKind::other);
            read.expected = read_day(expected);
            if (!expected.empty() && !read.expected) {
                return fmt::format("expected '{}' is no day such as 2026-11-23", expected);
            }
            return "";
        });
}

Checked<PartnerRows<EnterReferral>> read_expected(const std::filesystem::path& file) {
    const auto csv = read_whole_file(file);
    if (!csv) {
        return tl::unexpected(csv.error());
    }
    return parse_expected(*csv, file.filename().string());
}

std::string open_codes_csv(const std::map<ReferralId, Referral>& referrals) {
    std::string text = "code,partner,since\r\n";
    for (const Referral* referral : referrals_in_order(referrals, ReferralWay::outgoing)) {
        if (!referral->ended) {
            text += fmt::format("{},{},{}\r\n", referral->code, quoted(referral->partner_name),
                                day_text(referral->offered));
        }
    }
    return text;
}

}  // namespace porchlight
