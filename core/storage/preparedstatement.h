#pragma once
// Storage's own: a compiled statement as the cache keeps it, and how values look on the SQLite side.
#include <QtCore/QString>
#include <sqlite3.h>
#include <string>

namespace xz {

struct PreparedStatement {
    std::string sql;
    sqlite3_stmt *stmt = nullptr;
    int parameters = 0;
    bool readOnly = true;
    bool busy = false;
    bool cached = false; // false: a second use of the same text at the same time; finalised when given back

    PreparedStatement() = default;
    PreparedStatement(const PreparedStatement &) = delete;
    ~PreparedStatement() { sqlite3_finalize(stmt); }
};

// QString::fromUtf8 drops a leading U+FEFF; what was written must come back.
inline QString textFromUtf8(const char *utf8, qsizetype bytes)
{
    if (bytes >= 3 && utf8[0] == '\xef' && utf8[1] == '\xbb' && utf8[2] == '\xbf') [[unlikely]]
        return QChar(u'\ufeff') + QString::fromUtf8(utf8 + 3, bytes - 3);
    return QString::fromUtf8(utf8, bytes);
}

} // namespace xz
