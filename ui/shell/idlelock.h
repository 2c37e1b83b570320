#pragma once
// Fires once nobody has touched keyboard or mouse for the given minutes (Q09, default 10).
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace xz {

class IdleLock : public QObject {
    Q_OBJECT
public:
    explicit IdleLock(QObject *parent = nullptr);
    void start(int seconds); // 0 = never
    void stop();

signals:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
    QElapsedTimer m_touched;
    int m_seconds = 0;
};

} // namespace xz
