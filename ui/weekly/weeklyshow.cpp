// The weekly page shows a report: its title, the classes, the numbers, the cases, what stands in the way, and which buttons live.
#include "ui/weekly/weeklypage.h"

#include "core/report/reading.h"
#include "core/base/text.h"
#include "ui/shared/card.h"
#include "ui/shared/chip.h"
#include "ui/shared/text.h"
#include "ui/weekly/classgrid.h"
#include "ui/weekly/linerow.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace xz {

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
    if (const QString exempt = r.week.exemptText(); !exempt.isEmpty())
        parts << QStringLiteral("<b>%1</b>").arg(exempt.toHtmlEscaped());
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
    m_zeroButton->setVisible(editable() && m_report->revision == 0);
    m_zeroButton->setWhyNot(WeeklyService(session()).whyNoZero(*m_report));

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

} // namespace xz
