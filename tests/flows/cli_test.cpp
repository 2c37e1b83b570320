// A first week without a window: every exit code of xinzhan-cli and the sentences that go with them.
#include "app/cli/cli.h"
#include "core/workspace/workspace.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtGui/QGuiApplication>

using namespace xz;

namespace {

struct Answer {
    int exit = -1;
    QString out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

class CommandLine {
public:
    FixedClock clock{QDateTime(QDate(2026, 11, 27), QTime(15, 0))}; // Friday of 2026-W48, inside the report window
    QString passphrase = QStringLiteral("三棵树-weather-42");
    QHash<QByteArray, QString> environment;
    VolumeProbe volume;

    Answer operator()(QStringList words, bool json = true)
    {
        if (json)
            words << QStringLiteral("--json");
        Answer a;
        QTextStream out(&a.out), err(&a.err);
        cli::Terminal terminal{out, err, [](const QString &) { return std::optional<QString>(); },
                               [this](const char *name) {
                                   return QByteArrayView(name) == "XINZHAN_PASSPHRASE" ? passphrase : environment.value(name);
                               },
                               clock, volume};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
};

QString s(const char *text) { return QString::fromUtf8(text); }

void write(const QString &path, const QByteArray &content)
{
    QFile f(path);
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(content);
}

const xz::test::ApplicationFactory factory([](int &argc, char **argv) -> QCoreApplication * { return new QGuiApplication(argc, argv); });

} // namespace

class CliTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    CommandLine m_run;
    QString m_path;

    QByteArray roster(int students = 30) const
    {
        QByteArray csv = "学号,姓名,性别,班级,宿舍楼,宿舍号,手机\r\n";
        for (int i = 0; i < students; ++i)
            csv += QStringLiteral("20260101%1,学生%2,%3,会计260%4,松园1幢,%5,1390000%6\r\n")
                       .arg(i + 1, 2, 10, QLatin1Char('0')).arg(QChar(0x4e00 + 50 * i)).arg(i % 2 ? s("男") : s("女")).arg(i % 2 + 1).arg(101 + i / 6).arg(1000 + i).toUtf8();
        return csv;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        QVERIFY(QDir(m_dir.path()).mkdir(s("心站 数据")));
        m_path = m_dir.filePath(s("心站 数据/会计学院.xinzhan"));
    }

    void usage()
    {
        QCOMPARE(m_run({}, false).exit, 2);
        QCOMPARE(m_run({s("fly")}).exit, 2);
        QCOMPARE(m_run({s("create"), m_path}).exit, 2); // --school is missing
        QCOMPARE(m_run({s("list"), m_path, s("people"), s("--colour"), s("red")}).exit, 2);
        QCOMPARE(m_run({s("week"), m_path, s("dance")}).exit, 2);
        const Answer help = m_run({s("--help")}, false);
        QCOMPARE(help.exit, 0);
        for (const char *command : {"create", "demo", "users", "import", "export", "list", "search", "case", "class-report", "week", "verify", "backup", "restore", "passwd", "licences"}) {
            QVERIFY2(help.out.contains(QStringLiteral("xinzhan-cli ") + s(command)), command);
            QCOMPARE(m_run({s(command), s("--help")}, false).exit, 0);
        }
    }

    void createOnce()
    {
        const QStringList words{s("create"), m_path, s("--school"), s("某某学院"), s("--college"), s("会计金融学院"), s("--user"), s("wangmin"), s("--role"), s("head")};
        CommandLine weak;
        weak.passphrase = s("123");
        QCOMPARE(weak(words).exit, 3); // too weak, and nothing is made
        QVERIFY(!QFile::exists(m_path));
        const Answer made = m_run(words);
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        QVERIFY(made.json()[u"recovery_code"].toString().size() > 30);
        QVERIFY(QFile::exists(m_path + s(".keys")));
        QCOMPARE(m_run(words).exit, 3); // something is there already
    }

