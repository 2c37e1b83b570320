#pragma once
// The steps to a workspace: the place, you, your undertaking, your passphrase. What was typed stays when one goes back.
#include "core/workspace/workspace.h"
#include "ui/unlock/screen.h"

class QCheckBox;
class QStackedWidget;

namespace xz {
class Button;
class Form;
class NewPassphraseBox;
class Prompts;
class StepBar;

class CreateScreen : public Screen {
    Q_OBJECT
public:
    explicit CreateScreen(Prompts &prompts, QWidget *parent = nullptr);
    void showError(const Error &error); // at its field, on its step
    void setBusy(bool busy);            // the file is being made

signals:
    void cancelled();
    // The passphrase is in it; the receiver wipes it.
    void ready(const QString &path, const xz::NewWorkspace &workspace);

private:
    void go(int step);
    void judge();
    bool stepIsComplete();
    void next();
    Prompts &m_prompts;
    StepBar *m_steps;
    QStackedWidget *m_stack;
    Form *m_place;
    Form *m_person;
    QCheckBox *m_agree;
    NewPassphraseBox *m_passphrase;
    Button *m_back;
    Button *m_next;
    bool m_busy = false;
};

} // namespace xz
