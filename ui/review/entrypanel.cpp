#include "ui/review/entrypanel.h"

#include "core/base/text.h"
#include "ui/shared/button.h"
#include "ui/shared/chip.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

Text *wrapped(const QString &text, TextStyle style)
{
    auto *t = new Text(text, style);
    t->setWordWrap(true);
    return t;
}

int rankOf(AcceptanceGrade g) { return g == AcceptanceGrade::Excellent ? 2 : g == AcceptanceGrade::Qualified ? 1 : 0; }

} // namespace

EntryPanel::EntryPanel(const PageContext &context, const EntryWithResult &entry, std::vector<ScoreSheetRow> sheets, QWidget *parent)
    : QWidget(parent), m_context(context), m_entry(entry), m_sheets(std::move(sheets))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    box->addWidget(wrapped(tr("%1 · round %2 · %3").arg(m_entry.projectTitle).arg(m_entry.round).arg(projectStateLabel(m_entry.state)), TextStyle::Secondary));
    const EntryResult &r = m_entry.result;
    auto *mean = new Text(r.mean ? tr("Mean %1").arg(QString::number(*r.mean, 'f', 1)) : tr("No score yet"), TextStyle::Title);
    mean->setObjectName(QStringLiteral("entryMean"));
    box->addWidget(mean);
    QStringList facts;
    facts << tr("%1 of %2 sheets handed in").arg(r.counted).arg(r.expected);
    if (m_entry.self.version > 0)
        facts << tr("own score %1").arg(pointsText(m_entry.self.total()));
    if (r.proposed)
        facts << tr("proposed: %1").arg(acceptanceGradeLabel(*r.proposed));
    auto *line = wrapped(facts.join(tr(", ")), TextStyle::Body);
    line->setObjectName(QStringLiteral("entryFacts"));
    box->addWidget(line);
    for (const QString &why : r.why)
        box->addWidget(wrapped(why, TextStyle::Secondary));
    for (const QString &m : r.missing)
        box->addWidget(wrapped(m, TextStyle::Secondary));
    if (!r.unmet.isEmpty())
        box->addWidget(wrapped(tr("Not met: %1").arg(r.unmet.join(tr(", "))), TextStyle::Strong));
    addSheets(box);
    addDecision(box);
    box->addStretch(1);
}

void EntryPanel::addSheets(QVBoxLayout *box)
{
    box->addSpacing(space::s);
    box->addWidget(new Text(tr("Score sheets"), TextStyle::CardTitle));
    for (size_t i = 0; i < m_sheets.size(); ++i) {
        const ScoreSheetRow &s = m_sheets[i];
        auto *row = new QHBoxLayout;
        row->setSpacing(space::s);
        const QString points = s.content.points.isEmpty() ? QString() : tr(" · %1 points").arg(pointsText(s.total.total));
        row->addWidget(wrapped(s.reviewer + points + (s.fromPaper ? tr(" · typed by %1").arg(s.typedByName) : QString()), TextStyle::Body), 1);
        auto *chip = new Chip({scoreSheetStateLabel(s.state), s.state == ScoreSheetState::HandedIn ? Tone::Done : s.state == ScoreSheetState::Open ? Tone::Info : Tone::Neutral});
        row->addWidget(chip);
        auto *open = new Button(s.state == ScoreSheetState::Open ? tr("Type in") : tr("Look"), ButtonKind::Link, QStringLiteral("openSheet%1").arg(i));
        open->setAccessibleName(tr("Sheet of %1").arg(s.reviewer));
        connect(open, &QPushButton::clicked, this, [this, i] { emit sheetWanted(int(i)); });
        row->addWidget(open);
        if (m_entry.state == ProjectState::Reviewing) {
            auto *other = s.state == ScoreSheetState::Open ? new Button(tr("Excuse"), ButtonKind::Link, QStringLiteral("excuse%1").arg(i)) : new Button(tr("Open again"), ButtonKind::Link, QStringLiteral("reopen%1").arg(i));
            other->setAccessibleName(tr("%1: %2").arg(other->text(), s.reviewer));
            connect(other, &QPushButton::clicked, this, [this, s] { s.state == ScoreSheetState::Open ? excuse(s) : reopen(s); });
            row->addWidget(other);
        }
        box->addLayout(row);
        if (!s.content.veto.isEmpty())
            box->addWidget(wrapped(tr("Proposes a veto: %1").arg(s.content.vetoReason), TextStyle::Strong));
        if (!s.content.comment.isEmpty())
            box->addWidget(wrapped(s.content.comment, TextStyle::Secondary));
    }
    if (m_sheets.empty())
        box->addWidget(wrapped(tr("There is no sheet yet; sheets are made when the review opens and a reviewer has declared to be free of interests."), TextStyle::Secondary));
}

