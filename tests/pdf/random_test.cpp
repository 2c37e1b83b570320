// Papers nobody would write: random blocks, widths and texts from fixed seeds. Nothing may be lost, doubled, cut or printed over.
#include "core/pdf/pages.h"
#include "core/pdf/paperstyle.h"
#include "core/pdf/pdfwriter.h"
#include "tests/pdf/samples.h"
#include "tests/support/testmain.h"

#include <QtCore/QRandomGenerator>

using namespace xz;
using namespace xz::paper;

namespace {

class Scribbler {
public:
    explicit Scribbler(quint32 seed) : r(seed) {}

    Document document()
    {
        Document d;
        d.pageFormat.clear();
        d.page.style = chance(50) ? PageStyle::Official : PageStyle::Compact;
        d.page.landscape = chance(30);
        const int n = 1 + below(14);
        for (int i = 0; i < n; ++i)
            d << block(0);
        return d;
    }

private:
    bool chance(int percent) { return below(100) < percent; }
    int below(int n) { return int(r.bounded(n)); }
    // The beginning of a text, no character torn.
    static QString begin(const QString &t, qsizetype n)
    {
        const QString out = t.left(n);
        return !out.isEmpty() && out.back().isHighSurrogate() ? out.chopped(1) : out;
    }
    int length() { return chance(10) ? below(3000) : chance(50) ? below(12) : below(150); }
    QString text()
    {
        static const QStringList pieces{QStringLiteral("心理"), QStringLiteral("，"), QStringLiteral("。"), QStringLiteral("（"), QStringLiteral("）"), QStringLiteral("KJ-2026-014"),
                                        QStringLiteral("a"), QStringLiteral("Counselling"), QStringLiteral("——"), QStringLiteral("……"), QStringLiteral("“辅导站”"), QStringLiteral("1,234.5"),
                                        QStringLiteral("《"), QStringLiteral("》"), QStringLiteral("𬭎"), QStringLiteral("2026年3月5日"), QStringLiteral("超长网址https://example.edu.cn/a/very/long/path?with=query&and=more"),
                                        QStringLiteral("é"), QStringLiteral("100%"), QStringLiteral("！？"), QStringLiteral("\n"), QStringLiteral("x̃")};
        QString out;
        const int n = length();
        while (out.size() < n)
            out += chance(50) ? pieces.at(below(int(pieces.size()))) : test::sampleText(2 + below(30), below(200));
        return out;
    }
    RichText rich()
    {
        RichText t;
        for (int i = below(3); i >= 0; --i)
            t.add(begin(text(), i == 0 ? 3000 : 30), RunStyle(i == 0 ? 0 : below(4)));
        return t;
    }
    Align align() { return Align(below(4)); }
    Block block(int depth)
    {
        switch (below(depth > 1 ? 7 : 9)) {
        case 0: return Title{begin(text(), 60), begin(text(), 40)};
        case 1: return Heading{1 + below(4), begin(text(), 40), chance(70)};
        case 2: return Paragraph{rich(), align(), double(below(3)), chance(20)};
        case 3: return Note{rich()};
        case 4: return table();
        case 5: return grid();
        case 6: {
            SignatureLines s;
            for (int i = below(5); i >= 0; --i)
                s.places.push_back({begin(text(), 20), chance(50) ? begin(text(), 6) : QString(), chance(50) ? QStringLiteral("2026年3月5日") : QString(), chance(30), {}});
            s.perRow = 1 + below(3);
            return s;
        }
        case 7: return PageBreak{};
        default: {
            KeepTogether k;
            for (int i = below(5); i >= 0; --i)
                k.blocks.push_back(block(depth + 1));
            return k;
        }
        }
    }
    Table table()
    {
        Table t;
        t.caption = chance(50) ? begin(text(), 20) : QString();
        const int columns = 1 + below(12);
        for (int c = 0; c < columns; ++c)
            t.columns.push_back({QStringLiteral("栏%1").arg(c), 0.2 + below(40) / 10.0, align()});
        if (chance(30) && columns > 2)
            t.spans = {{QString(), 1}, {QStringLiteral("合并"), columns - 1}};
        for (int r = below(chance(20) ? 120 : 12); r > 0; --r) {
            TableRow row;
            row.kind = chance(85) ? RowKind::Normal : chance(50) ? RowKind::Group : RowKind::Total;
            for (int c = row.kind == RowKind::Group ? 1 : below(columns + 1); c > 0; --c)
                row.cells.push_back(chance(60) ? RichText(begin(text(), 8)) : rich());
            t.rows.push_back(std::move(row));
        }
        return t;
    }
    KeyValueGrid grid()
    {
        KeyValueGrid g;
        g.columns = {1, 2, 1 + below(3) * 0.5, 2};
        for (int r = 1 + below(5); r > 0; --r) {
            if (chance(40))
                g.rows.push_back({{begin(text(), 6), true}, {rich(), false, 3, 1, align(), double(below(4))}});
            else
                g.rows.push_back({{begin(text(), 6), true}, {rich()}, {begin(text(), 6), true}, {rich()}});
        }
        if (chance(40)) {
            g.rows.push_back({{begin(text(), 6), true, 1, 2}, {rich(), false, 3}});
            g.rows.push_back({{rich(), false, 3}});
        }
        return g;
    }

