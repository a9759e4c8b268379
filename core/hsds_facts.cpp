// What hangs on services and locations: addresses, phones, hours, languages, prices, kinds.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "core/directory_words.h"
#include "core/hsds_parts.h"
#include "core/mend_text.h"
#include "core/opening_hours.h"

namespace porchlight::hsds {

namespace {

using std::chrono::year_month_day;

/// "12 Main Street, Suite 2, Miami, FL 33136" of what is there.
std::string address_line(const CsvTable& table, const CsvRow& row) {
    std::string line;
    const auto add = [&](std::string_view column, std::string_view before) {
        const std::string part = one_line(table.cell(row, column));
        if (part.empty()) return;
        if (!line.empty()) line += before;
        line += part;
    };
    add("address_1", ", ");
    add("address_2", ", ");
    add("city", ", ");
    add("state_province", ", ");
    add("postal_code", " ");
    return line;
}

/// Why a row with valid_from, valid_to or until says nothing about these days.
Skip ended(const CsvTable& table, const CsvRow& row, year_month_day today) {
    for (const char* column : {"valid_to", "until"})
        if (const auto last = read_day(table.cell(row, column)); last && *last < today)
            return fmt::format("ended on {}", table.cell(row, column));
    return {};
}

/// Where it does not come every week, a list of weekdays would be a false promise.
bool every_week(const CsvTable& table, const CsvRow& row, year_month_day today) {
    const auto cell = [&](std::string_view column) { return table.cell(row, column); };
    const auto freq = cell("freq");
    const auto begins = read_day(cell("valid_from"));
    return (freq.empty() || freq == "WEEKLY" || freq == "weekly") &&
           (cell("interval").empty() || cell("interval") == "1") && cell("count").empty() &&
           cell("byweekno").empty() && cell("bymonthday").empty() && cell("byyearday").empty() &&
           (!begins || *begins <= today);
}

/// The schedule in words, for people: as the directory describes it, else its cells.
std::string as_written(const CsvTable& table, const CsvRow& row) {
    const std::string text = paragraphs(table.cell(row, "description"));
    if (!text.empty()) return text;
    const auto opens = table.cell(row, "opens_at"), closes = table.cell(row, "closes_at");
    if (opens.empty() && closes.empty()) return {};
    const auto day = table.cell(row, table.has("weekday") ? "weekday" : "byday");
    return one_line(fmt::format("{} {}-{}", day, opens, closes));
}

void add_once(std::vector<std::string>& list, const std::string& text) {
    if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
        list.push_back(text);
}

using Days = std::optional<std::vector<std::chrono::weekday>>;

/// 1.1 makes one row a weekday out of a text, and loses some of it on the way: of "7:00am-7:00pm,
/// Mon-Fri; 8:00am-5:00pm, Sat" a real directory keeps Saturday from 7 to 7. So the text counts,
/// and where it cannot be read whole nobody knows.
Skip take_hours_text(Facts& facts, std::string_view text, const Days& days,
                     const std::optional<OpeningRange>& range, const Mended& mended) {
    const auto week = read_weekly_hours(text);
    if (!week) {
        add_once(facts.hours_text, paragraphs(text));
        mended(fmt::format("hours '{}' cannot be read: kept as words", one_line(text)));
        return {};
    }
    for (const auto& [day, hours] : *week)
        facts.hours.push_back(weekly({day}, hours.opens, hours.closes));
    const bool agree =
        !range || !days ||
        std::find(week->begin(), week->end(), WeeklyRange{days->front(), *range}) != week->end();
    if (!agree)
        mended(fmt::format("its day and times are not those of its text: '{}' counts",
                           one_line(text)));
    return {};
}

}  // namespace

Skip take_address(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string id(table.cell(row, "location_id"));
    const auto found = parts.locations.find(id);
    if (id.empty()) return "names no location";
    if (found == parts.locations.end()) return fmt::format("no location with id {}", id);
    const auto kind = table.cell(row, "address_type");
    if (!kind.empty() && kind != "physical")
        return fmt::format("a {} address is not where the door is", kind);
    if (!found->second.address.empty()) return fmt::format("a second address of location {}", id);
    found->second.address = address_line(table, row);
    if (found->second.address.empty()) return "is an empty address";
    return {};
}

Skip take_phone(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto facts = subject(parts, table, row);
    if (!facts) return facts.error();
    std::string number = one_line(table.cell(row, "number"));
    if (number.size() > 1 && number.front() == '"' && number.back() == '"')
        number = number.substr(1, number.size() - 2);
    if (number.empty()) return "has no number";
    if (const auto type = table.cell(row, "type"); type == "fax" || type == "Fax")
        return "is a fax: nobody would answer";
    if (const auto extension = table.cell(row, "extension"); !extension.empty())
        number += fmt::format(" x{}", extension);
    auto& phones = (*facts)->phones;
    if (std::ranges::find(phones, number, &Phone::number) == phones.end()) {
        phones.push_back({number, one_line(table.cell(row, "description"))});
    }
    return {};
}

Skip take_language(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto facts = subject(parts, table, row);
    if (!facts) return facts.error();
    const auto name = table.cell(row, table.has("language") ? "language" : "name");
    const auto code = table.cell(row, "code");
    auto languages = read_languages(name);
    const bool known = languages.size() == 1 && !language_tag(name).empty();
    if (!known && (code.size() == 2 || code.size() == 3)) languages = {std::string(code)};
    if (languages.empty()) return "names no language";
    for (const auto& language : languages) add_once((*facts)->languages, language);
    return {};
}

Skip take_accessibility(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string id(table.cell(row, "location_id"));
    const auto found = parts.locations.find(id);
    if (found == parts.locations.end()) return fmt::format("no location with id {}", id);
    std::string text;
    for (const char* column : {"accessibility", "description", "details"})
        text += paragraphs(table.cell(row, column)) + "\n";
    found->second.wheelchair |= says_wheelchair(text);
    return {};
}

Skip take_term(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string id(table.cell(row, "id"));
    if (id.empty()) return "has no id";
    if (parts.terms.contains(id)) return fmt::format("a second row with id {}", id);
    const std::string name = one_line(table.cell(row, "name"));
    if (name.empty()) return fmt::format("taxonomy term {} has no name", id);
    const auto code = table.cell(row, "code");
    // 1.1 has no codes: there the id is the code (AIRS).
    const std::string known(table.has("code") ? code : std::string_view(id));
    parts.terms[id] = {name, known, known.size()};
    return {};
}

Skip take_attribute(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const bool linked = table.has("link_id");  // 3.0; 1.1 names the service
    const std::string id(table.cell(row, linked ? "link_id" : "service_id"));
    const std::string term_id(table.cell(row, linked ? "taxonomy_term_id" : "taxonomy_id"));
    const auto service = parts.services.find(id);
    const auto link = linked ? parts.links.find(id) : parts.links.end();
    const auto term = parts.terms.find(term_id);
    if (service == parts.services.end() && link == parts.links.end()) return no_service(parts, id);
    if (term == parts.terms.end()) return fmt::format("no taxonomy term with id {}", term_id);
    Facts& facts = link == parts.links.end() ? service->second.facts : link->second.facts;
    facts.kinds.emplace_back(term->second.telling, term->second.name);
    add_once(facts.codes, term->second.code);
    return {};
}

Skip take_document(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string id(table.cell(row, "service_id"));
    const auto found = parts.services.find(id);
    if (found == parts.services.end()) return no_service(parts, id);
    std::string document = one_line(table.cell(row, "document"));
    while (document.ends_with('.')) document.pop_back();
    if (document.empty()) return "names no document";
    const bool none = document == "None" || document == "none" || document == "No" ||
                      document == "None required" || document == "None needed";
    if (none || says_no_papers(document))
        found->second.place.facts.add(PlaceFact::no_papers);
    else
        ++found->second.papers;
    return {};
}

Skip take_price(Parts& parts, const CsvTable& table, const CsvRow& row, year_month_day today) {
    const std::string id(table.cell(row, "service_id"));
    const auto found = parts.services.find(id);
    if (found == parts.services.end()) return no_service(parts, id);
    if (const auto why = ended(table, row, today)) return why;
    const auto amount = table.cell(row, "amount");
    double value = -1;
    const auto read = std::from_chars(amount.data(), amount.data() + amount.size(), value);
    if (amount.empty() ? says_free(table.cell(row, "amount_description"))
                       : read.ec == std::errc() && value == 0)
        ++found->second.prices_of_nothing;
    ++found->second.prices;
    return {};
}

Skip take_schedule(Parts& parts, const CsvTable& table, const CsvRow& row, year_month_day today,
                   const Mended& mended) {
    const auto facts = subject(parts, table, row);
    if (!facts) return facts.error();
    if (const auto why = ended(table, row, today)) return why;
    const auto opens = table.cell(row, "opens_at"), closes = table.cell(row, "closes_at");
    std::optional<std::vector<std::chrono::weekday>> days;
    if (table.has("weekday")) {
        const auto weekday = table.cell(row, "weekday");
        const auto day = read_weekday(weekday);
        if (!day) return fmt::format("weekday '{}' is not one day", weekday);
        days = {*day};
    } else {
        days = read_weekdays(table.cell(row, "byday"));
    }
    const auto range = read_hours(opens, closes);
    if (const auto text = table.cell(row, "original_text"); !text.empty())
        return take_hours_text(**facts, text, days, range, mended);
    if (days && range && every_week(table, row, today)) {
        for (const auto day : *days)
            (*facts)->hours.push_back(weekly({day}, range->opens, range->closes));
        return {};
    }
    const std::string words = as_written(table, row);
    if (words.empty()) return "has no hours";
    add_once((*facts)->hours_text, words);
    if (!range)
        mended(fmt::format("hours '{}' to '{}' cannot be read: kept as words", opens, closes));
    else
        mended("does not say one time each week: kept as words");
    return {};
}

}  // namespace porchlight::hsds
