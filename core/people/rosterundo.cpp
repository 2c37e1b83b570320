// The way back from an import: values return where nobody changed them since; what was made goes unless it is in use by now.
#include "core/organization/networkrepository.h"
#include "core/people/importrepository.h"
#include "core/people/personrepository.h"
#include "core/people/rosterplan.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonDocument>

namespace xz {

namespace {

class Undo {
public:
    Undo(Session &session, Transaction &tx, UndoReport &report)
        : m_session(session), m_tx(tx), m_report(report), m_people(tx.database()), m_imports(tx.database()), m_network(tx.database()), m_today(session.clock().today())
    {
    }

    Result<void> take(const ImportChange &c)
    {
        if (c.entity == u"person")
            return c.before ? restorePerson(PersonId(c.id), c) : removePerson(PersonId(c.id), c);
        if (c.entity == u"post")
            return c.before ? reopenPost(PostId(c.id)) : removePost(PostId(c.id));
        if (c.entity == u"class")
            return removePlace(c, [&] { return m_imports.isClassUsed(ClassId(c.id)); }, [&] { return ImportRepository::eraseClass(m_tx, ClassId(c.id)); }, m_classesKept);
        if (c.entity == u"dorm")
            return removePlace(c, [&] { return m_imports.isDormUsed(DormId(c.id)); }, [&] { return ImportRepository::eraseDorm(m_tx, DormId(c.id)); }, m_dormsKept);
        if (c.entity == u"college")
            return removePlace(c, [&] { return m_imports.isCollegeUsed(CollegeId(c.id)); }, [&] { return ImportRepository::eraseCollege(m_tx, CollegeId(c.id)); }, m_collegesKept);
        return {};
    }

    void finish()
    {
        const auto tell = [&](int n, const QString &sentence) {
            if (n > 0)
                m_report.kept << sentence;
        };
        tell(m_classesKept, RosterImport::tr("%n class(es) stay: people, offices or reports belong to them by now.", nullptr, m_classesKept));
        tell(m_dormsKept, RosterImport::tr("%n dorm(s) stay: people live in them by now.", nullptr, m_dormsKept));
        tell(m_collegesKept, RosterImport::tr("%n college(s) stay: classes belong to them by now.", nullptr, m_collegesKept));
        tell(m_postsKept, RosterImport::tr("%n office(s) stay: changed after the import.", nullptr, m_postsKept));
    }

private:
    Result<void> removePerson(const PersonId &id, const ImportChange &c)
    {
        XZ_TRY(const auto p, m_people.get(id, m_today));
        if (!p)
            return {}; // gone already
        XZ_TRY(const bool referred, m_people.isReferred(id));
        XZ_TRY(const bool posts, m_imports.hasPosts(id));
        const QString stamp = QJsonDocument::fromJson(c.after).object().value(u"changed_at"_qs).toString();
        if (referred)
            m_report.kept << RosterImport::tr("%1 (%2) stays: a case, an account or an office of the station refers to this person.").arg(p->name, p->number);
        else if (posts)
            m_report.kept << RosterImport::tr("%1 (%2) stays: this person holds or held an office.").arg(p->name, p->number);
        else if (p->changedAt.toString(Qt::ISODateWithMs) != stamp)
            m_report.kept << RosterImport::tr("%1 (%2) stays: the entry was changed after the import.").arg(p->name, p->number);
        else {
            ++m_report.removed;
            return PersonRepository::erase(m_tx, id);
        }
        return {};
    }

