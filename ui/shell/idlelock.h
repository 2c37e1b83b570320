#pragma once
// Fires once nobody has touched keyboard or mouse for the given minutes (Q09, default 10).
#include "core/base/clock.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace xz {

class IdleLock : public QObject {
    Q_OBJECT
public:
    explicit IdleLock(const Clock &clock, QObject *parent = nullptr);
    void start(int seconds); // 0 = never
    void stop();

signals:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
    const Clock &m_clock; // wall time, so that a computer that slept locks as it wakes
    qint64 m_touchedMs = 0;
    int m_seconds = 0;
};

} // namespace xz
