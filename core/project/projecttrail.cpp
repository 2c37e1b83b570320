#include "core/project/projecttrail.h"

#include "core/base/text.h"

#include <algorithm>

namespace xz::trail {
namespace {

constexpr int opinionLimit = 2000;

QJsonObject fieldsOf(const Project &p)
{
    return {{QStringLiteral("number"), p.number}, {QStringLiteral("starts_on"), isoDate(p.startsOn)}, {QStringLiteral("ends_on"), isoDate(p.endsOn)},
            {QStringLiteral("midterm_on"), isoDate(p.midtermOn)}, {QStringLiteral("final_on"), isoDate(p.finalOn)}, {QStringLiteral("deadline_on"), isoDate(p.deadlineOn)},
            {QStringLiteral("extended_until"), isoDate(p.extendedUntil)}, {QStringLiteral("approved_amount"), p.approvedAmount ? QJsonValue(*p.approvedAmount) : QJsonValue()},
            {QStringLiteral("grade"), p.grade ? acceptanceGradeCode(*p.grade) : QString()},
            {QStringLiteral("published_at"), p.publishedAt.isValid() ? p.publishedAt.toString(Qt::ISODateWithMs) : QString()}};
}

} // namespace

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

bool isResult(ProjectState s) { return s == ProjectState::Accepted || s == ProjectState::Unqualified; }

ProjectRow asSeenBy(const Actor &actor, ProjectRow p)
{
    if (!isStationRole(actor.role) || p.publishedAt.isValid() || !isResult(p.state))
        return p;
    p.state = ProjectState::Reviewing;
    p.grade.reset();
    return p;
}

std::vector<ProjectStepRow> withoutResults(std::vector<ProjectStepRow> steps)
{
    std::vector<int> hidden;
    std::erase_if(steps, [&hidden](const ProjectStepRow &s) {
        const bool result = s.event == ProjectEvent::Accept || s.event == ProjectEvent::FindUnqualified || (s.reverses && std::ranges::find(hidden, *s.reverses) != hidden.end());
        if (result)
            hidden.push_back(s.number);
        return result;
    });
    return steps;
}

Result<QString> writtenReason(const QString &raw)
{
    const QString reason = cleanText(raw);
    if (reason.isEmpty())
        return fail(Errc::InvalidInput, ProjectService::tr("Enter the reason: it stays in the project's history."), QStringLiteral("reason"));
    if (reason.size() > opinionLimit)
        return fail(Errc::InvalidInput, ProjectService::tr("The text has %1 characters; at most %2 are allowed.").arg(reason.size()).arg(opinionLimit), QStringLiteral("reason"));
    return reason;
}

} // namespace xz::trail
