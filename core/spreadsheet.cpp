// A clinic's own list of places as CSV, and the TOML file that says what its columns are.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/csv_table.h"
#include "core/import_source.h"
#include "core/made_tables.h"
#include "core/mend_text.h"
#include "core/toml_reading.h"

namespace porchlight {

namespace {

using Cells = MadeTables::Cells;

/// What a column can be, in the order of the help text.
constexpr std::array<std::string_view, 33> fields{
    "id",          "name",      "other_name", "organization", "description", "street", "city",
    "state",       "zip",       "latitude",   "longitude",    "phone",       "hours",  "monday",
    "tuesday",     "wednesday", "thursday",   "friday",       "saturday",    "sunday", "languages",
    "interpreted", "kinds",     "codes",      "cost",         "papers",      "who",    "how",
    "access",      "transport", "alert",      "status",       "checked"};
constexpr std::string_view confidential_field = "confidential";

struct SheetMap {
    char separator = 0;
    std::map<std::string, std::vector<std::string>> columns;  ///< by field, in lower case
};

/// "Phone", or ["Phone", "Hotline"].
void read_columns(Reading& reading, const toml::table& table, SheetMap& map) {
    for (const auto& [key, node] : table) {
        const std::string field(key.str());
        const bool known = std::find(fields.begin(), fields.end(), field) != fields.end() ||
                           field == confidential_field;
        if (!known) {
            reading.wrong(key.source(),
                          fmt::format("\"{}\" is nothing a place has here. See `porchlight import "
                                      "--help`.",
                                      field));
            continue;
        }
        auto& list = map.columns[field];
        const auto add = [&](const toml::node& one) {
            const auto text = one.value<std::string>();
            if (!one.is_string() || !text)
                reading.wrong(one.source(),
                              fmt::format("\"{}\" should be the name of a column in quotes, or a "
                                          "list of such names.",
                                          field));
            else
                list.push_back(lower_case(std::string(trimmed(*text))));
        };
        if (const auto* const several = node.as_array())
            for (const auto& one : *several) add(one);
        else
            add(node);
    }
}

Checked<SheetMap> parse_map(std::string_view text, const std::string& name) {
    Reading reading(name);
    SheetMap map;
    std::string separator;
    try {
        const toml::table table = toml::parse(text, name);
        read_keys(reading, table,
                  {{"separator", one_of_into(separator, {",", ";", "tab"})},
                   {"columns",
                    [&](const At& at) {
                        if (const auto* const columns = at.node.as_table())
                            read_columns(at.reading, *columns, map);
                        else
                            at.should_be("a table: [columns].");
                    },
                    Need::required}});
    } catch (const toml::parse_error& broken) {
        reading.wrong(broken);
    }
    if (!reading.fine()) return tl::unexpected(reading.fault());
    if (!map.columns.contains("name"))
        return tl::unexpected(Fault{fmt::format(
            "{}: [columns] does not say which column is the name of a place. Add name = "
            "\"...\" there.",
            name)});
    if (!separator.empty()) map.separator = separator == "tab" ? '\t' : separator.front();
    return map;
}

class Sheet {
public:
    Sheet(const CsvTable& table, const SheetMap& map)
        : table_(table), map_(map), made_(table.file) {}

    void take(const CsvRow& row);
    HsdsTables tables() { return made_.take(); }

private:
    /// All columns of that field, joined; empty where none is mapped.
    [[nodiscard]] std::string cell(const CsvRow& row, const std::string& field,
                                   std::string_view joint) const;
    [[nodiscard]] std::vector<std::string> cells(const CsvRow& row, const std::string& field) const;
    void hours(const CsvRow& row, const std::string& id);
    void kinds(const CsvRow& row, const std::string& id);

