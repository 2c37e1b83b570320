#pragma once
// Long work on a worker thread with progress and cancel while the window stays alive. The call returns when the work ended.
// While it runs the window is covered, so the unlocked database is used by the worker alone; timers that touch it ask isRunning().
#include "core/base/result.h"

#include <atomic>
#include <functional>
#include <mutex>

class QWidget;

namespace xz {

class LongTask {
public:
    // For the worker: progress 0..100 (-1 = unknown) and a phrase; false = the user cancelled, stop and return Errc::Cancelled.
    bool report(int percent, const QString &phrase = {});
    bool isCancelled() const { return m_cancelled; }
    // Fits the progress callbacks of the core: std::function<bool(int percent)>.
    std::function<bool(int)> percent() { return [this](int p) { return report(p); }; }

    static Result<void> run(QWidget *over, const QString &title, const std::function<Result<void>(LongTask &)> &work, bool cancellable = true);
    // A second's work that takes no progress and cannot be stopped (deriving a key): input waits at once, the sign comes only when it lasts.
    static void besides(QWidget *over, const QString &title, const std::function<void()> &work);
    static bool isRunning();

private:
    static void wait(QWidget *over, const QString &title, LongTask &task, bool cancellable, int signAfterMs, const std::function<void()> &work);
    friend class BusyOverlay;
    std::atomic<bool> m_cancelled = false;
    std::atomic<int> m_percent = -1;
    mutable std::mutex m_mutex;
    QString m_phrase;
};

} // namespace xz
