#pragma once
// The model behind most tables: columns as data, rows by a function. The owner keeps the rows and calls reset() when they changed.
#include "ui/shared/chip.h"

#include <QtCore/QAbstractTableModel>
#include <functional>
#include <vector>

namespace xz {

enum ListRole {
    SortRole = Qt::UserRole + 1, // what sorting compares; DisplayRole if invalid
    ChipRole,                    // a ChipLook
    ExportRole,                  // the typed value for export (QDate, numbers); DisplayRole if invalid
    IdRole                       // 16 bytes of the row's id
};

struct ListColumn {
    QString key;                 // stable; remembered widths and the column chooser use it
    QString title;
    int width = 120;             // pixels at 100 %
    bool number = false;         // right-aligned, tabular digits
    bool hidden = false;         // hidden until chosen
    bool stretch = false;        // takes what is left
};

class ListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using CellFunction = std::function<QVariant(int row, int column, int role)>;
    ListModel(std::vector<ListColumn> columns, CellFunction cell, QObject *parent = nullptr);
    void setColumns(std::vector<ListColumn> columns);
    const std::vector<ListColumn> &columns() const { return m_columns; }
    int columnOf(const QString &key) const; // -1
    void setRowCount(int rows);  // resets the model; the view keeps its selection by IdRole
    void refreshRow(int row);    // one row's data changed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ListColumn> m_columns;
    CellFunction m_cell;
    int m_rows = 0;
};

} // namespace xz
