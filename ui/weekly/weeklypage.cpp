#include "ui/weekly/weeklypage.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/report/reading.h"
#include "core/today/today.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/prompts.h"
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

void WeeklyPage::showTitle()
{
    const WeeklyReport &r = *m_report;
    setTitle(tr("%1: weekly crisis report").arg(r.week.label()));
    QString state = weeklyStateLabel(r.state);
    Tone tone = r.state == WeeklyState::Missing ? Tone::Level1 : r.state == WeeklyState::Returned ? Tone::Level2 : isReported(r.state) ? Tone::Done : Tone::Info;
    if (isReported(r.state) && r.kind == WeeklyKind::Zero)
        state = tr("%1 · zero report").arg(state);
    if (r.late) {
        state = tr("%1 · late").arg(state);
        tone = Tone::Level3;
    }
    if (r.revision > 0)
        state = tr("%1 · correction %2").arg(state).arg(r.revision);
    setTitleChip({state, tone});
    QStringList parts{tr("%1 to %2 (%3)").arg(isoDate(r.week.startsOn), isoDate(r.week.endsOn), r.week.iso())};
    if (!r.preparedBy.isEmpty())
        parts << tr("filled in by %1").arg(r.preparedBy);
    if (!r.receipt.isEmpty())
        parts << tr("receipt %1").arg(r.receipt);
    if (const auto readings = ReadingService(session()).readings(r); readings && !readings->empty())
        parts << QStringLiteral("<b>%1</b>").arg(tr("read by %1 on %2").arg(readings->front().reader, readings->front().at.toString(QStringLiteral("yyyy-MM-dd HH:mm"))).toHtmlEscaped());
    if (!r.special.isEmpty())
        parts << QStringLiteral("<b>%1</b>").arg(tr("special period: %1").arg(r.special.join(tr(", "))).toHtmlEscaped());
    if (!r.returnReason.isEmpty() && r.state == WeeklyState::Returned)
        parts << QStringLiteral("<b>%1</b>").arg(tr("returned: %1").arg(r.returnReason).toHtmlEscaped());
    if (m_savedAt.isValid())
        parts << tr("saved automatically %1").arg(m_savedAt.toString(QStringLiteral("HH:mm:ss")));
    setStateLine(parts.join(tr(" · ")));
}

void WeeklyPage::showClasses()
{
    const auto grid = ClassReportService(session()).grid(*m_station, m_report->week.id);
    m_classCard->setVisible(grid.has_value());
    if (!grid)
        return;
    m_classes = *grid;
    m_grid->setGrid(*grid);
    m_classCard->setNote(tr("%1 / %2").arg(grid->filed).arg(grid->due));
    QStringList missing;
    for (const ClassCell &c : grid->cells)
        if (c.state == ClassState::Missing)
            missing << tr("%1 (%2)").arg(c.className, c.counsellor.isEmpty() ? tr("vacant") : c.counsellor).toHtmlEscaped();
    if (!grid->whyNot.isEmpty())
        m_missing->setText(grid->whyNot.toHtmlEscaped());
    else if (grid->cells.empty())
        m_missing->setText(tr("The station has no class yet. Import a roster on the people page; classes are made from it."));
    else if (missing.isEmpty())
        m_missing->setText(tr("Every class has reported."));
    else {
        QString list = missing.mid(0, 6).join(tr(", "));
        if (missing.size() > 6)
            list += tr(" and %n more", nullptr, int(missing.size()) - 6);
        m_missing->setText(tr("Not reported: %1 <a href=\"reminder\">Print the reminder</a>").arg(list));
    }
}

