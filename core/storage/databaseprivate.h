#pragma once
// Storage's own: what a Database holds.
#include "core/storage/database.h"
#include "core/storage/preparedstatement.h"

#include <QtSql/QSqlDatabase>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace xz {

struct Database::Private {
    QString path;
    QString cipher;
    QString connection;
    QSqlDatabase sql;      // owns the driver, which owns the handle
    sqlite3 *db = nullptr;
    std::unordered_map<std::string_view, std::unique_ptr<PreparedStatement>> cache; // keyed by its value's own text
    std::optional<Error> broken; // the error on which SQLite ended the running transaction by itself
    int alive = 0;               // statements handed out

    ~Private();
};

} // namespace xz
