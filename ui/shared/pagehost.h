#pragma once
// What a page may ask of the window around it. The shell implements it; tests use a recording one (tests/support/pagefixture.h).
#include "core/base/result.h"

#include <QtCore/QString>
#include <QtCore/QVariantMap>
#include <functional>

class QWidget;

namespace xz {
class Prompts;
class Session;
class Workspace;
class LongTask;
enum class ThemeChoice;

class PageHost {
public:
    virtual ~PageHost() = default;
    virtual void openPage(const QString &pageId, const QVariantMap &arguments = {}) = 0;
    virtual void toast(const QString &sentence, std::function<void()> undo = {}) = 0;
    virtual void refreshBadges() = 0;
    // What only the frame can do; the settings page asks for it.
    virtual void showRecoveryCode(const QString &code) = 0; // on a screen of its own, once
    virtual void setTheme(ThemeChoice choice) = 0;
    virtual void setLanguage(const QString &code) = 0;      // zh_CN, en; the window is made anew
    virtual void changePassphrase() = 0;
    // See LongTask::run; covers the whole window.
    virtual Result<void> runTask(const QString &title, const std::function<Result<void>(LongTask &)> &work, bool cancellable = true) = 0;
};

// Everything a page is made from. Services are made from the session.
struct PageContext {
    Session &session;
    Workspace &workspace;
    Prompts &prompts;
    PageHost &host;
};

} // namespace xz
