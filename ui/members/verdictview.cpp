#include "ui/members/verdictview.h"

#include "core/base/text.h"
#include "ui/shared/chip.h"
#include "ui/shared/text.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {
Tone toneOf(EligibilityOutcome outcome)
{
    switch (outcome) {
    case EligibilityOutcome::Met: return Tone::Done;
    case EligibilityOutcome::Relaxed: return Tone::Level3;
    case EligibilityOutcome::NotMet: return Tone::Level1;
    case EligibilityOutcome::Overridden: return Tone::Level2;
    }
    Q_UNREACHABLE();
}
Tone toneOf(ClauseState state)
{
    switch (state) {
    case ClauseState::Met: return Tone::Done;
    case ClauseState::NotMet: return Tone::Level1;
    case ClauseState::Unknown: return Tone::Level2;
    case ClauseState::NotNeeded: return Tone::Neutral;
    }
    Q_UNREACHABLE();
}
} // namespace

VerdictView::VerdictView(QWidget *parent)
    : QWidget(parent), m_outcome(new Chip), m_summary(new Text({}, TextStyle::Strong)), m_mark(new Text({}, TextStyle::Secondary)), m_relaxed(new Text({}, TextStyle::Secondary)),
      m_source(new Text({}, TextStyle::Small))
{
    setObjectName(QStringLiteral("verdict"));
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_outcome, 0, Qt::AlignTop);
    m_summary->setObjectName(QStringLiteral("verdictSummary"));
    m_relaxed->setObjectName(QStringLiteral("verdictRelaxed"));
    m_mark->setObjectName(QStringLiteral("verdictMark"));
    for (Text *t : {m_summary, m_mark, m_relaxed, m_source})
        t->setWordWrap(true);
    head->addWidget(m_summary, 1);
    box->addLayout(head);
    box->addWidget(m_mark);
    m_clauses = new QWidget;
    box->addWidget(m_clauses);
    box->addWidget(m_relaxed);
    box->addWidget(m_source);
}

void VerdictView::setVerdict(const EligibilityVerdict &v)
{
    const QString word = v.outcome == EligibilityOutcome::Met          ? tr("met")
                         : v.outcome == EligibilityOutcome::Relaxed    ? tr("relaxed for now")
                         : v.outcome == EligibilityOutcome::Overridden ? tr("exception")
                                                                       : tr("not met");
    m_outcome->setLook({word, toneOf(v.outcome)});
    m_summary->setText(tr("%1 (as of %2)").arg(v.summary, isoDate(v.cutOff)));
    m_mark->setVisible(v.mark.has_value());
    if (v.mark)
        m_mark->setText(v.mark->reviewOn.isValid() ? tr("Reason: %1 (%2, %3; review by %4)").arg(v.mark->reason, v.mark->actorName, isoDate(v.mark->at.date()), isoDate(v.mark->reviewOn))
                                                   : tr("Reason: %1 (%2, %3)").arg(v.mark->reason, v.mark->actorName, isoDate(v.mark->at.date())));
    auto *fresh = new QWidget;
    m_grid = new QGridLayout(fresh);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::m);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
    addClauses({}, v.clauses);
    addClauses(tr("Relaxed path"), v.relaxed);
    delete layout()->replaceWidget(m_clauses, fresh);
    m_clauses->deleteLater();
    m_clauses = fresh;
    m_relaxed->setText(v.relaxedSummary);
    m_source->setText(v.clauses.empty() ? QString() : v.clauses.front().source);
}

void VerdictView::addClauses(const QString &heading, const std::vector<EligibilityClause> &clauses)
{
    int row = m_grid->rowCount();
    if (!heading.isEmpty())
        m_grid->addWidget(new Text(heading, TextStyle::Secondary), row++, 0, 1, 2);
    for (const EligibilityClause &c : clauses) {
        auto *chip = new Chip({clauseStateWord(c.state), toneOf(c.state)});
        chip->setObjectName(QStringLiteral("clause-") + c.code);
        auto *text = new Text(c.demand, TextStyle::Body);
        text->setWordWrap(true);
        auto *datum = new Text(c.missing.isEmpty() ? c.datum : tr("%1. %2").arg(c.datum, c.missing), TextStyle::Secondary);
        datum->setObjectName(QStringLiteral("datum-") + c.code);
        datum->setWordWrap(true);
        m_grid->addWidget(chip, row, 0, 2, 1, Qt::AlignLeft | Qt::AlignTop);
        m_grid->addWidget(text, row, 1);
        m_grid->addWidget(datum, row + 1, 1);
        row += 2;
    }
}

} // namespace xz
