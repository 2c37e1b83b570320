#include "ui/assessment/scoresheet.h"

#include "core/assessment/assessmentrules.h"
#include "core/base/text.h"
#include "core/workspace/drafts.h"
#include "ui/shared/button.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

namespace xz {

namespace {

const QString draftForm = QStringLiteral("assessment.sheet");
constexpr int fieldWidth = 64;

Text *wrapped(const QString &text, TextStyle style)
{
    auto *t = new Text(text, style);
    t->setWordWrap(true);
    return t;
}

Text *hiddenError()
{
    auto *t = wrapped({}, TextStyle::Error);
    t->hide();
    return t;
}

} // namespace

ScoreSheet::ScoreSheet(const PageContext &context, AssessmentRound round, SheetRow sheet, QWidget *parent)
    : QWidget(parent), m_context(context), m_round(std::move(round)), m_sheet(std::move(sheet)), m_note(new QLineEdit), m_total(new Text({}, TextStyle::CardTitle)),
      m_missing(wrapped({}, TextStyle::Secondary)), m_error(hiddenError()), m_draftLine(new Text({}, TextStyle::Small))
{
    if (auto proposals = AssessmentService(m_context.session).proposals(m_sheet))
        m_proposals = std::move(*proposals);
    m_timer.setSingleShot(true);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ScoreSheet::saveDraft);
    build();
    fill(m_sheet.scores);
    restoreDraft();
    recount();
}

void ScoreSheet::build()
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    box->addWidget(wrapped(tr("%1 · %2 · %3").arg(m_sheet.number, m_sheet.place, m_round.name), TextStyle::Secondary));
    m_total->setObjectName(QStringLiteral("sheetTotal"));
    box->addWidget(m_total);
    m_missing->setObjectName(QStringLiteral("sheetMissing"));
    box->addWidget(m_missing);
    if (m_sheet.state == SheetState::LeftOut)
        box->addWidget(wrapped(tr("Left out of this round: %1").arg(m_sheet.note), TextStyle::Strong));
    if (m_round.form.selfWeight > 0)
        box->addWidget(wrapped(tr("Left the person's own score (%1 %), right the station's (%2 %).").arg(m_round.form.selfWeight).arg(100 - m_round.form.selfWeight), TextStyle::Secondary));
    for (const TemplateSection &s : m_round.form.sections)
        addSection(box, s);
    addExtras(box, ItemKind::Bonus);
    addExtras(box, ItemKind::Deduction);

    auto *noteLabel = new Text(tr("Remark"), TextStyle::Strong);
    noteLabel->setBuddy(m_note);
    m_note->setObjectName(QStringLiteral("sheetNote"));
    m_note->setAccessibleName(noteLabel->text());
    m_note->setMaxLength(200);
    box->addWidget(noteLabel);
    box->addWidget(m_note);
    connect(m_note, &QLineEdit::textEdited, this, &ScoreSheet::edited);
    connect(m_note, &QLineEdit::returnPressed, this, &ScoreSheet::finished);
    if (!m_round.form.conditions.empty() && m_round.state != RoundState::Draft) {
        box->addWidget(new Text(tr("Conditions of a commendation"), TextStyle::Strong));
        for (const CommendationCondition &c : m_round.form.conditions) {
            auto *tick = new QCheckBox(c.name);
            tick->setObjectName(QStringLiteral("condition-") + c.code);
            tick->setChecked(m_sheet.conditions.contains(c.code));
            connect(tick, &QCheckBox::toggled, this, &ScoreSheet::edited);
            box->addWidget(tick);
            m_conditions[c.code] = tick;
        }
    }
    m_error->setObjectName(QStringLiteral("sheetError"));
    box->addWidget(m_error);
    m_draftLine->setObjectName(QStringLiteral("draftLine"));
    box->addWidget(m_draftLine);
    box->addStretch(1);
    for (const Field &f : m_fields)
        f.edit->setReadOnly(!m_sheet.mayScore);
    m_note->setReadOnly(!m_sheet.mayScore);
}

