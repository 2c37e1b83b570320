// The paper as an Excel sheet, read back with our own reader.
#include "core/document/xlsx.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace xz;
using namespace xz::paper;

namespace {

Document sample()
{
    Document d;
    d.meta = {QStringLiteral("周报：2026/W48"), QStringLiteral("辅导站"), {}, {}};
    d.custodian = QStringLiteral("保管人：王芳 & 李明");
    d << Title{QStringLiteral("危机预警库周报"), QStringLiteral("第48周")}
      << KeyValueGrid{{1, 2, 1, 2},
                      {{{QStringLiteral("单位"), true}, {QStringLiteral("信息学院")}, {QStringLiteral("编号"), true}, {QStringLiteral("0012")}},
                       {{QStringLiteral("概况"), true, 1, 2}, {QStringLiteral("平稳"), false, 3}},
                       {{QStringLiteral("=1+1"), false, 3}}}}
      << Heading{1, QStringLiteral("人数")};
    Table t;
    t.caption = QStringLiteral("表1");
    t.columns = {{QStringLiteral("等级"), 1, Align::Center}, {QStringLiteral("新增"), 1, Align::Right, true}, {QStringLiteral("升入"), 1, Align::Right, true},
                 {QStringLiteral("编号"), 2}, {QStringLiteral("情况"), 4}, {QStringLiteral("责任人"), 1}};
    t.spans = {{QString(), 1}, {QStringLiteral("增加"), 2}, {QString(), 3}};
    t.rows = {{{QStringLiteral("一类")}, RowKind::Group},
              {{QStringLiteral("一级"), QStringLiteral("3"), QStringLiteral("-"), QStringLiteral("007"), QStringLiteral("两行\n文字"), QStringLiteral("赵")}},
              {{QStringLiteral("合计"), QStringLiteral("3")}, RowKind::Total}};
    d << t;
    Chart c;
    c.title = QStringLiteral("趋势");
    c.unit = QStringLiteral("人");
    c.categories = {QStringLiteral("W47"), QStringLiteral("W48")};
    c.series = {{QStringLiteral("一级"), {1.0, std::nullopt}}, {QStringLiteral("二级"), {4.0, 5.0}}};
    d << c << SignatureLines{{{QStringLiteral("站长："), QStringLiteral("王芳"), QStringLiteral("2026年11月27日")}}};
    return d;
}

} // namespace

