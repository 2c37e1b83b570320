#include "ui/review/scoreeditor.h"

#include "core/base/text.h"
#include "core/review/reviewrules.h"
#include "core/workspace/drafts.h"
#include "ui/shared/prompts.h"
#include "ui/shared/text.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace xz {

namespace {

const QString draftForm = QStringLiteral("review.sheet");

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

ScoreEditor::ScoreEditor(const PageContext &context, Review review, ReviewEntryRow entry, ScoreSheetRow sheet, QWidget *parent)
    : QWidget(parent), m_context(context), m_review(std::move(review)), m_entry(std::move(entry)), m_sheet(std::move(sheet)), m_vetoReason(new QLineEdit), m_comment(new QPlainTextEdit),
      m_total(new Text({}, TextStyle::CardTitle)), m_missing(wrapped({}, TextStyle::Secondary)), m_error(hiddenError()), m_draftLine(new Text({}, TextStyle::Small))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ScoreEditor::saveDraft);
    build();
    fill(m_sheet.content);
    if (isEditable())
        if (const auto draft = DraftStore(m_context.session).load(draftForm, m_sheet.id.toString()); draft && *draft) {
            const QJsonObject body = (*draft)->body;
            m_filling = true;
            for (const Field &f : m_fields)
                f.edit->setText(body[u"points"][f.code].toString());
            for (const auto &[code, tick] : m_unmet)
                tick->setChecked(body[u"unmet"].toArray().contains(code));
            for (const auto &[code, tick] : m_vetoes)
                tick->setChecked(body[u"veto"].toString() == code);
            m_vetoReason->setText(body[u"veto_reason"].toString());
            m_comment->setPlainText(body[u"comment"].toString());
            m_filling = false;
            m_changed = true;
            m_draftLine->setText(tr("Draft of %1 taken up again").arg((*draft)->savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
        }
    recount();
}

bool ScoreEditor::isEditable() const { return m_sheet.state == ScoreSheetState::Open && m_entry.state == ProjectState::Reviewing; }

void ScoreEditor::build()
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    box->addWidget(wrapped(tr("%1 · %2 · round %3").arg(m_entry.projectTitle, m_sheet.reviewer).arg(m_entry.round), TextStyle::Secondary));
    m_total->setObjectName(QStringLiteral("sheetTotal"));
    box->addWidget(m_total);
    m_missing->setObjectName(QStringLiteral("sheetMissing"));
    box->addWidget(m_missing);
    if (m_sheet.state == ScoreSheetState::Excused)
        box->addWidget(wrapped(tr("Excused: %1").arg(m_sheet.reason), TextStyle::Strong));
    else if (!m_sheet.reason.isEmpty() && m_sheet.state == ScoreSheetState::Open)
        box->addWidget(wrapped(tr("Opened again: %1").arg(m_sheet.reason), TextStyle::Strong));
    if (m_sheet.fromPaper)
        box->addWidget(wrapped(tr("Typed in from paper by %1.").arg(m_sheet.typedByName), TextStyle::Secondary));
    if (const auto earlier = ReviewService(m_context.session).earlierComments(m_sheet.id); earlier && !earlier->empty()) {
        box->addWidget(new Text(tr("Own comments of earlier rounds"), TextStyle::CardTitle));
        for (const EarlierComment &c : *earlier)
            box->addWidget(wrapped(tr("Round %1, %2 (%3 points): %4").arg(c.round).arg(isoDate(c.on), pointsText(c.total), c.comment.isEmpty() ? tr("no comment") : c.comment), TextStyle::Body));
    }
    for (const RubricSection &s : m_review.rubric.sections) {
        box->addSpacing(space::s);
        box->addWidget(wrapped(tr("%1 (%2 points)").arg(s.name, pointsText(s.max)), TextStyle::CardTitle));
        for (const RubricItem &i : m_review.rubric.items)
            if (i.section == s.code && !i.bonus)
                addItem(box, i);
    }
    bool any = false;
    for (const RubricItem &i : m_review.rubric.items)
        if (i.bonus) {
            if (!std::exchange(any, true)) {
                box->addSpacing(space::s);
                box->addWidget(wrapped(tr("Bonus (together at most %1)").arg(pointsText(m_review.rubric.bonusCap)), TextStyle::CardTitle));
            }
            addItem(box, i);
        }
    if (!m_review.rubric.vetoes.empty()) {
        box->addSpacing(space::s);
        box->addWidget(new Text(tr("Veto"), TextStyle::CardTitle));
        for (const RubricVeto &v : m_review.rubric.vetoes) {
            auto *tick = new QCheckBox(v.name);
            tick->setObjectName(QStringLiteral("veto-") + v.code);
            connect(tick, &QCheckBox::toggled, this, &ScoreEditor::edited);
            box->addWidget(tick);
            m_vetoes[v.code] = tick;
        }
        m_vetoReason->setObjectName(QStringLiteral("vetoReason"));
        m_vetoReason->setAccessibleName(tr("What the veto rests on"));
        m_vetoReason->setPlaceholderText(tr("What the veto rests on"));
        box->addWidget(m_vetoReason);
        connect(m_vetoReason, &QLineEdit::textEdited, this, &ScoreEditor::edited);
    }
    auto *label = new Text(tr("Comment"), TextStyle::CardTitle);
    label->setBuddy(m_comment);
    box->addSpacing(space::s);
    box->addWidget(label);
    m_comment->setObjectName(QStringLiteral("sheetComment"));
    m_comment->setAccessibleName(label->text());
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(96);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &ScoreEditor::edited);
    box->addWidget(m_comment);
    m_error->setObjectName(QStringLiteral("sheetError"));
    box->addWidget(m_error);
    m_draftLine->setObjectName(QStringLiteral("draftLine"));
    box->addWidget(m_draftLine);
    box->addStretch(1);
    const bool live = isEditable();
    for (const Field &f : m_fields)
        f.edit->setReadOnly(!live);
    for (const auto &[code, tick] : m_unmet)
        tick->setEnabled(live);
    for (const auto &[code, tick] : m_vetoes)
        tick->setEnabled(live);
    m_vetoReason->setReadOnly(!live);
    m_comment->setReadOnly(!live);
}

