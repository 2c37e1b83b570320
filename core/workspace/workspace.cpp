#include "core/workspace/workspace.h"

#include "core/base/text.h"
#include "core/security/passphrase.h"
#include "core/security/recoverycode.h"
#include "core/security/selftest.h"
#include "core/workspace/backup.h"
#include "core/workspace/backupformat.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/permit.h"
#include "core/workspace/settings.h"
#include "core/workspace/undertakingrepository.h"
#include "core/workspace/workspaceprivate.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace xz {
namespace {

const QString recoveryName = QStringLiteral(" recovery"); // in the attempts file; no login begins with a space
const QString workspaceIdKey = QStringLiteral("workspace.id");

// Bytes 16 to 23 of an encrypted file stay readable: page size and fractions. Enough to tell "a workspace without its keys" from "a picture".
bool looksLikeWorkspace(const QString &path)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(24) : QByteArray();
    return head.size() == 24 && !head.startsWith("SQLite format 3") && head.last(3) == QByteArray("\x40\x20\x20", 3);
}

QString idText(const RawId &id) { return rawIdToString(id); }

} // namespace

Workspace::Workspace(std::unique_ptr<Private> d) : d(std::move(d)) {}
Workspace::~Workspace()
{
    if (d->session)
        d->session->attach(nullptr);
}

QString Workspace::path() const { return d->path; }
bool Workspace::isDemo() const { return d->file.demo; }
Session &Workspace::session() { return *d->session; }
const Clock &Workspace::clock() const { return d->clock; }
bool Workspace::isLocked() const { return !d->db; }
QString Workspace::keyFilePath(const QString &path) { return path + QStringLiteral(".keys"); }

QString Workspace::passphraseWeakness(const QString &passphrase, const QString &login)
{
    const auto good = checkPassphrase(passphrase, login);
    return good ? QString() : good.error().message;
}

static Result<KeyFile> readKeyFile(const QString &path)
{
    const QString keys = Workspace::keyFilePath(path), name = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (info.isDir())
        return fail(Errc::NotAWorkspace, Workspace::tr("%1 is a folder, not a workspace. Choose a file ending in .xinzhan.").arg(name));
    if (QFile::exists(keys)) {
        if (!info.exists())
            return fail(Errc::NotFound, Workspace::tr("The workspace file %1 is not there, only its key file is. Put it back beside the key file, or restore the newest backup.").arg(name));
        return KeyFile::read(keys);
    }
    if (!info.exists())
        return fail(Errc::NotFound, Workspace::tr("There is no workspace %1. Check the name, and that its drive is connected.").arg(name));
    if (looksLikeWorkspace(path))
        return fail(Errc::Damaged, Workspace::tr("The key file %1 is missing. Without it nobody can open the workspace: put it back beside the workspace file (it is also in every backup), or restore the newest backup.")
                                       .arg(QDir::toNativeSeparators(keys)));
    return fail(Errc::NotAWorkspace, Workspace::tr("The file %1 is not a workspace. Choose a file ending in .xinzhan.").arg(name));
}

Result<QStringList> Workspace::logins(const QString &path)
{
    XZ_TRY(const KeyFile file, readKeyFile(path));
    return file.logins();
}

bool Workspace::isDemoFile(const QString &path)
{
    const auto file = readKeyFile(path);
    return file && file->demo;
}

Result<void> Workspace::Private::wrong(const QString &name, Error error)
{
    if (error.code != Errc::WrongPassphrase)
        return std::unexpected(std::move(error));
    const int left = Attempts::allowed - attempts.failed(name);
    if (left <= 0)
        return attempts.check(name); // says how long it is locked now
    if (left <= 2)
        error.message += u' ' + Workspace::tr("%n more wrong one(s), and this login is locked for a while.", nullptr, left);
    return std::unexpected(std::move(error));
}

Result<int> Workspace::Private::unlockSlot(const QString &name, const QString &passphrase)
{
    XZ_CHECK(attempts.check(name));
    const KeySlot *slot = file.find(name);
    if (!slot)
        return fail(Errc::WrongPassphrase, wrongPassphrase());
    auto opened = file.unlock(*slot, passphrase);
    if (!opened) {
        auto counted = wrong(slot->login, opened.error());
        return std::unexpected(counted ? opened.error() : counted.error());
    }
    XZ_CHECK(file.authenticate(opened->master));
    keys = std::move(*opened);
    user = UserId(slot->user);
    login = slot->login;
    return attempts.succeeded(name);
}

Result<void> Workspace::Private::openDatabase()
{
    XZ_CHECK(finishRenewal());
    DatabaseOptions how;
    how.cipher = file.cipher;
    XZ_TRY(db, Database::open(path, keys->master, how));
    return {};
}

