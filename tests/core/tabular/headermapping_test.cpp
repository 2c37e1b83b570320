#include "core/tabular/headermapping.h"
#include "core/tabular/readers.h"
#include "tests/core/tabular/packages.h"
#include "tests/support/testmain.h"

using namespace xz;

namespace {

std::vector<FieldInfo> fields()
{
    const auto field = [](const char *key, const char *label, QStringList synonyms, bool required = false) {
        FieldInfo f{key, label};
        f.required = required;
        f.synonyms = std::move(synonyms);
        return f;
    };
    return {field("number", "Student number", {QStringLiteral("学号"), QStringLiteral("学生编号")}, true),
            field("name", "Name", {QStringLiteral("姓名"), QStringLiteral("学生姓名")}, true),
            field("gender", "Gender", {QStringLiteral("性别")}),
            field("class", "Class", {QStringLiteral("班级"), QStringLiteral("行政班级"), QStringLiteral("所在班级")}),
            field("phone", "Phone", {QStringLiteral("电话"), QStringLiteral("手机号"), QStringLiteral("联系电话")}),
            field("parent_phone", "Parent's phone", {QStringLiteral("家长电话"), QStringLiteral("监护人电话")}),
            field("birth", "Date of birth", {QStringLiteral("出生日期"), QStringLiteral("出生年月")}),
            field("height", "Height", {QStringLiteral("身高")})};
}

// '|' parts cells, '\n' rows; empty parts are empty cells.
Sheet sheet(const QString &text, std::vector<CellRange> merged = {})
{
    Sheet s;
    for (const QString &line : text.split(u'\n')) {
        std::vector<Cell> row;
        for (const QString &part : line.split(u'|'))
            row.push_back(Cell::ofText(part));
        s.rows.push_back(std::move(row));
    }
    s.merged = std::move(merged);
    return s;
}

QString keys(const HeaderMapping &m)
{
    QStringList out;
    for (const HeaderColumn &c : m.columns)
        out << (c.fieldKey.isEmpty() ? QStringLiteral("-") : c.fieldKey);
    return out.join(u' ');
}

QString heads(const HeaderMapping &m)
{
    QStringList out;
    for (const HeaderColumn &c : m.columns)
        out << c.headerText;
    return out.join(u'|');
}

} // namespace

