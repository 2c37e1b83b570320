#include "core/security/policy.h"

#include "tests/support/testmain.h"

using namespace xz;

// Domain 3.6 read row by row, written here without looking at the program's table. One letter for each role, in the order
// head H, counsellor C, secretary S, centre Z, affairs X, reviewer R, administrator, auditor U:
// - nothing, o own, c own classes, g own or granted, t station, l college, s school.
static const struct {
    const char *action;
    const char *scopes;
} expectedTable[] = {
    // "Station, members": C own class, H all of station, S all of college, Z and X summaries of the school, R and U nothing of it
    {"network.read", "tclss-s-"},
    {"network.write", "tc----s-"},
    {"people.read", "tcl-----"},
    {"people.write", "tc------"},
    {"people.import", "tt------"}, // issue 2: a counsellor imports the college's roster
    {"people.export", "tc------"},
    {"calendar.read", "ssssssss"},
    {"calendar.write", "s--s--s-"},
    // "Class/dorm barometer": C own class, H all, S and Z counts only
    {"class_report.read", "tc------"},
    {"class_report.write", "tc------"},
    // "预警库 list (codes)": C granted students, H all of station, S and X counts, Z what came to it
    {"case.list", "tg-g----"},
    // "Case detail": C granted and own, H granted, Z granted, S only by breaking the glass
    {"case.detail", "gg-g----"},
    {"case.reveal_name", "tg-g----"},
    {"case.write", "tg------"},
    {"case.release", "tg------"},
    {"case.confirm_release", "t--g----"},
    {"case.grant", "t-------"},
    {"case.counts", "tglss---"},
    {"weekly.read", "tols----"},
    {"weekly.write", "to------"},
    {"weekly.submit", "tt------"},
    {"weekly.review", "t-------"},
    {"weekly.sign", "--l-----"},
    {"weekly.correct", "t-------"},
    {"weekly.print", "t-ls----"},
    {"print.names", "tg------"},
    // accounts, settings and backups: the administrator, and the head for the station; no content for the administrator
    {"users.read", "t-----ss"},
    {"users.write", "t-----s-"},
    {"settings.write", "t-----s-"},
    {"dictionaries.write", "t--s--s-"},
    {"backup.write", "t-----s-"},
    {"backup.restore", "t-----s-"},
    // "Audit log": H own actions, U all
    {"audit.read", "-------s"},
    {"audit.read_own", "o------s"},
    {"audit.verify", "t-----ss"},
    // "Station, members, activities, training": C own class, H all of station, S all of college, Z and X summaries; the card itself names no person
    {"station.read", "ttlss-s-"},
    {"station.write", "t-------"},
    {"room.book", "tt------"},
    {"members.read", "tcl-----"},
    {"members.write", "to------"},
    {"eligibility.read", "tolss---"}, // N02: the head and student affairs
    {"eligibility.override", "t---s---"},
    {"training.read", "tcl-----"},
    {"training.write", "to------"},
    {"training.attend", "tc------"},
    {"training.counts", "tclss---"},
    {"assessment.read", "tcl-----"},
    {"assessment.write", "tc------"},
    {"assessment.run", "t-------"},
    {"undertakings.read", "t-----ss"},
    {"undertakings.write", "t-----s-"},
    {"handover.read", "tol---ss"},
    {"handover.write", "t-l---s-"},
    {"handover.sign", "ool-----"},
    // "Project, scores": H own, S own college, Z read, X all, R own sheet, U the trail only; decisions are student affairs' alone (三(二)1)
    {"activities.read", "tclss---"},
    {"activities.write", "to------"},
    {"project.read", "t-lss---"},
    {"project.write", "t-------"},
    {"project.college_opinion", "--l-----"},
    {"project.centre_opinion", "---s----"},
    {"project.decide", "----s---"},
    {"funds.read", "t-lss---"},
    {"funds.write", "t-------"},
    {"funds.approve", "--l-s---"},
    {"funds.allot", "----s---"},
    {"review.read", "t-lsso--"},
    {"review.run", "----s---"},
    {"review.score", "----so--"},
    {"supervision.read", "t-lss---"},
    {"supervision.write", "---ss---"},
    {"supervision.answer", "t-------"},
    {"selfcheck.run", "t-------"},
    {"honours.read", "ttlss---"},
    {"honours.nominate", "t--ss---"},
    {"honours.decide", "----s---"},
    {"portfolio.build", "t--ss---"},
};

