#include "core/demo/demoassessment.h"

#include "core/assessment/assessmentservice.h"
#include "core/assessment/selectionservice.h"
#include "core/calendar/calendarservice.h"
#include "core/demo/demorandom.h"
#include "core/organization/networkservice.h"
#include "core/people/peopleservice.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {

namespace {

class DemoAssessment {
public:
    DemoAssessment(Session &session, quint64 seed) : m_session(session), m_random(seed * 104729 + 17), m_service(session)
    {
        QFile file(QStringLiteral(":/xinzhan/data/demo/assessment.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("demo data are missing from the program");
        m_words = QJsonDocument::fromJson(file.readAll()).object();
    }

    // A score like people give them: the upper half, seldom less. `skill` 0..1 is the person's.
    double points(const TemplateItem &item, double skill)
    {
        std::vector<double> allowed;
        for (double v = 0; v <= item.max; v += item.step)
            if (item.allows(v))
                allowed.push_back(v);
        const double wish = item.max * std::clamp(skill + (m_random.below(21) - 10) / 100.0, 0.0, 1.0);
        return *std::ranges::min_element(allowed, {}, [&](double v) { return std::abs(v - wish); });
    }

    Result<RoundId> round(const Term &term, const QString &form, QDate on)
    {
        QString name = word("round");
        name.replace(u"{from}"_qs, QString::number(term.year)).replace(u"{to}"_qs, QString::number(term.year + 1)).replace(u"{number}"_qs, QString::number(term.number));
        XZ_TRY(const RoundId id, m_service.create({.name = name, .role = PostRole::ClassCommittee, .form = form, .startsOn = term.startsOn, .endsOn = term.endsOn, .peopleOn = on}));
        const auto opened = m_service.open(id);
        if (!opened) { // nobody in office on that day: no round to show
            XZ_CHECK(m_service.discard(id));
            return std::unexpected(opened.error());
        }
        return id;
    }

    Result<void> scoreSome(const RoundId &id, int perMille, bool conditions)
    {
        XZ_TRY(const AssessmentRound r, m_service.round(id));
        XZ_TRY(auto sheets, m_service.sheets(id));
        std::ranges::sort(sheets, {}, &SheetRow::number);
        const QJsonArray notes = m_words[u"notes"].toArray();
        for (const SheetRow &s : sheets) {
            const double skill = 0.62 + m_random.below(34) / 100.0;
            if (!m_random.chance(perMille))
                continue;
            std::vector<Score> scores;
            for (const TemplateItem &i : r.form.items) {
                if (i.kind == ItemKind::Item) {
                    scores.push_back({i.code, ScoreSide::Station, points(i, skill)});
                    if (r.form.selfWeight > 0)
                        scores.push_back({i.code, ScoreSide::Self, points(i, std::min(1.0, skill + 0.08))});
                } else if (i.kind == ItemKind::Bonus && m_random.chance(600)) {
                    scores.push_back({i.code, ScoreSide::Station, std::min(i.max, 3.0 + m_random.below(7))});
                } else if (i.kind == ItemKind::Deduction && i.max < 5 && m_random.chance(120)) {
                    scores.push_back({i.code, ScoreSide::Station, i.max, 1});
                }
            }
            const QString note = m_random.chance(300) ? notes.at(m_random.below(int(notes.size()))).toString() : QString();
            XZ_TRY(const SheetRow done, m_service.score(s.id, s.version, {ScoreSide::Self, ScoreSide::Station}, scores, note));
            if (conditions && m_random.chance(600)) {
                QStringList met;
                for (const CommendationCondition &c : r.form.conditions)
                    met << c.code;
                XZ_CHECK(m_service.setConditions(s.id, done.version, met));
            }
        }
        return {};
    }

    Result<void> lastTerm(const Term &term)
    {
        const auto id = round(term, QStringLiteral("merit100"), term.endsOn);
        if (!id)
            return {};
        XZ_CHECK(scoreSome(*id, 1000, true));
        XZ_TRY(const auto sheets, m_service.sheets(*id));
        XZ_CHECK(m_service.leaveOut(sheets.back().id, sheets.back().version, word("left_out")));
        XZ_CHECK(m_service.close(*id));
        XZ_TRY(const auto proposal, m_service.commendations(*id));
        for (const SheetId &best : proposal.proposed) {
            XZ_TRY(const SheetRow s, m_service.sheet(best));
            XZ_CHECK(m_service.commend(s.id, s.version, true));
        }
        return {};
    }

    Result<void> thisTerm(const Term &term)
    {
        const auto id = round(term, QStringLiteral("base60"), m_session.clock().today());
        return id ? scoreSome(*id, 640, false) : Result<void>();
    }

    Result<void> candidates()
    {
        SelectionService selection(m_session);
        XZ_TRY(const auto criteria, selection.criteria());
        XZ_TRY(const auto classes, NetworkService(m_session).classes());
        XZ_TRY(const auto posts, NetworkService(m_session).posts({.heldOn = m_session.clock().today()}));
        QSet<PersonId> busy;
        for (const PostRow &p : posts)
            busy.insert(p.person);
        int made = 0;
        for (const ClassRow &c : classes) {
            if (made == 14)
                break;
            XZ_TRY(const auto students, PeopleService(m_session).list({.status = PersonStatus::Active, .classId = c.id}));
            std::vector<PersonId> free;
            for (const PersonRow &p : students)
                if (!busy.contains(p.id))
                    free.push_back(p.id);
            if (free.empty() || (c.committeeId && made % 2 == 0 && made >= 10))
                continue;
            // where the committee's place is vacant, a successor; elsewhere the department
            CandidacyDraft draft{.role = c.committeeId ? PostRole::Department : PostRole::ClassCommittee, .person = m_random.pick(free)};
            const QJsonArray by = m_words[u"recommended"].toArray();
            draft.recommendedBy = by.at(m_random.below(int(by.size()))).toString();
            for (const SelectionCriterion &x : criteria)
                if (x.isFor(draft.role) && m_random.chance(780))
                    draft.criteria << x.code;
            const auto id = selection.propose(draft);
            if (!id)
                continue; // a member of the department already
            ++made;
            if (made % 7 == 3)
                XZ_CHECK(selection.decline(*id, word("declined")));
            else if (made % 7 == 6)
                XZ_CHECK(selection.withdraw(*id, word("withdrawn")));
            else if (made % 7 == 1 || made % 7 == 4)
                XZ_CHECK(selection.appoint(*id, {}, true));
        }
        return {};
    }

private:
    QString word(const char *key) const { return m_words[QString::fromLatin1(key)].toString(); }
    Session &m_session;
    DemoRandom m_random;
    AssessmentService m_service;
    QJsonObject m_words;
};

} // namespace

Result<void> fillDemoAssessment(Session &session, quint64 seed)
{
    if (!session.actor().station)
        return {};
    XZ_TRY(const auto terms, CalendarService(session).terms()); // newest first
    const QDate today = session.clock().today();
    DemoAssessment demo(session, seed);
    const auto now = std::ranges::find_if(terms, [&](const Term &t) { return t.startsOn <= today; });
    if (now != terms.end()) {
        if (now + 1 != terms.end())
            XZ_CHECK(demo.lastTerm(*(now + 1)));
        XZ_CHECK(demo.thisTerm(*now));
    }
    return demo.candidates();
}

} // namespace xz
