#pragma once
// Review days for student affairs: projects and panel with their declarations, the order by lot, the clock of the day, sheets and results.
#include "core/review/reviewservice.h"
#include "ui/review/scoreeditor.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <QtCore/QPointer>

class QComboBox;
class QStackedWidget;
class QTabBar;

namespace xz {
class DataTable;
class DefenceTimer;
class ListModel;
class RubricEditor;

class ReviewPage : public Page {
    Q_OBJECT
public:
    explicit ReviewPage(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // review: id; project: id; tab: prepare, day, scores
    void saveNow() override;
    QString help() const override;

private:
    enum Tab { Prepare, Day, Scores };
    void load();
    void showActions();
    void edit(bool fresh);
    void next();
    void back();
    void draw();
    void addProjects();
    void removeProject();
    void addReviewer();
    void removeReviewer();
    void declare();
    void openEntry(int row);
    void openSheet(const EntryWithResult &entry, const ScoreSheetRow &sheet);
    void printSheets();
    void printSummary();
    void openRubric();
    const Review *review() const;
    ReviewService service() const { return ReviewService(session()); }
    QVariant entryCell(int row, int column, int role) const;
    QVariant panelCell(int row, int column, int role) const;
    QVariant scoreCell(int row, int column, int role) const;

    QComboBox *m_box;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    Button *m_new;
    Button *m_edit;
    Button *m_rubric;
    Button *m_sheets;
    Button *m_summary;
    Button *m_back;
    Button *m_next;
    Button *m_addProjects;
    Button *m_removeProject;
    Button *m_addReviewer;
    Button *m_removeReviewer;
    Button *m_declare;
    DataTable *m_entryTable;
    ListModel *m_entryModel;
    DataTable *m_panelTable;
    ListModel *m_panelModel;
    DataTable *m_dayTable;
    ListModel *m_dayModel;
    DataTable *m_scoreTable;
    ListModel *m_scoreModel;
    DefenceTimer *m_timer;
    std::vector<Review> m_reviews;
    std::vector<EntryWithResult> m_entries;
    std::vector<Panellist> m_panel;
    std::vector<InterestDeclaration> m_declared;
    QPointer<ScoreEditor> m_editor;
    QPointer<QWidget> m_entryPanel;
    std::optional<ReviewEntryId> m_shownEntry;
};

void registerReviewPage(PageRegistry &registry);

} // namespace xz
