#include "core/base/program.h"

#include "programversion.h" // generated

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace xz {

QString programVersion() { return QStringLiteral(XINZHAN_VERSION); }

const std::vector<CarriedLibrary> &carriedLibraries()
{
    static const std::vector<CarriedLibrary> all = [] {
        std::vector<CarriedLibrary> list;
        QFile file(QStringLiteral(":/xinzhan/licences/libraries.json"));
        if (file.open(QIODevice::ReadOnly))
            for (const QJsonValue &v : QJsonDocument::fromJson(file.readAll()).array()) {
                const QJsonObject o = v.toObject();
                list.push_back({o.value(QStringLiteral("name")).toString(), o.value(QStringLiteral("version")).toString(), o.value(QStringLiteral("licence")).toString(),
                                o.value(QStringLiteral("text")).toString()});
            }
        return list;
    }();
    return all;
}

QString licenceText(const CarriedLibrary &library)
{
    QFile file(QStringLiteral(":/xinzhan/licences/") + library.textFile);
    return !library.textFile.isEmpty() && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace xz
