#include "core/project/applicationdocument.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/custodians.h"
#include "core/organization/networkservice.h"
#include "core/project/application.h"
#include "core/project/targets.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {
namespace {

using namespace paper;
using K = ApplicationKind;

const FormTexts &f() { return FormTexts::of("project"); }
GridCell label(const QString &text) { return {.text = text, .label = true}; }
GridCell value(const QString &text, int span = 1) { return {.text = text, .colSpan = span}; }
QDate dateOf(const QJsonValue &v) { return QDate::fromString(v.toString(), Qt::ISODate); }

QString monthText(const QString &month)
{
    const QDate d = QDate::fromString(month + QStringLiteral("-01"), Qt::ISODate);
    const QString whole = chineseDate(d);
    return d.isValid() ? whole.left(whole.indexOf(QChar(0x6708)) + 1) : month;
}

// A value as paper shows it: dates written out in forms, short in tables.
QString onPaper(const ApplicationField &field, const QJsonValue &v, bool inTable = false)
{
    if (field.kind == K::Date && !inTable && dateOf(v).isValid())
        return chineseDate(dateOf(v));
    if (field.kind == K::Month)
        return monthText(v.toString());
    return applicationText(field, v);
}

// What was decided about the application since it was handed in for the last time, newest of each office.
struct Opinions {
    const ProjectStepRow *college = nullptr, *centre = nullptr, *affairs = nullptr;
};
Opinions opinionsOf(const std::vector<ProjectStepRow> &steps, QDateTime from)
{
    using E = ProjectEvent;
    Opinions o;
    std::vector<const ProjectStepRow *> stand;
    for (const ProjectStepRow &s : steps) {
        if (s.event == E::Reverse) {
            if (!stand.empty())
                stand.pop_back();
        } else if (s.event) {
            stand.push_back(&s);
        }
    }
    for (const ProjectStepRow *s : stand) {
        if (s->event == E::Submit) {
            if (from.isValid() && s->at > from)
                break; // a later version's
            o = {};
        } else if (s->event == E::CollegeAgree || s->event == E::CollegeReturn) {
            o.college = s;
        } else if (s->event == E::CentreAgree || s->event == E::CentreReturn) {
            o.centre = s;
        } else if (s->event == E::Approve || s->event == E::Refuse || s->event == E::ReturnForChange) {
            o.affairs = s;
        }
    }
    return o;
}

class Application {
public:
    Application(Session &session, const ProjectRow &project, const QJsonObject &content) : s(session), p(project), c(content), form(content[u"form"].toObject()) {}

    Result<void> readPhotos()
    {
        const ProjectService service(s);
        XZ_TRY(const auto files, service.files(p.id));
        for (const Attachment &a : files) {
            if (!a.isImage() || !ProjectService::isListed(form, a))
                continue;
            auto bytes = service.fileContent(p.id, a.id);
            if (!bytes && bytes.error().code != Errc::Damaged)
                return std::unexpected(bytes.error());
            Pictures &to = m_photos[a.kind == u"photo" ? 0 : a.kind == u"activity" ? 1 : 2];
            to.pictures.push_back({bytes.value_or(QByteArray()), a.fileName, QFileInfo(a.fileName).completeBaseName()}); // a damaged one is named
            to.unreadable = f().text("photo_unreadable");
        }
        return {};
    }

    void cover(Document &d) const
    {
        d << Title{.text = f().text("title")};
        const QJsonValue o = form[u"cover"];
        const ApplicationSection *section = ApplicationCatalogue::shipped().section(QStringLiteral("cover"));
        KeyValueGrid g{.columns = {1.5, 4}, .rows = {}};
        const auto row = [&g](const QString &name, const QString &text) {
            g.rows.push_back({GridCell{.text = name, .label = true, .minLines = 2}, GridCell{.text = text.isEmpty() ? f().text("unset") : text, .minLines = 2}});
        };
        row(section->find(QStringLiteral("number"))->label, o[u"number"].toString());
        row(f().text("cover_title"), c[u"title"].toString());
        for (const ApplicationField &field : section->fields)
            if (field.code != u"number" && field.code != u"filled_on")
                row(field.label, onPaper(field, o[field.code]));
        row(f().text("cover_period"), f().text("period", {{"from", chineseDate(dateOf(c[u"starts_on"]))}, {"to", chineseDate(dateOf(c[u"ends_on"]))}}));
        row(f().text("cover_days"), f().text("days", {{"midterm", chineseDate(dateOf(c[u"midterm_on"]))}, {"final", chineseDate(dateOf(c[u"final_on"]))}}));
        const ApplicationField *filled = section->find(QStringLiteral("filled_on"));
        row(filled->label, onPaper(*filled, o[u"filled_on"]));
        d << std::move(g) << Paragraph{f().text("cover_promise")};
        d << SignatureLines{{{.label = f().text("sign_head"), .dateLabel = f().text("date_blank")}}};
        d << PageBreak{};
    }

