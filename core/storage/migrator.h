#pragma once
// Brings a workspace's schema to this program's version: numbered scripts from :/xinzhan/migrations (NNNN_name.sql), each in one
// transaction with its PRAGMA user_version. A script that was released is never edited; the next number corrects it.
#include "core/storage/database.h"

#include <QtCore/QByteArray>
#include <vector>

namespace xz {

struct Migration {
    int version = 0; // 1, 2, 3 ... without gaps
    QString name;
    QByteArray sql;
};

class Migrator {
public:
    explicit Migrator(Database &db, std::vector<Migration> migrations = released());
    static std::vector<Migration> released(); // in order of version
    static int latestVersion();

    // Runs what is missing and says how many ran. `beforeFirst` is called once, before the first change of an existing schema (not
    // for a new file): make the backup there; its error stops everything. Errors: NewerVersion, Damaged, DiskFull, Io, InUse.
    Result<int> run(const std::function<Result<void>(int fromVersion)> &beforeFirst = {});

private:
    Result<void> step(const Migration &migration);

    Database &m_db;
    std::vector<Migration> m_migrations;
};

} // namespace xz
