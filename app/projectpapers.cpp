#include "app/projectpapers.h"

#include "core/base/text.h"
#include "core/funds/fundsdocument.h"
#include "core/honours/honoursdocument.h"
#include "core/midterm/midtermdocument.h"
#include "core/project/applicationdocument.h"
#include "core/review/evidence.h"
#include "core/review/reviewdocument.h"
#include "core/review/schooldocument.h"

namespace xz {
namespace {

// A paper with a name of its own; one that is refused is not due yet.
template <class Paper>
void offer(const PaperSink &sink, const Result<Paper> &made, const QString &prefix)
{
    if (made)
        sink(made->document, prefix + made->fileName);
    else if (made.error().code != Errc::Refused && made.error().code != Errc::NotFound)
        sink(std::unexpected(made.error()), prefix);
}
void offer(const PaperSink &sink, const Result<paper::Document> &made, const Result<QString> &name)
{
    if (made || (made.error().code != Errc::Refused && made.error().code != Errc::NotFound))
        sink(made, name.value_or(QString()));
}

} // namespace

void eachStationProjectPaper(Session &session, const PaperSink &sink)
{
    const auto all = ProjectService(session).list();
    if (!all)
        return sink(std::unexpected(all.error()), {});
    for (const ProjectRow &p : *all) {
        const QString prefix = (p.number.isEmpty() ? isoDate(p.startsOn) : p.number) + u'_';
        offer(sink, applicationPaper(session, p.id), prefix);
        if (const auto versions = ProjectService(session).versions(p.id))
            for (const ProjectVersionRow &v : *versions)
                if (v.stage == u"application")
                    offer(sink, applicationPaper(session, p.id, v.id), QString(prefix + u'v' + QString::number(v.number) + u'_'));
        offer(sink, decisionPaper(session, p.id), prefix);
        if (p.approvedAmount)
            offer(sink, fundStatement(session, p.id), prefix);
        if (const auto sheet = MidtermService(session).view(p.id); sheet && *sheet)
            for (const auto make : {&midtermPaper, &rectificationNotice})
                offer(sink, make(session, p.id), prefix);
        if (const auto report = finalReportPaper(session, p.id); p.state != ProjectState::Building)
            offer(sink, report, finalReportName(session, p.id));
        offer(sink, acceptanceDecision(session, p.id), acceptanceDecisionName(session, p.id));
        if (p.approvedAmount)
            offer(sink, evidencePaper(session, p.id), evidenceName(session, p.id));
    }
}

void eachSchoolProjectPaper(Session &session, const PaperSink &sink)
{
    const auto reviews = ReviewService(session).list();
    if (!reviews)
        return sink(std::unexpected(reviews.error()), {});
    for (const Review &r : *reviews) {
        const auto sheets = scoreSheetsName(session, r.id);
        const QString name = sheets.value_or(QString());
        offer(sink, scoreSheets(session, r.id, {.blank = true}), Result<QString>(name + QStringLiteral("_0")));
        offer(sink, scoreSheets(session, r.id, {}), Result<QString>(name + QStringLiteral("_1")));
        offer(sink, reviewSummary(session, r.id), reviewSummaryName(session, r.id));
        offer(sink, rubricPaper(session, r.rubricYear), Result<QString>(QStringLiteral("rubric-%1").arg(r.rubricYear)));
    }
    offer(sink, schoolPaper(session), schoolPaperName(session));
    offer(sink, schoolScoresPaper(session), schoolScoresName(session));
    const int year = session.clock().today().year();
    for (int y : {year, year - 1}) {
        offer(sink, honourList(session, y), QString());
        if (const auto honours = HonoursService(session).list(y))
            for (const HonourRow &h : *honours)
                if (h.state == HonourState::Awarded)
                    offer(sink, honourCertificate(session, h.id), QString());
    }
    if (const auto assessment = AnnualAssessmentService(session).compute(year))
        offer(sink, annualPaper(session, *assessment), QString());
    else
        sink(std::unexpected(assessment.error()), {});
}

} // namespace xz
