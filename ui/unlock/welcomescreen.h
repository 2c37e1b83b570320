#pragma once
// First start: create a workspace, open one, or look round the demo school.
#include "ui/unlock/screen.h"

namespace xz {

class WelcomeScreen : public Screen {
    Q_OBJECT
public:
    explicit WelcomeScreen(const QStringList &recentPaths, QWidget *parent = nullptr);

signals:
    void createAsked();
    void openAsked();
    void demoAsked();
    void recentAsked(const QString &path);
};

} // namespace xz
