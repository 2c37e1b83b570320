// station, network chart and health from the command line.
#include "app/cli/cli.h"
#include "core/workspace/workspace.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>

using namespace xz;

class StationCliTest : public QObject {
    Q_OBJECT

    struct Answer {
        int exit = -1;
        QString out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    };
    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 27), QTime(15, 0))};
    QString m_path;

    static QString s(const char *text) { return QString::fromUtf8(text); }
    Answer run(QStringList words, bool json = true)
    {
        if (json)
            words << QStringLiteral("--json");
        Answer a;
        QTextStream out(&a.out), err(&a.err);
        cli::Terminal terminal{out, err, [](const QString &) { return std::optional<QString>(); },
                               [](const char *name) { return QByteArrayView(name) == "XINZHAN_PASSPHRASE" ? QString::fromUtf8("三棵树-weather-42") : QString(); }, m_clock};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
    Answer station(const QStringList &words) { return run(QStringList{s("station"), m_path} + words); }
    static QJsonObject clause(const Answer &a, const QString &key)
    {
        for (const QJsonValue &c : a.json().value(u"clauses").toArray())
            if (c[u"key"].toString() == key)
                return c.toObject();
        return {};
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        m_path = m_dir.filePath(s("站.xinzhan"));
        NewWorkspace what; // with the quick key derivation: this test opens it thirty times
        what.school = s("江海大学");
        what.college = s("会计学院");
        what.station = s("会计学院二级心理辅导站");
        what.login = s("head");
        what.passphrase = s("三棵树-weather-42");
        what.undertakingAccepted = true;
        what.kdf = KdfCost::Test;
        auto made = Workspace::create(m_path, what, m_clock);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        QVERIFY(made->workspace->close().has_value());
        made->workspace.reset();
        QVERIFY(run({s("calendar"), m_path, s("add-term"), s("--year"), s("2026"), s("--number"), s("1")}).exit == 0);
        QVERIFY(run({s("network"), m_path, s("add-class"), s("会计2401")}).exit == 0);
    }

    void theCheckNamesTheMissingRoom()
    {
        Answer a = station({s("check")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(clause(a, s("room")).value(u"datum").toString(), s("缺少辅导室"));
        QCOMPARE(a.json().value(u"complete").toBool(), false);
        a = station({s("room"), s("add"), s("明德楼 305"), s("--area"), s("18.5"), s("--shared"), s("--purpose"), s("谈心谈话"), s("--purpose"), s("sandplay")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(a.json().value(u"rooms").toArray().size(), 1);
        QVERIFY(clause(station({s("check")}), s("room")).value(u"met").toBool());
        QCOMPARE(station({s("room"), s("add"), s("明德楼 306"), s("--purpose"), s("棋牌")}).exit, 3);
        QCOMPARE(station({s("room"), s("close"), s("无此室")}).exit, 3);
    }

    void bookingsAndTheLog()
    {
        const QStringList booking{s("book"), s("--room"), s("明德楼 305"), s("--date"), s("2026-11-30"), s("--from"), s("14:00"), s("--to"), s("15:30"), s("--purpose"), s("talk")};
        Answer a = station(booking);
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QString id = a.json().value(u"booking").toString();
        const Answer clash = station(booking);
        QCOMPARE(clash.exit, 3);
        QVERIFY2(QString(clash.out + clash.err).contains(s("2026-11-30 14:00–15:30")), qPrintable(clash.out + clash.err));
        QCOMPARE(station({s("book"), s("cancel"), id}).exit, 3); // no reason
        a = station({s("book"), s("cancel"), id, s("--reason"), s("改期")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QVERIFY(station(booking).exit == 0);
        a = station({s("book"), s("--room"), s("明德楼 305"), s("--from"), s("9"), s("--walk-in")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QString pdf = m_dir.filePath(s("log.pdf"));
        a = station({s("log"), s("--month"), s("2026-11"), s("-o"), pdf});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        QCOMPARE(a.json().value(u"uses").toArray().size(), 3);
        QCOMPARE(a.json().value(u"totals").toArray().at(0)[u"hours"].toDouble(), 1.0);
        QVERIFY(QFileInfo(pdf).size() > 1000);
        QCOMPARE(station({s("log"), s("--month"), s("November")}).exit, 2);
    }

    void theFlagshipIsReplacedOnlyWithTheWord()
    {
        Answer a = station({s("flagship"), s("set"), s("心语信箱"), s("--date"), s("2026-09-01"), s("--summary"), s("每周收信")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        a = station({s("flagship"), s("set"), s("阳光跑团")});
        QCOMPARE(a.exit, 3);
        QVERIFY(QString(a.out + a.err).contains(s("心语信箱")));
        a = station({s("flagship"), s("set"), s("阳光跑团"), s("--replace")});
        QVERIFY2(a.exit == 0, qPrintable(a.err));
        const QJsonArray all = a.json().value(u"flagships").toArray();
        QCOMPARE(all.at(0)[u"name"].toString(), s("阳光跑团"));
        QCOMPARE(all.at(1)[u"ends_on"].toString(), s("2026-11-26"));
    }

    void papers()
    {
        for (const QString &end : {s(".pdf"), s(".xlsx")}) {
            const QString card = m_dir.filePath(s("card") + end), chart = m_dir.filePath(s("chart") + end);
            Answer a = station({s("show"), s("-o"), card});
            QVERIFY2(a.exit == 0, qPrintable(a.err));
            QVERIFY(QFileInfo(card).size() > 1000);
            a = run({s("network"), m_path, s("chart"), s("-o"), chart});
            QVERIFY2(a.exit == 0, qPrintable(a.err));
            QVERIFY(QFileInfo(chart).size() > 1000);
        }
        QCOMPARE(station({s("show"), s("-o"), m_dir.filePath(s("card.txt"))}).exit, 2);
        QCOMPARE(run({s("network"), m_path, s("chart")}).exit, 2);
        const Answer health = run({s("network"), m_path, s("health"), s("--month"), s("2026-11")});
        QVERIFY2(health.exit == 0, qPrintable(health.err));
        QCOMPARE(health.json().value(u"silent").toArray().size(), 1);
        QCOMPARE(station({s("fly")}).exit, 2);
    }
};

XZ_TEST(StationCliTest)
#include "stationcli_test.moc"