    Result<void> sections(Document &d) const
    {
        XZ_TRY(const auto standings, targetStandings(s, p.station, p.startsOn, form));
        for (const ApplicationSection &section : ApplicationCatalogue::shipped().sections()) {
            if (section.code == u"cover" || section.code == u"opinions")
                continue;
            d << Heading{1, section.title};
            grid(d, section);
            for (const ApplicationField &field : section.fields) {
                if (field.kind == K::Table)
                    table(d, section, field, standings);
                else if (field.kind == K::Text)
                    text(d, section, field);
            }
            photos(d, section.code);
            if (section.code == u"budget")
                d << Paragraph{RichText(f().text("budget_words", {{"amount", yuanText(form[u"budget"][u"total"].toInteger())}}), RunStyle::Bold)};
            if (section.code == u"goals" && std::ranges::any_of(standings, &TargetStanding::counted))
                d << Note{f().text("targets_note")};
        }
        return {};
    }

    void opinions(Document &d, const Opinions &o) const
    {
        KeepTogether all{{Heading{1, ApplicationCatalogue::shipped().section(QStringLiteral("opinions"))->title}}}; // one page, unless the opinions are long
        const auto opinion = [&all](const char *title, const char *sign, const ProjectStepRow *step, const QStringList &before) {
            QStringList lines = before;
            if (step)
                lines << (step->opinion.isEmpty() ? f().text("agree") : step->opinion);
            all.blocks.push_back(KeyValueGrid{.columns = {1.1, 5}, .rows = {{GridCell{.text = f().text(title), .label = true}, GridCell{.text = lines.join(u'\n'), .minLines = step ? 3.0 : 4.0}}}});
            all.blocks.push_back(SignatureLines{{{.label = f().text(sign), .name = step ? step->actor : QString(), .date = step ? chineseDate(step->at.date()) : QString(), .seal = true,
                                                .dateLabel = step ? QString() : f().text("date_blank")}}, 1});
        };
        opinion("opinion_college", "sign_college", o.college, {});
        opinion("opinion_centre", "sign_centre", o.centre, {});
        QStringList decision;
        using E = ProjectEvent;
        const auto decided = [&o](E event) { return o.affairs && o.affairs->code == projectEventCode(event); };
        decision << f().text(decided(E::Approve) ? "decision_approve" : decided(E::Refuse) ? "decision_refuse" : decided(E::ReturnForChange) ? "decision_return" : "decision_blank");
        if (decided(E::Approve)) {
            const QJsonValue now = o.affairs->detail[u"new"];
            decision << f().text("decision_number", {{"number", now[u"number"].toString()}}) << f().text("decision_amount", {{"amount", yuanText(now[u"approved_amount"].toInteger())}});
        } else if (!o.affairs) {
            decision << f().text("number_blank") << f().text("amount_blank");
        }
        opinion("opinion_affairs", "sign_affairs", o.affairs, decision);
        d << std::move(all);
    }

private:
    void photos(Document &d, const QString &section) const
    {
        constexpr const char *places[] = {"rooms", "foundation", "attachments"}, *titles[] = {"photos_rooms", "photos_activities", "photos_other"};
        for (size_t i = 0; i < std::size(places); ++i)
            if (section == QLatin1String(places[i]) && !m_photos[i].pictures.empty())
                d << Heading{2, f().text(titles[i])} << m_photos[i];
    }

