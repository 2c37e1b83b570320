// Files of a workspace are the owner's alone, also after they were replaced (Unix).
#include "core/workspace/attempts.h"
#include "core/workspace/backup.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefiles.h"

#include <QtCore/QDirIterator>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace xz;
using namespace xz::test;

class FileRightsTest : public QObject {
    Q_OBJECT

#ifdef Q_OS_UNIX
    static int modeOf(const QString &path)
    {
        struct stat info = {};
        return stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
    }
    // Names and modes of the files that others could read; the lock says only who is in, and is there to be read.
    static QString readableByOthers(const QString &folder, int *seen)
    {
        QStringList open;
        QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            if (path.endsWith(QStringLiteral(".lock")))
                continue;
            ++*seen;
            if (modeOf(path) & 077)
                open << QStringLiteral("%1 %2").arg(it.fileName(), QString::number(modeOf(path), 8));
        }
        return open.join(QStringLiteral(", "));
    }

private slots:
    void initTestCase() { umask(022); }
    void everyFileIsTheOwnersAlone()
    {
        WorkspaceFiles f;
        int seen = 0;
        QCOMPARE(readableByOthers(f.dir.path(), &seen), QString());
        QVERIFY2(seen >= 3, qPrintable(QString::number(seen))); // database, its log, keys
        QVERIFY(f.workspace->changePassphrase(goodPassphrase, goodPassphrase + u'2').has_value()); // replaces the key file
        const QString backup = f.dir.filePath(QStringLiteral("a.xzbak"));
        QVERIFY(BackupService(*f.workspace).write(backup).has_value());
        QVERIFY(BackupService(*f.workspace).automatic().has_value());
        f.close();
        QVERIFY(!Workspace::open(f.path(), QStringLiteral("wang"), QStringLiteral("not this one"), f.clock).has_value()); // writes the file of attempts
        const auto restored = BackupService::restore(backup, f.dir.filePath(QStringLiteral("b.xinzhan")), {}, goodPassphrase + u'2', f.clock);
        QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().message));
        f.reopen(QStringLiteral("wang"), goodPassphrase + u'2');
        seen = 0;
        QCOMPARE(readableByOthers(f.dir.path(), &seen), QString());
        QVERIFY2(seen >= 7, qPrintable(QString::number(seen)));
    }
    void rightsThatSomebodyGaveStay() // a station's shared folder
    {
        WorkspaceFiles f;
        const QString keys = f.path() + QStringLiteral(".keys");
        QVERIFY(QFile::exists(keys));
        for (const QString &path : {f.path(), keys})
            QCOMPARE(chmod(QFile::encodeName(path).constData(), 0660), 0);
        QVERIFY(f.workspace->changePassphrase(goodPassphrase, goodPassphrase + u'2').has_value());
        f.reopen(QStringLiteral("wang"), goodPassphrase + u'2');
        QCOMPARE(modeOf(f.path()), 0660);
        QCOMPARE(modeOf(keys), 0660);
    }
#else
private slots:
    void theRightsOfTheFolderCount() { QSKIP("files have no mode here"); }
#endif
};
XZ_TEST(FileRightsTest)
#include "filerights_test.moc"
