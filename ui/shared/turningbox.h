#pragma once
// A row that turns into a column when it becomes too narrow for its parts, so that a page fits 1366x768 at 150 %.
#include <QtWidgets/QWidget>

class QBoxLayout;

namespace xz {

class TurningBox : public QWidget {
    Q_OBJECT
public:
    // `below`: turns under this width; 0 = as soon as the parts do not fit side by side.
    explicit TurningBox(int below = 0, QWidget *parent = nullptr);
    QBoxLayout *box() const { return m_box; }
    // Turned, all parts but the first keep to the left at their own width (buttons) instead of filling it (cards).
    void setKeepsLeft(bool on) { m_keepsLeft = on; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void turn();
    int rowWidth() const;
    QBoxLayout *m_box;
    int m_below;
    bool m_keepsLeft = false;
};

} // namespace xz
