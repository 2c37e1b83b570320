#pragma once
// Rows of the dictionary table. Bodies are stored as JSON text.
#include "core/workspace/dictionaries.h"

namespace xz {

class DictionaryRepository {
public:
    explicit DictionaryRepository(Database &db) : m_db(db) {}
    Result<QStringList> kinds() const;
    Result<std::vector<DictionaryVersion>> versions(const QString &kind) const; // newest first
    static Result<void> insert(Transaction &tx, const DictionaryVersion &version);

private:
    Database &m_db;
};

} // namespace xz
