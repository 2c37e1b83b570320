#include "core/people/importrepository.h"
#include "core/people/peopleexport.h"
#include "core/people/rosterimport.h"
#include "core/tabular/tablewriter.h"
#include "core/workspace/dictionaries.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QJsonArray>

using namespace xz;
using namespace xz::test;

namespace {

Sheet sheetOf(const QList<QStringList> &rows)
{
    Sheet s;
    s.name = u"Sheet1"_qs;
    for (const QStringList &row : rows) {
        std::vector<Cell> cells;
        for (const QString &text : row)
            cells.push_back(Cell::ofText(text));
        s.rows.push_back(std::move(cells));
    }
    return s;
}

RosterImport analysed(Session &session, const QList<QStringList> &rows, const RosterOptions &options = {})
{
    RosterImport import(session);
    must(import.analyse(sheetOf(rows), u"名单.xlsx"_qs, u"hash"_qs, options), "analyse");
    return import;
}

QString reasonAt(const RosterPreview &p, int row)
{
    for (const RosterIssue &i : p.issues)
        if (i.row == row)
            return i.reason;
    return {};
}

const QStringList plainHeader = {u"学号"_qs, u"姓名"_qs, u"性别"_qs, u"班级名称"_qs, u"手机"_qs};

} // namespace

class RosterImportTest : public QObject {
    Q_OBJECT
private slots:
    void newStudentsClassesAndDorms()
    {
        TestWorkspace w;
        RosterImport import = analysed(w.head(), {{u"会计金融学院2026级新生名单"_qs},
                                                  {u"序号"_qs, u"学生学号"_qs, u"学生姓名"_qs, u"性别"_qs, u"行政班"_qs, u"年级"_qs, u"宿舍楼"_qs, u"寝室号"_qs, u"出生日期"_qs, u"特长"_qs},
                                                  {u"1"_qs, u"0012026001"_qs, u"李文华"_qs, u"女"_qs, u"会计2601"_qs, u"2026级"_qs, u"梅园3栋"_qs, u"502"_qs, u"2008/3/5"_qs, u"钢琴"_qs},
                                                  {},
                                                  {u"2"_qs, u"0012026002"_qs, u"单 雪"_qs, u"男"_qs, u"会计2601"_qs, u"2026"_qs, u"梅园3栋"_qs, u"502"_qs, u"20080401"_qs, {}}});
        const RosterPreview p = must(import.preview());
        QVERIFY2(p.blockers.isEmpty(), qPrintable(p.blockers.join(u' ')));
        QCOMPARE(p.added, 2);
        QCOMPARE(p.rejected, 0);
        QCOMPARE(p.newClasses, QStringList{u"会计2601"_qs});
        QCOMPARE(p.newDorms.size(), 1);
        QCOMPARE(must(PeopleService(w.head()).count()), 0); // nothing yet
        const RosterReport r = must(import.apply());
        QCOMPARE(r.added, 2);
        QCOMPARE(r.classesMade, 1);
        QCOMPARE(r.dormsMade, 1);
        const PersonRow li = must(PeopleService(w.head()).byNumber(PersonKind::Student, u"0012026001"_qs));
        QCOMPARE(li.name, u"李文华"_qs);
        QCOMPARE(li.gender, u"female"_qs);
        QCOMPARE(li.className, u"会计2601"_qs);
        QCOMPARE(li.grade, 2026);
        QCOMPARE(li.room, u"502"_qs);
        QCOMPARE(li.bornOn, QDate(2008, 3, 5));
        QCOMPARE(li.custom.value(u"特长"_qs).toString(), u"钢琴"_qs); // no field: kept
        QVERIFY(!li.custom.contains(u"序号"_qs));
        QCOMPARE(must(RosterImport::batches(w.head())).size(), size_t(1));
        QCOMPARE(must(w.head().audit().list({.action = u"people.import"_qs})).size(), size_t(1));
    }

