#include "core/report/readingrepository.h"

namespace xz {

Result<std::vector<ReportReading>> readingsOf(Database &db, const ReportId &report)
{
    auto s = db.prepare("SELECT u.display_name, r.read_at FROM report_reading r JOIN user u ON u.id = r.user_id WHERE r.report_id = ? ORDER BY r.read_at");
    s.bind(report);
    std::vector<ReportReading> out;
    while (s.next())
        out.push_back({s.text(0), s.time(1)});
    XZ_CHECK(s.error());
    return out;
}

Result<bool> hasRead(Database &db, const ReportId &report, const UserId &user)
{
    auto s = db.prepare("SELECT 1 FROM report_reading WHERE report_id = ? AND user_id = ?");
    s.bind(report).bind(user);
    const bool there = s.next();
    XZ_CHECK(s.error());
    return there;
}

Result<void> insertReading(Transaction &tx, const ReportId &report, const UserId &user, const QDateTime &at)
{
    return tx.prepare("INSERT INTO report_reading (report_id, user_id, read_at) VALUES (?, ?, ?)").bind(report).bind(user).bind(at).exec();
}

} // namespace xz
