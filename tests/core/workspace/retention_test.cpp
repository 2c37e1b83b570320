// The audit trail's retention with a clock that moves on: archived, pruned, and still one chain (Q08).
#include "core/workspace/backup.h"
#include "core/workspace/settings.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace xz;
using namespace xz::test;

class RetentionTest : public QObject {
    Q_OBJECT

    static QStringList archives(const WorkspaceFiles &f) { return QDir(f.dir.filePath(QStringLiteral("backups"))).entryList({QStringLiteral("*-trail-to-*.xzbak")}, QDir::Files); }
    static qint64 entries(WorkspaceFiles &f) { return f.session().audit().verify().value_or(AuditVerdict{}).entries; }
    static void addEntries(WorkspaceFiles &f, int count)
    {
        auto tx = Transaction::begin(f.session().db());
        for (int i = 0; i < count; ++i)
            QVERIFY(f.session().audit().record(*tx, f.session().actor(), QStringLiteral("case.level"), QStringLiteral("case"), RawId{1}, {{QStringLiteral("new"), i}}).has_value());
        QVERIFY(tx->commit().has_value());
    }

private slots:
    void threeYearsLaterOldEntriesAreArchivedAndGo()
    {
        WorkspaceFiles f;
        addEntries(f, 40);
        f.reopen();
        f.clock.set(QDateTime(QDate(2028, 6, 1), QTime(9, 0)));
        f.reopen();
        f.reopen();
        QVERIFY(archives(f).isEmpty()); // within the retention nothing goes
        const qint64 before = entries(f);
        QVERIFY(before > 40);
        f.clock.set(QDateTime(QDate(2030, 2, 3), QTime(9, 0)));
        f.reopen();
        f.reopen(); // the close in between ends the retention
        QCOMPARE(archives(f).size(), 1);
        const auto verdict = f.session().audit().verify();
        QVERIFY2(verdict && verdict->intact, qPrintable(verdict ? verdict->finding : QString()));
        QVERIFY2(verdict->entries < before && verdict->prunedTo > 40, qPrintable(QString::number(verdict->entries)));
        const auto receipt = f.session().audit().list({.action = QString::fromLatin1(AuditLog::pruned)});
        QCOMPARE(int(receipt->size()), 1);
        QCOMPARE(receipt->front().detail[u"archive"].toString(), archives(f).first());

        // What went is in the archive, whole and verifiable.
        const QString copy = f.dir.filePath(QStringLiteral("archive.xinzhan"));
        const auto restored = BackupService::restore(f.dir.filePath(QStringLiteral("backups/") + archives(f).first()), copy, {}, goodPassphrase, f.clock);
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().message));
        auto old = Workspace::open(copy, QStringLiteral("wang"), goodPassphrase, f.clock, {.automaticBackups = false});
        QVERIFY2(old.has_value(), old ? "" : qPrintable(old.error().message));
        const auto whole = (*old)->session().audit().verify();
        QVERIFY(whole && whole->intact && whole->prunedTo == 0);
        QVERIFY(whole->entries > before);
        QCOMPARE(int((*old)->session().audit().list({.action = QStringLiteral("case.level")})->size()), 40);
        QVERIFY(f.session().audit().list({.action = QStringLiteral("case.level")})->empty());

        // The rotation keeps the archive, and the next closes of the month make no other.
        QVERIFY(SettingsService(f.session()).set(setting::backupKeep, QStringLiteral("2")).has_value());
        for (int i = 0; i < 4; ++i) {
            f.clock.advance(1);
            QVERIFY(BackupService(*f.workspace).automatic().has_value());
        }
        f.reopen();
        QCOMPARE(archives(f).size(), 1);
    }
    void theLawsHalfYearStaysWhateverIsStored()
    {
        WorkspaceFiles f;
        QVERIFY(!SettingsService(f.session()).set(setting::auditDays, QStringLiteral("90")));
        QVERIFY(SettingsService(f.session()).set(setting::auditDays, QStringLiteral("184")).has_value());
        addEntries(f, 10);
        f.reopen();
        f.clock.set(QDateTime(QDate(2027, 5, 20), QTime(9, 0)));
        f.reopen();
        f.reopen();
        QVERIFY(archives(f).isEmpty()); // 178 days
        f.clock.set(QDateTime(QDate(2027, 7, 1), QTime(9, 0)));
        f.reopen();
        f.reopen();
        QCOMPARE(archives(f).size(), 1);
        QVERIFY(f.session().audit().verify()->intact);
    }
    void aBrokenTrailStaysWhole()
    {
        WorkspaceFiles f;
        addEntries(f, 10);
        f.reopen();
        auto tx = Transaction::begin(f.session().db());
        for (const char *sql : {"DROP TRIGGER audit_no_update", "UPDATE audit SET detail = '{}' WHERE seq = 5"})
            QVERIFY(tx->prepare(sql).exec().has_value());
        QVERIFY(tx->commit().has_value());
        f.clock.set(QDateTime(QDate(2031, 1, 1), QTime(9, 0)));
        f.reopen();
        f.reopen();
        QVERIFY(archives(f).isEmpty());
        const auto verdict = f.session().audit().verify();
        QVERIFY(!verdict->intact);
        QCOMPARE(verdict->brokenSeq, 5);
    }
    void withoutAnArchiveNothingGoes()
    {
        WorkspaceFiles f;
        addEntries(f, 10);
        f.reopen();
        QVERIFY(SettingsService(f.session()).set(setting::backupOnClose, QStringLiteral("0")).has_value());
        QVERIFY(SettingsService(f.session()).set(setting::backupDaily, QStringLiteral("0")).has_value());
        const QString occupied = f.dir.filePath(QStringLiteral("occupied")); // a file where the folder of the archives should be
        QFile file(occupied);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(SettingsService(f.session()).set(setting::backupFolder, occupied + QStringLiteral("/in")).has_value());
        f.clock.set(QDateTime(QDate(2031, 1, 1), QTime(9, 0)));
        const auto closed = f.workspace->close();
        QVERIFY(!closed);
        QVERIFY2(closed.error().message.contains(QStringLiteral("could not be archived")), qPrintable(closed.error().message));
        f.workspace.reset();
        auto again = Workspace::open(f.path(), QStringLiteral("wang"), goodPassphrase, f.clock, {.automaticBackups = false});
        QVERIFY2(again.has_value(), again ? "" : qPrintable(again.error().message));
        QCOMPARE(int((*again)->session().audit().list({.action = QStringLiteral("case.level")})->size()), 10);
        QVERIFY((*again)->session().audit().verify()->intact);
    }
};
XZ_TEST(RetentionTest)
#include "retention_test.moc"