    void refusalsHaveReasons()
    {
        TestWorkspace w;
        Sheet sheet = sheetOf({{u"学号"_qs, u"姓名"_qs, u"班级"_qs, u"手机"_qs, u"出生日期"_qs},
                               {u"2024001"_qs, u"好的"_qs, u"会计2401"_qs, u"13812345678"_qs, u"2006-01-02"_qs},
                               {u"2.02E+09"_qs, u"科学"_qs, u"会计2401"_qs},
                               {u"2024 003"_qs, u"空格"_qs, u"会计2401"_qs},
                               {{}, u"无号"_qs, u"会计2401"_qs},
                               {u"2024005"_qs, {}, u"会计2401"_qs},
                               {u"2024006"_qs, u"坏日"_qs, u"会计2401"_qs, {}, u"2006-02-30"_qs},
                               {u"2024007"_qs, u"坏机"_qs, u"会计2401"_qs, u"138"_qs},
                               {u"2024008"_qs, QString(61, u'长'), u"会计2401"_qs},
                               {u"2024009"_qs, u"无班"_qs}});
        std::vector<Cell> digits = {Cell::ofNumber(12345678901234567.0), Cell::ofText(u"位数"_qs), Cell::ofText(u"会计2401"_qs)};
        sheet.rows.push_back(digits);
        RosterImport import(w.head());
        must(import.analyse(sheet, u"a.csv"_qs, u"h"_qs));
        RosterPreview p = must(import.preview());
        QCOMPARE(p.added, 1);
        QCOMPARE(p.rejected, 9);
        for (int row = 3; row <= 11; ++row)
            QVERIFY2(reasonAt(p, row).endsWith(u'.'), qPrintable(QString::number(row)));
        QVERIFY(reasonAt(p, 3).contains(u"2.02E+09"));
        const Sheet back = rejectionSheet(p);
        QCOMPARE(back.rows.size(), size_t(10));
        RosterOptions lenient = import.options();
        lenient.leaveOutBadCells = true;
        import.setOptions(lenient);
        p = must(import.preview());
        QCOMPARE(p.added, 3); // bad date and bad phone come in without that cell
        QCOMPARE(must(import.apply()).rejected, 7);
        QVERIFY(must(PeopleService(w.head()).byNumber(PersonKind::Student, u"2024007"_qs)).phone.isEmpty());
    }

    void repeatedHeaderIsAskedBeforeAnythingIsWritten() // domain A10
    {
        TestWorkspace w;
        QStringList header = {u"学号"_qs, u"姓名"_qs, u"性别"_qs, u"班级"_qs};
        QStringList row = {u"2024001"_qs, u"甲乙"_qs, u"男"_qs, u"会计2401"_qs};
        for (int i = 4; i < 99; ++i) {
            header << u"附加%1"_qs.arg(i);
            row << QString::number(i);
        }
        header << u"性别"_qs;
        row << u"女"_qs;
        QCOMPARE(header.size(), 100);
        RosterImport import = analysed(w.head(), {header, row});
        RosterPreview p = must(import.preview());
        QCOMPARE(p.blockers.size(), 1);
        QVERIFY2(p.blockers[0].contains(u"性别"), qPrintable(p.blockers[0]));
        QCOMPARE(import.apply().error().code, Errc::Refused);
        QCOMPARE(must(PeopleService(w.head()).count()), 0);
        must(import.setColumn(99, ColumnUse::Field, u"gender"_qs));
        p = must(import.preview());
        QVERIFY(p.blockers.isEmpty());
        const RosterReport r = must(import.apply());
        const PersonRow person = must(PeopleService(w.head()).byNumber(PersonKind::Student, u"2024001"_qs));
        QCOMPARE(person.gender, u"female"_qs);
        QCOMPARE(person.custom.size(), 95);
        const UndoReport undone = must(RosterImport::undo(w.head(), *r.batch));
        QVERIFY(undone.kept.isEmpty());
        QCOMPARE(must(PeopleService(w.head()).count()), 0);
    }

