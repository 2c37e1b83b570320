// The life of a case: every state, every event, every role; each refusal says what to do (domain 3.3, S44, A07).
#include "core/casework/caselifecycle.h"
#include "tests/support/testmain.h"

#include <QtTest/QtTest>

using namespace xz;

namespace {

const StationId station = StationId::make(1'790'000'000'000);
const CollegeId college = CollegeId::make(1'790'000'000'000);
const QDate today(2026, 11, 23);

Actor actorOf(Role role)
{
    const bool ofStation = role == Role::Head || role == Role::Counsellor || role == Role::Secretary;
    return {.user = UserId::make(1'790'000'000'000), .login = roleCode(role), .name = roleCode(role), .role = role, .person = {},
            .station = ofStation ? std::optional(station) : std::nullopt, .college = ofStation ? std::optional(college) : std::nullopt, .classes = {}};
}

// The rules written down a second time, by hand: who may do what where, when nothing else stands in the way.
bool expected(CaseState state, CaseEventKind event, Role role)
{
    using S = CaseState;
    using E = CaseEventKind;
    const bool carer = role == Role::Head || role == Role::Counsellor;        // station, or own case
    const bool decider = role == Role::Head || role == Role::Centre;          // station, or granted case
    switch (event) {
    case E::Raise: case E::Lower: return state == S::Active && carer;
    case E::ConfirmLevel: return state == S::Active && decider;
    case E::ProposeRelease: return state == S::Active && carer;
    case E::WithdrawRelease: return state == S::ReleaseProposed && role == Role::Head; // the proposer is somebody else
    case E::ConfirmRelease: case E::RefuseRelease: return state == S::ReleaseProposed && decider;
    case E::Relapse: return state == S::Observing && carer;
    case E::Close: return state == S::Observing && decider;
    case E::Reopen: return state == S::Closed && carer;
    case E::Handover: case E::Reschedule: case E::Summary: return state != S::Closed && carer;
    case E::Open: return false;
    }
    return false;
}

CaseSituation situation(CaseState state)
{
    return {.state = state, .level = 2, .awaitsLevelConfirmation = true, .proposer = UserId::make(1'790'000'000'000),
            .observeUntil = today.addDays(-1), .today = today, .target = {.station = station, .college = college, .own = true, .granted = true}};
}

} // namespace

class CaseLifecycleTest : public QObject {
    Q_OBJECT
private slots:
    void everyStateEventAndRole()
    {
        int walked = 0, open = 0;
        for (const CaseState state : allCaseStates)
            for (const CaseEventKind event : allCaseEvents)
                for (const Role role : allRoles) {
                    const CaseChoice choice = choiceFor(situation(state), actorOf(role), event);
                    const QString where = caseStateCode(state) + u' ' + caseEventCode(event) + u' ' + roleCode(role);
                    QVERIFY2(choice.allowed == expected(state, event, role), qPrintable(where + u": " + choice.whyNot));
                    QVERIFY2(choice.allowed == choice.whyNot.isEmpty(), qPrintable(where));
                    if (!choice.allowed)
                        QVERIFY2(choice.whyNot.endsWith(u'.') && choice.whyNot.size() > 10, qPrintable(where));
                    ++walked;
                    open += choice.allowed;
                }
        QCOMPARE(walked, 4 * 14 * 8);
        QVERIFY(open > 20);
    }

    void strangersCasesAreClosedToCounsellorsAndCentre()
    {
        CaseSituation s = situation(CaseState::Active);
        s.target.own = s.target.granted = false;
        for (const Role role : {Role::Counsellor, Role::Centre})
            for (const CaseChoice &c : availableEvents(s, actorOf(role)))
                QVERIFY2(!c.allowed, qPrintable(caseEventCode(c.event)));
        Actor elsewhere = actorOf(Role::Head);
        elsewhere.station = StationId::make(2);
        elsewhere.college = CollegeId::make(2);
        for (const CaseChoice &c : availableEvents(s, elsewhere))
            QVERIFY2(!c.allowed, qPrintable(caseEventCode(c.event)));
    }

    void theSecondPersonIsNotTheProposer()
    {
        CaseSituation s = situation(CaseState::ReleaseProposed);
        const Actor head = actorOf(Role::Head);
        QVERIFY(choiceFor(s, head, CaseEventKind::ConfirmRelease).allowed);
        s.proposer = head.user;
        for (const CaseEventKind e : {CaseEventKind::ConfirmRelease, CaseEventKind::RefuseRelease}) {
            const CaseChoice c = choiceFor(s, head, e);
            QVERIFY(!c.allowed);
            QVERIFY2(c.whyNot.contains(QStringLiteral("second person")), qPrintable(c.whyNot));
        }
        const Actor counsellor = actorOf(Role::Counsellor);
        QVERIFY(!choiceFor(s, counsellor, CaseEventKind::WithdrawRelease).allowed);
        s.proposer = counsellor.user;
        QVERIFY(choiceFor(s, counsellor, CaseEventKind::WithdrawRelease).allowed);
    }

