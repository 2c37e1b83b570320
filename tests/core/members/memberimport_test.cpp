// Lists of members from files (domain S18): words for offices wherever they stand, who is meant, conflicts, refusals, the way back.
#include "core/members/memberimport.h"
#include "core/members/memberrepository.h"
#include "core/organization/networkservice.h"
#include "core/people/rosterimport.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

using namespace xz;
using namespace xz::test;

namespace {
template <class T>
Error errorOf(const Result<T> &r)
{
    return r ? Error{} : r.error();
}
Sheet sheetOf(const std::vector<QStringList> &rows, const QString &name = u"Sheet1"_qs)
{
    Sheet s;
    s.name = name;
    for (const QStringList &row : rows) {
        std::vector<Cell> cells;
        for (const QString &text : row)
            cells.push_back(Cell::ofText(text));
        s.rows.push_back(std::move(cells));
    }
    return s;
}
struct World : TestWorkspace {
    World() : dormA(addDorm(u"梅园3栋"_qs, u"502"_qs)), dormB(addDorm(u"梅园3栋"_qs, u"503"_qs))
    {
        chen = addStudent(u"2024010101"_qs, u"陈晓"_qs, classA, dormA);
        lin = addStudent(u"2024010102"_qs, u"林文华"_qs, classA, dormB);
        he = addStudent(u"2024010201"_qs, u"何伟"_qs, classB, dormB);
    }
    std::vector<MemberRow> members(std::optional<PostRole> role = {}) { return must(MemberService(head()).list({.station = station, .role = role})); }
    DormId dormA, dormB;
    PersonId chen{RawId{}}, lin{RawId{}}, he{RawId{}};
};
} // namespace

class MemberImportTest : public QObject {
    Q_OBJECT
private slots:
    // "Import a sheet whose header says 宿舍心理信息员: rows land in role 气象员 after the alias preview."
    void S18_headerOfNamesLandsInTheWeatherReporters()
    {
        World w;
        MemberImport import(w.head());
        must(import.read(sheetOf({{u"宿舍楼"_qs, u"宿舍号"_qs, u"宿舍心理信息员"_qs, u"学号"_qs},
                                  {u"梅园3栋"_qs, u"502"_qs, u"陈晓"_qs, u"2024010101"_qs},
                                  {u"梅园3栋"_qs, u"503"_qs, u"何伟"_qs, u"2024010201"_qs}}), u"信息员.xlsx"_qs, u"h1"_qs));
        const auto words = import.words(); // the alias preview, before anything is written
        QCOMPARE(words.size(), size_t(1));
        QCOMPARE(words.front().word, u"宿舍心理信息员"_qs);
        QCOMPARE(words.front().code, u"dorm_reporter"_qs);
        const RosterPreview preview = must(import.preview());
        QVERIFY2(preview.issues.empty(), qPrintable(preview.issues.empty() ? QString() : preview.issues.front().reason));
        QCOMPARE(preview.added, 2);
        QVERIFY(w.members(PostRole::DormReporter).empty()); // nothing is written yet
        const RosterReport report = must(import.apply());
        QCOMPARE(report.postsMade, 2);
        const auto reporters = w.members(PostRole::DormReporter);
        QCOMPARE(reporters.size(), size_t(2));
        QCOMPARE(reporters[0].placeName, u"梅园3栋 502"_qs);
        QCOMPARE(reporters[0].name, u"陈晓"_qs);
        const UndoReport undone = must(import.takeBack(*report.batch));
        QCOMPARE(undone.removed, 2);
        QVERIFY(w.members(PostRole::DormReporter).empty());
        QCOMPARE(errorOf(import.takeBack(*report.batch)).code, Errc::Refused); // once only
    }