    void choicesAreLearned()
    {
        TestWorkspace w;
        const QList<QStringList> rows = {{u"编码甲"_qs, u"姓名"_qs, u"班级"_qs, u"杂项"_qs}, {u"2024001"_qs, u"甲乙"_qs, u"会计2401"_qs, u"x"_qs}};
        RosterImport first = analysed(w.head(), rows);
        QVERIFY(!must(first.preview()).blockers.isEmpty());
        QCOMPARE(first.setColumn(0, ColumnUse::Field, u"nothing"_qs).error().code, Errc::InvalidInput);
        QCOMPARE(first.setColumn(0, ColumnUse::Field, u"identity_card"_qs).error().code, Errc::Refused);
        must(first.setColumnByHeader(u"编码甲"_qs, u"number"_qs));
        must(first.setColumnByHeader(u"D"_qs, QString()));
        QCOMPARE(first.setColumnByHeader(u"没有"_qs, u"name"_qs).error().code, Errc::InvalidInput);
        must(first.apply());
        RosterImport second = analysed(w.head(), rows);
        QCOMPARE(second.columns()[0].fieldKey, u"number"_qs);
        QCOMPARE(second.columns()[0].match, HeaderMatch::Learned);
        QCOMPARE(second.columns()[3].use, ColumnUse::Ignore);
        QCOMPARE(must(second.preview()).unchanged, 1);
    }

    void conflictsAreTheUsersToDecide()
    {
        TestWorkspace w;
        w.addStudent(u"2024001"_qs, u"张三"_qs);
        const QList<QStringList> rows = {plainHeader,
                                         {u"2024001"_qs, u"李四"_qs, u"男"_qs, u"会计2401"_qs, u"13812345678"_qs},
                                         {u"2024002"_qs, u"王五"_qs, u"男"_qs, u"会计2401"_qs, {}},
                                         {u"2024002"_qs, u"王六"_qs, u"女"_qs, u"会计2402"_qs, {}},
                                         {u"2024002"_qs, u"王五"_qs, u"男"_qs, u"会计2401"_qs, {}}};
        RosterImport import = analysed(w.head(), rows);
        RosterPreview p = must(import.preview());
        QCOMPARE(p.conflicts, 2);
        QCOMPARE(p.added, 1);
        QCOMPARE(p.unchanged, 1); // the same row again
        QVERIFY(p.rows[0].conflict.contains(u"张三") && p.rows[0].conflict.contains(u"李四"));
        QCOMPARE(import.decide(3, ConflictChoice::Keep).error().code, Errc::Refused);
        {
            RosterImport skip = analysed(w.head(), rows);
            const RosterReport r = must(skip.apply());
            QCOMPARE(r.added, 1);
            QCOMPARE(r.skipped, 2);
            QCOMPARE(must(PeopleService(w.head()).byNumber(PersonKind::Student, u"2024001"_qs)).phone, QString());
            must(RosterImport::undo(w.head(), *r.batch));
        }
        must(import.preview());
        must(import.decide(2, ConflictChoice::Keep));
        must(import.decide(4, ConflictChoice::Replace));
        const RosterReport r = must(import.apply());
        QCOMPARE(r.added, 1);
        QCOMPARE(r.changed, 1);
        const PersonRow kept = must(PeopleService(w.head()).byNumber(PersonKind::Student, u"2024001"_qs));
        QCOMPARE(kept.name, u"张三"_qs);
        QCOMPARE(kept.phone, u"13812345678"_qs);
        QCOMPARE(must(PeopleService(w.head()).byNumber(PersonKind::Student, u"2024002"_qs)).name, u"王六"_qs);
    }

    void decisionsSurviveAChangeInBetween()
    {
        TestWorkspace w;
        w.addStudent(u"2024001"_qs, u"张三"_qs);
        RosterImport import = analysed(w.head(), {plainHeader, {u"2024001"_qs, u"李四"_qs, u"男"_qs, u"会计2401"_qs, {}}, {u"2024002"_qs, u"王五"_qs, u"男"_qs, u"会计2401"_qs, {}}});
        must(import.preview());
        import.decideAll(ConflictChoice::Replace);
        w.addStudent(u"2024002"_qs, u"王五"_qs); // somebody enters him by hand
        const RosterReport r = must(import.apply());
        QCOMPARE(r.added, 0);
        QCOMPARE(r.changed, 2);
        QCOMPARE(must(PeopleService(w.head()).byNumber(PersonKind::Student, u"2024001"_qs)).name, u"李四"_qs);
    }