Result<void> Workspace::Private::migrate()
{
    Migrator migrator = options.migrations.empty() ? Migrator(*db) : Migrator(*db, options.migrations);
    XZ_TRY(const int steps, migrator.run([this](int from) -> Result<void> {
        const QString folder = backupFolderOf(*db, path);
        if (!QDir().mkpath(folder))
            return fail(Errc::Io, Workspace::tr("Before the workspace is brought to this version, a backup must be made, but the folder %1 cannot be made. Nothing was changed.").arg(QDir::toNativeSeparators(folder)));
        const QString target = automaticBackupPath(folder, path, clock.now(), QStringLiteral("before-v%1").arg(from + 1));
        auto written = writeBackup({*db, file, keys->master, path, clock.now()}, target);
        return written ? Result<void>() : Result<void>(std::unexpected(written.error()));
    }));
    Q_UNUSED(steps);
    XZ_TRY(const auto id, WorkspaceRepository(*db).setting(workspaceIdKey));
    if (id != idText(file.workspace))
        return fail(Errc::Damaged, Workspace::tr("The key file does not belong to this workspace. Put the pair that belongs together side by side, or restore the newest backup."));
    return {};
}

Result<void> Workspace::Private::readActor(bool fresh)
{
    XZ_TRY(Actor actor, WorkspaceRepository(*db).actor(user, clock.today()));
    if (session && !fresh) // a text that begins to count meanwhile asks at the next unlocking, not in the middle of the work
        actor.bound = session->actor().bound;
    if (!session || fresh || !actor.bound) {
        XZ_TRY(actor.bound, UndertakingRepository(*db).isBound(user, clock.today()));
    }
    if (!actor.bound) // whatever looks only at the role or the place finds none
        actor = Actor{.user = actor.user, .login = actor.login, .name = actor.name, .role = Role::Reviewer, .person = {}, .station = {}, .college = {}, .classes = {}, .bound = false};
    if (session)
        session->setActor(std::move(actor));
    else
        session = std::make_unique<Session>(*db, clock, std::move(actor));
    return {};
}

Result<void> Workspace::Private::begin(int wrongBefore, const QString &how)
{
    const bool first = !session;
    XZ_TRY(const auto row, WorkspaceRepository(*db).user(user));
    if (row && !row->active)
        return fail(Errc::Denied, Workspace::tr("The account %1 is disabled. Ask the station head or the administrator.").arg(login));
    {
        XZ_TRY(Transaction tx, Transaction::begin(*db));
        XZ_CHECK(DictionaryService::installDefaults(tx)); // those of a newer program
        XZ_CHECK(tx.commit());
    }
    XZ_CHECK(readActor(true));
    session->attach(db.get());
    session->audit().expect(file.head);
    if (first)
        QObject::connect(&session->changes(), &ChangeHub::nounChanged, &session->changes(), [this](const QString &noun) {
            if (db && (noun == u"people" || noun == u"network" || noun == u"users"))
                (void)readActor();
        });
    XZ_TRY(Transaction tx, Transaction::begin(*db));
    XZ_TRY(const bool holds, session->audit().holds(file.head));
    if (!holds) // an older file was put here: noted for good, since the next close makes a new head
        XZ_CHECK(session->audit().record(tx, session->actor(), QString::fromLatin1(AuditLog::tailMissing), QStringLiteral("workspace"), {}, {{QStringLiteral("expected"), file.head.seq}}));
    QJsonObject detail;
    if (wrongBefore > 0)
        detail.insert(QStringLiteral("wrong_before"), wrongBefore);
    XZ_CHECK(session->audit().record(tx, session->actor(), how, QStringLiteral("workspace"), {}, detail));
    XZ_CHECK(tx.commit());
    XZ_CHECK(endAccounts());
    const int months = SettingsService(*session).number(setting::passphraseMonths);
    passphraseTooOld = months > 0 && row && row->passphraseChangedOn.isValid() && row->passphraseChangedOn.addMonths(months) <= clock.today();
    changesAtOpening = db->totalChanges();
    return {};
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, const QString &login, const QString &passphrase, const Clock &clock, const OpenOptions &options)
{
    XZ_CHECK(cryptoSelfTest());
    auto d = std::make_unique<Private>(path, clock, options);
    XZ_TRY(d->file, readKeyFile(path));
    if (!d->file.demo)
        XZ_CHECK(options.place.check(path));
    XZ_CHECK(d->lock.take());
    XZ_TRY(d->file, readKeyFile(path)); // as it is now that nobody else writes it
    d->file.slowly = options.slowly;
    XZ_TRY(const int wrongBefore, d->unlockSlot(login, passphrase));
    XZ_CHECK(d->openDatabase());
    XZ_CHECK(d->migrate());
    XZ_CHECK(d->takeUpRenewal(passphrase));
    XZ_CHECK(d->begin(wrongBefore, QStringLiteral("workspace.unlock")));
    if (const KeySlot *slot = d->file.find(d->user.raw()); slot && d->file.needsEscrow(*slot)) {
        KeyFile fresh = d->file; // a new recovery code was made since: let it bring this user's key pair back, too
        fresh.renewEscrow(slot->user, *d->keys);
        fresh.seal(d->keys->master);
        if (fresh.write(d->keyPath()))
            d->file = std::move(fresh);
    }
    return std::unique_ptr<Workspace>(new Workspace(std::move(d)));
}

