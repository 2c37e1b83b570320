#pragma once
// A tab of the construction project's page. Each noun has its own, made by a factory that ui/shell/projecttabs.cpp lists; the page knows only this.
#include "core/project/project.h"
#include "core/security/policy.h"
#include "ui/shared/drawer.h"
#include "ui/shared/pagehost.h"
#include "ui/shared/prompts.h"

#include <QtWidgets/QWidget>
#include <functional>

namespace xz {

// What the tabs share: the page's context, its drawer, and how an error is shown.
struct ProjectTabParts {
    PageContext context;
    QWidget *page;
    std::function<Drawer *()> drawer;
    std::function<void(const Error &)> present;

    Session &session() const { return context.session; }
    template <class T>
    bool presented(const Result<T> &result) const // true when there was an error and it was shown
    {
        if (!result)
            present(result.error());
        return !result;
    }
};

class ProjectTabView : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    // Shows this project; called again whenever a watched noun changed (project, funds, review, supervision, activities).
    virtual void setProject(const ProjectRow &project) = 0;
    virtual void saveNow() {}                                   // drafts
    virtual void activate(const QVariantMap &arguments) { Q_UNUSED(arguments) } // of openPage("project", ...)
};

struct ProjectTab {
    QString code;              // application, cycle, changes, midterm, funds, review, supervision: openPage("project", {{"tab", code}, {"project", id}})
    QString title;             // translated
    std::vector<Action> anyOf; // shown when the actor's role may do one of these in some scope; empty = everybody
    std::function<ProjectTabView *(const ProjectTabParts &)> make;
};

} // namespace xz
