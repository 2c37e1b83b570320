#include "core/review/evidencerepository.h"

#include "core/storage/rows.h"

namespace xz {

Result<std::vector<EvidenceRepository::Count>> EvidenceRepository::team() const
{
    auto s = m_db.prepare("SELECT o.role, count(DISTINCT o.person_id) FROM post o JOIN station me ON me.id = ?1 LEFT JOIN class c ON c.id = o.class_id LEFT JOIN dorm d ON d.id = o.dorm_id "
                          "WHERE (o.station_id = me.id OR c.college_id = me.college_id OR d.college_id = me.college_id) AND o.starts_on <= ?2 AND (o.ends_on IS NULL OR o.ends_on >= ?2) "
                          "GROUP BY o.role ORDER BY o.role");
    s.bind(m_station).bind(m_to);
    return allRows(s, [](const Statement &r) { return Count{r.text(0), int(r.integer(1))}; });
}

Result<std::vector<EvidenceRepository::Session>> EvidenceRepository::trainings() const
{
    auto s = m_db.prepare("SELECT t.on_date, t.category, t.hours, (SELECT count(*) FROM attendance a WHERE a.training_id = t.id AND a.expected = 1), "
                          "(SELECT count(*) FROM attendance a WHERE a.training_id = t.id AND a.state = 'present'), "
                          "(SELECT count(*) FROM drill_point d WHERE d.training_id = t.id AND d.kind = 'review'), "
                          "(SELECT count(*) FROM drill_point d WHERE d.training_id = t.id AND d.kind = 'review' AND d.done_on IS NOT NULL) "
                          "FROM training t WHERE t.station_id = ? AND t.state = 'held' AND t.on_date BETWEEN ? AND ? ORDER BY t.on_date, t.id");
    s.bind(m_station).bind(m_from).bind(m_to);
    return allRows(s, [](const Statement &r) { return Session{r.date(0), r.text(1), r.real(2), int(r.integer(3)), int(r.integer(4)), int(r.integer(5)), int(r.integer(6))}; });
}

Result<std::vector<EvidenceRepository::Weekly>> EvidenceRepository::weeklies() const
{
    auto s = m_db.prepare("SELECT w.starts_on, r.submitted_at, r.kind = 'zero', r.late, r.revision > 0, substr(r.frozen_hash, 1, 12) FROM weekly_report r JOIN week w ON w.id = r.week_id "
                          "WHERE r.station_id = ? AND r.submitted_at IS NOT NULL AND w.starts_on BETWEEN ? AND ? ORDER BY w.starts_on, r.revision");
    s.bind(m_station).bind(m_from).bind(m_to);
    return allRows(s, [](const Statement &r) { return Weekly{r.date(0), r.time(1), r.flag(2), r.flag(3), r.flag(4), r.text(5)}; });
}

Result<std::vector<EvidenceRepository::Case>> EvidenceRepository::cases() const
{
    auto s = m_db.prepare("SELECT c.level, c.opened_on, c.closed_on, (SELECT max(f.on_date) FROM follow_up f WHERE f.case_id = c.id AND f.on_date <= ?3), "
                          "(SELECT count(*) FROM follow_up f WHERE f.case_id = c.id AND f.on_date BETWEEN ?2 AND ?3), "
                          "(SELECT count(*) FROM follow_up f WHERE f.case_id = c.id AND f.kind = 'visit' AND f.on_date BETWEEN ?2 AND ?3), "
                          "(SELECT count(*) FROM follow_up f WHERE f.case_id = c.id AND (f.parent_contacted = 1 OR f.kind = 'parent') AND f.on_date BETWEEN ?2 AND ?3) "
                          "FROM case_file c WHERE c.station_id = ?1 AND c.opened_on <= ?3 AND (c.closed_on IS NULL OR c.closed_on >= ?2) ORDER BY c.opened_on, c.level, c.id");
    s.bind(m_station).bind(m_from).bind(m_to);
    return allRows(s, [](const Statement &r) { return Case{int(r.integer(0)), r.date(1), r.date(2), r.date(3), int(r.integer(4)), int(r.integer(5)), int(r.integer(6))}; });
}

Result<std::vector<EvidenceRepository::Handover>> EvidenceRepository::handovers() const
{
    auto s = m_db.prepare("SELECT h.effective_on, h.finished_at, (SELECT count(*) FROM handover_item i WHERE i.handover_id = h.id) FROM handover h "
                          "WHERE h.station_id = ? AND h.finished_at IS NOT NULL AND h.effective_on BETWEEN ? AND ? ORDER BY h.effective_on");
    s.bind(m_station).bind(m_from).bind(m_to);
    return allRows(s, [](const Statement &r) { return Handover{r.date(0), r.time(1), int(r.integer(2))}; });
}

Result<std::vector<EvidenceRepository::Count>> EvidenceRepository::roomUses() const
{
    auto s = m_db.prepare("SELECT substr(u.starts_at, 1, 4), count(*) FROM room_use u JOIN room r ON r.id = u.room_id WHERE r.station_id = ? AND u.state = 'used' "
                          "AND substr(u.starts_at, 1, 10) BETWEEN ? AND ? GROUP BY 1 ORDER BY 1");
    s.bind(m_station).bind(m_from).bind(m_to);
    return allRows(s, [](const Statement &r) { return Count{r.text(0), int(r.integer(1))}; });
}

} // namespace xz
