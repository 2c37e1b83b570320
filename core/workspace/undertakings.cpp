#include "core/workspace/undertakings.h"

#include "core/base/text.h"
#include "core/workspace/dictionaries.h"
#include "core/workspace/dictionaryrepository.h"
#include "core/workspace/permit.h"
#include "core/workspace/undertakingrepository.h"
#include "core/workspace/workspacerepository.h"

#include <QtCore/QJsonArray>

namespace xz {
namespace {

const QString entity = QStringLiteral("undertaking"), kind = QStringLiteral("undertaking");

UndertakingText textOf(const DictionaryVersion &v)
{
    UndertakingText t{.version = v.version, .effectiveOn = v.effectiveOn, .title = v.body.value(u"title").toString(), .intro = v.body.value(u"intro").toString(), .paragraphs = {},
                      .accept = v.body.value(u"accept").toString()};
    for (const QJsonValue &p : v.body.value(u"paragraphs").toArray())
        if (const QString line = cleanLine(p.toObject().value(u"text").toString()); !line.isEmpty())
            t.paragraphs << line;
    return t;
}

Result<UndertakingText> inForce(Database &db, QDate on)
{
    XZ_TRY(const std::vector<DictionaryVersion> all, DictionaryRepository(db).versions(kind)); // newest first
    for (const DictionaryVersion &v : all)
        if (v.effectiveOn <= on)
            return textOf(v);
    return fail(Errc::NotFound, UndertakingService::tr("There is no text of the undertaking that counts on %1.").arg(on.toString(Qt::ISODate)));
}

Result<void> store(Transaction &tx, Session &session, const Undertaking &u)
{
    XZ_CHECK(UndertakingRepository::insert(tx, u));
    return session.audit().record(tx, session.actor(), QStringLiteral("undertaking.record"), entity, u.user.raw(),
                                  {{QStringLiteral("way"), undertakingWayCode(u.way)}, {QStringLiteral("version"), u.textVersion}, {QStringLiteral("signed_on"), u.signedOn.toString(Qt::ISODate)}});
}

} // namespace

QString undertakingWayCode(UndertakingWay way) { return way == UndertakingWay::Screen ? QStringLiteral("screen") : QStringLiteral("paper"); }

std::optional<UndertakingWay> undertakingWayFromCode(const QString &code)
{
    for (const UndertakingWay w : {UndertakingWay::Screen, UndertakingWay::Paper})
        if (undertakingWayCode(w) == code)
            return w;
    return std::nullopt;
}

QString UndertakingText::plain() const
{
    QStringList lines{title, intro};
    for (qsizetype i = 0; i < paragraphs.size(); ++i)
        lines << QStringLiteral("%1. %2").arg(i + 1).arg(paragraphs.at(i));
    lines << accept;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Result<UndertakingText> UndertakingService::text(QDate on) const { return inForce(m_session.db(), on.isValid() ? on : m_session.clock().today()); }

UndertakingText UndertakingService::shippedText()
{
    const auto shipped = DictionaryService::shipped(kind);
    return shipped ? textOf(*shipped) : UndertakingText{};
}

Result<std::optional<Undertaking>> UndertakingService::own() const { return UndertakingRepository(m_session.db()).newest(m_session.actor().user); }

Result<void> UndertakingService::accept()
{
    const UserId me = m_session.actor().user;
    const QDate today = m_session.clock().today();
    XZ_TRY(const bool bound, UndertakingRepository(m_session.db()).isBound(me, today));
    if (!bound) {
        XZ_TRY(const UndertakingText now, text());
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(store(tx, m_session, {.user = me, .textVersion = now.version, .way = UndertakingWay::Screen, .signedOn = today, .recordedAt = m_session.clock().now(), .recordedBy = me}));
        XZ_CHECK(tx.commit());
    }
    Actor actor = m_session.actor();
    actor.bound = true;
    m_session.setActor(std::move(actor));
    m_session.changes().changed(QStringLiteral("users"));
    return {};
}

Result<void> UndertakingService::recordPaper(Transaction &tx, Session &session, const UserId &user, QDate signedOn)
{
    const QDate today = session.clock().today();
    if (!signedOn.isValid() || signedOn > today)
        return fail(Errc::InvalidInput, tr("Enter the day on which the undertaking was signed; it cannot lie in the future."), QStringLiteral("signed_on"));
    XZ_TRY(const UndertakingText signedText, inForce(session.db(), signedOn));
    XZ_TRY(const UndertakingText now, inForce(session.db(), today));
    if (signedText.version != now.version)
        return fail(Errc::Refused, tr("The paper of %1 bears an older text: the one in force counts from %2. Have the new text signed, or let the account accept it on the screen.")
                                       .arg(signedOn.toString(Qt::ISODate), now.effectiveOn.toString(Qt::ISODate)), QStringLiteral("signed_on"));
    return store(tx, session, {.user = user, .textVersion = signedText.version, .way = UndertakingWay::Paper, .signedOn = signedOn, .recordedAt = session.clock().now(), .recordedBy = session.actor().user});
}

Result<void> UndertakingService::recordFirst(Transaction &tx, const UserId &creator, const QDateTime &now)
{
    XZ_TRY(const UndertakingText text, inForce(tx.database(), now.date()));
    return UndertakingRepository::insert(tx, {.user = creator, .textVersion = text.version, .way = UndertakingWay::Screen, .signedOn = now.date(), .recordedAt = now, .recordedBy = creator});
}

static Result<User> named(Session &session, const QString &login, Action action)
{
    XZ_TRY(const std::vector<User> all, WorkspaceRepository(session.db()).users());
    for (const User &u : all)
        if (u.login.compare(login.trimmed(), Qt::CaseInsensitive) == 0) {
            XZ_CHECK(permit(session, action, {.station = u.station}, entity, u.id.raw()));
            return u;
        }
    XZ_CHECK(permit(session, action, {.station = session.actor().station}, entity));
    return fail(Errc::NotFound, UndertakingService::tr("There is no account %1.").arg(login));
}

Result<void> UndertakingService::record(const QString &login, QDate signedOn)
{
    XZ_TRY(const User user, named(m_session, login, Action::WriteUndertakings));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(recordPaper(tx, m_session, user.id, signedOn));
        XZ_CHECK(tx.commit());
    }
    m_session.changes().changed(QStringLiteral("users"));
    return {};
}

Result<void> UndertakingService::withdraw(const QString &login, const QString &reason)
{
    XZ_TRY(const User user, named(m_session, login, Action::WriteUndertakings));
    if (user.id == m_session.actor().user)
        return fail(Errc::Refused, tr("Nobody withdraws their own undertaking. Ask another station head or the administrator."));
    if (cleanLine(reason).isEmpty())
        return fail(Errc::InvalidInput, tr("Enter why the undertaking no longer counts."), QStringLiteral("reason"));
    {
        XZ_TRY(Transaction tx, Transaction::begin(m_session.db()));
        XZ_CHECK(UndertakingRepository::withdraw(tx, user.id, m_session.clock().now()));
        XZ_CHECK(m_session.audit().record(tx, m_session.actor(), QStringLiteral("undertaking.withdraw"), entity, user.id.raw(), {{QStringLiteral("reason"), cleanLine(reason)}}));
        XZ_CHECK(tx.commit());
    }
    m_session.changes().changed(QStringLiteral("users"));
    return {};
}

Result<std::vector<UndertakingState>> UndertakingService::list() const
{
    XZ_CHECK(permit(m_session, Action::ReadUndertakings, {.station = m_session.actor().station}, entity));
    XZ_TRY(const std::vector<User> users, WorkspaceRepository(m_session.db()).users());
    const UndertakingRepository rows(m_session.db());
    std::vector<UndertakingState> out;
    for (const User &u : users) {
        if (!isAllowed(m_session.actor(), Action::ReadUndertakings, {.station = u.station}))
            continue;
        UndertakingState state{.user = u.id, .login = u.login, .name = u.displayName, .active = u.active, .newest = {}};
        XZ_TRY(state.newest, rows.newest(u.id));
        XZ_TRY(state.valid, rows.isBound(u.id, m_session.clock().today()));
        out.push_back(std::move(state));
    }
    return out;
}

} // namespace xz
