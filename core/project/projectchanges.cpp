#include "core/project/projectchanges.h"

#include "core/base/codedwords.h"
#include "core/base/text.h"
#include "core/project/projectchangesrepository.h"
#include "core/project/projectdays.h"
#include "core/project/projectrepository.h"
#include "core/workspace/permit.h"

#include <algorithm>

namespace xz {
namespace {

const QString entity = QStringLiteral("project_change");
constexpr int textLimit = 2000;

constexpr CodedWord<ChangeKind> kinds[] = {{ChangeKind::Head, "head", QT_TRANSLATE_NOOP("ProjectChanges", "Head of the station")},
                                           {ChangeKind::Content, "content", QT_TRANSLATE_NOOP("ProjectChanges", "Content of the construction")},
                                           {ChangeKind::Dates, "dates", QT_TRANSLATE_NOOP("ProjectChanges", "Days of the inspections")},
                                           {ChangeKind::Extension, "extension", QT_TRANSLATE_NOOP("ProjectChanges", "Extension of the cycle")}};
constexpr CodedWord<ChangeState> states[] = {{ChangeState::Asked, "asked", QT_TRANSLATE_NOOP("ProjectChanges", "Waits for a decision")},
                                             {ChangeState::Granted, "granted", QT_TRANSLATE_NOOP("ProjectChanges", "Granted")},
                                             {ChangeState::Refused, "refused", QT_TRANSLATE_NOOP("ProjectChanges", "Refused")},
                                             {ChangeState::Withdrawn, "withdrawn", QT_TRANSLATE_NOOP("ProjectChanges", "Withdrawn")}};

Target targetOf(const ProjectRow &p) { return {.station = p.station, .college = p.college}; }

Result<QString> filled(const QString &raw, const char *field, const QString &missing)
{
    const QString text = cleanText(raw);
    if (text.isEmpty())
        return fail(Errc::InvalidInput, missing, QString::fromLatin1(field));
    if (text.size() > textLimit)
        return fail(Errc::InvalidInput, ProjectChanges::tr("The text has %1 characters; at most %2 are allowed.").arg(text.size()).arg(textLimit), QString::fromLatin1(field));
    return text;
}

QDate dayOf(const QJsonObject &o, const char *key) { return QDate::fromString(o[QLatin1String(key)].toString(), Qt::ISODate); }
void putDay(QJsonObject &o, const char *key, QDate day)
{
    if (day.isValid())
        o.insert(QString::fromLatin1(key), isoDate(day));
}

Result<ProjectRow> projectRow(Database &db, const ProjectId &id)
{
    XZ_TRY(auto found, ProjectRepository(db).find(id));
    if (!found)
        return fail(Errc::NotFound, ProjectChanges::tr("There is no such project."));
    return *std::move(found);
}

QJsonObject daysOf(const ProjectRow &p)
{
    QJsonObject o;
    o.insert(QStringLiteral("midterm_on"), isoDate(p.midtermOn));
    o.insert(QStringLiteral("final_on"), isoDate(p.finalOn));
    o.insert(QStringLiteral("extended_until"), isoDate(p.extendedUntil));
    return o;
}

Result<void> mayTake(Session &session, const ProjectRow &before, const ProjectRow &after)
{
    const ProjectDates to{after.startsOn, after.endsOn, after.midtermOn, after.finalOn};
    XZ_TRY(const ProjectSituation situation, ProjectService(session).situation(before.id));
    XZ_CHECK(mayMoveDays(before, situation, to));
    return checkDays(to);
}

QJsonObject moved(const ProjectRow &before, const ProjectRow &after)
{
    const QJsonObject a = daysOf(before), b = daysOf(after);
    QJsonObject was, is;
    for (const QString &key : a.keys())
        if (a[key] != b[key]) {
            was.insert(key, a[key]);
            is.insert(key, b[key]);
        }
    return was.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("old"), was}, {QStringLiteral("new"), is}};
}

} // namespace

QString changeKindCode(ChangeKind kind) { return codeOf(kinds, kind); }
std::optional<ChangeKind> changeKindFromCode(const QString &code) { return fromCode(kinds, code); }
QString changeKindLabel(ChangeKind kind) { return labelOf(kinds, kind, "ProjectChanges"); }
QString changeStateCode(ChangeState state) { return codeOf(states, state); }
std::optional<ChangeState> changeStateFromCode(const QString &code) { return fromCode(states, code); }
QString changeStateLabel(ChangeState state) { return labelOf(states, state, "ProjectChanges"); }

Result<std::vector<ChangeRequest>> ProjectChanges::of(const ProjectId &project) const
{
    XZ_CHECK(ProjectService(m_session).project(project));
    return ProjectChangesRepository(m_session.db()).of(project);
}

