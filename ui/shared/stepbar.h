#pragma once
// The steps of a wizard or a project: done ones ticked, the current one filled, the rest quiet.
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace xz {

class StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(const QStringList &steps, QWidget *parent = nullptr);
    void setSteps(const QStringList &steps);
    void setCurrent(int step); // 0-based; all before are done
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_steps;
    int m_current = 0;
};

} // namespace xz
