#include "ui/project/rowseditor.h"

#include "ui/shared/button.h"
#include "ui/shared/text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>
#include <algorithm>

namespace xz {

namespace {

// A column with options offers them.
class OptionDelegate : public QStyledItemDelegate {
public:
    OptionDelegate(QStringList options, QObject *parent) : QStyledItemDelegate(parent), m_options(std::move(options)) {}
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

RowsEditor::RowsEditor(const ApplicationField &field, const QString &place, QWidget *parent) : QWidget(parent), m_field(field)
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::xs);
    m_table = new QTableWidget(0, int(field.columns.size()));
    m_table->setObjectName(QStringLiteral("rows-") + place);
    m_table->setAccessibleName(field.label);
    QStringList headers;
    double widest = 0;
    for (size_t i = 0; i < field.columns.size(); ++i) {
        const ApplicationField &c = field.columns[i];
        headers << (c.required ? c.label + QStringLiteral(" *") : c.label);
        if (c.kind == ApplicationKind::Choice)
            m_table->setItemDelegateForColumn(int(i), new OptionDelegate(c.options, m_table));
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
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch(1);
    box->addLayout(row);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (m_filling)
            return;
        m_table->resizeRowsToContents();
        fit();
        emit edited();
    });
    fit();
}

void RowsEditor::setRows(const QJsonArray &rows)
{
    m_filling = true;
    m_table->setRowCount(int(rows.size()));
    for (int r = 0; r < int(rows.size()); ++r)
        for (size_t c = 0; c < m_field.columns.size(); ++c) {
            const ApplicationField &column = m_field.columns[c];
            const QJsonValue v = rows.at(r)[column.code];
            auto *item = new QTableWidgetItem(v.isString() ? v.toString() : applicationText(column, v));
            if (column.kind == ApplicationKind::Money || column.kind == ApplicationKind::Number || column.kind == ApplicationKind::Decimal)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(r, int(c), item);
        }
    m_table->resizeRowsToContents();
    fit();
    m_filling = false;
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
    m_add->setVisible(!readOnly);
    m_remove->setVisible(!readOnly);
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
    m_table->insertRow(r);
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
    fit();
    emit edited();
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
