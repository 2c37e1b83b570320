#pragma once
// Changes during the cycle: the head, the content, the days, and the one extension; asked for by the college, decided by student affairs.
#include "core/project/projectchanges.h"
#include "ui/shared/projecttab.h"

class QVBoxLayout;

namespace xz {
class Button;
class Form;
class Text;

class ChangesView : public ProjectTabView {
    Q_OBJECT
public:
    explicit ChangesView(ProjectTabParts parts, QWidget *parent = nullptr);
    void setProject(const ProjectRow &project) override;

private:
    void ask(ChangeKind kind);
    void decide(const ChangeRequest &request, bool granted);
    void takeBack(const ChangeRequest &request);
    QWidget *cardOf(const ChangeRequest &request);
    ProjectChanges service() const { return ProjectChanges(m_parts.session()); }

    ProjectTabParts m_parts;
    std::optional<ProjectRow> m_project;
    Text *m_notice;
    std::vector<Button *> m_ask;
    QVBoxLayout *m_list;
    QWidget *m_body = nullptr;
};

ProjectTab changesTab();

} // namespace xz
