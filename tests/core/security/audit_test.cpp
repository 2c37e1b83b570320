#include "core/security/audit.h"

#include "core/security/auditrepository.h"
#include "core/security/secret.h"
#include "core/storage/migrator.h"
#include "tests/support/testmain.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

using namespace xz;

class AuditTest : public QObject {
    Q_OBJECT

    struct Trail {
        QTemporaryDir dir;
        SecretKey key = SecretKey::generate();
        FixedClock clock{QDateTime(QDate(2026, 11, 23), QTime(9, 0))};
        std::unique_ptr<Database> db;
        Actor actor{.user = UserId::make(1), .login = QStringLiteral("wang"), .name = QStringLiteral("王敏"), .role = Role::Head, .person = {}, .station = {}, .college = {}, .classes = {}};

        explicit Trail(int entries = 0)
        {
            DatabaseOptions how;
            how.create = true;
            how.durable = false;
            auto opened = Database::open(dir.filePath(QStringLiteral("t.xinzhan")), key, how);
            if (!opened || !Migrator(**opened).run())
                qFatal("no database");
            db = std::move(*opened);
            write(entries);
        }
        AuditLog log() { return AuditLog(*db, clock); }
        void write(int entries)
        {
            auto tx = Transaction::begin(*db);
            AuditLog trail = log();
            for (int i = 0; i < entries; ++i) {
                clock.advance(1);
                if (!trail.record(*tx, actor, QStringLiteral("case.level"), QStringLiteral("case"), RawId{1, 2, 3}, {{QStringLiteral("old"), i % 3}, {QStringLiteral("new"), i}}))
                    qFatal("not recorded");
            }
            if (!tx->commit())
                qFatal("not committed");
        }
        // What somebody with the key and an SQLite tool would do.
        void tamper(const char *sql)
        {
            auto tx = Transaction::begin(*db);
            for (const char *statement : {"DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete", sql})
                if (auto done = tx->prepare(statement).exec(); !done)
                    qFatal("%s", qPrintable(done.error().detail));
            if (!tx->commit())
                qFatal("not committed");
        }
    };

private slots:
    void entriesComeBack()
    {
        Trail t;
        AuditLog log = t.log();
        {
            auto tx = Transaction::begin(*t.db);
            QVERIFY(log.record(*tx, t.actor, QStringLiteral("setting.change"), QStringLiteral("setting"), {}, {{QStringLiteral("key"), QStringLiteral("a.b")}, {QStringLiteral("old"), 1}, {QStringLiteral("new"), 2}}).has_value());
            QVERIFY(tx->commit().has_value());
        }
        log.refused(t.actor, QStringLiteral("case.detail"), QStringLiteral("case"), RawId{9}, QStringLiteral("need to know"));
        const auto all = log.list({});
        QVERIFY(all.has_value());
        QCOMPARE(int(all->size()), 2);
        const AuditEntry &newest = all->front();
        QCOMPARE(newest.seq, 2);
        QVERIFY(newest.refused && newest.entityId == RawId{9} && newest.actorId == t.actor.user.raw());
        QCOMPARE(newest.detail.value(u"rule").toString(), QStringLiteral("need to know"));
        QCOMPARE(all->back().at, t.clock.now());
        QCOMPARE(all->back().detail.value(u"new").toInt(), 2);
        QCOMPARE(int(log.list({.refusedOnly = true})->size()), 1);
        QCOMPARE(int(log.list({.action = QStringLiteral("setting.change")})->size()), 1);
        QCOMPARE(int(log.list({.actor = QStringLiteral("li")})->size()), 0);
        QCOMPARE(int(log.list({.beforeSeq = 2})->size()), 1);
        QCOMPARE(int(log.list({.from = QDate(2026, 11, 24)})->size()), 0);
        QCOMPARE(int(log.list({.to = QDate(2026, 11, 23)})->size()), 2);
        QVERIFY(log.verify()->intact);
    }

