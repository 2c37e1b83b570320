#pragma once
// A page of the window: title, one line of state, its one primary action at the right, then its content; details in a drawer
// at the right. Pages are made on first sight and kept; refresh() is called whenever a noun they named has changed while shown.
#include "ui/shared/button.h"
#include "ui/shared/pagehost.h"

#include <QtWidgets/QWidget>

class QFrame;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace xz {
class Chip;
class Drawer;
class Text;
struct ChipLook;

class Page : public QWidget {
    Q_OBJECT
public:
    Page(const PageContext &context, const QString &id, QWidget *parent = nullptr);

    QString id() const { return m_id; }
    QString title() const;
    // Reads everything again through the services. Called after activate() and when a watched noun changed.
    virtual void refresh() = 0;
    // Arguments of openPage(): what to select or open. Default: nothing.
    virtual void activate(const QVariantMap &arguments);
    // Ctrl+S, leaving the page, locking: drafts go to the workspace now. Never asks anything.
    virtual void saveNow();
    // F1: a few sentences about this page and its keys. Rich text.
    virtual QString help() const = 0;
    // A file was dropped on the window while this page is shown; false = not mine, the shell offers the import wizard.
    virtual bool takeFile(const QString &path);
    // Nouns of ChangeHub that make this page refresh.
    const QStringList &nouns() const { return m_nouns; }

protected:
    const PageContext &context() const { return m_context; }
    Session &session() const { return m_context.session; }
    Workspace &workspace() const { return m_context.workspace; }
    Prompts &prompts() const { return m_context.prompts; }
    PageHost &host() const { return m_context.host; }

    void setTitle(const QString &title);
    void setTitleChip(const ChipLook &look);      // an empty text hides it
    void setStateLine(const QString &sentence);   // may hold simple rich text
    void setSideBar(QWidget *widget, int width = 208); // a list at the left of the whole page (weeks)
    Button *addAction(const QString &text, ButtonKind kind, const QString &name); // in the order added; the last is the primary one
    void addActionWidget(QWidget *widget);
    QVBoxLayout *body() const { return m_body; }  // scrolls when the window is low
    void setBodyScrolls(bool on);                 // off for pages whose one table scrolls itself; before anything is in the body
    void watch(const QStringList &nouns) { m_nouns = nouns; }
    Drawer *drawer();                             // made on first use
    // Shows the error: a Denied or Refused in a message, Conflict after a refresh, others likewise. Field errors belong to Form::showError.
    void present(const Error &error);
    template <class T>
    bool presented(const Result<T> &result) // true when there was an error and it was shown
    {
        if (result)
            return false;
        present(result.error());
        return true;
    }

    void resizeEvent(QResizeEvent *event) override;

private:
    PageContext m_context;
    QString m_id;
    QStringList m_nouns;
    QHBoxLayout *m_outer;
    Text *m_title;
    Chip *m_chip;
    Text *m_state;
    QHBoxLayout *m_actions;
    QWidget *m_content;
    QVBoxLayout *m_main;
    QWidget *m_inner;
    QVBoxLayout *m_body;
    QFrame *m_side = nullptr;
    int m_sideWidth = 0;
    Drawer *m_drawer = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace xz
