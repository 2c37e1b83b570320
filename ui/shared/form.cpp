#include "ui/shared/form.h"

#include "ui/shared/dateedit.h"
#include "ui/shared/longtask.h"
#include "ui/shared/text.h"

#include <QtGui/QIntValidator>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QStyle>

namespace xz {
namespace {

void mark(QWidget *editor, bool wrong)
{
    if (editor->property("xzError").toBool() == wrong)
        return;
    editor->setProperty("xzError", wrong);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

// Enter goes where Tab goes and Tab leaves the text: a form is walked by keyboard.
class LongTextEdit final : public QPlainTextEdit {
public:
    explicit LongTextEdit(int maxLength)
    {
        setTabChangesFocus(true);
        setMinimumHeight(84);
        if (maxLength > 0)
            connect(this, &QPlainTextEdit::textChanged, this, [this, maxLength] {
                const QString text = toPlainText();
                if (text.size() <= maxLength)
                    return;
                QTextCursor c = textCursor(); // cut what was typed or pasted last, where it was typed
                const int at = c.position();
                c.setPosition(at - int(std::min<qsizetype>(text.size() - maxLength, at)), QTextCursor::KeepAnchor);
                c.removeSelectedText();
            });
    }
};

} // namespace

Form::Form(const QString &name, QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this)), m_draftLine(new Text({}, TextStyle::Secondary, this))
{
    setObjectName(name);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::m);
    m_draftLine->setObjectName(name + QStringLiteral("-draft"));
    m_draftLine->setWordWrap(false);
    m_draftLine->hide();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(1000);
    connect(&m_draftTimer, &QTimer::timeout, this, &Form::saveDraftNow);
}

void Form::setTwoColumns(bool on) { m_twoColumns = on; }

QWidget *Form::makeEditor(const FieldInfo &field)
{
    const QString key = QString::fromLatin1(field.key);
    switch (field.kind) {
    case FieldKind::LongText: {
        auto *edit = new LongTextEdit(field.maxLength);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, key] { changed(key); });
        return edit;
    }
    case FieldKind::Date: {
        auto *edit = new DateEdit;
        connect(edit, &DateEdit::dateChanged, this, [this, key] { changed(key); });
        return edit;
    }
    case FieldKind::Flag: {
        auto *box = new QCheckBox(field.labelText());
        connect(box, &QCheckBox::toggled, this, [this, key] { changed(key); });
        return box;
    }
    case FieldKind::Choice:
    case FieldKind::Reference: {
        auto *box = new QComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->setFocusPolicy(Qt::StrongFocus);
        connect(box, &QComboBox::currentIndexChanged, this, [this, key] { changed(key); });
        return box;
    }
    case FieldKind::Integer:
    case FieldKind::Text: break;
    }
    auto *edit = new QLineEdit;
    if (field.kind == FieldKind::Integer)
        edit->setValidator(new QIntValidator(edit));
    else if (field.maxLength > 0)
        edit->setMaxLength(field.maxLength);
    connect(edit, &QLineEdit::textChanged, this, [this, key] { changed(key); });
    return edit;
}

void Form::addField(const FieldInfo &field)
{
    const QString key = QString::fromLatin1(field.key);
    Row row;
    row.field = field;
    row.editor = makeEditor(field);
    row.editor->setObjectName(objectName() + u'-' + key);
    row.editor->setAccessibleName(field.required ? tr("%1 (required)").arg(field.labelText()) : field.labelText());
    row.error = new Text({}, TextStyle::Error);
    row.error->setObjectName(objectName() + u'-' + key + QStringLiteral("-error"));
    row.error->hide();
    row.hint = new Text({}, TextStyle::Small);
    row.hint->hide();

    auto *cell = new QWidget;
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    if (field.kind != FieldKind::Flag) {
        auto *label = new Text(field.required ? field.labelText() + QStringLiteral(" *") : field.labelText(), TextStyle::Secondary);
        label->setBuddy(row.editor);
        label->setWordWrap(false);
        layout->addWidget(label);
        row.label = label;
    }
    layout->addWidget(row.editor);
    layout->addWidget(row.hint);
    layout->addWidget(row.error);
    layout->addStretch(1);

    const int columns = m_twoColumns ? 2 : 1;
    const bool wide = field.kind == FieldKind::LongText && m_twoColumns;
    if (wide && m_nextCell % 2)
        ++m_nextCell;
    m_grid->addWidget(cell, m_nextCell / columns, m_nextCell % columns, 1, wide ? 2 : 1);
    if (m_twoColumns) {
        m_grid->setColumnStretch(0, 1);
        m_grid->setColumnStretch(1, 1);
    }
    m_nextCell += wide ? 2 : 1;
    m_rows.push_back(std::move(row));
}

