#pragma once
// Stacked bars and lines as vectors, for paper and for the window (no Widgets).
#include "core/document/document.h"

#include <QtCore/QLineF>
#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QPolygonF>
#include <functional>
#include <vector>

class QPainter;

namespace xz::paper {

struct ChartStyle {
    double fontSize = 9; // in the canvas' unit
    QColor text = Qt::black;
    QColor grid = QColor(0xd0, 0xd0, 0xd0);
    QColor axis = QColor(0x55, 0x55, 0x55);
    std::vector<QColor> series; // empty: the paper's own, told apart in black and white too
};
// What a chart is made of; the unit is the caller's.
struct ChartScene {
    struct Bar {
        QRectF rect;
        QColor fill;
        int series;
        int category;
    };
    struct Line {
        QPolygonF points;
        QColor color;
        double width;
        bool dashed = false;
    };
    struct Dot {
        QPointF center;
        double radius;
        QColor fill;
        int series;
        int category;
    };
    struct Label {
        QString text;
        QRectF box; // text is set inside, vertically centred
        Align align;
        QColor color;
        double fontSize;
    };
    std::vector<Line> lines;
    std::vector<Bar> bars;
    std::vector<Dot> dots;
    std::vector<Label> labels;
    double axisTop = 0; // value at the upper end of the axis
};
using TextWidth = std::function<double(const QString &text, double fontSize)>;
ChartScene layOutChart(const Chart &chart, const QRectF &area, const ChartStyle &style, const TextWidth &width);
// For the window: labels in the painter's font family.
void paintChart(QPainter &painter, const Chart &chart, const QRectF &area, const ChartStyle &style);

} // namespace xz::paper
