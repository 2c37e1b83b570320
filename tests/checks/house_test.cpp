// The rules of the house that a machine can hold (README, "The house").
#include "tests/checks/sources.h"
#include "tests/support/testmain.h"

#include <QtCore/QRegularExpression>

using namespace xz::test;

class HouseTest : public QObject {
    Q_OBJECT

    // base <- storage, security, tabular, document <- nouns in their order <- pdf <- ui <- app
    static int coreRank(const QString &folder)
    {
        static const QStringList order{QStringLiteral("base"), QStringLiteral("storage"), QStringLiteral("security"), QStringLiteral("tabular"),
                                       QStringLiteral("document"), QStringLiteral("workspace"), QStringLiteral("organization"), QStringLiteral("people"),
                                       QStringLiteral("calendar"), QStringLiteral("attachments"), QStringLiteral("station"), QStringLiteral("members"),
                                       QStringLiteral("training"), QStringLiteral("assessment"), QStringLiteral("activities"),
                                       QStringLiteral("casework"), QStringLiteral("report"), QStringLiteral("handover"),
                                       QStringLiteral("project"), QStringLiteral("funds"), QStringLiteral("midterm"), QStringLiteral("review"), QStringLiteral("supervision"),
                                       QStringLiteral("honours"), QStringLiteral("portfolio"), QStringLiteral("today"),
                                       QStringLiteral("search"), QStringLiteral("demo"), QStringLiteral("pdf")};
        return int(order.indexOf(folder));
    }
    static QString findings(const QStringList &list) { return u'\n' + list.join(u'\n'); }

