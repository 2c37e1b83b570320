#pragma once
// The week's classes as a strip of small bars: nothing to report, a situation, missing. Says its figures in words too.
#include <QtWidgets/QWidget>

namespace xz {

class ClassStrip : public QWidget {
    Q_OBJECT
public:
    explicit ClassStrip(QWidget *parent = nullptr);
    void setCounts(int none, int situation, int missing);
    QSize sizeHint() const override { return {360, 20}; }
    QSize minimumSizeHint() const override { return {80, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_none = 0, m_situation = 0, m_missing = 0;
};

} // namespace xz