    // The short fields of a section, two to a row.
    void grid(Document &d, const ApplicationSection &section) const
    {
        KeyValueGrid g{.columns = {1.5, 2.4, 1.5, 2.4}, .rows = {}};
        std::vector<GridCell> row;
        for (const ApplicationField &field : section.fields) {
            if (field.kind == K::Table || field.kind == K::Text || (section.code == u"budget" && field.kind == K::Money))
                continue;
            const QString text = onPaper(field, form[section.code][field.code]);
            row.push_back(label(field.label));
            row.push_back(value(text.isEmpty() ? f().text("unset") : text));
            if (row.size() == 4) {
                g.rows.push_back(std::move(row));
                row.clear();
            }
        }
        if (!row.empty()) {
            row.back().colSpan = 3;
            g.rows.push_back(std::move(row));
        }
        if (!g.rows.empty())
            d << std::move(g);
    }

    void text(Document &d, const ApplicationSection &section, const ApplicationField &field) const
    {
        const QString text = form[section.code][field.code].toString();
        d << Heading{2, field.label};
        const QStringList lines = text.isEmpty() ? QStringList{f().text("unset")} : text.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            d << Paragraph{line};
    }

    void table(Document &d, const ApplicationSection &section, const ApplicationField &field, const std::vector<TargetStanding> &standings) const
    {
        if (section.fields.size() > 1)
            d << Heading{2, field.label};
        const bool targets = section.code == u"goals", lines = section.code == u"budget" && field.code == u"lines", years = section.code == u"budget" && field.code == u"years";
        Table t;
        t.columns.push_back({.header = f().text("column_no"), .width = 1.3, .align = Align::Center, .numeric = true});
        for (const ApplicationField &c2 : field.columns) {
            const bool number = c2.kind == K::Money || c2.kind == K::Number || c2.kind == K::Decimal;
            const bool year = c2.code == u"year";
            t.columns.push_back({.header = c2.label, .width = c2.width, .align = c2.kind == K::Money ? Align::Right : number || year || c2.kind == K::Date ? Align::Center : Align::Left, .numeric = number && c2.kind != K::Money});
        }
        if (targets)
            t.columns.push_back({.header = f().text("column_now"), .width = 3, .align = Align::Center});
        t.emptyText = f().text(section.code == u"foundation" ? "foundation_none" : section.code == u"attachments" ? "none" : "no_rows");
        int n = 0;
        for (const QJsonValue &v : form[section.code][field.code].toArray()) {
            TableRow row{{QString::number(++n)}};
            for (const ApplicationField &c2 : field.columns)
                row.cells.push_back(onPaper(c2, v[c2.code], true));
            if (targets && size_t(n) <= standings.size())
                row.cells.push_back(standings[size_t(n) - 1].verdict);
            t.rows.push_back(std::move(row));
        }
        if (lines && !t.rows.empty()) {
            const BudgetSums sums = budgetSums(form);
            for (const auto &[year, amount] : sums.years)
                t.rows.push_back({{QString(), f().text("year_total", {{"year", QString::number(year)}}), QString(), yuanText(amount)}, RowKind::Total});
            t.rows.push_back({{QString(), f().text("total"), QString(), yuanText(sums.total)}, RowKind::Total});
        }
        if (years && !t.rows.empty()) {
            qint64 sum = 0;
            for (const QJsonValue &v : form[u"budget"][u"years"].toArray())
                sum += v[u"amount"].toInteger();
            t.rows.push_back({{QString(), f().text("total"), yuanText(sum)}, RowKind::Total});
        }
        d << std::move(t);
    }

    Session &s;
    const ProjectRow &p;
    QJsonObject c, form;
    Pictures m_photos[3]; // of rooms, of activities, other
};

} // namespace

