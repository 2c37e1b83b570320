#pragma once
// The quiet answer to something that worked, at the foot of the window: one sentence, with Undo where an inverse exists.
#include <QtCore/QTimer>
#include <QtWidgets/QFrame>
#include <functional>

namespace xz {
class Button;
class Text;

class Toast : public QFrame {
    Q_OBJECT
public:
    explicit Toast(QWidget *over);
    void show(const QString &sentence, std::function<void()> undo = {});
    QString sentence() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    Text *m_text;
    Button *m_undo;
    Button *m_close;
    QTimer m_timer;
    std::function<void()> m_call;
};

} // namespace xz