Result<std::vector<ChangeRow>> ProjectChanges::waiting() const
{
    XZ_TRY(const auto projects, ProjectService(m_session).list());
    XZ_TRY(const auto asked, ProjectChangesRepository(m_session.db()).asked());
    std::vector<ChangeRow> out;
    for (const ChangeRequest &c : asked)
        if (const auto p = std::ranges::find(projects, c.project, &ProjectRow::id); p != projects.end())
            out.push_back({c, p->title, p->collegeName});
    return out;
}

Result<ChangeRequest> ProjectChanges::permitted(const ChangeRequestId &id, Action action) const
{
    XZ_CHECK(requireBound(m_session.actor()));
    XZ_TRY(auto found, ProjectChangesRepository(m_session.db()).find(id));
    Target target;
    if (found) {
        XZ_TRY(const ProjectRow p, projectRow(m_session.db(), found->project));
        target = targetOf(p);
    }
    XZ_CHECK(permit(m_session, action, target, entity, id.raw()));
    if (!found)
        return fail(Errc::NotFound, tr("There is no such request."));
    return *std::move(found);
}

Result<ChangeRequestId> ProjectChanges::ask(const ProjectId &id, const ChangeDraft &draft)
{
    XZ_CHECK(ProjectService(m_session).project(id));
    XZ_TRY(const ProjectRow p, projectRow(m_session.db(), id));
    XZ_CHECK(permit(m_session, Action::WriteProject, targetOf(p), entity, id.raw()));
    if (!isBeingBuilt(p.state) || p.state == ProjectState::Reviewing || p.state == ProjectState::Unqualified)
        return fail(Errc::Refused, tr("“%1” stands at “%2”. Changes are asked for while the station is being built; before the approval change the application itself.")
                                       .arg(p.title, projectStateLabel(p.state == ProjectState::Unqualified ? ProjectState::Reviewing : p.state)));
    ChangeRequest c{.id = ChangeRequestId::make(m_session.clock().nowMs()), .project = id, .kind = draft.kind, .what = {}, .reason = {}, .askedAt = m_session.clock().now()};
    XZ_TRY(const auto all, ProjectChangesRepository(m_session.db()).of(id));
    for (const ChangeRequest &other : all)
        if (other.kind == draft.kind && other.state == ChangeState::Asked)
            return fail(Errc::Conflict, tr("A request of this kind (%1) of %2 waits for its decision. Withdraw it first, or wait.").arg(changeKindLabel(other.kind), isoDate(other.askedAt.date())));
    switch (draft.kind) {
    case ChangeKind::Extension: {
        for (const ChangeRequest &other : all)
            if (other.kind == ChangeKind::Extension && other.state == ChangeState::Granted)
                return fail(Errc::Refused, tr("“%1” was extended once, until %2. A second extension is not possible.").arg(p.title, isoDate(dayOf(other.detail, "until"))));
        const QDate latest = p.endsOn.addMonths(mostExtensionMonths);
        if (!draft.until.isValid() || draft.until <= p.endsOn)
            return fail(Errc::InvalidInput, tr("Enter the new last day: after %1, the end of the cycle.").arg(isoDate(p.endsOn)), QStringLiteral("until"));
        if (draft.until > latest)
            return fail(Errc::InvalidInput, tr("An extension is at most three months: %1 at the latest, and %2 lies behind it.").arg(isoDate(latest), isoDate(draft.until)), QStringLiteral("until"));
        putDay(c.detail, "until", draft.until);
        c.what = tr("until %1").arg(isoDate(draft.until));
        break;
    }
    case ChangeKind::Dates: {
        const QDate midterm = draft.midtermOn.isValid() ? draft.midtermOn : p.midtermOn, final = draft.finalOn.isValid() ? draft.finalOn : p.finalOn;
        if (midterm == p.midtermOn && final == p.finalOn)
            return fail(Errc::InvalidInput, tr("Enter at least one day that differs from those that stand."), QStringLiteral("midterm_on"));
        const ProjectDates wished{p.startsOn, p.endsOn, midterm, final};
        XZ_CHECK(checkDays(wished));
        XZ_TRY(const ProjectSituation situation, ProjectService(m_session).situation(id));
        XZ_CHECK(mayMoveDays(p, situation, wished));
        if (midterm != p.midtermOn)
            putDay(c.detail, "midterm_on", midterm);
        if (final != p.finalOn)
            putDay(c.detail, "final_on", final);
        c.what = tr("mid-term inspection %1, final review %2").arg(isoDate(midterm), isoDate(final));
        break;
    }
    case ChangeKind::Head: {
        XZ_TRY(c.what, filled(draft.what, "what", tr("Enter the name of the new head.")));
        c.what = cleanLine(c.what);
        break;
    }
    case ChangeKind::Content: {
        XZ_TRY(c.what, filled(draft.what, "what", tr("Enter what of the content changes, from what to what.")));
        break;
    }
    }
    XZ_TRY(c.reason, filled(draft.reason, "reason", tr("Enter why the change is needed.")));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(ProjectChangesRepository::insert(tx, c, m_session.actor().user));
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("project.change_ask"), entity, c.id.raw(), {{QStringLiteral("kind"), changeKindCode(c.kind)}}));
        XZ_CHECK(tx.commit());
    }
    m_session.changes().changed(QStringLiteral("project"));
    return c.id;
}

