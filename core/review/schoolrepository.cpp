#include "core/review/schoolrepository.h"

#include "core/storage/rows.h"

namespace xz {

Result<std::vector<SchoolRepository::StationLine>> SchoolRepository::stations(QDate on) const
{
    auto s = m_db.prepare("SELECT c.id, c.name, st.id, coalesce(st.name, ''), coalesce((SELECT p.name FROM post o JOIN person p ON p.id = o.person_id WHERE o.station_id = st.id AND o.role = 'head' "
                          "AND o.starts_on <= ?1 AND (o.ends_on IS NULL OR o.ends_on >= ?1) ORDER BY o.starts_on DESC LIMIT 1), '') "
                          "FROM college c LEFT JOIN station st ON st.college_id = c.id WHERE c.closed_on IS NULL OR c.closed_on > ?1 ORDER BY c.code = '', c.code, c.name, st.name");
    s.bind(on);
    return allRows(s, [](const Statement &r) { return StationLine{r.id<CollegeId>(0), r.text(1), r.optionalId<StationId>(2), r.text(3), r.text(4)}; });
}

Result<std::vector<Project>> SchoolRepository::projects() const
{
    auto s = m_db.prepare("SELECT id, station_id, title, number, state, starts_on, ends_on, midterm_on, final_on, deadline_on, extended_until, approved_amount, grade, published_at FROM project ORDER BY starts_on DESC, id DESC");
    return allRows(s, [](const Statement &r) {
        Project p{.id = r.id<ProjectId>(0), .station = r.id<StationId>(1), .title = r.text(2), .number = r.text(3)};
        p.state = projectStateFromCode(r.text(4)).value_or(ProjectState::Archived);
        p.startsOn = r.date(5);
        p.endsOn = r.date(6);
        p.midtermOn = r.date(7);
        p.finalOn = r.date(8);
        p.deadlineOn = r.date(9);
        p.extendedUntil = r.date(10);
        if (!r.isNull(11))
            p.approvedAmount = r.integer(11);
        p.grade = acceptanceGradeFromCode(r.text(12));
        p.publishedAt = r.time(13);
        return p;
    });
}

} // namespace xz
