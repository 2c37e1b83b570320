#pragma once
// Covers a window while a LongTask runs: title, phrase, progress, cancel; swallows all input to what lies beneath.
#include "ui/shared/longtask.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QProgressBar;

namespace xz {
class Button;
class Text;

class BusyOverlay : public QWidget {
    Q_OBJECT
public:
    BusyOverlay(QWidget *window, const QString &title, LongTask &task, bool cancellable, int signAfterMs = 0); // until then it only swallows
    ~BusyOverlay() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void cancel();
    LongTask &m_task;
    QWidget *m_card;
    Text *m_phrase;
    QProgressBar *m_bar;
    Button *m_cancel;
    QTimer m_timer;
    bool m_cancellable;
};

} // namespace xz