ScoreSheet::Field *ScoreSheet::addField(QGridLayout *grid, int row, int column, const QString &code, ScoreSide side, const QString &label, Text *error)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("score-%1-%2").arg(scoreSideCode(side), code));
    edit->setAccessibleName(m_round.form.selfWeight == 0 ? label : side == ScoreSide::Self ? tr("%1, own score").arg(label) : tr("%1, station's score").arg(label));
    edit->setFixedWidth(fieldWidth);
    edit->setAlignment(Qt::AlignRight);
    edit->setMaxLength(6);
    grid->addWidget(edit, row, column, Qt::AlignTop);
    connect(edit, &QLineEdit::textEdited, this, &ScoreSheet::edited);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
        for (size_t i = 0; i < m_fields.size(); ++i)
            if (m_fields[i].edit == edit) {
                for (size_t k = i + 1; k < m_fields.size(); ++k)
                    if (m_fields[k].edit->isEnabled()) {
                        m_fields[k].edit->setFocus(Qt::TabFocusReason);
                        m_fields[k].edit->selectAll();
                        return;
                    }
                m_note->setFocus(Qt::TabFocusReason);
            }
    });
    m_fields.push_back({code, side, edit, error});
    return &m_fields.back();
}

void ScoreSheet::addSection(QVBoxLayout *box, const TemplateSection &section)
{
    const bool self = m_round.form.selfWeight > 0;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    int row = 0;
    auto *sectionError = hiddenError();
    const QString title = tr("%1 (%2 points)").arg(section.name, scoreText(section.max));
    grid->addWidget(new Text(title, TextStyle::CardTitle), row, 0);
    if (self)
        addField(grid, row, 1, section.code, ScoreSide::Self, tr("%1 as a whole").arg(section.name), sectionError);
    addField(grid, row, 2, section.code, ScoreSide::Station, tr("%1 as a whole").arg(section.name), sectionError)->edit->setPlaceholderText(tr("whole"));
    grid->addWidget(sectionError, ++row, 0, 1, 3);
    for (const TemplateItem &i : m_round.form.items) {
        if (i.kind != ItemKind::Item || i.section != section.code)
            continue;
        auto *label = wrapped(tr("%1 (%2)").arg(i.name, i.allowedText()), TextStyle::Body);
        QStringList meanings;
        for (const ScoreAnchor &a : i.anchors)
            meanings << tr("%1: %2").arg(a.range(), a.text);
        label->setToolTip(meanings.join(u'\n'));
        auto *error = hiddenError();
        grid->addWidget(label, ++row, 0);
        if (self)
            addField(grid, row, 1, i.code, ScoreSide::Self, i.name, error)->edit->setToolTip(label->toolTip());
        addField(grid, row, 2, i.code, ScoreSide::Station, i.name, error)->edit->setToolTip(label->toolTip());
        for (const ProposedScore &p : m_proposals)
            if (p.item == i.code)
                grid->addWidget(wrapped(tr("Proposed: %1 (%2)").arg(scoreText(p.score), p.why), TextStyle::Small), ++row, 0, 1, 3);
        grid->addWidget(error, ++row, 0, 1, 3);
    }
    box->addLayout(grid);
}

void ScoreSheet::addExtras(QVBoxLayout *box, ItemKind kind)
{
    QGridLayout *grid = nullptr;
    int row = 0;
    for (const TemplateItem &i : m_round.form.items) {
        if (i.kind != kind)
            continue;
        if (!grid) {
            grid = new QGridLayout;
            grid->setHorizontalSpacing(space::s);
            grid->setVerticalSpacing(space::xs);
            grid->setColumnStretch(0, 1);
            grid->addWidget(new Text(kind == ItemKind::Bonus ? tr("Bonus (together at most %1)").arg(scoreText(m_round.form.bonusCap)) : tr("Deductions (how many times)"), TextStyle::CardTitle), row, 0, 1, 2);
            if (kind == ItemKind::Bonus) {
                m_bonusError = hiddenError();
                m_bonusError->setObjectName(QStringLiteral("bonusError"));
                grid->addWidget(m_bonusError, ++row, 0, 1, 2);
            }
        }
        auto *error = hiddenError();
        grid->addWidget(wrapped(kind == ItemKind::Bonus ? tr("%1 (%2)").arg(i.name, i.allowedText()) : tr("%1 (%2 points each)").arg(i.name, scoreText(i.max)), TextStyle::Body), ++row, 0);
        Field *f = addField(grid, row, 1, i.code, ScoreSide::Station, i.name, error);
        f->each = kind == ItemKind::Deduction ? i.max : 0;
        grid->addWidget(error, ++row, 0, 1, 2);
    }
    if (grid)
        box->addLayout(grid);
}