Result<std::unique_ptr<Workspace>> Workspace::recover(const QString &path, const QString &login, const QString &recoveryCode, const QString &newPassphrase, const Clock &clock, const OpenOptions &options)
{
    XZ_CHECK(cryptoSelfTest());
    if (auto typed = RecoveryCode::parse(recoveryCode); !typed)
        return std::unexpected(typed.error()); // a typing error is no attempt
    XZ_CHECK(checkPassphrase(newPassphrase, login));
    auto d = std::make_unique<Private>(path, clock, options);
    XZ_TRY(d->file, readKeyFile(path));
    if (!d->file.demo)
        XZ_CHECK(options.place.check(path));
    XZ_CHECK(d->lock.take());
    XZ_TRY(d->file, readKeyFile(path));
    d->file.slowly = options.slowly;
    XZ_CHECK(d->attempts.check(recoveryName));
    const KeySlot *slot = d->file.find(login);
    if (!slot)
        return fail(Errc::NotFound, tr("There is no active account %1 in this workspace. Its accounts are: %2").arg(login, d->file.logins().join(u", ")));
    auto found = d->file.recover(recoveryCode, *slot);
    if (!found) {
        XZ_CHECK(d->wrong(recoveryName, found.error()));
        return std::unexpected(found.error());
    }
    XZ_CHECK(d->file.authenticate(found->keys.master));
    d->keys = std::move(found->keys);
    d->user = UserId(slot->user);
    d->login = slot->login;
    const bool freshPair = found->freshPair;
    const KdfCost cost = d->file.cost(*slot);
    XZ_CHECK(d->openDatabase());
    XZ_CHECK(d->migrate());
    const int wrongBefore = d->attempts.succeeded(recoveryName) + d->attempts.succeeded(d->login);
    XZ_CHECK(d->begin(wrongBefore, QStringLiteral("workspace.unlock_recovery")));
    KeyFile fresh = d->file;
    XZ_CHECK(fresh.putUser(d->user.raw(), d->login, newPassphrase, *d->keys, cost, false));
    XZ_CHECK(d->rewrite(std::move(fresh), [&](Transaction &tx) -> Result<void> {
        XZ_CHECK(WorkspaceRepository::passphraseChanged(tx, d->user, clock.today(), false));
        if (freshPair)
            XZ_CHECK(WorkspaceRepository::setKeys(tx, d->user, {d->keys->sealPublic(), d->keys->signPublic()}));
        return d->session->audit().record(tx, d->session->actor(), QStringLiteral("passphrase.recover"), QStringLiteral("user"), d->user.raw(), {{QStringLiteral("new_key_pair"), freshPair}});
    }));
    d->passphraseTooOld = false;
    return std::unique_ptr<Workspace>(new Workspace(std::move(d)));
}

Result<void> Workspace::Private::rewrite(KeyFile fresh, const std::function<Result<void>(Transaction &)> &rows)
{
    fresh.seal(keys->master);
    XZ_TRY(Transaction tx, Transaction::begin(*db));
    XZ_CHECK(rows(tx));
    XZ_CHECK(fresh.write(keyPath()));
    if (auto done = tx.commit(); !done) {
        (void)file.write(keyPath()); // as it was
        return done;
    }
    file = std::move(fresh);
    session->changes().changed(QStringLiteral("users"));
    return {};
}

Result<void> Workspace::Private::sealHead()
{
    XZ_TRY(const AuditHead head, session->audit().head());
    if (head.seq == file.head.seq && head.hash == file.head.hash)
        return {};
    KeyFile fresh = file;
    fresh.head = head;
    fresh.seal(keys->master);
    XZ_CHECK(fresh.write(keyPath()));
    file = std::move(fresh);
    return {};
}

void Workspace::lock()
{
    if (isLocked())
        return;
    if (auto tx = Transaction::begin(*d->db); tx) {
        (void)d->session->audit().record(*tx, d->session->actor(), QStringLiteral("workspace.lock"), QStringLiteral("workspace"));
        (void)tx->commit();
    }
    (void)d->sealHead(); // a full disk does not keep the screen open
    d->session->attach(nullptr);
    d->db.reset();
    d->keys.reset();
}

