// undertaking: the confidentiality undertaking that an account needs before it works.
#include "app/cli/commands.h"

#include "core/base/text.h"
#include "core/security/policy.h"
#include "core/workspace/undertakings.h"

namespace xz::cli {
namespace {

QJsonObject jsonOf(const UndertakingText &t)
{
    return {{QStringLiteral("version"), t.version}, {QStringLiteral("effective_on"), isoDate(t.effectiveOn)}, {QStringLiteral("title"), t.title}, {QStringLiteral("intro"), t.intro},
            {QStringLiteral("paragraphs"), QJsonArray::fromStringList(t.paragraphs)}, {QStringLiteral("accept"), t.accept}};
}

} // namespace

Result<void> undertakingCommand(Call &call)
{
    const Arguments &a = call.arguments;
    const QString verb = a.positional(1).isEmpty() ? QStringLiteral("show") : a.positional(1);
    static const QStringList verbs{QStringLiteral("show"), QStringLiteral("accept"), QStringLiteral("record"), QStringLiteral("withdraw"), QStringLiteral("list")};
    if (!verbs.contains(verb))
        return fail(Errc::Usage, Words::tr("\"%1\" is not one of: %2").arg(verb, verbs.join(u", ")));
    XZ_TRY(const auto workspace, call.open(false));
    Session &session = workspace->session();
    UndertakingService service(session);
    if (verb == u"show") {
        XZ_TRY(const UndertakingText text, service.text());
        const bool bound = session.actor().bound;
        call.out.set(QStringLiteral("text"), jsonOf(text));
        call.out.set(QStringLiteral("accepted"), bound);
        for (const QString &line : text.plain().split(u'\n'))
            call.out.line(line);
        call.out.line(bound ? Words::tr("It is on record for %1.").arg(session.actor().login)
                            : Words::tr("It is not on record for %1 yet. Accept it with: undertaking W accept --as %1").arg(session.actor().login));
    } else if (verb == u"accept") {
        XZ_CHECK(service.accept());
        XZ_TRY(const UndertakingText text, service.text());
        call.out.set(QStringLiteral("version"), text.version);
        call.out.set(QStringLiteral("login"), session.actor().login);
        call.out.line(Words::tr("%1 accepted: %2").arg(session.actor().login, text.accept));
    } else if (verb == u"record" || verb == u"withdraw") {
        XZ_CHECK(requireBound(session.actor()));
        XZ_TRY(const QString user, a.required(QStringLiteral("user")));
        if (verb == u"record") {
            XZ_TRY(const auto on, a.date(QStringLiteral("signed-on")));
            if (!on)
                return fail(Errc::Usage, Words::tr("The option --%1 is needed. See --help.").arg(QStringLiteral("signed-on")));
            XZ_CHECK(service.record(user, *on));
            call.out.line(Words::tr("The signed undertaking of %1 is on record.").arg(user));
        } else {
            XZ_TRY(const QString reason, a.required(QStringLiteral("reason")));
            XZ_CHECK(service.withdraw(user, reason));
            call.out.line(Words::tr("The undertaking of %1 no longer counts; the account waits for a new one.").arg(user));
        }
        call.out.set(QStringLiteral("login"), user);
    } else {
        XZ_TRY(const auto all, service.list());
        QJsonArray json;
        QList<QStringList> rows;
        for (const UndertakingState &u : all) {
            const QString on = u.newest ? isoDate(u.newest->signedOn) : QString();
            rows << QStringList{u.login, u.name, u.valid ? Words::tr("on record") : Words::tr("missing"), on};
            json << QJsonObject{{QStringLiteral("login"), u.login}, {QStringLiteral("valid"), u.valid}, {QStringLiteral("signed_on"), on}, {QStringLiteral("active"), u.active}};
        }
        call.out.set(QStringLiteral("undertakings"), json);
        call.out.table({Words::tr("Login"), Words::tr("Name"), Words::tr("Undertaking"), Words::tr("Signed on")}, rows);
    }
    return workspace->close();
}

} // namespace xz::cli
