// Kills a writing process at random moments. A change counts as acknowledged once the writer has said so after its commit.
#include "tests/faults/support/station.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <cstdio>

using namespace xz;
using namespace xz::test;

namespace {

// fault_tests --write-for-ever FILE: goes on where the file ends, and prints the number of each committed change.
int writeForEver(const QStringList &arguments)
{
    auto db = openStation(arguments.value(0));
    if (!db)
        return 2;
    const auto last = (*db)->scalar("SELECT max(n) FROM change");
    if (!last)
        return 3;
    for (qint64 n = *last + 1;; ++n) {
        if (!writeChange(**db, n))
            return 4;
        std::printf("%lld\n", static_cast<long long>(n));
        std::fflush(stdout);
        if (n % 10 == 0 && !(*db)->checkpoint()) // so that kills also fall into checkpoints and copies
            return 5;
        if (n % 25 == 0) {
            const QString copy = arguments.value(0) + QStringLiteral(".copy");
            QFile::remove(copy);
            if (!(*db)->copyTo(copy, fixedKey()))
                return 6;
        }
    }
}
const ChildMode writer("--write-for-ever", writeForEver);

} // namespace

class KillTest : public QObject {
    Q_OBJECT

private slots:
    void acknowledgedChangesSurvive()
    {
        const int kills = qMax(1, qEnvironmentVariableIntValue("XINZHAN_KILLS") ? qEnvironmentVariableIntValue("XINZHAN_KILLS") : 60);
        const quint32 seed = qEnvironmentVariableIsSet("XINZHAN_SEED") ? quint32(qEnvironmentVariableIntValue("XINZHAN_SEED")) : QRandomGenerator::global()->generate();
        qInfo("%d kills, XINZHAN_SEED=%u", kills, seed);
        QRandomGenerator random(seed);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("站.xinzhan"));
        {
            auto db = openStation(path, true);
            QVERIFY(db.has_value());
            createTables(**db);
        }
        qint64 acknowledged = 0;
        int duringCopy = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-for-ever"), path});
            QVERIFY(child.waitForStarted());
            QVERIFY2(child.waitForReadyRead(30'000), "the writer says nothing");
            QTest::qSleep(int(random.bounded(60)));
            if (const int us = int(random.bounded(2000)); us > 0)
                ::usleep(useconds_t(us)); // between two milliseconds there are several commits
            child.kill();
            QVERIFY(child.waitForFinished());
            QVERIFY2(child.exitStatus() == QProcess::CrashExit, qPrintable(QStringLiteral("the writer gave up with %1").arg(child.exitCode())));
            const QByteArray said = child.readAllStandardOutput();
            const qsizetype end = said.lastIndexOf('\n');
            QVERIFY(end > 0);
            const qsizetype start = said.lastIndexOf('\n', end - 1) + 1;
            acknowledged = qMax(acknowledged, said.mid(start, end - start).toLongLong());
            duringCopy += QFile::remove(path + QStringLiteral(".copy.part"));

            auto db = openStation(path);
            QVERIFY2(db.has_value(), db ? "" : qPrintable(db.error().message));
            const auto last = checkChanges(**db);
            QVERIFY2(last.has_value(), last ? "" : qPrintable(last.error().message));
            QVERIFY2(*last >= acknowledged, qPrintable(QStringLiteral("acknowledged %1, found %2").arg(acknowledged).arg(*last)));
            QVERIFY(*last <= acknowledged + 1); // one may have been committed without the word getting out
            if (kill % 10 == 9 || kill + 1 == kills) {
                const auto sound = (*db)->integrityCheck();
                QVERIFY2(sound.has_value(), sound ? "" : qPrintable(sound.error().detail));
            }
        }
        qInfo("%lld changes acknowledged, none lost, none torn; %d kills fell into a copy", static_cast<long long>(acknowledged), duringCopy);
        QVERIFY(acknowledged >= kills);
    }
};

XZ_TEST(KillTest)
#include "kill_test.moc"
