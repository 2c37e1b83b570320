#include "ui/today/todaypage.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/minibars.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"
#include "ui/shared/turningbox.h"
#include "ui/today/classstrip.h"

#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

constexpr int shownTasks = 12;

// Widgets leave at once from the layout; they die later, so that a button may refresh the page from its own click.
void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *w = item->widget()) {
            w->hide();
            w->setParent(nullptr);
            w->deleteLater();
        }
        delete item;
    }
}

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("xzKind", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

Tone toneOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Overdue: return Tone::Level1;
    case Urgency::DueToday: return Tone::Level2;
    case Urgency::DueSoon: return Tone::Level3;
    case Urgency::Waiting: return Tone::Info;
    }
    return Tone::Neutral;
}

} // namespace

TodayPage::TodayPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("today"), parent)
{
    setTitle(tr("Today"));
    watch({QStringLiteral("cases"), QStringLiteral("class-reports"), QStringLiteral("weekly"), QStringLiteral("network"), QStringLiteral("people"), QStringLiteral("calendar"), QStringLiteral("handover"), QStringLiteral("members"), QStringLiteral("station"), QStringLiteral("training"), QStringLiteral("assessment")});

    auto *turning = new TurningBox(840, this);
    QBoxLayout *columns = turning->box();
    columns->setSpacing(space::l - 2);
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->setSpacing(space::l - 2);
    right->setSpacing(space::l - 2);
    columns->addLayout(left, 61);
    columns->addLayout(right, 39);
    body()->addWidget(turning);
    body()->addStretch(1);

    m_week = new Card(QString(), this);
    m_week->setAccent(true);
    auto *weekRow = new QHBoxLayout;
    weekRow->setSpacing(space::xl);
    auto *weekLeft = new QVBoxLayout;
    m_strip = new ClassStrip(m_week);
    m_weekText = new Text(QString(), TextStyle::Secondary, m_week);
    m_weekText->setWordWrap(true);
    weekLeft->addWidget(m_strip);
    weekLeft->addWidget(m_weekText);
    weekLeft->addStretch(1);
    auto *weekButtons = new QVBoxLayout;
    weekButtons->setSpacing(space::s);
    m_write = new Button(tr("&Write this week's report"), ButtonKind::Primary, QStringLiteral("writeReport"), m_week);
    m_zero = new Button(tr("&Nothing this week (zero report)"), ButtonKind::Outline, QStringLiteral("zeroReport"), m_week);
    weekButtons->addWidget(m_write);
    weekButtons->addWidget(m_zero);
    weekRow->addLayout(weekLeft, 1);
    weekRow->addLayout(weekButtons);
    m_week->body()->addLayout(weekRow);
    left->addWidget(m_week);
    connect(m_write, &QPushButton::clicked, this, [this] {
        host().openPage(QStringLiteral("weekly"), m_weekId ? QVariantMap{{QStringLiteral("week"), m_weekId->toString()}} : QVariantMap());
    });
    connect(m_zero, &QPushButton::clicked, this, &TodayPage::fileZero);

    m_tasks = new Card(tr("To be done"), this);
    m_tasks->setNote(tr("by due date"));
    m_taskRows = new QGridLayout;
    m_taskRows->setHorizontalSpacing(space::l);
    m_taskRows->setVerticalSpacing(space::xs);
    m_taskRows->setColumnStretch(1, 1);
    m_tasks->body()->addLayout(m_taskRows);
    left->addWidget(m_tasks);
    left->addStretch(1);

    m_ledger = new Card(tr("Cases in charge"), this);
    m_ledger->setNote(tr("last 12 weeks"));
    auto *ledgerRow = new QHBoxLayout;
    ledgerRow->setSpacing(space::l);
    auto *figures = new QVBoxLayout;
    m_total = new Text(QString(), TextStyle::Figure, m_ledger);
    m_levels = new QHBoxLayout;
    m_levels->setSpacing(space::xs);
    m_movements = new Text(QString(), TextStyle::Secondary, m_ledger);
    figures->addWidget(m_total);
    figures->addLayout(m_levels);
    figures->addWidget(m_movements);
    figures->addStretch(1);
    ledgerRow->addLayout(figures);
    m_bars = new MiniBars(tr("Cases in charge, week by week"), m_ledger);
    ledgerRow->addWidget(m_bars, 1);
    m_ledger->body()->addLayout(ledgerRow);
    right->addWidget(m_ledger);

    m_ahead = new Card(tr("The next 14 days"), this);
    m_aheadRows = new QGridLayout;
    m_aheadRows->setHorizontalSpacing(space::l);
    m_aheadRows->setVerticalSpacing(space::xs);
    m_aheadRows->setColumnStretch(1, 1);
    m_ahead->body()->addLayout(m_aheadRows);
    right->addWidget(m_ahead);
    right->addStretch(1);
}

