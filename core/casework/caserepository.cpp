#include "core/casework/caserepository.h"

#include "core/storage/rows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace xz {

namespace {

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString jsonText(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList stringsOf(const QString &json)
{
    QStringList out;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &v : array)
        out << v.toString();
    return out;
}

// Columns of CaseFacts, read by readFacts(). ?1 = user, ?2 = today.
#define XZ_CASE_FACTS                                                                                                                        \
    "SELECT c.id, c.station_id, c.code, c.student_id, c.state, c.level, c.kind, c.source, c.dictionary_version, c.criteria, c.opened_on, "    \
    "c.closed_on, c.responsible_id, c.summary, c.last_follow_up_on, c.next_follow_up_on, c.observe_until, c.version, "                        \
    "s.college_id, p.class_id, coalesce(r.name, ''), "                                                                                        \
    "EXISTS (SELECT 1 FROM case_grant g WHERE g.case_id = c.id AND g.user_id = ?1 AND g.revoked_at IS NULL "                                  \
    "  AND (g.expires_on IS NULL OR g.expires_on >= ?2)), "                                                                                   \
    "CASE WHEN c.responsible_id IS NULL THEN (SELECT e.actor_id FROM case_event e WHERE e.case_id = c.id AND e.event = 'open' ORDER BY e.at LIMIT 1) END, " \
    "CASE WHEN c.level = 1 AND c.state IN ('active', 'release_proposed') THEN coalesce((SELECT json_extract(e.detail, '$.needs_confirmation') " \
    "  FROM case_event e WHERE e.case_id = c.id AND e.event IN ('open', 'raise', 'lower', 'relapse', 'reopen', 'confirm_level') "             \
    "  ORDER BY e.at DESC, e.id DESC LIMIT 1), 0) ELSE 0 END, "                                                                               \
    "CASE WHEN c.state = 'release_proposed' THEN (SELECT e.actor_id FROM case_event e WHERE e.case_id = c.id AND e.event = 'propose_release' " \
    "  ORDER BY e.at DESC, e.id DESC LIMIT 1) END "                                                                                           \
    "FROM case_file c JOIN station s ON s.id = c.station_id JOIN person p ON p.id = c.student_id LEFT JOIN person r ON r.id = c.responsible_id "

CaseFacts readFacts(const Statement &q)
{
    CaseFacts f{.file = {.id = q.id<CaseId>(0), .station = q.id<StationId>(1), .code = q.text(2), .student = q.id<PersonId>(3)}};
    f.file.state = caseStateFromCode(q.text(4)).value_or(CaseState::Active);
    f.file.level = int(q.integer(5));
    f.file.kind = q.text(6);
    f.file.source = q.text(7);
    f.file.dictionaryVersion = int(q.integer(8));
    f.file.criteria = stringsOf(q.text(9));
    f.file.openedOn = q.date(10);
    f.file.closedOn = q.date(11);
    f.file.responsible = q.optionalId<PersonId>(12);
    f.file.summary = q.text(13);
    f.file.lastFollowUpOn = q.date(14);
    f.file.nextFollowUpOn = q.date(15);
    f.file.observeUntil = q.date(16);
    f.file.version = int(q.integer(17));
    f.college = q.optionalId<CollegeId>(18);
    f.classId = q.optionalId<ClassId>(19);
    f.responsibleName = q.text(20);
    f.granted = q.flag(21);
    f.openedBy = q.optionalId<UserId>(22);
    f.awaitsLevelConfirmation = q.flag(23);
    f.proposer = q.optionalId<UserId>(24);
    return f;
}

#define XZ_EVENT_COLUMNS "e.id, e.case_id, e.event, e.from_state, e.to_state, e.from_level, e.to_level, e.on_date, e.at, e.actor_id, e.reason, e.detail"

CaseEvent readEvent(const Statement &q)
{
    CaseEvent e{.id = q.id<CaseEventId>(0),
                .caseId = q.id<CaseId>(1),
                .event = caseEventFromCode(q.text(2)).value_or(CaseEventKind::Open),
                .actor = q.id<UserId>(9)};
    e.from = caseStateFromCode(q.text(3));
    e.to = caseStateFromCode(q.text(4)).value_or(CaseState::Active);
    e.fromLevel = int(q.integer(5));
    e.toLevel = int(q.integer(6));
    e.on = q.date(7);
    e.at = q.time(8);
    e.reason = q.text(10);
    e.detail = QJsonDocument::fromJson(q.text(11).toUtf8()).object();
    return e;
}

} // namespace

