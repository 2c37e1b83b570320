#include "core/project/projectservice.h"

#include "core/attachments/attachments.h"
#include "core/base/codedwords.h"
#include "core/base/text.h"
#include "core/document/formtexts.h"
#include "core/organization/reach.h"
#include "core/project/application.h"
#include "core/project/projectrepository.h"
#include "core/workspace/permit.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {
namespace {

const QString entity = QStringLiteral("project");
constexpr int titleLimit = 80, opinionLimit = 2000;

Target targetOf(const ProjectRow &p) { return {.station = p.station, .college = p.college}; }


Result<QString> cleanTitle(const QString &raw)
{
    const QString title = cleanLine(raw);
    if (title.isEmpty())
        return fail(Errc::InvalidInput, ProjectService::tr("Give the project a name."), QStringLiteral("title"));
    if (title.size() > titleLimit)
        return fail(Errc::InvalidInput, ProjectService::tr("The project's name has %1 characters; at most %2 are allowed.").arg(title.size()).arg(titleLimit), QStringLiteral("title"));
    return title;
}

Result<QString> cleanReason(const QString &raw)
{
    const QString reason = cleanText(raw);
    if (reason.isEmpty())
        return fail(Errc::InvalidInput, ProjectService::tr("Enter the reason: it stays in the project's history."), QStringLiteral("reason"));
    if (reason.size() > opinionLimit)
        return fail(Errc::InvalidInput, ProjectService::tr("The text has %1 characters; at most %2 are allowed.").arg(reason.size()).arg(opinionLimit), QStringLiteral("reason"));
    return reason;
}

// What steps and changes of days touch, for the history and for the way back.
QJsonObject fieldsOf(const Project &p)
{
    return {{QStringLiteral("number"), p.number}, {QStringLiteral("starts_on"), isoDate(p.startsOn)}, {QStringLiteral("ends_on"), isoDate(p.endsOn)},
            {QStringLiteral("midterm_on"), isoDate(p.midtermOn)}, {QStringLiteral("final_on"), isoDate(p.finalOn)}, {QStringLiteral("deadline_on"), isoDate(p.deadlineOn)},
            {QStringLiteral("extended_until"), isoDate(p.extendedUntil)}, {QStringLiteral("approved_amount"), p.approvedAmount ? QJsonValue(*p.approvedAmount) : QJsonValue()},
            {QStringLiteral("grade"), p.grade ? acceptanceGradeCode(*p.grade) : QString()},
            {QStringLiteral("published_at"), p.publishedAt.isValid() ? p.publishedAt.toString(Qt::ISODateWithMs) : QString()}};
}

QJsonObject differenceOf(const Project &before, const Project &after)
{
    const QJsonObject a = fieldsOf(before), b = fieldsOf(after);
    QJsonObject was, is;
    for (const QString &key : a.keys())
        if (a[key] != b[key]) {
            was.insert(key, a[key]);
            is.insert(key, b[key]);
        }
    return was.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("old"), was}, {QStringLiteral("new"), is}};
}

void restore(Project &p, const QJsonObject &old)
{
    const auto date = [&old](const char *key, QDate &into) {
        if (const QString k = QString::fromLatin1(key); old.contains(k))
            into = QDate::fromString(old[k].toString(), Qt::ISODate);
    };
    date("deadline_on", p.deadlineOn);
    date("extended_until", p.extendedUntil);
    if (old.contains(u"number"))
        p.number = old[u"number"].toString();
    if (old.contains(u"approved_amount"))
        p.approvedAmount = old[u"approved_amount"].isNull() ? std::nullopt : std::optional(old[u"approved_amount"].toInteger());
    if (old.contains(u"grade"))
        p.grade = acceptanceGradeFromCode(old[u"grade"].toString());
    if (old.contains(u"published_at"))
        p.publishedAt = QDateTime::fromString(old[u"published_at"].toString(), Qt::ISODateWithMs);
}

// Steps that still stand, oldest first: a reversal takes the one before it away.
std::vector<const ProjectStepRow *> standing(const std::vector<ProjectStepRow> &steps)
{
    std::vector<const ProjectStepRow *> out;
    for (const ProjectStepRow &s : steps) {
        if (s.event == ProjectEvent::Reverse) {
            if (!out.empty())
                out.pop_back();
        } else if (s.event) {
            out.push_back(&s);
        }
    }
    return out;
}