Result<void> ProjectChanges::decide(const ChangeRequestId &id, bool granted, const QString &rawAnswer)
{
    XZ_TRY(const ChangeRequest c, permitted(id, Action::DecideProject));
    if (c.state != ChangeState::Asked)
        return fail(Errc::Conflict, tr("This request was decided already: %1.").arg(changeStateLabel(c.state)));
    QString answer = cleanText(rawAnswer);
    if (!granted || !answer.isEmpty()) {
        XZ_TRY(answer, filled(rawAnswer, "reason", tr("Enter why it is refused: the college reads it.")));
    }
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_TRY(const ProjectRow before, projectRow(tx.database(), c.project));
        const ChangeState state = granted ? ChangeState::Granted : ChangeState::Refused;
        XZ_CHECK(ProjectChangesRepository::decide(tx, id, state, answer, m_session.clock().now(), m_session.actor().user));
        if (granted) {
            if (!isBeingBuilt(before.state))
                return fail(Errc::Refused, tr("“%1” stands at “%2”: nothing of it is changed any more.").arg(before.title, projectStateLabel(before.state)));
            ProjectRow after = before;
            if (c.kind == ChangeKind::Extension)
                after.extendedUntil = dayOf(c.detail, "until");
            if (c.kind == ChangeKind::Dates) {
                if (const QDate day = dayOf(c.detail, "midterm_on"); day.isValid())
                    after.midtermOn = day;
                if (const QDate day = dayOf(c.detail, "final_on"); day.isValid())
                    after.finalOn = day;
                XZ_CHECK(mayTake(m_session, before, after)); // things may have been decided since it was asked
            }
            QJsonObject detail = moved(before, after);
            detail.insert(QStringLiteral("kind"), changeKindCode(c.kind));
            detail.insert(QStringLiteral("request"), id.toString());
            ProjectService service(m_session);
            if (c.kind == ChangeKind::Content || c.kind == ChangeKind::Head) {
                XZ_TRY(const auto draft, service.draftNumber(c.project));
                if (draft) {
                    XZ_TRY(const ProjectVersionId version, service.freeze(tx, c.project, QStringLiteral("application"), ProjectService::applicationContent(after), {}));
                    detail.insert(QStringLiteral("version_id"), version.toString());
                }
            }
            XZ_CHECK(ProjectRepository::update(tx, after));
            ProjectStepRow step{.code = c.kind == ChangeKind::Extension ? QStringLiteral("extension") : QStringLiteral("change"), .from = before.state, .to = before.state, .at = m_session.clock().now(),
                                .actorId = m_session.actor().user, .opinion = answer.isEmpty() ? c.what : tr("%1 (%2)").arg(c.what, answer), .detail = detail};
            XZ_CHECK(ProjectRepository::insertStep(tx, c.project, step, m_session.clock().nowMs()));
        }
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("project.change_decide"), entity, id.raw(),
                                          {{QStringLiteral("kind"), changeKindCode(c.kind)}, {QStringLiteral("state"), changeStateCode(state)}}));
        XZ_CHECK(tx.commit());
    }
    m_session.changes().changed(QStringLiteral("project"));
    return {};
}

Result<void> ProjectChanges::withdraw(const ChangeRequestId &id)
{
    XZ_TRY(const ChangeRequest c, permitted(id, Action::WriteProject));
    if (c.state != ChangeState::Asked)
        return fail(Errc::Conflict, tr("This request was decided already: %1.").arg(changeStateLabel(c.state)));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(ProjectChangesRepository::decide(tx, id, ChangeState::Withdrawn, {}, m_session.clock().now(), m_session.actor().user));
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("project.change_withdraw"), entity, id.raw(), {{QStringLiteral("kind"), changeKindCode(c.kind)}}));
        XZ_CHECK(tx.commit());
    }
    m_session.changes().changed(QStringLiteral("project"));
    return {};
}