class PolicyTest : public QObject {
    Q_OBJECT

    StationId m_here = StationId::make(1), m_beside = StationId::make(1), m_there = StationId::make(1);
    CollegeId m_college = CollegeId::make(1), m_otherCollege = CollegeId::make(1);
    ClassId m_mine = ClassId::make(1), m_neighbour = ClassId::make(1), m_far = ClassId::make(1);

    Actor actor(Role role) const
    {
        Actor a{.user = UserId::make(1), .login = QStringLiteral("a"), .name = {}, .role = role, .person = {}, .station = {}, .college = {}, .classes = {}};
        if (isStationRole(role)) {
            a.station = m_here;
            a.college = m_college;
            a.classes = {m_mine};
        }
        return a;
    }

private slots:
    void everyRoleActionAndScope()
    {
        const struct {
            const char *name;
            Target target;
            const char *allows; // which letters reach it
        } targets[] = {
            {"own, elsewhere", {.station = m_there, .college = m_otherCollege, .classId = m_far, .own = true}, "ocgs"},
            {"a class of mine", {.station = m_here, .college = m_college, .classId = m_mine}, "ctls"},
            {"granted, elsewhere", {.station = m_there, .college = m_otherCollege, .classId = m_far, .granted = true}, "gs"},
            {"my station", {.station = m_here, .college = m_college, .classId = m_neighbour}, "tls"},
            {"my college's other station", {.station = m_beside, .college = m_college}, "ls"},
            {"elsewhere", {.station = m_there, .college = m_otherCollege, .classId = m_far}, "s"},
            {"my college, no station named", {.college = m_college}, "tls"},
            {"another college, no station named", {.college = m_otherCollege}, "s"},
            {"a class that nobody placed", {.classId = m_far}, "s"},
            {"nobody's in particular", {}, "tls"},
        };
        QCOMPARE(int(std::size(expectedTable)), actionCount);
        int checked = 0;
        for (const auto &row : expectedTable) {
            const auto action = actionFromCode(QString::fromLatin1(row.action));
            QVERIFY2(action, row.action);
            QCOMPARE(actionCode(*action), QString::fromLatin1(row.action));
            for (const Role role : allRoles) {
                const char letter = row.scopes[int(role)];
                for (const auto &t : targets) {
                    const bool expected = letter != '-' && QByteArrayView(t.allows).contains(letter);
                    const QByteArray what = QByteArray(row.action) + ", " + roleCode(role).toLatin1() + ", " + t.name;
                    QVERIFY2(isAllowed(actor(role), *action, t.target) == expected, what.constData());
                    QVERIFY2(require(actor(role), *action, t.target).has_value() == expected, what.constData());
                    ++checked;
                }
            }
        }
        QCOMPARE(checked, actionCount * 8 * int(std::size(targets)));
    }

    void aRefusalSaysTheSameForEverything()
    {
        const auto one = require(actor(Role::Reviewer), Action::ReadCaseDetail), two = require(actor(Role::Counsellor), Action::WriteUsers, {.station = m_here});
        QVERIFY(!one && !two);
        QVERIFY(one.error().code == Errc::Denied);
        QCOMPARE(one.error().message, two.error().message);
    }

    void aStationUserWithoutStationReachesNothing()
    {
        Actor a = actor(Role::Head);
        a.station.reset();
        a.college.reset();
        QVERIFY(!isAllowed(a, Action::ReadPeople, {}));
        QVERIFY(!isAllowed(a, Action::ReadPeople, {.college = m_college}));
    }

    void codesOfRolesAreTotal()
    {
        QSet<QString> seen;
        for (const Role role : allRoles) {
            QVERIFY(roleFromCode(roleCode(role)) == role);
            QVERIFY(!roleLabel(role).isEmpty());
            seen << roleCode(role);
        }
        QCOMPARE(seen.size(), 8);
        QVERIFY(!roleFromCode(QStringLiteral("king")));
        QVERIFY(!actionFromCode(QStringLiteral("fly")));
    }
};

XZ_TEST(PolicyTest)
#include "policy_test.moc"
