#pragma once
// The class layer of the weekly report (职责(5), F4, A03): counsellors file for their own classes, the head for all of the station.
// Filing is possible from the week's first day. After the station's report went in, or after the window closed, what is filed is a
// supplement: marked late, with the time; what stood before is kept. Errors besides Denied: Refused (holiday week, week not begun, class closed),
// InvalidInput (field "text" or "headcount"), Conflict (somebody else filed meanwhile: open again).
#include "core/base/result.h"
#include "core/document/document.h"
#include "core/report/classreport.h"
#include "core/workspace/session.h"

#include <QtCore/QList>

namespace xz {

struct ClassTextHit { // a name of the roll in a class's text
    qsizetype start = 0;
    qsizetype length = 0;
    QString name;
};

class ClassReportService {
public:
    explicit ClassReportService(Session &session) : m_session(session) {}

    // Classes the actor may see: own ones for a counsellor, all of the station for its head.
    Result<ClassGrid> grid(const StationId &station, const WeekId &week) const;
    Result<std::optional<ClassReport>> find(const ClassId &classId, const WeekId &week) const;
    // Earlier versions, oldest first, the standing one last.
    Result<std::vector<ClassReport>> history(const ClassId &classId, const WeekId &week) const;

    // Nothing to report, one key. `expectedVersion` is ClassCell::version (0: nothing filed yet).
    Result<ClassReport> fileNone(const ClassId &classId, const WeekId &week, int expectedVersion);
    // A situation without names. A text that names a student of the roll is refused unless `namesConfirmed` (kept in the audit).
    Result<ClassReport> fileSituation(const ClassId &classId, const WeekId &week, const QString &text, int headcount, int expectedVersion,
                                      bool namesConfirmed = false);
    Result<std::vector<ClassTextHit>> nameHits(const ClassId &classId, const QString &text) const;
    // One transaction for all; classes that filed already keep what they have. Returns how many were filed.
    Result<int> fileNoneForAll(const WeekId &week, const QList<ClassId> &classes);

    // Who has not reported, with counsellor and committee member (A03).
    Result<std::vector<ClassCell>> notReported(const StationId &station, const WeekId &week) const;
    // The same on paper (催报单) and as a table.
    Result<paper::Document> reminder(const StationId &station, const WeekId &week) const;
    Result<void> writeReminderXlsx(const StationId &station, const WeekId &week, const QString &path) const;

private:
    Session &m_session;
};

} // namespace xz
