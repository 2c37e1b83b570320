#include "ui/weekly/weeklypage.h"

#include "core/calendar/calendarservice.h"
#include "core/report/reading.h"
#include "core/today/today.h"
#include "ui/shared/card.h"
#include "ui/shared/text.h"
#include "ui/shared/turningbox.h"
#include "ui/weekly/classgrid.h"
#include "ui/weekly/linerow.h"
#include "ui/weekly/weeklist.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

QPlainTextEdit *textBox(const QString &name, const QString &label, QVBoxLayout *into, QWidget *parent)
{
    auto *caption = new Text(label, TextStyle::Secondary, parent);
    auto *e = new QPlainTextEdit(parent);
    e->setObjectName(name);
    e->setAccessibleName(label);
    e->setTabChangesFocus(true);
    e->setFixedHeight(62);
    caption->setBuddy(e);
    into->addWidget(caption);
    into->addWidget(e);
    return e;
}

} // namespace

WeeklyPage::WeeklyPage(const PageContext &context, QWidget *parent) : Page(context, QStringLiteral("weekly"), parent)
{
    setTitle(tr("Weekly crisis report"));
    watch({QStringLiteral("weekly"), QStringLiteral("class-reports"), QStringLiteral("cases"), QStringLiteral("calendar")});

    auto *side = new QWidget(this);
    auto *sideBox = new QVBoxLayout(side);
    sideBox->setContentsMargins(space::m, space::m, space::m, space::m);
    sideBox->setSpacing(space::s);
    m_stationBox = new QComboBox(side);
    m_stationBox->setObjectName(QStringLiteral("stationBox"));
    m_stationBox->setAccessibleName(tr("Station"));
    m_stationBox->hide();
    m_weeks = new WeekList(side);
    sideBox->addWidget(m_stationBox);
    sideBox->addWidget(m_weeks, 1);
    setSideBar(side, 208);

    m_more = addAction(tr("&More"), ButtonKind::Plain, QStringLiteral("moreActions"));
    m_menu = new QMenu(m_more);
    m_menu->setToolTipsVisible(true);
    m_more->setMenu(m_menu);
    m_preview = addAction(tr("&Preview PDF"), ButtonKind::Plain, QStringLiteral("previewReport"));
    m_zeroButton = addAction(tr("&Nothing this week (zero report)"), ButtonKind::Outline, QStringLiteral("zeroReport"));
    m_next = addAction(tr("&Hand in for review"), ButtonKind::Primary, QStringLiteral("nextStep"));
    connect(m_preview, &QPushButton::clicked, this, &WeeklyPage::preview);
    connect(m_zeroButton, &QPushButton::clicked, this, &WeeklyPage::zero);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_nextEvent)
            run(*m_nextEvent);
    });

    auto *turning = new TurningBox(0, this);
    QBoxLayout *top = turning->box();
    top->setSpacing(space::m);
    m_classCard = new Card(tr("Reports of the classes"), this);
    m_grid = new ClassGridView(m_classCard);
    m_missing = new Text({}, TextStyle::Secondary, m_classCard);
    m_missing->setWordWrap(true);
    m_missing->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_classCard->body()->addWidget(m_grid);
    m_classCard->body()->addWidget(m_missing);
    m_classCard->body()->addStretch(1);
    m_countCard = new Card(tr("Numbers close"), this);
    m_countGrid = new QGridLayout;
    m_countGrid->setHorizontalSpacing(space::m);
    m_countGrid->setVerticalSpacing(space::s);
    m_countCard->body()->addLayout(m_countGrid);
    m_countCard->body()->addStretch(1);
    top->addWidget(m_classCard, 1);
    top->addWidget(m_countCard, 1);
    body()->addWidget(turning);
    connect(m_grid, &ClassGridView::openCell, this, &WeeklyPage::openClass);
    connect(m_grid, &ClassGridView::fileNone, this, &WeeklyPage::fileNone);
    connect(m_missing, &QLabel::linkActivated, this, &WeeklyPage::printReminder);

    m_clauseCard = new Card(tr("Before it can be handed in"), this);
    m_clauses = new QVBoxLayout;
    m_clauseCard->body()->addLayout(m_clauses);
    body()->addWidget(m_clauseCard);

    m_lineCard = new Card(tr("Cases"), this);
    m_carry = new Button(tr("Same as last week"), ButtonKind::Plain, QStringLiteral("carryForward"), m_lineCard);
    m_lineCard->addHeaderWidget(m_carry);
    LineRow::makeHeader(m_lineCard, m_lineCard->body(), &m_all);
    m_lineRows = new QVBoxLayout;
    m_lineRows->setSpacing(0);
    m_lineCard->body()->addLayout(m_lineRows);
    m_noLines = new Text(tr("No case is in charge this week."), TextStyle::Secondary, m_lineCard);
    m_lineCard->body()->addWidget(m_noLines);
    body()->addWidget(m_lineCard);
    connect(m_carry, &QPushButton::clicked, this, &WeeklyPage::carry);
    connect(m_all, &QCheckBox::toggled, this, [this](bool on) {
        for (LineRow *r : m_rows)
            r->setChosen(on);
    });

    m_textCard = new Card(tr("The station's words"), this);
    m_summary = textBox(QStringLiteral("summary"), tr("&General situation"), m_textCard->body(), m_textCard);
    m_events = textBox(QStringLiteral("events"), tr("&Serious events"), m_textCard->body(), m_textCard);
    m_support = textBox(QStringLiteral("support"), tr("S&upport wanted of the centre"), m_textCard->body(), m_textCard);
    for (QPlainTextEdit *e : {m_summary, m_events, m_support})
        connect(e, &QPlainTextEdit::textChanged, this, &WeeklyPage::edited);
    body()->addWidget(m_textCard);
    body()->addStretch(1);

    m_saver.setSingleShot(true);
    m_saver.setInterval(900);
    connect(&m_saver, &QTimer::timeout, this, &WeeklyPage::saveNow);
}

