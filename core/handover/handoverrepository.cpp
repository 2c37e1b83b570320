#include "core/handover/handoverrepository.h"

#include "core/storage/rows.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {
namespace {

const QString openKind = QStringLiteral("open"); // of handover_item

#define XZ_HANDOVER                                                                                                                                          \
    "SELECT h.id, h.station_id, h.number, h.post, h.from_person, h.to_person, h.witness_person, h.effective_on, h.state, h.scope, h.difference, "           \
    "h.started_at, h.started_by, h.finished_at, h.cancel_reason, st.name, st.college_id, f.name, t.name, coalesce(w.name, '') FROM handover h "              \
    "JOIN station st ON st.id = h.station_id JOIN person f ON f.id = h.from_person JOIN person t ON t.id = h.to_person LEFT JOIN person w ON w.id = h.witness_person "

Handover readHandover(const Statement &s)
{
    Handover h{.id = s.id<HandoverId>(0), .station = s.id<StationId>(1), .number = s.text(2), .post = postRoleFromCode(s.text(3)).value_or(PostRole::Expert), .from = s.id<PersonId>(4),
               .to = s.id<PersonId>(5), .witness = s.optionalId<PersonId>(6), .effectiveOn = s.date(7), .state = handoverStateFromCode(s.text(8)).value_or(HandoverState::Draft),
               .difference = s.text(10), .startedAt = s.time(11), .startedBy = s.id<UserId>(12), .finishedAt = s.time(13), .cancelReason = s.text(14), .stationName = s.text(15),
               .fromName = s.text(17), .toName = s.text(18), .witnessName = s.text(19), .college = s.id<CollegeId>(16)};
    for (const QJsonValue &v : QJsonDocument::fromJson(s.text(9).toUtf8()).array())
        if (const auto scope = handoverScopeFromCode(v.toString()))
            h.scope.push_back(*scope);
    return h;
}

QString scopeText(const Handover &h)
{
    QJsonArray codes;
    for (const HandoverScope s : h.scope)
        codes << handoverScopeCode(s);
    return QString::fromUtf8(QJsonDocument(codes).toJson(QJsonDocument::Compact));
}

std::optional<qint64> number(const Statement &s, int column) { return s.isNull(column) ? std::nullopt : std::optional(s.integer(column)); }

struct CountQuery {
    HandoverScope scope;
    const char *code;
    const char *sql; // ?1 station, ?2 today, ?3 leaver
};
// What a person of the station (its college's classes and dorms included) is: 在岗成员.
constexpr CountQuery countQueries[] = {
    {HandoverScope::Files, "posts",
     "SELECT count(DISTINCT o.person_id) FROM post o LEFT JOIN class c ON c.id = o.class_id LEFT JOIN dorm d ON d.id = o.dorm_id "
     "WHERE o.starts_on <= ?2 AND (o.ends_on IS NULL OR o.ends_on >= ?2) AND (o.station_id = ?1 OR coalesce(c.college_id, d.college_id) = (SELECT college_id FROM station WHERE id = ?1)) AND ?3 IS NOT NULL"},
    {HandoverScope::Files, "rooms", "SELECT count(*) FROM room WHERE station_id = ?1 AND (closed_on IS NULL OR closed_on > ?2) AND ?3 IS NOT NULL"},
    {HandoverScope::Files, "trainings", "SELECT count(*) FROM training WHERE station_id = ?1 AND state = 'held' AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Files, "assessments", "SELECT count(*) FROM assessment_round WHERE station_id = ?1 AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Files, "attachments", "SELECT count(*) FROM attachment WHERE ?1 IS NOT NULL AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Cases, "cases_1", "SELECT count(*) FROM case_file WHERE station_id = ?1 AND level = 1 AND state IN ('active', 'release_proposed') AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Cases, "cases_2", "SELECT count(*) FROM case_file WHERE station_id = ?1 AND level = 2 AND state IN ('active', 'release_proposed') AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Cases, "cases_3", "SELECT count(*) FROM case_file WHERE station_id = ?1 AND level = 3 AND state IN ('active', 'release_proposed') AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Cases, "cases_observing", "SELECT count(*) FROM case_file WHERE station_id = ?1 AND state = 'observing' AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Cases, "cases_closed", "SELECT count(*) FROM case_file WHERE station_id = ?1 AND state = 'closed' AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Cases, "cases_own", "SELECT count(*) FROM case_file WHERE station_id = ?1 AND responsible_id = ?3 AND closed_on IS NULL AND ?2 IS NOT NULL"},
    {HandoverScope::Cases, "follow_ups", "SELECT count(*) FROM follow_up f JOIN case_file c ON c.id = f.case_id WHERE c.station_id = ?1 AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Cases, "follow_ups_due", "SELECT count(*) FROM case_file WHERE station_id = ?1 AND closed_on IS NULL AND next_follow_up_on <= ?2 AND ?3 IS NOT NULL"},
    {HandoverScope::Ledgers, "weekly_signed", "SELECT count(*) FROM weekly_report WHERE station_id = ?1 AND state = 'signed' AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Ledgers, "weekly_waiting", "SELECT count(*) FROM weekly_report WHERE station_id = ?1 AND state IN ('submitted', 'reviewed') AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Ledgers, "weekly_draft", "SELECT count(*) FROM weekly_report WHERE station_id = ?1 AND state IN ('draft', 'returned') AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Ledgers, "class_reports",
     "SELECT count(*) FROM class_report r JOIN class c ON c.id = r.class_id WHERE c.college_id = (SELECT college_id FROM station WHERE id = ?1) AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Accounts, "accounts", "SELECT count(*) FROM user WHERE station_id = ?1 AND state = 'active' AND ?2 IS NOT NULL AND ?3 IS NOT NULL"},
    {HandoverScope::Accounts, "accounts_own", "SELECT count(*) FROM user WHERE person_id = ?3 AND state = 'active' AND ?1 IS NOT NULL AND ?2 IS NOT NULL"},
};

} // namespace

Result<std::vector<CountedThing>> HandoverRepository::counts(const StationId &station, const PersonId &leaver, QDate today) const
{
    std::vector<CountedThing> out;
    for (const CountQuery &q : countQueries) {
        auto s = m_db.prepare(q.sql);
        s.bind(station).bind(today).bind(leaver);
        CountedThing c{q.scope, QString::fromLatin1(q.code)};
        if (s.next())
            c.count = s.integer(0);
        XZ_CHECK(s.error());
        out.push_back(std::move(c));
    }
    return out;
}

Result<std::vector<Handover>> HandoverRepository::list() const
{
    auto s = m_db.prepare(XZ_HANDOVER "ORDER BY h.started_at DESC, h.id DESC");
    return allRows(s, readHandover);
}

Result<std::optional<Handover>> HandoverRepository::find(const HandoverId &id) const
{
    std::optional<Handover> h;
    {
        auto s = m_db.prepare(XZ_HANDOVER "WHERE h.id = ?");
        s.bind(id);
        if (s.next())
            h = readHandover(s);
        XZ_CHECK(s.error());
    }
    if (!h)
        return h;
    {
        auto s = m_db.prepare("SELECT i.id, i.kind, i.code, i.name, i.counted, i.stated, i.carrier, i.note, i.entity, i.entity_id, i.due_on, i.successor_id, coalesce(p.name, '') "
                              "FROM handover_item i LEFT JOIN person p ON p.id = i.successor_id WHERE i.handover_id = ? ORDER BY i.position");
        s.bind(id);
        while (s.next()) {
            if (s.text(1) == openKind)
                h->openItems.push_back({.entity = s.text(8), .entityId = s.isNull(9) ? RawId{} : s.rawId(9), .name = s.text(3), .dueOn = s.date(10),
                                        .successor = s.optionalId<PersonId>(11), .successorName = s.text(12)});
            else if (const auto scope = handoverScopeFromCode(s.text(1)))
                h->items.push_back({.id = s.id<HandoverItemId>(0), .scope = *scope, .code = s.text(2), .name = s.text(3), .counted = number(s, 4), .stated = number(s, 5),
                                    .carrier = s.text(6), .note = s.text(7)});
        }
        XZ_CHECK(s.error());
    }
    auto s = m_db.prepare("SELECT t.step, t.at, t.actor_id, t.detail, coalesce(u.display_name, '') FROM handover_step t LEFT JOIN user u ON u.id = t.actor_id WHERE t.handover_id = ? ORDER BY t.at, t.step");
    s.bind(id);
    while (s.next())
        h->steps.push_back({.step = s.text(0), .at = s.time(1), .actor = s.id<UserId>(2), .actorName = s.text(4), .detail = QJsonDocument::fromJson(s.text(3).toUtf8()).object()});
    XZ_CHECK(s.error());
    return h;
}

Result<std::vector<OpenItem>> HandoverRepository::openItems(const Handover &h) const
{
    std::vector<OpenItem> out;
    const auto take = [&](Statement s, const char *entity) -> Result<void> {
        while (s.next())
            out.push_back({.entity = QString::fromLatin1(entity), .entityId = s.rawId(0), .name = s.text(1), .dueOn = s.date(2)});
        return s.error();
    };
    {
        auto s = m_db.prepare("SELECT id, code, next_follow_up_on FROM case_file WHERE station_id = ? AND responsible_id = ? AND closed_on IS NULL ORDER BY next_follow_up_on IS NULL, next_follow_up_on, code");
        s.bind(h.station).bind(h.from);
        XZ_CHECK(take(std::move(s), "case"));
    }
    const char *week = "SELECT r.id, w.iso_year || '-W' || substr('0' || w.iso_week, -2), substr(r.submitted_at, 1, 10) FROM weekly_report r JOIN week w ON w.id = r.week_id "
                       "WHERE r.station_id = ?1 AND r.state = ?2 ORDER BY w.starts_on";
    if (h.post == PostRole::Head) {
        auto releases = m_db.prepare("SELECT id, code, NULL FROM case_file WHERE station_id = ? AND state = 'release_proposed' ORDER BY code");
        releases.bind(h.station);
        XZ_CHECK(take(std::move(releases), "release"));
        auto reviews = m_db.prepare(week);
        reviews.bind(h.station).bind(QStringLiteral("submitted"));
        XZ_CHECK(take(std::move(reviews), "weekly_review"));
    } else if (h.post == PostRole::Secretary) {
        auto signatures = m_db.prepare(week);
        signatures.bind(h.station).bind(QStringLiteral("reviewed"));
        XZ_CHECK(take(std::move(signatures), "weekly_sign"));
    }
    {
        auto s = m_db.prepare("SELECT r.id, w.iso_year || '-W' || substr('0' || w.iso_week, -2), NULL FROM weekly_report r JOIN week w ON w.id = r.week_id JOIN user u ON u.id = r.prepared_by "
                              "WHERE r.station_id = ? AND r.state IN ('draft', 'returned') AND u.person_id = ? ORDER BY w.starts_on");
        s.bind(h.station).bind(h.from);
        XZ_CHECK(take(std::move(s), "weekly_draft"));
    }
    auto drills = m_db.prepare("SELECT p.id, t.title, p.due_on FROM drill_point p JOIN training t ON t.id = p.training_id WHERE t.station_id = ? AND p.owner_id = ? AND p.kind = 'review' "
                               "AND p.done_on IS NULL ORDER BY p.due_on, p.position");
    drills.bind(h.station).bind(h.from);
    XZ_CHECK(take(std::move(drills), "drill"));
    return out;
}

Result<std::vector<CaseId>> HandoverRepository::grantedCases(const UserId &user, QDate today) const
{
    auto s = m_db.prepare("SELECT DISTINCT case_id FROM case_grant WHERE user_id = ? AND revoked_at IS NULL AND (expires_on IS NULL OR expires_on >= ?)");
    s.bind(user).bind(today);
    return allRows(s, [](const Statement &row) { return row.id<CaseId>(0); });
}

Result<QString> HandoverRepository::nextNumber(Transaction &tx, int year)
{
    auto s = tx.prepare("SELECT count(*) + 1 FROM handover WHERE substr(number, 4, 4) = ?"); // none is ever deleted
    s.bind(QString::number(year));
    const qint64 next = s.next() ? s.integer(0) : 1;
    XZ_CHECK(s.error());
    return QStringLiteral("JJ-%1-%2").arg(year).arg(next, 3, 10, QLatin1Char('0'));
}

Result<void> HandoverRepository::insert(Transaction &tx, const Handover &h)
{
    return tx.prepare("INSERT INTO handover (id, station_id, number, post, from_person, to_person, witness_person, effective_on, state, scope, difference, started_at, started_by) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(h.id).bind(h.station).bind(h.number).bind(postRoleCode(h.post)).bind(h.from).bind(h.to).bind(h.witness).bind(h.effectiveOn).bind(handoverStateCode(h.state))
        .bind(scopeText(h)).bind(h.difference).bind(h.startedAt).bind(h.startedBy).exec();
}

Result<void> HandoverRepository::update(Transaction &tx, const Handover &h)
{
    return tx.prepare("UPDATE handover SET witness_person = ?, effective_on = ?, state = ?, scope = ?, difference = ?, finished_at = ?, cancel_reason = ?, version = version + 1 WHERE id = ?")
        .bind(h.witness).bind(h.effectiveOn).bind(handoverStateCode(h.state)).bind(scopeText(h)).bind(h.difference).bind(h.finishedAt).bind(h.cancelReason).bind(h.id).exec();
}

Result<void> HandoverRepository::replaceItems(Transaction &tx, const HandoverId &id, const std::vector<HandoverItem> &items, qint64 ms)
{
    XZ_CHECK(tx.prepare("DELETE FROM handover_item WHERE handover_id = ? AND kind <> 'open'").bind(id).exec());
    int position = 0;
    for (const HandoverItem &i : items) {
        auto s = tx.prepare("INSERT INTO handover_item (id, handover_id, position, kind, code, name, counted, stated, carrier, state, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        XZ_CHECK(s.bind(i.id ? *i.id : HandoverItemId::make(ms)).bind(id).bind(position++).bind(handoverScopeCode(i.scope)).bind(i.code).bind(i.name).bind(i.counted).bind(i.stated)
                     .bind(i.carrier).bind(i.differs() ? QStringLiteral("difference") : QStringLiteral("ok")).bind(i.note).exec());
    }
    return {};
}

Result<void> HandoverRepository::replaceOpenItems(Transaction &tx, const HandoverId &id, const std::vector<OpenItem> &items, qint64 ms)
{
    XZ_CHECK(tx.prepare("DELETE FROM handover_item WHERE handover_id = ? AND kind = 'open'").bind(id).exec());
    int position = 1000;
    for (const OpenItem &i : items) {
        auto s = tx.prepare("INSERT INTO handover_item (id, handover_id, position, kind, name, state, entity, entity_id, due_on, successor_id) VALUES (?, ?, ?, 'open', ?, ?, ?, ?, ?, ?)");
        XZ_CHECK(s.bind(HandoverItemId::make(ms)).bind(id).bind(position++).bind(i.name).bind(i.successor ? QStringLiteral("assigned") : QStringLiteral("open")).bind(i.entity)
                     .bindRaw(i.entityId).bind(i.dueOn).bind(i.successor).exec());
    }
    return {};
}

Result<void> HandoverRepository::putStep(Transaction &tx, const HandoverId &id, const HandoverStep &step)
{
    return tx.prepare("INSERT INTO handover_step (handover_id, step, at, actor_id, detail) VALUES (?, ?, ?, ?, ?) "
                      "ON CONFLICT (handover_id, step) DO UPDATE SET at = excluded.at, actor_id = excluded.actor_id, detail = excluded.detail")
        .bind(id).bind(step.step).bind(step.at).bind(step.actor).bind(QString::fromUtf8(QJsonDocument(step.detail).toJson(QJsonDocument::Compact))).exec();
}

Result<void> HandoverRepository::passDrillPoint(Transaction &tx, const RawId &point, const PersonId &owner)
{
    return tx.prepare("UPDATE drill_point SET owner_id = ? WHERE id = ?").bind(owner).bindRaw(point).exec();
}

} // namespace xz
