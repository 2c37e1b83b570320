#pragma once
// A PageHost for page tests: remembers what the page asked for; runTask runs at once on the calling thread.
#include "ui/shared/longtask.h"
#include "ui/shared/pagehost.h"
#include "ui/shared/theme.h"

#include <vector>

namespace xz::test {

class RecordingHost final : public PageHost {
public:
    struct Opened {
        QString page;
        QVariantMap arguments;
    };
    void openPage(const QString &pageId, const QVariantMap &arguments) override { opened.push_back({pageId, arguments}); }
    void toast(const QString &sentence, std::function<void()> undoCall) override
    {
        toasts.append(sentence);
        undo = std::move(undoCall);
    }
    void refreshBadges() override { ++badgeRefreshes; }
    void showRecoveryCode(const QString &code) override { recoveryCodes.append(code); }
    void setTheme(ThemeChoice choice) override { theme = choice; }
    void setLanguage(const QString &code) override { language = code; }
    void changePassphrase() override { ++passphraseChanges; }
    Result<void> runTask(const QString &title, const std::function<Result<void>(LongTask &)> &work, bool) override
    {
        tasks.append(title);
        LongTask task;
        return work(task);
    }

    std::vector<Opened> opened;
    QStringList toasts;
    QStringList tasks;
    std::function<void()> undo;
    int badgeRefreshes = 0;
    QStringList recoveryCodes;
    std::optional<ThemeChoice> theme;
    QString language;
    int passphraseChanges = 0;
};

} // namespace xz::test