QString TodayPage::help() const
{
    return tr("<p>This page says what is overdue, due and missing, the oldest first. Each line has the button that deals with it.</p>"
              "<p>A calm week takes two keystrokes: Alt+N, then Enter.</p>");
}

void TodayPage::refresh()
{
    const auto now = TodayService(session()).snapshot();
    if (presented(now))
        return;
    m_station = now->station;
    setStateLine(now->overdue + now->dueToday == 0 ? tr("Nothing is overdue and nothing is due today.")
                                                   : tr("%1 due today, %2 overdue").arg(now->dueToday).arg(now->overdue));
    fillWeek(*now);
    fillTasks(*now);
    fillLedger(*now);
    fillAhead(*now);
}

void TodayPage::fillWeek(const TodaySnapshot &now)
{
    m_weekId = now.week ? std::optional(now.week->week.id) : std::nullopt;
    m_strip->setVisible(now.classes.has_value());
    if (!now.week) {
        m_week->setTitle(tr("No teaching week"));
        m_week->setNote(QString());
        m_weekText->setText(tr("Today lies in no teaching week of the calendar. Add the term in the calendar, then reports can be filed."));
        m_write->setWhyNot(tr("There is no teaching week today."));
        m_zero->setWhyNot(tr("There is no teaching week today."));
        return;
    }
    const ReportWeek &week = now.week->week;
    m_week->setTitle(tr("%1: weekly crisis report").arg(week.label()));
    const QLocale locale;
    const QString when = tr("MMM d ddd HH:mm", "date pattern of the report window");
    // closesAt is the first moment outside; people say "Sunday 24:00"
    const QDateTime last = week.closesAt.time() == QTime(0, 0) ? week.closesAt.addDays(-1) : week.closesAt;
    QString closes = locale.toString(last, when);
    if (week.closesAt.time() == QTime(0, 0))
        closes.replace(QStringLiteral("00:00"), QStringLiteral("24:00"));
    m_week->setNote(tr("Window: %1 to %2").arg(locale.toString(week.opensAt, when), closes));
    QStringList sentences;
    if (isReported(now.week->state))
        sentences << tr("Handed in, receipt %1.").arg(now.week->receipt);
    if (now.classes) {
        const ClassProgress &c = *now.classes;
        m_strip->setCounts(c.none, c.situation, c.missingCount());
        QString text = tr("%1 classes: %2 with nothing to report, %3 with a situation").arg(c.due).arg(c.none).arg(c.situation);
        if (c.missingCount() > 0)
            text += tr(", <b>%1 not reported</b> (%2%3)").arg(c.missingCount()).arg(c.missing.join(tr(", ")).toHtmlEscaped(), c.missingCount() > c.missing.size() ? tr(" …") : QString());
        sentences << text;
    }
    m_weekText->setText(sentences.join(QStringLiteral("<br>")));

    WeeklyService weekly(session());
    m_write->setText(isReported(now.week->state) ? tr("&Open this week's report") : tr("&Write this week's report"));
    m_write->setWhyNot(isAllowed(session().actor(), Action::ReadWeekly, {.station = now.station, .college = session().actor().college})
                           ? QString() : tr("Your role does not read weekly reports."));
    if (!now.station) {
        m_zero->setWhyNot(tr("Only a station files reports."));
        return;
    }
    if (const auto report = weekly.open(*now.station, week.id)) {
        m_zero->setWhyNot(weekly.whyNoZero(*report));
        m_zero->setVisible(!isReported(report->state));
    } else {
        m_zero->setWhyNot(report.error().message);
    }
}

