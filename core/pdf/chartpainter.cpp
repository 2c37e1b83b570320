#include "core/pdf/chartpainter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <algorithm>
#include <cmath>

namespace xz::paper {
namespace {

// Dark to light in the order of the levels, so that a black and white copier keeps them apart.
QColor seriesColor(const ChartStyle &style, int index)
{
    static const QColor paper[] = {QColor(0x9b, 0x2c, 0x2c), QColor(0xd9, 0x8a, 0x32), QColor(0x7f, 0xb0, 0xcf), QColor(0x4f, 0x7d, 0x56), QColor(0xb7, 0xb7, 0xb7), QColor(0x4a, 0x4a, 0x6a)};
    if (!style.series.empty())
        return style.series[size_t(index) % style.series.size()];
    return paper[size_t(index) % std::size(paper)];
}

// A step of 1, 2 or 5 times a power of ten that cuts `top` into at most five; counts of people get no fractions.
double niceStep(double top)
{
    if (top <= 5)
        return 1;
    const double raw = top / 5;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double m : {1.0, 2.0, 5.0})
        if (raw <= m * power)
            return m * power;
    return 10 * power;
}

QString number(double v) { return std::abs(v - std::round(v)) < 1e-9 ? QString::number(std::llround(v)) : QString::number(v, 'f', 1); }

} // namespace

ChartScene layOutChart(const Chart &chart, const QRectF &area, const ChartStyle &style, const TextWidth &width)
{
    ChartScene scene;
    const double f = style.fontSize, line = f * 1.5;
    const int n = int(chart.categories.size());
    double y = area.top();
    const auto label = [&](const QString &text, QRectF box, Align align, double size) {
        if (!text.isEmpty())
            scene.labels.push_back({text, box, align, style.text, size});
    };
    if (!chart.title.isEmpty()) {
        label(chart.title, {area.left(), y, area.width(), line * 1.3}, Align::Center, f * 1.25);
        y += line * 1.4;
    }
    // legend, wrapped and centred
    struct Entry {
        int series;
        double width;
    };
    std::vector<std::vector<Entry>> rows(1);
    double used = 0;
    for (int s = 0; s < int(chart.series.size()); ++s) {
        const double w = f * 2 + width(chart.series[size_t(s)].name, f) + f * 1.5;
        if (used + w > area.width() && !rows.back().empty()) {
            rows.emplace_back();
            used = 0;
        }
        rows.back().push_back({s, w});
        used += w;
    }
    if (!chart.series.empty())
        for (const auto &row : rows) {
            double total = -f * 1.5;
            for (const Entry &e : row)
                total += e.width;
            double x = area.left() + (area.width() - total) / 2;
            for (const Entry &e : row) {
                const QColor color = seriesColor(style, e.series);
                if (chart.kind == ChartKind::StackedBars) {
                    scene.bars.push_back({QRectF(x, y + line / 2 - f * 0.4, f * 1.4, f * 0.8), color, e.series, -1});
                } else {
                    scene.lines.push_back({QPolygonF({{x, y + line / 2}, {x + f * 1.5, y + line / 2}}), color, f * 0.16, e.series % 2 == 1});
                    scene.dots.push_back({{x + f * 0.75, y + line / 2}, f * 0.25, color, e.series, -1});
                }
                label(chart.series[size_t(e.series)].name, {x + f * 1.9, y, e.width - f * 3.4, line}, Align::Left, f);
                x += e.width;
            }
            y += line;
        }
    y += f * 0.4;
    if (!chart.unit.isEmpty()) {
        label(chart.unit, {area.left(), y, area.width() / 2, line}, Align::Left, f * 0.9);
        y += line;
    }

    double top = 0;
    for (int c = 0; c < n; ++c) {
        double stack = 0;
        for (const ChartSeries &s : chart.series) {
            const double v = size_t(c) < s.values.size() ? std::max(0.0, s.values[size_t(c)].value_or(0)) : 0;
            stack = chart.kind == ChartKind::StackedBars ? stack + v : std::max(stack, v);
        }
        top = std::max(top, stack);
    }
    const double step = niceStep(std::max(top, 1.0));
    const int ticks = std::max(1, int(std::ceil(top / step - 1e-9)));
    scene.axisTop = step * ticks;

    double axisWidth = 0;
    for (int t = 0; t <= ticks; ++t)
        axisWidth = std::max(axisWidth, width(number(step * t), f * 0.9));
    axisWidth += f * 0.6;
    const QRectF plot(area.left() + axisWidth, y + f * 0.5, std::max(1.0, area.width() - axisWidth - f * 0.5), std::max(1.0, area.bottom() - line * 1.2 - y - f * 0.5));
    const auto up = [&](double v) { return plot.bottom() - plot.height() * v / scene.axisTop; };
    for (int t = 0; t <= ticks; ++t) {
        const double ty = up(step * t);
        scene.lines.push_back({QPolygonF({{plot.left(), ty}, {plot.right(), ty}}), t == 0 ? style.axis : style.grid, t == 0 ? f * 0.09 : f * 0.05});
        label(number(step * t), {area.left(), ty - line / 2, axisWidth - f * 0.5, line}, Align::Right, f * 0.9);
    }
    if (n == 0)
        return scene;
    const double slot = plot.width() / n;
    // labels that would touch are thinned evenly, the last one stays
    double widest = 0;
    for (const QString &c : chart.categories)
        widest = std::max(widest, width(c, f * 0.9));
    const int every = std::max(1, int(std::ceil((widest + f * 0.4) / slot)));
    for (int c = 0; c < n; ++c) {
        if ((n - 1 - c) % every != 0)
            continue;
        const double w = std::max(slot, widest + f * 0.2), x = plot.left() + slot * (c + 0.5);
        label(chart.categories.at(c), {std::min(x - w / 2, area.right() - w), plot.bottom() + f * 0.2, w, line}, Align::Center, f * 0.9);
    }
    if (chart.kind == ChartKind::StackedBars) {
        const double bar = std::min(slot * 0.62, f * 3.5);
        for (int c = 0; c < n; ++c) {
            double sum = 0;
            bool any = false;
            for (int s = 0; s < int(chart.series.size()); ++s) {
                const auto v = size_t(c) < chart.series[size_t(s)].values.size() ? chart.series[size_t(s)].values[size_t(c)] : std::nullopt;
                any = any || v.has_value();
                if (!v || *v <= 0)
                    continue;
                scene.bars.push_back({QRectF(plot.left() + slot * (c + 0.5) - bar / 2, up(sum + *v), bar, up(sum) - up(sum + *v)), seriesColor(style, s), s, c});
                sum += *v;
            }
            const double x = plot.left() + slot * (c + 0.5);
            if (any) // the sum stands on its bar
                label(number(sum), {x - slot / 2, up(sum) - line * 0.95, slot, line}, Align::Center, f * 0.85);
        }
        return scene;
    }
    for (int s = 0; s < int(chart.series.size()); ++s) {
        const QColor color = seriesColor(style, s);
        QPolygonF piece;
        const auto flush = [&] {
            if (piece.size() > 1)
                scene.lines.push_back({piece, color, f * 0.16, s % 2 == 1});
            piece.clear();
        };
        for (int c = 0; c < n; ++c) {
            const auto v = size_t(c) < chart.series[size_t(s)].values.size() ? chart.series[size_t(s)].values[size_t(c)] : std::nullopt;
            if (!v) { // no report is a gap, not a zero
                flush();
                continue;
            }
            const QPointF at(plot.left() + slot * (c + 0.5), up(std::max(0.0, *v)));
            piece << at;
            scene.dots.push_back({at, f * 0.25, color, s, c});
        }
        flush();
    }
    return scene;
}

