#include "core/midterm/midtermservice.h"

#include "core/base/text.h"
#include "core/funds/approvedform.h"
#include "core/project/targets.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace xz {
namespace {

constexpr int longestReport = 4000, longestOpinion = 2000;

Target targetOf(const ProjectRow &p) { return {.station = p.station, .college = p.college}; }

std::vector<MidtermTarget> targetsOf(const QJsonObject &form)
{
    std::vector<MidtermTarget> out;
    for (const QJsonValue &v : form[u"goals"][u"targets"].toArray()) {
        const QString unit = v[u"unit"].toString();
        const auto figure = [&](const QJsonValue &f) {
            if (f.isString())
                return f.toString().isEmpty() ? QString() : QString(f.toString() + unit);
            return f.isDouble() ? QString(QString::number(f.toDouble()) + unit) : QString();
        };
        const int year = int(v[u"year"].toInteger());
        const QString indicator = v[u"indicator"].toString();
        out.push_back({year ? QStringLiteral("%1 %2").arg(year).arg(indicator) : indicator, figure(v[u"baseline"]), figure(v[u"target"])});
    }
    return out;
}

std::optional<ProjectVersionRow> newest(const std::vector<ProjectVersionRow> &versions, QStringView stage)
{
    std::optional<ProjectVersionRow> out;
    for (const ProjectVersionRow &v : versions)
        if (v.stage == stage && (!out || v.number > out->number))
            out = v;
    return out;
}

Result<QString> opinionText(const QString &raw)
{
    const QString text = cleanText(raw);
    if (text.size() > longestOpinion)
        return fail(Errc::InvalidInput, MidtermService::tr("The opinion has %1 characters; at most %2 are allowed. Shorten it.").arg(text.size()).arg(longestOpinion), u"opinion"_qs);
    return text;
}

// Errors of the table's step speak of "reason"; here the field is called opinion.
Result<void> asOpinion(Result<void> r)
{
    if (!r && r.error().field == u"reason")
        r.error().field = u"opinion"_qs;
    return r;
}

} // namespace

Result<MidtermService::Standing> MidtermService::found(const ProjectId &project) const
{
    XZ_TRY(ProjectRow p, ProjectService(m_session).project(project));
    XZ_TRY(auto m, MidtermRepository(m_session.db()).of(project));
    if (!m)
        return fail(Errc::NotFound, tr("\"%1\" has no mid-term inspection yet. The station opens it when the project is under construction.").arg(p.title));
    return Standing{std::move(p), *std::move(m)};
}

Result<void> MidtermService::mayDecide(const ProjectRow &p) const { return permit(m_session, Action::DecideProject, targetOf(p), u"project_midterm"_qs, p.id.raw()); }

Result<void> MidtermService::finish(Transaction &tx, const char *action, const ProjectId &project, const QJsonObject &detail)
{
    XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QLatin1String(action), u"project_midterm"_qs, project.raw(), detail));
    XZ_CHECK(tx.commit());
    m_session.changes().changed(u"project"_qs);
    return {};
}

Result<std::optional<MidtermSheet>> MidtermService::view(const ProjectId &project) const
{
    XZ_TRY(ProjectRow p, ProjectService(m_session).project(project));
    XZ_TRY(auto m, MidtermRepository(m_session.db()).of(project));
    if (!m)
        return std::optional<MidtermSheet>();
    const bool mine = isAllowed(m_session.actor(), Action::WriteProject, targetOf(p));
    MidtermSheet v{.midterm = *std::move(m), .project = std::move(p), .indicators = {}};
    v.handedIn = v.project.state != ProjectState::Building;
    XZ_TRY(const auto history, ProjectService(m_session).history(project));
    v.college = xz::collegeReview(history);
    v.formOpen = mine && !v.handedIn;
    v.reportOpen = mine && v.project.state == ProjectState::Rectifying;
    if (v.handedIn) {
        const ProjectService projects(m_session);
        XZ_TRY(const auto versions, projects.versions(project));
        if (const auto frozen = newest(versions, u"midterm")) {
            XZ_TRY(const QJsonObject content, projects.versionContent(frozen->id));
            v.midterm.form = midtermFromJson(content[u"form"].toObject());
            v.indicators = indicatorsFromJson(content[u"indicators"].toObject());
        }
    } else if (mine) {
        XZ_TRY(v.indicators, countIndicators(m_session, project, v.project.station, v.project.startsOn));
    } else {
        v.midterm.form = {};
    }
    return std::optional(std::move(v));
}

