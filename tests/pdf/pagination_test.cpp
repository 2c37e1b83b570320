// Where things land: pages, rows, lines. Looks at the laid-out pages themselves.
#include "core/pdf/linebreak.h"
#include "core/pdf/pages.h"
#include "core/pdf/paperstyle.h"
#include "tests/pdf/samples.h"
#include "tests/support/testmain.h"

using namespace xz;
using namespace xz::paper;
using namespace xz::test;

namespace {

PagedDocument laid(const Document &d)
{
    auto p = PagedDocument::layOut(d);
    if (!p)
        qFatal("%s", qPrintable(p.error().message));
    return std::move(*p);
}
struct LineBox {
    QString text;
    QRectF rect;
};
std::vector<LineBox> lineBoxes(const PagedDocument &doc, int page)
{
    std::vector<LineBox> out;
    for (const PageItem &item : doc.pages().pages[size_t(page)].items) {
        const auto *t = std::get_if<TextItem>(&item);
        if (!t)
            continue;
        for (size_t l = t->firstLine; l < t->lastLine; ++l) {
            const SetText::Line &line = t->text->lines[l];
            if (line.firstPiece == line.lastPiece)
                continue;
            const double x = t->text->positions[size_t(t->text->pieces[line.firstPiece].begin)].x() / unitsPerPt;
            const double base = t->at.y() + t->text->baseline(l) - double(t->firstLine) * t->text->pitch;
            out.push_back({line.text, QRectF(t->at.x() + x, base - 0.8 * t->text->size, line.width, 0.85 * t->text->size)});
        }
    }
    return out;
}
int pageOf(const PagedDocument &doc, const QString &text)
{
    int found = -1;
    for (int p = 0; p < doc.pageCount(); ++p)
        for (const QString &line : doc.pageLines(p))
            if (line.contains(text)) {
                if (found >= 0 && found != p)
                    return -2;
                found = p;
            }
    return found;
}
Document bare()
{
    Document d;
    d.pageFormat.clear();
    return d;
}
Paragraph oneLine(int i) { return {QStringLiteral("行%1。").arg(i)}; }

} // namespace

class PaginationTest : public QObject {
    Q_OBJECT
private slots:
    // Whatever stands before it, the sheet with the signatures holds at least the end of the text: lines, rows of a table, or the end of a long cell.
    void signaturesNeverStandAlone()
    {
        const SignatureLines sign{{{.label = QStringLiteral("学生工作部"), .date = QStringLiteral("2026年11月24日"), .seal = true}}, 1};
        for (int fill = 20; fill < 48; ++fill) {
            Document text, table, grid;
            for (Document *d : {&text, &table, &grid})
                d->page.style = PageStyle::Compact;
            for (int i = 0; i < fill; ++i)
                text << Paragraph{QStringLiteral("第%1段。").arg(i + 1)};
            Table t{.columns = {{QStringLiteral("序号")}, {QStringLiteral("内容")}}, .rows = {}};
            for (int i = 0; i < fill; ++i)
                t.rows.push_back({{QString::number(i + 1), QStringLiteral("内容")}});
            table << std::move(t);
            grid << KeyValueGrid{.columns = {1, 5}, .rows = {{GridCell{.text = QStringLiteral("意见"), .label = true}, GridCell{.text = QString(fill * 35, QChar(u'心'))}}}};
            for (Document *d : {&text, &table, &grid}) {
                *d << sign;
                const PagedDocument pages = laid(*d);
                QStringList last = pages.pageLines(pages.pageCount() - 1);
                last.removeIf([](const QString &line) { return line.contains(u'—') || line.contains(u"学生工作部") || line.contains(u"2026年"); });
                QVERIFY2(last.size() >= 2, qPrintable(QStringLiteral("%1 %2").arg(fill).arg(last.join(u'|'))));
            }
        }
    }

