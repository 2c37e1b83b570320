// The head hands over to a colleague through the whole program (S58, N05): killed half-way it goes on, the old passphrase opens nothing, the trail is clean.
#include "app/cli/cli.h"
#include "core/pdf/pdfwriter.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

using namespace xz;

namespace {

struct Answer {
    int exit = -1;
    QString out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

QString s(const char *text) { return QString::fromUtf8(text); }

} // namespace

class HandoverCliTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_path;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0))};
    const QString m_first = s("三棵树-weather-42"), m_second = s("五座桥-harbour-57");

    Answer run(QStringList words, const QString &as = {}, bool json = true)
    {
        if (!as.isEmpty())
            words << s("--as") << as;
        if (json)
            words << s("--json");
        Answer a;
        QTextStream out(&a.out), err(&a.err);
        const QString passphrase = as == u"lina" ? m_second : m_first;
        cli::Terminal terminal{out, err, [](const QString &) { return std::optional<QString>(); },
                               [&](const char *name) {
                                   return QByteArrayView(name) == "XINZHAN_PASSPHRASE" ? passphrase : QByteArrayView(name) == "XINZHAN_NEW_PASSPHRASE" ? m_second : QString();
                               },
                               m_clock};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
    Answer handover(QStringList words, const QString &as = {}) { return run(QStringList{s("handover"), m_path} + words, as); }
    static QJsonObject of(const Answer &a) { return a.json()[u"handover"].toObject(); }

private slots:
    void aStationWithPeopleAndACase()
    {
        m_path = m_dir.filePath(s("会计学院.xinzhan"));
        QCOMPARE(run({s("create"), m_path, s("--school"), s("某某学院"), s("--college"), s("会计金融学院"), s("--user"), s("wangmin"), s("--name"), s("王敏")}).exit, 0);
        const QString staff = m_dir.filePath(s("教师.csv")), roster = m_dir.filePath(s("花名册.csv"));
        QFile f(staff);
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write("工号,姓名,性别\r\nT002,李娜,女\r\nT003,赵强,男\r\n");
        f.close();
        QFile g(roster);
        QVERIFY(g.open(QIODevice::WriteOnly));
        g.write("学号,姓名,性别,班级\r\n2026010101,陈一,男,会计2601\r\n2026010102,周二,女,会计2601\r\n");
        g.close();
        const Answer staffed = run({s("import"), m_path, s("roster"), staff, s("--kind"), s("staff")});
        QVERIFY2(staffed.exit == 0, qPrintable(staffed.err));
        QCOMPARE(run({s("import"), m_path, s("roster"), roster}).exit, 0);
        for (const char *number : {"2026010101", "2026010102"}) {
            const Answer added = run({s("case"), m_path, s("add"), s("--student"), s(number), s("--level"), s("3"), s("--kind"), s("study"), s("--source"), s("talk"), s("--criterion"), s("life_event")});
            QVERIFY2(added.exit == 0, qPrintable(added.err));
        }
        m_clock.advance(21 * 24 * 3600); // 23 November
    }
    void theListIsComparedAndDifferencesAreExplained()
    {
        QCOMPARE(handover({s("status")}).exit, 3); // none under way
        QCOMPARE(handover({s("start")}).exit, 2);  // to whom?
        const Answer started = handover({s("start"), s("--to"), s("T002"), s("--witness"), s("T003")});
        QVERIFY2(started.exit == 0, qPrintable(started.err));
        QCOMPARE(of(started)[u"number"].toString(), s("JJ-2026-001"));
        QCOMPARE(of(started)[u"open_items"].toArray().size(), 2);
        QCOMPARE(handover({s("start"), s("--to"), s("T002")}).exit, 3); // one at a time
        QCOMPARE(handover({s("assign")}).exit, 3);                      // not yet
        QCOMPARE(handover({s("item"), s("--name"), s("站公章"), s("--scope"), s("seals"), s("--stated"), s("1"), s("--carrier"), s("实物")}).exit, 0);
        QCOMPARE(handover({s("item"), s("--code"), s("cases_3"), s("--stated"), s("3")}).exit, 0);
        const Answer differs = handover({s("check")});
        QCOMPARE(differs.exit, 3);
        QVERIFY(differs.err.contains(s("3")) && differs.err.contains(s("2")));
        QCOMPARE(handover({s("item"), s("--code"), s("cases_3"), s("--note"), s("一件为纸质旧档")}).exit, 0);
        QCOMPARE(of(handover({s("check")}))[u"state"].toString(), s("listed"));
        QCOMPARE(of(handover({s("assign")}))[u"state"].toString(), s("assigned"));
    }
    void theAccountsAreSwitched()
    {
        QCOMPARE(handover({s("switch")}).exit, 3); // the successor has no account
        QCOMPARE(handover({s("sign"), s("--party"), s("from")}).exit, 0);
        const Answer done = handover({s("switch"), s("--login"), s("lina"), s("--undertaking"), s("2026-11-23")});
        QVERIFY2(done.exit == 0, qPrintable(done.err));
        QVERIFY(done.json()[u"at_once"].toBool());
        QCOMPARE(done.json()[u"off"].toArray().at(0).toString(), s("wangmin"));
        QCOMPARE(done.json()[u"rewrapped"].toInt(), 2); // the successor and the recovery code
        // From here on the old passphrase opens nothing.
        for (const QStringList &words : {QStringList{s("list"), m_path, s("cases")}, QStringList{s("verify"), m_path}, QStringList{s("handover"), m_path}})
            QCOMPARE(run(words, s("wangmin")).exit, 4);
        // The new head sees all open items as their own.
        const QJsonArray cases = run({s("list"), m_path, s("cases")}, s("lina")).json()[u"cases"].toArray();
        QCOMPARE(cases.size(), 2);
        for (const QJsonValue &c : cases)
            QVERIFY2(QString::fromUtf8(QJsonDocument(c.toObject()).toJson()).contains(s("李娜")), QJsonDocument(c.toObject()).toJson().constData());
    }
    void itGoesOnAndFinishes()
    {
        // A process of its own for every step: this is what "killed half-way" leaves.
        QCOMPARE(of(handover({s("status")}, s("lina")))[u"state"].toString(), s("switched"));
        QCOMPARE(handover({s("cancel"), s("--reason"), s("x")}, s("lina")).exit, 3); // too late
        QCOMPARE(of(handover({s("undertake")}, s("lina")))[u"state"].toString(), s("undertaken"));
        QCOMPARE(handover({s("finish")}, s("lina")).exit, 3);
        QCOMPARE(handover({s("sign"), s("--party"), s("to")}, s("lina")).exit, 0);
        QCOMPARE(handover({s("sign"), s("--party"), s("clerk")}, s("lina")).exit, 2);
        QCOMPARE(of(handover({s("sign"), s("--party"), s("witness"), s("--date"), s("2026-11-23")}, s("lina")))[u"state"].toString(), s("signed"));
        const Answer finished = handover({s("finish")}, s("lina"));
        QVERIFY2(finished.exit == 0, qPrintable(finished.err));
        QCOMPARE(of(finished)[u"state"].toString(), s("finished"));
        const QString pdf = m_dir.filePath(s("交接单.pdf")), xlsx = m_dir.filePath(s("交接单.xlsx"));
        QCOMPARE(handover({s("print"), s("JJ-2026-001"), s("-o"), pdf}, s("lina")).exit, 0);
        QCOMPARE(handover({s("print"), s("JJ-2026-001"), s("-o"), xlsx}, s("lina")).exit, 0);
        QFile f(pdf);
        QVERIFY(f.open(QIODevice::ReadOnly) && f.read(5) == "%PDF-");
        QVERIFY(QFile(xlsx).size() > 2000);
        if (qEnvironmentVariableIsSet("XINZHAN_SHOTS"))
            QFile::copy(pdf, qEnvironmentVariable("XINZHAN_SHOTS") + s("/handover.pdf"));
        const Answer verified = run({s("verify"), m_path}, s("lina"));
        QVERIFY2(verified.exit == 0, qPrintable(verified.err));
        QVERIFY(verified.json()[u"intact"].toBool());
        const Answer list = handover({s("list")}, s("lina"));
        QCOMPARE(list.json()[u"handovers"].toArray().size(), 1);
    }
};

XZ_TEST(HandoverCliTest)
#include "handovercli_test.moc"