    void whatIsRolledBackLeavesNoEntry()
    {
        Trail t(2);
        {
            auto tx = Transaction::begin(*t.db);
            AuditLog log = t.log();
            QVERIFY(log.record(*tx, t.actor, QStringLiteral("x"), QStringLiteral("y")).has_value());
        }
        QCOMPARE(t.log().verify()->entries, 2);
        t.write(1);
        QVERIFY(t.log().verify()->intact);
    }

    void nothingIsChangedOrDeleted()
    {
        Trail t(3);
        auto tx = Transaction::begin(*t.db);
        QVERIFY(!tx->prepare("UPDATE audit SET actor = 'li' WHERE seq = 2").exec());
        QVERIFY(!tx->prepare("DELETE FROM audit WHERE seq = 2").exec());
    }

    void theFirstBrokenEntryIsNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<qint64>("seq");
        QTest::newRow("changed") << QByteArray("UPDATE audit SET detail = '{}' WHERE seq = 7") << qint64(7);
        QTest::newRow("actor changed") << QByteArray("UPDATE audit SET actor_id = x'00112233445566778899aabbccddeeff' WHERE seq = 4") << qint64(4);
        QTest::newRow("refusal hidden") << QByteArray("UPDATE audit SET outcome = 'refused' WHERE seq = 5") << qint64(5);
        QTest::newRow("one deleted (A19)") << QByteArray("DELETE FROM audit WHERE seq = 6") << qint64(6);
        QTest::newRow("first deleted") << QByteArray("DELETE FROM audit WHERE seq = 1") << qint64(1);
        QTest::newRow("two swapped") << QByteArray("UPDATE audit SET seq = CASE seq WHEN 3 THEN -8 WHEN 8 THEN -3 ELSE seq END") << qint64(3);
        QTest::newRow("hash replaced") << QByteArray("UPDATE audit SET hash = zeroblob(32) WHERE seq = 9") << qint64(9);
    }
    void theFirstBrokenEntryIsNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(qint64, seq);
        Trail t(10);
        QVERIFY(t.log().verify()->intact);
        t.tamper(sql.constData());
        if (sql.contains("CASE")) {
            auto tx = Transaction::begin(*t.db);
            QVERIFY(tx->prepare("UPDATE audit SET seq = -seq WHERE seq < 0").exec().has_value());
            QVERIFY(tx->commit().has_value());
        }
        const auto verdict = t.log().verify();
        QVERIFY(verdict.has_value() && !verdict->intact);
        QCOMPARE(verdict->brokenSeq, seq);
        QVERIFY2(verdict->finding.contains(QString::number(seq)), qPrintable(verdict->finding));
    }

    void oldEntriesLeaveBehindAnAnchor() // Q08
    {
        Trail t(10); // on 23 November
        t.clock.set(QDateTime(QDate(2027, 6, 1), QTime(9, 0)));
        t.write(5);
        AuditLog log = t.log();
        QCOMPARE(*log.prunable(QDate(2026, 11, 23)), 0);
        QCOMPARE(*log.prunable(QDate(2027, 1, 1)), 10);
        log.expect({10, *AuditRepository(*t.db).hashAt(10)}); // the newest at the last close always stays
        QCOMPARE(*log.prunable(QDate(2027, 1, 1)), 9);
        {
            auto tx = Transaction::begin(*t.db);
            QVERIFY(!tx->prepare("DELETE FROM audit WHERE seq = 1").exec()); // not before the anchor stands
            QVERIFY(log.prune(*tx, t.actor, 9, {}).has_value());
            QVERIFY(tx->commit().has_value());
        }
        const auto verdict = log.verify();
        QVERIFY2(verdict && verdict->intact, qPrintable(verdict ? verdict->finding : verdict.error().message));
        QCOMPARE(verdict->entries, 7); // 10 to 15, and the receipt
        QCOMPARE(verdict->prunedTo, 9);
        QCOMPARE(verdict->prunedAt, t.clock.now());
        QCOMPARE(int(log.list({.action = QString::fromLatin1(AuditLog::pruned)})->size()), 1);
        QVERIFY(*log.holds({10, *AuditRepository(*t.db).hashAt(10)}));
        t.write(2);
        QCOMPARE(log.head()->seq, 18);
        QVERIFY(log.verify()->intact);
        auto tx = Transaction::begin(*t.db);
        for (const char *sql : {"DELETE FROM audit WHERE seq = 10", "DELETE FROM audit_anchor", "UPDATE audit_anchor SET seq = 12"})
            QVERIFY2(!tx->prepare(sql).exec(), sql);
    }

    void behindTheAnchorTamperingIsStillNamed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<qint64>("seq");
        QTest::newRow("changed") << QByteArray("UPDATE audit SET detail = '{}' WHERE seq = 12") << qint64(12);
        QTest::newRow("first after the anchor deleted") << QByteArray("DELETE FROM audit WHERE seq = 10") << qint64(10);
        QTest::newRow("anchor's hash replaced") << QByteArray("UPDATE audit_anchor SET hash = zeroblob(32)") << qint64(10);
        QTest::newRow("anchor moved on to hide entries") << QByteArray("INSERT INTO audit_anchor (seq, hash, at) SELECT seq, hash, at FROM audit WHERE seq = 12") << qint64(12);
        QTest::newRow("anchor gone") << QByteArray("DELETE FROM audit_anchor") << qint64(1);
    }
    void behindTheAnchorTamperingIsStillNamed()
    {
        QFETCH(QByteArray, sql);
        QFETCH(qint64, seq);
        Trail t(15);
        AuditLog log = t.log();
        {
            auto tx = Transaction::begin(*t.db);
            QVERIFY(log.prune(*tx, t.actor, 9, {}).has_value());
            QVERIFY(tx->commit().has_value());
        }
        QVERIFY(log.verify()->intact);
        auto tx = Transaction::begin(*t.db);
        QVERIFY(tx->prepare("DROP TRIGGER audit_anchor_no_update").exec().has_value());
        QVERIFY(tx->prepare("DROP TRIGGER audit_anchor_no_delete").exec().has_value());
        QVERIFY(tx->commit().has_value());
        t.tamper(sql.constData());
        if (sql.startsWith("INSERT")) { // as the forger would: no gap is left
            auto more = Transaction::begin(*t.db);
            QVERIFY(more->prepare("DELETE FROM audit WHERE seq <= 12").exec().has_value());
            QVERIFY(more->commit().has_value());
        }
        const auto verdict = log.verify();
        QVERIFY(verdict.has_value() && !verdict->intact);
        QCOMPARE(verdict->brokenSeq, seq);
        QVERIFY2(verdict->finding.contains(QString::number(seq)), qPrintable(verdict->finding));
    }

    void aCutTailIsFoundWithTheHead()
    {
        Trail t(10);
        const auto head = t.log().head();
        QVERIFY(head && head->seq == 10);
        t.tamper("DELETE FROM audit WHERE seq > 8");
        QVERIFY(t.log().verify()->intact); // the chain alone cannot know
        AuditLog log = t.log();
        log.expect(*head);
        const auto verdict = log.verify();
        QVERIFY(!verdict->intact);
        QCOMPARE(verdict->brokenSeq, 9);
        t.write(5); // going on does not hide it
        QVERIFY(!log.verify()->intact);
        QVERIFY(!*log.holds(*head));
    }

    void fourHundredThousandEntriesInSeconds()
    {
        Trail t(400000);
        QElapsedTimer timer;
        timer.start();
        const auto verdict = t.log().verify();
        const qint64 ms = timer.elapsed();
        QVERIFY(verdict && verdict->intact);
        QCOMPARE(verdict->entries, 400000);
        qInfo("verified 400000 entries in %lld ms", static_cast<long long>(ms));
        QVERIFY2(ms < 30000, "more than half a minute"); // 1 to 2 s on an idle machine; the bench prints it
    }
};

XZ_TEST(AuditTest)
#include "audit_test.moc"
