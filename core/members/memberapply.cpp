// Carrying the plan out in one transaction, everything remembered for the way back; and the way back.
#include "core/base/text.h"
#include "core/members/memberplan.h"
#include "core/members/memberrepository.h"
#include "core/organization/networkrepository.h"
#include "core/organization/networkservice.h"
#include "core/people/importrepository.h"
#include "core/people/personrepository.h"
#include "core/people/rosterplan.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonDocument>

namespace xz {

namespace {

QByteArray json(const QJsonObject &o) { return QJsonDocument(o).toJson(QJsonDocument::Compact); }

QJsonObject profileJson(const MemberProfile &profile)
{
    MemberRow row;
    static_cast<MemberProfile &>(row) = profile;
    QJsonObject out;
    for (const QString &key : memberFormKeys())
        out.insert(key, memberFields().find(key)->get(row).toString());
    return out;
}

MemberProfile profileFrom(const QJsonObject &o)
{
    MemberRow row;
    for (const QString &key : memberFormKeys())
        if (const auto done = memberFields().find(key)->set(row, o.value(key).toString()); !done)
            continue; // a value no longer allowed stays empty
    return row;
}

} // namespace

Result<RosterReport> MemberImport::apply(const Progress &progress)
{
    Session &session = d->session;
    if (!d->planned || d->changesSeen != session.db().totalChanges()) {
        QHash<int, ConflictChoice> decided;
        for (const PlannedMember &m : d->plan)
            decided.insert(m.shown.row, m.shown.choice);
        XZ_CHECK(d->makePlan(progress));
        for (PlannedMember &m : d->plan)
            if (m.shown.action == RosterAction::Conflict)
                m.shown.choice = decided.value(m.shown.row, ConflictChoice::Skip);
    }
    XZ_TRY(const Station station, d->stationOf());
    XZ_CHECK(permit(session, Action::WriteMembers, {.station = station.id, .college = station.college}, u"import"_qs));
    XZ_CHECK(permit(session, Action::WriteNetwork, {.station = station.id, .college = station.college}, u"import"_qs));
    if (!d->preview.blockers.isEmpty())
        return fail(Errc::Refused, d->preview.blockers.join(u' '));

    RosterReport report;
    for (const PlannedMember &m : d->plan) {
        if (d->willWrite(m))
            ++(m.personIsNew || m.postIsNew ? report.added : report.changed);
        else if (m.shown.action == RosterAction::Rejected)
            ++report.rejected;
        else if (m.shown.action == RosterAction::Unchanged)
            ++report.unchanged;
        else
            ++report.skipped;
    }
    const QDateTime now = session.clock().now();
    const ImportId batch = ImportId::make(session.clock().nowMs());
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    XZ_CHECK(ImportRepository::insert(tx, ImportBatch{batch, batchKind(), d->fileName.left(200), now, report.added, report.changed, report.rejected}, d->fileHash, session.actor().user));
    int seq = 0;
    const auto remember = [&](const QString &entity, const RawId &id, std::optional<QByteArray> before, const QByteArray &after) {
        return ImportRepository::insert(tx, batch, ++seq, {entity, id, std::move(before), after});
    };
    QSet<PersonId> made;
    for (const PlannedMember &m : d->plan) {
        if (!d->willWrite(m))
            continue;
        if (m.personIsNew && !made.contains(m.person.id)) {
            XZ_CHECK(PersonRepository::insert(tx, m.person));
            XZ_CHECK(remember(u"person"_qs, m.person.id.raw(), std::nullopt, json({{u"changed_at"_qs, m.person.changedAt.toString(Qt::ISODateWithMs)}})));
            made.insert(m.person.id);
        }
        if (m.postIsNew) {
            for (const PostId &id : m.ends) {
                XZ_CHECK(NetworkRepository::endPost(tx, id, m.post.startsOn.addDays(-1), u"import"_qs));
                XZ_CHECK(remember(u"post"_qs, id.raw(), QByteArray("{}"), json({{u"ends_on"_qs, isoDate(m.post.startsOn.addDays(-1))}})));
            }
            XZ_CHECK(NetworkRepository::insert(tx, m.post));
            XZ_CHECK(remember(u"post"_qs, m.post.id.raw(), std::nullopt, "{}"));
            ++report.postsMade;
        }
        if (m.profile) {
            XZ_CHECK(MemberRepository::save(tx, m.person.id, *m.profile));
            XZ_CHECK(remember(u"member_profile"_qs, m.person.id.raw(), m.before ? std::optional(json(profileJson(*m.before))) : std::nullopt, json(profileJson(*m.profile))));
        }
        for (const Certificate &c : m.certificates) {
            XZ_CHECK(MemberRepository::insert(tx, c));
            XZ_CHECK(remember(u"certificate"_qs, c.id.raw(), std::nullopt, "{}"));
        }
        if (m.contract) {
            XZ_CHECK(MemberRepository::save(tx, *m.contract));
            XZ_CHECK(remember(u"contract"_qs, m.contract->id.raw(), std::nullopt, "{}"));
        }
    }
    for (const RosterColumn &c : d->columns)
        if (d->chosen.contains(c.index) && (c.use == ColumnUse::Field || c.use == ColumnUse::Ignore) && !normalisedHeader(c.header).isEmpty())
            XZ_CHECK(ImportRepository::learn(tx, batchKind(), normalisedHeader(c.header), c.fieldKey));
    for (auto it = d->said.begin(); it != d->said.end(); ++it)
        XZ_CHECK(ImportRepository::learn(tx, u"member_words"_qs, it.key(), it.value()));
    XZ_CHECK(session.audit().record(tx, session.actor(), u"members.import"_qs, u"import"_qs, batch.raw(),
                                    {{u"added"_qs, report.added}, {u"changed"_qs, report.changed}, {u"rejected"_qs, report.rejected}, {u"skipped"_qs, report.skipped}, {u"posts"_qs, report.postsMade}}));
    XZ_CHECK(tx.commit());
    report.batch = batch;
    d->planned = false;
    XZ_CHECK(refreshClasses(session));
    for (const QString &noun : {u"people"_qs, u"network"_qs, u"members"_qs})
        session.changes().changed(noun);
    return report;
}

Result<UndoReport> MemberImport::takeBack(const ImportId &id)
{
    Session &session = d->session;
    XZ_TRY(const Station station, d->stationOf());
    XZ_CHECK(permit(session, Action::WriteMembers, {.station = station.id, .college = station.college}, u"import"_qs, id.raw()));
    const ImportRepository imports(session.db());
    const MemberRepository members(session.db());
    const NetworkRepository network(session.db());
    const PersonRepository people(session.db());
    XZ_TRY(const auto batch, imports.batch(id));
    if (!batch || batch->kind != batchKind() || !isMine(session.actor(), *batch))
        return fail(Errc::Denied, tr("This import does not exist, or is not open to you."));
    if (batch->undoneAt.isValid())
        return fail(Errc::Refused, tr("This import was undone on %1 already.").arg(batch->undoneAt.toString(u"yyyy-MM-dd HH:mm"_qs)));
    XZ_TRY(const auto changes, imports.changesBackwards(id));
    UndoReport report;
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    for (const ImportChange &c : changes) {
        if (c.entity == u"contract") {
            XZ_CHECK(MemberRepository::eraseContract(tx, ContractId(c.id)));
            ++report.removed;
        } else if (c.entity == u"certificate") {
            XZ_TRY(const auto found, members.certificate(CertificateId(c.id)));
            XZ_TRY(const bool used, members.hasScans(CertificateId(c.id)));
            if (found && (used || found->removedAt.isValid())) {
                report.kept << tr("A certificate stays: it has a scan or was changed after the import.");
            } else if (found) {
                XZ_CHECK(MemberRepository::erase(tx, found->id));
                ++report.removed;
            }
        } else if (c.entity == u"member_profile") {
            const PersonId person(c.id);
            XZ_TRY(const auto now, members.profile(person));
            XZ_TRY(const auto who, people.get(person, session.clock().today()));
            if (!now)
                continue;
            if (profileJson(*now) != QJsonDocument::fromJson(c.after).object()) {
                report.kept << tr("The profile of %1 stays: changed after the import.").arg(who ? who->name : QString());
                continue;
            }
            XZ_CHECK(c.before ? MemberRepository::save(tx, person, profileFrom(QJsonDocument::fromJson(*c.before).object())) : MemberRepository::eraseProfile(tx, person));
            ++report.restored;
        } else if (c.entity == u"post") {
            XZ_TRY(const auto post, network.post(PostId(c.id)));
            if (!post)
                continue;
            if (!c.before) {
                XZ_TRY(const auto marks, members.marks(post->id));
                if (post->endsOn.isValid() || !marks.empty()) {
                    report.kept << tr("%1 stays %2 of %3: changed after the import.").arg(post->personName, postRoleLabel(post->role), post->placeName);
                } else {
                    XZ_CHECK(NetworkRepository::erasePost(tx, post->id));
                    ++report.removed;
                }
                continue;
            }
            XZ_TRY(const auto others, network.posts({.station = post->station, .classId = post->classId, .dorm = post->dorm, .role = post->role}));
            const bool taken = std::ranges::any_of(others, [&](const PostRow &o) { return o.id != post->id && o.startsOn > post->startsOn; });
            if (post->endReason == u"import" && !taken) {
                XZ_CHECK(ImportRepository::reopenPost(tx, post->id));
                ++report.restored;
            }
        } else if (c.entity == u"person") {
            const PersonId person(c.id);
            XZ_TRY(const auto row, people.get(person, session.clock().today()));
            if (!row)
                continue;
            XZ_TRY(const bool referred, people.isReferred(person));
            XZ_TRY(const bool posts, imports.hasPosts(person));
            if (referred || posts) {
                report.kept << tr("%1 stays: this person is in use by now.").arg(row->name);
            } else {
                XZ_CHECK(PersonRepository::erase(tx, person));
                ++report.removed;
            }
        }
    }
    XZ_CHECK(ImportRepository::markUndone(tx, id, session.clock().now()));
    XZ_CHECK(session.audit().record(tx, session.actor(), u"members.import_undo"_qs, u"import"_qs, id.raw(),
                                    {{u"removed"_qs, report.removed}, {u"restored"_qs, report.restored}, {u"kept"_qs, int(report.kept.size())}}));
    XZ_CHECK(tx.commit());
    XZ_CHECK(refreshClasses(session));
    for (const QString &noun : {u"people"_qs, u"network"_qs, u"members"_qs})
        session.changes().changed(noun);
    return report;
}

} // namespace xz
