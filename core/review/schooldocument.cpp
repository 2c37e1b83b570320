#include "core/review/schooldocument.h"

#include "core/base/text.h"
#include "core/document/formtexts.h"

namespace xz {
namespace {

using namespace paper;

const FormTexts &texts() { return FormTexts::of("school"); }
QString number(int n) { return QString::number(n); }
QString gradeText(AcceptanceGrade g) { return texts().text(QByteArray("grade_" + acceptanceGradeCode(g).toLatin1()).constData()); }

Document sheet(const QString &title)
{
    Document d;
    d.meta = {.title = title, .subject = title};
    d.page = {.style = PageStyle::Compact, .landscape = true};
    d.header = texts().text("header");
    return d;
}

} // namespace

Result<Document> schoolPaper(Session &session)
{
    const SchoolService service(session);
    XZ_TRY(const SchoolOverview v, service.overview());
    XZ_TRY(const auto dates, service.calendar());
    const FormTexts &f = texts();
    Document d = sheet(f.text("title"));
    d << Title{.text = d.meta.title, .subtitle = f.text("subtitle", {{"day", chineseDate(session.clock().today())}})};
    d << Paragraph{.text = f.text("text", {{"colleges", number(v.colleges)}, {"stations", number(v.stations)}, {"running", number(v.running)}, {"accepted", number(v.accepted)}, {"late", number(v.late())}})};
    d << Paragraph{.text = v.uncovered.isEmpty() ? f.text("covered") : f.text("uncovered", {{"n", number(int(v.uncovered.size()))}, {"colleges", v.uncovered.join(u'、')}})};
    Table t{.columns = {{f.text("column_college"), 1.7}, {f.text("column_station"), 2.3}, {f.text("column_head"), 0.9}, {f.text("column_project"), 2.6}, {f.text("column_state"), 1.5},
                        {f.text("column_next"), 1.6}, {f.text("column_late"), 2}, {f.text("column_mean"), 0.7, Align::Right, true}, {f.text("column_grade"), 0.8, Align::Center}},
            .rows = {}, .emptyText = f.text("overview_empty")};
    for (const SchoolRow &r : v.rows) {
        RichText late;
        for (const SchoolLateness &l : r.late) {
            if (!late.isEmpty())
                late.add(QStringLiteral("\n"));
            late.add(l.days > 0 ? f.text("late", {{"what", schoolLateLabel(l.kind)}, {"days", number(l.days)}}) : schoolLateLabel(l.kind), RunStyle::Alert);
        }
        TableRow row{.cells = {r.collegeName, r.stationName, r.head, r.project ? (r.project->number.isEmpty() ? r.project->title : r.project->title + u'\n' + r.project->number) : QString(),
                               r.project ? projectStateLabel(r.project->state) : QString(),
                               r.next.isEmpty() ? QString() : r.nextOn.isValid() ? f.text("next", {{"what", r.next}, {"on", isoDate(r.nextOn)}}) : r.next}};
        row.cells.push_back(std::move(late));
        row.cells.push_back(r.mean ? QString::number(*r.mean, 'f', 1) : QString());
        row.cells.push_back(r.grade ? gradeText(*r.grade) : QString());
        t.rows.push_back(std::move(row));
    }
    d << std::move(t);
    Table c{.caption = f.text("calendar"), .columns = {{f.text("column_day"), 1.2}, {f.text("column_what"), 3}, {f.text("column_college"), 2.4}, {f.text("column_over"), 0.8, Align::Center}}, .rows = {}, .emptyText = f.text("calendar_empty")};
    for (const SchoolDate &x : dates)
        c.rows.push_back({.cells = {isoDate(x.on), x.what, x.collegeName, x.over ? f.text("over") : QString()}});
    d << std::move(c);
    d << SignatureLines{.places = {{.label = f.text("sign_made"), .dateLabel = f.text("sign_date")}}};
    return d;
}

Result<Document> schoolScoresPaper(Session &session, std::optional<ReviewId> review)
{
    XZ_TRY(const SchoolScores s, SchoolService(session).scores(review));
    const FormTexts &f = texts();
    Document d = sheet(f.text("scores_title"));
    d << Title{.text = d.meta.title, .subtitle = s.review ? f.text("scores_subtitle", {{"review", s.review->name}, {"day", chineseDate(s.review->heldOn)}}) : QString()};
    Table t{.columns = {{f.text("column_rank"), 0.6, Align::Center, true}, {f.text("column_college"), 2.2}}, .rows = {}, .emptyText = f.text("scores_empty")};
    if (s.review)
        for (const RubricSection &section : s.review->rubric.sections)
            t.columns.push_back({f.text("section", {{"name", section.name}, {"max", pointsText(section.max)}}), 1, Align::Right, true});
    t.columns.push_back({f.text("column_bonus"), 0.7, Align::Right, true});
    t.columns.push_back({f.text("column_self"), 0.8, Align::Right, true});
    t.columns.push_back({f.text("column_total"), 0.9, Align::Right, true});
    t.columns.push_back({f.text("column_grade"), 1.1, Align::Center});
    int rank = 0, place = 0;
    std::optional<double> last;
    for (const SchoolScoreRow &r : s.rows) {
        ++place;
        if (r.mean && r.mean != last)
            rank = place; // equal means share a place
        last = r.mean;
        TableRow row{.cells = {r.mean ? number(rank) : QString(), r.collegeName}};
        for (size_t i = 0; i < s.review->rubric.sections.size(); ++i)
            row.cells.push_back(i < r.sections.size() ? pointsText(r.sections[i]) : QString());
        row.cells.push_back(r.mean ? pointsText(r.bonus) : QString());
        row.cells.push_back(r.self ? pointsText(*r.self) : QString());
        row.cells.push_back(r.mean ? QString::number(*r.mean, 'f', 1) : QString());
        row.cells.push_back(r.grade ? gradeText(*r.grade) : r.proposed ? f.text("proposed", {{"grade", gradeText(*r.proposed)}}) : QString());
        t.rows.push_back(std::move(row));
    }
    d << std::move(t);
    d << SignatureLines{.places = {{.label = f.text("sign_made"), .dateLabel = f.text("sign_date")}}};
    return d;
}

Result<QString> schoolPaperName(Session &session) { return fileNamePart(texts().text("file", {{"day", isoDate(session.clock().today())}})); }

Result<QString> schoolScoresName(Session &session, std::optional<ReviewId> review)
{
    XZ_TRY(const SchoolScores s, SchoolService(session).scores(review));
    return fileNamePart(texts().text("scores_file", {{"review", s.review ? s.review->name : isoDate(session.clock().today())}}));
}

} // namespace xz
