#pragma once
// Settings of the workspace, typed, with defaults; changes are audited with old and new value (A21). Reading needs no right.
// Intervals of the levels belong to the levels dictionary, the report window to the calendar service.
#include "core/workspace/session.h"

#include <QtCore/QCoreApplication>

namespace xz {

struct SettingInfo {
    const char *key;
    const char *label;      // QT_TRANSLATE_NOOP("Setting", ...)
    const char *fallback;
    int low = 0, high = 0;  // whole numbers: both 0 = a text
    const char *lowReason = ""; // sentence for a value below `low` when a law sets it (Q08)
    bool isDay = false;         // a text that is a day, or empty
};
const std::vector<SettingInfo> &settingInfos();

namespace setting {
inline constexpr char idleLockMinutes[] = "security.idle_lock_minutes";        // 10; 1..120
inline constexpr char passphraseMonths[] = "security.passphrase_months";       // 0 = never asked to change
inline constexpr char auditDays[] = "audit.retention_days";                    // 1096; at least 184 (cybersecurity law art. 23(3))
inline constexpr char backupKeep[] = "backup.keep";                            // 10
inline constexpr char backupFolder[] = "backup.folder";                        // empty = "backups" beside the workspace
inline constexpr char backupOnClose[] = "backup.on_close";                     // 1; 0 in a demo
inline constexpr char backupDaily[] = "backup.daily";                           // 1; 0 in a demo
inline constexpr char deputies[] = "team.deputies";                             // 2 a station; 0 = none
inline constexpr char reportsSince[] = "report.since";                          // empty = every week of the calendar; a new workspace: the day it was made
} // namespace setting

class SettingsService {
    Q_DECLARE_TR_FUNCTIONS(SettingsService)
public:
    explicit SettingsService(Session &session) : m_session(session) {}
    QString text(const char *key) const;      // the stored value, else the fallback
    int number(const char *key) const;
    Result<void> set(const char *key, const QString &value); // Denied; InvalidInput with field = key

private:
    Session &m_session;
};

} // namespace xz