Result<ProjectPaper> applicationPaper(Session &session, const ProjectId &id, std::optional<ProjectVersionId> version, bool handingIn)
{
    ProjectService service(session);
    XZ_TRY(const ProjectRow p, service.project(id));
    XZ_TRY(const auto versions, service.versions(id));
    XZ_TRY(const auto steps, service.history(id));
    QJsonObject content = ProjectService::applicationContent(p);
    int number = 1;
    QDateTime frozenAt;
    QByteArray hash;
    for (const ProjectVersionRow &v : versions)
        if (v.stage == u"application") {
            number = version && v.id != *version ? number : version ? v.number : v.number + 1;
            if (version && v.id == *version) {
                XZ_TRY(content, service.versionContent(v.id));
                frozenAt = v.frozenAt;
                hash = v.hash;
            }
        }
    if (version && hash.isEmpty())
        return fail(Errc::NotFound, ProjectService::tr("There is no such version."));
    if (handingIn)
        hash = QCryptographicHash::hash(QJsonDocument(content).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);

    const QString versionText = QString::number(number);
    const bool draft = !version && !handingIn;
    ProjectPaper paper;
    Document &d = paper.document;
    d.page.style = PageStyle::Compact;
    d.meta.title = f().text("title");
    d.meta.subject = f().text("subject", {{"station", p.stationName}, {"title", content[u"title"].toString()}});
    d.meta.author = p.stationName;
    d.header = f().text(draft ? "header_draft" : "header", {{"version", versionText}});
    if (draft)
        d.watermark = f().text("draft_mark");
    XZ_CHECK(putCustodian(session, p.station, DataClass::Station, d));
    Application application(session, p, content);
    XZ_CHECK(application.readPhotos());
    application.cover(d);
    XZ_CHECK(application.sections(d));
    d << Note{draft ? f().text("hash_draft") : f().text("hash", {{"hash", QString::fromLatin1(hash.toHex())}})};
    application.opinions(d, draft || handingIn ? Opinions{} : opinionsOf(steps, frozenAt)); // last, so that no page holds a single line
    paper.fileName = fileNamePart(f().text("file", {{"station", p.stationName}, {"version", versionText}}));
    paper.sheetName = f().text("sheet");
    return paper;
}

Result<ProjectPaper> decisionPaper(Session &session, const ProjectId &id)
{
    ProjectService service(session);
    XZ_TRY(const ProjectRow p, service.project(id));
    XZ_TRY(const auto steps, service.history(id));
    const ProjectStepRow *step = opinionsOf(steps, {}).affairs;
    if (!step || step->code == projectEventCode(ProjectEvent::ReturnForChange))
        return fail(Errc::Refused, ProjectService::tr("“%1” has no decision yet that could be printed: it stands at “%2”.").arg(p.title, projectStateLabel(p.state)));
    const bool approved = step->code == projectEventCode(ProjectEvent::Approve);
    XZ_TRY(const School school, NetworkService(session).school());
    ProjectPaper paper;
    Document &d = paper.document;
    d.meta.title = f().text(approved ? "approve_title" : "refuse_title", {{"title", p.title}});
    d.meta.author = f().text("notice_sign");
    d.header = f().text("notice_header", {{"school", school.name}});
    d << Title{.text = d.meta.title, .subtitle = approved ? p.number : QString()};
    d << Paragraph{.text = f().text("approve_to", {{"college", p.collegeName}}), .indentChars = 0};
    if (approved) {
        const QJsonValue now = step->detail[u"new"];
        d << Paragraph{f().text("approve_body", {{"title", p.title}, {"centre", f().text("approve_centre")}})};
        int n = 0;
        const auto item = [&d, &n](const QString &text) { d << Paragraph{QString(headingLabel(1, ++n) + text)}; };
        item(f().text("approve_1", {{"number", now[u"number"].toString()}, {"station", p.stationName}, {"leader", p.form[u"cover"][u"leader"].toString()}}));
        item(f().text("approve_2", {{"from", chineseDate(p.startsOn)}, {"to", chineseDate(p.endsOn)}, {"midterm", chineseDate(p.midtermOn)}, {"final", chineseDate(p.finalOn)}}));
        item(f().text("approve_3", {{"amount", yuanText(now[u"approved_amount"].toInteger())}}));
        item(f().text("approve_4"));
        if (!step->opinion.isEmpty())
            d << Paragraph{f().text("approve_opinion", {{"opinion", step->opinion}})};
    } else {
        d << Paragraph{f().text("refuse_body", {{"title", p.title}})} << Paragraph{f().text("refuse_reason", {{"reason", step->opinion}})} << Paragraph{f().text("refuse_next")};
    }
    d << SignatureLines{{{.label = f().text("notice_sign"), .date = chineseDate(step->at.date()), .seal = true}}, 1};
    paper.fileName = fileNamePart(f().text(approved ? "approve_file" : "refuse_file", {{"station", p.stationName}}));
    paper.sheetName = f().text("sheet");
    return paper;
}

} // namespace xz
