#pragma once
// The cycle: its days, what can be done now by whom, and the history with every reason. What a role may not do has no control here (S11).
#include "core/project/projectservice.h"
#include "ui/shared/projecttab.h"

class QVBoxLayout;

namespace xz {
class Card;
class DataTable;
class Form;
class ListModel;

class CycleView : public ProjectTabView {
    Q_OBJECT
public:
    explicit CycleView(ProjectTabParts parts, QWidget *parent = nullptr);
    void setProject(const ProjectRow &project) override;

private:
    void showDays();
    void showChoices();
    void decide(ProjectEvent event);
    void approve();
    void editDays();
    void editDeadline();
    QVariant cell(int row, int column, int role) const;
    ProjectService service() const { return ProjectService(m_parts.session()); }
    void done(const QString &sentence);

    ProjectTabParts m_parts;
    std::optional<ProjectRow> m_project;
    Card *m_days;
    Card *m_now;
    QWidget *m_daysBody = nullptr, *m_nowBody = nullptr;
    ListModel *m_model;
    DataTable *m_table;
    std::vector<ProjectStepRow> m_steps;
};

ProjectTab cycleTab();
QString stepDetailText(const ProjectStepRow &step); // which days and amounts it changed, old and new

} // namespace xz