    void levelsHaveEnds()
    {
        CaseSituation s = situation(CaseState::Active);
        s.level = mostSevereLevel;
        QVERIFY(choiceFor(s, actorOf(Role::Head), CaseEventKind::Raise).whyNot.contains(QStringLiteral("most severe")));
        s.level = mildestLevel;
        QVERIFY(choiceFor(s, actorOf(Role::Head), CaseEventKind::Lower).whyNot.contains(QStringLiteral("release")));
        s.awaitsLevelConfirmation = false;
        QVERIFY(!choiceFor(s, actorOf(Role::Head), CaseEventKind::ConfirmLevel).allowed);
    }

    void observationMustEndFirst()
    {
        CaseSituation s = situation(CaseState::Observing);
        s.observeUntil = today;
        const CaseChoice c = choiceFor(s, actorOf(Role::Head), CaseEventKind::Close);
        QVERIFY(!c.allowed);
        QVERIFY2(c.whyNot.contains(QStringLiteral("2026-11-23")), qPrintable(c.whyNot));
        s.today = today.addDays(1);
        QVERIFY(choiceFor(s, actorOf(Role::Head), CaseEventKind::Close).allowed);
    }

    // No dead end: what an event did can be taken back from where it led, with a reason (a text is its own reason, and the one before stays).
    void everyTransitionHasAReasonedInverse()
    {
        for (const CaseTransition &t : caseTransitions()) {
            const CaseTransition *back = findTransition(t.to, t.inverse);
            QVERIFY2(back, qPrintable(caseEventCode(t.event)));
            QVERIFY2(back->needsReason || back->event == CaseEventKind::Summary, qPrintable(caseEventCode(t.inverse)));
        }
        for (const CaseState state : allCaseStates) {
            bool leads = false;
            for (const CaseTransition &t : caseTransitions())
                leads = leads || (t.from == state && t.to != state);
            QVERIFY2(leads, qPrintable(caseStateCode(state)));
        }
    }

    void codesAreTotal()
    {
        for (const CaseState s : allCaseStates)
            QVERIFY(caseStateFromCode(caseStateCode(s)) == s && !caseStateLabel(s).isEmpty());
        for (const CaseEventKind e : allCaseEvents)
            QVERIFY(caseEventFromCode(caseEventCode(e)) == e && !caseEventLabel(e).isEmpty());
        for (const FollowUpKind k : allFollowUpKinds)
            QVERIFY(followUpKindFromCode(followUpKindCode(k)) == k && !followUpKindLabel(k).isEmpty());
        QVERIFY(!caseStateFromCode(QStringLiteral("deleted")));
        QVERIFY(!caseEventFromCode(QStringLiteral("delete")));
    }

    void contentFieldsAreSealed()
    {
        for (const auto &f : caseFields().all())
            QCOMPARE(f.sensitivity == Sensitivity::Sealed, QLatin1String(f.key) == QLatin1String("summary"));
        QVERIFY(followUpFields().find(QStringLiteral("text"))->sensitivity == Sensitivity::Sealed);
        QVERIFY(followUpFields().find(QStringLiteral("measures"))->sensitivity == Sensitivity::Sealed);
        FollowUp f{.id = FollowUpId::make(1), .caseId = CaseId::make(1), .actor = UserId::make(1)};
        const auto *text = followUpFields().find(QStringLiteral("text"));
        const auto empty = text->set(f, QStringLiteral("  "));
        QVERIFY(!empty && empty.error().code == Errc::InvalidInput && empty.error().field == u"text");
        const auto tooLong = text->set(f, QString(501, QLatin1Char('x')));
        QVERIFY(!tooLong && tooLong.error().message.contains(QStringLiteral("501")));
        QVERIFY(text->set(f, QStringLiteral(" ok ")) && f.text == u"ok");
        const auto *on = followUpFields().find(QStringLiteral("on"));
        QVERIFY(on->set(f, QStringLiteral("2026/3/5")) && f.on == QDate(2026, 3, 5));
        QVERIFY(!on->set(f, QStringLiteral("soon")));
    }
};

XZ_TEST(CaseLifecycleTest)
#include "caselifecycle_test.moc"
