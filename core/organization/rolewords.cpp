#include "core/organization/rolewords.h"

#include "core/base/text.h"
#include "core/workspace/dictionaries.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

static void loadDataResources() { Q_INIT_RESOURCE(core_data); }

namespace xz {

namespace {
QString plain(const QString &words) { return cleanLine(words).toLower().remove(u' '); }
} // namespace

RoleWords::RoleWords(const QJsonObject &dictionary)
{
    for (const PostRole role : allPostRoles) {
        m_roles.insert(plain(postRoleCode(role)), role);
        m_roles.insert(plain(postRoleLabel(role)), role);
    }
    for (const QJsonValue &entry : dictionary.value(u"entries").toArray()) {
        const auto role = postRoleFromCode(entry[u"code"].toString());
        if (!role)
            continue;
        m_roles.insert(plain(entry[u"name"].toString()), *role);
        m_names.insert(*role, entry[u"name"].toString());
        for (const QJsonValue &word : entry[u"words"].toArray())
            m_roles.insert(plain(word.toString()), *role);
    }
    m_roles.remove(QString());
}

RoleWords RoleWords::shipped()
{
    loadDataResources();
    QFile file(QStringLiteral(":/xinzhan/data/dictionaries/roles.json"));
    return RoleWords(file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject());
}

RoleWords RoleWords::of(Session &session)
{
    const auto dictionary = DictionaryService(session).inForce(QStringLiteral("roles"), session.clock().today());
    return dictionary ? RoleWords(dictionary->body) : shipped();
}

std::optional<PostRole> RoleWords::find(const QString &words) const
{
    const auto it = m_roles.constFind(plain(words));
    return it == m_roles.constEnd() ? std::nullopt : std::optional(*it);
}

QString RoleWords::nameOf(PostRole role) const { return m_names.value(role, postRoleLabel(role)); }

QStringList RoleWords::wordsOf(PostRole role) const
{
    QStringList out;
    for (auto it = m_roles.begin(); it != m_roles.end(); ++it)
        if (it.value() == role)
            out << it.key();
    out.sort();
    return out;
}

} // namespace xz