QString WeeklyPage::help() const
{
    return tr("<p>One report for each teaching week. A calm week is one button: the zero report.</p>"
              "<p><b>Classes:</b> arrows move in the grid, N files \"nothing to report\", Enter opens a class.</p>"
              "<p><b>Cases:</b> tick the unchanged ones and press \"Same as last week\"; their text is marked as carried forward.</p>"
              "<p>Everything you type is saved within a second. Names of students are found and can be replaced by the case's code.</p>");
}

bool WeeklyPage::editable() const { return m_report && isEditable(m_report->state); }

void WeeklyPage::fillStations()
{
    m_station = session().actor().station;
    if (m_station || m_stationBox->count() > 0) {
        if (!m_station && m_stationBox->currentIndex() >= 0)
            m_station = StationId::fromString(m_stationBox->currentData().toString());
        return;
    }
    const auto week = CalendarService(session()).weekAt(session().clock().today());
    if (!week)
        return;
    const auto stations = WeeklyService(session()).overview(week->id);
    if (!stations)
        return;
    for (const StationWeek &s : *stations)
        m_stationBox->addItem(s.stationName, s.station.toString());
    m_stationBox->setVisible(m_stationBox->count() > 1);
    if (m_stationBox->count() > 0)
        m_station = StationId::fromString(m_stationBox->itemData(0).toString());
    connect(m_stationBox, &QComboBox::currentIndexChanged, this, [this] {
        saveNow();
        m_report.reset();
        refresh();
    });
    connect(m_weeks, &WeekList::chosen, this, &WeeklyPage::openWeek, Qt::UniqueConnection);
}

void WeeklyPage::fillWeeks()
{
    connect(m_weeks, &WeekList::chosen, this, &WeeklyPage::openWeek, Qt::UniqueConnection);
    const QDate today = session().clock().today();
    std::optional<TermId> term;
    CalendarService calendar(session());
    if (m_weekId) {
        if (const auto w = calendar.week(*m_weekId))
            term = w->term;
    } else if (const auto t = calendar.termAt(today)) {
        term = t->id;
    }
    const auto rows = WeeklyService(session()).weeks(*m_station, term);
    if (presented(rows))
        return;
    m_weeks->setWeeks(*rows, today);
    if (!m_weekId) {
        for (const WeekRow &r : *rows)
            if (r.week.startsOn <= today)
                m_weekId = r.week.id;
    }
    if (m_weekId)
        m_weeks->select(*m_weekId);
}