    void undoGivesBackWhatWas()
    {
        TestWorkspace w;
        PeopleService people(w.head());
        const PersonId old = w.addStudent(u"2024001"_qs, u"张三"_qs);
        const PersonRow before = must(people.get(old));
        RosterImport import = analysed(w.head(), {plainHeader,
                                                  {u"2024001"_qs, u"张三"_qs, u"男"_qs, u"会计2402"_qs, u"13812345678"_qs},
                                                  {u"2024002"_qs, u"王五"_qs, u"男"_qs, u"会计2601"_qs, {}},
                                                  {u"2024003"_qs, u"赵六"_qs, u"女"_qs, u"会计2602"_qs, {}}});
        const RosterReport r = must(import.apply());
        QCOMPARE(must(people.get(old)).className, u"会计2402"_qs);
        // one of the new ones gets a case, and the old one a new phone, before the undo
        const PersonRow wang = must(people.byNumber(PersonKind::Student, u"2024002"_qs));
        w.write([&](Transaction &tx) {
            auto s = tx.prepare("INSERT INTO case_file (id, station_id, code, student_id, state, level, dictionary_version, opened_on) VALUES (?, ?, 'KJ-2026-001', ?, 'active', 3, 1, '2026-11-23')");
            return s.bind(CaseId::make(1)).bind(w.station).bind(wang.id).exec();
        });
        Person changed = must(people.get(old));
        changed.phone = u"13900000000"_qs;
        must(people.update(changed));
        const UndoReport u = must(RosterImport::undo(w.head(), *r.batch));
        QCOMPARE(u.restored, 1);
        QVERIFY(std::ranges::any_of(u.kept, [](const QString &s) { return s.contains(u"王五"); }));
        QVERIFY(std::ranges::any_of(u.kept, [](const QString &s) { return s.contains(u"张三"); }));
        const PersonRow after = must(people.get(old));
        QCOMPARE(after.className, before.className);
        QCOMPARE(after.gender, before.gender);
        QCOMPARE(after.phone, u"13900000000"_qs); // nothing lost
        QCOMPARE(people.byNumber(PersonKind::Student, u"2024003"_qs).error().code, Errc::Denied);
        QStringList names;
        for (const ClassRow &c : must(NetworkService(w.head()).classes()))
            names << c.name;
        QVERIFY(names.contains(u"会计2601"_qs));  // Wang's
        QVERIFY(!names.contains(u"会计2602"_qs)); // empty again
        QCOMPARE(RosterImport::undo(w.head(), *r.batch).error().code, Errc::Refused);
    }

    void officesComeWithTheFile() // domain S18
    {
        TestWorkspace w;
        w.addStaff(u"T010"_qs, u"赵磊"_qs);
        RosterImport import = analysed(w.head(), {{u"学号"_qs, u"姓名"_qs, u"班级"_qs, u"寝室号"_qs, u"宿舍心理信息员"_qs, u"班级心理委员"_qs, u"辅导员姓名"_qs},
                                                  {u"1"_qs, u"甲乙"_qs, u"会计2402"_qs, u"101"_qs, u"是"_qs, {}, u"赵磊"_qs},
                                                  {u"2"_qs, u"丙丁"_qs, u"会计2402"_qs, u"101"_qs, u"否"_qs, u"丙丁"_qs, u"赵磊"_qs},
                                                  {u"3"_qs, u"戊己"_qs, u"会计2401"_qs, u"102"_qs, {}, {}, u"周无"_qs}});
        const RosterPreview p = must(import.preview());
        QVERIFY2(p.blockers.isEmpty(), qPrintable(p.blockers.join(u' ')));
        const RosterReport r = must(import.apply());
        QCOMPARE(r.postsMade, 3);
        NetworkService network(w.head());
        const auto reporters = must(network.posts({.role = PostRole::DormReporter}));
        QCOMPARE(reporters.size(), size_t(1));
        QCOMPARE(reporters[0].personName, u"甲乙"_qs);
        QCOMPARE(must(network.posts({.classId = w.classB, .role = PostRole::ClassCommittee}))[0].personName, u"丙丁"_qs);
        QCOMPARE(must(network.posts({.classId = w.classB, .role = PostRole::Counsellor}))[0].personName, u"赵磊"_qs);
        QCOMPARE(must(network.posts({.classId = w.classA, .role = PostRole::Counsellor}))[0].personName, u"李娜"_qs); // stays
        must(RosterImport::undo(w.head(), *r.batch));
        QVERIFY(must(network.posts({.role = PostRole::DormReporter})).empty());
        QCOMPARE(must(PeopleService(w.head()).count()), 0);
    }

