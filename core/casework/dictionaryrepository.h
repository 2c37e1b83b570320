#pragma once
// One version of one dictionary from the workspace's table; the shipped file when the workspace has none of that kind.
#include "core/base/result.h"
#include "core/storage/database.h"

#include <QtCore/QDate>
#include <QtCore/QJsonObject>

namespace xz {

struct DictionaryBody {
    int version = 1;
    QJsonObject body;
};
// The newest version that counts on the day; before the first one, the first.
Result<DictionaryBody> dictionaryBody(Database &db, const QString &kind, QDate on);

} // namespace xz
