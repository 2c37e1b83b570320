#include "core/workspace/attempts.h"

#include "core/base/privatefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

namespace xz {
namespace {
struct AttemptsText {
    Q_DECLARE_TR_FUNCTIONS(Attempts)
};
} // namespace

Attempts::Attempts(const QString &workspace, const Clock &clock) : m_path(workspace + QStringLiteral(".attempts")), m_clock(clock)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject all = QJsonDocument::fromJson(file.read(1 << 20)).object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject o = it->toObject();
        m_counts.insert(it.key(), {qBound(0, o.value(u"wrong").toInt(), 1000), qint64(o.value(u"until").toDouble())});
    }
}

qint64 Attempts::delayMs(int wrong)
{
    if (wrong < allowed)
        return 0;
    return qMin<qint64>(60, qint64(1) << qMin(wrong - allowed, 6)) * 60 * 1000;
}

Result<void> Attempts::check(const QString &login) const
{
    const Count count = m_counts.value(login.toLower());
    // A clock that was set back must not lock for longer than the delay.
    const qint64 left = qMin(count.untilMs - m_clock.nowMs(), delayMs(count.wrong));
    if (left <= 0)
        return {};
    const int total = int((left + 999) / 1000), minutes = total / 60, seconds = total % 60;
    const QString wait = minutes > 0 && seconds > 0 ? AttemptsText::tr("%1 min %2 s").arg(minutes).arg(seconds)
        : minutes > 0                               ? AttemptsText::tr("%1 min").arg(minutes)
                                                    : AttemptsText::tr("%1 s").arg(seconds);
    if (login.startsWith(u' ')) // the recovery code's own count
        return fail(Errc::LockedOut, AttemptsText::tr("Too many wrong recovery codes: locked for another %1. Wait, and look for the newest print.").arg(wait));
    return fail(Errc::LockedOut, AttemptsText::tr("Too many wrong passphrases: locked for another %1. Wait, or use the recovery code.").arg(wait));
}

int Attempts::failed(const QString &login)
{
    Count &count = m_counts[login.toLower()];
    count.wrong = qMin(count.wrong + 1, 1000);
    count.untilMs = m_clock.nowMs() + delayMs(count.wrong);
    save();
    return count.wrong;
}

int Attempts::succeeded(const QString &login)
{
    const int wrong = m_counts.take(login.toLower()).wrong;
    if (wrong > 0)
        save();
    return wrong;
}

void Attempts::save() const
{
    if (m_counts.isEmpty()) {
        QFile::remove(m_path);
        return;
    }
    QJsonObject all;
    for (auto it = m_counts.begin(); it != m_counts.end(); ++it)
        all.insert(it.key(), QJsonObject{{QStringLiteral("wrong"), it->wrong}, {QStringLiteral("until"), double(it->untilMs)}});
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && keepPrivate(file, m_path) && file.write(QJsonDocument(all).toJson(QJsonDocument::Compact)) > 0)
        file.commit();
}

} // namespace xz