void WeeklyPage::showCounts()
{
    while (QLayoutItem *item = m_countGrid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const QStringList headers{QString(), tr("Last week"), tr("New"), tr("Moved in"), tr("Moved out"), tr("Released"), tr("This week")};
    for (int i = 0; i < headers.size(); ++i)
        m_countGrid->addWidget(new Text(headers.at(i), TextStyle::Secondary), 0, i, i ? Qt::AlignRight : Qt::AlignLeft);
    int row = 1;
    bool closes = true;
    for (const LevelCount &c : m_report->counts()) {
        m_countGrid->addWidget(new Chip(levelLook(c.level)), row, 0, Qt::AlignLeft);
        const int values[] = {c.before, c.added, c.movedIn, c.movedOut, c.released, c.now};
        for (int i = 0; i < 6; ++i)
            m_countGrid->addWidget(new Text(QString::number(values[i]), i == 5 ? TextStyle::Strong : TextStyle::Body), row, i + 1, Qt::AlignRight);
        closes = closes && c.expected() == c.now;
        ++row;
    }
    m_countCard->setTitle(closes ? tr("Numbers close") : tr("Numbers do not close"));
    m_countCard->setNote(tr("last week + new + in − out − released = this week"));
}

void WeeklyPage::showLines()
{
    const WeeklyReport &r = *m_report;
    m_lineCard->setTitle(tr("Cases (%1)").arg(r.lines.size()));
    m_noLines->setVisible(r.lines.empty());
    bool same = m_rows.size() == r.lines.size();
    for (size_t i = 0; same && i < m_rows.size(); ++i)
        same = m_rows[i]->caseId() == r.lines[i].caseId;
    if (same) {
        for (size_t i = 0; i < m_rows.size(); ++i)
            m_rows[i]->setLine(r.lines[i], editable());
    } else {
        for (LineRow *row : m_rows) {
            m_lineRows->removeWidget(row);
            row->hide();
            row->deleteLater();
        }
        m_rows.clear();
        for (const WeeklyLine &l : r.lines) {
            auto *row = new LineRow(l, editable(), m_lineCard);
            connect(row, &LineRow::edited, this, &WeeklyPage::edited);
            connect(row, &LineRow::replaceName, this, &WeeklyPage::replace);
            connect(row, &LineRow::keepName, this, &WeeklyPage::keep);
            connect(row, &LineRow::chosenChanged, this, [this] {
                const auto n = std::count_if(m_rows.begin(), m_rows.end(), [](const LineRow *x) { return x->isChosen(); });
                m_carry->setText(n ? tr("%n chosen: same as last week", nullptr, int(n)) : tr("Same as last week"));
                m_carry->setWhyNot(n ? QString() : tr("Tick the cases first whose situation is as last week."));
            });
            m_lineRows->addWidget(row);
            m_rows.push_back(row);
        }
        m_all->setChecked(false);
    }
    m_all->setEnabled(editable());
    m_carry->setVisible(editable());
    if (std::none_of(m_rows.begin(), m_rows.end(), [](const LineRow *x) { return x->isChosen(); }))
        m_carry->setWhyNot(tr("Tick the cases first whose situation is as last week."));
}

void WeeklyPage::showTexts()
{
    const auto put = [this](QPlainTextEdit *e, const QString &text) {
        if (e->toPlainText() != text && !(e->hasFocus() && m_dirty))
            e->setPlainText(text);
        e->setReadOnly(!editable());
    };
    put(m_summary, m_report->summary);
    put(m_events, m_report->events);
    put(m_support, m_report->support);
}

void WeeklyPage::showClauses()
{
    while (QLayoutItem *item = m_clauses->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    WeeklyService service(session());
    std::vector<ReportNameHit> hits;
    if (editable()) {
        if (auto found = service.nameHits(*m_report))
            hits = std::move(*found);
    }
    for (LineRow *row : m_rows) {
        std::vector<ReportNameHit> mine;
        for (const ReportNameHit &h : hits)
            if (h.caseId == row->caseId() && (h.field == u"situation" || h.field == u"measures"))
                mine.push_back(h);
        row->setHits(mine);
    }
    int shown = 0;
    if (editable() && m_report->hasBegun()) {
        if (const auto clauses = service.readiness(*m_report)) {
            for (const WeeklyClause &c : *clauses) {
                if (c.met)
                    continue;
                auto *text = new Text(c.fix.isEmpty() ? c.text : tr("%1 %2").arg(c.text, c.fix), c.blocking ? TextStyle::Body : TextStyle::Secondary, m_clauseCard);
                text->setWordWrap(true);
                m_clauses->addWidget(text);
                ++shown;
            }
        }
        for (const ReportNameHit &h : hits) { // those of the station's own words have no row to stand under
            if (h.confirmed || (h.caseId && h.field != u"plan"))
                continue;
            auto *bar = new QWidget(m_clauseCard);
            auto *row = new QHBoxLayout(bar);
            row->setContentsMargins(0, 0, 0, 0);
            auto *text = new Text(tr("The name of a student of the roll stands in the text: %1. Replace it before handing in, or keep it knowingly.").arg(h.name), TextStyle::Body, bar);
            text->setWordWrap(true);
            auto *replaceButton = new Button(tr("Replace with %1").arg(h.replacement), ButtonKind::Link, QStringLiteral("replaceName"), bar);
            auto *keepButton = new Button(tr("Keep"), ButtonKind::Link, QStringLiteral("keepName"), bar);
            connect(replaceButton, &QPushButton::clicked, this, [this, h] { replace(h); });
            connect(keepButton, &QPushButton::clicked, this, [this, h] { keep(h); });
            row->addWidget(text, 1);
            row->addWidget(replaceButton);
            row->addWidget(keepButton);
            m_clauses->addWidget(bar);
            ++shown;
        }
    }
    m_clauseCard->setVisible(shown > 0);
}

void WeeklyPage::showActions()
{
    m_preview->setWhyNot({});
    const std::vector<EventChoice> choices = WeeklyService(session()).availableEvents(*m_report);
    const auto find = [&](WeeklyEvent e) -> const EventChoice * {
        for (const EventChoice &c : choices)
            if (c.event == e)
                return &c;
        return nullptr;
    };
    const EventChoice *zeroChoice = find(WeeklyEvent::Zero);
    m_zeroButton->setVisible(editable() && m_report->revision == 0);
    QString whyNoZero = zeroChoice && !zeroChoice->available ? zeroChoice->whyNot : QString();
    if (whyNoZero.isEmpty() && editable()) {
        if (const auto clauses = WeeklyService(session()).calm(*m_report); clauses && !clauses->empty())
            whyNoZero = tr("This week is not without incident, so a zero report would be wrong.") + u' ' + blockingText(*clauses);
    }
    m_zeroButton->setWhyNot(whyNoZero);

    // the one next step of this state
    WeeklyEvent next = WeeklyEvent::Submit;
    switch (m_report->state) {
    case WeeklyState::Submitted: next = WeeklyEvent::Review; break;
    case WeeklyState::Reviewed: next = WeeklyEvent::Sign; break;
    case WeeklyState::Signed: next = WeeklyEvent::Correct; break;
    default: break;
    }
    m_nextEvent = next;
    const EventChoice *choice = find(next);
    m_next->setText(next == WeeklyEvent::Submit ? tr("&Hand in for review") : next == WeeklyEvent::Review ? tr("&Review: agreed") : next == WeeklyEvent::Sign ? tr("&Sign") : tr("&Correct…"));
    m_next->setWhyNot(choice && !choice->available ? choice->whyNot : QString());

    m_menu->clear();
    for (const EventChoice &c : choices) {
        if (c.event == next || c.event == WeeklyEvent::Zero || c.event == WeeklyEvent::Save || c.event == WeeklyEvent::Submit)
            continue;
        QAction *action = m_menu->addAction(weeklyEventLabel(c.event));
        action->setObjectName(QStringLiteral("event-") + weeklyEventCode(c.event));
        action->setEnabled(c.available);
        action->setToolTip(c.whyNot);
        connect(action, &QAction::triggered, this, [this, event = c.event] { run(event); });
    }
    m_menu->addSeparator();
    QAction *reminder = m_menu->addAction(tr("Print the reminder list"));
    reminder->setObjectName(QStringLiteral("reminder"));
    connect(reminder, &QAction::triggered, this, &WeeklyPage::printReminder);
    m_more->setWhyNot({});
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

bool WeeklyPage::handle(const Result<WeeklyReport> &result, const QString &toast, std::function<void()> undo)
{
    if (presented(result))
        return false;
    m_dirty = false;
    show(*result);
    fillWeeks();
    host().refreshBadges();
    if (!toast.isEmpty())
        host().toast(toast, std::move(undo));
    return true;
}

std::optional<SubmitOptions> WeeklyPage::submitOptions()
{
    const WeeklySituation s = m_report->situation();
    if (s.beforeWindow && !s.correction) {
        const auto reason = prompts().reason(this, {tr("Before the window opens"),
                                                    tr("The window of this week opens on %1. Say why the report is handed in before; it will be marked as early.")
                                                        .arg(m_report->week.opensAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))),
                                                    {tr("Holiday ahead"), tr("Away on duty")}});
        return reason ? std::optional(SubmitOptions{true, *reason}) : std::nullopt;
    }
    if (s.afterWindow && !s.correction) {
        const auto reason = prompts().reason(this, {tr("After the window closed"),
                                                    tr("The window of this week has closed. The report is taken as a late report and stays visible as such."),
                                                    {tr("Away on duty"), tr("Classes reported late")}, reportTextLimit, false});
        return reason ? std::optional(SubmitOptions{false, *reason}) : std::nullopt;
    }
    return SubmitOptions{};
}

void WeeklyPage::zero()
{
    if (!m_report)
        return;
    saveNow();
    if (!m_zeroButton->whyNot().isEmpty()) { // reached from another page
        prompts().message(this, MessageKind::Info, tr("Nothing this week"), m_zeroButton->whyNot());
        return;
    }
    const auto options = submitOptions();
    if (!options)
        return;
    if (options->reason.isEmpty() && !options->early
        && !prompts().confirm(this, {tr("Nothing this week"), tr("Hand in the zero report of %1 (%2 to %3)?").arg(m_report->week.label(), isoDate(m_report->week.startsOn), isoDate(m_report->week.endsOn)),
                                     tr("Hand in")}))
        return;
    const auto filed = WeeklyService(session()).zero(*m_station, m_report->week.id, *options);
    handle(filed, filed ? tr("Zero report handed in, receipt %1.").arg(filed->receipt) : QString(), [this] {
        if (m_report)
            handle(WeeklyService(session()).withdraw(*m_report, tr("Taken back at once")));
    });
}

void WeeklyPage::run(WeeklyEvent event)
{
    if (!m_report)
        return;
    if (event == WeeklyEvent::Zero)
        return zero();
    m_dirty = m_dirty || (event == WeeklyEvent::Submit && !m_report->hasBegun() && editable());
    saveNow();
    if (m_dirty)
        return; // not stored: the state line says why
    WeeklyService service(session());
    QString reason;
    const bool asks = event == WeeklyEvent::Return || event == WeeklyEvent::Withdraw || event == WeeklyEvent::Correct || event == WeeklyEvent::Discard;
    if (asks) {
        const auto given = prompts().reason(this, {weeklyEventLabel(event), tr("Say why. The reason stays with the report."), {}});
        if (!given)
            return;
        reason = *given;
    }
    switch (event) {
    case WeeklyEvent::Submit: {
        const auto options = submitOptions();
        if (!options)
            return;
        const auto done = service.submit(*m_report, *options);
        handle(done, done ? tr("Handed in, receipt %1.").arg(done->receipt) : QString(), [this] {
            if (m_report)
                handle(WeeklyService(session()).withdraw(*m_report, tr("Taken back at once")));
        });
        break;
    }
    case WeeklyEvent::Review:
    case WeeklyEvent::Sign: {
        const auto note = prompts().reason(this, {weeklyEventLabel(event), tr("Your opinion, printed on the report. It may stay empty."), {tr("Agreed.")}, reportTextLimit, false});
        if (!note)
            return;
        handle(event == WeeklyEvent::Review ? service.review(*m_report, *note) : service.sign(*m_report, *note),
               event == WeeklyEvent::Review ? tr("Reviewed; it now waits for the secretary's signature.") : tr("Signed."));
        break;
    }
    case WeeklyEvent::Return: handle(service.giveBack(*m_report, reason), tr("Returned with your reason.")); break;
    case WeeklyEvent::Withdraw: handle(service.withdraw(*m_report, reason), tr("Taken back; it can be edited again.")); break;
    case WeeklyEvent::Correct: handle(service.correct(*m_report, reason), tr("A correction was begun; the first report stays as it is.")); break;
    case WeeklyEvent::Discard:
        if (!presented(service.discard(*m_report, reason))) {
            m_report.reset();
            refresh();
        }
        break;
    case WeeklyEvent::Save:
    case WeeklyEvent::Zero: break;
    }
}

void WeeklyPage::carry()
{
    QList<CaseId> cases;
    for (const LineRow *r : m_rows)
        if (r->isChosen())
            cases << r->caseId();
    if (cases.isEmpty())
        return;
    saveNow();
    collect();
    WeeklyService service(session());
    auto carried = service.carryForward(*m_report, cases);
    if (presented(carried))
        return;
    m_rows.front()->setFocus();
    if (handle(service.saveDraft(*carried))) {
        m_savedAt = session().clock().now();
        for (LineRow *r : m_rows)
            r->setChosen(false);
        m_all->setChecked(false);
        showTitle();
    }
}

void WeeklyPage::replace(const ReportNameHit &hit)
{
    saveNow();
    WeeklyReport changed = *m_report;
    replaceName(changed, hit);
    handle(WeeklyService(session()).saveDraft(changed));
}

void WeeklyPage::keep(const ReportNameHit &hit)
{
    saveNow();
    handle(WeeklyService(session()).confirmName(*m_report, hit));
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
