// create, demo, users, passwd, verify, backup, restore: the workspace itself.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/calendar/calendarservice.h"
#include "core/demo/demo.h"
#include "core/pdf/pdfwriter.h"
#include "core/security/policy.h"
#include "core/workspace/backup.h"
#include "core/workspace/undertakings.h"
#include "core/workspace/users.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtGui/QGuiApplication>

namespace xz::cli {

namespace {

template <class T>
Result<T> refusedPlaceExplained(Result<T> done)
{
    if (!done && done.error().code == Errc::Refused && done.error().detail == u"network share")
        done.error().message += u' ' + Words::tr("If you know what you do: --network-share.");
    return done;
}

} // namespace

Result<QString> Call::passphrase(const char *variable, const QString &prompt, bool twice) const
{
    if (const QString fromEnvironment = terminal.environment(variable); !fromEnvironment.isEmpty())
        return fromEnvironment;
    const auto first = terminal.askSecret(prompt);
    if (!first)
        return fail(Errc::Usage, Words::tr("A passphrase is needed: set %1, or run this at a terminal where it can be asked for.").arg(QLatin1String(variable)));
    if (twice) {
        const auto second = terminal.askSecret(Words::tr("Once more: "));
        if (!second || *second != *first)
            return fail(Errc::Usage, Words::tr("The two passphrases differ. Nothing was changed."));
    }
    return *first;
}

void Call::warnOfPlace() const
{
    if (const QString warning = Workspace::isDemoFile(path()) ? QString() : volumeWarning(place().kindOf(path())); !warning.isEmpty()) {
        terminal.err << warning << '\n';
        terminal.err.flush();
    }
}

Result<std::unique_ptr<Workspace>> Call::open(bool needsUndertaking) const
{
    auto logins = Workspace::logins(path());
    if (!logins) { // for a script, no file there is as little a workspace as a wrong one
        if (logins.error().code == Errc::NotFound)
            logins.error().code = Errc::NotAWorkspace;
        return std::unexpected(logins.error());
    }
    QString login = arguments.value(QStringLiteral("as"));
    if (login.isEmpty())
        login = logins->value(0);
    XZ_TRY(const QString secret, passphrase("XINZHAN_PASSPHRASE", Words::tr("Passphrase of %1: ").arg(login)));
    XZ_TRY(auto workspace, refusedPlaceExplained(Workspace::open(path(), login, secret, terminal.clock, {.place = place()})));
    warnOfPlace();
    const Actor &actor = workspace->session().actor();
    if (needsUndertaking && !actor.bound) {
        Error error = requireBound(actor).error();
        error.message += u' ' + Words::tr("On the command line: undertaking W show --as %1, then undertaking W accept --as %1.").arg(actor.login);
        workspace->session().audit().refused(actor, QStringLiteral("workspace.work"), QStringLiteral("workspace"), {}, QStringLiteral("undertaking"));
        (void)workspace->close();
        return std::unexpected(std::move(error));
    }
    return workspace;
}

namespace {

QString jsonRole(Role role) { return roleCode(role); }

void put(Output &out, const BackupManifest &m)
{
    QJsonObject counts;
    for (auto it = m.counts.cbegin(); it != m.counts.cend(); ++it)
        counts.insert(it.key(), it.value());
    out.set(QStringLiteral("at"), m.at.toString(Qt::ISODate));
    out.set(QStringLiteral("schema"), m.schemaVersion);
    out.set(QStringLiteral("counts"), counts);
}

} // namespace

Result<void> createCommand(Call &call)
{
    const Arguments &a = call.arguments;
    NewWorkspace what;
    XZ_TRY(what.school, a.required(QStringLiteral("school")));
    XZ_TRY(what.college, a.required(QStringLiteral("college")));
    XZ_TRY(what.login, a.required(QStringLiteral("user")));
    what.station = a.value(QStringLiteral("station"));
    what.displayName = a.value(QStringLiteral("name"));
    const QString role = a.value(QStringLiteral("role"), QStringLiteral("head"));
    const auto known = roleFromCode(role);
    if (!known)
        return fail(Errc::Usage, Words::tr("There is no role \"%1\". Roles: head, counsellor, secretary, centre, affairs, reviewer, admin, auditor.").arg(role));
    what.role = *known;
    what.reportsSince = call.terminal.clock.today();
    if (const QString since = a.value(QStringLiteral("reports-since")); !since.isEmpty()) {
        const auto day = parseDate(since);
        if (!day || !day->isValid())
            return fail(Errc::Usage, Words::tr("--reports-since needs a day, like 2026-09-01."));
        what.reportsSince = *day;
    }
    XZ_TRY(what.passphrase, call.passphrase("XINZHAN_PASSPHRASE", Words::tr("New passphrase: "), true));
    what.undertakingAccepted = true; // said below, and in --help
    what.place = call.place();
    XZ_TRY(Workspace::Created made, refusedPlaceExplained(Workspace::create(call.path(), what, call.terminal.clock)));
    call.warnOfPlace();
    if (isAllowed(made.workspace->session().actor(), Action::WriteCalendar, Target{.station = made.workspace->session().actor().station}))
        XZ_CHECK(CalendarService(made.workspace->session()).ensureCurrentTerm());
    XZ_CHECK(made.workspace->close());
    call.out.set(QStringLiteral("workspace"), call.path());
    call.out.set(QStringLiteral("keys"), Workspace::keyFilePath(call.path()));
    call.out.set(QStringLiteral("recovery_code"), made.recoveryCode);
    call.out.line(Words::tr("Workspace made: %1 (keys: %2)").arg(call.path(), Workspace::keyFilePath(call.path())));
    call.out.set(QStringLiteral("undertaking"), UndertakingService::shippedText().accept);
    call.out.line(Words::tr("By making it %1 accepted the confidentiality undertaking: %2 The whole text: undertaking W show").arg(what.login, UndertakingService::shippedText().accept));
    call.out.line(Words::tr("Recovery code: %1").arg(made.recoveryCode));
    call.out.line(Words::tr("Write the recovery code down and keep it in a safe: it is shown this once, and opens the workspace when every passphrase is lost."));
    return {};
}

Result<void> demoCommand(Call &call)
{
    DemoOptions options;
    const QString scale = call.arguments.value(QStringLiteral("scale"), QStringLiteral("small"));
    const auto known = demoScaleFromCode(scale);
    if (!known)
        return fail(Errc::Usage, Words::tr("--scale is one of small, college, school, decade."));
    options.scale = *known;
    XZ_TRY(const int seed, call.arguments.integer(QStringLiteral("seed"), 1, 0, 2'000'000'000));
    options.seed = quint64(seed);
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance())) // there are no fonts without one
        options.print = paper::pdfBytes;
    XZ_TRY(const DemoResult made, makeDemo(call.path(), options, call.terminal.clock));
    const DemoCounts &c = made.counts;
    const std::pair<const char *, qint64> counts[] = {{"stations", c.stations}, {"classes", c.classes}, {"students", c.students}, {"current_students", c.currentStudents},
                                                      {"staff", c.staff}, {"weeks", c.weeks}, {"class_reports", c.classReports}, {"weekly_reports", c.weeklyReports},
                                                      {"cases", c.cases}, {"follow_ups", c.followUps}};
    QJsonObject o;
    for (const auto &[name, n] : counts) {
        o.insert(QLatin1String(name), n);
        call.out.line(QStringLiteral("%1  %2").arg(QLatin1String(name), -18).arg(n));
    }
    call.out.set(QStringLiteral("workspace"), call.path());
    call.out.set(QStringLiteral("counts"), o);
    call.out.set(QStringLiteral("users"), QJsonArray::fromStringList(made.logins));
    call.out.set(QStringLiteral("passphrase"), made.passphrase);
    call.out.line(Words::tr("Demo school made: %1").arg(call.path()));
    call.out.line(Words::tr("Users: %1; passphrase of all of them: %2").arg(made.logins.mid(0, 10).join(u", "), made.passphrase));
    return {};
}

Result<void> usersCommand(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.positional(1).isEmpty() ? QStringLiteral("list") : a.positional(1);
    static const QStringList verbs{QStringLiteral("list"), QStringLiteral("add"), QStringLiteral("disable"), QStringLiteral("enable"), QStringLiteral("role"),
                                   QStringLiteral("reset"), QStringLiteral("person")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    const QString login = a.positional(2);
    if (verb != u"list" && login.isEmpty())
        return fail(Errc::Usage, Words::tr("Name the user, for example: users W %1 wangmin").arg(verb));
    std::optional<Role> role;
    if (a.has(QStringLiteral("role"))) {
        role = roleFromCode(a.value(QStringLiteral("role")));
        if (!role)
            return fail(Errc::Usage, Words::tr("There is no role \"%1\". Roles: head, counsellor, secretary, centre, affairs, reviewer, admin, auditor.").arg(a.value(QStringLiteral("role"))));
    }
    XZ_TRY(const auto workspace, call.open());
    UsersService users(*workspace);
    if (verb == u"list") {
        XZ_TRY(const auto list, users.list());
        QList<QStringList> rows;
        QJsonArray json;
        for (const User &u : list) {
            rows << QStringList{u.login, u.displayName, roleLabel(u.role), u.active ? Words::tr("active") : Words::tr("disabled"), isoDate(u.passphraseChangedOn)};
            json << QJsonObject{{QStringLiteral("login"), u.login}, {QStringLiteral("name"), u.displayName}, {QStringLiteral("role"), jsonRole(u.role)}, {QStringLiteral("active"), u.active}};
        }
        call.out.set(QStringLiteral("users"), json);
        call.out.table({Words::tr("Login"), Words::tr("Name"), Words::tr("Role"), Words::tr("State"), Words::tr("Passphrase of")}, rows);
        return workspace->close();
    }
    if (verb == u"add") {
        NewUser user;
        user.login = login;
        user.displayName = a.value(QStringLiteral("name"));
        if (!role)
            return fail(Errc::Usage, Words::tr("The option --%1 is needed. See --help.").arg(QStringLiteral("role")));
        user.role = *role;
        if (a.has(QStringLiteral("person"))) {
            XZ_TRY(user.person, personNamed(workspace->session(), a.value(QStringLiteral("person"))));
        }
        if (a.has(QStringLiteral("station"))) {
            XZ_TRY(user.station, stationOf(call, workspace->session()));
        }
        XZ_TRY(user.passphrase, call.passphrase("XINZHAN_NEW_PASSPHRASE", Words::tr("New passphrase: "), true));
        XZ_TRY(const auto signedOn, a.date(QStringLiteral("undertaking")));
        user.undertakingOn = signedOn.value_or(QDate());
        XZ_CHECK(users.add(user));
        call.out.line(Words::tr("User %1 added.").arg(login));
        call.out.set(QStringLiteral("undertaking"), signedOn.has_value());
        if (!signedOn)
            call.out.line(Words::tr("The account works once its confidentiality undertaking is on record: undertaking W accept --as %1, or undertaking W record --user %1 --signed-on DATE for a signed paper.").arg(login));
    } else if (verb == u"disable") {
        XZ_TRY(const QString reason, a.required(QStringLiteral("reason")));
        XZ_CHECK(users.disable(login, reason));
        call.out.line(Words::tr("User %1 is disabled; the key slot is gone.").arg(login));
    } else if (verb == u"role") {
        if (!role)
            return fail(Errc::Usage, Words::tr("The option --%1 is needed. See --help.").arg(QStringLiteral("role")));
        XZ_CHECK(users.setRole(login, *role));
        call.out.line(Words::tr("User %1 is now: %2").arg(login, roleLabel(*role)));
    } else if (verb == u"person") {
        XZ_TRY(const QString person, a.required(QStringLiteral("person")));
        XZ_TRY(const PersonId id, personNamed(workspace->session(), person));
        XZ_CHECK(users.setPerson(login, id));
        call.out.line(Words::tr("User %1 is now tied to %2.").arg(login, person));
    } else {
        XZ_TRY(const QString secret, call.passphrase("XINZHAN_NEW_PASSPHRASE", Words::tr("New passphrase: "), true));
        XZ_CHECK(verb == u"enable" ? users.enable(login, secret) : users.resetPassphrase(login, secret));
        call.out.line(Words::tr("User %1 has a new passphrase and a new key pair.").arg(login));
    }
    call.out.set(QStringLiteral("login"), login);
    return workspace->close();
}

Result<void> passwdCommand(Call &call)
{
    const QString login = call.arguments.value(QStringLiteral("as"));
    if (call.arguments.has(QStringLiteral("recovery"))) {
        XZ_TRY(const QStringList logins, Workspace::logins(call.path()));
        XZ_TRY(const QString code, call.passphrase("XINZHAN_RECOVERY_CODE", Words::tr("Recovery code: ")));
        XZ_TRY(const QString fresh, call.passphrase("XINZHAN_NEW_PASSPHRASE", Words::tr("New passphrase: "), true));
        XZ_TRY(const auto workspace, refusedPlaceExplained(Workspace::recover(call.path(), login.isEmpty() ? logins.value(0) : login, code, fresh, call.terminal.clock, {.place = call.place()})));
        call.out.line(Words::tr("The passphrase was changed. Make a new recovery code with: passwd W --new-recovery"));
        return workspace->close();
    }
    XZ_TRY(const auto workspace, call.open(call.arguments.has(QStringLiteral("new-recovery"))));
    if (call.arguments.has(QStringLiteral("new-recovery"))) {
        XZ_TRY(const QString code, workspace->newRecoveryCode());
        call.out.set(QStringLiteral("recovery_code"), code);
        call.out.line(Words::tr("Recovery code: %1").arg(code));
        call.out.line(Words::tr("The old recovery code no longer opens this workspace."));
        return workspace->close();
    }
    XZ_TRY(const QString old, call.passphrase("XINZHAN_PASSPHRASE", Words::tr("Passphrase: ")));
    XZ_TRY(const QString fresh, call.passphrase("XINZHAN_NEW_PASSPHRASE", Words::tr("New passphrase: "), true));
    XZ_CHECK(workspace->changePassphrase(old, fresh));
    call.out.line(Words::tr("The passphrase was changed."));
    return workspace->close();
}

Result<void> verifyCommand(Call &call)
{
    XZ_TRY(const auto workspace, call.open());
    Session &session = workspace->session();
    XZ_CHECK(session.db().integrityCheck());
    XZ_TRY(const AuditVerdict verdict, session.audit().verify());
    call.out.set(QStringLiteral("audit_entries"), verdict.entries);
    call.out.set(QStringLiteral("intact"), verdict.intact);
    if (!verdict.intact)
        return fail(Errc::Damaged, verdict.finding);
    call.out.line(Words::tr("The file is sound."));
    call.out.line(Words::tr("The audit trail is unbroken: %1 entries.").arg(verdict.entries));
    call.out.set(QStringLiteral("audit_pruned_to"), verdict.prunedTo);
    if (verdict.prunedTo > 0)
        call.out.line(Words::tr("Entries up to %1 ended their retention on %2 and lie in an archive among the backups.").arg(verdict.prunedTo).arg(verdict.prunedAt.toString(QStringLiteral("yyyy-MM-dd"))));
    return workspace->close();
}

Result<void> backupCommand(Call &call)
{
    XZ_TRY(const QString target, call.arguments.required(QStringLiteral("output")));
    XZ_TRY(const auto workspace, call.open());
    XZ_TRY(const BackupManifest manifest, BackupService(*workspace).write(target));
    put(call.out, manifest);
    call.out.set(QStringLiteral("file"), target);
    call.out.line(Words::tr("Backup written and checked: %1").arg(target));
    return workspace->close();
}

Result<void> restoreCommand(Call &call)
{
    const QString file = call.arguments.positional(0), target = call.arguments.positional(1);
    XZ_CHECK(BackupService::verify(file));
    const QString login = call.arguments.value(QStringLiteral("as"));
    XZ_TRY(const QString secret, call.passphrase("XINZHAN_PASSPHRASE", Words::tr("Passphrase: ")));
    XZ_TRY(const RestoreReport report, BackupService::restore(file, target, login, secret, call.terminal.clock));
    put(call.out, report.manifest);
    call.out.set(QStringLiteral("differences"), QJsonArray::fromStringList(report.differences));
    if (!report.differences.isEmpty())
        return fail(Errc::Damaged, report.differences.join(u'\n'));
    call.out.line(Words::tr("Restored to %1; all counts equal those of the backup.").arg(target));
    return {};
}

} // namespace xz::cli