class DocumentXlsxTest : public QObject {
    Q_OBJECT
    QTemporaryDir dir;
    Workbook written(const Document &d)
    {
        const QString path = dir.filePath(QStringLiteral("a.xlsx"));
        const auto w = writeXlsx(d, path);
        if (!w)
            qWarning("%s %s", qPrintable(w.error().message), qPrintable(w.error().detail));
        auto r = readTable(path);
        if (!r)
            qWarning("%s", qPrintable(r.error().message));
        return w && r ? *r : Workbook{};
    }
    static std::optional<std::pair<int, int>> find(const Sheet &s, const QString &text)
    {
        for (size_t r = 0; r < s.rows.size(); ++r)
            for (size_t c = 0; c < s.rows[r].size(); ++c)
                if (cellText(s.rows[r][c]) == text)
                    return std::pair(int(r), int(c));
        return {};
    }
private slots:
    void everyTextOfThePaperIsInTheSheet()
    {
        const Document d = sample();
        const Workbook book = written(d);
        QCOMPARE(book.sheets.size(), size_t(1));
        const Sheet &s = book.sheets.front();
        QStringList all;
        for (const auto &row : s.rows)
            for (const Cell &c : row)
                all << cellText(c);
        for (const QString &text : plainLines(d))
            if (text != d.custodian && text != QStringLiteral("趋势")) // these are the foot of the page and the chart's own title
                QVERIFY2(all.join(u'\n').contains(text), qPrintable(text));
    }
    void numbersAreNumbersAndTextsStayTexts()
    {
        const Workbook book = written(sample());
        const Sheet &s = book.sheets.front();
        const auto row = find(s, QStringLiteral("一级"));
        QVERIFY(row);
        QCOMPARE(s.at(row->first, 1).kind, CellKind::Number);
        QCOMPARE(s.at(row->first, 1).number, 3.0);
        QCOMPARE(s.at(row->first, 2).text, QStringLiteral("-"));
        QCOMPARE(s.at(row->first, 3).kind, CellKind::Text);
        QCOMPARE(s.at(row->first, 3).text, QStringLiteral("007"));
        const auto formula = find(s, QStringLiteral("=1+1"));
        QVERIFY(formula);
        QCOMPARE(s.at(formula->first, formula->second).kind, CellKind::Text);
        QVERIFY(!s.at(formula->first, formula->second).wasFormula);
    }
    void spansAreMergedOverTheWidestTablesColumns()
    {
        const Workbook book = written(sample());
        const Sheet &s = book.sheets.front();
        const auto at = [&](const QString &text) {
            const auto cell = find(s, text);
            for (const CellRange &m : s.merged)
                if (cell && m.firstRow == cell->first && m.firstColumn == cell->second)
                    return m;
            return CellRange{};
        };
        QCOMPARE(at(QStringLiteral("危机预警库周报")).lastColumn, 5);
        const CellRange added = at(QStringLiteral("增加"));
        QCOMPARE(added.lastColumn - added.firstColumn, 1);
        const CellRange level = at(QStringLiteral("等级"));
        QCOMPARE(level.lastRow - level.firstRow, 1);
        QCOMPARE(at(QStringLiteral("一类")).lastColumn, 5);
        const CellRange tall = at(QStringLiteral("概况"));
        QCOMPARE(tall.lastRow - tall.firstRow, 1);
        const auto grid = find(s, QStringLiteral("单位"));
        QVERIFY(grid);
        // no two merged areas share a cell
        for (size_t i = 0; i < s.merged.size(); ++i)
            for (size_t k = i + 1; k < s.merged.size(); ++k) {
                const CellRange &a = s.merged[i], &b = s.merged[k];
                QVERIFY(a.lastRow < b.firstRow || b.lastRow < a.firstRow || a.lastColumn < b.firstColumn || b.lastColumn < a.firstColumn);
            }
    }
    void chartsKeepTheirFiguresAndGaps()
    {
        const StyledBook book = styledBook(sample(), {});
        QCOMPARE(book.sheet.charts.size(), size_t(1));
        const SheetChart &c = book.sheet.charts.front();
        QCOMPARE(c.categories, 2);
        QCOMPARE(c.series, 2);
        const Workbook read = written(sample());
        const Sheet &s = read.sheets.front();
        QCOMPARE(s.text(c.dataRow, 1), QStringLiteral("一级"));
        QCOMPARE(s.text(c.dataRow + 1, 0), QStringLiteral("W47"));
        QCOMPARE(s.at(c.dataRow + 1, 1).number, 1.0);
        QVERIFY(s.at(c.dataRow + 2, 1).isEmpty()); // no report is not a zero
        QCOMPARE(s.at(c.dataRow + 2, 2).number, 5.0);
        QVERIFY(book.sheet.footer.contains(QStringLiteral("王芳 && 李明")));
        QVERIFY(book.sheet.footer.contains(QStringLiteral("&P / &N")));
    }
    void longTablesRepeatTheirHeaderAndFilter()
    {
        Document d;
        d.meta.title = QStringLiteral("名单");
        Table t;
        t.columns = {{QStringLiteral("学号")}, {QStringLiteral("姓名")}};
        for (int i = 0; i < 60; ++i)
            t.rows.push_back({{QStringLiteral("%1").arg(i, 8, 10, QLatin1Char('0')), QStringLiteral("甲")}});
        d << Title{QStringLiteral("名单")} << t;
        const StyledBook book = styledBook(d, {});
        QCOMPARE(book.sheet.repeatFrom, 1);
        QCOMPARE(book.sheet.repeatTo, 1);
        QCOMPARE(book.sheet.filter.lastRow, 61);
        QCOMPARE(written(d).sheets.front().rows.size(), size_t(62));
    }
    void anEmptyDocumentIsAnEmptySheetAndARefusedPathAnError()
    {
        QCOMPARE(written(Document{}).sheets.size(), size_t(1));
        const auto r = writeXlsx(sample(), dir.filePath(QStringLiteral("no/folder/a.xlsx")));
        QVERIFY(!r);
        QCOMPARE(r.error().code, Errc::Io);
        Document d;
        d << Paragraph{QString(40000, QChar(u'字'))};
        const QString old = dir.filePath(QStringLiteral("old.xlsx"));
        QFile f(old);
        QVERIFY(f.open(QIODevice::WriteOnly) && f.write("old") == 3);
        f.close();
        const auto tooLong = writeXlsx(d, old);
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, Errc::InvalidInput);
        QVERIFY(f.open(QIODevice::ReadOnly));
        QCOMPARE(f.readAll(), QByteArray("old"));
    }
};
XZ_TEST(DocumentXlsxTest)
#include "xlsx_test.moc"
