#include "core/storage/migrator.h"

#include "core/storage/databaseprivate.h"
#include "core/storage/transaction.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

static void loadMigrationResources() { Q_INIT_RESOURCE(core_migrations); }

namespace xz {
namespace {
struct Storage {
    Q_DECLARE_TR_FUNCTIONS(Storage)
};
} // namespace

Migrator::Migrator(Database &db, std::vector<Migration> migrations) : m_db(db), m_migrations(std::move(migrations)) {}

std::vector<Migration> Migrator::released()
{
    loadMigrationResources();
    std::vector<Migration> found;
    const QDir folder(QStringLiteral(":/xinzhan/migrations"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a migration cannot be read");
        found.push_back({name.left(4).toInt(), name, file.readAll()});
        if (found.back().version != int(found.size()))
            qFatal("migration %s breaks the numbering", qPrintable(name));
    }
    return found;
}

int Migrator::latestVersion() { return int(released().size()); }

Result<int> Migrator::run(const std::function<Result<void>(int)> &beforeFirst)
{
    XZ_TRY(const qint64 from, m_db.scalar("PRAGMA user_version"));
    if (from > (m_migrations.empty() ? 0 : m_migrations.back().version))
        return fail(Errc::NewerVersion, Storage::tr("The file %1 was last used by a newer version of this program. Install that version here, too; "
                                                    "this one would lose what it does not know.").arg(QDir::toNativeSeparators(m_db.path())));
    int count = 0;
    for (const Migration &migration : m_migrations) {
        if (migration.version <= from)
            continue;
        if (count == 0 && from > 0 && beforeFirst)
            XZ_CHECK(beforeFirst(int(from)));
        XZ_CHECK(step(migration));
        ++count;
    }
    return count;
}

Result<void> Migrator::step(const Migration &migration)
{
    // Rebuilding a table would otherwise delete the rows that refer to it; all references are checked before the commit instead.
    XZ_CHECK(m_db.run("PRAGMA foreign_keys=OFF"));
    const auto migrate = [&]() -> Result<void> {
        XZ_TRY(Transaction tx, Transaction::begin(m_db));
        XZ_TRY(const qint64 version, m_db.scalar("PRAGMA user_version"));
        if (version >= migration.version)
            return {}; // another connection was faster
        XZ_CHECK(m_db.run(migration.sql.constData()));
        Statement broken = m_db.prepare("PRAGMA foreign_key_check");
        if (broken.next()) {
            Error error = m_db.lastError(SQLITE_CORRUPT);
            error.detail = QStringLiteral("%1: a row of %2 refers to nothing").arg(migration.name, broken.text(0));
            return std::unexpected(std::move(error));
        }
        XZ_CHECK(broken.error());
        const QByteArray bump = "PRAGMA user_version=" + QByteArray::number(migration.version);
        XZ_CHECK(m_db.run(bump.constData()));
        return tx.commit();
    };
    Result<void> done = migrate();
    if (!done)
        done.error().detail.prepend(migration.name + QStringLiteral(": "));
    XZ_CHECK(m_db.run("PRAGMA foreign_keys=ON"));
    return done;
}

} // namespace xz