    template <class Rule>
    static QStringList forbid(const std::vector<SourceFile> &files, const QRegularExpression &re, bool strings, Rule allowed)
    {
        QStringList found;
        for (const SourceFile &f : files) {
            if (allowed(f.path))
                continue;
            const QString code = codeOnly(f.text, strings);
            auto it = re.globalMatch(code);
            while (it.hasNext()) {
                const auto m = it.next();
                found << QStringLiteral("%1:%2: %3").arg(f.path).arg(lineOf(code, m.capturedStart())).arg(m.captured());
            }
        }
        return found;
    }

private slots:
    void includesPointDownwards()
    {
        static const QRegularExpression include(QStringLiteral("#include \"((core|ui|app|tests)/([a-z]+)/[^\"]+)\""));
        QStringList found;
        const auto files = sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
        QVERIFY(files.size() > 20);
        for (const SourceFile &f : files) {
            const QStringList parts = f.path.split(u'/');
            const QString layer = parts.at(0), folder = parts.at(1);
            auto it = include.globalMatch(f.text);
            while (it.hasNext()) {
                const auto m = it.next();
                const QString toLayer = m.captured(2), toFolder = m.captured(3);
                bool ok = true;
                if (layer == u"core") {
                    ok = toLayer == u"core" && coreRank(toFolder) >= 0 && coreRank(toFolder) <= coreRank(folder);
                    // what is kept in the file system and what is kept secret know each other: secret.h is the key's only form
                    ok = ok || (folder == u"storage" && m.captured(1) == u"core/security/secret.h");
                } else if (layer == u"ui") {
                    ok = toLayer == u"core" || (toLayer == u"ui" && (toFolder == u"shared" || toFolder == folder || folder == u"shell"));
                    ok = ok && !(folder == u"shared" && toLayer == u"ui" && toFolder != u"shared");
                } else {
                    ok = toLayer != u"tests";
                }
                if (!ok)
                    found << f.path + QStringLiteral(" includes ") + m.captured(1);
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void sqliteOnlyInStorage()
    {
        static const QRegularExpression re(QStringLiteral("#include\\s*[<\"]sqlite3\\.h|\\bsqlite3_[a-z_0-9]+\\s*\\("));
        const auto found = forbid(sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}), re, true,
                                  [](const QString &p) { return p.startsWith(u"core/storage/"); });
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void cryptoOnlyInSecurity()
    {
        static const QRegularExpression re(QStringLiteral("#include\\s*<sodium|\\bcrypto_[a-z0-9_]+\\s*\\(|\\bsodium_[a-z0-9_]+\\s*\\("));
        const auto found = forbid(sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}), re, true,
                                  [](const QString &p) { return p.startsWith(u"core/security/"); });
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void sqlOnlyInRepositories()
    {
        static const QRegularExpression re(QStringLiteral("\"\\s*(?:SELECT\\s|INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|CREATE\\s+TABLE|WITH\\s+\\w+\\s*(?:\\(|AS))"));
        const auto found = forbid(sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}), re, true, [](const QString &p) {
            return p.startsWith(u"core/storage/") || p.endsWith(u"repository.cpp") || p.endsWith(u"repository.h");
        });
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void dialogsOnlyBehindPrompts()
    {
        static const QRegularExpression re(QStringLiteral("\\bQ(?:MessageBox|FileDialog|InputDialog|PrintDialog|ErrorMessage)\\b"));
        const auto found = forbid(sources({QStringLiteral("ui"), QStringLiteral("app")}), re, false,
                                  [](const QString &p) { return p.startsWith(u"ui/shared/") && p.contains(u"prompts"); });
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void timeOnlyThroughClock()
    {
        static const QRegularExpression re(QStringLiteral("\\b(?:QDateTime::current\\w+|QDate::currentDate|QTime::currentTime|system_clock)\\b|\\bstd::time\\("));
        const auto found = forbid(sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}), re, false,
                                  [](const QString &p) { return p == u"core/base/clock.cpp"; });
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void connectsNameAContext()
    {
        // connect(sender, &Signal, [lambda]) without a context outlives the receiver
        static const QRegularExpression re(QStringLiteral("\\bconnect\\s*\\(\\s*[^,()]+(?:\\([^()]*\\))?[^,()]*,\\s*&[A-Za-z_:]+\\s*,\\s*\\["));
        const auto found = forbid(sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}), re, false, [](const QString &) { return false; });
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void coloursOnlyInTokens()
    {
        static const QRegularExpression re(QStringLiteral("\"[^\"]*#[0-9A-Fa-f]{6}\\b|QColor\\(\\s*\\d+\\s*,|\\bQt::(?:red|green|blue|yellow|cyan|magenta|darkRed|darkGreen|gray|lightGray)\\b"));
        const auto found = forbid(sources({QStringLiteral("ui"), QStringLiteral("app")}), re, true, [](const QString &) { return false; });
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void noChineseInCode()
    {
        // Interface text is English source + translation; official wording and dictionaries are data. The readers' own vocabulary
        // (header words, date forms) is the exception and says so by its file name.
        static const QRegularExpression re(QStringLiteral("\"[^\"\\n]*[\\x{4e00}-\\x{9fff}][^\"\\n]*\""));
        const auto found = forbid(sources({QStringLiteral("ui"), QStringLiteral("app")}), re, true, [](const QString &) { return false; });
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void headersTell()
    {
        QStringList found;
        for (const SourceFile &f : sources({QStringLiteral("core")}, {QStringLiteral("*.h")})) {
            const QStringList lines = f.text.split(u'\n');
            if (lines.value(0) != u"#pragma once")
                found << f.path + QStringLiteral(": first line is not #pragma once");
            if (!lines.value(1).startsWith(u"//"))
                found << f.path + QStringLiteral(": does not say what it is responsible for");
        }
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void namesSayTheJob()
    {
        static const QRegularExpression re(QStringLiteral("(manager|helper|utils|impl)\\.(h|cpp)$"), QRegularExpression::CaseInsensitiveOption);
        QStringList found;
        for (const SourceFile &f : sources({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")}))
            if (re.match(f.path).hasMatch() || f.path != f.path.toLower())
                found << f.path;
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }

    void migrationsAreNumberedWithoutGaps()
    {
        const QStringList names = QDir(QStringLiteral(XINZHAN_SOURCE_DIR "/core/storage/migrations")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(names.at(i).left(4).toInt(), int(i + 1));
    }

    void everyNounIsTested()
    {
        QStringList found;
        for (const QString &noun : QDir(QStringLiteral(XINZHAN_SOURCE_DIR "/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString dir = noun == u"pdf" ? QStringLiteral("pdf") : QStringLiteral("core/") + noun;
            if (QDir(QStringLiteral(XINZHAN_SOURCE_DIR "/tests/") + dir).entryList({QStringLiteral("*_test.cpp")}).isEmpty())
                found << QStringLiteral("core/%1 has no tests in tests/%2").arg(noun, dir);
        }
        QVERIFY2(found.isEmpty(), qPrintable(findings(found)));
    }
};

XZ_TEST(HouseTest)
#include "house_test.moc"