Form::Row *Form::row(const QString &key)
{
    for (Row &r : m_rows)
        if (key == QLatin1String(r.field.key))
            return &r;
    return nullptr;
}

const Form::Row *Form::row(const QString &key) const { return const_cast<Form *>(this)->row(key); }

void Form::setOptions(const QString &key, const std::vector<FormOption> &options)
{
    Row *r = row(key);
    auto *box = r ? qobject_cast<QComboBox *>(r->editor) : nullptr;
    if (!box)
        return;
    const QVariant kept = value(key);
    m_filling = true;
    box->clear();
    if (!r->field.required || r->field.kind == FieldKind::Reference)
        box->addItem(QString(), QString());
    for (const FormOption &o : options)
        box->addItem(o.label, o.code);
    // Long lists are typed into: any part of a label finds it.
    if (options.size() > 12 && !box->isEditable()) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->completer()->setFilterMode(Qt::MatchContains);
        // What was typed but is no entry goes back to the entry chosen before.
        connect(box->lineEdit(), &QLineEdit::editingFinished, box, [box] {
            const int at = box->findText(box->currentText());
            if (at >= 0)
                box->setCurrentIndex(at);
            else
                box->setEditText(box->itemText(box->currentIndex()));
        });
    }
    if (kept.isValid())
        setValue(key, kept);
    m_filling = false;
}

void Form::setReadOnly(const QString &key, bool readOnly, const QString &why)
{
    Row *r = row(key);
    if (!r)
        return;
    if (auto *line = qobject_cast<QLineEdit *>(r->editor))
        line->setReadOnly(readOnly);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(r->editor))
        text->setReadOnly(readOnly);
    else
        r->editor->setEnabled(!readOnly);
    r->editor->setToolTip(why);
    r->editor->setAccessibleDescription(why);
}

void Form::setHint(const QString &key, const QString &hint)
{
    if (Row *r = row(key)) {
        r->hint->setText(hint);
        r->hint->setVisible(!hint.isEmpty());
    }
}

void Form::setLabel(const QString &key, const QString &label)
{
    Row *r = row(key);
    if (!r)
        return;
    if (auto *text = qobject_cast<QLabel *>(r->label))
        text->setText(r->field.required ? QString(label + QStringLiteral(" *")) : label);
    else if (auto *box = qobject_cast<QCheckBox *>(r->editor))
        box->setText(label);
    r->editor->setAccessibleName(label);
}

QVariant Form::value(const QString &key) const
{
    const Row *r = row(key);
    if (!r)
        return {};
    if (auto *date = qobject_cast<DateEdit *>(r->editor)) {
        if (date->text().trimmed().isEmpty())
            return {};
        const auto d = date->date();
        return d ? QVariant(*d) : QVariant(date->text()); // not a date: the catalogue's setter says so
    }
    if (auto *line = qobject_cast<QLineEdit *>(r->editor)) {
        if (r->field.kind == FieldKind::Integer)
            return line->text().trimmed().isEmpty() ? QVariant() : QVariant(line->text().toLongLong());
        return line->text();
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(r->editor))
        return text->toPlainText();
    if (auto *box = qobject_cast<QCheckBox *>(r->editor))
        return box->isChecked();
    if (auto *box = qobject_cast<QComboBox *>(r->editor))
        return box->currentData().toString();
    return {};
}

