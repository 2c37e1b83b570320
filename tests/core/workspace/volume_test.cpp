// Where a workspace may lie: the judgement for every kind of answer, the real answer of this system, and what opening does with it.
#include "core/workspace/volume.h"
#include "core/workspace/workspace.h"
#include "tests/support/testmain.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

using namespace xz;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

NewWorkspace station()
{
    NewWorkspace w;
    w.school = s("S");
    w.college = s("C");
    w.login = s("wang");
    w.passphrase = s("three trees, one river");
    w.kdf = KdfCost::Test;
    w.undertakingAccepted = true;
    return w;
}

VolumeProbe saying(VolumeFacts facts)
{
    return [facts](const QString &path) {
        VolumeFacts f = facts;
        f.path = path;
        return f;
    };
}

} // namespace

class VolumeTest : public QObject {
    Q_OBJECT
    const FixedClock clock{QDateTime(QDate(2026, 11, 24), QTime(9, 0))};

private slots:
    void kinds_data()
    {
        QTest::addColumn<VolumeFacts>("facts");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, VolumeFacts facts, VolumeKind kind) { QTest::newRow(name) << facts << int(kind); };
        row("ext4", {s("/home/wang/a.xinzhan"), s("/"), "ext4"}, VolumeKind::Fixed);
        row("ntfs", {s("C:/Users/王/a.xinzhan"), s("C:/"), "NTFS"}, VolumeKind::Fixed);
        row("ntfs in the long form", {s("\\\\?\\C:\\Users\\a.xinzhan"), s("C:/"), "NTFS"}, VolumeKind::Fixed);
        row("ntfs read by Linux", {s("/mnt/d/a.xinzhan"), s("/mnt/d"), "fuseblk"}, VolumeKind::Fixed);
        row("the system's own FAT", {s("/boot/efi/a.xinzhan"), s("/boot/efi"), "vfat"}, VolumeKind::Fixed);
        row("stick of Windows", {s("E:/心站/a.xinzhan"), s("E:/"), "FAT32", false, true}, VolumeKind::Removable);
        row("USB disk", {s("/srv/usb/a.xinzhan"), s("/srv/usb"), "ext4", false, true}, VolumeKind::Removable);
        row("stick of a Linux desktop", {s("/run/media/wang/U盘/a.xinzhan"), s("/run/media/wang/U盘"), "vfat"}, VolumeKind::Removable);
        row("stick of a Mac", {s("/Volumes/STICK/a.xinzhan"), s("/Volumes/STICK"), "exfat"}, VolumeKind::Removable);
        row("UNC path", {s("\\\\server\\心理站\\a.xinzhan"), s("//server/心理站"), "NTFS"}, VolumeKind::Network);
        row("UNC path as Qt writes it", {s("//server/share/a.xinzhan"), {}, {}}, VolumeKind::Network);
        row("UNC path in the long form", {s("\\\\?\\UNC\\server\\share\\a.xinzhan"), {}, {}}, VolumeKind::Network);
        row("mapped drive", {s("Z:/a.xinzhan"), s("Z:/"), "NTFS", true}, VolumeKind::Network);
        for (const char *fs : {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "fuse.sshfs", "fuse.gvfsd-fuse", "webdav", "9p"})
            row(fs, {s("/home/wang/a.xinzhan"), s("/home"), fs}, VolumeKind::Network);
    }
    void kinds()
    {
        QFETCH(VolumeFacts, facts);
        QFETCH(int, kind);
        QCOMPARE(int(volumeKind(facts)), kind);
        QCOMPARE(volumeWarning(VolumeKind(kind)).isEmpty(), VolumeKind(kind) == VolumeKind::Fixed);
    }

    void theSystemIsAskedAboutFilesThatAreNotThereYet()
    {
        QTemporaryDir dir;
        const VolumeFacts facts = volumeFacts(dir.filePath(s("心站 数据/新 学院/站.xinzhan")));
        QVERIFY2(!facts.root.isEmpty() && !facts.fileSystem.isEmpty(), qPrintable(facts.root + u' ' + QString::fromLatin1(facts.fileSystem)));
        QVERIFY(QDir::isAbsolutePath(facts.path));
        QVERIFY(dir.path().startsWith(facts.root, Qt::CaseInsensitive) || QFileInfo(dir.path()).canonicalFilePath().startsWith(facts.root, Qt::CaseInsensitive));
        QCOMPARE(facts.remote, false);
    }

    void aShareIsRefusedAndNothingIsMade()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(s("站.xinzhan"));
        NewWorkspace what = station();
        what.place.probe = saying({{}, s("/home"), "nfs4"});
        const auto refused = Workspace::create(path, what, clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Errc::Refused);
        QCOMPARE(refused.error().message, volumeWarning(VolumeKind::Network));
        QVERIFY2(QDir(dir.path()).isEmpty(), "not even a lock file");
        what.place.networkAllowed = true;
        const auto made = Workspace::create(path, what, clock);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QVERIFY(made->workspace->close());

        OpenOptions options;
        options.place.probe = what.place.probe;
        const auto open = [&] { return Workspace::open(path, what.login, what.passphrase, clock, options); };
        QCOMPARE(open().error().code, Errc::Refused);
        QVERIFY(!QFile::exists(path + s(".lock")));
        QCOMPARE(Workspace::recover(path, what.login, made->recoveryCode, s("a wholly new sentence 7"), clock, options).error().code, Errc::Refused);
        options.place.networkAllowed = true;
        QVERIFY(open());
        options.place = {false, saying({{}, s("/media/stick"), "vfat"})}; // warned of by the window and the command line, never refused
        QVERIFY(open());
    }

    void inventedDataLiesAnywhere()
    {
        QTemporaryDir dir;
        NewWorkspace what = station();
        what.demo = true;
        what.place.probe = saying({{}, {}, "cifs"});
        const QString path = dir.filePath(s("demo.xinzhan"));
        const auto made = Workspace::create(path, what, clock);
        QVERIFY(made && made->workspace->close());
        OpenOptions options;
        options.place = what.place;
        QVERIFY(Workspace::open(path, what.login, what.passphrase, clock, options));
    }

    void chineseAndSpacesInEveryPartOfThePath()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(s("会计 金融学院/心理 辅导站（2026）"));
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + s("/王 敏 的站.xinzhan");
        NewWorkspace what = station();
        auto made = Workspace::create(path, what, clock);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QVERIFY(QFile::exists(path + s(".lock")));
        const auto second = Workspace::open(path, what.login, what.passphrase, clock);
        QCOMPARE(second.error().code, Errc::InUse); // the lock works at such a path, too
        QVERIFY(made->workspace->close());
        QVERIFY(!QFile::exists(path + s(".lock")));
        QVERIFY(Workspace::open(path, what.login, what.passphrase, clock));
    }
};

XZ_TEST(VolumeTest)
#include "volume_test.moc"
