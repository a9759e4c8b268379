// The answers of private checks that were shared.
#include <string>

#include "core/store_topics.h"

namespace porchlight {

using soci::into;
using soci::use;

void load_shared(soci::session& sql, ClinicState& state) {
    std::string visit, question, answer;
    soci::statement rows = (sql.prepare << "SELECT visit, question, answer FROM shared_check",
                            into(visit), into(question), into(answer));
    rows.execute();
    while (rows.fetch()) {
        state.shared_checks[VisitId{visit}][question] = answer;
    }
}

void save(soci::session& sql, const SharedCheck& check) {
    sql << "DELETE FROM shared_check WHERE visit = :visit", use(check.visit.value);
    for (const auto& [question, answer] : check.answers) {
        sql << "INSERT INTO shared_check (visit, question, answer) "
               "VALUES (:visit, :question, :answer)",
            use(check.visit.value), use(question), use(answer);
    }
}

}  // namespace porchlight
