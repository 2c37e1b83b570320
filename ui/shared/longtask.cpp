#include "ui/shared/longtask.h"

#include "ui/shared/busyoverlay.h"

#include <QtCore/QEventLoop>
#include <QtCore/QPointer>
#include <QtCore/QThread>
#include <memory>
#include <optional>

namespace xz {
namespace {
std::atomic<int> running = 0;
}

bool LongTask::report(int percent, const QString &phrase)
{
    m_percent = percent;
    if (!phrase.isNull()) {
        const std::lock_guard guard(m_mutex);
        m_phrase = phrase;
    }
    return !m_cancelled;
}

bool LongTask::isRunning() { return running > 0; }

void LongTask::wait(QWidget *over, const QString &title, LongTask &task, bool cancellable, int signAfterMs, const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    const QPointer<QWidget> focus = over->window()->focusWidget();
    ++running;
    {
        BusyOverlay overlay(over->window(), title, task, cancellable, signAfterMs);
        QEventLoop loop;
        QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
        thread->start();
        loop.exec();
        thread->wait();
    }
    --running;
    if (focus)
        focus->setFocus(Qt::OtherFocusReason);
}

Result<void> LongTask::run(QWidget *over, const QString &title, const std::function<Result<void>(LongTask &)> &work, bool cancellable)
{
    LongTask task;
    std::optional<Result<void>> result;
    wait(over, title, task, cancellable, 0, [&] { result = work(task); });
    return *result;
}

void LongTask::besides(QWidget *over, const QString &title, const std::function<void()> &work)
{
    LongTask task;
    wait(over, title, task, false, 250, work);
}

} // namespace xz
