// Papers of the final defence, of supervision and of honours in the report centre.
#include "core/honours/honoursdocument.h"
#include "core/review/evidence.h"
#include "core/review/reviewdocument.h"
#include "core/review/schooldocument.h"
#include "core/security/policy.h"
#include "core/supervision/supervisiondocument.h"
#include "ui/reports/reportspage.h"

namespace xz {

void ReportsPage::addReviewPapers()
{
    Session &s = session();
    // The newest project that came so far; a station that builds its second one still prints the result of its first.
    const auto project = [&s](const StationId &id, bool decided) -> Result<ProjectId> {
        XZ_TRY(const auto all, ProjectService(s).ofStation(id));
        for (const ProjectRow &p : all)
            if (decided ? p.grade.has_value() : p.approvedAmount.has_value())
                return p.id;
        return fail(Errc::NotFound, decided ? tr("No project of this station has been accepted or judged yet.") : tr("No project of this station has been approved yet."));
    };
    using OfProject = Result<paper::Document> (*)(Session &, const ProjectId &);
    using NameOf = Result<QString> (*)(Session &, const ProjectId &);
    const auto addOfProject = [this, &s, project](const QString &text, const char *name, bool decided, NameOf fileName, OfProject make) {
        addPaper(text, name,
                 [&s, project, decided, fileName](const StationId &id, QDate) -> Result<QString> {
                     XZ_TRY(const ProjectId p, project(id, decided));
                     return fileName(s, p);
                 },
                 [&s, project, decided, make](const StationId &id, QDate) -> Result<paper::Document> {
                     XZ_TRY(const ProjectId p, project(id, decided));
                     return make(s, p);
                 });
    };
    addGroup(tr("Review, supervision and honours"));
    addOfProject(tr("Final report"), "paper-final", false, finalReportName, finalReportPaper);
    addOfProject(tr("Acceptance decision"), "paper-acceptance", true, acceptanceDecisionName, acceptanceDecision);
    addOfProject(tr("Evidence without names"), "paper-evidence", false, evidenceName, evidencePaper);
    const auto year = [&s] { return s.clock().today().year(); };
    addPaper(tr("Supervision of the year"), "paper-supervision",
             [&s, year](const StationId &id, QDate) -> Result<QString> {
                 XZ_TRY(const SupervisionPaper paper, supervisionYear(s, id, year()));
                 return paper.fileName;
             },
             [&s, year](const StationId &id, QDate) -> Result<paper::Document> {
                 XZ_TRY(SupervisionPaper paper, supervisionYear(s, id, year()));
                 return std::move(paper.document);
             });
    addPaper(tr("Honours of the year"), "paper-honours",
             [&s, year](const StationId &, QDate) -> Result<QString> {
                 XZ_TRY(const HonourPaper paper, honourList(s, year()));
                 return paper.fileName;
             },
             [&s, year](const StationId &, QDate) -> Result<paper::Document> {
                 XZ_TRY(HonourPaper paper, honourList(s, year()));
                 return std::move(paper.document);
             });
    if (allowedScope(s.actor().role, Action::RunReview) != Scope::School)
        return; // the rest names reviewers and all colleges
    const auto review = [&s]() -> Result<ReviewId> {
        XZ_TRY(const auto all, ReviewService(s).list());
        for (const Review &r : all)
            if (r.state == ReviewState::Open)
                return r.id;
        return fail(Errc::NotFound, tr("No review has been opened yet. It is prepared on the page of the whole school."));
    };
    const auto addOfReview = [this, review](const QString &text, const char *name, std::function<Result<QString>(const ReviewId &)> fileName, std::function<Result<paper::Document>(const ReviewId &)> make) {
        addPaper(text, name,
                 [review, fileName](const StationId &, QDate) -> Result<QString> {
                     XZ_TRY(const ReviewId id, review());
                     return fileName(id);
                 },
                 [review, make](const StationId &, QDate) -> Result<paper::Document> {
                     XZ_TRY(const ReviewId id, review());
                     return make(id);
                 });
    };
    addOfReview(tr("Blank score sheets"), "paper-sheets-blank", [&s](const ReviewId &id) { return scoreSheetsName(s, id); }, [&s](const ReviewId &id) { return scoreSheets(s, id, {.blank = true}); });
    addOfReview(tr("Filled score sheets"), "paper-sheets", [&s](const ReviewId &id) { return scoreSheetsName(s, id); }, [&s](const ReviewId &id) { return scoreSheets(s, id, {}); });
    addOfReview(tr("Review summary"), "paper-summary", [&s](const ReviewId &id) { return reviewSummaryName(s, id); }, [&s](const ReviewId &id) { return reviewSummary(s, id); });
    addOfReview(tr("Scores side by side"), "paper-scores", [&s](const ReviewId &id) { return schoolScoresName(s, id); }, [&s](const ReviewId &id) { return schoolScoresPaper(s, id); });
}

} // namespace xz
