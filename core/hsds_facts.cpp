// What hangs on services and locations: addresses, phones, hours, languages, prices, kinds.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <regex>

#include "core/directory_words.h"
#include "core/fact_words.h"
#include "core/hsds_parts.h"
#include "core/mend_text.h"
#include "core/opening_hours.h"
#include "core/package_files.h"
#include "core/plain_words.h"

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

/// "Food Pantry" is "food-pantry".
std::string slug(std::string_view name) {
    std::string out;
    for (const char c : lower_case(std::string(name))) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

/// Why a price says nothing about these days.
Skip ended(const CsvTable& table, const CsvRow& row, year_month_day today) {
    if (const auto last = read_day(table.cell(row, "valid_to")); last && *last < today)
        return fmt::format("ended on {}", table.cell(row, "valid_to"));
    return {};
}

/// "Hotline", of a phone whose type tells more than that one speaks into it.
std::string type_of_phone(std::string_view written) {
    const std::string type = one_line(written);
    const std::string plain = lower_case(type);
    return plain == "voice" || plain == "phone" || plain == "main" || plain == "cell" ? "" : type;
}

/// 2.0 and later hang terms on everything there is. Why this one is left out, where it says so.
Skip about_something_else(const CsvTable& table, const CsvRow& row) {
    for (const char* column : {"link_entity", "link_type"})  // 3.0, 2.0
        for (const std::string_view other :
             {"organization", "program", "phone", "contact", "address", "physical_address",
              "postal_address", "schedule", "funding", "eligibility", "service_area", "language",
              "required_document", "payment_accepted", "accessibility", "cost_option",
              "accessibility_for_disabilities"})
            if (table.cell(row, column) == other)
                return fmt::format("its {} is {}: no screen shows it", column, other);
    return {};
}

bool is_fax(std::string_view text) {
    return lower_case(one_line(text)) == "fax";
}

/// The service a row is about, or why there is none.
tl::expected<Service*, std::string> service_of(Parts& parts, const CsvTable& table,
                                               const CsvRow& row) {
    const std::string id(table.cell(row, "service_id"));
    const auto found = parts.services.find(id);
    if (found != parts.services.end()) return &found->second;
    if (id.empty()) return tl::unexpected(std::string("names no service"));
    return tl::unexpected(no_service(parts, id));
}

}  // namespace

bool airs_code(std::string_view id) {
    static const std::regex shape(
        R"([A-Z]{1,2}(-[0-9]{4}(\.[0-9]{4}(-[0-9]{3}(\.[0-9]{2})?)?)?)?)");
    return id.size() <= 22 && std::regex_match(std::string(id), shape);
}

Skip take_address(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string id(table.cell(row, "location_id"));
    const auto found = parts.locations.find(id);
    if (id.empty()) return "names no location";
    if (found == parts.locations.end()) return fmt::format("no location with id {}", id);
    Location& location = found->second;
    for (const char* line : {"address_1", "address_2", "address_3", "address_4"})
        add_once(location.lines, one_line(table.cell(row, line)));
    const std::string whole = address_line(table, row);
    if (says_confidential(whole) || says_confidential(table.cell(row, "attention")))
        location.confidential = true;
    const auto kind = table.cell(row, "address_type");
    if (!kind.empty() && kind != "physical")
        return fmt::format("a {} address is not where the door is", kind);
    if (!location.address.empty()) return fmt::format("a second address of location {}", id);
    location.address = whole;
    if (whole.empty()) return "is an empty address";
    const auto organization = table.cell(row, "organization_id");
    const auto owner = parts.organizations.find(organization.empty() ? location.organization_id
                                                                     : std::string(organization));
    if (owner != parts.organizations.end()) add_once(owner->second.addresses, whole);
    return {};
}

/// An address with a comma too many is left out, but what it says may be what must not be told.
void hear_damaged_address(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto column = std::find(table.columns.begin(), table.columns.end(), "location_id");
    const auto at = static_cast<std::size_t>(column - table.columns.begin());
    if (at >= row.cells.size()) return;
    const auto found = parts.locations.find(std::string(trimmed(row.cells[at])));
    if (found == parts.locations.end()) return;
    for (const std::string& cell : row.cells) {
        found->second.confidential |= says_confidential(cell);
        if (&cell != &row.cells[at]) add_once(found->second.lines, one_line(cell));
    }
}

/// 1.1 and 2.0 keep them apart. They are never shown, but what they say must not come out of a
/// description where the location is confidential.
Skip take_postal_address(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string id(table.cell(row, "location_id"));
    const auto found = parts.locations.find(id);
    if (id.empty()) return "names no location";
    if (found == parts.locations.end()) return fmt::format("no location with id {}", id);
    for (const char* line : {"address_1", "address_2", "address_3", "address_4"})
        add_once(found->second.lines, one_line(table.cell(row, line)));
    return "a postal address is not where the door is";
}

Skip take_contact(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string id(table.cell(row, "id"));
    if (id.empty()) return "has no id";
    std::string does;
    for (const char* column : {"department", "title", "name"})
        if (does.empty()) does = one_line(table.cell(row, column));
    parts.contacts.emplace(id, does);
    return {};
}

