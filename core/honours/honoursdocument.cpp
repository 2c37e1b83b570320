#include "core/honours/honoursdocument.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/networkservice.h"

namespace xz {

namespace {
using namespace paper;
const FormTexts &f() { return FormTexts::of("honours"); }
QString num(int n) { return QString::number(n); }
} // namespace

Result<HonourPaper> honourList(Session &session, int year)
{
    const HonoursService service(session);
    XZ_TRY(const auto rows, service.list(year));
    XZ_TRY(const School school, NetworkService(session).school());
    HonourPaper out;
    out.sheetName = f().text("list_sheet");
    out.fileName = fileNamePart(f().text("list_file", {{"year", num(year)}}));
    Document &d = out.document;
    d.meta = {.title = f().text("list_title", {{"year", num(year)}}), .author = school.name};
    d << Title{d.meta.title, f().text("list_school", {{"school", school.name}})};
    d << Paragraph{f().text("list_intro", {{"year", num(year)}})};
    for (const HonourKind &k : honourKinds(session)) {
        Table t{.columns = {{f().text("col_no"), 0.6, Align::Center, true}, {f().text("col_college"), 2}}, .rows = {}, .emptyText = f().text("list_empty")};
        t.columns.push_back(k.ofHead ? TableColumn{f().text("col_person"), 1.2, Align::Center} : TableColumn{f().text("col_station"), 2.8});
        t.columns.push_back({f().text("col_grade"), 0.9, Align::Center});
        t.columns.push_back({f().text("col_number"), 1.6, Align::Center});
        for (const HonourRow &h : rows)
            if (h.kind == k.code && h.state == HonourState::Awarded)
                t.rows.push_back({{num(int(t.rows.size()) + 1), h.collegeName, k.ofHead ? h.personName : h.stationName, h.grade ? f().text(QByteArray("grade_" + acceptanceGradeCode(*h.grade).toLatin1()).constData()) : QString(), h.number}});
        const QString n = QString::number(t.rows.size());
        d << Heading{1, f().text(k.ofHead ? "list_heading_person" : "list_heading", {{"kind", k.name}, {"n", n}})} << std::move(t);
    }
    d << Paragraph{f().text("list_close")};
    d << SignatureLines{.places = {{.label = f().text("sign_office"), .seal = true, .dateLabel = f().text("sign_date")}}, .perRow = 1};
    return out;
}

Result<HonourPaper> honourCertificate(Session &session, const HonourId &id)
{
    XZ_TRY(const HonourRow h, HonoursService(session).honour(id));
    if (h.state != HonourState::Awarded)
        return fail(Errc::Refused, HonoursService::tr("A certificate is printed for an honour that is awarded; this nomination is \"%1\".").arg(honourStateLabel(h.state)));
    XZ_TRY(const School school, NetworkService(session).school());
    const bool person = !h.personName.isEmpty();
    HonourPaper out;
    out.sheetName = f().text("cert_title");
    out.fileName = fileNamePart(f().text("cert_file", {{"number", h.number}, {"name", person ? h.personName : h.stationName}}));
    Document &d = out.document;
    d.meta = {.title = f().text("cert_title"), .author = school.name};
    d.page = {.style = PageStyle::Certificate, .landscape = true};
    d.pageFormat.clear();
    const QString name = person ? f().text("cert_person", {{"college", h.collegeName}, {"name", h.personName}}) : h.stationName;
    d << Title{f().text("cert_title")};
    d << Paragraph{.text = f().text("cert_to", {{"name", name}}), .align = Align::Left, .indentChars = 0};
    d << Paragraph{f().text(person ? "cert_body_head" : "cert_body_station", {{"year", num(h.year)}, {"kind", h.kindName}})};
    d << Paragraph{f().text("cert_close")};
    d << Paragraph{.text = QString(f().text("cert_school", {{"school", school.name}}) + u'\n' + chineseDate(h.decidedAt.date())), .align = Align::Right, .indentChars = 0};
    d << Note{f().text("cert_number", {{"number", h.number}})};
    return out;
}

} // namespace xz
