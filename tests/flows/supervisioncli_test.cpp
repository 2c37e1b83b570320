// Activities, supervision, self-check, honours and the portfolio without a window, on the demo school: who may do what, the refusals' sentences, the papers.
#include "app/cli/cli.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <cmath>

using namespace xz;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
} // namespace

class SupervisionCliTest : public QObject {
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
                               [](const char *name) { return QByteArrayView(name) == "XINZHAN_PASSPHRASE" ? s("xinzhan-demo-2026") : QString(); }, m_clock};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
    Answer as(const char *user, const char *command, QStringList words) { return run(QStringList{s(command), m_path} + words + QStringList{s("--as"), s(user)}); }
    QString file(const char *name) { return m_dir.filePath(s(name)); }

private slots:
    void initTestCase()
    {
        m_path = file("演示.xinzhan");
        const Answer a = run({s("demo"), m_path, s("--scale"), s("small")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
    }

    void activities()
    {
        QCOMPARE(as("head", "activities", {s("dance")}).exit, 2);
        QCOMPARE(as("head", "activities", {s("add"), s("--title"), s("讲座"), s("--kind"), s("讲座")}).exit, 2); // which day?
        Answer a = as("head", "activities", {s("add"), s("--title"), s("讲座"), s("--kind"), s("舞会"), s("--date"), s("2026-11-20")});
        QCOMPARE(a.exit, 3);
        QVERIFY2((a.err + a.out).contains(s("团体辅导")), qPrintable(a.err)); // says which kinds there are
        a = as("head", "activities", {s("add"), s("--title"), s("代码减压工作坊"), s("--kind"), s("团辅"), s("--date"), s("2026-11-20"), s("--major"), s("计算机"), s("--goal"), s("自助"), s("--peer"),
                                      s("--strand"), s("班团活动"), s("--participants"), s("30")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QJsonObject made = a.json()[s("activity")].toObject();
        QCOMPARE(made[s("kind")].toString(), s("group"));
        QCOMPARE(made[s("nature")].toString(), s("developmental")); // as the kind usually is
        a = as("head", "activities", {s("list"), s("--major"), s("计算机")});
        QCOMPARE(a.json()[s("activities")].toArray().size(), 1);
        QCOMPARE(as("counsellor", "activities", {s("cancel"), made[s("id")].toString(), s("--reason"), s("x")}).exit, 3);
        QVERIFY(as("head", "activities", {s("cancel"), made[s("id")].toString()}).exit != 0);
        QCOMPARE(as("head", "activities", {s("cancel"), made[s("id")].toString(), s("--reason"), s("改期")}).exit, 0);
        QCOMPARE(as("head", "activities", {s("list"), s("--major"), s("计算机")}).json()[s("activities")].toArray().size(), 0);
        QCOMPARE(as("head", "activities", {s("restore"), made[s("id")].toString()}).exit, 0);
        QCOMPARE(as("head", "activities", {s("change"), made[s("id")].toString(), s("--participants"), s("33")}).json()[s("activity")][s("participants")].toInt(), 33);
        for (const char *name : {"台账.pdf", "台账.xlsx"})
            QCOMPARE(as("head", "activities", {s("ledger"), s("--year"), s("2026"), s("-o"), file(name)}).exit, 0);
    }

    void supervision()
    {
        const QString station = as("centre", "supervision", {s("list")}).json()[s("visits")].toArray().first()[s("station")].toString();
        QCOMPARE(as("head", "supervision", {s("plan"), s("--date"), s("2026-11-20"), s("--purpose"), s("x")}).exit, 3);
        Answer a = as("centre", "supervision", {s("plan"), s("--station"), station, s("--date"), s("2026-11-20"), s("--purpose"), s("周报与台账")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QString visit = a.json()[s("visit")][s("id")].toString();
        QVERIFY(as("centre", "supervision", {s("find"), visit, s("--text"), s("早了"), s("--due"), s("2026-12-01")}).exit != 0);
        QVERIFY(as("centre", "supervision", {s("hold"), visit, s("--visitors"), s("周文")}).exit != 0); // what was seen?
        QCOMPARE(as("centre", "supervision", {s("hold"), visit, s("--date"), s("2026-11-20"), s("--visitors"), s("周文"), s("--summary"), s("台账有缺")}).exit, 0);
        a = as("centre", "supervision", {s("find"), visit, s("--text"), s("台账缺两周"), s("--due"), s("2026-11-26")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QString finding = a.json()[s("finding")][s("id")].toString();
        QVERIFY(a.json()[s("finding")][s("overdue")].toBool());
        QVERIFY(as("head", "today", {}).out.contains(s("台账缺两周")));
        QVERIFY(as("centre", "supervision", {s("finding"), finding, s("--due"), s("2026-12-10")}).exit != 0); // why?
        a = as("centre", "supervision", {s("finding"), finding, s("--due"), s("2026-12-10"), s("--reason"), s("等待补件")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QJsonObject moved = a.json()[s("history")].toArray().last().toObject();
        QCOMPARE(moved[s("old_due")].toString(), s("2026-11-26"));
        QCOMPARE(moved[s("new_due")].toString(), s("2026-12-10"));
        QCOMPARE(as("head", "supervision", {s("finding"), finding, s("--close"), s("--reason"), s("x")}).exit, 3);
        QCOMPARE(as("head", "supervision", {s("finding"), finding, s("--answer"), s("已补齐")}).exit, 0);
        QCOMPARE(as("affairs", "supervision", {s("finding"), finding, s("--close"), s("--reason"), s("核对无误")}).json()[s("finding")][s("state")].toString(), s("closed"));
        for (const char *name : {"督查.pdf", "督查.xlsx"})
            QCOMPARE(as("head", "supervision", {s("show"), visit, s("-o"), file(name)}).exit, 0);
        QCOMPARE(as("head", "supervision", {s("year"), s("-o"), file("汇总.pdf")}).exit, 0);
    }

    void selfCheck()
    {
        Answer a = as("head", "self-check", {s("--year"), s("2026")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const int before = a.json()[s("unmet")].toInt();
        QVERIFY(before > 0);
        for (const QJsonValue &v : a.json()[s("indicators")].toArray())
            QCOMPARE(v[s("missing")].toString().isEmpty(), v[s("met")].toBool() || !v[s("applicable")].toBool());
        a = as("head", "self-check", {s("--year"), s("2026"), s("--say"), s("A4"), s("--note"), s("已报送"), s("--store"), s("-o"), file("自查.pdf")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(a.json()[s("unmet")].toInt(), before - 1);
        QVERIFY(QFileInfo(file("自查.pdf")).size() > 1000);
        QCOMPARE(as("counsellor", "self-check", {}).exit, 3);
    }

    void honours()
    {
        // A station whose project is not accepted: refused with the sentence.
        const QJsonObject visit = as("centre", "supervision", {s("list")}).json()[s("visits")].toArray().first().toObject();
        const Answer a = as("affairs", "honour", {s("nominate"), s("--station"), visit[s("station")].toString(), s("--kind"), s("boutique"), s("--year"), s("2026"), s("--deeds"), s("事迹")});
        QCOMPARE(a.exit, 3);
        QVERIFY2((a.err + a.out).contains(s("acceptance")), qPrintable(a.err + a.out));
        QCOMPARE(as("affairs", "honour", {s("places"), s("--year"), s("2026"), s("--kind"), s("station"), s("--places"), s("3")}).exit, 0);
        QCOMPARE(as("head", "honour", {s("places"), s("--kind"), s("station"), s("--places"), s("3")}).exit, 3);
        QCOMPARE(as("affairs", "project", {s("honour"), s("list"), s("--year"), s("2026"), s("-o"), file("名单.pdf")}).exit, 0);
        for (const char *name : {"考核.pdf", "考核.xlsx", "考核.csv"})
            QCOMPARE(as("affairs", "honour", {s("annual"), s("--year"), s("2026"), s("-o"), file(name)}).exit, 0);
        const QJsonObject annual = as("affairs", "honour", {s("annual"), s("--year"), s("2026")}).json();
        double sum = 0;
        for (const QJsonValue &c : annual[s("colleges")].toArray()) {
            double row = 0;
            const QJsonObject parts = c[s("components")].toObject();
            for (const QJsonValue &p : parts)
                row += p.toDouble();
            QCOMPARE(std::lround(row * 10), std::lround(c[s("total")].toDouble() * 10));
            sum += row;
        }
        QCOMPARE(std::lround(sum * 10), std::lround(annual[s("sum")].toDouble() * 10));
        QCOMPARE(as("head", "honour", {s("annual")}).exit, 3);
    }

    // One command builds the year's archive; another says whether it is still the same.
    void N06_portfolio()
    {
        QCOMPARE(as("head", "portfolio", {s("--year"), s("2026"), s("-o"), file("归档.txt")}).exit, 2);
        QCOMPARE(as("counsellor", "portfolio", {s("--year"), s("2026"), s("-o"), file("归档.pdf")}).exit, 3);
        const Answer a = as("head", "portfolio", {s("--year"), s("2026"), s("-o"), file("归档.pdf")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QVERIFY(a.json()[s("pages")].toInt() > 10);
        Answer check = run({s("verify-portfolio"), file("归档.pdf")});
        QVERIFY2(check.exit == 0, qPrintable(check.err));
        QCOMPARE(check.json()[s("sha256")].toString(), a.json()[s("sha256")].toString());
        QCOMPARE(as("head", "portfolio", {s("--list")}).json()[s("portfolios")].toArray().first()[s("sha256")].toString(), a.json()[s("sha256")].toString());
        QCOMPARE(run({s("verify-portfolio"), file("台账.pdf")}).exit, 5); // no manifest inside
        QVERIFY((run({s("verify-portfolio"), file("nowhere.pdf")}).exit) != 0);
        QFile pdf(file("归档.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QByteArray bytes = pdf.readAll();
        const qsizetype at = bytes.indexOf("/MediaBox [0 0 595"); // somebody makes a page narrower
        if (at > 0) {
            bytes[at + 17] = '4';
            QFile other(file("改动.pdf"));
            QVERIFY(other.open(QIODevice::WriteOnly) && other.write(bytes) == bytes.size());
            other.close();
            check = run({s("verify-portfolio"), file("改动.pdf")});
            QCOMPARE(check.exit, 5);
            QVERIFY2(!(check.err + check.out).isEmpty(), "says which page");
        }
    }
};

XZ_TEST(SupervisionCliTest)
#include "supervisioncli_test.moc"
