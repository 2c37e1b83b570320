#pragma once
// The import of a table: which sheet, what each column and each word means, what would happen to each row, and only then one transaction.
// Covers the page; Esc leaves without writing. Nothing is written before the last step, which can be taken back in one click.
#include "core/people/tableimport.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QFrame>

class QComboBox;
class QStackedWidget;
class QTableWidget;

namespace xz {
class Button;
class DataTable;
class ListModel;
class StepBar;
class Text;

class ImportWizard : public QFrame {
    Q_OBJECT
public:
    ImportWizard(QWidget *over, const PageContext &context, std::unique_ptr<TableImport> import);
    // Reads the file; the wizard opens when it could be read.
    bool start(const QString &path);

signals:
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();
    bool analyse();
    void fillColumns();
    void fillWords();
    void columnChanged(int row);
    bool makePreview();
    void fillPreview();
    void apply();
    void saveRejections();
    void goTo(int step);
    void leave();
    QVariant previewCell(int row, int column, int role) const;

    PageContext m_context;
    QString m_path, m_hash;
    Workbook m_book;
    std::unique_ptr<TableImport> m_import;
    RosterPreview m_preview;
    std::vector<const RosterRow *> m_shown;
    StepBar *m_steps;
    Text *m_title;
    QComboBox *m_sheet;
    QComboBox *m_kind;
    QStackedWidget *m_stack;
    QTableWidget *m_columns;
    Text *m_columnNote;
    Text *m_wordNote;
    QTableWidget *m_words; // what the file's words mean; hidden when it has none
    QComboBox *m_show;
    QComboBox *m_conflicts;
    DataTable *m_rows;
    ListModel *m_model;
    Text *m_summary;
    Text *m_notes;
    Button *m_saveRejections;
    Text *m_result;
    Button *m_undo;
    Button *m_back;
    Button *m_next;
    Button *m_leave;
    std::optional<ImportId> m_batch;
    bool m_filling = false;
};

} // namespace xz
