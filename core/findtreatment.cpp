// Answers of findtreatment.gov: treatment facilities with lists of services in words and codes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "core/json_document.h"
#include "core/made_tables.h"
#include "core/mend_text.h"
#include "core/plain_words.h"

namespace porchlight {

namespace {

using nlohmann::json;

/// SAMHSA's own short codes for what a facility offers, by how its answers begin.
struct Coded {
    std::string_view group;  ///< f2
    std::string_view begins;
    std::string_view code;
};
constexpr auto codes = std::to_array<Coded>({
    {"TC", "Substance use treatment", "SA"},
    {"TC", "Mental health treatment", "MH"},
    {"TC", "Detoxification", "DT"},
    {"TC", "Transitional housing", "HH"},
    {"TC", "Treatment for co-occurring", "CO"},
    {"SET", "Residential detox", "RD"},
    {"SET", "Outpatient detox", "OD"},
    {"SET", "Hospital inpatient detox", "HID"},
    {"SET", "Outpatient methadone/buprenorphine", "OMB"},
    {"SET", "Short-term residential", "RS"},
    {"SET", "Long-term residential", "RL"},
    {"SET", "Residential", "RES"},
    {"SET", "Hospital inpatient", "HI"},
    {"SET", "Intensive outpatient", "OIT"},
    {"SET", "Outpatient", "OP"},
    {"SET", "Computerized treatment/telemedicine", "CT"},
    {"SET", "Telemedicine", "TELE"},
    {"OT", "SAMHSA-certified Opioid Treatment Program", "OTP"},
    {"OT", "Buprenorphine used", "BU"},
    {"OT", "Prescribes/administers buprenorphine", "BU"},
    {"OT", "Buprenorphine maintenance", "BUM"},
    {"OT", "Buprenorphine detox", "DB"},
    {"OT", "Methadone used", "METH"},
    {"OT", "Methadone maintenance", "MM"},
    {"OT", "Methadone detox", "DM"},
    {"OT", "Naltrexone used", "NU"},
    {"OT", "Prescribes/administers naltrexone", "NU"},
    {"OM", "Methadone", "METH"},
    {"OM", "Buprenorphine", "BU"},
    {"OM", "Naltrexone", "NU"},
    {"PHR", "Methadone", "METH"},
    {"PHR", "Buprenorphine", "BU"},
    {"PHR", "Naltrexone", "NU"},
    {"PHR", "Extended-release, injectable Naltrexone", "VTRL"},
    {"DETOX", "", "DT"},
    {"SCR", "HIV testing", "HIVT"},
    {"SCR", "Screening for Hepatitis C", "SHC"},
    {"SCR", "Screening for Hepatitis B", "SHB"},
    {"SCR", "STD testing", "STDT"},
    {"SCR", "TB screening", "TBS"},
    {"AS", "Domestic violence services", "DV"},
    {"AS", "Housing services", "HS"},
    {"AS", "Self-help groups", "SHG"},
    {"AS", "Consumer-run (peer-support)", "PEER"},
    {"EMS", "Crisis intervention team", "CIT"},
    {"EMS", "Psychiatric emergency walk-in", "PEW"},
    {"PAY", "No payment accepted", "NP"},
    {"PAY", "Free services", "NP"},
    {"PYAS", "Sliding fee scale", "SS"},
    {"PYAS", "Payment assistance", "PA"},
});

/// Groups whose words say what a place does, the most telling first.
constexpr auto telling_groups = std::to_array<std::string_view>(
    {"OT", "OM", "PHR", "DETOX", "TC", "SET", "FT", "HOSP", "EMS", "SCR", "AS", "SG"});

std::string member(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    return found->is_number() ? found->dump() : std::string();
}

/// The rows of an answer; null when it is none.
const json* rows_of(const json& whole) {
    const json* list = &whole;
    if (whole.is_object()) {
        const auto found = whole.find("rows");
        if (found == whole.end()) return nullptr;
        list = &*found;
    }
    if (!list->is_array() || list->empty() || !list->front().is_object()) return nullptr;
    const bool its = list->front().contains("name1") && list->front().contains("typeFacility");
    return its ? list : nullptr;
}

struct Group {
    std::string code;                 ///< f2
    std::vector<std::string> values;  ///< f3, cut at "; "
};

std::vector<Group> groups_of(const json& facility) {
    std::vector<Group> groups;
    const auto services = facility.find("services");
    if (services == facility.end() || !services->is_array()) return groups;
    for (const auto& service : *services) {
        if (!service.is_object()) continue;
        Group group{member(service, "f2"), {}};
        const std::string values = member(service, "f3");
        for (const auto value : pieces(values, ";")) group.values.push_back(one_line(value));
        if (!group.code.empty() && groups.size() < 100) groups.push_back(std::move(group));
    }
    return groups;
}

/// The values of one group as words: "Adults, Young adults".
std::string words_of(const std::vector<Group>& groups, std::string_view code) {
    std::vector<std::string> values;
    for (const Group& group : groups)
        if (group.code == code)
            values.insert(values.end(), group.values.begin(), group.values.end());
    return fmt::format("{}", fmt::join(values, "; "));
}

class Facilities {
public:
    explicit Facilities(const std::string& name) : tables_(name) {}

    void take(const json& facility);
    HsdsTables tables() { return tables_.take(); }

private:
    void kinds(const std::string& id, const std::vector<Group>& groups);
    void phones(const std::string& id, const json& facility);
    void languages(const std::string& id, const std::string& spoken);

