// The team through its widgets: the verdict while facts are typed (S17, N02), a new head (S16), a list from a file (S18), the undertaking (S19).
#include "core/members/eligibilityservice.h"
#include "core/members/memberservice.h"
#include "tests/support/pagestage.h"
#include "tests/support/testmain.h"
#include "ui/members/appointform.h"
#include "ui/members/memberdrawer.h"
#include "ui/members/memberspage.h"
#include "ui/members/timelineview.h"
#include "ui/shared/chip.h"
#include "ui/shared/datatable.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/drawer.h"
#include "ui/shared/importwizard.h"

#include <QtCore/QFile>
#include <QtGui/QImage>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableWidget>

using namespace xz;
using xz::test::must;

namespace {

struct Stage : test::PageStage<MembersPage> {
    using PageStage::PageStage;
    ~Stage() { page.reset(); }
    MemberService members() { return MemberService(w.session()); }
    PersonId head() { return must(members().list({.role = PostRole::Head})).front().post.person; }
    DataTable *table() const { return find<DataTable>(QStringLiteral("members")); }
    void open(const PersonId &id)
    {
        page->activate({{QStringLiteral("person"), id.toString()}});
        settle();
    }
    template <class T>
    T *inDrawer(const char *name) const
    {
        auto *drawer = find<Drawer>(QStringLiteral("drawer"));
        return drawer ? drawer->template findChild<T *>(QString::fromLatin1(name)) : nullptr;
    }
    QString textOf(const char *name) const
    {
        auto *label = inDrawer<QLabel>(name);
        return label ? label->text() : QString();
    }
    void choose(const char *box, const QString &code) const
    {
        auto *combo = inDrawer<QComboBox>(box);
        QVERIFY2(combo && combo->findData(code) >= 0, box);
        combo->setCurrentIndex(combo->findData(code));
    }
    void day(const char *field, QDate date) const
    {
        auto *edit = inDrawer<DateEdit>(field);
        QVERIFY2(edit, field);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, date.toString(Qt::ISODate));
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    void click(const char *name)
    {
        auto *b = inDrawer<QPushButton>(name);
        QVERIFY2(b && b->isEnabled(), name);
        b->click();
        settle();
    }
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile f(w.dir.filePath(name));
        if (!f.open(QIODevice::WriteOnly) || f.write(content) < 0)
            qFatal("cannot write %s", qPrintable(name));
        return f.fileName();
    }
};

} // namespace

class MembersPageTest : public QObject {
    Q_OBJECT
private slots:
    // "Enter certificate + 2 years 11 months: verdict 不满足(还差 1 个月), with 放宽 check also shown."
    void S17_typedFactsGiveTheVerdictWithWhatIsMissing()
    {
        Stage s;
        s.make();
        s.open(s.head());
        QVERIFY2(s.textOf("verdictSummary").contains(QStringLiteral("请补填")), qPrintable(s.textOf("verdictSummary"))); // nothing on record yet
        s.day("member-student_work_since", QDate(2023, 12, 27)); // appointed on 2026-11-27
        s.day("member-psych_work_since", QDate(2025, 1, 1));
        s.inDrawer<QCheckBox>("member-full_time_counsellor")->setChecked(true);
        s.press("saveMember");
        QVERIFY(must(s.members().profile(s.head())).has_value());
        s.click("addCertificate");
        s.choose("certificate-kind", QStringLiteral("counsellor_2"));
        s.day("certificate-issued_on", QDate(2016, 5, 20));
        s.click("saveCertificate");
        QVERIFY2(s.textOf("verdictSummary").startsWith(QStringLiteral("不满足（还差 1 个月）")), qPrintable(s.textOf("verdictSummary")));
        QVERIFY2(s.textOf("datum-student_work").contains(QStringLiteral("2026年12月27日满足")), qPrintable(s.textOf("datum-student_work")));
        QCOMPARE(s.inDrawer<Chip>("clause-certificate")->look().text, QStringLiteral("满足"));
        QVERIFY(s.inDrawer<Chip>("clause-psych_work")); // the relaxed path stands beside it
        QVERIFY2(s.textOf("verdictRelaxed").contains(QStringLiteral("可暂放宽")), qPrintable(s.textOf("verdictRelaxed")));
        // The relaxed path: a date and a written reason.
        s.w.prompts.expectText(QStringLiteral("2027-06-30"));
        s.w.prompts.expectReason(std::nullopt); // changed their mind
        s.click("relax");
        QVERIFY(s.textOf("verdictSummary").startsWith(QStringLiteral("不满足")));
        s.w.prompts.expectText(QStringLiteral("2027-06-30"));
        s.w.prompts.expectReason(QStringLiteral("学院暂无其他人选"));
        s.click("relax");
        QVERIFY2(s.textOf("verdictSummary").startsWith(QStringLiteral("暂放宽（2027年6月30日前复核）")), qPrintable(s.textOf("verdictSummary")));
        QVERIFY(s.textOf("verdictMark").contains(QStringLiteral("学院暂无其他人选")));
        QVERIFY(s.w.prompts.done());
    }

