#include "core/demo/demo.h"

#include "core/demo/demoassessment.h"
#include "core/demo/demobuilder.h"
#include "core/demo/demotraining.h"
#include "core/demo/demoearlier.h"
#include "core/demo/demofunds.h"
#include "core/demo/demohandover.h"
#include "core/demo/demostation.h"
#include "core/demo/demosupervision.h"
#include "core/demo/demomembers.h"
#include "core/demo/demoproject.h"
#include "core/training/trainingrepository.h"
#include "core/workspace/users.h"

#include <QtCore/QFile>

namespace xz {

std::optional<DemoScale> demoScaleFromCode(const QString &code)
{
    for (const DemoScale s : {DemoScale::Small, DemoScale::College, DemoScale::School, DemoScale::Decade})
        if (demoScaleCode(s) == code)
            return s;
    return std::nullopt;
}

QString demoScaleCode(DemoScale scale)
{
    switch (scale) {
    case DemoScale::Small: return QStringLiteral("small");
    case DemoScale::College: return QStringLiteral("college");
    case DemoScale::School: return QStringLiteral("school");
    case DemoScale::Decade: return QStringLiteral("decade");
    }
    return {};
}

namespace {

const QString demoPassphrase = QStringLiteral("xinzhan-demo-2026");

struct DemoLogin {
    const char *login;
    Role role;
    bool ofStation; // else of the school
};
const DemoLogin demoLogins[] = {{"secretary", Role::Secretary, true},   {"counsellor", Role::Counsellor, true}, {"counsellor2", Role::Counsellor, true},
                                {"centre", Role::Centre, false},        {"affairs", Role::StudentAffairs, false}, {"reviewer", Role::Reviewer, false},
                                {"auditor", Role::Auditor, false}};

Result<DemoResult> fillWorkspace(Workspace &workspace, const DemoOptions &options, QStringList logins)
{
    Session &session = workspace.session();
    DemoBuilder builder(session, options);
    XZ_CHECK(builder.makeCalendar());
    UsersService users(workspace);
    // Once there are several stations, accounts are the administrator's business: the demo's own administrator makes the others.
    const Actor head = session.actor();
    XZ_TRY(const UserId admin, users.add({.login = QStringLiteral("admin"), .displayName = builder.data().schoolLogins.value(QStringLiteral("admin")), .role = Role::Administrator, .passphrase = demoPassphrase, .undertakingOn = session.clock().today()}));
    XZ_TRY(const auto made, builder.makeStations());
    const Actor administrator{admin, QStringLiteral("admin"), builder.data().schoolLogins.value(QStringLiteral("admin")), Role::Administrator, {}, {}, {}, {}};
    std::vector<DemoUsers> byStation;
    std::vector<UserId> counsellors;
    const auto add = [&](const QString &login, Role role, std::optional<StationId> station) -> Result<UserId> {
        logins << login;
        session.setActor(administrator); // an account's change reads the session's own user again
        const auto person = builder.loginPersons().find(login);
        return users.add({.login = login, .displayName = builder.loginName(login), .role = role, .passphrase = demoPassphrase,
                          .person = person == builder.loginPersons().end() ? std::nullopt : std::optional(PersonId(person->second)), .station = station, .undertakingOn = session.clock().today()});
    };
    XZ_CHECK(users.setDisplayName(QStringLiteral("head"), builder.loginName(QStringLiteral("head"))));
    std::optional<UserId> secretary;
    DemoProjectOffices offices;
    for (const DemoLogin &l : demoLogins) {
        XZ_TRY(const UserId id, add(QString::fromLatin1(l.login), l.role, l.ofStation ? std::optional(made.front()) : std::nullopt));
        if (l.role == Role::Secretary)
            secretary = id;
        if (l.role == Role::Counsellor)
            counsellors.push_back(id);
        const Actor actor{id, QString::fromLatin1(l.login), builder.loginName(QString::fromLatin1(l.login)), l.role, {}, {}, {}, {}};
        if (l.role == Role::Centre)
            offices.centre = actor;
        if (l.role == Role::StudentAffairs)
            offices.affairs = actor;
        if (l.role == Role::Reviewer)
            offices.reviewer = actor;
    }
    byStation.push_back({head.user, *secretary});
    for (size_t i = 1; i < made.size(); ++i) {
        XZ_TRY(const UserId headOf, add(QStringLiteral("head%1").arg(i + 1), Role::Head, made.at(i)));
        XZ_TRY(const UserId second, add(QStringLiteral("secretary%1").arg(i + 1), Role::Secretary, made.at(i)));
        byStation.push_back({headOf, second});
    }
    logins << QStringLiteral("admin");
    session.setActor(head);
    XZ_CHECK(makeDemoMembers(session, builder.data(), options.seed));
    XZ_TRY(const DemoCounts counts, builder.fillWeeks(byStation, counsellors));
    std::vector<DemoTrainingStation> trained;
    for (size_t i = 0; i < made.size(); ++i)
        trained.push_back({made.at(i), byStation.at(i).head});
    XZ_CHECK(fillDemoTraining(session, trained, options.seed));
    std::vector<DemoStation> places;
    for (size_t i = 0; i < made.size(); ++i)
        places.push_back({made[i], byStation[i].head, builder.roomUsers(int(i))});
    XZ_CHECK(fillStations(session, places, options));
    XZ_CHECK(fillDemoAssessment(session, options.seed));
    std::vector<DemoSupervised> supervised;
    for (size_t i = 0; i < made.size(); ++i)
        supervised.push_back({made.at(i), byStation.at(i).head});
    XZ_CHECK(fillDemoActivities(session, supervised, options.seed, builder.foundedOn()));
    XZ_CHECK(addDemoHandovers(workspace, builder.loginPersons()));
    std::vector<DemoProjectStation> building; // after what the applications are drafted from
    for (size_t i = 0; i < made.size(); ++i) {
        const QString login = i == 0 ? head.login : QStringLiteral("head%1").arg(i + 1);
        XZ_TRY(const auto college, TrainingRepository(session.db()).collegeOf(made[i])); // whose coverage a mid-term asks for
        building.push_back({made[i], {byStation[i].head, login, builder.loginName(login), Role::Head, {}, made[i], college, {}}, byStation[i].secretary});
    }
    if (options.scale != DemoScale::Small)
        XZ_CHECK(fillDemoEarlierProjects(session, building, offices, options));
    XZ_CHECK(fillDemoProjects(session, building, offices, options));
    XZ_CHECK(fillDemoSupervision(session, supervised, offices.centre.user, offices.affairs.user, options.seed));
    XZ_CHECK(fillDemoFunds(session, building, offices, options));
    return DemoResult{counts, demoPassphrase, logins, {}};
}

} // namespace

Result<DemoResult> makeDemo(const QString &path, const DemoOptions &options, const Clock &clock)
{
    const DemoData data;
    NewWorkspace what;
    what.school = data.school;
    what.college = data.colleges.front().name;
    what.station = data.colleges.front().name + data.stationSuffix;
    what.login = QStringLiteral("head");
    what.passphrase = demoPassphrase;
    what.demo = true;
    what.undertakingAccepted = true;
    what.kdf = KdfCost::Test;
    XZ_TRY(Workspace::Created made, Workspace::create(path, what, clock));
    auto result = fillWorkspace(*made.workspace, options, {what.login});
    if (result) {
        if (const auto closed = made.workspace->close(); !closed)
            result = std::unexpected(closed.error());
    }
    if (!result) { // a half-made demo is of no use to anybody
        made.workspace.reset();
        for (const QString &file : {path, Workspace::keyFilePath(path), QString(path + QStringLiteral("-wal")), QString(path + QStringLiteral("-shm"))})
            QFile::remove(file);
        return result;
    }
    result->recoveryCode = made.recoveryCode;
    return result;
}

} // namespace xz
