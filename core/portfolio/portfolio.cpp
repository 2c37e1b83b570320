#include "core/portfolio/portfolio.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace xz {

namespace {

struct PortfolioWords {
    Q_DECLARE_TR_FUNCTIONS(Portfolio)
};
const FormTexts &f() { return FormTexts::of("portfolio"); }
constexpr int formatVersion = 1;

QJsonObject bodyOf(const PortfolioManifest &m)
{
    QJsonArray sections, pages;
    for (const PortfolioManifest::Section &s : m.sections)
        sections << QJsonObject{{u"part"_qs, s.part}, {u"title"_qs, s.title}, {u"first_page"_qs, s.firstPage}, {u"pages"_qs, s.pages}, {u"sha256"_qs, QString::fromLatin1(s.hash.toHex())}};
    for (const QByteArray &p : m.pages)
        pages << QString::fromLatin1(p.toHex());
    return {{u"kind"_qs, u"xinzhan-portfolio"_qs}, {u"format"_qs, formatVersion}, {u"program"_qs, m.program}, {u"station"_qs, m.station}, {u"college"_qs, m.college}, {u"year"_qs, m.year},
            {u"made_at"_qs, m.madeAt.toString(Qt::ISODate)}, {u"made_by"_qs, m.madeBy}, {u"sections"_qs, sections}, {u"pages"_qs, pages}};
}

std::unexpected<Error> noManifest()
{
    return fail(Errc::Damaged, PortfolioWords::tr("This PDF holds no manifest of a portfolio. It was not built by this program, or another program saved it again and dropped the manifest."));
}

} // namespace

int Portfolio::papers() const
{
    int n = 0;
    for (const PortfolioPart &p : parts)
        n += int(p.papers.size());
    return n;
}

paper::Document Portfolio::cover(const std::vector<int> &firstPages, int pages) const
{
    using namespace paper;
    Document d;
    d.meta = {.title = title, .author = stationName};
    d << Title{f().text("cover_title", {{"year", QString::number(year)}}), f().text("cover_subtitle", {{"school", schoolName}, {"station", stationName}})};
    KeyValueGrid g{.columns = {1.2, 3}, .rows = {}};
    const auto row = [&](const char *key, const QString &value) { g.rows.push_back({{.text = f().text(key), .label = true}, {.text = value}}); };
    row("label_station", stationName);
    row("label_year", f().text("year", {{"year", QString::number(year)}}));
    row("label_made", f().text("made", {{"date", chineseDate(madeAt.date())}, {"name", madeBy}}));
    row("label_pages", f().text("pages", {{"n", pages ? QString::number(pages) : u"000"_qs}}));
    d << std::move(g);
    d << Heading{1, f().text("contents"), false};
    Table t{.columns = {{f().text("col_no"), 0.7, Align::Center}, {f().text("col_paper"), 5}, {f().text("col_page"), 0.9, Align::Center}}, .rows = {}};
    size_t next = 0;
    int n = 0;
    for (const PortfolioPart &p : parts) {
        ++n;
        t.rows.push_back({.cells = {QString(chineseNumeral(n) + u"、"_qs + p.title)}, .kind = RowKind::Group});
        if (p.papers.empty())
            t.rows.push_back({{QString(), p.omitted, f().text("none")}});
        for (size_t i = 0; i < p.papers.size(); ++i) {
            const int page = next < firstPages.size() ? firstPages[next] : 0;
            ++next;
            t.rows.push_back({{QStringLiteral("%1.%2").arg(n).arg(i + 1), p.papers[i].first, page ? QString::number(page) : u"000"_qs}});
        }
    }
    d << std::move(t) << Note{f().text("contents_note")};
    return d;
}

QByteArray PortfolioManifest::sectionHash(const std::vector<QByteArray> &pages, int firstPage, int count)
{
    QCryptographicHash sum(QCryptographicHash::Sha256);
    for (int i = firstPage - 1; i < firstPage - 1 + count && i < int(pages.size()); ++i)
        sum.addData(pages[size_t(i)]);
    return sum.result();
}

QByteArray PortfolioManifest::hash() const { return QCryptographicHash::hash(QJsonDocument(bodyOf(*this)).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256); }

QByteArray PortfolioManifest::toJson() const
{
    QJsonObject body = bodyOf(*this);
    body.insert(u"sha256"_qs, QString::fromLatin1(hash().toHex()));
    return QJsonDocument(body).toJson(QJsonDocument::Indented);
}

Result<PortfolioManifest> PortfolioManifest::fromJson(const QByteArray &json)
{
    const QJsonObject o = QJsonDocument::fromJson(json).object();
    if (o[u"kind"].toString() != u"xinzhan-portfolio")
        return noManifest();
    if (o[u"format"].toInt() > formatVersion)
        return fail(Errc::NewerVersion, PortfolioWords::tr("This portfolio was built by a newer version of the program. Check it with that version."));
    PortfolioManifest m{.station = o[u"station"].toString(), .college = o[u"college"].toString(), .year = o[u"year"].toInt(), .madeAt = QDateTime::fromString(o[u"made_at"].toString(), Qt::ISODate),
                        .madeBy = o[u"made_by"].toString(), .program = o[u"program"].toString()};
    for (const QJsonValue &v : o[u"sections"].toArray())
        m.sections.push_back({v[u"part"].toString(), v[u"title"].toString(), v[u"first_page"].toInt(), v[u"pages"].toInt(), QByteArray::fromHex(v[u"sha256"].toString().toLatin1())});
    for (const QJsonValue &v : o[u"pages"].toArray())
        m.pages.push_back(QByteArray::fromHex(v.toString().toLatin1()));
    if (QByteArray::fromHex(o[u"sha256"].toString().toLatin1()) != m.hash())
        return fail(Errc::Damaged, PortfolioWords::tr("The portfolio's manifest was changed after it was built: its own hash does not fit. Take another copy of the file, or build the portfolio again."));
    return m;
}

Result<PortfolioCheck> checkPortfolio(const std::vector<QByteArray> &pages, const QByteArray &json)
{
    if (json.isEmpty())
        return noManifest();
    XZ_TRY(PortfolioManifest m, PortfolioManifest::fromJson(json));
    PortfolioCheck check{.manifest = std::move(m)};
    const PortfolioManifest &said = check.manifest;
    if (pages.size() != said.pages.size())
        check.faults << PortfolioWords::tr("The file has %1 pages, the manifest names %2: pages were added or taken out.").arg(pages.size()).arg(said.pages.size());
    for (size_t i = 0; i < std::min(pages.size(), said.pages.size()); ++i) {
        if (pages[i] == said.pages[i])
            continue;
        QString of;
        for (const PortfolioManifest::Section &s : said.sections)
            if (int(i) + 1 >= s.firstPage && int(i) + 1 < s.firstPage + s.pages)
                of = s.title;
        check.faults << PortfolioWords::tr("Page %1 (%2) is not what was bound.").arg(i + 1).arg(of);
    }
    for (const PortfolioManifest::Section &s : said.sections)
        if (PortfolioManifest::sectionHash(said.pages, s.firstPage, s.pages) != s.hash)
            check.faults << PortfolioWords::tr("The hash of the part \"%1\" does not fit its pages.").arg(s.title);
    return check;
}

} // namespace xz