    MadeTables tables_;
    std::set<std::string> terms_;
};

/// "Does not treat opioid addiction" says what a place does not do.
bool denies(std::string_view value) {
    return value.starts_with("Does not") || value.starts_with("Do not") ||
           value.starts_with("No ") || value.starts_with("None");
}

std::string code_of(const Group& group, std::string_view value) {
    for (const Coded& coded : codes)
        if (coded.group == group.code && value.starts_with(coded.begins))
            return "samhsa:" + std::string(coded.code);
    return {};
}

void Facilities::kinds(const std::string& id, const std::vector<Group>& groups) {
    for (const Group& group : groups) {
        const auto* const telling =
            std::find(telling_groups.begin(), telling_groups.end(), group.code);
        if (telling == telling_groups.end()) continue;
        for (const std::string& value : group.values) {
            if (value.empty() || denies(value)) continue;
            const std::string code = code_of(group, value);
            const std::string term = group.code + " " + value;
            // The longer a code, the finer: so the groups that tell most come first.
            const auto rank = static_cast<std::size_t>(telling_groups.end() - telling);
            if (terms_.insert(term).second)
                tables_.add("taxonomy_terms", {{"id", term},
                                               {"name", value},
                                               {"code", code},
                                               {"telling", std::to_string(rank)}});
            tables_.add("attributes", {{"link_id", id}, {"taxonomy_term_id", term}});
        }
    }
}

void Facilities::phones(const std::string& id, const json& facility) {
    const std::pair<const char*, const char*> numbers[] = {{"phone", ""},
                                                           {"intake1", "Intake"},
                                                           {"intake2", "Intake"},
                                                           {"hotline1", "Hotline"},
                                                           {"hotline2", "Hotline"}};
    for (const auto& [name, does] : numbers)
        if (const std::string number = member(facility, name); !number.empty())
            tables_.add("phones", {{"number", number}, {"service_id", id}, {"description", does}});
}

void Facilities::languages(const std::string& id, const std::string& spoken) {
    for (const auto language : pieces(spoken, ";")) {
        const std::string words(language);
        const bool signs = language.find("deaf") != language.npos;
        if (signs)
            tables_.add("accessibility", {{"location_id", id}, {"description", words}});
        else
            tables_.add("languages", {{"service_id", id}, {"language", words}});
    }
}

void Facilities::take(const json& facility) {
    const auto text = [&](const char* name) { return one_line(member(facility, name)); };
    const std::string name = text("name1"), part = text("name2");
    std::string frid = member(facility, "frid");
    if (frid.empty())
        frid = lasting_name(name + part + text("street1") + text("street2") + text("zip") +
                            text("typeFacility"));
    const std::string id = "samhsa-" + frid.substr(0, 16);
    const auto groups = groups_of(facility);
    const auto words = [&](std::string_view code) { return words_of(groups, code); };
    const std::string gender = words("GN"), pays = words("PAY"), helps = words("PYAS");
    std::string who = words("AGE");
    if (gender == "Female" || gender == "Male")
        who = (gender == "Female" ? "Women only. " : "Men only. ") + who;
    if (const auto groups_only = words("EXCL"); !groups_only.empty()) who += ". " + groups_only;
    const bool free = pays.starts_with("No payment") || pays.starts_with("Free services");
    const std::string settings = words("SET");
    const bool telehealth_only =
        settings == "Telemedicine/telehealth" || settings == "Computerized treatment/telemedicine";
    std::string is = words("TC");
    if (!settings.empty()) is += (is.empty() ? "" : ". ") + settings;
    tables_.add("organizations", {{"id", id}, {"name", name}});
    tables_.add("services",
                {{"id", id},
                 {"organization_id", id},
                 {"name", part.empty() ? name : part},
                 {"alternate_name", part.empty() ? "" : name},
                 {"description", is},
                 {"eligibility_description", who},
                 {"fees_description", free ? "Free" : pays + (helps.empty() ? "" : "\n") + helps}});
    tables_.add("locations", {{"id", id},
                              {"latitude", member(facility, "latitude")},
                              {"longitude", member(facility, "longitude")},
                              {"organization_id", id},
                              {"location_type", telehealth_only ? "virtual" : "physical"}});
    tables_.add("service_at_location", {{"id", id}, {"service_id", id}, {"location_id", id}});
    tables_.add("addresses", {{"location_id", id},
                              {"address_1", text("street1")},
                              {"address_2", text("street2")},
                              {"city", text("city")},
                              {"state_province", text("state")},
                              {"postal_code", text("zip")}});
    phones(id, facility);
    languages(id, words("SL") + ";" + words("OL"));
    kinds(id, groups);
}

}  // namespace

bool looks_like_findtreatment(std::string_view text) {
    // Both words stand in its first facility; a whole parse only to look would cost seconds.
    const auto head = text.substr(0, 65'536);
    return head.find("\"typeFacility\"") != head.npos && head.find("\"name1\"") != head.npos;
}

Checked<ImportSource> read_findtreatment(const std::vector<JsonDocument>& documents) {
    Facilities facilities(name_of(documents));
    for (const JsonDocument& document : documents) {
        const auto whole = parse_json(document);
        if (!whole) return tl::unexpected(whole.error());
        const json* const rows = rows_of(*whole);
        if (rows == nullptr)
            return tl::unexpected(Fault{fmt::format(
                "{} has no facilities in it as findtreatment.gov writes them.", document.name)});
        for (const auto& row : *rows)
            if (row.is_object()) facilities.take(row);
    }
    ImportSource source;
    source.format = "findtreatment.gov";
    source.tables = facilities.tables();
    return source;
}

}  // namespace porchlight