    const CsvTable& table_;
    const SheetMap& map_;
    MadeTables made_;
    std::set<std::string> organizations_, terms_;
};

std::vector<std::string> Sheet::cells(const CsvRow& row, const std::string& field) const {
    std::vector<std::string> found;
    const auto columns = map_.columns.find(field);
    if (columns == map_.columns.end()) return found;
    for (const std::string& column : columns->second)
        if (const auto text = table_.cell(row, column); !text.empty()) found.emplace_back(text);
    return found;
}

std::string Sheet::cell(const CsvRow& row, const std::string& field, std::string_view joint) const {
    return fmt::format("{}", fmt::join(cells(row, field), joint));
}

void Sheet::hours(const CsvRow& row, const std::string& id) {
    const auto add = [&](const std::string& text) {
        made_.add("schedules", {{"service_id", id}, {"original_text", text}}, row.line);
    };
    if (const std::string text = cell(row, "hours", "\n"); !text.empty()) add(text);
    std::string week;
    for (const char* day :
         {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
        const std::string text = cell(row, day, " / ");
        const std::string plain = lower_case(text);
        if (text.empty() || plain == "closed" || plain == "-" || plain == "n/a") continue;
        week += (week.empty() ? "" : "; ") + text + ", " + day;
    }
    if (!week.empty()) add(week);
}

void Sheet::kinds(const CsvRow& row, const std::string& id) {
    const auto split = [](const std::string& text) {
        std::vector<std::string> list;
        std::string_view rest = text;
        while (!rest.empty()) {
            const auto end = std::min(rest.find_first_of(",;|\n"), rest.size());
            if (const auto one = one_line(rest.substr(0, end)); !one.empty()) list.push_back(one);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return list;
    };
    const auto names = split(cell(row, "kinds", ";")), codes = split(cell(row, "codes", ";"));
    for (std::size_t i = 0; i < std::max(names.size(), codes.size()); ++i) {
        const std::string code = i < codes.size() ? codes[i] : "";
        const std::string name = i < names.size() ? names[i] : code;
        const std::string term = name + "\n" + code;
        if (terms_.insert(term).second)
            made_.add("taxonomy_terms", {{"id", term}, {"name", name}, {"code", code}}, row.line);
        made_.add("attributes", {{"link_id", id}, {"taxonomy_term_id", term}}, row.line);
    }
}

void Sheet::take(const CsvRow& row) {
    const auto text = [&](const char* field) { return cell(row, field, "\n"); };
    std::string id = text("id");
    if (id.empty())
        id = "sheet-" + lasting_name(text("name") + "\n" + text("organization") + "\n" +
                                     text("street") + "\n" + text("city"));
    const std::string organization = text("organization");
    if (!organization.empty() && organizations_.insert(organization).second)
        made_.add("organizations", {{"id", organization}, {"name", organization}}, row.line);
    made_.add("services",
              {{"id", id},
               {"organization_id", organization},
               {"name", text("name")},
               {"alternate_name", text("other_name")},
               {"description", text("description")},
               {"status", text("status")},
               {"interpretation_services", text("interpreted")},
               {"application_process", text("how")},
               {"fees_description", text("cost")},
               {"eligibility_description", text("who")},
               {"alert", text("alert")},
               {"assured_date", text("checked")}},
              row.line);
    if (text("name").empty()) return;  // it is left out, and nothing can hang on it
    made_.add("locations",
              {{"id", id},
               {"organization_id", organization},
               {"latitude", text("latitude")},
               {"longitude", text("longitude")},
               {"transportation", text("transport")},
               {"confidential", text("confidential")}},
              row.line);
    made_.add("service_at_location", {{"service_id", id}, {"location_id", id}}, row.line);
    const std::string street = cell(row, "street", ", ");
    if (!street.empty() || !text("city").empty())
        made_.add("addresses",
                  {{"location_id", id},
                   {"address_1", street},
                   {"city", text("city")},
                   {"state_province", text("state")},
                   {"postal_code", text("zip")}},
                  row.line);
    for (const std::string& phone : cells(row, "phone"))
        made_.add("phones", {{"service_id", id}, {"number", phone}}, row.line);
    for (const std::string& language : cells(row, "languages"))
        made_.add("languages", {{"service_id", id}, {"language", language}}, row.line);
    if (const std::string access = text("access"); !access.empty())
        made_.add("accessibility", {{"location_id", id}, {"description", access}}, row.line);
    if (const std::string papers = text("papers"); !papers.empty())
        made_.add("required_documents", {{"service_id", id}, {"document", papers}}, row.line);
    hours(row, id);
    kinds(row, id);
}

}  // namespace

Checked<ImportSource> read_spreadsheet(std::string_view csv, const std::string& csv_name,
                                       std::string_view map_text, const std::string& map_name) {
    const auto map = parse_map(map_text, map_name);
    if (!map) return tl::unexpected(map.error());
    const auto table = parse_csv(csv, csv_name, map->separator);
    if (!table) return tl::unexpected(table.error());
    for (const auto& [field, columns] : map->columns)
        for (const std::string& column : columns)
            if (!table->has(column))
                return tl::unexpected(Fault{
                    fmt::format("{}, line 1: there is no column \"{}\", which {} names for {}.",
                                csv_name, column, map_name, field)});
    Sheet sheet(*table, *map);
    for (const CsvRow& row : table->rows) sheet.take(row);
    ImportSource source;
    source.format = "spreadsheet";
    source.tables = sheet.tables();
    // Rows with too few or too many cells are accounted for, and what was mended is told once.
    for (const CsvRow& row : table->odd)
        source.notes.push_back({csv_name, row.line,
                                fmt::format("has {} cells where the header has {}",
                                            row.cells.size(), table->columns.size())});
    if (!table->odd.empty())
        source.files.push_back({csv_name, table->odd.size(), 0, table->odd.size()});
    if (table->bad_bytes > 0)
        source.notes.push_back(
            {csv_name, table->bad_bytes_line,
             fmt::format("bytes that are not UTF-8 were read as Windows-1252 in {} rows",
                         table->bad_bytes)});
    if (!source.tables.contains("services"))
        return tl::unexpected(Fault{fmt::format("{} has no row with a place in it.", csv_name)});
    return source;
}

}  // namespace porchlight
