#include "ui/shared/listmodel.h"

namespace xz {

ListModel::ListModel(std::vector<ListColumn> columns, CellFunction cell, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_cell(std::move(cell))
{
}

void ListModel::setColumns(std::vector<ListColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

int ListModel::columnOf(const QString &key) const
{
    for (size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].key == key)
            return int(i);
    return -1;
}

void ListModel::setRowCount(int rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void ListModel::refreshRow(int row)
{
    if (row >= 0 && row < m_rows)
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int ListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }
int ListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    if (role == Qt::TextAlignmentRole && m_columns[size_t(index.column())].number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const QVariant v = m_cell(index.row(), index.column(), role);
    if (v.isValid())
        return v;
    switch (role) {
    case SortRole:
    case ExportRole: return m_cell(index.row(), index.column(), Qt::DisplayRole);
    // A screen reader hears the word of a chip, and a narrow column shows its whole text on hovering.
    case Qt::AccessibleTextRole: {
        const QVariant chip = m_cell(index.row(), index.column(), ChipRole);
        return chip.canConvert<ChipLook>() ? QVariant(chip.value<ChipLook>().text) : m_cell(index.row(), index.column(), Qt::DisplayRole);
    }
    default: return {};
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ListColumn &c = m_columns[size_t(section)];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return c.title;
    if (role == Qt::TextAlignmentRole)
        return int((c.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace xz

#include "moc_listmodel.cpp"
