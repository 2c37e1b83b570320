#pragma once
// Gives a connection its cipher and its raw key, without any key derivation of SQLite's own.
#include <QtCore/QString>

struct sqlite3;

namespace xz {

class SecretKey;

bool knowsCipher(const QString &cipher);
// Before the first page is read. Returns an SQLite code; a wrong key shows only on the first read (SQLITE_NOTADB).
int applyKey(sqlite3 *db, const QString &cipher, const SecretKey &key);
// Denies what would leave the encryption or the file: ATTACH, and every PRAGMA that is not known to be harmless.
int guardConnection(sqlite3 *db);

} // namespace xz
