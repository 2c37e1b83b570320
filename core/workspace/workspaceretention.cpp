// The end of the audit trail's retention (Q08): what is older goes into an encrypted archive first, then leaves the trail behind an anchor.
#include "core/workspace/backup.h"
#include "core/workspace/backupformat.h"
#include "core/workspace/settings.h"
#include "core/workspace/workspaceprivate.h"

#include <QtCore/QDir>

namespace xz {

Result<void> Workspace::endRetention()
{
    if (d->file.demo || !d->options.automaticBackups)
        return {};
    constexpr int legalDays = 184; // cybersecurity law, art. 23(3)
    const QDate oldest = d->clock.today().addDays(-std::max(legalDays, SettingsService(*d->session).number(setting::auditDays)));
    AuditLog &trail = d->session->audit();
    XZ_TRY(const qint64 upTo, trail.prunable(QDate(oldest.year(), oldest.month(), 1))); // whole months: an archive a month at most
    if (upTo == 0)
        return {};
    XZ_TRY(const AuditVerdict verdict, trail.verify());
    if (!verdict.intact)
        return {}; // a broken trail is evidence and stays whole
    const auto archived = [&]() -> Result<QString> {
        const QString folder = backupFolderOf(*d->db, d->path);
        if (!QDir().mkpath(folder))
            return fail(Errc::Io, tr("The folder of the automatic backups %1 cannot be made. Choose another one in the settings.").arg(QDir::toNativeSeparators(folder)));
        const QString path = automaticBackupPath(folder, d->path, d->clock.now(), trailArchiveNote + QString::number(upTo));
        XZ_CHECK(d->sealHead());
        XZ_TRY(const auto own, openWorker());
        XZ_TRY(const BackupManifest written, writeBackup({*own, d->file, d->keys->master, d->path, d->clock.now()}, path));
        Q_UNUSED(written);
        return QFileInfo(path).fileName();
    }();
    if (!archived) {
        Error error = archived.error();
        error.message = tr("The workspace is saved and closed. Old entries of the audit trail stay in it, since they could not be archived: %1").arg(error.message);
        return std::unexpected(std::move(error));
    }
    XZ_TRY(Transaction tx, Transaction::begin(*d->db));
    XZ_CHECK(trail.prune(tx, d->session->actor(), upTo, {{QStringLiteral("before"), oldest.toString(Qt::ISODate)}, {QStringLiteral("archive"), *archived}}));
    return tx.commit();
}

} // namespace xz