void Form::setValue(const QString &key, const QVariant &value)
{
    Row *r = row(key);
    if (!r)
        return;
    const bool before = std::exchange(m_filling, true);
    if (auto *date = qobject_cast<DateEdit *>(r->editor)) {
        if (value.typeId() == QMetaType::QDate)
            date->setDate(value.toDate());
        else if (const QDate d = QDate::fromString(value.toString(), Qt::ISODate); d.isValid())
            date->setDate(d);
        else
            date->setText(value.toString());
    } else if (auto *line = qobject_cast<QLineEdit *>(r->editor)) {
        line->setText(value.toString());
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(r->editor)) {
        text->setPlainText(value.toString());
    } else if (auto *check = qobject_cast<QCheckBox *>(r->editor)) {
        check->setChecked(value.toBool());
    } else if (auto *box = qobject_cast<QComboBox *>(r->editor)) {
        const int at = box->findData(value.toString());
        box->setCurrentIndex(at >= 0 ? at : box->count() && box->itemData(0).toString().isEmpty() ? 0 : -1);
    }
    m_filling = before;
}

QVariantMap Form::values() const
{
    QVariantMap map;
    for (const Row &r : m_rows)
        map.insert(QString::fromLatin1(r.field.key), value(QString::fromLatin1(r.field.key)));
    return map;
}

void Form::setValues(const QVariantMap &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        setValue(it.key(), it.value());
}

void Form::setUnchanged()
{
    m_changed = false;
    m_draftTimer.stop();
}

QWidget *Form::editor(const QString &key) const
{
    const Row *r = row(key);
    return r ? r->editor : nullptr;
}

void Form::focusField(const QString &key)
{
    if (QWidget *e = editor(key))
        e->setFocus(Qt::OtherFocusReason);
}

QStringList Form::keys() const
{
    QStringList list;
    for (const Row &r : m_rows)
        list.append(QString::fromLatin1(r.field.key));
    return list;
}

void Form::setError(const QString &key, const QString &sentence)
{
    Row *r = row(key);
    if (!r)
        return;
    const bool first = std::none_of(m_rows.begin(), m_rows.end(), [](const Row &x) { return !x.error->text().isEmpty(); });
    r->error->setText(sentence);
    r->error->setVisible(!sentence.isEmpty());
    r->editor->setAccessibleDescription(sentence);
    mark(r->editor, !sentence.isEmpty());
    if (!sentence.isEmpty() && first)
        r->editor->setFocus(Qt::OtherFocusReason);
}

void Form::clearErrors()
{
    for (const QString &key : keys())
        setError(key, QString());
}

bool Form::showError(const Error &error)
{
    if (error.field.isEmpty() || !row(error.field))
        return false;
    setError(error.field, error.message);
    return true;
}

void Form::changed(const QString &key)
{
    if (m_filling)
        return;
    m_changed = true;
    if (const Row *r = row(key); r && !r->error->text().isEmpty())
        setError(key, QString());
    touch();
    emit edited(key);
}

void Form::setDraft(const Clock &clock, std::function<Result<void>(const QVariantMap &)> save)
{
    m_clock = &clock;
    m_saveDraft = std::move(save);
}

void Form::touch()
{
    m_changed = true;
    if (m_saveDraft && !m_draftTimer.isActive())
        m_draftTimer.start();
}

void Form::saveDraftNow()
{
    m_draftTimer.stop();
    if (!m_saveDraft || !m_changed)
        return;
    if (LongTask::isRunning()) { // the worker has the database; a second later is soon enough
        m_draftTimer.start();
        return;
    }
    const auto saved = m_saveDraft(values());
    m_draftLine->setTint(saved ? Token::Secondary : Token::Level1Ink);
    m_draftLine->setText(saved ? tr("Saved automatically %1").arg(m_clock->now().time().toString(QStringLiteral("HH:mm:ss"))) : saved.error().message);
    m_draftLine->show();
}

void Form::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_draftTimer.isActive())
        saveDraftNow();
}

} // namespace xz

#include "moc_form.cpp"
