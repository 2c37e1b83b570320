#include "ui/project/rowseditor.h"

#include "ui/project/rowspaste.h"
#include "ui/shared/button.h"
#include "ui/shared/text.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>

namespace xz {

namespace {

// An open cell takes one value; rows of a spreadsheet go to the table under it.
class CellDelegate : public QStyledItemDelegate {
public:
    CellDelegate(RowsEditor *rows) : QStyledItemDelegate(rows), m_rows(rows) {}
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const bool key = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste);
        if (const QString text = key ? QGuiApplication::clipboard()->text() : QString(); isTableText(text)) {
            auto *editor = static_cast<QWidget *>(object);
            emit commitData(editor);
            emit closeEditor(editor, QAbstractItemDelegate::NoHint);
            m_rows->paste(text);
            return true;
        }
        return QStyledItemDelegate::eventFilter(object, event);
    }

private:
    RowsEditor *m_rows;
};

// A column with options offers them.
class OptionDelegate : public CellDelegate {
public:
    OptionDelegate(QStringList options, RowsEditor *rows) : CellDelegate(rows), m_options(std::move(options)) {}
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *box = new QComboBox(parent);
        box->addItem(QString());
        box->addItems(m_options);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override { static_cast<QComboBox *>(editor)->setCurrentText(index.data().toString()); }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override { model->setData(index, static_cast<QComboBox *>(editor)->currentText()); }

private:
    QStringList m_options;
};

} // namespace

RowsEditor::RowsEditor(const ApplicationField &field, const QString &place, QWidget *parent) : QWidget(parent), m_place(place), m_field(field)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::xs);
    m_table = new QTableWidget(0, int(field.columns.size()));
    m_table->setObjectName(QStringLiteral("rows-") + place);
    m_table->setAccessibleName(field.label);
    m_table->setItemDelegate(new CellDelegate(this));
    m_table->installEventFilter(this);
    QStringList headers;
    double widest = 0;
    for (size_t i = 0; i < field.columns.size(); ++i) {
        const ApplicationField &c = field.columns[i];
        headers << (c.required ? c.label + QStringLiteral(" *") : c.label);
        if (c.kind == ApplicationKind::Choice)
            m_table->setItemDelegateForColumn(int(i), new OptionDelegate(c.options, this));
        widest = std::max(widest, c.width);
    }
    m_table->setHorizontalHeaderLabels(headers);
    QHeaderView *h = m_table->horizontalHeader();
    for (size_t i = 0; i < field.columns.size(); ++i) {
        h->setSectionResizeMode(int(i), field.columns[i].width >= widest ? QHeaderView::Stretch : QHeaderView::Interactive);
        m_table->setColumnWidth(int(i), std::max(int(field.columns[i].width * 34), h->fontMetrics().horizontalAdvance(headers[int(i)]) + 24));
    }
    m_table->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setTabKeyNavigation(true);
    box->addWidget(m_table);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_add = new Button(tr("Add a row"), ButtonKind::Link, QStringLiteral("addRow-") + place);
    m_remove = new Button(tr("Remove the row"), ButtonKind::Link, QStringLiteral("removeRow-") + place);
    connect(m_add, &QPushButton::clicked, this, &RowsEditor::addRow);
    connect(m_remove, &QPushButton::clicked, this, &RowsEditor::removeRow);
    m_up = new Button(tr("Move up"), ButtonKind::Link, QStringLiteral("rowUp-") + place);
    m_down = new Button(tr("Move down"), ButtonKind::Link, QStringLiteral("rowDown-") + place);
    m_up->setToolTip(tr("Moves the row up (Alt+Up)."));
    m_down->setToolTip(tr("Moves the row down (Alt+Down)."));
    connect(m_up, &QPushButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveRow(1); });
    for (Button *b : {m_add, m_remove, m_up, m_down})
        row->addWidget(b);
    row->addStretch(1);
    box->addLayout(row);
    auto *told = new QHBoxLayout;
    told->setSpacing(space::s);
    m_note = new Text({}, TextStyle::Secondary);
    m_note->setObjectName(QStringLiteral("rowsNote-") + place);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_undo = new Button(tr("Undo the paste"), ButtonKind::Link, QStringLiteral("undoPaste-") + place);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        setRows(m_before);
        say({}, false, false);
        emit edited();
    });
    told->addWidget(m_note, 1);
    told->addWidget(m_undo, 0, Qt::AlignTop);
    box->addLayout(told);
    say({}, false, false);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] { showMoves(); });
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (m_filling)
            return;
        m_table->resizeRowsToContents();
        fit();
        say({}, false, false); // undoing the paste would undo this, too
        emit edited();
    });
    fit();
    showMoves();
}

void RowsEditor::setRows(const QJsonArray &rows)
{
    m_filling = true;
    m_table->setRowCount(int(rows.size()));
    for (int r = 0; r < int(rows.size()); ++r)
        for (size_t c = 0; c < m_field.columns.size(); ++c) {
            const QJsonValue v = rows.at(r)[m_field.columns[c].code];
            setCell(r, int(c), v.isString() ? v.toString() : applicationText(m_field.columns[c], v));
        }
    m_table->resizeRowsToContents();
    fit();
    m_filling = false;
    showMoves();
}

void RowsEditor::setCell(int row, int column, const QString &text)
{
    const ApplicationKind kind = m_field.columns[size_t(column)].kind;
    auto *item = new QTableWidgetItem(text);
    if (kind == ApplicationKind::Money || kind == ApplicationKind::Number || kind == ApplicationKind::Decimal)
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, column, item);
}