void ScoreEditor::addItem(QVBoxLayout *box, const RubricItem &item)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    QString text = item.must ? tr("★ %1 (0 to %2)").arg(item.name, pointsText(item.max)) : tr("%1 (0 to %2)").arg(item.name, pointsText(item.max));
    if (const double own = m_entry.self.points.value(item.code, -1); m_entry.self.version > 0 && own >= 0)
        text += tr(" · own score %1").arg(pointsText(own));
    row->addWidget(wrapped(text, TextStyle::Body), 1);
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("points-") + item.code);
    edit->setAccessibleName(item.name);
    edit->setFixedWidth(64);
    edit->setAlignment(Qt::AlignRight);
    edit->setMaxLength(6);
    edit->setToolTip(item.bands.join(u'\n'));
    row->addWidget(edit, 0, Qt::AlignTop);
    box->addLayout(row);
    if (!item.bands.isEmpty())
        box->addWidget(wrapped(item.bands.join(u'\n'), TextStyle::Small));
    if (item.must) {
        auto *tick = new QCheckBox(tr("★ not met"));
        tick->setObjectName(QStringLiteral("unmet-") + item.code);
        tick->setAccessibleName(tr("%1: not met").arg(item.name));
        connect(tick, &QCheckBox::toggled, this, &ScoreEditor::edited);
        box->addWidget(tick);
        m_unmet[item.code] = tick;
    }
    auto *error = hiddenError();
    box->addWidget(error);
    connect(edit, &QLineEdit::textEdited, this, &ScoreEditor::edited);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
        for (size_t i = 0; i < m_fields.size(); ++i)
            if (m_fields[i].edit == edit) {
                if (i + 1 < m_fields.size()) {
                    m_fields[i + 1].edit->setFocus(Qt::TabFocusReason);
                    m_fields[i + 1].edit->selectAll();
                } else {
                    m_comment->setFocus(Qt::TabFocusReason);
                }
                return;
            }
    });
    m_fields.push_back({item.code, edit, error});
}

void ScoreEditor::fill(const ScoreContent &content)
{
    m_filling = true;
    for (const Field &f : m_fields)
        f.edit->setText(content.points.contains(f.code) ? pointsText(content.points.value(f.code)) : QString());
    for (const auto &[code, tick] : m_unmet)
        tick->setChecked(content.unmet.contains(code));
    for (const auto &[code, tick] : m_vetoes)
        tick->setChecked(content.veto == code);
    m_vetoReason->setText(content.vetoReason);
    m_comment->setPlainText(content.comment);
    m_filling = false;
}

