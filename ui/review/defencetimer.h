#pragma once
// The clock of a review day: big digits for the presentation, then for the questions; started, paused and set back by hand. It only shows, nothing is recorded.
#include "core/base/clock.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace xz {
class Button;
class Text;

class DefenceTimer : public QWidget {
    Q_OBJECT
public:
    explicit DefenceTimer(const Clock &clock, QWidget *parent = nullptr);
    void setMinutes(int presentation, int questions);
    void setSpeaker(const QString &who); // whose turn it is; sets the clock back
    enum class Part { Presentation, Questions };
    void begin(Part part);
    void pause();
    bool isRunning() const { return m_running; }
    qint64 secondsLeft() const; // below zero: over time
    void tick();                // once in a while; reads the clock

private:
    void paintDigits();
    const Clock &m_clock;
    QTimer m_timer;
    int m_minutes[2] = {8, 2};
    Part m_part = Part::Presentation;
    bool m_running = false;
    qint64 m_startedAt = 0; // ms of the clock
    qint64 m_spent = 0;     // ms before the last start
    Text *m_who;
    Text *m_what;
    Text *m_digits;
    Text *m_note;
    Button *m_present;
    Button *m_questions;
    Button *m_pause;
    Button *m_reset;
};

} // namespace xz
