// Charts: what stands where, in numbers; and the same on a window's canvas.
#include "core/pdf/chartpainter.h"
#include "tests/support/testmain.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>

using namespace xz::paper;

namespace {

Chart sample(ChartKind kind)
{
    Chart c;
    c.kind = kind;
    c.title = QStringLiteral("在管人数");
    c.unit = QStringLiteral("人");
    for (int w = 37; w <= 48; ++w)
        c.categories << QStringLiteral("W%1").arg(w);
    c.series = {{QStringLiteral("一级"), {}}, {QStringLiteral("二级"), {}}};
    for (int i = 0; i < 12; ++i) {
        c.series[0].values.push_back(i == 3 ? std::nullopt : std::optional<double>(i % 3));
        c.series[1].values.push_back(i == 3 ? std::nullopt : std::optional<double>(10));
    }
    return c;
}
ChartScene scene(const Chart &c, const QRectF &area = {50, 100, 440, 200})
{
    return layOutChart(c, area, ChartStyle{}, [](const QString &t, double size) { return double(t.size()) * size; });
}

} // namespace

class ChartTest : public QObject {
    Q_OBJECT
private slots:
    void barsStandOnEachOtherInProportion()
    {
        const ChartScene s = scene(sample(ChartKind::StackedBars));
        QCOMPARE(s.axisTop, 15.0); // of at most 12, in steps of 5
        QRectF lower, upper;
        for (const ChartScene::Bar &b : s.bars) {
            QVERIFY(b.category != 3); // no report is a gap
            if (b.category == 2)
                (b.series == 0 ? lower : upper) = b.rect;
        }
        QVERIFY(lower.height() > 0);
        QVERIFY(std::abs(upper.height() - lower.height() * 5) < 0.01);
        QVERIFY(std::abs(upper.bottom() - lower.top()) < 0.01);
        QCOMPARE(upper.width(), lower.width());
        const auto sum = std::find_if(s.labels.begin(), s.labels.end(), [](const ChartScene::Label &l) { return l.text == u"12"; });
        QVERIFY(sum != s.labels.end());
        QVERIFY(sum->box.bottom() <= upper.top() + 2);
    }
    void linesBreakAtWeeksWithoutReport()
    {
        const ChartScene s = scene(sample(ChartKind::Lines));
        QCOMPARE(s.axisTop, 10.0);
        int dots = 0, curves = 0;
        for (const ChartScene::Dot &d : s.dots)
            dots += d.category >= 0;
        for (const ChartScene::Line &l : s.lines)
            curves += l.points.size() > 2;
        QCOMPARE(dots, 22);
        QCOMPARE(curves, 4); // each series before and after the gap
    }
    void nothingLeavesTheAreaAndLabelsDoNotTouch_data()
    {
        QTest::addColumn<double>("width");
        QTest::newRow("wide") << 500.0;
        QTest::newRow("narrow") << 200.0;
        QTest::newRow("tiny") << 90.0;
    }
    void nothingLeavesTheAreaAndLabelsDoNotTouch()
    {
        QFETCH(double, width);
        const QRectF area(10, 20, width, 180);
        for (const ChartKind kind : {ChartKind::StackedBars, ChartKind::Lines}) {
            const ChartScene s = scene(sample(kind), area);
            for (const ChartScene::Bar &b : s.bars)
                QVERIFY(area.contains(b.rect));
            for (const ChartScene::Line &l : s.lines)
                QVERIFY(area.adjusted(-1, -1, 1, 1).contains(l.points.boundingRect().adjusted(0, 0, 0.1, 0.1)));
            std::vector<QRectF> weeks;
            for (const ChartScene::Label &l : s.labels)
                if (l.text.startsWith(u'W')) {
                    const QRectF text(l.box.center().x() - double(l.text.size()) * l.fontSize / 2, l.box.top(), double(l.text.size()) * l.fontSize, l.box.height());
                    for (const QRectF &other : weeks)
                        QVERIFY(!other.intersects(text));
                    weeks.push_back(text);
                }
            QVERIFY(!weeks.empty());
            QVERIFY(std::any_of(s.labels.begin(), s.labels.end(), [](const ChartScene::Label &l) { return l.text == u"W48"; }));
        }
    }
    void emptyAndAllZeroChartsHaveAnAxis()
    {
        Chart c;
        QCOMPARE(scene(c).axisTop, 1.0);
        QVERIFY(scene(c).bars.empty());
        c = sample(ChartKind::StackedBars);
        for (ChartSeries &s : c.series)
            for (auto &v : s.values)
                v = 0;
        QVERIFY(scene(c).axisTop >= 1);
    }
    void theWindowPaintsTheGivenColours()
    {
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(Qt::black);
        ChartStyle style;
        style.fontSize = 12;
        style.text = Qt::white;
        style.series = {QColor(10, 200, 30), QColor(200, 20, 220)};
        QPainter painter(&image);
        paintChart(painter, sample(ChartKind::StackedBars), QRectF(0, 0, 600, 300), style);
        painter.end();
        int first = 0, second = 0, text = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                first += image.pixelColor(x, y) == style.series[0];
                second += image.pixelColor(x, y) == style.series[1];
                text += qGray(image.pixel(x, y)) > 240;
            }
        QVERIFY(first > 300 && second > first && text > 50);
    }
};
XZ_TEST(ChartTest)
#include "chart_test.moc"
