// Answers of HSDS APIs, and organizations or services written out whole, as HSDS tables again.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/json_document.h"
#include "core/made_tables.h"

namespace porchlight {

namespace {

using nlohmann::json;
using Cells = MadeTables::Cells;

/// The table of what hangs on organizations, services, locations and services at locations alike;
/// empty: a thing of its own, or nothing anybody reads.
std::string leaf_table(const std::string& key) {
    static const std::set<std::string> own{"organizations", "locations", "services",
                                           "service_at_location", "taxonomy_terms"};
    if (key == "eligibilitys") return "eligibility";  // as the United Kingdom writes them
    if (key == "service_taxonomys") return "attributes";
    if (key == "addresss") return "addresses";  // as a 211 writes them
    const std::string table = hsds_table_named(key);
    if (table == "other_attributes") return "attributes";
    return own.contains(table) ? "" : table;
}

/// What a leaf hangs on: at most one of service, location, link and organization.
struct On {
    const char* column = "";
    std::string id;
};

std::string text_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null() || value.is_object()) return {};
    if (value.is_number_float()) return fmt::format("{}", value.get<double>());
    if (!value.is_array()) return value.dump();
    std::string list;
    for (const auto& one : value)
        if (one.is_string() || one.is_number()) list += (list.empty() ? "" : ",") + text_of(one);
    return list;
}

std::string member(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) return {};
    // A 211 writes "id": [{"id": "2152"}] for its services.
    if (found->is_array() && found->size() == 1 && found->front().is_object())
        return found->front().contains(name) ? text_of(found->front()[name]) : std::string();
    return text_of(*found);
}

/// Lists are "phones": [...]; a single object stands for a list of one.
std::vector<const json*> list_of(const json& object, const char* name) {
    std::vector<const json*> list;
    const auto found = object.find(name);
    if (found == object.end()) return list;
    if (found->is_object()) list.push_back(&*found);
    if (found->is_array())
        for (const auto& one : *found)
            if (one.is_object()) list.push_back(&one);
    return list;
}

class Flattening {
public:
    explicit Flattening(std::string name) : name_(std::move(name)), tables_(name_) {}

    void document(const json& whole, int depth = 0);
    ImportSource take();

private:
    void each(const json& list);
    void anything(const json& object);
    bool by_file(const json& whole);
    bool by_table(const json& whole);
    void row_of_table(const std::string& table, const json& object);
    void organization(const json& object);
    std::string service(const json& object, const std::string& organization_id);
    void link(const json& object, const std::string& service_id);
    std::string location(const json& object, const std::string& organization_id,
                         const std::string& id_without);
    void leaves_of(const json& object, const On& on);
    void leaf(const std::string& table, const json& object, const On& on);
    void contact(const json& object, const On& on);
    std::string term(const json& attribute);
    Cells scalars(const json& object);
    /// False when there is one with that id already: it is the same thing told again.
    bool first(const std::string& table, const std::string& id);
    void unread(const json& object, std::initializer_list<const char*> read);

    std::string name_;
    MadeTables tables_;
    std::set<std::pair<std::string, std::string>> told_;
    std::map<std::string, std::size_t> unread_;
};

Cells Flattening::scalars(const json& object) {
    Cells cells;
    for (const auto& [key, value] : object.items()) {
        const bool scalar = value.is_primitive() && !value.is_null();
        const bool words = value.is_array() && !value.empty() && value.front().is_primitive();
        if (scalar || words) cells.emplace_back(lower_case(key), text_of(value));
    }
    return cells;
}

bool Flattening::first(const std::string& table, const std::string& id) {
    return id.empty() || told_.emplace(table, id).second;
}

/// Objects inside that nobody reads are counted, so that the report can say so.
void Flattening::unread(const json& object, std::initializer_list<const char*> read) {
    for (const auto& [key, value] : object.items()) {
        const std::string& name = key;
        const bool known =
            std::any_of(read.begin(), read.end(), [&](const char* one) { return name == one; });
        if (known || !leaf_table(name).empty()) continue;
        if (value.is_object())
            ++unread_[key];
        else if (value.is_array())
            unread_[key] += static_cast<std::size_t>(std::count_if(
                value.begin(), value.end(), [](const json& one) { return one.is_object(); }));
    }
}

/// Those of contacts come last: a phone of the place itself is the first to call.
void Flattening::leaves_of(const json& object, const On& on) {
    for (const bool contacts : {false, true})
        for (const auto& [key, value] : object.items()) {
            const std::string table = leaf_table(key);
            if (table.empty() || (table == "contacts") != contacts) continue;
            for (const json* one : list_of(object, key.c_str())) {
                if (contacts)
                    contact(*one, on);
                else
                    leaf(table, *one, on);
            }
        }
}

