// What people name by words on the command line: stations, classes, persons; and where a paper goes.
#include "app/cli/commands.h"

#include "core/document/xlsx.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"
#include "core/pdf/pdfwriter.h"

namespace xz::cli {

Result<StationId> stationOf(Call &call, Session &session)
{
    const QString wanted = call.arguments.value(QStringLiteral("station"));
    if (wanted.isEmpty() && session.actor().station)
        return *session.actor().station;
    XZ_TRY(const auto stations, NetworkService(session).stations());
    if (wanted.isEmpty() && stations.size() == 1)
        return stations.front().id;
    QStringList names;
    for (const Station &s : stations) {
        if (s.name == wanted)
            return s.id;
        names << s.name;
    }
    if (wanted.isEmpty())
        return fail(Errc::Usage, Words::tr("This workspace holds several stations; say which with --station: %1").arg(names.join(u", ")));
    return fail(Errc::NotFound, Words::tr("There is no station \"%1\". There are: %2").arg(wanted, names.join(u", ")));
}

Result<ClassId> classNamed(Session &session, const QString &name, std::optional<CollegeId> college)
{
    ClassFilter filter;
    filter.college = college;
    XZ_TRY(const auto rows, NetworkService(session).classes(filter));
    std::vector<const ClassRow *> found;
    for (const ClassRow &c : rows)
        if (c.name == name)
            found.push_back(&c);
    if (found.empty())
        return fail(Errc::NotFound, Words::tr("There is no open class \"%1\" among those you may see. List them with: list W classes").arg(name));
    if (found.size() > 1)
        return fail(Errc::Usage, Words::tr("Several colleges have a class \"%1\"; say which station with --station.").arg(name));
    return found.front()->id;
}

Result<PersonId> personNamed(Session &session, const QString &text)
{
    PeopleService people(session);
    for (const PersonKind kind : {PersonKind::Student, PersonKind::Staff, PersonKind::External})
        if (const auto p = people.byNumber(kind, text))
            return p->id;
    PersonFilter filter;
    filter.kind = std::nullopt;
    filter.text = text;
    std::vector<PersonRow> exact;
    XZ_TRY(const auto rows, people.list(filter));
    for (const PersonRow &p : rows)
        if (p.name == text)
            exact.push_back(p);
    if (exact.empty())
        return fail(Errc::NotFound, Words::tr("There is nobody with the number or name \"%1\" among those you may see.").arg(text));
    if (exact.size() > 1) {
        QStringList numbers;
        for (const PersonRow &p : exact)
            numbers << p.number + u' ' + p.className;
        return fail(Errc::Usage, Words::tr("Several people have the name \"%1\"; give the number: %2").arg(text, numbers.join(u", ")));
    }
    return exact.front().id;
}

Result<void> writePaper(Call &call, const paper::Document &document, const Clock &clock, const QString &sheet)
{
    const QString path = call.arguments.value(QStringLiteral("output"));
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        XZ_CHECK(paper::writeXlsx(document, path, sheet));
    } else if (path.endsWith(u".pdf", Qt::CaseInsensitive)) {
        paper::PdfOptions pdf;
        pdf.created = clock.now();
        XZ_CHECK(paper::writePdfFile(document, pdf, path));
    } else {
        return fail(Errc::Usage, Words::tr("The file of -o must end in .pdf or .xlsx."));
    }
    call.out.set(QStringLiteral("file"), path);
    call.out.line(Words::tr("Written: %1").arg(path));
    return {};
}

} // namespace xz::cli
