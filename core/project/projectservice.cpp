#include "core/project/projectservice.h"

#include "core/attachments/attachments.h"
#include "core/base/codedwords.h"
#include "core/base/text.h"
#include "core/organization/reach.h"
#include "core/project/application.h"
#include "core/project/projectdays.h"
#include "core/project/projectrepository.h"
#include "core/project/projecttrail.h"
#include "core/workspace/permit.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {
using namespace trail;

namespace {

const QString entity = QStringLiteral("project");
constexpr int titleLimit = 80;

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

Result<void> ProjectService::setDates(const ProjectId &id, const ProjectDates &d, const QString &rawReason)
{
    XZ_TRY(const ProjectRow p, permitted(id, Action::DecideProject));
    if (isOver(p.state))
        return fail(Errc::Refused, tr("“%1” is over (%2): its days stay as they are.").arg(p.title, projectStateLabel(p.state)));
    XZ_TRY(const QString reason, writtenReason(rawReason));
    XZ_CHECK(checkDays(d));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_TRY(const ProjectRow before, fresh(tx, id));
        XZ_TRY(const ProjectSituation situation, situationOf(before));
        XZ_CHECK(mayMoveDays(before, situation, d));
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
    XZ_TRY(const QString reason, writtenReason(rawReason));
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

Result<std::vector<ProjectStepRow>> ProjectService::history(const ProjectId &id) const
{
    XZ_TRY(const ProjectRow stored, permitted(id, Action::ReadProject));
    XZ_TRY(auto steps, ProjectRepository(m_session.db()).steps(id));
    if (isStationRole(m_session.actor().role) && !stored.publishedAt.isValid())
        steps = withoutResults(std::move(steps));
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
