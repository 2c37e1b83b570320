// The network on paper: every place and holder, vacancies in words and marked (domain S01).
#include "core/document/xlsx.h"
#include "core/organization/networkdocument.h"
#include "tests/support/testmain.h"
#include "tests/support/testworkspace.h"

#include <QtCore/QFileInfo>
#include <algorithm>

using namespace xz;
using namespace xz::test;

class NetworkDocumentTest : public QObject {
    Q_OBJECT
    static const paper::Table &treeOf(const paper::Document &d)
    {
        for (const paper::Block &b : d.blocks)
            if (const auto *t = std::get_if<paper::Table>(&b); t && t->tree)
                return *t;
        qFatal("no tree");
    }
private slots:
    void S01_aClassWithoutItsCommitteeMemberIsMarkedAndNamed()
    {
        TestWorkspace w;
        NetworkService network(w.head());
        const DormId dorm = w.addDorm(QStringLiteral("1 幢"), QStringLiteral("101"));
        const PersonId student = w.addStudent(QStringLiteral("S1"), QStringLiteral("张三"), w.classA, dorm);
        const PostId post = must(network.appoint({PostRole::ClassCommittee, student, {}, w.classA, {}, QDate(2026, 9, 7)}));
        const auto rowOf = [&](const paper::Document &d, const QString &name) {
            for (const paper::TableRow &r : treeOf(d).rows)
                if (r.cells.front().plain() == name)
                    return r;
            qFatal("no row %s", qPrintable(name));
        };
        paper::Document d = must(networkDocument(w.head(), w.college));
        QVERIFY(rowOf(d, QStringLiteral("会计2401")).cells.at(2).plain().contains(QStringLiteral("心理委员 张三")));
        QVERIFY(!rowOf(d, QStringLiteral("会计2401")).cells.at(3).plain().contains(QStringLiteral("心理委员")));

        must(network.endPost(post, QDate(2026, 11, 22), QStringLiteral("转专业"))); // delete the class's committee member
        d = must(networkDocument(w.head(), w.college));
        const paper::TableRow row = rowOf(d, QStringLiteral("会计2401"));
        QVERIFY(row.cells.at(3).plain().contains(QStringLiteral("心理委员空缺")));
        QCOMPARE(int(row.cells.at(3).runs().front().style), int(paper::RunStyle::Alert));
        QCOMPARE(int(row.cells.at(0).runs().front().style), int(paper::RunStyle::Alert));
        QCOMPARE(row.depth, 2);
        const auto vacancies = must(network.vacancies());
        const auto v = std::ranges::find_if(vacancies, [&](const Vacancy &x) { return x.role == PostRole::ClassCommittee && x.classId == w.classA; });
        QVERIFY(v != vacancies.end());
        QCOMPARE(v->counsellorName, QStringLiteral("李娜"));
        QCOMPARE(rowOf(d, QStringLiteral("1 幢 101")).depth, 3);
        QVERIFY(rowOf(d, QStringLiteral("1 幢 101")).cells.at(3).plain().contains(QStringLiteral("心理气象员空缺")));
        QCOMPARE(treeOf(d).rows.front().depth, 0);
        QVERIFY(!paper::plainLines(d).join(u'\n').contains(u'«'));
    }

    void asATableForExcel()
    {
        TestWorkspace w;
        const paper::Document d = must(networkDocument(w.head(), w.college));
        const paper::TableRow *vacant = nullptr;
        for (const paper::TableRow &r : treeOf(d).rows)
            if (!r.cells.at(3).isEmpty())
                vacant = &r;
        QVERIFY(vacant);
        const StyledBook book = paper::styledBook(d, QString());
        const auto cell = std::ranges::find_if(book.sheet.cells, [&](const StyledCell &c) { return c.text == vacant->cells.at(3).plain(); });
        QVERIFY(cell != book.sheet.cells.end() && cell->look.alert);
        QVERIFY(std::ranges::any_of(book.sheet.cells, [](const StyledCell &c) { return c.text == QStringLiteral("会计2402") && c.look.indent == 2; }));
        const QString path = w.dir.filePath(QStringLiteral("network.xlsx"));
        must(paper::writeXlsx(d, path));
        QVERIFY(QFileInfo(path).size() > 2000);
    }
};

XZ_TEST(NetworkDocumentTest)
#include "networkdocument_test.moc"
