// What stands on the papers: every key of the form exists, S52 is printed, a page per person, codes of students nowhere but where meant.
#include "core/assessment/assessmentdocument.h"
#include "core/document/formtexts.h"
#include "core/document/xlsx.h"
#include "core/organization/networkservice.h"
#include "core/tabular/readers.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QRegularExpression>

using namespace xz;
using namespace xz::test;

class AssessmentPaperTest : public QObject {
    Q_OBJECT

    struct World : TestWorkspace {
        World()
        {
            for (const auto &[number, name, in] : {std::tuple{u"2024010101"_qs, u"陈晓"_qs, classA}, {u"2024010102"_qs, u"林雨"_qs, classB}}) {
                people.push_back(addStudent(number, name, in));
                must(NetworkService(head()).appoint({PostRole::ClassCommittee, people.back(), {}, in, {}, QDate(2026, 9, 10)}));
            }
            AssessmentService service(head());
            round = must(service.create({.name = u"心理委员考核"_qs, .form = u"merit100"_qs, .startsOn = QDate(2026, 9, 1), .endsOn = QDate(2027, 1, 15)}));
            must(service.open(*round));
            for (const SheetRow &s : must(service.sheets(*round)))
                must(service.score(s.id, s.version, {ScoreSide::Station}, {{u"m.de"_qs, ScoreSide::Station, 12}, {u"m.neng"_qs, ScoreSide::Station, 20}, {u"m.qin"_qs, ScoreSide::Station, 25}, {u"m.ji"_qs, ScoreSide::Station, 22}}, {}));
        }
        std::vector<PersonId> people;
        std::optional<RoundId> round;
    };
    static QString textOf(const paper::Document &d) { return paper::plainLines(d).join(u'\n'); }

private slots:
    void everyKeyOfTheCodeIsInTheForm()
    {
        QFile file(QStringLiteral(XINZHAN_SOURCE_DIR "/core/assessment/assessmentdocument.cpp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        static const QRegularExpression call(QStringLiteral("(?:\\.text\\(|\\? |: |id, )\"([a-z_]+)\""));
        int seen = 0;
        for (const auto &m : call.globalMatch(source)) {
            QVERIFY2(FormTexts::of("assessment").has(m.captured(1)), qPrintable(m.captured(1)));
            ++seen;
        }
        QVERIFY(seen > 60);
        for (const PostRole r : studentRoles)
            QVERIFY(FormTexts::of("assessment").has(u"team_"_qs + postRoleCode(r)));
        for (const CandidacyState s : allCandidacyStates)
            QVERIFY(FormTexts::of("assessment").has(u"state_"_qs + candidacyStateCode(s)));
    }

    void S52_isPrintedWithTotalAndGrade()
    {
        World w;
        AssessmentService service(w.head());
        QVERIFY(!must(assessmentForms(w.head(), *w.round)).watermark.isEmpty()); // not closed yet
        must(service.close(*w.round));
        const paper::Document forms = must(assessmentForms(w.head(), *w.round));
        QVERIFY(forms.watermark.isEmpty());
        QCOMPARE(std::ranges::count_if(forms.blocks, [](const paper::Block &b) { return std::holds_alternative<paper::PageBreak>(b); }), 1); // a page per person
        const QString text = textOf(forms);
        for (const char *part : {"陈晓", "林雨", "会计2401", "79", "良", "德（15分）　得12分", "绩（30分）　得22分", "优 ＞80分，良 70—80分，中 60—＜70分，差 ＜60分"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(u'«'));
        const auto sheets = must(service.sheets(*w.round));
        QVERIFY(!textOf(must(assessmentForms(w.head(), *w.round, {sheets[0].id}))).contains(sheets[1].name));
        const QString list = textOf(must(assessmentResults(w.head(), *w.round)));
        for (const char *part : {"2024010101", "林雨", "79", "良", "并列", "2个班×20%"})
            QVERIFY2(list.contains(QString::fromUtf8(part)), part);
        QVERIFY(!list.contains(u'«'));
        // the same as a sheet
        const QString path = w.dir.filePath(u"结果.xlsx"_qs);
        must(paper::writeXlsx(must(assessmentResults(w.head(), *w.round)), path));
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly) && f.size() > 3000);
        QVERIFY(must(assessmentResultsName(w.head(), *w.round)).contains(u"会计金融学院_班级心理委员考核结果"));
    }

    void candidatesSayWhoIsUntrained()
    {
        World w;
        SelectionService selection(w.head());
        const PersonId p = w.addStudent(u"2024010103"_qs, u"何静"_qs, w.classA);
        const CandidacyId id = must(selection.propose({PostRole::Department, p, u"班会推荐"_qs, {u"willing"_qs}}));
        must(selection.decline(id, u"名额已满"_qs));
        const QString text = textOf(must(candidateList(w.head())));
        for (const char *part : {"何静", "心理部成员", "班会推荐", "本人自愿，热心助人", "无记录", "未选用：名额已满", "缺训名单"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(u'«'));
    }

    void aCounsellorPrintsOwnPeopleOnly()
    {
        World w;
        const QString text = textOf(must(assessmentForms(w.counsellor(), *w.round)));
        QVERIFY(text.contains(u"陈晓") && !text.contains(u"林雨"));
        const auto sheets = must(AssessmentService(w.head()).sheets(*w.round));
        for (const SheetRow &s : sheets)
            if (s.name == u"林雨")
                QCOMPARE(assessmentForms(w.counsellor(), *w.round, {s.id}).error().code, Errc::Denied);
    }
};

XZ_TEST(AssessmentPaperTest)
#include "assessmentpaper_test.moc"
