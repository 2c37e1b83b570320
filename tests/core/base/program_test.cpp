// The version is the project's, and every library that the program carries is told with its licence.
#include "core/base/program.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

using namespace xz;

class ProgramTest : public QObject {
    Q_OBJECT

private slots:
    void versionComesFromOnePlace()
    {
        QFile f(QStringLiteral(XINZHAN_SOURCE_DIR "/CMakeLists.txt"));
        QVERIFY(f.open(QIODevice::ReadOnly));
        const auto m = QRegularExpression(QStringLiteral("project\\(XinZhan VERSION ([0-9.]+)")).match(QString::fromUtf8(f.readAll()));
        QVERIFY(m.hasMatch());
        QCOMPARE(programVersion(), m.captured(1));
    }

    void everyLinkedLibraryIsTold()
    {
        QStringList names;
        for (const CarriedLibrary &l : carriedLibraries()) {
            names << l.name;
            QVERIFY2(!l.licence.isEmpty(), qPrintable(l.name));
            // Debian and Ubuntu keep a copyright file for every package, so there the text is never missing
            if (QFile::exists(QStringLiteral("/etc/debian_version")))
                QVERIFY2(licenceText(l).size() > 300, qPrintable(l.name));
        }
        for (const char *n : {"Qt", "libqpdf", "libsodium", "libxlsxwriter", "libzip", "uchardet", "Lucide", "SQLite3 Multiple Ciphers", "Unicode Character Database"})
            QVERIFY2(names.contains(QLatin1String(n)), n);
        for (const CarriedLibrary &l : carriedLibraries())
            if (l.name == u"SQLite3 Multiple Ciphers")
                for (const char *author : {"Ulrich Telle", "Frank Denis", "Olivier Gay", "Redistributions in binary form"}) // a notice that must go with the program
                    QVERIFY2(licenceText(l).contains(QLatin1String(author)), author);
#ifdef Q_OS_WIN
        for (const char *n : {"zlib", "libjpeg-turbo", "GCC runtime libraries", "mingw-w64 runtime", "NSIS"})
            QVERIFY2(names.contains(QLatin1String(n)), n);
#endif
        names.removeDuplicates();
        QCOMPARE(names.size(), qsizetype(carriedLibraries().size()));
    }

    void versionsAreThoseOfTheHeaders()
    {
        for (const CarriedLibrary &l : carriedLibraries()) {
            if (l.name == u"Qt")
                QCOMPARE(l.version, QLatin1String(QT_VERSION_STR));
            if (l.name == u"SQLite3 Multiple Ciphers")
                QVERIFY2(QRegularExpression(QStringLiteral("^\\d+\\.\\d+\\.\\d+ \\(SQLite 3\\.\\d+\\.\\d+\\)$")).match(l.version).hasMatch(), qPrintable(l.version));
        }
    }
};

XZ_TEST(ProgramTest)
#include "program_test.moc"
