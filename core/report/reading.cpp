#include "core/report/readingrepository.h"

#include "core/security/policy.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonObject>

namespace xz {

Result<bool> ReadingService::opened(const WeeklyReport &report)
{
    const Target target{.station = report.station, .college = report.college};
    if (!report.id || !isReported(report.state) || m_session.actor().role != Role::Secretary || !isAllowed(m_session.actor(), Action::SignWeekly, target))
        return false;
    const UserId reader = m_session.actor().user;
    XZ_TRY(const bool before, hasRead(m_session.db(), *report.id, reader));
    if (before)
        return false;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(insertReading(tx, *report.id, reader, m_session.clock().now()));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), u"weekly.read"_qs, u"weekly_report"_qs, report.id->raw(), {{u"week"_qs, report.week.iso()}, {u"receipt"_qs, report.receipt}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"weekly"_qs);
    return true;
}

Result<std::vector<ReportReading>> ReadingService::readings(const WeeklyReport &report) const
{
    XZ_CHECK(permit(m_session, Action::ReadWeekly, {.station = report.station, .college = report.college, .own = true}, u"weekly_report"_qs, report.id ? std::optional(report.id->raw()) : std::nullopt));
    if (!report.id)
        return std::vector<ReportReading>{};
    return readingsOf(m_session.db(), *report.id);
}

} // namespace xz
