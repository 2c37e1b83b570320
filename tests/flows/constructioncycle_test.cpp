// The construction project without a window: a school of twelve colleges goes through the whole cycle by the command line alone - one refusal, one return, one
// rectification, one termination, one extension, three reviewers for each - and every refusal on the way is said in its sentence (issue: the cycle; S03-S11, S22).
#include "app/cli/cli.h"
#include "core/workspace/workspace.h"
#include "tests/support/projectstage.h"
#include "tests/support/testapplication.h"
#include "tests/support/testmain.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>

using namespace xz;

namespace {
QString s(const char *text) { return QString::fromUtf8(text); }
constexpr int colleges = 12;
constexpr int refused = 1, terminated = 2, rectified = 3, extended = 4, returned = 5, unqualified = 6, excellent = 7; // fates; the others are qualified
} // namespace

class ConstructionCycleTest : public QObject {
    Q_OBJECT

    struct Answer {
        int exit = -1;
        QString out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
        QString said() const { return out + err; }
    };
    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 6, 1), QTime(9, 0))};
    QString m_path;
    QJsonObject m_rubric;

    Answer run(QStringList words, const QString &as = {})
    {
        words << s("--json");
        if (!as.isEmpty())
            words << s("--as") << as;
        Answer a;
        QTextStream out(&a.out), err(&a.err);
        cli::Terminal terminal{out, err, [](const QString &) { return std::optional<QString>(); },
                               [](const char *name) { return QByteArrayView(name).startsWith("XINZHAN_PASSPHRASE") || QByteArrayView(name).startsWith("XINZHAN_NEW") ? s("三棵树-weather-42") : QString(); }, m_clock};
        a.exit = cli::run(words, terminal);
        out.flush();
        err.flush();
        return a;
    }
    Answer project(const QString &as, const QStringList &words) { return run(QStringList{s("project"), m_path} + words, as); }
    static QString head(int i) { return s("head%1").arg(i); }
    static QString secretary(int i) { return s("secretary%1").arg(i); }
    static QString college(int i) { return s("第%1学院").arg(i); }
    static QString title(int i) { return s("第%1学院建设项目").arg(i); }
    QStringList of(int i, QStringList words) const { return words << s("--project") << title(i); } // for those who see many
    void on(int year, int month, int day) { m_clock.set(QDateTime(QDate(year, month, day), QTime(10, 0))); }
    QString stateOf(int i) { return project(s("affairs"), of(i, {s("show")})).json()[u"project"][u"state"].toString(); }

#define DONE(answer)                                                           \
    do {                                                                       \
        const Answer a_ = (answer);                                            \
        QVERIFY2(a_.exit == 0, qPrintable(a_.said()));                         \
    } while (false)
// refused by a rule, with this in its sentence
#define SAYS(answer, sentence)                                                                    \
    do {                                                                                          \
        const Answer a_ = (answer);                                                               \
        QVERIFY2(a_.exit == 3 || a_.exit == 2, qPrintable(QString::number(a_.exit) + a_.said())); \
        QVERIFY2(a_.said().contains(QStringLiteral(sentence)), qPrintable(a_.said()));            \
    } while (false)
