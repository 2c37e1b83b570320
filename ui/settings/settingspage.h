#pragma once
// Settings: a list of sections at the left, one of them at the right. The policy decides which sections a role sees.
#include "ui/shared/page.h"
#include "ui/shared/pageregistry.h"

#include <vector>

class QListWidget;
class QStackedWidget;

namespace xz {

void registerSettingsPage(PageRegistry &registry);

class SettingsPage;

// One section: made at once, read when shown.
class SettingsSection : public QWidget {
    Q_OBJECT
public:
    SettingsSection(SettingsPage &page, const PageContext &context) : m_page(page), m_context(context) {}
    virtual QString title() const = 0;
    virtual void refresh() = 0;

protected:
    SettingsPage &page() const { return m_page; }
    Session &session() const { return m_context.session; }
    Workspace &workspace() const { return m_context.workspace; }
    Prompts &prompts() const { return m_context.prompts; }
    PageHost &host() const { return m_context.host; }
    // Why the actor may not do it; empty when they may.
    QString whyNot(Action action) const;
    // The section's layout inside a scroll area of its own: for sections of cards.
    QVBoxLayout *scrollingLayout();

private:
    SettingsPage &m_page;
    PageContext m_context;
};

class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext &context);
    void refresh() override;
    // {"section": users | backup | audit | dictionaries | appearance | about | security | station}
    void activate(const QVariantMap &arguments) override;
    QString help() const override;

    // For the sections.
    using Page::drawer;
    using Page::present;
    using Page::presented;
    using Page::setStateLine;

private:
    void addSection(const QString &id, Icon icon, SettingsSection *section);
    QListWidget *m_list;
    QStackedWidget *m_stack;
    std::vector<SettingsSection *> m_sections;
};

} // namespace xz
