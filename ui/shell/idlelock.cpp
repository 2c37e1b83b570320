#include "ui/shell/idlelock.h"

#include "ui/shared/longtask.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

namespace xz {

IdleLock::IdleLock(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (LongTask::isRunning()) // the work must end first; it covers the window
            m_touchedMs = m_clock.nowMs();
        else if (m_clock.nowMs() - m_touchedMs >= qint64(m_seconds) * 1000) {
            stop();
            emit idle();
        }
    });
}

void IdleLock::start(int seconds)
{
    stop();
    if (seconds <= 0)
        return;
    m_seconds = seconds;
    m_touchedMs = m_clock.nowMs();
    m_timer.start(std::min(1000, seconds * 250)); // a second late at most
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod: m_touchedMs = m_clock.nowMs(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace xz

#include "moc_idlelock.cpp"