    void theCounsellorSeesTheNewClassAtOnce()
    {
        TestWorkspace w;
        RosterImport import = analysed(w.counsellor(), {{u"学号"_qs, u"姓名"_qs, u"班级"_qs, u"辅导员"_qs}, {u"1"_qs, u"甲乙"_qs, u"会计2601"_qs, u"李娜"_qs}});
        must(import.apply());
        QCOMPARE(must(PeopleService(w.counsellor()).list()).size(), size_t(1));
        QCOMPARE(w.counsellor().actor().classes.size(), 2);
    }

    void theSchoolsOwnWordsCount()
    {
        TestWorkspace w;
        w.write([](Transaction &tx) { return DictionaryService::installDefaults(tx); });
        DictionaryService dictionaries(w.head());
        QJsonObject body = must(dictionaries.inForce(u"roles"_qs, w.clock.today())).body;
        QJsonArray entries = body[u"entries"].toArray();
        for (auto e : entries) {
            QJsonObject o = e.toObject();
            if (o[u"code"].toString() == u"dorm_reporter") {
                o[u"words"] = QJsonArray{u"寝室阳光使者"_qs};
                e = o;
            }
        }
        body[u"entries"] = entries;
        must(dictionaries.addVersion(u"roles"_qs, body, w.clock.today()));
        RosterImport import = analysed(w.head(), {{u"学号"_qs, u"姓名"_qs, u"班级"_qs, u"寝室号"_qs, u"寝室阳光使者"_qs, u"职务"_qs}, {u"1"_qs, u"甲乙"_qs, u"会计2401"_qs, u"101"_qs, u"是"_qs, u"班长"_qs}});
        QCOMPARE(import.columns()[4].fieldKey, u"reporter"_qs);
        QCOMPARE(must(import.apply()).postsMade, 1);
    }

