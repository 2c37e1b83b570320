// The program's log: where it lies, that it holds nothing of anybody, that it does not grow for ever.
#include "core/base/programlog.h"
#include "tests/support/testmain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

using namespace xz;

class ProgramLogTest : public QObject {
    Q_OBJECT
    const FixedClock clock{QDateTime(QDate(2026, 11, 24), QTime(9, 0))};
    static QString s(const char *text) { return QString::fromUtf8(text); }
    static QString read(const QString &path)
    {
        QFile f(path);
        return f.open(QIODevice::ReadOnly) ? QString::fromUtf8(f.readAll()) : QString();
    }

private slots:
    void liesAmongTheUsersOwnFilesAndNotBesideTheProgram()
    {
        const QString path = QDir::cleanPath(programLogPath());
        QVERIFY2(QDir::isAbsolutePath(path), qPrintable(path));
        QVERIFY(!path.startsWith(QCoreApplication::applicationDirPath() + u'/'));
        QVERIFY(path.endsWith(u"/xinzhan.log"));
#ifdef Q_OS_WIN
        QVERIFY2(path.startsWith(QDir::fromNativeSeparators(qEnvironmentVariable("LOCALAPPDATA")), Qt::CaseInsensitive), qPrintable(path));
#elif defined(Q_OS_LINUX)
        const QByteArray before = qgetenv("XDG_STATE_HOME");
        qputenv("XDG_STATE_HOME", "/tmp/state of mine");
        QCOMPARE(programLogPath(), s("/tmp/state of mine/xinzhan/xinzhan.log"));
        qputenv("XDG_STATE_HOME", "relative");
        QCOMPARE(programLogPath(), QDir::homePath() + s("/.local/state/xinzhan/xinzhan.log"));
        before.isNull() ? qunsetenv("XDG_STATE_HOME") : qputenv("XDG_STATE_HOME", before);
#endif
    }

    void content_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("kept");
        QTest::newRow("plain") << s("QWindowsWindow::setGeometry: 1366x768 is too small") << s("QWindowsWindow::setGeometry: 1366x768 is too small");
        QTest::newRow("name") << s("cannot draw 王敏 here") << s("cannot draw [-] here");
        QTest::newRow("quotes") << s("QFile::open \"secret case\" failed") << s("QFile::open [-] failed");
        QTest::newRow("open quote") << s("no end \"of it") << s("no end [-]");
        QTest::newRow("unix path") << s("cannot open /home/wangmin/notes.xinzhan: denied") << s("cannot open [-]: denied");
        QTest::newRow("windows path") << s("cannot open C:\\Users\\wangmin\\a.xinzhan.") << s("cannot open [-].");
        QTest::newRow("student number") << s("row 2026010112 of 40") << s("row [-] of 40");
        QTest::newRow("two lines") << s("first\nsecond") << s("first[-]second");
    }
    void content()
    {
        QFETCH(QString, line);
        QFETCH(QString, kept);
        QCOMPARE(withoutContent(line), kept);
    }

    void startsSaysWhatRunsAndBeginsAnewWhenLong()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(s("心站 日志/xinzhan.log"));
        ProgramLog log(path, clock);
        log.started(s("xinzhan"));
        QVERIFY(read(path).startsWith(s("2026-11-24T09:00:00 info start: xinzhan ")));
        QVERIFY(read(path).contains(s("Qt ") + QLatin1String(qVersion())));
        const QString filling(1500, u'x');
        for (int i = 0; i < 400; ++i)
            QVERIFY(log.write(QtWarningMsg, "qt.test", filling));
        QVERIFY(QFileInfo(path).size() <= ProgramLog::mostBytes + 2000);
        QVERIFY(QFileInfo(path + s(".1")).size() > ProgramLog::mostBytes);
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files).size(), 2);
    }

    void aPlaceThatCannotBeWrittenStopsNothing()
    {
        QTemporaryDir dir;
        QFile blocking(dir.filePath(s("file")));
        QVERIFY(blocking.open(QIODevice::WriteOnly));
        QVERIFY(!ProgramLog(dir.filePath(s("file/xinzhan.log")), clock).write(QtWarningMsg, "a", s("b")));
    }
};

XZ_TEST(ProgramLogTest)
#include "programlog_test.moc"
