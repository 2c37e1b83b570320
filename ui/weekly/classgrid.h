#pragma once
// The classes of a week as a grid of one-character cells. Keyboard: arrows move, N files "nothing to report", Enter opens the class.
#include "core/report/classreport.h"

#include <QtWidgets/QWidget>

namespace xz {

class ClassGridView : public QWidget {
    Q_OBJECT
public:
    explicit ClassGridView(QWidget *parent = nullptr);
    void setGrid(const ClassGrid &grid);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void fileNone(int cell);
    void openCell(int cell);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int columns(int width) const;
    QRect cellRect(int cell) const;
    int cellAt(QPoint pos) const;
    void setCurrent(int cell);
    QString describe(int cell) const;
    ClassGrid m_grid{.week = WeekId(RawId{}), .station = StationId(RawId{})};
    int m_current = 0;
};

} // namespace xz