    void aShareIsRefusedAndAStickWarnedOf()
    {
        CommandLine far;
        far.volume = [](const QString &path) { return VolumeFacts{path, s("/srv"), "cifs"}; };
        const Answer refused = far({s("list"), m_path, s("people")});
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.err.contains(volumeWarning(VolumeKind::Network)) && refused.err.contains(s("--network-share")), qPrintable(refused.err));
        const Answer all = far({s("list"), m_path, s("people"), s("--network-share")});
        QCOMPARE(all.exit, 0);
        QVERIFY(all.err.contains(volumeWarning(VolumeKind::Network))); // opened, and still told
        const QString other = m_dir.filePath(s("远.xinzhan"));
        QCOMPARE(far({s("create"), other, s("--school"), s("S"), s("--college"), s("C"), s("--user"), s("wang")}).exit, 3);
        QVERIFY(!QFile::exists(other));
        CommandLine stick;
        stick.volume = [](const QString &path) { return VolumeFacts{path, s("E:/"), "FAT32", false, true}; };
        const Answer warned = stick({s("list"), m_path, s("people")});
        QCOMPARE(warned.exit, 0);
        QCOMPARE(warned.err.trimmed(), volumeWarning(VolumeKind::Removable));
        QVERIFY(m_run({s("list"), m_path, s("people")}).err.isEmpty());
        QVERIFY(m_run({s("--help")}, false).out.contains(s("--network-share")));
    }

    void wrongPassphraseAndWrongFiles()
    {
        CommandLine other;
        other.passphrase = s("not-the-passphrase");
        const Answer wrong = other({s("list"), m_path, s("people")});
        QCOMPARE(wrong.exit, 4);
        QCOMPARE(wrong.json()[u"error"].toString(), s("wrong_passphrase"));
        QVERIFY(!wrong.err.isEmpty());
        const QString text = m_dir.filePath(s("note.xinzhan"));
        write(text, "just a note");
        write(text + s(".keys"), "not keys either");
        QCOMPARE(m_run({s("verify"), text}).exit, 5);
        QCOMPARE(m_run({s("verify"), m_dir.filePath(s("nowhere.xinzhan"))}).exit, 5);
    }

    void aWorkspaceInUseIsLeftAlone()
    {
        const auto held = Workspace::open(m_path, s("wangmin"), m_run.passphrase, m_run.clock); // somebody sits at it
        QVERIFY2(held.has_value(), held ? "" : qPrintable(held.error().message));
        for (const QStringList &words : {QStringList{s("list"), m_path, s("people")}, {s("verify"), m_path}, {s("backup"), m_path, s("-o"), m_dir.filePath(s("held.xzbak"))}}) {
            const Answer busy = m_run(words);
            QCOMPARE(busy.exit, 6);
            QCOMPARE(busy.json()[u"error"].toString(), s("in_use"));
            QVERIFY(busy.err.size() > 20);
        }
        QVERIFY(!QFile::exists(m_dir.filePath(s("held.xzbak"))));
        QVERIFY((*held)->close().has_value());
        QCOMPARE(m_run({s("verify"), m_path}).exit, 0);
    }

    void importDryRunThenForGoodThenBack()
    {
        const QString csv = m_dir.filePath(s("花名册.csv"));
        write(csv, roster());
        const Answer dry = m_run({s("import"), m_path, s("roster"), csv, s("--dry-run")});
        QVERIFY2(dry.exit == 0, qPrintable(dry.err));
        QCOMPARE(dry.json()[u"added"].toInt(), 30);
        QCOMPARE(m_run({s("list"), m_path, s("people")}).json()[u"count"].toInt(), 0);
        const Answer done = m_run({s("import"), m_path, s("roster"), csv});
        QVERIFY2(done.exit == 0, qPrintable(done.err));
        QCOMPARE(done.json()[u"added"].toInt(), 30);
        QCOMPARE(done.json()[u"classes_made"].toInt(), 2);
        QCOMPARE(m_run({s("list"), m_path, s("people")}).json()[u"count"].toInt(), 30);
        QCOMPARE(m_run({s("import"), m_path, s("undo"), done.json()[u"batch"].toString()}).exit, 0);
        QCOMPARE(m_run({s("list"), m_path, s("people")}).json()[u"count"].toInt(), 0);
        QCOMPARE(m_run({s("import"), m_path, s("roster"), csv}).exit, 0);
        const QString garbage = m_dir.filePath(s("bild.xlsx"));
        write(garbage, QByteArray("PK\x03\x04 no workbook at all, only a few bytes"));
        QCOMPARE(m_run({s("import"), m_path, s("roster"), garbage}).exit, 7);
        QCOMPARE(m_run({s("import"), m_path, s("roster"), m_dir.filePath(s("fehlt.csv"))}).exit, 8);
    }