    // "Remove one certificate: the verdict changes and the text names the missing certificate."
    void N02_takingTheCertificateOutNamesIt()
    {
        Stage s;
        MemberProfile p;
        p.fullTimeCounsellor = true;
        p.studentWorkSince = QDate(2018, 9, 1);
        must(s.members().saveProfile(s.head(), p));
        must(s.members().addCertificate({CertificateId(RawId{}), s.head(), QStringLiteral("helper"), QStringLiteral("Z1")}));
        s.make();
        s.open(s.head());
        QVERIFY(s.textOf("verdictSummary").startsWith(QStringLiteral("满足")));
        s.w.prompts.expectReason(QStringLiteral("录入错误"));
        s.click("removeCertificate");
        QVERIFY2(s.textOf("verdictSummary").contains(QStringLiteral("缺少证书：省心理助人证书")), qPrintable(s.textOf("verdictSummary")));
        QVERIFY(s.textOf("datum-certificate").contains(QStringLiteral("已移除")));
    }

    // "Appoint B from 2026-09-01: A's term ends 2026-08-31 and two heads on one day are impossible."
    void S16_aNewHeadEndsTheTermOfTheOneBefore()
    {
        Stage s;
        const PersonId b = s.w.addPerson(PersonKind::Staff, QStringLiteral("T003"), QStringLiteral("周强"));
        const PersonId a = s.head();
        s.make();
        s.press("appointMember");
        s.choose("appoint-role", QStringLiteral("head"));
        s.choose("appoint-person", b.toString());
        QVERIFY2(s.textOf("verdictSummary").startsWith(QStringLiteral("不满足")), qPrintable(s.textOf("verdictSummary"))); // shown beforehand
        s.day("appoint-starts_on", QDate(2026, 12, 1));
        s.press("confirmAppoint");
        const auto posts = must(NetworkService(s.w.session()).posts({.role = PostRole::Head}));
        QCOMPARE(posts.size(), size_t(2));
        for (const PostRow &p : posts)
            QCOMPARE(p.endsOn, p.person == a ? QDate(2026, 11, 30) : QDate());
        QVERIFY(s.page->findChild<MemberDrawer *>()); // opens the new head, where the rule's verdict stands
        // The years side by side.
        s.find<QTabBar>(QStringLiteral("memberTabs"))->setCurrentIndex(1);
        s.settle();
        auto *timeline = s.find<TimelineView>(QStringLiteral("timeline"));
        QCOMPARE(timeline->lineCount(), 1);
        for (const PostRow &p : posts)
            QVERIFY(timeline->barOf(p.id).width() > 2);
        QVERIFY(!timeline->barOf(posts[0].id).intersects(timeline->barOf(posts[1].id)));
        QVERIFY(!timeline->grab().isNull());
    }

    // "Import a sheet whose header says 宿舍心理信息员: rows land in role 气象员 after the alias preview."
    void S18_aListComesInAfterItsWordsWereShown()
    {
        Stage s;
        const PersonId chen = s.w.addStudent(QStringLiteral("2024010101"), QStringLiteral("陈晓"));
        const Dorm dorm{DormId::make(s.w.clock.nowMs()), s.w.college, QStringLiteral("梅园3栋"), QStringLiteral("502")};
        s.w.write([&](Transaction &tx) { return NetworkRepository::insert(tx, dorm); });
        Person p = must(PeopleService(s.w.session()).get(chen));
        p.dorm = dorm.id;
        must(PeopleService(s.w.session()).update(p));
        s.make();
        s.w.prompts.expectOpenFile(s.file(QStringLiteral("信息员.csv"), "宿舍,宿舍心理信息员,学号,其他\n梅园3栋-502,陈晓,2024010101,x\n"));
        s.press("importMembers");
        auto *words = s.find<QTableWidget>(QStringLiteral("importWords"));
        QVERIFY(words && words->isVisible());
        QCOMPARE(words->rowCount(), 1);
        QCOMPARE(words->item(0, 0)->text(), QStringLiteral("宿舍心理信息员"));
        QCOMPARE(s.find<QComboBox>(QStringLiteral("word0"))->currentData().toString(), QStringLiteral("dorm_reporter"));
        s.press("importNext");
        QCOMPARE(must(s.members().list({.role = PostRole::DormReporter})).size(), size_t(0));
        s.press("importNext");
        auto now = must(s.members().list({.role = PostRole::DormReporter}));
        QCOMPARE(now.size(), size_t(1));
        QCOMPARE(now.front().name, QStringLiteral("陈晓"));
        QCOMPARE(now.front().placeName, QStringLiteral("梅园3栋 502"));
        s.press("undoImport");
        QVERIFY(must(s.members().list({.role = PostRole::DormReporter})).empty());
        s.press("importNext"); // closes
    }