void TodayPage::fillTasks(const TodaySnapshot &now)
{
    empty(m_taskRows);
    int row = 0;
    if (now.items.empty()) {
        auto *calm = new Text(tr("Nothing waits. New tasks appear here by themselves."), TextStyle::Secondary, m_tasks);
        m_taskRows->addWidget(calm, 0, 0, 1, 4);
        return;
    }
    for (const TodayItem &item : now.items) {
        if (row / 2 >= shownTasks)
            break;
        QString when;
        switch (item.urgency) {
        case Urgency::Overdue: when = tr("%n day(s) overdue", nullptr, item.days); break;
        case Urgency::DueToday: when = tr("today"); break;
        case Urgency::DueSoon: when = tr("in %n day(s)", nullptr, item.days); break;
        case Urgency::Waiting: when = item.days > 0 ? tr("%n day(s)", nullptr, item.days) : tr("waits"); break;
        }
        auto *chip = new Chip({when, toneOf(item.urgency)}, m_tasks);
        auto *text = new Text(item.text, TextStyle::Body, m_tasks);
        text->setWordWrap(true);
        auto *who = new Text(item.responsible, TextStyle::Secondary, m_tasks);
        auto *act = new Button(item.action.startsWith(u"case.") ? tr("Record") : item.action == u"post.appoint" ? tr("Appoint") : tr("Open"), ButtonKind::Plain,
                               QStringLiteral("task%1").arg(row / 2), m_tasks);
        act->setAccessibleDescription(item.text);
        m_taskRows->addWidget(chip, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        m_taskRows->addWidget(text, row, 1);
        m_taskRows->addWidget(who, row, 2);
        m_taskRows->addWidget(act, row, 3);
        connect(act, &QPushButton::clicked, this, [this, item] { follow(item); });
        m_taskRows->addWidget(rule(m_tasks), row + 1, 0, 1, 4);
        row += 2;
    }
    if (int(now.items.size()) > shownTasks)
        m_taskRows->addWidget(new Text(tr("and %n more", nullptr, int(now.items.size()) - shownTasks), TextStyle::Secondary, m_tasks), row, 0, 1, 4);
}

void TodayPage::follow(const TodayItem &item)
{
    const QString subject = rawIdToString(item.subject);
    if (item.action.startsWith(u"case."))
        host().openPage(QStringLiteral("ledger"), {{QStringLiteral("case"), subject}, {QStringLiteral("action"), item.action}});
    else if (item.action == u"members.open")
        host().openPage(QStringLiteral("members"), item.kind == TodayKind::HeadVacant ? QVariantMap{{QStringLiteral("appoint"), QStringLiteral("head")}} : QVariantMap{{QStringLiteral("person"), subject}});
    else if (item.action == u"room.uses")
        host().openPage(QStringLiteral("station"), {{QStringLiteral("tab"), QStringLiteral("rooms")}, {QStringLiteral("day"), item.dueOn}});
    else if (item.action == u"post.appoint")
        host().openPage(QStringLiteral("people"), {{QStringLiteral("place"), subject}, {QStringLiteral("action"), item.action}});
    else if (item.action.startsWith(u"training."))
        host().openPage(QStringLiteral("training"), {{QStringLiteral("training"), subject}, {QStringLiteral("action"), item.action}});
    else if (item.action == u"assessment.selection")
        host().openPage(QStringLiteral("assessment"), {{QStringLiteral("tab"), QStringLiteral("selection")}});
    else if (item.action == u"assessment.open")
        host().openPage(QStringLiteral("assessment"), {{QStringLiteral("round"), subject}});
    else if (item.action == u"supervision.open")
        host().openPage(QStringLiteral("project"), {{QStringLiteral("project"), rawIdToString(item.project)}, {QStringLiteral("tab"), QStringLiteral("supervision")}, {QStringLiteral("visit"), subject}});
    else if (item.action == u"review.open")
        host().openPage(QStringLiteral("review"), {{QStringLiteral("review"), subject}, {QStringLiteral("tab"), item.tab}});
    else if (item.action == u"project.open")
        host().openPage(QStringLiteral("project"), {{QStringLiteral("project"), subject}, {QStringLiteral("tab"), item.tab}});
    else if (item.action == u"handover.open")
        host().openPage(QStringLiteral("handover"), {{QStringLiteral("handover"), subject}});
    else
        host().openPage(QStringLiteral("weekly"), {{QStringLiteral("week"), subject}, {QStringLiteral("action"), item.action}});
}

void TodayPage::fillLedger(const TodaySnapshot &now)
{
    m_ledger->setVisible(now.ledger.has_value());
    if (!now.ledger)
        return;
    m_total->setText(QString::number(now.ledger->total()));
    empty(m_levels);
    for (auto it = now.ledger->byLevel.cbegin(); it != now.ledger->byLevel.cend(); ++it) {
        ChipLook look = levelLook(it.key());
        look.text += u' ' + QString::number(it.value());
        m_levels->addWidget(new Chip(look, m_ledger));
    }
    m_levels->addStretch(1);
    int added = 0, raised = 0, released = 0;
    for (const LevelMovement &m : now.thisWeek) {
        added += m.added;
        raised += m.movedIn;
        released += m.released;
    }
    m_movements->setText(tr("New this week: %1<br>Level changed: %2 · Released: %3").arg(added).arg(raised).arg(released));
    std::vector<MiniBar> bars;
    for (const auto &point : now.series) {
        MiniBar bar{tr("W%1").arg(point.weekNumber), {}};
        static constexpr Token tokens[] = {Token::Level1, Token::Level2, Token::Level3};
        for (auto it = point.counts.byLevel.cbegin(); it != point.counts.byLevel.cend(); ++it)
            bar.parts.emplace_back(tokens[size_t(std::clamp(it.key(), 1, 3) - 1)], it.value());
        bars.push_back(std::move(bar));
    }
    m_bars->setBars(std::move(bars));
}

void TodayPage::fillAhead(const TodaySnapshot &now)
{
    struct Event {
        QDate on;
        QString text;
    };
    std::vector<Event> events;
    const QDate from = now.today, to = now.today.addDays(14);
    const auto add = [&](QDate on, const QString &text) {
        if (on >= from && on <= to)
            events.push_back({on, text});
    };
    CalendarService calendar(session());
    if (const auto weeks = calendar.weeksBetween(from, to)) {
        for (const Week &w : *weeks) {
            if (!w.reporting) {
                add(w.startsOn, tr("Week %1: no report is due").arg(w.number));
                continue;
            }
            const ReportWindow window = calendar.reportWindow(w);
            add(window.opensAt.date(), tr("Report window of week %1 opens").arg(w.number));
            add(window.closesAt.addSecs(-1).date(), tr("Report window of week %1 closes").arg(w.number));
        }
    }
    if (const auto windows = calendar.windows()) {
        for (const SpecialWindow &w : *windows) {
            add(w.startsOn, tr("%1 begins: watch closely").arg(w.name));
            add(w.endsOn, tr("%1 ends").arg(w.name));
        }
    }
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.on < b.on; });
    empty(m_aheadRows);
    int row = 0;
    const QLocale locale;
    for (const Event &e : events) {
        auto *day = new Text(locale.toString(e.on, tr("MMM d ddd", "day in a list")), TextStyle::Secondary, m_ahead);
        auto *text = new Text(e.text, TextStyle::Body, m_ahead);
        text->setWordWrap(true);
        m_aheadRows->addWidget(day, row, 0);
        m_aheadRows->addWidget(text, row, 1);
        m_aheadRows->addWidget(rule(m_ahead), row + 1, 0, 1, 2);
        row += 2;
    }
    if (events.empty())
        m_aheadRows->addWidget(new Text(tr("Nothing in the calendar."), TextStyle::Secondary, m_ahead), 0, 0);
}