    void officialPageHolds22LinesOf28Characters()
    {
        Document d = bare();
        Paragraph p{QString(28 * 22 * 2, QChar(u'心')), Align::Justify, 0};
        d << p;
        const PagedDocument doc = laid(d);
        QCOMPARE(doc.pageCount(), 2);
        for (int page = 0; page < 2; ++page) {
            const QStringList lines = doc.pageLines(page);
            QCOMPARE(lines.size(), 22);
            for (const QString &line : lines)
                QCOMPARE(line.size(), 28);
        }
        const auto boxes = lineBoxes(doc, 0);
        QVERIFY(std::abs(boxes.front().rect.left() - 28 * mm) < 0.2);
        QVERIFY(std::abs(boxes.front().rect.right() - (210 - 26) * mm) < 0.5);
        QVERIFY(std::abs(boxes[21].rect.top() - boxes[0].rect.top() - 21 * 28.99) < 0.2);
        QVERIFY(boxes[0].rect.top() > 37 * mm);
        QVERIFY(boxes[21].rect.bottom() < (297 - 35) * mm);
    }
    void longTableRepeatsItsHeaderAndSplitsNoRow_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("60") << 60;
        QTest::newRow("700") << 700;
    }
    void longTableRepeatsItsHeaderAndSplitsNoRow()
    {
        QFETCH(int, rows);
        const Document source = longTable(rows);
        const PagedDocument doc = laid(source);
        QVERIFY(doc.pageCount() >= 2);
        QStringList ids;
        for (int p = 0; p < doc.pageCount(); ++p) {
            const QStringList lines = doc.pageLines(p);
            QCOMPARE(lines.count(QStringLiteral("行号")), 1);
            QVERIFY(lines.indexOf(QStringLiteral("行号")) <= 1); // below the title on the first page, first elsewhere
            for (const QString &l : lines)
                if (l.startsWith(u'R'))
                    ids << l;
        }
        QCOMPARE(ids.size(), rows);
        for (int r = 0; r < rows; ++r)
            QCOMPARE(ids.at(r), QStringLiteral("R%1").arg(r, 5, 10, QLatin1Char('0')));
        // all of a row's last cell lies on its page: page text in order equals the rows' text in order
        const auto &table = std::get<Table>(source.blocks.at(1));
        int row = 0;
        for (int p = 0; p < doc.pageCount(); ++p) {
            const QString page = doc.pageLines(p).join(QString());
            for (; row < rows; ++row) {
                const QString whole = table.rows[size_t(row)].cells.front().plain();
                if (!page.contains(whole))
                    break;
                QVERIFY2(page.contains(table.rows[size_t(row)].cells.back().plain()), qPrintable(whole));
            }
        }
        QCOMPARE(row, rows);
    }
    void pageNumbersAreNOfNAndChangeSides()
    {
        Document d = longText(12);
        const PagedDocument doc = laid(d);
        const int n = doc.pageCount();
        QVERIFY(n >= 3);
        for (int p = 0; p < n; ++p) {
            const QString wanted = QStringLiteral("— %1 / %2 —").arg(p + 1).arg(n);
            const auto boxes = lineBoxes(doc, p);
            const auto it = std::find_if(boxes.begin(), boxes.end(), [&](const LineBox &b) { return b.text == wanted; });
            QVERIFY(it != boxes.end());
            QVERIFY(it->rect.top() > (297 - 35 + 7) * mm - 1);
            if (p % 2 == 0)
                QVERIFY(std::abs(it->rect.right() - ((210 - 26) * mm - 14)) < 1);
            else
                QVERIFY(std::abs(it->rect.left() - (28 * mm + 14)) < 1);
        }
    }
    void headingsStayWithTheirText()
    {
        for (int filler = 1; filler <= 46; ++filler) {
            Document d = bare();
            for (int i = 0; i < filler; ++i)
                d << oneLine(i);
            d << Heading{1, QStringLiteral("标题甲")} << Heading{2, QStringLiteral("标题乙")} << Paragraph{sampleText(90)};
            const PagedDocument doc = laid(d);
            const int first = pageOf(doc, QStringLiteral("标题甲"));
            QCOMPARE(pageOf(doc, QStringLiteral("标题乙")), first);
            QCOMPARE(pageOf(doc, sampleText(90).left(12)), first);
        }
    }
    void captionAndHeaderStayWithTheFirstRowAndTheTotalWithTheLast()
    {
        for (int filler = 10; filler <= 24; ++filler) {
            Document d = bare();
            for (int i = 0; i < filler; ++i)
                d << oneLine(i);
            Table t;
            t.caption = QStringLiteral("表题");
            t.columns = {{QStringLiteral("表头")}, {QStringLiteral("数")}};
            t.rows = {{{QStringLiteral("组名")}, RowKind::Group}, {{QStringLiteral("首行"), QStringLiteral("1")}}, {{QStringLiteral("末行"), QStringLiteral("2")}},
                      {{QStringLiteral("合计"), QStringLiteral("3")}, RowKind::Total}};
            d << t;
            const PagedDocument doc = laid(d);
            const int page = pageOf(doc, QStringLiteral("表题"));
            QVERIFY(page >= 0);
            QVERIFY(doc.pageLines(page).contains(QStringLiteral("表头")));
            QCOMPARE(pageOf(doc, QStringLiteral("首行")), page);
            QCOMPARE(pageOf(doc, QStringLiteral("组名")), page);
            QCOMPARE(pageOf(doc, QStringLiteral("合计")), pageOf(doc, QStringLiteral("末行")));
        }
    }
    void signaturesAreNeverAloneNorTorn()
    {
        for (int filler = 1; filler <= 30; ++filler) {
            Document d = bare();
            for (int i = 0; i < filler; ++i)
                d << oneLine(i);
            d << SignatureLines{{{QStringLiteral("站长签名"), QStringLiteral("甲")}, {QStringLiteral("书记签名"), QStringLiteral("乙")},
                                 {QStringLiteral("学院盖章"), {}, QStringLiteral("某日"), true}}};
            const PagedDocument doc = laid(d);
            const int page = pageOf(doc, QStringLiteral("站长签名"));
            QCOMPARE(pageOf(doc, QStringLiteral("书记签名")), page);
            QCOMPARE(pageOf(doc, QStringLiteral("学院盖章")), page);
            QCOMPARE(pageOf(doc, QStringLiteral("行%1。").arg(filler - 1)), page);
        }
    }
    void aSingleSignatureStandsOnTheRight()
    {
        Document d = bare();
        d << oneLine(1) << SignatureLines{{{QStringLiteral("学院（盖章）"), {}, QStringLiteral("2026年11月27日"), true}}, 1};
        for (const LineBox &b : lineBoxes(laid(d), 0))
            if (!b.text.startsWith(u'行'))
                QVERIFY2(b.rect.left() > (28 + 77) * mm, qPrintable(b.text));
        d = bare();
        d << SignatureLines{{{QStringLiteral("甲签名")}, {QStringLiteral("乙签名")}, {QStringLiteral("丙签名")}}, 3};
        const auto boxes = lineBoxes(laid(d), 0);
        QCOMPARE(boxes.size(), size_t(3));
        QVERIFY(std::abs(boxes[0].rect.top() - boxes[2].rect.top()) < 0.1);
        QVERIFY(boxes[0].rect.right() < boxes[1].rect.left() && boxes[1].rect.right() < boxes[2].rect.left());
    }
    void keepTogetherHoldsWhatFitsAPageAndLetsGoOfTheRest()
    {
        for (int filler = 1; filler <= 22; ++filler) {
            Document d = bare();
            for (int i = 0; i < filler; ++i)
                d << oneLine(i);
            KeepTogether k;
            for (int i = 100; i < 106; ++i)
                k.blocks.emplace_back(oneLine(i));
            d << k;
            const PagedDocument doc = laid(d);
            for (int i = 101; i < 106; ++i)
                QCOMPARE(pageOf(doc, QStringLiteral("行%1。").arg(i)), pageOf(doc, QStringLiteral("行100。")));
        }
        Document d = bare();
        d << oneLine(0);
        KeepTogether k;
        for (int i = 100; i < 160; ++i)
            k.blocks.emplace_back(oneLine(i));
        d << k;
        const PagedDocument doc = laid(d);
        QCOMPARE(doc.pageCount(), 3);
        QCOMPARE(pageOf(doc, QStringLiteral("行100。")), 0); // no empty page for what cannot be kept
    }
    void noWidowsNorOrphans()
    {
        for (int filler = 1; filler <= 22; ++filler) {
            Document d = bare();
            for (int i = 0; i < filler; ++i)
                d << oneLine(i);
            const QString text = QStringLiteral("甲") + sampleText(28 * 4);
            d << Paragraph{text};
            const PagedDocument doc = laid(d);
            int onFirst = 0, onSecond = 0;
            for (const QString &l : doc.pageLines(0))
                onFirst += !l.startsWith(u'行');
            if (doc.pageCount() > 1)
                for (const QString &l : doc.pageLines(1))
                    onSecond += !l.startsWith(u'行');
            QVERIFY2(onFirst != 1 && onSecond != 1, qPrintable(QStringLiteral("%1: %2 + %3").arg(filler).arg(onFirst).arg(onSecond)));
        }
    }
    void aCellLongerThanAPageFlowsOnUnderItsHeader()
    {
        Document d;
        Table t;
        t.columns = {{QStringLiteral("编号头"), 1}, {QStringLiteral("情况头"), 4, Align::Justify}};
        const QString text = sampleText(5000);
        t.rows = {{{QStringLiteral("前"), QStringLiteral("短")}}, {{QStringLiteral("长"), text}}, {{QStringLiteral("后"), QStringLiteral("短")}}};
        d << t;
        const PagedDocument doc = laid(d);
        QVERIFY(doc.pageCount() >= 4);
        QString cell;
        for (int p = 0; p < doc.pageCount(); ++p) {
            const QStringList lines = doc.pageLines(p);
            QCOMPARE(lines.count(QStringLiteral("编号头")), 1);
            for (const QString &l : lines)
                if (l.size() > 3 && !l.contains(QStringLiteral("头")) && !l.startsWith(QStringLiteral("— ")))
                    cell += l;
        }
        QCOMPARE(cell.right(200), text.right(200));
        QCOMPARE(cell, text);
        QCOMPARE(doc.pageLines(0).count(QStringLiteral("短")), 1);
        QCOMPARE(doc.pageLines(doc.pageCount() - 1).count(QStringLiteral("后")), 1);
    }
    void nothingLeavesThePageAndNoLinesOverlap_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("weekly") << 0;
        QTest::newRow("ledger") << 1;
        QTest::newRow("text") << 2;
        QTest::newRow("long cell in a form") << 3;
        QTest::newRow("spans longer than a page") << 4;
    }
    void nothingLeavesThePageAndNoLinesOverlap()
    {
        QFETCH(int, which);
        Document d;
        if (which == 0)
            d = weeklySample();
        else if (which == 1)
            d = landscapeLedger(80);
        else if (which == 2)
            d = longText(30);
        else if (which == 3)
            d << KeyValueGrid{{1, 3}, {{{QStringLiteral("概况"), true}, {sampleText(4000)}}, {{QStringLiteral("意见"), true}, {QString(), false, 1, 1, Align::Left, 10}}}};
        else
            d << KeyValueGrid{{1, 3}, {{{QStringLiteral("过程"), true, 1, 3}, {sampleText(1200)}}, {{sampleText(1200)}}, {{sampleText(1500)}}}};
        const PagedDocument doc = laid(d);
        const QRectF sheet(QPointF(0, 0), doc.pageSizePt());
        const PaperStyle style = paperStyle(d.page);
        for (int p = 0; p < doc.pageCount(); ++p) {
            const auto boxes = lineBoxes(doc, p);
            for (size_t i = 0; i < boxes.size(); ++i) {
                QVERIFY2(sheet.adjusted(30, 20, -30, -15).contains(boxes[i].rect), qPrintable(boxes[i].text));
                QVERIFY2(boxes[i].rect.right() <= sheet.width() - style.margins.right() + 1, qPrintable(boxes[i].text));
                for (size_t k = i + 1; k < boxes.size(); ++k) {
                    const QRectF both = boxes[i].rect.intersected(boxes[k].rect);
                    QVERIFY2(both.width() < 0.6 || both.height() < 0.6,
                             qPrintable(QStringLiteral("page %1: %2 over %3").arg(p + 1).arg(boxes[i].text, boxes[k].text)));
                }
            }
        }
    }
    void workGrowsWithTheRowsNotWithPagesTimesRows()
    {
        const PagedDocument small = laid(longTable(500)), large = laid(longTable(4000));
        QVERIFY(large.pageCount() > 200);
        const auto ratio = [](qint64 a, qint64 b) { return double(b) / double(a); };
        QVERIFY(ratio(small.counters().textsSet + small.counters().textsReused, large.counters().textsSet + large.counters().textsReused) < 8.2);
        QVERIFY(ratio(small.counters().itemsPlaced, large.counters().itemsPlaced) < 8.8);
        QVERIFY(ratio(small.counters().textsSet, large.counters().textsSet) < 8);
        QCOMPARE(large.counters().rowsPlaced, 4000);
        QVERIFY(large.counters().textsReused > large.counters().textsSet); // equal cells are set once
    }
    void emptyDocumentIsOneBlankPageWithItsNumber()
    {
        const PagedDocument doc = laid(Document{});
        QCOMPARE(doc.pageCount(), 1);
        QCOMPARE(doc.pageLines(0), QStringList{QStringLiteral("— 1 / 1 —")});
    }
    void pageBreaksBreakOnceAndLeaveNoEmptyPages()
    {
        Document d = bare();
        d << PageBreak{} << oneLine(1) << PageBreak{} << PageBreak{} << oneLine(2) << PageBreak{};
        const PagedDocument doc = laid(d);
        QCOMPARE(doc.pageCount(), 2);
        QCOMPARE(doc.pageLines(1), QStringList{QStringLiteral("行2。")});
    }
    void linesNeverBeginWithClosingNorEndWithOpeningMarks()
    {
        Typesetter type(*std::make_unique<FontShelf>().release());
        const std::unique_ptr<FontShelf> owner(&type.shelf());
        const QString text = sampleText(1500);
        for (int chars = 5; chars < 30; ++chars) {
            for (const Align align : {Align::Left, Align::Justify}) {
                const SetTextPtr set = type.set(text, {FontRole::FangSong, 12, 16, 0, align}, chars * 12 + (chars % 4) * 3);
                QString joined;
                for (const SetText::Line &l : set->lines) {
                    QVERIFY2(breakClass(l.text.at(0).unicode()) != BreakClass::Close, qPrintable(l.text));
                    QVERIFY2(breakClass(l.text.back().unicode()) != BreakClass::Open, qPrintable(l.text));
                    QVERIFY2(l.width <= chars * 12 + (chars % 4) * 3 + 0.1, qPrintable(l.text));
                    joined += l.text;
                }
                QCOMPARE(joined, text);
                QVERIFY(!set->lines.front().text.endsWith(QStringLiteral("KJ-")));
            }
        }
    }
    void codesAndNumbersAreNotTornAndLongWordsAre()
    {
        FontShelf shelf;
        Typesetter type(shelf);
        const TextStyle style{FontRole::FangSong, 12, 16};
        for (int w = 90; w < 200; w += 3)
            for (const SetText::Line &l : type.set(QStringLiteral("编号KJ-2026-014共1,234.5元"), style, w)->lines)
                QVERIFY2(!l.text.endsWith(u'-') && !l.text.endsWith(u','), qPrintable(l.text));
        for (int w = 40; w < 200; w += 3)
            for (const SetText::Line &l : type.set(QStringLiteral("签名：王敏2026年11月27日10:00"), style, w)->lines)
                QVERIFY2(!l.text.startsWith(u'年') && !l.text.startsWith(u'月') && !l.text.startsWith(u'日'), qPrintable(l.text));
        const QString word(200, u'x');
        QString joined;
        const SetTextPtr set = type.set(word, style, 60);
        for (const SetText::Line &l : set->lines) {
            QVERIFY(l.width <= 60);
            joined += l.text;
        }
        QCOMPARE(joined, word);
    }
    void codesAndDatesWidenNarrowColumns()
    {
        Document d = bare();
        Table t;
        t.columns = {{QStringLiteral("编号"), 1}, {QStringLiteral("日期"), 1}, {QStringLiteral("措施"), 30}};
        for (int i = 0; i < 30; ++i)
            t.rows.push_back({{QStringLiteral("KJ-2026-%1").arg(100 + i), QStringLiteral("2026-11-%1").arg(10 + i % 20), sampleText(40 + i)}});
        d << t;
        const PagedDocument doc = laid(d);
        QStringList all;
        for (int p = 0; p < doc.pageCount(); ++p)
            all << doc.pageLines(p);
        for (int i = 0; i < 30; ++i)
            QVERIFY(all.contains(QStringLiteral("KJ-2026-%1").arg(100 + i)) && all.contains(QStringLiteral("2026-11-%1").arg(10 + i % 20)));
    }
    void contentsThatMakeNoSenseAreRefusedWithASentence_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 7; ++i)
            QTest::newRow(qPrintable(QString::number(i))) << i;
    }
    void contentsThatMakeNoSenseAreRefusedWithASentence()
    {
        QFETCH(int, which);
        Document d;
        Chart chart;
        chart.categories = {QStringLiteral("W1"), QStringLiteral("W2")};
        chart.series = {{QStringLiteral("一级"), {1.0}}};
        std::vector<TableColumn> many(90, TableColumn{QStringLiteral("列")});
        switch (which) {
        case 0: d << Table{}; break;
        case 1: d << Table{{}, {{QStringLiteral("甲"), -1}}}; break;
        case 2: d << Table{{}, {{QStringLiteral("甲")}}, {}, {{{QStringLiteral("1"), QStringLiteral("2")}}}}; break;
        case 3: d << Table{{}, {{QStringLiteral("甲")}, {QStringLiteral("乙")}}, {{QStringLiteral("上"), 3}}}; break;
        case 4: d << chart; break;
        case 5: d << KeyValueGrid{{1, 1}, {{{QStringLiteral("宽"), false, 3}}}}; break;
        case 6: d << Table{{}, many}; break;
        }
        const auto r = PagedDocument::layOut(d);
        QVERIFY(!r);
        QCOMPARE(r.error().code, Errc::InvalidInput);
        QVERIFY(r.error().message.size() > 20);
        QVERIFY(!r.error().message.contains(u'%'));
    }
    void narrowPreviewAndPdfShareThePages()
    {
        const PagedDocument doc = laid(weeklySample());
        for (int p = 0; p < doc.pageCount(); ++p) {
            const QImage image = doc.renderPage(p, 50);
            QCOMPARE(image.size(), (doc.pageSizePt() * 50 / 72).toSize());
            // ink where the first line is, none in the outer margin
            const LineBox first = lineBoxes(doc, p).front();
            int ink = 0, outside = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x) {
                    if (qGray(image.pixel(x, y)) > 200)
                        continue;
                    const QPointF at(x * 72.0 / 50, y * 72.0 / 50);
                    ink += first.rect.adjusted(-2, -2, 2, 2).contains(at);
                    outside += at.x() < 40 || at.x() > doc.pageSizePt().width() - 40 || at.y() < 30;
                }
            QVERIFY(ink > 10);
            QCOMPARE(outside, 0);
        }
    }
};
XZ_TEST(PaginationTest)
#include "pagination_test.moc"
