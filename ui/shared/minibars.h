#pragma once
// A small bar chart for cards: stacked parts per bar, a label under every third. Says its figures as accessible description.
#include "ui/shared/tokens.h"

#include <QtWidgets/QWidget>
#include <vector>

namespace xz {

struct MiniBar {
    QString label;
    std::vector<std::pair<Token, int>> parts; // from the bottom up
};

class MiniBars : public QWidget {
    Q_OBJECT
public:
    explicit MiniBars(const QString &accessibleName, QWidget *parent = nullptr);
    void setBars(std::vector<MiniBar> bars, int labelEvery = 3);
    QSize sizeHint() const override { return {240, 140}; }
    QSize minimumSizeHint() const override { return {120, 80}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override; // tool tip names the bar under the mouse

private:
    QRectF barArea() const;
    std::vector<MiniBar> m_bars;
    int m_labelEvery = 3;
};

} // namespace xz
