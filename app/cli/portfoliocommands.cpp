// The year's archive as one PDF with a manifest, and the check of such a file.
#include "app/cli/commands.h"

#include "core/pdf/portfoliopdf.h"
#include "core/portfolio/portfolioservice.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

namespace xz::cli {

namespace {
QString opt(const char *name) { return QString::fromLatin1(name); }
QString hex(const QByteArray &hash) { return QString::fromLatin1(hash.toHex()); }
} // namespace

Result<void> portfolioCommand(Call &call)
{
    const Arguments &a = call.arguments;
    const QString path = a.value(opt("output"));
    if (!a.has(opt("list")) && !path.endsWith(u".pdf", Qt::CaseInsensitive))
        return fail(Errc::Usage, Words::tr("-o names the file of the portfolio; it ends in .pdf."));
    QString summary;
    if (a.has(opt("summary"))) {
        QFile file(a.value(opt("summary")));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Errc::Io, Words::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
        summary = QString::fromUtf8(file.readAll());
    }
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    XZ_TRY(const StationId station, stationOf(call, session));
    PortfolioService service(session);
    if (a.has(opt("list"))) {
        XZ_TRY(const auto built, service.built(station));
        QJsonArray json;
        QList<QStringList> table;
        for (const BuiltPortfolio &b : built) {
            json << QJsonObject{{opt("year"), b.year}, {opt("pages"), b.pages}, {opt("sha256"), hex(b.hash)}, {opt("made_at"), b.madeAt.toString(Qt::ISODate)}, {opt("made_by"), b.madeBy}};
            table << QStringList{QString::number(b.year), QString::number(b.pages), b.madeAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")), b.madeBy, hex(b.hash)};
        }
        call.out.set(opt("portfolios"), json);
        call.out.table({Words::tr("Year"), Words::tr("Pages"), Words::tr("Built"), Words::tr("By"), Words::tr("SHA-256 of the manifest")}, table);
        return workspace->close();
    }
    XZ_TRY(const int year, a.integer(opt("year"), session.clock().today().year(), 2000, 2999));
    XZ_TRY(const Portfolio book, service.assemble(station, year, summary));
    XZ_TRY(const PortfolioPdf pdf, writePortfolio(book, path));
    XZ_CHECK(service.record(book, pdf.pages, pdf.manifest.hash()));
    QJsonArray parts;
    for (const PortfolioPart &p : book.parts) {
        parts << QJsonObject{{opt("code"), p.code}, {opt("title"), p.title}, {opt("papers"), int(p.papers.size())}, {opt("omitted"), p.omitted}};
        if (!p.omitted.isEmpty())
            call.out.line(Words::tr("Without %1: %2").arg(p.title, p.omitted));
    }
    call.out.set(opt("pdf"), path);
    call.out.set(opt("pages"), pdf.pages);
    call.out.set(opt("papers"), book.papers());
    call.out.set(opt("parts"), parts);
    call.out.set(opt("sha256"), hex(pdf.manifest.hash()));
    call.out.line(Words::tr("Portfolio of %1 with %n page(s): %2", nullptr, pdf.pages).arg(year).arg(path));
    call.out.line(Words::tr("SHA-256 of the manifest: %1").arg(hex(pdf.manifest.hash())));
    return workspace->close();
}

Result<void> verifyPortfolioCommand(Call &call)
{
    XZ_TRY(const PortfolioCheck check, verifyPortfolioFile(call.path()));
    const PortfolioManifest &m = check.manifest;
    QJsonArray sections;
    for (const PortfolioManifest::Section &s : m.sections)
        sections << QJsonObject{{opt("part"), s.part}, {opt("title"), s.title}, {opt("first_page"), s.firstPage}, {opt("pages"), s.pages}};
    call.out.set(opt("station"), m.station);
    call.out.set(opt("year"), m.year);
    call.out.set(opt("pages"), int(m.pages.size()));
    call.out.set(opt("sections"), sections);
    call.out.set(opt("sha256"), hex(m.hash()));
    call.out.set(opt("intact"), check.intact());
    call.out.set(opt("faults"), QJsonArray::fromStringList(check.faults));
    if (!check.intact())
        return fail(Errc::Damaged, check.faults.join(u'\n'));
    call.out.line(Words::tr("%1, %2: all %n page(s) are as they were bound.", nullptr, int(m.pages.size())).arg(m.station).arg(m.year));
    call.out.line(Words::tr("SHA-256 of the manifest: %1").arg(hex(m.hash())));
    return {};
}

} // namespace xz::cli