    QRandomGenerator r;
};

// Characters but spaces, sorted; what each page repeats (column names, merged heads) taken out.
QString inked(QString text)
{
    QString out;
    for (const QChar c : text)
        if (!c.isSpace())
            out += c;
    return out;
}

} // namespace

class RandomPaperTest : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLostDoubledCutOrPrintedOver_data()
    {
        QTest::addColumn<int>("from");
        for (int i = 0; i < 10; ++i)
            QTest::newRow(qPrintable(QString::number(i * 15))) << i * 15;
    }
    void nothingIsLostDoubledCutOrPrintedOver()
    {
        QFETCH(int, from);
        for (int seed = from; seed < from + 15; ++seed) {
            const Document d = Scribbler(quint32(seed)).document();
            const auto doc = PagedDocument::layOut(d);
            QVERIFY2(doc, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(doc ? QString() : doc.error().message)));
            const PaperStyle style = paperStyle(d.page);
            const QRectF type = QRectF(QPointF(0, 0), doc->pageSizePt()).marginsRemoved(style.margins).adjusted(-1.5, -1.5, 1.5, 1.5);
            QString printed;
            QHash<QString, int> heads;
            for (int p = 0; p < doc->pageCount(); ++p) {
                QVERIFY2(!doc->pages().pages[size_t(p)].items.empty() || doc->pageCount() == 1, qPrintable(QStringLiteral("seed %1: page %2 is empty").arg(seed).arg(p + 1)));
                std::vector<std::pair<QRectF, QString>> boxes;
                for (const PageItem &item : doc->pages().pages[size_t(p)].items) {
                    const auto *t = std::get_if<TextItem>(&item);
                    if (!t)
                        continue;
                    for (size_t l = t->firstLine; l < t->lastLine; ++l) {
                        const SetText::Line &line = t->text->lines[l];
                        if (line.firstPiece == line.lastPiece)
                            continue;
                        const QString where = QStringLiteral("seed %1, page %2: %3").arg(seed).arg(p + 1).arg(line.text);
                        double x = 1e9; // a shaped mark may come before its letter
                        for (size_t piece = line.firstPiece; piece < line.lastPiece; ++piece)
                            x = std::min(x, t->text->positions[size_t(t->text->pieces[piece].begin)].x() / unitsPerPt);
                        const double base = t->at.y() + t->text->baseline(l) - double(t->firstLine) * t->text->pitch;
                        const QRectF box(t->at.x() + x, base - 0.8 * t->text->size, line.width, 0.85 * t->text->size);
                        QVERIFY2(type.contains(box), qPrintable(where + QStringLiteral(" reaches %1,%2 - %3,%4").arg(box.left()).arg(box.top()).arg(box.right()).arg(box.bottom())));
                        for (size_t before = boxes.size() - std::min<size_t>(boxes.size(), 150); before < boxes.size(); ++before) {
                            const auto &[other, text] = boxes[before];
                            const QRectF both = other.intersected(box);
                            QVERIFY2(both.width() < 0.8 || both.height() < 0.8, qPrintable(where + QStringLiteral(" over %1 by %2 x %3").arg(text).arg(both.width()).arg(both.height())));
                        }
                        boxes.emplace_back(box, line.text);
                        const QString &first = t->text->lines.front().text;
                        if (!first.startsWith(QStringLiteral("栏")) && !first.startsWith(QStringLiteral("合"))) // names of columns return
                            printed += line.text;
                    }
                }
            }
            QString wanted;
            for (const QString &line : plainLines(d))
                if (!line.startsWith(QStringLiteral("栏")) && line != QStringLiteral("合并"))
                    wanted += line;
            QString a = inked(printed), b = inked(wanted);
            std::sort(a.begin(), a.end());
            std::sort(b.begin(), b.end());
            for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
                if (a.at(i) != b.at(i))
                    QFAIL(qPrintable(QStringLiteral("seed %1: %2 printed where %3 was given (U+%4, U+%5)").arg(seed).arg(a.at(i)).arg(b.at(i)).arg(a.at(i).unicode(), 4, 16).arg(b.at(i).unicode(), 4, 16)));
            QVERIFY2(a == b, qPrintable(QStringLiteral("seed %1: %2 characters printed, %3 given").arg(seed).arg(a.size()).arg(b.size())));
        }
    }
    void randomPapersBecomeSoundFiles()
    {
        for (int seed = 1000; seed < 1012; ++seed) {
            const auto r = writePdf(Scribbler(quint32(seed)).document(), {{}, QDateTime(QDate(2026, 1, 1), QTime(0, 0))});
            QVERIFY2(r, qPrintable(QString::number(seed)));
            QVERIFY(r->bytes.startsWith("%PDF-1.") && r->bytes.trimmed().endsWith("%%EOF"));
        }
    }
};
XZ_TEST(RandomPaperTest)
#include "random_test.moc"