// The result of a review belongs to the station when it is published (domain 3.1); until then its people see the review going on.
bool isResult(ProjectState s) { return s == ProjectState::Accepted || s == ProjectState::Unqualified; }

ProjectRow asSeenBy(const Actor &actor, ProjectRow p)
{
    if (!isStationRole(actor.role) || p.publishedAt.isValid() || !isResult(p.state))
        return p;
    p.state = ProjectState::Reviewing;
    p.grade.reset();
    return p;
}

constexpr CodedWord<int> otherSteps[] = {{0, "dates", QT_TRANSLATE_NOOP("ProjectService", "Days changed")},
                                         {1, "deadline", QT_TRANSLATE_NOOP("ProjectService", "Deadline changed")},
                                         {2, "extension", QT_TRANSLATE_NOOP("ProjectService", "Extension granted")},
                                         {3, "change", QT_TRANSLATE_NOOP("ProjectService", "Change granted")},
                                         {4, "publish", QT_TRANSLATE_NOOP("ProjectService", "Result published")},
                                         {5, "change_reverse", QT_TRANSLATE_NOOP("ProjectService", "Change taken back")}};
constexpr CodedWord<int> fileKinds[] = {{0, "certificate", QT_TRANSLATE_NOOP("ProjectService", "Certificate")}, {1, "photo", QT_TRANSLATE_NOOP("ProjectService", "Photo of a room")},
                                        {2, "rules", QT_TRANSLATE_NOOP("ProjectService", "Rules and papers")}, {3, "activity", QT_TRANSLATE_NOOP("ProjectService", "Material of activities")},
                                        {4, "other", QT_TRANSLATE_NOOP("ProjectService", "Other")}};

} // namespace

QString ProjectStepRow::label() const
{
    if (event)
        return projectEventLabel(*event);
    const auto other = fromCode(otherSteps, code);
    return other ? labelOf(otherSteps, *other, "ProjectService") : code;
}

QString projectFileKindLabel(const QString &code)
{
    const auto kind = fromCode(fileKinds, code);
    return kind ? labelOf(fileKinds, *kind, "ProjectService") : code;
}

QJsonObject ProjectService::applicationContent(const Project &p)
{
    return {{QStringLiteral("title"), p.title}, {QStringLiteral("starts_on"), isoDate(p.startsOn)}, {QStringLiteral("ends_on"), isoDate(p.endsOn)},
            {QStringLiteral("midterm_on"), isoDate(p.midtermOn)}, {QStringLiteral("final_on"), isoDate(p.finalOn)}, {QStringLiteral("form"), p.form}};
}

Result<ProjectRow> ProjectService::permitted(const ProjectId &id, Action action) const
{
    XZ_CHECK(requireBound(m_session.actor()));
    XZ_TRY(auto found, ProjectRepository(m_session.db()).find(id));
    XZ_CHECK(permit(m_session, action, found ? targetOf(*found) : Target{}, entity, id.raw()));
    if (!found)
        return fail(Errc::NotFound, tr("There is no such project."));
    return *std::move(found);
}

Result<ProjectRow> ProjectService::fresh(Transaction &tx, const ProjectId &id) const
{
    XZ_TRY(auto found, ProjectRepository(tx.database()).find(id));
    if (!found)
        return fail(Errc::NotFound, tr("There is no such project."));
    return *std::move(found);
}

Result<void> ProjectService::record(Transaction &tx, const ProjectId &id, const char *action, const QJsonObject &detail)
{
    return m_session.audit().record(tx, m_session.actor(), QString::fromLatin1(action), entity, id.raw(), detail);
}

Result<std::vector<ProjectRow>> ProjectService::list() const
{
    XZ_CHECK(Reach::of(m_session, Action::ReadProject, entity));
    XZ_TRY(const auto all, ProjectRepository(m_session.db()).list());
    std::vector<ProjectRow> out;
    for (const ProjectRow &p : all)
        if (isAllowed(m_session.actor(), Action::ReadProject, targetOf(p)))
            out.push_back(asSeenBy(m_session.actor(), p));
    return out;
}

Result<std::vector<ProjectRow>> ProjectService::ofStation(const StationId &station) const
{
    XZ_TRY(const auto all, list());
    std::vector<ProjectRow> out;
    for (const ProjectRow &p : all)
        if (p.station == station)
            out.push_back(p);
    return out;
}