Result<void> insertCase(Transaction &tx, const CaseFile &f)
{
    return tx
        .prepare("INSERT INTO case_file (id, station_id, code, student_id, state, level, kind, source, dictionary_version, criteria, opened_on, closed_on, "
                 "responsible_id, summary, last_follow_up_on, next_follow_up_on, observe_until, version) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(f.id).bind(f.station).bind(f.code).bind(f.student).bind(caseStateCode(f.state)).bind(f.level).bind(f.kind).bind(f.source)
        .bind(f.dictionaryVersion).bind(jsonText(f.criteria)).bind(f.openedOn).bind(f.closedOn).bind(f.responsible).bind(f.summary)
        .bind(f.lastFollowUpOn).bind(f.nextFollowUpOn).bind(f.observeUntil).bind(f.version)
        .exec();
}

Result<void> updateCase(Transaction &tx, const CaseFile &f)
{
    Statement q = tx.prepare("UPDATE case_file SET state=?, level=?, kind=?, source=?, criteria=?, closed_on=?, responsible_id=?, summary=?, "
                             "last_follow_up_on=?, next_follow_up_on=?, observe_until=?, version=version+1 WHERE id=? AND version=? RETURNING version");
    q.bind(caseStateCode(f.state)).bind(f.level).bind(f.kind).bind(f.source).bind(jsonText(f.criteria)).bind(f.closedOn).bind(f.responsible)
        .bind(f.summary).bind(f.lastFollowUpOn).bind(f.nextFollowUpOn).bind(f.observeUntil).bind(f.id).bind(f.version);
    const bool found = q.next();
    XZ_CHECK(q.error());
    if (!found)
        return fail(Errc::Conflict, QCoreApplication::translate("CaseRepository",
            "The case %1 was changed by somebody else in the meantime. Open it again and repeat your change.").arg(f.code));
    return {};
}

Result<void> insertCaseEvent(Transaction &tx, const CaseEvent &e)
{
    Statement q = tx.prepare("INSERT INTO case_event (id, case_id, event, from_state, to_state, from_level, to_level, on_date, at, actor_id, reason, detail) "
                             "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    q.bind(e.id).bind(e.caseId).bind(caseEventCode(e.event)).bind(e.from ? caseStateCode(*e.from) : QString()).bind(caseStateCode(e.to));
    if (e.fromLevel)
        q.bind(e.fromLevel);
    else
        q.bindNull();
    return q.bind(e.toLevel).bind(e.on).bind(e.at).bind(e.actor).bind(e.reason).bind(jsonText(e.detail)).exec();
}

Result<void> insertFollowUp(Transaction &tx, const FollowUp &f)
{
    return tx.prepare("INSERT INTO follow_up (id, case_id, on_date, kind, text, measures, parent_contacted, at, actor_id) VALUES (?,?,?,?,?,?,?,?,?)")
        .bind(f.id).bind(f.caseId).bind(f.on).bind(followUpKindCode(f.kind)).bind(f.text).bind(f.measures).bind(f.parentContacted).bind(f.at).bind(f.actor)
        .exec();
}

Result<void> insertGrant(Transaction &tx, const CaseGrant &g)
{
    return tx.prepare("INSERT INTO case_grant (case_id, user_id, granted_by, at, expires_on, revoked_at) VALUES (?,?,?,?,?,?)")
        .bind(g.caseId).bind(g.user).bind(g.grantedBy).bind(g.at).bind(g.expiresOn).bind(g.revokedAt)
        .exec();
}

Result<int> revokeGrants(Transaction &tx, const CaseId &id, const UserId &user, const QDateTime &at)
{
    Statement q = tx.prepare("UPDATE case_grant SET revoked_at=? WHERE case_id=? AND user_id=? AND revoked_at IS NULL RETURNING 1");
    q.bind(at).bind(id).bind(user);
    int n = 0;
    while (q.next())
        ++n;
    XZ_CHECK(q.error());
    return n;
}

namespace {

Result<QString> setting(Database &db, const QString &key)
{
    Statement q = db.prepare("SELECT value FROM setting WHERE key=?");
    q.bind(key);
    const QString value = q.next() ? q.text(0) : QString();
    XZ_CHECK(q.error());
    return value;
}

Result<bool> isPrefixTaken(Database &db, const QString &prefix)
{
    Statement q = db.prepare("SELECT 1 FROM setting WHERE key LIKE 'case.prefix%' AND value=?");
    q.bind(prefix);
    const bool taken = q.next();
    XZ_CHECK(q.error());
    return taken;
}

// Chosen once for a station and kept, so that a renamed college does not break its series.
Result<QString> prefixOf(Transaction &tx, const StationId &station)
{
    Database &db = tx.database();
    const QString key = u"case.prefix." + station.toString();
    XZ_TRY(QString kept, setting(db, key));
    if (!kept.isEmpty())
        return kept;
    XZ_TRY(QString base, setting(db, QStringLiteral("case.prefix")));
    if (base.isEmpty())
        base = QStringLiteral("KJ");
    Statement any = db.prepare("SELECT 1 FROM setting WHERE key LIKE 'case.prefix.%'");
    const bool others = any.next();
    XZ_CHECK(any.error());
    QString prefix = base;
    if (others) {
        Statement q = db.prepare("SELECT c.code FROM station s JOIN college c ON c.id = s.college_id WHERE s.id=?");
        q.bind(station);
        const QString code = q.next() ? q.text(0).trimmed().toUpper() : QString();
        XZ_CHECK(q.error());
        prefix = base + u'-' + (code.isEmpty() ? QStringLiteral("2") : code);
        for (int n = 2;; ++n) {
            XZ_TRY(const bool taken, isPrefixTaken(db, prefix));
            if (!taken)
                break;
            prefix = base + u'-' + code + QString::number(n);
        }
    }
    XZ_CHECK(tx.prepare("INSERT INTO setting (key, value) VALUES (?,?)").bind(key).bind(prefix).exec());
    return prefix;
}

} // namespace

Result<QString> nextCaseCode(Transaction &tx, const StationId &station, int year)
{
    XZ_TRY(const QString prefix, prefixOf(tx, station));
    Statement q = tx.prepare("INSERT INTO code_counter (station_id, prefix, year, last) VALUES (?,?,?,1) "
                             "ON CONFLICT (station_id, prefix, year) DO UPDATE SET last = last + 1 RETURNING last");
    q.bind(station).bind(prefix).bind(year);
    const qint64 number = q.next() ? q.integer(0) : 0;
    XZ_CHECK(q.error());
    return QStringLiteral("%1-%2-%3").arg(prefix, QString::number(year), QString::number(number).rightJustified(3, u'0'));
}

Result<std::optional<CaseFacts>> caseFacts(Database &db, const CaseId &id, const UserId &user, QDate today)
{
    Statement q = db.prepare(XZ_CASE_FACTS "WHERE c.id = ?3");
    q.bind(user).bind(today).bind(id);
    std::optional<CaseFacts> found;
    if (q.next())
        found = readFacts(q);
    XZ_CHECK(q.error());
    if (!found)
        return found;
    Statement last = db.prepare("SELECT max(CASE WHEN event NOT IN ('handover', 'reschedule', 'summary') THEN on_date END), max(at) FROM case_event WHERE case_id = ?");
    last.bind(id);
    if (last.next()) {
        found->lastEventOn = last.date(0);
        found->lastEventAt = last.time(1);
    }
    XZ_CHECK(last.error());
    Statement risk = db.prepare("SELECT json_extract(detail, '$.risk') FROM case_event WHERE case_id = ? AND json_extract(detail, '$.risk') IS NOT NULL "
                                "ORDER BY at DESC, id DESC LIMIT 1");
    risk.bind(id);
    if (risk.next())
        found->lastRisk = risk.text(0);
    XZ_CHECK(risk.error());
    return found;
}

Result<std::optional<CaseId>> caseIdByCode(Database &db, const QString &code)
{
    Statement q = db.prepare("SELECT id FROM case_file WHERE code=?");
    q.bind(code);
    return firstRow(q, [](const Statement &q) { return q.id<CaseId>(0); });
}

Result<void> eachCaseFacts(Database &db, std::optional<StationId> station, const UserId &user, QDate today, const std::function<bool(CaseFacts &&)> &take)
{
    Statement q = db.prepare(station ? XZ_CASE_FACTS "WHERE c.station_id = ?3 ORDER BY c.code" : XZ_CASE_FACTS "ORDER BY c.code");
    q.bind(user).bind(today);
    if (station)
        q.bind(*station);
    while (q.next())
        if (!take(readFacts(q)))
            return {};
    return q.error();
}

Result<std::vector<CaseFacts>> caseFactsOf(Database &db, std::optional<StationId> station, const UserId &user, QDate today)
{
    std::vector<CaseFacts> out;
    XZ_CHECK(eachCaseFacts(db, station, user, today, [&](CaseFacts &&facts) {
        out.push_back(std::move(facts));
        return true;
    }));
    return out;
}

Result<std::vector<CaseFacts>> openCaseFacts(Database &db, std::optional<StationId> station, const UserId &user, QDate today)
{
    Statement q = db.prepare(station ? XZ_CASE_FACTS "WHERE c.station_id = ?3 AND c.state IN ('active', 'release_proposed', 'observing') ORDER BY c.code"
                                     : XZ_CASE_FACTS "WHERE c.state IN ('active', 'release_proposed', 'observing') ORDER BY c.code");
    q.bind(user).bind(today);
    if (station)
        q.bind(*station);
    return allRows(q, readFacts);
}

Result<std::vector<CaseEvent>> caseEvents(Database &db, const CaseId &id)
{
    Statement q = db.prepare("SELECT " XZ_EVENT_COLUMNS ", coalesce(u.display_name, '') FROM case_event e LEFT JOIN user u ON u.id = e.actor_id "
                             "WHERE e.case_id=? ORDER BY e.at, e.id");
    q.bind(id);
    std::vector<CaseEvent> out;
    while (q.next()) {
        out.push_back(readEvent(q));
        out.back().actorName = q.text(12);
    }
    XZ_CHECK(q.error());
    return out;
}

Result<std::vector<FollowUp>> followUpsOf(Database &db, const CaseId &id)
{
    Statement q = db.prepare("SELECT f.id, f.case_id, f.on_date, f.kind, f.text, f.measures, f.parent_contacted, f.at, f.actor_id, coalesce(u.display_name, '') "
                             "FROM follow_up f LEFT JOIN user u ON u.id = f.actor_id WHERE f.case_id=? ORDER BY f.on_date DESC, f.at DESC");
    q.bind(id);
    std::vector<FollowUp> out;
    while (q.next()) {
        FollowUp f{.id = q.id<FollowUpId>(0), .caseId = q.id<CaseId>(1), .actor = q.id<UserId>(8)};
        f.on = q.date(2);
        f.kind = followUpKindFromCode(q.text(3)).value_or(FollowUpKind::Other);
        f.text = q.text(4);
        f.measures = q.text(5);
        f.parentContacted = q.flag(6);
        f.at = q.time(7);
        f.actorName = q.text(9);
        out.push_back(std::move(f));
    }
    XZ_CHECK(q.error());
    return out;
}

Result<std::vector<CaseGrant>> grantsOf(Database &db, const CaseId &id)
{
    Statement q = db.prepare("SELECT g.case_id, g.user_id, g.granted_by, g.at, g.expires_on, g.revoked_at, coalesce(u.display_name, '') "
                             "FROM case_grant g LEFT JOIN user u ON u.id = g.user_id WHERE g.case_id=? ORDER BY g.at");
    q.bind(id);
    std::vector<CaseGrant> out;
    while (q.next()) {
        CaseGrant g{.caseId = q.id<CaseId>(0), .user = q.id<UserId>(1), .grantedBy = q.id<UserId>(2)};
        g.at = q.time(3);
        g.expiresOn = q.date(4);
        g.revokedAt = q.time(5);
        g.userName = q.text(6);
        out.push_back(std::move(g));
    }
    XZ_CHECK(q.error());
    return out;
}

Result<std::optional<CaseId>> openCaseOf(Database &db, const PersonId &student)
{
    Statement q = db.prepare("SELECT id FROM case_file WHERE student_id=? AND state <> 'closed' ORDER BY opened_on DESC LIMIT 1");
    q.bind(student);
    return firstRow(q, [](const Statement &q) { return q.id<CaseId>(0); });
}

Result<std::vector<CaseTrack>> caseTracks(Database &db, const StationId &station, QDate from, QDate to)
{
    // A case out of the ledger now, with nothing written down since `from`, was out of it all the time (no event is dated after its writing).
    Statement q = db.prepare("SELECT " XZ_EVENT_COLUMNS ", c.code, c.kind, c.responsible_id, c.next_follow_up_on "
                             "FROM case_file c JOIN case_event e ON e.case_id = c.id "
                             "WHERE c.station_id = ?1 AND c.opened_on <= ?3 AND e.on_date <= ?3 AND (c.state IN ('active', 'release_proposed') "
                             "  OR EXISTS (SELECT 1 FROM case_event x WHERE x.case_id = c.id AND x.at >= ?2)) "
                             "ORDER BY c.id, e.on_date, e.at, e.id");
    q.bind(station).bind(from).bind(to);
    std::vector<CaseTrack> out;
    while (q.next()) {
        const CaseId id = q.id<CaseId>(1);
        if (out.empty() || out.back().caseId != id)
            out.push_back({.caseId = id, .code = q.text(12), .kind = q.text(13), .responsible = q.optionalId<PersonId>(14), .nextFollowUpOn = q.date(15)});
        out.back().events.push_back(readEvent(q));
    }
    XZ_CHECK(q.error());
    return out;
}

Result<std::optional<StudentFacts>> studentFacts(Database &db, const PersonId &student, QDate today)
{
    Statement q = db.prepare("SELECT p.name, coalesce(p.number, ''), p.status, coalesce(k.name, ''), coalesce(k.college_id, p.college_id), p.class_id, "
                             "(SELECT o.person_id FROM post o WHERE o.class_id = p.class_id AND o.role = 'counsellor' AND o.starts_on <= ?2 "
                             "  AND (o.ends_on IS NULL OR o.ends_on >= ?2) ORDER BY o.starts_on LIMIT 1) "
                             "FROM person p LEFT JOIN class k ON k.id = p.class_id WHERE p.id = ?1 AND p.kind = 'student'");
    q.bind(student).bind(today);
    return firstRow(q, [](const Statement &q) {
        return StudentFacts{.name = q.text(0), .number = q.text(1), .status = q.text(2), .className = q.text(3),
                            .college = q.optionalId<CollegeId>(4), .classId = q.optionalId<ClassId>(5),
                            .counsellor = q.optionalId<PersonId>(6)};
    });
}

Result<std::optional<CollegeId>> collegeOfStation(Database &db, const StationId &station)
{
    Statement q = db.prepare("SELECT college_id FROM station WHERE id=?");
    q.bind(station);
    return firstRow(q, [](const Statement &q) { return q.id<CollegeId>(0); });
}

Result<std::optional<QString>> carerName(Database &db, const PersonId &person)
{
    Statement q = db.prepare("SELECT name FROM person WHERE id=? AND kind <> 'student' AND status = 'active'");
    q.bind(person);
    return firstRow(q, [](const Statement &q) { return q.text(0); });
}

Result<std::optional<QString>> activeUserName(Database &db, const UserId &user)
{
    Statement q = db.prepare("SELECT display_name FROM user WHERE id=? AND state = 'active'");
    q.bind(user);
    return firstRow(q, [](const Statement &q) { return q.text(0); });
}

Result<std::optional<WeekId>> reportedWeek(Database &db, const StationId &station, QDate day)
{
    Statement q = db.prepare("SELECT w.id FROM week w JOIN weekly_report r ON r.week_id = w.id WHERE r.station_id = ?1 AND w.starts_on <= ?2 "
                             "AND w.ends_on >= ?2 AND r.state IN ('submitted', 'reviewed', 'signed') LIMIT 1");
    q.bind(station).bind(day);
    return firstRow(q, [](const Statement &q) { return q.id<WeekId>(0); });
}

} // namespace xz