QString MidtermService::whyNotOpen(const ProjectRow &p) const
{
    if (!isAllowed(m_session.actor(), Action::WriteProject, targetOf(p)))
        return tr("The station head opens and writes the mid-term form.");
    if (p.state != ProjectState::Building)
        return tr("\"%1\" stands at \"%2\". A mid-term inspection is opened while the project is under construction.").arg(p.title, projectStateLabel(p.state));
    return {};
}

Result<MidtermId> MidtermService::open(const ProjectId &project)
{
    XZ_TRY(const ProjectRow p, ProjectService(m_session).project(project));
    XZ_CHECK(permit(m_session, Action::WriteProject, targetOf(p), u"project_midterm"_qs, project.raw()));
    XZ_TRY(const auto there, MidtermRepository(m_session.db()).of(project));
    if (there) {
        const QString how = there->recheck ? midtermResultLabel(*there->recheck) : there->result ? midtermResultLabel(*there->result) : tr("not decided");
        return fail(Errc::Conflict, tr("A cycle has exactly one mid-term inspection. That of \"%1\" was opened on %2 (%3). Go on with that one.").arg(p.title, isoDate(there->openedAt.date()), how));
    }
    if (const QString why = whyNotOpen(p); !why.isEmpty())
        return fail(Errc::Refused, why);
    XZ_TRY(const QJsonObject form, approvedForm(m_session, p));
    Midterm m{.id = MidtermId::make(m_session.clock().nowMs()), .project = project, .openedAt = m_session.clock().now()};
    m.form.targets = targetsOf(form);
    // what the program can count stands there already; the station may write another value
    XZ_TRY(const auto standings, targetStandings(m_session, p.station, p.startsOn, form));
    for (const TargetStanding &t : standings)
        if (t.counted && t.row >= 1 && size_t(t.row) <= m.form.targets.size())
            m.form.targets[size_t(t.row) - 1].current = t.whole > 0 ? t.current : QString(t.current + t.unit);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MidtermRepository::insert(tx, m));
    XZ_CHECK(finish(tx, "midterm.open", project));
    return m.id;
}

Result<int> MidtermService::save(const ProjectId &project, const MidtermForm &form, int version)
{
    XZ_TRY(Standing s, found(project));
    XZ_CHECK(permit(m_session, Action::WriteProject, targetOf(s.project), u"project_midterm"_qs, project.raw()));
    if (s.project.state != ProjectState::Building)
        return fail(Errc::Refused, tr("The mid-term form of \"%1\" was handed in and stays as it is. Take it back first, as long as nothing is decided.").arg(s.project.title));
    XZ_CHECK(checkMidterm(form, false));
    MidtermForm clean = form;
    for (const MidtermText &t : midtermTexts())
        clean.*t.member = cleanText(form.*t.member);
    if (form.targets.size() != s.midterm.form.targets.size())
        return fail(Errc::InvalidInput, tr("The targets are those of the approved application; only their current values are entered here."), u"targets"_qs);
    for (size_t i = 0; i < clean.targets.size(); ++i) {
        const MidtermTarget typed = clean.targets[i];
        clean.targets[i] = s.midterm.form.targets[i];
        clean.targets[i].current = cleanLine(typed.current).left(100);
        clean.targets[i].evidence = cleanLine(typed.evidence).left(200);
    }
    s.midterm.form = clean;
    s.midterm.version = version;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MidtermRepository::update(tx, s.midterm));
    XZ_CHECK(finish(tx, "midterm.save", project));
    return version + 1;
}

