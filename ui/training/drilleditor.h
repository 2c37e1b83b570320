#pragma once
// Scenario, timeline and review points of a drill. A review point gets an owner and a date and is a task until it is done (S41).
#include "core/training/trainingservice.h"
#include "ui/shared/pagehost.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace xz {
class Button;
class DataTable;
class DateEdit;
class ListModel;
class Text;

class DrillEditor : public QWidget {
    Q_OBJECT
public:
    DrillEditor(const PageContext &context, const TrainingId &id, QWidget *parent = nullptr);
    void load(const TrainingRow &row, bool mayWrite);
    void saveDrafts();

private:
    std::vector<DrillPoint> typed() const; // scenario and timeline as they stand in the editors
    bool save(std::vector<DrillPoint> reviews);
    void fill();
    void addPoint();
    void finish(int row);
    PageContext m_context;
    TrainingId m_id;
    std::vector<DrillPoint> m_points, m_reviews;
    bool m_loaded = false;
    QTimer m_draftTimer;
    QPlainTextEdit *m_scenario;
    QPlainTextEdit *m_timeline;
    Button *m_save;
    DataTable *m_table;
    ListModel *m_model;
    QLineEdit *m_text;
    QComboBox *m_owner;
    DateEdit *m_due;
    Button *m_add;
    Button *m_finish;
    Text *m_note;
};

} // namespace xz
