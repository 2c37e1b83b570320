// Training without a window: a session is added, attended by numbers and from a file, covered, and the gap list makes the next one.
#include "app/cli/cli.h"
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

class TrainingCliTest : public QObject {
    Q_OBJECT

    struct Answer {
        int exit = -1;
        QString out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    };
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
                               [](const char *name) { return QByteArrayView(name) == "XINZHAN_PASSPHRASE" ? s("三棵树-weather-42") : QString(); }, m_clock};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
    Answer training(QStringList words, bool json = true) { return run(QStringList{s("training"), m_path} + words, json); }
    void write(const QString &name, const QByteArray &content)
    {
        QFile f(m_dir.filePath(name));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(content);
    }

private slots:
    void initTestCase()
    {
        m_path = m_dir.filePath(s("学院.xinzhan"));
        QCOMPARE(run({s("create"), m_path, s("--school"), s("江海大学"), s("--college"), s("会计学院"), s("--user"), s("head"), s("--name"), s("王敏")}).exit, 0);
        QCOMPARE(run({s("calendar"), m_path, s("show")}).exit, 0);
        QByteArray csv = "学号,姓名,性别,班级,毕业日期\r\n";
        for (int i = 1; i <= 6; ++i)
            csv += QStringLiteral("2026010%1,学生%2,女,会计2601,2027-0%3-20\r\n").arg(i).arg(QChar(0x4e00 + 50 * i)).arg(i).toUtf8();
        write(s("名单.csv"), csv);
        QCOMPARE(run({s("import"), m_path, s("roster"), m_dir.filePath(s("名单.csv"))}).exit, 0);
        for (int i = 1; i <= 4; ++i) {
            const Answer a = run({s("network"), m_path, s("appoint"), s("--role"), s("department"), s("--person"), s("2026010%1").arg(i), s("--date"), s("2026-09-10")});
            QVERIFY2(a.exit == 0, qPrintable(a.err));
        }
    }

    void usage()
    {
        QCOMPARE(training({s("dance")}).exit, 2);
        QCOMPARE(training({s("add"), s("--title"), s("培训")}).exit, 2);
        QCOMPARE(training({s("add"), s("--title"), s("培训"), s("--date"), s("2026-11-20"), s("--audience"), s("厨师")}).exit, 2);
        QCOMPARE(training({s("attend")}).exit, 3); // no session yet
        QCOMPARE(training({s("coverage"), s("--term"), s("1999-1")}).exit, 3);
        const Answer help = run({s("training"), s("--help")}, false);
        QCOMPARE(help.exit, 0);
        QVERIFY(help.out.contains(s("--make-session")));
    }

    void story()
    {
        Answer a = training({s("coverage")});
        QCOMPARE(a.exit, 0);
        QVERIFY(a.json().value(s("missing")).toArray().contains(s("department")));
        a = training({s("add"), s("--title"), s("朋辈倾听"), s("--date"), s("2026-11-20"), s("--category"), s("training"), s("--audience"), s("心理部成员"), s("--hours"), s("2"), s("--speaker"), s("陈教授"),
                      s("--kind"), s("teacher")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(a.json().value(s("session")).toObject().value(s("expected")).toInt(), 4);
        QCOMPARE(training({s("attend"), s("--leave"), s("20260102")}).exit, 2); // why?
        a = training({s("attend"), s("--session"), s("latest"), s("--present"), s("20260101,20260101,77777777"), s("--leave"), s("20260102"), s("--reason"), s("病假")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QJsonArray told = a.json().value(s("told")).toArray();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told.at(0).toObject().value(s("verdict")).toString(), s("duplicate"));
        QCOMPARE(told.at(1).toObject().value(s("verdict")).toString(), s("unknown"));
        QCOMPARE(a.json().value(s("recorded")).toInt(), 2);
        QCOMPARE(training({s("attend"), s("--present"), s("20260103,77777777"), s("--strict")}).exit, 3);
        write(s("签到.csv"), "学号,签到\r\n20260103,√\r\n");
        a = training({s("attend"), s("--file"), m_dir.filePath(s("签到.csv"))});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(a.json().value(s("session")).toObject().value(s("present")).toInt(), 2);
        write(s("歌单.csv"), "歌名,歌手\r\n平凡之路,朴树\r\n");
        QCOMPARE(training({s("attend"), s("--file"), m_dir.filePath(s("歌单.csv"))}).exit, 7);

        a = training({s("coverage"), s("--term"), s("2026-1")});
        QCOMPARE(a.exit, 0);
        for (const QJsonValue &v : a.json().value(s("groups")).toArray()) {
            const QJsonObject g = v.toObject();
            if (g.value(s("group")).toString() != u"department")
                continue;
            QCOMPARE(g.value(s("people")).toInt(), 4);
            QCOMPARE(g.value(s("covered")).toInt(), 2);
            QCOMPARE(g.value(s("trainings")).toInt(), 1);
        }
        a = training({s("gaps")});
        QJsonArray gaps = a.json().value(s("gaps")).toArray();
        QCOMPARE(gaps.size(), 2);
        QCOMPARE(gaps.at(0).toObject().value(s("number")).toString(), s("20260102")); // graduates first
        a = training({s("gaps"), s("--make-session"), s("--date"), s("2026-12-02"), s("--title"), s("补训")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QString made = a.json().value(s("session")).toObject().value(s("id")).toString();
        a = training({s("show"), s("--session"), made});
        QStringList numbers;
        for (const QJsonValue &v : a.json().value(s("attendance")).toArray())
            numbers << v.toObject().value(s("number")).toString();
        numbers.sort();
        QCOMPARE(numbers, (QStringList{s("20260102"), s("20260104")}));
        QCOMPARE(training({s("attend"), s("--session"), made, s("--present"), s("20260102")}).exit, 3); // its day has not come
        QCOMPARE(training({s("cancel"), s("--session"), made}).exit, 3);                                // why?
        QCOMPARE(training({s("cancel"), s("--session"), made, s("--reason"), s("改期")}).exit, 0);
        QCOMPARE(training({s("list")}).json().value(s("sessions")).toArray().size(), 2);

        for (const char *file : {"签到表.pdf", "签到表.xlsx"})
            QCOMPARE(training({s("sheet"), s("--session"), s("latest"), s("-o"), m_dir.filePath(s(file))}).exit, 0);
        QCOMPARE(training({s("coverage"), s("-o"), m_dir.filePath(s("覆盖.pdf"))}).exit, 0);
        QCOMPARE(training({s("ledger"), s("--year"), s("-o"), m_dir.filePath(s("台账.xlsx"))}).exit, 0);
        QCOMPARE(training({s("ledger"), s("-o"), m_dir.filePath(s("台账.txt"))}).exit, 2);
        for (const char *file : {"签到表.pdf", "签到表.xlsx", "覆盖.pdf", "台账.xlsx"})
            QVERIFY2(QFileInfo(m_dir.filePath(s(file))).size() > 1000, file);
        a = run({s("today"), m_path});
        QVERIFY2(a.out.contains(s("training_gap")), qPrintable(a.out));
    }
};

XZ_TEST(TrainingCliTest)
#include "trainingcli_test.moc"
