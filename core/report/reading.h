#pragma once
// 已阅: the 分管书记 opens a handed-in report and the head sees when (regulation 三(三)2; domain S20). The first opening counts and stays.
// Errors: Denied.
#include "core/report/weekly.h"
#include "core/workspace/session.h"

namespace xz {

struct ReportReading {
    QString reader; // display name
    QDateTime at;
};

class ReadingService {
public:
    explicit ReadingService(Session &session) : m_session(session) {}
    // Called when somebody looks at the report. Notes it, audited, when the reader is who signs for the college and the report is handed in;
    // true when it was noted just now. For anybody else nothing happens.
    Result<bool> opened(const WeeklyReport &report);
    Result<std::vector<ReportReading>> readings(const WeeklyReport &report) const; // oldest first; whoever may read the report

private:
    Session &m_session;
};

} // namespace xz
