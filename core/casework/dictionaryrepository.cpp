#include "core/casework/dictionaryrepository.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

namespace xz {

Result<DictionaryBody> dictionaryBody(Database &db, const QString &kind, QDate on)
{
    Statement q = db.prepare("SELECT version, body FROM dictionary WHERE kind=?1 ORDER BY effective_on <= ?2 DESC, "
                             "CASE WHEN effective_on <= ?2 THEN version ELSE -version END DESC LIMIT 1");
    q.bind(kind).bind(on);
    if (q.next()) {
        const QJsonDocument doc = QJsonDocument::fromJson(q.text(1).toUtf8());
        if (!doc.isObject())
            return fail(Errc::Damaged, QCoreApplication::translate("Dictionary", "The dictionary \"%1\" of this workspace cannot be read. Restore it in the settings.").arg(kind));
        return DictionaryBody{int(q.integer(0)), doc.object()};
    }
    XZ_CHECK(q.error());
    QFile file(u":/xinzhan/data/dictionaries/" + kind + u".json");
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Internal, QCoreApplication::translate("Dictionary", "The dictionary \"%1\" is missing from the program. Install the program again.").arg(kind));
    const QJsonObject body = QJsonDocument::fromJson(file.readAll()).object();
    return DictionaryBody{body.value(QStringLiteral("version")).toInt(1), body};
}

} // namespace xz
