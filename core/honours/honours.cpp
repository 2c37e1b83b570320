#include "core/honours/honours.h"

#include "core/base/codedwords.h"
#include "core/workspace/dictionaries.h"

#include <QtCore/QJsonArray>
#include <algorithm>

namespace xz {

namespace {
constexpr CodedWord<HonourState> states[] = {
    {HonourState::Nominated, "nominated", QT_TRANSLATE_NOOP("Honours", "Nominated")},
    {HonourState::Awarded, "awarded", QT_TRANSLATE_NOOP("Honours", "Awarded")},
    {HonourState::Declined, "declined", QT_TRANSLATE_NOOP("Honours", "Not chosen")},
    {HonourState::Withdrawn, "withdrawn", QT_TRANSLATE_NOOP("Honours", "Nomination withdrawn")},
};
struct HonourWords {
    Q_DECLARE_TR_FUNCTIONS(Honours)
};
} // namespace

QString honourStateCode(HonourState v) { return codeOf(states, v); }
std::optional<HonourState> honourStateFromCode(const QString &code) { return fromCode(states, code); }
QString honourStateLabel(HonourState v) { return labelOf(states, v, "Honours"); }

std::vector<HonourKind> honourKinds(Session &session)
{
    const QString kind = QStringLiteral("honours");
    std::optional<DictionaryVersion> words;
    if (auto found = DictionaryService(session).inForce(kind, session.clock().today()))
        words = std::move(*found);
    else
        words = DictionaryService::shipped(kind);
    std::vector<HonourKind> out;
    if (!words)
        return out;
    for (const QJsonValue &v : words->body[u"entries"].toArray()) {
        HonourKind k{v[u"code"].toString(), v[u"name"].toString(), v[u"short"].toString(), v[u"of"].toString() == u"head"};
        for (const QJsonValue &g : v[u"grades"].toArray())
            if (const auto grade = acceptanceGradeFromCode(g.toString()))
                k.grades.push_back(*grade);
        k.share = v[u"share"].toDouble();
        k.number = v[u"number"].toString();
        out.push_back(std::move(k));
    }
    return out;
}

QString whyNotHonoured(const HonourKind &kind, const HonourStanding &standing, const QString &station)
{
    if (!standing.project)
        return HonourWords::tr("%1 has no construction project; honours are given after acceptance.").arg(station);
    const ProjectRow &p = *standing.project;
    if (p.grade == AcceptanceGrade::Unqualified && !standing.accepted)
        return HonourWords::tr("The acceptance of %1 was \"%2\"; honours are given only after the acceptance is passed.").arg(station, acceptanceGradeLabel(AcceptanceGrade::Unqualified));
    if (!standing.accepted || !p.grade)
        return HonourWords::tr("The project of %1 is not accepted yet (%2); honours are given only after acceptance.").arg(station, projectStateLabel(p.state));
    if (std::ranges::find(kind.grades, *p.grade) == kind.grades.end()) {
        QStringList wanted;
        for (const AcceptanceGrade g : kind.grades)
            wanted << acceptanceGradeLabel(g);
        return HonourWords::tr("%1 asks for an acceptance graded %2; that of %3 is \"%4\".").arg(kind.name, wanted.join(HonourWords::tr(" or ")), station, acceptanceGradeLabel(*p.grade));
    }
    return {};
}

} // namespace xz