    void filesAsSchoolsSendThem()
    {
        // a title, a header of two rows, a class name merged over its students, numbers stored as numbers, dates as days
        TestWorkspace w;
        Sheet s;
        s.name = u"名单"_qs;
        const auto t = [](const QString &text) { return Cell::ofText(text); };
        s.rows.push_back({t(u"江海大学会计金融学院学生花名册（2026年秋）"_qs)});
        s.rows.push_back({t(u"班级"_qs), t(u"学号"_qs), t(u"姓名"_qs), t(u"出生日期"_qs), t(u"家长"_qs), {}});
        s.rows.push_back({{}, {}, {}, {}, t(u"姓名"_qs), t(u"电话"_qs)});
        s.rows.push_back({t(u"会计2401"_qs), Cell::ofNumber(2024010101), t(u"李文华"_qs), Cell::ofDate(QDate(2006, 3, 5)), t(u"李父"_qs), Cell::ofNumber(13812345678.0)});
        s.rows.push_back({{}, Cell::ofNumber(2024010102), t(u"单雪"_qs), Cell::ofNumber(38781), t(u"单母"_qs), t(u"13912345678"_qs)});
        s.merged = {{0, 0, 0, 5}, {1, 0, 2, 0}, {1, 1, 2, 1}, {1, 2, 2, 2}, {1, 3, 2, 3}, {1, 4, 1, 5}, {3, 0, 4, 0}};
        const QString path = w.dir.filePath(u"名单.xlsx"_qs);
        Workbook book;
        book.sheets = {s};
        must(writeXlsx(path, book, {.headerRows = 3}));
        Workbook back = must(readTable(path));
        RosterImport import(w.head());
        must(import.analyse(std::move(back.sheets.front()), u"名单.xlsx"_qs, u"h"_qs));
        const RosterPreview p = must(import.preview());
        QVERIFY2(p.blockers.isEmpty(), qPrintable(p.blockers.join(u' ')));
        QVERIFY2(p.issues.empty(), p.issues.empty() ? "" : qPrintable(p.issues[0].reason));
        QCOMPARE(p.added, 2);
        must(import.apply());
        const PersonRow shan = must(PeopleService(w.head()).byNumber(PersonKind::Student, u"2024010102"_qs));
        QCOMPARE(shan.className, u"会计2401"_qs);
        QCOMPARE(shan.bornOn, QDate(2006, 3, 5));
        QCOMPARE(shan.guardian, u"单母"_qs);
        QCOMPARE(must(PeopleService(w.head()).byNumber(PersonKind::Student, u"2024010101"_qs)).guardianPhone, u"13812345678"_qs);
    }

    void identityCardsStayOut() // PIPL art. 6
    {
        TestWorkspace w;
        RosterImport import = analysed(w.head(), {{u"学号"_qs, u"姓名"_qs, u"班级"_qs, u"身份证号"_qs, u"证件"_qs}, {u"1"_qs, u"甲乙"_qs, u"会计2401"_qs, u"330102200601021234"_qs, u"33010220060102123X"_qs}});
        QVERIFY(import.columns()[3].sensitive && import.columns()[3].use == ColumnUse::Ignore);
        QVERIFY(import.columns()[4].sensitive && import.columns()[4].use == ColumnUse::Ignore);
        const RosterPreview p = must(import.preview());
        QVERIFY(!p.notes.isEmpty());
        must(import.apply());
        QVERIFY(must(PeopleService(w.head()).byNumber(PersonKind::Student, u"1"_qs)).custom.isEmpty());
    }

    void staffCanBeImported()
    {
        TestWorkspace w;
        RosterImport import = analysed(w.head(), {{u"工号"_qs, u"姓名"_qs, u"职称"_qs, u"手机"_qs}, {u"T100"_qs, u"孙老师"_qs, u"讲师"_qs, u"13812345678"_qs}, {{}, u"周老师"_qs, {}, {}}},
                                       {.kind = PersonKind::Staff});
        QCOMPARE(must(import.apply()).added, 2);
        const auto staff = must(PeopleService(w.head()).list({.kind = PersonKind::Staff, .text = u"老师"_qs}));
        QCOMPARE(staff.size(), size_t(2));
        QCOMPARE(must(PeopleService(w.head()).byNumber(PersonKind::Staff, u"T100"_qs)).title, u"讲师"_qs);
    }

    void rightsAreKept()
    {
        TestWorkspace w;
        // a counsellor brings in the college's roster, not another college's
        RosterImport import = analysed(w.counsellor(), {{u"学号"_qs, u"姓名"_qs, u"班级"_qs, u"学院"_qs}, {u"1"_qs, u"甲乙"_qs, u"会计2402"_qs, u"会计金融学院"_qs}, {u"2"_qs, u"丙丁"_qs, u"机电2401"_qs, u"机电学院"_qs}});
        const RosterPreview p = must(import.preview());
        QCOMPARE(p.added, 1);
        QCOMPARE(p.rejected, 1);
        const RosterReport r = must(import.apply());
        // who brought it in takes it back, and so does the head; a colleague does not
        auto colleague = w.sessionAs(Role::Counsellor);
        QVERIFY(must(RosterImport::batches(*colleague)).empty());
        QCOMPARE(RosterImport::undo(*colleague, *r.batch).error().code, Errc::Denied);
        QCOMPARE(RosterImport::undo(*colleague, *r.batch).error().message, RosterImport::undo(*colleague, ImportId::make(1)).error().message);
        QCOMPARE(must(RosterImport::batches(w.counsellor())).size(), size_t(1));
        QCOMPARE(must(RosterImport::batches(w.head()))[0].actorName, u"李娜"_qs);
        must(RosterImport::undo(w.head(), *r.batch));
        const auto reviewer = w.sessionAs(Role::Reviewer);
        RosterImport other(*reviewer);
        QCOMPARE(other.analyse(sheetOf({plainHeader}), u"a"_qs, u"b"_qs).error().code, Errc::Denied);
    }

