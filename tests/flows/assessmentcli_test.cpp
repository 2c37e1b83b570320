// Selection and assessment from the command line: S51 and S52 as somebody at a terminal meets them.
#include "app/cli/cli.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>

using namespace xz;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

struct Answer {
    int exit = -1;
    QString out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

} // namespace

class AssessmentCliTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 27), QTime(15, 0))};
    QString m_path;

    Answer run(QStringList words, bool json = true)
    {
        if (json)
            words << s("--json");
        Answer a;
        QTextStream out(&a.out), err(&a.err);
        cli::Terminal terminal{out, err, [](const QString &) { return std::optional<QString>(); },
                               [](const char *name) { return QByteArrayView(name) == "XINZHAN_PASSPHRASE" ? QStringLiteral("三棵树-weather-42") : QString(); }, m_clock};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
    Answer assessment(const QStringList &words) { return run(QStringList{s("assessment"), m_path} + words); }

private slots:
    void initTestCase()
    {
        m_path = m_dir.filePath(s("考核.xinzhan"));
        QCOMPARE(run({s("create"), m_path, s("--school"), s("某某学院"), s("--college"), s("会计金融学院"), s("--user"), s("wangmin")}).exit, 0);
        QByteArray csv = "学号,姓名,班级,宿舍楼,宿舍号\r\n";
        for (int i = 1; i <= 6; ++i)
            csv += QStringLiteral("2026010%1,学生%2,会计260%3,松园1幢,10%1\r\n").arg(i).arg(QChar(0x4e00 + 50 * i)).arg(i % 2 + 1).toUtf8();
        QFile f(m_dir.filePath(s("花名册.csv")));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(csv);
        f.close();
        QCOMPARE(run({s("import"), m_path, s("roster"), f.fileName()}).exit, 0);
    }

    void usage()
    {
        QCOMPARE(assessment({s("dance")}).exit, 2);
        QCOMPARE(assessment({s("appoint")}).exit, 2);
        QCOMPARE(assessment({s("candidates"), s("--role"), s("head")}).exit, 2);
        QCOMPARE(assessment({s("score"), s("nowhere"), s("--person"), s("1")}).exit, 3);
        const Answer help = run({s("assessment"), s("--help")}, false);
        QCOMPARE(help.exit, 0);
        for (const char *verb : {"candidates", "appoint", "round", "score", "close", "list", "-o F"})
            QVERIFY2(help.out.contains(s(verb)), verb);
    }

    void S51_appointedWithAWarning()
    {
        const Answer proposed = assessment({s("propose"), s("--role"), s("class_committee"), s("--person"), s("20260101"), s("--by"), s("班会"), s("--criterion"), s("willing")});
        QVERIFY2(proposed.exit == 0, qPrintable(proposed.err));
        QCOMPARE(assessment({s("propose"), s("--person"), s("20260101")}).exit, 3);
        QCOMPARE(assessment({s("propose"), s("--person"), s("20260103"), s("--criterion"), s("rich")}).exit, 2);
        const Answer appointed = assessment({s("appoint"), s("20260101")});
        QVERIFY2(appointed.exit == 0, qPrintable(appointed.err));
        QVERIFY(appointed.json()[u"warnings"].toArray().at(0).toString().contains(proposed.json()[u"candidate"][u"name"].toString()));
        QCOMPARE(assessment({s("candidates"), s("--state"), s("appointed")}).json()[u"count"].toInt(), 1);
        QCOMPARE(assessment({s("decline"), s("20260101"), s("--reason"), s("x")}).exit, 3); // appointed already
        QCOMPARE(assessment({s("propose"), s("--role"), s("department"), s("--person"), s("20260104")}).exit, 0);
        QCOMPARE(assessment({s("decline"), s("20260104")}).exit, 2); // a reason is asked for
        QCOMPARE(assessment({s("decline"), s("20260104"), s("--reason"), s("名额已满")}).exit, 0);
        QCOMPARE(assessment({s("propose"), s("--person"), s("20260102")}).exit, 0);
        QCOMPARE(assessment({s("appoint"), s("20260102")}).exit, 0);
        const QString pdf = m_dir.filePath(s("候选人.pdf"));
        QVERIFY2(assessment({s("candidates"), s("-o"), pdf}).exit == 0, "paper");
        QFile f(pdf);
        QVERIFY(f.open(QIODevice::ReadOnly) && f.read(5) == "%PDF-");
    }

    void S52_scoredClosedAndPrinted()
    {
        const QString round = s("考核一");
        QCOMPARE(assessment({s("round"), round, s("--from"), s("2026-09-01"), s("--to"), s("2026-08-01")}).exit, 3);
        const Answer made = assessment({s("round"), round, s("--from"), s("2026-09-01"), s("--to"), s("2027-01-15"), s("--quota"), s("50")});
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        QCOMPARE(made.json()[u"round"][u"state"].toString(), s("draft"));
        const Answer opened = assessment({s("open"), round});
        QVERIFY2(opened.exit == 0, qPrintable(opened.err));
        QCOMPARE(opened.json()[u"round"][u"sheets"].toInt(), 2);
        const Answer scored = assessment({s("score"), round, s("--person"), s("20260101"), s("--set"), s("德=12"), s("--set"), s("能=20"), s("--set"), s("勤=25"), s("--set"), s("m.ji=22"), s("--condition"), s("all")});
        QVERIFY2(scored.exit == 0, qPrintable(scored.err));
        QCOMPARE(scored.json()[u"sheet"][u"total"].toDouble(), 79.0);
        QCOMPARE(scored.json()[u"sheet"][u"grade"].toString(), s("良"));
        QCOMPARE(assessment({s("score"), round, s("--person"), s("20260102"), s("--set"), s("德=16")}).exit, 3);
        QCOMPARE(assessment({s("score"), round, s("--person"), s("20260102"), s("--set"), s("luck=1")}).exit, 2);
        const Answer early = assessment({s("close"), round});
        QCOMPARE(early.exit, 3);
        QVERIFY(early.err.contains(s("学生")));
        QCOMPARE(assessment({s("score"), round, s("--person"), s("20260102"), s("--leave-out"), s("--reason"), s("休学")}).exit, 0);
        QVERIFY2(assessment({s("close"), round}).exit == 0, "close");
        QCOMPARE(assessment({s("commend"), round}).json()[u"proposed"].toArray().size(), 1);
        QVERIFY2(assessment({s("commend"), round, s("--person"), s("20260101")}).exit == 0, "commend");
        for (const char *name : {"结果.pdf", "结果.xlsx"}) {
            QVERIFY2(assessment({s("list"), round, s("-o"), m_dir.filePath(s(name))}).exit == 0, name);
            QVERIFY(QFile::exists(m_dir.filePath(s(name))));
        }
        const Answer forms = assessment({s("forms"), round, s("-o"), m_dir.filePath(s("考核表.pdf"))});
        QVERIFY2(forms.exit == 0, qPrintable(forms.err));
        QCOMPARE(forms.json()[u"pages"].toInt(), 2); // a page per person
        QCOMPARE(assessment({s("list"), round, s("-o"), m_dir.filePath(s("结果.doc"))}).exit, 2);
        QCOMPARE(assessment({s("reopen"), round}).exit, 2);
        QCOMPARE(assessment({s("reopen"), round, s("--reason"), s("漏计")}).exit, 0);
    }

    void A32_theCapIsSaid()
    {
        const QString round = s("考核二");
        QCOMPARE(assessment({s("round"), round, s("--from"), s("2026-09-01"), s("--to"), s("2027-01-15"), s("--template"), s("base60")}).exit, 0);
        QCOMPARE(assessment({s("open"), round}).exit, 0);
        const Answer above = assessment({s("score"), round, s("--person"), s("20260101"), s("--set"), s("b.award=15"), s("--set"), s("b.event=15"), s("--set"), s("b.crisis=20")});
        QCOMPARE(above.exit, 3);
        QVERIFY2(above.err.contains(s("40")) && above.err.contains(s("50")), qPrintable(above.err));
        QCOMPARE(assessment({s("score"), round, s("--person"), s("20260101"), s("--set"), s("b.award=15"), s("--set"), s("b.absent=3")}).json()[u"sheet"][u"deduction"].toDouble(), 6.0);
    }
};

XZ_TEST(AssessmentCliTest)
#include "assessmentcli_test.moc"
