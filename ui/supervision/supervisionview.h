#pragma once
// The project page's tab of supervision: visits with their findings, and the yearly self-check against the construction standards.
#include "core/document/document.h"
#include "core/supervision/selfcheck.h"
#include "core/supervision/supervisionservice.h"
#include "ui/shared/projecttab.h"

class QComboBox;
class QVBoxLayout;

namespace xz {
class Button;
class Card;
class Chip;
class DataTable;
class ListModel;
class Text;

class SupervisionView : public ProjectTabView {
    Q_OBJECT
public:
    explicit SupervisionView(ProjectTabParts parts, QWidget *parent = nullptr);
    void setProject(const ProjectRow &project) override;
    void activate(const QVariantMap &arguments) override; // visit: id

private:
    void loadVisits();
    void loadCheck();
    void openVisit(const VisitId &id);
    void planVisit();
    void say(const QString &item);
    void preview(const QString &title, std::function<Result<std::pair<paper::Document, std::pair<QString, QString>>>()> make);
    QVariant visitCell(int row, int column, int role) const;
    QVariant checkCell(int row, int column, int role) const;
    Session &session() const { return m_parts.session(); }

    ProjectTabParts m_parts;
    std::optional<ProjectRow> m_project;
    Card *m_checkCard;
    QComboBox *m_year;
    Text *m_score;
    Text *m_checkLine;
    Button *m_store;
    Button *m_printCheck;
    DataTable *m_checkTable;
    ListModel *m_checkModel;
    std::optional<SelfCheck> m_check;
    std::vector<IndicatorResult> m_unmet;
    Card *m_visitCard;
    Button *m_plan;
    Button *m_printYear;
    DataTable *m_visitTable;
    ListModel *m_visitModel;
    std::vector<VisitRow> m_visits;
    std::optional<VisitId> m_wanted;
};

ProjectTab supervisionTab();

} // namespace xz
