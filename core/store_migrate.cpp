#include <map>
#include <string>
#include <string_view>

#include "core/check.h"
#include "core/embedded.h"
#include "core/store_engine.h"

namespace porchlight {

namespace {

// By number; the file's name starts with it.
std::map<long long, std::string_view> migrations() {
    constexpr std::string_view folder = "core/sql/";
    std::map<long long, std::string_view> found;
    for (const auto& [path, content] : embedded_files()) {
        if (path.starts_with(folder)) {
            found[std::stoll(std::string(path.substr(folder.size(), 3)))] = content;
        }
    }
    CHECK(!found.empty());
    return found;
}

// Our files have one kind of comment, whole lines of "--", and end each statement with a line's
// ";". SOCI runs one statement at a time and would take a colon in a comment for a parameter.
void run_script(soci::session& sql, std::string_view script) {
    std::string statement;
    while (!script.empty()) {
        const auto end = std::min(script.find('\n'), script.size());
        const auto line = script.substr(0, end);
        script.remove_prefix(std::min(end + 1, script.size()));
        const auto first = line.find_first_not_of(' ');
        if (first == std::string_view::npos || line.substr(first).starts_with("--")) {
            continue;
        }
        statement.append(line).append("\n");
        if (line.ends_with(';')) {
            sql << statement;
            statement.clear();
        }
    }
    CHECK(statement.empty());
}

}  // namespace

long long newest_schema() {
    return migrations().rbegin()->first;
}

void refuse_newer(Engine& engine) {
    if (engine.schema_version() > newest_schema()) {
        throw Trouble(StoreHealth::newer_version, "a newer Porchlight has used this store");
    }
}

void migrate(Engine& engine, long long up_to) {
    const auto found = migrations();
    const long long from = engine.schema_version();
    for (auto next = found.upper_bound(from); next != found.end() && next->first <= up_to; ++next) {
        run_script(engine.sql, next->second);
        engine.set_schema_version(next->first);
    }
}

}  // namespace porchlight
