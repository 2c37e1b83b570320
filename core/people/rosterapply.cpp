// Carrying the plan out: one transaction, everything remembered for the way back.
#include "core/base/text.h"
#include "core/organization/networkrepository.h"
#include "core/organization/networkservice.h"
#include "core/people/importrepository.h"
#include "core/people/personrepository.h"
#include "core/people/rosterplan.h"
#include "core/workspace/permit.h"

#include <QtCore/QJsonDocument>
#include <algorithm>

namespace xz {

namespace {

QByteArray json(const QJsonObject &o) { return QJsonDocument(o).toJson(QJsonDocument::Compact); }

class Memory { // numbers and writes the changes of one batch
public:
    Memory(Transaction &tx, const ImportId &batch) : m_tx(tx), m_batch(batch) {}
    Result<void> created(const QString &entity, const RawId &id, const QByteArray &after = "{}") { return ImportRepository::insert(m_tx, m_batch, ++m_seq, {entity, id, std::nullopt, after}); }
    Result<void> changed(const QString &entity, const RawId &id, const QByteArray &before, const QByteArray &after) { return ImportRepository::insert(m_tx, m_batch, ++m_seq, {entity, id, before, after}); }

private:
    Transaction &m_tx;
    ImportId m_batch;
    int m_seq = 0;
};

// Offices that end because the file moved the person to another class or took them out of the school.
Result<void> endOffices(Transaction &tx, Memory &memory, const Person &before, const Person &after, QDate today)
{
    const bool gone = after.status != PersonStatus::Active && before.status == PersonStatus::Active;
    const bool moved = before.classId && before.classId != after.classId;
    const bool dormMoved = before.dorm && before.dorm != after.dorm;
    if (!gone && !moved && !dormMoved)
        return {};
    XZ_TRY(const auto posts, NetworkRepository(tx.database()).posts({.person = before.id, .heldOn = today}));
    for (const PostRow &post : posts) {
        const bool leaves = gone || (moved && post.role == PostRole::ClassCommittee && post.classId == before.classId)
                            || (dormMoved && post.role == PostRole::DormReporter && post.dorm == before.dorm);
        if (!leaves || post.endsOn.isValid())
            continue;
        XZ_CHECK(NetworkRepository::endPost(tx, post.id, today, u"import"_qs));
        XZ_CHECK(memory.changed(u"post"_qs, post.id.raw(), "{}", json({{u"ends_on"_qs, isoDate(today)}})));
    }
    return {};
}

} // namespace

Result<RosterReport> RosterImport::apply(const Progress &progress)
{
    Session &session = d->session;
    XZ_CHECK(permit(session, Action::ImportPeople, {}, u"import"_qs));
    if (!d->plan || d->plan->changesSeen != session.db().totalChanges()) {
        QHash<int, ConflictChoice> decided;
        if (d->plan)
            for (const PlannedRow &row : d->plan->rows)
                decided.insert(row.shown.row, row.shown.choice);
        XZ_CHECK(preview());
        for (PlannedRow &row : d->plan->rows)
            if (row.shown.action == RosterAction::Conflict)
                row.shown.choice = decided.value(row.shown.row, ConflictChoice::Skip);
    }
    RosterPlan &plan = *d->plan;
    if (!plan.preview.blockers.isEmpty())
        return fail(Errc::Refused, plan.preview.blockers.join(u' '));

    // Who is written, and which places they need.
    std::vector<bool> written(plan.rows.size());
    QHash<int, PersonId> identity; // a preferred row takes the place, and so the id, of the first row of its number
    for (size_t i = 0; i < plan.rows.size(); ++i)
        written[i] = willWrite(plan, i);
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        if (written[i] && plan.rows[i].twin >= 0) {
            written[size_t(plan.rows[i].twin)] = false;
            identity.insert(int(i), plan.rows[size_t(plan.rows[i].twin)].target.id);
        }
    }
    QSet<CollegeId> colleges;
    QSet<ClassId> classes;
    QSet<DormId> dorms;
    size_t total = 0;
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        if (!written[i])
            continue;
        ++total;
        const Person &p = plan.rows[i].target;
        if (p.college)
            colleges.insert(*p.college);
        if (p.classId)
            classes.insert(*p.classId);
        if (p.dorm)
            dorms.insert(*p.dorm);
    }

    const QDateTime now = session.clock().now();
    const QDate today = now.date();
    const ImportId batch = ImportId::make(session.clock().nowMs());
    RosterReport report;
    XZ_TRY(Transaction tx, Transaction::begin(session.db()));
    // The batch's row stands first: its changes refer to it. The counts are known already.
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        const PlannedRow &row = plan.rows[i];
        if (written[i])
            ++(row.existing ? report.changed : report.added);
        else if (row.base == RosterAction::Unchanged)
            ++report.unchanged;
        else if (row.shown.action == RosterAction::Rejected)
            ++report.rejected;
        else
            ++report.skipped;
    }
    XZ_CHECK(ImportRepository::insert(tx, ImportBatch{batch, personKindCode(d->options.kind), d->fileName.left(200), now, report.added, report.changed, report.rejected},
                                      d->fileHash, session.actor().user));
    Memory memory(tx, batch);
    for (const College &c : plan.freshColleges) {
        if (colleges.contains(c.id)) {
            XZ_CHECK(NetworkRepository::insert(tx, c));
            XZ_CHECK(memory.created(u"college"_qs, c.id.raw()));
        }
    }
    for (const ClassGroup &c : plan.freshClasses) {
        if (classes.contains(c.id)) {
            XZ_CHECK(NetworkRepository::insert(tx, c));
            XZ_CHECK(memory.created(u"class"_qs, c.id.raw()));
            ++report.classesMade;
        }
    }
    for (const Dorm &dorm : plan.freshDorms) {
        if (dorms.contains(dorm.id)) {
            XZ_CHECK(NetworkRepository::insert(tx, dorm));
            XZ_CHECK(memory.created(u"dorm"_qs, dorm.id.raw()));
            ++report.dormsMade;
        }
    }
    const QByteArray stamp = json({{u"changed_at"_qs, now.toString(Qt::ISODateWithMs)}});
    size_t done = 0;
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        if (!written[i])
            continue;
        const PlannedRow &row = plan.rows[i];
        Person p = valueToWrite(row);
        p.changedAt = now;
        if (row.existing) {
            p.changedAt = qMax(now, row.existing->changedAt.addMSecs(1));
            const QJsonObject was = personJson(*row.existing), is = personJson(p);
            QJsonObject before, after;
            for (auto it = is.begin(); it != is.end(); ++it) {
                if (was.value(it.key()) != it.value()) {
                    before.insert(it.key(), was.value(it.key()));
                    after.insert(it.key(), it.value());
                }
            }
            XZ_CHECK(PersonRepository::update(tx, p));
            XZ_CHECK(memory.changed(u"person"_qs, p.id.raw(), json(before), json(after)));
            XZ_CHECK(endOffices(tx, memory, *row.existing, p, today));
        } else {
            if (identity.contains(int(i)))
                p.id = identity.value(int(i), p.id);
            XZ_CHECK(PersonRepository::insert(tx, p));
            XZ_CHECK(memory.created(u"person"_qs, p.id.raw(), stamp));
        }
        if (progress && ++done % 256 == 0 && !progress(int(done * 100 / total)))
            return fail(Errc::Cancelled, tr("The import was cancelled; nothing was changed."));
    }
    for (const PlannedPost &post : plan.posts) {
        const auto *row = post.row < 0 ? nullptr : &plan.rows[size_t(post.row)];
        if (row && !written[size_t(post.row)] && row->base != RosterAction::Unchanged)
            continue; // its holder is not taken over
        if (!row && post.classId && !classes.contains(*post.classId)
            && std::ranges::any_of(plan.freshClasses, [&](const ClassGroup &c) { return c.id == *post.classId; }))
            continue; // its class is not made
        const Post p{PostId::make(session.clock().nowMs()), post.role, post.person, {}, post.classId, post.dorm, today};
        XZ_CHECK(NetworkRepository::insert(tx, p));
        XZ_CHECK(memory.created(u"post"_qs, p.id.raw()));
        ++report.postsMade;
    }
    for (const RosterColumn &c : d->columns)
        if (d->chosen.contains(c.index) && (c.use == ColumnUse::Field || c.use == ColumnUse::Ignore) && !normalisedHeader(c.header).isEmpty())
            XZ_CHECK(ImportRepository::learn(tx, personKindCode(d->options.kind), normalisedHeader(c.header), c.fieldKey));
    XZ_CHECK(session.audit().record(tx, session.actor(), u"people.import"_qs, u"import"_qs, batch.raw(),
                                    {{u"kind"_qs, personKindCode(d->options.kind)}, {u"added"_qs, report.added}, {u"changed"_qs, report.changed}, {u"rejected"_qs, report.rejected},
                                     {u"skipped"_qs, report.skipped}, {u"classes"_qs, report.classesMade}, {u"posts"_qs, report.postsMade}}));
    XZ_CHECK(tx.commit());
    report.batch = batch;
    d->plan.reset();
    XZ_CHECK(refreshClasses(session));
    session.changes().changed(u"people"_qs);
    session.changes().changed(u"network"_qs);
    return report;
}

} // namespace xz
