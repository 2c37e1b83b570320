#include "ui/review/defencetimer.h"

#include "ui/shared/button.h"
#include "ui/shared/text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>
#include <cmath>

namespace xz {

DefenceTimer::DefenceTimer(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_who(new Text({}, TextStyle::Title)), m_what(new Text({}, TextStyle::Secondary)), m_digits(new Text({}, TextStyle::Figure)),
      m_note(new Text({}, TextStyle::Strong)), m_present(new Button(tr("&Presentation"), ButtonKind::Primary, QStringLiteral("startPresentation"))),
      m_questions(new Button(tr("&Questions"), ButtonKind::Outline, QStringLiteral("startQuestions"))), m_pause(new Button(tr("Pa&use"), ButtonKind::Plain, QStringLiteral("pauseTimer"))),
      m_reset(new Button(tr("Set &back"), ButtonKind::Plain, QStringLiteral("resetTimer")))
{
    setObjectName(QStringLiteral("defenceTimer"));
    auto *box = new QVBoxLayout(this);
    box->setSpacing(space::m);
    for (Text *t : {m_who, m_what, m_digits, m_note}) {
        t->setAlignment(Qt::AlignHCenter);
        t->setWordWrap(t != m_digits);
        box->addWidget(t);
    }
    m_who->setObjectName(QStringLiteral("timerWho"));
    m_what->setObjectName(QStringLiteral("timerWhat"));
    m_digits->setObjectName(QStringLiteral("timerDigits"));
    m_digits->setAccessibleName(tr("Time left"));
    QFont big = m_digits->font();
    big.setPixelSize(112);
    m_digits->setFont(big);
    m_note->setObjectName(QStringLiteral("timerNote"));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (Button *b : {m_present, m_questions, m_pause, m_reset})
        row->addWidget(b);
    row->addStretch(1);
    box->addLayout(row);
    box->addStretch(1);
    connect(m_present, &QPushButton::clicked, this, [this] { begin(Part::Presentation); });
    connect(m_questions, &QPushButton::clicked, this, [this] { begin(Part::Questions); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_running)
            return pause();
        m_startedAt = m_clock.nowMs();
        m_running = true;
        m_timer.start();
        paintDigits();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_running = false;
        m_spent = 0;
        m_part = Part::Presentation;
        m_timer.stop();
        paintDigits();
    });
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &DefenceTimer::tick);
    paintDigits();
}

void DefenceTimer::setMinutes(int presentation, int questions)
{
    m_minutes[0] = presentation;
    m_minutes[1] = questions;
    paintDigits();
}

void DefenceTimer::setSpeaker(const QString &who)
{
    if (m_who->text() == who)
        return;
    m_who->setText(who);
    m_running = false;
    m_spent = 0;
    m_part = Part::Presentation;
    m_timer.stop();
    paintDigits();
}

void DefenceTimer::begin(Part part)
{
    m_part = part;
    m_spent = 0;
    m_startedAt = m_clock.nowMs();
    m_running = true;
    m_timer.start();
    paintDigits();
}

void DefenceTimer::pause()
{
    if (!m_running)
        return;
    m_spent += m_clock.nowMs() - m_startedAt;
    m_running = false;
    m_timer.stop();
    paintDigits();
}

qint64 DefenceTimer::secondsLeft() const
{
    const qint64 spent = m_spent + (m_running ? m_clock.nowMs() - m_startedAt : 0);
    return qint64(std::ceil((m_minutes[int(m_part)] * 60'000 - spent) / 1000.0));
}

void DefenceTimer::tick() { paintDigits(); }

void DefenceTimer::paintDigits()
{
    const qint64 left = secondsLeft(), shown = std::abs(left);
    m_digits->setText(QStringLiteral("%1%2:%3").arg(left < 0 ? QStringLiteral("+") : QString()).arg(shown / 60, 2, 10, QLatin1Char('0')).arg(shown % 60, 2, 10, QLatin1Char('0')));
    m_digits->setTint(left < 0 ? Token::Level1 : left <= 60 && (m_running || m_spent > 0) ? Token::Level2 : Token::Text);
    m_what->setText(m_part == Part::Presentation ? tr("Presentation, %n minute(s)", nullptr, m_minutes[0]) : tr("Questions, %n minute(s)", nullptr, m_minutes[1]));
    const bool begun = m_running || m_spent > 0;
    m_note->setText(left < 0 ? tr("Time is over.") : begun && !m_running ? tr("Paused") : left <= 60 && begun ? tr("Last minute") : QStringLiteral(" "));
    m_pause->setText(begun && !m_running ? tr("&Go on") : tr("Pa&use"));
    m_pause->setWhyNot(begun ? QString() : tr("The clock does not run yet."));
}

} // namespace xz

#include "moc_defencetimer.cpp"