Skip take_phone(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto facts = subject(parts, table, row);
    if (!facts) return facts.error();
    std::string number = one_line(table.cell(row, "number"));
    if (number.size() > 1 && number.front() == '"' && number.back() == '"')
        number = number.substr(1, number.size() - 2);
    if (number.empty()) return "has no number";
    if (is_fax(table.cell(row, "type")) || is_fax(table.cell(row, "description")))
        return "is a fax: nobody would answer";
    if (const auto extension = table.cell(row, "extension"); !extension.empty())
        number += fmt::format(" x{}", extension);
    Phone phone{number, one_line(table.cell(row, "description"))};
    if (const auto contact = parts.contacts.find(std::string(table.cell(row, "contact_id")));
        phone.answers.empty() && contact != parts.contacts.end())
        phone.answers = contact->second;
    if (phone.answers.empty()) phone.answers = type_of_phone(table.cell(row, "type"));
    if (const auto id = table.cell(row, "id"); !id.empty())
        parts.phones.emplace(std::string(id), *facts);
    auto& phones = (*facts)->phones;
    if (phones.size() < most_of_a_kind) phones.push_back(std::move(phone));
    return {};
}

Skip take_language(Parts& parts, const CsvTable& table, const CsvRow& row) {
    auto facts = subject(parts, table, row);
    // From 3.0 on a language may be that of a phone: then it is spoken where the phone rings.
    if (const auto phone = parts.phones.find(std::string(table.cell(row, "phone_id")));
        !facts && phone != parts.phones.end())
        facts = phone->second;
    if (!facts) return facts.error();
    const auto name = table.cell(row, table.has("language") ? "language" : "name");
    const auto code = table.cell(row, "code");
    if (says_interpreted(name) || says_interpreted(table.cell(row, "note"))) {
        add_once((*facts)->interpreted, one_line(name));
        return {};
    }
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
        add_line(text, text_cell(table, row, column));
    found->second.wheelchair |= says_wheelchair(text);
    add_line(found->second.access, text);
    return {};
}

Skip take_term(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const std::string id(table.cell(row, "id"));
    if (id.empty()) return "has no id";
    if (parts.terms.contains(id)) return fmt::format("a second row with id {}", id);
    std::string name = one_line(table.cell(row, "name"));
    if (name.empty()) name = one_line(table.cell(row, "term"));
    if (name.empty()) return fmt::format("taxonomy term {} has no name", id);
    std::string code(table.cell(row, "code"));
    const std::string taxonomy = plain_words(table.cell(row, "taxonomy"));
    const bool eligibility = taxonomy.find("open eligibility") != taxonomy.npos ||
                             taxonomy.find("openeligibility") != taxonomy.npos;
    // 1.1 and 2.0 have no codes: there the id is the code (AIRS).
    if (code.empty() && airs_code(id)) code = id;
    std::size_t telling = table.has("code") ? code.size() : id.size();
    if (const auto said = table.cell(row, "telling"); !said.empty())  // of our own readers
        std::from_chars(said.data(), said.data() + said.size(), telling);
    if (eligibility) code = "oe:" + slug(name);
    parts.terms[id] = {name, code, telling};
    return {};
}

Skip take_attribute(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const bool linked = table.has("link_id");  // 3.0; 1.1 and 2.0 name the service
    const std::string id(table.cell(row, linked ? "link_id" : "service_id"));
    const std::string term_id(
        table.cell(row, table.has("taxonomy_term_id") ? "taxonomy_term_id" : "taxonomy_id"));
    const auto service = parts.services.find(id);
    const auto link = linked ? parts.links.find(id) : parts.links.end();
    const auto location = linked ? parts.locations.find(id) : parts.locations.end();
    const auto term = parts.terms.find(term_id);
    Facts* const facts = service != parts.services.end()     ? &service->second.facts
                         : link != parts.links.end()         ? &link->second.facts
                         : location != parts.locations.end() ? &location->second.facts
                                                             : nullptr;
    if (facts == nullptr) return about_something_else(table, row).value_or(no_service(parts, id));
    if (term == parts.terms.end()) return fmt::format("no taxonomy term with id {}", term_id);
    if (facts->kinds.size() < most_of_a_kind) facts->kinds.push_back(term->second);
    return {};
}

Skip take_document(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto service = service_of(parts, table, row);
    if (!service) return service.error();
    std::string document = one_line(table.cell(row, "document"));
    while (document.ends_with('.')) document.pop_back();
    if (document.empty()) return "names no document";
    const bool none = document == "None" || document == "none" || document == "No" ||
                      document == "None required" || document == "None needed";
    add_line((*service)->place.papers, document);
    if (none || says_no_papers(document))
        (*service)->place.facts.add(PlaceFact::no_papers);
    else
        ++(*service)->papers;
    return {};
}

Skip take_eligibility(Parts& parts, const CsvTable& table, const CsvRow& row) {
    const auto service = service_of(parts, table, row);
    if (!service) return service.error();
    const char* const column = table.has("eligibility") ? "eligibility" : "eligibility_description";
    const std::string who = text_cell(table, row, column);
    if (who.empty()) return "says nothing of who may come";
    add_line((*service)->place.who, who);
    return {};
}

Skip take_price(Parts& parts, const CsvTable& table, const CsvRow& row, year_month_day today) {
    const auto service = service_of(parts, table, row);
    if (!service) return service.error();
    if (const auto why = ended(table, row, today)) return why;
    const auto amount = table.cell(row, "amount");
    const std::string words = one_line(table.cell(row, "amount_description"));
    double value = -1;
    const auto read = std::from_chars(amount.data(), amount.data() + amount.size(), value);
    const bool nothing = amount.empty() ? says_free(words) : read.ec == std::errc() && value == 0;
    if (nothing) ++(*service)->prices_of_nothing;
    ++(*service)->prices;
    const std::string option = one_line(table.cell(row, "option"));
    const std::string currency = one_line(table.cell(row, "currency"));
    add_line((*service)->place.cost,
             one_line(fmt::format("{}{}{} {} {}", option, option.empty() ? "" : ": ", amount,
                                  currency, words)));
    return {};
}

}  // namespace porchlight::hsds