/// A phone of a contact is a phone of what the contact is for; the contact tells who answers.
void Flattening::contact(const json& object, const On& on) {
    std::string does;
    for (const char* name : {"department", "title", "name"})
        if (does.empty()) does = member(object, name);
    if (list_of(object, "phones").empty()) {
        ++unread_["contacts"];
        return;
    }
    for (const json* phone : list_of(object, "phones")) {
        json with = *phone;
        if (member(with, "description").empty()) with["description"] = does;
        leaf("phones", with, on);
    }
}

/// The id of the term an attribute names; the term itself becomes a row.
std::string Flattening::term(const json& attribute) {
    for (const char* name : {"taxonomy_term", "taxonomy"}) {
        const auto found = attribute.find(name);
        if (found == attribute.end() || !found->is_object()) continue;
        std::string id = member(*found, "id");
        if (id.empty()) id = member(*found, "code") + member(*found, "name");
        Cells cells = scalars(*found);
        cells.emplace_back("id", id);
        if (member(*found, "taxonomy").empty())
            cells.emplace_back("taxonomy", member(*found, "vocabulary"));
        cells.emplace_back("code", member(*found, "code"));
        if (first("taxonomy_terms", id)) tables_.add("taxonomy_terms", cells);
        return id;
    }
    const std::string id = member(attribute, "taxonomy_term_id");
    return id.empty() ? member(attribute, "taxonomy_id") : id;
}

void Flattening::leaf(const std::string& table, const json& object, const On& on) {
    Cells cells = scalars(object);
    // What it hangs on counts, whatever else it names.
    std::erase_if(cells, [](const auto& cell) {
        return cell.first == "service_id" || cell.first == "location_id" ||
               cell.first == "organization_id" || cell.first == "service_at_location_id" ||
               cell.first == "link_id" || cell.first == "taxonomy_term_id" ||
               cell.first == "taxonomy_id" || cell.first == "contact_id";
    });
    if (table == "attributes") {
        cells.emplace_back("link_id", on.id);
        cells.emplace_back("taxonomy_term_id", term(object));
    } else {
        cells.emplace_back(on.column, on.id);
    }
    tables_.add(table, cells);
    if (table == "phones")
        for (const json* language : list_of(object, "languages")) leaf("languages", *language, on);
}

std::string Flattening::location(const json& object, const std::string& organization_id,
                                 const std::string& id_without) {
    std::string id = member(object, "id");
    if (id.empty()) id = id_without;
    if (!first("locations", id)) return id;
    Cells cells = scalars(object);
    cells.emplace_back("id", id);
    if (!organization_id.empty()) cells.emplace_back("organization_id", organization_id);
    tables_.add("locations", cells);
    leaves_of(object, {"location_id", id});
    unread(object, {});
    return id;
}

void Flattening::link(const json& object, const std::string& service_id) {
    std::string of = service_id;
    if (of.empty()) of = member(object, "service_id");
    for (const json* inside : list_of(object, "service"))
        if (service_id.empty()) of = service(*inside, "");
    std::string at = member(object, "location_id");
    for (const json* inside : list_of(object, "location")) at = location(*inside, "", of + "-1");
    std::string id = member(object, "id");
    if (id.empty()) id = of + "@" + at;
    if (!first("service_at_location", of + "@" + at)) return;
    tables_.add("service_at_location", {{"id", id},
                                        {"service_id", of},
                                        {"location_id", at},
                                        {"description", member(object, "description")}});
    leaves_of(object, {"service_at_location_id", id});
    unread(object, {"service", "location"});
}

std::string Flattening::service(const json& object, const std::string& organization_id) {
    const std::string id = member(object, "id");
    std::string owner = organization_id;
    for (const json* inside : list_of(object, "organization")) {
        owner = member(*inside, "id");
        if (first("organizations", owner)) {
            tables_.add("organizations", scalars(*inside));
            leaves_of(*inside, {"organization_id", owner});
            unread(*inside, {});
        }
    }
    if (owner.empty()) owner = member(object, "organization_id");
    if (!first("services", id)) return id;
    Cells cells = scalars(object);
    cells.emplace_back("id", id);
    cells.emplace_back("organization_id", owner);
    tables_.add("services", cells);
    if (id.empty()) return id;  // it is left out, and all that hangs on it
    leaves_of(object, {"service_id", id});
    for (const char* name : {"service_at_locations", "service_at_location"})
        for (const json* inside : list_of(object, name)) link(*inside, id);
    std::size_t number = 0;
    for (const json* inside : list_of(object, "locations")) {
        const std::string at = location(*inside, owner, fmt::format("{}-{}", id, ++number));
        if (first("service_at_location", id + "@" + at))
            tables_.add("service_at_location",
                        {{"id", id + "@" + at}, {"service_id", id}, {"location_id", at}});
    }
    unread(object,
           {"id", "organization", "service_at_locations", "service_at_location", "locations"});
    return id;
}