Result<void> Workspace::unlock(const QString &passphrase)
{
    if (!isLocked())
        return {};
    XZ_TRY(const int wrongBefore, d->unlockSlot(d->login, passphrase));
    const auto opened = [&]() -> Result<void> {
        XZ_CHECK(d->openDatabase());
        XZ_CHECK(d->takeUpRenewal(passphrase));
        return d->begin(wrongBefore, QStringLiteral("workspace.unlock"));
    }();
    if (!opened) {
        d->session->attach(nullptr);
        d->db.reset();
        d->keys.reset();
    }
    return opened;
}

Result<void> Workspace::changePassphrase(const QString &oldPassphrase, const QString &newPassphrase)
{
    const KeySlot *slot = d->file.find(d->user.raw());
    if (!slot)
        return fail(Errc::Damaged, wrongPassphrase());
    XZ_CHECK(d->attempts.check(d->login));
    if (auto known = d->file.unlock(*slot, oldPassphrase); !known) {
        XZ_CHECK(d->wrong(d->login, known.error()));
        return std::unexpected(known.error());
    }
    d->attempts.succeeded(d->login);
    XZ_CHECK(checkPassphrase(newPassphrase, d->login));
    QByteArray before = passphraseBytes(oldPassphrase), after = passphraseBytes(newPassphrase);
    const bool same = before == after;
    wipe(before);
    wipe(after);
    if (same)
        return fail(Errc::InvalidInput, tr("The new passphrase is the old one. Choose another."), QStringLiteral("passphrase"));
    KeyFile fresh = d->file;
    XZ_CHECK(fresh.putUser(d->user.raw(), d->login, newPassphrase, *d->keys, d->file.cost(*slot), false));
    XZ_CHECK(d->rewrite(std::move(fresh), [this](Transaction &tx) -> Result<void> {
        XZ_CHECK(WorkspaceRepository::passphraseChanged(tx, d->user, d->clock.today(), false));
        return d->session->audit().record(tx, d->session->actor(), QStringLiteral("passphrase.change"), QStringLiteral("user"), d->user.raw());
    }));
    d->passphraseTooOld = false;
    return {};
}

Result<QString> Workspace::newRecoveryCode()
{
    XZ_CHECK(permit(*d->session, Action::WriteUsers, {.station = d->session->actor().station}, QStringLiteral("recovery")));
    KeyFile fresh = d->file;
    QString code = fresh.makeRecovery(d->keys->master);
    fresh.renewEscrow(d->user.raw(), *d->keys);
    XZ_CHECK(d->rewrite(std::move(fresh), [this](Transaction &tx) {
        return d->session->audit().record(tx, d->session->actor(), QStringLiteral("recovery.new"), QStringLiteral("workspace"));
    }));
    return code;
}

bool Workspace::mustChangePassphrase() const
{
    const KeySlot *slot = d->file.find(d->user.raw());
    return d->passphraseTooOld || (slot && slot->mustChange);
}

Result<void> Workspace::refreshActor() { return d->db ? d->readActor() : Result<void>(); }

Result<std::unique_ptr<Database>> Workspace::openWorker() const
{
    if (!d->keys)
        return fail(Errc::Cancelled, tr("The workspace is locked. Unlock it and try again."));
    DatabaseOptions how;
    how.cipher = d->file.cipher;
    return Database::open(d->path, d->keys->master, how);
}

Result<void> Workspace::close()
{
    if (d->closed)
        return {};
    d->closed = true;
    Result<void> outcome;
    const auto note = [&outcome](Result<void> step) {
        if (!step && outcome)
            outcome = std::move(step);
    };
    if (!isLocked()) {
        const bool changed = d->db->totalChanges() != d->changesAtOpening;
        Result<void> retention = endRetention();
        note(d->sealHead());
        note(d->db->checkpoint());
        const SettingsService settings(*d->session);
        if (d->options.automaticBackups && outcome) {
            const bool due = (changed && settings.number(setting::backupOnClose)) || (settings.number(setting::backupDaily) && BackupService(*this).isDailyDue());
            if (due)
                if (auto made = BackupService(*this).automatic(); !made) {
                    Error error = made.error();
                    error.message = tr("The workspace is saved and closed, but its automatic backup failed: %1").arg(error.message);
                    note(std::unexpected(std::move(error)));
                }
        }
        note(std::move(retention));
    }
    if (d->session)
        d->session->attach(nullptr);
    d->db.reset();
    d->keys.reset();
    d->lock.release();
    return outcome;
}

} // namespace xz
