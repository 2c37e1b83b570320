#pragma once
// One session in the drawer: its facts and steps, who was there (ticked by keyboard, pasted, read from a file), the drill, the material.
#include "core/training/trainingservice.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QHBoxLayout;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;

namespace xz {
class Button;
class Chip;
class DataTable;
class DrillEditor;
class ListModel;
class Text;

class SessionView : public QWidget {
    Q_OBJECT
public:
    SessionView(const PageContext &context, const TrainingId &id, QWidget *parent = nullptr);
    const TrainingId &id() const { return m_id; }
    bool load(); // false: it is gone, or no longer the actor's
    void saveDrafts();
    void readFile(const QString &path = {}); // asks for one when empty

signals:
    void editWanted();
    void sheetWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mark(AttendanceState state);
    void preview(Result<MarkPreview> preview);
    void recordPreview();
    void step(TrainingEvent event);
    void showMaterials();
    QVariant cell(int row, int column, int role) const;
    QVariant lineCell(int row, int column, int role) const;
    void complain(const Error &error);

    PageContext m_context;
    TrainingId m_id;
    TrainingRow m_row;
    std::vector<AttendanceRow> m_people;
    MarkPreview m_preview;
    Text *m_facts;
    Text *m_counts;
    Chip *m_state;
    QHBoxLayout *m_steps;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    DataTable *m_table;
    ListModel *m_model;
    QPlainTextEdit *m_numbers;
    QComboBox *m_pasteAs;
    DataTable *m_lines;
    ListModel *m_lineModel;
    Text *m_previewText;
    Button *m_record;
    DrillEditor *m_drill;
    DataTable *m_files;
    ListModel *m_fileModel;
    std::vector<Attachment> m_materials;
    Button *m_addFile;
};

} // namespace xz