void paintChart(QPainter &painter, const Chart &chart, const QRectF &area, const ChartStyle &style)
{
    const auto sized = [&painter](double size) {
        QFont f = painter.font();
        f.setPixelSize(std::max(1, int(std::lround(size))));
        return f;
    };
    const ChartScene scene = layOutChart(chart, area, style, [&](const QString &t, double size) { return QFontMetricsF(sized(size)).horizontalAdvance(t); });
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const ChartScene::Line &l : scene.lines) {
        QPen pen(l.color, l.width);
        if (l.dashed)
            pen.setDashPattern({4, 2});
        pen.setJoinStyle(Qt::RoundJoin);
        painter.setPen(pen);
        painter.drawPolyline(l.points);
    }
    painter.setPen(Qt::NoPen);
    for (const ChartScene::Bar &b : scene.bars)
        painter.fillRect(b.rect, b.fill);
    for (const ChartScene::Dot &d : scene.dots) {
        painter.setBrush(d.fill);
        painter.drawEllipse(d.center, d.radius, d.radius);
    }
    for (const ChartScene::Label &l : scene.labels) {
        painter.setPen(l.color);
        painter.setFont(sized(l.fontSize));
        const Qt::Alignment across = l.align == Align::Right ? Qt::AlignRight : l.align == Align::Center ? Qt::AlignHCenter : Qt::AlignLeft;
        painter.drawText(l.box, int(across | Qt::AlignVCenter) | Qt::TextDontClip, l.text);
    }
    painter.restore();
}

} // namespace xz::paper