    void S19_theTableMarksPapersThatEnd()
    {
        Stage s;
        const PersonId expert = s.w.addPerson(PersonKind::External, QStringLiteral("E1"), QStringLiteral("孙教授"));
        must(NetworkService(s.w.session()).appoint({PostRole::Expert, expert, s.w.station}));
        s.make();
        s.open(expert);
        s.day("contract-starts_on", QDate(2026, 11, 1));
        s.day("contract-ends_on", QDate(2027, 10, 31));
        s.day("contract-undertaking_on", QDate(2026, 11, 1));
        s.day("contract-undertaking_until", QDate(2026, 11, 28)); // tomorrow
        s.click("saveContract");
        s.settle();
        const auto *model = s.table()->model();
        int row = -1;
        for (int r = 0; r < model->rowCount(); ++r)
            if (model->index(r, model->columnOf(QStringLiteral("name"))).data().toString() == QStringLiteral("孙教授"))
                row = r;
        QVERIFY(row >= 0);
        const auto chip = model->index(row, model->columnOf(QStringLiteral("undertaking_until"))).data(ChipRole).value<ChipLook>();
        QCOMPARE(chip.text, QStringLiteral("2026-11-28"));
        QCOMPARE(int(chip.tone), int(Tone::Level2));
        const auto duties = must(memberDuties(s.w.session()));
        QVERIFY(std::ranges::any_of(duties, [](const MemberDuty &d) { return d.kind == MemberDutyKind::UndertakingEnds; }));
    }

    void filtersEndsAndScans()
    {
        Stage s;
        must(s.members().addCertificate({CertificateId(RawId{}), s.head(), QStringLiteral("helper")}));
        s.make();
        const int all = s.table()->model()->rowCount();
        QVERIFY(all >= 7); // the head and six offices of two classes
        auto *role = s.find<QComboBox>(QStringLiteral("memberRole"));
        role->setCurrentIndex(role->findData(QStringLiteral("class_teacher")));
        s.settle();
        QCOMPARE(s.table()->model()->rowCount(), 2);
        role->setCurrentIndex(0);
        s.settle();
        s.open(s.head());
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(0xff8800);
        const QString path = s.w.dir.filePath(QStringLiteral("scan.png"));
        QVERIFY(picture.save(path));
        s.w.prompts.expectOpenFile(path);
        s.click("addScan");
        QCOMPARE(must(s.members().scans(must(s.members().certificates(s.head())).front().id)).size(), size_t(1));
        const QString copy = s.w.dir.filePath(QStringLiteral("copy.png"));
        s.w.prompts.expectSaveFile(copy);
        s.click("saveScan");
        QCOMPARE(QFile(copy).size(), QFile(path).size());
        s.w.prompts.expectOpenFile(s.file(QStringLiteral("notes.txt"), "no picture"));
        s.w.prompts.expectMessage();
        s.click("addScan");
        QVERIFY2(s.w.prompts.lastText().contains(QStringLiteral("notes.txt")), qPrintable(s.w.prompts.lastText()));
        // The term ends with a day and a reason.
        s.w.prompts.expectText(QStringLiteral("2026-11-30"));
        s.w.prompts.expectReason(QStringLiteral("岗位调整"));
        s.click("endTerm0");
        const auto post = must(NetworkService(s.w.session()).posts({.role = PostRole::Head})).front();
        QCOMPARE(post.endsOn, QDate(2026, 11, 30));
        QCOMPARE(post.endReason, QStringLiteral("岗位调整"));
    }

    void papersOpenAndACounsellorWritesNothing()
    {
        Stage s;
        s.make();
        s.press("previewMembers");
        QVERIFY(s.button("previewClose"));
        s.press("previewClose");
        s.press("previewEligibility");
        QVERIFY(s.button("previewClose"));
        s.press("previewClose");
        Stage c;
        c.w.become(Role::Counsellor);
        c.make();
        QVERIFY(!c.button("appointMember")->isEnabled() && !c.button("appointMember")->toolTip().isEmpty());
        QVERIFY(!c.button("importMembers")->isEnabled());
    }
};

XZ_TEST(MembersPageTest)
#include "memberspage_test.moc"
