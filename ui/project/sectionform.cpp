#include "ui/project/sectionform.h"

#include "ui/project/rowseditor.h"
#include "ui/shared/dateedit.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace xz {

namespace {
using K = ApplicationKind;
bool isWide(const ApplicationField &f) { return f.kind == K::Text || f.kind == K::Table; }
} // namespace

SectionForm::SectionForm(const ApplicationSection &section, QWidget *parent) : QWidget(parent), m_section(section)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0, column = 0;
    for (const ApplicationField &f : section.fields) {
        const bool wide = isWide(f);
        if (wide && column) {
            column = 0;
            row += 3;
        }
        auto *head = new QHBoxLayout;
        auto *label = new Text(f.required ? f.label + QStringLiteral(" *") : f.label, TextStyle::Strong);
        label->setTextFormat(Qt::PlainText);
        auto *count = new Text({}, TextStyle::Small);
        head->addWidget(label);
        head->addStretch(1);
        head->addWidget(count);
        QWidget *editor = makeEditor(f);
        label->setBuddy(editor);
        auto *error = new Text({}, TextStyle::Error);
        error->setWordWrap(true);
        error->setObjectName(QStringLiteral("error-%1.%2").arg(section.code, f.code));
        error->hide();
        const int span = wide ? 2 : 1;
        grid->addLayout(head, row, column, 1, span);
        grid->addWidget(editor, row + 1, column, 1, span);
        grid->addWidget(error, row + 2, column, 1, span);
        m_rows.push_back({&f, editor, count, error});
        if (wide || column == 1) {
            column = 0;
            row += 3;
        } else {
            column = 1;
        }
    }
    for (const Row &r : m_rows)
        this->count(r);
}

QWidget *SectionForm::makeEditor(const ApplicationField &f)
{
    const QString place = m_section.code + u'.' + f.code;
    QWidget *w = nullptr;
    switch (f.kind) {
    case K::Table: {
        auto *rows = new RowsEditor(f, place);
        connect(rows, &RowsEditor::edited, this, &SectionForm::changed);
        w = rows;
        break;
    }
    case K::Text: {
        auto *text = new QPlainTextEdit;
        text->setTabChangesFocus(true);
        text->setMinimumHeight(f.limit > 1000 ? 130 : 90);
        connect(text, &QPlainTextEdit::textChanged, this, &SectionForm::changed);
        w = text;
        break;
    }
    case K::Date: {
        auto *date = new DateEdit;
        connect(date, &DateEdit::dateChanged, this, &SectionForm::changed);
        w = date;
        break;
    }
    case K::Choice: {
        auto *box = new QComboBox;
        box->addItem(QString());
        box->addItems(f.options);
        connect(box, &QComboBox::currentTextChanged, this, &SectionForm::changed);
        w = box;
        break;
    }
    default: {
        auto *line = new QLineEdit;
        if (f.kind == K::Month)
            line->setPlaceholderText(QStringLiteral("2019-07"));
        connect(line, &QLineEdit::textEdited, this, &SectionForm::changed);
        w = line;
        break;
    }
    }
    w->setObjectName(QStringLiteral("field-") + place);
    w->setAccessibleName(f.label);
    return w;
}

QString SectionForm::textOf(const Row &row) const
{
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(row.editor))
        return text->toPlainText();
    if (const auto *line = qobject_cast<const QLineEdit *>(row.editor)) {
        if (const auto *date = qobject_cast<const DateEdit *>(row.editor); date && date->date())
            return date->date()->toString(Qt::ISODate);
        return line->text();
    }
    if (const auto *box = qobject_cast<const QComboBox *>(row.editor))
        return box->currentText();
    return {};
}

void SectionForm::setValues(const QJsonObject &section)
{
    m_filling = true;
    for (const Row &row : m_rows) {
        const QJsonValue v = section[row.field->code];
        const QString text = v.isString() ? v.toString() : applicationText(*row.field, v);
        if (auto *rows = qobject_cast<RowsEditor *>(row.editor)) {
            rows->setRows(v.toArray());
        } else if (auto *edit = qobject_cast<QPlainTextEdit *>(row.editor)) {
            edit->setPlainText(text);
        } else if (auto *date = qobject_cast<DateEdit *>(row.editor)) {
            const QDate day = QDate::fromString(text, Qt::ISODate);
            if (day.isValid() || text.isEmpty())
                date->setDate(day.isValid() ? std::optional(day) : std::nullopt);
            else
                date->setText(text);
        } else if (auto *line = qobject_cast<QLineEdit *>(row.editor)) {
            line->setText(text);
        } else if (auto *box = qobject_cast<QComboBox *>(row.editor)) {
            box->setCurrentText(text);
        }
        count(row);
    }
    m_filling = false;
}

QJsonObject SectionForm::values() const
{
    QJsonObject out;
    for (const Row &row : m_rows) {
        if (const auto *rows = qobject_cast<const RowsEditor *>(row.editor)) {
            out.insert(row.field->code, rows->rows());
            continue;
        }
        if (const QString text = textOf(row); !text.trimmed().isEmpty())
            out.insert(row.field->code, text);
    }
    return out;
}

void SectionForm::count(const Row &row)
{
    if (row.field->kind != K::Text)
        return;
    const auto used = textOf(row).size();
    row.count->setText(tr("%1 of %2 characters").arg(used).arg(row.field->limit));
    row.count->setTint(used > row.field->limit ? Token::Level1Ink : Token::Secondary);
}

void SectionForm::changed()
{
    if (m_filling)
        return;
    for (const Row &row : m_rows)
        count(row);
    emit edited();
}

void SectionForm::setReadOnly(bool readOnly)
{
    for (const Row &row : m_rows) {
        if (auto *rows = qobject_cast<RowsEditor *>(row.editor))
            rows->setReadOnly(readOnly);
        else if (auto *text = qobject_cast<QPlainTextEdit *>(row.editor))
            text->setReadOnly(readOnly);
        else if (auto *line = qobject_cast<QLineEdit *>(row.editor))
            line->setReadOnly(readOnly);
        else
            row.editor->setEnabled(!readOnly);
    }
}

void SectionForm::clearErrors()
{
    for (const Row &row : m_rows)
        row.error->hide();
}

SectionForm::Row *SectionForm::rowAt(const QString &place)
{
    const QStringList parts = place.split(u'.');
    if (parts.size() < 2 || parts[0] != m_section.code)
        return nullptr;
    for (Row &row : m_rows)
        if (row.field->code == parts[1])
            return &row;
    return nullptr;
}

void SectionForm::focusPlace(const QString &place)
{
    Row *row = rowAt(place);
    if (!row)
        return;
    const QStringList parts = place.split(u'.');
    if (auto *rows = qobject_cast<RowsEditor *>(row->editor); rows && parts.size() == 4)
        rows->focusCell(parts[2].toInt(), parts[3]);
    else
        row->editor->setFocus(Qt::OtherFocusReason);
}

bool SectionForm::showError(const Error &error)
{
    Row *row = rowAt(error.field);
    if (!row)
        return false;
    row->error->setText(error.message);
    row->error->show();
    focusPlace(error.field);
    return true;
}

} // namespace xz

#include "moc_sectionform.cpp"
