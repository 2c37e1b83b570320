#pragma once
// After unlocking, before anything else: the confidentiality undertaking with its text, who accepts it and when (domain A17).
#include "core/workspace/undertakings.h"
#include "ui/unlock/screen.h"

class QFrame;

namespace xz {

// The text in a box that scrolls by itself; also a step of making a workspace.
QFrame *undertakingBox(const UndertakingText &text);

class UndertakingScreen : public Screen {
    Q_OBJECT
public:
    // `again`: an older text was accepted before.
    UndertakingScreen(const UndertakingText &text, const QString &name, QDate today, bool again, QWidget *parent = nullptr);
    void showError(const Error &error) { setMessage(error.message); }

signals:
    void accepted();
    void left();
};

} // namespace xz