Result<ProjectRow> ProjectService::project(const ProjectId &id) const
{
    XZ_TRY(ProjectRow p, permitted(id, Action::ReadProject));
    return asSeenBy(m_session.actor(), std::move(p));
}

Result<std::optional<ProjectRow>> ProjectService::current(const StationId &station) const
{
    XZ_TRY(const auto all, ofStation(station));
    for (const ProjectRow &p : all)
        if (!isOver(p.state))
            return p;
    return all.empty() ? std::nullopt : std::optional(all.front());
}

Result<ProjectId> ProjectService::create(const StationId &station, const QString &rawTitle, QDate start)
{
    XZ_CHECK(requireBound(m_session.actor()));
    ProjectRepository repository(m_session.db());
    XZ_TRY(const auto place, repository.place(station));
    XZ_CHECK(permit(m_session, Action::WriteProject, place ? Target{.station = station, .college = place->college} : Target{.station = station}, entity));
    if (!place)
        return fail(Errc::NotFound, tr("There is no such station."));
    XZ_TRY(const QString title, cleanTitle(rawTitle));
    const QDate today = m_session.clock().today();
    if (!start.isValid() || start < today.addYears(-5) || start > today.addYears(3))
        return fail(Errc::InvalidInput, tr("Enter the day on which the cycle begins, like %1.").arg(isoDate(QDate(today.year(), 9, 1))), QStringLiteral("starts_on"));
    XZ_TRY(const auto others, repository.list(station));
    for (const ProjectRow &other : others)
        if (!isOver(other.state) && other.state != ProjectState::Accepted)
            return fail(Errc::Refused, tr("A station builds one project at a time, and “%1” (%2, until %3) is not over. Go on with it, or have it ended first.")
                                           .arg(other.title, projectStateLabel(asSeenBy(m_session.actor(), other).state), isoDate(other.endsOn)));
    const ProjectDates d = proposedDates(start);
    Project p{.id = ProjectId::make(m_session.clock().nowMs()), .station = station, .title = title, .startsOn = d.startsOn, .endsOn = d.endsOn, .midtermOn = d.midtermOn, .finalOn = d.finalOn};
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(ProjectRepository::insert(tx, p, m_session.clock().now(), m_session.actor().user));
        XZ_CHECK(record(tx, p.id, "project.create", {{QStringLiteral("starts_on"), isoDate(p.startsOn)}, {QStringLiteral("ends_on"), isoDate(p.endsOn)}}));
        XZ_CHECK(tx.commit());
    }
    changed();
    return p.id;
}

Result<int> ProjectService::save(const ProjectId &id, const QString &rawTitle, const QJsonObject &form, int version)
{
    XZ_TRY(const ProjectRow p, permitted(id, Action::WriteProject));
    if (isOver(p.state) || isResult(p.state))
        return fail(Errc::Refused, tr("“%1” is over (%2): its application stays as it is.").arg(p.title, projectStateLabel(asSeenBy(m_session.actor(), p).state)));
    XZ_TRY(const QString title, cleanTitle(rawTitle));
    XZ_TRY(QJsonObject clean, checkedApplication(form));
    int now = 0;
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_TRY(ProjectRow p2, fresh(tx, id));
        if (p2.version != version)
            return fail(Errc::Conflict, tr("Somebody else changed this application meanwhile. Read it again; what you typed is kept as your draft."));
        const QString files = QStringLiteral("attachments"); // the list of what is attached; not typed
        clean.remove(files);
        if (p2.form.contains(files))
            clean.insert(files, p2.form[files]);
        QStringList sections;
        for (const ApplicationSection &s : ApplicationCatalogue::shipped().sections())
            if (p2.form[s.code] != clean[s.code])
                sections << s.code;
        if (sections.isEmpty() && p2.title == title)
            return version;
        p2.title = title;
        p2.form = clean;
        XZ_CHECK(ProjectRepository::update(tx, p2));
        XZ_CHECK(record(tx, id, "project.save", {{QStringLiteral("sections"), sections.join(u',')}, {QStringLiteral("state"), projectStateCode(p2.state)}}));
        XZ_CHECK(tx.commit());
        now = p2.version + 1;
    }
    changed();
    return now;
}