void ScoreSheet::fill(const std::vector<Score> &scores)
{
    m_filling = true;
    for (const Field &f : m_fields) {
        QString text;
        for (const Score &s : scores)
            if (s.item == f.code && s.side == f.side)
                text = f.each > 0 ? QString::number(s.times) : scoreText(s.score);
        f.edit->setText(text);
    }
    m_note->setText(m_sheet.state == SheetState::LeftOut ? QString() : m_sheet.note);
    m_filling = false;
}

void ScoreSheet::focusFirst()
{
    for (const Field &f : m_fields)
        if (f.edit->text().isEmpty() && !f.edit->isReadOnly()) {
            f.edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    if (!m_fields.empty())
        m_fields.front().edit->setFocus(Qt::OtherFocusReason);
}

std::optional<std::vector<Score>> ScoreSheet::typed(bool showErrors)
{
    std::vector<Score> out;
    bool good = true;
    for (const Field &f : m_fields) {
        QString text = cleanLine(f.edit->text());
        text.replace(QChar(0xff0e), u'.'); // a full-width point
        if (text.isEmpty())
            continue;
        bool ok = false;
        const double v = text.toDouble(&ok);
        if (!ok || (f.each > 0 && v != int(v))) {
            good = false;
            if (showErrors) {
                f.error->setText(f.each > 0 ? tr("Enter how many times, a whole number.") : tr("Enter a number of points, for example 4 or 4.5."));
                f.error->show();
            }
            continue;
        }
        if (f.each > 0) {
            if (v != 0)
                out.push_back({f.code, f.side, f.each * v, int(v)});
        } else {
            out.push_back({f.code, f.side, v});
        }
    }
    return good ? std::optional(out) : std::nullopt;
}

void ScoreSheet::clearErrors()
{
    m_error->hide();
    if (m_bonusError)
        m_bonusError->hide();
    for (const Field &f : m_fields)
        f.error->hide();
}

void ScoreSheet::showError(const Error &error)
{
    Text *at = m_error;
    if (error.field == u"bonus" && m_bonusError)
        at = m_bonusError;
    for (const Field &f : m_fields)
        if (f.code == error.field) {
            at = f.error;
            f.edit->setFocus(Qt::OtherFocusReason);
            break;
        }
    at->setText(error.message);
    at->show();
}

void ScoreSheet::recount()
{
    const auto scores = typed(false);
    const SheetResult r = evaluate(m_round.form, scores.value_or(m_sheet.scores));
    m_total->setText(r.complete() ? tr("Total %1 · %2").arg(scoreText(r.total), r.grade) : tr("%1 points so far").arg(scoreText(r.total)));
    m_missing->setText(r.complete() ? QString() : tr("Still missing: %1").arg(r.missing.join(tr(", "))));
    m_missing->setVisible(!r.complete() && m_sheet.state == SheetState::Open);
    m_missing->setTint(Token::Secondary);
    // A section scored by its items shows their sum and takes no whole; one scored as a whole needs no items.
    for (const Field &whole : m_fields) {
        const TemplateSection *section = m_round.form.section(whole.code);
        if (!section)
            continue;
        bool byItems = false;
        double sum = 0;
        for (const Field &f : m_fields) {
            const TemplateItem *i = m_round.form.item(f.code);
            if (!i || i->section != section->code || f.side != whole.side)
                continue;
            byItems = byItems || !f.edit->text().trimmed().isEmpty();
            sum += f.edit->text().toDouble();
        }
        const bool asWhole = !whole.edit->text().trimmed().isEmpty();
        whole.edit->setEnabled(asWhole || !byItems);
        whole.edit->setPlaceholderText(byItems ? scoreText(sum) : tr("whole"));
        for (const Field &f : m_fields)
            if (const TemplateItem *i = m_round.form.item(f.code); i && i->section == section->code && f.side == whole.side)
                f.edit->setEnabled(!asWhole || !f.edit->text().trimmed().isEmpty());
    }
}

void ScoreSheet::edited()
{
    if (m_filling)
        return;
    m_changed = true;
    clearErrors();
    if (const auto scores = typed(true))
        if (const auto good = checkScores(m_round.form, *scores); !good && !good.error().field.isEmpty()) {
            QWidget *where = focusWidget();
            showError(good.error()); // at once, without moving away from what is typed
            if (where)
                where->setFocus(Qt::OtherFocusReason);
        }
    recount();
    m_timer.start();
}

void ScoreSheet::takeProposals()
{
    for (const ProposedScore &p : m_proposals)
        for (const Field &f : m_fields)
            if (f.code == p.item && f.side == ScoreSide::Station && f.edit->isEnabled() && !f.edit->isReadOnly())
                f.edit->setText(scoreText(p.score));
    edited();
}

void ScoreSheet::saveDraft()
{
    m_timer.stop();
    if (!m_changed || !m_context.session.isOpen())
        return;
    QJsonObject fields;
    for (const Field &f : m_fields)
        if (!f.edit->text().isEmpty())
            fields.insert(scoreSideCode(f.side) + u' ' + f.code, f.edit->text());
    QJsonArray conditions;
    for (const auto &[code, tick] : m_conditions)
        if (tick->isChecked())
            conditions << code;
    const auto at = DraftStore(m_context.session).save(draftForm, m_sheet.id.toString(),
                                                       {{QStringLiteral("fields"), fields}, {QStringLiteral("conditions"), conditions}, {QStringLiteral("note"), m_note->text()},
                                                        {QStringLiteral("version"), m_sheet.version}});
    m_draftLine->setText(at ? tr("Saved automatically %1").arg(at->toString(QStringLiteral("HH:mm:ss"))) : at.error().message);
}

void ScoreSheet::restoreDraft()
{
    const auto draft = DraftStore(m_context.session).load(draftForm, m_sheet.id.toString());
    if (!draft || !*draft || !m_sheet.mayScore)
        return;
    m_filling = true;
    const QJsonObject fields = (*draft)->body[u"fields"].toObject();
    for (const Field &f : m_fields)
        f.edit->setText(fields.value(scoreSideCode(f.side) + u' ' + f.code).toString());
    for (const auto &[code, tick] : m_conditions)
        tick->setChecked((*draft)->body[u"conditions"].toArray().contains(code));
    m_note->setText((*draft)->body[u"note"].toString());
    m_filling = false;
    m_changed = true;
    if ((*draft)->body[u"version"].toInt() != m_sheet.version) {
        m_error->setText(tr("Somebody else has scored this sheet since your draft. Compare before you save: what stands in the fields is yours."));
        m_error->show();
    }
    m_draftLine->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
}

bool ScoreSheet::save()
{
    clearErrors();
    AssessmentService service(m_context.session);
    if (m_sheet.mayScore) {
        const auto scores = typed(true);
        if (!scores)
            return false;
        std::vector<ScoreSide> sides{ScoreSide::Station};
        if (m_round.form.selfWeight > 0)
            sides.push_back(ScoreSide::Self);
        auto done = service.score(m_sheet.id, m_sheet.version, sides, *scores, m_note->text());
        if (!done) {
            showError(done.error());
            saveDraft();
            return false;
        }
        m_sheet = std::move(*done);
    }
    QStringList met;
    for (const auto &[code, tick] : m_conditions)
        if (tick->isChecked())
            met << code;
    QStringList before = m_sheet.conditions;
    before.sort();
    met.sort();
    if (met != before) {
        if (const auto done = service.setConditions(m_sheet.id, m_sheet.version, met); !done) {
            showError(done.error());
            return false;
        }
    }
    m_timer.stop();
    m_changed = false;
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, m_sheet.id.toString()); !gone)
        m_context.prompts.message(this, MessageKind::Warning, m_sheet.name, gone.error().message);
    emit saved();
    return true;
}

void ScoreSheet::hideEvent(QHideEvent *event)
{
    saveDraft();
    QWidget::hideEvent(event);
}

} // namespace xz

#include "moc_scoresheet.cpp"