void Flattening::organization(const json& object) {
    const std::string id = member(object, "id");
    if (first("organizations", id)) {
        tables_.add("organizations", scalars(object));
        leaves_of(object, {"organization_id", id});
        unread(object, {"services", "locations"});
    }
    std::size_t number = 0;
    for (const json* inside : list_of(object, "locations"))
        location(*inside, id, fmt::format("{}-{}", id, ++number));
    for (const json* inside : list_of(object, "services")) service(*inside, id);
}

/// A row of a list that stands for a table, ids and all. What is nested in it is read as well.
void Flattening::row_of_table(const std::string& table, const json& object) {
    if (table == "organizations") return organization(object);
    if (table == "services") return static_cast<void>(service(object, ""));
    if (table == "locations") return static_cast<void>(location(object, "", ""));
    if (table == "service_at_location") return link(object, "");
    tables_.add(table, scalars(object));
}

/// { "services.csv": [...], "phones.csv": [...] }: the tables of a package, as JSON.
bool Flattening::by_file(const json& whole) {
    const auto is_file = [](const auto& key) { return lower_case(key).ends_with(".csv"); };
    bool any = false;
    for (const auto& [key, value] : whole.items()) any |= is_file(key) && value.is_array();
    if (!any) return false;
    for (const auto& [key, value] : whole.items()) {
        const std::string name = lower_case(key).substr(0, key.size() - (is_file(key) ? 4 : 0));
        const std::string table = hsds_table_named(name);
        if (!value.is_array()) continue;
        for (const auto& row : value) {
            if (!row.is_object() || table.empty())
                ++unread_[key];
            else
                tables_.add(table, scalars(row));
        }
    }
    return true;
}

/// { "organizations": [...], "services": [...] } without being an organization itself.
bool Flattening::by_table(const json& whole) {
    if (whole.contains("name")) return false;
    bool any = false;
    for (const auto& [key, value] : whole.items())
        any |= value.is_array() && !hsds_table_named(lower_case(key)).empty();
    if (!any) return false;
    for (const auto& [key, value] : whole.items()) {
        const std::string table = hsds_table_named(lower_case(key));
        if (!value.is_array()) continue;
        for (const auto& row : value) {
            if (table.empty() || !row.is_object())
                ++unread_[key];
            else
                row_of_table(table, row);
        }
    }
    return true;
}

void Flattening::each(const json& list) {
    for (const auto& one : list) {
        if (one.is_object())
            anything(one);
        else
            ++unread_["what is no object"];
    }
}

void Flattening::anything(const json& object) {
    const auto has = [&](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(),
                           [&](const char* name) { return object.contains(name); });
    };
    const bool service_like = has({"service_at_locations", "organization", "organization_id",
                                   "status", "application_process", "eligibility_description",
                                   "fees_description", "interpretation_services"});
    if (has({"service"}) && has({"location"}))
        link(object, "");
    else if (has({"services"}) ||
             (!service_like && has({"legal_status", "tax_status", "year_incorporated", "uri",
                                    "organization_identifiers", "parent_organization_id"})))
        organization(object);
    else if (has({"latitude", "location_type"}) && !has({"service_at_locations", "status"}))
        location(object, "", "");
    else
        service(object, "");
}

void Flattening::document(const json& whole, int depth) {
    if (whole.is_array()) return each(whole);
    if (!whole.is_object()) return;
    if (by_file(whole)) return;
    for (const char* page : {"contents", "content", "items", "data", "results", "records"}) {
        const auto found = whole.find(page);
        if (found == whole.end() || whole.contains("name")) continue;
        if (found->is_array()) return each(*found);
        if (found->is_object() && depth < 3) return document(*found, depth + 1);
    }
    if (by_table(whole)) return;
    anything(whole);
}

ImportSource Flattening::take() {
    ImportSource source;
    source.tables = tables_.take();
    for (const auto& [what, count] : unread_) {
        const std::string file = fmt::format("{} ({})", name_, what);
        source.notes.push_back(
            {file, 1, fmt::format("not read, no screen shows anything of it (rows: {})", count)});
        source.files.push_back({file, count, 0, count});
    }
    return source;
}

}  // namespace

Checked<ImportSource> read_hsds_json(const std::vector<JsonDocument>& documents) {
    Flattening flat(name_of(documents));
    for (const JsonDocument& document : documents) {
        const auto whole = parse_json(document);
        if (!whole) return tl::unexpected(whole.error());
        flat.document(*whole);
    }
    ImportSource source = flat.take();
    source.format = "HSDS JSON";
    if (!source.tables.contains("services"))
        return tl::unexpected(Fault{fmt::format(
            "{} has no service in it that can be used, so this is not an HSDS directory.",
            documents.front().name)});
    return source;
}

}  // namespace porchlight