    void cancellingWritesNothing()
    {
        TestWorkspace w;
        QList<QStringList> rows = {plainHeader};
        for (int i = 0; i < 1000; ++i)
            rows << QStringList{QString::number(2024000 + i), u"学生甲"_qs, u"男"_qs, u"会计2701"_qs, {}};
        RosterImport import = analysed(w.head(), rows);
        must(import.preview());
        int calls = 0;
        QCOMPARE(import.apply([&](int) { return ++calls < 3; }).error().code, Errc::Cancelled);
        QCOMPARE(calls, 3);
        QCOMPARE(must(PeopleService(w.head()).count()), 0);
        QCOMPARE(must(NetworkService(w.head()).classes()).size(), size_t(2));
        QVERIFY(must(RosterImport::batches(w.head())).empty());
        QCOMPARE(must(import.apply()).added, 1000); // and it can go on
    }

    void emptySheetsAreNamed()
    {
        TestWorkspace w;
        RosterImport import(w.head());
        QCOMPARE(import.analyse(Sheet{u"空"_qs}, u"a"_qs, u"b"_qs).error().code, Errc::FileNotUnderstood);
        QCOMPARE(import.analyse(sheetOf({plainHeader}), u"a"_qs, u"b"_qs).error().code, Errc::FileNotUnderstood);
    }

    void exportsComeBack() // domain A11
    {
        TestWorkspace w;
        Person p{PersonId::make(w.clock.nowMs()), PersonKind::Student, u"0012024001"_qs, u"=甲乙"_qs, u"female"_qs, QDate(2006, 3, 5), u"13812345678"_qs};
        p.classId = w.classA;
        p.college = w.college;
        p.dorm = w.addDorm(u"梅园3栋"_qs, u"502"_qs);
        p.note = u"两行\n备注"_qs;
        p.guardian = u"父亲"_qs;
        p.custom = {{u"特长"_qs, u"钢琴"_qs}};
        p.changedAt = w.clock.now();
        w.write([&](Transaction &tx) { return PersonRepository::insert(tx, p); });
        const Sheet out = must(exportPeople(w.head(), {}));
        RosterImport import(w.head());
        must(import.analyse(out, u"a"_qs, u"b"_qs));
        const RosterPreview preview = must(import.preview());
        QVERIFY2(preview.blockers.isEmpty(), qPrintable(preview.blockers.join(u' ')));
        QVERIFY2(preview.issues.empty(), preview.issues.empty() ? "" : qPrintable(preview.issues[0].reason));
        QVERIFY2(preview.unchanged == 1, preview.rows.empty() ? "" : qPrintable(preview.rows[0].changedFields.join(u',') + preview.rows[0].conflict));
        // the template's header is understood without a question
        Workbook book = rosterTemplate(PersonKind::Student);
        QCOMPARE(book.sheets.size(), size_t(2));
        Sheet filled = book.sheets[0];
        filled.rows.push_back({Cell::ofText(u"9"_qs), Cell::ofText(u"新生"_qs)});
        must(import.analyse(filled, u"a"_qs, u"b"_qs));
        for (const RosterColumn &c : import.columns())
            QVERIFY2(c.use == ColumnUse::Field, qPrintable(c.header));
        QCOMPARE(import.columns().size(), filled.rows[0].size());
    }
};

XZ_TEST(RosterImportTest)
#include "rosterimport_test.moc"
