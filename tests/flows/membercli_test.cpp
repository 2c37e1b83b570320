// The team on the command line: offices, profiles, verdicts, lists, papers; exit codes and --json.
#include "app/cli/cli.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
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

struct CommandLine {
    FixedClock clock{QDateTime(QDate(2026, 11, 27), QTime(15, 0))};
    Answer operator()(QStringList words, bool json = true)
    {
        if (json)
            words << QStringLiteral("--json");
        Answer a;
        QTextStream out(&a.out), err(&a.err);
        cli::Terminal terminal{out, err, [](const QString &) { return std::optional<QString>(); },
                               [](const char *name) { return QByteArrayView(name) == "XINZHAN_PASSPHRASE" ? QStringLiteral("三棵树-weather-42") : QString(); }, clock};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
};

QString s(const char *text) { return QString::fromUtf8(text); }

} // namespace

class MemberCliTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    CommandLine m_run;
    QString m_path;

    QString file(const char *name, const QByteArray &content) const
    {
        const QString path = m_dir.filePath(s(name));
        QFile f(path);
        if (!f.open(QIODevice::WriteOnly) || f.write(content) < 0)
            qFatal("cannot write %s", name);
        return path;
    }
    QJsonObject verdict(const QStringList &more = {})
    {
        const Answer a = m_run(QStringList{s("member"), m_path, s("eligibility")} + more);
        if (a.exit != 0)
            qWarning("%s", qPrintable(a.err));
        return a.json()[u"verdicts"].toArray().at(0).toObject();
    }