void TodayPage::fileZero()
{
    if (!m_station || !m_weekId)
        return;
    WeeklyService weekly(session());
    const auto report = weekly.open(*m_station, *m_weekId);
    if (presented(report))
        return;
    SubmitOptions options;
    if (report->situation().beforeWindow) {
        const auto reason = prompts().reason(this, {tr("Before the window opens"),
                                                    tr("The window of this week opens on %1. Say why the report is handed in before; it will be marked as early.")
                                                        .arg(QLocale().toString(report->week.opensAt, tr("MMM d ddd HH:mm", "date pattern of the report window"))),
                                                    {tr("Holiday ahead"), tr("Away on duty")}});
        if (!reason)
            return;
        options = {true, *reason};
    } else if (!prompts().confirm(this, {tr("Nothing this week"), tr("Hand in the zero report of %1 (%2 to %3)?")
                                                                     .arg(report->week.label(), isoDate(report->week.startsOn), isoDate(report->week.endsOn)),
                                         tr("Hand in")})) {
        return;
    }
    const auto filed = weekly.zero(*m_station, *m_weekId, options);
    if (presented(filed))
        return;
    host().toast(tr("Zero report handed in, receipt %1.").arg(filed->receipt), [this, filed = *filed] {
        presented(WeeklyService(session()).withdraw(filed, tr("Taken back at once")));
    });
}

void registerTodayPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("today"), .group = NavGroup::Top, .order = 0, .icon = Icon::Dashboard, .title = TodayPage::tr("Today"), .anyOf = {},
                  .make = [](const PageContext &context) -> Page * { return new TodayPage(context); }});
}

} // namespace xz
