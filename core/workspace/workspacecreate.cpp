// Workspace::create: a new pair of files with its first school, college, station and user. On any error nothing is left behind.
#include "core/base/text.h"
#include "core/security/passphrase.h"
#include "core/security/selftest.h"
#include "core/workspace/accountrules.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/settings.h"
#include "core/workspace/undertakings.h"
#include "core/workspace/workspaceprivate.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

namespace xz {
namespace {

Result<void> needed(const QString &text, const QString &field, const QString &sentence)
{
    return text.isEmpty() ? Result<void>(fail(Errc::InvalidInput, sentence, field)) : Result<void>();
}

void removeFiles(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal", ".keys", ".attempts"})
        QFile::remove(path + QLatin1String(suffix));
}

} // namespace

Result<Workspace::Created> Workspace::create(const QString &path, const NewWorkspace &what, const Clock &clock)
{
    XZ_CHECK(cryptoSelfTest());
    FirstRows rows{.school = cleanLine(what.school), .college = cleanLine(what.college), .station = cleanLine(what.station), .login = cleanLine(what.login),
                   .displayName = cleanLine(what.displayName), .role = what.role, .user = UserId::make(clock.nowMs()), .sealPublic = {}, .signPublic = {}, .now = clock.now()};
    XZ_CHECK(needed(rows.school, QStringLiteral("school"), tr("Enter the name of the school.")));
    XZ_CHECK(needed(rows.college, QStringLiteral("college"), tr("Enter the name of the college.")));
    XZ_CHECK(checkLogin(rows.login));
    XZ_CHECK(checkPassphrase(what.passphrase, rows.login));
    if (rows.displayName.isEmpty())
        rows.displayName = rows.login;
    if (rows.station.isEmpty())
        rows.station = rows.college + DictionaryService::stationSuffix();

    const QString name = QDir::toNativeSeparators(path);
    if (QFileInfo::exists(path) || QFileInfo::exists(keyFilePath(path)))
        return fail(Errc::Conflict, tr("There is a workspace or another file at %1 already. Choose another name.").arg(name));
    if (!QFileInfo(path).dir().exists())
        return fail(Errc::NotFound, tr("The folder of %1 does not exist. Choose another folder, or connect its drive.").arg(name));
    if (!what.demo)
        XZ_CHECK(what.place.check(path));

    OpenOptions options;
    options.slowly = what.slowly;
    auto d = std::make_unique<Private>(path, clock, options);
    XZ_CHECK(d->lock.take());
    auto tidy = qScopeGuard([&] {
        d->db.reset();
        removeFiles(path);
    });
    d->keys = Keys::generate();
    d->user = rows.user;
    d->login = rows.login;
    d->file.workspace = newRawId(clock.nowMs());
    d->file.cipher = what.cipher;
    d->file.demo = what.demo;
    d->file.slowly = what.slowly;
    const QString code = d->file.makeRecovery(d->keys->master);
    XZ_CHECK(d->file.putUser(rows.user.raw(), rows.login, what.passphrase, *d->keys, what.kdf, false));
    rows.sealPublic = d->keys->sealPublic();
    rows.signPublic = d->keys->signPublic();

    DatabaseOptions how;
    how.create = true;
    how.cipher = what.cipher;
    XZ_TRY(d->db, Database::open(path, d->keys->master, how));
    XZ_TRY(const int steps, Migrator(*d->db).run());
    Q_UNUSED(steps);
    {
        XZ_TRY(Transaction tx, Transaction::begin(*d->db));
        XZ_CHECK(WorkspaceRepository::insertFirst(tx, rows));
        XZ_CHECK(WorkspaceRepository::setSetting(tx, QStringLiteral("workspace.id"), rawIdToString(d->file.workspace)));
        if (what.reportsSince.isValid())
            XZ_CHECK(WorkspaceRepository::setSetting(tx, QString::fromLatin1(setting::reportsSince), what.reportsSince.toString(Qt::ISODate)));
        if (what.demo) // a demo's folder is not filled with copies of what nobody needs
            for (const char *key : {setting::backupOnClose, setting::backupDaily})
                XZ_CHECK(WorkspaceRepository::setSetting(tx, QString::fromLatin1(key), QStringLiteral("0")));
        XZ_CHECK(DictionaryService::installDefaults(tx));
        XZ_TRY(const Actor actor, WorkspaceRepository(*d->db).actor(rows.user, clock.today()));
        if (what.undertakingAccepted) {
            XZ_CHECK(UndertakingService::recordFirst(tx, rows.user, rows.now));
            XZ_CHECK(AuditLog(*d->db, clock).record(tx, actor, QStringLiteral("undertaking.record"), QStringLiteral("undertaking"), rows.user.raw(), {{QStringLiteral("way"), QStringLiteral("screen")}}));
        }
        XZ_CHECK(AuditLog(*d->db, clock).record(tx, actor, QStringLiteral("workspace.create"), QStringLiteral("workspace"), {}, {{QStringLiteral("demo"), what.demo}}));
        XZ_CHECK(tx.commit());
    }
    d->file.seal(d->keys->master);
    XZ_CHECK(d->file.write(d->keyPath()));
    XZ_CHECK(d->begin(0, QStringLiteral("workspace.unlock")));
    d->changesAtOpening = -1; // new: the first close makes the first backup
    tidy.dismiss();
    return Created{std::unique_ptr<Workspace>(new Workspace(std::move(d))), code};
}

} // namespace xz