void EntryPanel::addDecision(QVBoxLayout *box)
{
    const EntryResult &r = m_entry.result;
    box->addSpacing(space::s);
    box->addWidget(new Text(tr("Decision of student affairs"), TextStyle::CardTitle));
    if (m_entry.veto != VetoDecision::None)
        box->addWidget(wrapped(m_entry.veto == VetoDecision::Confirmed ? tr("Veto confirmed: %1").arg(m_entry.vetoReason) : tr("Veto dismissed: %1").arg(m_entry.vetoReason), TextStyle::Body));
    if (m_entry.state == ProjectState::Reviewing) {
        auto *vetoRow = new QHBoxLayout;
        auto *confirmVeto = new Button(tr("Confirm a veto"), ButtonKind::Danger, QStringLiteral("confirmVeto"));
        connect(confirmVeto, &QPushButton::clicked, this, [this] { veto(true); });
        vetoRow->addWidget(confirmVeto);
        if (r.vetoProposed || m_entry.veto == VetoDecision::Confirmed) {
            auto *dismiss = new Button(tr("Dismiss it"), ButtonKind::Plain, QStringLiteral("dismissVeto"));
            connect(dismiss, &QPushButton::clicked, this, [this] { veto(false); });
            vetoRow->addWidget(dismiss);
        }
        vetoRow->addStretch(1);
        auto *row = new QHBoxLayout;
        for (const AcceptanceGrade g : {AcceptanceGrade::Excellent, AcceptanceGrade::Qualified, AcceptanceGrade::Unqualified}) {
            const bool proposed = r.proposed == g;
            auto *b = new Button(acceptanceGradeLabel(g), proposed ? ButtonKind::Primary : ButtonKind::Outline, QStringLiteral("grade-") + acceptanceGradeCode(g));
            b->setWhyNot(!r.proposed ? (r.missing.isEmpty() ? r.why.join(u' ') : r.missing.join(u' ')) : rankOf(g) > rankOf(*r.proposed) ? tr("The review does not give this grade. %1").arg(r.why.join(u' ')) : QString());
            connect(b, &QPushButton::clicked, this, [this, g] { decide(g); });
            row->addWidget(b);
        }
        row->addStretch(1);
        box->addLayout(row);
        box->addLayout(vetoRow);
        return;
    }
    const QString grade = m_entry.grade ? acceptanceGradeLabel(*m_entry.grade) : QString();
    box->addWidget(wrapped(m_entry.publishedAt.isValid() ? tr("%1, published on %2").arg(grade, isoDate(m_entry.publishedAt.date())) : grade, TextStyle::Strong));
    if (!m_entry.publishedAt.isValid() && m_entry.grade) {
        auto *publish = new Button(tr("Publish"), ButtonKind::Primary, QStringLiteral("publishEntry"));
        connect(publish, &QPushButton::clicked, this, [this] {
            if (m_context.prompts.confirm(this, {tr("Publish the result"), tr("The station and its college see the result, the points and the comments from now on, without the reviewers' names."), tr("Publish")}))
                report(service().publish(m_entry.id), tr("The result is published."));
        });
        auto *row = new QHBoxLayout;
        row->addWidget(publish);
        row->addStretch(1);
        box->addLayout(row);
    }
}

void EntryPanel::reopen(const ScoreSheetRow &sheet)
{
    if (const auto why = m_context.prompts.reason(this, {.title = tr("Open the sheet again"), .text = tr("The sheet of %1 opens again. The reversal stays in the log with its number and reason.").arg(sheet.reviewer)}))
        report(service().reopen(sheet.id, *why), tr("The sheet is open again."));
}

void EntryPanel::excuse(const ScoreSheetRow &sheet)
{
    if (const auto why = m_context.prompts.reason(this, {.title = tr("Excuse the sheet"), .text = tr("The sheet of %1 is not counted.").arg(sheet.reviewer)}))
        report(service().excuse(sheet.id, *why), tr("The sheet is excused."));
}

void EntryPanel::veto(bool confirmed)
{
    const auto why = m_context.prompts.reason(this, {.title = confirmed ? tr("Confirm a veto") : tr("Dismiss the veto"),
                                                     .text = confirmed ? tr("The result becomes unqualified whatever the points.") : tr("The points count again.")});
    if (why)
        report(service().decideVeto(m_entry.id, confirmed, *why), tr("The veto is decided."));
}

void EntryPanel::decide(AcceptanceGrade grade)
{
    const bool lower = m_entry.result.proposed != grade;
    const auto opinion = m_context.prompts.reason(this, {.title = tr("Acceptance: %1").arg(acceptanceGradeLabel(grade)),
                                                         .text = lower ? tr("The decision stays below what the review gives. Say why; it stands on the decision.") : tr("An opinion for the decision, if there is one."),
                                                         .required = lower});
    if (opinion)
        report(service().decide(m_entry.id, grade, *opinion), tr("The acceptance is decided."));
}

} // namespace xz

#include "moc_entrypanel.cpp"