    Result<void> restorePerson(const PersonId &id, const ImportChange &c)
    {
        XZ_TRY(const auto row, m_people.get(id, m_today));
        if (!row)
            return {};
        Person p = *row;
        const QJsonObject is = personJson(p), before = QJsonDocument::fromJson(*c.before).object(), after = QJsonDocument::fromJson(c.after).object();
        QStringList since;
        bool any = false;
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (is.value(it.key()) != after.value(it.key())) {
                const auto *field = personFields().find(it.key());
                since << (field ? field->labelText() : it.key());
                continue;
            }
            setFromJson(p, it.key(), it.value());
            any = true;
        }
        if (!since.isEmpty())
            m_report.kept << RosterImport::tr("%1 (%2) keeps %3: changed after the import.").arg(row->name, row->number, since.join(u", "_qs));
        if (!any)
            return {};
        XZ_TRY(const auto other, m_people.findNumber(p.kind, p.number));
        if (other && *other != p.id)
            p.number = row->number; // taken by somebody else meanwhile
        p.changedAt = qMax(m_session.clock().now(), row->changedAt.addMSecs(1));
        ++m_report.restored;
        return PersonRepository::update(m_tx, p);
    }

    Result<void> removePost(const PostId &id)
    {
        XZ_TRY(const auto post, m_network.post(id));
        if (!post)
            return {};
        if (post->endsOn.isValid()) {
            ++m_postsKept;
            return {};
        }
        ++m_report.removed;
        return NetworkRepository::erasePost(m_tx, id);
    }

    // Only when nobody holds the office now.
    Result<void> reopenPost(const PostId &id)
    {
        XZ_TRY(const auto post, m_network.post(id));
        if (!post || !post->endsOn.isValid() || post->endReason != u"import")
            return {};
        XZ_TRY(const auto present, m_network.posts({.station = post->station, .classId = post->classId, .dorm = post->dorm, .role = post->role}));
        for (const PostRow &other : present)
            if (other.id != id && !other.endsOn.isValid() && isSingleHolder(post->role)) {
                ++m_postsKept;
                return {};
            }
        return ImportRepository::reopenPost(m_tx, id);
    }

    template <class Used, class Erase>
    Result<void> removePlace(const ImportChange &, Used used, Erase erase, int &kept)
    {
        XZ_TRY(const bool inUse, used());
        if (inUse) {
            ++kept;
            return {};
        }
        ++m_report.removed;
        return erase();
    }

    Session &m_session;
    Transaction &m_tx;
    UndoReport &m_report;
    PersonRepository m_people;
    ImportRepository m_imports;
    NetworkRepository m_network;
    QDate m_today;
    int m_classesKept = 0, m_dormsKept = 0, m_collegesKept = 0, m_postsKept = 0;
};

} // namespace

Result<UndoReport> RosterImport::undo(Session &session, const ImportId &id)
{
    XZ_CHECK(permit(session, Action::ImportPeople, {}, u"import"_qs, id.raw()));
    const ImportRepository imports(session.db());
    XZ_TRY(const auto batch, imports.batch(id));
    if (!batch || !personKindFromCode(batch->kind) || !isMine(session.actor(), *batch))
        return fail(Errc::Denied, tr("This import does not exist, or is not open to you."));
    if (batch->undoneAt.isValid())
        return fail(Errc::Refused, tr("This import was undone on %1 already.").arg(batch->undoneAt.toString(u"yyyy-MM-dd HH:mm"_qs)));
    XZ_TRY(const auto changes, imports.changesBackwards(id));
    UndoReport report;
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    Undo undo(session, tx, report);
    for (const ImportChange &c : changes)
        XZ_CHECK(undo.take(c));
    undo.finish();
    XZ_CHECK(ImportRepository::markUndone(tx, id, session.clock().now()));
    XZ_CHECK(session.audit().record(tx, session.actor(), u"people.import_undo"_qs, u"import"_qs, id.raw(),
                                    {{u"removed"_qs, report.removed}, {u"restored"_qs, report.restored}, {u"kept"_qs, int(report.kept.size())}}));
    XZ_CHECK(tx.commit());
    XZ_CHECK(refreshClasses(session));
    session.changes().changed(u"people"_qs);
    session.changes().changed(u"network"_qs);
    return report;
}

} // namespace xz
