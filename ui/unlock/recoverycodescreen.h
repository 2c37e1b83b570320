#pragma once
// The recovery code, shown once: print it, save it, and say that it is written down before going on.
#include "ui/unlock/screen.h"

namespace xz {
class Prompts;

class RecoveryCodeScreen : public Screen {
    Q_OBJECT
public:
    RecoveryCodeScreen(const QString &code, const QString &workspaceName, Prompts &prompts, QWidget *parent = nullptr);
    ~RecoveryCodeScreen() override;

signals:
    void done();

private:
    void printCode();
    void saveCode();
    QString paperText() const;
    QString m_code;
    QString m_workspace;
    Prompts &m_prompts;
};

} // namespace xz