std::optional<ScoreContent> ScoreEditor::typed(bool showErrors)
{
    ScoreContent c;
    bool good = true;
    for (const Field &f : m_fields) {
        QString text = cleanLine(f.edit->text());
        text.replace(QChar(0xff0e), u'.'); // a full-width point
        if (text.isEmpty())
            continue;
        bool ok = false;
        const double v = text.toDouble(&ok);
        if (ok) {
            c.points.insert(f.code, v);
            continue;
        }
        good = false;
        if (showErrors) {
            f.error->setText(tr("Enter a number of points, for example 4 or 4.5."));
            f.error->show();
        }
    }
    for (const auto &[code, tick] : m_unmet)
        if (tick->isChecked())
            c.unmet << code;
    for (const auto &[code, tick] : m_vetoes)
        if (tick->isChecked())
            c.veto = code;
    if (!c.veto.isEmpty())
        c.vetoReason = cleanLine(m_vetoReason->text());
    c.comment = m_comment->toPlainText();
    return good ? std::optional(c) : std::nullopt;
}

void ScoreEditor::showError(const Error &error)
{
    Text *at = m_error;
    for (const Field &f : m_fields)
        if (f.code == error.field) {
            at = f.error;
            f.edit->setFocus(Qt::OtherFocusReason);
        }
    if (error.field == u"veto_reason")
        m_vetoReason->setFocus(Qt::OtherFocusReason);
    at->setText(error.message);
    at->show();
}

void ScoreEditor::recount()
{
    const auto content = typed(false);
    const SheetTotal t = totalOf(m_review.rubric, content.value_or(m_sheet.content));
    m_total->setText(t.missing.isEmpty() ? tr("%1 points").arg(pointsText(t.total)) : tr("%1 points so far").arg(pointsText(t.total)));
    m_missing->setText(tr("%n item(s) without points", nullptr, int(t.missing.size())));
    m_missing->setVisible(!t.missing.isEmpty() && isEditable());
}

void ScoreEditor::edited()
{
    if (m_filling)
        return;
    m_changed = true;
    m_error->hide();
    for (const Field &f : m_fields)
        f.error->hide();
    if (const auto content = typed(true))
        if (const auto good = checkContent(m_review.rubric, *content); !good && good.error().field != u"veto_reason") {
            QWidget *where = focusWidget();
            showError(good.error());
            if (where)
                where->setFocus(Qt::OtherFocusReason);
        }
    recount();
    m_timer.start();
}

void ScoreEditor::saveDraft()
{
    m_timer.stop();
    if (!m_changed || !isEditable() || !m_context.session.isOpen())
        return;
    QJsonObject points;
    for (const Field &f : m_fields)
        if (!f.edit->text().isEmpty())
            points.insert(f.code, f.edit->text());
    QJsonArray unmet;
    for (const auto &[code, tick] : m_unmet)
        if (tick->isChecked())
            unmet << code;
    QString veto;
    for (const auto &[code, tick] : m_vetoes)
        if (tick->isChecked())
            veto = code;
    const auto at = DraftStore(m_context.session).save(draftForm, m_sheet.id.toString(),
                                                       {{QStringLiteral("points"), points}, {QStringLiteral("unmet"), unmet}, {QStringLiteral("veto"), veto},
                                                        {QStringLiteral("veto_reason"), m_vetoReason->text()}, {QStringLiteral("comment"), m_comment->toPlainText()}});
    m_draftLine->setText(at ? tr("Saved automatically %1").arg(at->toString(QStringLiteral("HH:mm:ss"))) : at.error().message);
}

bool ScoreEditor::save()
{
    m_error->hide();
    const auto content = typed(true);
    if (!content)
        return false;
    ReviewService service(m_context.session);
    if (const auto done = service.score(m_sheet.id, m_sheet.version, *content); !done) {
        showError(done.error());
        saveDraft();
        return false;
    }
    if (const auto fresh = service.sheet(m_sheet.id))
        m_sheet = *fresh;
    m_timer.stop();
    m_changed = false;
    if (const auto gone = DraftStore(m_context.session).discard(draftForm, m_sheet.id.toString()); !gone)
        m_context.prompts.message(this, MessageKind::Warning, m_entry.collegeName, gone.error().message);
    emit saved();
    return true;
}

bool ScoreEditor::handIn()
{
    if (!save())
        return false;
    if (const auto done = ReviewService(m_context.session).handIn(m_sheet.id, m_sheet.version); !done) {
        showError(done.error());
        return false;
    }
    emit saved();
    return true;
}

void ScoreEditor::focusFirst()
{
    for (const Field &f : m_fields)
        if (f.edit->text().isEmpty() && !f.edit->isReadOnly()) {
            f.edit->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void ScoreEditor::hideEvent(QHideEvent *event)
{
    saveDraft();
    QWidget::hideEvent(event);
}

} // namespace xz

#include "moc_scoreeditor.cpp"
