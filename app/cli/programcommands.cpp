// licences: the program itself, no workspace.
#include "app/cli/commands.h"

#include "core/base/program.h"

#include <QtCore/QJsonArray>

namespace xz::cli {

Result<void> licencesCommand(Call &call)
{
    const QString wanted = call.arguments.positional(0);
    QList<QStringList> rows;
    QJsonArray json;
    for (const CarriedLibrary &l : carriedLibraries()) {
        if (!wanted.isEmpty() && l.name.compare(wanted, Qt::CaseInsensitive) == 0) {
            call.out.set(QStringLiteral("name"), l.name);
            call.out.set(QStringLiteral("text"), licenceText(l));
            call.out.line(licenceText(l));
            return {};
        }
        rows << QStringList{l.name, l.version, l.licence};
        json << QJsonObject{{QStringLiteral("name"), l.name}, {QStringLiteral("version"), l.version}, {QStringLiteral("licence"), l.licence}};
    }
    if (!wanted.isEmpty())
        return fail(Errc::NotFound, Words::tr("This program carries no library \"%1\". Without a name the command lists them.").arg(wanted));
    call.out.set(QStringLiteral("version"), programVersion());
    call.out.set(QStringLiteral("libraries"), json);
    call.out.table({Words::tr("Library"), Words::tr("Version"), Words::tr("Licence")}, rows);
    return {};
}

} // namespace xz::cli
