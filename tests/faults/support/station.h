#pragma once
// What the fault tests share: an encrypted file with numbered, checkable content, and ways to break its surroundings.
#include "core/security/secret.h"
#include "core/storage/database.h"

#include <QtCore/QString>
#include <memory>

namespace xz::test {

constexpr int rowsPerChange = 5;

SecretKey fixedKey(); // the same in parent and child
Result<std::unique_ptr<Database>> openStation(const QString &path, bool create = false);
void createTables(Database &db); // beside the program's own schema
// One acknowledged change: change number `n` with rowsPerChange rows of text that depends on n, all or nothing.
Result<void> writeChange(Database &db, qint64 n);
// Every change from 1 to the last is whole, its text right, and told by an audit chain without a break; returns the last, or what is wrong.
Result<qint64> checkChanges(Database &db);

void flipByte(const QString &path, qint64 offset);
void truncateFile(const QString &path, qint64 size);
QByteArray fileBytes(const QString &path);
// A closed copy of the three files as a crash would leave them.
void copyFiles(const QString &from, const QString &to);

// Gives up root's rights while it lives, so that write protection means something; does nothing for other users.
class OrdinaryUser {
public:
    OrdinaryUser();
    ~OrdinaryUser();
};

// While it lives, no file of this process can grow past `bytes`: a full disk that needs no disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(qint64 bytes);
    ~FileSizeLimit();

private:
    quint64 m_before = 0;
};

} // namespace xz::test