Result<void> ProjectChanges::takeBack(const ChangeRequestId &id, const QString &rawReason)
{
    XZ_TRY(const ChangeRequest c, permitted(id, Action::DecideProject));
    if (c.state != ChangeState::Granted && c.state != ChangeState::Refused)
        return fail(Errc::Refused, tr("This request has no decision that could be taken back: %1.").arg(changeStateLabel(c.state)));
    XZ_TRY(const QString reason, filled(rawReason, "reason", tr("Enter why the decision is taken back: it stays in the project's history.")));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_TRY(const ProjectRow before, projectRow(tx.database(), c.project));
        ProjectRow after = before;
        XZ_TRY(const auto steps, ProjectRepository(tx.database()).steps(c.project));
        std::optional<int> reverses;
        if (isOver(before.state))
            return fail(Errc::Refused, tr("“%1” is over (%2): its days stay as they are.").arg(before.title, projectStateLabel(before.state)));
        const bool handedIn = before.state != ProjectState::Building && before.state != ProjectState::MidtermDue && before.state != ProjectState::Rectifying && before.state != ProjectState::Continuing;
        if (c.kind == ChangeKind::Extension && c.state == ChangeState::Granted && handedIn)
            return fail(Errc::Refused, tr("“%1” stands at “%2”: its final report was handed in within the extension, which stays.").arg(before.title, projectStateLabel(before.state)));
        const auto grant = std::ranges::find_if(steps.rbegin(), steps.rend(), [&](const ProjectStepRow &s) { return s.detail[u"request"].toString() == id.toString(); });
        if (c.state == ChangeState::Granted && grant != steps.rend() && !grant->reverses) {
            reverses = grant->number;
            const QJsonObject old = grant->detail[u"old"].toObject(), granted = grant->detail[u"new"].toObject();
            for (const auto &[name, day] : {std::pair{"extended_until", &ProjectRow::extendedUntil}, {"midterm_on", &ProjectRow::midtermOn}, {"final_on", &ProjectRow::finalOn}}) {
                if (!old.contains(QLatin1String(name)))
                    continue;
                if (before.*day != dayOf(granted, name))
                    return fail(Errc::Refused, tr("The days of “%1” were moved again after this request was granted. Move them to where they belong with “Move the days”.").arg(before.title));
                after.*day = dayOf(old, name);
            }
        }
        XZ_CHECK(mayTake(m_session, before, after));
        QJsonObject detail = moved(before, after);
        detail.insert(QStringLiteral("kind"), changeKindCode(c.kind));
        detail.insert(QStringLiteral("request"), id.toString());
        XZ_CHECK(ProjectChangesRepository::decide(tx, id, ChangeState::Asked, {}, {}, {}));
        XZ_CHECK(ProjectRepository::update(tx, after));
        const ProjectStepRow step{.code = QStringLiteral("change_reverse"), .from = before.state, .to = before.state, .at = m_session.clock().now(), .actorId = m_session.actor().user,
                                  .opinion = reason, .detail = detail, .reverses = reverses};
        XZ_CHECK(ProjectRepository::insertStep(tx, c.project, step, m_session.clock().nowMs()));
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("project.change_reverse"), entity, id.raw(), {{QStringLiteral("kind"), changeKindCode(c.kind)}}));
        XZ_CHECK(tx.commit());
    }
    m_session.changes().changed(QStringLiteral("project"));
    return {};
}

Result<std::optional<QString>> unreportedHead(Session &session, const ProjectRow &p)
{
    std::optional<QString> none;
    if (!isBeingBuilt(p.state))
        return none;
    ProjectChangesRepository repository(session.db());
    XZ_TRY(const QStringList heads, repository.headsOn(p.station, session.clock().today()));
    XZ_TRY(const auto all, repository.of(p.id));
    QString named;
    XZ_TRY(const auto versions, ProjectRepository(session.db()).versions(p.id));
    for (const ProjectVersionRow &v : versions)
        if (v.stage == u"application" && v.number == 1) {
            XZ_TRY(const QJsonObject content, ProjectService(session).versionContent(v.id));
            named = content[u"form"][u"cover"][u"leader"].toString();
        }
    for (const ChangeRequest &c : all)
        if (c.kind == ChangeKind::Head && c.state == ChangeState::Granted) {
            named = c.what; // the newest granted one
            break;
        }
    if (named.isEmpty() || heads.isEmpty() || heads.contains(named))
        return none;
    return std::optional(ProjectChanges::tr("The application names %1 as the head; in office is %2. The change was not reported: it has to be asked for and granted.").arg(named, heads.join(ProjectChanges::tr(", "))));
}

} // namespace xz