Result<void> ProjectService::note(Transaction &tx, const ProjectRow &before, ProjectState to, const QString &code, const QString &opinion, const QJsonObject &detail, std::optional<int> reverses)
{
    const ProjectStepRow step{.event = projectEventFromCode(code), .code = code, .from = before.state, .to = to, .at = m_session.clock().now(), .actorId = m_session.actor().user,
                              .actor = m_session.actor().name, .opinion = opinion, .detail = detail, .reverses = reverses};
    return ProjectRepository::insertStep(tx, before.id, step, m_session.clock().nowMs());
}

Result<void> ProjectService::setDates(const ProjectId &id, const ProjectDates &d, const QString &rawReason)
{
    XZ_TRY(const ProjectRow p, permitted(id, Action::DecideProject));
    if (isOver(p.state))
        return fail(Errc::Refused, tr("“%1” is over (%2): its days stay as they are.").arg(p.title, projectStateLabel(p.state)));
    XZ_TRY(const QString reason, cleanReason(rawReason));
    if (!d.startsOn.isValid() || !d.endsOn.isValid() || d.endsOn <= d.startsOn || d.startsOn.addYears(5) < d.endsOn)
        return fail(Errc::InvalidInput, tr("The cycle begins and ends within five years: %1 to %2 does not.").arg(isoDate(d.startsOn), isoDate(d.endsOn)), QStringLiteral("ends_on"));
    if (!d.midtermOn.isValid() || d.midtermOn <= d.startsOn || d.midtermOn >= d.endsOn)
        return fail(Errc::InvalidInput, tr("The mid-term inspection lies within the cycle from %1 to %2.").arg(isoDate(d.startsOn), isoDate(d.endsOn)), QStringLiteral("midterm_on"));
    if (!d.finalOn.isValid() || d.finalOn <= d.midtermOn || d.finalOn > d.endsOn)
        return fail(Errc::InvalidInput, tr("The final review lies after the mid-term inspection on %1, and not after the end %2.").arg(isoDate(d.midtermOn), isoDate(d.endsOn)), QStringLiteral("final_on"));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_TRY(const ProjectRow before, fresh(tx, id));
        ProjectRow after = before;
        after.startsOn = d.startsOn;
        after.endsOn = d.endsOn;
        after.midtermOn = d.midtermOn;
        after.finalOn = d.finalOn;
        const QJsonObject detail = differenceOf(before, after);
        if (detail.isEmpty())
            return fail(Errc::InvalidInput, tr("These are the days that stand already."), QStringLiteral("starts_on"));
        XZ_CHECK(ProjectRepository::update(tx, after));
        XZ_CHECK(note(tx, before, before.state, QStringLiteral("dates"), reason, detail));
        XZ_CHECK(record(tx, id, "project.dates", detail));
        XZ_CHECK(tx.commit());
    }
    changed();
    return {};
}

Result<void> ProjectService::setDeadline(const ProjectId &id, QDate deadline, const QString &rawReason)
{
    XZ_TRY(const ProjectRow p, permitted(id, Action::DecideProject));
    if (p.state != ProjectState::Rectifying && p.state != ProjectState::FinalRectifying)
        return fail(Errc::Refused, tr("No rectification of “%1” runs (%2), so there is no deadline to move.").arg(p.title, projectStateLabel(p.state)));
    XZ_TRY(const QString reason, cleanReason(rawReason));
    const QDate today = m_session.clock().today();
    if (!deadline.isValid() || deadline <= today || deadline > today.addYears(1))
        return fail(Errc::InvalidInput, tr("The deadline lies after today (%1), within a year.").arg(isoDate(today)), QStringLiteral("deadline"));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_TRY(const ProjectRow before, fresh(tx, id));
        if (before.deadlineOn == deadline)
            return fail(Errc::InvalidInput, tr("This is the deadline that stands already."), QStringLiteral("deadline"));
        ProjectRow after = before;
        after.deadlineOn = deadline;
        const QJsonObject detail = differenceOf(before, after);
        XZ_CHECK(ProjectRepository::update(tx, after));
        XZ_CHECK(note(tx, before, before.state, QStringLiteral("deadline"), reason, detail));
        XZ_CHECK(record(tx, id, "project.deadline", detail));
        XZ_CHECK(tx.commit());
    }
    changed();
    return {};
}