class HeaderMappingTest : public QObject {
    Q_OBJECT
private slots:
    void normalising_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normal");
        QTest::newRow("full width") << QStringLiteral("Ｓｔｕｄｅｎｔ　ＩＤ") << QStringLiteral("studentid");
        QTest::newRow("star and colon") << QStringLiteral("* 学 号：") << QStringLiteral("学号");
        QTest::newRow("brackets stay") << QStringLiteral("电话（家长）") << QStringLiteral("电话家长");
        QTest::newRow("line break") << QStringLiteral("出生\n日期") << QStringLiteral("出生日期");
        QTest::newRow("slash") << QStringLiteral("家长/电话") << QStringLiteral("家长电话");
        QTest::newRow("nothing") << QStringLiteral("——") << QString();
    }
    void normalising()
    {
        QFETCH(QString, text);
        QTEST(normalisedHeader(text), "normal");
    }

    void aPlainHeader()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学号|姓名|性别|班级|爱好\n01|张三|男|一班|棋\n02|李四|女|一班|\n\n03|王五|男|二班|画")), fields());
        QVERIFY(m.found);
        QCOMPARE(m.headerRow, 0);
        QCOMPARE(m.headerRows, 1);
        QCOMPARE(m.firstDataRow, 1);
        QCOMPARE(m.dataRows, 3);
        QCOMPARE(keys(m), QStringLiteral("number name gender class -"));
        QVERIFY(m.missingRequired.isEmpty());
        QCOMPARE(m.columns[0].match, HeaderMatch::Exact);
        QCOMPARE(m.columns[2].samples, (QStringList{QStringLiteral("男"), QStringLiteral("女")}));
        QCOMPARE(m.columns[4].filledCells, 2);
        QCOMPARE(m.columnOf(QStringLiteral("class")), 3);
        QCOMPARE(m.columnOf(QStringLiteral("phone")), -1);
        for (const HeaderColumn &c : m.columns)
            QVERIFY(!c.mustAsk);
    }

    void titlesAboveAreSteppedOver()
    {
        const auto m = mapHeader(sheet(QStringLiteral("计算机学院2023级学生花名册|||\n制表人：王老师|||日期：2026-03-05\n\n序号|学号|姓 名*|出生\n日期\n1|01|张三|2005-01-01").replace(QStringLiteral("出生\n日期"), QStringLiteral("出生日期")),
                                       {{0, 0, 0, 3}}), fields());
        QCOMPARE(m.headerRow, 3);
        QCOMPARE(m.headerRows, 1);
        QCOMPARE(keys(m), QStringLiteral("- number name birth"));
    }

    void brokenHeadersAreJoined()
    {
        Sheet s = sheet(QStringLiteral("学号|姓名|x\n1|a|2005-01-01"));
        s.rows[0][2] = Cell::ofText(QStringLiteral("出生\r\n日期"));
        const auto m = mapHeader(s, fields());
        QCOMPARE(heads(m), QStringLiteral("学号|姓名|出生日期"));
        QCOMPARE(m.columns[2].fieldKey, QStringLiteral("birth"));
    }

    void twoRowsWithMergedAreas()
    {
        const auto m = mapHeader(sheet(QStringLiteral("花名册||||||\n学号|姓名|家长||本人||备注\n||姓名|电话|电话|身高(cm)|\n01|张三|张父|139|138|170|x\n02|李四|李父|137|136|171|"),
                                       {{0, 0, 0, 6}, {1, 0, 2, 0}, {1, 1, 2, 1}, {1, 2, 1, 3}, {1, 4, 1, 5}, {1, 6, 2, 6}}), fields());
        QCOMPARE(m.headerRow, 1);
        QCOMPARE(m.headerRows, 2);
        QCOMPARE(m.firstDataRow, 3);
        QCOMPARE(heads(m), QStringLiteral("学号|姓名|家长/姓名|家长/电话|本人/电话|本人/身高(cm)|备注"));
        QCOMPARE(m.columns[0].fieldKey, QStringLiteral("number"));
        QCOMPARE(m.columns[1].fieldKey, QStringLiteral("name"));
        QCOMPARE(m.columns[2].fieldKey, QString()); // the plain 姓名 is surer
        QCOMPARE(m.columns[3].fieldKey, QStringLiteral("parent_phone"));
        QCOMPARE(m.columns[5].fieldKey, QStringLiteral("height"));
        QCOMPARE(m.dataRows, 2);
    }

    void twoRowsUnderAGroupOfAll()
    {
        const auto m = mapHeader(sheet(QStringLiteral("基本信息||||联系方式|\n学号|姓名|性别|班级|电话|家长电话\n01|张三|男|一班|138|139"), {{0, 0, 0, 3}, {0, 4, 0, 5}}), fields());
        QCOMPARE(m.headerRow, 0);
        QCOMPARE(m.headerRows, 2);
        QCOMPARE(keys(m), QStringLiteral("number name gender class phone parent_phone"));
        QCOMPARE(m.columns[0].headerText, QStringLiteral("基本信息/学号"));
        QCOMPARE(m.columns[4].match, HeaderMatch::Exact);
    }

    void twoRowsWithoutRecordedAreas()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学号|姓名|家长||备注\n||称呼|电话|\n01|张三|父|139|x\n02|李四|母|137|")), fields());
        QCOMPARE(m.headerRow, 0);
        QCOMPARE(m.headerRows, 2);
        QCOMPARE(heads(m), QStringLiteral("学号|姓名|家长/称呼|家长/电话|备注"));
        QCOMPARE(m.columns[3].fieldKey, QStringLiteral("parent_phone"));
    }

    void aSparseFirstDataRowIsNoSecondHeader()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学号|姓名|电话|性别\n|张三||男\n02|李四|138|女")), fields());
        QCOMPARE(m.headerRows, 1);
        QCOMPARE(m.firstDataRow, 1);
        QCOMPARE(m.dataRows, 2);
    }

    void repeatedNamesMustBeAsked()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学号|姓名|电话|电话|备注|备注 \n01|张三|138|139|a|b")), fields());
        QCOMPARE(m.columns[2].fieldKey, QStringLiteral("phone"));
        QCOMPARE(m.columns[3].fieldKey, QStringLiteral("phone"));
        QVERIFY(m.columns[2].mustAsk && m.columns[3].mustAsk);
        QCOMPARE(m.columns[2].duplicateOf, -1);
        QCOMPARE(m.columns[3].duplicateOf, 2);
        QVERIFY(m.columns[4].mustAsk && m.columns[5].mustAsk);
        QCOMPARE(m.columns[5].duplicateOf, 4);
        QVERIFY(!m.columns[0].mustAsk);
    }

    void twoNamesOfOneFieldMustBeAsked()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学号|姓名|手机号|联系电话\n01|张三|138|139")), fields());
        QVERIFY(m.columns[2].mustAsk && m.columns[3].mustAsk);
        QCOMPARE(m.columns[3].duplicateOf, 2);
    }

    void theSurerOfTwoWins()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学号|姓名|班级|班级编号\n01|张三|一班|7")), fields());
        QCOMPARE(keys(m), QStringLiteral("number name class -"));
        QVERIFY(!m.columns[2].mustAsk);
    }

    void bracketsAndNearNames()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学生学号|姓名（必填）|身高(cm)|监护人的电话|电话（本人）\n01|张三|170|139|138")), fields());
        QCOMPARE(keys(m), QStringLiteral("number name height parent_phone phone"));
        QCOMPARE(m.columns[0].match, HeaderMatch::Fuzzy);
        QVERIFY(m.columns[0].confidence < m.columns[1].confidence);
        QCOMPARE(m.columns[1].match, HeaderMatch::Exact);
        QCOMPARE(m.columns[3].match, HeaderMatch::Fuzzy);
    }

    void aNameOfTwoFieldsIsNeither()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学号|姓名|班级电话|本人的电话\n01|张三|139|138")), fields());
        QCOMPARE(keys(m), QStringLiteral("number name - phone"));
    }

    void englishLabelsAndKeys()
    {
        const auto m = mapHeader(sheet(QStringLiteral("Student Number|NAME|parent_phone|No\n01|Zhang|139|1")), fields());
        QCOMPARE(keys(m), QStringLiteral("number name parent_phone -"));
    }

    void learnedNamesGoFirst()
    {
        LearnedHeaders learned{{normalisedHeader(QStringLiteral("一卡通号")), QStringLiteral("number")}, {normalisedHeader(QStringLiteral("电话")), QString()}};
        const auto m = mapHeader(sheet(QStringLiteral("一卡通号|姓名|电话\n01|张三|138")), fields(), learned);
        QCOMPARE(keys(m), QStringLiteral("number name -"));
        QCOMPARE(m.columns[0].match, HeaderMatch::Learned);
        QCOMPARE(m.columns[2].match, HeaderMatch::Learned);
        QCOMPARE(m.columns[0].confidence, 1.0);
    }

    void missingRequiredFieldsAreNamed()
    {
        const auto m = mapHeader(sheet(QStringLiteral("姓名|性别\n张三|男\n李四|男")), fields());
        QCOMPARE(m.missingRequired, QStringList{QStringLiteral("number")});
    }

    void aTableWithoutHeader()
    {
        const auto m = mapHeader(sheet(QStringLiteral("20230001|张三|男\n20230002|李四|男\n20230003|王五|女")), fields());
        QVERIFY(!m.found);
        QCOMPARE(m.firstDataRow, 0);
        QCOMPARE(m.dataRows, 3);
        QCOMPARE(heads(m), QStringLiteral("A|B|C"));
        const auto words = mapHeader(sheet(QStringLiteral("张三|男|一班\n李四|男|一班\n王五|女|一班")), fields());
        QVERIFY(!words.found);
    }

    void anUnknownHeaderIsFoundByItsShape()
    {
        const auto m = mapHeader(sheet(QStringLiteral("问卷结果||\nItem|Answer|Remark\n1|yes|\n2|yes|x")), fields());
        QVERIFY(m.found);
        QCOMPARE(m.headerRow, 1);
        QCOMPARE(keys(m), QStringLiteral("- - -"));
    }

    void theUserPointsAtTheHeader()
    {
        const Sheet s = sheet(QStringLiteral("学号|姓名\n甲|乙\n01|张三"));
        const auto second = mapHeaderAt(s, 1, 1, fields());
        QCOMPARE(heads(second), QStringLiteral("甲|乙"));
        QCOMPARE(second.firstDataRow, 2);
        const auto none = mapHeaderAt(s, 0, 0, fields());
        QVERIFY(!none.found);
        QCOMPARE(none.dataRows, 3);
        QVERIFY(!mapHeaderAt(s, 99, 1, fields()).found);
    }

    void columnsWithoutHeaderButWithValues()
    {
        const auto m = mapHeader(sheet(QStringLiteral("学号|姓名||\n01|张三|x|\n02|李四||")), fields());
        QCOMPARE(m.columns.size(), size_t(3));
        QVERIFY(m.columns[2].headerText.isEmpty());
        QVERIFY(m.columns[2].fieldKey.isEmpty());
    }

    void emptySheets()
    {
        QVERIFY(mapHeader(Sheet(), fields()).columns.empty());
        QVERIFY(!mapHeader(sheet(QString()), fields()).found);
    }

    void theLikeliestSheet()
    {
        Workbook book;
        book.sheets = {sheet(QStringLiteral("说明\n请填写第二页")), sheet(QStringLiteral("学号|姓名\n01|张三")), sheet(QStringLiteral("学号|姓名|性别\n01|张三|男")), Sheet()};
        book.sheets[2].hidden = true;
        QCOMPARE(likeliestSheet(book, fields()), 1);
        QCOMPARE(likeliestSheet(Workbook(), fields()), -1);
    }

    void hundredColumnsAndTwentyThousandRows()
    {
        Sheet s;
        std::vector<Cell> head{Cell::ofText(QStringLiteral("学号")), Cell::ofText(QStringLiteral("姓名"))};
        for (int c = 2; c < 100; ++c)
            head.push_back(Cell::ofText(QStringLiteral("题目%1").arg(c)));
        s.rows.push_back(head);
        for (int r = 0; r < 20'000; ++r) {
            std::vector<Cell> row;
            for (int c = 0; c < 100; ++c)
                row.push_back(Cell::ofNumber(r + c));
            s.rows.push_back(std::move(row));
        }
        QElapsedTimer t;
        t.start();
        const auto m = mapHeader(s, fields());
        QCOMPARE(m.columns.size(), size_t(100));
        QCOMPARE(m.dataRows, 20'000);
        QCOMPARE(m.columns[99].samples.size(), 5);
        QVERIFY2(t.elapsed() < 2000, qPrintable(QString::number(t.elapsed())));
    }

    void fixtureFromLibreOffice()
    {
        const auto book = readTable(test::fixture("roster.xls"));
        QVERIFY(book);
        const auto m = mapHeader(book->sheets.front(), fields());
        QCOMPARE(m.headerRow, 1);
        QCOMPARE(m.columns[0].fieldKey, QStringLiteral("number"));
        QCOMPARE(m.columns[1].fieldKey, QStringLiteral("name"));
        QCOMPARE(m.columns[2].fieldKey, QStringLiteral("birth"));
    }
};
XZ_TEST(HeaderMappingTest)
#include "headermapping_test.moc"