    void S18_columnOfOfficesAndTitleAreReadToo()
    {
        World w;
        MemberImport byColumn(w.head());
        must(byColumn.read(sheetOf({{u"角色"_qs, u"姓名"_qs, u"学号"_qs}, {u"宿舍心理信息员"_qs, u"陈晓"_qs, u"2024010101"_qs}, {u"班级心理委员"_qs, u"林文华"_qs, {}}, {u"心理部干事"_qs, u"何伟"_qs, {}}}),
                           u"名单.xlsx"_qs, u"h2"_qs));
        QCOMPARE(byColumn.words().size(), size_t(3));
        QCOMPARE(must(byColumn.preview()).added, 3);
        must(byColumn.apply());
        QCOMPARE(w.members(PostRole::DormReporter).front().name, u"陈晓"_qs); // dorm from the roster
        QCOMPARE(w.members(PostRole::ClassCommittee).front().placeName, u"会计2401"_qs);
        QCOMPARE(w.members(PostRole::Department).size(), size_t(1));
        World other;
        MemberImport byTitle(other.head());
        must(byTitle.read(sheetOf({{u"2026级寝室心理气象员名单"_qs}, {u"姓名"_qs, u"学号"_qs, u"班级"_qs}, {u"陈晓"_qs, u"2024010101"_qs, u"会计2401"_qs}}), u"名单.xlsx"_qs, u"h3"_qs));
        QCOMPARE(byTitle.words().size(), size_t(1));
        QCOMPARE(byTitle.words().front().code, u"dorm_reporter"_qs);
        must(byTitle.preview());
        must(byTitle.apply());
        QCOMPARE(other.members(PostRole::DormReporter).size(), size_t(1));
    }

    void unknownWordsAreAskedAndRemembered()
    {
        World w;
        const auto rows = sheetOf({{u"角色"_qs, u"姓名"_qs, u"学号"_qs}, {u"心灵使者"_qs, u"陈晓"_qs, u"2024010101"_qs}});
        MemberImport import(w.head());
        must(import.read(rows, u"名单.xlsx"_qs, u"h"_qs));
        QVERIFY(import.words().front().code.isEmpty());
        const RosterPreview refused = must(import.preview());
        QCOMPARE(refused.rejected, 1);
        QVERIFY(refused.issues.front().reason.contains(u"心灵使者"));
        QCOMPARE(errorOf(import.setWord(u"心灵使者"_qs, u"chef"_qs)).code, Errc::InvalidInput);
        must(import.setWord(u"心灵使者"_qs, u"dorm_reporter"_qs));
        QCOMPARE(must(import.preview()).added, 1);
        must(import.apply());
        QCOMPARE(w.members(PostRole::DormReporter).size(), size_t(1));
        MemberImport again(w.head());
        must(again.read(rows, u"名单.xlsx"_qs, u"h"_qs));
        QCOMPARE(again.words().front().code, u"dorm_reporter"_qs); // remembered
        QVERIFY(again.words().front().learned);
        QCOMPARE(must(again.preview()).unchanged, 1); // the same list twice changes nothing
    }