void WeeklyPage::refresh()
{
    if (m_dirty)
        saveNow();
    fillStations();
    if (!m_station) {
        setStateLine(tr("No station whose reports you may read."));
        return;
    }
    fillWeeks();
    if (!m_weekId) {
        setStateLine(tr("The calendar holds no teaching week yet. Add a term on the calendar page; then reports can be filed."));
        for (Button *b : {m_preview, m_zeroButton, m_next, m_more})
            b->setWhyNot(tr("There is no teaching week yet."));
        for (Card *c : {m_classCard, m_countCard, m_lineCard, m_textCard, m_clauseCard})
            c->hide();
        return;
    }
    const auto report = WeeklyService(session()).open(*m_station, *m_weekId);
    if (presented(report))
        return;
    presented(ReadingService(session()).opened(*report)); // the page opens on this week: that is reading, too
    show(*report);
}

void WeeklyPage::activate(const QVariantMap &arguments)
{
    if (const auto week = WeekId::fromString(arguments.value(QStringLiteral("week")).toString())) {
        saveNow();
        m_weekId = *week;
        m_report.reset();
    }
    if (arguments.value(QStringLiteral("action")).toString() == u"weekly.zero")
        QTimer::singleShot(0, this, &WeeklyPage::zero);
}

void WeeklyPage::openWeek(const WeekId &week)
{
    saveNow();
    m_weekId = week;
    const auto report = WeeklyService(session()).open(*m_station, week);
    if (presented(report))
        return;
    m_savedAt = {};
    presented(ReadingService(session()).opened(*report)); // 已阅 by the secretary, with the time (S20)
    show(*report);
}

void WeeklyPage::show(const WeeklyReport &report)
{
    m_showing = true;
    m_report = report;
    for (Card *c : {m_classCard, m_countCard, m_lineCard, m_textCard})
        c->show();
    showTitle();
    showClasses();
    showCounts();
    showLines();
    showTexts();
    showClauses();
    showActions();
    m_showing = false;
}

void WeeklyPage::collect()
{
    if (!m_report || !editable())
        return;
    m_report->summary = m_summary->toPlainText();
    m_report->events = m_events->toPlainText();
    m_report->support = m_support->toPlainText();
    for (LineRow *row : m_rows)
        for (WeeklyLine &l : m_report->lines)
            if (l.caseId == row->caseId())
                row->readInto(l);
}

void WeeklyPage::edited()
{
    if (m_showing || !editable())
        return;
    m_dirty = true;
    m_saver.start();
}

void WeeklyPage::saveNow()
{
    m_saver.stop();
    if (!m_dirty || !m_report || !session().isOpen())
        return;
    collect();
    auto saved = WeeklyService(session()).saveDraft(*m_report);
    if (!saved) { // what was typed stays in the editors; the state line says why it is not stored
        setStateLine(QStringLiteral("<b>%1</b>").arg(tr("Not saved: %1").arg(saved.error().message).toHtmlEscaped()));
        return;
    }
    m_dirty = false;
    m_savedAt = session().clock().now();
    m_showing = true;
    m_report = std::move(*saved);
    showTitle();
    showLines();
    showClauses();
    showActions();
    m_showing = false;
}

void registerWeeklyPage(PageRegistry &registry)
{
    registry.add({.id = QStringLiteral("weekly"), .group = NavGroup::Care, .order = 0, .icon = Icon::Send, .title = WeeklyPage::tr("Weekly crisis report"),
                  .anyOf = {Action::ReadWeekly, Action::ReadClassReport},
                  .badge = [](Session &session) {
                      const auto now = TodayService(session).snapshot();
                      return now ? now->badgeWeekly : 0;
                  },
                  .make = [](const PageContext &context) -> Page * { return new WeeklyPage(context); }});
}

} // namespace xz
