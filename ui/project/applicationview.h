#pragma once
// The application, section by section: what is missing, drafted from what the program knows, saved as a draft while somebody types, handed in with its
// PDF; and the versions that were handed in, compared field by field (S05, S06).
#include "core/project/application.h"
#include "core/project/applicationdocument.h"
#include "ui/shared/projecttab.h"

#include <QtCore/QTimer>

class QListWidget;
class QProgressBar;
class QVBoxLayout;

namespace xz {
class ApplicationFiles;
class Button;
class Card;
class SectionForm;
class Text;

class ApplicationView : public ProjectTabView {
    Q_OBJECT
public:
    explicit ApplicationView(ProjectTabParts parts, QWidget *parent = nullptr);
    void setProject(const ProjectRow &project) override;
    void saveNow() override;
    void activate(const QVariantMap &arguments) override; // section: code

private:
    void showSection(int index);
    void collect();          // what the shown section holds goes into m_form
    void refreshProgress();
    void restoreDraft();
    void discardDraft();
    bool save();
    void reload();
    void draft();
    void submit();
    void withdraw();
    void preview(std::optional<ProjectVersionId> version);
    void printDecision();
    void showVersions();
    void compare(const ProjectVersionRow &before, std::optional<ProjectVersionRow> after);
    void fillFiles();
    void goTo(const QString &place);
    void present(const Error &error); // at its field, else as a message
    void edited();
    ProjectService service() const { return ProjectService(m_parts.session()); }
    bool mayWrite() const;

    ProjectTabParts m_parts;
    std::optional<ProjectRow> m_project;
    QJsonObject m_form;      // as typed so far
    int m_version = 0;       // of the project when it was read
    bool m_changed = false;
    QListWidget *m_list;
    QProgressBar *m_bar;
    Text *m_missing, *m_saved, *m_versionLine;
    Card *m_card;
    ApplicationFiles *m_files = nullptr;
    SectionForm *m_section = nullptr;
    int m_shown = -1;
    Button *m_draft, *m_save, *m_submit, *m_withdraw, *m_paper, *m_decision, *m_versions, *m_next;
    QTimer m_timer;
};

ProjectTab applicationTab();

} // namespace xz