Result<void> MidtermService::handIn(const ProjectId &project, const QByteArray &pdf)
{
    XZ_TRY(const Standing s, found(project));
    XZ_CHECK(permit(m_session, Action::WriteProject, targetOf(s.project), u"project_midterm"_qs, project.raw()));
    if (s.project.state == ProjectState::Building)
        XZ_CHECK(checkMidterm(s.midterm.form, true));
    XZ_TRY(const MidtermIndicators indicators, countIndicators(m_session, project, s.project.station, s.project.startsOn));
    ProjectService projects(m_session);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(projects.step(tx, project, ProjectEvent::HandInMidterm, {.formComplete = true}));
    XZ_CHECK(projects.freeze(tx, project, u"midterm"_qs, {{u"form"_qs, toJson(s.midterm.form)}, {u"indicators"_qs, toJson(indicators)}}, pdf));
    return finish(tx, "midterm.hand_in", project);
}

Result<void> MidtermService::takeBack(const ProjectId &project, const QString &reason)
{
    XZ_TRY(const Standing s, found(project));
    XZ_CHECK(permit(m_session, Action::WriteProject, targetOf(s.project), u"project_midterm"_qs, project.raw()));
    return ProjectService(m_session).step(project, ProjectEvent::TakeBackMidterm, {.opinion = reason});
}

bool MidtermService::mayReview(const ProjectRow &p) const { return isAllowed(m_session.actor(), Action::CollegeOpinion, targetOf(p)); }

Result<void> MidtermService::collegeReview(const ProjectId &project, const QString &raw)
{
    XZ_TRY(const Standing s, found(project));
    XZ_TRY(const QString opinion, opinionText(raw));
    if (opinion.isEmpty() && mayReview(s.project))
        return fail(Errc::InvalidInput, tr("Write the college's opinion: it is printed on the form, with your name and the day."), u"opinion"_qs);
    return asOpinion(ProjectService(m_session).step(project, ProjectEvent::CollegeReviewMidterm, {.opinion = opinion}));
}

Result<void> MidtermService::collegeReturn(const ProjectId &project, const QString &reason)
{
    XZ_CHECK(found(project));
    return ProjectService(m_session).step(project, ProjectEvent::CollegeReturnMidterm, {.opinion = reason});
}

