#pragma once
// The small workspace with shortcuts for the ledger: opening, proposing and releasing cases, and refusals with their sentence.
#include "core/casework/caserepository.h"
#include "core/casework/caseservice.h"
#include "tests/support/testworkspace.h"

#include <QtTest/QtTest>

#define REFUSED(call, errc, part)                                                                                                 \
    do {                                                                                                                          \
        const auto refused_ = (call);                                                                                             \
        QVERIFY2(!refused_, "was not refused");                                                                                   \
        QVERIFY2(refused_.error().code == (errc), qPrintable(refused_.error().message));                                          \
        QVERIFY2(refused_.error().message.contains(QStringLiteral(part)), qPrintable(refused_.error().message));                  \
    } while (false)

namespace xz::test {

inline const QDate today(2026, 11, 23); // Monday of the fixture

inline CaseDraft draft(int level = 3)
{
    CaseDraft d{.level = level, .criteria = {QStringLiteral("unexplained")}, .kind = QStringLiteral("mood"), .source = QStringLiteral("screening")};
    if (level == 1)
        d.reason = QStringLiteral("plan spoken of");
    return d;
}

inline qint64 number(Database &db, const char *sql)
{
    return must(db.scalar(sql));
}

inline qint64 audits(Database &db, const QString &action, bool refused = false)
{
    Statement q = db.prepare("SELECT count(*) FROM audit WHERE action=? AND outcome=?");
    q.bind(action).bind(refused ? QStringLiteral("refused") : QStringLiteral("done"));
    return q.next() ? q.integer(0) : -1;
}

struct CaseWorld {
    std::unique_ptr<TestWorkspace> w;
    CaseService head() { return CaseService(w->head()); }
    CaseService counsellor() { return CaseService(w->counsellor()); }
    PersonId student(const QString &number = QStringLiteral("2024001"), const QString &name = u"张伟"_qs, std::optional<ClassId> in = {})
    {
        return w->addStudent(number, name, in);
    }
    CaseFile opened(int level = 3, QDate on = {}, const QString &studentNumber = QStringLiteral("2024001"))
    {
        CaseDraft d = draft(level);
        d.openedOn = on;
        return must(counsellor().open(w->station, student(studentNumber), d)).file;
    }
    CaseChange proposal(const CaseId &id, QDate on = {})
    {
        return {.id = id, .event = CaseEventKind::ProposeRelease, .reason = QStringLiteral("stable for two months"), .on = on,
                .releaseReason = QStringLiteral("stable"), .parentInformed = true};
    }
    CaseFile released(QDate on = {}, const QString &studentNumber = QStringLiteral("2024001"), int level = 3)
    {
        const CaseFile c = opened(level, on, studentNumber);
        must(counsellor().change(proposal(c.id, on)));
        return must(head().change({.id = c.id, .event = CaseEventKind::ConfirmRelease, .on = on})).file;
    }

    // A session of a user whom the workspace knows, so that grants can name them.
    std::unique_ptr<Session> known(Role role)
    {
        auto session = w->sessionAs(role);
        w->write([&](Transaction &tx) {
            return tx.prepare("INSERT INTO user (id, login, display_name, role, seal_public, sign_public, created_at) VALUES (?,?,?,?,?,?,?)")
                .bind(session->actor().user).bind(roleCode(role)).bind(roleCode(role)).bind(roleCode(role)).bind(QByteArray(32, '\0'))
                .bind(QByteArray(32, '\0')).bind(w->clock.now()).exec();
        });
        return session;
    }
};

} // namespace xz::test
