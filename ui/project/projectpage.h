#pragma once
// The construction project: which one, where it stands, and a tab for each side of it. The tabs come from their nouns (ui/shell/projecttabs.h).
#include "core/project/projectservice.h"
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"
#include "ui/shared/projecttab.h"

class QComboBox;
class QTabBar;

namespace xz {
class Form;
class StepBar;
class Text;

class ProjectPage : public Page {
    Q_OBJECT
public:
    ProjectPage(const PageContext &context, const std::vector<ProjectTab> &tabs, QWidget *parent = nullptr);
    void refresh() override;
    void activate(const QVariantMap &arguments) override; // project: id; station: id; tab: code; the rest goes to the tab
    void saveNow() override;
    QString help() const override;

private:
    struct Part {
        QString code;
        ProjectTabView *view;
    };
    bool fillBox();
    void showTab();
    void showProject(const ProjectRow &project);
    void begin();
    void create(Form *form);

    QComboBox *m_box;
    Button *m_new;
    StepBar *m_steps;
    QTabBar *m_tabs;
    QWidget *m_place;
    Text *m_empty;
    Button *m_first;
    std::vector<Part> m_parts;
    std::optional<ProjectId> m_project;
};

void registerProjectPage(PageRegistry &registry, const std::vector<ProjectTab> &tabs);
QString projectStateSentence(const ProjectRow &project, QDate today); // rich text: where it stands and how many days are left

} // namespace xz
