#pragma once
// The small workspace of testworkspace.h with cases, more users and shortcuts for reporting.
#include "core/casework/caserepository.h"
#include "core/report/classreportservice.h"
#include "core/report/weeklyservice.h"
#include "tests/support/testworkspace.h"

namespace xz::test {

inline QString operator""_s(const char16_t *text, size_t size) { return QString::fromUtf16(text, qsizetype(size)); }

class ReportWorld : public TestWorkspace {
public:
    ReportWorld()
    {
        secretaryUser = addUser(u"zhaoqiang"_s, u"赵强"_s, Role::Secretary, station);
        secretarySession = session({secretaryUser, u"zhaoqiang"_s, u"赵强"_s, Role::Secretary, {}, station, college, {}});
        centreSession = session({addUser(u"centre"_s, u"心理中心"_s, Role::Centre, {}), u"centre"_s, u"心理中心"_s, Role::Centre, {}, {}, {}, {}});
    }
    Session &secretary() { return *secretarySession; }
    Session &centre() { return *centreSession; }
    WeeklyService weekly() { return WeeklyService(head()); }
    ClassReportService classes() { return ClassReportService(head()); }
    WeekId weekOf(QDate day) { return week(day).id; }
    WeekId thisWeek() { return weekOf(QDate(2026, 11, 23)); } // week 12, 2026-W48
    void at(QDate day, QTime time = QTime(10, 0)) { clock.set(QDateTime(day, time)); }
    void inWindow() { at(QDate(2026, 11, 27)); } // Friday of week 12

    UserId addUser(const QString &login, const QString &name, Role role, std::optional<StationId> of)
    {
        const UserId id = UserId::make(clock.nowMs());
        write([&](Transaction &tx) -> Result<void> {
            auto s = tx.prepare("INSERT INTO user (id, login, display_name, role, station_id, seal_public, sign_public, created_at) VALUES (?,?,?,?,?,?,?,?)");
            return s.bind(id).bind(login).bind(name).bind(roleCode(role)).bind(of).bind(QByteArray(32, '\0')).bind(QByteArray(32, '\0')).bind(clock.now()).exec();
        });
        return id;
    }
    CaseId addCase(const QString &name, int level, QDate on, std::optional<PersonId> responsible = {}, std::optional<ClassId> in = {})
    {
        const PersonId student = addStudent(QStringLiteral("2024%1").arg(++m_students, 4, 10, QLatin1Char('0')), name, in);
        CaseFile file{.id = CaseId::make(clock.nowMs()), .station = station, .code = QStringLiteral("KJ-2026-%1").arg(++m_cases, 3, 10, QLatin1Char('0')),
                      .student = student, .level = level, .kind = u"mood"_s, .source = u"talk"_s, .openedOn = on,
                      .responsible = responsible ? *responsible : headPerson};
        write([&](Transaction &tx) -> Result<void> {
            XZ_CHECK(insertCase(tx, file));
            return insertCaseEvent(tx, eventOf(file.id, CaseEventKind::Open, {}, CaseState::Active, 0, level, on, u"新入库"_s));
        });
        files.insert(file.code, file);
        return file.id;
    }
    void move(const CaseId &id, CaseEventKind kind, int from, int to, QDate on, const QString &reason)
    {
        const bool released = kind == CaseEventKind::ConfirmRelease;
        write([&](Transaction &tx) -> Result<void> {
            XZ_CHECK(insertCaseEvent(tx, eventOf(id, kind, released ? CaseState::ReleaseProposed : CaseState::Active,
                                                 released ? CaseState::Observing : CaseState::Active, from, to, on, reason)));
            for (CaseFile &file : files)
                if (file.id == id) {
                    file.level = to;
                    file.state = released ? CaseState::Observing : CaseState::Active;
                    XZ_CHECK(updateCase(tx, file));
                    ++file.version;
                }
            return {};
        });
    }
    void setNextFollowUp(const CaseId &id, QDate day)
    {
        write([&](Transaction &tx) -> Result<void> {
            for (CaseFile &file : files)
                if (file.id == id) {
                    file.nextFollowUpOn = day;
                    XZ_CHECK(updateCase(tx, file));
                    ++file.version;
                }
            return {};
        });
    }
    // Every class of the station reports nothing.
    void fileAllNone(const WeekId &week)
    {
        const ClassGrid grid = must(classes().grid(station, week));
        QList<ClassId> ids;
        for (const ClassCell &cell : grid.cells)
            ids << cell.classId;
        must(classes().fileNoneForAll(week, ids));
    }
    static WeeklyLine &line(WeeklyReport &report, const CaseId &id)
    {
        for (WeeklyLine &l : report.lines)
            if (l.caseId == id)
                return l;
        qFatal("no such line");
    }
    // Hands in, reviews and signs the week with these texts for all its cases.
    WeeklyReport signedReport(const WeekId &week, const QString &text)
    {
        WeeklyReport r = must(weekly().open(station, week));
        for (WeeklyLine &l : r.lines)
            l.text.situation = text;
        if (r.lines.empty())
            r.summary = text;
        r = must(weekly().submit(r));
        r = must(weekly().review(r));
        return must(WeeklyService(secretary()).sign(must(WeeklyService(secretary()).open(*r.id))));
    }
    int refusals() { return int(must(head().audit().list({.refusedOnly = true})).size()); }
    qint64 audited(const QString &action)
    {
        return qint64(must(head().audit().list({.action = action})).size());
    }

    QMap<QString, CaseFile> files;
    UserId secretaryUser = headUser;
    std::unique_ptr<Session> secretarySession, centreSession;

private:
    CaseEvent eventOf(const CaseId &id, CaseEventKind kind, std::optional<CaseState> from, CaseState to, int fromLevel, int toLevel, QDate on, const QString &reason)
    {
        return {.id = CaseEventId::make(clock.nowMs()), .caseId = id, .event = kind, .from = from, .to = to, .fromLevel = fromLevel, .toLevel = toLevel,
                .on = on, .at = QDateTime(on, QTime(9, 0)), .actor = headUser, .reason = reason};
    }
    int m_students = 0, m_cases = 0;
};

#define XZ_REFUSED(result, errc, words)                                                                         \
    do {                                                                                                        \
        const auto &xz_r = (result);                                                                            \
        QVERIFY2(!xz_r, "was accepted");                                                                        \
        QVERIFY2(xz_r.error().code == (errc), qPrintable(xz_r.error().message));                                \
        QVERIFY2(xz_r.error().message.contains(words), qPrintable(xz_r.error().message));                       \
    } while (false)
#define XZ_OK(result)                                                                                           \
    do {                                                                                                        \
        const auto &xz_r = (result);                                                                            \
        QVERIFY2(bool(xz_r), xz_r ? "" : qPrintable(xz_r.error().message + u' ' + xz_r.error().detail));        \
    } while (false)

} // namespace xz::test
