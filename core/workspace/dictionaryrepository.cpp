#include "core/workspace/dictionaryrepository.h"

#include <QtCore/QJsonDocument>

namespace xz {

Result<QStringList> DictionaryRepository::kinds() const
{
    auto s = m_db.prepare("SELECT DISTINCT kind FROM dictionary ORDER BY kind");
    QStringList out;
    while (s.next())
        out << s.text(0);
    XZ_CHECK(s.error());
    return out;
}

Result<std::vector<DictionaryVersion>> DictionaryRepository::versions(const QString &kind) const
{
    auto s = m_db.prepare("SELECT version, effective_on, body FROM dictionary WHERE kind = ? ORDER BY version DESC");
    s.bind(kind);
    std::vector<DictionaryVersion> out;
    while (s.next())
        out.push_back({kind, int(s.integer(0)), s.date(1), QJsonDocument::fromJson(s.text(2).toUtf8()).object()});
    XZ_CHECK(s.error());
    return out;
}

Result<void> DictionaryRepository::insert(Transaction &tx, const DictionaryVersion &v)
{
    return tx.prepare("INSERT INTO dictionary (kind, version, effective_on, body) VALUES (?, ?, ?, ?)")
        .bind(v.kind).bind(v.version).bind(v.effectiveOn).bind(QString::fromUtf8(QJsonDocument(v.body).toJson(QJsonDocument::Compact))).exec();
}

} // namespace xz