    void searchFinds()
    {
        QVERIFY(m_run({s("search"), m_path, s("2026010103")}).json()[u"hits"].toArray().size() >= 1);
        QVERIFY(m_run({s("search"), m_path, s("xues")}).json()[u"hits"].toArray().size() >= 5);
        QCOMPARE(m_run({s("search"), m_path, s("zzzzzz")}).json()[u"hits"].toArray().size(), 0);
    }

    void zeroReportInOneCommand()
    {
        const Answer classes = m_run({s("class-report"), m_path, s("--week"), s("2026-W48"), s("--class"), s("all"), s("--none")});
        QVERIFY2(classes.exit == 0, qPrintable(classes.err));
        QCOMPARE(classes.json()[u"filed"].toInt(), 2);
        const QString pdf = m_dir.filePath(s("周报.pdf"));
        const Answer zero = m_run({s("week"), m_path, s("zero"), s("--week"), s("2026-W48"), s("--pdf"), pdf});
        QVERIFY2(zero.exit == 0, qPrintable(zero.err));
        const QJsonObject report = zero.json()[u"report"].toObject();
        QCOMPARE(report[u"kind"].toString(), s("zero"));
        QCOMPARE(report[u"state"].toString(), s("submitted"));
        QVERIFY(!report[u"receipt"].toString().isEmpty());
        QFile f(pdf);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QVERIFY(f.read(5) == "%PDF-");
        QCOMPARE(m_run({s("week"), m_path, s("zero"), s("--week"), s("2026-W48")}).exit, 3); // one report a week
        QCOMPARE(m_run({s("week"), m_path, s("zero"), s("--week"), s("2026-W50")}).exit, 3); // not begun
        QCOMPARE(m_run({s("week"), m_path, s("return"), s("--week"), s("2026-W48")}).exit, 2); // a reason is needed
        QCOMPARE(m_run({s("week"), m_path, s("withdraw"), s("--week"), s("2026-W48"), s("--reason"), s("看错了")}).exit, 0);
    }

    void aWeekWithACase()
    {
        const Answer added = m_run({s("case"), m_path, s("add"), s("--student"), s("2026010103"), s("--level"), s("3"), s("--kind"), s("study"), s("--source"), s("talk"),
                                    s("--criterion"), s("life_event")});
        QVERIFY2(added.exit == 0, qPrintable(added.err));
        const QString code = added.json()[u"case"].toObject()[u"code"].toString();
        QVERIFY(code.startsWith(s("KJ-2026-")));
        QCOMPARE(m_run({s("case"), m_path, s("add"), s("--student"), s("2026010103"), s("--level"), s("3"), s("--kind"), s("study"), s("--source"), s("talk"),
                        s("--criterion"), s("life_event")}).exit, 3); // has one already
        QCOMPARE(m_run({s("case"), m_path, s("level"), code, s("--to"), s("1")}).exit, 3); // a reason is needed
        // a calm week it is no longer
        const Answer zero = m_run({s("week"), m_path, s("zero"), s("--week"), s("2026-W48")});
        QCOMPARE(zero.exit, 3);
        QVERIFY(zero.err.contains(code));
        // a classmate's name in the text stops the report until it is replaced or kept knowingly
        const QString name = m_run({s("list"), m_path, s("people")}).json()[u"people"].toArray().at(4).toObject()[u"name"].toString();
        const QStringList submit{s("week"), m_path, s("submit"), s("--week"), s("2026-W48"), s("--summary"), s("总体平稳"), s("--line"), code + s(": 与") + name + s("发生争执后情绪低落"),
                                 s("--measures"), code + s(": 约谈一次")};
        const Answer named = m_run(submit);
        QCOMPARE(named.exit, 3);
        QVERIFY(named.err.contains(name));
        const Answer sent = m_run({s("week"), m_path, s("submit"), s("--week"), s("2026-W48"), s("--line"), code + s(": 与同学发生争执后情绪低落")});
        QVERIFY2(sent.exit == 0, qPrintable(sent.err));
        const QJsonObject report = sent.json()[u"report"].toObject();
        for (const QJsonValue &v : report[u"counts"].toArray()) {
            const QJsonObject c = v.toObject();
            QCOMPARE(c[u"before"].toInt() + c[u"added"].toInt() + c[u"moved_in"].toInt() - c[u"moved_out"].toInt() - c[u"released"].toInt(), c[u"now"].toInt());
        }
        QCOMPARE(report[u"lines"].toArray().size(), 1);
        QCOMPARE(m_run({s("week"), m_path, s("review"), s("--week"), s("2026-W48")}).exit, 0);
        QCOMPARE(m_run({s("week"), m_path, s("sign"), s("--week"), s("2026-W48")}).exit, 3); // the secretary's signature
        m_run.environment["XINZHAN_NEW_PASSPHRASE"] = m_run.passphrase;
        QCOMPARE(m_run({s("users"), m_path, s("add"), s("zhao"), s("--role"), s("secretary"), s("--undertaking"), s("2026-11-20")}).exit, 0);
        const Answer signedReport = m_run({s("week"), m_path, s("sign"), s("--week"), s("2026-W48"), s("--as"), s("zhao")});
        QVERIFY2(signedReport.exit == 0, qPrintable(signedReport.err));
        QCOMPARE(signedReport.json()[u"report"].toObject()[u"state"].toString(), s("signed"));
        // the auditor reads the trail, not the cases
        QCOMPARE(m_run({s("users"), m_path, s("add"), s("shen"), s("--role"), s("auditor"), s("--undertaking"), s("2026-11-20")}).exit, 0);
        QCOMPARE(m_run({s("case"), m_path, s("show"), code, s("--as"), s("shen")}).exit, 3);
        QVERIFY(m_run({s("list"), m_path, s("audit"), s("--as"), s("shen")}).json()[u"count"].toInt() > 5);
        // nobody is told the difference between what is not there and what is not allowed
        QCOMPARE(m_run({s("case"), m_path, s("show"), s("KJ-1999-001"), s("--as"), s("shen")}).err, m_run({s("case"), m_path, s("show"), code, s("--as"), s("shen")}).err);
    }

