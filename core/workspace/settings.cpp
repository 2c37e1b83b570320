#include "core/workspace/settings.h"

#include "core/base/text.h"
#include "core/workspace/permit.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QCoreApplication>

namespace xz {

const std::vector<SettingInfo> &settingInfos()
{
    static const std::vector<SettingInfo> infos{
        {setting::idleLockMinutes, QT_TRANSLATE_NOOP("Setting", "Lock after idle minutes"), "10", 1, 120},
        {setting::passphraseMonths, QT_TRANSLATE_NOOP("Setting", "Ask for a new passphrase after months (0 = never)"), "0", 0, 36},
        {setting::auditDays, QT_TRANSLATE_NOOP("Setting", "Keep the audit trail for days"), "1096", 184, 36500,
         QT_TRANSLATE_NOOP("Setting", "The audit trail must be kept for at least %1 days (six months; Cybersecurity Law, article 23).")},
        {setting::backupKeep, QT_TRANSLATE_NOOP("Setting", "Automatic backups kept"), "10", 2, 500},
        {setting::backupFolder, QT_TRANSLATE_NOOP("Setting", "Folder of automatic backups (empty = beside the workspace)"), ""},
        {setting::backupOnClose, QT_TRANSLATE_NOOP("Setting", "Backup on closing when something changed (1 = yes)"), "1", 0, 1},
        {setting::deputies, QT_TRANSLATE_NOOP("Setting", "Deputy heads of a station (0 = none)"), "2", 0, 9},
        {setting::reportsSince, QT_TRANSLATE_NOOP("Setting", "Weekly reports are due here since (empty = every week of the calendar)"), "", 0, 0, "", true},
        {setting::backupDaily, QT_TRANSLATE_NOOP("Setting", "Backup every day (1 = yes)"), "1", 0, 1},
    };
    return infos;
}

namespace {

const SettingInfo *find(const char *key)
{
    for (const SettingInfo &info : settingInfos())
        if (qstrcmp(info.key, key) == 0)
            return &info;
    return nullptr;
}

bool isNumber(const SettingInfo &info) { return info.low != 0 || info.high != 0; }

bool fits(const SettingInfo &info, const QString &value)
{
    if (info.isDay)
        return value.isEmpty() || parseDate(value).value_or(QDate()).isValid();
    if (!isNumber(info))
        return value.size() <= 400;
    bool ok = false;
    const int n = value.toInt(&ok);
    return ok && n >= info.low && n <= info.high;
}

} // namespace

QString SettingsService::text(const char *key) const
{
    const SettingInfo *info = find(key);
    const auto stored = WorkspaceRepository(m_session.db()).setting(QString::fromLatin1(key));
    if (stored && *stored && (!info || fits(*info, **stored)))
        return **stored;
    return info ? QString::fromUtf8(info->fallback) : QString();
}

int SettingsService::number(const char *key) const { return text(key).toInt(); }

Result<void> SettingsService::set(const char *key, const QString &value)
{
    const QString name = QString::fromLatin1(key);
    XZ_CHECK(permit(m_session, Action::WriteSettings, {}, QStringLiteral("setting")));
    const SettingInfo *info = find(key);
    if (!info)
        return fail(Errc::NotFound, tr("There is no setting %1.").arg(name), name);
    QString fresh = cleanLine(value);
    if (!fits(*info, fresh)) {
        bool ok = false;
        if (const int n = fresh.toInt(&ok); ok && n < info->low && *info->lowReason)
            return fail(Errc::InvalidInput, QCoreApplication::translate("Setting", info->lowReason).arg(info->low), name);
        if (isNumber(*info))
            return fail(Errc::InvalidInput, tr("Enter a whole number from %1 to %2.").arg(info->low).arg(info->high), name);
        return fail(Errc::InvalidInput, info->isDay ? tr("This is not a day. Write it like 2026-09-01, or leave it empty.") : tr("This text is too long."), name);
    }
    if (isNumber(*info))
        fresh = QString::number(fresh.toInt());
    else if (info->isDay && !fresh.isEmpty())
        fresh = isoDate(*parseDate(fresh));
    const QString old = text(key);
    if (old == fresh)
        return {};
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(WorkspaceRepository::setSetting(tx, name, fresh));
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("setting.change"), QStringLiteral("setting"), {},
                                      {{QStringLiteral("key"), name}, {QStringLiteral("old"), old}, {QStringLiteral("new"), fresh}}));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(QStringLiteral("settings"));
    return {};
}

} // namespace xz