Result<ProjectSituation> ProjectService::situationOf(const ProjectRow &p) const
{
    ProjectSituation s{.state = p.state, .target = targetOf(p), .name = p.number.isEmpty() ? p.title : QStringLiteral("%1 %2").arg(p.number, p.title)};
    XZ_TRY(const auto steps, ProjectRepository(m_session.db()).steps(p.id));
    const auto stand = standing(steps);
    if (!stand.empty())
        s.lastEvent = stand.back()->event;
    for (const ProjectStepRow *step : stand) {
        if (step->event == ProjectEvent::PassMidterm || step->event == ProjectEvent::OrderRectification || step->event == ProjectEvent::FailMidterm)
            s.midtermAt = step->at.date();
        if (step->event == ProjectEvent::OpenReview)
            s.finalAt = step->at.date();
    }
    return s;
}

Result<std::optional<Error>> ProjectService::fault(const ProjectRow &p, ProjectGuard guard, ProjectEvent event, const StepInput &input) const
{
    const auto error = [](Errc code, const QString &message, const QString &field = {}) { return std::optional<Error>(Error{code, message, field}); };
    ProjectRepository repository(m_session.db());
    const QDate today = m_session.clock().today();
    switch (guard) {
    case ProjectGuard::None: break;
    case ProjectGuard::Complete: {
        const auto gaps = applicationGaps(p.form, p.startsOn, p.endsOn);
        if (!gaps.empty())
            return error(Errc::Refused, gaps.size() == 1 ? tr("The application is not complete. %1").arg(gaps.front().sentence)
                                                         : tr("The application is not complete. %1 And %n more.", nullptr, int(gaps.size()) - 1).arg(gaps.front().sentence), gaps.front().place);
        break;
    }
    case ProjectGuard::OnlyProject: {
        XZ_TRY(const auto others, repository.list(p.station));
        for (const ProjectRow &other : others)
            if (other.id != p.id && isBeingBuilt(other.state))
                return error(Errc::Refused, tr("The station %1 is building “%2” until %3 already; a second project cannot run beside it.").arg(p.stationName, other.title, isoDate(other.endsOn)));
        break;
    }
    case ProjectGuard::FormComplete:
        if (!input.formComplete)
            return error(Errc::Refused, tr("The mid-term form of “%1” is not filled yet. Fill it in under “Mid-term”, then hand it in.").arg(p.title));
        break;
    case ProjectGuard::Deadline:
        if (!input.deadline.isValid() || input.deadline <= today)
            return error(Errc::InvalidInput, tr("Enter the deadline of the rectification: a day after today (%1).").arg(isoDate(today)), QStringLiteral("deadline"));
        if (input.deadline > today.addYears(1))
            return error(Errc::InvalidInput, tr("The deadline lies more than a year away. Check it."), QStringLiteral("deadline"));
        break;
    case ProjectGuard::FinalTime: {
        const QDate last = p.extendedUntil.isValid() ? p.extendedUntil : p.endsOn;
        if (today > last)
            return error(Errc::Refused, p.extendedUntil.isValid() ? tr("The extension of “%1” ended on %2. A second one is not possible; student affairs decides how it ends.").arg(p.title, isoDate(last))
                                                                  : tr("The cycle of “%1” ended on %2. Ask for the extension (once, at most three months), then hand in the final report.").arg(p.title, isoDate(last)));
        if (!input.formComplete)
            return error(Errc::Refused, tr("The final report of “%1” is not filled yet. Fill it in, then hand it in.").arg(p.title));
        break;
    }
    case ProjectGuard::PanelReady:
        if (!input.panelReady)
            return error(Errc::Refused, tr("The review of “%1” has no panel yet: it needs at least one reviewer without a conflict of interest.").arg(p.title));
        break;
    case ProjectGuard::ScoresIn:
        if (!input.grade || *input.grade == AcceptanceGrade::Unqualified)
            return error(Errc::Refused, tr("The scores of “%1” are not in yet, or they are below the mark: an acceptance is excellent or qualified.").arg(p.title), QStringLiteral("grade"));
        break;
    }
    if (event == ProjectEvent::OrderFinalRectification) {
        XZ_TRY(const auto steps, repository.steps(p.id));
        for (const ProjectStepRow *s : standing(steps))
            if (s->event == event)
                return error(Errc::Refused, tr("“%1” was rectified for acceptance once, ordered on %2. A second time is not possible; it can be terminated.").arg(p.title, isoDate(s->at.date())));
    }
    if (event == ProjectEvent::Approve) {
        if (input.amount && *input.amount < 0)
            return error(Errc::InvalidInput, tr("An approved amount is not below zero."), QStringLiteral("amount"));
        if (!input.number.isEmpty()) {
            XZ_TRY(const bool taken, repository.numberTaken(cleanLine(input.number), p.id));
            if (taken)
                return error(Errc::Conflict, tr("The number %1 belongs to another project already.").arg(cleanLine(input.number)), QStringLiteral("number"));
        }
    }
    return std::optional<Error>();
}

