#pragma once
// A table of the application, typed like a sheet: Enter and Tab walk on, a last empty row waits, texts as people type them; the catalogue checks them on saving.
#include "core/project/application.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QWidget>

class QTableWidget;

namespace xz {
class Button;

class RowsEditor : public QWidget {
    Q_OBJECT
public:
    RowsEditor(const ApplicationField &field, const QString &place, QWidget *parent = nullptr);
    void setRows(const QJsonArray &rows);
    QJsonArray rows() const; // texts as typed; empty rows are left out by the check
    void setReadOnly(bool readOnly);
    void focusCell(int row, const QString &column); // from 1

signals:
    void edited();

private:
    void addRow();
    void removeRow();
    void fit();
    const ApplicationField &m_field;
    QTableWidget *m_table;
    Button *m_add, *m_remove;
    bool m_filling = false;
};

} // namespace xz
