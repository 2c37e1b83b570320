// The team on paper: columns by catalogue, the verdict's own words, several heads on one list; the same as xlsx.
#include "core/document/xlsx.h"
#include "core/members/memberdocument.h"
#include "core/organization/networkservice.h"
#include "core/tabular/table.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QFile>

using namespace xz;
using namespace xz::test;

class MemberDocumentTest : public QObject {
    Q_OBJECT
private slots:
    void theMemberListHoldsEveryOfficeAndTheCataloguesColumns()
    {
        TestWorkspace w;
        const PersonId student = w.addStudent(u"2024010101"_qs, u"陈晓"_qs);
        must(NetworkService(w.head()).appoint({PostRole::ClassCommittee, student, {}, w.classA}));
        MemberProfile p;
        p.discipline = u"应用心理学"_qs;
        p.duties = u"负责全站日常工作"_qs;
        must(MemberService(w.head()).saveProfile(w.headPerson, p));
        must(MemberService(w.head()).addCertificate({CertificateId(RawId{}), w.headPerson, u"counsellor_2"_qs, u"0001"_qs}));
        const paper::Document d = must(memberListDocument(w.head(), {.station = w.station}));
        const QString all = paper::plainLines(d).join(u'\n');
        for (const QString &word : {u"会计金融学院心理辅导站成员名单"_qs, u"站长（1 人次）"_qs, u"心理委员（1 人次）"_qs, u"王敏"_qs, u"李娜"_qs, u"陈晓"_qs, u"应用心理学"_qs, u"负责全站日常工作"_qs, u"二级心理咨询师"_qs, u"任职起"_qs, u"学科背景"_qs})
            QVERIFY2(all.contains(word), qPrintable(word + u'\n' + all));
        QVERIFY(!all.contains(u'«')); // every word of the form is there
        const QString history = paper::plainLines(must(memberListDocument(w.head(), {.station = w.station, .history = true}))).join(u'\n');
        QVERIFY(history.contains(u"任职止") && history.contains(u"在任"));
        const QString path = w.dir.filePath(u"list.xlsx"_qs);
        must(paper::writeXlsx(d, path));
        QFile f(path);
        QVERIFY(f.open(QIODevice::ReadOnly));
        const Workbook book = must(readTable(f.readAll()));
        bool found = false;
        for (const auto &row : book.sheets.at(0).rows)
            for (const Cell &c : row)
                found |= c.text == u"陈晓";
        QVERIFY(found);
    }

    void theSheetSaysTheVerdictsWordsAndItsMark()
    {
        TestWorkspace w;
        EligibilityService eligibility(w.head());
        MemberProfile p;
        p.fullTimeCounsellor = true;
        p.studentWorkSince = QDate(2021, 10, 1);
        p.psychWorkSince = QDate(2022, 1, 1);
        p.discipline = u"教育学"_qs;
        must(MemberService(w.head()).saveProfile(w.headPerson, p));
        auto verdicts = must(eligibility.heads(w.station));
        QString all = paper::plainLines(must(eligibilityDocument(w.head(), verdicts))).join(u'\n');
        for (const EligibilityClause &c : verdicts.front().clauses)
            for (const QString &word : {c.demand, c.datum, c.missing, clauseStateWord(c.state)})
                QVERIFY2(all.contains(word), qPrintable(word)); // S17: the same words as the form and the command line
        QVERIFY(all.contains(u"不满足（还差 1 个月）") && all.contains(verdicts.front().relaxedSummary));
        QVERIFY2(!all.contains(u'«'), qPrintable(all));
        must(eligibility.override(*verdicts.front().post, u"党总支会议决定"_qs));
        verdicts = must(eligibility.heads(w.station));
        all = paper::plainLines(must(eligibilityDocument(w.head(), verdicts))).join(u'\n');
        QVERIFY(all.contains(u"※ 例外任用") && all.contains(u"党总支会议决定"));
        verdicts.push_back(verdicts.front());
        all = paper::plainLines(must(eligibilityDocument(w.head(), verdicts))).join(u'\n');
        QVERIFY(all.contains(u"审核一览表"));
        QVERIFY(!paper::plainLines(must(eligibilityDocument(w.head(), {}))).isEmpty());
    }
};

XZ_TEST(MemberDocumentTest)
#include "memberdocument_test.moc"