Result<void> ProjectService::step(const ProjectId &id, ProjectEvent event, const StepInput &input)
{
    {
        XZ_TRY(const ProjectRow p, permitted(id, Action::ReadProject));
        XZ_TRY(const ProjectSituation situation, situationOf(p));
        if (const ProjectChoice c = choiceFor(situation, m_session.actor(), event); !c.offered) {
            m_session.audit().refused(m_session.actor(), QStringLiteral("project.") + projectEventCode(event), entity, id.raw());
            return fail(Errc::Denied, c.whyNot);
        }
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(step(tx, id, event, input));
        XZ_CHECK(tx.commit());
    }
    changed();
    return {};
}

Result<void> ProjectService::step(Transaction &tx, const ProjectId &id, ProjectEvent event, const StepInput &input)
{
    XZ_TRY(const ProjectRow before, fresh(tx, id));
    XZ_TRY(const ProjectSituation situation, situationOf(before));
    const ProjectChoice choice = choiceFor(situation, m_session.actor(), event);
    if (!choice.available)
        return fail(choice.offered ? Errc::Refused : Errc::Denied, choice.whyNot);
    QString opinion = cleanText(input.opinion);
    if (choice.needsReason || !opinion.isEmpty()) {
        XZ_TRY(opinion, cleanReason(input.opinion));
    }
    if (event == ProjectEvent::Reverse)
        return reverse(tx, before, opinion);
    const ProjectTransition *t = findTransition(before.state, event);
    XZ_TRY(const auto wrong, fault(before, t->guard, event, input));
    if (wrong)
        return std::unexpected(*wrong);

    ProjectRow after = before;
    after.state = t->to;
    QJsonObject extra = input.detail;
    switch (event) {
    case ProjectEvent::Approve: {
        after.approvedAmount = input.amount ? input.amount : std::optional(before.form[u"budget"][u"total"].toInteger());
        after.number = cleanLine(input.number);
        const int year = m_session.clock().today().year();
        for (int n = 1; after.number.isEmpty(); ++n) {
            const QString next = FormTexts::of("project").text("number", {{"year", QString::number(year)}, {"n", QString::number(n).rightJustified(2, u'0')}});
            XZ_TRY(const bool taken, ProjectRepository(tx.database()).numberTaken(next, id));
            if (!taken)
                after.number = next;
        }
        break;
    }
    case ProjectEvent::OrderRectification:
    case ProjectEvent::OrderFinalRectification: after.deadlineOn = input.deadline; break;
    case ProjectEvent::PassRecheck:
    case ProjectEvent::FailRecheck:
    case ProjectEvent::FailFinalRecheck: after.deadlineOn = {}; break;
    case ProjectEvent::Accept: after.grade = input.grade; break;
    case ProjectEvent::FindUnqualified: after.grade = AcceptanceGrade::Unqualified; break;
    case ProjectEvent::PassFinalRecheck:
        after.deadlineOn = {};
        after.grade = AcceptanceGrade::Qualified;
        break;
    case ProjectEvent::Submit: {
        XZ_TRY(const ProjectVersionId version, freeze(tx, id, QStringLiteral("application"), applicationContent(before), input.pdf));
        extra.insert(QStringLiteral("version_id"), version.toString());
        break;
    }
    default: break;
    }
    QJsonObject detail = differenceOf(before, after);
    for (const QString &key : extra.keys())
        detail.insert(key, extra[key]);
    XZ_CHECK(ProjectRepository::update(tx, after));
    XZ_CHECK(note(tx, before, after.state, projectEventCode(event), opinion, detail));
    QJsonObject trail = differenceOf(before, after);
    trail.insert(QStringLiteral("event"), projectEventCode(event));
    trail.insert(QStringLiteral("from"), projectStateCode(before.state));
    trail.insert(QStringLiteral("to"), projectStateCode(after.state));
    return record(tx, id, "project.step", trail);
}