    void staffAndExpertsComeWithProfileCertificateAndContract()
    {
        World w;
        MemberImport import(w.head());
        must(import.read(sheetOf({{u"角色"_qs, u"姓名"_qs, u"工号"_qs, u"班级"_qs, u"学科背景"_qs, u"专职辅导员"_qs, u"学生工作起始年月"_qs, u"证书名称"_qs, u"证书编号"_qs, u"发证日期"_qs, u"聘期起"_qs, u"聘期止"_qs, u"所在单位"_qs},
                                  {u"辅导员"_qs, u"李娜"_qs, u"T002"_qs, u"会计2402"_qs, u"应用心理学"_qs, u"是"_qs, u"2019-09"_qs, u"国家二级心理咨询师"_qs, u"0099"_qs, u"2016.5.20"_qs, {}, {}, {}},
                                  {u"外聘专家"_qs, u"孙教授"_qs, {}, {}, u"临床心理学"_qs, {}, {}, u"神秘证书"_qs, {}, {}, u"2026-09-01"_qs, u"2028-08-31"_qs, u"省精神卫生中心"_qs},
                                  {u"班主任"_qs, u"吴新"_qs, u"T090"_qs, u"会计2401、会计2402"_qs, {}, {}, {}, {}, {}, {}, {}, {}, {}}}),
                         u"成员.xlsx"_qs, u"h"_qs));
        const RosterPreview preview = must(import.preview());
        QStringList reasons;
        for (const RosterIssue &i : preview.issues)
            reasons << i.reason;
        QCOMPARE(preview.issues.size(), size_t(2)); // the certificate nobody knows, and two classes in one cell
        QVERIFY2(reasons.join(u'|').contains(u"神秘证书"), qPrintable(reasons.join(u'|')));
        QCOMPARE(preview.added, 2);
        QCOMPARE(preview.rejected, 1);
        const RosterReport report = must(import.apply());
        const auto profile = must(MemberService(w.head()).profile(w.counsellorPerson));
        QVERIFY(profile.has_value());
        QCOMPARE(profile->discipline, u"应用心理学"_qs);
        QVERIFY(profile->fullTimeCounsellor);
        QCOMPARE(profile->studentWorkSince, QDate(2019, 9, 1));
        const auto certificates = must(MemberService(w.head()).certificates(w.counsellorPerson));
        QCOMPARE(certificates.size(), size_t(1));
        QCOMPARE(certificates.front().kind, u"counsellor_2"_qs);
        QCOMPARE(certificates.front().number, u"0099"_qs);
        QCOMPARE(certificates.front().issuedOn, QDate(2016, 5, 20));
        const auto experts = w.members(PostRole::Expert);
        QCOMPARE(experts.size(), size_t(1));
        QCOMPARE(int(experts.front().kind), int(PersonKind::External));
        QCOMPARE(experts.front().contractUntil, QDate(2028, 8, 31));
        QCOMPARE(experts.front().organisation, u"省精神卫生中心"_qs);
        must(import.takeBack(*report.batch));
        QVERIFY(w.members(PostRole::Expert).empty());
        QVERIFY(!must(MemberService(w.head()).profile(w.counsellorPerson)));
        QCOMPARE(must(w.db->scalar("SELECT count(*) FROM person WHERE kind = 'external'")), qint64(0));
        QCOMPARE(must(w.db->scalar("SELECT count(*) FROM certificate")), qint64(0));
    }

    void conflictsWaitForAWord()
    {
        World w;
        must(NetworkService(w.head()).appoint({PostRole::ClassCommittee, w.chen, {}, w.classA, {}, QDate(2025, 9, 1)}));
        const auto rows = sheetOf({{u"心理委员"_qs, u"班级"_qs, u"任职时间"_qs}, {u"林文华"_qs, u"会计2401"_qs, u"2026-10-01"_qs}});
        MemberImport import(w.head());
        must(import.read(rows, u"a.xlsx"_qs, u"h"_qs));
        RosterPreview preview = must(import.preview());
        QCOMPARE(preview.conflicts, 1);
        QVERIFY(preview.rows.front().conflict.contains(u"陈晓"));
        QCOMPARE(must(import.apply()).skipped, 1); // left out unless somebody says otherwise
        QCOMPARE(w.members(PostRole::ClassCommittee).front().name, u"陈晓"_qs);
        must(import.preview());
        import.decideAll(ConflictChoice::Replace);
        const RosterReport report = must(import.apply());
        QCOMPARE(w.members(PostRole::ClassCommittee).size(), size_t(1));
        QCOMPARE(w.members(PostRole::ClassCommittee).front().name, u"林文华"_qs);
        const auto before = must(NetworkService(w.head()).posts({.classId = w.classA, .role = PostRole::ClassCommittee, .heldOn = QDate(2026, 9, 30)}));
        QCOMPARE(before.size(), size_t(1));
        QCOMPARE(before.front().endsOn, QDate(2026, 9, 30));
        must(import.takeBack(*report.batch)); // the old one serves on
        QCOMPARE(w.members(PostRole::ClassCommittee).front().name, u"陈晓"_qs);
        QVERIFY(!w.members(PostRole::ClassCommittee).front().post.endsOn.isValid());
    }

