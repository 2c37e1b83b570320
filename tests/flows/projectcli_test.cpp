// The construction project without a window: begun, drafted, filled, handed in, decided, changed, extended, taken back; every refusal a sentence.
#include "app/cli/cli.h"
#include "tests/support/projectfixture.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

using namespace xz;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
} // namespace

class ProjectCliTest : public QObject {
    Q_OBJECT

    struct Answer {
        int exit = -1;
        QString out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
        QJsonObject project() const { return json()[u"project"].toObject(); }
        QString state() const { return project()[u"state"].toString(); }
    };
    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 6, 20), QTime(15, 0))};
    QString m_path;

    Answer run(QStringList words, bool json = true)
    {
        if (json)
            words << s("--json");
        Answer a;
        QTextStream out(&a.out), err(&a.err);
        cli::Terminal terminal{out, err, [](const QString &) { return std::optional<QString>(); },
                               [](const char *name) {
                                   return QByteArrayView(name) == "XINZHAN_PASSPHRASE" || QByteArrayView(name) == "XINZHAN_NEW_PASSPHRASE" ? s("三棵树-weather-42") : QString();
                               }, m_clock};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
    Answer project(QStringList words, const char *as = "head") { return run(QStringList{s("project"), m_path} + words + QStringList{s("--as"), s(as)}); }

private slots:
    void initTestCase()
    {
        m_path = m_dir.filePath(s("学院.xinzhan"));
        QCOMPARE(run({s("create"), m_path, s("--school"), s("江海大学"), s("--college"), s("会计学院"), s("--user"), s("head"), s("--name"), s("王敏")}).exit, 0);
        for (const auto &[login, role] : {std::pair{"secretary", "secretary"}, {"centre", "centre"}, {"affairs", "affairs"}}) {
            const Answer a = run({s("users"), m_path, s("add"), s(login), s("--role"), s(role), s("--undertaking"), s("2026-06-01"), s("--as"), s("head")});
            QVERIFY2(a.exit == 0, qPrintable(a.err));
        }
    }

    void fromBeginningToApproval()
    {
        QVERIFY(project({s("show")}).err.contains(s("project W new")));
        Answer a = project({s("new"), s("--title"), s("标准化心理辅导站建设"), s("--start"), s("2026-09-01")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(a.project()[u"ends_on"].toString(), s("2028-08-31"));
        QCOMPARE(a.project()[u"midterm_on"].toString(), s("2027-09-01"));
        QVERIFY(project({s("new"), s("--title"), s("二"), s("--start"), s("2026-09-01")}).err.contains(s("标准化心理辅导站建设")));
        QCOMPARE(project({s("draft")}).exit, 0);
        QVERIFY(project({s("submit")}).err.contains(s("not complete")));
        QFile file(m_dir.filePath(s("form.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(test::completeApplication()).toJson());
        file.close();
        a = project({s("fill"), s("--form"), file.fileName(), s("--set"), s("budget.lines.1.amount=6,000"), s("--sums"), s("--set"), s("goals.overall=两年建成示范站。")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(a.json()[u"missing"].toInt(), 0);
        QCOMPARE(project({s("show")}).project()[u"form"][u"budget"][u"total"].toInt(), 1100000);
        QVERIFY(project({s("fill"), s("--set"), s("poem=x")}).err.contains(s("SECTION.FIELD")));
        QVERIFY(project({s("fill"), s("--set"), s("budget.total=五千")}).err.contains(s("五千")));
        a = project({s("attach"), file.fileName(), s("--kind"), s("rules")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QVERIFY(project({s("decide"), s("approve")}).err.contains(s("student affairs")));
        a = project({s("submit")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(a.state(), s("college_opinion"));
        QCOMPARE(a.json()[u"version"].toInt(), 1);
        QVERIFY(project({s("versions")}).json()[u"versions"][0][u"pdf"].toBool());

        QCOMPARE(project({s("decide"), s("college-return")}, "secretary").exit != 0, true);
        QCOMPARE(project({s("decide"), s("college-agree"), s("--reason"), s("同意推荐")}, "secretary").state(), s("centre_opinion"));
        QCOMPARE(project({s("decide"), s("centre-agree")}, "centre").state(), s("deciding"));
        QVERIFY(project({s("decide"), s("refuse")}, "affairs").err.contains(s("reason")));
        a = project({s("decide"), s("approve"), s("--amount"), s("5000")}, "affairs");
        QCOMPARE(a.state(), s("building"));
        QCOMPARE(a.project()[u"approved_amount"].toInt(), 500000);
        for (const auto &[what, name] : {std::pair{"application", "申报书"}, {"decision", "批复"}})
            for (const char *ending : {".pdf", ".xlsx"}) {
                const QString path = m_dir.filePath(s(name) + s(ending));
                const Answer printed = project({s("print"), s(what), s("-o"), path});
                QVERIFY2(printed.exit == 0 && QFileInfo(path).size() > 3000, qPrintable(printed.err));
            }
    }

    void changedExtendedAndTakenBack()
    {
        Answer a = project({s("fill"), s("--set"), s("measures.flagship_name=心晴驿站")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        a = project({s("diff")});
        QCOMPARE(a.json()[u"differences"].toArray().size(), 1);
        QCOMPARE(a.json()[u"differences"][0][u"after"].toString(), s("心晴驿站"));
        QCOMPARE(project({s("versions")}).json()[u"draft"].toInt(), 2);
        QCOMPARE(project({s("change"), s("content"), s("--what"), s("特色项目改为心晴驿站"), s("--reason"), s("学生需求")}).exit, 0);
        QVERIFY(project({s("change"), s("grant")}).exit != 0);
        QCOMPARE(project({s("change"), s("grant")}, "affairs").json()[u"changes"][0][u"state"].toString(), s("granted"));
        QCOMPARE(project({s("versions")}).json()[u"versions"].toArray().size(), 2);
        QVERIFY(project({s("extend"), s("--until"), s("2029-01-01"), s("--reason"), s("x")}).err.contains(s("2028-11-30")));
        QCOMPARE(project({s("extend"), s("--until"), s("2028-11-30"), s("--reason"), s("场地改造")}).exit, 0);
        QCOMPARE(project({s("change"), s("grant")}, "affairs").project()[u"extended_until"].toString(), s("2028-11-30"));
        QVERIFY(project({s("extend"), s("--until"), s("2028-10-30"), s("--reason"), s("x")}).err.contains(s("once")));
        a = project({s("dates"), s("--midterm"), s("2027-10-10"), s("--reason"), s("避开开学")}, "affairs");
        QCOMPARE(a.project()[u"midterm_on"].toString(), s("2027-10-10"));
        QVERIFY(project({s("dates"), s("--midterm"), s("2027-10-11"), s("--reason"), s("x")}).exit != 0);
        QVERIFY(project({s("decide"), s("reverse")}, "affairs").exit != 0);
        a = project({s("decide"), s("reverse"), s("--reason"), s("金额有误")}, "affairs");
        QCOMPARE(a.state(), s("deciding"));
        QVERIFY(a.json()[u"step"][u"reverses"].toInt() > 0);
        QCOMPARE(project({s("decide"), s("refuse"), s("--reason"), s("基础不足")}, "affairs").state(), s("refused"));
        const QJsonArray steps = project({s("history")}).json()[u"steps"].toArray();
        QCOMPARE(steps.size(), 9);
        for (int i = 0; i < steps.size(); ++i)
            QCOMPARE(steps[i][u"number"].toInt(), i + 1);
    }
};

XZ_TEST(ProjectCliTest)
#include "projectcli_test.moc"
