#pragma once
// What an SQLite result code means to a user: one Errc and one sentence that says what to do.
#include "core/base/result.h"

struct sqlite3;

namespace xz {

// `code` is an extended result code, `systemError` the errno behind it or 0, `detail` SQLite's own message (no record content).
Error sqliteError(int code, int systemError, const QString &path, const QString &detail);
// The same, asking the connection for message and errno.
Error sqliteError(sqlite3 *db, int code, const QString &path);

} // namespace xz