    void A17_anAccountWorksOnlyAfterItsUndertaking()
    {
        m_run.environment["XINZHAN_NEW_PASSPHRASE"] = m_run.passphrase;
        const Answer added = m_run({s("users"), m_path, s("add"), s("qian"), s("--role"), s("centre")}, false);
        QCOMPARE(added.exit, 0);
        QVERIFY2(added.out.contains(s("undertaking W accept --as qian")), "says how to go on");
        for (const QStringList &words : {QStringList{s("list"), m_path, s("weeks")}, QStringList{s("calendar"), m_path}, QStringList{s("today"), m_path}, QStringList{s("verify"), m_path}}) {
            const Answer refused = m_run(words + QStringList{s("--as"), s("qian")});
            QCOMPARE(refused.exit, 3);
            QCOMPARE(refused.json()[u"error"].toString(), s("denied"));
            QVERIFY(refused.err.contains(s("undertaking W accept --as qian")));
        }
        const Answer shown = m_run({s("undertaking"), m_path, s("show"), s("--as"), s("qian")});
        QCOMPARE(shown.exit, 0);
        QVERIFY(!shown.json()[u"accepted"].toBool() && shown.json()[u"text"].toObject()[u"paragraphs"].toArray().size() > 3);
        QCOMPARE(m_run({s("undertaking"), m_path, s("accept"), s("--as"), s("qian")}).exit, 0);
        QCOMPARE(m_run({s("calendar"), m_path, s("--as"), s("qian")}).exit, 0);
        // a signed paper, recorded by the head; not by the account itself, and not for a day that has not come
        QCOMPARE(m_run({s("users"), m_path, s("add"), s("sun"), s("--role"), s("affairs")}).exit, 0);
        QCOMPARE(m_run({s("undertaking"), m_path, s("record"), s("--user"), s("sun"), s("--signed-on"), s("2026-11-20"), s("--as"), s("sun")}).exit, 3);
        QCOMPARE(m_run({s("undertaking"), m_path, s("record"), s("--user"), s("sun"), s("--signed-on"), s("2027-01-01")}).exit, 3);
        QCOMPARE(m_run({s("undertaking"), m_path, s("record"), s("--user"), s("sun"), s("--signed-on"), s("2026-11-20")}).exit, 0);
        QCOMPARE(m_run({s("calendar"), m_path, s("--as"), s("sun")}).exit, 0);
        QCOMPARE(m_run({s("undertaking"), m_path, s("withdraw"), s("--user"), s("sun"), s("--reason"), s("承诺书有误，重签")}).exit, 0);
        QCOMPARE(m_run({s("calendar"), m_path, s("--as"), s("sun")}).exit, 3);
        const QJsonArray list = m_run({s("undertaking"), m_path, s("list")}).json()[u"undertakings"].toArray();
        QVERIFY(list.size() >= 5);
        for (const QJsonValue &u : list)
            QCOMPARE(u[u"valid"].toBool(), u[u"login"].toString() != u"sun");
        QCOMPARE(m_run({s("undertaking"), m_path, s("dance")}).exit, 2);
    }

