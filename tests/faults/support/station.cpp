#include "tests/faults/support/station.h"

#include "core/base/clock.h"
#include "core/security/audit.h"
#include "core/storage/migrator.h"
#include "core/storage/transaction.h"

#include <QtCore/QFile>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace xz::test {
namespace {
QString textOf(qint64 change, int row) { return QStringLiteral("第%1次改动第%2行 ").arg(change).arg(row).repeated(1 + int((change * 7 + row) % 60)); }
Actor somebody() { return Actor{.user = UserId(RawId{1}), .login = QStringLiteral("writer"), .name = {}, .role = Role::Head, .person = {}, .station = {}, .college = {}, .classes = {}}; }
[[noreturn]] void stop(const Error &error) { qFatal("%s | %s", qPrintable(error.message), qPrintable(error.detail)); }
} // namespace

SecretKey fixedKey() { return *SecretKey::fromBytes(QByteArray(SecretKey::size, '\x5a')); }

Result<std::unique_ptr<Database>> openStation(const QString &path, bool create)
{
    return Database::open(path, fixedKey(), {.create = create});
}

void createTables(Database &db)
{
    if (const auto done = Migrator(db).run(); !done)
        stop(done.error());
    auto tx = Transaction::begin(db);
    if (!tx)
        stop(tx.error());
    for (const char *sql : {"CREATE TABLE change (n INTEGER PRIMARY KEY, rows INTEGER NOT NULL) STRICT",
                            "CREATE TABLE line (n INTEGER NOT NULL REFERENCES change, row INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (n, row)) STRICT",
                            "CREATE INDEX line_body ON line(body)"})
        if (const auto done = tx->prepare(sql).exec(); !done)
            stop(done.error());
    if (const auto done = tx->commit(); !done)
        stop(done.error());
}

Result<void> writeChange(Database &db, qint64 n)
{
    XZ_TRY(Transaction tx, Transaction::begin(db));
    XZ_CHECK(tx.prepare("INSERT INTO change VALUES (?, ?)").bind(n).bind(rowsPerChange).exec());
    Statement insert = tx.prepare("INSERT INTO line VALUES (?, ?, ?)");
    for (int row = 0; row < rowsPerChange; ++row)
        XZ_CHECK(insert.bind(n).bind(row).bind(textOf(n, row)).exec());
    const SystemClock clock;
    XZ_CHECK(AuditLog(db, clock).record(tx, somebody(), QStringLiteral("test.change"), QStringLiteral("change"), {}, {{QStringLiteral("n"), n}}));
    return tx.commit();
}

Result<qint64> checkChanges(Database &db)
{
    XZ_TRY(const qint64 last, db.scalar("SELECT max(n) FROM change"));
    XZ_TRY(const qint64 changes, db.scalar("SELECT count(*) FROM change"));
    Statement lines = db.prepare("SELECT n, row, body FROM line ORDER BY n, row");
    qint64 seen = 0;
    while (lines.next()) {
        const qint64 n = seen / rowsPerChange + 1;
        const int row = int(seen % rowsPerChange);
        if (lines.integer(0) != n || lines.integer(1) != row || lines.text(2) != textOf(n, row))
            return fail(Errc::Internal, QStringLiteral("line %1 of change %2 is missing or wrong").arg(row).arg(n));
        ++seen;
    }
    XZ_CHECK(lines.error());
    if (changes != last || seen != last * rowsPerChange)
        return fail(Errc::Internal, QStringLiteral("%1 changes, last %2, %3 lines").arg(changes).arg(last).arg(seen));
    const SystemClock clock;
    XZ_TRY(const AuditVerdict audit, AuditLog(db, clock).verify());
    if (!audit.intact || audit.entries != last)
        return fail(Errc::Internal, QStringLiteral("%1 audit entries for %2 changes: %3").arg(audit.entries).arg(last).arg(audit.finding));
    return last;
}

void flipByte(const QString &path, qint64 offset)
{
    QFile file(path);
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || !file.getChar(&byte) || !file.seek(offset) || !file.putChar(char(byte ^ 0x41)))
        qFatal("cannot flip byte %lld of %s", static_cast<long long>(offset), qPrintable(path));
}

void truncateFile(const QString &path, qint64 size)
{
    if (!QFile::resize(path, size))
        qFatal("cannot truncate %s", qPrintable(path));
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void copyFiles(const QString &from, const QString &to)
{
    for (const char *suffix : {"", "-wal"})
        if (QFile::exists(from + QLatin1String(suffix)) && !QFile::copy(from + QLatin1String(suffix), to + QLatin1String(suffix)))
            qFatal("cannot copy %s", qPrintable(from));
}

OrdinaryUser::OrdinaryUser()
{
    if (::getuid() == 0 && ::seteuid(65534) != 0)
        qFatal("cannot become an ordinary user");
}
OrdinaryUser::~OrdinaryUser()
{
    if (::getuid() == 0 && ::seteuid(0) != 0)
        qFatal("cannot become root again");
}

FileSizeLimit::FileSizeLimit(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    m_before = limit.rlim_cur;
    limit.rlim_cur = rlim_t(bytes);
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
        qFatal("cannot limit the size of files");
}
FileSizeLimit::~FileSizeLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_before;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace xz::test
