#include "ui/shared/longtask.h"

#include "ui/shared/busyoverlay.h"

#include <QtCore/QEventLoop>
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

Result<void> LongTask::run(QWidget *over, const QString &title, const std::function<Result<void>(LongTask &)> &work, bool cancellable)
{
    LongTask task;
    std::optional<Result<void>> result;
    std::unique_ptr<QThread> thread(QThread::create([&] { result = work(task); }));
    QWidget *focus = over->window()->focusWidget();
    ++running;
    {
        BusyOverlay overlay(over->window(), title, task, cancellable);
        QEventLoop loop;
        QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
        thread->start();
        loop.exec();
        thread->wait();
    }
    --running;
    if (focus)
        focus->setFocus(Qt::OtherFocusReason);
    return *result;
}

} // namespace xz