    void exportRoundTrips()
    {
        const QString xlsx = m_dir.filePath(s("导出.xlsx")), csv = m_dir.filePath(s("导出.csv"));
        QCOMPARE(m_run({s("export"), m_path, s("people"), s("-o"), xlsx}).exit, 0);
        QCOMPARE(m_run({s("export"), m_path, s("people"), s("-o"), csv}).exit, 0);
        for (const QString &file : {xlsx, csv}) {
            const Answer back = m_run({s("import"), m_path, s("roster"), file, s("--dry-run")});
            QVERIFY2(back.exit == 0, qPrintable(back.err));
            QCOMPARE(back.json()[u"unchanged"].toInt(), 30);
            QCOMPARE(back.json()[u"added"].toInt() + back.json()[u"changed"].toInt() + back.json()[u"rejected"].toInt(), 0);
        }
    }

    void aWeekThatWasDueIsExemptedWithAReason()
    {
        const QStringList off{s("calendar"), m_path, s("week"), s("--week"), s("2026-W45"), s("--no-report")};
        const Answer silent = m_run(off);
        QCOMPARE(silent.exit, 3);
        QVERIFY2(silent.err.contains(s("2026-11-0")), qPrintable(silent.err));
        QCOMPARE(m_run({s("calendar"), m_path, s("week"), s("--week"), s("2026-W45")}).exit, 2);
        const Answer given = m_run(off + QStringList{s("--reason"), s("台风停课")});
        QVERIFY2(given.exit == 0, qPrintable(given.err));
        bool seen = false;
        const QJsonArray weeks = m_run({s("list"), m_path, s("weeks")}).json()[u"weeks"].toArray();
        for (const QJsonValue &w : weeks)
            seen = seen || (w[u"week"].toString() == s("2026-W45") && w[u"state"].toString() == s("not_due") && w[u"exempt_reason"].toString() == s("台风停课"));
        QVERIFY(seen);
        QVERIFY(m_run({s("list"), m_path, s("weeks")}, false).out.contains(s("台风停课")));
        QCOMPARE(m_run({s("list"), m_path, s("weeks"), s("--limit"), s("2")}).json()[u"weeks"].toArray().last()[u"week"].toString(), s("2026-W48"));
        QCOMPARE(m_run({s("calendar"), m_path, s("week"), s("--week"), s("2026-W45"), s("--due")}).exit, 0);
    }

    void backupRestoreVerify()
    {
        const QString backup = m_dir.filePath(s("备份.xzbak")), copy = m_dir.filePath(s("copy/另一台.xinzhan"));
        QVERIFY(QDir(m_dir.path()).mkdir(s("copy")));
        QVERIFY2(m_run({s("backup"), m_path, s("-o"), backup}).exit == 0, "backup");
        const Answer restored = m_run({s("restore"), backup, copy});
        QVERIFY2(restored.exit == 0, qPrintable(restored.err));
        QCOMPARE(m_run({s("list"), copy, s("people")}).json()[u"count"].toInt(), 30);
        QCOMPARE(m_run({s("verify"), copy}).exit, 0);
        QCOMPARE(m_run({s("verify"), m_path}).exit, 0);
        QFile f(backup);
        QVERIFY(f.open(QIODevice::ReadWrite));
        f.seek(f.size() / 2);
        f.write("x");
        f.close();
        QCOMPARE(m_run({s("restore"), backup, m_dir.filePath(s("copy/dritte.xinzhan"))}).exit, 5);
    }

    void passphraseChanges()
    {
        m_run.environment["XINZHAN_NEW_PASSPHRASE"] = s("四棵树-weather-43");
        QCOMPARE(m_run({s("passwd"), m_path}).exit, 0);
        QCOMPARE(m_run({s("verify"), m_path}).exit, 4);
        m_run.passphrase = s("四棵树-weather-43");
        QCOMPARE(m_run({s("verify"), m_path}).exit, 0);
    }
};

XZ_TEST(CliTest)
#include "cli_test.moc"
