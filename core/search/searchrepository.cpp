#include "core/search/searchrepository.h"

namespace xz {

Result<void> SearchRepository::eachCase(const UserId &user, QDate today, const std::function<void(CaseBrief &&)> &take) const
{
    auto s = m_db.prepare("SELECT f.id, f.code, f.state, f.opened_on, f.station_id, p.college_id, p.class_id, f.responsible_id, "
                          "EXISTS (SELECT 1 FROM case_grant g WHERE g.case_id = f.id AND g.user_id = ?1 AND g.revoked_at IS NULL AND (g.expires_on IS NULL OR g.expires_on >= ?2)) "
                          "FROM case_file f JOIN person p ON p.id = f.student_id ORDER BY f.opened_on DESC");
    s.bind(user).bind(today);
    while (s.next())
        take({s.id<CaseId>(0), s.text(1), s.text(2), s.date(3), s.id<StationId>(4), s.optionalId<CollegeId>(5), s.optionalId<ClassId>(6), s.optionalId<PersonId>(7), s.flag(8)});
    return s.error();
}

} // namespace xz