Result<void> MidtermService::decide(const ProjectId &project, const MidtermDecision &d)
{
    XZ_TRY(Standing s, found(project));
    XZ_CHECK(mayDecide(s.project));
    XZ_TRY(const QString opinion, opinionText(d.opinion));
    ProjectEvent event = ProjectEvent::PassMidterm;
    QJsonObject detail;
    switch (d.result) {
    case MidtermResult::Pass:
        if (opinion.isEmpty() && s.project.state == ProjectState::MidtermDue) {
            XZ_TRY(const auto all, checks(project));
            const auto raised = std::ranges::count_if(all, &MidtermCheck::raised);
            if (raised > 0)
                return fail(Errc::InvalidInput, tr("%n condition(s) of failure are pointed out. Say in the opinion why the project passes all the same.", nullptr, int(raised)), u"opinion"_qs);
        }
        break;
    case MidtermResult::Rectify:
        event = ProjectEvent::OrderRectification;
        if (!d.deadline.isValid())
            return fail(Errc::InvalidInput, tr("Enter the day by which the problems have to be put right. Without a deadline a rectification cannot be ordered."), u"deadline"_qs);
        if (opinion.isEmpty())
            return fail(Errc::InvalidInput, tr("Write what has to be put right: it stands on the notice to the station."), u"opinion"_qs);
        break;
    case MidtermResult::Fail:
        event = ProjectEvent::FailMidterm;
        if (d.reasons.empty())
            return fail(Errc::InvalidInput, tr("Choose at least one condition on which the mid-term fails: it ends the project."), u"reasons"_qs);
        if (opinion.isEmpty())
            return fail(Errc::InvalidInput, tr("Write the reason of the failure: it ends the project and stays in its history."), u"opinion"_qs);
        break;
    }
    QJsonArray reasons;
    for (const MidtermFault f : d.reasons)
        reasons << midtermFaultCode(f);
    if (!reasons.isEmpty())
        detail.insert(u"reasons"_qs, reasons);
    ProjectService projects(m_session);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(asOpinion(projects.step(tx, project, event, {.opinion = opinion, .deadline = d.deadline, .detail = detail})));
    s.midterm.result = d.result;
    s.midterm.reasons = d.result == MidtermResult::Fail ? d.reasons : std::vector<MidtermFault>();
    s.midterm.opinion = opinion;
    s.midterm.deadlineOn = d.result == MidtermResult::Rectify ? d.deadline : QDate();
    s.midterm.decidedAt = m_session.clock().now();
    XZ_CHECK(MidtermRepository::update(tx, s.midterm));
    return finish(tx, "midterm.decide", project, {{u"result"_qs, midtermResultCode(d.result)}, {u"deadline"_qs, isoDate(s.midterm.deadlineOn)}});
}

Result<void> MidtermService::fileReport(const ProjectId &project, const QString &report, const QByteArray &pdf)
{
    XZ_TRY(Standing s, found(project));
    XZ_CHECK(permit(m_session, Action::WriteProject, targetOf(s.project), u"project_midterm"_qs, project.raw()));
    if (s.project.state != ProjectState::Rectifying)
        return fail(Errc::Refused, tr("\"%1\" is not being rectified (%2); there is nothing to report on.").arg(s.project.title, projectStateLabel(s.project.state)));
    const QString text = cleanText(report);
    if (text.isEmpty())
        return fail(Errc::InvalidInput, tr("Write what was put right, point by point, before handing in the report."), u"report"_qs);
    if (text.size() > longestReport)
        return fail(Errc::InvalidInput, tr("The report has %1 characters; at most %2 are allowed. Shorten it.").arg(text.size()).arg(longestReport), u"report"_qs);
    s.midterm.report = text;
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(MidtermRepository::update(tx, s.midterm));
    XZ_CHECK(ProjectService(m_session).freeze(tx, project, u"rectification"_qs, {{u"report"_qs, text}, {u"deadline"_qs, isoDate(s.project.deadlineOn)}}, pdf));
    return finish(tx, "midterm.report", project);
}

Result<void> MidtermService::recheck(const ProjectId &project, bool passed, const QString &opinion)
{
    XZ_TRY(Standing s, found(project));
    XZ_CHECK(mayDecide(s.project));
    XZ_TRY(const QString text, opinionText(opinion));
    if (passed && s.project.state == ProjectState::Rectifying && s.midterm.report.isEmpty())
        return fail(Errc::Refused, tr("The written rectification report of \"%1\" is not there yet. The re-check is passed on it.").arg(s.project.title));
    if (!passed && text.isEmpty())
        return fail(Errc::InvalidInput, tr("Write the reason of the failure: it ends the project and stays in its history."), u"opinion"_qs);
    ProjectService projects(m_session);
    XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
    XZ_CHECK(asOpinion(projects.step(tx, project, passed ? ProjectEvent::PassRecheck : ProjectEvent::FailRecheck, {.opinion = text})));
    s.midterm.recheck = passed ? MidtermResult::Pass : MidtermResult::Fail;
    XZ_CHECK(MidtermRepository::update(tx, s.midterm));
    return finish(tx, "midterm.recheck", project, {{u"passed"_qs, passed}});
}

} // namespace xz