#define STATE(i, code) QCOMPARE(stateOf(i), QStringLiteral(code))

    void write(const QString &name, const QJsonObject &content)
    {
        QFile f(m_dir.filePath(name));
        QVERIFY(f.open(QIODevice::WriteOnly));
        f.write(QJsonDocument(content).toJson());
    }
    QStringList scores(double share) const
    {
        QStringList out;
        for (const QJsonValue &section : m_rubric[u"sections"].toArray())
            for (const QJsonValue &item : section[u"items"].toArray())
                out << s("--set") << s("%1=%2").arg(item[u"code"].toString()).arg(std::floor(item[u"max"].toDouble() * share * 2) / 2);
        return out;
    }
    void scoreAll(const QString &review, const QList<int> &who)
    {
        for (int r = 1; r <= 3; ++r)
            for (const int i : who) {
                const double share = i == excellent ? 1.0 : i == unqualified && review == u"初评" ? 0.45 : 0.76;
                const QString as = s("reviewer%1").arg(r);
                DONE(project(as, QStringList{s("score"), s("--review"), review, s("--project"), college(i)} + scores(share)));
                if (r == 3 && i == who.front()) {
                    SAYS(project(s("affairs"), {s("accept"), s("--project"), title(i), s("--grade"), s("proposed")}), ""); // not every sheet is in
                }
                DONE(project(as, {s("score"), s("--review"), review, s("--project"), college(i), s("--comment"), s("第%1位评委意见").arg(r), s("--hand-in")}));
            }
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        m_path = m_dir.filePath(s("全校.xinzhan"));
        NewWorkspace what; // with the quick key derivation: this test opens it some five hundred times
        what.school = s("江海大学");
        what.college = college(1);
        what.station = s("第1学院心理辅导站");
        what.login = s("admin");
        what.role = Role::Administrator;
        what.passphrase = s("三棵树-weather-42");
        what.undertakingAccepted = true;
        what.kdf = KdfCost::Test;
        auto made = Workspace::create(m_path, what, m_clock);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        QVERIFY(made->workspace->close().has_value());
        made->workspace.reset();
        for (int i = 2; i <= colleges + 1; ++i)
            DONE(run({s("network"), m_path, s("add-college"), college(i)}, s("admin")));
        for (int i = 2; i <= colleges; ++i)
            DONE(run({s("network"), m_path, s("add-station"), s("第%1学院心理辅导站").arg(i), s("--college"), college(i)}, s("admin")));
        const auto account = [&](const QString &login, const char *role, const QString &station = {}) {
            QStringList words{s("users"), m_path, s("add"), login, s("--role"), s(role), s("--name"), login, s("--undertaking"), s("2026-05-30")};
            if (!station.isEmpty())
                words << s("--station") << station;
            DONE(run(words, s("admin")));
        };
        account(s("affairs"), "affairs");
        account(s("centre"), "centre");
        for (int r = 1; r <= 3; ++r)
            account(s("reviewer%1").arg(r), "reviewer");
        for (int i = 1; i <= colleges; ++i) {
            account(head(i), "head", s("第%1学院心理辅导站").arg(i));
            account(secretary(i), "secretary", s("第%1学院心理辅导站").arg(i));
        }
    }

    void S03_theCollegeWithoutAStationIsNamed()
    {
        const Answer a = run({s("school"), m_path}, s("affairs"));
        QVERIFY2(a.exit == 0, qPrintable(a.said()));
        QCOMPARE(a.json()[u"uncovered"].toArray(), QJsonArray{college(13)});
        QCOMPARE(a.json()[u"stations"].toInt(), colleges);
    }

    void applicationsAreWrittenAndHandedIn()
    {
        const std::vector<BudgetLine> budget{{s("培训费"), 2026, 300000}, {s("活动费"), 2026, 200000}, {s("活动费"), 2027, 400000}};
        const ProjectDates days = proposedDates(QDate(2026, 9, 1));
        SAYS(project(head(1), {s("show")}), "no project yet");
        SAYS(project(s("affairs"), {s("new"), s("--title"), title(1), s("--start"), s("2026-09-01"), s("--station"), s("第1学院心理辅导站")}), "not open to you");
        SAYS(project(head(1), {s("new"), s("--title"), title(1), s("--start"), s("1999-09-01")}), "Enter the day on which the cycle begins");
        for (int i = 1; i <= colleges; ++i) {
            const Answer a = project(head(i), {s("new"), s("--title"), title(i), s("--start"), s("2026-09-01")});
            QVERIFY2(a.exit == 0, qPrintable(a.said()));
            QCOMPARE(a.json()[u"project"][u"ends_on"].toString(), s("2028-08-31")); // S07
            QCOMPARE(a.json()[u"project"][u"midterm_on"].toString(), s("2027-09-01"));
        }
        SAYS(project(head(1), {s("new"), s("--title"), s("另一个"), s("--start"), s("2026-09-01")}), "A station builds one project at a time");
        SAYS(project(head(1), {s("submit")}), "The application is not complete.");
        write(s("申报书.json"), test::completeApplication(days, budget, head(1)));
        QJsonObject wrong = test::completeApplication(days, budget);
        QJsonObject sums = wrong[u"budget"].toObject();
        sums[u"total"] = 1;
        wrong[u"budget"] = sums;
        write(s("合计不符.json"), wrong);
        DONE(project(head(1), {s("fill"), s("--form"), m_dir.filePath(s("合计不符.json"))}));
        SAYS(project(head(1), {s("submit")}), "the total says");
        SAYS(project(head(1), {s("fill"), s("--set"), s("budget.lines.1.amount=五千")}), "is no amount");
        SAYS(project(head(1), {s("fill"), s("--set"), s("no.such=1")}), "--set takes");
        for (int i = 1; i <= colleges; ++i) {
            write(s("申报书.json"), test::completeApplication(days, budget, head(i)));
            DONE(project(head(i), {s("fill"), s("--form"), m_dir.filePath(s("申报书.json")), s("--sums")}));
            DONE(project(head(i), {s("submit")}));
        }
        SAYS(project(head(1), {s("submit")}), "stands at");
        SAYS(project(head(1), {s("fund"), s("spend"), s("--amount"), s("1"), s("--subject"), s("培训费"), s("--voucher"), s("1"), s("--note"), s("x")}), "is not approved; it has no fund");
        SAYS(project(head(1), {s("midterm"), s("open")}), "is opened while the project is under construction");
    }

    void opinionsAndDecisions()
    {
        on(2026, 6, 10);
        SAYS(project(s("affairs"), of(1, {s("decide"), s("approve")})), "stands at");          // before the opinions
        SAYS(project(secretary(2), of(1, {s("decide"), s("college-agree")})), "There is no project"); // another college's
        SAYS(project(head(1), {s("decide"), s("college-agree")}), "The college's secretary gives this opinion.");
        SAYS(project(secretary(returned), {s("decide"), s("college-return")}), "reason");
        DONE(project(secretary(returned), {s("decide"), s("college-return"), s("--reason"), s("预算依据不足")}));
        STATE(returned, "returned");
        DONE(project(head(returned), {s("fill"), s("--set"), s("goals.overall=重新论证的目标")}));
        DONE(project(head(returned), {s("submit")}));
        for (int i = 1; i <= colleges; ++i) {
            DONE(project(secretary(i), {s("decide"), s("college-agree"), s("--opinion"), s("同意申报")}));
            DONE(project(s("centre"), of(i, {s("decide"), s("centre-agree"), s("--opinion"), s("同意")})));
        }
        SAYS(project(s("centre"), of(1, {s("decide"), s("approve")})), "student affairs office alone decides this");
        SAYS(project(s("affairs"), of(refused, {s("decide"), s("refuse")})), "reason");
        DONE(project(s("affairs"), of(refused, {s("decide"), s("refuse"), s("--reason"), s("前期基础薄弱")})));
        STATE(refused, "refused");
        SAYS(project(s("affairs"), of(refused, {s("fund"), s("allot"), s("--amount"), s("100")})), "was not approved; nothing is allotted");
        SAYS(project(s("affairs"), of(2, {s("decide"), s("approve"), s("--amount"), s("五千")})), "is no amount of money");
        SAYS(project(s("affairs"), of(2, {s("decide"), s("approve"), s("--amount"), s("1000"), s("--first"), s("2000")})), "is more than the 1,000.00 yuan approved");
        for (int i = 2; i <= colleges; ++i) { // S04
            const Answer a = project(s("affairs"), of(i, {s("decide"), s("approve"), s("--amount"), s("5,000"), s("--year"), s("2026"), s("--opinion"), s("同意立项")}));
            QVERIFY2(a.exit == 0, qPrintable(a.said()));
            QCOMPARE(a.json()[u"summary"][u"balance"].toInteger(), 500000);
            STATE(i, "building");
        }
        const QJsonObject ledger = project(head(2), {s("fund")}).json();
        QCOMPARE(ledger[u"entries"].toArray().size(), 1);
        QCOMPARE(ledger[u"entries"][0][u"year"].toInt(), 2026);
        QCOMPARE(ledger[u"entries"][0][u"amount"].toInteger(), 500000);
        SAYS(project(s("affairs"), of(2, {s("decide"), s("reverse")})), "reason");
    }

    void fundsAreSpentInTheFirstYear()
    {
        on(2026, 11, 20);
        const auto spend = [&](const char *amount, const char *voucher, QStringList more = {}) {
            return QStringList{s("fund"), s("spend"), s("--amount"), s(amount), s("--subject"), s("培训费"), s("--voucher"), s(voucher), s("--note"), s("讲课费")} + more;
        };
        for (int i = 2; i <= colleges; ++i)
            DONE(project(head(i), spend("2,000", "V-1")));
        SAYS(project(head(2), spend("2,000", "V-1")), "was entered already: entry No. 2");
        SAYS(project(head(2), spend("3,000.01", "V-2")), "would leave -0.01 yuan");
        SAYS(project(head(2), spend("0", "V-2")), "An expense is more than 0.00 yuan");
        SAYS(project(head(2), spend("12.345", "V-2")), "has more than two decimals");
        SAYS(project(head(2), spend("1", "V-2", {s("--date"), s("2026-08-31")})), "lies before the project began");
        SAYS(project(head(2), spend("1", "V-2", {s("--date"), s("2026-12-31")})), "lies in the future");
        SAYS(project(head(2), spend("1", "V-2", {s("--approver"), head(2)})), "cannot both handle and approve");
        SAYS(project(head(2), {s("fund"), s("approve"), s("--entry"), s("2")}), "not open to you");
        DONE(project(secretary(2), {s("fund"), s("approve"), s("--entry"), s("2")}));
        SAYS(project(secretary(2), {s("fund"), s("approve"), s("--entry"), s("2")}), "was approved already by");
        SAYS(project(head(2), {s("fund"), s("reverse"), s("--entry"), s("2")}), "is missing. Fill it in.");
        DONE(project(head(2), {s("fund"), s("reverse"), s("--entry"), s("2"), s("--reason"), s("科目有误")}));
        SAYS(project(head(2), {s("fund"), s("reverse"), s("--entry"), s("2"), s("--reason"), s("x")}), "was taken back already by entry No. 3");
        SAYS(project(head(2), {s("fund"), s("reverse"), s("--entry"), s("3"), s("--reason"), s("x")}), "is a reversal itself");
        SAYS(project(head(2), {s("fund"), s("reverse"), s("--entry"), s("9"), s("--reason"), s("x")}), "has no entry No. 9");
        SAYS(project(s("affairs"), of(3, {s("fund"), s("reverse"), s("--entry"), s("1"), s("--reason"), s("x")})), "Reverse the expenses that were paid from it first");
        SAYS(project(s("affairs"), of(3, {s("fund"), s("allot"), s("--amount"), s("100"), s("--year"), s("2026")})), "was allotted already: entry No. 1");
        SAYS(project(s("affairs"), of(3, {s("fund"), s("allot"), s("--amount"), s("100"), s("--year"), s("2026"), s("--tranche"), s("2")})), "only after the mid-term inspection was passed");
        SAYS(project(s("affairs"), of(3, {s("fund"), s("allot"), s("--amount"), s("100"), s("--year"), s("2027")})), "Say why in the note");
        SAYS(project(head(3), {s("fund"), s("allot"), s("--amount"), s("100")}), "not open to you");
        for (const char *file : {"收支明细.pdf", "收支明细.xlsx"})
            DONE(project(head(3), {s("fund"), s("statement"), s("-o"), m_dir.filePath(s(file))}));
        SAYS(project(head(3), {s("fund"), s("statement"), s("--year"), s("2031"), s("-o"), m_dir.filePath(s("x.pdf"))}), "2031 is no year of it");
    }

    void changesAreAskedFor()
    {
        on(2027, 3, 1);
        SAYS(project(head(8), {s("change"), s("content"), s("--what"), s("增设团辅室")}), "reason");
        DONE(project(head(8), {s("change"), s("content"), s("--what"), s("增设团辅室"), s("--reason"), s("场地调整")}));
        SAYS(project(head(8), {s("change"), s("content"), s("--what"), s("再改"), s("--reason"), s("x")}), "waits for its decision");
        SAYS(project(head(8), {s("change"), s("grant"), s("--reason"), s("x")}), "not open to you");
        DONE(project(s("affairs"), of(8, {s("change"), s("grant"), s("--reason"), s("同意")})));
        SAYS(project(s("affairs"), of(8, {s("change"), s("grant"), s("--reason"), s("x")})), "No request of this project waits");
        SAYS(project(head(8), {s("dates"), s("--midterm"), s("2027-10-01"), s("--reason"), s("x")}), "not open to you");
        SAYS(project(s("affairs"), of(8, {s("dates"), s("--midterm"), s("2027-10-01")})), "reason");
        DONE(project(s("affairs"), of(8, {s("dates"), s("--midterm"), s("2027-10-01"), s("--reason"), s("学校统一安排")})));
        SAYS(project(s("affairs"), of(8, {s("dates"), s("--midterm"), s("2029-10-01"), s("--reason"), s("x")})), "lies within the cycle");
    }

    void theMidtermInspection()
    {
        on(2027, 8, 25);
        SAYS(project(head(2), {s("midterm"), s("hand-in")}), "has no mid-term inspection yet");
        for (int i = 2; i <= colleges; ++i)
            DONE(project(head(i), {s("midterm"), s("open")}));
        SAYS(project(head(2), {s("midterm"), s("open")}), "A cycle has exactly one mid-term inspection."); // S08
        SAYS(project(head(2), {s("midterm"), s("hand-in")}), "of the mid-term form is empty");
        for (int i = 2; i <= colleges; ++i) {
            QStringList fill{s("midterm"), s("fill")};
            for (const char *part : {"progress", "results", "money", "problems", "next", "changes"})
                fill << s("--set") << s("%1=第一阶段任务已完成").arg(s(part));
            DONE(project(head(i), fill));
            if (i == 2)
                SAYS(project(head(2), {s("midterm"), s("hand-in")}), "has no current value");
            DONE(project(head(i), {s("midterm"), s("fill"), s("--set"), s("targets.1.current=85%")}));
            DONE(project(head(i), {s("midterm"), s("hand-in")}));
        }
        STATE(2, "midterm_due");
        SAYS(project(head(2), {s("midterm"), s("fill"), s("--set"), s("next=x")}), "was handed in and stays as it is");
        SAYS(project(head(2), {s("midterm"), s("pass")}), "not open to you"); // S11
        SAYS(project(s("centre"), of(2, {s("midterm"), s("pass")})), "not open to you");
        SAYS(project(s("affairs"), of(4, {s("midterm"), s("pass"), s("--opinion"), s("x")})), "The college has not reviewed the mid-term form"); // F2
        SAYS(project(head(2), {s("midterm"), s("review"), s("--opinion"), s("x")}), "The college's secretary gives this opinion");
        for (int i = 2; i <= colleges; ++i)
            DONE(project(secretary(i), {s("midterm"), s("review"), s("--opinion"), s("情况属实，同意上报")}));
        SAYS(project(s("affairs"), of(rectified, {s("midterm"), s("rectify"), s("--opinion"), s("补齐培训记录")})), "Without a deadline a rectification cannot be ordered"); // S09
        SAYS(project(s("affairs"), of(rectified, {s("midterm"), s("rectify"), s("--deadline"), s("2027-10-15")})), "Write what has to be put right");
        SAYS(project(s("affairs"), of(rectified, {s("midterm"), s("rectify"), s("--opinion"), s("x"), s("--deadline"), s("2027-01-15")})), "a day after today");
        DONE(project(s("affairs"), of(rectified, {s("midterm"), s("rectify"), s("--opinion"), s("补齐培训记录"), s("--deadline"), s("2027-10-15")})));
        STATE(rectified, "rectifying");
        SAYS(project(s("affairs"), of(rectified, {s("fund"), s("allot"), s("--amount"), s("4000"), s("--year"), s("2027"), s("--tranche"), s("2"), s("--note"), s("x")})), "Payment goes on when the re-check is passed");
        SAYS(project(s("affairs"), of(terminated, {s("midterm"), s("fail"), s("--opinion"), s("未开展工作")})), "Choose at least one condition");
        SAYS(project(s("affairs"), of(terminated, {s("midterm"), s("fail"), s("--fault"), s("no_work")})), "Write the reason of the failure");
        SAYS(project(s("affairs"), of(terminated, {s("midterm"), s("fail"), s("--fault"), s("lazy"), s("--opinion"), s("x")})), "is not one of");
        DONE(project(s("affairs"), of(terminated, {s("midterm"), s("fail"), s("--fault"), s("no_work"), s("--opinion"), s("未开展工作")})));
        STATE(terminated, "terminated");
        SAYS(project(s("affairs"), of(terminated, {s("fund"), s("allot"), s("--amount"), s("4000"), s("--year"), s("2027"), s("--note"), s("x")})), "was terminated; nothing more is paid out");
        SAYS(project(head(terminated), {s("fund"), s("spend"), s("--amount"), s("1"), s("--subject"), s("培训费"), s("--voucher"), s("9"), s("--note"), s("x")}), "nothing more is spent");
        for (int i = 4; i <= colleges; ++i) {
            DONE(project(s("affairs"), of(i, {s("midterm"), s("pass"), s("--opinion"), s("按计划推进")})));
            DONE(project(s("affairs"), of(i, {s("fund"), s("allot"), s("--amount"), s("4,000"), s("--year"), s("2027"), s("--tranche"), s("2"), s("--note"), s("第二期")})));
        }
        SAYS(project(s("affairs"), of(4, {s("midterm"), s("pass"), s("--opinion"), s("x")})), "exactly one mid-term inspection");
        SAYS(project(head(4), {s("midterm"), s("report"), s("--text"), s("x")}), "is not being rectified");

        on(2027, 10, 10);
        SAYS(project(s("affairs"), of(rectified, {s("midterm"), s("recheck-pass")})), "The written rectification report");
        SAYS(project(head(rectified), {s("midterm"), s("report")}), "Write what was put right");
        DONE(project(head(rectified), {s("midterm"), s("report"), s("--text"), s("已补齐")}));
        SAYS(project(head(rectified), {s("midterm"), s("recheck-pass")}), "not open to you");
        SAYS(project(s("affairs"), of(rectified, {s("midterm"), s("recheck-fail")})), "Write the reason of the failure");
        DONE(project(head(rectified), {s("midterm"), s("notice"), s("-o"), m_dir.filePath(s("整改通知.pdf"))}));
        DONE(project(s("affairs"), of(rectified, {s("midterm"), s("recheck-pass"), s("--opinion"), s("复查通过")})));
        STATE(rectified, "continuing");
        SAYS(project(s("affairs"), of(4, {s("midterm"), s("notice"), s("-o"), m_dir.filePath(s("x.pdf"))})), "there is no notice to print");
        DONE(project(s("affairs"), of(4, {s("midterm"), s("form"), s("-o"), m_dir.filePath(s("中期.pdf"))})));
    }

    void theOneExtension()
    {
        on(2028, 6, 1);
        SAYS(project(head(extended), {s("extend"), s("--reason"), s("x")}), "Enter the new last day");
        SAYS(project(head(extended), {s("extend"), s("--until"), s("2029-01-31"), s("--reason"), s("x")}), "at most three months");
        DONE(project(head(extended), {s("extend"), s("--until"), s("2028-10-31"), s("--reason"), s("团辅室改造延迟")}));
        DONE(project(s("affairs"), of(extended, {s("change"), s("grant"), s("--reason"), s("同意延期")})));
        SAYS(project(head(extended), {s("extend"), s("--until"), s("2028-11-30"), s("--reason"), s("x")}), "was extended once, until 2028-10-31");
    }

    void theFinalReview()
    {
        on(2028, 6, 10);
        m_rubric = project(s("affairs"), {s("rubric")}).json()[u"rubric"].toObject();
        QVERIFY(!scores(1).isEmpty());
        SAYS(project(head(terminated), {s("final"), s("hand-in")}), "");
        SAYS(project(head(3), {s("final"), s("hand-in")}), "The final report is not complete");
        SAYS(project(s("affairs"), {s("final"), s("prepare"), s("--review"), s("初评")}), "Give the day of the review");
        DONE(project(s("affairs"), {s("final"), s("prepare"), s("--review"), s("初评"), s("--on"), s("2028-06-20")}));
        SAYS(project(s("affairs"), {s("final"), s("prepare"), s("--review"), s("初评"), s("--on"), s("2028-06-21")}), "already");
        SAYS(project(s("affairs"), {s("final"), s("add-project"), s("--review"), s("初评"), s("--project"), title(3)}), "once its final report is handed in");
        QList<int> who;
        for (int i = 3; i <= colleges; ++i) {
            if (i == extended)
                continue;
            QStringList texts{s("final"), s("report")};
            for (const char *part : {"done", "targets", "results", "money", "lacks"})
                texts << s("--set") << s("%1=建设任务已完成").arg(s(part));
            DONE(project(head(i), texts));
            DONE(project(head(i), {s("final"), s("hand-in")}));
            who << i;
        }
        DONE(project(s("affairs"), {s("final"), s("add-project"), s("--review"), s("初评")}));
        SAYS(project(s("affairs"), {s("final"), s("open"), s("--review"), s("初评")}), "drawn by lot");
        for (int r = 1; r <= 3; ++r)
            DONE(project(s("affairs"), {s("final"), s("add-reviewer"), s("--review"), s("初评"), s("--reviewer"), s("评委%1").arg(r), s("--login"), s("reviewer%1").arg(r)}));
        SAYS(project(s("affairs"), {s("final"), s("add-reviewer"), s("--review"), s("初评"), s("--reviewer"), s("评委1")}), "is on this panel already");
        SAYS(project(s("affairs"), {s("final"), s("add-reviewer"), s("--review"), s("初评"), s("--reviewer"), s("甲"), s("--login"), s("nobody")}), "There is no active reviewer's account");
        DONE(project(s("affairs"), {s("final"), s("draw"), s("--review"), s("初评"), s("--seed"), s("2028")}));
        SAYS(project(s("affairs"), {s("final"), s("open"), s("--review"), s("初评")}), "has declared to be free of interests");
        for (int r = 1; r <= 3; ++r)
            DONE(project(s("reviewer%1").arg(r), {s("final"), s("declare"), s("--review"), s("初评")}));
        on(2028, 6, 20);
        SAYS(project(head(3), {s("final"), s("open"), s("--review"), s("初评")}), "");
        DONE(project(s("affairs"), {s("final"), s("open"), s("--review"), s("初评")}));
        STATE(3, "reviewing");
        SAYS(project(s("reviewer1"), {s("score"), s("--review"), s("初评"), s("--project"), college(3), s("--hand-in")}), "lacks points for");
        SAYS(project(s("reviewer1"), {s("score"), s("--review"), s("初评"), s("--project"), college(3), s("--set"), s("lead.body=99")}), "takes 0 to");
        SAYS(project(s("reviewer1"), {s("fund"), s("--project"), title(3)}), "");
        scoreAll(s("初评"), who);
        SAYS(project(s("reviewer1"), {s("score"), s("--review"), s("初评"), s("--project"), college(3), s("--set"), s("lead.body=1")}), "was handed in and stays as it is");
        SAYS(project(head(excellent), {s("final"), s("result")}), "has not been published yet");
        for (const int i : who)
            DONE(project(s("affairs"), of(i, {s("accept"), s("--grade"), s("proposed"), s("--opinion"), s("按评审结果")})));
        SAYS(project(s("affairs"), of(3, {s("accept"), s("--grade"), s("proposed")})), "there is nothing to decide in this review");
        for (const int i : who)
            QCOMPARE(stateOf(i), i == unqualified ? s("unqualified") : s("accepted"));
        QCOMPARE(project(s("affairs"), of(excellent, {s("show")})).json()[u"project"][u"grade"].toString(), s("excellent"));
        QCOMPARE(project(s("affairs"), of(9, {s("show")})).json()[u"project"][u"grade"].toString(), s("qualified"));
        SAYS(project(s("affairs"), of(unqualified, {s("fund"), s("allot"), s("--amount"), s("100"), s("--year"), s("2028"), s("--tranche"), s("3"), s("--note"), s("x")})), "Payment has stopped");
        DONE(project(s("affairs"), {s("final"), s("publish"), s("--review"), s("初评")}));
        QCOMPARE(project(head(excellent), {s("show")}).json()[u"project"][u"state"].toString(), s("accepted"));
        SAYS(project(s("affairs"), of(unqualified, {s("accept"), s("rectify"), s("--reason"), s("补强队伍")})), "deadline");
        DONE(project(s("affairs"), of(unqualified, {s("accept"), s("rectify"), s("--reason"), s("补强队伍"), s("--deadline"), s("2028-08-20")})));
        DONE(project(s("affairs"), of(unqualified, {s("accept"), s("recheck-pass"), s("--opinion"), s("整改到位")})));
        STATE(unqualified, "accepted");
    }

    void theExtendedOneComesLater()
    {
        on(2028, 10, 12);
        QStringList texts{s("final"), s("report")};
        for (const char *part : {"done", "targets", "results", "money", "lacks"})
            texts << s("--set") << s("%1=建设任务已完成").arg(s(part));
        DONE(project(head(extended), texts));
        DONE(project(head(extended), {s("final"), s("hand-in")}));
        DONE(project(s("affairs"), {s("final"), s("prepare"), s("--review"), s("补评"), s("--on"), s("2028-10-20")}));
        DONE(project(s("affairs"), {s("final"), s("add-project"), s("--review"), s("补评")}));
        for (int r = 1; r <= 3; ++r) {
            DONE(project(s("affairs"), {s("final"), s("add-reviewer"), s("--review"), s("补评"), s("--reviewer"), s("评委%1").arg(r), s("--login"), s("reviewer%1").arg(r)}));
            DONE(project(s("reviewer%1").arg(r), {s("final"), s("declare"), s("--review"), s("补评")}));
        }
        DONE(project(s("affairs"), {s("final"), s("draw"), s("--review"), s("补评")}));
        DONE(project(s("affairs"), {s("final"), s("open"), s("--review"), s("补评")}));
        scoreAll(s("补评"), {extended});
        DONE(project(s("affairs"), of(extended, {s("accept"), s("--grade"), s("proposed"), s("--opinion"), s("按评审结果")})));
        DONE(project(s("affairs"), {s("final"), s("publish"), s("--review"), s("补评")}));
        STATE(extended, "accepted");
    }

    void theEndOfTheCycle()
    {
        for (int i = 3; i <= colleges; ++i)
            DONE(project(s("affairs"), of(i, {s("decide"), s("archive"), s("--reason"), s("归档")})));
        const QJsonObject school = run({s("school"), m_path}, s("affairs")).json();
        int archived = 0, over = 0;
        for (const QJsonValue &row : school[u"rows"].toArray()) {
            archived += row[u"project"][u"state"].toString() == u"archived";
            over += row[u"project"][u"state"].toString() == u"refused" || row[u"project"][u"state"].toString() == u"terminated";
        }
        QCOMPARE(archived, 10);
        QCOMPARE(over, 2);
        SAYS(project(head(3), {s("fund"), s("reverse"), s("--entry"), s("2"), s("--reason"), s("x")}), "its accounts are closed");
        SAYS(project(head(3), {s("fill"), s("--set"), s("goals.overall=x")}), "its application stays as it is");
        // A24: what is over is opened again only by a numbered reversal with its reason
        SAYS(project(s("affairs"), of(3, {s("decide"), s("reverse")})), "reason");
        const Answer back = project(s("affairs"), of(3, {s("decide"), s("reverse"), s("--reason"), s("归档材料不全")}));
        QVERIFY2(back.exit == 0, qPrintable(back.said()));
        QVERIFY(back.json()[u"step"][u"reverses"].toInt() > 0);
        STATE(3, "accepted");
        // every balance is what its entries say, and the trail is whole
        for (int i = 2; i <= colleges; ++i) {
            const QJsonObject fund = project(s("affairs"), of(i, {s("fund")})).json();
            qint64 sum = 0;
            for (const QJsonValue &e : fund[u"entries"].toArray())
                sum += e[u"amount"].toInteger();
            QCOMPARE(fund[u"summary"][u"balance"].toInteger(), sum);
            QVERIFY(sum >= 0);
        }
        DONE(run({s("verify"), m_path}, s("admin")));
    }
};

XZ_TEST(ConstructionCycleTest)
#include "constructioncycle_test.moc"
