#include "core/storage/sqliteerror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <cerrno>
#include <sqlite3.h>

namespace xz {
namespace {

struct Storage {
    Q_DECLARE_TR_FUNCTIONS(Storage)
};

bool noRoom(int systemError)
{
#ifdef EDQUOT
    if (systemError == EDQUOT)
        return true;
#endif
    return systemError == ENOSPC || systemError == EFBIG;
}

bool mayNotWrite(int systemError) { return systemError == EACCES || systemError == EPERM || systemError == EROFS; }

} // namespace

Error sqliteError(int code, int systemError, const QString &path, const QString &detail)
{
    const QString file = QDir::toNativeSeparators(path);
    const QString log = QStringLiteral("SQLite %1, errno %2: %3").arg(code).arg(systemError).arg(detail);
    const auto error = [&](Errc errc, const QString &sentence) { return Error{errc, sentence, {}, log}; };
    const int primary = code & 0xff;
    const bool files = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN || primary == SQLITE_READONLY || primary == SQLITE_PERM;
    if (primary == SQLITE_FULL || (files && noRoom(systemError)))
        return error(Errc::DiskFull, Storage::tr("The disk that holds %1 is full. The last change was not saved; everything saved before is "
                                                 "safe. Free some space and try again.").arg(file));
    if (code == SQLITE_READONLY_DBMOVED)
        return error(Errc::Io, Storage::tr("The file %1 is no longer where it was opened: the drive was removed or the folder was moved. "
                                           "Bring it back, or close the program and open the file at its new place.").arg(file));
    if (primary == SQLITE_READONLY || primary == SQLITE_PERM || (files && mayNotWrite(systemError)))
        return error(Errc::Io, Storage::tr("The file %1 or its folder may not be written to. Remove the write protection, or copy the "
                                           "workspace to a folder of your own.").arg(file));
    switch (primary) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return error(Errc::Damaged, Storage::tr("The file %1 is damaged. Don't work on in it: restore the newest backup, and keep the "
                                                "damaged file until the restored one has been compared.").arg(file));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return error(Errc::InUse, Storage::tr("Another program is using the file %1. Close it there, then try again.").arg(file));
    case SQLITE_CANTOPEN:
        return error(Errc::Io, Storage::tr("The file %1 cannot be opened. Check that its drive is connected and that the folder exists.").arg(file));
    case SQLITE_IOERR:
        return error(Errc::Io, Storage::tr("Reading or writing %1 failed. Check that the drive or the network is connected, then try again; "
                                           "everything saved before is safe.").arg(file));
    case SQLITE_INTERRUPT:
        return error(Errc::Cancelled, Storage::tr("The work was stopped. Nothing was changed."));
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
            return error(Errc::Conflict, Storage::tr("The same entry exists already. Open that one, or change what makes this one different."));
        if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
            return error(Errc::Conflict, Storage::tr("Other records refer to this one, or the record that it refers to is gone. Reload the page and try again."));
        return error(Errc::Internal, Storage::tr("The change breaks a rule of the workspace and was not saved."));
    case SQLITE_TOOBIG:
        return error(Errc::InvalidInput, Storage::tr("The text or file is too large to be stored. Shorten it and try again."));
    case SQLITE_NOMEM:
        return error(Errc::Internal, Storage::tr("The computer has run out of memory. Close other programs and try again; nothing was changed."));
    default:
        return error(Errc::Internal, Storage::tr("The workspace could not carry out a step (code %1). Nothing was changed; please report this.").arg(code));
    }
}

Error sqliteError(sqlite3 *db, int code, const QString &path)
{
    return sqliteError(code, db ? sqlite3_system_errno(db) : 0, path, QString::fromUtf8(db ? sqlite3_errmsg(db) : sqlite3_errstr(code)));
}

} // namespace xz
