#pragma once
// What files call an office (dictionary "roles", versioned per workspace): 宿舍心理信息员 -> weather reporter (domain S18).
#include "core/organization/organization.h"
#include "core/workspace/session.h"

#include <QtCore/QHash>

namespace xz {

class RoleWords {
public:
    static RoleWords of(Session &session); // the dictionary in force today, else the shipped one
    static RoleWords shipped();
    std::optional<PostRole> find(const QString &words) const;
    QStringList wordsOf(PostRole role) const;
    QString nameOf(PostRole role) const; // as official paper says it

private:
    explicit RoleWords(const QJsonObject &dictionary);
    QHash<QString, PostRole> m_roles; // without spaces, lower case
    QHash<PostRole, QString> m_names;
};

} // namespace xz
