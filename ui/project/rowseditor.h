#pragma once
// A table of the application, typed like a sheet: Enter and Tab walk on, rows move with Alt+Up and Alt+Down, rows of a spreadsheet are pasted; texts as people
// type them, the catalogue checks them on saving.
#include "core/project/application.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QWidget>

class QTableWidget;

namespace xz {
class Button;
class Text;

class RowsEditor : public QWidget {
    Q_OBJECT
public:
    RowsEditor(const ApplicationField &field, const QString &place, QWidget *parent = nullptr);
    void setRows(const QJsonArray &rows);
    QJsonArray rows() const; // texts as typed; empty rows are left out by the check
    void setReadOnly(bool readOnly);
    void focusCell(int row, const QString &column); // from 1
    void paste(const QString &text); // at the current cell; what stood there comes back with one click
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void edited();

private:
    void addRow();
    void removeRow();
    void moveRow(int by);
    void setCell(int row, int column, const QString &text);
    void say(const QString &sentence, bool undo, bool bad);
    void showMoves();
    void fit();
    QString m_place;
    const ApplicationField &m_field;
    QTableWidget *m_table;
    Button *m_add, *m_remove, *m_up, *m_down, *m_undo;
    Text *m_note;
    QJsonArray m_before;  // the rows before the last paste
    bool m_filling = false, m_readOnly = false;
};

} // namespace xz
