#pragma once
// The program's table: sort, filter line, column chooser, keyboard, copy as tab-separated text, export of exactly what is
// shown, remembered widths, an empty state with its first action. Uniform rows and no widgets in cells: 40,000 rows scroll.
#include "ui/shared/listmodel.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QStackedLayout;
class QTableView;
class QHBoxLayout;

namespace xz {
class Button;
class Text;
class ListProxy;

// What is shown now: visible columns in their order, rows in theirs; typed values.
struct ShownTable {
    QStringList headers;
    std::vector<std::vector<QVariant>> rows;
};

class DataTable : public QWidget {
    Q_OBJECT
public:
    // `name` becomes the objectName and the key under which widths and columns are remembered.
    DataTable(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);
    void setModel(ListModel *model); // not owned
    void restoreLayout();            // after the model's columns changed
    ListModel *model() const { return m_model; }
    QTableView *view() const { return m_view; }
    QLineEdit *filterLine() const { return m_filter; }

    void setEmptyState(const QString &sentence, const QString &actionText = {}, std::function<void()> action = {});
    void setExport(std::function<void(const ShownTable &)> exporter); // shows the export button
    void addToolWidget(QWidget *widget); // beside the filter line
    void setToolsVisible(bool visible);  // short tables need no filter line
    void setFitsContents(bool on);       // as high as its rows, no scrolling of its own
    void sortBy(const QString &columnKey, Qt::SortOrder order = Qt::AscendingOrder);

    int currentRow() const;              // row of the model, -1
    std::vector<int> selectedRows() const; // rows of the model, in the shown order
    void selectRow(int modelRow);
    ShownTable shown() const;
    void copySelection() const;

signals:
    void activated(int modelRow);        // Enter or double click
    void currentChanged(int modelRow);
    void selectionChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rememberLayout() const;
    void refreshEmptyState();
    void openColumnMenu();
    void fitHeight();
    ListModel *m_model = nullptr;
    ListProxy *m_proxy;
    QTableView *m_view;
    QLineEdit *m_filter;
    QWidget *m_tools;
    QHBoxLayout *m_toolsLayout;
    Button *m_columnsButton;
    Button *m_exportButton;
    QStackedLayout *m_stack;
    Text *m_emptyText;
    Button *m_emptyAction;
    Text *m_count;
    std::function<void(const ShownTable &)> m_exporter;
    std::function<void()> m_emptyCall;
    QString m_emptySentence;
    QString m_emptyActionText;
    bool m_fits = false;
    bool m_restoring = false;
};

} // namespace xz