private slots:
    void initTestCase()
    {
        m_path = m_dir.filePath(s("站.xinzhan"));
        QCOMPARE(m_run({s("create"), m_path, s("--school"), s("某某学院"), s("--college"), s("会计金融学院"), s("--user"), s("wangmin"), s("--name"), s("王敏"), s("--role"), s("head")}).exit, 0);
        const QString staff = file("staff.csv", "工号,姓名,职称\nT001,李娜,辅导员\nT002,周强,辅导员\n");
        QCOMPARE(m_run({s("import"), m_path, s("roster"), staff, s("--kind"), s("staff")}).exit, 0);
        const QString students = file("students.csv", "学号,姓名,班级,宿舍楼,宿舍号\n2026010101,陈晓,会计2601,梅园3栋,502\n2026010102,林文华,会计2601,梅园3栋,503\n");
        QCOMPARE(m_run({s("import"), m_path, s("roster"), students}).exit, 0);
    }

    void usage()
    {
        QCOMPARE(m_run({s("member"), m_path, s("dance")}).exit, 2);
        QCOMPARE(m_run({s("member"), m_path, s("add"), s("--role"), s("厨师"), s("--person"), s("T001")}).exit, 2);
        QCOMPARE(m_run({s("member"), m_path, s("add"), s("--role"), s("head")}).exit, 2);
        QCOMPARE(m_run({s("member"), m_path, s("eligibility"), s("-o"), m_dir.filePath(s("x.docx"))}).exit, 2);
        const Answer help = m_run({s("member"), s("--help")}, false);
        QCOMPARE(help.exit, 0);
        for (const char *word : {"add", "end", "list", "eligibility", "profile", "import", "undo", "--override"})
            QVERIFY2(help.out.contains(s(word)), word);
    }

    void S17_aHeadIsAppointedAndTheVerdictExplained()
    {
        const Answer profile = m_run({s("member"), m_path, s("profile"), s("--person"), s("T002"), s("--set"), s("full_time_counsellor=是"), s("--set"), s("student_work_since=2023-12-27"), s("--set"),
                                      s("psych_work_since=2025-01-01"), s("--certificate"), s("国家二级心理咨询师"), s("--number"), s("0001"), s("--issued"), s("2016-05-20")});
        QVERIFY2(profile.exit == 0, qPrintable(profile.err));
        QCOMPARE(profile.json()[u"certificates"].toArray().size(), 1);
        QCOMPARE(m_run({s("member"), m_path, s("profile"), s("--person"), s("T002"), s("--certificate"), s("驾驶证")}).exit, 2);
        const Answer added = m_run({s("member"), m_path, s("add"), s("--role"), s("站长"), s("--person"), s("T002"), s("--from"), s("2026-11-27")});
        QCOMPARE(added.exit, 3); // the head of the same day cannot be followed on that day
        m_run.clock.set(QDateTime(QDate(2026, 11, 28), QTime(9, 0)));
        const Answer next = m_run({s("member"), m_path, s("add"), s("--role"), s("站长"), s("--person"), s("T002"), s("--from"), s("2026-11-28")});
        QVERIFY2(next.exit == 0, qPrintable(next.err));
        QCOMPARE(next.json()[u"eligibility"].toObject()[u"summary"].toString(), s("不满足（还差 1 个月）"));
        QVERIFY(next.json()[u"eligibility"].toObject()[u"relaxed_met"].toBool());
        const QJsonObject v = verdict();
        QCOMPARE(v[u"outcome"].toString(), s("not_met"));
        QCOMPARE(v[u"cut_off"].toString(), s("2026-11-28"));
        const Answer text = m_run({s("member"), m_path, s("eligibility")}, false);
        QVERIFY(text.out.contains(s("还差 1 个月")) && text.out.contains(s("可暂放宽"))); // the same words
        const Answer history = m_run({s("member"), m_path, s("list"), s("--role"), s("head"), s("--history")});
        QCOMPARE(history.json()[u"members"].toArray().size(), 2);
        QCOMPARE(m_run({s("member"), m_path, s("list"), s("--role"), s("head"), s("--on"), s("2026-11-27")}).json()[u"members"].toArray().at(0).toObject()[u"name"].toString(), s("王敏"));
        const Answer today = m_run({s("today"), m_path});
        bool flagged = false;
        for (const QJsonValue &i : today.json()[u"items"].toArray())
            flagged |= i[u"kind"].toString() == u"head_unmet";
        QVERIFY(flagged);
    }

    void relaxOverrideWithdraw()
    {
        QCOMPARE(m_run({s("member"), m_path, s("eligibility"), s("--override")}).exit, 3); // no reason
        QCOMPARE(m_run({s("member"), m_path, s("eligibility"), s("--override"), s("--relax")}).exit, 2);
        QCOMPARE(verdict({s("--relax"), s("--reason"), s("暂无人选"), s("--review"), s("2027-06-30")})[u"summary"].toString(), s("暂放宽（2027年6月30日前复核）"));
        QCOMPARE(verdict({s("--withdraw"), s("--reason"), s("重新研究")})[u"outcome"].toString(), s("not_met"));
        const QJsonObject over = verdict({s("--override"), s("--reason"), s("党总支会议决定")});
        QCOMPARE(over[u"outcome"].toString(), s("overridden"));
        QVERIFY(over[u"summary"].toString().startsWith(s("※")));
        QCOMPARE(over[u"mark"].toObject()[u"reason"].toString(), s("党总支会议决定"));
        for (const char *name : {"资格.pdf", "资格.xlsx"}) {
            const QString path = m_dir.filePath(s(name));
            const Answer a = m_run({s("member"), m_path, s("eligibility"), s("-o"), path});
            QVERIFY2(a.exit == 0, qPrintable(a.err));
            QVERIFY(QFile(path).size() > 3000);
        }
        for (const char *name : {"名单.pdf", "名单.xlsx"})
            QCOMPARE(m_run({s("member"), m_path, s("list"), s("-o"), m_dir.filePath(s(name))}).exit, 0);
    }

    void S18_aListIsImportedAndTakenBack()
    {
        const QString list = file("信息员.csv", "宿舍,宿舍心理信息员,学号\n梅园3栋-502,陈晓,2026010101\n梅园3栋-503,路人,2026019999\n");
        const Answer dry = m_run({s("member"), m_path, s("import"), list, s("--dry-run")});
        QVERIFY2(dry.exit == 0, qPrintable(dry.err));
        QCOMPARE(dry.json()[u"words"].toArray().at(0).toObject()[u"role"].toString(), s("dorm_reporter"));
        QCOMPARE(dry.json()[u"added"].toInt(), 1);
        QCOMPARE(dry.json()[u"rejected"].toInt(), 1);
        const Answer done = m_run({s("member"), m_path, s("import"), list, s("--rejections"), m_dir.filePath(s("退回.xlsx"))});
        QVERIFY2(done.exit == 0, qPrintable(done.err));
        QCOMPARE(done.json()[u"offices"].toInt(), 1);
        QVERIFY(QFile::exists(m_dir.filePath(s("退回.xlsx"))));
        const auto reporters = [&] { return m_run({s("member"), m_path, s("list"), s("--role"), s("气象员")}).json()[u"members"].toArray(); };
        QCOMPARE(reporters().size(), 1);
        QCOMPARE(reporters().at(0).toObject()[u"place"].toString(), s("梅园3栋 502"));
        const Answer back = m_run({s("member"), m_path, s("undo"), done.json()[u"batch"].toString()});
        QVERIFY2(back.exit == 0, qPrintable(back.err));
        QCOMPARE(reporters().size(), 0);
        QCOMPARE(m_run({s("member"), m_path, s("undo"), done.json()[u"batch"].toString()}).exit, 3);
    }

    void officesOfClassesBeginAndEnd()
    {
        const Answer add = m_run({s("member"), m_path, s("add"), s("--role"), s("班级心理委员"), s("--name"), s("林文华"), s("--class"), s("会计2601"), s("--from"), s("2026-10-01")});
        QVERIFY2(add.exit == 0, qPrintable(add.err));
        QCOMPARE(m_run({s("member"), m_path, s("add"), s("--role"), s("class_committee"), s("--name"), s("陈晓"), s("--class"), s("会计2601")}).exit, 3); // one a class
        QCOMPARE(m_run({s("member"), m_path, s("end"), s("--name"), s("林文华")}).exit, 2); // no reason
        const Answer end = m_run({s("member"), m_path, s("end"), s("--name"), s("林文华"), s("--reason"), s("任期届满"), s("--on"), s("2026-11-27")});
        QVERIFY2(end.exit == 0, qPrintable(end.err));
        QCOMPARE(m_run({s("member"), m_path, s("list"), s("--role"), s("class_committee")}).json()[u"members"].toArray().size(), 0);
        QCOMPARE(m_run({s("member"), m_path, s("list"), s("--role"), s("class_committee"), s("--history")}).json()[u"members"].toArray().at(0).toObject()[u"until"].toString(), s("2026-11-27"));
        QCOMPARE(m_run({s("verify"), m_path}).exit, 0); // the trail is whole
    }
};

XZ_TEST(MemberCliTest)
#include "membercli_test.moc"