Result<void> ProjectService::reverse(Transaction &tx, ProjectRow project, const QString &reason)
{
    XZ_TRY(const auto steps, ProjectRepository(tx.database()).steps(project.id));
    const auto stand = standing(steps);
    if (stand.empty())
        return fail(Errc::Refused, tr("Nothing of this project can be taken back."));
    const ProjectStepRow &last = *stand.back();
    ProjectRow after = project;
    after.state = last.from;
    restore(after, last.detail[u"old"].toObject());
    using E = ProjectEvent;
    if (last.event == E::PassMidterm || last.event == E::OrderRectification || last.event == E::FailMidterm || last.event == E::PassRecheck || last.event == E::FailRecheck)
        XZ_CHECK(ProjectRepository::reopenMidterm(tx, project.id, last.event == E::PassRecheck || last.event == E::FailRecheck));
    XZ_CHECK(ProjectRepository::update(tx, after));
    QJsonObject detail = differenceOf(project, after);
    detail.insert(QStringLiteral("takes_back"), last.code);
    XZ_CHECK(note(tx, project, after.state, projectEventCode(ProjectEvent::Reverse), reason, detail, last.number));
    return record(tx, project.id, "project.reverse",
                  {{QStringLiteral("reverses"), last.number}, {QStringLiteral("event"), last.code}, {QStringLiteral("from"), projectStateCode(project.state)}, {QStringLiteral("to"), projectStateCode(after.state)}});
}

Result<std::vector<ProjectChoice>> ProjectService::choices(const ProjectId &id) const
{
    XZ_TRY(const ProjectRow stored, permitted(id, Action::ReadProject));
    const ProjectRow p = asSeenBy(m_session.actor(), stored);
    XZ_TRY(ProjectSituation situation, situationOf(p));
    if (p.state != stored.state)
        situation.lastEvent.reset(); // the result is not theirs yet
    std::vector<ProjectChoice> all = availableEvents(situation, m_session.actor());
    // What can be known before anything is typed.
    for (ProjectChoice &c : all) {
        if (!c.available || (c.event != ProjectEvent::Submit && c.event != ProjectEvent::Approve && c.event != ProjectEvent::OrderFinalRectification))
            continue;
        const ProjectTransition *t = findTransition(p.state, c.event);
        XZ_TRY(const auto wrong, fault(p, t->guard == ProjectGuard::Deadline ? ProjectGuard::None : t->guard, c.event, {}));
        if (wrong) {
            c.available = false;
            c.whyNot = wrong->message;
        }
    }
    return all;
}

Result<std::vector<ProjectStepRow>> ProjectService::history(const ProjectId &id) const
{
    XZ_TRY(const ProjectRow stored, permitted(id, Action::ReadProject));
    XZ_TRY(auto steps, ProjectRepository(m_session.db()).steps(id));
    if (asSeenBy(m_session.actor(), stored).state != stored.state)
        while (!steps.empty() && isResult(steps.back().to))
            steps.pop_back();
    return steps;
}

Result<void> ProjectService::publish(const ProjectId &id)
{
    XZ_TRY(const ProjectRow p, permitted(id, Action::DecideProject));
    if (!p.grade)
        return fail(Errc::Refused, tr("“%1” has no result yet that could be published.").arg(p.title));
    if (p.publishedAt.isValid())
        return fail(Errc::Conflict, tr("The result of “%1” was published on %2.").arg(p.title, isoDate(p.publishedAt.date())));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_TRY(const ProjectRow before, fresh(tx, id));
        ProjectRow after = before;
        after.publishedAt = m_session.clock().now();
        XZ_CHECK(ProjectRepository::update(tx, after));
        XZ_CHECK(note(tx, before, before.state, QStringLiteral("publish"), {}, differenceOf(before, after)));
        XZ_CHECK(record(tx, id, "project.publish", {{QStringLiteral("grade"), acceptanceGradeCode(*p.grade)}}));
        XZ_CHECK(tx.commit());
    }
    changed();
    return {};
}

} // namespace xz