QJsonArray RowsEditor::rows() const
{
    QJsonArray out;
    for (int r = 0; r < m_table->rowCount(); ++r) {
        QJsonObject row;
        for (size_t c = 0; c < m_field.columns.size(); ++c)
            if (const QTableWidgetItem *item = m_table->item(r, int(c)); item && !item->text().trimmed().isEmpty())
                row.insert(m_field.columns[c].code, item->text());
        out << row;
    }
    return out;
}

void RowsEditor::setReadOnly(bool readOnly)
{
    m_table->setEditTriggers(readOnly ? QAbstractItemView::EditTriggers(QAbstractItemView::NoEditTriggers)
                                      : QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_readOnly = readOnly;
    for (Button *b : {m_add, m_remove, m_up, m_down})
        b->setVisible(!readOnly);
}

void RowsEditor::focusCell(int row, const QString &column)
{
    const auto it = std::ranges::find(m_field.columns, column, &ApplicationField::code);
    m_table->setCurrentCell(row - 1, it == m_field.columns.end() ? 0 : int(it - m_field.columns.begin()));
    m_table->setFocus(Qt::OtherFocusReason);
}

void RowsEditor::addRow()
{
    const int r = m_table->rowCount();
    if (r >= m_field.limit)
        return say(tr("“%1” has at most %n row(s).", nullptr, m_field.limit).arg(m_field.label), false, true);
    m_table->insertRow(r);
    say({}, false, false);
    fit();
    m_table->setCurrentCell(r, 0);
    m_table->setFocus(Qt::OtherFocusReason);
    emit edited();
}

void RowsEditor::removeRow()
{
    const int r = m_table->currentRow();
    if (r < 0)
        return;
    m_table->removeRow(r);
    say({}, false, false);
    fit();
    showMoves();
    emit edited();
}

// With its row goes what is selected, so that a row is carried over several others.
void RowsEditor::moveRow(int by)
{
    const int from = m_table->currentRow(), to = from + by, column = m_table->currentColumn();
    if (m_readOnly || from < 0 || to < 0 || to >= m_table->rowCount())
        return;
    m_filling = true;
    for (int c = 0; c < m_table->columnCount(); ++c) {
        QTableWidgetItem *a = m_table->takeItem(from, c), *b = m_table->takeItem(to, c);
        m_table->setItem(to, c, a);
        m_table->setItem(from, c, b);
    }
    m_table->setCurrentCell(to, column);
    m_table->resizeRowsToContents();
    fit();
    m_filling = false;
    showMoves();
    say({}, false, false);
    emit edited();
}

void RowsEditor::showMoves()
{
    const int r = m_table->currentRow();
    const QString choose = tr("Choose a row first.");
    m_remove->setWhyNot(r < 0 ? choose : QString());
    m_up->setWhyNot(r < 0 ? choose : r == 0 ? tr("This is the first row.") : QString());
    m_down->setWhyNot(r < 0 ? choose : r + 1 >= m_table->rowCount() ? tr("This is the last row.") : QString());
}

void RowsEditor::paste(const QString &text)
{
    if (m_readOnly)
        return;
    const int row = std::max(m_table->currentRow(), 0), column = std::max(m_table->currentColumn(), 0);
    const auto pasted = readPastedRows(m_field, m_place, text, row, column, m_table->rowCount());
    if (!pasted)
        return say(pasted.error().message, false, true);
    m_before = rows();
    m_filling = true;
    m_table->setRowCount(std::max(m_table->rowCount(), row + int(pasted->rows.size())));
    for (int r = 0; r < int(pasted->rows.size()); ++r)
        for (int c = 0; c < int(pasted->rows[r].size()); ++c)
            setCell(row + r, pasted->columns[size_t(c)], pasted->rows[r][c].trimmed());
    m_table->setCurrentCell(row, column);
    m_table->resizeRowsToContents();
    fit();
    m_filling = false;
    showMoves();
    constexpr qsizetype told = 3;
    const QString done = tr("%n row(s) pasted.", nullptr, int(pasted->rows.size()));
    QString doubt = pasted->doubtful.mid(0, told).join(u' ');
    if (pasted->doubtful.size() > told)
        doubt += u' ' + tr("And %n more.", nullptr, int(pasted->doubtful.size() - told));
    say(pasted->doubtful.isEmpty() ? done : tr("%1 They stand as they were; still to be put right: %2").arg(done, doubt), true, !pasted->doubtful.isEmpty());
    emit edited();
}

void RowsEditor::say(const QString &sentence, bool undo, bool bad)
{
    m_note->setText(sentence);
    m_note->setTint(bad ? Token::Level1Ink : Token::Secondary);
    m_note->setVisible(!sentence.isEmpty());
    m_undo->setVisible(undo);
}

bool RowsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && !m_readOnly) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveRow(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->matches(QKeySequence::Paste)) {
            paste(QGuiApplication::clipboard()->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// As high as its rows: the page scrolls, not the table inside it; only long lists scroll themselves.
void RowsEditor::fit()
{
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth() + 2;
    for (int r = 0; r < m_table->rowCount(); ++r)
        height += m_table->rowHeight(r);
    m_table->setFixedHeight(std::clamp(height, 76, 420));
}

} // namespace xz

#include "moc_rowseditor.cpp"