    void whatCannotBeIsRefusedRowByRow()
    {
        World w;
        w.addStudent(u"2024010109"_qs, u"何伟"_qs, w.classA);
        MemberImport import(w.head());
        must(import.read(sheetOf({{u"角色"_qs, u"姓名"_qs, u"学号"_qs, u"班级"_qs, u"任职时间"_qs},
                                  {u"心理委员"_qs, u"何伟"_qs, {}, {}, {}},                          // two of that name
                                  {u"心理委员"_qs, u"路人甲"_qs, {}, {}, {}},                        // not in the roster
                                  {u"心理委员"_qs, {}, u"2024019999"_qs, {}, {}},                  // no such number
                                  {u"心理委员"_qs, u"陈晓"_qs, u"2024010101"_qs, u"会计2402"_qs, {}}, // of another class
                                  {u"心理委员"_qs, u"陈晓"_qs, u"2024010101"_qs, {}, u"去年"_qs},    // no date
                                  {{}, u"陈晓"_qs, u"2024010101"_qs, {}, {}},                      // no office
                                  {u"心理部"_qs, u"王五"_qs, u"2024010102"_qs, {}, {}}}),            // the number is somebody else's
                         u"a.xlsx"_qs, u"h"_qs));
        const RosterPreview preview = must(import.preview());
        QCOMPARE(preview.rejected, 6);
        QCOMPARE(preview.conflicts, 1);
        for (const RosterIssue &i : preview.issues)
            QVERIFY2(i.reason.endsWith(u'.') && i.reason.size() > 20, qPrintable(i.reason));
        QCOMPARE(rejectionSheet(preview).rows.size(), size_t(1 + 6 + 1));
        MemberImport nobody(w.head());
        must(nobody.read(sheetOf({{u"班级"_qs, u"学历"_qs}, {u"会计2401"_qs, u"本科"_qs}}), u"a.xlsx"_qs, u"h"_qs));
        QCOMPARE(must(nobody.preview()).blockers.size(), 1);
        QCOMPARE(errorOf(nobody.apply()).code, Errc::Refused);
        MemberImport empty(w.head());
        QCOMPARE(errorOf(empty.read(sheetOf({}), u"a.xlsx"_qs, u"h"_qs)).code, Errc::FileNotUnderstood);
        MemberImport notMine(w.counsellor());
        QCOMPARE(errorOf(notMine.read(sheetOf({{u"姓名"_qs}, {u"陈晓"_qs}}), u"a.xlsx"_qs, u"h"_qs)).code, Errc::Denied);
        // The page of people neither shows nor undoes such a batch.
        QVERIFY(must(RosterImport::batches(w.head())).empty());
    }

    void aMatrixOfClassesFillsSeveralOffices()
    {
        World w;
        MemberImport import(w.head());
        must(import.read(sheetOf({{u"班级"_qs, u"班主任"_qs, u"心理委员"_qs}, {u"会计2401"_qs, u"李娜"_qs, u"陈晓"_qs}, {u"会计2402"_qs, u"李娜"_qs, u"何伟"_qs}}), u"a.xlsx"_qs, u"h"_qs));
        QCOMPARE(import.words().size(), size_t(2));
        const RosterPreview preview = must(import.preview());
        QCOMPARE(preview.added, 4);
        must(import.apply());
        QCOMPARE(w.members(PostRole::ClassTeacher).size(), size_t(2));
        QCOMPARE(w.members(PostRole::ClassCommittee).size(), size_t(2));
    }

    void theTemplateReadsBack()
    {
        World w;
        Workbook book = memberTemplate();
        QCOMPARE(book.sheets.size(), size_t(1));
        MemberImport probe(w.head());
        book.sheets[0].rows.push_back({Cell::ofText(u"心理部成员"_qs), Cell::ofText(u"陈晓"_qs), Cell::ofText(u"2024010101"_qs)});
        must(probe.read(book.sheets[0], u"t.xlsx"_qs, u"h"_qs));
        for (const RosterColumn &c : probe.columns())
            QVERIFY2(c.use == ColumnUse::Field, qPrintable(c.header)); // every heading of the template is understood, none twice
        QCOMPARE(must(probe.preview()).added, 1);
    }
};

XZ_TEST(MemberImportTest)
#include "memberimport_test.moc"
